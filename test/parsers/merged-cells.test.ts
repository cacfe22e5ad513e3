/** One cell over several of a form's, and columns beside the form's own: what is certain is read, what is not has a note. */
import {describe, expect, test} from "vitest";
import type {ReadReport} from "#data/schema/reading.ts";
import {plainTable, writeHtml, writeRows} from "#test/printed/html.ts";
import {figuresOf, notesOf, onlyReport, readAny} from "#test/printed/read.ts";
import {cell, made, truth} from "#test/printed/odd.ts";
import type {PrintedCell} from "#test/printed/report.ts";

type Table = PrintedCell[][];

async function read3(edit: (table: Table) => Table, about = "3"): Promise<ReadReport> {
  const page = {
    blocks: (blocks: typeof made.report.blocks) =>
      blocks.map((block) =>
        "table" in block && block.about === about ? {...block, table: edit(block.table)} : block
      )
  };
  return onlyReport(await readAny(writeHtml(made.report, page)));
}

const isValue = ({is}: PrintedCell) => is === "value";
const labels = (row: PrintedCell[]) => row.filter((one) => !isValue(one));
const values = (row: PrintedCell[]) => row.filter(isValue);
const rowOf = (table: Table, label: string) =>
  table.findIndex((row) => row.some(({text}) => text.includes(label)));

/** The table with one cell over all seven columns of some rows. */
const mergeRows = (first: string, rows: number, text: string) => (table: Table) => {
  const from = rowOf(table, first);
  return table.map((row, at) => {
    if (at < from || at >= from + rows) return row;
    return at === from ? [...labels(row), cell(text, 7, rows)] : labels(row);
  });
};

const seen = (report: ReadReport, indicator: string) =>
  Object.entries(figuresOf(report) as Record<string, {value: number | null; state: string}>)
    .filter(([id]) => id.startsWith(`${indicator}@`))
    .map(([, {value, state}]) => value ?? state);

const others = (report: ReadReport, but: string) => {
  const all = figuresOf(report) as Record<string, unknown>;
  const ids = Object.keys(truth).filter((id) => !id.startsWith(but));
  return ids.filter((id) => JSON.stringify(all[id]) !== JSON.stringify(truth[id]));
};

describe("one cell over all columns", () => {
  const duplicate = "request.outcome.not_processed.duplicate";

  test.each([
    ["0", 0],
    ["/", "slash"],
    ["无", "none"],
    ["", "blank"]
  ])("%j is so in each of them", async (text, expected) => {
    const report = await read3(mergeRows("重复申请", 1, text));
    expect(seen(report, duplicate)).toEqual(Array(7).fill(expected));
    expect(others(report, duplicate)).toEqual([]);
  });

  test("0 over eight rows", async () => {
    const report = await read3(mergeRows("属于国家秘密", 8, "0"));
    for (const ground of ["state_secret", "third_party_rights", "registry_lookup"])
      expect(seen(report, `request.outcome.denied.${ground}`)).toEqual(Array(7).fill(0));
    expect(others(report, "request.outcome.denied")).toEqual([]);
  });

  test.each([
    ["重复申请", 1, duplicate],
    ["属于国家秘密", 8, "request.outcome.denied"]
  ])("37 from %s over %d rows is nobody's, and noted", async (label, rows, indicator) => {
    const report = await read3(mergeRows(label, rows, "37"));
    expect(seen(report, indicator)).toEqual([]);
    expect(others(report, indicator)).toEqual([]);
    const notes = notesOf(report);
    expect(notes).toContain("row-unknown: 37");
    expect(notes.filter((note) => note === "cells-missing: 0 of 7")).toHaveLength(rows);
  });

  test("words over a row stand in its note", async () => {
    const report = await read3(mergeRows("重复申请", 1, "本年度没有此类申请"));
    expect(seen(report, duplicate)).toEqual([]);
    expect(notesOf(report)).toContain("cells-missing: 0 of 7: 本年度没有此类申请");
  });

  test("0 over the fifteen of section four", async () => {
    const report = await read3((table) => [...table.slice(0, -1), [cell("0", 15)]], "4");
    const found = figuresOf(report) as Record<string, {value: number}>;
    expect(found["review.upheld"]?.value).toBe(0);
    expect(found["litigation_after_review.total"]?.value).toBe(0);
  });
});

describe("one cell over some columns, or over two rows", () => {
  test.each([
    ["0", [0, 0, 0, 0, 0]],
    ["12", []]
  ])("%s over the five kinds of organisation", async (text, expected) => {
    const report = await read3((table) =>
      table.map((row, at) => {
        if (at !== rowOf(table, "重复申请")) return row;
        const [first, ...rest] = values(row);
        return [...labels(row), first!, cell(text, 5), rest.at(-1)!];
      })
    );
    const found = seen(report, "request.outcome.not_processed.duplicate");
    expect(found).toHaveLength(2 + expected.length);
    expect(found.slice(1, -1)).toEqual(expected);
    if (expected.length === 0) expect(notesOf(report)).toContain("row-unknown: 12");
  });

  test("a total over two rows takes no cell of theirs away", async () => {
    const report = await read3((table) => {
      const at = rowOf(table, "予以公开");
      const [one, two] = [table[at]!, table[at + 1]!];
      const tall = {...one.at(-1)!, rows: 2};
      return table.map((row, y) =>
        y === at ? [...one.slice(0, -1), tall] : y === at + 1 ? two.slice(0, -1) : row
      );
    });
    expect(seen(report, "request.outcome.granted")).toHaveLength(6);
    expect(seen(report, "request.outcome.partly_granted")).toHaveLength(6);
    const total = made.truth["request.outcome.granted@total"]!.raw;
    expect(notesOf(report)).toContain(`row-unknown: ${total}`);
    expect(others(report, "request.outcome.")).toEqual([]);
  });
});

describe("columns beside the form's own", () => {
  const header = 3;
  const beside =
    (head: PrintedCell, put: (row: PrintedCell[], at: number) => PrintedCell[]) =>
    (table: Table) => [
      put([...table[0]!, {...head, rows: header}], -1).slice(-table[0]!.length - 1),
      ...table.slice(1, header),
      ...table.slice(header).map(put)
    ];

  test.each([
    ["备注, blank", (_: number) => ""],
    ["备注, with a word", (at: number) => (at === 4 ? "含转办" : "")],
    ["备注, with a number", (at: number) => (at === 4 ? "99" : "")],
    ["上年总计", (at: number) => String(9000 + at)]
  ])("%s", async (name, text) => {
    const [label = ""] = name.split(",");
    const report = await read3(
      beside(cell(label), (row, at) => (at < 0 ? row : [...row, cell(text(at))]))
    );
    expect(others(report, "-")).toEqual([]);
    const printed = /^\d+$/.exec(text(4))?.[0];
    if (printed) expect(notesOf(report)).toContain(`row-unknown: ${printed}`);
  });

  test("序号 at the left numbers rows", async () => {
    const report = await read3((table) =>
      table.map((row, at) =>
        at === 0 ? [cell("序号", 1, 3), ...row] : at < 3 ? row : [cell(String(at - 2)), ...row]
      )
    );
    expect(others(report, "-")).toEqual([]);
    expect(notesOf(report).join()).not.toMatch(/row-unknown/);
  });

  test.each(["小计", "合计"])("%s under 法人或其他组织, and 合计 at the end", async (name) => {
    const report = await read3((table) => [
      [table[0]![0]!, {...table[0]![1]!, columns: 8}],
      [table[1]![0]!, {...table[1]![1]!, columns: 6}, {...table[1]![2]!, text: "合计"}],
      [...table[2]!, cell(name)],
      ...table
        .slice(3)
        .map((row, at) => [...row.slice(0, -1), cell(String(7000 + at)), row.at(-1)!])
    ]);
    expect(others(report, "-")).toEqual([]);
    expect(notesOf(report)).toContain("row-unknown: 7003");
  });

  test("a word over the form's own columns leaves them unread", async () => {
    const report = await read3((table) => [
      [table[0]![0]!, {...table[0]![1]!, text: "上年同期", columns: 7}],
      ...table.slice(1)
    ]);
    expect(seen(report, "request.received")).toEqual([]);
    expect(notesOf(report)).toContain(`row-unknown: ${made.truth["request.received@total"]!.raw}`);
  });

  test("公民 is 自然人", async () => {
    const turn = (one: PrintedCell) => (one.text === "自然人" ? {...one, text: "公民"} : one);
    expect(others(await read3((table) => table.map((row) => row.map(turn))), "-")).toEqual([]);
  });
});

test("a table is written as it is printed", () => {
  expect(plainTable(writeRows([[cell("0", 7, 2)]]))).toContain('<td rowspan="2" colspan=7>0</td>');
});
