/** Files of Office that are not laid out as most are. */
import {describe, expect, test} from "vitest";
import {readZip} from "#parsers/decode/zip.ts";
import {sentenceOf} from "#test/printed/broken.ts";
import {writeDocx, zip} from "#test/printed/docx.ts";
import {figuresOf, onlyReport, readAny} from "#test/printed/read.ts";
import {printReport} from "#test/printed/report.ts";
import {toUtf16, toUtf8} from "#test/printed/text.ts";

describe("a document whose text is in a part of another name, as Word on the web makes it", () => {
  const rename = (name: string) => name.replace("document.xml", "document2.xml");
  const {report, truth} = printReport("2021", () => "3");

  async function renamed(target: (xml: string) => string): Promise<Uint8Array> {
    const parts = await readZip(writeDocx(report));
    const texts = parts.map(({name, bytes}) => [name, Buffer.from(bytes).toString()] as const);
    return zip(
      Object.fromEntries(
        texts.map(([name, xml]) => [rename(name), name === "_rels/.rels" ? target(xml) : xml])
      )
    );
  }

  test.each([
    ["as it is", rename],
    ["from the root on", (xml: string) => rename(xml).replace('"word/', '"/word/')]
  ])("called %s", async (_, target) => {
    const figures = figuresOf(onlyReport(await readAny(await renamed(target))));
    const {"fee.amount": fee, ...others} = figures;
    expect(fee).toEqual({value: 30_000, state: "number"});
    expect(Object.values(others)).toEqual(Array(199).fill({value: 3, state: "number"}));
    expect(Object.keys(figures).sort()).toEqual(Object.keys(truth).sort());
  });

  test("whose text is called and not there is half of one", async () => {
    const sentence = await sentenceOf(
      await renamed((xml) => xml.replace("document.xml", "document3.xml"))
    );
    expect(sentence.en).toMatch(/lacks its text/);
  });
});

describe("what Office saves as one file of XML gets a sentence that says what to save it as", () => {
  const declared = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n';
  const excel = `${declared}<?mso-application progid="Excel.Sheet"?>\r\n<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet ss:Name="Sheet1"><Table><Row><Cell><Data ss:Type="String">青禾县教育局2022年政府信息公开工作年度报告</Data></Cell></Row></Table></Worksheet></Workbook>`;

  test.each([
    ["a workbook called .xls", excel, ".xlsx"],
    ["with a comment before it", excel.replace("<Workbook", "<!-- 报表 --><Workbook"), ".xlsx"],
    [
      "a document called .doc",
      `${declared}<?mso-application progid="Word.Document"?><w:wordDocument xmlns:w="http://schemas.microsoft.com/office/word/2003/wordml"><w:body><w:p><w:r><w:t>青禾县教育局2022年政府信息公开工作年度报告</w:t></w:r></w:p></w:body></w:wordDocument>`,
      ".docx"
    ],
    [
      "a package in one file",
      `${declared}<pkg:package xmlns:pkg="http://schemas.microsoft.com/office/2006/xmlPackage"><pkg:part pkg:name="/word/document.xml"/></pkg:package>`,
      ".docx"
    ]
  ])("%s", async (_, xml, ending) => {
    for (const bytes of [toUtf8(xml), toUtf16(xml.replace("UTF-8", "UTF-16"))])
      expect((await sentenceOf(bytes)).zh).toContain(`另存为 ${ending}`);
  });

  test("a page that Excel saved is read", async () => {
    const page = `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><meta name=ProgId content=Excel.Sheet></head><body><table><tr><td>青禾县教育局2022年政府信息公开工作年度报告</td></tr></table><p>一、总体情况</p><p>2022年主动公开政府信息77条。</p></body></html>`;
    expect(onlyReport(await readAny(toUtf8(page))).reading.report.year).toBe(2022);
  });
});
