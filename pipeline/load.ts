import {join} from "node:path";
import {FileReading, type ReadReport} from "#data/schema/reading.ts";
import type {CorrectionRow} from "#data/schema/rows.ts";
import {tables, type Rows, type TableName} from "#data/schema/tables.ts";
import {bodyRows, loadAccuracy, loadBodies, loadIndicators, loadQuality} from "#pipeline/bodies.ts";
import {loadCorrections, standFigures, type Said} from "#pipeline/corrections.ts";
import {admit, openDatabase, writeTable} from "#pipeline/database.ts";
import {Failure} from "#pipeline/failure.ts";
import {knownRows, lastOf} from "#pipeline/ledger.ts";
import {fetchFiles, parsedOf, type ParsedFile, type SpooledArchive} from "#pipeline/parse.ts";
import {sortReports, toRows, type Sorted} from "#pipeline/records.ts";
import {historiesOf, type History} from "#pipeline/revisions.ts";
import {words} from "#pipeline/words.ts";
import type {World} from "#pipeline/world.ts";

/** What is in the database now, for the stages that follow. */
export interface Loaded {
  files: ParsedFile[];
  sorted: Sorted;
  reports: ReadReport[];
  said: Said[];
  corrections: CorrectionRow[];
  histories: Map<string, History>;
}

/** The database of a release folder. */
export const databaseOf = (release: string) => join(release, "gongkai.duckdb");

/** Writes what was read into the release's database, with corrections beside and never over. */
export async function load(
  spooled: SpooledArchive,
  release: string,
  world: World
): Promise<Loaded> {
  const read = {files: fetchFiles(spooled.files)};
  const parsed = parsedOf(read);
  admit(
    FileReading,
    parsed.flatMap((one) => ("file" in one ? [one.file] : [])),
    "a reading"
  );
  const sorted = sortReports(parsed);
  const {reports} = sorted;
  if (reports.length === 0) throw new Failure(words.nothingRead()[world.lang]);
  const said = await loadCorrections(world);
  const rows = toRows(read, sorted);
  const corrections = standFigures(said, reports, world);
  const bodies = bodyRows(await loadBodies(world), rows.reports);
  refuseStrangers(said, bodies, world);
  const known = {
    indicators: await loadIndicators(world),
    accuracy: await loadAccuracy(world),
    quality: await loadQuality(world),
    retrievals: lastOf(await knownRows(world))
  };
  await store(release, {...bodies, ...rows, ...known});
  const histories = historiesOf(read.files, reports);
  return {files: read.files, sorted, reports, said, corrections, histories};
}

/** A corrections file whose name is no body's would never be looked at. */
function refuseStrangers(said: Said[], {bodies}: Pick<Rows, "bodies">, world: World): void {
  const known = new Set(bodies.map(({body}) => body));
  const stranger = said.find(({body}) => !known.has(body));
  if (!stranger) return;
  throw new Failure(words.unknownBody(stranger.file, stranger.body)[world.lang]);
}

/** Writes whole tables, each row as its schema has it. */
export async function store(release: string, rows: Partial<Rows>): Promise<void> {
  const database = await openDatabase(databaseOf(release));
  try {
    for (const name of Object.keys(tables) as TableName[]) {
      const table = tables[name];
      const given = rows[name];
      if (given) await writeTable(database, [name, table], admit(table.row, given, name));
    }
  } finally {
    database.close();
  }
}
