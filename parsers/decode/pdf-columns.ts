import type {Cell} from "#parsers/document.ts";
import {joinWords, type TextLine, type Word} from "./pdf-text.ts";

/** Words of a line that stand together: a cell of a table that no rules draw. */
interface Piece {
  text: string;
  left: number;
  right: number;
}

interface Column {
  left: number;
  right: number;
}

/** Between two cells is at least so much room, in ems; what stands nearer may be one. */
const room = 1;

/** A line as the cells that its gaps part. */
export function piecesOf({words, size}: TextLine): Piece[] {
  const pieces: Word[][] = [];
  for (const word of words) {
    const before = pieces.at(-1)?.at(-1);
    if (before && word.left - before.right < room * size) pieces.at(-1)!.push(word);
    else pieces.push([word]);
  }
  return pieces.map((group) => ({
    text: joinWords(group),
    left: group[0]!.left,
    right: group.at(-1)!.right
  }));
}

/** What may stand in a cell of figures, and hardly in a line of prose with gaps: 12, 1,034, /, 无, 不适用; not 3.其他. */
const figure =
  /^(?:[-+—–―/\\¥￥]|[-+]?[¥￥]?[\d０-９]+(?:[\s,，.．]+[\d０-９]+)*\s?(?:[%％]|\p{Script=Han}{1,3})?|无|没有|不适用|N\/?A)$/u;

/** Whether some lines, each of several pieces, are rows of a table: figures stand in them beside other things. */
export const areRows = (lines: TextLine[]): boolean =>
  lines.some((line) =>
    piecesOf(line)
      .slice(1)
      .some(({text}) => figure.test(text))
  );

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
    row.slice(1).some((piece) => columns.some((column) => overlaps(column, piece)));
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
  const plan = isCrowded(lines) ? null : planOf(lines.map(piecesOf));
  const tables: Cell[][][] = [];
  let table: Cell[][] | null = null;
  for (const line of lines) {
    const pieces = piecesOf(line);
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

/** Whether lines overlap: figures stand beside the middle of a label of two lines, and whose is whose is not seen. */
export const isCrowded = (lines: TextLine[]): boolean =>
  lines.some((line, index) => index > 0 && line.base - lines[index - 1]!.base < line.size);

const alone = (row: Piece[]): Cell[] => row.map(({text}, column) => ({text, row: 0, column}));

/** How the rows of a table stand: its columns of figures, and the most labels that stand before them in a row. */
interface Plan {
  columns: Column[];
  labels: number;
  /** Where every row of figures has some words of its own, such as its unit. */
  unit: Column | null;
}

/** null where figures of two columns of one row stand one over the other. */
function planOf(rows: Piece[][]): Plan | null {
  const figures = rows.map(figuresOf);
  const columns = joined(figures.flat());
  const isShared = (row: Piece[]) =>
    columns.some((column) => row.filter((piece) => overlaps(column, piece)).length > 1);
  if (columns.length === 0 || figures.some(isShared)) return null;
  const own = rows.filter((_, index) => figures[index]!.length > 0);
  const labels = own.map((row) => row.slice(0, row.length - figuresOf(row).length));
  const head = rows.slice(0, rows.indexOf(own[0]!));
  return {
    columns: [...columns, ...emptyColumns(head, columns, labels)].sort((a, b) => a.left - b.left),
    labels: Math.max(...labels.map(({length}) => length)),
    unit: unitOf(labels)
  };
}

/** The figures at the end of a row; a number before its label counts the rows. */
const figuresOf = (row: Piece[]) =>
  row.slice(row.findLastIndex(({text}) => !figure.test(text)) + 1);

/** Pieces that stand over or under each other, as one column. */
function joined(pieces: Column[]): Column[] {
  const columns: Column[] = [];
  for (const {left, right} of [...pieces].sort((a, b) => a.left - b.left)) {
    const last = columns.at(-1);
    if (last && left < last.right) last.right = Math.max(last.right, right);
    else columns.push({left, right});
  }
  return columns;
}

const overlaps = (a: Column, b: Column) => a.left < b.right && b.left < a.right;

/** Columns in which no row has a figure: words of the header, if all the others have one column of figures each. */
function emptyColumns(head: Piece[][], columns: Column[], labels: Piece[][]): Column[] {
  const start = Math.max(0, ...labels.flat().map(({right}) => right));
  const leaves = head.flatMap((row, index) =>
    row.filter((piece) => !head.slice(index + 1).some((below) => below.some(isUnder(piece))))
  );
  const over = columns.map((column) => leaves.filter((leaf) => overlaps(leaf, column)));
  const isPaired =
    over.every(({length}) => length === 1) && new Set(over.flat()).size === over.length;
  return isPaired ? leaves.filter((leaf) => leaf.left >= start && !over.flat().includes(leaf)) : [];
}

const isUnder = (piece: Column) => (other: Column) => overlaps(piece, other);

/** The last words before the figures, where they stand under each other in all rows, and apart from other labels. */
function unitOf(labels: Piece[][]): Column | null {
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

const hasUnit = (pieces: Piece[], unit: Column) =>
  pieces.length === 2 && overlaps(pieces[1]!, unit) && !overlaps(pieces[0]!, unit);
