import type {Cell} from "#parsers/document.ts";
import {isCell} from "./figure-cell.ts";
import {fold} from "#parsers/lines.ts";

/** The fewest cells beside each other with the same words that show a table without spans: 申请人情况 over seven. */
const fewest = 3;

/**
 * A table in which what covered several cells was written into each of them, as programs do that know no spans, with
 * its spans again: words that stand beside each other or one under the other, and figures under such words.
 */
export function withSpans(rows: Cell[][]): Cell[][] {
  if (!rows.some(isRepeating)) return rows;
  const spanned: Cell[][] = [];
  for (const row of rows) spanned.push(toRow(row, spanned));
  return spanned;
}

function isRepeating(row: Cell[]): boolean {
  let same = 1;
  return row.some((cell, x) => {
    same = isAgain(row[x - 1], cell) && isWord(cell) ? same + 1 : 1;
    return same >= fewest;
  });
}

const isAgain = (one: Cell | undefined, other: Cell): boolean =>
  one !== undefined && one.text === other.text && !isSameCell(one, other);

const isSameCell = (one: Cell, other: Cell) => one.row === other.row && one.column === other.column;

/** 件, 万元 and 人次 are repeated from row to row, each for itself. */
const isWord = ({text}: Cell): boolean =>
  /\p{Script=Han}{3}|^(?:总计|合计|其他)$/u.test(text) && !isCell(fold(text).trim());

function toRow(row: Cell[], above: Cell[][]): Cell[] {
  const joined: Cell[] = [];
  row.forEach((cell, x) => {
    const before = joined[x - 1];
    const isOne = isAgain(row[x - 1], cell) && (isWord(cell) || isUnderOne(x, above));
    joined.push(isOne && before ? before : cell);
  });
  const over = above.at(-1);
  // 行政处罚 under 行政处罚, with nothing that tells them apart, is there twice.
  const isOther = over && joined.some((cell, x) => isWord(cell) && cell.text !== over[x]?.text);
  return isOther ? joined.map((cell, x) => (goesOn(joined, over, x) ? over[x]! : cell)) : joined;
}

/** Whether a cell and that before it stand under one word: 本年处理决定数量 over three. */
function isUnderOne(x: number, above: Cell[][]): boolean {
  const header = above.findLast((row) => row[x] !== undefined && isWord(row[x]!));
  const [left, right] = [header?.[x - 1], header?.[x]];
  return left !== undefined && right !== undefined && isSameCell(left, right);
}

/** Whether a word stands right under itself, over as many columns: what stands over it then covers both. */
function goesOn(row: Cell[], over: Cell[], x: number): boolean {
  const cell = row[x]!;
  if (!isWord(cell) || over[x]?.text !== cell.text) return false;
  return row.every(
    (other, at) =>
      isSameCell(other, cell) === (over[at] !== undefined && isSameCell(over[at], over[x]!))
  );
}
