import {expect, test} from "vitest";
import {cases, examine} from "./cases.ts";
import type {Case} from "./made.ts";

const restates = (
  stated: number,
  raw: string,
  before?: Case,
  indicator = "request.received"
): Case => ({
  claims: [{indicator, kind: "restated", stated, against: 2020, raw}],
  ...(before && {before})
});
const visitors = (stated: number, raw: string, first: number | string) =>
  restates(stated, raw, {"service.visitors~1": first}, "service.visitors");

cases("years-restated", {
  holds: [
    restates(15, "15件", {"request.received@total": 15}),
    restates(15, "15件", {"request.received~1": 15}),
    // The report on 2020 said both: either will do.
    restates(0, "没有收到", {"request.received@total": 2, "request.received~1": 0}),
    visitors(312_000, "31.2万人次", 311_987),
    visitors(310_000, "31万余人次", 311_987),
    visitors(300_000, "约30万人次", 311_987),
    visitors(320_000, "近32万人次", 311_987),
    visitors(30_000, "约3万人次", 25_000)
  ],
  breaks: [
    [
      restates(16, "16件", {"request.received@total": 15}),
      {
        ...{subject: "request.received.2020", says: "15 ≠ 16", left: 15, right: 16, relation: "="},
        ...{severity: "warning", figures: ["county-bureau/2020/request.received@total"]}
      }
    ],
    [
      visitors(313_000, "31.3万人次", 311_987),
      {subject: "service.visitors.2020", says: "311987", relation: "≈"}
    ],
    [visitors(320_000, "32万余人次", 311_987), {subject: "service.visitors.2020", says: "320000"}],
    [visitors(200_000, "约20万人次", 311_987), {subject: "service.visitors.2020", says: "200000"}]
  ],
  cannotTell: [
    restates(15, "15件"),
    restates(15, "15件", {"request.carried_in@total": 15}),
    restates(15, "15件", {"request.received@total": ""}),
    visitors(300_000, "30万人次", "约31万"),
    // It contradicted itself, and agrees with neither.
    restates(16, "16件", {"request.received~1": 15, "request.received~2": 14})
  ],
  silent: [
    {"request.received@total": 15},
    {claims: [{indicator: "request.received", kind: "flat", stated: 0, against: 2020, raw: "持平"}]}
  ]
});

test.each([
  [16, "info"],
  [17, "warning"]
])("a number that the text announces as a correction (%s) is shown as %s", (value, severity) => {
  const {findings} = examine("years-restated", {
    ...restates(16, "16件", {"request.received@total": 15}),
    statements: [
      {kind: "corrected", indicator: "request.received", year: 2020, value, raw: `${value}件`}
    ]
  });
  expect(findings).toMatchObject([{severity, left: 15, right: 16}]);
  expect(findings[0]!.message_zh.startsWith("正文更正了2020年的")).toBe(severity === "info");
  // A report that corrects itself has made no slip that would want settling.
  expect(findings[0]!.cause_zh === null).toBe(severity === "info");
});

test("what would settle it: the earlier figure, or the sentence", () => {
  const {findings} = examine(
    "years-restated",
    restates(16, "16件", {"request.received@total": 15})
  );
  expect(findings[0]!.cause_zh).toContain("有2种可能");
});

/** Of a number that is told again, the least and the most that it can have been. */
test.each([
  [312_000, "31.2万人次", 311_500, 312_999],
  [310_000, "31万人次", 305_000, 319_999],
  [300_000, "约30万人次", 270_000, 330_000],
  [300_000, "30万人次左右", 270_000, 330_000],
  [300, "约300人次", 270, 330],
  [56, "56人次", 56, 56],
  [10_000, "约1万人次", 5_000, 19_999]
])("%d: %s is from %d to %d", (stated, raw, least, most) => {
  const failing = (first: number) =>
    examine("years-restated", visitors(stated, raw, first)).findings.length;
  expect([least - 1, least, most, most + 1].map(failing)).toEqual([1, 0, 0, 1]);
});

test.each([
  [300_000, "30万余人次", [299_999, 1], [300_000, 0], [900_000, 0]],
  [300_000, "超过30万人次", [299_999, 1], [300_000, 0], [900_000, 0]],
  [5, "不足5人次", [0, 0], [5, 0], [6, 1]],
  [300_000, "近30万人次", [1, 0], [309_999, 0], [310_000, 1]],
  [1.2e8, "1.2亿人次", [1.149e8, 1], [1.15e8, 0], [1.3e8, 1]]
])("%d: %s has its own ends", (stated, raw, ...ends) => {
  for (const [first, findings] of ends)
    expect(examine("years-restated", visitors(stated, raw, first!)).findings).toHaveLength(
      findings!
    );
});

test.each<[string, number, (string | number)[][]]>([
  [
    "12000元",
    12_000,
    [
      ["11999.4元", 1],
      ["11999.5元", 0],
      ["12000.9元", 0],
      ["12001元", 1]
    ]
  ],
  [
    "1.2万元",
    12_000,
    [
      ["11499元", 1],
      ["11500元", 0],
      ["12999元", 0],
      ["13000元", 1]
    ]
  ],
  [
    "12000.5元",
    12_000.5,
    [
      ["12000.44元", 1],
      ["12000.45元", 0],
      ["12000.6元", 1]
    ]
  ]
])("%s is as exact as it is printed", (raw, stated, fees) => {
  for (const [fee, count] of fees)
    expect(
      examine("years-restated", restates(stated, raw, {"fee.amount": fee!}, "fee.amount")).findings
    ).toHaveLength(count as number);
});

test("of a later year, or of none, nothing was reported first", () => {
  const said = (against: number | null) => {
    const claims = [
      {
        ...({indicator: "request.received", kind: "restated"} as const),
        stated: 16,
        against,
        raw: "16件"
      }
    ];
    const made: Case = {"request.received@total": 15, claims};
    return examine("years-restated", {...made, before: {"request.received@total": 15}}).outcomes[0];
  };
  expect(said(2020)).toMatchObject({fails: 1});
  for (const against of [2021, 2022, null]) expect(said(against)).toMatchObject({cannot_tell: 1});
});

test("a table that differs does not stand against a text that agrees, and the other way round", () => {
  const before = {"request.received@total": 15, "request.received~1": 16};
  for (const stated of [15, 16])
    expect(examine("years-restated", restates(stated, `${stated}件`, before)).findings).toEqual([]);
});

test.each([
  ["增加3件", 3, "：40 ≠ 45", "，所称“增加3件”按当年报告则为48 − 40 = 8：40 ≠ 45"],
  // It was drawn from the figure first reported, and holds.
  ["增加8件", 8, "：40 ≠ 45", "却不是这个数：40 ≠ 45"]
])("48, 较上年的45件%s: the change that goes with it", (raw, stated, sum, says) => {
  const {claims, before} = restates(45, "45件", {"request.received@total": 40});
  const change = {indicator: "request.received", kind: "difference", stated, against: 2020, raw};
  const both = [...claims!, {...change, kind: "difference" as const}];
  const {findings} = examine("years-restated", {
    ...{"request.received@total": 48, claims: both},
    before: before!
  });
  expect(findings[0]!.message_zh).toContain(sum);
  expect(findings[0]!.message_zh).toContain(says);
  // the words of the figure and, where it is told, those of the change
  const shown = findings[0]!.message_zh.includes("所称") ? 2 : 1;
  expect(findings[0]!.places.filter((place) => place.includes("#b10."))).toHaveLength(shown);
});
