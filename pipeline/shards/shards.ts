import {mkdir, readdir, readFile, rename, rm, writeFile} from "node:fs/promises";
import {join} from "node:path";
import {hashOfFile} from "#pipeline/hash.ts";

/**
 * What was made once and need not be made again: folders of files by a key that says what is in them. Whoever makes
 * them, and however often, a key has one content; a folder is there whole or not at all, and what is not whole any more
 * is made anew.
 */
export interface Shards {
  /** Whether the folder of a key is there, with the very files that were put there: each is summed. */
  has(key: string): Promise<boolean>;
  /** The folder of a key that is there. */
  get(key: string): string;
  /** Makes the folder of a key: what `make` writes beside it takes its place at once. */
  put(key: string, make: (folder: string) => Promise<void>): Promise<void>;
  drop(keys: string[]): Promise<void>;
  /** Removes what has none of these keys, and what a kill left half done. */
  keepOnly(keys: ReadonlySet<string>): Promise<void>;
}

/** Shards in a folder, which other processes may fill too. */
export function openShards(folder: string): Shards {
  const get = (key: string) => join(folder, key);
  const has = (key: string) => isWhole(get(key));
  async function drop(keys: string[]): Promise<void> {
    for (const key of keys) await rm(get(key), {recursive: true, force: true});
  }
  return {
    has,
    get,
    async put(key, make) {
      const beside = `${get(key)}.${process.pid}.${performance.now()}.tmp`;
      await mkdir(beside, {recursive: true});
      try {
        await make(beside);
        await writeFile(join(beside, summed), JSON.stringify(await sumsIn(beside)));
        if (!(await has(key))) await replace(get(key), beside);
      } catch (error) {
        // Another process was faster, with the same.
        if (!(await has(key))) throw error;
      } finally {
        await rm(beside, {recursive: true, force: true});
      }
    },
    drop,
    async keepOnly(keys) {
      const names = await readdir(folder).catch(() => []);
      await drop(names.filter((name) => !keys.has(name)));
    }
  };
}

/** The sums of the files of a folder lie beside them. */
const summed = "sums.json";

async function sumsIn(folder: string): Promise<Record<string, string>> {
  const sums: Record<string, string> = {};
  for (const name of (await readdir(folder)).sort())
    if (name !== summed) sums[name] = await hashOfFile(join(folder, name));
  return sums;
}

async function isWhole(folder: string): Promise<boolean> {
  try {
    const sums = await readFile(join(folder, summed), "utf8");
    return sums === JSON.stringify(await sumsIn(folder));
  } catch {
    return false;
  }
}

async function replace(old: string, next: string): Promise<void> {
  await rm(old, {recursive: true, force: true});
  await rename(next, old);
}

/** What is told of a batch lies beside its rows. */
const told = "tally.json";

export const writeTold = (folder: string, tally: object): Promise<void> =>
  writeFile(join(folder, told), JSON.stringify(tally));

export const readTold = async <Tally>(folder: string): Promise<Tally> =>
  JSON.parse(await readFile(join(folder, told), "utf8")) as Tally;

/** The lines of a table in the folder of a batch. */
export const linesOf = (folder: string, table: string): string =>
  join(folder, `${table}.ndjson.gz`);
