import type {Form} from "#parsers/template.ts";
import {columnsOf, headerWords, isBare} from "./axes.ts";
import type {Token} from "./cells.ts";

/** What stands before the numbers of columns: 栏次 | 1 | 2 | …, and 甲 | 1 | 2 | …, where 甲 numbers the column of labels. */
const heads = new Set(["栏次", "列次", "行次", "序号", "编号", "甲", "乙", "丙"]);

/** Tokens without a row under the header that numbers its columns: 1 to 15, (1) to (7), 1 to 5 three times, 01 to 15. */
export function withoutNumbering(tokens: Token[], forms: Form[]): Token[] {
  const dropped = new Set(
    tokens.flatMap((token, at) =>
      ordinalOf(token) === 1 ? forms.flatMap((form) => numberingAt(at, tokens, form)) : []
    )
  );
  return dropped.size === 0 ? tokens : tokens.filter((token) => !dropped.has(token));
}

/** 1, 01, (1), and 5=1+2+3+4 over a column of sums. */
function ordinalOf({text}: Token): number | null {
  const digits = /^\(?0?([1-9]\d?)\)?(?:=[\d+()-]+)?$/.exec(text)?.[1];
  return digits === undefined ? null : Number(digits);
}

/** The numbers from a token on, and the words before them, if they number the columns of a form; else nothing. */
function numberingAt(at: number, tokens: Token[], form: Form): Token[] {
  const count = form.headers ? countedFrom(at, tokens) : columnsOf(form).length;
  const run = tokens.slice(at, at + count);
  const over = tokens.slice(0, at);
  const last = over.findLastIndex(({kind, text}) => kind === "text" && !heads.has(text));
  const between = over.slice(last + 1);
  const labels = between.filter(({kind}) => kind === "text");
  // 1 2 3 under 制发, 废止, 有效 may be figures of a row whose label is lost; of seven columns the last is their sum.
  const isSure = (count > 3 && !form.headers) || labels.length > 0;
  return isSure &&
    counts(run, count) &&
    between.every(({kind}) => kind === "text" || kind === "blank") &&
    isHeader(tokens[last], form) &&
    isAlone(run, tokens, form)
    ? [...labels, ...run]
    : [];
}

/** How many cells count on from 1: the appendix may have other columns than the form's. */
function countedFrom(at: number, tokens: Token[]): number {
  let count = 0;
  while (tokens[at + count]?.kind === "value" && ordinalOf(tokens[at + count]!) === count + 1)
    count++;
  return count;
}

/** Whether some cells count from 1 to as many as there are columns, or within each head over five of fifteen. */
function counts(run: Token[], count: number): boolean {
  const numbers = run.map(ordinalOf);
  const counted = (length: number) => numbers.every((number, at) => number === (at % length) + 1);
  return run.length === count && (counted(count) || (count === 15 && counted(5)));
}

const isHeader = (token: Token | undefined, form: Form): boolean =>
  token !== undefined && headerWords(form).some(({cores}) => cores.includes(token.label.core));

/** Whether they are a row of their own; where no row is seen, the figures of section four may follow. */
function isAlone(run: Token[], tokens: Token[], form: Form): boolean {
  const {row} = run[0]!;
  const next = tokens[tokens.indexOf(run.at(-1)!) + 1];
  if (run.some((token) => token.row !== row)) return false;
  if (row === null) return isBare(form) || next?.kind !== "value";
  const own = new Set(run);
  return tokens.every((token) => token.row !== row || own.has(token) || token.kind !== "value");
}
