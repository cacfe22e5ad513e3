import {workerData} from "node:worker_threads";
import {loadRules} from "#pipeline/rules.ts";
import {handleBatch} from "#pipeline/shards/batch.ts";
import type {Batch} from "#pipeline/shards/batches.ts";
import {openShards} from "#pipeline/shards/shards.ts";
import {realWorld, type Choices} from "#pipeline/world.ts";

// piscina hands its own data to a thread first, and ours second.
const given = (Array.isArray(workerData) ? workerData[1] : workerData) as Choices & {
  shards: string;
};
const rules = loadRules(realWorld(given));
const shards = openShards(given.shards);

/** Handles one batch in a thread of its own. */
export async function handle(batch: Batch): Promise<void> {
  await handleBatch(batch, await rules, shards);
}
