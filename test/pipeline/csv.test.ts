import {readFileSync} from "node:fs";
import {join} from "node:path";
import {parse} from "csv-parse/sync";
import fc from "fast-check";
import {expect, test} from "vitest";
import {z} from "zod";
import type {Table} from "#data/schema/tables.ts";
import {openDatabase, writeTable, type Row} from "#pipeline/database.ts";
import csv, {toCsv} from "#pipeline/exports/csv.ts";
import {noPieces} from "#pipeline/pieces.ts";
import {selectRows} from "#pipeline/tables.ts";
import {temporaryFolder} from "#test/world.ts";

const table: Table = {
  about: "a figure",
  row: z.object({raw: z.string(), value: z.number().nullable(), ids: z.array(z.string())}),
  key: ["raw"]
};
const line = (row: {raw: string; value: number | null; ids: string[]}) =>
  toCsv(table, [row]).split("\n")[1];

test("begins with the mark by which spreadsheets know UTF-8", () => {
  expect(toCsv(table, [])).toBe("\uFEFFraw,value,ids\n");
});

test.each([
  ["=1+1", "'=1+1"],
  ["+86", "'+86"],
  ["@某局", "'@某局"],
  ["-", "'-"],
  ["\t=1", "'\t=1"],
  ["＝1", "'＝1"],
  ["34条", "34条"]
])("a text %j does not run as a formula", (raw, safe) => {
  const [, record] = parse(toCsv(table, [{raw, value: 0, ids: []}]), {bom: true}) as string[][];
  expect(record![0]).toBe(safe);
});

test("a negative number stays a number", () => {
  expect(line({raw: "x", value: -39, ids: []})).toBe("x,-39,[]");
});

test("no value is an empty field, and a zero is none", () => {
  expect(line({raw: "x", value: null, ids: []})).toBe("x,,[]");
  expect(line({raw: "x", value: 0, ids: []})).toBe("x,0,[]");
});

test("every text and list comes back", () => {
  const text = fc.string({unit: "grapheme"}).filter((word) => !/^[=+@\-\t\r＝＋－＠]/.test(word));
  fc.assert(
    fc.property(text, fc.array(fc.string()), (raw, ids) => {
      const csv = toCsv(table, [{raw, value: 1, ids}]);
      const [, record] = parse(csv, {bom: true}) as string[][];
      expect(record![0]).toBe(raw);
      expect(JSON.parse(record![2]!)).toEqual(ids);
    })
  );
});

/** A table with a column of every type. */
const kinds: Table = {
  about: "something of every type",
  row: z.object({
    ...{id: z.int(), raw: z.string(), maybe: z.string().nullable(), day: z.iso.date().nullable()},
    ...{value: z.number().nullable(), yes: z.boolean()},
    ...{words: z.array(z.string()), values: z.array(z.number()).nullable()}
  }),
  key: ["id"]
};

/** The file that the database writes of some rows. */
async function written(rows: Row[]): Promise<string> {
  const file = join(temporaryFolder(), "kinds.csv");
  const database = await openDatabase(join(temporaryFolder(), "made.duckdb"));
  try {
    await writeTable(database, ["kinds", kinds], {rows});
    const parts = [{content: "all", rows: selectRows("kinds", kinds)}];
    const outgoing = {name: "kinds", table: kinds, database, parts, pieces: noPieces};
    await csv.write(outgoing, file);
  } finally {
    database.close();
  }
  return readFileSync(file, "utf8");
}

const signs = ["=", "+", "-", "@", "\t", "\r", "\n", "＝", "－", '"', "'", ",", "\\", "\\u001f"];
const texts = fc.oneof(
  fc.string({unit: "grapheme"}),
  fc
    .array(fc.constantFrom(...signs, "某局", "\u001b", "\u007f", "\b"), {maxLength: 5})
    .map((all) => all.join(""))
);
const numbers = fc.oneof(
  fc.double({noNaN: true, noDefaultInfinity: true}),
  fc.integer(),
  fc.constantFrom(...[-0, 0.1, -0.14, 1e-6, 1.5e-7, 1e15, 9e15, 2 ** 53, 1e16, 1e20, 1e21, 1.2e300])
);
const days = fc.constantFrom("2017-02-28", "2022-01-10", null);

test("the database writes the same lines as we do, whatever stands in them", async () => {
  const row = fc.record({
    ...{raw: texts, maybe: fc.option(texts), day: days, value: fc.option(numbers)},
    ...{yes: fc.boolean(), words: fc.array(texts, {maxLength: 3})},
    values: fc.option(fc.array(numbers, {maxLength: 3}))
  });
  await fc.assert(
    fc.asyncProperty(fc.array(row, {maxLength: 30}), async (rows) => {
      const given = rows.map((one, id) => ({id, ...one}));
      expect(await written(given)).toBe(toCsv(kinds, given));
    }),
    {numRuns: 20}
  );
});
