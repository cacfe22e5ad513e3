import {promisify} from "node:util";
import {deflateRaw, inflateRaw} from "node:zlib";
import {hashOf} from "#pipeline/hash.ts";
import type {Span, Storage, Stored} from "#pipeline/packs/storage.ts";

/**
 * A pack: its records one after the other, their facts, an index of both, and a tail that says where the index is. Each
 * has a sum, so that nothing is believed that was torn or damaged.
 */
export interface PackIndex {
  facts: Summed;
  records: Filed[];
}

interface Summed extends Span {
  sum: string;
}

/** Where a record lies in its pack. */
export interface Filed extends Summed {
  key: string;
}

/** A record on its way into a pack: packed already, and its facts. */
export interface Packed<Facts> {
  key: string;
  bytes: Uint8Array;
  facts: Facts;
}

/** The most that goes into a pack: what waits for its pack in memory, and is lost by a kill. */
export const most = {bytes: 4 * 1024 * 1024, records: 256};

const [toDeflated, toInflated] = [promisify(deflateRaw), promisify(inflateRaw)];

/** Some value as the bytes that lie in a pack; level 1, since a disk is roomier than two cores. */
export const deflated = (value: unknown): Promise<Uint8Array> =>
  toDeflated(JSON.stringify(value), {level: 1});

export const inflated = async (bytes: Uint8Array): Promise<unknown> =>
  JSON.parse((await toInflated(bytes)).toString());

export const sumOf = (bytes: Uint8Array) => hashOf(bytes).slice(0, 32);

const signature = Buffer.from("gongkai1");
/** The length of the index, its sum, the signature. */
const tailLength = 4 + 32 + signature.length;

/** The pack of some records. Its name is that of its bytes: nobody else writes others under it. */
export async function packOf<Facts>(
  records: Packed<Facts>[]
): Promise<{name: string; bytes: Uint8Array; index: PackIndex}> {
  let start = 0;
  const lay = (bytes: Uint8Array): Summed => {
    const span = {start, length: bytes.length, sum: sumOf(bytes)};
    start += bytes.length;
    return span;
  };
  const filed = records.map(({key, bytes}) => ({key, ...lay(bytes)}));
  const facts = await deflated(records.map((record) => record.facts));
  const index: PackIndex = {facts: lay(facts), records: filed};
  const indexed = await deflated(index);
  const length = Buffer.alloc(4);
  length.writeUInt32LE(indexed.length);
  const tail = [length, Buffer.from(sumOf(indexed)), signature];
  const bytes = Buffer.concat([...records.map((record) => record.bytes), facts, indexed, ...tail]);
  return {name: `${sumOf(bytes)}.pack`, bytes, index};
}

/** So much is read of the end of a pack at once: its tail, and most often its whole index. */
const endLength = 64 * 1024;

/** The index of a pack; null where it is not whole. */
export async function readPackIndex(
  storage: Storage,
  {name, bytes}: Stored
): Promise<PackIndex | null> {
  const read = async (length: number) =>
    Buffer.from((await storage.read(name, {start: bytes - length, length})) ?? []);
  const end = await read(Math.min(bytes, endLength));
  if (!end.subarray(-signature.length).equals(signature)) return null;
  const tail = end.subarray(-tailLength);
  const length = tail.readUInt32LE(0);
  if (length + tailLength > bytes) return null;
  const whole = length + tailLength > end.length ? await read(length + tailLength) : end;
  const index = whole.subarray(-tailLength - length, -tailLength);
  if (sumOf(index) !== tail.subarray(4, 36).toString()) return null;
  return (await inflated(index)) as PackIndex;
}

/** Whether a pack is whole, by its name. */
export async function isWhole(storage: Storage, {name, bytes}: Stored): Promise<boolean> {
  const whole = await storage.read(name, {start: 0, length: bytes});
  return whole !== null && `${sumOf(whole)}.pack` === name;
}

/** What lies at a place of a pack, as it is; null where it is not what was put there. */
export async function readSummed(
  storage: Storage,
  name: string,
  {sum, ...span}: Summed
): Promise<Uint8Array | null> {
  const bytes = await storage.read(name, {start: span.start, length: span.length});
  return bytes !== null && sumOf(bytes) === sum ? bytes : null;
}
