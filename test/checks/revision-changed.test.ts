import {expect, test} from "vitest";
import {cases, examine} from "./cases.ts";
import type {Case} from "./made.ts";

const [before, now] = ["2022-01-20T00:00:00.000Z", "2022-03-01T00:00:00.000Z"];
const claim = (stated: number, raw: string) => ({
  ...({indicator: "disclosure.items", kind: "growth", against: 2020} as const),
  ...{stated, raw}
});

cases("revision-changed", {
  holds: [
    {"request.received@total": 2, earlier: [{"request.received@total": 2}]},
    // What is printed otherwise and says the same has not changed.
    {
      "request.received@total": "2",
      "fee.amount": "",
      earlier: [{"request.received@total": 2, "fee.amount": ""}]
    },
    {claims: [claim(0.5, "增长50%")], earlier: [{claims: [claim(0.5, "增长 50 %")]}]}
  ],
  breaks: [
    [
      {
        "request.received@total": 3,
        fetched: now,
        earlier: [{"request.received@total": 2, fetched: before}]
      },
      {
        ...{subject: "version-2", says: "2 → 3", left: 0, right: 1, difference: -1},
        ...{severity: "warning", places: [`${"a".repeat(64)}#b200`]}
      }
    ],
    [
      {"request.received@total": "", earlier: [{"request.received@total": 2}]},
      {subject: "version-2", says: "2 → "}
    ],
    [
      {
        "disclosure.items~1": 54,
        "request.received@total": 2,
        earlier: [{"request.received@total": 2}]
      },
      {subject: "version-2", says: " → 54", left: 1, right: 2}
    ],
    [
      {claims: [claim(0.6, "增长60%")], earlier: [{claims: [claim(0.5, "增长50%")]}]},
      {subject: "version-2", says: "增长50% → 增长60%"}
    ],
    [
      // A figure that was 约 34 and is 34 now says something else.
      {"disclosure.items~1": 34, earlier: [{"disclosure.items~1": "约34"}]},
      {subject: "version-2", says: "约34 → 34"}
    ]
  ],
  cannotTell: [{earlier: [{}]}],
  silent: [{"request.received@total": 2}, {}]
});

/** What is found of a report whose address gave these versions in turn. */
const found = (made: Case) => examine("revision-changed", made).findings;
const cell = (at: number) => `${"a".repeat(64)}#b${at}`;

test("a change is said with the days, the column, and what was there and is there now", () => {
  const [finding] = found({
    ...{"request.received@business": 3, "fee.amount": "", fetched: now},
    earlier: [{"request.received@business": 2, "fee.amount": 5, fetched: before}]
  });
  expect(finding!.message_zh).toBe(
    "2022-03-01取得的版本与2022-01-20取得的不同，2处有变：本年新收政府信息公开申请数量（商业企业） 2 → 3；行政事业性收费·本年收费金额(单位:万元) 5 → 空白。"
  );
  expect(finding!.message_en).toMatch(
    /^What was fetched on 2022-03-01 differs from what was fetched on 2022-01-20 in 2 places: requests received this year \(businesses\) 2 → 3; .* 5 → blank\.$/
  );
  expect(finding!.figures).toEqual([
    "county-bureau/2021/request.received@business",
    "county-bureau/2021/fee.amount"
  ]);
  expect(finding!.places).toEqual([cell(200), cell(201)]);
});

test("what is gone has no place, and days that are not known are not said", () => {
  const [finding] = found({
    "fee.amount": 5,
    earlier: [{"fee.amount": 5, "permit.decisions": 7}]
  });
  expect(finding).toMatchObject({left: 1, right: 2, figures: []});
  expect(finding!.places).toHaveLength(1);
  expect(finding!.message_zh).toContain("后来取得的版本与先前取得的不同，1处有变：");
  expect(finding!.message_zh).toContain("7 → 没有");
  expect(finding!.message_en).toContain("in 1 place:");
});

test("of three versions each is held against the one before; only the last has places", () => {
  const findings = found({
    "permit.decisions": 9,
    earlier: [{"permit.decisions": 7}, {"permit.decisions": 8}]
  });
  expect(findings.map(({finding, figures}) => [finding.split("/").at(-1), figures.length])).toEqual(
    [
      ["version-2", 0],
      ["version-3", 1]
    ]
  );
  expect(findings.map(({message_zh}) => /\d → \d/.exec(message_zh)![0])).toEqual([
    "7 → 8",
    "8 → 9"
  ]);
});

test("what cannot be read is held against its words", () => {
  const made = (was: string, is: string) =>
    found({"permit.decisions": is, earlier: [{"permit.decisions": was}]});
  expect(made("5O", "5O")).toEqual([]);
  expect(made("5O", "6O")).toHaveLength(1);
});

test("of two claims of one kind each is held against its own", () => {
  const two = (first: number, second: number) => ({
    claims: [claim(first, `增长${first * 100}%`), claim(second, `增长${second * 100}%`)]
  });
  const [finding] = found({...two(0.5, 0.7), earlier: [two(0.5, 0.6)]});
  expect(finding!.message_zh).toContain("1处有变：");
  expect(finding!.message_zh).toContain("增长60% → 增长70%");
  expect(found({...two(0.5, 0.6), earlier: [two(0.5, 0.6)]})).toEqual([]);
});

test("more than eight changes are counted", () => {
  const figures = (value: number, count: number) =>
    Object.fromEntries(
      ["issued", "repealed", "in_force"]
        .flatMap((row) => ["regulation", "normative_document"].map((kind) => `${kind}.${row}`))
        .concat("permit.decisions", "penalty.decisions", "compulsion.decisions")
        .slice(0, count)
        .map((key) => [key, value])
    ) as Case;
  const said = (count: number) =>
    found({...figures(2, count), earlier: [figures(1, count)]})[0]!.message_zh;
  expect([said(9).match(/1 → 2/g)!.length, said(8).match(/1 → 2/g)!.length]).toEqual([8, 8]);
  expect(said(9)).toContain("；另有1处。");
  expect(said(8)).not.toContain("另有");
});
