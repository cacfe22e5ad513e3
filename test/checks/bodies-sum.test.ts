import {describe, expect, test} from "vitest";
import {examineGroup} from "./cases.ts";
import type {Case} from "./made.ts";

const table = (received: number, carried: number, reviews: number): Case => ({
  "request.received@total": received,
  "request.outcome.total@total": received - carried,
  "request.carried_forward@total": carried,
  "review.total": reviews
});
const county = (figures: Case): Case => ({...figures, body: "county"});
const bureaus: Case[] = [
  {...table(4, 1, 0), body: "education"},
  {...table(5, 0, 2), body: "health"}
];
const verdict = (...all: Case[]) =>
  examineGroup("bodies-sum", all, {county: ["education", "health"]});

describe("bodies-sum", () => {
  test("holds: the totals are the sums", () => {
    const {findings, outcomes} = verdict(county(table(9, 1, 2)), ...bureaus);
    expect(findings).toEqual([]);
    expect(outcomes).toMatchObject([{report: "county/2021", holds: 4, cannot_tell: 0}]);
  });

  test("fails: one total is another, beside those that are the sums", () => {
    const made = county({...table(9, 1, 2), "review.total": 3});
    const {findings} = verdict(made, ...bureaus);
    expect(findings).toMatchObject([
      {
        finding: "bodies-sum/county/2021/review.total",
        ...{left: 3, right: 2, difference: 1, severity: "warning", doubt: "scope"},
        figures: [
          "county/2021/review.total",
          "education/2021/review.total",
          "health/2021/review.total"
        ]
      }
    ]);
    expect(findings[0]!.message_en).toContain("3 ≠ 0 + 2 = 2");
    expect(findings[0]!.doubt_zh).toContain("3项");
  });

  test("fails: the report says that it adds up", () => {
    const made = county({...table(20, 0, 7), text: "本报告汇总了全县各部门的数据。"});
    const {findings} = verdict(made, ...bureaus);
    expect(findings).toHaveLength(4);
    expect(new Set(findings.map(({doubt}) => doubt))).toEqual(new Set(["scope"]));
  });

  test.each<[string, Case[]]>([
    ["of the office alone, for all that can be told", [county(table(2, 0, 1)), ...bureaus]],
    [
      "more than these bodies, of which some may not be listed",
      [county(table(90, 3, 9)), ...bureaus]
    ],
    ["a body's report is not there", [county(table(9, 1, 2)), bureaus[0]!]]
  ])("cannot tell: %s", (_, all) => {
    const {findings, outcomes} = verdict(...all);
    expect(findings).toEqual([]);
    expect(outcomes).toMatchObject([{holds: 0, cannot_tell: 4}]);
  });

  test("cannot tell: one body is no government", () => {
    const families = {county: ["education"]};
    const all = [county({...table(4, 1, 0), "review.total": 1}), bureaus[0]!];
    expect(examineGroup("bodies-sum", all, families).outcomes).toMatchObject([
      {holds: 0, fails: 0, cannot_tell: 4}
    ]);
  });

  test("cannot tell: a body's cell is blank", () => {
    const blank = {...bureaus[1]!, "review.total": ""};
    const {findings, outcomes} = verdict(county(table(9, 1, 3)), bureaus[0]!, blank);
    expect(findings).toEqual([]);
    expect(outcomes).toMatchObject([{holds: 3, cannot_tell: 1, because: ["blank"]}]);
  });

  test("has nothing to say of a department, or of a government without bodies", () => {
    expect(verdict(...bureaus).outcomes).toEqual([]);
    expect(examineGroup("bodies-sum", [county(table(9, 1, 2))], {}).outcomes).toEqual([]);
  });
});
