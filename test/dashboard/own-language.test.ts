/** A reason or a title, written in Chinese and then in English: a page shows it in its own language. */
import {expect, test} from "vitest";
import {inOwnLanguage} from "#dashboard/pages/own-language.ts";

test.each([
  ["谁公布得迟？ Who publishes late?", "谁公布得迟？", "Who publishes late?"],
  [
    "三个数中有一个差一，报告本身看不出是哪一个。 One of the three numbers is wrong by one.",
    "三个数中有一个差一，报告本身看不出是哪一个。",
    "One of the three numbers is wrong by one."
  ],
  [
    "正文称未收到；表格为2件。以表格为准。\nThe text says “未收到” and the table 2. Go by the table.",
    "正文称未收到；表格为2件。以表格为准。",
    "The text says “未收到” and the table 2. Go by the table."
  ],
  [
    "101可能是事项数？ 101 may count kinds of permit.",
    "101可能是事项数？",
    "101 may count kinds of permit."
  ]
])("in both languages: %s", (reason, zh, en) => {
  expect(inOwnLanguage(reason, "zh")).toBe(zh);
  expect(inOwnLanguage(reason, "en")).toBe(en);
});

test.each([
  "三个数中有一个差一。",
  "One of the three numbers is wrong by one.",
  "One is wrong by one. 三个数中有一个差一。",
  "识图读错。 PDF 第3页应为12。",
  "机关已更正。 2022年重新公布。",
  "机关已更正。 OCR.",
  "表格为2件。 The text says 未收到政府信息公开申请而表格有二件.",
  "三个数中有一个差一 One of the three numbers is wrong by one",
  ""
])("else whole: %s", (reason) => {
  for (const lang of ["zh", "en"] as const) expect(inOwnLanguage(reason, lang)).toBe(reason);
});
