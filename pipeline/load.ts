import {existsSync} from "node:fs";
import {join} from "node:path";
import {tables, type Rows, type TableName} from "#data/schema/tables.ts";
import {warnOfDisagreement} from "#pipeline/agreement.ts";
import {
  knownRows,
  loadAccuracy,
  loadBodies,
  loadIndicators,
  loadQuality
} from "#pipeline/bodies.ts";
import type {Said} from "#pipeline/corrections.ts";
import {admit, openDatabase, writeTable, type Database} from "#pipeline/database.ts";
import {Failure} from "#pipeline/failure.ts";
import type {Found} from "#pipeline/find.ts";
import {knownRows as retrievals, lastOf} from "#pipeline/ledger.ts";
import {linesOf} from "#pipeline/shards/shards.ts";
import {words} from "#pipeline/words.ts";
import type {World} from "#pipeline/world.ts";

/** The database of a release folder. */
export const databaseOf = (release: string) => join(release, "gongkai.duckdb");

/** Fills the release's database: from the shards of all clans, and from what the data folder says besides. */
export async function load(found: Found, release: string, world: World): Promise<void> {
  const known: Partial<Rows> = {
    ...found.rows,
    ...knownRows(await loadBodies(world)),
    indicators: await loadIndicators(world),
    accuracy: await loadAccuracy(world),
    quality: await loadQuality(world),
    retrievals: lastOf(await retrievals(world))
  };
  const database = await openDatabase(databaseOf(release));
  try {
    for (const name of Object.keys(tables) as TableName[]) {
      const rows = admit(tables[name].row, known[name] ?? [], name);
      const files = found.shards.map((folder) => linesOf(folder, name)).filter(existsSync);
      await writeTable(database, [name, tables[name]], {rows, files});
    }
    await refuseStrangers(found.said, database, world);
    await warnOfDisagreement(database, world);
  } finally {
    database.close();
  }
}

/** A corrections file whose name is no body's would never be looked at. */
async function refuseStrangers(said: Said[], database: Database, world: World): Promise<void> {
  const known = new Set((await database.rows("SELECT body FROM bodies")).map(({body}) => body));
  const stranger = said.find(({body}) => !known.has(body));
  if (!stranger) return;
  throw new Failure(words.unknownBody(stranger.file, stranger.body)[world.lang]);
}
