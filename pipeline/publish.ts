import {readFile, stat, writeFile} from "node:fs/promises";
import {join} from "node:path";
import {published, tables, viewTables, type Table} from "#data/schema/tables.ts";
import {datapackage, type Resource} from "#pipeline/datapackage.ts";
import {openDatabase, type Database} from "#pipeline/database.ts";
import type {Export} from "#pipeline/export.ts";
import {hashOfFile} from "#pipeline/hash.ts";
import {databaseOf} from "#pipeline/load.ts";
import {openingFile, openingText} from "#pipeline/opening.ts";
import {plugins} from "#pipeline/plugins.ts";
import {writeSums} from "#pipeline/release-sums.ts";
import {columnsOf, quoteName, quoteText, selectRows, selectStored} from "#pipeline/tables.ts";
import {projectPath} from "#pipeline/world.ts";

/** Writes the release's files beside its database: every table and view in every format, and what they mean. */
export async function publish(release: string): Promise<void> {
  const database = await openDatabase(databaseOf(release));
  try {
    // Each thread holds a part of what is sorted and added up: one alone keeps within the memory that there is.
    await database.run("SET threads = 1");
    await createViews(database);
    await refuseOrphans(database);
    const resources = await writeFiles(release, database);
    const sources = await database.rows(selectRows("documents", tables.documents));
    const description = datapackage(resources, sources);
    await writeFile(join(release, "datapackage.json"), `${JSON.stringify(description, null, 2)}\n`);
    await writeFile(join(release, openingFile), openingText());
    await database.run("CHECKPOINT");
  } finally {
    database.close();
  }
  await writeSums(release);
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

async function writeFiles(release: string, database: Database): Promise<Resource[]> {
  const exports = await plugins<Export>(projectPath("pipeline/exports"));
  const resources: Resource[] = [];
  for (const [name, table] of Object.entries(published)) {
    await refuseStrays(database, [name, table]);
    const rows = name in tables ? selectStored(name, table) : selectRows(name, table);
    const outgoing = {name, table, database, rows};
    for (const [format, {mediatype, write}] of exports) {
      const path = `${name}.${format}`;
      await write(outgoing, join(release, path));
      const {size: bytes} = await stat(join(release, path));
      const hash = `sha256:${await hashOfFile(join(release, path))}`;
      resources.push({name, table, format, mediatype, path, bytes, hash});
    }
  }
  return resources;
}

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
