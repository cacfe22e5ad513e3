import {writeFile} from "node:fs/promises";
import {stringify} from "csv-stringify/sync";
import type {Table} from "#data/schema/tables.ts";
import type {Row} from "#pipeline/database.ts";
import type {Export, Outgoing} from "#pipeline/export.ts";
import {columnsOf, quoteName, quoteText, type Column, type ColumnType} from "#pipeline/tables.ts";

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

/** The line of names. */
const head = (table: Table): string =>
  `\uFEFF${columnsOf(table)
    .map(({name}) => name)
    .join(",")}\n`;

/** The same lines, made by the database: no row comes into our own memory. */
export function selectLines(table: Table, rows: string): string {
  const fields = columnsOf(table).map(fieldOf).join(`, ',', `);
  return `SELECT concat(${fields}) AS line FROM (${rows})`;
}

const fieldOf = ({name, type, values}: Column) =>
  isPlain(values) ? quoteName(name) : fields[type](quoteName(name));

/** Whether none of the values that a column may have need more than to be written. */
const isPlain = (values: string[] | null) =>
  values !== null && !values.some((value) => special.test(value));

type Field = (value: string) => string;

const plain: Field = (value) => value;

/** As JavaScript writes numbers: 2, which is 2.0 to the database; 1e+21, which is 1e21. */
const number: Field = (value) =>
  `if(${value} = trunc(${value}) AND abs(${value}) < 9e15, ${value}::BIGINT::VARCHAR, ` +
  `regexp_replace(regexp_replace(to_json(${value})::VARCHAR, '\\.0$', ''), 'e(\\d)', 'e+\\1'))`;

/** What a spreadsheet would take for the beginning of a formula. */
const formula = "^[=+\\-@\\t\\r＝＋－＠]";

/** What would else be taken for more than one field. */
const parting = '[",\\n\\r]';

const special = new RegExp(`${formula}|${parting}`);

/** Most texts have nothing of either: one look is enough for them. */
const text: Field = (value) =>
  `if(regexp_matches(${value}, '${special.source}'), ${quoted(harmless(value))}, ${value})`;

const harmless: Field = (value) =>
  `if(regexp_matches(${value}, '${formula}'), chr(39) || ${value}, ${value})`;

const quoted: Field = (value) =>
  `if(regexp_matches(${value}, '${parting}'), '"' || replace(${value}, '"', '""') || '"', ${value})`;

/** Signs that JSON does not have as they are, and what it has in their place. */
const escapes = ["\\", '"', ...Array.from({length: 31}, (_, i) => String.fromCharCode(i + 1))].map(
  (sign) => [`chr(${sign.codePointAt(0)})`, quoteText(JSON.stringify(sign).slice(1, -1))] as const
);

const escaped: Field = (value) =>
  escapes.reduce((said, [sign, escape]) => `replace(${said}, ${sign}, ${escape})`, value);

/** A text as JSON has it. */
const json: Field = (value) =>
  `'"' || if(regexp_matches(${value}, '["\\x01-\\x1f\\\\]'), ${escaped(value)}, ${value}) || '"'`;

const list =
  (item: Field): Field =>
  (value) =>
    quoted(
      `('[' || array_to_string(list_transform(${value}, lambda one: ${item("one")}), ',') || ']')`
    );

const fields: Record<ColumnType, Field> = {
  ...{string: text, date: plain, integer: plain, number, boolean: plain},
  ...{array: list(json), numbers: list(number)}
};

/** The lines are whole as they are: the database is to add no quotes of its own. */
const copy = (lines: string, file: string) =>
  `COPY (${lines}) TO ${quoteText(file)} ` +
  `(FORMAT csv, HEADER false, QUOTE '', ESCAPE '', DELIMITER '\x01')`;

async function write({table, parts, database, pieces}: Outgoing, file: string): Promise<void> {
  const names = {key: "", write: (to: string) => writeFile(to, head(table))};
  const lines = parts.map(({rows, content}) => ({
    key: content,
    write: (to: string) => database.run(copy(selectLines(table, rows), to))
  }));
  await pieces.assemble(file, [names, ...lines]);
}

export default {mediatype: "text/csv", write} satisfies Export;
