/** The appendix of 2014 in a file of its own, without the report that it belongs to. */
import {expect, test} from "vitest";
import {readAny} from "#test/printed/read.ts";
import {toUtf8} from "#test/printed/text.ts";

const rows = [
  "（一）收到申请数|件|17",
  "1.当面申请数|件|8",
  "2.传真申请数|件|9",
  "（二）申请办结数|件|16"
];
const table = `<table>${["统计指标|单位|统计数", ...rows]
  .map(
    (row) =>
      `<tr>${row
        .split("|")
        .map((cell) => `<td>${cell}</td>`)
        .join("")}</tr>`
  )
  .join("")}</table>`;

test.each([
  [
    "under its title alone",
    `<h1>政府信息公开情况统计表（2016年度）</h1>${table}`,
    /is the appendix/
  ],
  [
    "filled in",
    `<p>附件</p><h1>政府信息公开情况统计表</h1><p>（2016年度）</p><p>填报单位（盖章）：青禾县教育局</p>${table}`,
    /is the appendix/
  ],
  ["in a plan", `<h1>青禾县政府信息公开考核方案</h1>${table}`, /not an annual report/],
  ["in a notice", `<h1>关于报送政府信息公开情况统计表的通知</h1>${table}`, /a notice/]
])("%s it is no report, and named", async (_, source, reason) => {
  const {documents} = await readAny(toUtf8(source));
  expect(documents).toMatchObject([{kind: "left_out", reason: expect.stringMatching(reason)}]);
});
