import {most, type Filed, type Packed} from "#pipeline/packs/pack.ts";
import type {PlacedPack} from "#pipeline/packs/placed.ts";

interface Hands<Facts> {
  /** The records of a pack that are wanted, and not had from another. */
  live(pack: PlacedPack): Filed[];
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
export async function sweepPacks<Facts>(
  packs: PlacedPack[],
  {live, take, add}: Hands<Facts>
): Promise<PlacedPack[]> {
  const living = new Map(packs.map((pack) => [pack, live(pack)]));
  const deadIn = (pack: PlacedPack) => weightOf(pack.records) - weightOf(living.get(pack)!);
  const isHeavy = sum(packs.map(deadIn)) > sum([...living.values()].map(weightOf));
  const little = packs.filter(({bytes}) => bytes < small.bytes);
  const isCrowded = little.length >= small.count;
  const going = packs.filter(
    (pack) =>
      pack.isDamaged || (isHeavy && deadIn(pack) > 0) || (isCrowded && pack.bytes < small.bytes)
  );
  let waiting: Packed<Facts>[] = [];
  let weight = 0;
  async function write(): Promise<void> {
    if (waiting.length > 0) await add(waiting);
    [waiting, weight] = [[], 0];
  }
  for (const {key} of going.flatMap((pack) => living.get(pack)!)) {
    const record = await take(key);
    if (!record) continue;
    waiting.push(record);
    weight += record.bytes.length;
    if (waiting.length >= most.records || weight >= most.bytes) await write();
  }
  await write();
  return going;
}
