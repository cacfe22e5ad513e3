/** The common suite: the same report reads the same in every format, and in every shape that a format was seen in. */
import {describe, expect, test} from "vitest";
import {parsePlace} from "#data/schema/place.ts";
import {figuresOf, onlyReport, readAny} from "#test/printed/read.ts";
import {printReport, type Edition, type PrintedReport, type Truth} from "#test/printed/report.ts";
import * as docx from "#test/printed/docx.ts";
import * as html from "#test/printed/html.ts";
import {sampleOf} from "#test/formats-samples/samples.ts";
import * as pdf from "#test/printed/pdf.ts";
import * as text from "#test/printed/text.ts";
import {writeWorkbook, type Workbook} from "#test/printed/xlsx.ts";

type Write = (report: PrintedReport) => Uint8Array | Promise<Uint8Array>;

const dump =
  (options: text.Dump): Write =>
  (report) =>
    text.writeText(report, options);

const page =
  (options?: html.Page): Write =>
  (report) =>
    html.writeHtml(report, options);

const word07 =
  (options?: docx.Docx): Write =>
  (report) =>
    docx.writeDocx(report, options);

const word: html.Page = {
  head: html.wordHead,
  cell: html.wordCell,
  paragraph: html.wordParagraph,
  table: html.wordTable
};

/** Without a line that gives the date: the page's head does. */
const metaOnly: html.Page = {
  head: ({title, published}) =>
    `<title>${title}_青禾县人民政府</title><meta name="ArticleTitle" content="${title}"><meta name="PubDate" content="${published} 09:30">`,
  body: (blocks, {title}) => `<h2>${title}</h2>${blocks.join("")}`
};
const workbook =
  (options: Workbook): Write =>
  (report) =>
    writeWorkbook(report, options);

const workbooks = (book: "xlsx" | "biff8"): Record<string, Write> => ({
  "one sheet": workbook({book}),
  "one sheet, titles in one cell": workbook({book, titles: "apart"}),
  "one sheet, titles in one cell, no empty row": workbook({book, titles: "close"}),
  "one sheet, not from its first cell": workbook({book, from: {row: 2, column: 1}}),
  "numbers as text": workbook({book, numbers: "text"}),
  "a sheet a section": workbook({book, sheets: "sections"}),
  "a sheet a section, titles on the tabs": workbook({book, sheets: "tabs", titles: "close"})
});
const press =
  (layout: pdf.Layout): Write =>
  (report) =>
    pdf.writePdf(report, layout);

/** What stands on every page and is no part of the text. */
const furniture = {head: "政府信息公开工作年度报告", foot: (page: number) => `— ${page} —`};

/** Labels broken by a soft line break: 商业 and 企业, (三) and 不予公开. */
const broken = (written: string) =>
  written
    .replaceAll(/^(商业|对外公开|本年新)(企业|总数量|公开数量)$/gm, "$1\n$2")
    .replaceAll(/^(\([三四五]\))(.{4})$/gm, "$1\n$2")
    .replaceAll("政府信息\n公开申请数量", "政府信息公开申请数量");

/** Every format by its file in parsers/formats, and the shapes it comes in. */
const formats: Record<string, Record<string, Write>> = {
  text: {
    "a cell a line": dump({table: text.cellALine}),
    "a cell a line, an empty line between": dump({table: text.cellALine, between: "\n\n"}),
    "lines of | between cells": dump({table: text.barsBetween}),
    "lines of | between cells, empty lines too": dump({table: text.barsBetween, between: "\n\n"}),
    "lines of | around rows": dump({table: text.barsAround}),
    "a row a line": dump({table: text.rowALine}),
    "a row a line, an empty line between": dump({table: text.rowALine, between: "\n\n"}),
    "a row a line, as in Markdown": dump({table: text.markdown}),
    "a row a line, as in Markdown, merged cells written into each": dump({
      table: (table) => text.markdown(html.withoutSpans(table))
    }),
    "a row a line, with tabs": dump({table: text.tabs}),
    "labels broken over lines": dump({table: text.cellALine, change: broken}),
    "commas, as a spreadsheet saves them": (report) =>
      text.writeCommaSeparated(report, {padded: 16}),
    "commas, as far as a row goes": (report) => text.writeCommaSeparated(report, {padded: 0}),
    "line ends of Windows": dump({table: text.cellALine, between: "\r\n"}),
    "line ends of old Macs": dump({table: text.cellALine, between: "\r"}),
    "a byte order mark": dump({table: text.cellALine, change: (written) => `\ufeff${written}`}),
    "UTF-16": dump({table: text.rowALine, encode: text.toUtf16}),
    "GB 18030": dump({table: text.rowALine, encode: text.toGb18030}),
    "full-width digits and punctuation": dump({table: text.rowALine, change: text.toFullWidth})
  },
  docx: {
    plain: word07(),
    "digits in runs of their own": word07({runs: docx.splitRuns}),
    "labels broken within": word07({runs: docx.brokenRuns}),
    "a table for each item of section two": word07({blocks: html.tablesByItem}),
    "a table cut in two, its header repeated": word07({blocks: html.cutInTwo}),
    "all in one table": word07({blocks: html.oneTable}),
    "merged cells written into each": word07({blocks: html.repeated})
  },
  html: {
    plain: page(),
    "a site's page": page({body: html.siteBody}),
    "tables of tables around": page({body: html.tablesAround}),
    "saved by Word": page(word),
    "saved by Word, in GB 18030": page({...word, encode: text.toGb18030}),
    "GB 18030 that calls itself utf-8": page({encode: text.toGb18030}),
    "UTF-8 that calls itself gb2312": page({
      head: () => `<meta http-equiv="Content-Type" content="text/html; charset=gb2312">`
    }),
    "UTF-16": page({encode: text.toUtf16}),
    "no-break spaces in cells": page({cell: html.spacedCells}),
    "labels broken within": page({cell: html.brokenLabels}),
    "paragraphs in cells": page({cell: (words) => `<div><p><b>${words}</b></p></div>`}),
    "a table for each item of section two": page({blocks: html.tablesByItem}),
    "a table cut in two, its header repeated": page({blocks: html.cutInTwo}),
    "all in one table": page({blocks: html.oneTable}),
    "merged cells written into each": page({blocks: html.repeated}),
    "tables in tables": page({table: html.framedTable}),
    "cells that are not closed": page({table: html.openTags, body: html.siteBody}),
    "lines broken by <br>": page({
      paragraph: (words) => `${words}<br/>`,
      body: (blocks, {title, published}) =>
        `<center><font size=5>${title}</font><br>时间：${published}<br></center>${blocks.join("")}`
    }),
    "a date in the head alone": page(metaOnly)
  },
  doc: {"as LibreOffice writes it": sampleOf},
  xlsx: {...workbooks("xlsx")},
  xls: {...workbooks("biff8")},
  pdf: {
    "ruled, on one page": press({rule: pdf.stroke, height: 1600}),
    "ruled, over several pages": press({rule: pdf.stroke, height: 420, ...furniture}),
    "thin rectangles for rules": press({rule: pdf.thinRectangle, height: 595, ...furniture}),
    "without rules": press({rule: null, height: 1600})
  }
};

const shapes = Object.entries(formats).flatMap(([format, writers]) =>
  Object.entries(writers).map(([shape, write]) => ({format, shape, write}))
);

const read = async (bytes: ReturnType<Write>) => onlyReport(await readAny(await bytes));

const withoutRaw = (truth: Truth) =>
  Object.fromEntries(Object.entries(truth).map(([key, {value, state}]) => [key, {value, state}]));

/** A number of its own in every cell, so that no two can be mistaken for each other. */
function numbered(): (key: string) => string {
  let next = 0;
  return () => String((next += 7));
}

/** Blanks, strokes and words for none among the numbers, as reports have them. */
function speckled(edition: Edition): (key: string) => string {
  const signs = ["", "/", "无", "1,034", "不适用", "0"];
  let next = 0;
  return (key) => {
    next++;
    const sign = next % 5 === 0 ? signs[(next / 5) % signs.length]! : String(next);
    // A blank at the end of a row, or a row of one cell, is another test's business.
    const ends =
      edition === "statistics" || /@total|\.(?:decisions|amount|in_force|total)$/.test(key);
    return sign === "" && ends ? "0" : sign;
  };
}

/** No library writes a .doc, and there is no sample of one with the appendix. */
const editionsOf = (format: string): Edition[] =>
  format === "doc" ? ["2019", "2021"] : ["statistics", "2019", "2021"];

describe.each(shapes)("$format: $shape", ({format, write}) => {
  test.each(editionsOf(format))("the form of %s, every cell a number", async (edition) => {
    const {report, truth} = printReport(edition, numbered());
    const document = await read(write(report));
    expect(document.reading.document.format).toBe(format);
    expect(figuresOf(document)).toEqual(withoutRaw(truth));
    expect(document.reading.notes).toEqual([
      {code: "body-unknown", raw: "青禾县教育局", place: expect.any(String)}
    ]);
  });

  test.each(editionsOf(format))("the form of %s, with blanks and signs", async (edition) => {
    const {report, truth} = printReport(edition, speckled(edition));
    expect(figuresOf(await read(write(report)))).toEqual(withoutRaw(truth));
  });

  test("what frames the report", async () => {
    const {report} = printReport("2021", () => "0");
    const {reading, sections, statements} = await read(write(report));
    expect(reading.report).toMatchObject({
      body: "~青禾县教育局",
      body_printed: "青禾县教育局",
      year: 2022,
      published: "2023-01-20",
      template: "standard-2021"
    });
    expect(
      sections.map(({expected_order, printed_number, empty}) => [
        expected_order,
        printed_number,
        empty
      ])
    ).toEqual([1, 2, 3, 4, 5, 6].map((number) => [number, number, false]));
    const years = statements.filter(({kind}) => kind === "year");
    expect(years).toMatchObject([
      {role: "title", year: 2022},
      {role: "period", year: 2022}
    ]);
  });

  test("every figure leads back to its very characters", async () => {
    const {report} = printReport("2021", numbered());
    const {reading, blocks} = await read(write(report));
    const text = new Map(blocks.map(({block, text}) => [block, text]));
    for (const {raw, place} of reading.observations) {
      const {block, row, start, end} = parsePlace(place);
      const words = text.get(block)!;
      if (row === undefined) expect(words.slice(start, end)).toBe(raw);
      else expect(words.split("\n").flatMap((line) => line.split("\t"))).toContain(raw);
    }
  });
});

test("a dump with spaces between cells holds every number", async () => {
  const {report, truth} = printReport("2021", numbered());
  for (const table of [text.spaces, text.oneSpace])
    expect(figuresOf(await read(dump({table})(report)))).toEqual(withoutRaw(truth));
});
