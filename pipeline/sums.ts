import {statSync, type BigIntStats} from "node:fs";
import {readFile} from "node:fs/promises";
import {join} from "node:path";
import {openFolder} from "#pipeline/packs/storage.ts";
import {openSpool} from "#pipeline/spool.ts";
import type {World} from "#pipeline/world.ts";

/** The sums of files, as far as the system says that they are the ones whose bytes were summed: git's way. */
export interface Sums {
  /** The sum of a file's bytes, where nothing speaks for its having been touched since; else its bytes decide. */
  of(file: string): string | null;
  /** What the sum of a file's bytes is; `before` is what the system said before they were read. */
  note(file: string, before: BigIntStats, sha256: string): void;
  save(): Promise<void>;
}

/** How a file stood when it was summed: size, times, number; and the sum. */
type Seen = [size: string, changed: string, moved: string, inode: string, sha256: string];

/** A file that was touched so short a time ago may be touched again within one tick of the clock. */
const fresh = 2000;

const name = "sums.json";

/** The sums that lie in a folder. */
export async function openSums(folder: string, world: World): Promise<Sums> {
  const known = await readSeen(folder);
  const noted = openSpool<[file: string, seen: Seen]>(folder);
  return {
    of(file) {
      const seen = known.get(file);
      const now = seen && lookAt(file);
      if (!now || signs(now).some((sign, i) => sign !== seen[i])) return null;
      noted.put(noted.length, [file, seen]);
      return seen[4];
    },
    note(file, before, sha256) {
      const age = world.hour().getTime() - Number(latest(before));
      // A clock that went back says nothing of what was first.
      if (age > fresh) noted.put(noted.length, [file, [...signs(before), sha256]]);
    },
    async save() {
      await openFolder(folder).write(name, Buffer.from(JSON.stringify([...noted])));
      noted.close();
    }
  };
}

/**
 * Takes note of what we did to summed files ourselves: a second name in the site, given or taken, is a change to the
 * system, though no byte is another. What has changed otherwise has to be summed again.
 */
export async function settleSums(folder: string): Promise<void> {
  const seen = await readSeen(folder);
  const settled = [...seen].flatMap(([file, [size, changed, , inode, sha256]]) => {
    const now = lookAt(file);
    if (!now) return [];
    const own = signs(now);
    const isOurs = own[0] === size && own[1] === changed && own[3] === inode;
    return isOurs ? [[file, [...own, sha256]]] : [];
  });
  await openFolder(folder).write(name, Buffer.from(JSON.stringify(settled)));
}

/** What the system says of a file; null where there is none. */
export const lookAt = (file: string): BigIntStats | null =>
  statSync(file, {bigint: true, throwIfNoEntry: false}) ?? null;

const signs = ({size, mtimeNs, ctimeNs, ino}: BigIntStats) =>
  [size, mtimeNs, ctimeNs, ino].map(String) as [string, string, string, string];

const latest = ({mtimeMs, ctimeMs}: BigIntStats) => (mtimeMs > ctimeMs ? mtimeMs : ctimeMs);

/** Sums that cannot be read are none. */
async function readSeen(folder: string): Promise<Map<string, Seen>> {
  try {
    return new Map(JSON.parse(await readFile(join(folder, name), "utf8")) as [string, Seen][]);
  } catch {
    return new Map();
  }
}
