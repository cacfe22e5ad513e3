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
    visitors(320_000, "近32万人次", 311_987)
  ],
  breaks: [
    [
      restates(16, "16件", {"request.received@total": 15}),
      {
        ...{subject: "request.received.2020", says: "15 ≠ 16", left: 15, right: 16},
        ...{severity: "warning", figures: ["county-bureau/2020/request.received@total"]}
      }
    ],
    [visitors(313_000, "31.3万人次", 311_987), {subject: "service.visitors.2020", says: "311987"}],
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

test("what would settle it: the earlier figure, or the sentence", () => {
  const {findings} = examine(
    "years-restated",
    restates(16, "16件", {"request.received@total": 15})
  );
  expect(findings[0]!.cause_zh).toContain("有2种可能");
});
