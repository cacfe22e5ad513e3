import {readFileSync} from "node:fs";
import {join} from "node:path";
import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {tables, viewTables, type Table} from "#data/schema/tables.ts";
import {openDatabase, type Database} from "#pipeline/database.ts";
import parquet from "#pipeline/exports/parquet.ts";
import {hashOf} from "#pipeline/hash.ts";
import {createViews} from "#pipeline/publish.ts";
import {serve, type Serving} from "#pipeline/serve.ts";
import {createTable} from "#pipeline/tables.ts";
import {askOverHttp} from "#test/over-http.ts";
import {temporaryFolder} from "#test/world.ts";

/** 500 bodies, 8 years, 150 indicators: each figure is told by its place in this row. */
const figures = `
  INSERT INTO observations
  SELECT report || '/' || indicator, indicator, NULL, NULL, 'table', number, 'number', NULL, 'items', false,
    number::VARCHAR, sha256(report) || '#b' || i, report, body, year
  FROM (
    SELECT printf('body-%03d', b) AS body, y AS year, format('body-{:03d}/{}', b, y) AS report,
      printf('kind.of%03d', i) AS indicator, i, b * 1000 + (y - 2016) * 150 + i AS number
    FROM range(500) b(b), range(2016, 2024) y(y), range(150) i(i)
  )
  ORDER BY ALL`;

const names = ["observations", "observations_with_corrections"] as const;
const all: Record<string, Table> = {...tables, ...viewTables};

let folder: string;
let database: Database;
let server: Serving;
beforeAll(async () => {
  folder = temporaryFolder();
  database = await openDatabase(":memory:");
  await database.run(`SET temp_directory = '${join(folder, "spill")}'`);
  for (const [name, table] of Object.entries(tables) as [string, Table][])
    await database.run(createTable(name, table));
  await createViews(database);
  await database.run(figures);
  for (const name of names) await write(name, join(folder, `${name}.parquet`));
  server = await serve(folder, 0);
}, 60_000);
afterAll(async () => {
  await server.close();
  database.close();
});

const write = (name: string, file: string) =>
  parquet.write({name, table: all[name]!, database}, file);

test.each(names)(
  "%s is the same bytes, however many threads there are and however little memory",
  async (name) => {
    const hashes = [hashOf(readFileSync(join(folder, `${name}.parquet`)))];
    for (const [threads, memory] of [
      ["1", "2GB"],
      ["3", "2GB"],
      ["2", "400MB"]
    ]) {
      await database.run(`SET threads = ${threads}`);
      await database.run(`SET memory_limit = '${memory}'`);
      const file = join(folder, `again-${threads}.parquet`);
      await write(name, file);
      hashes.push(hashOf(readFileSync(file)));
    }
    await database.run("SET memory_limit = '2GB'");
    expect(new Set(hashes).size).toBe(1);
  },
  60_000
);

describe("a reader over HTTP fetches a part of the file", () => {
  const asked = async (name: (typeof names)[number], filter: Record<string, unknown>) => {
    const columns = ["body", "year", "indicator", "value"];
    const question = {columns, filter: filter as never};
    const answer = await askOverHttp(`${server.address}${name}.parquet`, question);
    return {...answer, share: answer.fetched / answer.whole};
  };

  test("for the years of one body, of observations", async () => {
    const {rows, share} = await asked("observations", {body: {$eq: "body-123"}});
    expect(rows.length).toBe(8 * 150);
    expect(rows[0]).toEqual({body: "body-123", year: 2016, indicator: "kind.of000", value: 123000});
    expect(share).toBeLessThan(0.15);
  });

  test("for one indicator of all bodies, of observations_with_corrections", async () => {
    const {rows, share} = await asked("observations_with_corrections", {
      indicator: {$eq: "kind.of077"}
    });
    expect(rows.length).toBe(8 * 500);
    expect(rows.at(-1)).toEqual({
      body: "body-499",
      year: 2023,
      indicator: "kind.of077",
      value: 500127
    });
    expect(share).toBeLessThan(0.15);
  });
});
