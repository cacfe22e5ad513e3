import {existsSync, statSync} from "node:fs";
import {join} from "node:path";
import {tables, type Table} from "#data/schema/tables.ts";
import {toChange, type Change} from "#pipeline/changes.ts";
import {openDatabase, type Database, type Row} from "#pipeline/database.ts";
import {Failure} from "#pipeline/failure.ts";
import {quoteName, quoteText} from "#pipeline/tables.ts";
import {words} from "#pipeline/words.ts";
import type {World} from "#pipeline/world.ts";

/** What differs between the tables of two releases: only rows that do are taken out of the database. */
export async function diffReleases(old: string, now: string, world: World): Promise<Change[]> {
  const database = await openDatabase(":memory:");
  try {
    const open = (path: string, alias: string) =>
      attachRelease(database, path, alias).catch(() => {
        throw new Failure(words.noDatabase(path)[world.lang]);
      });
    const before = await open(old, "before");
    const after = await open(now, "after");
    const changes: Change[] = [];
    for (const [name, table] of Object.entries(tables) as [string, Table][]) {
      const sides = [before(name), after(name)] as const;
      changes.push(...(await diffTable(database, [name, table], sides)));
    }
    return changes;
  } finally {
    database.close();
  }
}

/** Where a release has a table: in its database, or in a Parquet file; null where it has none. */
type Locate = (table: string) => string | null;

export async function attachRelease(
  database: Database,
  path: string,
  alias: string
): Promise<Locate> {
  const isFolder = statSync(path).isDirectory();
  const file = isFolder ? join(path, "gongkai.duckdb") : path;
  if (isFolder && !existsSync(file)) return (table) => inParquet(join(path, `${table}.parquet`));
  await database.run(`ATTACH ${quoteText(file)} AS ${quoteName(alias)} (READ_ONLY)`);
  const rows = await database.rows(
    `SELECT table_name FROM duckdb_tables() WHERE database_name = ${quoteText(alias)}`
  );
  const names = new Set(rows.map((row) => row.table_name));
  return (table) => (names.has(table) ? `${quoteName(alias)}.${quoteName(table)}` : null);
}

const inParquet = (file: string) => (existsSync(file) ? `read_parquet(${quoteText(file)})` : null);

type Sides = readonly [before: string | null, after: string | null];

async function diffTable(
  database: Database,
  [name, {key}]: [string, Table],
  [before, after]: Sides
): Promise<Change[]> {
  if (before === null && after === null) return [];
  const from = (source: string | null, other: string | null) => {
    if (source !== null)
      return `SELECT ${keyList(key)} AS key, to_json(t) AS line FROM ${source} t`;
    return `SELECT ${keyList(key)} AS key, to_json(t) AS line FROM ${other} t WHERE false`;
  };
  const rows = await database.rows(
    `WITH a AS (${from(before, after)}), b AS (${from(after, before)}) ` +
      "SELECT coalesce(a.key, b.key) AS key, a.line AS before, b.line AS after " +
      "FROM a FULL JOIN b ON a.key = b.key WHERE a.line IS DISTINCT FROM b.line ORDER BY 1"
  );
  return rows.flatMap((row) => toChange(name, toPair(row)) ?? []);
}

const keyList = (key: string[]) =>
  `concat_ws(' ', ${key.map((column) => `t.${quoteName(column)}`).join(", ")})`;

function toPair({key, before, after}: Row) {
  const parse = (line: unknown) => (line === null ? null : (JSON.parse(String(line)) as Row));
  return {key: String(key), before: parse(before), after: parse(after)};
}
