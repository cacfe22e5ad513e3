/** What a unit under a body published of its own is a part, whatever the unit is called. */
import {expect, test} from "vitest";
import {notesOf, onlyReport, readText} from "#test/printed/read.ts";

const report = (sentence: string) =>
  onlyReport(
    readText(
      [
        "清源市水务局2021年政府信息公开工作年度报告",
        "时间:2022-01-18",
        "一、总体情况",
        `2021年，我局主动公开政府信息312条。${sentence}`,
        "六、其他需要报告的事项",
        "无其他事项。"
      ].join("\n")
    )
  );

const itemsIn = (sentence: string) =>
  report(sentence).reading.observations.map(({indicator, value}) => [indicator, value]);

test.each([
  ["局属水文站另行公开信息56条。", "56条"],
  ["局属单位公开信息41条。", "41条"],
  ["局所属水利工程管理处全年发布信息88条。", "88条"]
])("%s", (sentence, raw) => {
  expect(itemsIn(sentence)).toEqual([["disclosure.items", 312]]);
  expect(notesOf(report(sentence))).toContain(`figure-unassigned: ${raw}`);
});

test("局机关及局属单位公开信息99条 is of the body with its units", () => {
  expect(itemsIn("局机关及局属单位公开信息99条。")).toContainEqual(["disclosure.items", 99]);
});
