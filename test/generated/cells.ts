import type {State} from "#data/schema/observation.ts";
import {toFullWidth} from "#test/printed/text.ts";
import type {Random} from "./random.ts";

/** What is printed in a cell, and what it truly says. */
export interface MadeCell {
  text: string;
  value: number | null;
  state: State;
}

const signs: [text: string, state: State][] = [
  ["", "blank"],
  ["/", "slash"],
  ["—", "slash"],
  ["无", "none"],
  ["不适用", "not_applicable"]
];

/** The largest number of a report, from a small bureau's to a country's. */
export const sizes = [3, 40, 900, 20_000, 3_000_000, 400_000_000];

/** A cell of any kind: mostly numbers, plain, with separators or in full width. */
export function makeCell(key: string, largest: number, random: Random): MadeCell {
  if (random.next() < 0.12) {
    const [text, state] = random.pick(signs);
    return {text, value: null, state};
  }
  if (["fee.amount", "request.fees_charged", "capacity.budget"].includes(key))
    return makeMoney(random);
  const value = random.next() < 0.3 ? 0 : random.int(0, largest);
  if (key.endsWith("items_change") && value > 0 && random.next() < 0.4)
    return {text: `-${value}`, value: -value, state: "number"};
  return {text: printCount(value, random), value, state: "number"};
}

function printCount(value: number, random: Random): string {
  const style = random.next();
  if (style < 0.15) return value.toLocaleString("en-US");
  // Nine digits in full width stand in no narrow cell.
  return style < 0.3 && value < 10_000_000 ? toFullWidth(String(value)) : String(value);
}

/** 3.2 and 3.2万元 in a column of 万元, and 251000元, which is in its own unit. */
function makeMoney(random: Random): MadeCell {
  const thousands = random.int(0, 90_000);
  const [value, tenths] = [thousands * 1000, String(thousands / 10)];
  const text = random.pick([tenths, `${tenths}万元`, `${value}元`]);
  return {text, value, state: "number"};
}
