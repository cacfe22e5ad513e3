import type {Table} from "#data/schema/tables.ts";
import type {Row} from "#pipeline/database.ts";

/** A row that is new, gone, or no longer the same. */
export interface Change {
  table: string;
  key: string;
  change: "new" | "gone" | "changed";
  /** The fields that differ; for a row that is new or gone, all that have a value. */
  fields: Field[];
}

export interface Field {
  name: string;
  before: unknown;
  after: unknown;
}

/** A row in its two versions; null where it is not there. */
export interface Pair {
  key: string;
  before: Row | null;
  after: Row | null;
}

/** What differs between the rows of a table, in the order of the keys. */
export function compareRows(
  [name, {key}]: [string, Pick<Table, "key">],
  before: Row[],
  after: Row[]
): Change[] {
  const keyOf = (row: Row) => key.map((column) => String(row[column])).join(" ");
  const olds = new Map(before.map((row) => [keyOf(row), row]));
  const news = new Map(after.map((row) => [keyOf(row), row]));
  return [...new Set([...olds.keys(), ...news.keys()])]
    .sort()
    .map((id) => ({key: id, before: olds.get(id) ?? null, after: news.get(id) ?? null}))
    .flatMap((pair) => toChange(name, pair) ?? []);
}

/** The change of one row; null where nothing differs. */
export function toChange(table: string, {key, before, after}: Pair): Change | null {
  const names = [...new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])];
  const fields = names
    .map((name) => ({name, before: before?.[name] ?? null, after: after?.[name] ?? null}))
    .filter((field) => JSON.stringify(field.before) !== JSON.stringify(field.after));
  if (fields.length === 0) return null;
  return {table, key, change: before ? (after ? "changed" : "gone") : "new", fields};
}
