/** Workbooks whose XML is damaged: what Excel would not open as it is gets one sentence, never a blank for a number. */
import {describe, expect, test} from "vitest";
import xlsx from "#parsers/formats/xlsx.ts";
import {sentenceOf} from "#test/printed/broken.ts";
import {zip} from "#test/printed/docx.ts";

const head = '<?xml version="1.0" encoding="UTF-8"?>';
const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** A workbook of one sheet with these rows; the first text that cells may name is 行政许可. */
const book = (rows: string, {after = "", rest = {}}: {after?: string; rest?: object} = {}) =>
  zip({
    "[Content_Types].xml": `${head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"/></Types>`,
    "_rels/.rels": `${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    "xl/workbook.xml": `${head}<workbook ${main} xmlns:r="${office}"><sheets><sheet name="Sheet1" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${office}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
    "xl/sharedStrings.xml": `${head}<sst ${main}><si><t>行政许可</t></si></sst>`,
    "xl/worksheets/sheet1.xml": `${head}<worksheet ${main}><sheetData>${rows}</sheetData>${after}</worksheet>`,
    ...rest
  });

const rowsOf = async (bytes: Uint8Array) => {
  const received = {bytes, sha256: "0".repeat(64), path: "made", url: null};
  return (await xlsx.decode(received)).blocks.map((block) =>
    block.type === "table"
      ? block.rows.map((row) => row.map(({text}) => text).join("|"))
      : block.text
  );
};

const label = '<c r="A1" t="s"><v>0</v></c>';
const three = `<row r="1">${label}<c r="B1"><v>7</v></c><c r="C1"><v>12</v></c></row>`;

test("whole, it is read", async () => {
  expect(await rowsOf(book(three))).toEqual([["行政许可|7|12"]]);
});

test("where no cell says where it stands, they stand in order", async () => {
  const rows = three.replace(/ r="\w+"/g, "");
  expect(await rowsOf(book(rows))).toEqual([["行政许可|7|12"]]);
});

test.each([
  ["a cell lost its address", three.replace(' r="C1"', "")],
  [
    "a cell after a blank lost its address",
    three.replace(/<c r="B1">.*?<\/c>/, "").replace(' r="C1"', "")
  ],
  ["an address without its column", three.replace("C1", "1")],
  ["an address without its row", three.replace("C1", "C")],
  ["an address of another row", three.replace("C1", "C2")],
  ["two cells in one place", three.replace("C1", "B1")],
  ["a cell before the one that it follows", three.replace("C1", "A1")],
  ["a row in the place of one before", `${three}${three}`],
  ["a row of no number", three.replace('row r="1"', 'row r="1x"')],
  ["a tag that is not closed", three.replace("<v>12</v>", "<v>12<v>")],
  ["a tag that lost its end", three.replace("<v>12</v>", "<v12</v>")],
  ["a tag too many", three.replace("<v>12</v>", "<v><v>12</v>")],
  ["a value in no cell's tags", three.replace('<c r="C1"><v>12</v></c>', '<c r="C1"<v>12</v></c>')],
  ["a number and a letter", three.replace("<v>12</v>", "<v>12x</v>")],
  ["two numbers", three.replace("<v>12</v>", "<v>1 2</v>")],
  ["a text that there is not", three.replace("<v>0</v>", "<v>5</v>")],
  ["a cell of no known kind", three.replace('<c r="C1">', '<c r="C1" t="x">')]
])("%s: not read", async (_what, rows) => {
  expect((await sentenceOf(book(rows))).zh).toMatch(/已损坏/);
});

test("a cell in a comment is none", async () => {
  const rows = three.replace('<c r="C1"><v>12</v></c>', '<!--<c r="C1"><v>12</v></c>-->');
  expect((await sentenceOf(book(rows))).zh).toMatch(/已损坏/);
});

test("a merge is one however its tag is written", async () => {
  const after = "<mergeCells count='1'><mergeCell  ref='A1:B1' ></mergeCell></mergeCells>";
  const rows = `<row r="1">${label}<c r="C1"><v>12</v></c></row>${three.replaceAll('1"', '2"')}`;
  expect(await rowsOf(book(rows, {after}))).toEqual([["行政许可|行政许可|12", "行政许可|7|12"]]);
});

test("cells that are merged twice are damage", async () => {
  const merged = (...ranges: string[]) =>
    `<mergeCells>${ranges.map((range) => `<mergeCell ref="${range}"/>`).join("")}</mergeCells>`;
  const rows = `${three}<row r="3"><c r="A3"><v>5</v></c></row>`;
  expect(await rowsOf(book(rows, {after: merged("A1:A2", "B1:B2", "A3:C3")}))).toHaveLength(2);
  const {en} = await sentenceOf(book(rows, {after: merged("A1:A2", "B1:C1", "C1:C2")}));
  expect(en).toContain("sheet1.xml");
});

test("what is drawn over a sheet is read after it, or told: words in boxes, pictures, charts", async () => {
  const picture = (side: number) =>
    `<xdr:pic><xdr:spPr><a:xfrm><a:ext cx="${side}" cy="${side}"/></a:xfrm></xdr:spPr></xdr:pic>`;
  const box = `<xdr:sp><xdr:txBody><a:p><a:r><a:t>公开</a:t></a:r><a:r><a:t>34条</a:t></a:r></a:p><a:p/></xdr:txBody></xdr:sp>`;
  const drawing = `<xdr:wsDr xmlns:xdr="urn:x" xmlns:a="urn:a">${picture(400_000)}${box}${picture(4_000_000)}<xdr:graphicFrame/></xdr:wsDr>`;
  const rest = {
    "xl/worksheets/_rels/sheet1.xml.rels": `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${office}/drawing" Target="../drawings/drawing1.xml"/></Relationships>`,
    "xl/drawings/drawing1.xml": drawing
  };
  const received = {bytes: book(three, {rest}), sha256: "0".repeat(64), path: "made", url: null};
  const {blocks} = await xlsx.decode(received);
  expect(blocks.slice(1)).toMatchObject([{text: "公开34条"}, {unread: "图片"}, {unread: "图片"}]);
});

describe("other parts that tell figures", () => {
  test.each([
    ["xl/workbook.xml", "<workbook><sheets>"],
    ["xl/sharedStrings.xml", `<sst ${main}><si><t>行政许可</si></sst>`],
    ["xl/styles.xml", `<styleSheet ${main}><cellXfs><xf></cellXfs></styleSheet>`]
  ])("%s, not well-formed", async (name, xml) => {
    expect((await sentenceOf(book(three, {rest: {[name]: xml}}))).en).toContain(`${name} in it`);
  });

  test("a sheet that is named and not there", async () => {
    const target = book(three, {rest: {"xl/worksheets/sheet1.xml": ""}});
    expect((await sentenceOf(target)).zh).toMatch(/sheet1\.xml 已损坏/);
  });
});

test("a byte that is not what was packed is seen by its checksum", async () => {
  const bytes = Buffer.from(book(three));
  bytes[bytes.indexOf("<v>12</v>") + 3] = "7".charCodeAt(0);
  expect((await sentenceOf(bytes)).en).toMatch(/sheet1\.xml in it is not what was packed/);
});
