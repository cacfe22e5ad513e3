import {parse} from "csv-parse/sync";
import fc from "fast-check";
import {expect, test} from "vitest";
import {z} from "zod";
import type {Table} from "#data/schema/tables.ts";
import {toCsv} from "#pipeline/exports/csv.ts";

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
