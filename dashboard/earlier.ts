import {existsSync} from "node:fs";
import {join} from "node:path";
import type {DuckDBConnection} from "@duckdb/node-api";

/** A release that was kept before this one: its number, and the folder of its tables. */
export interface Earlier {
  number: number;
  folder: string;
}

const tables = ["reports", "observations", "findings"] as const;

/** Those of the kept releases that can be compared with: their tables are there. */
export const comparable = (all: readonly Earlier[]): Earlier[] =>
  all.filter(({folder}) => tables.every((name) => existsSync(join(folder, `${name}.parquet`))));

/**
 * Looks into earlier releases, the oldest first, and leaves the last one's tables as `last_reports` and so on.
 * A column that an older release has not is null in them.
 */
export async function lookBack(
  connection: DuckDBConnection,
  earlier: readonly Earlier[],
  newFindings: string
): Promise<void> {
  for (const {number, folder} of earlier) {
    for (const name of tables) {
      const file = join(folder, `${name}.parquet`).replaceAll("'", "''");
      await connection.run(
        `create or replace temp view last_${name} as
           (from main.${name} limit 0) union all by name (from read_parquet('${file}'))`
      );
    }
    await connection.run(newFindings, {release: number});
  }
}
