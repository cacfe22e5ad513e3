import type {Note} from "#data/schema/note.ts";
import type {Observation} from "#data/schema/observation.ts";
import type {Form} from "#parsers/template.ts";
import type {Token} from "./cells.ts";
import {findDoubles} from "./doubles.ts";
import {cellsAt, cellsInFields, isShifted} from "./fields.ts";
import {findFiguresFirst} from "./figures-first.ts";
import type {FoundRow, Layout} from "./layout.ts";
import {findUnsure} from "./lost-blanks.ts";
import {cellsMissing, marked, noteOn, unknown, unreadable} from "./notes.ts";
import {beside} from "./headers.ts";
import {powerOf, rowPowers} from "./powers.ts";
import {mergedCells} from "./merged.ts";
import {headersOf, type HeaderAbove, type PrintedHeader} from "./printed-header.ts";
import {isMoney, observe, unitOf, type CellContext} from "./observe.ts";
import {findDecoration, isVisible, resolveRow, valuesOf, type Decoration} from "./row.ts";
import {agrees, rowUnit} from "./units.ts";

/** What a row, or a few words of a table, came to. */
export interface Read {
  observations: Observation[];
  notes: Note[];
  /** What need not be looked at again. */
  taken: Token[];
}

/** Reads the labelled rows of some forms. */
export function readRows(layout: Layout, context: CellContext): Read[] {
  const rows = layout.rows.filter(({row}) => row.id !== null);
  const header = headersOf(layout);
  const decorations = new Map(layout.forms.map((form) => [form, decorationOf(form, rows)]));
  const unsure = new Set([
    ...findDoubles(layout),
    ...findUnsure(rows, layout.tokens),
    ...findFiguresFirst(rows, layout.tokens)
  ]);
  return rows.map((found, index) => {
    const next = rows[index + 1];
    if (unsure.has(found)) return unassigned(found, context, false);
    if (isHead(found, next)) return {observations: [], notes: [], taken: found.words};
    return readRow(found, {layout, header, context, decoration: decorations.get(found.row.form)!});
  });
}

/** (六)其他处理 is a row in one form and a head over rows in another: what stands under it tells which. */
function isHead({row, cells}: FoundRow, next: FoundRow | undefined): boolean {
  const isUnder = next?.row.form === row.form && next.row.under === row.label;
  if (isUnder && (row.kind === "head" || next.row.departs)) return true;
  return row.kind === "head" && valuesOf(cells).length === 0 && cells.length < row.columns;
}

function decorationOf(form: Form, rows: FoundRow[]): Decoration {
  const own = rows.filter(({row}) => row.form === form);
  return findDecoration(
    own.map(({row, cells}) => ({cells: ownCells(cells), columns: row.columns}))
  );
}

/** The cells up to the first words that no form knows. */
export function ownCells(cells: Token[]): Token[] {
  const end = cells.findIndex(({kind}) => kind === "text");
  return end < 0 ? cells : cells.slice(0, end);
}

interface RowContext {
  layout: Layout;
  header: HeaderAbove;
  context: CellContext;
  decoration: Decoration;
}

function readRow(found: FoundRow, {layout, header, context, decoration}: RowContext): Read {
  const {row, words, unit} = found;
  const above = header(row.form, found.at);
  const {columns, units} = above;
  const isKnown = columns?.some(({id}) => id !== beside) === true;
  const isOwn = isKnown && agrees(found, isMoney(row, context));
  const isPlain = isOwn && !isShifted(found, {layout, fields: above.fields});
  const cells = isPlain ? cellsOf(found, above, {decoration, layout}) : null;
  if (!cells || !columns) return unassigned(found, context, isOwn);
  const own = rowPowers(found);
  const observations: Observation[] = [];
  cells.forEach((cell, index) => {
    const column = columns[index]!;
    if (column.id === beside || cell === null) return;
    const around = {
      context,
      unit: () =>
        rowUnit(found, units.line) ??
        unitOf(column, layout.headers, {row: words[0]!, line: units.line}),
      power: () => powerOf(column, own, {units, layout}),
      origin: row.form.origin
    };
    observations.push(observe(cell, row.form.key(row.id!, column.id!), around));
  });
  const departs = row.departs ? [noteOn("row-departs", words, context.document)] : [];
  const blanks = ownCells(found.cells).filter(({kind}) => kind === "blank");
  // A figure beside the report's own is left over, and so noted; and so is one that several cells share.
  const ownFigures = cells.filter((_, index) => columns[index]!.id !== beside);
  const single = ownFigures.filter((cell) => cell !== null);
  const shared = single.length < ownFigures.length;
  return {
    observations,
    notes: [
      ...departs,
      ...(shared ? [cellsMissing(words, {found: single, of: row.columns}, context.document)] : []),
      ...unreadable(observations),
      ...marked(single, context.document)
    ],
    taken: [...words, ...(unit ? [unit] : []), ...single, ...blanks]
  };
}

/** The cells of a row's columns, where it is certain which these are; null for one that several cells share. */
function cellsOf(
  found: FoundRow,
  {fields, foreign}: PrintedHeader,
  around: Pick<RowContext, "decoration" | "layout">
): (Token | null)[] | null {
  const merged = mergedCells(found, around.layout, fields);
  if (merged) return merged;
  if (fields) return cellsAt(fields, foreign, found);
  return cellsInFields(found, around.layout) ?? chooseCells(found, around);
}

/** The row's own values; else, if that makes their number right, with a word among them that is no number. */
function chooseCells(
  {row, cells}: FoundRow,
  {decoration, layout}: Pick<RowContext, "decoration" | "layout">
): Token[] | null {
  const own = ownCells(cells);
  if (isBar(own, layout)) return null;
  const resolved = resolveRow(own, row.columns, decoration);
  if (resolved || cells.length === own.length) return resolved;
  // 见附件 within a row is a cell; after its last value it may as well be the label of a row that no form knows.
  const isWithin = row.columns === 1 || cells[0]!.row !== null || cells.at(-1)!.kind === "value";
  // 1234567.89元(含税) in a grid is no label: its row is seen.
  const longest = cells.every(({row: own}) => own !== null && own === cells[0]!.row) ? 40 : 12;
  const isShort = cells.every(({kind, text}) => kind !== "text" || text.length <= longest);
  return isWithin && isShort ? resolveRow(cells, row.columns, decoration) : null;
}

/**
 * 召开会议数 | 行政确认 | 25: a | before words is a blank, or parts the label from them, and the figure is the row's. So
 * it is before words that are another table's head, 本年度累计; before the label of the next row it is a blank.
 */
function isBar([blank, ...others]: Token[], {tokens, rows}: Layout): boolean {
  if (blank?.kind !== "blank" || blank.row !== null || others.length > 0) return false;
  const at = tokens.indexOf(blank);
  const [words, figure] = tokens.slice(at + 1, at + 3);
  const isLabel = rows.some((row) => row.words.includes(words!));
  return at >= 0 && words?.kind === "text" && !isLabel && figure?.kind === "value";
}

/** A row whose cells cannot be told apart: one note for what is missing, or one a figure for what is too much. */
function unassigned({row, words, cells}: FoundRow, context: CellContext, isOwn = true): Read {
  const own = ownCells(cells);
  const values = valuesOf(own);
  const taken = [...words, ...own];
  if (isOwn && values.length < row.columns) {
    const printed = valuesOf(isVisible(cells) ? cells : own);
    const missing = {found: values, of: row.columns, printed};
    return {observations: [], notes: [cellsMissing(words, missing, context.document)], taken};
  }
  const label = noteOn("row-unknown", words, context.document);
  const figures = values.map((cell) => unknown(cell, context));
  return {observations: [], notes: [label, ...figures], taken};
}
