import type {State} from "#data/schema/observation.ts";
import {parseCell, parseSign, tidy} from "./count.ts";
import {shift} from "./decimal.ts";

export type MoneyUnit = "元" | "百元" | "千元" | "万元" | "亿元";

export interface Amount {
  /** In yuan, exactly. */
  value: number | null;
  state: State;
  /** Neither the cell nor its column gives a unit: a bare number is taken as yuan. */
  unit_assumed: boolean;
}

const powers: Record<MoneyUnit, number> = {元: 0, 百元: 2, 千元: 3, 万元: 4, 亿元: 8};
const money = /^([-+]?)[¥￥]?(.+?)(亿元|万元|元)?(?:人民币|整)?$/;

/** Reads a cell of money. A unit that the cell itself prints wins over its column's: 251000元 under 万元. */
export function parseAmount(text: string, columnUnit: MoneyUnit | null): Amount {
  const state = parseSign(text);
  if (state) return {value: null, state, unit_assumed: false};
  const [, sign, digits, printedUnit] = money.exec(tidy(text)) ?? [];
  // 3.2万 under 万元 is 3.2万元 with its last sign left out, not 3.2万 times 万元
  const own = printedUnit ?? (/[万亿]$/.test(digits ?? "") ? "元" : undefined);
  const unit = (own as MoneyUnit | undefined) ?? columnUnit;
  const value = digits === undefined ? null : inYuan(digits.trim(), unit ?? "元");
  if (value === null) return {value: null, state: "unreadable", unit_assumed: false};
  return {
    value: sign === "-" && value !== 0 ? -value : value,
    state: "number",
    unit_assumed: !unit
  };
}

/** A number with its unit's power of ten, by moving the decimal point: 0.35 万元 is 3500 元. */
function inYuan(digits: string, unit: MoneyUnit): number | null {
  const value = parseCell(digits);
  if (value === null) return null;
  const plain = /^[\d,.]+$/.test(digits) ? digits.replaceAll(",", "") : String(value);
  return plain.includes("e") ? null : shift(plain, powers[unit]);
}
