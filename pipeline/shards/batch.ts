import {fetchFiles} from "#pipeline/parse.ts";
import type {Rules} from "#pipeline/check.ts";
import {handleClan} from "#pipeline/handling.ts";
import type {Batch} from "#pipeline/shards/batches.ts";
import {openLines} from "#pipeline/shards/lines.ts";
import {writeTold, type Shards} from "#pipeline/shards/shards.ts";
import {addTallies, noTally, tallyOf} from "#pipeline/tally.ts";

/** Fills the shards of a batch, clan by clan: no more is at hand than a clan and its guests. */
export async function handleBatch(batch: Batch, rules: Rules, shards: Shards): Promise<void> {
  const {files, said} = batch;
  const crowded = new Set(batch.crowded);
  const around = {rules, said, isCrowded: (folder: string) => crowded.has(folder)};
  const fetch = (numbers: number[]) => fetchFiles(numbers.map((number) => files[number]!));
  await shards.put(batch.key, async (folder) => {
    const lines = openLines(folder);
    let tally = noTally();
    for (const clan of batch.clans) {
      const handled = handleClan(
        {bodies: clan.bodies, files: fetch(clan.files), guests: clan.guests.map(fetch)},
        around
      );
      lines.write(handled.rows);
      tally = addTallies(
        tally,
        tallyOf(handled, (i) => clan.files[i]!)
      );
    }
    lines.close();
    await writeTold(folder, tally);
  });
}
