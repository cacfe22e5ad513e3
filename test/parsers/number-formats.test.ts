/** What cells of workbooks show by their formats, and by formulas that nobody has counted. */
import {CFB, utils, write, type CellObject} from "@e965/xlsx";
import {describe, expect, test} from "vitest";
import {readZip} from "#parsers/decode/zip.ts";
import xls from "#parsers/formats/xls.ts";
import xlsx from "#parsers/formats/xlsx.ts";
import {zip} from "#test/printed/docx.ts";
import {figure, onlyReport, readAny} from "#test/printed/read.ts";
import {printReport} from "#test/printed/report.ts";
import {changeWorkbook, writeWorkbook} from "#test/printed/xlsx.ts";

type Book = "xlsx" | "biff8";

function bytesOf(cells: CellObject[], bookType: Book = "xlsx"): Uint8Array {
  const book = utils.book_new();
  utils.book_append_sheet(book, utils.aoa_to_sheet([[{t: "s", v: "甲"}, ...cells]]), "Sheet1");
  return new Uint8Array(write(book, {type: "buffer", bookType}));
}

async function show(bytes: Uint8Array, book: Book = "xlsx"): Promise<string[]> {
  const received = {bytes, sha256: "0".repeat(64), path: "made", url: null};
  const {blocks} = await (book === "xlsx" ? xlsx : xls).decode(received);
  const [table] = blocks;
  return table?.type === "table" ? table.rows[0]!.map(({text}) => text).slice(1) : [];
}

describe.each<Book>(["xlsx", "biff8"])("formats of %s", (book) => {
  test.each<[string, number, string]>([
    // A point that the format sets among the digits, of thousands.
    ['0\\.0,"万元"', 1234567, "123.5万元"],
    ["0\\.0,", 123000, "12.3"],
    ['0"."0,"万"', 123000, "12.3万"],
    ['0\\.00,,"亿元"', 1234567890, "12.35亿元"],
    ['[>=10000]0\\.0,"万";0', 123000, "12.3万"],
    ['[>=10000]0\\.0,"万";0', 56, "56"],
    ['0\\.0,;-0\\.0,;"无"', 0, "无"],
    ["#,##0\\.0,", 12345678, "=12345678"],
    // None among them, or none of thousands.
    ['0\\.0000"万元"', 123000, "12.3000万元"],
    ['0.0,,"百万"', 1234567, "1.2百万"],
    // Words behind what is called General, in Chinese too.
    ['General"万元"', 123, "123万元"],
    ['General"件"', -3, "-3件"],
    ['G/通用格式"万元"', 12.5, "12.5万元"],
    ["G/通用格式", 12, "12"],
    // A first section that says no condition, before one that does: it is for what is above nought.
    ["0;[=0]无", 500, "500"],
    ["0;[=0]无", 0, "无"],
    ["0;[=0]无", -3, "=-3"],
    ['0;[=0]"—";@', 12, "12"],
    ['#,##0;[=0]"-"', 1234, "1,234"],
    ['[=0]"无";0', 500, "500"],
    // Words that stand in no quotes.
    ["0件", 12, "12件"],
    ["yyyy年m月d日", 44946, "2023年1月20日"]
  ])("%s shows %d as %j", async (z, v, text) => {
    expect(await show(bytesOf([{t: "n", v, z}], book), book)).toEqual([text]);
  });

  test("a formula in a format without quotes keeps the value saved with it", async () => {
    const cell = {t: "n", v: 12, f: "SUM(D1:E1)", z: "0件"} as const;
    expect(await show(bytesOf([cell], book), book)).toEqual(["12件"]);
  });
});

const sum = {t: "n", v: 0, f: "SUM(D1:E1)"} as const;

/** A workbook of whose book, or whose sheet, something is said. */
async function countedAtOpening(bytes: Uint8Array, tag: string): Promise<Uint8Array> {
  const [part, behind] = tag.startsWith("<sheetCalcPr")
    ? ["xl/worksheets/sheet1.xml", "</sheetData>"]
    : ["xl/workbook.xml", "</sheets>"];
  const parts = await readZip(bytes);
  return zip(
    Object.fromEntries(
      parts.map(({name, bytes}) => {
        const xml = Buffer.from(bytes).toString();
        return [name, name === part ? xml.replace(behind, `${behind}${tag}`) : xml];
      })
    )
  );
}

/** The record of a formula with the value nought, in the place of the number nought: the library writes none. */
function withFormula(isUncounted: boolean): Uint8Array {
  const file = CFB.read(
    bytesOf(
      [
        {t: "n", v: 0},
        {t: "n", v: 5}
      ],
      "biff8"
    ),
    {type: "array"}
  );
  const stream = CFB.find(file, "/Workbook")!;
  const bytes = Buffer.from(stream.content as Uint8Array);
  const number = bytes.indexOf(Buffer.from("03020e0000000100", "hex"));
  const cell = bytes.subarray(number + 4, number + 18);
  const area = "2500000000" + "03c004c0" + "19100000";
  const rest = Buffer.from(`000000000000${"0d00"}${area}`, "hex");
  const made = Buffer.concat([Buffer.from([6, 0, cell.length + rest.length, 0]), cell, rest]);
  // How often cells in a circle are counted gives way to the word that none was counted: two bytes each.
  if (isUncounted) bytes[bytes.indexOf(Buffer.from("0c000200", "hex"))] = 0x5e;
  stream.content = Buffer.concat([bytes.subarray(0, number), made, bytes.subarray(number + 18)]);
  stream.size = stream.content.length;
  return new Uint8Array(CFB.write(file, {type: "buffer"}) as Buffer);
}

describe("what is saved with formulas that are counted at opening is not what they show", () => {
  test.each([
    ['<calcPr calcId="124519" fullCalcOnLoad="1"/>', "=SUM(D1:E1)"],
    ['<sheetCalcPr fullCalcOnLoad="true"/>', "=SUM(D1:E1)"],
    ['<calcPr calcId="191029" fullCalcOnLoad="0"/>', "0"],
    ['<sheetCalcPr fullCalcOnLoad="false"/>', "0"],
    ['<calcPr calcId="191029"/>', "0"]
  ])("%s: %s", async (said, text) => {
    const cells = [sum, {t: "n", v: 5} as const];
    expect(await show(await countedAtOpening(bytesOf(cells), said))).toEqual([text, "5"]);
  });

  test("of .xls, a sheet that says so", async () => {
    expect(await show(withFormula(false), "biff8")).toEqual(["0", "5"]);
    expect(await show(withFormula(true), "biff8")).toEqual(["=SUM(D1:E1)", "5"]);
  });

  test("the figure of a report is unreadable then, and its neighbours are read", async () => {
    const {report} = printReport("2021", () => "3");
    const written = changeWorkbook(writeWorkbook(report), ({Sheets}) => {
      const sheet = Sheets.Sheet1!;
      const row = utils
        .sheet_to_json<string[]>(sheet, {header: 1})
        .findIndex(([label]) => label?.startsWith("一、本年新收"));
      Object.assign(sheet[utils.encode_cell({r: row, c: 9})] as CellObject, {
        v: 0,
        f: "SUM(D1:I1)"
      });
    });
    const read = onlyReport(
      await readAny(await countedAtOpening(written, '<calcPr fullCalcOnLoad="1"/>'))
    );
    expect(figure(read, "request.received@total")?.state).toBe("unreadable");
    expect(figure(read, "request.received@natural_person")?.value).toBe(3);
  });
});
