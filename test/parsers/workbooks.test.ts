/** What workbooks do that no other format does: formats of numbers, what is hidden, formulas, tabs, and how they break. */
import {read, utils, write, type CellObject, type WorkSheet} from "@e965/xlsx";
import {describe, expect, test} from "vitest";
import {sentenceOf} from "#test/printed/broken.ts";
import {decodeWorkbook} from "#parsers/decode/workbook.ts";
import {readZip} from "#parsers/decode/zip.ts";
import {shownNumber} from "#parsers/decode/number.ts";
import type {Block} from "#parsers/document.ts";
import xls from "#parsers/formats/xls.ts";
import xlsx from "#parsers/formats/xlsx.ts";
import {zip} from "#test/printed/docx.ts";
import {figuresOf, onlyReport, readAny} from "#test/printed/read.ts";
import {printReport} from "#test/printed/report.ts";
import {toGb18030} from "#test/printed/text.ts";
import {writeWorkbook} from "#test/printed/xlsx.ts";

type Book = "xlsx" | "biff8" | "biff5";

function bytesOf(sheets: Record<string, WorkSheet>, bookType: Book = "xlsx"): Uint8Array {
  const book = utils.book_new();
  for (const [name, sheet] of Object.entries(sheets)) utils.book_append_sheet(book, sheet, name);
  return new Uint8Array(write(book, {type: "buffer", bookType}));
}

const decode = async (bytes: Uint8Array) =>
  (await decodeWorkbook({bytes, sha256: "0".repeat(64), path: "made", url: null}, "xlsx")).blocks;

/** Blocks as a person would draw them: a line for text, `a|b` for the rows of a table. */
const draw = (blocks: Block[]) =>
  blocks.map((block) =>
    block.type === "table"
      ? block.rows.map((row) => row.map(({text}) => text).join("|"))
      : `${block.type === "heading" ? "# " : ""}${block.text}`
  );

const sheetOf = (rows: unknown[][], more: Partial<WorkSheet> = {}): WorkSheet =>
  Object.assign(utils.aoa_to_sheet(rows), more);

const drawn = async (rows: unknown[][], more?: Partial<WorkSheet>) =>
  draw(await decode(bytesOf({Sheet1: sheetOf(rows, more)})));

describe("numbers", () => {
  test.each([
    ["1,034", 1034, "1,034"],
    ["1,034.50", 1034.5, "1,034.50"],
    ["0.3", 0.1 + 0.2, "0.3"],
    ["1", 0.5, "0.5"],
    ["1.23457E+11", 123456789012, "123456789012"],
    ["1.2E-07", 0.00000012, "1.2E-07"],
    ["14%", 0.138, "13.8%"],
    ["13.8%", 0.138, "13.8%"],
    ["12件", 12, "12件"],
    ["-5", -5, "-5"],
    ["5 ", -5, "-5"],
    ["(5)", -5, "-5"],
    [" - ", 0, " - "],
    ["", 0, ""],
    ["12.3", 123000, "12.3"],
    ["¥25.10", 25.1, "¥25.10"],
    ["1 3/4", 1.75, "1 3/4"]
  ])("%j of %d is %j", (shown, value, text) => {
    expect(shownNumber(shown, value)).toBe(text);
  });

  test.each<Book>(["xlsx", "biff8"])("as a sheet of %s shows them", async (book) => {
    const date = {t: "n", v: 44946, z: 'yyyy"年"m"月"d"日"'};
    const cells: CellObject[] = [
      {t: "s", v: "甲"},
      {t: "n", v: 1034, z: "#,##0"},
      {t: "n", v: 0.138, z: "0%"},
      {t: "n", v: 0.5, z: "0"},
      date as CellObject,
      {...date, z: "m/d/yy"} as CellObject,
      {t: "b", v: true},
      {t: "e", v: 0x17}
    ];
    expect(draw(await decode(bytesOf({Sheet1: sheetOf([cells])}, book)))).toEqual([
      ["甲|1,034|13.8%|0.5|2023年1月20日|2023/1/20|TRUE|#REF!"]
    ]);
  });

  test("a formula shows the value saved with it, and itself where none was", async () => {
    const sum = {t: "n", v: 7, f: "SUM(B1:C1)"};
    expect(await drawn([["甲", sum, {t: "n", f: "B1+1"}]])).toEqual([["甲|7|=B1+1"]]);
  });
});

describe("what is hidden is not said", () => {
  const rows = [
    ["甲", "乙", "丙"],
    [1, 2, 3],
    [4, 5, 6]
  ];

  test("rows and columns", async () => {
    const hidden = {"!rows": [{}, {hidden: true}], "!cols": [{}, {hidden: true}]};
    expect(await drawn(rows, hidden)).toEqual([["甲|丙", "4|6"]]);
  });

  test("sheets", async () => {
    const book = read(bytesOf({Sheet1: sheetOf(rows), 字典: sheetOf([["子", "丑"]])}));
    book.Workbook!.Sheets![1]!.Hidden = 2;
    const bytes = new Uint8Array(write(book, {type: "buffer"}));
    expect(draw(await decode(bytes))).toEqual([["甲|乙|丙", "1|2|3", "4|5|6"]]);
  });
});

describe("rows and blocks", () => {
  const merge = (row: number, first: number, last: number, rows = 1) => ({
    s: {r: row, c: first},
    e: {r: row + rows - 1, c: last}
  });

  test.each<[string, unknown[][], Partial<WorkSheet>, unknown[]]>([
    [
      "a merged row is a line, and may hold several",
      [["题\n二〇二二年"], ["甲", "乙"], [1, 2]],
      {"!merges": [merge(0, 0, 1)]},
      ["题", "二〇二二年", ["甲|乙", "1|2"]]
    ],
    [
      "a title over two rows is one line",
      [["题"], [], ["甲", "乙"]],
      {"!merges": [merge(0, 0, 1, 2)]},
      ["题", ["甲|乙"]]
    ],
    [
      "a label with blanks is a row",
      [["甲", "乙"], ["丙"], ["丁", 1]],
      {},
      [["甲|乙", "丙|", "丁|1"]]
    ],
    ["a sentence is none", [["甲", "乙"], ["没有。"]], {}, [["甲|乙"], "没有。"]],
    ["a sentence beside its title", [["一、总体情况", "没有。"]], {}, ["一、总体情况", "没有。"]],
    [
      "merged cells stand in every slot",
      [
        ["甲", "乙", null],
        [null, 1, 2]
      ],
      {"!merges": [merge(0, 0, 0, 2), merge(0, 1, 2)]},
      [["甲|乙|乙", "甲|1|2"]]
    ]
  ])("%s", async (_, rows, more, expected) => {
    expect(await drawn(rows, more)).toEqual(expected);
  });

  test("a tab is a heading where it says what its sheet does not", async () => {
    const sheet = sheetOf([["甲", "乙"]]);
    const bytes = bytesOf({一总体情况: sheet, Sheet2: sheet, 甲: sheet});
    expect(draw(await decode(bytes))).toEqual(["# 一总体情况", ["甲|乙"], ["甲|乙"], ["甲|乙"]]);
  });
});

test("a workbook of Excel 95, with GBK in it", async () => {
  const bytes = Buffer.from(bytesOf({Sheet1: sheetOf([["ABCDEFGH", 7]])}, "biff5"));
  // What the library writes says 1252, and has room for no Chinese.
  bytes.writeUInt16LE(936, bytes.indexOf(Uint8Array.of(0x42, 0, 2, 0)) + 4);
  bytes.set(toGb18030("行政许可"), bytes.indexOf("ABCDEFGH"));
  expect(draw(await decode(bytes))).toEqual([["行政许可|7"]]);
});

test("a report with hidden last year beside it", async () => {
  const {report, truth} = printReport("2021", () => "3");
  const book = read(writeWorkbook(report), {cellNF: true});
  utils.book_append_sheet(book, book.Sheets.Sheet1!, "上年");
  book.Workbook!.Sheets!.push({name: "上年", Hidden: 1});
  const bytes = new Uint8Array(write(book, {type: "buffer", bookType: "xlsx"}));
  const figures = figuresOf(onlyReport(await readAny(bytes)));
  expect(Object.keys(figures).sort()).toEqual(Object.keys(truth).sort());
});

describe("broken workbooks get one sentence", () => {
  const {report} = printReport("2021", () => "0");
  const books = {
    xlsx: writeWorkbook(report),
    xls: writeWorkbook(report, {book: "biff8"})
  };

  test.each(["xlsx", "xls"] as const)("%s, cut anywhere", async (book) => {
    const bytes = books[book];
    for (const share of [0.01, 0.1, 0.3, 0.5, 0.7, 0.9])
      await sentenceOf(bytes.subarray(0, Math.floor(bytes.length * share)));
  });

  test.each(["xlsx", "biff8"] as const)("%s, with nothing in it", async (book) => {
    expect((await sentenceOf(bytesOf({Sheet1: sheetOf([[" "]])}, book))).zh).toMatch(
      /没有任何可见的内容/
    );
  });
});

test("a workbook without the part that names its sheets is half of one", async () => {
  const parts = {"[Content_Types].xml": "<Types/>", "xl/worksheets/sheet1.xml": "<worksheet/>"};
  expect((await sentenceOf(zip(parts))).en).toMatch(/lacks .*xl\/workbook\.xml/);
});

test("a workbook that is kept in bytes reads as one in XML", async () => {
  const book = utils.book_new();
  utils.book_append_sheet(
    book,
    sheetOf([
      ["规章", 7, 12],
      ["其他", "", 3]
    ]),
    "Sheet1"
  );
  const bytes = new Uint8Array(write(book, {type: "buffer", bookType: "xlsb"}));
  const {blocks} = await xlsx.decode({bytes, sha256: "0".repeat(64), path: "made", url: null});
  expect(draw(blocks)).toEqual([["规章|7|12", "其他||3"]]);
});

describe("what nobody sees in a cell is not read", () => {
  const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  /** Each font in a format of its own, then white on blue, and on a pattern. */
  const looks = [
    "",
    `<color rgb="FFFFFFFF"/>`,
    `<color theme="0"/>`,
    `<color indexed="9"/>`,
    `<sz val="1"/>`,
    "<strike/>"
  ];
  const fills = [
    `<patternFill patternType="none"/>`,
    `<patternFill patternType="gray125"/>`,
    `<patternFill patternType="solid"><fgColor rgb="FF4472C4"/></patternFill>`
  ];
  const formats = [...looks.map((_, font) => [font, 0]), [1, 2], [1, 1]];
  const styles = `<styleSheet xmlns="${main}"><fonts>${looks.map((look) => `<font>${look}</font>`).join("")}</fonts><fills>${fills.map((fill) => `<fill>${fill}</fill>`).join("")}</fills><cellXfs>${formats.map(([font, fill]) => `<xf fontId="${font}" fillId="${fill}"/>`).join("")}</cellXfs></styleSheet>`;
  const strings = `<sst xmlns="${main}"><si><t>规章</t></si><si><r><t>1002</t></r><r><rPr><vertAlign val="superscript"/></rPr><t>1</t></r></si><si><r><rPr><color rgb="FFFFFFFF"/></rPr><t>34</t></r><r><t>件</t></r></si></sst>`;

  async function show(rows: string): Promise<unknown[]> {
    const parts = new Map(
      (await readZip(bytesOf({Sheet1: sheetOf([["规章"]])}))).map(({name, bytes}) => [name, bytes])
    );
    const sheet = `<worksheet xmlns="${main}"><sheetData>${rows}</sheetData></worksheet>`;
    const types = asText(parts.get("[Content_Types].xml")!);
    const rels = asText(parts.get("xl/_rels/workbook.xml.rels")!);
    const relation = `<Relationship Id="rId99" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings" Target="sharedStrings.xml"/>`;
    const override = `<Override PartName="/xl/sharedStrings.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"/>`;
    const bytes = zip({
      ...Object.fromEntries(parts),
      "[Content_Types].xml": types.replace("</Types>", `${override}</Types>`),
      "xl/_rels/workbook.xml.rels": rels.replace("</Relationships>", `${relation}</Relationships>`),
      "xl/styles.xml": styles,
      "xl/sharedStrings.xml": strings,
      "xl/worksheets/sheet1.xml": sheet
    });
    const received = {bytes, sha256: "0".repeat(64), path: "made", url: null};
    return draw((await xlsx.decode(received)).blocks);
  }

  const asText = (bytes: Uint8Array) => new TextDecoder().decode(bytes);
  const text = (address: string, index: number, style = 0) =>
    `<c r="${address}" t="s" s="${style}"><v>${index}</v></c>`;

  test("white, of one point, struck out; white on blue and on a pattern is seen", async () => {
    const cells = formats.map(
      (_, style) => `<c r="${"ABCDEFGH"[style]}1" s="${style}"><v>${style + 10}</v></c>`
    );
    expect(await show(`<row r="1">${cells.join("")}</row>`)).toEqual([["10||||||16|17"]]);
  });

  test("a part of a text; a mark above the line is no digit", async () => {
    const row = [text("A1", 0), text("B1", 1), text("C1", 2), text("D1", 2, 6), text("E1", 0, 1)];
    const more = `<row r="2">${text("A2", 0)}${text("E2", 0)}</row>`;
    expect(await show(`<row r="1">${row.join("")}</row>${more}`)).toEqual([
      ["规章|1002[1]|件|34件|", "规章||||规章"]
    ]);
  });

  test("a row as low as a hair, a column without a width", async () => {
    const columns = {"!cols": [{wch: 9}, {width: 0}, {wch: 9}], "!rows": [{}, {hpt: 0.5}]};
    const rows = [
      ["规章", 1, 2],
      ["文件", 3, 4],
      ["许可", 5, 6]
    ];
    expect(await drawn(rows, columns)).toEqual([["规章|2", "许可|6"]]);
  });

  test("of .xls, white words on no ground", async () => {
    const bytes = Buffer.from(bytesOf({Sheet1: sheetOf([["规章", 3, 4]])}, "biff8"));
    const put = (record: string, at: number, change: string) => {
      const start = bytes.indexOf(record, 0, "hex");
      bytes.write(change, start + at, "hex");
    };
    // The font white (9), all formats on black (8) but the last, which the second cell keeps.
    put("31001a00f000", 8, "0900");
    for (let left = 16; left > 0; left--)
      put("e000140000000000f4ff00000000000000000000000000", 21, "040800");
    put("04020d00000000001000", 8, "0000");
    put("03020e00000002001000", 8, "0000");
    const received = {bytes, sha256: "0".repeat(64), path: "made", url: null};
    expect(draw((await xls.decode(received)).blocks)).toEqual([["规章||4"]]);
  });
});
