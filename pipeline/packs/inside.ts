import {inflated, readPackIndex, readSummed, type Filed} from "#pipeline/packs/pack.ts";
import type {Storage, Stored} from "#pipeline/packs/storage.ts";

/** What the index of a pack says, as long as it is held. */
export interface Inside<Facts> {
  records: Map<string, Filed & {number: number}>;
  /** Of all its records, in their order; null where they are damaged. */
  facts(): Promise<Facts[] | null>;
}

/** Records are asked for in the order in which they were put, so it is enough to hold what a few packs say. */
const held = 8;

/** What stands in packs, looked up in themselves; null where one is not whole. */
export function openInsides<Facts>(storage: Storage) {
  const insides = new Map<Stored, Promise<Inside<Facts> | null>>();
  return {
    of(pack: Stored): Promise<Inside<Facts> | null> {
      const inside = insides.get(pack) ?? lookInto<Facts>(storage, pack);
      insides.delete(pack);
      insides.set(pack, inside);
      for (const oldest of insides.keys()) if (insides.size > held) insides.delete(oldest);
      return inside;
    }
  };
}

async function lookInto<Facts>(storage: Storage, pack: Stored): Promise<Inside<Facts> | null> {
  const index = await readPackIndex(storage, pack);
  if (!index) return null;
  const {records, facts} = index;
  let asked: Promise<Facts[] | null> | null = null;
  const readFacts = async () => {
    const bytes = await readSummed(storage, pack.name, facts);
    return bytes && ((await inflated(bytes)) as Facts[]);
  };
  return {
    records: new Map(records.map((filed, number) => [filed.key, {...filed, number}])),
    facts: () => (asked ??= readFacts())
  };
}
