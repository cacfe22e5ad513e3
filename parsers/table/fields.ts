import type {Form} from "#parsers/template.ts";
import {columnsOf, type Row} from "./axes.ts";
import type {Token} from "./cells.ts";
import type {FoundRow, Layout} from "./layout.ts";
import {valuesOf} from "./row.ts";

/**
 * The cells of a row that is seen as one, with fields left empty where cells were merged: those in the fields in which
 * the other rows of the table have values, or its header its words. null where these are not as many as its columns.
 */
export function cellsInFields(found: FoundRow, layout: Layout): Token[] | null {
  if (found.words[0]!.row === null) return null;
  const width = widthOf(found.words, layout);
  const fields =
    fieldsOfRows(found, layout, width) ?? fieldsOfHeader(found.row, found.words, layout);
  const chosen = fields?.map((field) => found.cells.find((cell) => cell.field === field));
  if (!chosen || chosen.some((cell) => !cell || cell.kind === "text")) return null;
  const cells = chosen as Token[];
  return valuesOf(found.cells).every((value) => cells.includes(value)) ? cells : null;
}

/**
 * The cells of a row that is seen as one in some fields; null where one of them is not there, or a figure stands before
 * every column of the header, among the labels: the row stands elsewhere than its columns.
 */
export function cellsAt(fields: number[], foreign: Token[], {cells}: FoundRow): Token[] | null {
  const first = Math.min(...fields, ...foreign.map(({field}) => field));
  if (valuesOf(cells).some(({field}) => field < first)) return null;
  const chosen = fields.flatMap((field) => cells.find((cell) => cell.field === field) ?? []);
  return chosen.length === fields.length ? chosen : null;
}

interface Around {
  layout: Layout;
  /** Where its header has the form's columns, if others stand beside them: these tell its cells. */
  fields: number[] | null;
}

/**
 * Whether a row has a value where no other row of its table and no word of its header stands, and a blank where some
 * have theirs: one of its figures stands elsewhere than it belongs.
 */
export function isShifted(found: FoundRow, {layout, fields}: Around): boolean {
  const values = valuesOf(found.cells);
  if (values.length === 0) return false;
  const isFull = fields === null && values.length === found.row.columns;
  const {row} = values[0]!.line;
  if (row === undefined) return isFull && isBrokenLine(found, layout);
  const after = found.cells.slice(found.cells.indexOf(values[0]!));
  const blanks = (isFull ? found.cells : after).filter(isBlankCell);
  if (blanks.length === 0) return false;
  const {block} = blanks[0]!.line;
  const others = othersOf(found, layout).filter(({words}) => words[0]!.line.block === block);
  const headed = isFull ? (headsAbove(found.row, found.words, layout) ?? []) : [];
  const over = headed.filter(({line}) => line.row !== undefined && line.block === block);
  const filled = new Set([...others.flatMap(fieldsIn), ...over.map(({field}) => field)]);
  const isFilled = ({field}: Token) => filled.has(field);
  return (isFull || others.length > 2) && blanks.some(isFilled) && !values.every(isFilled);
}

/** The other rows of a row's form. */
const othersOf = (found: FoundRow, {rows}: Layout): FoundRow[] =>
  rows.filter((other) => other !== found && other.row.form === found.row.form);

/** 规章 | 3 | | 7 | 21 in a line: full, with a blank between its figures that no other full row has there, nor its header. */
function isBrokenLine(found: FoundRow, layout: Layout): boolean {
  const shape = shapeOf(found);
  if (found.words[0]!.row === null || !shape.includes(" ")) return false;
  const fields = fieldsOfHeader(found.row, found.words, layout);
  if (fields?.join() === fieldsIn(found).join()) return false;
  const others = othersOf(found, layout).filter(({row}) => row.id !== null);
  // 政府集中采购 has no other row that could tell.
  return others.length > 0 && others.every((other) => shapeOf(other) !== shape);
}

/** Which of a row's cells from its first figure to its last are blank. */
const shapeOf = ({cells}: FoundRow): string =>
  cells
    .map(({kind}) => (kind === "blank" ? " " : "1"))
    .join("")
    .trim();

const fieldsIn = ({cells}: FoundRow) => valuesOf(cells).map(({field}) => field);

const isBlankCell = ({kind, line}: Token) => kind === "blank" && line.row !== undefined;

/** How many fields the row has in which some words stand; null where no row is seen. */
function widthOf([word]: Token[], {widths}: Layout): number | null {
  return word!.row === null ? null : widths.get(word!.row)!;
}

function fieldsOfRows({row}: FoundRow, layout: Layout, width: number | null): number[] | null {
  const fields = valueFields(layout).get(row.form)?.get(width) ?? new Set();
  return fields.size === row.columns ? [...fields].sort((a, b) => a - b) : null;
}

type Fields = Map<Form, Map<number | null, Set<number>>>;

const known = new WeakMap<Layout, Fields>();

/** The fields in which the rows of a form have values, by the width of these rows. */
function valueFields(layout: Layout): Fields {
  const before = known.get(layout);
  if (before) return before;
  const made: Fields = new Map();
  for (const {row, words, cells} of layout.rows) {
    const byWidth = made.get(row.form) ?? new Map<number | null, Set<number>>();
    const width = widthOf(words, layout);
    const fields = byWidth.get(width) ?? new Set<number>();
    for (const {field} of valuesOf(cells)) fields.add(field);
    made.set(row.form, byWidth.set(width, fields));
  }
  known.set(layout, made);
  return made;
}

function fieldsOfHeader(row: Row, words: Token[], layout: Layout): number[] | null {
  const width = widthOf(words, layout);
  const above = headsAbove(row, words, layout);
  if (!above || above.some((word) => widthOf([word], layout) !== width)) return null;
  const fields = above.map(({field}) => field);
  return new Set(fields).size === fields.length ? fields.sort((a, b) => a - b) : null;
}

/** The last words over a row that head its columns; null where one has none. */
function headsAbove({form}: Row, [word]: Token[], {headers}: Layout): Token[] | null {
  const above = columnsOf(form).flatMap(
    (column) =>
      headers.findLast(
        (header) =>
          header.words[0]!.index < word!.index && header.column.cores[0] === column.cores[0]
      )?.words[0] ?? []
  );
  return above.length === columnsOf(form).length ? above : null;
}
