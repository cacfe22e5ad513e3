/**
 * gongkai as a library: what `import {read} from "gongkai"` gives.
 *
 * Figures are as reported: a `value` is in its indicator's unit (money in yuan, a growth of 14 % is 0.14) and null
 * unless `state` is "number"; a blank is not a zero.
 */
import type {Reading} from "#data/schema/reading.ts";
import {fatesOf} from "#pipeline/appendices.ts";
import {whyLeftOut} from "#pipeline/appendix-words.ts";
import {hashOf} from "#pipeline/hash.ts";
import {outOfBounds} from "#pipeline/inputs.ts";
import {homeOf, loneIn} from "#pipeline/joining.ts";
import {ledIn} from "#pipeline/led.ts";
import {loadLibrary} from "#pipeline/library.ts";
import {parseInput, type Parsed} from "#pipeline/parse-file.ts";
import {leftOutOf, reportsOf} from "#pipeline/records.ts";
import {unpacked} from "#pipeline/unpack.ts";
import {words} from "#pipeline/words.ts";
import {projectPath, realWorld} from "#pipeline/world.ts";

export type {Reading};
export type Observation = Reading["observations"][number];
export type Claim = Reading["claims"][number];
export type Note = Reading["notes"][number];

/** Whence some bytes are, and by what they are read. */
export interface Source {
  /** What the file is called: `document.path` of its Readings. It is never opened. */
  path?: string;
  /** The address that it was fetched from: `document.url`, and a help in telling what a page is. */
  url?: string | null;
  /** A folder like `data/`, with bodies of one's own; else those that come with gongkai. */
  data?: string;
}

/** Something in the bytes that gave no Reading, and why: a sentence in each language, with what to do. */
export interface Left {
  /** The file or the file in it; `#b1-144` are its blocks. */
  path: string;
  /** `unreadable`: its bytes could not be read; `no-report`: it was read, and is no annual report. */
  because: "unreadable" | "no-report";
  zh: string;
  en: string;
}

/** All that a file gave: nothing in it is passed over in silence. */
export interface Read {
  /** One a report, in their order: a bundle or an archive of files has several. */
  readings: Reading[];
  left: Left[];
}

/**
 * Reads the annual reports in some bytes, of any format that gongkai reads. A file that cannot be read, or is no
 * report, gives no Reading and a sentence in `left`; it throws only where it is called wrongly, or where a file of
 * the data folder is wrong.
 */
export async function read(bytes: Uint8Array, source: Source = {}): Promise<Read> {
  const {path = "document", url = null, data = projectPath("data")} = source;
  if (!(bytes instanceof Uint8Array)) throw new TypeError("read takes bytes: a Uint8Array");
  const problem = outOfBounds(path, bytes.length);
  if (problem) return {readings: [], left: [{path, because: "unreadable", ...problem}]};
  const world = realWorld({data});
  const library = await libraryOf(data);
  const parsed: Parsed[] = [];
  const received = {bytes, sha256: hashOf(bytes), path, url};
  for await (const one of unpacked([{path, received}], library))
    parsed.push(await parseInput(one, library, world));
  const readings = parsed.flatMap(reportsOf).map(({reading}) => reading);
  return {readings, left: leftIn(parsed)};
}

const libraries = new Map<string, ReturnType<typeof loadLibrary>>();

/** What the readers know, loaded once for each folder. */
function libraryOf(data: string) {
  const known = libraries.get(data) ?? loadLibrary(realWorld({data}));
  libraries.set(data, known);
  known.catch(() => libraries.delete(data));
  return known;
}

function leftIn(parsed: Parsed[]): Left[] {
  const homes = parsed.flatMap((one) => reportsOf(one).map((report) => homeOf(report, one)));
  const elsewhere = {fates: fatesOf(loneIn(parsed), homes), led: ledIn(parsed, homes)};
  return parsed.flatMap((one): Left[] => {
    const {path} = one;
    if ("problem" in one) return [{path, because: "unreadable", ...one.problem}];
    if (one.file.documents.length === 0)
      return [{path, because: "no-report", ...words.holdsNone()}];
    return leftOutOf(one).map((part) => ({
      path: path + part.part.slice(part.part.indexOf("#")),
      because: "no-report",
      ...whyLeftOut(part, elsewhere)
    }));
  });
}
