import type {Cell} from "#parsers/document.ts";
import {toTables} from "./pdf-columns.ts";
import {joinCutRow, type RuledTable} from "./pdf-cuts.ts";
import {findGrids, tablesOf} from "./pdf-grid.ts";
import {findGutter, partOf, toLines} from "./pdf-gutter.ts";
import {addBeside, holds, putWord} from "./pdf-placing.ts";
import type {Printed} from "./pdf-page.ts";
import {
  areRows,
  isBesideFigure,
  isCrowded,
  isFigure,
  overlaps,
  piecesOf,
  type Piece
} from "./pdf-pieces.ts";
import {joinWords, spaceBetween, wordsOf, type TextLine} from "./pdf-text.ts";
import {farthest} from "./pdf-wraps.ts";

/** What stands on a page, from its head to its foot. */
export type Item = {page: Page} & ({table: Cell[][]} | {line: TextLine});

export interface Page {
  number: number;
  width: number;
  height: number;
  recognised: boolean;
  /** What of it is not read, in words that name its place. */
  unread?: string;
  items: {top: number; lines: TextLine[]; table: Cell[][] | null; ruled?: RuledTable}[];
}

/** A page as its tables, ruled or not, and the lines between. */
export function layOutPage(printed: Printed, index: number): Page {
  const grids = findGrids(printed).sort((a, b) => areaOf(a.xs, a.ys) - areaOf(b.xs, b.ys));
  const outside = wordsOf(printed.glyphs).filter((word) => {
    const grid = grids.find((one) => holds(one, word));
    if (grid) putWord(grid, word);
    return !grid;
  });
  const free = grids.reduce((words, grid) => {
    const taken = addBeside(grid, words);
    return words.filter((word) => !taken.has(word));
  }, outside);
  const gutter = findGutter(free, grids, printed.width);
  const tables = grids.flatMap((grid) =>
    tablesOf(grid, printed.width).map((table) => ({
      ...{top: grid.ys[0]!, lines: [], table},
      part: partOf({base: grid.ys[0]!, left: grid.xs[0]!, right: grid.xs.at(-1)!}, gutter),
      ruled: {...grid, xs: grid.edges, rows: table}
    }))
  );
  const lines = toLines(free, gutter);
  const items = lines.map((line) => ({
    ...{top: line.base, lines: [line], table: null},
    part: partOf(line, gutter)
  }));
  const sorted = [...tables, ...items].sort((a, b) => a.part - b.part || a.top - b.top);
  const {width, height, recognised = false, unread} = printed;
  const number = index + 1;
  const words = unread && {unread: `第${number}页${unread === "picture" ? "的图片" : ""}`};
  return {number, width, height, recognised, items: sorted, ...words};
}

const areaOf = (xs: number[], ys: number[]) => (xs.at(-1)! - xs[0]!) * (ys.at(-1)! - ys[0]!);

/** Pages as one run of tables and lines, without what stands on every page. */
export function joinPages(pages: Page[]): Item[] {
  const isFurniture = findFurniture(pages);
  const kept = pages.map((page) =>
    page.items.filter(({lines: [line]}) => !line || !isFurniture(page, line))
  );
  kept.forEach((items, index) => {
    const [above, below] = [items.at(-1)?.ruled, kept[index + 1]?.[0]?.ruled];
    if (above && below) joinCutRow(above, below);
  });
  return pages.flatMap((page, index) => rowsOf(kept[index]!.map(withRows), page));
}

/** An item with the rows of its table, of which one may have gone to the page before. */
const withRows = (item: Page["items"][number]) =>
  item.ruled ? {...item, table: item.ruled.rows} : item;

/** Lines of one kind, one after another: rows of a table without rules, or text. */
interface Run {
  lines: TextLine[];
  rows: boolean;
  table: Cell[][] | null;
}

function rowsOf(items: Page["items"], page: Page): Item[] {
  const runs = joinBroken(withoutBroken(findRuns(items)));
  return runs.flatMap(({lines, rows, table}): Item[] => {
    if (table) return [{table, page}];
    return rows
      ? toTables(lines, page.width).map((rows) => ({table: rows, page}))
      : lines.map((line) => ({line, page}));
  });
}

/** Lines of several pieces, one after another, are rows if figures stand in them; so are lines that overlap with them. */
function findRuns(items: Page["items"]): Run[] {
  const runs: (Run & {several: boolean})[] = [];
  const isSeveral = severalIn(items);
  items.forEach(({lines, table}, index) => {
    const several = isSeveral[index]!;
    const last = runs.at(-1);
    if (last && !table && !last.table && several === last.several) last.lines.push(...lines);
    else runs.push({lines: [...lines], several, rows: false, table});
  });
  return runs.map((run) => ({...run, rows: run.several && areRows(run.lines)}));
}

/** Which lines have several pieces, or overlap with one that has: 采购项, 目数量 beside the middle of 信息内容. */
function severalIn(items: Page["items"]): boolean[] {
  const several = items.map(({lines}) => lines.length > 0 && piecesOf(lines[0]!).length > 1);
  return several.map((is, index) => {
    const [line] = items[index]!.lines;
    const isBeside = (at: number) => {
      const [other] = items[at]?.lines ?? [];
      if (!line || !other) return false;
      const pair: [TextLine, TextLine] = at < index ? [other, line] : [line, other];
      if (isBesideFigure(...pair)) return true;
      return several[at] === true && (isCrowded(pair) || isWrapped(line, other));
    };
    return is || isBeside(index - 1) || isBeside(index + 1);
  });
}

/** Whether a line goes on with a cell of a header: 目数量 under 采购项. Under a label each line is a text. */
function isWrapped(line: TextLine, other: TextLine): boolean {
  const [piece, ...more] = piecesOf(line);
  const cells = piecesOf(other);
  const isNear = Math.abs(line.base - other.base) <= farthest * line.size;
  if (!isNear || more.length > 0 || [piece!, ...cells].some(isFigure)) return false;
  return cells.slice(1).some((each) => overlaps(each, piece!));
}

/**
 * Labels of several lines stand between the rows of a table, and overlap with them where figures are beside their
 * middle. Such lines are cells too: a label that is text would take the figures of the row under it for its own.
 */
function joinBroken(runs: Run[]): Run[] {
  return runs.reduce<Run[]>((joined, run, index) => {
    const [last, next] = [joined.at(-1), runs[index + 1]];
    const isOverlapping =
      last?.rows && !run.table && isCrowded([last.lines.at(-1)!, run.lines[0]!]);
    const isPart = last?.rows && !run.table && isPieceOf(last.lines.at(-1)!, run.lines[0]!);
    if (isPart || (isOverlapping && (run.rows || isShort(run)))) last.lines.push(...run.lines);
    else if (next?.rows && run.lines.length === 1 && isPieceOf(run.lines[0]!, next.lines[0]!))
      joined.push({...run, rows: true});
    else joined.push({...run, rows: run.rows || isBetween(run, last, next)});
    return joined;
  }, []);
}

/**
 * A line whose cells are too near to be seen as some, 规章239035 264334, is of the table under it where the numbers in it
 * may go on there; what stands over it is text.
 */
function withoutBroken(runs: Run[]): Run[] {
  return runs.flatMap((run, index) => {
    const [last, next] = [run.lines.at(-1), runs[index + 1]];
    if (!last || run.rows || run.table || !next?.rows || !hasOver(last, next.lines[0]!))
      return [run];
    const rest = {...run, lines: run.lines.slice(0, -1)};
    const broken = {lines: [last], rows: true, table: null};
    return rest.lines.length > 0 ? [rest, broken] : [broken];
  });
}

/** Whether numbers stand right under several numbers of a line. */
function hasOver(above: TextLine, below: TextLine): boolean {
  const figures = above.words.filter(isFigure);
  const under = piecesOf(below);
  return (
    figures.length > 1 &&
    below.base - above.base <= farthest * above.size &&
    under.filter((piece) => isFigure(piece) && figures.some((each) => overlaps(each, piece)))
      .length > 1
  );
}

/** Whether a run is the label of a row, between two of them or where the page ends. */
function isBetween(run: Run, last: Run | undefined, next: Run | undefined): boolean {
  if (!isShort(run) || !(last?.rows ?? next?.rows)) return false;
  if (last && next) return Boolean(last.rows && next.rows);
  const [first, ...rest] = [...(last?.lines.slice(-1) ?? []), ...run.lines, ...(next?.lines ?? [])];
  const isNear = rest[0]!.base - first!.base <= farthest * first!.size;
  return isNear && !run.lines.some((line) => numbered.test(textOf(line)));
}

/** Whether one of two lines may be but a part of numbers in the other, or their unit: 07 under 29420, 元 under 19117000. */
function isPieceOf(...lines: [TextLine, TextLine]): boolean {
  const [above, below] = lines.map(piecesOf) as [Piece[], Piece[]];
  const isNear = lines[1].base - lines[0].base <= farthest * lines[0].size;
  const isPiece = (pieces: Piece[], others: Piece[]) =>
    pieces.every(
      (piece) =>
        (isFigure(piece) || piece.text.length <= 2) &&
        others.some((each) => isFigure(each) && overlaps(each, piece))
    );
  return isNear && (isPiece(below, above) || isPiece(above, below));
}

/** Few lines, and none that is a sentence. */
const isShort = ({lines, table}: Run) =>
  !table && lines.length <= 4 && lines.every((line) => !/[。；;]$/.test(textOf(line)));

const textOf = ({words}: TextLine) => joinWords(words, 1);

/** A page's number at its head or foot: — 3 —, 第3页, 3 / 12, 第 3 页 共 12 页. */
const pageNumber =
  /^[-—–－·\s]*第?\s*(\d{1,3})\s*页?(?:[\s/,，(（]*共?\s*\d{1,3}\s*页?[)）]?)?[-—–－·\s]*$/;

/** Lines at the head and foot of pages that say the same on several, or count them. */
function findFurniture(pages: Page[]): (page: Page, line: TextLine) => boolean {
  const counts = new Map<string, number>();
  for (const page of pages)
    for (const key of new Set(edges(page).map(keyOf))) counts.set(key, (counts.get(key) ?? 0) + 1);
  const repeated = Math.max(2, pages.length / 2);
  return (page, line) => {
    if (!edges(page).includes(line)) return false;
    return counts.get(keyOf(line))! >= repeated || isNumber(page, line);
  };
}

/** The first two and the last two lines of a page, where these are its first and last things. */
function edges({items}: Page): TextLine[] {
  const first = items.findIndex(({table}) => table);
  const last = items.findLastIndex(({table}) => table);
  const head = items.slice(0, first < 0 ? 2 : Math.min(first, 2));
  const foot = items.slice(Math.max(last + 1, items.length - 2));
  return [...head, ...foot].flatMap(({lines}) => lines);
}

/** 2023/1/20 and page 3 of 7 are the same on every page, but for the digits. */
const keyOf = (line: TextLine) =>
  `${Math.round(line.base / 4)} ${textOf(line).replace(/\d+/g, "#")}`;

function isNumber({number, height}: Page, line: TextLine): boolean {
  const text = textOf(line);
  const printed = pageNumber.exec(text)?.[1];
  const isOutside = line.base < height * 0.1 || line.base > height * 0.9;
  return isOutside && printed !== undefined && (/\D/.test(text) || Number(printed) === number);
}

/** Where the text of all pages ends at the right, and how lines stand to it. */
export interface Margins {
  left: number;
  right: number;
}

export function findMargins(items: Item[]): Margins {
  const lines = items.flatMap((item) =>
    "line" in item && !item.line.column && item.line.right <= item.page.width ? [item.line] : []
  );
  return {
    left: lines.reduce((least, {left}) => Math.min(least, left), Infinity),
    right: lines.reduce((most, {right}) => Math.max(most, right), 0)
  };
}

/** 一、 （二） 三. 第四部分 begin a line of their own. */
const numbered =
  /^(?:[一二三四五六七八九十]{1,3}[、.．]|[(（][一二三四五六七八九十]{1,3}[)）]|第[一二三四五六七八九十]+部分)/;

/** Whether a line goes on in the next: it is full, and the next begins nothing. */
export function goesOn(line: TextLine, next: TextLine, margins: Margins): boolean {
  const {left} = next.column ?? margins;
  const {right} = line.column ?? margins;
  const [text, following] = [textOf(line), textOf(next)];
  const isIndented = next.left > left + next.size * 0.8;
  const isFull = right - line.right < firstWord(next) + line.size * 0.6;
  const isLike = Math.abs(line.size - next.size) < line.size * 0.12;
  const isNear = next.base < line.base || next.base - line.base < line.size * 3;
  const begins = isIndented || numbered.test(following) || /[。；;]$/.test(text);
  return isFull && isLike && isNear && !begins;
}

/** How wide the part of a line is that no line may break: one Han character and its punctuation, or a whole number. */
function firstWord({words}: TextLine): number {
  const glyphs = words.flatMap((word) => word.glyphs);
  const text = glyphs.map((glyph) => glyph.text[0]!).join("");
  const length = /^(?:[\w.,%-]+|.)[，。、；：！？）》”,.;:!?)]*/u.exec(text)?.[0].length ?? 1;
  return glyphs[Math.min(length, glyphs.length) - 1]!.right - glyphs[0]!.left;
}

/** Lines of one paragraph as its text. A number that is broken over two lines is one number. */
export function joinParagraph(lines: TextLine[]): string {
  return lines.map(textOfProse).reduce((text, line) => {
    const isBroken = /[\d.,]$/.test(text) && /^[\d.,%]/.test(line);
    return `${text}${isBroken ? "" : spaceBetween(text, line)}${line}`;
  });
}

const textOfProse = ({words}: TextLine) => joinWords(words, 1);
