import {basename, join} from "node:path";
import {DuckDBInstance, type DuckDBConnection} from "@duckdb/node-api";
import type {Cell} from "./kit.ts";
import type {Draft} from "./list.ts";

/** What a query gave. */
export type Rows = Record<string, unknown>[];

/** The answer to each SQL cell. */
export type Answers = Map<Cell, Rows>;

const database = "gongkai.duckdb";

const settings = {
  access_mode: "READ_ONLY",
  autoinstall_known_extensions: "false",
  autoload_known_extensions: "false",
  // rows that a query leaves unordered come in the same order again
  threads: "1"
};

/** Answers the SQL cells from the release: here, since the client that Notebook Kit knows is older than ours. */
export async function answerQueries(drafts: Draft[], release: string): Promise<Answers> {
  const instance = await DuckDBInstance.create(join(release, database), settings);
  const connection = await instance.connect();
  const answers: Answers = new Map();
  try {
    for (const draft of drafts) {
      for (const cell of draft.notebook.cells.filter(({mode}) => mode === "sql")) {
        answers.set(cell, await answer(connection, cell, draft));
      }
    }
    return answers;
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}

async function answer(connection: DuckDBConnection, cell: Cell, {name}: Draft): Promise<Rows> {
  if (basename(cell.database ?? "") !== database)
    throw new Error(
      `${name}, cell ${cell.id}: asks ${cell.database}, and only the release is there`
    );
  const reader = await connection.runAndReadAll(cell.value).catch((error: unknown) => {
    throw new Error(`${name}, cell ${cell.id}: ${String(error)}`, {cause: error});
  });
  return reader.getRowObjectsJS().map(plain);
}

/** Counts come as bigint and days as Date; a page knows numbers and ISO dates. */
function plain(row: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(row).map(([name, value]) => [name, plainValue(value)]));
}

function plainValue(value: unknown): unknown {
  if (typeof value === "bigint") return Number(value);
  if (Array.isArray(value)) return value.map(plainValue);
  return value instanceof Date ? value.toISOString().slice(0, 10) : value;
}
