import type {Cell} from "#parsers/document.ts";
import {isFigure} from "./pdf-pieces.ts";
import {spaceBetween} from "./pdf-text.ts";

/** A table within rules, as a page shows it. */
export interface RuledTable {
  rows: Cell[][];
  /** Where its columns begin and end. */
  xs: number[];
  /** Whether its first or last row has no rule at its head or foot. */
  isOpenAbove: boolean;
  isOpenBelow: boolean;
}

/**
 * Makes one row of two where a page ends within a row: 29420 at the foot of a page and 07 at the head of the next are
 * one cell. The cells of the first page get what stands in those of the second, in which the row is no more.
 */
export function joinCutRow(above: RuledTable, below: RuledTable): void {
  if (!areAlike(above.xs, below.xs)) return;
  const at = headOf(above.rows, below.rows);
  const last = above.rows.at(-1)!;
  const rest = restsOf(below, at, above.xs);
  if (!rest || rest.length !== last.length) return;
  const isCut = at === 0 && above.isOpenBelow && below.isOpenAbove;
  if (!isCut && !isRest(rest, last)) return;
  above.rows[above.rows.length - 1] = last.map((cell, x) => joinCells(cell, rest[x]!));
  below.rows = below.rows
    .toSpliced(at, 1)
    .map((cells) => cells.map((cell) => (cell.row > at ? {...cell, row: cell.row - 1} : cell)));
}

/**
 * For each column of a table what stands in a row of the next page under it, which may have fewer columns of labels
 * or more. A cell that reaches further down than the row is another there, and stays.
 */
function restsOf({rows, xs}: RuledTable, at: number, columns: number[]): string[] | null {
  const row = rows[at];
  if (!row || row.length !== xs.length - 1) return null;
  const own = row.map((cell, x) => {
    const isLonger = rows[at + 1]?.[x]?.row === cell.row;
    const isAgain = row[x - 1]?.column === cell.column;
    return cell.row !== at || isLonger || isAgain ? "" : cell.text;
  });
  return columns.slice(1).map((end, column) => {
    const within = own.filter((_, x) => {
      const middle = Math.min((xs[x]! + xs[x + 1]!) / 2, xs[x]! + 5);
      return middle > columns[column]! && middle < end;
    });
    return within.reduce(join, "");
  });
}

const join = (text: string, rest: string) =>
  text === "" || rest === "" ? text + rest : `${text}${spaceBetween(text, rest)}${rest}`;

const joinCells = (cell: Cell, rest: string): Cell => ({...cell, text: join(cell.text, rest)});

/** Whether columns end at one place, and some others do: of a label over many rows no line may be left on a page. */
function areAlike(one: number[], other: number[]): boolean {
  const isAt = (x: number) => other.some((each) => Math.abs(each - x) <= 3);
  return (
    isAt(one.at(-1)!) && Math.abs(one.at(-1)! - other.at(-1)!) <= 3 && one.filter(isAt).length > 2
  );
}

/** How many rows of a table are its header again, as that over it has it. */
function headOf(above: Cell[][], below: Cell[][]): number {
  const textOf = (row: Cell[] | undefined) => row?.map(({text}) => text).join("|");
  const other = below.findIndex((row, at) => textOf(row) !== textOf(above[at]));
  return Math.max(0, other);
}

const isCount = (text: string) => isFigure({text, left: 0, right: 0});
const isWord = (text: string) => text !== "" && !isCount(text);
const numbered =
  /^(?:[一二三四五六七八九十]{1,3}|[(（][一二三四五六七八九十\d]{1,3}[)）]|\d{1,2})[、.．)）]?/;

/** Whether a row is the rest of the one over it: figures without a label, or half a label under a row of blanks. */
function isRest(rest: string[], last: Cell[]): boolean {
  const words = rest.filter(isWord);
  if (words.length === 0)
    return rest.some(isCount) && rest.every((text, x) => !isCount(text) || !isWord(last[x]!.text));
  const own = last.map(({text}) => text);
  const figures = own.slice(own.findLastIndex(isWord) + 1);
  const isBlank = figures.length > 0 && figures.every((text) => text === "");
  return isBlank && own.some(isWord) && !words.some((text) => numbered.test(text));
}
