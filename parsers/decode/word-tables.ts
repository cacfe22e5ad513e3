import type {SourceRow} from "./table-grid.ts";
import {resolveTable, type Content, type SourceCell} from "./table-layout.ts";
import type {WordCell, WordParagraph} from "./word-file.ts";

/** Columns of rows that were drawn by hand differ by some points; none is as narrow. In twentieths of a point. */
const near = 100;

/** A table that is not yet at its end: its rows, and what stands so far in the row and in the cell. */
interface OpenTable {
  rows: {cells: Content[][]; drawn: WordCell[]}[];
  cells: Content[][];
  content: Content[];
}

/** Paragraphs and tables out of a file's paragraphs; `charge` is told how many slots tables have. */
export function toContents(
  paragraphs: WordParagraph[],
  charge: (slots: number) => void
): Content[] {
  const found: Content[] = [];
  const open: OpenTable[] = [];
  const sink = () => open.at(-1)?.content ?? found;
  const close = () => {
    const {rows} = open.pop()!;
    sink().push(...resolveTable(toRows(rows), charge));
  };
  for (const {text, depth, ends, cells, pictures} of paragraphs) {
    while (open.length > depth) close();
    while (open.length < depth) open.push({rows: [], cells: [], content: []});
    const table = open.at(-1);
    if (!(ends === "row")) sink().push(...contentOf(text), ...picturesOf(pictures));
    if (table && ends === "cell") table.cells.push(table.content.splice(0));
    if (table && ends === "row") table.rows.push({cells: table.cells.splice(0), drawn: cells});
  }
  while (open.length > 0) close();
  return found;
}

const contentOf = (text: string): Content[] =>
  text
    .split("\n")
    .filter((line) => /\S/.test(line))
    .map((line) => ({type: "paragraph", text: line, outside: false}));

/** Word keeps them as it does, in formats of its own; they are not opened. */
const picturesOf = (count: number) =>
  Array.from({length: count}, (): Content => ({
    ...{type: "paragraph", text: "", outside: false, unread: "图片"}
  }));

/** A cell with what it holds, from which column of the table to which. */
interface Drawn extends WordCell {
  content: Content[];
  from: number;
  to: number;
}

/** Rows with the spans of their cells. Where a row does not say as many cells as it has, none is merged. */
function toRows(rows: OpenTable["rows"]): SourceRow<SourceCell>[] {
  const isDrawn = rows.every(({cells, drawn}) => cells.length === drawn.length);
  if (!isDrawn)
    return rows.map(({cells}) => ({
      cells: cells.map((content) => ({content, rowspan: 1, colspan: 1})),
      opensGroup: false
    }));
  const edges = edgesOf(rows.flatMap(({drawn}) => drawn.flatMap(({left, right}) => [left, right])));
  const placed = rows.map(({cells, drawn}) => placeCells(cells, drawn, edges));
  const covered = new Set<Drawn>();
  return placed.map((row, index) => ({
    cells: row.flatMap((cell): SourceCell[] => {
      if (covered.has(cell)) return [];
      const below = belowOf(placed, index, cell);
      for (const each of below) covered.add(each);
      const colspan = Math.max(1, cell.to - cell.from);
      return [{content: cell.content, colspan, rowspan: 1 + below.length}];
    }),
    opensGroup: false
  }));
}

/** Where columns begin and end, those near each other as one. */
function edgesOf(places: number[]): number[] {
  const edges: number[] = [];
  for (const place of [...places].sort((a, b) => a - b))
    if (edges.length === 0 || place - edges.at(-1)! > near) edges.push(place);
  return edges;
}

const columnAt = (place: number, edges: number[]) =>
  Math.max(
    0,
    edges.findLastIndex((edge) => edge <= place)
  );

/** The cells of a row, those side by side that are one as one; what stands before the first is blank. */
function placeCells(cells: Content[][], drawn: WordCell[], edges: number[]): Drawn[] {
  const placed: Drawn[] = [];
  let first = 0;
  drawn.forEach((cell, index) => {
    const [from, to] = [columnAt(cell.left, edges), columnAt(cell.right, edges)];
    const last = placed.at(-1);
    const goesOn = cell.across > 0 && index > 0 && drawn[index - 1]!.across > 0;
    if (!goesOn) first = cell.across;
    if (last && goesOn && cell.across !== first) {
      last.to = to;
      last.content.push(...cells[index]!);
    } else placed.push({...cell, content: cells[index]!, from, to});
  });
  const start = placed[0]?.from ?? 0;
  const blank = {left: 0, right: 0, across: 0, down: null, content: [], from: 0, to: start};
  return start > 0 ? [blank, ...placed] : placed;
}

/** The cells in which one goes on from row to row. */
function belowOf(rows: Drawn[][], index: number, cell: Drawn): Drawn[] {
  const below: Drawn[] = [];
  if (cell.down !== "first") return below;
  const isMore = ({down, from, to}: Drawn) =>
    down === "more" && from === cell.from && to === cell.to;
  for (let row = index + 1; ; row++) {
    const next = rows[row]?.find(isMore);
    if (!next) return below;
    below.push(next);
  }
}
