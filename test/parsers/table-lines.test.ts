/** Several rows of a table in one: a line of each cell for each of them. */
import {expect, test} from "vitest";
import {utils, write} from "@e965/xlsx";
import docx from "#parsers/formats/docx.ts";
import html from "#parsers/formats/html.ts";
import text from "#parsers/formats/text.ts";
import xlsx from "#parsers/formats/xlsx.ts";
import type {Format} from "#parsers/document.ts";
import {wordFile} from "#test/printed/docx.ts";
import {textAt} from "#test/printed/pdf.ts";
import {draw, grid, page as pdfPage, show} from "#test/printed/pdf-pages.ts";
import {figuresOf, library, notesOf, onlyReport, readAny} from "#test/printed/read.ts";
import {toUtf8} from "#test/printed/text.ts";

async function rowsOf(format: Format, bytes: Uint8Array): Promise<unknown> {
  const received = {bytes, sha256: "0".repeat(64), path: "made", url: null};
  const [table, ...others] = (await format.decode(received, library)).blocks;
  expect(others).toEqual([]);
  return table!.type === "table"
    ? table!.rows.map((row) => row.map(({text}) => text).join("|"))
    : table!.text;
}

const page = (...rows: string[]) =>
  rowsOf(html, toUtf8(`<table>${rows.map((row) => `<tr>${row}</tr>`).join("")}</table>`));
const cells = (...texts: string[]) => texts.map((text) => `<td>${text}</td>`).join("");

test.each([
  ["two rows", [cells("规章<br>文件", "0<br>3", "1<br>12")], ["规章|0|1", "文件|3|12"]],
  [
    "paragraphs",
    [cells("<p>规章</p><p>文件</p>", "<div>0</div><div>无</div>")],
    ["规章|0", "文件|无"]
  ],
  ["a cell for both", [cells("规章<br>文件", "0<br>3", "1")], ["规章|0|1", "文件|3|1"]],
  ["a blank for both", [cells("规章<br>文件", "0<br>3", "")], ["规章|0|", "文件|3|"]],
  [
    "under a cell from above",
    [
      `<td rowspan="2">项</td>${cells("甲", "1")}`,
      cells("乙<br>丙", "2<br>3"),
      cells("丁", "4", "5")
    ],
    ["项|甲|1", "项|乙|2", "项|丙|3", "丁|4|5"]
  ],
  [
    "beside a cell that goes on below",
    [`<td rowspan="2">项</td>${cells("甲<br>乙", "1<br>2")}`, cells("丙", "3")],
    ["项|甲|1", "项|乙|2", "项|丙|3"]
  ],
  [
    "a label of two lines",
    [cells("商业<br>企业", "12"), cells("其他", "3")],
    ["商业 企业|12", "其他|3"]
  ],
  [
    "two figures beside one label",
    [cells("规章", "0<br>3"), cells("文件", "1")],
    ["规章|0 3", "文件|1"]
  ],
  ["words alone", [cells("甲<br>乙", "丙<br>丁"), cells("戊", "1")], ["甲 乙|丙 丁", "戊|1"]]
])("%s", async (_, rows, expected) => {
  expect(await page(...rows)).toEqual(expected);
});

test("in a Word document", async () => {
  const line = (text: string) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;
  const cell = (...lines: string[]) => `<w:tc>${lines.map(line).join("")}</w:tc>`;
  const body = `<w:tbl><w:tr>${cell("规章", "文件")}${cell("0", "3")}</w:tr></w:tbl>`;
  expect(await rowsOf(docx, wordFile(body))).toEqual(["规章|0", "文件|3"]);
});

const workbookOf = (rows: string[][]) => {
  const book = utils.book_new();
  utils.book_append_sheet(book, utils.aoa_to_sheet(rows));
  return new Uint8Array(write(book, {type: "buffer", bookType: "xlsx"}));
};

test("in a workbook", async () => {
  const rows = [
    ["内容", "发", "废"],
    ["规章\n文件", "0\r\n3", "1"],
    ["商业\n企业", "12", "5"]
  ];
  expect(await rowsOf(xlsx, workbookOf(rows))).toEqual([
    ...["内容|发|废", "规章|0|1", "文件|3|1"],
    "商业\n企业|12|5"
  ]);
});

test("in a file of commas", async () => {
  const others = ["甲", "乙", "丙", "丁", "戊"].map((label) => `${label},1,2`);
  const rows = [...others, '"规章\n文件","0\n3","1\n无"'].join("\n");
  expect(((await rowsOf(text, toUtf8(rows))) as string[]).slice(5)).toEqual([
    "规章|0|1",
    "文件|3|无"
  ]);
});

/** The upper row of a grid, 60 points wide and 20 high, with two lines in each cell. */
const twoLines = (label: [string, string], figures: [string, string]) => {
  const lines = [label, figures].flatMap((cell, x) =>
    cell.map((text, line) => textAt(text, 103 + 60 * x, 131 - 9 * line, 8))
  );
  const under = textAt("其他", 103, 105, 8) + textAt("7", 163, 105, 8);
  return show(pdfPage(draw(grid) + lines.join("") + under));
};

test("within rules of a PDF", async () => {
  expect(await twoLines(["规章", "文件"], ["0", "3"])).toEqual(["规章|0|", "文件|3|", "其他|7|"]);
});

test("within rules of a PDF, what fills its cell goes on in the next line", async () => {
  expect(await twoLines(["行政规范性文", "件目录"], ["0", "3"])).toHaveLength(2);
  expect(await twoLines(["规章", "文件"], ["12345678901", "3"])).toHaveLength(2);
});

test("a figure that stands for both rows is nobody's", async () => {
  const header = cells("信息内容", "本年制发件数", "本年废止件数", "现行有效件数");
  const row = cells("规章<br>行政规范性文件", "0<br>3", "1", "0<br>12");
  const report = onlyReport(
    await readAny(
      toUtf8(
        `<h1>青禾县教育局2022年政府信息公开工作年度报告</h1><p>一、总体情况</p><p>我局认真推进信息公开工作。</p><p>二、主动公开政府信息情况</p><table><tr>${header}</tr><tr>${row}</tr></table>`
      )
    )
  );
  expect(figuresOf(report)).toMatchObject({
    "regulation.issued": {value: 0},
    "normative_document.issued": {value: 3},
    "normative_document.in_force": {value: 12}
  });
  expect(Object.keys(figuresOf(report))).not.toContain("normative_document.repealed");
  expect(notesOf(report)).toContain("row-unknown: 1");
});

const sectionTwo = (label: string, ...figures: string[]) =>
  workbookOf([
    ["青禾县教育局2022年政府信息公开工作年度报告"],
    ["一、总体情况"],
    ["我局认真推进信息公开工作。"],
    ["二、主动公开政府信息情况"],
    ["信息内容", "本年制发件数", "本年废止件数", "现行有效件数"],
    [label, ...figures],
    ["信息内容", "本年处理决定数量"],
    ["行政许可", "12"]
  ]);

test.each([
  ["lines with one figure for both", ["规章\n行政规范性文件", "3", "1", "12"]],
  ["a point between", ["规章、行政规范性文件", "3", "1", "12"]],
  ["a label of two lines beside two figures", ["行政规范\n性文件", "0\n3", "1", "12"]]
])("of two rows' labels in one, or half of one, no figure is read: %s", async (_, row) => {
  const report = onlyReport(await readAny(sectionTwo(row[0]!, ...row.slice(1))));
  expect(Object.keys(figuresOf(report))).toEqual(["permit.decisions"]);
  for (const figure of row.slice(1).join("\n").split("\n"))
    expect(notesOf(report)).toContain(`row-unknown: ${figure}`);
});
