import {closeSync, openSync, readSync} from "node:fs";
import {join} from "node:path";
import {inflateRawSync} from "node:zlib";
import type {Received} from "#parsers/document.ts";
import type {Library} from "#parsers/read.ts";
import type {FiledSource} from "#pipeline/archive.ts";
import type {Words} from "#pipeline/comparison.ts";
import {factsOf, type Facts} from "#pipeline/facts.ts";
import {readersFingerprint} from "#pipeline/fingerprint.ts";
import {keyOfData} from "#pipeline/hash.ts";
import {sumOf} from "#pipeline/packs/pack.ts";
import {openPacks} from "#pipeline/packs/packs.ts";
import type {Place} from "#pipeline/packs/placed.ts";
import type {Storage} from "#pipeline/packs/storage.ts";
import type {Parsed} from "#pipeline/parse-file.ts";
import {shown, type World} from "#pipeline/world.ts";

export const readingsOf = ({data}: Pick<World, "data">) => join(data, "readings");

/** What a reader is told of a file besides its bytes: where this is the same, its reading is. */
export type Told = Omit<Received, "bytes">;

/** A file of the archive, or one that lies in it, without its bytes. */
export interface Listed {
  source: FiledSource;
  /** Null for one that holds others, whose files follow it. */
  input: {told: Told} | {path: string; problem: Words} | null;
}

/**
 * Where a reading lies: in which file, from which byte, how many bytes, packed. It is plain data, so that another
 * process on the same files can be handed a slot instead of a reading. The key tells readings apart: the same key, the
 * same reading.
 */
export interface Slot extends Omit<Place, "pack"> {
  file: string;
}

/** What was read in a file: its facts, and under which key the whole is kept. */
export interface Kept {
  key: string;
  facts: Facts;
}

/** What was read so far: by these readers, and by others as long as there is room. */
export interface Readings {
  has(told: Told): boolean;
  find(told: Told): Promise<Kept | null>;
  /** Keeps what became of a file: from the next `close` on it outlives the process. */
  keep(parsed: Parsed, told: Told | null): Promise<Kept>;
  /** Where a reading lies, once all is in its place. */
  place(key: string): Promise<Place>;
  /** What lies in a file of files, as it was found when it was opened. */
  listing(source: FiledSource): Promise<Listed[] | null>;
  keepListing(source: FiledSource, listed: Listed[]): Promise<void>;
  close(): Promise<void>;
  /** Drops what was not asked for since it was opened, where it outweighs the rest. */
  sweep(): Promise<void>;
}

/** Opens what a storage has of the readers' work; `tell` hears of what was damaged. */
export async function openReadings(
  storage: Storage,
  library: Library,
  tell: (sentence: Words) => void
): Promise<Readings> {
  const fingerprint = await readersFingerprint(library);
  const packs = await openPacks<Parsed | null, Facts | Listed[]>(storage, tell);
  const wanted = new Set<string>();
  const keyOf = (...parts: unknown[]) => {
    const key = keyOfData([fingerprint, process.versions.icu, ...parts]);
    wanted.add(key);
    return key;
  };
  const toldKey = ({sha256, path, url, fetched, within}: Told) =>
    keyOf("reading", sha256, path, url, fetched ?? null, within ?? null);
  return {
    has: (told) => packs.has(toldKey(told)),
    async find(told) {
      const key = toldKey(told);
      const [facts, place] = [await packs.facts(key), await packs.place(key)];
      return facts && place && {key, facts: facts as Facts};
    },
    async keep(parsed, told) {
      const facts = factsOf(parsed);
      // What may pass is kept for this run alone: the next looks for the file under another key, and reads it again.
      const key = told && !isPassing(parsed) ? toldKey(told) : keyOf("problem", parsed);
      await packs.put(key, {content: parsed, facts});
      return {key, facts};
    },
    place: async (key) => (await packs.place(key))!,
    listing: async (source) => (await packs.facts(keyOf("listing", source))) as Listed[] | null,
    keepListing: (source, listed) =>
      packs.put(keyOf("listing", source), {content: null, facts: listed}),
    close: () => packs.close(),
    sweep: () => packs.sweep((key) => wanted.has(key))
  };
}

export const isPassing = (parsed: Parsed) => "problem" in parsed && parsed.passing === true;

/** The reading that lies in a slot. */
export function fetchParsed({file, at, bytes, key}: Slot): Parsed {
  const packed = Buffer.allocUnsafe(bytes);
  const pack = openSync(file, "r");
  try {
    readSync(pack, packed, 0, bytes, at);
  } finally {
    closeSync(pack);
  }
  if (sumOf(packed) !== key)
    throw new Error(`${shown(file)} was changed while it was read; run again`);
  return JSON.parse(inflateRawSync(packed).toString()) as Parsed;
}
