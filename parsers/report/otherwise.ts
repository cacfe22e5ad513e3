import {readForms, type FormReading} from "#parsers/form.ts";
import {columnsOf, headerWords} from "#parsers/table/axes.ts";
import type {Token} from "#parsers/table/cells.ts";
import type {CellContext} from "#parsers/table/observe.ts";
import type {Form} from "#parsers/template.ts";

/** A table in another layout: only if every row of it is there, with as many figures as it has columns. */
export function readOtherwise(
  forms: Form[],
  tokens: Token[],
  context: CellContext
): FormReading | null {
  for (const form of forms.flatMap(({otherwise = []}) => otherwise)) {
    const reading = readForms([form], tokens, context);
    if (isWhole(reading)) return reading;
  }
  const apart = forms.flatMap(({apart = []}) => apart);
  return apart.length === 0 ? null : readApart(apart, tokens, context);
}

const isWhole = ({notes, left, missing, observations}: FormReading): boolean =>
  notes.length === 0 && left.length === 0 && missing.length === 0 && observations.length > 0;

/** One table as several: each under the head of one form and no other's, and all of them there. */
function readApart(forms: Form[], tokens: Token[], context: CellContext): FormReading | null {
  return (
    readSegments(forms, tablesIn(tokens), context) ??
    readSegments(forms, headedBy(forms, tokens), context)
  );
}

function readSegments(
  forms: Form[],
  segments: Token[][],
  context: CellContext
): FormReading | null {
  if (segments.length !== forms.length) return null;
  const heads = segments.map((segment) => forms.filter((form) => isUnder(form, segment)));
  if (heads.some(({length}) => length !== 1) || new Set(heads.flat()).size < forms.length)
    return null;
  const readings = segments.map((segment, at) => readForms(heads[at]!, segment, context));
  return readings.every(isWhole) ? together(readings) : null;
}

/** The tables of a page, each with the words above it. */
function tablesIn(tokens: Token[]): Token[][] {
  const ends = [...tokens.keys()].filter((at) => {
    const [{line}, next] = [tokens[at]!, tokens[at + 1]];
    return line.row !== undefined && next?.line.block !== line.block;
  });
  return ends.map((end, at) => tokens.slice((ends[at - 1] ?? -1) + 1, end + 1));
}

/** Whether a form's head stands over a table. */
const isUnder = (form: Form, segment: Token[]): boolean =>
  segment.some((token) => isHeadOf(form, token));

function isHeadOf(form: Form, {kind, label}: Token): boolean {
  const [head] = Object.keys(form.columns);
  const {cores} = headerWords(form).find((column) => column.label === head)!;
  return kind === "text" && cores.includes(label.core);
}

/** 行政复议 beside 结果维持 … 总计 and a row of figures under them, and so on for each head: one table that repeats its header. */
function headedBy(forms: Form[], tokens: Token[]): Token[][] {
  const starts = [...tokens.keys()].filter((at) =>
    forms.some((form) => isHeadOf(form, tokens[at]!))
  );
  const segments = starts.map((start, at) => tokens.slice(at === 0 ? 0 : start, starts[at + 1]));
  return segments.every((segment) => isHeaded(forms[0]!, segment)) ? segments : [];
}

/** Whether a segment has each word of a column once, and before its first figure. */
function isHeaded(form: Form, segment: Token[]): boolean {
  const columns = columnsOf(form);
  const first = segment.findIndex(({kind}) => kind === "value");
  const found = segment.flatMap(({kind, label}, at) => {
    const column = columns.findIndex(({cores}) => kind === "text" && cores.includes(label.core));
    return column < 0 ? [] : {column, isOver: at < first};
  });
  return (
    found.length === columns.length &&
    new Set(found.map(({column}) => column)).size === columns.length &&
    found.every(({isOver}) => isOver)
  );
}

function together(readings: FormReading[]): FormReading {
  return {
    observations: readings.flatMap(({observations}) => observations),
    ...{notes: [], left: [], missing: []},
    taken: new Set(readings.flatMap(({taken}) => [...taken])),
    score: readings.reduce((sum, {score}) => sum + score, 0),
    rows: readings.reduce((sum, {rows}) => sum + rows, 0),
    label: readings[0]!.label
  };
}
