import {toCore} from "#parsers/labels.ts";
import type {Form} from "#parsers/template.ts";
import {headerCores, rowsOf} from "./axes.ts";
import {inWords, type Token} from "./cells.ts";
import {layOut, type FoundHeader, type Layout} from "./layout.ts";
import {isVisible, valuesOf} from "./row.ts";
import {ownCells} from "./rows.ts";

/** What a column is called in keys that holds no figure of the report's own. */
export const beside = "";

/**
 * A form with the columns that its table has on this page. Where it is not certain which of them is the report's own,
 * none is: 本级政府 | 部门 | 乡镇街道, two such tables, or more figures in a row than the header has columns.
 */
export function asPrinted(form: Form, tokens: Token[]): Form {
  if (!form.headers) return form;
  const layout = layOut([form], tokens);
  const columns = printedColumns(layout);
  const own = columns && ownColumn(form, columns);
  const label = Object.keys(form.columns)[0]!;
  if (!columns || own === null || isWider(layout, columns.length) || isTwice(form, tokens))
    return {...form, columns: {[label]: beside}};
  if (columns.length === 1 && own === label) return form;
  return {
    ...form,
    columns: Object.fromEntries(columns.map((each) => [each, each === own ? "own" : beside]))
  };
}

/** The labels of the columns of figures, in their order; null where one of them is none that the form knows. */
function printedColumns({forms: [form], headers, rows, tokens}: Layout): string[] | null {
  const first = rows.find(({row, cells}) => row.id !== null && valuesOf(cells).length > 0)
    ?.words[0];
  if (!first) return Object.keys(form!.columns);
  const end = tokens.indexOf(first);
  const above = headers.filter(({words}) => {
    const at = tokens.indexOf(words[0]!);
    return at < end && at >= end - 30;
  });
  if (above.length === 0) return Object.keys(form!.columns);
  const start = tokens.indexOf(above[0]!.words[0]!);
  const read = new Set([...above, ...rows].flatMap(({words}) => words));
  const unknown = tokens
    .slice(start, end)
    .filter((token) => token.kind === "text" && !read.has(token) && !isNumbered(token));
  const furniture = furnitureOf(form!);
  if (isBehindCodes(above, furniture)) return null;
  const labels = above
    .filter((header) => !above.some((other) => liesUnder(other, header)))
    .map(({column}) => column.label)
    .filter((label) => !furniture.has(label));
  return unknown.length > 0 ? null : [...new Set(labels)];
}

/** 代码 · 统计指标 · 统计数, a cell a line: the code behind a row's figure is the next row's. */
function isBehindCodes(above: FoundHeader[], furniture: Set<string>): boolean {
  const at = above.findIndex(({column: {label}}) => isNameOfLabels(label, furniture));
  const isInDump = ({words: [word]}: FoundHeader) => word!.row === null;
  const ahead = above.slice(0, Math.max(at, 0));
  return (
    ahead.some((header) => isInDump(header) && !furniture.has(header.column.label)) &&
    isInDump(above[at]!)
  );
}

/** What a form's column of labels is called. */
const isNameOfLabels = (label: string, furniture: Set<string>): boolean =>
  furniture.has(label) && !label.endsWith("单位");

const furnitureOf = ({furniture = [], headers}: Form): Set<string> =>
  new Set([...furniture, ...(headers?.furniture ?? [])]);

/** 统计数 over 上年 and 本年 is a head, and no column. */
function liesUnder({words: [below]}: FoundHeader, {words: [head]}: FoundHeader): boolean {
  const {block, row, across = 1} = head!.line;
  const {field, line} = below!;
  const isLower = row !== undefined && line.block === block && line.row! > row;
  return isLower && field >= head!.field && field < head!.field + across;
}

/** 2016年, 2017年度, 2017年统计数, 2017 over a column of figures. */
export const yearly = /^(20\d{2})(?:年度?)?(?:统计数据?|数据|数)?$/;

/**
 * Tokens in which the years that a header prints over its columns, after 统计指标 or 单位 or one another, are called 本年 where
 * they are the report's own, and else by a name of a column beside it.
 */
export function withYears(tokens: Token[], forms: Form[], year: number | null): Token[] {
  if (year === null) return tokens;
  const names = new Set(forms.flatMap(wordsBefore));
  const left = ["上年", "去年", "上年数", "上年同期"];
  let isAfter = false;
  return tokens.map((token) => {
    const printed = isAfter ? yearly.exec(token.text)?.[1] : undefined;
    isAfter = printed !== undefined || (names.size > 0 && names.has(token.label.words));
    if (printed === undefined) return withYear(token, forms, year);
    const name = Number(printed) === year ? "本年" : left.shift();
    return name === undefined ? token : {...inWords(token, name), kind: "text"};
  });
}

/** After which words of a header its years stand. */
const wordsBefore = ({headers, furniture = [], columns}: Form): string[] =>
  headers ? [...furniture, ...headers.furniture, ...Object.keys(columns)] : [];

/** 2022年处理决定数量 is 本年处理决定数量 of the report on 2022, and 上年处理决定数量 of the next. */
function withYear(token: Token, forms: Form[], year: number): Token {
  const mayBegin = token.kind === "text" && token.text.startsWith("20");
  const [lead, printed] = (mayBegin && yearBefore.exec(token.text)) || [];
  if (lead === undefined) return token;
  const rest = token.text.slice(lead.length);
  const own = toCore(`本年${rest}`);
  if (!forms.some((form) => headerCores(form).has(own))) return token;
  return inWords(token, `${Number(printed) === year ? "本年" : "上年"}${rest}`);
}

const yearBefore = /^(20\d{2})年度?(?=\p{Script=Han}{2})/u;

/** What a column is called that numbers rows. */
const numbers = new Set(["序号", "行次", "编号", "序列"]);

const isOverNumbers = ({kind, label}: Token) => kind === "text" && numbers.has(label.words);

/**
 * Tokens without the numbers of rows, where a table has a column 序号: what stands in its field where rows are seen, or, in
 * a dump of one cell a line, the next number before a label.
 */
export function withoutNumbers(tokens: Token[], forms: Form[]): Token[] {
  const heads = tokens.filter(isOverNumbers);
  if (heads.length === 0) return tokens;
  const seen = tokens.filter((token) => !heads.some((head) => isNumberUnder(head, token)));
  return forms.reduce(withoutCounted, seen);
}

/** 序号 itself where rows are seen, and the whole numbers of its table that stand under it. */
const isNumberUnder = (head: Token, token: Token): boolean =>
  head.row !== null &&
  (token === head ||
    (token.row !== null &&
      token.field === head.field &&
      token.index > head.index &&
      /^\d{1,3}$/.test(token.text) &&
      (head.line.row === undefined || token.line.block === head.line.block)));

function withoutCounted(tokens: Token[], form: Form): Token[] {
  const furniture = furnitureOf(form);
  const at = tokens.findIndex(isOverNumbers);
  const head = tokens[at];
  const next = tokens[at + 1];
  if (
    !form.headers ||
    !head ||
    next?.kind !== "text" ||
    !isNameOfLabels(next.label.words, furniture)
  )
    return tokens;
  let before = 0;
  return tokens.filter((token, index) => {
    if (token === head) return false;
    const isNumber = index > at && /^\d{1,3}$/.test(token.text) && isBeforeLabel(tokens, index);
    if (!isNumber || Number(token.text) !== before + 1) return true;
    before++;
    return false;
  });
}

const isBeforeLabel = (tokens: Token[], index: number): boolean => {
  const [token, next] = [tokens[index]!, tokens[index + 1]];
  return next?.kind === "text" && (token.row === null || next.row === token.row);
};

const isNumbered = ({label}: Token) => label.number !== null;

/** The one column that is the report's own; null where there is none, or more than one. */
function ownColumn({columns, headers}: Form, printed: string[]): string | null {
  const names = [...Object.keys(columns), ...headers!.own];
  const own = printed.filter((label) => names.includes(label));
  return own.length === 1 ? own[0]! : null;
}

/** Whether rows have more figures than there are columns: one row that is seen as one, or two that are not. */
function isWider({rows}: Layout, columns: number): boolean {
  const wide = rows.filter(
    ({row, cells}) => row.id !== null && valuesOf(ownCells(cells)).length > columns
  );
  return wide.length > 1 || wide.some(({cells}) => isVisible(cells));
}

/** Whether the labels of several rows stand there twice, with figures: two tables of one form. */
function isTwice(form: Form, tokens: Token[]): boolean {
  const cores = rowsOf(form).flatMap(({id, cores}) => (id === null ? [] : cores[0]!));
  const single = new Set(cores.filter((core) => cores.indexOf(core) === cores.lastIndexOf(core)));
  const counts = new Map<string, number>();
  tokens.forEach((token, index) => {
    const core = token.kind === "text" ? token.label.core : "";
    if (!single.has(core) || !["value", "unit"].includes(tokens[index + 1]?.kind ?? "")) return;
    counts.set(core, (counts.get(core) ?? 0) + 1);
  });
  return [...counts.values()].filter((count) => count > 1).length >= 3;
}
