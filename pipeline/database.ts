import {writeFile, rm} from "node:fs/promises";
import {DuckDBInstance, type DuckDBConnection} from "@duckdb/node-api";
import type {z} from "zod";
import type {Table} from "#data/schema/tables.ts";
import {createTable, insertLines, selectTwins} from "#pipeline/tables.ts";

export type Row = Record<string, unknown>;

/** An open DuckDB database; `:memory:` is one that is never written. */
export interface Database {
  file: string;
  run(sql: string): Promise<void>;
  /** Rows as JSON has them: dates as text, lists as arrays. */
  rows(sql: string): Promise<Row[]>;
  close(): void;
}

const settings = {
  // Nothing but what the binary has built in: a missing extension would be looked for on the network.
  ...{autoinstall_known_extensions: "false", autoload_known_extensions: "false"},
  // What does not fit is laid down beside the database, however many reports there are.
  memory_limit: "256MiB"
};

/** Opens a database file, making it where there is none. */
export async function openDatabase(
  file: string,
  mode: "READ_WRITE" | "READ_ONLY" = "READ_WRITE"
): Promise<Database> {
  const instance = await DuckDBInstance.create(file, {...settings, access_mode: mode});
  const connection = await instance.connect();
  return {
    file,
    run: async (sql) => void (await connection.run(sql)),
    rows: (sql) => readRows(connection, sql),
    close() {
      connection.closeSync();
      instance.closeSync();
    }
  };
}

async function readRows(connection: DuckDBConnection, sql: string): Promise<Row[]> {
  return (await connection.runAndReadAll(sql)).getRowObjectsJson() as Row[];
}

/** Rows at hand, and files with lines of JSON that have more. */
interface Filling {
  rows: readonly Row[];
  files?: string[];
}

/** Makes a table and fills it: all rows at once, by way of a file, since one INSERT a row takes minutes. */
export async function writeTable(
  database: Database,
  [name, table]: [string, Table],
  {rows, files = []}: Filling
): Promise<void> {
  await database.run(createTable(name, table));
  const file = `${database.file}.${name}.ndjson`;
  try {
    if (rows.length > 0)
      await writeFile(file, rows.map((row) => `${JSON.stringify(row)}\n`).join(""));
    const all = rows.length > 0 ? [file, ...files] : files;
    if (all.length > 0) await database.run(insertLines([name, table], all));
    await refuseTwins(database, [name, table]);
  } finally {
    await rm(file, {force: true});
  }
}

/** A key names one row. Asked of the filled table, since to keep a list of keys takes longer than all else of filling it. */
async function refuseTwins(database: Database, [name, table]: [string, Table]): Promise<void> {
  const [twin] = await database.rows(selectTwins(name, table));
  if (twin) throw new Error(`${name}: more rows than one have the key ${JSON.stringify(twin)}`);
}

/** Lets rows through that are what the schema says, and stops at the first that is not. */
export function admit<Schema extends z.ZodType>(
  schema: Schema,
  rows: readonly unknown[],
  what: string
): z.output<Schema>[] {
  return rows.map((row, i) => {
    const result = schema.safeParse(row);
    if (result.success) return result.data;
    const issues = result.error.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`);
    throw new Error(`${what}, row ${i + 1} is not as declared: ${issues.join("; ")}`);
  });
}
