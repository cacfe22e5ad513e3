import type {Block, Cell, Table} from "#parsers/document.ts";
import {partRows, type Lines} from "./table-lines.ts";

/** A slot of a sheet: the text that stands in it, and the row and column of the sheet where it begins. */
export type Slot = Cell;

/** A text of a row, and the slots of it that it covers. */
interface Piece {
  slot: Slot;
  first: number;
  last: number;
}

/** Rows that stand together as a table. */
interface Run {
  rows: Slot[][];
  first: number;
  last: number;
}

/**
 * A sheet as blocks. A sheet is a page and not one table: titles and prose stand in rows of their own, in a cell that
 * is merged over the whole width or in the first, with nothing beside it. Such a row directly under a table may be one
 * of its rows, whose cells are blank: it is, unless it is as wide as the table or a sentence.
 */
export function blocksOfSheet(rows: Slot[][]): Block[] {
  const blocks: Block[] = [];
  let run: Run | null = null;
  let above: Piece[] = [];
  for (const row of rows) {
    const pieces = piecesOf(row);
    const isSame =
      pieces.length > 0 && pieces.every(({slot}) => above.some((one) => one.slot === slot));
    if (!run && isSame) continue;
    if (isTableRow(pieces, run)) run = extend(run, row, pieces);
    else {
      if (run) blocks.push(toTable(run));
      run = null;
      blocks.push(...pieces.flatMap(({slot}) => toParagraphs(slot.text)));
    }
    above = pieces;
  }
  if (run) blocks.push(toTable(run));
  return blocks;
}

function piecesOf(row: Slot[]): Piece[] {
  const pieces: Piece[] = [];
  row.forEach((slot, column) => {
    const before = pieces.at(-1);
    if (before?.slot === slot) before.last = column;
    else if (/\S/.test(slot.text)) pieces.push({slot, first: column, last: column});
  });
  return pieces;
}

function isTableRow(pieces: Piece[], run: Run | null): boolean {
  // 一、总体情况 | 本年度……。 beside each other: prose, laid out as a table.
  if (pieces.length <= 2 && pieces.some(({slot}) => slot.text.includes("。"))) return false;
  if (pieces.length > 1) return true;
  const [piece] = pieces;
  return (
    piece !== undefined && run !== null && !(piece.first <= run.first && piece.last >= run.last)
  );
}

function extend(run: Run | null, row: Slot[], pieces: Piece[]): Run {
  const rows = run?.rows ?? [];
  rows.push(row);
  return {
    rows,
    first: Math.min(run?.first ?? Infinity, pieces[0]!.first),
    last: Math.max(run?.last ?? 0, pieces.at(-1)!.last)
  };
}

/** The rows from their first text to their last, with places that count from there. */
function toTable({rows, first, last}: Run): Table {
  const cut = rows.map((row) => row.slice(first, last + 1));
  const origins = new Map<Slot, Cell>();
  const toCell = (slot: Slot, row: number, column: number): Cell => {
    const known = origins.get(slot) ?? {text: slot.text, row, column};
    origins.set(slot, known);
    return known;
  };
  const placed = cut.map((row, y) => row.map((slot, x) => toCell(slot, y, x)));
  return {type: "table", block: 0, rows: partRows(placed, paragraphs)};
}

/** A cell may hold several paragraphs: Alt and Enter part them. */
const linesOf = (text: string): string[] =>
  text.split(/\r\n|\r|\n/).filter((line) => /\S/.test(line));

const paragraphs: Lines<Cell> = {
  of: ({text}) => (/[\r\n]/.test(text) ? linesOf(text) : [text]),
  at: (cell, line) => ({...cell, text: linesOf(cell.text)[line]!})
};

const toParagraphs = (text: string): Block[] =>
  linesOf(text).map((line) => ({type: "paragraph", block: 0, text: line}));
