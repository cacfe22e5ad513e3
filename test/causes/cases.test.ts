/** The row of section 4, whose fifteen numbers stand one cell too far. */
import {describe, expect, test} from "vitest";
import type {Case} from "../checks/made.ts";
import {check, short} from "./sound.ts";

const results = ["upheld", "corrected", "other", "pending", "total"];
const cells = ["review", "litigation_direct", "litigation_after_review"].flatMap((group) =>
  results.map((result) => `${group}.${result}`)
);

/** Section 4 by hand: 维持 纠正 其他 未审结 总计, of 行政复议 and of both kinds of 行政诉讼. */
const rowOf = (...numbers: number[]) =>
  Object.fromEntries(cells.map((cell, i) => [cell, numbers[i]])) as Case;

const causesOf = (row: Case, more: Case = {}) =>
  check({...row, ...more}, ["proceedings-total", "text-proceedings", "years-pending"]);

// 6 1 0 1 = 8, 4 1 0 2 = 7, 2 0 1 0 = 3
describe("one cell too far to the right, its last number gone", () => {
  const {causes, findings} = causesOf(rowOf(0, 6, 1, 0, 1, 8, 4, 1, 0, 2, 7, 2, 0, 1, 0));

  test("is one cause of all three groups, with the number that is gone", () => {
    expect(findings).toHaveLength(3);
    expect(causes).toHaveLength(1);
    expect(causes[0]).toMatchObject({
      slip: "line-moved",
      settled: [6, 1, 0, 1, 8, 4, 1, 0, 2, 7, 2, 0, 1, 0, 3],
      message_zh:
        "若2021年度第四部分自“行政复议·结果维持”起，各格换成右边一格的数，“行政诉讼·复议后起诉·总计”为3（现为0），这3处不符即相符；这一行（列）可能整体错了一格"
    });
    expect(causes[0]!.message_en).toContain("each cell had the number to its right, and “");
  });
});

test("one cell too far to the left, its first number gone", () => {
  const {causes, findings} = causesOf(rowOf(1, 0, 1, 8, 4, 1, 0, 2, 7, 2, 0, 1, 0, 3, 0));
  expect(findings).toHaveLength(3);
  expect(causes.map(({slip, settled}) => [slip, settled.at(-1)])).toEqual([["line-moved", 6]]);
  expect(causes[0]!.message_zh).toBe(
    "若2021年度第四部分“行政复议·结果维持”为6（现为1），其后各格换成左边一格的数，这3处不符即相符；这一行（列）可能整体错了一格"
  );
  expect(causes[0]!.message_en).toContain(", and behind it each cell had the number to its left");
});

test("from a cell in its midst on, where those before are in order", () => {
  const {causes} = causesOf(rowOf(6, 1, 0, 1, 8, 0, 4, 1, 0, 2, 7, 2, 0, 1, 0));
  expect(causes.map(({slip, figures, settles}) => [slip, figures[0], settles.length])).toEqual([
    ["line-moved", "county-bureau/2021/litigation_direct.upheld", 2]
  ]);
  expect(causes[0]!.change_zh).toBe(
    "2021年度第四部分自“行政诉讼·未经复议直接起诉·结果维持”起，各格换成右边一格的数，“行政诉讼·复议后起诉·总计” 0 → 3"
  );
});

test("without a number lost where the last cell was 0", () => {
  const {causes} = causesOf(rowOf(0, 6, 1, 0, 1, 8, 4, 1, 0, 2, 7, 0, 0, 0, 0));
  expect(causes[0]!.message_zh).toContain("自“行政复议·结果维持”起，各格换成右边一格的数，这3处");
});

test("with what the text and last year's pending cases have against it", () => {
  const before = rowOf(5, 0, 0, 1, 6, 2, 0, 0, 3, 5, 0, 0, 0, 0, 0);
  const said = {"review.total~1": 8, "litigation.total~2": 10, before};
  const {causes, findings} = causesOf(
    rowOf(0, 6, 1, 0, 1, 8, 4, 1, 0, 2, 7, 2, 0, 1, 0),
    said as Case
  );
  expect(findings.length).toBeGreaterThan(4);
  expect(causes.map(({slip, settles}) => [slip, settles.length])).toEqual([
    ["line-moved", findings.length]
  ]);
});

describe("is not told", () => {
  test("where two groups have each a slip of its own", () => {
    const {causes} = causesOf(rowOf(2, 1, 0, 1, 5, 1, 0, 0, 1, 3, 0, 0, 0, 0, 0));
    expect(causes.every(({figures}) => figures.length === 1)).toBe(true);
  });

  test("where only one group fails", () => {
    const {causes} = causesOf(rowOf(6, 1, 0, 1, 8, 4, 1, 0, 2, 7, 0, 2, 0, 1, 0));
    expect(causes.map(short)).toContain("litigation_after_review.total 0→3 null 1");
  });

  test("where the text has the number as it is printed", () => {
    const {causes} = causesOf(rowOf(0, 6, 1, 0, 1, 8, 4, 1, 0, 2, 7, 2, 0, 1, 0), {
      "review.total~1": 1
    });
    expect(causes.some(({slip, figures}) => slip === "line-moved" && figures.length > 9)).toBe(
      false
    );
  });
});
