/** A large release, made from a small one: its reports under many other bodies, with changed figures, days and words. */
import {join} from "node:path";
import {openDatabase, type Database} from "#pipeline/database.ts";

const body = "zibo-hightech-approval";
/** The file that its reports came in. */
const document = "08fb81879acfbfba972a39b43b2d6c9582e2c5693c2b1a67ac2fcb5fea9d74c8";

/** Adds so many bodies to the release of a folder. */
export async function enlarge(release: string, bodies: number): Promise<void> {
  const database = await openDatabase(join(release, "gongkai.duckdb"));
  await copyRows(database, bodies);
  for (const change of changes) await database.run(change);
  database.close();
}

/** Every row that names the body or one of its reports, once more for each body that is made. */
async function copyRows(database: Database, bodies: number): Promise<void> {
  const tables = await database.rows(`
    SELECT table_name AS name, list({'name': column_name, 'type': data_type} ORDER BY column_index) AS columns
    FROM duckdb_columns() SEMI JOIN duckdb_tables() USING (table_name)
    GROUP BY table_name
  `);
  for (const {name, columns} of tables as unknown as Table[]) {
    const key = columns.find(({name}) => name === "body" || name === "report")?.name;
    if (!key) continue;
    await database.run(`
      INSERT INTO "${name}" SELECT ${columns.map(renamed).join()} FROM "${name}", range(1, ${bodies} + 1) made(i)
      WHERE "${key}" LIKE '${body}%'
    `);
  }
}

interface Table {
  name: string;
  columns: {name: string; type: string}[];
}

function renamed({name, type}: Table["columns"][number]): string {
  const column = `"${name}"`;
  const other = (text: string) =>
    `replace(replace(${text}, '${body}', 'made-' || i), '${document}', sha256('made-' || i))`;
  if (type === "VARCHAR") return `${other(column)} AS ${column}`;
  return type === "VARCHAR[]"
    ? `list_transform(${column}, lambda x: ${other("x")}) AS ${column}`
    : column;
}

/** A number from 0 up to 1 that is the same in every run. */
const chance = (words: string) => `(hash(${words}) % 1000 / 1000.0)`;

const made = "body LIKE 'made-%'";

const changes = [
  `UPDATE bodies SET label_zh = '青禾县第' || body[6:] || '局 <b>', label_en = 'Bureau <b> ' || body[6:],
    level = CASE WHEN ${chance("body")} < 0.1 THEN 'government' WHEN ${chance("body")} < 0.2 THEN NULL ELSE level END
    WHERE ${made}`,
  `DELETE FROM reports WHERE ${made} AND ${chance("report, 'gone'")} < 0.1`,
  ...["observations", "claims", "outcomes", "findings", "blocks"].map(
    (table) => `DELETE FROM ${table} t WHERE NOT EXISTS (FROM reports r WHERE r.report = t.report)`
  ),
  `UPDATE reports SET published = published + (${chance("report, 'day'")} * 60 - 30)::INTEGER WHERE ${made}`,
  `UPDATE reports SET published = NULL WHERE ${made} AND ${chance("report, 'undated'")} < 0.1`,
  `UPDATE observations SET value = round(value * (0.5 + 1.5 * ${chance("id")}))
    WHERE ${made} AND value > 10`,
  // Requests, as many as a busy office has; "not held" grows with the years, faster with some.
  `UPDATE observations SET value = round(60 * ${chance("id")}
      * CASE indicator WHEN 'request.outcome.granted' THEN 2
          WHEN 'request.outcome.unavailable.not_held' THEN 0.1 + (year - 2019) * 0.4 * ${chance("body")}
          ELSE 0.2 END)
    WHERE ${made} AND applicant = 'total' AND indicator LIKE 'request.outcome.%'
      AND indicator <> 'request.outcome.total'`,
  `UPDATE outcomes SET fails = fails + holds, holds = 0
    WHERE report LIKE 'made-%' AND "check" = 'text-growth' AND ${chance("report")} < 0.3`,
  `UPDATE blocks SET text = replace(text, '的', '之')
    WHERE report LIKE 'made-%' AND ${chance("report, block")} < 0.3`
];
