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

/** The id of a made body, from 1. */
export const madeBody = (number: number): string => `made-${String(number).padStart(5, "0")}`;

/** Adds bodies to the release in a database until there are so many; each has a document of its own. */
export async function multiply(file: string, bodies: number): Promise<void> {
  const database = await openDatabase(file);
  try {
    for (const table of tables) await copyRows(database, table, bodies - 1);
    await database.run(`
      update bodies set
        level = case when number % ${family} = 1 then 'government' else 'department' end,
        parent = case when number % ${family} <> 1
          then printf('made-%05d', number - (number - 1) % ${family}) end,
        division = printf('%02d%04d', 11 + (number // ${family}) % 5, number // ${family})
      from (select body as id, cast(right(body, 5) as integer) as number from bodies where body like 'made-_____')
      where body = id`);
    await database.run("checkpoint");
  } finally {
    database.close();
  }
}

type Column = {name: string; type: string};

async function copyRows(database: Database, table: string, times: number): Promise<void> {
  const columns = (await database.rows(
    `select column_name as name, data_type as type from information_schema.columns
     where table_name = '${table}' order by ordinal_position`
  )) as Column[];
  await database.run(
    `insert into ${table} select ${columns.map(renamed).join(", ")}
     from ${table} cross join range(1, ${times + 1}) made(turn)`
  );
}

/** A value with the made body's ids and name in place of our own's. */
function renamed({name, type}: Column): string {
  const other = (text: string) =>
    `replace(replace(replace(${text},
       '${own.body}', printf('made-%05d', turn)),
       '${own.document}', sha256(printf('made %d', turn))),
       '${own.label}', '${own.label}' || turn)`;
  if (type === "VARCHAR") return name === "text" ? quoted(name) : other(quoted(name));
  if (type === "VARCHAR[]") return `list_transform(${quoted(name)}, text -> ${other("text")})`;
  return quoted(name);
}

const quoted = (name: string) => `"${name}"`;
