import {z} from "zod";
import type {Table} from "#data/schema/tables.ts";

/** A column of a table, as every output needs it: DuckDB, CSV, data package, dictionary. */
export interface Column {
  name: string;
  type: ColumnType;
  nullable: boolean;
  description: string;
  /** The values it may have, where they are a closed list. */
  values: string[] | null;
}

export type ColumnType = "string" | "date" | "integer" | "number" | "boolean" | "array" | "numbers";

const duckTypes: Record<ColumnType, string> = {
  string: "VARCHAR",
  date: "DATE",
  integer: "INTEGER",
  number: "DOUBLE",
  boolean: "BOOLEAN",
  array: "VARCHAR[]",
  numbers: "DOUBLE[]"
};

/** What is used of a JSON schema, which is how zod tells what a field is. */
interface JsonSchema {
  type?: string | string[];
  format?: string;
  enum?: string[];
  description?: string;
  anyOf?: JsonSchema[];
  items?: JsonSchema;
  properties?: Record<string, JsonSchema>;
}

/** The columns of a table, from the one place where its fields are declared. */
export function columnsOf({row}: Table): Column[] {
  const schema = z.toJSONSchema(row, {io: "output"}) as JsonSchema;
  return Object.entries(schema.properties ?? {}).map(([name, field]) => toColumn(name, field));
}

function toColumn(name: string, field: JsonSchema): Column {
  const choices = field.anyOf ?? [field];
  const types = choices.flatMap(({type}) => type ?? []);
  const present = choices.find(({type}) => type !== "null")!;
  const type = types.find((one) => one !== "null");
  return {
    name,
    type: toType(name, {...present, type}),
    nullable: types.includes("null"),
    description: field.description ?? present.description ?? "",
    values: present.enum?.filter((value) => value !== null) ?? null
  };
}

function toType(name: string, {type, format, items}: JsonSchema): ColumnType {
  if (type === "array") return items?.type === "number" ? "numbers" : type;
  if (type === "string") return format === "date" ? "date" : "string";
  if (type === "integer" || type === "number" || type === "boolean") return type;
  throw new Error(`no column type for ${name}: ${type}`);
}

/** A name in SQL, whatever words SQL keeps for itself: "left", "check". */
export const quoteName = (name: string) => `"${name.replaceAll('"', '""')}"`;

/** A text in SQL. */
export const quoteText = (text: string) => `'${text.replaceAll("'", "''")}'`;

/** The statement that makes a table, with what its columns mean. */
export function createTable(name: string, table: Table): string {
  const columns = columnsOf(table);
  const lines = columns.map(
    (c) => `${quoteName(c.name)} ${duckTypes[c.type]}${c.nullable ? "" : " NOT NULL"}`
  );
  return `CREATE TABLE ${quoteName(name)} (${lines.join(", ")}); ${comments(name, table)}`;
}

function comments(name: string, table: Table): string {
  const columns = columnsOf(table).map(
    (c) =>
      `COMMENT ON COLUMN ${quoteName(name)}.${quoteName(c.name)} IS ${quoteText(c.description)};`
  );
  return [`COMMENT ON TABLE ${quoteName(name)} IS ${quoteText(table.about)};`, ...columns].join(
    " "
  );
}

/** The statement that fills a table from lines of JSON, with the types that its fields have. */
export function insertLines([name, table]: [string, Table], files: string[]): string {
  const types = columnsOf(table).map((c) => `${quoteText(c.name)}: '${duckTypes[c.type]}'`);
  const names = columnsOf(table).map((c) => quoteName(c.name));
  return (
    `INSERT INTO ${quoteName(name)} (${names.join(", ")}) SELECT ${names.join(", ")} ` +
    `FROM read_json([${files.map(quoteText).join(", ")}], format = 'newline_delimited', ` +
    `columns = {${types.join(", ")}}) ORDER BY ${table.key.map(quoteName).join(", ")}`
  );
}

/** The keys that more rows than one of a filled table have: such rows lie one after the other, since it was filled in order. */
export function selectTwins(name: string, {key}: Table): string {
  const columns = key.map(quoteName);
  const before = columns.map((column, i) => `lag(${column}) OVER () AS before_${i}`);
  const same = columns.map((column, i) => `${column} = before_${i}`).join(" AND ");
  const rows = `SELECT ${columns.join(", ")}, ${before.join(", ")} FROM ${quoteName(name)}`;
  return `SELECT ${columns.join(", ")} FROM (${rows}) WHERE ${same} LIMIT 1`;
}

/** The rows of a table, all or some, in the order of its key: the same from run to run. */
export function selectRows(name: string, table: Table, which = "true"): string {
  const order = table.key.map((column) => `${quoteName(column)} NULLS FIRST`);
  return `${selectStored(name, table)} WHERE ${which} ORDER BY ${order.join(", ")}`;
}

/** The rows of a table as they were put in, which was in the order of its key. */
export function selectStored(name: string, table: Table): string {
  const names = columnsOf(table).map((c) => quoteName(c.name));
  return `SELECT ${names.join(", ")} FROM ${quoteName(name)}`;
}

/** About so many rows are written together: few enough that one which changes costs little, many enough to be few. */
const together = 8192;

/**
 * A table in parts, from which row to which, with a sum of what stands in them, and the key of the first row of each.
 * They are cut where the key says so: a row that comes or goes leaves all parts as they are but its own.
 */
export function selectParts(name: string, {key}: Table): string {
  const columns = key.map(quoteName);
  return (
    `SELECT min(place)::DOUBLE AS first, max(place)::DOUBLE AS last, min_by(key, place) AS key, ` +
    `sum(row::HUGEINT)::VARCHAR || ' ' || count(*) AS content FROM (` +
    `SELECT rowid AS place, hash(t) AS row, ${columns[0]} AS key, ` +
    `sum((hash(${columns.join(", ")}) % ${together} = 0)::INTEGER) OVER (ROWS UNBOUNDED PRECEDING) AS part ` +
    `FROM ${quoteName(name)} t) GROUP BY part ORDER BY first`
  );
}
