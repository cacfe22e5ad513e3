import {kept} from "#parsers/kept.ts";
import {parseLabel} from "#parsers/labels.ts";
import type {Row} from "./axes.ts";
import type {Token} from "./cells.ts";

/** The tokens of a section, and which of them are words. */
export interface Pieces {
  tokens: Token[];
  at: number[];
}

/** Whether a label is what is left of a row's, with some characters lost. */
const isLeftOf = (core: string, {cores}: Row): boolean =>
  !cores.includes(core) && cores.some((other) => isWithin(core, other));

function isWithin(core: string, other: string): boolean {
  let at = 0;
  for (const sign of other) if (sign === core[at]) at++;
  return at === core.length;
}

/**
 * The rows of which the very label of another row may be what is left: (六)其他处理 without 处理 is 其他, and 不同意公开答复数
 * without 不 is 同意公开答复数.
 */
export function longerRows(rows: Row[]): (core: string) => number[] {
  const labels = new Set(rows.flatMap(({cores}) => cores));
  return kept((core) =>
    labels.has(core) ? [...rows.keys()].filter((item) => isLeftOf(core, rows[item]!)) : []
  );
}

/** The number before some pieces of a label, in their first or in a piece of its own; null where they have none. */
export function numberOf({tokens, at}: Pieces, from: number): number | null {
  const own = parseLabel(tokens[at[from]!]!.text);
  if (own.number !== null || from === 0) return own.number;
  const before = at[from - 1]!;
  const {number, core} = parseLabel(tokens[before]!.text);
  return core === "" && before + 1 === at[from] ? number : null;
}

const numberIn = ({label}: Row) => parseLabel(label).number;

/** Whether the form numbers a row. */
export const isNumbered = (row: Row): boolean => numberIn(row) !== null;

/** Whether a label bears the number of a row of which it may be what is left, and not the number of its own. */
export const isOthers = (row: Row, number: number | null, longer: Row[]): boolean =>
  number !== null &&
  number !== numberIn(row) &&
  longer.some((other) => other !== row && numberIn(other) === number);

/** Whether a label that bears no number of its own row's may be what is left of others. */
export const mayBeLeft = (row: Row, number: number | null): boolean =>
  numberIn(row) !== null && number !== numberIn(row);
