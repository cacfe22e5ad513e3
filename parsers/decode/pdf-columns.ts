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

/** What may stand in a cell of figures, and hardly in a line of prose with gaps: 12, 1,034, /, 无, 不适用. */
const figure =
  /^(?:[-+—–―/\\¥￥]|[-+]?[¥￥]?[\d０-９][\d０-９\s,，.．%％]*\S{0,3}|无|没有|不适用|N\/?A)$/;

/** Whether some lines, each of several pieces, are rows of a table: figures stand in them beside other things. */
export const areRows = (lines: TextLine[]): boolean =>
  lines.some((line) =>
    piecesOf(line)
      .slice(1)
      .some(({text}) => figure.test(text))
  );

/**
 * Some lines as the rows of tables. Where every piece lies under those of its column, rows of figures have their
 * blanks; else every row is a table of its own, of what it has: how many of its cells are empty is not known then.
 */
export function toTables(lines: TextLine[]): Cell[][][] {
  const columns = isCrowded(lines) ? null : findColumns(lines.map(piecesOf));
  const tables: Cell[][][] = [];
  let table: Cell[][] | null = null;
  for (const line of lines) {
    const pieces = piecesOf(line);
    const row = columns && areRows([line]) ? spread(pieces, table?.length ?? 0, columns) : [];
    // A last cell that seems blank may have run off the page.
    if (!row.at(-1)?.text) {
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

/** The columns under which all pieces lie, from the row that has most; null where two of a row lie in one. */
function findColumns(rows: Piece[][]): Column[] | null {
  const columns: Column[] = [];
  for (const row of [...rows].sort((a, b) => b.length - a.length)) {
    const used = new Set<Column>();
    for (const {left, right} of row) {
      const under = columns.filter((column) => overlaps(column, {left, right}));
      if (under.some((column) => used.has(column))) return null;
      if (under.length === 0) columns.push({left, right});
      for (const column of under) used.add(column);
      if (under.length === 1) widen(under[0]!, {left, right}, columns);
    }
  }
  return columns.sort((a, b) => a.left - b.left);
}

const overlaps = (a: Column, b: Column) => a.left < b.right && b.left < a.right;

/** A column reaches as far as what stands in it, unless it then reached into the next. */
function widen(column: Column, {left, right}: Column, columns: Column[]): void {
  const wider = {left: Math.min(column.left, left), right: Math.max(column.right, right)};
  if (columns.some((other) => other !== column && overlaps(other, wider))) return;
  Object.assign(column, wider);
}

/** A row with a cell for every column: blank where nothing stands, one over several where a piece lies under them. */
function spread(pieces: Piece[], row: number, columns: Column[]): Cell[] {
  const cells = columns.map((_, column): Cell => ({text: "", row, column}));
  for (const piece of pieces) {
    const under = columns.flatMap((column, index) => (overlaps(column, piece) ? [index] : []));
    for (const index of under) cells[index] = {text: piece.text, row, column: under[0]!};
  }
  return cells;
}
