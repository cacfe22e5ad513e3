import {join} from "node:path";
import type {ReadReport} from "#data/schema/reading.ts";
import {tables, type Rows, type Table, type TableName} from "#data/schema/tables.ts";
import {loadIndicators} from "#pipeline/bodies.ts";
import {openDatabase, writeTable, type Row} from "#pipeline/database.ts";
import {createViews} from "#pipeline/publish.ts";
import {sortReports, toRows} from "#pipeline/records.ts";
import {parsedOf} from "#pipeline/parse.ts";
import {madeArchive} from "#test/made.ts";
import {projectWorld, temporaryFolder} from "#test/world.ts";

/** What a view says of some reports. */
export async function ask(
  view: string,
  reports: ReadReport[],
  more: Partial<Rows> = {}
): Promise<Row[]> {
  const archive = madeArchive(...reports);
  const indicators = await loadIndicators(projectWorld());
  const rows: Partial<Rows> = {
    ...toRows(archive, sortReports(parsedOf(archive))),
    indicators,
    ...more
  };
  const database = await openDatabase(join(temporaryFolder(), "made.duckdb"));
  try {
    for (const [name, table] of Object.entries(tables) as [TableName, Table][])
      await writeTable(database, [name, table], {rows: (rows[name] ?? []) as Row[]});
    await createViews(database);
    return await database.rows(`SELECT * FROM ${view} ORDER BY ALL NULLS FIRST`);
  } finally {
    database.close();
  }
}

/** Some columns of every row, beside each other. */
export const pick = (rows: Row[], ...names: string[]) =>
  rows.map((row) => names.map((name) => row[name]));
