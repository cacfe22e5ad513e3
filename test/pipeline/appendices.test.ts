/** What is said of the appendix of 2014 in a file of its own: whose it is, where its report stands, what to do. */
import {writeFileSync} from "node:fs";
import {join} from "node:path";
import {expect, test} from "vitest";
import {fetchFiles, parse, parsedOf} from "#pipeline/parse.ts";
import {sortReports, toRows} from "#pipeline/records.ts";
import {archiveWorld} from "#test/archive.ts";
import {gongkaiHere} from "#test/command.ts";
import {toZip} from "#test/printed/zip.ts";
import {temporaryFolder} from "#test/world.ts";

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
  const folder = temporaryFolder();
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  const {stdout, stderr} = await gongkaiHere([command, folder], {LC_ALL: locale});
  const line = stderr.split("\n").find((each) => each.includes(statistics)) ?? "";
  return {stdout, line: line.replaceAll(folder, "")};
}

const uncounted = "in a file of its own, and its figures are in no report";
const naming =
  "name the body and the year in its file name (青禾县教育局2016年附表), or put both files into one ZIP, and read again";

test.each<[string, Record<string, string>, string]>([
  [
    "of the same body and year",
    {"a.html": own, "b.html": report(2016)},
    `it is the appendix (${statistics}) of the annual report of 青禾县教育局 on 2016, in a file of its own; its report is in /b.html, and gongkai check and gongkai all count its figures there`
  ],
  [
    "of another year",
    {"a.html": own, "b.html": report(2017)},
    `on 2016, ${uncounted}; that report is not among what was read: read both together`
  ],
  [
    "of another body",
    {"a.html": own, "b.html": report(2016, "青禾县财政局")},
    "that report is not among what was read"
  ],
  [
    "that has an appendix itself",
    {"a.html": own, "b.html": report(2016, "青禾县教育局", `<p>附件</p>${own}`)},
    `${uncounted}; that report is in /b.html and has such tables itself, which count`
  ],
  [
    "that has another appendix itself",
    {
      "a.html": own,
      "b.html": report(2016, "青禾县教育局", `<p>附件</p>${own.replace("17", "18")}`)
    },
    "has such tables itself, which count, with other figures in 1 cell: hold both against the source"
  ],
  [
    "beside one that says nothing",
    {"a.html": bare, "b.html": report(2016)},
    `of an annual report, ${uncounted}; its body and its year cannot be told; the only report beside it is /b.html: if it belongs to that, ${naming}`
  ],
  [
    "one of two beside it",
    {"a.html": bare, "b.html": report(2016), "c.html": report(2017)},
    `its body and its year cannot be told; ${naming}`
  ],
  [
    "of another year than the one beside it, the body left open",
    {"a.html": appendix([statistics, "（2015年度）"]), "b.html": report(2016)},
    `its body cannot be told; ${naming}`
  ],
  [
    "whose years are two",
    {"a.html": appendix(["青禾县教育局2015年—2016年度" + statistics]), "b.html": report(2016)},
    "it gives more than one body or year: save the table of one year in a file of its own"
  ]
])("a report %s", async (_, files, expected) => {
  for (const command of ["parse", "check"])
    expect((await said(files, command)).line).toContain(expected);
});

test("what counts is not said to be left out", async () => {
  const {line} = await said({"a.html": own, "b.html": report(2016)});
  expect(line).toMatch(/^\/a\.html#b1-4: \(untitled\): it is the appendix/);
});

test("of two with other figures each names the other", async () => {
  const files = {"a.html": own, "b.html": report(2016), "c.html": own.replace("17", "18")};
  const {line} = await said(files);
  expect(line).toContain(
    `/c.html has tables of the same report (/b.html) with other figures, so neither counts: keep the right one and read again`
  );
});

test("a Reading is of one file: no figure of it is in the page's", async () => {
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
  ["填报单位：全县汇总 2016年度", "读不出机构；"],
  ["2016年度 填报单位：青禾县教育局 审核人：李四", "它是青禾县教育局2016年度报告的附表"],
  ["填报单位：青禾县教育局 填报日期：2017年1月10日", "读不出年度"],
  ["填报单位：青禾县教育局 2016年度", "它是青禾县教育局2016年度报告的附表"]
])("%s", async (over, expected) => {
  const {line} = await said({"a.html": appendix([statistics, over])}, "parse", "zh_CN.UTF-8");
  expect(line).toContain(expected);
});

/** What the tables of a release say of an archive of these files. */
async function rowsOf(files: Record<string, string>) {
  const bytes = toZip(
    Object.entries(files).map(([name, text]) => ({name: utf8(name), bytes: utf8(text)}))
  );
  const world = archiveWorld([
    {bytes, url: "http://a.test/f.zip", retrieved: "2026-03-01T00:00:00.000Z"}
  ]);
  const archive = {files: fetchFiles((await parse(world)).files)};
  const rows = toRows(archive, sortReports(parsedOf(archive)));
  const row = rows.documents.find(({path}) => path.endsWith("附表.html"))!;
  return {...rows, row};
}

test("in an archive of files it is read, and what stands in it names it", async () => {
  const {row, reports, observations, blocks} = await rowsOf({
    "年报.html": report(2016),
    "附表.html": own
  });
  expect(row).toMatchObject({status: "read", kind: "other", reason: null, reason_zh: null});
  const figures = observations.filter(({origin}) => origin === "statistics");
  expect(figures.map(({raw, value}) => [raw, value])).toEqual([
    ["17", 17],
    ["8", 8],
    ["9", 9],
    ["16", 16]
  ]);
  expect(new Set(figures.map(({place}) => place.slice(0, 64)))).toEqual(new Set([row.sha256]));
  expect(reports).toMatchObject([{template: "statistics-2014"}]);
  expect(reports[0]!.document).not.toBe(row.document);
  const lines = blocks.filter(({document}) => document === row.document);
  expect(lines.map(({report}) => report)).toContain(reports[0]!.report);
  expect(lines.at(-1)!.text).toContain("（二）申请办结数\t件\t16");
});

test("in an archive of files the row of one that is not joined says why", async () => {
  const {row, observations} = await rowsOf({
    "年报.html": report(2016),
    "附表.html": own.replace("2016", "2015")
  });
  expect(row).toMatchObject({
    status: "left_out",
    reason: expect.stringContaining("that report is not among what was read"),
    reason_zh: expect.stringContaining("所读文件中没有该报告")
  });
  expect(observations.some(({origin}) => origin === "statistics")).toBe(false);
});
