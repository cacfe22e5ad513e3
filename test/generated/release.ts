/** A release of many bodies: the rows of the project's own reports, again and again under other ids and names. */
import {openDatabase, type Database} from "#pipeline/database.ts";

/** What tells the project's own body from a made one. */
const own = {
  body: "zibo-hightech-approval",
  label: "淄博高新区行政审批服务局",
  document: "08fb81879acfbfba972a39b43b2d6c9582e2c5693c2b1a67ac2fcb5fea9d74c8"
};

/** Every fortieth is a government; those that follow it are its departments. */
const family = 40;

const tables = [
  ...["bodies", "body_names", "documents", "reports", "observations", "claims", "notes"],
  ...["sections", "statements", "blocks", "findings", "causes", "outcomes"]
];

export interface MadeBody {
  id: string;
  label: string;
}

/** So many bodies with plain names: made-00001 and so on. */
export const madeBodies = (count: number): MadeBody[] =>
  Array.from({length: count}, (_, i) => ({
    id: `made-${String(i + 1).padStart(5, "0")}`,
    label: `第${i + 1}号局`
  }));

/** Adds bodies to the release in a database, each with the eight reports in a document of its own. */
export async function multiply(file: string, bodies: readonly MadeBody[]): Promise<void> {
  const database = await openDatabase(file);
  const text = (value: string) => `'${value.replaceAll("'", "''")}'`;
  const rows = bodies.map(({id, label}, i) => `(${i}, ${text(id)}, ${text(label)})`);
  try {
    await database.run("create temp table made (turn integer, id varchar, label varchar)");
    await database.run(`insert into made values ${rows.join(", ")}`);
    for (const table of tables) await copyRows(database, table);
    await database.run(`
      update bodies set
        level = if(turn % ${family} = 0, 'government', 'department'),
        parent = (select id from made m where made.turn % ${family} <> 0 and m.turn = made.turn - made.turn % ${family}),
        division = printf('%02d%04d', 11 + (turn // ${family}) % 5, turn // ${family})
      from made where body = id`);
    // What they are read from lay in another file: it is not in the archive by itself.
    await database.run(
      `update documents set path = 'made.zip/' || path where sha256 <> '${own.document}'`
    );
    await database.run("checkpoint");
  } finally {
    database.close();
  }
}

type Column = {name: string; type: string};

/** Body after body, as a release has its rows. */
async function copyRows(database: Database, table: string): Promise<void> {
  const columns = (await database.rows(
    `select column_name as name, data_type as type from information_schema.columns
     where table_name = '${table}' order by ordinal_position`
  )) as Column[];
  await database.run(
    `insert into ${table} select ${columns.map(renamed).join(", ")}
     from ${table} own cross join made order by made.turn, own.rowid`
  );
}

/** A value with the made body's ids and name in place of our own's. */
function renamed({name, type}: Column): string {
  const other = (text: string) =>
    `replace(replace(replace(${text},
       '${own.body}', made.id), '${own.document}', sha256(made.id)), '${own.label}', made.label)`;
  const value = `own."${name}"`;
  if (type === "VARCHAR") return name === "text" ? value : other(value);
  if (type === "VARCHAR[]") return `list_transform(${value}, lambda text: ${other("text")})`;
  return value;
}
