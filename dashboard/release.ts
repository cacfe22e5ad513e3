import {readFile} from "node:fs/promises";
import {existsSync} from "node:fs";
import {join} from "node:path";
import {DuckDBInstance} from "@duckdb/node-api";
import type {DuckDBConnection} from "@duckdb/node-api";

/** A question to the release: a file of dashboard/data, and the values it asks for. */
export type Query = <Row>(name: string, values?: Record<string, string>) => Promise<Row[]>;

export interface Release {
  query: Query;
  close(): void;
}

const settings = {
  access_mode: "READ_ONLY",
  autoinstall_known_extensions: "false",
  autoload_known_extensions: "false"
};

/** Opens the release's tables to be read, and nothing else. */
export async function openRelease(folder: string): Promise<Release> {
  const file = join(folder, "gongkai.duckdb");
  if (!existsSync(file)) throw new Error(`no release in ${folder}: gongkai.duckdb is not there`);
  const instance = await DuckDBInstance.create(file, settings);
  const connection = await instance.connect();
  return {
    query: (name, values) => ask(connection, name, values),
    close() {
      connection.closeSync();
      instance.closeSync();
    }
  };
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
  values?: Record<string, string>
): Promise<Row[]> {
  const reader = await connection.runAndReadAll(await question(name), values);
  return reader.getRowObjectsJS().map((row) => plain(row) as Row);
}

/** Counts come as bigint and dates as Date; a page knows numbers and ISO dates. */
function plain(row: Record<string, unknown>): unknown {
  return Object.fromEntries(Object.entries(row).map(([name, value]) => [name, plainValue(value)]));
}

function plainValue(value: unknown): unknown {
  if (typeof value === "bigint") return Number(value);
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  return value;
}
