/** The same printed report as workbooks of every shape that was seen; .xls by another book type. */
import {read, set_cptable, utils, write, type CellObject, type WorkSheet} from "@e965/xlsx";
import * as codepages from "@e965/xlsx/dist/cpexcel.full.mjs";
import type {PrintedBlock, PrintedCell, PrintedReport} from "./report.ts";

set_cptable(codepages);

export interface Workbook {
  /** Excel since 2007, Excel 97 to 2003. */
  book?: "xlsx" | "biff8";
  /** All on one sheet, or a sheet for each section, with its title in a cell or on the tab alone. */
  sheets?: "one" | "sections" | "tabs";
  /** How titles stand: merged over the width of the sheet, or in a cell with an empty row above or none. */
  titles?: "merged" | "apart" | "close";
  numbers?: "number" | "text";
  /** Where the sheet begins. */
  from?: {row: number; column: number};
  /** Changes each sheet after it was written. */
  change?: (sheet: WorkSheet) => void;
}

interface Placed {
  cell: PrintedCell;
  row: number;
  column: number;
}

const whole = (text: string, columns: number): PrintedCell => ({
  text,
  rows: 1,
  columns,
  is: "label"
});

export function writeWorkbook(report: PrintedReport, workbook: Workbook = {}): Uint8Array {
  const book = utils.book_new();
  for (const {name, blocks} of sheetsOf(report, workbook))
    utils.book_append_sheet(book, writeSheet(blocks, workbook), name);
  return new Uint8Array(write(book, {type: "buffer", bookType: workbook.book ?? "xlsx"}));
}

/** Reads a workbook, changes it and writes it again. */
export function changeWorkbook(
  bytes: Uint8Array,
  change: (book: ReturnType<typeof read>) => void,
  book: "xlsx" | "biff8" = "xlsx"
): Uint8Array {
  const known = read(bytes, {cellStyles: true, cellNF: true});
  change(known);
  return new Uint8Array(write(known, {type: "buffer", bookType: book}));
}

function sheetsOf({title, published, blocks}: PrintedReport, {sheets = "one"}: Workbook) {
  const head: PrintedBlock[] = [{paragraph: title}, {paragraph: `发布日期:${published}`}];
  if (sheets === "one") return [{name: "Sheet1", blocks: [...head, ...blocks]}];
  const made = [{name: "Sheet1", blocks: head}];
  for (const block of blocks) {
    if ("heading" in block)
      made.push({
        name: sheets === "tabs" ? block.heading : `Sheet${made.length + 1}`,
        blocks: sheets === "tabs" ? [] : [block]
      });
    else made.at(-1)!.blocks.push(block);
  }
  return made;
}

function writeSheet(blocks: PrintedBlock[], workbook: Workbook): WorkSheet {
  const {titles = "merged", numbers = "number", from = {row: 0, column: 0}} = workbook;
  const width = Math.max(
    1,
    ...blocks.map((block) => ("table" in block ? widthOf(block.table) : 1))
  );
  const placed: Placed[] = [];
  let height = 0;
  for (const block of blocks) {
    if (titles === "apart" && "heading" in block) height++;
    const table =
      "table" in block
        ? block.table
        : [
            [
              whole(
                "heading" in block ? block.heading : block.paragraph,
                titles === "merged" ? width : 1
              )
            ]
          ];
    placed.push(...place(table).map((one) => ({...one, row: one.row + height})));
    height += table.length;
  }
  const moved = placed.map(({cell, row, column}) => ({
    cell,
    row: row + from.row,
    column: column + from.column
  }));
  const sheet = toSheet(moved, numbers);
  workbook.change?.(sheet);
  return sheet;
}

const widthOf = (table: PrintedCell[][]) => table[0]!.reduce((sum, {columns}) => sum + columns, 0);

function place(table: PrintedCell[][]): Placed[] {
  const taken = table.map((): boolean[] => []);
  return table.flatMap((cells, row) =>
    cells.map((cell) => {
      let column = 0;
      while (taken[row]![column]) column++;
      for (const line of taken.slice(row, row + cell.rows))
        for (let x = 0; x < cell.columns; x++) line[column + x] = true;
      return {cell, row, column};
    })
  );
}

function toSheet(placed: Placed[], numbers: "number" | "text"): WorkSheet {
  const sheet: WorkSheet = {"!merges": []};
  let [lastRow, lastColumn] = [0, 0];
  for (const {cell, row, column} of placed) {
    const end = {r: row + cell.rows - 1, c: column + cell.columns - 1};
    [lastRow, lastColumn] = [Math.max(lastRow, end.r), Math.max(lastColumn, end.c)];
    if (cell.rows > 1 || cell.columns > 1) sheet["!merges"]!.push({s: {r: row, c: column}, e: end});
    const made = toCell(cell, numbers);
    if (made) sheet[utils.encode_cell({r: row, c: column})] = made;
  }
  sheet["!ref"] = utils.encode_range({r: 0, c: 0}, {r: lastRow, c: lastColumn});
  return sheet;
}

function toCell({text}: PrintedCell, numbers: "number" | "text"): CellObject | null {
  if (text === "") return null;
  if (numbers === "text" || !/^\d[\d,]*$/.test(text)) return {t: "s", v: text};
  const z = text.includes(",") ? "#,##0" : "General";
  return {t: "n", v: Number(text.replaceAll(",", "")), z};
}

/** The shapes that accuracy is measured in. */
export const shapes = {
  "one sheet": (report: PrintedReport) => writeWorkbook(report),
  "a sheet a section": (report: PrintedReport) => writeWorkbook(report, {sheets: "sections"})
};
