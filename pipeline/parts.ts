import type {Table} from "#data/schema/tables.ts";
import type {Database, Row} from "#pipeline/database.ts";
import type {Part} from "#pipeline/export.ts";
import {quoteName, quoteText, selectParts, selectRows, selectStored} from "#pipeline/tables.ts";

/** The rows of a table or view in parts, in the order of its key; what is held has its rows in that order. */
export async function partsOf(database: Database, [name, table]: [string, Table]): Promise<Part[]> {
  if (table.along) return partsAlong(database, [name, table], table.along);
  const parts = await database.rows(selectParts(name, table));
  return parts.map(({first, last, content}) => ({
    content: String(content),
    rows: `${selectStored(name, table)} WHERE rowid BETWEEN ${String(first)} AND ${String(last)}`
  }));
}

/** The rows of a view as those of the table that it goes along with are cut. */
async function partsAlong(
  database: Database,
  [name, table]: [string, Table],
  [own, ...besides]: [string, ...string[]]
): Promise<Part[]> {
  const beside = await Promise.all(besides.map((other) => sumOf(database, other)));
  const parts = await database.rows(selectParts(own, table));
  const key = quoteName(table.key[0]!);
  return parts.map((part, i) => {
    const from = i === 0 ? [] : [`${key} >= ${keyOf(part)}`];
    const to = i === parts.length - 1 ? [] : [`${key} < ${keyOf(parts[i + 1]!)}`];
    const within = [...from, ...to, "true"].join(" AND ");
    return {
      content: [part.content, ...beside].join(" "),
      rows: selectRows(name, table, within)
    };
  });
}

const keyOf = ({key}: Row) => quoteText(String(key));

/** Changes with whatever stands in a table. */
async function sumOf(database: Database, name: string): Promise<string> {
  const [row] = await database.rows(
    `SELECT sum(hash(t)::HUGEINT)::VARCHAR || ' ' || count(*) AS content FROM ${quoteName(name)} t`
  );
  return String(row!.content);
}
