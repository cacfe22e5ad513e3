/** Rows that number the columns of a table, under its header: no figures of anybody's. */
import {describe, expect, test} from "vitest";
import {writers} from "#test/printed/formats.ts";
import {cell} from "#test/printed/odd.ts";
import {figuresOf, notesOf, onlyReport, readAny} from "#test/printed/read.ts";
import {printReport, type PrintedCell, type PrintedReport} from "#test/printed/report.ts";
import {shapes} from "#test/printed/text.ts";

type Table = PrintedCell[][];
type Edit = (table: Table) => Table;

/** A number of its own in every cell. */
const numbered = () => {
  let next = 1000;
  return () => String((next += 7));
};
const made = printReport("2021", numbered());
const older = printReport("statistics", numbered());

const formats: typeof writers = {...writers, "a cell a line": shapes["a cell a line"]};

const edited = ({report}: typeof made, about: string, edit: Edit): PrintedReport => ({
  ...report,
  blocks: report.blocks.map((block) =>
    "table" in block && block.about === about ? {...block, table: edit(block.table)} : block
  )
});

/** A row that stands behind so many others. */
const behind =
  (rows: number, row: PrintedCell[]): Edit =>
  (table) => [...table.slice(0, rows), row, ...table.slice(rows)];

const counted = (count: number, text = (at: number) => String(at)) =>
  Array.from({length: count}, (_, at) => cell(text(at + 1)));

const kinds: [string, PrintedCell[]][] = [
  ["1 to 15", counted(15)],
  ["01 to 15", counted(15, (at) => String(at).padStart(2, "0"))],
  ["1 to 5 three times", [...counted(5), ...counted(5), ...counted(5)]],
  ["(1) to (15)", counted(15, (at) => `(${at})`)]
];

async function valuesIn(report: PrintedReport, write: (typeof writers)[string]) {
  const read = onlyReport(await readAny(await write(report)));
  const values = Object.entries(figuresOf(read)).map(([key, figure]) => {
    const {value, state} = figure as {value: number | null; state: string};
    return [key, value ?? state];
  });
  return {values: Object.fromEntries(values) as Record<string, unknown>, notes: notesOf(read)};
}

const truthOf = ({truth}: typeof made) =>
  Object.fromEntries(Object.entries(truth).map(([key, {value}]) => [key, value]));
const ofCases = (figures: Record<string, unknown>) =>
  Object.fromEntries(Object.entries(figures).filter(([key]) => /^(?:review|litigation)/.test(key)));

describe.each(Object.entries(formats))("%s", (_, write) => {
  test.each(kinds)("%s over the figures of section four", async (_, row) => {
    const {values} = await valuesIn(edited(made, "4", behind(3, row)), write);
    expect(values).toEqual(truthOf(made));
  });

  test.each(kinds)("%s and no figures under them", async (_, row) => {
    const report = edited(made, "4", (table) => [...table.slice(0, 3), row]);
    expect(ofCases((await valuesIn(report, write)).values)).toEqual({});
  });

  test.each(kinds)("%s and words under them", async (_, row) => {
    const worded = (cells: PrintedCell[]) => cells.map((one) => ({...one, text: "未发生"}));
    const report = edited(made, "4", (table) => [...table.slice(0, 3), row, worded(table[3]!)]);
    const found = Object.values(ofCases((await valuesIn(report, write)).values));
    expect(found.filter((value) => typeof value === "number")).toEqual([]);
  });

  test.each(["栏次", "甲", ""])("1 to 7 in section three behind %s", async (word) => {
    const row = [cell(word, 3), ...counted(7)];
    const {values} = await valuesIn(edited(made, "3", behind(3, row)), write);
    expect(values).toEqual(truthOf(made));
  });

  test("1 2 3 in section two, where they are called 栏次", async () => {
    const row = [cell("栏次"), ...counted(3)];
    const {values} = await valuesIn(edited(made, "1", behind(2, row)), write);
    expect(values).toEqual(truthOf(made));
  });

  test("甲 乙 1 in the appendix of 2014", async () => {
    const row = [cell("甲"), cell("乙"), cell("1")];
    const report = edited(older, "statistics", behind(1, row));
    expect((await valuesIn(report, write)).values).toEqual(truthOf(older));
  });
});

describe.each(Object.entries(formats))(
  "codes before the labels of the appendix: %s",
  (_, write) => {
    const withCodes = (codeOf: (row: number) => string, head = "代码") =>
      edited(older, "statistics", (table) =>
        table.map((row, at) => [cell(at === 0 ? head : codeOf(at)), ...row])
      );

    test("序号 are no figures", async () => {
      const report = withCodes((at) => String(at).padStart(2, "0"), "序号");
      expect((await valuesIn(report, write)).values).toEqual(truthOf(older));
    });

    test.each(["代码", "行号"])("%s that count on are nobody's figures", async (head) => {
      const {values} = await valuesIn(
        withCodes((at) => String(at).padStart(2, "0"), head),
        write
      );
      const truth = truthOf(older);
      expect(Object.entries(values).filter(([key, value]) => value !== truth[key])).toEqual([]);
    });

    test("codes that do not are nobody's figures", async () => {
      const {values} = await valuesIn(
        withCodes((at) => String(100 + 3 * at)),
        write
      );
      const truth = truthOf(older);
      expect(Object.entries(values).filter(([key, value]) => value !== truth[key])).toEqual([]);
    });
  }
);
