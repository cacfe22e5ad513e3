/**
 * A release as large as a country: the rows of the project's own reports under the ids of thousands of made bodies,
 * with figures, days and words of their own. It is made by SQL, a few hundred bodies at a time, and takes minutes.
 */
import {tables, type Table} from "#data/schema/tables.ts";
import {openDatabase, type Database} from "#pipeline/database.ts";
import {columnsOf, createTable, quoteName, quoteText, type Column} from "#pipeline/tables.ts";

/** What tells the project's own body from a made one. */
const own = {
  body: "zibo-hightech-approval",
  label: "淄博高新区行政审批服务局",
  document: "08fb81879acfbfba972a39b43b2d6c9582e2c5693c2b1a67ac2fcb5fea9d74c8"
};

/** Every fortieth is a government; those that follow it are its departments. */
const family = 40;

/** So many bodies' rows are made at once. */
const batch = 500;

/** Tables that are about no body: taken as they are. */
const common = ["indicators", "checks", "accuracy", "quality"];

/** Fills a new database file with so many bodies, each with eight reports. */
export async function makeLargeRelease(from: string, to: string, bodies: number): Promise<void> {
  const database = await openDatabase(to);
  try {
    await database.run(`ATTACH ${quoteText(from)} AS own (READ_ONLY)`);
    for (const [name, table] of Object.entries(tables) as [string, Table][]) {
      await database.run(createTable(name, table));
      if (common.includes(name))
        await database.run(`INSERT INTO ${quoteName(name)} FROM own.${quoteName(name)}`);
      else await fill(database, [name, table], bodies);
    }
    await database.run("DETACH own");
    await database.run("CHECKPOINT");
  } finally {
    database.close();
  }
}

async function fill(
  database: Database,
  [name, table]: [string, Table],
  bodies: number
): Promise<void> {
  const columns = columnsOf(table).map((column) => valueOf(column, name));
  const order = table.key.map((column) => quoteName(column)).join(", ");
  for (let first = 1; first <= bodies; first += batch) {
    const last = Math.min(first + batch, bodies + 1);
    await database.run(
      `INSERT INTO ${quoteName(name)} SELECT ${columns.join(", ")} FROM own.${quoteName(name)} o, ` +
        `(SELECT i AS turn, printf('made-%05d', i) AS body, '第' || i || '号局' AS label, ` +
        `sha256(printf('made-%05d', i)) AS document FROM range(${first}, ${last}) t(i)) made ORDER BY ${order}`
    );
  }
}

/** A column of a made body: what is its own goes before what is the project's body's under other ids. */
function valueOf({name, type}: Column, table: string): string {
  const value = `o.${quoteName(name)}`;
  const made = columns[`${table}.${name}`];
  if (made) return `${made} AS ${quoteName(name)}`;
  if (type === "string") return `${renamed(value)} AS ${quoteName(name)}`;
  if (type !== "array") return value;
  return `list_transform(${value}, lambda text: ${renamed("text")}) AS ${quoteName(name)}`;
}

const renamed = (text: string) =>
  `replace(replace(replace(${text}, '${own.body}', made.body), '${own.document}', made.document), '${own.label}', made.label)`;

/** A number from 0 up to 1 that is the same in every run. */
const chance = (words: string) => `(hash(made.body, ${words}) % 10007 / 10007.0)`;

/** What bodies differ in. Half of the sentences bear a number of their own, and three in ten are not last year's. */
const columns: Record<string, string> = {
  "bodies.level": `if(made.turn % ${family} = 1, 'government', 'department')`,
  "bodies.parent": `if(made.turn % ${family} = 1, NULL, printf('made-%05d', made.turn - (made.turn - 1) % ${family}))`,
  "bodies.division": `printf('%02d%04d', 11 + (made.turn // ${family}) % 5, made.turn // ${family})`,
  "documents.path": "'made.zip/' || made.body || '/' || o.path",
  "reports.published": `o.published + (${chance("o.year")} * 60 - 30)::INTEGER`,
  "observations.value": `CASE WHEN o.value > 10 THEN round(o.value * (0.5 + 1.5 * ${chance("o.id")}))
    WHEN o.origin = 'table' AND o.applicant = 'total' AND o.indicator LIKE 'request.outcome.%'
      AND o.indicator <> 'request.outcome.total' THEN round(20 * ${chance("o.id")})
    ELSE o.value END`,
  "blocks.text": `CASE WHEN contains(o.text, '。') THEN replace(replace(${renamed("o.text")}, '的',
    if(${chance("o.report, o.block")} < 0.3, '之', '的')), '。',
    if(${chance("o.block")} < 0.5, '。', '，共' || (1000 * ${chance("o.report, o.block")})::INTEGER || '件。'))
    ELSE o.text END`
};
