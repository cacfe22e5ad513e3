import type {Token} from "./cells.ts";
import type {FoundRow, Layout} from "./layout.ts";
import {valuesOf} from "./row.ts";
import {parseCount, parseSign} from "#parsers/values/count.ts";

/**
 * The cells of a row of a grid in which some cover several of its columns, or several rows, in the order of its
 * columns. A merged 0 is 0 in every cell that it covers, and so are /, 无 and a blank: whether it is said of each or of
 * their total. Of any other figure it is not known whose it is: null stands for it. null instead of cells where none is
 * merged, or where one has gone.
 */
export function mergedCells(
  found: Pick<FoundRow, "row" | "words" | "cells">,
  layout: Layout,
  headed: number[] | null
): (Token | null)[] | null {
  const {row, block} = found.words.at(-1)!.line;
  if (row === undefined) return null;
  const above = spannedIn(layout).filter((token) => liesOver(token, block, row));
  const own = found.cells.filter(({line}) => line.row === row);
  if (!above.some(isHigh) && !own.some(isSpanned)) return null;
  const fields = headed ?? fieldsOf(found, layout);
  const cells = fields?.map((field) => [...own, ...above].find((cell) => covers(cell, field)));
  if (!fields || !cells || !isWhole(cells, own)) return null;
  const isShared = (cell: Token) =>
    cells.filter((other) => other === cell).length > 1 || reachesOver(cell, layout);
  if (!cells.some(isShared)) return null;
  return cells.map((cell) => (isShared(cell) && !saysNone(cell) ? null : cell));
}

const isSpanned = (token: Token) => token.line.across !== undefined || isHigh(token);
const isHigh = ({line}: Token) => line.down !== undefined;

/** Every column has its cell, and every figure of the row its column; no words stand for figures. */
const isWhole = (cells: (Token | undefined)[], own: Token[]): cells is Token[] =>
  cells.every((cell) => cell && cell.kind !== "text") &&
  valuesOf(own).every((value) => cells.includes(value));

const covers = ({field, line: {across = 1}}: Token, column: number) =>
  column >= field && column < field + across;

const liesOver = ({line}: Token, block: number, row: number): boolean =>
  line.block === block && line.row! < row && line.row! + (line.down ?? 1) > row;

/** Whether a cell covers the cells of another row of the form. */
function reachesOver(cell: Token, {rows}: Layout): boolean {
  if (!isHigh(cell)) return false;
  const {block} = cell.line;
  return rows.some(({row, words}) => {
    const own = words.at(-1)!.line;
    return row.id !== null && own.row !== undefined && liesOver(cell, block, own.row);
  });
}

/** 0, and the signs for none: as little in all the cells together as in each. */
const saysNone = ({kind, text}: Token) =>
  kind === "blank" || parseSign(text) !== null || parseCount(text).value === 0;

const spanned = new WeakMap<Layout, Token[]>();

/** The figures and blanks of a layout's grids that reach over more than one row. */
function spannedIn(layout: Layout): Token[] {
  const known = spanned.get(layout);
  if (known) return known;
  const made = layout.tokens.filter((token) => token.kind !== "text" && isHigh(token));
  spanned.set(layout, made);
  return made;
}

/** The fields of a row's columns: those in which all full rows of its table have their values; else its header's. */
function fieldsOf(
  {row, words}: Pick<FoundRow, "row" | "words">,
  {rows, headers}: Layout
): number[] | null {
  const {block} = words[0]!.line;
  const full = rows.flatMap(({row: other, words: [word], cells}) => {
    const values = valuesOf(cells);
    const isFull = other.form === row.form && values.length === row.columns;
    return isFull && word!.line.block === block ? [values.map(({field}) => field).join()] : [];
  });
  const [first, ...others] = full;
  if (first !== undefined)
    return others.every((fields) => fields === first) ? first.split(",").map(Number) : null;
  const above = headers.filter(
    ({form, column, words: [word]}) =>
      form === row.form && column.id !== null && word!.line.block === block
  );
  const fields = [...new Set(above.map(({words: [word]}) => word!.field))];
  return fields.length === row.columns ? fields.sort((a, b) => a - b) : null;
}
