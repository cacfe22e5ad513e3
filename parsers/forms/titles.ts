import type {Titles} from "#parsers/template.ts";

/** The six sections of the forms of 2019 and 2021, and the words that bodies put for them. */
export const sixSections: Titles = {
  总体情况: ["概述", "总体工作情况", "基本情况"],
  主动公开政府信息情况: ["主动公开政府信息的情况", "政府信息主动公开情况", "主动公开情况"],
  收到和处理政府信息公开申请情况: ["收到和处理", "依申请公开政府信息情况", "依申请公开情况"],
  "政府信息公开行政复议、行政诉讼情况": [
    "行政复议和行政诉讼",
    "行政复议、行政诉讼",
    "行政复议、提起行政诉讼"
  ],
  存在的主要问题及改进情况: ["主要问题", "存在的问题", "存在问题"],
  其他需要报告的事项: ["需要报告的事项", "需要说明的事项", "其他事项"]
};
