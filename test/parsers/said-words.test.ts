/** Words that stand in neighbouring cells in place of figures: each is said of its own cell, and of no other. */
import {describe, expect, test} from "vitest";
import {writeDocx} from "#test/printed/docx.ts";
import {withoutMerges, writers, type Writers} from "#test/printed/formats.ts";
import {repeated, tablesAround, withoutSpans, writeHtml} from "#test/printed/html.ts";
import {figuresOf, onlyReport, readAny} from "#test/printed/read.ts";
import {printReport} from "#test/printed/report.ts";
import {markdown, writeText} from "#test/printed/text.ts";
import {writeWorkbook} from "#test/printed/xlsx.ts";

const formats: Writers = {
  ...writers,
  "html, merged cells written into each": withoutMerges["html, merged cells written into each"]!,
  "html in tables of tables": (report) => writeHtml(report, {body: tablesAround}),
  "docx, merged cells written into each": (report) => writeDocx(report, {blocks: repeated}),
  xls: (report) => writeWorkbook(report, {book: "biff8"}),
  "Markdown, merged cells written into each": (report) =>
    writeText(report, {table: (table) => markdown(withoutSpans(table))})
};

const results = ["upheld", "corrected", "other", "pending", "total"];

/** The keys whose cells say a word: a whole row, the neighbours in one, rows one under the other. */
const cases: [what: string, word: string, isSaid: (key: string) => boolean][] = [
  ["a row of section two", "无此项", (key) => key.startsWith("regulation.")],
  ["a row of section three", "无此项", (key) => key.startsWith("request.outcome.granted@")],
  ["its first two rows", "无此项", (key) => /^request\.(?:received|carried_in)@/.test(key)],
  [
    "three neighbours in a row",
    "无此项",
    (key) => /granted@(?:business|research|public_interest)$/.test(key)
  ],
  ["the reviews", "未发生", (key) => results.some((result) => key === `review.${result}`)],
  ["a word of the header itself", "其他", (key) => key.startsWith("request.carried_in@")]
];

describe.each(cases)("%s: %s", (_, word, isSaid) => {
  test.each(Object.entries(formats))("%s", async (_, write) => {
    let next = 1000;
    const {report, truth} = printReport("2021", (key) => (isSaid(key) ? word : `${(next += 7)}`));
    const found = figuresOf(onlyReport(await readAny(await write(report))));
    const expected = Object.entries(truth).map(([key, {value}]) => [
      key,
      isSaid(key) ? {value: null, state: "unreadable"} : {value, state: "number"}
    ]);
    expect(found).toEqual(Object.fromEntries(expected));
  });
});
