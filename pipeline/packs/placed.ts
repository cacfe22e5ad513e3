import type {Words} from "#pipeline/comparison.ts";
import {
  inflated,
  isWhole,
  packOf,
  readPackIndex,
  readSummed,
  type Filed,
  type Packed,
  type PackIndex
} from "#pipeline/packs/pack.ts";
import type {Storage, Stored} from "#pipeline/packs/storage.ts";
import {sweepPacks} from "#pipeline/packs/sweep.ts";

/** A pack that lies in its place. */
export interface PlacedPack {
  name: string;
  bytes: number;
  /** Empty where it could not be read. */
  records: Filed[];
  facts: PackIndex["facts"] | null;
  isDamaged: boolean;
  /** Asked once, when the first of its records is to be believed. */
  isWhole: Promise<boolean> | null;
}

/** Where a record lies: from which byte of its pack, how many bytes, and their sum. */
export interface Place {
  pack: string;
  at: number;
  bytes: number;
  key: string;
}

/** A record in its pack. */
interface Standing {
  pack: PlacedPack;
  /** Its place in the index of its pack. */
  at: number;
}

/** The packs of a storage, as far as they are whole. */
export interface Placed<Facts> {
  has(key: string): boolean;
  facts(key: string): Promise<Facts | null>;
  /** The content as it lies there, packed. */
  bytes(key: string): Promise<Uint8Array | null>;
  place(key: string): Promise<Place | null>;
  add(records: Packed<Facts>[]): Promise<void>;
  sweep(isWanted: (key: string) => boolean): Promise<void>;
}

/** How many packs are asked at once: of a bucket each waits for the way there and back. */
const atOnce = 16;
/** Facts are asked in the order in which they were put, so a few packs' are enough to hold. */
const held = 4;

/** What is thought of a pack until it is asked. */
const sound = {isDamaged: false, isWhole: null};

const damagedWords = (name: string): Words => ({
  zh: `存储的读取结果 ${name} 已损坏或不见，其中的文件将重新读取`,
  en: `${name}, which holds what was read, is damaged or gone: its files are read anew`
});

export async function openPlaced<Facts>(
  storage: Storage,
  tell: (sentence: Words) => void
): Promise<Placed<Facts>> {
  const packs = new Map<string, PlacedPack>();
  const places = new Map<string, Standing>();
  const factsHeld = new Map<PlacedPack, Facts[]>();

  function settle(pack: PlacedPack): void {
    packs.set(pack.name, pack);
    for (const [at, {key}] of pack.records.entries()) places.set(key, {pack, at});
  }
  /** From here on what is damaged is not there. */
  function forget(pack: PlacedPack, keys: string[]): null {
    if (!pack.isDamaged) tell(damagedWords(pack.name));
    pack.isDamaged = true;
    for (const key of keys) if (places.get(key)?.pack === pack) places.delete(key);
    return null;
  }
  async function factsOf(pack: PlacedPack): Promise<Facts[] | null> {
    const known = factsHeld.get(pack);
    if (known) return known;
    const bytes = await readSummed(storage, pack.name, pack.facts!);
    if (bytes === null)
      return forget(
        pack,
        pack.records.map(({key}) => key)
      );
    const facts = (await inflated(bytes)) as Facts[];
    factsHeld.set(pack, facts);
    for (const oldest of factsHeld.keys()) if (factsHeld.size > held) factsHeld.delete(oldest);
    return facts;
  }
  async function bytesOf(key: string): Promise<Uint8Array | null> {
    const found = places.get(key);
    if (!found) return null;
    const {pack, at} = found;
    return (await readSummed(storage, pack.name, pack.records[at]!)) ?? forget(pack, [key]);
  }
  async function placeOf(key: string): Promise<Place | null> {
    const found = places.get(key);
    if (!found) return null;
    const {pack, at} = found;
    pack.isWhole ??= isWhole(storage, pack);
    const isHad = (await pack.isWhole) || (await bytesOf(key)) !== null;
    const {start, length, sum} = pack.records[at]!;
    return isHad ? {pack: pack.name, at: start, bytes: length, key: sum} : null;
  }
  async function factsFor(key: string): Promise<Facts | null> {
    const found = places.get(key);
    return (found && (await factsOf(found.pack))?.[found.at]) ?? null;
  }
  async function add(records: Packed<Facts>[]): Promise<void> {
    const {name, bytes, index} = await packOf(records);
    await storage.write(name, bytes);
    settle({name, bytes: bytes.length, ...index, ...sound});
  }

  for (const {stored, index} of await readIndexes(storage)) {
    const {records = [], facts = null} = index ?? {};
    const pack = {...stored, records, facts, ...sound};
    settle(pack);
    if (!index) forget(pack, []);
  }
  return {
    has: (key) => places.has(key),
    facts: factsFor,
    bytes: bytesOf,
    place: placeOf,
    add,
    async sweep(isWanted) {
      const live = (pack: PlacedPack) =>
        pack.records.filter(({key}) => places.get(key)?.pack === pack && isWanted(key));
      const gone = await sweepPacks<Facts>([...packs.values()], {
        ...{live, add},
        async take(key) {
          const [bytes, facts] = [await bytesOf(key), await factsFor(key)];
          return bytes && facts && {key, bytes, facts};
        }
      });
      for (const pack of gone) {
        // One that was written again as it was is the new one now.
        if (packs.get(pack.name) !== pack) continue;
        await storage.remove(pack.name);
        packs.delete(pack.name);
        for (const {key} of pack.records) if (places.get(key)?.pack === pack) places.delete(key);
      }
    }
  };
}

/** The indexes of all packs, in the order of their names: the same whoever lists them. */
async function readIndexes(storage: Storage) {
  const {default: PQueue} = await import("p-queue");
  const stored = (await storage.list()).filter(({name}) => name.endsWith(".pack"));
  const asking = new PQueue({concurrency: atOnce});
  return Promise.all(
    stored.toSorted(byName).map(async (one) => ({
      stored: one,
      index: (await asking.add(() => readPackIndex(storage, one)))!
    }))
  );
}

const byName = (a: Stored, b: Stored) => (a.name < b.name ? -1 : 1);
