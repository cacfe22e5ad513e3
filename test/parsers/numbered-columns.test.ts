/** A row that numbers the columns of section four, 1 to 15, under its header: no figures of anybody's. */
import {describe, expect, test} from "vitest";
import {writers} from "#test/printed/formats.ts";
import {cell, made, truth} from "#test/printed/odd.ts";
import {figuresOf, onlyReport, readAny} from "#test/printed/read.ts";
import type {PrintedCell, PrintedReport} from "#test/printed/report.ts";

const numbers = Array.from({length: 15}, (_, at) => cell(String(at + 1)));

const over = (edit: (figures: PrintedCell[]) => PrintedCell[]): PrintedReport => ({
  ...made.report,
  blocks: made.report.blocks.map((block) =>
    "table" in block && block.about === "4"
      ? {...block, table: [...block.table.slice(0, -1), numbers, edit(block.table.at(-1)!)]}
      : block
  )
});
const isOfCases = (key: string) => /^(?:review|litigation)/.test(key);
const ofCases = (figures: Record<string, unknown>) =>
  Object.fromEntries(Object.entries(figures).filter(([key]) => isOfCases(key)));

describe.each(Object.entries(writers))("%s", (_, write) => {
  test("the figures under it are read, or none", async () => {
    const found = ofCases(figuresOf(onlyReport(await readAny(await write(over((row) => row))))));
    const wrong = Object.entries(found).filter(
      ([key, figure]) => JSON.stringify(figure) !== JSON.stringify(truth[key])
    );
    expect(wrong).toEqual([]);
  });

  test("words under it are no reason to read the numbers", async () => {
    const report = over((row) => row.map((one) => ({...one, text: "未发生"})));
    const found = Object.values(ofCases(figuresOf(onlyReport(await readAny(await write(report))))));
    expect(found.filter((figure) => (figure as {value: number | null}).value !== null)).toEqual([]);
  });
});
