/** A pattern is not searched for in a text that lacks the characters that it needs: and nothing is missed by that. */
import {describe, expect, test} from "vitest";
import {allPhrases} from "#parsers/phrases.ts";
import {mayHold, neededBy, sieve, sought} from "#parsers/prose/needed.ts";

const clauses = (pattern: RegExp) => neededBy(pattern).map((signs) => [...signs].sort().join(""));

describe("what a pattern needs", () => {
  test.each([
    ["each character that is always there", /行政许可/, ["行", "政", "许", "可"]],
    ["nothing of what may be left out", /(?:行政)?诉讼/, ["诉", "讼"]],
    ["nothing of what may be left out any number of times", /行政*/, ["行"]],
    ["of two ways one character each", /复议|应诉/, ["复应"]],
    ["of a set one of its characters", /[收接]到/, ["接收", "到"]],
    ["nothing of a set that has ranges or shuts out", /[0-9][^件]件/, ["件"]],
    ["nothing of what only looks around", /(?<!复议)申(?=请)/, ["申"]],
    ["nothing where one way needs nothing", /无|.*/, []]
  ])("%s", (_, pattern, needed) => {
    expect(clauses(pattern)).toEqual(needed);
  });
});

test("a text that lacks what is needed is passed over, and one that has it is searched", () => {
  const mayBeIn = mayHold(/(?:行政)?诉讼/, 0);
  expect(mayBeIn("收到申请3件")).toBe(false);
  expect(mayBeIn("诉讼0件")).toBe(true);
});

test("what is seldom asked for is not taken apart", () => {
  const mayBeIn = mayHold(/(?:行政)?诉讼/, 2);
  expect([1, 2, 3].map(() => mayBeIn("收到申请3件"))).toEqual([true, true, false]);
});

test("of many patterns those are left that a text may hold, in their order", () => {
  const sift = sieve([/(?:行政)?诉讼/, /[收接]到/, /复议/, /.*/], (pattern) => pattern);
  const sifted = Array.from({length: 200}, () => sift("收到复议"));
  expect(sifted[0]).toHaveLength(4);
  expect(sifted.at(-1)).toEqual([/[收接]到/, /复议/, /.*/]);
  expect(sift("一起诉讼")).toEqual([/(?:行政)?诉讼/, /.*/]);
});

test("what is sought is found, first and last time", () => {
  const {exec, every, without} = sought(/(?:行政)?诉讼/g);
  for (let time = 0; time < 200; time++) {
    expect(every("诉讼、行政诉讼").map(({index}) => index)).toEqual([0, 3]);
    expect(every("复议")).toEqual([]);
    expect(without("无行政诉讼")).toBe("无");
  }
  expect(exec("复议")).toBeNull();
});

test("no phrase is passed over in a sentence in which it is found", () => {
  const sentences = allPhrases.map(({example}) => example);
  let found = 0;
  for (const {words} of allPhrases) {
    const [pattern, mayBeIn] = [new RegExp(words), mayHold(new RegExp(words), 0)];
    const own = sentences.filter((sentence) => pattern.test(sentence));
    expect(own.filter((sentence) => !mayBeIn(sentence))).toEqual([]);
    found += own.length;
  }
  expect(found).toBeGreaterThan(allPhrases.length);
});
