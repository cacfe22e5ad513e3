import {coresOf, parseLabel} from "#parsers/labels.ts";
import {squeeze, type Line} from "#parsers/lines.ts";
import type {Form, Labels} from "#parsers/template.ts";
import {headerWords, rowsOf} from "#parsers/table/axes.ts";
import {inOneColumn} from "#parsers/table/abreast.ts";
import type {Token} from "#parsers/table/cells.ts";
import {yearly} from "#parsers/table/headers.ts";
import {layOut} from "#parsers/table/layout.ts";
import {markUnits} from "#parsers/table/units.ts";
import type {Templates} from "./era.ts";
import {isAppendixHead} from "./named-appendix.ts";

/** A table after the text or within it, as it was found: its lines are no part of the text. */
export interface Appendix {
  form: Form;
  tokens: Token[];
  /** What stands right above it, where a caption may be. */
  above: Token[];
  lines: Set<Line>;
  /** Whether it is the form's own table, or a local one with some of its rows. */
  isWhole: boolean;
  /** Whether it has less than half of the form's rows. */
  isShort: boolean;
}

/** Fewer labels than these do not make a table. */
const fewest = 5;
/** More tokens than these between two labels, and they stand in different tables. */
const widest = 40;

/** The appendix of a report, by the rows that an era declares for one. */
export function findAppendixTable(tokens: Token[], templates: Templates): Appendix | null {
  const forms = [...templates.values()].flatMap(({appendix}) => appendix ?? []);
  const found = forms.flatMap((form) => {
    const printed = inOneColumn(markUnits(tokens, [form]), form);
    return findTable(form, withoutTitles(printed, form)) ?? [];
  });
  return found.sort((a, b) => b.tokens.length - a.tokens.length)[0] ?? null;
}

/** 二、统计数据 over a table is a section's title, and no word of its header. */
function withoutTitles(tokens: Token[], form: Form): Token[] {
  const words = new Set(headerWords(form).flatMap(({cores}) => cores));
  return tokens.filter(
    ({kind, row, label}) =>
      !(kind === "text" && row === null && label.number !== null && words.has(label.core))
  );
}

function findTable(form: Form, tokens: Token[]): Appendix | null {
  const cores = new Set(rowsOf(form).flatMap(({id, cores}) => (id === null ? [] : cores)));
  const isExact = (token: Token) => token.kind === "text" && isNamed(token, cores);
  const exact = [...tokens.keys()].filter((index) => isExact(tokens[index]!));
  if (exact.length < 2) return null;
  if (exact.length < fewest && !hasHeader(form, tokens)) return null;
  const at = largest([...new Set([...exact, ...aligned(form, tokens)])].sort((a, b) => a - b));
  const start = startOf(form, tokens, at[0]!);
  const own = tokens.slice(start, endOf(tokens, at.at(-1)!));
  const {rows, headers} = layOut([form], own);
  const count = rows.filter(({row}) => row.id !== null).length;
  const heads = new Set(headers.map(({column}) => column.label));
  const isShort = count * 2 < rowsOf(form).filter(({id}) => id !== null).length;
  const isWhole = !isShort || isOwnHeader(form, heads, own);
  if (!isWhole && (count < fewest || heads.size < 2)) return null;
  const printed = new Set(exact.map((index) => tokens[index]!.label.core));
  return {
    form: isWhole ? form : {...form, rows: withRows(form.rows, printed)},
    tokens: own,
    above: tokens.slice(Math.max(0, start - 6), start),
    lines: new Set(own.map(({line}) => line)),
    isWhole,
    isShort
  };
}

/** Whether words are a label, with or without the unit in brackets behind it: 收到申请数(件). */
const isNamed = ({text, label}: Token, cores: Set<string>): boolean =>
  cores.has(label.core) ||
  (/[)）]$/.test(text) &&
    text.length <= longestLabel &&
    coresOf(text).some((core) => cores.has(core)));

/** (四)政府信息公开专项经费(不包括用于政府公报编辑管理及政府网站建设维护等方面的经费)(万元) has fifty characters. */
const longestLabel = 80;

/** 统计指标 and 统计数: under these words stands the form's own table, however few of its rows are there. */
const ownHeader = ({furniture = [], columns}: Form): string[] => [
  ...furniture.slice(0, 1),
  ...Object.keys(columns)
];

/** 统计指标 over labels, and over figures 统计数, 本年数 beside 上年数, or years. */
function isOwnHeader({furniture = [], columns, headers}: Form, heads: Set<string>, own: Token[]) {
  const names = [...Object.keys(columns), ...(headers?.own ?? [])];
  const isOverFigures =
    names.some((name) => heads.has(name)) || own.some(({text}) => yearly.test(text));
  return furniture.slice(0, 1).every((name) => heads.has(name)) && isOverFigures;
}

function hasHeader(form: Form, tokens: Token[]): boolean {
  const isPrinted = (label: string) =>
    tokens.some(({kind, label: {core}}) => kind === "text" && core === label);
  return ownHeader(form).every(isPrinted);
}

/** Labels that are like the form's, with a unit or a cell after them: 二、主动公开政府信息的情况 over a sentence is none. */
function aligned(form: Form, tokens: Token[]): number[] {
  return layOut([form], tokens).rows.flatMap(({row, words, at}) => {
    const next = tokens[tokens.indexOf(words.at(-1)!, at) + 1];
    return row.id === null || !next || next.kind === "text" ? [] : at;
  });
}

/** The most labels that stand near each other. */
function largest(at: number[]): number[] {
  const runs: number[][] = [];
  for (const index of at) {
    const run = runs.at(-1);
    if (run && index - run.at(-1)! <= widest) run.push(index);
    else runs.push([index]);
  }
  return runs.reduce((best, run) => (run.length > best.length ? run : best));
}

const date = /^[(]?(?:\d{4}|[二〇○零一三四五六七八九]{4})年[^年]{1,4}月(?:[^月]{1,3}日)?[)]?$/;

/** The title, the header and the first head above the first row; no further than a sentence or a date. */
function startOf(form: Form, tokens: Token[], first: number): number {
  const heads = [...rowsOf(form).filter(({id}) => id === null), ...headerWords(form)];
  const cores = new Set(heads.flatMap((head) => head.cores));
  let start = first;
  for (let at = first - 1; at >= Math.max(0, first - 25); at--) {
    const {text, label, line} = tokens[at]!;
    if (/[。;；]/.test(text) || date.test(squeeze(text))) break;
    if (cores.has(label.core) || isAppendixHead(line)) start = at;
  }
  return start;
}

const underTable = /单位负责人|审核人|填报人|填表人|联系电话|填报日期|填表日期/;

/** After the last row and such as follow it, and what stands under a filled-in form: 单位负责人, 填报日期. */
function endOf(tokens: Token[], last: number): number {
  let end = last + 1;
  const goesOn = (at: number) => tokens[at]!.kind !== "text" || isSameRow(tokens, at);
  while (tokens[end] && (goesOn(end) || isRow(tokens, end))) end++;
  for (let at = end; at < Math.min(tokens.length, end + 16); at++)
    if (underTable.test(squeeze(tokens[at]!.text))) end = at + 1;
  return end;
}

/** 约200, in the row that is seen of the last label. */
const isSameRow = (tokens: Token[], at: number) =>
  tokens[at]!.row !== null && tokens[at]!.row === tokens[at - 1]!.row;

/** A label that no form knows, with its unit or its figure after it. */
function isRow(tokens: Token[], at: number): boolean {
  const [{text}, next] = [tokens[at]!, tokens[at + 1]?.kind];
  return text.length <= 40 && !/[。;；]/.test(text) && (next === "unit" || next === "value");
}

/** The rows of a form that stand on the page, word for word, under their heads. */
function withRows(labels: Labels, printed: Set<string>): Labels {
  const isPrinted = (label: string) => printed.has(parseLabel(label).core);
  return Object.fromEntries(
    Object.entries(labels).flatMap(([label, value]): [string, string | Labels][] => {
      if (typeof value === "string") return isPrinted(label) ? [[label, value]] : [];
      const {"": own, ...rest} = value;
      const below = withRows(rest, printed);
      const kept = own !== undefined && isPrinted(label) ? {"": own, ...below} : below;
      return Object.keys(kept).length > 0 ? [[label, kept]] : [];
    })
  );
}
