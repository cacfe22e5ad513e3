import {appendFileSync} from "node:fs";
import {gzipSync} from "node:zlib";
import {tables, type Rows, type TableName} from "#data/schema/tables.ts";
import {admit} from "#pipeline/database.ts";
import {linesOf} from "#pipeline/shards/shards.ts";

/** Rows on their way to the database, as packed lines of JSON, a file a table. */
export interface LineWriter {
  /** Lets rows through that are as their schemas say. */
  write(rows: Partial<Rows>): void;
  close(): void;
}

/** So much is packed at once: a run of packed runs is one packed file. */
const enough = 4 * 1024 * 1024;

export function openLines(folder: string): LineWriter {
  const waiting = new Map<TableName, {lines: string[]; length: number}>();
  const flush = (name: TableName) => {
    const {lines} = waiting.get(name)!;
    waiting.delete(name);
    appendFileSync(linesOf(folder, name), gzipSync(lines.join(""), {level: 1}));
  };
  const writeTable = (name: TableName, rows: readonly unknown[]) => {
    const own = waiting.get(name) ?? {lines: [], length: 0};
    waiting.set(name, own);
    for (const row of admit(tables[name].row, rows, name)) {
      const line = `${JSON.stringify(row)}\n`;
      own.lines.push(line);
      own.length += line.length;
    }
    if (own.length > enough) flush(name);
  };
  return {
    write(rows) {
      for (const [name, own] of Object.entries(rows) as [TableName, unknown[]][])
        if (own.length > 0) writeTable(name, own);
    },
    close: () => [...waiting.keys()].forEach(flush)
  };
}
