/** What would settle a sum with a blank in it. */
import {describe, expect, test} from "vitest";
import {check, short} from "./sound.ts";

describe("beside a blank", () => {
  // 14 + ? is no less than 14, and the table says 10; nothing else is known of any of the three.
  const row = {
    "request.received@natural_person": 14,
    "request.received@business": "",
    "request.received@total": 10
  };
  const zeros = Object.fromEntries(
    ["research", "public_interest", "legal_service", "other_organisation"].map((who) => [
      `request.received@${who}`,
      0
    ])
  );

  test("a row that has no second sum may have either figure wrong, and none follows from it", () => {
    const {causes, findings} = check({...row, ...zeros});
    expect(causes.map((one) => [short(one), one.bound, one.furthest])).toEqual([
      ["request.received@natural_person 14→10 null 1", "at_most", null],
      ["request.received@total 10→14 null 1", "at_least", null]
    ]);
    expect(findings[0]!.cause_zh).toBe(
      "有2种可能，不能断定是哪一种：若2021年度“本年新收政府信息公开申请数量”（自然人）为10或更少（现为14），此处即不存在；或者，若2021年度“本年新收政府信息公开申请数量”（总计）为14或更多（现为10），此处即不存在；同一算式中还有空白或未写明数的格，确切的数由此算不出。"
    );
    expect(findings[0]!.cause_en).toContain(
      "were 10 or less (it is 14), this finding would be gone; or if"
    );
  });

  test("a figure that holds elsewhere is none of them", () => {
    const sums = {
      "request.carried_in@natural_person": 0,
      "request.outcome.total@natural_person": 14,
      "request.carried_forward@natural_person": 0
    };
    const {causes} = check({...row, ...zeros, ...sums});
    expect(causes.map(short)).toEqual(["request.received@total 10→14 null 1"]);
  });

  test("where each holds elsewhere, the sum that speaks against the nearest is named", () => {
    const sums = ["natural_person", "total"].flatMap((who, i) => [
      [`request.carried_in@${who}`, 0],
      [`request.outcome.total@${who}`, [14, 10][i]],
      [`request.carried_forward@${who}`, 0]
    ]);
    const {causes, findings} = check({...row, ...zeros, ...Object.fromEntries(sums)});
    expect(causes).toEqual([]);
    expect(findings[0]!.cause_en).toMatch(
      /^No single figure would settle it.*: 10 \+ 0 = 10 ≠ 14 \+ 0 = 14\.$/
    );
  });
});
