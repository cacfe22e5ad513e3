/** Cells of money, in yuan. */
import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {parseAmount, type MoneyUnit} from "#parsers/values/amount.ts";
import {fullWidth, inHan, withPoint, withSeparators} from "./printed.ts";
import {anyCell, signs} from "./strings.ts";

const number = (value: number, unit_assumed = false) => ({value, state: "number", unit_assumed});

test.each<[string, MoneyUnit | null, number]>([
  ["251000元", "万元", 251_000],
  ["251000元", null, 251_000],
  ["3.2万元", null, 32_000],
  ["3.2万元", "元", 32_000],
  ["3.2万元", "亿元", 32_000],
  ["3.2 万元", null, 32_000],
  ["３．２万元", null, 32_000],
  ["3.2", "万元", 32_000],
  ["3.2万", "万元", 32_000],
  ["3.2万", null, 32_000],
  ["0.35", "万元", 3500],
  ["1.005", "万元", 10_050],
  ["4.35", "万元", 43_500],
  ["0.57", "万元", 5700],
  ["0.00", "万元", 0],
  ["0", "万元", 0],
  ["0元", null, 0],
  ["-0元", null, 0],
  ["45.5元", null, 45.5],
  ["12.5", "元", 12.5],
  ["-12.5", "元", -12.5],
  ["1,649,503.28元", null, 1_649_503.28],
  ["1，649，503.28元", null, 1_649_503.28],
  ["¥1,034.00", "元", 1034],
  ["￥380元", null, 380],
  ["1.2亿元", null, 120_000_000],
  ["1.649503亿元", null, 164_950_300],
  ["2.3", "亿元", 230_000_000],
  ["2.3亿", "万元", 230_000_000],
  ["三百八十元", null, 380],
  ["3万2千元", null, 32_000],
  ["叁万贰仟元整", null, 32_000],
  ["贰拾伍万壹仟元整", null, 251_000],
  ["3.2万元人民币", null, 32_000],
  ["\u00a00.35\u00a0", "万元", 3500]
])("%s under %s is %d", (printed, unit, value) => {
  const read = parseAmount(printed, unit);
  expect(read).toEqual(number(value));
  expect(Object.is(read.value, -0)).toBe(false);
});

test.each([
  ["0", 0],
  ["251000", 251_000],
  ["1649503.28", 1_649_503.28],
  ["1,034", 1034],
  ["¥12.5", 12.5]
])("%s with no unit anywhere is yuan, assumed", (printed, value) => {
  expect(parseAmount(printed, null)).toEqual(number(value, true));
});

test.each(signs)("%j is no number: %s", (printed, state) => {
  expect(parseAmount(printed, "万元")).toEqual({value: null, state, unit_assumed: false});
});

test.each([
  "元",
  "万元",
  "¥",
  "整",
  "见附件",
  "12件",
  "12 13",
  "1.2.3元",
  "1,2元",
  "3元5角",
  "3.2万元左右",
  "约3.2万元",
  "3.2美元",
  "--3元",
  "1万2元",
  "12%"
])("%j is unreadable", (printed) => {
  const unreadable = {value: null, state: "unreadable", unit_assumed: false};
  expect(parseAmount(printed, null)).toEqual(unreadable);
  expect(parseAmount(printed, "万元")).toEqual(unreadable);
});

describe("any sum survives, to the cent", () => {
  const cents = fc.oneof(fc.nat({max: 1_000_000}), fc.integer({min: 0, max: 10 ** 13}));
  const yuan = (value: number) => Number(`${value}e-2`);
  const inUnit = (value: number, places: number) => withPoint(String(value), 2 + places);

  test.each<[MoneyUnit, number]>([
    ["元", 0],
    ["万元", 4],
    ["亿元", 8]
  ])("in %s, its own or its column's", (unit, places) => {
    fc.assert(
      fc.property(cents, fc.constantFrom<MoneyUnit>("元", "万元", "亿元"), (value, other) => {
        const printed = inUnit(value, places);
        const exact = number(yuan(value));
        expect(parseAmount(printed, unit)).toEqual(exact);
        expect(parseAmount(`${printed}${unit}`, null)).toEqual(exact);
        expect(parseAmount(`${printed}${unit}`, other)).toEqual(exact);
        expect(parseAmount(fullWidth(`${printed}${unit}`), other)).toEqual(exact);
      }),
      {seed: 131, numRuns: 500}
    );
  });

  test("whole yuan with separators and in 大写", () => {
    fc.assert(
      fc.property(fc.nat({max: 99_999_999}), (value) => {
        expect(parseAmount(`${withSeparators(String(value))}.00元`, null)).toEqual(number(value));
        expect(parseAmount(`${inHan(value, "banker")}元整`, null)).toEqual(number(value));
      }),
      {seed: 132, numRuns: 500}
    );
  });
});

test("whatever a cell holds, it has a state, and a value only if it is a number", () => {
  fc.assert(
    fc.property(anyCell, fc.constantFrom("元", "万元", "亿元", null), (cell, unit) => {
      const {value, state} = parseAmount(cell, unit);
      expect(state === "number").toBe(value !== null);
      expect(value === null || Number.isFinite(value)).toBe(true);
    }),
    {
      seed: 133,
      numRuns: 5000,
      examples: [
        ["亿亿亿", "元"],
        ["0.00000000001万", null]
      ]
    }
  );
});

test.each([
  ["12.5", "千元", 12500],
  ["3", "百元", 300]
] as const)("%s under %s is %d yuan", (printed, unit, value) => {
  expect(parseAmount(printed, unit)).toEqual({value, state: "number", unit_assumed: false});
});
