/** Files of Word and of Excel 97 that are damaged within: they are refused, and never a blank for a number. */
import {describe, expect, test} from "vitest";
import {sentenceOf} from "#test/printed/broken.ts";
import {wordFile} from "#test/printed/docx.ts";
import {onlyReport, readAny, figuresOf} from "#test/printed/read.ts";
import {printReport} from "#test/printed/report.ts";
import {writeWorkbook} from "#test/printed/xlsx.ts";

describe("a document whose XML is not well-formed", () => {
  const cell = (text: string) =>
    `<w:tc><w:tcPr></w:tcPr><w:p><w:r><w:t>${text}</w:t></w:r></w:p></w:tc>`;
  const body = `<w:tbl><w:tr>${cell("规章")}${cell("7")}</w:tr></w:tbl>`;

  test.each([
    ["a tag that lost its <", body.replace("</w:tcPr>", "|/w:tcPr>")],
    ["a tag that was not closed", body.replace("7</w:t>", "7")],
    ["a tag too many", body.replace("<w:tr>", "<w:tr><w:tr>")],
    ["a tag that ends what did not begin", body.replace("7</w:t>", "7</w:t></w:t>")]
  ])("%s", async (_what, damaged) => {
    expect((await sentenceOf(wordFile(damaged))).en).toContain("word/document.xml");
  });
});

describe("a workbook of Excel 97", () => {
  let next = 1000;
  const {report, truth} = printReport("2021", () => String((next += 7)));
  const bytes = Buffer.from(writeWorkbook(report, {book: "biff8"}));
  // 规章, 本年制发件数: a record NUMBER of fourteen bytes.
  const cell = bytes.indexOf(Buffer.from([0x03, 0x02, 0x0e, 0x00]));

  const changed = (change: (copy: Buffer) => Buffer | void) => {
    const copy = Buffer.from(bytes);
    return new Uint8Array(change(copy) ?? copy);
  };

  test("whole, it is read", async () => {
    expect(cell).toBeGreaterThan(0);
    const read = figuresOf(onlyReport(await readAny(changed(() => {}))));
    expect(Object.keys(read)).toHaveLength(Object.keys(truth).length);
  });

  test.each<[string, (copy: Buffer) => Buffer | void]>([
    ["a record of no known kind", (copy) => void copy.writeUInt16LE(0x0243, cell)],
    ["a record of the years before Excel 5", (copy) => void copy.writeUInt16LE(0x0003, cell)],
    ["a record longer than its cell", (copy) => void copy.writeUInt16LE(15, cell + 2)],
    ["a record longer than the file", (copy) => void copy.writeUInt16LE(0x2000, cell + 2)],
    ["a column that no sheet has", (copy) => void copy.writeUInt16LE(60_000, cell + 6)],
    ["two cells in one place", (copy) => void copy.copy(copy, cell + 22, cell + 4, cell + 8)],
    [
      "six bytes lost",
      (copy) => Buffer.concat([copy.subarray(0, cell), copy.subarray(cell + 6), Buffer.alloc(6)])
    ]
  ])("%s: not read", async (_what, change) => {
    expect((await sentenceOf(changed(change))).zh).toMatch(/损坏/);
  });
});
