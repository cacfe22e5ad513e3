/** The appendix of 2014 in a file of its own is left out, and said is whose it is, where its report stands, what to do. */
import {mkdtempSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {expect, test} from "vitest";
import {parse, parsedOf} from "#pipeline/parse.ts";
import {sortReports, toRows} from "#pipeline/records.ts";
import {archiveWorld} from "#test/archive.ts";
import {gongkaiHere} from "#test/command.ts";
import {toZip} from "#test/printed/zip.ts";

const utf8 = (text: string) => new TextEncoder().encode(text);

const rows = [
  "统计指标|单位|统计数",
  "（一）收到申请数|件|17",
  "1.当面申请数|件|8",
  "2.传真申请数|件|9",
  "（二）申请办结数|件|16"
];
const table = `<table>${rows
  .map((row) => `<tr><td>${row.split("|").join("</td><td>")}</td></tr>`)
  .join("")}</table>`;
const statistics = "政府信息公开情况统计表";

const appendix = (over: string[]) => `${over.map((text) => `<p>${text}</p>`).join("")}${table}`;
const own = appendix([statistics, "（2016年度）", "填报单位（盖章）：青禾县教育局"]);
const bare = appendix([statistics]);

const report = (year: number, body = "青禾县教育局", more = "") =>
  `<h1>${body}${year}年政府信息公开工作年度报告</h1><p>一、概述</p><p>${year}年，我局主动公开政府信息34条。</p><p>二、主动公开政府信息情况</p><p>已在网站公开，内容详见附件。</p>${more}`;

/** What the command says of the appendix among some files of a folder. */
async function said(files: Record<string, string>, command = "parse", locale = "C.UTF-8") {
  const folder = mkdtempSync(join(tmpdir(), "appendix-"));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  const {stdout, stderr} = await gongkaiHere([command, folder], {LC_ALL: locale});
  const line = stderr.split("\n").find((each) => each.includes(statistics)) ?? "";
  return {stdout, line: line.replaceAll(folder, "")};
}

const together = "put the table after the report's text, in one document, and read that";

test.each<[string, Record<string, string>, string]>([
  [
    "of the same body and year",
    {"a.html": own, "b.html": report(2016)},
    `it is the appendix (${statistics}) of the annual report of 青禾县教育局 on 2016, in a file of its own, so its figures are in no report; that report is in /b.html; ${together}`
  ],
  [
    "of another year",
    {"a.html": own, "b.html": report(2017)},
    `on 2016, in a file of its own, so its figures are in no report; that report is not among what was read; ${together}`
  ],
  [
    "of another body",
    {"a.html": own, "b.html": report(2016, "青禾县财政局")},
    "that report is not among what was read"
  ],
  [
    "that has an appendix itself",
    {"a.html": own, "b.html": report(2016, "青禾县教育局", `<p>附件</p>${own}`)},
    "that report is in /b.html and has an appendix itself, which counts"
  ],
  [
    "beside one that says nothing",
    {"a.html": bare, "b.html": report(2016)},
    `the body and the year cannot be told from it, so its figures are in no report; the only report beside it is /b.html: if it belongs to that, ${together}`
  ],
  [
    "one of two beside it",
    {"a.html": bare, "b.html": report(2016), "c.html": report(2017)},
    `the body and the year cannot be told from it, so its figures are in no report; ${together}`
  ],
  [
    "of another year than the one beside it, the body left open",
    {"a.html": appendix([statistics, "（2015年度）"]), "b.html": report(2016)},
    `the body cannot be told from it, so its figures are in no report; ${together}`
  ],
  [
    "whose years are two",
    {"a.html": appendix(["青禾县教育局2015年—2016年度" + statistics]), "b.html": report(2016)},
    "the year cannot be told from it"
  ]
])("a report %s", async (_, files, expected) => {
  const {line} = await said(files);
  expect(line).toContain(expected);
});

test("no figure of it is in a report", async () => {
  const {stdout} = await said({"a.html": own, "b.html": report(2016)});
  const readings = stdout
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line));
  expect(readings).toMatchObject([{report: {year: 2016, template: "narrative"}}]);
  expect(readings[0].observations.map(({value}: {value: number}) => value)).toEqual([34]);
});

test.each([
  ["青禾县教育局2016年度政府信息公开情况统计表", "它是青禾县教育局2016年度报告的附表"],
  ["青禾县教育局 2016年度", "它是青禾县教育局2016年度报告的附表"],
  ["青禾县教育局（盖章）　2016年度", "它是青禾县教育局2016年度报告的附表"],
  ["制表机关：国务院办公厅 2014年制", "读不出机构和年度"],
  ["填报单位：全县汇总 2016年度", "读不出机构，"],
  ["2016年度 填报单位：青禾县教育局 审核人：李四", "它是青禾县教育局2016年度报告的附表"],
  ["填报单位：青禾县教育局 填报日期：2017年1月10日", "读不出年度"],
  ["填报单位：青禾县教育局 2016年度", "它是青禾县教育局2016年度报告的附表"]
])("%s", async (over, expected) => {
  const {line} = await said({"a.html": appendix([statistics, over])}, "parse", "zh_CN.UTF-8");
  expect(line).toContain(expected);
});

test("check says it as well", async () => {
  const {line} = await said({"a.html": own, "b.html": report(2016)}, "check");
  expect(line).toContain("that report is in /b.html; put the table");
});

test("in an archive of files its row says it", async () => {
  const files = {"年报.html": report(2016), "附表.html": own};
  const bytes = toZip(
    Object.entries(files).map(([name, text]) => ({name: utf8(name), bytes: utf8(text)}))
  );
  const world = archiveWorld([
    {bytes, url: "http://a.test/f.zip", retrieved: "2026-03-01T00:00:00.000Z"}
  ]);
  const archive = await parse(world);
  const {documents, observations} = toRows(archive, sortReports(parsedOf(archive)));
  const row = documents.find(({path}) => path.endsWith("附表.html"));
  expect(row).toMatchObject({
    status: "left_out",
    reason: expect.stringMatching(/that report is in [0-9a-f]+\.file\/年报\.html; put/),
    reason_zh: expect.stringMatching(
      /该报告在 [0-9a-f]+\.file\/年报\.html；请把附表接在报告正文之后/
    )
  });
  expect(observations.some(({origin}) => origin === "statistics")).toBe(false);
});
