/** A made report with a number of its own in every cell, and moulds by which its tables become odd. */
import {expect} from "vitest";
import type {ReadReport} from "#data/schema/reading.ts";
import {plainTable, type Page} from "./html.ts";
import {figuresOf, notesOf} from "./read.ts";
import {printReport, type PrintedBlock, type PrintedCell, type Print} from "./report.ts";

const numbered = (): Print => {
  let next = 1000;
  return () => String((next += 7));
};

export const made = printReport("2021", numbered());
export const truth = Object.fromEntries(
  Object.entries(made.truth).map(([key, {value, state}]) => [key, {value, state}])
);

/** No figure is another's, and none is lost without a word. */
export function expectHonest(report: ReadReport, isAll: boolean): void {
  const found = figuresOf(report);
  for (const [id, seen] of Object.entries(found))
    if ((seen as {state: string}).state === "number")
      expect({[id]: seen}).toEqual({[id]: truth[id]});
  const lost = Object.keys(truth).filter((id) => !(id in found));
  if (isAll) expect(lost).toEqual([]);
  const notes = notesOf(report).join("\n");
  const isSaid = (id: string) =>
    notes.includes(`: ${made.truth[id]!.raw}`) || /cells-missing|table-missing/.test(notes);
  expect(lost.filter((id) => !isSaid(id))).toEqual([]);
}

export type Rows = (rows: string[], about: string) => string[];
export const only =
  (about: string, edit: (rows: string[]) => string[]): Rows =>
  (rows, of) =>
    of === about ? edit(rows) : rows;
export const each =
  (edit: (row: string) => string): Rows =>
  (rows) =>
    rows.map(edit);
export const written = (edit: Rows): Page => ({
  table: (rows, about) => plainTable(edit(rows, about))
});
export const cells = (edit: (table: PrintedCell[][]) => PrintedCell[][], of = "3"): Page => ({
  blocks: (blocks: PrintedBlock[]) =>
    blocks.map((block) =>
      "table" in block && block.about === of ? {...block, table: edit(block.table)} : block
    )
});
export const cell = (text: string, columns = 1, rows = 1): PrintedCell => ({
  text,
  rows,
  columns,
  is: "label"
});

/** Every row of figures after another mould. */
export const figures =
  (edit: (row: PrintedCell[], at: number) => PrintedCell[]) => (table: PrintedCell[][]) =>
    table.map((row, at) => (row.some(({is}) => is === "value") ? edit(row, at) : row));
export const header =
  (edit: (rows: PrintedCell[][]) => PrintedCell[][]) => (table: PrintedCell[][]) => [
    ...edit(table.slice(0, 3)),
    ...table.slice(3)
  ];
export const words = (from: string, to: string) => (table: PrintedCell[][]) =>
  table.map((row) => row.map((one) => (one.text === from ? {...one, text: to} : one)));
