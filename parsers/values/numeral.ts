import {kept} from "../kept.ts";
import {isPlain} from "../plain.ts";
import {sumOf} from "./decimal.ts";

type Term = [digits: string, power: number];

const signs = "零〇○一二三四五六七八九";
const digitOf: Record<string, string> = {
  ...Object.fromEntries([...signs].map((sign, index) => [sign, String(Math.max(0, index - 2))])),
  两: "2"
};
/** Other ways to write the same sign: the banker's numerals (大写), traditional forms, 廿 and 卅. */
const plainSign: Record<string, string> = {
  壹: "一",
  贰: "二",
  叁: "三",
  肆: "四",
  伍: "五",
  陆: "六",
  柒: "七",
  捌: "八",
  玖: "九",
  拾: "十",
  佰: "百",
  仟: "千",
  貳: "二",
  參: "三",
  陸: "六",
  兩: "两",
  萬: "万",
  億: "亿",
  廿: "二十",
  卅: "三十",
  卌: "四十"
};

const digit = `(?:\\d+(?:\\.\\d+)?|[${signs.slice(3)}两])`;
const belowMyriad = new RegExp(
  `^(?:(${digit})?千)?零?(?:(${digit})?百)?零?(?:(${digit})?十)?零?(${digit})?$`
);
const runOfDigits = new RegExp(`^[${signs}]{3,15}$|^[${signs.slice(3)}][〇○]$|^[${signs}]$|^两$`);
const grouped = /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/;
const arabic = /^\d+(?:\.\d+)?$/;

/** Full-width signs and the minus sign to their plain twins, so that １，０３４ and 1,034 are one spelling; the length stays. */
export function toPlain(text: string): string {
  if (isPlain(text, 0)) return text;
  return text
    .replace(/[\uFF01-\uFF5E]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replace(/[\u2010-\u2012\u2212\uFE63]/g, "-")
    .replace(/[\u3000\u00A0\u2000-\u200A\u202F]/g, " ");
}

/** Reads a number as it is printed: 1,034 · １２ · 十二 · 二百零五 · 贰拾 · 廿三 · 1.2万 · 1万2千; null if it is none. */
export const parseNumeral = (text: string): number | null =>
  isDigits(text) ? Number(text) : parseOther(text);

/** Whether a text is a number in digits alone, as nearly all are, and one that can be held exactly. */
export function isDigits(text: string): boolean {
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code < 0x30 || code > 0x39) return false;
  }
  return text.length > 0 && text.length <= 15;
}

const parseOther = kept((text: string): number | null => {
  const printed = toPlain(text).replace(/[^\d.,]/g, (sign) => plainSign[sign] ?? sign);
  if (printed === "" || printed.length > 40) return null;
  const bare = printed.replaceAll(",", "");
  if (bare !== printed && !grouped.test(/^[\d.,]+/.exec(printed)?.[0] ?? "")) return null;
  if (/\./.test(bare) && significant(bare) > 15) return null;
  if (arabic.test(bare)) return exactly(sumOf([[bare, 0]]));
  // 二〇一六 and 二〇 are read digit by digit; 二三 may mean two or three and is not read
  if (runOfDigits.test(bare)) return Number([...bare].map((sign) => digitOf[sign]).join(""));
  const terms = termsOf(bare.replaceAll(/[〇○]/g, "零"));
  return terms && exactly(sumOf(terms));
});

/** How many digits a number has, without the noughts that lead. */
const significant = (digits: string) => digits.replace(".", "").replace(/^0+/, "").length;

/** A number that cannot be held exactly is none. */
function exactly(value: number): number | null {
  return Math.abs(value) <= Number.MAX_SAFE_INTEGER ? value : null;
}

/** The terms of a number whose last scale is 亿 or 万, or that has neither. */
function termsOf(text: string): Term[] | null {
  for (const [scale, power] of [
    ["亿", 8],
    ["万", 4]
  ] as const) {
    const at = text.lastIndexOf(scale);
    if (at < 0) continue;
    const high: Term[] | null = at === 0 ? [["1", 0]] : termsOf(text.slice(0, at));
    const low = lowerTerms(text.slice(at + 1), power);
    return high && low && [...high.map(([digits, other]): Term => [digits, other + power]), ...low];
  }
  return termsBelowMyriad(text);
}

/** 两万三 is 23,000, as it is spoken; 两万零三 is 20,003; what 1万2 means is not certain. */
function lowerTerms(text: string, power: number): Term[] | null {
  if (text === "") return [];
  if (/^\d/.test(text) && arabic.test(text)) return null;
  // 一亿零一千
  if (text.startsWith("零")) return termsOf(text.slice(1));
  return text in digitOf ? [[digitOf[text]!, power - 1]] : termsOf(text);
}

/** 千, 百 and 十 with no digit before them are one thousand, one hundred, ten. */
function termsBelowMyriad(text: string): Term[] | null {
  const match = belowMyriad.exec(text);
  if (!match || text === "") return null;
  const [, thousands, hundreds, dozens, ones] = match;
  const terms: Term[] = [];
  if (text.includes("千")) terms.push([toDigits(thousands), 3]);
  if (text.includes("百")) terms.push([toDigits(hundreds), 2]);
  if (text.includes("十")) terms.push([toDigits(dozens), 1]);
  if (ones) terms.push([toDigits(ones), text.at(-2) === "零" ? 0 : spokenPower(terms)]);
  const uncertain = terms.length > 1 && ones !== undefined && arabic.test(ones);
  return uncertain ? null : terms;
}

/** 一百五 is 150 and 三千二 is 3,200, but 十五 is 15 and 一千零五 is 1,005. */
function spokenPower(terms: Term[]): number {
  return Math.max(0, (terms.at(-1)?.[1] ?? 1) - 1);
}

function toDigits(printed: string | undefined): string {
  return printed === undefined ? "1" : (digitOf[printed] ?? printed);
}
