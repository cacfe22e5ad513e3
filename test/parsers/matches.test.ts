/** Every match of a pattern, as matchAll gives it. */
import {expect, test} from "vitest";
import {matchesOf} from "#parsers/matches.ts";

test.each([
  ["收到申请12件，其中网上3件", /\d+/g],
  ["复议、诉讼", /(?<first>复)?议|诉/g],
  ["没有数字", /\d+/g],
  ["空的匹配也往下走", /x*/g],
  ["𠮷野𠮷", /x*/gu],
  ["2022年2023年", /(?<=^|年)(?<year>20\d{2})年/dg]
])("in %s", (text, pattern) => {
  expect(matchesOf(text, pattern)).toEqual([...text.matchAll(pattern)]);
});

test("a search that was left in the middle does not matter", () => {
  const pattern = /\d/g;
  pattern.lastIndex = 2;
  expect(matchesOf("123", pattern).map(({index}) => index)).toEqual([0, 1, 2]);
});

test("a pattern that finds one match only is refused, and does not run for ever", () => {
  expect(() => matchesOf("123", /\d/)).toThrow("global");
});
