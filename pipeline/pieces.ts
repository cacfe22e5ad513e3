import {closeSync, openSync, readFileSync, readSync, rmSync, writeSync} from "node:fs";
import {readFile} from "node:fs/promises";
import {basename, join} from "node:path";
import {hashOf} from "#pipeline/hash.ts";
import {openFolder} from "#pipeline/packs/storage.ts";

/** A part of a file: a key that changes with whatever stands in it, and what writes it where it is not at hand. */
export interface Piece {
  key: string;
  write(file: string): Promise<void>;
}

/** Files that are put together of pieces: those that stand in the file of the same name in the last release are taken from there. */
export interface Pieces {
  assemble(file: string, pieces: Piece[]): Promise<void>;
  /** Says for the next run which pieces the files have that were assembled. */
  save(): Promise<void>;
}

/** A piece as it was written: its key, how long it is, and the sum of its bytes. */
type Written = readonly [key: string, length: number, sha256: string];
type Files = Record<string, Written[]>;

/** Nothing is taken from anywhere, and nothing said. */
export const noPieces: Pieces = {
  assemble: async (file, pieces) => void (await assemble(file, pieces, () => null)),
  save: async () => undefined
};

interface Place {
  /** The folder of the last release. */
  last: string;
  /** The folder that has the list of the pieces in it. */
  list: string;
  /** The program: what another one wrote is not taken. */
  by: string;
}

export async function openPieces({last, list, by}: Place): Promise<Pieces> {
  const before = await listedIn(list, by);
  const files: Files = {};
  return {
    async assemble(file, pieces) {
      const name = basename(file);
      files[name] = await within(join(last, name), (open) =>
        assemble(file, pieces, keptOf(open, before[name] ?? []))
      );
    },
    save: () => openFolder(list).write(listed, Buffer.from(JSON.stringify({by, files})))
  };
}

const listed = "pieces.json";

async function listedIn(list: string, by: string): Promise<Files> {
  try {
    const said = JSON.parse(await readFile(join(list, listed), "utf8")) as {
      by: string;
      files: Files;
    };
    return said.by === by ? said.files : {};
  } catch {
    return {};
  }
}

/** Does something with a file that is open, or with null where there is none. */
async function within<T>(file: string, act: (open: number | null) => Promise<T>): Promise<T> {
  const open = openOrNull(file);
  return act(open).finally(() => open !== null && closeSync(open));
}

function openOrNull(file: string): number | null {
  try {
    return openSync(file, "r");
  } catch {
    return null;
  }
}

interface Part {
  bytes: Uint8Array;
  sha256: string;
}

type Kept = (key: string) => Part | null;

/** The bytes of a piece in a file, if they are the ones that were written there. */
function keptOf(open: number | null, written: Written[]): Kept {
  const places = new Map<string, {at: number; length: number; sha256: string}>();
  let at = 0;
  for (const [key, length, sha256] of written) {
    places.set(key, {at, length, sha256});
    at += length;
  }
  return (key) => {
    const place = places.get(key);
    if (open === null || !place) return null;
    const bytes = Buffer.alloc(place.length);
    readSync(open, bytes, 0, place.length, place.at);
    const sha256 = hashOf(bytes);
    return sha256 === place.sha256 ? {bytes, sha256} : null;
  };
}

/** Writes a file piece by piece; one that is not kept is written beside it first. */
async function assemble(file: string, pieces: Piece[], kept: Kept): Promise<Written[]> {
  const [out, beside] = [openSync(file, "w"), `${file}.piece`];
  try {
    const written: Written[] = [];
    for (const {key, write} of pieces) {
      const {bytes, sha256} = kept(key) ?? (await writtenBy(write, beside));
      for (let done = 0; done < bytes.length;) done += writeSync(out, bytes, done);
      written.push([key, bytes.length, sha256]);
    }
    return written;
  } finally {
    closeSync(out);
    rmSync(beside, {force: true});
  }
}

async function writtenBy(write: Piece["write"], file: string): Promise<Part> {
  await write(file);
  const bytes = readFileSync(file);
  return {bytes, sha256: hashOf(bytes)};
}
