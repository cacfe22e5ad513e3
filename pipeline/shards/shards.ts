import {existsSync} from "node:fs";
import {mkdir, readdir, readFile, rename, rm, writeFile} from "node:fs/promises";
import {join} from "node:path";

/**
 * What was made once and need not be made again: folders of files by a key that says what is in them. Whoever makes
 * them, and however often, a key has one content; a folder is there whole or not at all.
 */
export interface Shards {
  has(key: string): boolean;
  /** The folder of a key that is there. */
  get(key: string): string;
  /** Makes the folder of a key: what `make` writes beside it takes its place at once. */
  put(key: string, make: (folder: string) => Promise<void>): Promise<void>;
  /** Removes what has none of these keys, and what a kill left half done. */
  keepOnly(keys: ReadonlySet<string>): Promise<void>;
}

/** Shards in a folder, which other processes may fill too. */
export function openShards(folder: string): Shards {
  const get = (key: string) => join(folder, key);
  const has = (key: string) => existsSync(get(key));
  return {
    has,
    get,
    async put(key, make) {
      const beside = `${get(key)}.${process.pid}.${performance.now()}.tmp`;
      await mkdir(beside, {recursive: true});
      await make(beside);
      try {
        await rename(beside, get(key));
      } catch (error) {
        // Another process was faster, with the same.
        await rm(beside, {recursive: true, force: true});
        if (!has(key)) throw error;
      }
    },
    async keepOnly(keys) {
      const names = await readdir(folder).catch(() => []);
      for (const name of names)
        if (!keys.has(name)) await rm(join(folder, name), {recursive: true, force: true});
    }
  };
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
