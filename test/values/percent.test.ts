/** Rates, as fractions. */
import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {parsePercent} from "#parsers/values/percent.ts";
import {digitByDigit, fullWidth, inHan, withPoint} from "./printed.ts";
import {anyCell} from "./strings.ts";

test.each([
  ["99.6%", 0.996],
  ["99.6％", 0.996],
  ["９９．６％", 0.996],
  ["99.6﹪", 0.996],
  ["100%", 1],
  ["100 %", 1],
  ["100.00%", 1],
  ["0%", 0],
  ["-0%", 0],
  ["0.07%", 0.0007],
  ["230%", 2.3],
  ["12.3%", 0.123],
  ["-25%", -0.25],
  ["－50%", -0.5],
  ["+5%", 0.05],
  ["百分之十二", 0.12],
  ["百分之百", 1],
  ["百分之一百二十", 1.2],
  ["百分之两百", 2],
  ["百分之五", 0.05],
  ["百分之十二点五", 0.125],
  ["百分之九十九点九九", 0.9999],
  ["百分之零点五", 0.005],
  ["百分之〇点〇七", 0.0007],
  ["三成", 0.3],
  ["两成", 0.2],
  ["3成", 0.3],
  ["五成半", 0.55],
  ["两成半", 0.25],
  ["10成", 1]
])("%s is %d", (printed, value) => {
  expect(parsePercent(printed)).toBe(value);
});

test.each([
  "",
  "%",
  "-",
  "无",
  "99.6",
  "%99",
  "99%%",
  ".5%",
  "5.%",
  "1.2.3%",
  "--5%",
  "5‰",
  "约99%",
  "99%以上",
  "99%,98%",
  "12 13%",
  "5个百分点",
  "百分之",
  "百分之点五",
  "百分之十二点",
  "百分之二三",
  "成",
  "近两成",
  "12成",
  "二三成",
  "成半",
  "一半"
])("%j is no rate", (printed) => {
  expect(parsePercent(printed)).toBeNull();
});

describe("any rate survives being printed", () => {
  const hundredths = fc.integer({min: 0, max: 99_999});
  const exact = (value: number) => Number(`${value}e-4`);

  test("in figures, of either width", () => {
    fc.assert(
      fc.property(hundredths, fc.constantFrom("", "-"), (value, sign) => {
        const printed = `${sign}${withPoint(String(value), 2)}%`;
        const signed = sign === "" || value === 0 ? exact(value) : -exact(value);
        expect(parsePercent(printed)).toBe(signed);
        expect(parsePercent(fullWidth(printed))).toBe(signed);
      }),
      {seed: 141, numRuns: 500}
    );
  });

  test("as it is spoken", () => {
    fc.assert(
      fc.property(fc.nat({max: 999}), fc.integer({min: 1, max: 9}), (whole, tenth) => {
        const spoken = `百分之${inHan(whole)}`;
        expect(parsePercent(spoken)).toBe(Number(`${whole}e-2`));
        expect(parsePercent(`${spoken}点${digitByDigit(tenth)}`)).toBe(
          Number(`${whole}${tenth}e-3`)
        );
      }),
      {seed: 142, numRuns: 500}
    );
  });
});

test("no cell throws, and what is read is finite", () => {
  fc.assert(
    fc.property(anyCell, (cell) => {
      const value = parsePercent(cell);
      expect(value === null || Number.isFinite(value)).toBe(true);
    }),
    {seed: 143, numRuns: 5000, examples: [[`${"9".repeat(400)}%`]]}
  );
});
