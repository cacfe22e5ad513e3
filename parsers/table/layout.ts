import {align, type Fit, type Match} from "./align.ts";
import {headerWords, rowsOf, type Column, type Row} from "./axes.ts";
import type {Token} from "./cells.ts";
import {kept} from "#parsers/kept.ts";
import {parseLabel, resemblance} from "#parsers/labels.ts";
import {
  holdsTwo,
  isNumbered,
  isOthers,
  longerRows,
  mayBeLeft,
  numberOf,
  type Pieces
} from "./lost.ts";
import {isValue, ownOf} from "./row.ts";
import {withoutSaid} from "./said.ts";
import type {Form} from "#parsers/template.ts";
import {takeUnit} from "./units.ts";

/** A row of a form as it was found: its label's words, and what stands between them and the next label. */
export interface FoundRow {
  row: Row;
  words: Token[];
  /** Where its label begins among the tokens. */
  at: number;
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

/** What some forms have in their rows and headers, and how like these some words are. */
interface Axes {
  rows: Row[];
  headers: Header[];
  /** Every wording of a label and of a header, and how many characters the longest has. */
  known: Set<string>;
  longest: number;
  likenessOf: (core: string) => Likeness;
  /** The rows of which a label may be what is left: 不同意公开答复数 without 不 is the very label of another row. */
  longerThan: (core: string) => number[];
}

/** How like some words are to each row (0 left out), and to the header that they are most like. */
interface Likeness {
  rows: [item: number, alike: number][];
  header: number;
  alike: number;
}

// The appendix is laid out to find it, to see its columns, and to read it.
const laidOut = new WeakMap<Token[], Layout[]>();

/** Lays forms over the tokens of a section: rows by label and order, headers by label alone. */
export function layOut(forms: Form[], tokens: Token[]): Layout {
  const before = laidOut.get(tokens) ?? [];
  const same = before.find((layout) => isSame(layout.forms, forms));
  if (same) return same;
  const made = makeLayout(forms, tokens);
  laidOut.set(tokens, [...before, made]);
  return made;
}

function makeLayout(forms: Form[], tokens: Token[]): Layout {
  const axes = axesOf(forms);
  const {rows, headers} = axes;
  const at = [...tokens.keys()].filter((index) => tokens[index]!.kind === "text");
  const fit = fitter({tokens, at}, axes);
  const left = leftOver({tokens, at}, axes);
  const aligned = withoutTwins(align(at.length, rows.length, fit), fit, left);
  const all = addStrays(aligned, at.length, (from) =>
    mostOf(fit(from, 1)) < surely || left.mayBe(from) ? nothing : fit(from, 1)
  );
  const matches = withoutSaid(all, (from) => tokens[at[from]!]!);
  const span = spansOf(matches, at, tokens);
  const layout: Layout = {forms, tokens, widths: widthsOf(tokens), rows: [], headers: [], score: 0};
  matches.forEach(({from, count, item}, index) => {
    const fits = fit(from, count);
    const {words, cells} = span(index);
    if (item === null) layout.headers.push({...headers[fits.header]!, words});
    else
      layout.rows.push({row: rows[item]!, words, at: at[from]!, ...takeUnit(cells, rows[item]!)});
    layout.score += item === null ? fits.aside : weightIn(fits, item);
  });
  return layout;
}

// Forms are declared once and laid over thousands of tables: what is like them is kept.
const axes = new WeakMap<Form, {forms: Form[]; axes: Axes}[]>();

function axesOf(forms: Form[]): Axes {
  const [first] = forms;
  if (!first) return makeAxes(forms);
  const before = axes.get(first) ?? [];
  const same = before.find((other) => isSame(other.forms, forms));
  if (same) return same.axes;
  const made = makeAxes(forms);
  axes.set(first, [...before, {forms, axes: made}]);
  return made;
}

const isSame = (some: Form[], others: Form[]) =>
  some.length === others.length && some.every((form, at) => form === others[at]);

function makeAxes(forms: Form[]): Axes {
  const rows = forms.flatMap(rowsOf).filter(({label}) => label !== "");
  const headers = forms.flatMap((form) => headerWords(form).map((column) => ({form, column})));
  const columns = headers.map(({column}) => column);
  const known = new Set([...rows, ...columns].flatMap(({cores}) => cores));
  const alike = (core: string, cores: string[]) =>
    known.has(core) ? Number(cores.includes(core)) : resemblance(core, cores);
  const likenessOf = kept((core): Likeness => {
    const found: Likeness["rows"] = [];
    const isSeveral = !known.has(core) && holdsTwo(core, known);
    rows.forEach(({cores}, item) => {
      const sum = isSeveral ? 0 : alike(core, cores);
      if (sum > 0) found.push([item, sum]);
    });
    const sums = columns.map(({cores}) => alike(core, cores));
    const most = Math.max(0, ...sums);
    return {rows: found, header: most > 0 ? sums.indexOf(most) : -1, alike: most};
  });
  const longest = Math.max(0, ...[...known].map((core) => core.length));
  return {rows, headers, known, longest, likenessOf, longerThan: longerRows(rows)};
}

function widthsOf(tokens: Token[]): Map<string, number> {
  const widths = new Map<string, number>();
  for (const {row} of tokens) if (row !== null) widths.set(row, (widths.get(row) ?? 0) + 1);
  return widths;
}

interface HeaderFit extends Fit {
  /** The header word that it is, where `aside` is not 0. */
  header: number;
}

type Fitter = (from: number, count: number) => HeaderFit;

const nothing: HeaderFit = {items: [], aside: 0, header: -1};

/** What every run of pieces may be, worked out once. */
function fitter(pieces: Pieces, axes: Axes): Fitter {
  const {tokens, at} = pieces;
  const cores = at.map((index) => tokens[index]!.label.core);
  const fits = new Array<HeaderFit | undefined>(4 * at.length + 4);
  return (from, count) => {
    const key = from * 4 + count;
    const before = fits[key];
    if (before) return before;
    const core = joinPieces(pieces, axes, {from, count, single: cores[from]!});
    const made = core === "" ? nothing : fitOf(pieces, axes, {core, first: from, count});
    fits[key] = made;
    return made;
  };
}

function fitOf(
  pieces: Pieces,
  {rows, likenessOf, longerThan}: Axes,
  {core, first, count}: {core: string; first: number; count: number}
): HeaderFit {
  const {tokens, at} = pieces;
  const last = first + count - 1;
  const {rows: known, header, alike: best} = likenessOf(core);
  if (known.length === 0 && best === 0) return nothing;
  const number = numberOf(pieces, first);
  const longer = longerThan(core).map((item) => rows[item]!);
  const alike = known.filter(([item]) => !isOthers(rows[item]!, number, longer));
  if (alike.length === 0 && best === 0) return nothing;
  const values = countValues(tokens, at[last]!, at[last + 1]);
  const items = alike.map(
    ([item, sum]) => [item, weigh(rows[item]!, sum, values) + 0.01 * count] as const
  );
  // 现行有 and 效件数 are each like 现行有效件数, and together they are it.
  const whole = best === 1 ? count : 1;
  return {items, aside: 0.4 * best * whole, header};
}

/** The words of a run of pieces as a label; empty where they are none: values stand between, or the first is whole. */
function joinPieces(
  {tokens, at}: Pieces,
  {known, longest}: Axes,
  {from, count, single}: Pick<Match, "from" | "count"> & {single: string}
): string {
  // Words half as long again as the longest label are like none, and nothing that begins with them is.
  if (single.length > 1.5 * longest) return "";
  if (count === 1) return isTorn({tokens, at}, known, from) ? "" : single;
  if (known.has(single)) return "";
  let joined = "";
  for (let index = at[from]!; index <= at[from + count - 1]!; index++) {
    if (tokens[index]!.kind === "value") return "";
    if (tokens[index]!.kind === "text") joined += tokens[index]!.text;
  }
  return parseLabel(joined).core;
}

/** 行政规范 | 0 over 性文件 | 3 is one label, and which of the figures are its own is not seen. */
function isTorn({tokens, at}: Pieces, known: Set<string>, from: number): boolean {
  const [own, next] = [at[from]!, at[from + 1]];
  if (next === undefined || known.has(tokens[own]!.label.core)) return false;
  const whole = parseLabel(tokens[own]!.text + tokens[next]!.text).core;
  return (
    known.has(whole) &&
    countValues(tokens, own, next) > 0 &&
    countValues(tokens, next, at[from + 2]) > 0
  );
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
function withoutTwins(matches: Match[], fit: Fitter, left: Left): Match[] {
  const isNumbered = left.isNumbered(matches);
  const may = matches.map((match) => {
    const fits = fit(match.from, match.count);
    const own = match.item === null ? 0 : weightIn(fits, match.item);
    const alike = fits.items.filter(([, weight]) => weight >= own - 0.05).map(([other]) => other);
    const longer = isNumbered ? left.of(match) : [];
    return longer.length === 0 ? alike : [...new Set([...alike, ...longer])];
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

/** The rows of which a match may be what is left, in a table that numbers its rows and not this one as it should. */
interface Left {
  isNumbered(matches: Match[]): boolean;
  of(match: Match): number[];
  /** Whether a piece may be what is left of another row's label. */
  mayBe(from: number): boolean;
}

function leftOver(pieces: Pieces, {rows, longerThan}: Axes): Left {
  const isUnnumbered = ({from, item}: Match) =>
    item !== null && mayBeLeft(rows[item]!, numberOf(pieces, from));
  return {
    isNumbered: (matches) =>
      matches.filter(isUnnumbered).length * 2 <
      matches.filter(({item}) => item !== null && isNumbered(rows[item]!)).length,
    of: (match) => (isUnnumbered(match) ? longerThan(coreAt(pieces, match)) : []),
    mayBe: (from) => longerThan(coreAt(pieces, {from, count: 1})).length > 0
  };
}

const coreAt = ({tokens, at}: Pieces, {from, count}: Pick<Match, "from" | "count">) =>
  count === 1
    ? tokens[at[from]!]!.label.core
    : parseLabel(
        at
          .slice(from, from + count)
          .map((index) => tokens[index]!.text)
          .join("")
      ).core;

/** As much as a row's very label weighs that has as many values behind it as the row has columns. */
const surely = 1.6;

const mostOf = ({items}: HeaderFit) => Math.max(0, ...items.map(([, weight]) => weight));

const weightIn = ({items}: HeaderFit, item: number): number =>
  items.find(([other]) => other === item)![1];

/** Rows that stand out of order: their very label, which no other row of the form has, and their count of values. */
function addStrays(matches: Match[], pieces: number, fit: (from: number) => HeaderFit): Match[] {
  const items = new Set(matches.map(({item}) => item));
  const used = new Set<number>();
  for (const {from, count} of matches) for (let at = 0; at < count; at++) used.add(from + at);
  const strays: Match[] = [];
  for (let from = 0; from < pieces; from++) {
    if (used.has(from)) continue;
    const {items: like} = fit(from);
    if (like.length === 0) continue;
    const fitting = like.filter(([, weight]) => weight >= surely);
    const [item] = fitting[0] ?? [];
    if (fitting.length !== 1 || item === undefined || items.has(item)) continue;
    items.add(item);
    strays.push({from, count: 1, item});
  }
  return [...matches, ...strays].sort((a, b) => a.from - b.from);
}

const between = (tokens: Token[], index: number, next: number | undefined) =>
  tokens.slice(index + 1, next);

function countValues(tokens: Token[], index: number, next = tokens.length): number {
  let count = 0;
  for (let at = index + 1; at < next; at++) if (isValue(tokens[at]!)) count++;
  return count;
}

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
      cells: end < 0 ? cells : ownOf(cells, end)
    };
  };
}
