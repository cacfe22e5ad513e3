import type {Words} from "#pipeline/comparison.ts";
import {openInsides} from "#pipeline/packs/inside.ts";
import {isWhole, packOf, readPackIndex, readSummed, type Packed} from "#pipeline/packs/pack.ts";
import type {Storage, Stored} from "#pipeline/packs/storage.ts";
import {sweepPacks, type Laid} from "#pipeline/packs/sweep.ts";

/** A pack that lies in its place. Where its records lie in it stands in itself, and is looked up there. */
export interface PlacedPack extends Stored {
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
  /** In which pack each record lies: nothing else is kept in mind of it, since there may be a million. */
  const places = new Map<string, PlacedPack>();
  const insides = openInsides<Facts>(storage);

  function settle(pack: PlacedPack, keys: string[]): void {
    packs.set(pack.name, pack);
    for (const key of keys) places.set(key, pack);
  }
  /** From here on what is damaged is not there. */
  function forget(pack: PlacedPack, keys: Iterable<string>): null {
    if (!pack.isDamaged) tell(damagedWords(pack.name));
    pack.isDamaged = true;
    for (const key of keys) if (places.get(key) === pack) places.delete(key);
    return null;
  }
  /** A record in its pack, with all that is in there. */
  async function find(key: string) {
    const pack = places.get(key);
    if (!pack) return null;
    const inside = await insides.of(pack);
    const filed = inside?.records.get(key);
    return inside && filed ? {pack, inside, filed} : forget(pack, [key]);
  }
  async function bytesOf(key: string): Promise<Uint8Array | null> {
    const found = await find(key);
    if (!found) return null;
    const {pack, filed} = found;
    return (await readSummed(storage, pack.name, filed)) ?? forget(pack, [key]);
  }
  async function placeOf(key: string): Promise<Place | null> {
    const found = await find(key);
    if (!found) return null;
    const {pack, filed} = found;
    pack.isWhole ??= isWhole(storage, pack);
    const isHad = (await pack.isWhole) || (await bytesOf(key)) !== null;
    const {start, length, sum} = filed;
    return isHad ? {pack: pack.name, at: start, bytes: length, key: sum} : null;
  }
  async function factsFor(key: string): Promise<Facts | null> {
    const found = await find(key);
    if (!found) return null;
    const {pack, inside, filed} = found;
    const facts = await inside.facts();
    return facts ? facts[filed.number]! : forget(pack, inside.records.keys());
  }
  async function add(records: Packed<Facts>[]): Promise<void> {
    const {name, bytes} = await packOf(records);
    await storage.write(name, bytes);
    settle(
      {name, bytes: bytes.length, ...sound},
      records.map(({key}) => key)
    );
  }
  for (const {stored, keys} of await readKeys(storage)) {
    const pack = {...stored, ...sound};
    settle(pack, keys ?? []);
    if (!keys) forget(pack, []);
  }
  return {
    has: (key) => places.has(key),
    facts: factsFor,
    bytes: bytesOf,
    place: placeOf,
    add,
    async sweep(isWanted) {
      const laid: Laid[] = [];
      for (const pack of packs.values()) {
        const records = [...((await insides.of(pack))?.records.values() ?? [])];
        const living = records.filter(({key}) => places.get(key) === pack && isWanted(key));
        laid.push({pack, records, living});
      }
      const gone = await sweepPacks<Facts>(laid, {
        add,
        async take(key) {
          const [bytes, facts] = [await bytesOf(key), await factsFor(key)];
          return bytes && facts && {key, bytes, facts};
        }
      });
      for (const {pack, records} of gone) {
        // One that was written again as it was is the new one now.
        if (packs.get(pack.name) !== pack) continue;
        await storage.remove(pack.name);
        packs.delete(pack.name);
        for (const {key} of records) if (places.get(key) === pack) places.delete(key);
      }
    }
  };
}

/** What all packs hold, in the order of their names: the same whoever lists them; null where a pack does not say. */
async function readKeys(storage: Storage) {
  const {default: PQueue} = await import("p-queue");
  const stored = (await storage.list()).filter(({name}) => name.endsWith(".pack"));
  const asking = new PQueue({concurrency: atOnce});
  const keysOf = async (one: Stored) =>
    (await readPackIndex(storage, one))?.records.map(({key}) => key) ?? null;
  return Promise.all(
    stored
      .toSorted(byName)
      .map(async (one) => ({stored: one, keys: (await asking.add(() => keysOf(one)))!}))
  );
}

const byName = (a: Stored, b: Stored) => (a.name < b.name ? -1 : 1);
