import {writeFile} from "node:fs/promises";
import {stringify} from "csv-stringify/sync";
import type {Table} from "#data/schema/tables.ts";
import type {Row} from "#pipeline/database.ts";
import type {Export} from "#pipeline/export.ts";
import {columnsOf} from "#pipeline/tables.ts";

/**
 * Rows as spreadsheets take them: UTF-8 with a mark, so that Excel reads the Chinese; a text that would
 * run as a formula begins with an apostrophe; lists are JSON.
 */
export function toCsv(table: Table, rows: Row[]): string {
  const names = columnsOf(table).map(({name}) => name);
  const records = rows.map((row) => names.map((name) => toField(row[name])));
  return stringify([names, ...records], {bom: true, escape_formulas: true});
}

function toField(value: unknown): unknown {
  if (typeof value === "boolean") return String(value);
  return Array.isArray(value) ? JSON.stringify(value) : value;
}

export default {
  mediatype: "text/csv",
  write: async ({table, rows}, file) => writeFile(file, toCsv(table, rows))
} satisfies Export;
