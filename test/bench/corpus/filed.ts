/** A made report as its body publishes it: a page, a file, a page with an attachment, in the shares that sites have. */
import type {Random} from "#test/generated/random.ts";
import {cleaned, pasted} from "#test/bench/served.ts";
import {toArchive} from "#test/printed/attached.ts";
import {splitRuns, writeDocx} from "#test/printed/docx.ts";
import * as html from "#test/printed/html.ts";
import {stroke, writePdf} from "#test/printed/pdf.ts";
import type {PrintedBlock, PrintedReport} from "#test/printed/report.ts";
import {cellALine, rowALine, tabs, toGb18030, writeText} from "#test/printed/text.ts";
import {writeWorkbook} from "#test/printed/xlsx.ts";

/** A file of the archive as it was fetched. */
export interface Filed {
  bytes: Uint8Array;
  format: "html" | "docx" | "pdf" | "xlsx" | "zip" | "text";
  url: string;
}

/** The files of a report, each at this address with its own ending. */
type File = (report: PrintedReport, address: string, random: Random) => Filed[];

const page = (report: PrintedReport, address: string, shape: html.Page): Filed => ({
  ...{bytes: html.writeHtml(report, shape), format: "html", url: `${address}.html`}
});

/** Menus and a foot, and beside the text the news of the day. */
const siteBody: html.Page["body"] = (blocks, report) =>
  html.siteBody(blocks, report).replace("全年共受理申请34件", "我县召开工作会议");

/** Pages as a county's site serves them: whole ones, bare ones, out of Word, laid out with tables. */
const shapes: [share: number, shape: html.Page][] = [
  [10, pasted],
  [30, cleaned],
  [25, {body: siteBody}],
  [
    10,
    {
      body: siteBody,
      encode: toGb18030,
      head: ({title}) => `<meta charset="gbk"><title>${title}</title>`
    }
  ],
  [15, {body: html.tablesAround, table: html.framedTable}],
  [
    10,
    {
      body: siteBody,
      cell: html.wordCell,
      paragraph: html.wordParagraph,
      table: html.wordTable,
      head: html.wordHead
    }
  ]
];

/** One of some that have shares of a hundred. */
function draw<Value>(list: [share: number, value: Value][], random: Random): Value {
  let left = random.next() * list.reduce((sum, [share]) => sum + share, 0);
  return list.find(([share]) => (left -= share) < 0)![1];
}

const drawShape = (random: Random): html.Page => draw(shapes, random);

const isTable = (block: PrintedBlock | undefined) => block !== undefined && "table" in block;

/** What stands for the link to an attachment until the page is written. */
const attached = "\u0000";

/** The words of a report, and the line that leads to what is not in it. */
const wordsOf = ({blocks, ...rest}: PrintedReport, line: string): PrintedReport => ({
  ...rest,
  blocks: [...blocks.filter((block) => !isTable(block)), {paragraph: line}]
});

/** Its tables under a name of their own. */
const tablesOf = ({title, published, blocks}: PrintedReport): PrintedReport => ({
  title: title.replace("年政府信息公开工作年度报告", "年度政府信息公开情况统计表"),
  published,
  blocks: blocks.filter(isTable)
});

/** A page that leads to a file. */
function leading(report: PrintedReport, address: string, href: string): Filed {
  const link = (text: string) => `<p>附件：<a href="${href}">${text.slice(1)}</a></p>`;
  return page(report, address, {
    body: siteBody,
    paragraph: (text) => (text.startsWith(attached) ? link(text) : `<p>${text}</p>`)
  });
}

const lastOf = (address: string) => address.slice(address.lastIndexOf("/") + 1);

const asDocx: File = (report, address, random) => {
  const bytes = writeDocx(report, random.next() < 0.4 ? {runs: splitRuns} : {});
  return [{bytes, format: "docx", url: `${address}.docx`}];
};

const asPdf: File = (report, address) => [
  {bytes: writePdf(report, {rule: stroke, height: 1190}), format: "pdf", url: `${address}.pdf`}
];

const asText: File = (report, address, random) => {
  const table = random.pick([cellALine, rowALine, tabs]);
  return [{bytes: writeText(report, {table}), format: "text", url: `${address}.txt`}];
};

/** Words on the page, tables in a workbook. */
const withSheet: File = (report, address) => [
  leading(wordsOf(report, `${attached}附表`), address, `${lastOf(address)}.xlsx`),
  {bytes: writeWorkbook(tablesOf(report)), format: "xlsx", url: `${address}.xlsx`}
];

/** A title and a day on the page, the report in a document. */
const withDocument: File = (report, address, random) => [
  leading(
    {...report, blocks: [{paragraph: `${attached}${report.title}`}]},
    address,
    `${lastOf(address)}.docx`
  ),
  ...asDocx(report, address, random)
];

/** The report and its tables packed together. */
const asZip: File = (report, address) => [
  {
    bytes: toArchive({
      "report.docx": writeDocx(wordsOf(report, "附表另附。")),
      "tables.xlsx": writeWorkbook(tablesOf(report))
    }),
    format: "zip",
    url: `${address}.zip`
  }
];

const asPage: File = (report, address, random) => [page(report, address, drawShape(random))];

const files: [share: number, file: File][] = [
  [70, asPage],
  [12, asDocx],
  [7, asPdf],
  [4, withDocument],
  [3, withSheet],
  [1, asZip],
  [3, asText]
];

/** What a body has put on its site. */
export const fileReport: File = (report, address, random) =>
  draw(files, random)(report, address, random);
