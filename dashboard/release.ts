import {readFile} from "node:fs/promises";
import {existsSync, rmSync} from "node:fs";
import {join} from "node:path";
import {threadId} from "node:worker_threads";
import {DuckDBInstance, LIST, listValue, VARCHAR} from "@duckdb/node-api";
import type {DuckDBConnection, DuckDBType} from "@duckdb/node-api";
import {lookBack, type Earlier} from "./earlier.ts";

/** What a question asks for, under the names that it has in the question. */
export type Values = Record<string, string | number | readonly string[] | null>;

/** A question to the release: a file of dashboard/data, and the values it asks for. */
export type Query = <Row>(name: string, values?: Values) => Promise<Row[]>;

export interface Release {
  query: Query;
  /** Does something with the release cut down to some bodies, which answers the same questions. */
  part<T>(bodies: readonly string[], act: (query: Query) => Promise<T>): Promise<T>;
  close(): void;
}

/** Asked of a large release, a question may sort or join more than there is memory for: the rest goes to the disk. */
const settings = {
  access_mode: "READ_ONLY",
  autoinstall_known_extensions: "false",
  autoload_known_extensions: "false"
};

/** Where it goes to: each thread has a folder of its own, since their files are called alike. */
const spillOf = (file: string): string => `${file}.${process.pid}-${threadId}.tmp`;

interface Opening {
  threads?: number;
  /** How much of the release, and of what is made of it, may be held in memory. */
  memory?: string;
  /** The releases before this one, the oldest first. */
  earlier?: readonly Earlier[];
}

/** Opens the release's tables to be read, and nothing else. */
export async function openRelease(
  folder: string,
  {threads = 2, memory = "256MB", earlier = []}: Opening = {}
): Promise<Release> {
  const file = join(folder, "gongkai.duckdb");
  if (!existsSync(file)) throw new Error(`no release in ${folder}: gongkai.duckdb is not there`);
  const limits = {threads: String(threads), memory_limit: memory, temp_directory: spillOf(file)};
  const instance = await DuckDBInstance.create(file, {...settings, ...limits});
  const connection = await instance.connect();
  for (const statement of await statements("earlier-none")) await connection.run(statement);
  await lookBack(connection, earlier, await question("new-findings"));
  return {
    query: (name, values) => ask(connection, name, values),
    async part(bodies, act) {
      const own = await instance.connect();
      try {
        await cut(own, bodies);
        return await act((name, values) => ask(own, name, values));
      } finally {
        own.closeSync();
      }
    },
    close() {
      connection.closeSync();
      instance.closeSync();
      rmSync(spillOf(file), {recursive: true, force: true});
    }
  };
}

/** Does something with a release, and closes it: what was held of it in memory is free again. */
export async function withRelease<T>(
  folder: string,
  opening: Opening,
  act: (release: Release) => Promise<T>
): Promise<T> {
  const release = await openRelease(folder, opening);
  return act(release).finally(() => release.close());
}

/** Tables of a connection's own go before the release's: those of `batch.sql` hold the rows of some bodies. */
async function cut(connection: DuckDBConnection, bodies: readonly string[]): Promise<void> {
  const [first, ...rest] = await statements("batch");
  await connection.run(first!, ...bound({bodies}));
  for (const statement of rest) await connection.run(statement);
}

async function statements(name: string): Promise<string[]> {
  return (await question(name)).split(/;\s*$/m).filter((text) => text.trim());
}

const questions = new Map<string, Promise<string>>();

function question(name: string): Promise<string> {
  const file = join(import.meta.dirname, "data", `${name}.sql`);
  const text = questions.get(name) ?? readFile(file, "utf8");
  questions.set(name, text);
  return text;
}

async function ask<Row>(
  connection: DuckDBConnection,
  name: string,
  values: Values = {}
): Promise<Row[]> {
  const reader = await connection.runAndReadAll(await question(name), ...bound(values));
  const columns = reader.columnNames();
  const rows: Record<string, unknown>[] = reader.getRowObjectsJS();
  for (const row of rows) for (const column of columns) row[column] = plain(row[column]);
  return rows as Row[];
}

/** Values as DuckDB takes them: a list, even of nothing, is a list of texts. */
function bound(
  values: Values
): Parameters<DuckDBConnection["run"]> extends [string, ...infer R] ? R : never {
  const types: Record<string, DuckDBType> = {};
  const given = Object.entries(values).map(([name, value]) => {
    if (value === null || typeof value !== "object") return [name, value];
    types[name] = LIST(VARCHAR);
    return [name, listValue([...value])];
  });
  return [Object.fromEntries(given), types];
}

/** Counts come as bigint and dates as Date; a page knows numbers and ISO dates. */
function plain(value: unknown): unknown {
  if (typeof value === "bigint") return Number(value);
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  return value;
}
