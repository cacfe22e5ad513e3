import type {Form} from "#parsers/template.ts";
import {columnsOf} from "./axes.ts";
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
  const fields = fieldsOfRows(found, layout, width) ?? fieldsOfHeader(found, layout, width);
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

/**
 * Whether a row of a grid has a value where no other row of its table has one, and a blank among its values where
 * others have theirs: one of its figures stands elsewhere than it belongs.
 */
export function isShifted(found: FoundRow, {rows}: Layout): boolean {
  const values = valuesOf(found.cells);
  const inner = found.cells.slice(found.cells.indexOf(values[0]!)).filter(isBlankCell);
  if (values.length === 0 || inner.length === 0) return false;
  const {block} = inner[0]!.line;
  const others = rows.filter(
    ({row, words: [word]}) => row.form === found.row.form && word!.line.block === block
  );
  const filled = new Set(others.flatMap((other) => (other === found ? [] : fieldsIn(other))));
  const isFilled = ({field}: Token) => filled.has(field);
  return others.length > 3 && inner.some(isFilled) && !values.every(isFilled);
}

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

function fieldsOfHeader(
  {row, words}: FoundRow,
  layout: Layout,
  width: number | null
): number[] | null {
  const above = columnsOf(row.form).map((column) =>
    layout.headers.findLast(
      (header) =>
        header.words[0]!.index < words[0]!.index && header.column.cores[0] === column.cores[0]
    )
  );
  if (above.some((header) => !header || widthOf(header.words, layout) !== width)) return null;
  const fields = above.map((header) => header!.words[0]!.field);
  return new Set(fields).size === fields.length ? fields.sort((a, b) => a - b) : null;
}
