/** More of text-growth: a rate beside the number by which it is more, where the earlier year is not in the data. */
import {expect, test} from "vitest";
import {examine} from "./cases.ts";
import type {Case} from "./made.ts";

type Stated = [kind: "growth" | "ratio", stated: number, raw: string, apart?: string];

const published = (text: string, [kind, stated, raw, apart = "比上年增加172条"]: Stated): Case => ({
  ...{"disclosure.items~1": /\d+余?条/.exec(text)![0], text},
  claims: [
    {indicator: "disclosure.items", kind: "difference", stated: 172, against: 2020, raw: apart},
    {indicator: "disclosure.items", kind, stated, against: 2020, raw}
  ]
});

test.each<[string, Stated]>([
  // 172 ÷ 1126 = 15.275%
  ["公开信息1298条，比上年增加172条，增长15.3%。", ["growth", 0.153, "增长15.3%"]],
  ["公开信息1298条，比上年增加172条，增长15.2%。", ["growth", 0.152, "增长15.2%"]],
  ["公开信息1298条，比上年增加172条，是上年的1.15倍。", ["ratio", 1.15, "是上年的1.15倍"]],
  ["公开信息1298条，比2020年多172条，增长15%。", ["growth", 0.15, "增长15%", "比2020年多172条"]]
])("%s agrees with itself", (text, stated) => {
  const {findings, outcomes} = examine("text-growth", published(text, stated));
  expect([findings, outcomes[0]!.holds, outcomes[0]!.cannot_tell]).toEqual([[], 1, 1]);
});

test.each<[string, Stated, string]>([
  [
    "公开信息1298条，比上年增加172条，增长13.5%。",
    ["growth", 0.135, "增长13.5%"],
    "同一句话里的“比上年增加172条”与“增长13.5%”对不上：1298 ÷ (1298 − 172) − 1 = 15.28% ≠ 13.5%。"
  ],
  [
    "公开信息1298条，比上年增加172条，是上年的1.51倍。",
    ["ratio", 1.51, "是上年的1.51倍"],
    "同一句话里的“比上年增加172条”与“是上年的1.51倍”对不上：1298 ÷ (1298 − 172) = 1.15 ≠ 1.51"
  ]
])("%s does not", (text, stated, says) => {
  const {findings} = examine("text-growth", published(text, stated));
  expect(findings).toMatchObject([{severity: "error", doubt: "report"}]);
  expect(findings[0]!.message_zh).toContain(says);
  expect(findings[0]!.message_en).toContain("in one sentence do not agree");
});

test.each<[string, Stated]>([
  ["公开信息1298条，比上年增加约172条，增长13.5%。", ["growth", 0.135, "增长13.5%", "增加约172条"]],
  ["公开信息1298条，比上年增加172余条，增长13.5%。", ["growth", 0.135, "增长13.5%", "增加172余条"]],
  ["公开信息1298余条，比上年增加172条，增长13.5%。", ["growth", 0.135, "增长13.5%"]],
  // Of this sentence alone nobody knows what it is of.
  ["公开信息1298条。比上年增加172条，增长13.5%。", ["growth", 0.135, "增长13.5%"]],
  ["公开信息1298条，比上年增加172条。增长13.5%。", ["growth", 0.135, "增长13.5%"]],
  ["公开信息1298条，比上年增加172条，增长13.3%（以本年为基数）。", ["growth", 0.133, "增长13.3%"]]
])("%s is left open", (text, stated) => {
  const {findings, outcomes} = examine("text-growth", published(text, stated));
  expect([findings, outcomes[0]!.holds, outcomes[0]!.cannot_tell]).toEqual([[], 0, 2]);
});

test("the two agree or not, whatever another sentence says of the same", () => {
  const text = "公开信息1298条，比上年增加172条，增长13.5%。12月公开信息300条。";
  const made = {
    ...published(text, ["growth", 0.135, "增长13.5%"]),
    "disclosure.items~2": "300条"
  };
  const {findings} = examine("text-growth", made);
  expect(findings).toHaveLength(1);
  expect(findings[0]!.message_zh).toContain("1298 ÷ (1298 − 172) − 1 = 15.28% ≠ 13.5%");
});

test("what the other year's report says goes before", () => {
  const made = published("公开信息1298条，比上年增加172条，增长13.5%。", [
    "growth",
    0.135,
    "增长13.5%"
  ]);
  const before = {"disclosure.items~1": 1144};
  const {findings, outcomes} = examine("text-growth", {...made, before});
  expect(outcomes[0]).toMatchObject({holds: 1, fails: 1});
  expect(findings[0]!.message_zh).toContain("1298 − 1144 = 154 ≠ 172");
});

test("a change of another measure says nothing of this one", () => {
  const made = published("公开信息1298条，比上年增加172条，增长13.5%。", [
    "growth",
    0.135,
    "增长13.5%"
  ]);
  const [apart, rate] = made.claims!;
  for (const other of [{indicator: "request.received"}, {against: 2019}])
    expect(
      examine("text-growth", {...made, claims: [{...apart!, ...other}, rate!]}).findings
    ).toEqual([]);
});

test("suits that a text counts together are the two groups of last year's table", () => {
  const suits = (was: number) =>
    examine("text-growth", {
      ...{"litigation.total~1": "3件", text: "行政诉讼3件，比上年增加1件。"},
      claims: [
        {
          indicator: "litigation.total",
          kind: "difference",
          stated: 1,
          against: 2020,
          raw: "增加1件"
        }
      ],
      before: {"litigation_direct.total": was, "litigation_after_review.total": 1}
    });
  expect(suits(1).outcomes[0]!.holds).toBe(1);
  expect(suits(2).findings[0]!.message_zh).toContain("3 − (2 + 1) = 0 ≠ 1");
});
