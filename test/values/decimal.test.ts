/** Arithmetic on printed digits, without the noise of binary fractions. */
import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {shift, sumOf} from "#parsers/values/decimal.ts";
import {withPoint} from "./printed.ts";

describe("the point is moved", () => {
  test.each([
    ["1.005", 2, 100.5],
    ["0.35", 4, 3500],
    ["3.2", 4, 32_000],
    ["1.1", 1, 11],
    ["4.35", 2, 435],
    ["99.6", -2, 0.996],
    ["-25", -2, -0.25],
    ["+5", 0, 5],
    ["0.00", 4, 0],
    ["1649503.28", 0, 1_649_503.28],
    ["007", 0, 7]
  ])("%s by %d is %d", (digits, places, value) => {
    expect(shift(digits, places)).toBe(value);
  });

  test("nought has no sign", () => {
    expect(Object.is(shift("-0.0", 2), 0)).toBe(true);
  });

  test("as a printer moves it", () => {
    fc.assert(
      fc.property(fc.nat({max: 1e12}), fc.integer({min: 1, max: 8}), (value, places) => {
        expect(shift(withPoint(String(value), places), places)).toBe(value);
        expect(shift(String(value), -places)).toBe(Number(withPoint(String(value), places)));
      }),
      {seed: 111}
    );
  });
});

describe("sums", () => {
  test.each<[[string, number][], number]>([
    [[], 0],
    [
      [
        ["0.1", 0],
        ["0.2", 0]
      ],
      0.3
    ],
    [
      [
        ["1", 4],
        ["2", 3]
      ],
      12_000
    ],
    [
      [
        ["1.005", 2],
        ["-0.5", 0]
      ],
      100
    ],
    [[["0.57", 2]], 57]
  ])("%j is %d", (terms, value) => {
    expect(sumOf(terms)).toBe(value);
  });

  test("of any hundredths, in any order", () => {
    fc.assert(
      fc.property(fc.array(fc.nat({max: 1e9}), {maxLength: 8}), (hundredths) => {
        const terms = hundredths.map((each): [string, number] => [withPoint(String(each), 2), 0]);
        const sum = hundredths.reduce((before, each) => before + each, 0);
        expect(sumOf(terms)).toBe(sum / 100);
        expect(sumOf(terms.toReversed())).toBe(sum / 100);
      }),
      {seed: 112}
    );
  });
});

test.each(["", "1,034", "12件", "１２", "1e5", ".5", "5.", "一", " 1"])(
  "%j is a mistake of ours",
  (digits) => {
    expect(() => shift(digits, 0)).toThrow(`not a decimal number: ${digits}`);
    expect(() => sumOf([[digits, 0]])).toThrow(`not a decimal number: ${digits}`);
  }
);
