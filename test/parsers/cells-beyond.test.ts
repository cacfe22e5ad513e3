/** Rows with more cells than their header has columns, and a blank among them: whose each figure is is not seen. */
import {describe, expect, test} from "vitest";
import {figuresOf, notesOf, onlyReport, readAny} from "#test/printed/read.ts";
import {asBars, asFramed, asPage, asTabs} from "#test/printed/rows.ts";
import {toUtf8} from "#test/printed/text.ts";

const writers = {page: asPage, bars: asBars, framed: asFramed, tabs: asTabs};

const header = ["信息内容", "本年制发件数", "本年废止件数", "现行有效件数"];

async function read(table: string, year = 2021) {
  const isPage = table.startsWith("<table");
  const lines = [
    `青禾县教育局${year}年政府信息公开工作年度报告`,
    "一、总体情况",
    "我局认真推进信息公开工作。",
    "二、主动公开政府信息情况"
  ];
  const end = "三、收到和处理政府信息公开申请情况";
  const text = isPage
    ? `${lines.map((line) => `<p>${line}</p>`).join("")}${table}<p>${end}</p>`
    : [...lines, table, end].join("\n");
  const report = onlyReport(await readAny(toUtf8(text)));
  const found = Object.entries(figuresOf(report) as Record<string, {value: number; state: string}>);
  return {
    figures: Object.fromEntries(found.map(([id, {value, state}]) => [id, value ?? state])),
    notes: notesOf(report)
  };
}

const documents = {
  "normative_document.issued": 4,
  "normative_document.repealed": 5,
  "normative_document.in_force": 6
};

describe.each(Object.entries(writers))("%s", (_, write) => {
  test.each([
    ["within", ["规章", "3", "", "7", "21"]],
    ["within, further on", ["规章", "3", "7", "", "21"]]
  ])("a blank %s: the row is a note", async (_, row) => {
    const {figures, notes} = await read(write([header, row, ["行政规范性文件", "4", "5", "6"]]));
    expect(figures).toEqual(documents);
    for (const figure of ["3", "7", "21"]) expect(notes).toContain(`row-unknown: ${figure}`);
  });

  test("a blank in every row and in the header is a column without figures", async () => {
    const rows = [
      [header[0]!, header[1]!, "", ...header.slice(2)],
      ["规章", "3", "", "7", "21"],
      ["行政规范性文件", "4", "", "5", "6"]
    ];
    expect((await read(write(rows))).figures).toMatchObject({
      ...documents,
      "regulation.issued": 3,
      "regulation.repealed": 7,
      "regulation.in_force": 21
    });
  });

  test("a blank in a row that is as long as its header is a blank", async () => {
    const {figures} = await read(
      write([header, ["规章", "3", "", "21"], ["行政规范性文件", "4", "5", "6"]])
    );
    expect(figures).toMatchObject({
      ...documents,
      "regulation.issued": 3,
      "regulation.repealed": "blank",
      "regulation.in_force": 21
    });
  });
});

test("a blank in the one row of a form, whose merged cell left it, parts two figures", async () => {
  const rows = [
    ["信息内容", "采购项目数量", "采购总金额"],
    ["政府集中采购", "12", "", "345.6"]
  ];
  for (const write of [asBars, asTabs])
    expect((await read(write(rows), 2019)).figures).toEqual({
      "procurement.projects": 12,
      "procurement.amount": 345.6
    });
});

test("a page's row that begins with a blank under its header and ends beyond it is a note", async () => {
  const rows = [header, ["规章", "", "3", "7", "21"], ["行政规范性文件", "4", "5", "6"]];
  expect((await read(asPage(rows))).figures).toEqual(documents);
});
