import {setTimeout as sleep} from "node:timers/promises";
import PQueue from "p-queue";
import robotsParser from "robots-parser";
import {collectWords} from "#pipeline/collect-words.ts";
import {ask, headerOf, openAgent, Refused, type Answer} from "#pipeline/fetching.ts";
import type {Words} from "#pipeline/comparison.ts";
import type {World} from "#pipeline/world.ts";

/** Asks hosts as a guest does: one request at a time, not in haste, and only for what the host allows. */
export interface Visitor {
  /** Throws Refused. */
  visit(url: string, conditions: Record<string, string>): Promise<Answer>;
  close(): Promise<void>;
}

export interface Manners {
  /** The user agent: who we are and how to reach us. */
  agent: string;
  /** Told of every answer, whatever its status, before anything is made of it. */
  heard(answer: Answer): Promise<void>;
}

interface Host {
  queue: PQueue;
  /** When the next request may begin, as the world's clock counts. */
  free: number;
  pace: number;
  /** Why the host is asked no more in this run. */
  closed: Words | null;
  robots: Map<string, Promise<Robots>>;
}

interface Robots {
  allows(url: string): boolean;
  delay: number;
}

/** Times that a host is asked again that is busy or does not answer. */
const attempts = 3;
const mostRedirects = 5;

export function politely(manners: Manners, world: World): Visitor {
  const hosts = new Map<string, Host>();
  const agent = openAgent(world.web);
  const once: Once = async (url, conditions) => {
    const headers = {
      "User-Agent": manners.agent,
      Accept: "*/*",
      "Accept-Encoding": "gzip, deflate, br",
      ...conditions
    };
    const answer = await ask(url, {headers, agent, web: world.web, time: world.hour()});
    await manners.heard(answer);
    return answer;
  };
  const visit: Visitor["visit"] = (url, conditions) => {
    const host = hostOf(url, hosts, world);
    return host.queue.add(async () => {
      await obey(url, host, {once, world});
      return patiently(url, conditions, host, {once, world});
    });
  };
  return {visit, close: () => agent.destroy()};
}

type Once = (url: string, conditions: Record<string, string>) => Promise<Answer>;

interface Means {
  once: Once;
  world: World;
}

/** One host by its name, whatever its ports: they are one machine more often than not. */
function hostOf(url: string, hosts: Map<string, Host>, {web}: World): Host {
  const {hostname} = new URL(url);
  const known = hosts.get(hostname);
  if (known) return known;
  const queue = new PQueue({concurrency: 1});
  const host: Host = {queue, free: 0, pace: web.pace, closed: null, robots: new Map()};
  hosts.set(hostname, host);
  return host;
}

/** Asks when it is our turn, and again when the host says that it is busy. */
async function patiently(
  url: string,
  conditions: Record<string, string>,
  host: Host,
  {once, world}: Means
): Promise<Answer> {
  for (let attempt = 1; ; attempt++) {
    if (host.closed) throw new Refused(host.closed);
    await sleep(Math.max(0, host.free - world.now()));
    try {
      const answer = await once(url, conditions);
      const wait = waitAfter(answer, world);
      if (wait === null) return answer;
      if (wait > world.web.patience) closeFor(wait, url, host);
      if (attempt === attempts) return answer;
      host.free = world.now() + Math.max(wait, host.pace * 2 ** attempt);
    } catch (error) {
      if (!(error instanceof Refused && error.passing) || attempt === attempts) throw error;
      host.free = world.now() + host.pace * 2 ** attempt;
    } finally {
      host.free = Math.max(host.free, world.now() + host.pace);
    }
  }
}

function closeFor(wait: number, url: string, host: Host): never {
  host.closed = collectWords.comeLater(new URL(url).host, wait);
  throw new Refused(host.closed);
}

/** How long a host that is busy wants us to wait; null where it is not busy. */
function waitAfter({status, headers}: Answer, world: World): number | null {
  if (status !== 429 && status !== 503) return null;
  return parseRetryAfter(headerOf(headers, "retry-after"), world.hour()) ?? 0;
}

/** `Retry-After` in milliseconds: seconds, or a date; null for what is neither. */
export function parseRetryAfter(value: string | null, now: Date): number | null {
  if (value === null) return null;
  if (/^\s*\d+\s*$/.test(value)) return Number(value) * 1000;
  // A date of HTTP is in GMT; without its word it would be read in the time of this machine.
  const date = value.includes("GMT") ? Date.parse(value) : NaN;
  return Number.isNaN(date) ? null : Math.max(0, date - now.getTime());
}

/** Throws Refused where robots.txt forbids an address, or cannot be read (RFC 9309). */
async function obey(url: string, host: Host, means: Means): Promise<void> {
  const {origin} = new URL(url);
  if (!host.robots.has(origin)) host.robots.set(origin, readRobots(origin, host, means));
  const robots = await host.robots.get(origin)!;
  if (!robots.allows(url)) throw new Refused(collectWords.robots(url));
  host.pace = Math.max(host.pace, robots.delay);
  if (host.pace > means.world.web.patience) closeFor(host.pace, url, host);
}

/** The part of robots.txt that is read, as RFC 9309 asks: 500 KiB at least. */
const readable = 512 * 1024;

async function readRobots(origin: string, host: Host, means: Means): Promise<Robots> {
  const address = `${origin}/robots.txt`;
  const answer = await followed(address, host, means);
  const {status, bytes} = answer;
  // 4xx: there is none, and all is allowed. 5xx: nobody knows, and nothing is.
  if (status >= 400 && status < 500 && status !== 429) return {allows: () => true, delay: 0};
  if (status !== 200)
    throw new Refused(collectWords.robotsUnknown(new URL(origin).host, String(status)));
  const text = new TextDecoder().decode(bytes.subarray(0, readable));
  const rules = toRules(address, text);
  return {
    allows: (url) => rules.isAllowed(url, "gongkai") !== false,
    delay: (rules.getCrawlDelay("gongkai") ?? 0) * 1000
  };
}

interface Rules {
  isAllowed(url: string, agent: string): boolean | undefined;
  getCrawlDelay(agent: string): number | undefined;
}

// The package's types say `export default`, and it is a function all the same.
const toRules = robotsParser as unknown as (url: string, text: string) => Rules;

async function followed(address: string, host: Host, means: Means): Promise<Answer> {
  let url = address;
  for (let step = 0; step <= mostRedirects; step++) {
    const answer = await patiently(url, {}, host, means);
    const target = redirectOf(answer);
    if (target === null) return answer;
    url = target;
  }
  throw new Refused(collectWords.endlessRedirects(address));
}

/** Where an answer sends us; null where it does not. Throws Refused where that is off the host. */
export function redirectOf({url, status, headers}: Answer): string | null {
  const location = headerOf(headers, "location");
  if (![301, 302, 303, 307, 308].includes(status) || location === null) return null;
  if (!URL.canParse(location, url)) throw new Refused(collectWords.badLocation(url));
  const target = new URL(location, url);
  target.hash = "";
  const isPlain = /^https?:$/.test(target.protocol) && !target.username && !target.password;
  if (!isPlain) throw new Refused(collectWords.badLocation(url));
  if (target.hostname !== new URL(url).hostname)
    throw new Refused(collectWords.offHost(url, target.href));
  return target.href;
}
