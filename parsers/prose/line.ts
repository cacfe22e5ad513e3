import {simplify} from "#parsers/traditional.ts";
import {matterTitle} from "./matter-titles.ts";
import {findSpokenCounts} from "./spoken-counts.ts";

/** A passage in one spelling (half-width signs, simplified characters, no spaces), and where each of its characters was printed. */
export interface Line {
  text: string;
  /** Offset of each character of `text` in what was printed, and its end. */
  from: Uint32Array;
  to: Uint32Array;
  printed: string;
}

const space = /[\s\u00A0\u2000-\u200D\u202F\u3000\uFEFF]/;
/** Spaces at which no line is broken: the thousands of a number may stand apart with them. */
const noBreak = /[\u00A0\u2007\u2009\u202F]/;
const alphanumeric = /[0-9A-Za-z.,]/;

/** Most characters of a passage are Han, and are not looked up. */
const isSpace = (sign: string) => (sign < "\u3400" || sign === "\ufeff") && space.test(sign);

function plainSign(sign: string): string {
  if (sign === "○") return "〇";
  if (sign < "\uff01" || sign > "\uff5e") return sign;
  return String.fromCharCode(sign.charCodeAt(0) - 0xfee0);
}

/** What stands for 〇 on a page: another sign, a letter, a digit. */
const nought = "〇○零0０OoＯｏОо";
const hanYear = new RegExp(`二[${nought}][${nought}一二三四五六七八九]{2}(?=年)`, "g");
const hanDigits = "〇一二三四五六七八九";

/** 二〇一〇年, 二○一○年, 二O一O年 is 2010年, a character for a character. */
const withPlainYears = (text: string): string =>
  text.replace(hanYear, (year) =>
    year.replace(/./g, (sign) => String(Math.max(0, hanDigits.indexOf(sign))))
  );

/** Characters that stand side by side, and those with one space between. */
const side = /[\u4e00-\u9fff]{2}/;
const apart = /(?<=[\u4e00-\u9fff])[ \u00A0\u3000](?=[\u4e00-\u9fff])/g;
/** So few may be a label that is drawn out: 合 计 1 2. */
const fewest = 12;

/** 收 到 申 请 6 2 件: each character is set apart from the next, those of a number too. */
const isSetWide = (printed: string): boolean =>
  !side.test(printed) && (printed.match(apart)?.length ?? 0) >= fewest;

/** （一）主动公开 利用网站…, 【依申请公开】全年…: a title in front of its text, and the sign or space that parts them. */
const runIn = new RegExp(
  `^\\s*(?:[（(]?[一二三四五六七八九十\\d]{1,3}[)）、.．]+${matterTitle}(?=[ \\u00A0\\u3000]+(?:[\\u4e00-\\u9fff]|\\d+[件条][\\u4e00-\\u9fff]))|【${matterTitle}(?=】.))`
);
const anyGap = /(?<=\S)[ \u00A0\u3000]+(?=\S)/g;

/** Where a title in front of its text ends; -1 where there is none, or where spaces stand within words too. */
function endOfTitle(spelled: string): number {
  const end = runIn.exec(spelled)?.[0].length ?? -1;
  const gaps = end < 0 || spelled[end] === "】" ? 0 : (spelled.match(anyGap)?.length ?? 0);
  return gaps > 1 ? -1 : end;
}

/**
 * Reads a passage into a line. A space between two figures stays, as it was, so that 12 13 never becomes 1213; but one
 * space between them is none where every character is set apart. A count in words is written in digits, 三十八件 as 38件,
 * all of which were printed where the words were.
 */
export function toLine(printed: string): Line {
  const spelled = withPlainYears(simplify(printed));
  const isWide = isSetWide(printed);
  const counts = findSpokenCounts(spelled);
  const room = printed.length + counts.reduce((sum, {digits}) => sum + digits.length, 0);
  const [from, to] = [new Uint32Array(room), new Uint32Array(room)];
  const signs: string[] = [];
  const push = (sign: string, start: number, end: number) => {
    from[signs.length] = start;
    to[signs.length] = end;
    signs.push(sign);
  };
  const title = endOfTitle(spelled);
  let gap = false;
  let next = 0;
  for (let index = 0; index < printed.length; index++) {
    const sign = index === title ? "。" : spelled[index]!;
    if (isSpace(sign)) {
      gap = true;
      continue;
    }
    const spoken = counts[next]?.start === index ? counts[next++]! : null;
    const plain = spoken ? spoken.digits : plainSign(sign);
    const isLetterSpace = isWide && !isSpace(printed[index - 2] ?? " ");
    if (
      gap &&
      !isLetterSpace &&
      endsInNumber(signs) &&
      goesOn(plain, spelled.slice(index + 1, index + 4))
    )
      push(noBreak.test(printed[index - 1]!) ? "\u00A0" : " ", index - 1, index);
    const end = spoken?.end ?? index + 1;
    for (const digit of plain) push(digit, index, end);
    index = end - 1;
    gap = false;
  }
  return {text: signs.join(""), from, to, printed};
}

/** A comma behind a digit may be one of its number: 1, 034. Behind any other word it ends a clause. */
function endsInNumber(signs: string[]): boolean {
  const last = signs.at(-1) ?? "";
  return /[,.]/.test(last) ? /\d/.test(signs.at(-2) ?? "") : alphanumeric.test(last);
}

/** A comma with no digit behind it ends a clause too: 0 ，现行有效. */
const goesOn = (sign: string, rest: string): boolean =>
  /^[,.]/.test(sign) ? /^\s*[\d０-９]/.test(rest) : alphanumeric.test(sign[0]!);

/** The characters on the page behind a stretch of the line. */
export function printedStretch({from, to, printed}: Line, start: number, end: number) {
  const span = {start: from[start]!, end: to[end - 1]!};
  return {...span, raw: printed.slice(span.start, span.end)};
}
