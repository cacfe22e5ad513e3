import {align, type Fit, type Match} from "./align.ts";
import {headerWords, rowsOf, type Column, type Row} from "./axes.ts";
import type {Token} from "./cells.ts";
import {parseLabel, resemblance} from "#parsers/labels.ts";
import {valuesOf} from "./row.ts";
import type {Form} from "#parsers/template.ts";
import {takeUnit} from "./units.ts";

/** A row of a form as it was found: its label's words, and what stands between them and the next label. */
export interface FoundRow {
  row: Row;
  words: Token[];
  /** What stands in its column 单位; null where the form has none, or nothing stands there. */
  unit: Token | null;
  /** Values, blanks, and words that no form knows. */
  cells: Token[];
}

/** A word of a header as it was found. */
export interface FoundHeader {
  form: Form;
  column: Column;
  words: Token[];
}

/** Some forms laid over the tokens of a section. */
export interface Layout {
  forms: Form[];
  tokens: Token[];
  rows: FoundRow[];
  headers: FoundHeader[];
  /** How many fields each row has that is seen as one. */
  widths: Map<string, number>;
  /** How well the forms fit; greater is better. */
  score: number;
}

interface Header {
  form: Form;
  column: Column;
}

/** Lays forms over the tokens of a section: rows by label and order, headers by label alone. */
export function layOut(forms: Form[], tokens: Token[]): Layout {
  const rows = forms.flatMap(rowsOf).filter(({label}) => label !== "");
  const headers = forms.flatMap((form) => headerWords(form).map((column) => ({form, column})));
  const at = [...tokens.keys()].filter((index) => tokens[index]!.kind === "text");
  const fit = fitter({tokens, at}, {rows, headers});
  const aligned = withoutTwins(align(at.length, rows.length, fit), fit);
  const matches = addStrays(aligned, at.length, fit);
  const span = spansOf(matches, at, tokens);
  const found = matches.map((match, index) => ({
    ...match,
    ...fit(match.from, match.count),
    ...span(index)
  }));
  return {
    forms,
    tokens,
    widths: widthsOf(tokens),
    rows: found.flatMap(({item, words, cells}) =>
      item === null ? [] : [{row: rows[item]!, words, ...takeUnit(cells, rows[item]!.columns)}]
    ),
    headers: found.flatMap(({item, header, words}) =>
      item === null ? [{...headers[header]!, words}] : []
    ),
    score: found.reduce(
      (sum, {item, items, aside}) => sum + (item === null ? aside : items.get(item)!),
      0
    )
  };
}

function widthsOf(tokens: Token[]): Map<string, number> {
  const widths = new Map<string, number>();
  for (const {row} of tokens) if (row !== null) widths.set(row, (widths.get(row) ?? 0) + 1);
  return widths;
}

/** The tokens of a section, and which of them are words. */
interface Pieces {
  tokens: Token[];
  at: number[];
}

interface Axes {
  rows: Row[];
  headers: Header[];
}

interface HeaderFit extends Fit {
  /** The header word that it is, where `aside` is not 0. */
  header: number;
}

type Fitter = (from: number, count: number) => HeaderFit;

const nothing: HeaderFit = {items: new Map(), aside: 0, header: -1};

/** What every run of pieces may be, worked out once. */
function fitter(pieces: Pieces, axes: Axes): Fitter {
  const known = new Set(
    [...axes.rows, ...axes.headers.map(({column}) => column)].flatMap(({cores}) => cores)
  );
  const fits = new Map<number, HeaderFit>();
  return (from, count) => {
    const key = from * 4 + count;
    const before = fits.get(key);
    if (before) return before;
    const core = joinPieces(pieces, known, {from, count});
    const alike = known.has(core)
      ? (cores: string[]) => Number(cores.includes(core))
      : (cores: string[]) => resemblance(core, cores);
    const last = from + count - 1;
    const values = valuesOf(between(pieces.tokens, pieces.at[last]!, pieces.at[last + 1])).length;
    const made = core === "" ? nothing : fitOf(axes, alike, {values, count});
    fits.set(key, made);
    return made;
  };
}

type Alike = (cores: string[]) => number;

function fitOf(
  {rows, headers}: Axes,
  alike: Alike,
  {values, count}: {values: number; count: number}
): HeaderFit {
  const items = new Map<number, number>();
  rows.forEach((row, item) => {
    const sum = alike(row.cores);
    if (sum > 0) items.set(item, weigh(row, sum, values) + 0.01 * count);
  });
  let [best, header] = [0, -1];
  headers.forEach(({column: {cores}}, index) => {
    const sum = alike(cores);
    if (sum > best) [best, header] = [sum, index];
  });
  return {items, aside: 0.4 * best, header};
}

/** The words of a run of pieces as a label; empty where they are none: values stand between, or the first is whole. */
function joinPieces(
  {tokens, at}: Pieces,
  known: Set<string>,
  {from, count}: Pick<Match, "from" | "count">
): string {
  const pieces = at.slice(from, from + count).map((index) => tokens[index]!);
  const single = parseLabel(pieces[0]!.text).core;
  if (count === 1) return single;
  const apart = tokens.slice(at[from]!, at[from + count - 1]).some(({kind}) => kind === "value");
  return apart || known.has(single) ? "" : parseLabel(pieces.map(({text}) => text).join("")).core;
}

/** A title weighs less than a row, and a row more when as many values stand after it as it has columns. */
function weigh(row: Row, alike: number, values: number): number {
  if (row.kind === "title") return 0.5 * alike;
  if (row.id === null) return alike - (values > 0 ? 0.5 : 0);
  return alike + (values === row.columns ? 0.6 : values > 0 && row.kind === "cells" ? 0.3 : 0);
}

/**
 * (二)被依法纠错数 stands under 四、 and under 五、: such a row is certain only where no other that it may be lies between
 * the rows before and after it that can be no others.
 */
function withoutTwins(matches: Match[], fit: Fitter): Match[] {
  const may = matches.map(({from, count, item}) => {
    const {items} = fit(from, count);
    const own = item === null ? 0 : items.get(item)!;
    return [...items].flatMap(([other, weight]) => (weight >= own - 0.05 ? [other] : []));
  });
  const isAnchor = (index: number) => matches[index]!.item !== null && may[index]!.length === 1;
  const anchors = [...matches.keys()].filter(isAnchor);
  return matches.filter(({item}, index) => {
    if (item === null || may[index]!.length === 1) return true;
    const before = anchors.findLast((anchor) => anchor < index);
    const after = anchors.find((anchor) => anchor > index);
    const low = before === undefined ? -1 : matches[before]!.item!;
    const high = after === undefined ? Infinity : matches[after]!.item!;
    return may[index]!.filter((other) => other > low && other < high).length === 1;
  });
}

/** Rows that stand out of order: their very label, which no other row of the form has, and their count of values. */
function addStrays(matches: Match[], pieces: number, fit: Fitter): Match[] {
  const items = new Set(matches.map(({item}) => item));
  const used = new Set(
    matches.flatMap(({from, count}) => [from, from + count - 1, from + (count >> 1)])
  );
  const strays: Match[] = [];
  for (let from = 0; from < pieces; from++) {
    if (used.has(from)) continue;
    const fitting = [...fit(from, 1).items].filter(([, weight]) => weight >= 1.6);
    const [item] = fitting[0] ?? [];
    if (fitting.length !== 1 || item === undefined || items.has(item)) continue;
    items.add(item);
    strays.push({from, count: 1, item});
  }
  return [...matches, ...strays].sort((a, b) => a.from - b.from);
}

const between = (tokens: Token[], index: number, next: number | undefined) =>
  tokens.slice(index + 1, next);

type Span = (index: number) => {words: Token[]; cells: Token[]};

/** The words of a match, and the tokens from there to the next match; in a visible row no further than it goes. */
function spansOf(matches: Match[], at: number[], tokens: Token[]): Span {
  return (index) => {
    const {from, count} = matches[index]!;
    const last = at[from + count - 1]!;
    const next = matches[index + 1];
    const {row} = tokens[last]!;
    const cells = between(tokens, last, next && at[next.from]);
    const end = row === null ? -1 : cells.findIndex((cell) => cell.row !== row);
    return {
      words: at.slice(from, from + count).map((piece) => tokens[piece]!),
      cells: end < 0 ? cells : cells.slice(0, end)
    };
  };
}
