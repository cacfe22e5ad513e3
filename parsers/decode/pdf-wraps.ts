import {
  figuresOf,
  isCrowded,
  isFigure,
  joined,
  overlaps,
  piecesOf,
  type Piece,
  type Reach
} from "./pdf-pieces.ts";
import type {TextLine} from "./pdf-text.ts";

/** Lines further apart than this many ems are none of one cell. */
export const farthest = 2.6;
/** No column of figures is narrower than this many ems. */
const narrowest = 1.75;
/** Lines of one paragraph are seldom further apart than this many ems. */
const leading = 1.6;

/** A line of a table as what stands in its columns of figures, and its other words. */
interface Row {
  line: TextLine;
  cells: Map<Reach, Piece[]>;
  words: Piece[];
  /** Whether a label of several lines stands beside it. */
  isBeside: boolean;
  /** How far at most the line is of which it is, if it has no label. */
  reach: number;
}

/**
 * Lines of a table, those together in which a number may be broken: 2942007 in a narrow cell is 29420, and 07 in the
 * next line, which looks like a row with blanks. It is another row where no figure over it fills its column, or where
 * its label begins with a number, or the label over it had room to go on.
 */
export function joinWraps(lines: TextLine[], head: TextLine[]): TextLine[][] {
  const pieces = lines.map(piecesOf);
  const columns = columnsOf(pieces.flatMap(figuresOf));
  const rows = withReach(
    lines.map((line, index) => ({
      ...toRow(line, pieces[index]!, columns),
      isBeside:
        isCrowded(lines.slice(index, index + 2)) || isCrowded(lines.slice(index - 1, index + 1))
    }))
  );
  const isFull = fullIn(rows, leavesOf([...head.map(piecesOf), ...pieces]));
  const isBare = rows.every(({cells, words}) => cells.size === 0 || words.length === 0);
  // A row without a label is alone in its table: what is over or under it may be of it.
  const isJoined = (one: Row, other: Row) =>
    isNear(one, other) &&
    (isBare || isPart(one, other) || (mayGoOn(one, other, isFull) && !isNew(one, other, rows)));
  const groups: Row[][] = [];
  let last: Row | undefined;
  for (const row of rows) {
    const at = groups.findIndex((group) => last !== undefined && group.includes(last));
    if (last && row.cells.size > 0 && isJoined(last, row))
      groups.push([...groups.splice(at).flat(), row]);
    else groups.push([row]);
    if (row.cells.size > 0) last = row;
  }
  return groups.map((group) => group.map(({line}) => line));
}

/** Numbers so near that they are one piece, 1060035 2188466, say nothing of where columns are, if others do. */
function columnsOf(figures: Piece[]): Reach[] {
  const single = figures.filter(({text}) => !text.includes(" "));
  const columns = joined(single);
  const others = figures.filter((figure) => !columns.some((column) => overlaps(column, figure)));
  return [...columns, ...joined(others)];
}

function toRow(line: TextLine, pieces: Piece[], columns: Reach[]): Omit<Row, "isBeside" | "reach"> {
  const cells = new Map<Reach, Piece[]>();
  for (const piece of pieces) {
    const under = columns.filter((column) => overlaps(column, piece));
    // 元 under 19117000 is of its cell, a label that reaches into a column is not.
    if (isFigure(piece) || (under.length === 1 && piece.text.length <= 4))
      for (const column of under) cells.set(column, [...(cells.get(column) ?? []), piece]);
  }
  const found = new Set([...cells.values()].flat());
  return {line, cells, words: pieces.filter((piece) => !found.has(piece))};
}

type IsFull = (column: Reach, piece: Piece) => boolean;

const widthOf = ({left, right}: Reach) => right - left;

/** The words of a header under which no others of it stand. */
export function leavesOf(rows: Piece[][]): Piece[] {
  const head = rows.slice(
    0,
    Math.max(
      0,
      rows.findIndex((row) => figuresOf(row).length > 0)
    )
  );
  return head.flatMap((row, index) =>
    row.filter(
      (leaf) =>
        !head
          .slice(index + 1)
          .flat()
          .some((below) => overlaps(leaf, below))
    )
  );
}

/** Whether another character would not have found room in the column, as far as what stands in it shows. */
function fullIn(rows: Row[], leaves: Piece[]): IsFull {
  const size = Math.min(...rows.map(({line}) => line.size));
  const columns = [...new Set(rows.flatMap(({cells}) => [...cells.keys()]))];
  const widest = new Map(
    columns.flatMap((column) => {
      const over = leaves.filter((leaf) => overlaps(leaf, column) && isOverOne(leaf, columns));
      const own = rows.flatMap(({cells}) => cells.get(column) ?? []).filter(isFigure);
      // 33015000 runs over the edge of its cell where ３３０ goes on in the next line.
      return [true, false].map((wide): [string, number] => {
        const like = own.filter((piece) => isWide(piece) === wide);
        return [
          keyOf(column, wide),
          Math.max(narrowest * size, ...[...over, ...like].map(widthOf))
        ];
      });
    })
  );
  return (column, piece) => {
    const width = widthOf(piece) * (1 + 1 / piece.text.length);
    return width > widest.get(keyOf(column, isWide(piece)))! - size * 0.1;
  };
}

const isWide = ({text}: Piece) => /[０-９]/.test(text);

const keyOf = ({left}: Reach, wide: boolean) => `${left} ${wide}`;

const isOverOne = (leaf: Piece, columns: Reach[]) =>
  columns.filter((column) => overlaps(leaf, column)).length === 1;

const isNear = ({line: one}: Row, {line: other}: Row) =>
  other.base - one.base <= farthest * one.size;

/** How far a line without a label may be from the line that it is of: it is of the nearer one. */
function withReach(rows: Omit<Row, "reach">[]): Row[] {
  const own = rows.filter(({cells}) => cells.size > 0);
  return rows.map((row) => {
    const at = own.indexOf(row);
    const gaps = [own[at - 1], own[at + 1]].flatMap((other) =>
      other ? [Math.abs(other.line.base - row.line.base)] : []
    );
    return {...row, reach: Math.min(...gaps) * 1.2};
  });
}

/** Whether one of two lines has figures and no label, some over or under one of the other. */
const isPart = (one: Row, other: Row) =>
  [one, other].some(
    ({words, isBeside, reach}) =>
      words.length === 0 && !isBeside && other.line.base - one.line.base <= reach
  ) && [...one.cells.keys()].some((column) => other.cells.has(column));

/** Whether all that stands in the columns of one line goes on in the other, or all in the other comes from the one. */
function mayGoOn(one: Row, other: Row, isFull: IsFull): boolean {
  if (![...one.cells.values()].flat().some(isFigure)) return false;
  const goesOn = (column: Reach) =>
    other.cells.has(column) && (one.cells.get(column) ?? []).some((piece) => isFull(column, piece));
  const [columns, others] = [[...one.cells.keys()], [...other.cells.keys()]];
  return columns.length > 0 && others.length > 0 && (columns.every(goesOn) || others.every(goesOn));
}

const numbered =
  /^(?:[一二三四五六七八九十]{1,3}|[(（][一二三四五六七八九十\d]{1,3}[)）]|\d{1,2})[、.．)）]?/;

/** Whether a line is a row of its own for what its label is, and that over it. */
function isNew(one: Row, other: Row, rows: Row[]): boolean {
  if (one.words.length === 0 || other.words.length === 0) return false;
  const below = other.words.filter((word) => one.words.some((each) => overlaps(each, word)));
  if (below.some(({text}) => numbered.test(text))) return true;
  const {size, base} = one.line;
  const hasRoom = one.words.every((word) => {
    const like = rows.flatMap(({words}) => words.filter((each) => isAligned(each, word, size)));
    return widthOf(word) + size <= Math.max(...like.map(widthOf));
  });
  return hasRoom && other.line.base - base >= leading * size;
}

/** Whether two labels begin at one place, or have one middle. */
const isAligned = (a: Reach, b: Reach, size: number) =>
  Math.abs(a.left - b.left) < size * 0.5 || Math.abs(a.left + a.right - b.left - b.right) < size;
