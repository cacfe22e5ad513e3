/** Files of a release that are put together of pieces: the same bytes as written whole, and no more written than has changed. */
import {mkdirSync, readFileSync, renameSync, rmSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {afterAll, beforeAll, expect, test} from "vitest";
import {z} from "zod";
import type {Table} from "#data/schema/tables.ts";
import {openDatabase, type Database} from "#pipeline/database.ts";
import csv from "#pipeline/exports/csv.ts";
import {partsOf} from "#pipeline/parts.ts";
import {noPieces, openPieces, type Pieces} from "#pipeline/pieces.ts";
import {temporaryFolder} from "#test/world.ts";

const row = z.object({id: z.string(), text: z.string(), value: z.number().nullable()});
const figures: Table = {about: "a figure", row, key: ["id"]};
const told: Table = {
  about: "a figure with what is said of it",
  row: row.extend({said: z.string().nullable()}),
  key: ["id"],
  along: ["figures", "sayings"]
};

let database: Database;
let folder: string;
let written: string[];

beforeAll(async () => {
  folder = temporaryFolder();
  const open = await openDatabase(":memory:");
  database = {
    ...open,
    async run(sql) {
      if (sql.startsWith("COPY")) written.push(sql);
      await open.run(sql);
    }
  };
  await database.run(
    `CREATE TABLE figures AS SELECT printf('a-%06d', i) AS id, 'a, "' || i AS text, i / 7 AS value FROM range(40000) t(i)`
  );
  await database.run("CREATE TABLE sayings (about VARCHAR, said VARCHAR)");
  await database.run(
    "CREATE VIEW told AS SELECT f.*, said FROM figures f LEFT JOIN sayings ON about = id"
  );
});
afterAll(() => database.close());

/** Some of the rows, laid down in their order, as a run does. */
async function inOrder(which: string): Promise<void> {
  await database.run(`CREATE OR REPLACE TABLE kept AS FROM figures WHERE ${which} ORDER BY id`);
  await database.run("CREATE OR REPLACE TABLE figures AS FROM kept ORDER BY id");
}

/** Writes both files as a run does that comes after another, and holds them against what is written from nothing. */
async function publish(by = "the program"): Promise<number> {
  written = [];
  const [last, next] = [join(folder, "release"), join(folder, "next")];
  const pieces = await openPieces({last, list: folder, by});
  await write(next, pieces);
  const count = written.length;
  await write(join(folder, "anew"), noPieces);
  for (const name of names)
    expect(bytesOf(next, name).equals(bytesOf(join(folder, "anew"), name)), name).toBe(true);
  rmSync(last, {recursive: true, force: true});
  renameSync(next, last);
  await pieces.save();
  return count;
}

const names = ["figures", "told"];
const bytesOf = (place: string, name: string) => readFileSync(join(place, `${name}.csv`));

async function write(place: string, pieces: Pieces): Promise<void> {
  mkdirSync(place, {recursive: true});
  for (const [name, table] of [
    ["figures", figures],
    ["told", told]
  ] as [string, Table][]) {
    const parts = await partsOf(database, [name, table]);
    await csv.write({name, table, parts, database, pieces}, join(place, `${name}.csv`));
  }
}

test("nothing changed, and nothing is written; one row, and its piece of each file is", async () => {
  const all = await publish();
  expect(all).toBeGreaterThan(6);
  expect(await publish()).toBe(0);
  await database.run("UPDATE figures SET value = 0.5 WHERE id = 'a-020000'");
  await inOrder("true");
  expect(await publish()).toBe(2);
  expect(bytesOf(join(folder, "release"), "told").toString()).toContain(
    'a-020000,"a, ""20000",0.5'
  );
});

test("a row that comes and one that goes leave the pieces around them", async () => {
  await inOrder("id <> 'a-000003'");
  expect(await publish()).toBe(2);
  await database.run("INSERT INTO figures VALUES ('a-000003x', 'new', NULL)");
  await inOrder("true");
  expect(await publish()).toBe(2);
  await inOrder("id < 'a-000004'");
  expect(await publish()).toBe(2);
  await inOrder("false");
  expect(await publish()).toBe(0);
  expect(bytesOf(join(folder, "release"), "figures").toString()).toBe("\uFEFFid,text,value\n");
});

test("what is said of a row is written with it", async () => {
  await database.run("INSERT INTO figures SELECT 'b-' || i, 'b', i FROM range(9) t(i)");
  expect(await publish()).toBe(2);
  await database.run("INSERT INTO sayings VALUES ('b-5', 'wrong')");
  expect(await publish()).toBe(1);
  expect(bytesOf(join(folder, "release"), "told").toString()).toContain("b-5,b,5,wrong\n");
});

test("what was damaged, what another program wrote, and what no list tells of is written anew", async () => {
  const file = join(folder, "release", "figures.csv");
  const bytes = readFileSync(file);
  bytes[bytes.length - 2] = 0x39;
  writeFileSync(file, bytes);
  expect(await publish()).toBe(1);
  writeFileSync(file, bytes.subarray(0, 30));
  expect(await publish()).toBe(1);
  expect(await publish()).toBe(0);
  expect(await publish("another program")).toBe(2);
  writeFileSync(join(folder, "pieces.json"), "{");
  expect(await publish("another program")).toBe(2);
  rmSync(join(folder, "release"), {recursive: true});
  expect(await publish("another program")).toBe(2);
});
