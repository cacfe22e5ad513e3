/** Text dumps whose columns are set with spaces: a line is a row, however wide the spaces make it. */
import {describe, expect, test} from "vitest";
import {figuresOf, notesOf, onlyReport, readAny} from "#test/printed/read.ts";
import {printReport, type Edition, type Print, type PrintedCell} from "#test/printed/report.ts";
import {tabs, writeText, type WriteTable} from "#test/printed/text.ts";

const wide = (text: string) => [...text].length * 2 - (text.match(/[ -~]/g)?.length ?? 0);

/** Every column as wide as what is widest in it: the labels of section three take a hundred spaces and more. */
const aligned: WriteTable = (table: PrintedCell[][]) => {
  const rows = tabs(table).map((line) => line.split("\t"));
  const widths = rows[0]!.map((_, x) => Math.max(...rows.map((row) => wide(row[x]!))));
  const pad = (text: string, x: number) => text + " ".repeat(widths[x]! - wide(text));
  return rows.map((row) => row.map(pad).join("  ").trimEnd());
};

/** Rows of a table that was typed with so many spaces between its cells. */
const typed: WriteTable = (table) =>
  table.map((row) => row.map(({text}) => text).join(" ".repeat(16)));

const numbered = (): Print => {
  let next = 1000;
  return () => String((next += 7));
};

const read = async (edition: Edition, {print, table}: {print: Print; table: WriteTable}) => {
  const {report, truth} = printReport(edition, print);
  const found = onlyReport(await readAny(writeText(report, {table})));
  const expected = Object.fromEntries(
    Object.entries(truth).map(([id, {value, state}]) => [id, {value, state}])
  );
  return {figures: figuresOf(found), expected, notes: notesOf(found).slice(1)};
};

describe.each(["2019", "2021", "statistics"] as const)("%s", (edition) => {
  test.each([
    ["aligned", aligned],
    ["with sixteen spaces", typed]
  ])("%s", async (_, table) => {
    const {figures, expected, notes} = await read(edition, {print: numbered(), table});
    expect(figures).toEqual(expected);
    expect(notes).toEqual([]);
  });

  test("of a row that lacks a cell none is read, and a note says so", async () => {
    let next = 1000;
    const print = (key: string) =>
      /^(?:request\.carried_in@business|request\.concluded)$/.test(key) ? "" : String((next += 7));
    const {figures, expected, notes} = await read(edition, {print, table: aligned});
    expect(expected).toMatchObject(figures);
    expect(notes.map((note) => note.split(":")[0])).toEqual(["cells-missing"]);
  });
});
