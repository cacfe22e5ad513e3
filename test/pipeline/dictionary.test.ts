/** What a figure is called: by the form of the report's year, where that has it. */
import {expect, test} from "vitest";
import {indexIndicators} from "#pipeline/dictionary.ts";
import {loadRules} from "#pipeline/rules.ts";
import {realWorld} from "#pipeline/world.ts";

const {indicators} = await loadRules(realWorld());
const {label} = indexIndicators(indicators);

test.each([
  ["request.received", 2022, "本年新收政府信息公开申请数量"],
  ["request.received", 2016, "三(一)收到申请数"],
  ["request.received", 2011, "收到政府信息公开申请"],
  ["permit.decisions", 2022, "行政许可·本年处理决定数量"],
  ["permit.decisions", 2019, "行政许可·处理决定数量"],
  ["review.total", 2016, "行政复议数量"],
  ["review.total", 2023, "行政复议·总计"],
  // No form of that year has it, and no text: what the one form has that does.
  ["normative_document.in_force", 2012, "行政规范性文件·现行有效件数"]
])("%s of %i is %s", (indicator, year, zh) => {
  expect(label(indicator, year).zh).toBe(zh);
});
