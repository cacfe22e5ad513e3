/** Cells that count something. */
import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {parseCount, parseSign, tidy} from "#parsers/values/count.ts";
import {powerAtEnd, powerOfUnit} from "#parsers/values/scale.ts";
import {fullWidth, inHan, withPoint, withSeparators} from "./printed.ts";
import {anyCell, signs} from "./strings.ts";

test.each([
  ["0", 0],
  ["０", 0],
  ["0.00", 0],
  ["-0", 0],
  ["12", 12],
  [" 12\u00a0", 12],
  ["\u300012\u200b", 12],
  ["１２", 12],
  ["1,034", 1034],
  ["１，０３４", 1034],
  ["-13", -13],
  ["－13", -13],
  ["\u201113", -13],
  ["+7", 7],
  ["＋7", 7],
  ["12件", 12],
  ["12 件", 12],
  ["230人次", 230],
  ["3件次", 3],
  ["8人", 8],
  ["560条", 560],
  ["十二", 12],
  ["十二件", 12],
  ["廿三", 23],
  ["两千零五", 2005],
  ["二〇二三", 2023],
  ["贰拾", 20],
  ["1.2万", 12_000],
  ["1.2万件", 12_000],
  ["1万2千", 12_000],
  ["-1.2万", -12_000]
])("%j is %d", (printed, value) => {
  const read = parseCount(printed);
  expect(read).toEqual({value, state: "number"});
  expect(Object.is(read.value, -0)).toBe(false);
});

test.each([
  ["3", 4, 30_000],
  ["3.2", 4, 32_000],
  ["1.234", 4, 12_340],
  ["1,034", 2, 103_400],
  ["0", 4, 0],
  ["-0.5", 3, -500],
  ["0", null, 0],
  // its own unit wins over the column's
  ["12件", 4, 12],
  ["1.2万件", 4, 12_000]
])("%j in units of ten to the %s is %d", (printed, power, value) => {
  expect(parseCount(printed, power)).toEqual({value, state: "number"});
});

test.each([
  ["1.23456", 4],
  ["5.5", 0],
  ["5.5件", 0],
  // 1,234 or a slip
  ["1.234", 0],
  ["12.000", 0],
  ["3万", 4],
  ["十二万", 2],
  ["12", null]
])("%j in units of ten to the %s is not certain", (printed, power) => {
  expect(parseCount(printed, power)).toEqual({value: null, state: "unreadable"});
});

test.each([
  ["件", 0],
  ["万件", 4],
  ["百件", 2],
  ["单位:万人次", 4],
  ["单位：千条", 3],
  ["万", 4],
  ["万元", null],
  ["元", null],
  ["件数", null]
])("%j is a unit of ten to the %s", (printed, power) => {
  expect(powerOfUnit(printed)).toBe(power);
});

test.each([
  ["制发件数百件", 2],
  ["第二十条", null],
  ["三百件", null],
  ["现行有效件数", null]
])("the unit at the end of %j", (printed, power) => {
  expect(powerAtEnd(printed)).toBe(power);
});

test.each(signs)("%j is no number: %s", (printed, state) => {
  expect(parseCount(printed)).toEqual({value: null, state});
  expect(parseSign(printed)).toBe(state);
});

test.each([
  "见附件",
  "12 13",
  "12\u00a013",
  "12\n13",
  "1/2",
  "3-5",
  "--5",
  "+-5",
  "5-",
  "约12",
  "12余",
  "12余件",
  "12件件",
  "件",
  "人次",
  "12%",
  "1.2.3",
  "1,2",
  "1万2",
  "二三",
  "无12",
  "无件",
  "-----",
  "//",
  "N",
  "#REF!",
  "2021年",
  "<td>",
  "💯"
])("%j is unreadable, not a part of it", (printed) => {
  expect(parseCount(printed)).toEqual({value: null, state: "unreadable"});
  expect(parseSign(printed)).toBeNull();
});

test("the spaces at the ends go, those between stay", () => {
  expect(tidy("\u00a0１２\u3000１３\u200b ")).toBe("12 13");
});

describe("any count survives", () => {
  const prints: ((value: number) => string)[] = [
    String,
    (value) => withSeparators(String(value)),
    (value) => fullWidth(String(value)),
    (value) => inHan(value),
    (value) => inHan(value, "banker"),
    (value) => `${withPoint(String(value), 4)}万`
  ];
  const around = fc.string({unit: fc.constantFrom(" ", "\u00a0", "\u3000", "\t"), maxLength: 3});
  const classifiers = ["", "件", "条", "人次", "件次", "份", "宗"];

  test("its spelling, its classifier, its sign and the space around it", () => {
    fc.assert(
      fc.property(
        fc.nat({max: 99_999_999}),
        fc.constantFrom(...prints),
        fc.constantFrom(...classifiers),
        fc.constantFrom("", "-", "－"),
        fc.tuple(around, around),
        (value, print, classifier, sign, [before, after]) => {
          const cell = `${before}${sign}${print(value)}${classifier}${after}`;
          const signed = sign === "" || value === 0 ? value : -value;
          expect(parseCount(cell)).toEqual({value: signed, state: "number"});
        }
      ),
      {seed: 121, numRuns: 1000}
    );
  });
});

test("whatever a cell holds, it has a state, and a value only if it is a number", () => {
  fc.assert(
    fc.property(anyCell, (cell) => {
      const {value, state} = parseCount(cell);
      expect(state === "number").toBe(value !== null);
      expect(value === null || Number.isFinite(value)).toBe(true);
    }),
    {seed: 122, numRuns: 5000}
  );
});
