/** Who filled in a form, and when, in a row right under its last figures: a row of people is none of figures. */
import {describe, expect, test} from "vitest";
import {writers} from "#test/printed/formats.ts";
import {cell, made, truth} from "#test/printed/odd.ts";
import {figuresOf, notesOf, onlyReport, readAny} from "#test/printed/read.ts";
import type {PrintedCell, PrintedReport} from "#test/printed/report.ts";

/** The words of fifteen cells; where there are fewer, the rest are blank. */
const apart = (...words: string[]) => Array.from({length: 15}, (_, at) => cell(words[at] ?? ""));

const people: [what: string, row: PrintedCell[]][] = [
  ["people", apart("填表人:张三", "", "", "审核人:李四")],
  ["people in cells of their own", apart("填表人:", "张三", "", "审核人:", "李四")],
  ["a telephone and a day", apart("电话:0533-1234567", "", "", "填报日期:2023年1月20日")],
  ["merged cells", [cell("单位负责人:王五", 5), cell("填表人:张三", 5), cell("审核人:李四", 5)]]
];

const under = (row: PrintedCell[]): PrintedReport => ({
  ...made.report,
  blocks: made.report.blocks.map((block) =>
    "table" in block && block.about === "4" ? {...block, table: [...block.table, row]} : block
  )
});

describe.each(people)("under section four, %s", (_, row) => {
  test.each(Object.entries(writers))("%s", async (_, write) => {
    const read = onlyReport(await readAny(await write(under(row))));
    expect(figuresOf(read)).toEqual(truth);
    expect(notesOf(read).filter((note) => /\d{4}/.test(note))).toEqual([]);
  });
});

test("a mobile telephone among them is a note, and no figure", async () => {
  const row = apart("填表人:", "张三", "", "电话:", "13812345678");
  const read = onlyReport(await readAny(await writers.xlsx!(under(row))));
  expect(figuresOf(read)).toEqual(truth);
  expect(notesOf(read)).toContain("row-unknown: 13812345678");
});
