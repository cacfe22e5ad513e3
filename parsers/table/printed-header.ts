import {toCore} from "#parsers/labels.ts";
import type {Form} from "#parsers/template.ts";
import {columnsOf, headerCores, isBare, rowsOf, type Column} from "./axes.ts";
import type {Token} from "./cells.ts";
import {columnsBeside, columnsInFields} from "./beside.ts";
import {isColumnWord, orderOf} from "./columns.ts";
import type {FoundRow, Layout} from "./layout.ts";
import {otherHeaders} from "./other-headers.ts";
import {valuesOf} from "./row.ts";
import {unitsOfLine, type LineUnits} from "./units.ts";
import {powerAtEnd} from "#parsers/values/scale.ts";

/** What the header above a row says of its columns. */
export interface PrintedHeader {
  /** In their printed order, the form's where no header is printed; null where it is not the form's header. */
  columns: Column[] | null;
  /** The fields of a grid in which these columns stand, where others stand beside them. */
  fields: number[] | null;
  /** Its words that the form does not have. */
  foreign: Token[];
  /** The units that it prints: of all its figures, and of single columns. */
  units: HeaderUnits;
}

export interface HeaderUnits {
  /** The line 单位:万件 above it. */
  line: LineUnits | null;
  /** Powers of ten of units of counts in words that head no column; null where it is not certain whose they are. */
  powers: (number | null)[];
  /** The same of single columns, by their first wording. */
  byColumn: Map<string, number>;
}

/** Finds the header of a form that stands above a token, by its index. */
export type HeaderAbove = (form: Form, below: number) => PrintedHeader;

/** Words without a figure among them: where headers stand. */
interface Run {
  from: number;
  end: number;
}

/** A layout with what every search for a header needs. */
interface Printed {
  layout: Layout;
  /** The first wording of a found word of a header. */
  words: Map<Token, string>;
  runs: Run[];
  lines: {index: number; units: LineUnits}[];
  /** From which field to which the rows of a form have figures; null where none is seen. */
  fields: Map<Form, Span | null>;
}

interface Span {
  first: number;
  last: number;
}

/** The headers that a page prints over the tables of some forms. */
export function headersOf(layout: Layout): HeaderAbove {
  const words = new Map<Token, string>();
  for (const header of layout.headers)
    header.words.forEach((word, index) =>
      words.set(word, index === 0 ? header.column.cores[0]! : "")
    );
  const printed: Printed = {
    layout,
    words,
    runs: runsOf(layout),
    lines: linesOf(layout),
    fields: new Map()
  };
  const read = new Map<Form, HeadedRun[]>();
  const runsFor = (form: Form) => {
    const known = read.get(form) ?? headedRuns(form, printed);
    read.set(form, known);
    return known;
  };
  const above = (form: Form, index: number) => runsFor(form).findLast(({from}) => from < index);
  const lastAbove = (index: number) =>
    layout.forms
      .flatMap((form) => above(form, index) ?? [])
      .reduce<Run | undefined>(
        (one, each) => (one && one.from > each.from ? one : each),
        undefined
      );
  const isUnderOther = otherHeaders(layout);
  return (form, index) => {
    const run = above(form, index);
    const isOwn = run && !isParted(form, run.end, index, layout);
    const last = isOwn ? run : lastAbove(index);
    const held = isOwn ? run.header : heldHeader(form, {last, index}, printed);
    const header = isUnderOther(last?.from ?? 0, index) ? {...held, columns: null} : held;
    return {...header, units: {...header.units, line: lineAbove(index, printed)}};
  };
}

/**
 * The last header over rows of other forms holds for the rows below them: 本年处理决定数量 over 行政许可 and 行政处罚. Columns
 * that are not those of the row right under them, 合计 | 本级 | 乡镇, are nobody's until the next header; else a title ends it.
 */
function heldHeader(
  form: Form,
  {last: run, index: below}: {last: Run | undefined; index: number},
  printed: Printed
): PrintedHeader {
  const formsOwn = {columns: columnsOf(form), fields: null, foreign: [], units: noUnits};
  if (!run) return formsOwn;
  const rows = printed.layout.rows.filter(({at}) => at >= run.end && at <= below);
  const over = rows.find(({row}) => row.kind !== "title")!.row.form;
  if (readRun(over, run, printed).columns === null) return {...formsOwn, columns: null};
  return rows.some(({row}) => row.kind === "title") ? formsOwn : readRun(form, run, printed);
}

const noUnits: HeaderUnits = {line: null, powers: [], byColumn: new Map()};

/** What the last line 单位:… above a token says, and whether there is but the token's own table between them. */
function lineAbove(below: number, {lines, layout: {tokens}}: Printed): LineUnits | null {
  const last = lines.findLast(({index}) => index < below);
  if (!last) return null;
  const [next, {line}] = [tokens[last.index + 1]!.line, tokens[below]!];
  const isRightAbove =
    line.row !== undefined && next.row !== undefined && next.block === line.block;
  return isRightAbove ? {...last.units, isRightAbove} : last.units;
}

function linesOf({tokens}: Layout): Printed["lines"] {
  const lines: Printed["lines"] = [];
  tokens.forEach((token, index) => {
    const units = unitsOfLine(token);
    if (units) lines.push({index, units});
  });
  return lines;
}

interface HeadedRun extends Run {
  header: PrintedHeader;
}

/** Tokens between figures, and between the labels of rows that have some; 含初审120件 in such a row is no word of a header. */
function runsOf({tokens, rows}: Layout): Run[] {
  const labels = new Set(rows.flatMap(({row, words}) => (row.kind === "title" ? [] : words)));
  const filled = rows.filter(({cells}) => cells.some(({kind}) => kind === "value"));
  const labelled = new Set(filled.flatMap(({words: [word]}) => word!.row ?? []));
  const runs: Run[] = [];
  let from = 0;
  for (let end = 0; end <= tokens.length; end++) {
    const token = tokens[end];
    const isInRow = token && (labels.has(token) || (token.row !== null && labelled.has(token.row)));
    if (token && token.kind !== "value" && !isInRow) continue;
    if (end > from) runs.push({from, end});
    from = end + 1;
  }
  return runs;
}

/** The runs that have two words of the form's header; one is enough right over its first row. */
function headedRuns(form: Form, printed: Printed): HeadedRun[] {
  const {layout, words, runs} = printed;
  const row = layout.rows.find(({row}) => row.form === form && row.kind !== "title");
  const first = row?.words[0];
  const own = headerCores(form);
  return runs
    .filter(({from, end}) => {
      const isOver = row?.at === end;
      const tokens = layout.tokens.slice(from, end);
      const found = tokens.filter((token) => own.has(words.get(token)!)).length;
      const fewest = isOver ? 1 : Math.min(2, columnsOf(form).length);
      return (
        found >= fewest ||
        (isOver && tokens.some((token) => isOverFigures(form, token, first!, printed)))
      );
    })
    .map((run) => ({...run, header: readRun(form, run, printed)}));
}

/** A word of the printed table, or of the lines of cells with |, in which a label stands, over a column of figures. */
function isOverFigures(form: Form, token: Token, label: Token, printed: Printed): boolean {
  const isNear =
    token.line.row === undefined
      ? label.row !== null && label.line.row === undefined
      : token.line.block === label.line.block;
  const isCell = token.kind === "text" && token.row !== null;
  return isCell && isNear && !isStub(form, token, printed);
}

/** Whether rows of another form stand between a header and a row. */
const isParted = (form: Form, end: number, below: number, {rows}: Layout): boolean =>
  rows.some(({row, at}) => at >= end && at < below && row.form !== form && row.kind !== "title");

function readRun(form: Form, run: Run, printed: Printed): PrintedHeader {
  const own = headerCores(form);
  const tokens = wordsOfHeader(form, run, printed);
  const cores = tokens.flatMap((token) => printed.words.get(token) ?? []);
  const units = unitsOf(form, run, printed);
  const foreign = tokens.filter((token) => {
    const core = printed.words.get(token) ?? token.text;
    const isForeign = core !== "" && !own.has(core) && !isStub(form, token, printed);
    return isForeign && !isOfTitle(form, token);
  });
  const coreOf = (word: Token) => printed.words.get(word);
  const beside = columnsBeside(form, {tokens, foreign, coreOf});
  if (beside) return {...beside, foreign, units};
  if (foreign.length > 0 || isBeforeLabels(form, tokens, printed))
    return {columns: null, fields: null, foreign, units};
  const columns = columnsOf(form);
  const isNamed = cores.some((core) => columns.some(({cores: [first]}) => first === core));
  const words = cores.filter((core) => isColumnWord(form, core));
  const order = isNamed ? orderOf(form, words) : columns;
  const inFields = order ? null : columnsInFields(form, {tokens, foreign, coreOf});
  if (inFields && standsOverFigures(form, tokens, printed) && !isSunk(form, tokens, printed))
    return {...inFields, foreign, units};
  // A head that fell out of its row stands before or behind it, and not in the order of the columns.
  const heads = tokens.filter((token) => isColumnWord(form, printed.words.get(token) ?? ""));
  const isTorn = new Set(heads.map(({row}) => row === null)).size > 1;
  const isOther = order?.some((column, index) => column !== columns[index]) ?? false;
  const isSure = !isOther || (!isTorn && standsOverFigures(form, tokens, printed));
  const isPlain = isSure && !isSunk(form, tokens, printed);
  return {columns: isPlain ? order : null, fields: null, foreign, units};
}

/** 统计数 · 统计指标 in a dump: each figure stands before its label, and behind that of another row. */
function isBeforeLabels(form: Form, tokens: Token[], {words}: Printed): boolean {
  const last = tokens.findLast((token) => words.has(token));
  const names = [...(form.furniture ?? []), ...(form.headers?.furniture ?? [])];
  const isLabels = names.some((name) => !name.endsWith("单位") && last?.label.core === name);
  return (
    last?.row === null &&
    isLabels &&
    !isBare(form) &&
    tokens.some((token) => isColumn(form, token, words))
  );
}

const isColumn = (form: Form, token: Token, words: Printed["words"]) =>
  columnsOf(form).some(({cores: [core]}) => core === words.get(token));

/**
 * 合计 in the row of 商业企业, and 自然人 in the row above: a grid in which it may be the sum of what stands under 法人或其他组织
 * alone.
 */
function isSunk(form: Form, tokens: Token[], {words}: Printed): boolean {
  const isTop = ({label}: Column) => typeof form.columns[label] === "string";
  const rowsWith = (columns: Column[]) => {
    const cores = new Set(columns.map(({cores}) => cores[0]!));
    const heads = tokens.filter((token) => cores.has(words.get(token) ?? ""));
    return new Set(heads.flatMap(({line}) => line.row ?? []));
  };
  const all = columnsOf(form);
  const isBelow = (column: Column) => !isTop(column);
  const [top, below] = [rowsWith(all.filter(isTop)), rowsWith(all.filter(isBelow))];
  return top.size > 1 && [...top].some((row) => below.has(row));
}

/** Whether every figure of a grid stands under a word of its header: else the order is the damage of one cell. */
function standsOverFigures(form: Form, tokens: Token[], {layout, words}: Printed): boolean {
  const cores = new Set(columnsOf(form).map(({cores}) => cores[0]!));
  const heads = tokens.filter((token) => cores.has(words.get(token) ?? ""));
  if (heads.some(({line}) => line.row === undefined)) return true;
  const {block} = heads[0]!.line;
  const fields = new Set(heads.map(({field}) => field));
  return layout.rows
    .filter(({row, words: [word]}) => row.form === form && word!.line.block === block)
    .every((found) => fieldsOf(found).every((field) => fields.has(field)));
}

/** The units of counts that the words of a header print: of one of its columns, or of who knows which. */
function unitsOf(form: Form, {from, end}: Run, {layout, words}: Printed): HeaderUnits {
  const byColumn = new Map<string, number>();
  const powers: (number | null)[] = [];
  for (const token of layout.tokens.slice(from, end)) {
    const core = words.get(token);
    const power = token.power ?? (core ? powerAtEnd(token.text) : null);
    if (power === null) continue;
    const isColumn = columnsOf(form).some(({cores: [first]}) => first === core);
    const isSingle = isColumn && (byColumn.get(core!) ?? power) === power;
    if (isSingle) byColumn.set(core!, power);
    else powers.push(power === 0 || isFurniture(form, core) ? power : null);
  }
  return {line: null, powers, byColumn};
}

/** 申请人情况(万件) is said of every column; (万件) in a cell of its own is said of one, and not of which. */
const isFurniture = (form: Form, core: string | undefined): boolean =>
  core !== undefined && headerCores(form).has(core) && !isColumnWord(form, core);

const isUnit = ({text}: Token) => /^\(?单位[:]?/.test(text);

/** The words from the first of the form's on, and those in the same printed row; without titles and units. */
function wordsOfHeader(form: Form, run: Run, {layout, words}: Printed): Token[] {
  const titles = layout.rows.filter(({row}) => row.kind === "title");
  const others = new Set(titles.flatMap(({row, words}) => (row.form === form ? [] : words)));
  const own = new Set(titles.flatMap(({row, words}) => (row.form === form ? words : [])));
  const cores = headerCores(form);
  const all = layout.tokens.slice(run.from, run.end);
  const tokens = all.slice(all.findLastIndex((token) => others.has(token)) + 1);
  const first = tokens.findIndex((token) => cores.has(words.get(token)!));
  const {row} = tokens[first] ?? {row: null};
  // The label of a first row that no form knows, or that stands there again, is no word of the header.
  const last = tokens.findLast(({kind}) => kind === "text");
  const figure = layout.tokens[run.end];
  const isBeside = last?.row !== null && last?.row === figure?.row;
  const isLabel = last && figure?.kind === "value" && (isBeside || isRowLabel(form, last));
  return tokens.filter(
    (token, index) =>
      token.kind === "text" &&
      !(isLabel && token === last) &&
      !own.has(token) &&
      !isUnit(token) &&
      (index >= first || (row !== null && token.row === row) || otherYear.test(token.text))
  );
}

/** 上年同期 over the header is a word of it, however high it stands; 上年结转申请0件。 is a sentence before the table. */
const otherYear = /^(?:上一?年|去年|前年|往年|历年)[^\d\p{P}]{0,6}$/u;

function isRowLabel(form: Form, {label: {core, number}}: Token): boolean {
  return (
    number !== null ||
    /^20\d{2}年度?$/.test(core) ||
    rowsOf(form).some(({cores}) => cores.includes(core))
  );
}

/** 等于第三项加第四项之和: a piece of the title in the header's corner, which stands on several lines. */
const isOfTitle = ({title}: Form, {label: {core}}: Token): boolean =>
  title !== undefined && core.length >= 4 && toCore(title).includes(core);

/** A word over the labels, or over a column that has no figure in any row of the form. */
function isStub(form: Form, {row, field}: Token, printed: Printed): boolean {
  if (row === null) return false;
  const span = printed.fields.get(form) ?? spanOfFields(form, printed);
  return span !== null && (field < span.first || field > span.last);
}

function spanOfFields(form: Form, {layout, fields: known}: Printed): Span | null {
  const rows = layout.rows.filter((found) => found.row.form === form && found.row.id !== null);
  const fields = rows.flatMap(fieldsOf);
  const span = fields.length === 0 ? null : {first: Math.min(...fields), last: Math.max(...fields)};
  known.set(form, span);
  return span;
}

const fieldsOf = ({cells}: FoundRow): number[] =>
  valuesOf(cells).flatMap(({row, field}) => (row === null ? [] : field));
