import type {Note} from "#data/schema/note.ts";
import type {Observation} from "#data/schema/observation.ts";
import {columnsOf, rowsOf, type Column} from "./axes.ts";
import type {Token} from "./cells.ts";
import {cellsInFields} from "./fields.ts";
import {isShortened, parseLabel} from "./labels.ts";
import {layOut, type FoundRow, type Layout} from "./layout.ts";
import {placeOf, placeOfRun, rawOf, type Line} from "./lines.ts";
import {observe, unitOf, type CellContext} from "./observe.ts";
import {findDecoration, resolveRow, valuesOf, type Decoration} from "./row.ts";
import type {Form} from "./template.ts";

/** What some forms say when they are read off a section. */
export interface FormReading {
  observations: Observation[];
  notes: Note[];
  /** Lines that are part of a table, and no prose. */
  taken: Set<Line>;
  /** How well the forms fit; greater is better. */
  score: number;
  /** How many rows of the forms were found; 0 where the table is not there. */
  rows: number;
  /** Labels of the rows that were not found, and that no row of another form stands for. */
  missing: string[];
  /** The first label that was found. */
  label: Pick<Note, "raw" | "place"> | null;
}

interface Read {
  observations: Observation[];
  notes: Note[];
  taken: Token[];
}

/** Reads forms off the tokens of a section. Every cell is taken once; what is left over becomes a note. */
export function readForms(forms: Form[], tokens: Token[], context: CellContext): FormReading {
  const layout = layOut(forms, tokens);
  const rows = forms.some(isBare) ? readBare(layout, context) : readRows(layout, context);
  const found = layout.rows.filter(({row}) => row.id !== null).length;
  const header = [...layout.headers, ...layout.rows].flatMap(({words}) => words);
  const read = [...rows, {observations: [], notes: shortened(layout, context), taken: header}];
  const taken = new Set(read.flatMap((each) => each.taken));
  const left = leftovers(tokens, taken, context);
  return {
    observations: read.flatMap(({observations}) => observations),
    notes: [...read.flatMap(({notes}) => notes), ...left.notes],
    taken: new Set([...taken, ...left.taken].map(({line}) => line)),
    score: layout.score,
    rows: found + (forms.some(isBare) ? layout.headers.length : 0),
    missing: missingRows(layout),
    label: firstLabel(layout, context)
  };
}

function missingRows({forms, rows}: Layout): string[] {
  const found = new Set(rows.map(({row}) => row));
  const replaced = new Set(
    rows.flatMap(({row, cells}) =>
      row.departs ? [row.kind === "head" && cells.length > 0 ? row.label : row.under] : []
    )
  );
  return forms
    .flatMap(rowsOf)
    .filter((row) => row.kind === "cells" && !row.departs && row.label !== "" && !found.has(row))
    .filter((row) => !replaced.has(row.under) && !replaced.has(row.label))
    .map(({label}) => label);
}

function firstLabel({rows, headers}: Layout, {document}: CellContext): FormReading["label"] {
  const words = rows[0]?.words ?? headers[0]?.words;
  return words ? {raw: joined(words), place: placeOfRun(document, words)} : null;
}

/** A table with one row and no label to it. */
const isBare = ({rows}: Form) => "" in rows;

function readRows(layout: Layout, context: CellContext): Read[] {
  const rows = layout.rows.filter(({row}) => row.id !== null);
  const decorations = new Map(layout.forms.map((form) => [form, decorationOf(form, rows)]));
  return rows.map((found, index) => {
    const next = rows[index + 1];
    if (isHead(found, next)) return {observations: [], notes: [], taken: found.words};
    return readRow(found, {layout, context, decoration: decorations.get(found.row.form)!});
  });
}

/** (六)其他处理 is a row in one form and a head over rows in another: what stands under it tells which. */
function isHead({row, cells}: FoundRow, next: FoundRow | undefined): boolean {
  if (next?.row.form === row.form && next.row.under === row.label) return true;
  return row.kind === "head" && valuesOf(cells).length === 0 && cells.length < row.columns;
}

function decorationOf(form: Form, rows: FoundRow[]): Decoration {
  const own = rows.filter(({row}) => row.form === form);
  return findDecoration(own.map(({row, cells}) => ({cells: ownCells(cells), columns: row.columns})));
}

/** The cells up to the first words that no form knows. */
function ownCells(cells: Token[]): Token[] {
  const end = cells.findIndex(({kind}) => kind === "text");
  return end < 0 ? cells : cells.slice(0, end);
}

interface RowContext {
  layout: Layout;
  context: CellContext;
  decoration: Decoration;
}

function readRow(found: FoundRow, {layout, context, decoration}: RowContext): Read {
  const {row, words} = found;
  const columns = orderedColumns(row.form, layout, words[0]!);
  const cells = chooseCells(found, decoration) ?? cellsInFields(found, layout);
  if (!cells) return unassigned(found, context);
  const observations = cells.map((cell, index) => {
    const column = columns[index]!;
    const key = row.form.key(row.id!, column.id!);
    return observe(cell, key, {...context, unit: unitOf(column, layout.headers, words[0]!)});
  });
  const departs: Note[] = row.departs
    ? [{code: "row-departs", raw: joined(words), place: placeOfRun(context.document, words)}]
    : [];
  return {
    observations,
    notes: [...departs, ...unreadable(observations)],
    taken: [...words, ...cells, ...ownCells(found.cells).filter(({kind}) => kind === "blank")]
  };
}

/** The row's own values; else, if that makes their number right, with a word among them that is no number. */
function chooseCells({row, cells}: FoundRow, decoration: Decoration): Token[] | null {
  const own = resolveRow(ownCells(cells), row.columns, decoration);
  if (own || cells.length === ownCells(cells).length) return own;
  const odd = cells.filter(({kind}) => kind === "text");
  return odd.every(({text}) => text.length <= 12) ? resolveRow(cells, row.columns, decoration) : null;
}

/** The form's columns; in the order of the header, where it prints every one of them once, in another order. */
function orderedColumns(form: Form, {headers}: Layout, label: Token): Column[] {
  const columns = columnsOf(form);
  if (Object.values(form.columns).some((value) => typeof value !== "string")) return columns;
  const above = headers.filter(({words}) => isBefore(words[0]!, label)).slice(-columns.length);
  const printed = above.map(({column}) => columns.find(({cores}) => cores[0] === column.cores[0]));
  return printed.length === columns.length && columns.every((column) => printed.includes(column))
    ? (printed as Column[])
    : columns;
}

const isBefore = (a: Token, b: Token) =>
  a.index < b.index || (a.index === b.index && a.start < b.start);

const joined = (words: Token[]) => words.map(rawOf).join("");

/** A row whose cells cannot be told apart: one note for what is missing, or one a figure for what is too much. */
function unassigned({row, words, cells}: FoundRow, context: CellContext): Read {
  const own = ownCells(cells);
  const values = valuesOf(own);
  const place = placeOfRun(context.document, words);
  if (values.length >= row.columns) {
    const label: Note = {code: "row-unknown", raw: joined(words), place};
    return {observations: [], notes: [label, ...values.map((cell) => unknown(cell, context))], taken: [...words, ...own]};
  }
  const raw = `${values.length} of ${row.columns}`;
  return {observations: [], notes: [{code: "cells-missing", raw, place}], taken: [...words, ...own]};
}

const unknown = (token: Token, {document}: CellContext): Note => ({
  code: "row-unknown",
  raw: rawOf(token),
  place: placeOf(document, token)
});

const unreadable = (observations: Observation[]): Note[] =>
  observations
    .filter(({state}) => state === "unreadable")
    .map(({raw, place}) => ({code: "cell-unreadable", raw, place}));

/** Section four: a header, and under it one row of values without a label. */
function readBare(layout: Layout, context: CellContext): Read[] {
  const [form] = layout.forms;
  const columns = columnsOf(form!);
  const header = layout.headers.at(-1);
  if (!header || layout.headers.length < columns.length / 3) return [];
  const run = bareRun(layout, header.words.at(-1)!);
  const cells =
    resolveRow(run, columns.length, {leading: false, trailing: false}) ??
    resolveRow(run, columns.length, {leading: true, trailing: true});
  const values = valuesOf(run);
  if (cells) {
    const observations = cells.map((cell, index) =>
      observe(cell, form!.key("", columns[index]!.id!), {...context, unit: null})
    );
    return [{observations, notes: unreadable(observations), taken: run}];
  }
  const raw = `${values.length} of ${columns.length}`;
  const place = placeOfRun(context.document, values.length > 0 ? values : header.words);
  const code = values.length > columns.length ? "row-unknown" : "cells-missing";
  return [{observations: [], notes: [{code, raw, place}], taken: run}];
}

/** The cells after the last word of the header, up to the first other words. */
function bareRun({tokens}: Layout, last: Token): Token[] {
  const after = tokens.slice(tokens.indexOf(last) + 1);
  const first = after.findIndex(({kind}) => kind === "value");
  const words = after.slice(0, Math.max(first, 0)).filter(({kind}) => kind === "text");
  return ownCells(after.filter((token) => !words.includes(token)));
}

/** Labels that lack characters of the form's: 年制发件数, 本年增/. */
function shortened({headers, rows}: Layout, {document}: CellContext): Note[] {
  const labels = [
    ...headers.map(({column, words}) => ({cores: column.cores, words})),
    ...rows.map(({row, words}) => ({cores: row.cores, words}))
  ];
  return labels.flatMap(({cores, words}): Note[] => {
    const raw = joined(words);
    const {core} = parseLabel(raw);
    if (cores.includes(core) || !isShortened(core, cores[0]!)) return [];
    return [{code: "label-shortened", raw, place: placeOfRun(document, words)}];
  });
}

/** Figures that stand where nothing in the forms foresees them, with the words that stand before them. */
function leftovers(tokens: Token[], taken: Set<Token>, context: CellContext) {
  const left: Token[] = [];
  tokens.forEach((token, index) => {
    if (taken.has(token) || token.kind !== "value") return;
    const label = tokens[index - 1];
    if (label?.kind === "text" && !taken.has(label) && label.text.length <= 60) left.push(label);
    left.push(token);
  });
  return {taken: left, notes: left.map((token) => unknown(token, context))};
}
