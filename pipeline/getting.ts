import type {Words} from "#pipeline/comparison.ts";
import {isHeld, type Retrieval} from "#data/schema/retrieval.ts";
import type {Library} from "#parsers/read.ts";
import {collectWords} from "#pipeline/collect-words.ts";
import {headerOf, Refused, type Answer} from "#pipeline/fetching.ts";
import {wallOf} from "#pipeline/judging.ts";
import {redirectOf, type Visitor} from "#pipeline/politeness.ts";
import type {Store} from "#pipeline/store.ts";
import {isDocument, type Target} from "#pipeline/targets.ts";
import type {World} from "#pipeline/world.ts";

export interface Run {
  store: Store;
  library: Library;
  visitor: Visitor;
  world: World;
}

/** What an address gave, at the end of its redirects; no bytes where it is gone. */
export interface Got {
  url: string;
  row: Retrieval;
  bytes: Uint8Array | null;
  /** The line of an earlier run on the same address that has bytes. */
  before: Retrieval | null;
}

export const hostOf = (url: string) => new URL(url).hostname;

const mostRedirects = 5;

/** Gets addresses, each once a run; null for one that was got already. Throws Refused. */
export function getter(run: Run): (target: Target) => Promise<Got | null> {
  const seen = new Set<string>();
  return async (target) => {
    let {url} = target;
    const chain = new Set<string>();
    for (let step = 0; step <= mostRedirects && !chain.has(url); step++) {
      if (seen.has(url)) return null;
      seen.add(url);
      chain.add(url);
      const got = await one({...target, url}, run);
      if (got.row.outcome !== "moved") return got;
      url = got.row.location!;
    }
    throw new Refused(collectWords.endlessRedirects(target.url));
  };
}

async function one(target: Target, run: Run): Promise<Got> {
  const {store, world} = run;
  const done = await doneBefore(target, store);
  if (done) return done;
  const before = store.ledger.lastBytes(target.url);
  world.progress(target.url);
  const {row, bytes, problem} = await fetchOne(target, before, run);
  await store.add(row);
  if (problem) throw new Refused(problem);
  return {url: target.url, row, bytes, before};
}

/** What may be better the next time. */
const undone = new Set<Retrieval["outcome"]>(["failed", "error", "script", "other"]);

/** What a run that was killed had got of an address. */
async function doneBefore({url}: Target, {ledger, start, read}: Store): Promise<Got | null> {
  const row = ledger.last(url);
  if (!row || undone.has(row.outcome) || new Date(row.time) < start) return null;
  const isEarlier = (old: Retrieval) =>
    old.url === url && isHeld(old) && new Date(old.time) < start;
  const before = ledger.rows().findLast(isEarlier) ?? null;
  if (row.outcome === "gone" && !before) return null;
  if (row.path === null) return {url, row, bytes: null, before};
  const bytes = await read(row.path);
  return bytes && {url, row, bytes, before};
}

const empty = ({url, kind, body, year}: Target, time: Date): Retrieval => ({
  ...{time: time.toISOString(), url, kind, body, year, outcome: "failed"},
  ...{status: null, sha256: null, bytes: null, path: null, media_type: null},
  ...{etag: null, last_modified: null, location: null, reason: null}
});

interface Fetched {
  row: Retrieval;
  bytes: Uint8Array | null;
  problem?: Words;
}

const failed = (
  row: Retrieval,
  problem: Words,
  outcome: Retrieval["outcome"] = "failed"
): Fetched => ({row: {...row, outcome, reason: problem.en}, bytes: null, problem});

/** Asks for an address and judges the answer; whatever comes of it is a line. */
async function fetchOne(target: Target, before: Retrieval | null, run: Run): Promise<Fetched> {
  const {store, visitor, world} = run;
  const alike = before !== null && isDocument(before) === isDocument(target);
  const held = alike ? await store.read(before.path!) : null;
  let row = empty(target, world.hour());
  try {
    const answer = await visitor.visit(target.url, held ? conditions(before!) : {});
    row = {...empty(target, answer.time), ...saidBy(answer)};
    const location = redirectOf(answer);
    if (location !== null) return moved(location, row);
    if (answer.status === 304 && held) return {row: unchanged(row, before!), bytes: held};
    return await judge(answer, row, {before, held, ...run});
  } catch (error) {
    if (error instanceof Refused) return failed(row, error.words);
    throw error;
  }
}

function unchanged(row: Retrieval, before: Retrieval): Retrieval {
  const {sha256, bytes, path, media_type, etag, last_modified} = before;
  return {...row, sha256, bytes, path, media_type, etag, last_modified, outcome: "unchanged"};
}

/** Where a page is gone, many a site sends its guests to its front page. */
function moved(location: string, row: Retrieval): Fetched {
  const isFront = /^\/(?:(?:index|default)\.\w+)?$/i;
  const lost = isDocument(row) && isFront.test(new URL(location).pathname);
  if (lost && !isFront.test(new URL(row.url).pathname))
    return failed({...row, location}, collectWords.toFrontPage(row.url), "error");
  return {row: {...row, outcome: "moved", location}, bytes: null};
}

interface Known extends Pick<Run, "store" | "library"> {
  before: Retrieval | null;
  /** The bytes of that line, where they may be had. */
  held: Uint8Array | null;
}

async function judge(answer: Answer, row: Retrieval, known: Known): Promise<Fetched> {
  const {url, status, bytes} = answer;
  if (status === 404 || status === 410) {
    const gone = {row: {...row, outcome: "gone" as const}, bytes: null};
    return known.before ? gone : {...gone, problem: collectWords.status(url, status)};
  }
  if (status !== 200) return failed(row, collectWords.status(url, status));
  if (bytes.length === 0) return failed(row, collectWords.empty(url));
  return file(answer, row, known);
}

/** Files what came: a document or a list as what it is, a wall as what it is. */
async function file(
  {url, bytes}: Answer,
  row: Retrieval,
  {before, held, store, library}: Known
): Promise<Fetched> {
  const isList = !isDocument(row);
  const wall = await wallOf({url, bytes, isList, before: held}, library);
  const {sha256, path} = await store.file(bytes, wall || isList ? "page" : "document");
  const kept = {...row, sha256, path, bytes: bytes.length};
  if (wall) return failed(kept, collectWords[wall](url), wall);
  return {row: {...kept, outcome: before?.sha256 === sha256 ? "same" : "kept"}, bytes};
}

function saidBy({status, headers}: Answer) {
  return {
    status,
    media_type: headerOf(headers, "content-type"),
    etag: headerOf(headers, "etag"),
    last_modified: headerOf(headers, "last-modified")
  };
}

/** What makes a host answer in a line where nothing has changed. */
function conditions({etag, last_modified}: Retrieval): Record<string, string> {
  return {
    ...(etag === null ? {} : {"If-None-Match": etag}),
    ...(last_modified === null ? {} : {"If-Modified-Since": last_modified})
  };
}
