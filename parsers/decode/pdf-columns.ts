import type {Cell} from "#parsers/document.ts";
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
import {farthest, joinWraps, leavesOf} from "./pdf-wraps.ts";

/**
 * Some lines as the rows of tables. Where it is certain in which columns figures stand, rows of figures have their
 * blanks; else every row is a table of its own, of what it has: how many of its cells are empty is not known then.
 */
export const toTables = (lines: TextLine[], width: number): Cell[][][] =>
  partsOf(lines).flatMap((part) => toPart(part, width));

/** Tables one after another, each from its header on: words that stand over figures, after rows of others. */
function partsOf(lines: TextLine[]): TextLine[][] {
  const rows = lines.map(piecesOf);
  const columns = joined(rows.flatMap(figuresOf));
  const isHead = (row: Piece[]) =>
    figuresOf(row).length === 0 &&
    row.slice(1).some(({text, ...piece}) => text.length > 2 && columns.some(isUnder(piece)));
  const parts: TextLine[][] = [[]];
  lines.forEach((line, index) => {
    const before = rows[index - 1];
    const begins = before && (figuresOf(before).length > 0 || before.length === 1);
    if (begins && isHead(rows[index]!) && !isCrowded(lines.slice(index - 1, index + 1)))
      parts.push([]);
    parts.at(-1)!.push(line);
  });
  return parts;
}

function toPart(lines: TextLine[], width: number): Cell[][][] {
  const first = lines.findIndex((line) => figuresOf(piecesOf(line)).length > 0);
  const head = lines.slice(0, Math.max(0, first));
  const isSeen = !isCrowded(lines.slice(Math.max(0, first - 1)));
  const plan = isSeen ? planOf(lines.map(piecesOf)) : null;
  const tables: Cell[][][] = toHeader(head);
  let table: Cell[][] | null = null;
  for (const [line, ...wraps] of joinWraps(lines.slice(head.length), head) as [
    TextLine,
    ...TextLine[]
  ][]) {
    const pieces = piecesOf(line);
    if (wraps.length > 0) {
      tables.push(asOne([line, ...wraps]));
      table = null;
      continue;
    }
    const row = plan && spread(pieces, table?.length ?? 0, plan);
    // At the edge of the page a last cell that seems blank may have run off it.
    if (!row || (!row.at(-1)!.text && plan.columns.at(-1)!.right > width - line.size)) {
      tables.push([alone(pieces)]);
      table = null;
      continue;
    }
    if (!table) tables.push((table = []));
    table.push(row);
  }
  return tables;
}

/** Lines of which it is not known what goes on in which. */
const asOne = (lines: TextLine[]): Cell[][] => {
  const texts = lines.flatMap(piecesOf).map(({text}) => text);
  return [[{text: texts.join(" "), row: 0, column: 0}]];
};

/** The lines of a header; those that overlap are one row, whose cells go on from line to line. */
function toHeader(lines: TextLine[]): Cell[][][] {
  const levels: TextLine[][] = [];
  for (const line of lines) {
    const level = levels.at(-1) ?? [];
    const last = level.at(-1);
    const isOneLevel =
      last && (isCrowded([last, line]) || goesOnIn(last, line) || isBroken([...level, line]));
    if (isOneLevel) level.push(line);
    else levels.push([line]);
  }
  return levels.map((level) => {
    if (isBroken(level)) return asOne(level);
    const pieces = level.flatMap(piecesOf);
    const texts = joined(pieces).map((column) => ({
      ...column,
      text: pieces
        .filter(isUnder(column))
        .map(({text}) => text)
        .join("")
    }));
    return [alone(level.length > 1 ? texts : pieces)];
  });
}

/** Whether figures stand over figures, so near that they may be one: 698 and 9 in a row whose last cell, 适用, goes on too. */
const isBroken = (lines: TextLine[]): boolean =>
  lines.some((line, index) =>
    lines.slice(index + 1).some(
      (below) =>
        below.base - line.base <= farthest * line.size &&
        piecesOf(line)
          .filter(isFigure)
          .some((figure) => piecesOf(below).filter(isFigure).some(isUnder(figure)))
    )
  );

/** Whether each cell of a header's line is one of the line over it, which goes on while others do not. */
function goesOnIn(last: TextLine, line: TextLine): boolean {
  const above = piecesOf(last);
  const over = piecesOf(line).map((piece) => above.filter(isUnder(piece)));
  const isOne = over.every(({length}) => length === 1) && new Set(over.flat()).size === over.length;
  // A line with a label of its own is a row.
  return isOne && !over.flat().includes(above[0]!) && line.base - last.base <= farthest * line.size;
}

const alone = (row: Piece[]): Cell[] => row.map(({text}, column) => ({text, row: 0, column}));

/** How the rows of a table stand: its columns of figures, and the most labels that stand before them in a row. */
interface Plan {
  columns: Reach[];
  labels: number;
  /** Where every row of figures has some words of its own, such as its unit. */
  unit: Reach | null;
}

/** null where figures of two columns of one row stand one over the other, or a word may head columns on both its sides. */
function planOf(rows: Piece[][]): Plan | null {
  const figures = rows.map(figuresOf);
  const columns = joined(figures.flat());
  const isShared = (row: Piece[]) =>
    columns.some((column) => row.filter((piece) => overlaps(column, piece)).length > 1);
  if (columns.length === 0 || figures.some(isShared)) return null;
  const labels = labelsOf(rows);
  const empty = emptyColumns(leavesOf(rows), columns, labels);
  if (empty.some((leaf) => isBetween(leaf, rows))) return null;
  return {
    columns: [...columns, ...empty].sort((a, b) => a.left - b.left),
    labels: Math.max(...labels.map(({length}) => length)),
    unit: unitOf(labels)
  };
}

/** What stands before the figures of each row that has some. */
const labelsOf = (rows: Piece[][]) =>
  rows
    .filter((row) => figuresOf(row).length > 0)
    .map((row) => row.slice(0, row.length - figuresOf(row).length));

/** Whether a header has words under one of its own on both sides: 行政诉讼 stands over a gap between its ten columns. */
function isBetween(leaf: Piece, rows: Piece[][]): boolean {
  const at = rows.findIndex((row) => row.includes(leaf));
  const first = rows.findIndex((row) => figuresOf(row).length > 0);
  return rows
    .slice(at + 1, first)
    .some(
      (row) => row.some(({right}) => right <= leaf.left) && row.some(({left}) => left >= leaf.right)
    );
}

/** Columns in which no row has a figure: words of the header, if all the others have one column of figures each. */
function emptyColumns(leaves: Piece[], columns: Reach[], labels: Piece[][]): Piece[] {
  const start = Math.max(0, ...labels.flat().map(({right}) => right));
  const over = columns.map((column) => leaves.filter((leaf) => overlaps(leaf, column)));
  const isPaired =
    over.every(({length}) => length === 1) && new Set(over.flat()).size === over.length;
  return isPaired ? leaves.filter((leaf) => leaf.left >= start && !over.flat().includes(leaf)) : [];
}

const isUnder = (piece: Reach) => (other: Reach) => overlaps(piece, other);

/** The last words before the figures, where they stand under each other in all rows, and apart from other labels. */
function unitOf(labels: Piece[][]): Reach | null {
  const [unit, ...more] = joined(labels.flatMap((row) => row.slice(1)));
  return unit && more.length === 0 && labels.every(({length}) => length === 2) ? unit : null;
}

/**
 * A row with a cell for every column, blank where nothing stands; its last label reaches up to the figures. null for a
 * row without figures, unless it has its unit, and for one in which something stands between the columns, or over two.
 */
function spread(pieces: Piece[], row: number, {columns, labels, unit}: Plan): Cell[] | null {
  const first = pieces.findIndex((piece) => columns.some((column) => overlaps(column, piece)));
  const words = first < 0 ? pieces : pieces.slice(0, first);
  const isRow = figuresOf(pieces).length > 0 || (unit !== null && hasUnit(pieces, unit));
  if (!isRow || words.length > labels || (words.length === 0 && labels > 0)) return null;
  const cells = Array.from({length: labels}, (_, at): Cell => {
    const column = Math.min(at, words.length - 1);
    return {text: words[column]!.text, row, column};
  });
  const found = pieces.slice(words.length).map((piece) => columns.filter(isUnder(piece)));
  if (found.some(({length}) => length !== 1)) return null;
  const texts = columns.map((column) => pieces.slice(words.length).find(isUnder(column))?.text);
  return [...cells, ...texts.map((text = "", at): Cell => ({text, row, column: labels + at}))];
}

const hasUnit = (pieces: Piece[], unit: Reach) =>
  pieces.length === 2 && overlaps(pieces[1]!, unit) && !overlaps(pieces[0]!, unit);
