import type {Cell} from "#parsers/document.ts";
import {isCell} from "./figure-cell.ts";
import {fold} from "#parsers/lines.ts";

/** The fewest cells beside each other with the same words that show a table without spans: 申请人情况 over seven. */
const fewest = 3;

/** What stands over some rows of figures: its header's rows, with their spans, and whether more of them may follow. */
interface Over {
  header: Cell[][];
  isOpen: boolean;
  /** How many cells a row has. */
  width: number;
}

/**
 * A table in which what covered several cells was written into each of them, as programs do that know no spans, with
 * its spans again: words of headers and labels that stand beside each other or one under the other, and figures under
 * such words. 无此项 in three cells that a header parts is said three times, and no merged cell.
 */
export function withSpans(rows: Cell[][]): Cell[][] {
  if (!rows.some((row) => hasRun(row, isAgain))) return rows;
  const spanned: Cell[][] = [];
  const first = firstFigure(rows);
  let over: Over = {header: [], isOpen: true, width: 0};
  for (const row of rows) {
    if (beginsHeader(row, over)) over = {header: [], isOpen: true, width: row.length};
    const {header} = over;
    const isHeader = over.isOpen && !row.some(isFigure) && !row.some(isSaidAgain(row, header));
    const joined = row.reduce<Cell[]>((cells, cell, x) => {
      const isOne = isAgain(row[x - 1], cell) && isUnderOne(x, header, isWord(cell));
      return [...cells, isOne ? cells[x - 1]! : cell];
    }, []);
    const labels = isHeader ? Infinity : Math.min(first, widthOfCorner(header));
    const done = withAbove(joined, spanned.at(-1), labels);
    spanned.push(done);
    if (isHeader) header.push(done);
    else over.isOpen = false;
  }
  return rows.some((row, y) => hasRun(row, isJoined(row, spanned[y]!))) ? spanned : rows;
}

type Neighbours = (left: Cell | undefined, cell: Cell) => boolean;

/** Whether as many cells beside each other are alike as a table without spans has. */
function hasRun(row: Cell[], isAlike: Neighbours): boolean {
  let same = 1;
  return row.some((cell, x) => {
    same = isWord(cell) && isAlike(row[x - 1], cell) ? same + 1 : 1;
    return same >= fewest;
  });
}

const isAgain: Neighbours = (one, other) =>
  one !== undefined && one.text === other.text && !isSameCell(one, other);

const isJoined =
  (row: Cell[], spanned: Cell[]): Neighbours =>
  (left, cell) =>
    isAgain(left, cell) && spanned[row.indexOf(cell)] === spanned[row.indexOf(cell) - 1];

const isSameCell = (one: Cell, other: Cell) => one.row === other.row && one.column === other.column;

/** 件, 万元 and 人次 are repeated from row to row, each for itself. */
const isWord = (cell: Cell): boolean =>
  /\p{Script=Han}{3}|^(?:总计|合计|其他)$/u.test(cell.text) && !isFigure(cell);

const isFigure = ({text}: Cell): boolean => isCell(fold(text).trim());

function firstFigure(rows: Cell[][]): number {
  const at = rows.map((row) => row.findIndex(isFigure)).filter((x) => x >= 0);
  return Math.min(...at);
}

/** A title over a whole row, a row of another width, and the header's first word under figures begin a new header. */
function beginsHeader(row: Cell[], {header: [top], isOpen, width}: Over): boolean {
  const [first] = row;
  if (!first || row.length !== width || row.every(({text}) => text === first.text)) return true;
  return !isOpen && isWord(first) && first.text === top?.[0]?.text && !row.some(isFigure);
}

/** 未发生 | 未发生 under 结果维持 | 结果纠正: what a header parts is no word over several columns. */
const isSaidAgain = (row: Cell[], header: Cell[][]) => (cell: Cell, x: number) =>
  isWord(cell) && isAgain(row[x - 1], cell) && !isUnderOne(x, header, true);

/** Whether a cell and that before it stand under one word of the header, or under none where that is enough. */
function isUnderOne(x: number, header: Cell[][], orNone: boolean): boolean {
  const over = header.findLast((row) => [row[x - 1], row[x]].every((cell) => cell && isWord(cell)));
  return over ? isSameCell(over[x - 1]!, over[x]!) : orNone;
}

/** Over how many columns of labels the first word of a header stands. */
const widthOfCorner = ([top]: Cell[][]): number =>
  top ? top.filter((cell) => isSameCell(cell, top[0]!)).length : Infinity;

/** A row in which words that go on from the row above are its, up to a column; figures are each row's own. */
function withAbove(row: Cell[], over: Cell[] | undefined, end: number): Cell[] {
  // 行政处罚 under 行政处罚, with nothing that tells them apart, is there twice.
  const isOther = over && row.some((cell, x) => isWord(cell) && cell.text !== over[x]?.text);
  return isOther ? row.map((cell, x) => (x < end && goesOn(row, over, x) ? over[x]! : cell)) : row;
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
