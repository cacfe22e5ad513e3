import type {State} from "#data/schema/observation.ts";
import {kept} from "../kept.ts";
import {parseNumeral, toPlain} from "./numeral.ts";

export interface Count {
  value: number | null;
  state: State;
}

/** What a cell may say in place of a number. */
const signs: [RegExp, State][] = [
  [/^$/, "blank"],
  [/^(?:[-—–―─]{1,4}|[/\\∕])$/, "slash"],
  [/^(?:无|没有)$/, "none"],
  [/^(?:不适用|N\/?A)$/i, "not_applicable"]
];
const classifier = /\s*(?:件次|人次|[件条份项个家户人名次场期篇起宗处])$/;
/** 万 and 百 alone are a unit, and no number. */
const scalesOnly = /^[百佰千仟万萬亿億]+$/;

/** A cell that stands for no number: blank, a stroke, 无, 不适用; null where something else is printed. */
export function parseSign(text: string): State | null {
  const printed = tidy(text);
  return signs.find(([pattern]) => pattern.test(printed))?.[1] ?? null;
}

/** Without the spaces at its ends, in half-width signs; two numbers in a cell stay two. */
export function tidy(text: string): string {
  return toPlain(text)
    .replace(/[\u200B\uFEFF]/g, "")
    .trim();
}

/** The number in a cell, without sign and unit; null where there is none. */
export function parseCell(digits: string): number | null {
  return scalesOnly.test(digits) ? null : parseNumeral(digits);
}

/** Reads a table cell that counts something; what cannot be read whole is unreadable, never a part of it. */
export const parseCount = kept((text: string): Count => {
  const state = parseSign(text);
  if (state) return {value: null, state};
  const printed = tidy(text);
  const sign = /^[-+]/.exec(printed)?.[0] ?? "";
  const value = parseCell(printed.slice(sign.length).replace(classifier, ""));
  if (value === null) return {value: null, state: "unreadable"};
  return {value: sign === "-" && value !== 0 ? -value : value, state: "number"};
});
