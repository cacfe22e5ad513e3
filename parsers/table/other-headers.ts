import {simplify} from "#parsers/traditional.ts";
import {headerCores} from "./axes.ts";
import type {Token} from "./cells.ts";
import type {FoundRow, Layout} from "./layout.ts";

/** 发布数量, 件数（条）, 占比: words over figures of whatever kind. */
const ofFigures = /(?:数|数量|数目|金额|占比|比例|比重)(?:\([^()]{1,6}\))?$/;

/** Words of a table, by whether a form has them in a row or in a header. */
interface Known {
  labels: Set<Token>;
  headers: Set<Token>;
  /** Furniture and columns of all the forms by their words, wherever they were found. */
  cores: Set<string>;
}

/**
 * Whether the header of a table of the office's own, 信息类别 | 发布数量, stands under no title between two tokens, among the
 * tables of several forms: what comes behind it is under no form's header, whatever rows of forms it has.
 */
export function otherHeaders(layout: Layout): (from: number, end: number) => boolean {
  const {rows} = layout;
  const others = indexesOf(layout);
  return (from, end) => {
    const last = others.findLast((at) => at >= from && at < end);
    if (last === undefined) return false;
    return !rows.some(({row, at}) => row.kind === "title" && at > last && at < end);
  };
}

/** Where such headers stand: the indexes of words over their figures. */
function indexesOf({forms, tokens, rows, headers}: Layout): number[] {
  if (forms.length < 2) return [];
  const known = {
    labels: new Set(rows.flatMap(({words}) => words)),
    headers: new Set(headers.flatMap(({words}) => words)),
    cores: new Set(forms.flatMap((form) => [...headerCores(form)]))
  };
  const named = [...tokens.keys()].filter(
    (index) => isOther(tokens[index]!, known) && isOverFigure(index, tokens, known)
  );
  const over = rows.flatMap((found) => lastOver(found, tokens, known) ?? []);
  return [...named, ...over].sort((a, b) => a - b);
}

/**
 * 公开类别, 数量（条）, 占比, 网站（条）, 规章, 3, 1, 2, a cell a line: as many words over the row as it has cells, none of them of a
 * form's. The index of the last of them; null where fewer stand there, or a title, a caption or a sentence does.
 */
function lastOver(
  {row, at}: FoundRow,
  tokens: Token[],
  {labels, headers, cores}: Known
): number | null {
  if (row.id === null || tokens[at]!.row !== null) return null;
  const last = tokens[at - 2]?.kind === "text" && tokens[at - 1]!.text === "1" ? at - 2 : at - 1;
  let first = last + 1;
  const isForeign = (token: Token | undefined) =>
    token?.kind === "text" &&
    isHeading(token.text) &&
    !(labels.has(token) || headers.has(token) || cores.has(token.label.core));
  while (isForeign(tokens[first - 1])) first--;
  return last + 1 - first > row.columns ? last : null;
}

/** A word or two, and no caption, unit or sentence. */
const isHeading = (text: string): boolean =>
  text.length <= 12 && !/[:：。,，;；]|单位|报告|[表况]$/.test(simplify(text));

const isOther = (token: Token, {labels, headers, cores}: Known): boolean =>
  token.kind === "text" &&
  ofFigures.test(simplify(token.text)) &&
  !labels.has(token) &&
  !headers.has(token) &&
  !cores.has(token.label.core);

/** Whether such a word is one of a row of words, and a row with a figure under it comes next. */
function isOverFigure(index: number, tokens: Token[], known: Known): boolean {
  const {row, field} = tokens[index]!;
  if (row === null) return isOverLine(index, tokens);
  const own = tokens.filter((token) => token.row === row);
  const words = own.filter(({kind}) => kind === "text");
  if (words.length < 2 || own.some(({kind}) => kind === "value")) return false;
  if (words.some((token) => known.labels.has(token) || known.headers.has(token))) return false;
  const next = tokens.find((token, at) => at > index && token.row !== row);
  const below = tokens.filter((token) => next?.row !== null && token.row === next?.row);
  return below.some((token) => token.field === field && token.kind === "value");
}

/** 信息类别, 发布数量, 规章, 3, a cell a line: a word before it, and behind it a label with its figure. */
function isOverLine(index: number, tokens: Token[]): boolean {
  const isWord = (token: Token | undefined) => token?.kind === "text" && token.text.length <= 30;
  // 序号, 信息类别, 发布数量, 1, 规章, 3
  const isNumbered = tokens[index - 2]?.text === "序号" && tokens[index + 1]?.text === "1";
  const [label, figure] = tokens.slice(index + (isNumbered ? 2 : 1));
  return isWord(tokens[index - 1]) && isWord(label) && figure?.kind === "value";
}
