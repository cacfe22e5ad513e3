/**
 * What questions cost a reader of 100,000 reports: `npx tsx test/bench/asking.ts [BODIES [FOLDER]]`. A made release of
 * 12,500 bodies, or as many as are said, answers from its Parquet files, on the disk and over HTTP; one that FOLDER has is
 * asked again. It takes a quarter of an hour and 4 GB.
 */
import {execFileSync} from "node:child_process";
import {existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {loadavg, tmpdir} from "node:os";
import {join} from "node:path";
import {published, viewTables} from "#data/schema/tables.ts";
import {listNotebooks, readListed} from "#dashboard/notebooks/list.ts";
import {openDatabase, type Database} from "#pipeline/database.ts";
import parquet from "#pipeline/exports/parquet.ts";
import {openingText} from "#pipeline/opening.ts";
import {createViews} from "#pipeline/publish.ts";
import {serve} from "#pipeline/serve.ts";
import {median} from "#test/bench/measure.ts";
import {makeLargeRelease} from "#test/generated/large-release.ts";
import {askOverHttp, type Question} from "#test/over-http.ts";
import {root} from "#test/source.ts";

const rounds = 3;
const body = "made-00123";
const report = `${body}/2021`;

/** What users ask, beside views and notebooks. */
const usual: Record<string, string> = {
  "one body's figures, all years": `SELECT year, indicator, applicant, value FROM observations WHERE body = '${body}'`,
  "one indicator, all bodies": `SELECT body, year, value FROM observations_with_corrections
    WHERE indicator = 'request.received' AND applicant = 'total'`,
  "findings of one rule": `SELECT * FROM findings WHERE "check" = 'text-growth'`,
  "one report's figures with their words": `SELECT o.indicator, o.raw, b.text FROM observations o
    JOIN blocks b ON b.report = o.report AND b.block = regexp_extract(o.place, '#b(\\d+)', 1)::INTEGER
    WHERE o.report = '${report}' AND b.report = '${report}'`
};

/** The same over HTTP, each of the files that it needs. */
const remote: [string, string, Question][] = [
  [
    ...(["one body's figures, all years", "observations"] as const),
    {columns: ["body", "year", "indicator", "applicant", "value"], filter: {body: {$eq: body}}}
  ],
  [
    ...(["one indicator, all bodies", "observations_with_corrections"] as const),
    {
      columns: ["body", "year", "indicator", "applicant", "value"],
      filter: {indicator: {$eq: "request.received"}}
    }
  ],
  [
    ...(["the same, of the other file", "observations"] as const),
    {
      columns: ["body", "year", "indicator", "applicant", "value"],
      filter: {indicator: {$eq: "request.received"}}
    }
  ],
  [
    ...(["findings of one rule", "findings"] as const),
    {columns: ["check", "report", "message_en"], filter: {check: {$eq: "text-growth"}}}
  ],
  [
    ...(["one report's figures", "observations"] as const),
    {columns: ["report", "indicator", "raw", "place"], filter: {report: {$eq: report}}}
  ],
  [
    ...(["one report's words", "blocks"] as const),
    {columns: ["report", "block", "text"], filter: {report: {$eq: report}}}
  ],
  [
    ...(["permits of one body, by year", "permit_volume"] as const),
    {columns: ["body", "year", "measure", "value"], filter: {body: {$eq: body}}}
  ]
];

async function questions(): Promise<[string, string][]> {
  // Every row and column is read: a count alone would leave most of a view undone.
  const whole = Object.keys(viewTables).map((name): [string, string] => [
    `\`${name}\`, whole`,
    `SELECT count(*), sum(hash(t)) FROM ${name} t`
  ]);
  const drafts = await Promise.all((await listNotebooks()).map(readListed));
  const cells = drafts.flatMap(({name, notebook}) =>
    notebook.cells
      .filter(({mode}) => mode === "sql")
      .map(({output, value}): [string, string] => [
        `${name.replace(".html", "")}: ${output}`,
        value
      ])
  );
  return [...whole, ...Object.entries(usual), ...cells];
}

interface Cost {
  clock: number;
  processor: number;
}

/** Milliseconds by the clock and of the processor; the first round fills caches and is not counted. */
async function cost(database: Database, sql: string): Promise<Cost> {
  const costs: Cost[] = [];
  for (let round = 0; round <= rounds; round++) {
    const [start, used] = [performance.now(), process.cpuUsage()];
    await database.rows(sql);
    const {user, system} = process.cpuUsage(used);
    if (round > 0)
      costs.push({clock: performance.now() - start, processor: (user + system) / 1000});
  }
  return {
    clock: median(costs.map(({clock}) => clock)),
    processor: median(costs.map(({processor}) => processor))
  };
}

interface Asked {
  costs: Record<string, Cost>;
  mebibytes: number;
}

/** Every table and view is what gongkai.sql says, with as much memory as DuckDB takes by itself. */
async function askHere(folder: string): Promise<Asked> {
  const database = await openDatabase(":memory:");
  await database.run(`SET VARIABLE gongkai = '${folder}/'; ${openingText()}`);
  await database.run("SET threads = 2; RESET memory_limit");
  const costs: Record<string, Cost> = {};
  for (const [name, sql] of await questions()) costs[name] = await cost(database, sql);
  database.close();
  return {costs, mebibytes: process.resourceUsage().maxRSS / 1024};
}

/** In a process of its own, so that its memory is its own. */
function askApart(folder: string): Asked {
  const args = ["--import", "tsx", import.meta.filename, "--ask", folder];
  return JSON.parse(execFileSync(process.execPath, args, {cwd: root, encoding: "utf8"})) as Asked;
}

async function make(folder: string, bodies: number): Promise<void> {
  const own = mkdtempSync(join(tmpdir(), "gongkai-own-"));
  const stages = ["--import", "tsx", join(import.meta.dirname, "stages.ts"), own];
  execFileSync(process.execPath, stages, {cwd: root});
  const file = join(folder, "gongkai.duckdb");
  await makeLargeRelease(join(own, "data/release/gongkai.duckdb"), file, bodies);
  rmSync(own, {recursive: true, force: true});
  const database = await openDatabase(file);
  await createViews(database);
  for (const [name, table] of Object.entries(published))
    await parquet.write({name, table, database}, join(folder, `${name}.parquet`));
  database.close();
}

const row = (...cells: (string | number)[]) => `| ${cells.join(" | ")} |`;
const whole = (value: number) => Math.round(value);

const costRows = ({costs}: Asked): string[] =>
  Object.entries(costs).map(([name, {clock, processor}]) =>
    row(name, whole(clock), whole(processor))
  );

async function remoteRows(folder: string): Promise<string[]> {
  const server = await serve(folder, 0);
  const rows: string[] = [];
  for (const [name, file, question] of remote) {
    const answer = await askOverHttp(`${server.address}${file}.parquet`, question);
    const kib = (bytes: number) => whole(bytes / 1024);
    const share = ((100 * answer.fetched) / answer.whole).toFixed(1);
    const cells = [answer.rows.length, kib(answer.fetched), answer.requests, kib(answer.whole)];
    rows.push(row(name, `\`${file}\``, ...cells, share));
  }
  await server.close();
  return rows;
}

async function passage(folder: string): Promise<string> {
  const asked = askApart(folder);
  const [load] = loadavg();
  const counts = ["reports", "observations", "findings", "blocks"].map(
    (name) => `(SELECT count(*) FROM '${folder}/${name}.parquet')::INTEGER AS ${name}`
  );
  const database = await openDatabase(":memory:");
  const [counted] = await database.rows(`SELECT ${counts.join(", ")}`);
  database.close();
  const told = Object.entries(counted!).map(([name, count]) => `${Number(count)} ${name}`);
  return [
    `${new Date().toISOString().slice(0, 10)} · ${told.join(", ")} · two threads, medians of ${rounds} · ${whole(load!)} processes shared the two cores meanwhile · peak ${whole(asked.mebibytes)} MiB`,
    [
      "| question, from Parquet | ms by the clock | ms of the processor |",
      "| --- | ---: | ---: |",
      ...costRows(asked)
    ].join("\n"),
    "**Over HTTP**, by hyparquet on loopback, the file's list of row groups included:",
    [
      "| question | file | rows | KiB fetched | requests | KiB, the file | % |",
      "| --- | --- | ---: | ---: | ---: | ---: | ---: |",
      ...(await remoteRows(folder))
    ].join("\n")
  ].join("\n\n");
}

async function run(bodies: number, kept: string | undefined): Promise<void> {
  const folder = kept ?? mkdtempSync(join(tmpdir(), "gongkai-asking-"));
  try {
    mkdirSync(folder, {recursive: true});
    if (!existsSync(join(folder, "quality.parquet"))) await make(folder, bodies);
    const text = await passage(folder);
    console.log(text);
    const readme = join(import.meta.dirname, "README.md");
    const marked = /(<!-- asking -->\n)[\s\S]*?(<!-- \/asking -->)/;
    const page = readFileSync(readme, "utf8");
    writeFileSync(
      readme,
      page.replace(marked, (_, start, end) => `${start}${text}\n${end}`)
    );
  } finally {
    if (!kept) rmSync(folder, {recursive: true, force: true});
  }
}

const [first, folder] = process.argv.slice(2);
if (first === "--ask") console.log(JSON.stringify(await askHere(folder!)));
else await run(Number(first ?? 12_500), folder);
