import {randomUUID} from "node:crypto";
import {mkdir, open, readdir, rename, rm, stat, writeFile} from "node:fs/promises";
import {join} from "node:path";
import {errorCode} from "#pipeline/failure.ts";

/**
 * Where packs lie: a folder of this machine or of several, or a bucket. All that is asked of it is that a name is whole
 * or not there, and that what was written under it stays so.
 */
export interface Storage {
  list(): Promise<Stored[]>;
  /** Some bytes of what lies under a name; null where nothing does any more. */
  read(name: string, span: Span): Promise<Uint8Array | null>;
  /** Whole, or not at all, also for whoever is killed meanwhile. */
  write(name: string, bytes: Uint8Array): Promise<void>;
  remove(name: string): Promise<void>;
}

export interface Stored {
  name: string;
  bytes: number;
}

export interface Span {
  start: number;
  length: number;
}

/** A folder as a storage; it is made when the first thing is written. */
export function openFolder(folder: string): Storage {
  return {
    async list() {
      const names = (await unlessGone(readdir(folder))) ?? [];
      const found = await Promise.all(names.map((name) => lookAt(folder, name)));
      return found.filter((one) => one !== null);
    },
    read: (name, span) => unlessGone(readSpan(join(folder, name), span)),
    async write(name, bytes) {
      await mkdir(folder, {recursive: true});
      // A name of one's own: whoever else writes the same writes beside it, and the last one stays.
      const beside = join(folder, `.${randomUUID()}.tmp`);
      try {
        await writeFile(beside, bytes, {flush: true});
        await rename(beside, join(folder, name));
      } catch (error) {
        await rm(beside, {force: true});
        throw error;
      }
    },
    remove: (name) => rm(join(folder, name), {force: true})
  };
}

/** No write takes so long: what was not renamed within a day belongs to a run that was killed. */
const longest = 24 * 60 * 60 * 1000;

/** What lies under a name; null for what is hidden, as the halves of those at work are. Those of the dead are removed. */
async function lookAt(folder: string, name: string): Promise<Stored | null> {
  const found = await unlessGone(stat(join(folder, name)));
  if (found === null || !found.isFile()) return null;
  if (!name.startsWith(".")) return {name, bytes: found.size};
  const isHalf = name.endsWith(".tmp");
  if (isHalf && Date.now() - found.mtimeMs > longest) await rm(join(folder, name), {force: true});
  return null;
}

async function readSpan(path: string, {start, length}: Span): Promise<Uint8Array> {
  const file = await open(path);
  try {
    const bytes = Buffer.alloc(length);
    const {bytesRead} = await file.read(bytes, 0, length, start);
    return bytes.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

async function unlessGone<Result>(asked: Promise<Result>): Promise<Result | null> {
  try {
    return await asked;
  } catch (error) {
    if (errorCode(error) === "ENOENT") return null;
    throw error;
  }
}
