import {loadRules} from "#pipeline/rules.ts";
import {handleBatch} from "#pipeline/shards/batch.ts";
import type {Batch} from "#pipeline/shards/batches.ts";
import {openShards} from "#pipeline/shards/shards.ts";
import {givenHere} from "#pipeline/threads.ts";
import {realWorld, type Choices} from "#pipeline/world.ts";

const given = givenHere<Choices & {shards: string}>();
const rules = loadRules(realWorld(given));
const shards = openShards(given.shards);

/** Handles one batch in a thread of its own. */
export async function handle(batch: Batch): Promise<void> {
  await handleBatch(batch, await rules, shards);
}
