/** Numbers as they are printed, in whatever signs. */
import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {parseNumeral, toPlain} from "#parsers/values/numeral.ts";
import {digitByDigit, fullWidth, inHan, withPoint, withSeparators} from "./printed.ts";

test.each([
  ["0", 0],
  ["00", 0],
  ["007", 7],
  ["12", 12],
  ["１２", 12],
  ["1,034", 1034],
  ["1，034", 1034],
  ["１，０３４", 1034],
  ["12,345,678", 12_345_678],
  ["1,649,503.28", 1_649_503.28],
  ["0.00", 0],
  ["45.5", 45.5],
  ["999999999999999", 999_999_999_999_999],
  ["零", 0],
  ["〇", 0],
  ["○", 0],
  ["三", 3],
  ["两", 2],
  ["十", 10],
  ["十二", 12],
  ["二十", 20],
  ["二十三", 23],
  ["百", 100],
  ["一百零五", 105],
  ["二百〇五", 205],
  ["二百○五", 205],
  ["一百一十五", 115],
  ["一百十五", 115],
  ["两千零五", 2005],
  ["两千零五十", 2050],
  ["三千五百", 3500],
  ["一千零一十", 1010],
  ["一万", 10_000],
  ["一万零五", 10_005],
  ["十万", 100_000],
  ["三十五万", 350_000],
  ["一千二百万", 12_000_000],
  ["一亿", 100_000_000],
  ["一亿二千万", 120_000_000],
  ["二亿零三百", 200_000_300],
  // spoken short: the last power is left out
  ["一百五", 150],
  ["三千二", 3200],
  ["两万三", 23_000],
  ["两万零三", 20_003],
  // signs of years and of numbers read one by one
  ["二〇二三", 2023],
  ["二〇", 20],
  ["二○一六", 2016],
  ["二零一九", 2019],
  ["一二三", 123],
  // 廿, 卅, 卌
  ["廿", 20],
  ["廿三", 23],
  ["卅一", 31],
  ["卌", 40],
  // 大写 and traditional signs
  ["贰拾", 20],
  ["壹佰零伍", 105],
  ["叁万贰仟", 32_000],
  ["贰拾伍万壹仟", 251_000],
  ["玖仟捌佰柒拾陆", 9876],
  ["兩萬", 20_000],
  ["參億", 300_000_000],
  // figures and powers together
  ["1.2万", 12_000],
  ["１．２万", 12_000],
  ["3千", 3000],
  ["1万2千", 12_000],
  ["3千5百", 3500],
  ["1,034万", 10_340_000],
  ["35.6万", 356_000],
  ["12.6万", 126_000],
  ["2.3亿", 230_000_000],
  ["1亿3千万", 130_000_000],
  ["1.23456万", 12_345.6]
])("%s is %d", (printed, value) => {
  expect(parseNumeral(printed)).toBe(value);
});

test.each([
  "",
  " ",
  "-",
  "无",
  "件",
  "十几",
  "数十",
  "见附件",
  "12件",
  "12 13",
  "12、13",
  "1.2.3",
  ".5",
  "5.",
  "1,2",
  "1,0345",
  ",123",
  "1,034,",
  "12,34,567",
  "1,034.5,6",
  // two or three
  "二三",
  // 12,000 or 10,002
  "1万2",
  "3千5",
  "一十百",
  "十十",
  "百十千",
  "1e5",
  "0x1f",
  "Infinity",
  "NaN",
  "½",
  "9".repeat(41)
])("%j is no number", (printed) => {
  expect(parseNumeral(printed)).toBeNull();
});

test("what cannot be held exactly is no number", () => {
  expect(parseNumeral("9007199254740991")).toBe(9_007_199_254_740_991);
  expect(parseNumeral("9007199254740993")).toBeNull();
  expect(parseNumeral("9007199254740990.5")).toBeNull();
  expect(parseNumeral(`9${"亿".repeat(39)}`)).toBeNull();
});

describe("plain signs", () => {
  test.each([
    ["１，０３４", "1,034"],
    ["－５％", "-5%"],
    ["一\u3000二\u00a0三", "一 二 三"],
    ["（单位：万元）", "(单位:万元)"]
  ])("%s is %s", (printed, plain) => {
    expect(toPlain(printed)).toBe(plain);
  });

  test("every place stays where it is", () => {
    fc.assert(
      fc.property(fc.string({unit: "binary"}), (text) => toPlain(text).length === text.length),
      {seed: 101}
    );
  });
});

describe("any count survives being printed", () => {
  const count = fc.oneof(
    fc.nat({max: 20_000}),
    fc.integer({min: 0, max: 999_999_999_999}),
    // many noughts: where 零 stands or does not
    fc
      .array(fc.constantFrom(..."00000123459"), {minLength: 1, maxLength: 12})
      .map((digits) => Number(digits.join("")))
  );

  test.each<[string, (value: number) => string]>([
    ["bare", String],
    ["with separators", (value) => withSeparators(String(value))],
    ["full width", (value) => fullWidth(String(value))],
    ["full width with separators", (value) => fullWidth(withSeparators(String(value)))],
    ["in 汉字", (value) => inHan(value)],
    ["in 大写", (value) => inHan(value, "banker")],
    ["with 〇 for 零", (value) => inHan(value).replaceAll("零", "〇")],
    ["with 两 before powers", (value) => inHan(value).replace(/二(?=[百千万亿])/g, "两")],
    ["in 万", (value) => `${withPoint(String(value), 4)}万`],
    ["in 亿", (value) => `${withPoint(String(value), 8)}亿`]
  ])("%s", (_, print) => {
    fc.assert(
      fc.property(count, (value) => {
        expect(parseNumeral(print(value))).toBe(value);
      }),
      {seed: 102, numRuns: 500}
    );
  });

  test("digit by digit", () => {
    fc.assert(
      fc.property(fc.integer({min: 100, max: 999_999}), (value) => {
        expect(parseNumeral(digitByDigit(value))).toBe(value);
      }),
      {seed: 103}
    );
  });

  test("in 万 and 千, figures before each", () => {
    const digit = fc.integer({min: 1, max: 9});
    fc.assert(
      fc.property(fc.integer({min: 1, max: 9999}), digit, digit, (myriads, thousands, hundreds) => {
        const value = myriads * 10_000 + thousands * 1000;
        expect(parseNumeral(`${myriads}万${thousands}千`)).toBe(value);
        expect(parseNumeral(`${myriads}万${thousands}千${hundreds}百`)).toBe(
          value + hundreds * 100
        );
      }),
      {seed: 104}
    );
  });
});
