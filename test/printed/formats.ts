/** The formats in which a made report is written where nothing but its cells matters. */
import {writeDocx} from "./docx.ts";
import {repeated, writeHtml} from "./html.ts";
import type {PrintedReport} from "./report.ts";
import {markdown, rowALine, tabs, writeText} from "./text.ts";
import {writeWorkbook} from "./xlsx.ts";

export type Writers = Record<string, (report: PrintedReport) => Uint8Array | Promise<Uint8Array>>;

export const writers: Writers = {
  html: (report) => writeHtml(report),
  docx: (report) => writeDocx(report, {}),
  xlsx: (report) => writeWorkbook(report, {book: "xlsx"}),
  "a row a line": (report) => writeText(report, {table: rowALine}),
  tabs: (report) => writeText(report, {table: tabs})
};

/** As those do that know no spans, or repeat what a merged cell says. */
export const withoutMerges: Writers = {
  "html, merged cells written into each": (report) => writeHtml(report, {blocks: repeated}),
  Markdown: (report) => writeText(report, {table: markdown})
};
