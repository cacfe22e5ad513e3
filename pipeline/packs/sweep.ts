import {most, type Filed, type Packed} from "#pipeline/packs/pack.ts";
import type {PlacedPack} from "#pipeline/packs/placed.ts";

/** A pack with its records. */
export interface Laid {
  pack: PlacedPack;
  /** None of one that cannot be read. */
  records: Filed[];
  /** Those that are wanted, and not had from another. */
  living: Filed[];
}

interface Hands<Facts> {
  take(key: string): Promise<Packed<Facts> | null>;
  add(records: Packed<Facts>[]): Promise<void>;
}

/** Packs below this are small; so many of them become one. */
const small = {bytes: 1024 * 1024, count: 32};

const sum = (numbers: number[]) => numbers.reduce((total, number) => total + number, 0);
const weightOf = (records: Filed[]) => sum(records.map(({length}) => length));

/**
 * Writes anew what is worth keeping of the packs that are not worth it, and says which may go: all with anything dead
 * in them once the dead outweigh the living, those that are damaged, and the small ones when there are many.
 */
export async function sweepPacks<Facts>(packs: Laid[], {take, add}: Hands<Facts>): Promise<Laid[]> {
  const deadIn = ({records, living}: Laid) => weightOf(records) - weightOf(living);
  const isHeavy = sum(packs.map(deadIn)) > sum(packs.map(({living}) => weightOf(living)));
  const isSmall = ({pack}: Laid) => pack.bytes < small.bytes;
  const isCrowded = packs.filter(isSmall).length >= small.count;
  const going = packs.filter(
    (one) => one.pack.isDamaged || (isHeavy && deadIn(one) > 0) || (isCrowded && isSmall(one))
  );
  let waiting: Packed<Facts>[] = [];
  let weight = 0;
  async function write(): Promise<void> {
    if (waiting.length > 0) await add(waiting);
    [waiting, weight] = [[], 0];
  }
  for (const {key} of going.flatMap(({living}) => living)) {
    const record = await take(key);
    if (!record) continue;
    waiting.push(record);
    weight += record.bytes.length;
    if (waiting.length >= most.records || weight >= most.bytes) await write();
  }
  await write();
  return going;
}
