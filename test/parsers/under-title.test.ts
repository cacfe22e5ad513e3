/** 无。 or 全年组织培训3次 under a title: of what that is said, the title right above it says, and no other. */
import {expect, test} from "vitest";
import {readBytes, reportsOf} from "#test/bundle.ts";

/** What a narrative report of a made bureau has of the lines that stand last in it. */
async function readUnder(lines: string[]): Promise<string[]> {
  const text = [
    ...["青禾县水务局2012年政府信息公开工作年度报告", "一、概述", "我局认真开展政府信息公开工作。"],
    ...["二、主动公开政府信息情况", "全年主动公开政府信息62条。", ...lines]
  ].join("\n");
  const [report] = reportsOf(await readBytes(new TextEncoder().encode(text)));
  return report!.reading.observations
    .slice(1)
    .map(({indicator, value, raw}) => `${indicator} ${value} ${raw}`);
}

test.each([
  {
    lines: ["三、收费及减免情况", "无。", "四、行政复议、诉讼情况", "未发生。"],
    read: ["request.fees_charged 0 无", "review.total 0 未发生", "litigation.total 0 未发生"]
  },
  {
    lines: ["三、复议和诉讼情况", "（一）行政复议情况", "无。", "（二）行政诉讼情况", "本年度无。"],
    read: ["review.total 0 无", "litigation.total 0 本年度无"]
  },
  {
    lines: ["三、收费及减免情况", "（一）减免情况", "无。"],
    read: []
  },
  {
    lines: ["三、保障措施", "（一）教育培训", "全年组织培训3次，参训120人次。"],
    read: ["training.courses 3 3次", "training.attendees 120 120人次"]
  },
  {
    lines: ["三、存在的问题", "（一）农民技能培训", "全年组织培训3次，参训120人次。"],
    read: []
  },
  // other words stand between
  {
    lines: ["三、复议和诉讼情况", "县政府统一受理对我局提出的复议。", "无。"],
    read: []
  },
  {
    lines: ["三、收费及减免情况", "按照规定执行", "四、其他需要说明的事项", "无。"],
    read: []
  }
])("$lines", async ({lines, read}) => {
  expect(await readUnder(lines)).toEqual(read);
});
