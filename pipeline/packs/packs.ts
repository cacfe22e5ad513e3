import type {Words} from "#pipeline/comparison.ts";
import {deflated, inflated, most, type Packed} from "#pipeline/packs/pack.ts";
import {openPlaced, type Place} from "#pipeline/packs/placed.ts";
import type {Storage} from "#pipeline/packs/storage.ts";

/**
 * Records by key, kept from run to run: each has its content, and beside it some facts that are light. What is under a
 * key never changes: whoever makes it makes the same, so any number of processes may fill one storage.
 */
export interface Packs<Content, Facts> {
  has(key: string): boolean;
  /** Null where there is no such record, or its pack is damaged: `has` says no from then on. */
  facts(key: string): Promise<Facts | null>;
  /** Null where there is no such record, or it is damaged: `has` says no from then on, and it may be put anew. */
  get(key: string): Promise<Content | null>;
  /** Where a record lies, once it is in its pack and that is known to be whole; null where it is not had. */
  place(key: string): Promise<Place | null>;
  put(key: string, record: {content: Content; facts: Facts}): Promise<void>;
  /** Puts in place what is waiting: from here on it outlives the process. */
  close(): Promise<void>;
  /** Drops what nobody wants any more where it outweighs the rest, and makes one pack of many small ones. */
  sweep(isWanted: (key: string) => boolean): Promise<void>;
}

/** Opens what lies in a storage; `tell` hears once of each pack that is damaged. */
export async function openPacks<Content, Facts>(
  storage: Storage,
  tell: (sentence: Words) => void
): Promise<Packs<Content, Facts>> {
  const {default: PQueue} = await import("p-queue");
  const placed = await openPlaced<Facts>(storage, tell);
  const waiting = new Map<string, Packed<Facts>>();
  const writing = new PQueue({concurrency: 1});
  let weight = 0;
  const isFull = () => weight >= most.bytes || waiting.size >= most.records;
  async function flush(): Promise<void> {
    const records = [...waiting.values()];
    if (records.length === 0) return;
    await placed.add(records);
    for (const {key, bytes} of records) {
      waiting.delete(key);
      weight -= bytes.length;
    }
  }
  return {
    has: (key) => waiting.has(key) || placed.has(key),
    facts: async (key) => waiting.get(key)?.facts ?? placed.facts(key),
    async get(key) {
      const bytes = waiting.get(key)?.bytes ?? (await placed.bytes(key));
      return bytes && ((await inflated(bytes)) as Content);
    },
    place: (key) => placed.place(key),
    async put(key, {content, facts}) {
      const bytes = await deflated(content);
      if (waiting.has(key)) return;
      waiting.set(key, {key, bytes, facts});
      weight += bytes.length;
      // Whoever comes while a pack is written waits too, so that memory does not grow.
      if (isFull()) await writing.add(() => isFull() && flush());
    },
    close: () => writing.add(flush),
    sweep: (isWanted) =>
      writing.add(async () => {
        await flush();
        await placed.sweep(isWanted);
      })
  };
}
