/** The Parquet files alone answer what the database does, from the disk and over HTTP. */
import {execFile} from "node:child_process";
import {readFileSync, symlinkSync} from "node:fs";
import {join} from "node:path";
import {promisify} from "node:util";
import {beforeAll, expect, test} from "vitest";
import {published} from "#data/schema/tables.ts";
import {listNotebooks, readListed} from "#dashboard/notebooks/list.ts";
import {openDatabase, type Database} from "#pipeline/database.ts";
import {serve} from "#pipeline/serve.ts";
import {projectPath} from "#pipeline/world.ts";
import {madeRelease} from "#test/dashboard/site.ts";
import {temporaryFolder} from "#test/world.ts";

let release: string;
beforeAll(async () => {
  ({release} = await madeRelease());
}, 60_000);

/** A database that holds nothing but what gongkai.sql makes known. */
async function opened(): Promise<Database> {
  const database = await openDatabase(":memory:");
  await database.run(`SET VARIABLE gongkai = '${release}/'`);
  await database.run(readFileSync(join(release, "gongkai.sql"), "utf8"));
  return database;
}

test("gongkai.sql makes every table and view known, with the rows of the database", async () => {
  const [files, own] = [await opened(), await openDatabase(join(release, "gongkai.duckdb"))];
  for (const name of Object.keys(published)) {
    const rows = `SELECT count(*) AS n, sum(hash(t)) AS sum FROM ${name} t`;
    expect(await files.rows(rows), name).toEqual(await own.rows(rows));
  }
  files.close();
  own.close();
});

test("every notebook's questions have the same answers from the files", async () => {
  const [files, own] = [await opened(), await openDatabase(join(release, "gongkai.duckdb"))];
  for (const database of [files, own]) await database.run("SET threads = 1");
  const drafts = await Promise.all((await listNotebooks()).map(readListed));
  const cells = drafts.flatMap(({notebook}) => notebook.cells.filter(({mode}) => mode === "sql"));
  expect(cells.length).toBeGreaterThan(20);
  for (const {value} of cells)
    expect(await files.rows(value), value).toEqual(await own.rows(value));
  files.close();
  own.close();
});

test("the lines of data/README.md for JavaScript answer from an address", async () => {
  const page = readFileSync(projectPath("data/README.md"), "utf8");
  const lines = page.split("```js\n")[1]!.split("```")[0]!;
  const server = await serve(release, 0);
  const folder = temporaryFolder();
  symlinkSync(projectPath("node_modules"), join(folder, "node_modules"), "junction");
  const there = lines.replaceAll("https://example.org/data/", server.address);
  const options = ["--input-type=module", "-e", there];
  const {stdout} = await promisify(execFile)(process.execPath, options, {cwd: folder});
  await server.close();
  // 行政许可处理决定数量, as the reports on 2020 and 2021 print it
  expect(stdout).toMatch(/'permit\.decisions' │ 43124 +│ 2020/);
  expect(stdout).toMatch(/'permit\.decisions' │ 3932 +│ 2021/);
});
