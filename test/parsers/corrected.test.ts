/** What a text puts in the place of a number that was reported before. */
import {expect, test} from "vitest";
import {readSentence} from "#test/sentences/read.ts";

const said = (sentence: string) =>
  readSentence({year: 2023, section: "依申请公开", body: null, sentence}).statements.flatMap(
    (one) => (one.kind === "corrected" ? [[one.indicator, one.year, one.value, one.raw]] : [])
  );

test.each([
  ["上年结转更正为2件。", ["request.carried_in", 2023, 2, "2件"]],
  [
    "经核查，2022年度报告中结转下年度继续办理数应为3件。",
    ["request.carried_forward", 2022, 3, "3件"]
  ],
  ["上年度结转下年度继续办理的申请应为2件。", ["request.carried_forward", 2022, 2, "2件"]],
  ["2022年度报告所载收到申请数由54件更正为56件。", ["request.received", 2022, 56, "56件"]],
  [
    "我局2022年度报告中“结转下年度继续办理”栏误将3件填报，正确数据为2件。",
    ["request.carried_forward", 2022, 2, "2件"]
  ],
  [
    "上年度结转件数与2022年年报公布数（3件）不一致，以本年报告数（2件）为准。",
    ["request.carried_in", 2023, 2, "2件"]
  ],
  [
    "收到政府信息公开申请50件，2022年为41件（上年年报误写为40件）。",
    ["request.received", 2022, 41, "41件"]
  ]
])("%s", (sentence, ...corrected) => {
  expect(said(sentence)).toEqual(corrected);
});

test.each([
  "上年结转2件。",
  "收到申请40件（经核实更正为41件）。",
  "全年收到申请12件，其中3件应为信访事项。",
  "收到申请12件，误将3件信访事项登记为申请。",
  "收到申请12件，以书面方式答复3件。",
  "2022年收到申请41件（2021年误工40件）。",
  "青禾县财政局2022年收到申请数应为56件。",
  "2022年自然人申请数应为5件。"
])("%s says nothing of the kind", (sentence) => {
  expect(said(sentence)).toEqual([]);
});
