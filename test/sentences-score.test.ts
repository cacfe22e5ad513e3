/** What the reader of prose has reached on the sentences of others is not lost again. */
import {expect, test} from "vitest";
import {measureClaims} from "#test/sentences/claims-score.ts";
import {measure} from "#test/sentences/score.ts";

/** Figures read right at least, and those that are wrong or invented at most. */
const reached: [file: string, right: number, bad: number][] = [
  ["apart", 255, 0],
  ["governments", 621, 0],
  ["bureaus", 636, 0],
  ["mixed", 304, 0],
  ["kinds", 284, 0],
  ["turns", 190, 0],
  ["asides", 186, 0],
  ["wordings", 708, 0],
  ["pasted", 353, 0],
  ["families", 789, 0],
  ["plain", 525, 0],
  ["odd", 336, 0],
  ["closing", 524, 0],
  ["headings", 564, 0],
  ["last", 117, 0],
  ["officials", 544, 0],
  ["voices", 322, 0],
  ["traps", 370, 0],
  ["offices", 152, 0],
  ["narratives", 551, 0],
  ["auditors", 86, 0],
  ["counties", 513, 0],
  ["passages", 187, 0],
  ["clerks", 54, 0],
  ["wards", 28, 0],
  ["ordinary", 298, 0],
  ["claims", 116, 0],
  ["uncommon", 275, 0]
];

test.each(reached)("of %s.jsonl %d figures are read, and %d wrongly", (file, right, bad) => {
  const score = measure(`test/sentences/${file}.jsonl`);
  expect(score.right).toBeGreaterThanOrEqual(right);
  expect(score.wrong + score.invented).toBeLessThanOrEqual(bad);
});

test.each([
  ["claims", 95, 101],
  ["uncommon", 60, 76]
])("of %s.jsonl %d claims are read of %d, and none wrongly", (file, right) => {
  const score = measureClaims(`test/sentences/${file}.jsonl`);
  expect(score.right).toBeGreaterThanOrEqual(right);
  expect(score.wrong + score.invented).toBe(0);
});
