import {existsSync, statSync} from "node:fs";
import {join} from "node:path";
import {tables, type Table, type TableName} from "#data/schema/tables.ts";
import {compareRows, type Change} from "#pipeline/changes.ts";
import type {Row} from "#pipeline/database.ts";
import {Failure, status} from "#pipeline/failure.ts";
import {inputs} from "#pipeline/inputs.ts";
import type {Parsed} from "#pipeline/parse-file.ts";
import {readAll} from "#pipeline/reading.ts";
import {sortReports, toRows, type ReportTables} from "#pipeline/records.ts";
import {words} from "#pipeline/words.ts";
import type {World} from "#pipeline/world.ts";

/** What changed between two documents of one report, or between two releases. */
export async function diff(old: string, now: string, world: World): Promise<Change[]> {
  for (const path of [old, now])
    if (!existsSync(path)) throw new Failure(words.notThere(path)[world.lang]);
  const [before, after] = [isRelease(old), isRelease(now)];
  if (before !== after) throw new Failure(words.notAlike()[world.lang], status.usage);
  if (!before) return diffDocuments(old, now, world);
  // DuckDB is loaded only for releases.
  const {diffReleases} = await import("#pipeline/diff-releases.ts");
  return diffReleases(old, now, world);
}

/** A database file, or a folder that has one or the tables as Parquet. */
function isRelease(path: string): boolean {
  if (path.endsWith(".duckdb")) return true;
  if (!existsSync(path) || !statSync(path).isDirectory()) return false;
  return ["gongkai.duckdb", "observations.parquet"].some((name) => existsSync(join(path, name)));
}

/** Tables of a report that are compared, without what every document has its own: hashes and places. */
const compared = ["reports", "observations", "claims", "notes", "sections"] as const;
const own = new Set(["document", "place"]);

async function diffDocuments(old: string, now: string, world: World): Promise<Change[]> {
  const [before, after] = [await readRows(old, world), await readRows(now, world)];
  const common = commonReports(before, after);
  if (common.size === 0) throw new Failure(words.noCommonReport(old, now)[world.lang]);
  return compared.flatMap((name) => {
    // A report that only one of them has is told as a report, and not figure by figure.
    const isTold = ({report}: Row) => name === "reports" || common.has(String(report));
    const rowsOf = (all: ReportTables) => (all[name] as Row[]).filter(isTold).map(withoutOwn);
    return compareRows([name, keyed(name)], rowsOf(before), rowsOf(after));
  });
}

const keyed = (name: TableName): Pick<Table, "key"> => tables[name];

const withoutOwn = (row: Row): Row =>
  Object.fromEntries(Object.entries(row).filter(([name]) => !own.has(name)));

function commonReports(before: ReportTables, after: ReportTables): Set<string> {
  const there = new Set(after.reports.map(({report}) => report));
  return new Set(before.reports.map(({report}) => report).filter((report) => there.has(report)));
}

async function readRows(path: string, world: World): Promise<ReportTables> {
  const parsed: Parsed[] = [];
  for await (const one of readAll(inputs([path]), world)) parsed.push(one);
  for (const one of parsed) if ("problem" in one) throw new Failure(one.problem[world.lang]);
  return toRows({files: parsed.map((one) => ({source: null, parsed: one}))}, sortReports(parsed));
}
