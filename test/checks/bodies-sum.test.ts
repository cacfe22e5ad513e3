import {describe, expect, test} from "vitest";
import {examineGroup} from "./cases.ts";
import type {Case} from "./made.ts";

const table = (received: number, carried: number, reviews: number): Case => ({
  "request.received@total": received,
  "request.outcome.total@total": received - carried,
  "request.carried_forward@total": carried,
  "review.total": reviews
});
const decisions = (permits: number, penalties: number, measures: number): Case => ({
  "permit.decisions": permits,
  "penalty.decisions": penalties,
  "compulsion.decisions": measures
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

  const large: Case[] = [
    {...table(40, 10, 12), ...decisions(200, 30, 11), body: "education"},
    {...table(50, 5, 11), ...decisions(100, 12, 24), body: "health"}
  ];

  test("fails: one total is another, beside five larger ones that are the sums", () => {
    const made = county({...table(90, 15, 32), ...decisions(300, 42, 35)});
    const {findings} = verdict(made, ...large);
    expect(findings).toMatchObject([
      {
        finding: "bodies-sum/county/2021/review.total",
        ...{left: 32, right: 23, difference: 9, severity: "warning", doubt: "scope"},
        figures: [
          "county/2021/review.total",
          "education/2021/review.total",
          "health/2021/review.total"
        ]
      }
    ]);
    expect(findings[0]!.message_en).toContain("32 ≠ 12 + 11 = 23");
    expect(findings[0]!.message_zh).toContain("政府报告为32，其2个机关的报告之和为23");
    expect(findings[0]!.cause_zh).toBeNull();
    expect(findings[0]!.doubt_zh).toContain("6项");
  });

  describe("five totals of ten and more are proof enough", () => {
    const parts: Case[] = [
      {...table(6, 0, 8), ...decisions(5, 5, 5), body: "education"},
      {...table(6, 0, 8), ...decisions(5, 5, 5), body: "health"}
    ];
    const found = (made: Case) =>
      verdict(county(made), ...parts).findings.map(({left, right}) => [left, right]);

    test("the sixth fails", () => {
      expect(found({...table(12, 0, 17), ...decisions(10, 10, 10)})).toEqual([[17, 16]]);
    });

    test("four are not, nor are five of which one is nine", () => {
      expect(found({...table(12, 0, 17), ...decisions(10, 10, 11)})).toEqual([]);
      const nine = {...table(12, 0, 17), ...decisions(10, 10, 9)};
      const [one, other] = parts as [Case, Case];
      const less = {...other, "compulsion.decisions": 4};
      expect(verdict(county(nine), one, less).findings).toEqual([]);
    });

    test("nothing is told where one of them is twice the sum", () => {
      expect(found({...table(12, 0, 32), ...decisions(10, 10, 10)})).toEqual([]);
      expect(found({...table(12, 0, 31), ...decisions(10, 10, 10)})).toEqual([[31, 16]]);
    });

    test.each([
      ["litigation_direct.total", 3],
      ["litigation_after_review.total", 4],
      ["litigation.total", 2],
      ["request.replied", 7],
      ["fee.amount", 300]
    ])("%s adds up over bodies", (name, own) => {
      const all = parts.map((part) => ({...part, [name]: own}));
      const made = county({...table(12, 0, 16), ...decisions(10, 10, 10), [name]: 2 * own + 1});
      expect(verdict(made, ...all).findings.map(({finding}) => finding)).toEqual([
        `bodies-sum/county/2021/${name}`
      ]);
    });
  });

  test("fails: the report says that it adds up", () => {
    const made = county({...table(20, 0, 7), text: "本报告汇总了全县各部门的数据。"});
    const {findings} = verdict(made, ...bureaus);
    expect(findings).toHaveLength(4);
    expect(new Set(findings.map(({doubt}) => doubt))).toEqual(new Set(["scope"]));
    for (const {doubt_zh} of findings) expect(doubt_zh).toContain("自称汇总");
  });

  test("fails: the report says that it adds up, and one small total is another", () => {
    const made = county({...table(9, 1, 3), text: "本报告汇总了全县各部门的数据。"});
    expect(verdict(made, ...bureaus).findings.map(({left, right}) => [left, right])).toEqual([
      [3, 2]
    ]);
  });

  test("cannot tell: five totals agree, and of two others one is near and one far", () => {
    const made = county({...table(90, 15, 60), ...decisions(300, 42, 35), "request.replied": 20});
    const [one, other] = large as [Case, Case];
    const all = [
      {...one, "request.replied": 12},
      {...other, "request.replied": 9}
    ];
    expect(verdict(made, ...all).findings).toEqual([]);
  });

  describe("where data/bodies says that the government adds up these bodies, all and no other", () => {
    const adding = (...all: Case[]) =>
      examineGroup("bodies-sum", all, {county: ["education", "health"]}, {addsUp: () => true});

    test("holds: the totals are the sums", () => {
      const {outcomes} = adding(county(table(9, 1, 2)), ...bureaus);
      expect(outcomes).toMatchObject([{report: "county/2021", holds: 4, cannot_tell: 0}]);
    });

    test("fails: a total is another, however small, and nobody else is in doubt", () => {
      const {findings} = adding(county(table(10, 2, 2)), ...bureaus);
      expect(findings.map(({finding}) => finding.split("/").at(-1))).toEqual([
        "request.received",
        "request.carried_forward"
      ]);
      for (const {doubt, doubt_zh} of findings) {
        expect(doubt).toBe("report");
        expect(doubt_zh).toContain("adds_up");
      }
    });

    test("fails: one body is all that there is", () => {
      const one = {addsUp: () => true};
      const all = [county(table(4, 1, 1)), bureaus[0]!];
      const {findings} = examineGroup("bodies-sum", all, {county: ["education"]}, one);
      expect(findings.map(({left, right}) => [left, right])).toEqual([[1, 0]]);
    });

    test("cannot tell: a body's report is not there", () => {
      const {findings, outcomes} = adding(county(table(9, 1, 2)), bureaus[0]!);
      expect(findings).toEqual([]);
      expect(outcomes).toMatchObject([{holds: 0, cannot_tell: 4, because: ["no_report"]}]);
    });
  });

  test.each<[string, Case]>([
    ["汇总 is said of something else", {text: "做好信息的收集、汇总和报送。"}],
    ["departments are said to be left out", {text: "本报告未汇总各部门的数据。"}],
    ["small totals agree by accident", {"review.total": 2, "request.carried_forward@total": 1}],
    ["some larger ones do", {"request.received@total": 9, "request.outcome.total@total": 8}]
  ])("cannot tell: %s", (_, more) => {
    const {findings} = verdict(county({...table(60, 0, 7), ...more}), ...bureaus);
    expect(findings).toEqual([]);
  });

  test("cannot tell: five totals agree, and one is off by half: another scope", () => {
    const made = county({...table(90, 15, 60), ...decisions(300, 42, 35)});
    expect(verdict(made, ...large).findings).toEqual([]);
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
    const isThere = all.length === 3;
    expect(outcomes[0]!.because).toEqual([isThere ? "measure" : "no_report"]);
  });

  test("cannot tell: one body is no government, even where its numbers are all that there are", () => {
    const all = [county(table(4, 1, 0)), bureaus[0]!];
    expect(examineGroup("bodies-sum", all, {county: ["education"]}).outcomes).toMatchObject([
      {holds: 0, fails: 0, cannot_tell: 4}
    ]);
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

  test("what cannot be told has its name where another total fails", () => {
    const blank = {...bureaus[1]!, "review.total": ""};
    const made = county({...table(10, 1, 2), text: "本报告汇总了全县各部门的数据。"});
    const first = {...made, "review.total": "", "permit.decisions": 5};
    const [one, other] = [bureaus[0]!, blank].map((part) => ({...part, "permit.decisions": 1}));
    const {findings} = verdict(first, one!, other!);
    expect(findings.map(({finding}) => finding.split("/").at(-1))).toContain("permit.decisions");
  });

  test("cannot tell: of another scope, and of a body's blank cell for that", () => {
    const blank = {...bureaus[1]!, "review.total": ""};
    const {outcomes} = verdict(county(table(90, 3, 9)), bureaus[0]!, blank);
    expect(outcomes).toMatchObject([{holds: 0, cannot_tell: 4, because: ["measure", "blank"]}]);
  });

  test("has nothing to say of a department, or of a government without bodies", () => {
    expect(verdict(...bureaus).outcomes).toEqual([]);
    expect(examineGroup("bodies-sum", [county(table(9, 1, 2))], {}).outcomes).toEqual([]);
  });
});
