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

/** 2769104�: on a picture, a number that is not seen for certain. */
const isDoubtful = (text: string) => /^[\d.,]+\ufffd$/.test(text);

const isFigure = (text: string) => isDigits(text) || isOtherFigure(text);

const isOtherFigure = kept(
  (text) => isDoubtful(text) || isCount(text) || parseAmount(text, null).state !== "unreadable"
);
