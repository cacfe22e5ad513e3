import {isIP} from "node:net";
import {promisify} from "node:util";
import {brotliDecompress, gunzip, inflate, inflateRaw} from "node:zlib";
import type {LookupFunction} from "node:net";
import {Agent, request} from "undici";
import type {Words} from "#pipeline/comparison.ts";
import {errorCode} from "#pipeline/failure.ts";
import {collectWords} from "#pipeline/collect-words.ts";
import type {Web} from "#pipeline/web.ts";

/** One answer, as it came over the wire and as it is read. */
export interface Answer {
  url: string;
  time: Date;
  /** As sent, in the order and case of the wire. */
  asked: [string, string][];
  status: number;
  reason: string;
  headers: [string, string][];
  /** The body as sent, with its content coding. */
  raw: Buffer;
  /** The body with its content coding undone: what is kept by its hash. */
  bytes: Uint8Array;
}

/** Why nothing was fetched, in a sentence; one that may pass is asked again. */
export class Refused extends Error {
  override name = "Refused";
  words: Words;
  passing: boolean;

  constructor(words: Words, passing = false) {
    super(words.en);
    this.words = words;
    this.passing = passing;
  }
}

/** The one door to the web: every connection is made by this agent, to an address that was looked at. */
export function openAgent(web: Web): Agent {
  const {connect, idle} = web.limits;
  return new Agent({
    connections: 1,
    connect: {timeout: connect, lookup: lookupIn(web)},
    headersTimeout: idle,
    bodyTimeout: idle,
    keepAliveTimeout: 1000
  });
}

/** The address that is looked at is the one that is connected to: a name cannot change in between. */
function lookupIn(web: Web): LookupFunction {
  return (host, {all}, callback) => {
    enter(host, web).then(
      (addresses) => {
        const found = addresses.map((address) => ({address, family: isIP(address)}));
        if (all) callback(null, found);
        else callback(null, found[0]!.address, found[0]!.family);
      },
      (error: Error) => callback(error, "", 0)
    );
  };
}

/** The addresses of a host, all of which may be entered. */
async function enter(host: string, web: Web): Promise<string[]> {
  const addresses = isIP(host) ? [host] : await web.resolve(host);
  const inner = addresses.find((address) => !web.mayEnter(address));
  if (inner !== undefined) throw new Refused(collectWords.inner(host, inner));
  if (addresses.length === 0) throw new Refused(collectWords.noHost(host));
  return addresses;
}

export interface Asking {
  headers: Record<string, string>;
  agent: Agent;
  web: Web;
  time: Date;
}

/** Asks once, follows nothing, and takes no more than the limits allow. Throws Refused. */
export async function ask(url: string, asking: Asking): Promise<Answer> {
  const {hostname} = new URL(url);
  const host = hostname.replace(/^\[|\]$/g, "");
  const deadline = AbortSignal.timeout(asking.web.limits.whole);
  try {
    // An address in figures is never looked up, so it is looked at here.
    if (isIP(host)) await enter(host, asking.web);
    return await exchange(url, deadline, asking);
  } catch (error) {
    throw toRefused(url, deadline.aborted ? "deadline" : error);
  }
}

async function exchange(url: string, signal: AbortSignal, asking: Asking): Promise<Answer> {
  const {headers, agent, web, time} = asking;
  const answer = await request(url, {dispatcher: agent, headers, signal, responseHeaders: "raw"});
  const pairs = toPairs(answer.headers as unknown as string[]);
  const raw = await take(answer.body, url, web.limits.bytes);
  return {
    ...{url, time, asked: Object.entries(headers), headers: pairs, raw},
    ...{status: answer.statusCode, reason: answer.statusText},
    bytes: await unpack(raw, {
      url,
      coding: headerOf(pairs, "content-encoding"),
      limit: web.limits.bytes
    })
  };
}

const toPairs = (flat: string[]): [string, string][] =>
  flat.flatMap((name, i) => (i % 2 === 0 ? [[name, flat[i + 1]!] as [string, string]] : []));

/** The value of a header, by its name in lower case; null where there is none. */
export function headerOf(headers: [string, string][], name: string): string | null {
  return headers.find(([own]) => own.toLowerCase() === name)?.[1] ?? null;
}

/** A body that never ends is left when the limit is reached, whatever length it gave. */
async function take(body: AsyncIterable<Buffer>, url: string, limit: number): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of body) {
    length += chunk.length;
    if (length > limit) throw new Refused(collectWords.tooLarge(url, limit));
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

type Unpack = (bytes: Uint8Array, options: {maxOutputLength: number}) => Promise<Uint8Array>;

// "deflate" is zlib's by the standard, and bare with many a server.
const deflate: Unpack = (bytes, options) =>
  ((bytes[0]! & 15) === 8 ? promisify(inflate) : promisify(inflateRaw))(bytes, options);

const codings: Record<string, Unpack> = {
  gzip: promisify(gunzip) as Unpack,
  "x-gzip": promisify(gunzip) as Unpack,
  br: promisify(brotliDecompress) as Unpack,
  deflate
};

interface Packed {
  url: string;
  coding: string | null;
  limit: number;
}

async function unpack(raw: Buffer, {url, coding, limit}: Packed): Promise<Uint8Array> {
  const names = (coding ?? "")
    .toLowerCase()
    .split(/[\s,]+/)
    .filter((name) => name && name !== "identity");
  if (raw.length === 0 || names.length === 0) return raw;
  const [name, more] = [names[0]!, names.length > 1];
  const undo = Object.hasOwn(codings, name) ? codings[name] : undefined;
  // Packed twice is what bombs are; no server of an office has been seen to do it.
  if (more || !undo) throw new Refused(collectWords.coding(url, coding!));
  return undo(raw, {maxOutputLength: limit}).catch((error: unknown) => {
    const bomb = errorCode(error) === "ERR_BUFFER_TOO_LARGE";
    throw new Refused(bomb ? collectWords.bomb(url, limit) : collectWords.coding(url, coding!));
  });
}

/** Codes of OpenSSL and Node for a certificate that proves nothing. */
const certificate =
  /CERT|SELF_SIGNED|UNABLE_TO_(?:GET|VERIFY|DECODE|DECRYPT)|ERR_TLS|ALTNAME|CRL|INVALID_(?:CA|PURPOSE)|^ERR_SSL|^EPROTO/;

function toRefused(url: string, error: unknown): Refused {
  if (error === "deadline") return new Refused(collectWords.slow(url));
  if (error instanceof Refused) return error;
  if (error instanceof Error && error.cause instanceof Refused) return error.cause;
  const isParser = error instanceof Error && error.name === "HTTPParserError";
  // Of some answers undici's parser says no more than that they are none.
  const code = isParser ? "HPE" : errorCode(error);
  if (code === null) throw error;
  const host = new URL(url).host;
  if (code === "ENOTFOUND" || code === "ENODATA") return new Refused(collectWords.noHost(host));
  if (certificate.test(code)) return new Refused(collectWords.certificate(host, code));
  if (code === "UND_ERR_HEADERS_TIMEOUT" || code === "UND_ERR_BODY_TIMEOUT")
    return new Refused(collectWords.silent(url));
  if (code === "UND_ERR_CONNECT_TIMEOUT")
    return new Refused(collectWords.noAnswer(host, "timeout"), true);
  if (/^HPE|^UND_ERR_HEADERS_OVERFLOW|LENGTH_MISMATCH/.test(code))
    return new Refused(collectWords.notHttp(host, code));
  return new Refused(collectWords.noAnswer(host, code), true);
}
