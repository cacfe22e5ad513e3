/**
 * `stages.ts FOLDER`: everything from a made corpus, once, and then DuckDB's own COPY of the same rows. Prints JSON; the
 * release stays beside the corpus until its folder goes.
 */
import {existsSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {DuckDBInstance, type DuckDBConnection} from "@duckdb/node-api";
import {published, tables} from "#data/schema/tables.ts";
import {databaseOf} from "#pipeline/load.ts";
import {releaseOf} from "#pipeline/release.ts";
import {runAll} from "#pipeline/run.ts";
import {realWorld} from "#pipeline/world.ts";
import {meter, spentOn, type Spent} from "./processor.ts";

export interface Stages {
  stages: ({stage: string; mebibytes: number} & Spent)[];
  /** A second run, of which nothing is new. */
  again: Spent;
  /** All tables out of lines of JSON, and all tables and views into Parquet and CSV. */
  copied: {load: Spent; publish: Spent};
  reports: number;
  rows: number;
  bytes: {readings: number; release: number; site: number};
}

const folder = process.argv[2]!;
const silent = () => undefined;
const quiet = {print: silent, log: silent, warn: silent, progress: silent, passing: silent};
const open = {...realWorld({data: folder, site: join(folder, "site"), lang: "en"}), ...quiet};

const status = "/proc/self/status";
const isLinux = existsSync(status);

/** Linux forgets the most memory that was held so far, so that each stage has its own; elsewhere it is that of the run. */
function forgetPeak(): void {
  if (isLinux) writeFileSync("/proc/self/clear_refs", "5");
}

function peak(): number {
  const told = isLinux ? /^VmHWM:\s+(\d+)/m.exec(readFileSync(status, "utf8"))![1] : null;
  return Number(told ?? process.resourceUsage().maxRSS) / 1024;
}

async function runStages(): Promise<Stages["stages"]> {
  const stages: Stages["stages"] = [];
  let spent = meter();
  await runAll(
    {
      ...open,
      event(event) {
        if (event.event === "stage") {
          forgetPeak();
          spent = meter();
        }
        if (event.event === "stage-end")
          stages.push({stage: event.stage, mebibytes: peak(), ...spent()});
      }
    },
    null
  );
  return stages;
}

const sizeOf = (path: string): number =>
  readdirSync(path, {recursive: true, withFileTypes: true})
    .filter((entry) => entry.isFile())
    .reduce((sum, {parentPath, name}) => sum + statSync(join(parentPath, name)).size, 0);

/** A connection to the release as it is, and to an empty database in which the same rows are to be. */
async function copyAll(
  beside: string
): Promise<Stages["copied"] & {rows: number; reports: number}> {
  const instance = await DuckDBInstance.create(join(beside, "copy.duckdb"), {
    memory_limit: "256MiB"
  });
  const database = await instance.connect();
  await database.run(`ATTACH '${databaseOf(releaseOf(open))}' AS release (READ_ONLY)`);
  const names = Object.keys(tables);
  const rows = await Promise.all(names.map((name) => countOf(database, name)));
  for (const name of names)
    await database.run(`COPY release."${name}" TO '${join(beside, name)}.copy' (FORMAT json)`);
  const load = await spentOn(async () => {
    for (const name of names) {
      await database.run(`CREATE TABLE "${name}" AS FROM release."${name}" LIMIT 0`);
      await database.run(`COPY "${name}" FROM '${join(beside, name)}.copy' (FORMAT json)`);
    }
    await database.run("CHECKPOINT");
  });
  const publish = await spentOn(async () => {
    for (const name of Object.keys(published))
      for (const format of ["parquet", "csv"])
        await database.run(
          `COPY (FROM release."${name}") TO '${join(beside, name)}.copy' (FORMAT ${format})`
        );
  });
  instance.closeSync();
  const sum = rows.reduce((all, count) => all + count, 0);
  return {load, publish, rows: sum, reports: rows[names.indexOf("reports")]!};
}

async function countOf(database: DuckDBConnection, name: string): Promise<number> {
  const [row] = (await database.runAndReadAll(`SELECT count(*) FROM release."${name}"`)).getRows();
  return Number(row![0]);
}

const stages = await runStages();
const again = await spentOn(runStages);
const {rows, reports, ...copied} = await copyAll(folder);
for (const name of readdirSync(folder).filter((name) => /\.copy$|^copy\.duckdb/.test(name)))
  rmSync(join(folder, name));
const bytes = {
  readings: sizeOf(join(folder, "readings")),
  release: sizeOf(releaseOf(open)),
  site: sizeOf(open.site)
};
console.log(JSON.stringify({stages, again, copied, reports, rows, bytes} satisfies Stages));
