import {availableParallelism} from "node:os";
import {join} from "node:path";
import type {Rows} from "#data/schema/tables.ts";
import type {Rules} from "#pipeline/check.ts";
import {clansOf, type Clan, type Clans, type Kinship} from "#pipeline/clans.ts";
import {bodiesIn, loadCorrections, standFigures, type Said} from "#pipeline/corrections.ts";
import {Failure} from "#pipeline/failure.ts";
import {rulesFingerprint} from "#pipeline/fingerprint.ts";
import {saidOf} from "#pipeline/handling.ts";
import type {FoundArchive} from "#pipeline/parse.ts";
import {checkRows} from "#pipeline/records.ts";
import {loadRules} from "#pipeline/rules.ts";
import {handleBatch} from "#pipeline/shards/batch.ts";
import {batchesOf, type Lot} from "#pipeline/shards/batches.ts";
import {openShards, readTold, type Shards} from "#pipeline/shards/shards.ts";
import {addTallies, noTally, placed, type Tally} from "#pipeline/tally.ts";
import {handOut} from "#pipeline/threads.ts";
import {standVerdicts, tellFallen, type Fallen} from "#pipeline/verdicts.ts";
import {words} from "#pipeline/words.ts";
import type {World} from "#pipeline/world.ts";

/** What came of all clans: where their rows lie, and what is told of them. */
export interface Found {
  /** The folders of the batches. */
  shards: string[];
  tally: Tally;
  said: Said[];
  /** Rows that are no clan's. */
  rows: Pick<Rows, "checks" | "corrections">;
}

/** Where shards are kept from run to run. */
const shardsOf = ({data}: Pick<World, "data">) => join(data, "shards");

/** Holds every report against every rule, clan by clan, and lays down the rows of all tables. */
export async function find(read: FoundArchive, world: World): Promise<Found> {
  // Before the rules: what was made by others is never kept under the name of these.
  const fingerprint = await rulesFingerprint(world.data);
  const [rules, said] = [await loadRules(world), await loadCorrections(world)];
  const clans = clansIn(read, {...rules, named: said.map(bodiesIn)});
  const batches = batchesOf({...clans, files: read.files, said, fingerprint});
  const shards = openShards(shardsOf(world));
  const todo = await lacking(batches, shards);
  await handleAll(todo, {rules, shards}, world);
  if (todo.length > 0 && (await rulesFingerprint(world.data)) !== fingerprint) {
    await shards.drop(todo.map(({key}) => key));
    throw new Failure(words.changedMeanwhile()[world.lang]);
  }
  await shards.keepOnly(new Set(batches.map(({key}) => key)));
  const tally = await tallyAll(batches, shards);
  if (tally.reports === 0) throw new Failure(words.nothingRead()[world.lang]);
  const strange = saidOfNone(said, clans.clans);
  tellFallen(said, together(tally.fallen, strange), world);
  const corrections = [...strange.figures.map(({row}) => row), ...strange.verdicts];
  const folders = batches.map(({key}) => shards.get(key));
  return {shards: folders, tally, said, rows: {checks: checkRows(rules), corrections}};
}

/** All facts are in memory together only here. */
const clansIn = ({files}: FoundArchive, kinship: Kinship): Clans =>
  clansOf(
    Array.from(files, ({read}) => read?.facts ?? null),
    kinship
  );

/** What people said of bodies that have no report: none of it stands. */
function saidOfNone(said: Said[], clans: Clan[]): Fallen {
  const known = new Set(
    saidOf(
      said,
      clans.flatMap(({bodies}) => bodies)
    )
  );
  const rest = said.filter((each) => !known.has(each));
  return {
    figures: standFigures(rest, []),
    verdicts: standVerdicts(rest, {findings: [], reports: []})
  };
}

const together = (one: Fallen, other: Fallen): Fallen => ({
  figures: [...one.figures, ...other.figures],
  verdicts: [...one.verdicts, ...other.verdicts]
});

async function lacking(batches: Lot[], shards: Shards): Promise<Lot[]> {
  const found: Lot[] = [];
  for (const batch of batches) if (!(await shards.has(batch.key))) found.push(batch);
  return found;
}

/** Files for which it is worth while to start threads: to start takes as long as some hundred reports. */
const many = 400;

/** One batch after another where there is little to do, on every core where there is more. */
async function handleAll(
  batches: Lot[],
  {rules, shards}: {rules: Rules; shards: Shards},
  world: World
): Promise<void> {
  const files = batches.reduce((sum, batch) => sum + batch.places.length, 0);
  if (files > many && batches.length > 1 && availableParallelism() > 1)
    return handleTogether(batches, world);
  for (const batch of batches) await handleBatch(batch.open(), rules, shards);
}

/** In MiB: the files of a clan are at hand together, and a clan may be large. */
const heap = 2048;

const handleTogether = (batches: Lot[], {data, lang, debug}: World): Promise<void> =>
  handOut(opened(batches), {
    file: new URL("shards/thread.mjs", import.meta.url).href,
    threads: Math.min(batches.length, availableParallelism()),
    ...{heap, given: {data, lang, debug, shards: shardsOf({data})}}
  });

function* opened(batches: Lot[]) {
  for (const batch of batches) yield batch.open();
}

async function tallyAll(batches: Lot[], shards: Shards): Promise<Tally> {
  let sum = noTally();
  for (const {key, places} of batches) {
    const tally = await readTold<Tally>(shards.get(key));
    sum = addTallies(
      sum,
      placed(tally, (file) => places[file]!)
    );
  }
  return sum;
}
