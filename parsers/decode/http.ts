import type {Unbrotli} from "#parsers/document.ts";
import {inflate, roomFor} from "./inflate.ts";

/** Header fields by their names in lower case. */
export type Head = Map<string, string>;

export interface Headers {
  /** The line before the fields: HTTP/1.1 200 OK. */
  first: string;
  head: Head;
  /** Where what follows begins. */
  end: number;
}

/** Longer headers are none. */
const mostHeader = 64 * 1024;

/** The header at the beginning of some bytes; null where no empty line ends it. */
export function readHeaders(bytes: Uint8Array): Headers | null {
  const text = new TextDecoder("utf-8").decode(bytes.subarray(0, mostHeader));
  const found = /\r?\n\r?\n/.exec(text);
  if (!found) return null;
  const [first, ...lines] = text
    .slice(0, found.index)
    .replaceAll(/\r?\n[ \t]+/g, " ")
    .split(/\r?\n/);
  const head = new Map(
    lines.map((line) => {
      const colon = line.indexOf(":");
      return [line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim()];
    })
  );
  return {first: first!, head, end: endOfHeader(bytes)};
}

function endOfHeader(bytes: Uint8Array): number {
  for (let at = 0; at < bytes.length; at++) {
    if (bytes[at] !== 0x0a) continue;
    const next = bytes[at + 1] === 0x0d ? at + 2 : at + 1;
    if (bytes[next] === 0x0a) return next + 1;
  }
  return bytes.length;
}

/** How much room there is for a body, and what unpacks brotli. */
interface Unpacking {
  room: number;
  unbrotli: Unbrotli;
}

/**
 * The body of an answer as its reader had it; null where it inflates to more than there is room for. Crawlers keep the
 * header fields of what they have taken apart already: what is not chunked or not packed after all is left as it is.
 */
export async function bodyOf(
  head: Head,
  body: Uint8Array,
  unpacking: Unpacking
): Promise<Uint8Array | null> {
  const isChunked = /\bchunked\b/i.test(head.get("transfer-encoding") ?? "");
  const whole = (isChunked ? dechunk(body) : null) ?? body;
  if (whole.length > unpacking.room) return null;
  const unpacked = await unpack(whole, head.get("content-encoding") ?? "", unpacking);
  if (unpacked === "too much") return null;
  return unpacked === "broken" ? whole : unpacked;
}

function unpack(body: Uint8Array, coding: string, {room, unbrotli}: Unpacking) {
  const [, name] = /^(?:x-)?(gzip|deflate|br)$/i.exec(coding) ?? [];
  if (name === undefined) return body;
  if (name.toLowerCase() === "br") return unbrotli(body, roomFor(body, room));
  return inflate(body, name.toLowerCase() as "gzip" | "deflate", room);
}

/** The chunks of a body put together; null where they are none. */
function dechunk(body: Uint8Array): Uint8Array | null {
  const chunks: Uint8Array[] = [];
  for (let at = 0; at < body.length;) {
    const line = String.fromCharCode(...body.subarray(at, at + 64));
    const found = /^([\da-f]{1,8})[ \t]*(?:;[^\r\n]*)?\r\n/i.exec(line);
    if (!found) return null;
    const size = parseInt(found[1]!, 16);
    const start = at + found[0].length;
    if (size === 0) return Buffer.concat(chunks);
    if (start + size > body.length) return null;
    chunks.push(body.subarray(start, start + size));
    at = start + size + 2;
  }
  return null;
}
