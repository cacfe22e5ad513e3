/** A whole report in a file that a page only leads to: without a day of publication, and with a sentence of its own. */
import {writeDocx} from "./docx.ts";
import {shapes} from "./pdf.ts";
import {printReport, type PrintedReport} from "./report.ts";
import {toUtf8} from "./text.ts";

const numbered = (): ((key: string) => string) => {
  let next = 100;
  return () => String(next++);
};

/** A number of its own in every cell of the tables of 2021, and 77 items in the text. */
const made = printReport("2021", numbered());
export const truth = Object.fromEntries(
  Object.entries(made.truth).map(([key, {value}]) => [key, value])
);
const at = made.report.blocks.findIndex((block) => "paragraph" in block);
export const undated: PrintedReport = {
  ...made.report,
  published: "",
  blocks: made.report.blocks.toSpliced(at, 0, {
    paragraph: "2022年，我局主动公开政府信息77条。"
  })
};

export const undatedWord = writeDocx(undated);
export const undatedPdf = shapes.ruled(undated);

/** The page that leads to it: a title, a day, a link. */
export const leading = (href: string, day = "2023-01-18"): Uint8Array =>
  toUtf8(
    `<!DOCTYPE html><html><head><title>${undated.title}</title></head><body><h1>${undated.title}</h1><p>发布日期：${day}</p><p>附件：<a href="${href}">${undated.title}</a></p></body></html>`
  );

/** The same with some words of the report, and none of its tables. */
export const summing = (href: string, day = "2023-01-18"): Uint8Array =>
  toUtf8(
    `<!DOCTYPE html><html><body><h1>${undated.title}</h1><p>发布日期：${day}</p><p>一、总体情况</p><p>2022年，我局主动公开政府信息77条，全文见附件。</p><p>二、主动公开政府信息情况</p><p>见附件。</p><p>附件：<a href="${href}">年度报告</a></p></body></html>`
  );
