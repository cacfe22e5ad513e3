import type {State} from "#data/schema/observation.ts";
import {isPlain} from "../plain.ts";
import {shift} from "./decimal.ts";
import {isDigits, parseNumeral, toPlain} from "./numeral.ts";
import {classifiers} from "./scale.ts";

export interface Count {
  value: number | null;
  state: State;
}

/** What a cell may say in place of a number. */
const signs: [RegExp, State][] = [
  [/^$/, "blank"],
  [/^(?:[-—–―─](?:\s?[-—–―─]){0,3}|[/\\∕])$/, "slash"],
  [/^(?:无|没有)$/, "none"],
  [/^(?:不适用|N\/?A)$/i, "not_applicable"]
];
const classifier = new RegExp(`\\s*(?:${classifiers})$`);
/** 万 and 百 alone are a unit, and no number. */
const scalesOnly = /^[百佰千仟万萬亿億]+$/;

/** A cell that stands for no number: blank, a stroke, 无, 不适用; null where something else is printed. */
export function parseSign(text: string): State | null {
  const printed = tidy(text);
  if (/^\d/.test(printed)) return null;
  return signs.find(([pattern]) => pattern.test(printed))?.[1] ?? null;
}

/** Without the spaces at its ends, in half-width signs; two numbers in a cell stay two. */
export function tidy(text: string): string {
  if (isPlain(text, 0x21)) return text;
  return toPlain(text)
    .replace(/[\u200B\uFEFF]/g, "")
    .trim();
}

/** The number in a cell, without sign and unit; null where there is none. */
export function parseCell(digits: string): number | null {
  return scalesOnly.test(digits) ? null : parseNumeral(digits);
}

/** Whether a cell holds a number or a sign for none, whatever it may count. */
export function isCount(text: string): boolean {
  return parseSign(text) !== null || parseCell(numberIn(text).digits) !== null;
}

/**
 * Reads a table cell that counts something, in units of a power of ten: 万件 is 4, and null where that is not certain.
 * What cannot be read whole is unreadable, never a part of it; a count is whole, and 1.234 may be 1,234.
 */
export function parseCount(text: string, power: number | null = 0): Count {
  if (power === 0 && isDigits(text)) return {value: Number(text), state: "number"};
  const state = parseSign(text);
  if (state) return {value: null, state};
  const {sign, digits, isNamed} = numberIn(text);
  const read = parseCell(digits);
  // 12件 under 万件 is twelve: the cell's own unit wins.
  const own = isNamed ? 0 : power;
  const value = read === 0 ? 0 : read === null || own === null ? null : scale(digits, read, own);
  if (value === null) return {value: null, state: "unreadable"};
  return {value: sign === "-" && value !== 0 ? -value : value, state: "number"};
}

const change = /^(新增加?|增加?|减少?)\s*(?=[\d０-９])/;

/** Reads a cell of a column 本年增/减: 增1 is 1, 减2 is -2; 减-2 and 增1减2 are not certain. */
export function parseChange(text: string, power: number | null = 0): Count {
  const printed = tidy(text);
  const word = change.exec(printed)?.[1];
  if (!word) return parseCount(text, power);
  const read = parseCount(printed.replace(change, ""), power);
  const falls = word.startsWith("减") && read.value !== null && read.value !== 0;
  return falls ? {...read, value: -read.value!} : read;
}

function numberIn(text: string): {sign: string; digits: string; isNamed: boolean} {
  const printed = tidy(text);
  const sign = /^[-+]/.exec(printed)?.[0] ?? "";
  const digits = printed.slice(sign.length).replace(classifier, "");
  return {sign, digits, isNamed: sign.length + digits.length < printed.length};
}

/** 3.2 under 万件 is 32,000; what 3.2万 is there is not certain. */
function scale(digits: string, read: number, power: number): number | null {
  if (power === 0 && /^\d{1,3}\.\d{3}$/.test(digits)) return null;
  const plain = digits.replaceAll(",", "");
  if (power > 0 && !/^\d+(?:\.\d+)?$/.test(plain)) return null;
  const value = power > 0 ? shift(plain, power) : read;
  return Number.isSafeInteger(value) ? value : null;
}
