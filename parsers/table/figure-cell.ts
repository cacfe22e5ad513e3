import {kept} from "#parsers/kept.ts";
import {parseAmount} from "#parsers/values/amount.ts";
import {isCount} from "#parsers/values/count.ts";
import {isDigits} from "#parsers/values/numeral.ts";

/** How what stands in a cell of figures begins: a digit, a sign, a numeral, 无, 没有, 不适用, N/A. */
const beginsCell =
  /^[-+\u2010-\u2012\u2212—–―─/\\∕¥￥\d０-９〇○零一二三四五六七八九十百千两兩壹贰貳叁參肆伍陆陸柒捌玖拾佰仟廿卅卌无没不nN]/;

/** Whether some words can stand in a cell of figures. */
export function isCell(text: string): boolean {
  return text.length <= 24 && beginsCell.test(text) && isFigure(text);
}

/**
 * 2769104�: on a picture, a number that is not seen for certain; 13029[1], of which the 1 may be a mark or a digit;
 * 13 029, of which the space may part two.
 */
const isDoubtful = (text: string) =>
  /^[-+]?[1-9]\d{0,2}(?:\s\d{3})+(?:\.\d+)?\p{Script=Han}{0,3}$/u.test(text) ||
  /^[\d.,]+(?:\ufffd|[[(\u3014\u3010]\d{1,2}[\])\u3015\u3011]|[#\u25b2\u25b3\u2605\u2606])$/.test(
    text
  );

const isFigure = (text: string) => isDigits(text) || isOtherFigure(text);

const isOtherFigure = kept(
  (text) => isDoubtful(text) || isCount(text) || parseAmount(text, null).state !== "unreadable"
);

/** ① to ⑳ and their kin in brackets. */
const circled = "[\\u2460-\\u2487\\u2776-\\u277f\\u24eb-\\u24f4]";
const star = "[*\u203b]{1,3}";
/** What may stand in brackets: a star, ②, 注, 注1; a digit only in two of them, as [1] that is raised does. */
const bracketed = `[[(\u3014\u3010]{1,2}(?:${star}|${circled}|\u6ce8\\d{0,2})[\\])\u3015\u3011]{1,2}|\\[[[(]\\d{1,2}[\\])]\\]`;
const superscript = "[\u00b9\u00b2\u00b3\u2070\u2074-\u2079]{1,2}";
const marked = new RegExp(
  `^(?:[*\u203b]\\s?)?(.*?\\d.*?)\\s?(?:${star}|\u6ce8?${circled}|${bracketed}|${superscript})?$`
);

/** Where the figure of a cell stands among its words, without the mark of a footnote that is none of its digits. */
export interface Figure {
  start: number;
  end: number;
}

/**
 * The figure beside a mark that is one for certain: 10781*, 13029[②], 13029①, 13029¹. What may be a digit of it, 130291
 * or 13029[1] where the last was raised, is none; null where there is no such mark.
 */
export function besideMark(text: string): Figure | null {
  if (isDigits(text) || text.length > 24 || !mayHoldMark.test(text)) return null;
  const [whole, figure = ""] = marked.exec(text) ?? [];
  if (whole === undefined || figure === text || !isCell(figure)) return null;
  const start = text.indexOf(figure);
  return {start, end: start + figure.length};
}

const mayHoldMark = new RegExp(
  `^[*\u203b]|(?:[*\u203b\\])\u3015\u3011]|${circled}|${superscript})$`
);
