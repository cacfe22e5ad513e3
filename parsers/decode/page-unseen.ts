import type {Piece} from "./note-marks.ts";

/** Some characters of a line. */
export interface Range {
  start: number;
  end: number;
}

/** Adds characters to ranges; those that follow on the last belong to it. */
export function extend(ranges: Range[], start: number, length: number): void {
  const last = ranges.at(-1);
  if (last?.end === start) last.end += length;
  else ranges.push({start, end: start + length});
}

/**
 * What becomes of words that nobody may see. A figure keeps its place, marked as none; what says something is taken
 * out, and told; a label or a title is what it is, since a sheet elsewhere may give it a dark ground.
 */
export function partUnseen(text: string, unseen: Range[]): {figures: Piece[]; words: Range[]} {
  const figures: Piece[] = [];
  const words: Range[] = [];
  for (const range of unseen) {
    const said = text.slice(range.start, range.end).normalize("NFKC").replace(/\s+/g, "");
    if (figure.test(said)) figures.push({...range, name: "", attributes: {}, isUnseen: true});
    else if (statement.test(said.replace(dates, "").replace(numbering, ""))) words.push(range);
  }
  return {figures, words};
}

/** 4, 2件, 3.2万元, 十二, /, 无 */
const figure =
  /^(?:[^\p{Script=Han}\d]*(?:\d[^\p{Script=Han}]*|[零〇一二两三四五六七八九十百千万亿]+)[余多]?[万亿]*\p{Script=Han}{0,2}|[-—–/]+|无|没有|不适用)$/u;

const dates = /\d{4}[-/.年](?:\d{1,2}[-/.月](?:\d{1,2}日?)?)?(?:\d{1,2}:\d{2}(?::\d{2})?)?/g;

/** 1.属于国家秘密, 第二十条第(一)项 */
const numbering = /^\d{1,2}[.、]|第[零〇一二两三四五六七八九十百\d]+条/g;

/** A sentence, or what counts something: 共34条, 未收到申请. */
const statement =
  /[，。；;]|\d|[没未无](?!有?现成信息|正当理由|按收费通知)|[零〇一二两三四五六七八九十百千万亿]+[余多]?[件条次人份项个篇家元]/;

/** The text with blanks in the place of what was taken out, as long as before. */
export const withoutWords = (text: string, words: Range[]): string =>
  words.reduce(
    (left, {start, end}) => left.slice(0, start) + " ".repeat(end - start) + left.slice(end),
    text
  );
