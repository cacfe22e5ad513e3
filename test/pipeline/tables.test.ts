import {join} from "node:path";
import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {z} from "zod";
import {published, tables, viewTables, type Table} from "#data/schema/tables.ts";
import {admit, openDatabase, writeTable, type Database} from "#pipeline/database.ts";
import {columnsOf, selectRows} from "#pipeline/tables.ts";
import {temporaryFolder} from "#test/world.ts";

const all = Object.entries(published);

test.each(all)("every column of %s is described", (_name, table) => {
  expect(columnsOf(table).filter(({description}) => description === "")).toEqual([]);
});

test.each(all)(
  "the key of %s and what it refers to are columns",
  (_name, {row, key, refers = {}}) => {
    const names = Object.keys(row.shape);
    expect(names).toEqual(expect.arrayContaining([...key, ...Object.keys(refers)]));
    for (const target of Object.values(refers)) expect(published).toHaveProperty(target);
  }
);

test("a table refers only to tables before it, or to itself", () => {
  const names = Object.keys(tables);
  for (const [name, {refers = {}}] of Object.entries(tables) as [string, Table][])
    for (const target of Object.values(refers))
      expect(names.indexOf(target), `${name} → ${target}`).toBeLessThanOrEqual(names.indexOf(name));
});

test("the tables and views of the public face are there", () => {
  expect(Object.keys(tables)).toEqual(
    expect.arrayContaining(
      "bodies body_names documents reports observations claims notes findings outcomes indicators checks corrections".split(
        " "
      )
    )
  );
  expect(Object.keys(viewTables)).toEqual(
    expect.arrayContaining(["published_items", "permit_volume", "request_outcomes"])
  );
});

const kinds: Table = {
  about: "one of each kind of value",
  row: z.object({
    id: z.int(),
    text: z.string(),
    maybe: z.string().nullable(),
    day: z.iso.date().nullable(),
    amount: z.number().nullable(),
    yes: z.boolean(),
    many: z.array(z.string()),
    left: z.enum(["a", "b"]).nullable().meta({description: "a word that SQL keeps for itself"})
  }),
  key: ["id"]
};

test("a column is what its field is", () => {
  expect(columnsOf(kinds).map(({name, type, nullable}) => [name, type, nullable])).toEqual([
    ["id", "integer", false],
    ["text", "string", false],
    ["maybe", "string", true],
    ["day", "date", true],
    ["amount", "number", true],
    ["yes", "boolean", false],
    ["many", "array", false],
    ["left", "string", true]
  ]);
  expect(columnsOf(kinds).at(-1)!.values).toEqual(["a", "b"]);
});

test("a field that no column can hold is refused", () => {
  const table = {about: "", row: z.object({id: z.object({})}), key: ["id"]};
  expect(() => columnsOf(table)).toThrow("no column type for id");
});

describe("a database", () => {
  const words = fc.string({unit: "grapheme", maxLength: 20});
  const day = fc.date({
    min: new Date("1949-10-01"),
    max: new Date("2100-01-01"),
    noInvalidDate: true
  });
  const row = fc.record({
    text: words,
    maybe: fc.option(words),
    day: fc.option(day.map((date) => date.toISOString().slice(0, 10))),
    amount: fc.option(fc.double({noNaN: true, noDefaultInfinity: true}).map((n) => n + 0)),
    yes: fc.boolean(),
    many: fc.array(words, {maxLength: 4}),
    left: fc.constantFrom("a", "b", null)
  });

  async function inMemory<Result>(use: (database: Database) => Promise<Result>): Promise<Result> {
    const database = await openDatabase(join(temporaryFolder(), "made.duckdb"));
    try {
      return await use(database);
    } finally {
      database.close();
    }
  }

  test("gives back every row as it was put in, in the order of the key", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(row, {maxLength: 12}), async (rows) => {
        const given = rows.map((one, id) => ({id, ...one}));
        const kept = await inMemory(async (database) => {
          await writeTable(database, ["kinds", kinds], {rows: given.toReversed()});
          return database.rows(selectRows("kinds", kinds));
        });
        expect(kept).toEqual(given);
      }),
      {numRuns: 25}
    );
  });

  test("refuses two rows of one key", async () => {
    const one = {
      ...{id: 1, text: "a", maybe: null, day: null},
      ...{amount: 1, yes: true, many: []}
    };
    const rows = [one, {...one, id: 2}, {...one, text: "b"}].map((row) => ({...row, left: null}));
    const refused = inMemory((database) => writeTable(database, ["kinds", kinds], {rows}));
    await expect(refused).rejects.toThrow('kinds: more rows than one have the key {"id":1}');
  });

  test("holds every table of the release, empty, with what its columns mean", async () => {
    const comments = await inMemory(async (database) => {
      for (const [name, table] of Object.entries(tables))
        await writeTable(database, [name, table], {rows: []});
      return database.rows("SELECT comment FROM duckdb_columns() WHERE NOT internal");
    });
    expect(comments.length).toBeGreaterThan(100);
    expect(comments.filter(({comment}) => !comment)).toEqual([]);
  });

  test("does not look on the network for what it lacks", async () => {
    const settings = await inMemory((database) =>
      database.rows(
        "SELECT value FROM duckdb_settings() WHERE name IN ('autoinstall_known_extensions', 'autoload_known_extensions')"
      )
    );
    expect(settings).toEqual([{value: "false"}, {value: "false"}]);
  });
});

test("a row that is not as declared is refused by its number and field", () => {
  const row = z.object({year: z.int()});
  expect(admit(row, [{year: 2016}], "reports")).toEqual([{year: 2016}]);
  expect(() => admit(row, [{year: 2016}, {year: "2017"}], "reports")).toThrow(
    /^reports, row 2 is not as declared: year: /
  );
});
