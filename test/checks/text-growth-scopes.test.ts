/** More of text-growth: numbers of more than the body's own year, of its area or of several years; what is told of it. */
import {describe, expect, test} from "vitest";
import {examine} from "./cases.ts";
import type {Case} from "./made.ts";

const grown = (indicator: string, stated: number, raw: string) => ({
  ...{indicator, kind: "growth" as const, stated, against: 2020, raw}
});

describe("what is said of more than the body's own year", () => {
  const received = (is: string, text: string, before: Case) =>
    examine("text-growth", {
      ...{"request.received~1": is, "request.received@total": 28, text, before},
      claims: [grown("request.received", 0.094, "增长9.4%")]
    });
  const area = "全县各级行政机关共收到申请151件，同比增长9.4%，其中县政府收到28件。";
  const own = {"request.received@total": 31};

  test("is held against the same of the other year, and holds or not", () => {
    const before = (printed: string) => ({
      ...{...own, "request.received~1": printed},
      text: `全县共收到申请${printed}，其中县政府本级收到31件。`
    });
    expect(received("151件", area, before("138件")).outcomes[0]!.holds).toBe(1);
    const {findings} = received("151件", area, before("140件"));
    expect(findings[0]!.message_zh).toContain("151 ÷ 140 − 1 = 7.86% ≠ 9.4%");
  });

  test.each([
    ["where only the own office's is told", own],
    [
      "where the text has its own",
      {...own, "request.received~1": "31件", text: "县政府收到申请31件。"}
    ]
  ])("is held against nothing %s", (_, before) => {
    const {findings, outcomes} = received("151件", area, before);
    expect([findings, outcomes[0]!.cannot_tell]).toEqual([[], 1]);
  });

  test.each([
    "截至2020年底，累计受理各类事项181902件；其中2020年当年受理55372件。",
    "累计受理181902件，其中当年受理55372件。"
  ])("is no year's own number: %s", (text) => {
    const before = {"service.handled~1": "181902件", text};
    const {findings, outcomes} = examine("text-growth", {
      ...{"service.handled~1": "60001件", text: "受理各类事项60001件，增长8.4%。", before},
      claims: [grown("service.handled", 0.084, "增长8.4%")]
    });
    expect([findings, outcomes[0]!.cannot_tell]).toEqual([[], 1]);
  });

  test("is the year's own where no other is told", () => {
    const before = {"service.handled~1": "181902件", text: "全年累计受理各类事项181902件。"};
    const {findings} = examine("text-growth", {
      ...{"service.handled~1": "60001件", text: "受理各类事项60001件，增长8.4%。", before},
      claims: [grown("service.handled", 0.084, "增长8.4%")]
    });
    expect(findings).toHaveLength(1);
  });
});

test("the sentence itself may be the slip where it says 持平, and nowhere else", () => {
  const years: Case = {"service.handled~1": 90, before: {"service.handled~1": 100}};
  const causeOf = (made: Case) => examine("text-growth", made).findings[0]!.cause_zh;
  expect(
    causeOf({
      ...years,
      claims: [{...grown("service.handled", 0, "与去年持平"), kind: "flat"}]
    })
  ).toContain("若这句话本身有误");
  expect(causeOf({...years, claims: [grown("service.handled", 0.1, "增长10%")]})).not.toContain(
    "这句话本身"
  );
});

test("of a rate that is not there no difference is told", () => {
  const {findings, outcomes} = examine("text-growth", {
    before: {"service.completion_rate~1": "95.5%"},
    claims: [
      {
        ...{indicator: "service.completion_rate", kind: "difference", stated: 0.005},
        ...{against: 2020, raw: "提高0.5个百分点"}
      }
    ]
  });
  expect([findings, outcomes[0]!.cannot_tell]).toEqual([[], 1]);
});
