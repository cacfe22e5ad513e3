import type {Form} from "#parsers/template.ts";
import {columnsOf, headerCores, isBare, rowsOf} from "./axes.ts";
import {seenRows, type Token} from "./cells.ts";
import type {Layout} from "./layout.ts";
import {cellsMissing, marked, noteOn, unknown, unreadable} from "./notes.ts";
import {mergedCells} from "./merged.ts";
import {observe, type CellContext} from "./observe.ts";
import {powerOf} from "./powers.ts";
import {headersOf} from "./printed-header.ts";
import {resolveRow, valuesOf} from "./row.ts";
import {ownCells, type Read} from "./rows.ts";

/**
 * 未发生 in a row that is seen as one, and has as many cells as section four has columns, stands in a cell of figures;
 * words with digits may be the figures of two cells, one of which is empty then. 填表人：张三 under the row of figures is none.
 */
export function wordsAsCells(tokens: Token[], forms: Form[]): Token[] {
  const form = forms.find(isBare);
  if (!form) return tokens;
  const [known, count] = [headerCores(form), columnsOf(form).length];
  const rows = seenRows(tokens).filter(
    (cells) => cells.length === count && !cells.some(({label}) => known.has(label.core))
  );
  const figures = rows.findIndex(
    (cells) => cells.every(({kind}) => kind !== "text") && cells.some(({kind}) => kind === "value")
  );
  const words = new Set(
    rows
      .slice(0, figures < 0 ? rows.length : figures)
      .flat()
      .filter(({kind, text}) => kind === "text" && !/\p{Nd}/u.test(text))
  );
  return words.size === 0
    ? tokens
    : tokens.map((token) => (words.has(token) ? {...token, kind: "value"} : token));
}

/** Section four: a header, and under it one row of values without a label. */
export function readBare(layout: Layout, context: CellContext): Read[] {
  const form = layout.forms[0]!;
  const count = columnsOf(form).length;
  const header = layout.headers.at(-1);
  if (!header || layout.headers.length < count / 3) return [];
  const twice = valuesBetween(layout);
  if (twice.length > 0)
    return [{observations: [], notes: twice.map((value) => unknown(value, context)), taken: twice}];
  const last = header.words.at(-1)!;
  const run = yearRun(layout, last, {count, year: context.year}) ?? bareRun(layout, last, context);
  const {columns, units} = headersOf(layout)(
    form,
    layout.tokens.indexOf(run[0] ?? header.words[0]!)
  );
  const cells = columns && (mergedBare(run, layout) ?? resolveBare(run, layout));
  if (!cells)
    return [unassigned(run, header.words, {columns: count, isKnown: columns !== null, ...context})];
  const observations = cells.map((cell, index) => {
    const column = columns[index]!;
    return observe(cell, form.key("", column.id!), {
      context,
      unit: () => null,
      power: () => powerOf(column, [], {units, layout})
    });
  });
  const notes = [...unreadable(observations), ...marked(cells, context.document)];
  return [{observations, notes, taken: run}];
}

/** One 0 or 无 that covers several of the cells, or all fifteen; null where a figure does, or none is merged. */
function mergedBare(run: Token[], layout: Layout): Token[] | null {
  const [first] = run;
  const row = rowsOf(layout.forms[0]!)[0]!;
  const cells = first && mergedCells({row, words: [first], cells: run}, layout, null);
  return cells?.every((cell) => cell !== null) ? cells : null;
}

/** Blanks around the row are cells where that makes it full; else they are its frame. No cell in it is merged. */
function resolveBare(run: Token[], layout: Layout): Token[] | null {
  const columns = columnsOf(layout.forms[0]!).length;
  const fields = run.length === columns ? null : fieldsOfWords(run, layout);
  if (fields) return cellsUnder(fields, run);
  const cells = run.map((cell) => ({...cell, row: null}));
  return (
    resolveRow(cells, columns, {leading: false, trailing: false}) ??
    resolveRow(cells, columns, {leading: true, trailing: true})
  );
}

/** The fields of a grid in which the words over a row's figures stand, where each has one of its own. */
function fieldsOfWords(run: Token[], {forms, headers}: Layout): Set<number> | null {
  const [first] = run;
  if (first?.line.row === undefined) return null;
  const own = headers.filter(
    ({column, words: [word]}) => column.id !== null && word!.line.block === first.line.block
  );
  const fields = new Set(own.map(({words: [word]}) => word!.field));
  return fields.size === columnsOf(forms[0]!).length ? fields : null;
}

/** The cells that stand under such words; null where one of them does not, or a figure stands under none. */
function cellsUnder(fields: Set<number>, run: Token[]): Token[] | null {
  const cells = run.filter(({field}) => fields.has(field));
  const isBeside = valuesOf(run).some((value) => !cells.includes(value));
  return cells.length === fields.size && !isBeside ? cells : null;
}

/** All figures from the first header on, where one more header stands under some: two such tables. */
function valuesBetween({tokens, headers}: Layout): Token[] {
  const first = tokens.indexOf(headers[0]!.words[0]!);
  const last = tokens.indexOf(headers.at(-1)!.words[0]!);
  const isFigure = ({kind, text}: Token) => kind === "value" && /\d/.test(text);
  return tokens.slice(first, last).some(isFigure) ? tokens.slice(first).filter(isFigure) : [];
}

/** Full rows that each begin with a year: the cells of the report's own, if there is one; null where they are no such rows. */
function yearRun(
  {tokens}: Layout,
  last: Token,
  {count, year}: {count: number; year: number | null}
): Token[] | null {
  const rows = seenRows(tokens.slice(tokens.indexOf(last) + 1));
  const years = rows.map(([first, ...cells]) =>
    cells.length === count ? (yearOf(first!.text) ?? yearNamed(first!.text, year)) : null
  );
  if (years.length === 0 || years.includes(null)) return null;
  return years.filter((each) => each === year).length === 1
    ? rows[years.indexOf(year)]!.slice(1)
    : [];
}

/** 2022, 2022年, 2022年度 before a row. */
function yearOf(text: string): number | null {
  const found = /^(20\d{2})(?:年度?)?$/.exec(text)?.[1];
  return found === undefined ? null : Number(found);
}

/** 本年 and 上年度 before rows, by the report's own year. */
function yearNamed(text: string, year: number | null): number | null {
  if (year === null) return null;
  if (/^本年度?$/.test(text)) return year;
  return /^(?:上一?年度?|去年)$/.test(text) ? year - 1 : null;
}

/** The cells after the last word of the header, up to the first other words; none under a label that is not the year's. */
function bareRun({tokens}: Layout, last: Token, {year}: CellContext): Token[] {
  const after = tokens.slice(tokens.indexOf(last) + 1);
  const first = after.findIndex(({kind}) => kind === "value");
  const words = new Set(after.slice(0, Math.max(first, 0)).filter(({kind}) => kind === "text"));
  const isOthers = [...words].some(({text}) => isOtherYear(text, year));
  return isOthers ? [] : ownCells(after.filter((token) => !words.has(token)));
}

/** 去年, 2021年, and 同比 or 较上年增减, which tell of two. */
const isOtherYear = (text: string, year: number | null): boolean =>
  /^(?:上一?年|去年|前年|往年|历年|同比|环比|增减|变化|[较比与]上一?年)/.test(text) ||
  (yearOf(text) ?? year) !== year;

/** 2021 to 2023 dumps: twelve numbers where the form has fifteen cells, and nothing shows which are gone. */
function unassigned(
  run: Token[],
  header: Token[],
  {columns, isKnown, document}: CellContext & {columns: number; isKnown: boolean}
): Read {
  const values = valuesOf(run);
  const words = values.length > 0 ? values : header;
  if (values.length > columns || (!isKnown && values.length > 0))
    return {
      observations: [],
      notes: values.map((value) => noteOn("row-unknown", [value], document)),
      taken: run
    };
  const missing = {found: values, of: columns, printed: values};
  return {observations: [], notes: [cellsMissing(words, missing, document)], taken: run};
}
