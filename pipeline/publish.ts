import {readFile, stat, writeFile} from "node:fs/promises";
import {join} from "node:path";
import {published, tables, viewTables, type Table} from "#data/schema/tables.ts";
import {datapackage, type Resource} from "#pipeline/datapackage.ts";
import {openDatabase, type Database} from "#pipeline/database.ts";
import type {Export, Outgoing} from "#pipeline/export.ts";
import {hashOfFile} from "#pipeline/hash.ts";
import {databaseOf} from "#pipeline/load.ts";
import {openingFile, openingText} from "#pipeline/opening.ts";
import {partsOf} from "#pipeline/parts.ts";
import {noPieces, type Pieces} from "#pipeline/pieces.ts";
import {plugins} from "#pipeline/plugins.ts";
import {writeSums} from "#pipeline/release-sums.ts";
import {columnsOf, quoteName, quoteText, selectRows} from "#pipeline/tables.ts";
import {projectPath} from "#pipeline/world.ts";

/**
 * Writes the release's files beside its database: every table and view in every format, and what they mean. What of
 * them stands in the last release is taken from there.
 */
export async function publish(release: string, pieces: Pieces = noPieces): Promise<void> {
  const database = await openDatabase(databaseOf(release));
  const sums = new Map<string, string>();
  try {
    // Each thread holds a part of what is sorted and added up: one alone keeps within the memory that there is.
    await database.run("SET threads = 1");
    await createViews(database);
    await refuseOrphans(database);
    const resources = await writeFiles(release, {database, pieces});
    const sources = await database.rows(selectRows("documents", tables.documents));
    for (const {path, sha256} of resources) sums.set(path, sha256);
    const description = datapackage(resources, sources);
    await writeFile(join(release, "datapackage.json"), `${JSON.stringify(description, null, 2)}\n`);
    await writeFile(join(release, openingFile), openingText());
    await database.run("CHECKPOINT");
  } finally {
    database.close();
  }
  await writeSums(release, sums);
}

/** The views, each the question of a file of pipeline/questions: published-items.sql is published_items. */
export async function createViews(database: Database): Promise<void> {
  for (const [name, {about}] of Object.entries(viewTables)) {
    const file = projectPath(`pipeline/questions/${name.replaceAll("_", "-")}.sql`);
    await database.run(`CREATE VIEW ${quoteName(name)} AS ${await readFile(file, "utf8")}`);
    await database.run(`COMMENT ON VIEW ${quoteName(name)} IS ${quoteText(about)}`);
  }
}

/** No row may lead to a row that is not there. */
async function refuseOrphans(database: Database): Promise<void> {
  for (const [name, table] of Object.entries(tables) as [string, Table][])
    for (const [column, target] of Object.entries(table.refers ?? {})) {
      const key = published[target]!.key[0]!;
      const orphans = await database.rows(
        `SELECT DISTINCT ${quoteName(column)} AS id FROM ${quoteName(name)} ` +
          `WHERE ${quoteName(column)} NOT IN (SELECT ${quoteName(key)} FROM ${quoteName(target)})`
      );
      if (orphans.length === 0) continue;
      throw new Error(`${name}.${column}: ${target} has no ${String(orphans[0]!.id)}`);
    }
}

async function writeFiles(
  release: string,
  {database, pieces}: Pick<Outgoing, "database" | "pieces">
): Promise<Resource[]> {
  const exports = await plugins<Export>(projectPath("pipeline/exports"));
  const resources: Resource[] = [];
  for (const [name, table] of Object.entries(published)) {
    const isAsked = name in viewTables && !table.along;
    if (isAsked) await hold(database, [name, table]);
    await refuseStrays(database, [name, table]);
    const parts = await partsOf(database, [name, table]);
    const outgoing = {name, table, database, parts, pieces};
    for (const [format, {mediatype, write}] of exports) {
      const path = `${name}.${format}`;
      await write(outgoing, join(release, path));
      const {size: bytes} = await stat(join(release, path));
      const sha256 = await hashOfFile(join(release, path));
      resources.push({name, table, format, mediatype, path, bytes, sha256});
    }
    if (isAsked) await database.run(`DROP TABLE temp.${quoteName(name)}`);
  }
  return resources;
}

/** Works a view out once for all that ask it: a table of the connection's own goes before the view of the same name. */
const hold = (database: Database, [name, table]: [string, Table]): Promise<void> =>
  database.run(`CREATE TEMP TABLE ${quoteName(name)} AS ${selectRows(name, table)}`);

/**
 * The last door: a row leaves only as its schema says. Rows of tables came through it when they were born; of those of
 * views, which the database makes, it asks whether each has what it must have, and nothing that is not on a list.
 */
async function refuseStrays(database: Database, [name, table]: [string, Table]): Promise<void> {
  const wrong = columnsOf(table).flatMap(({name, nullable, values}) => [
    ...(nullable ? [] : [`${quoteName(name)} IS NULL`]),
    ...(values ? [`${quoteName(name)} NOT IN (${values.map(quoteText).join(", ")})`] : [])
  ]);
  if (wrong.length === 0) return;
  const key = table.key.map(quoteName).join(", ");
  const strays = await database.rows(
    `SELECT ${key} FROM ${quoteName(name)} WHERE ${wrong.join(" OR ")} LIMIT 1`
  );
  if (strays.length === 0) return;
  throw new Error(`${name}: the row ${JSON.stringify(strays[0])} is not as declared`);
}
