import {kept} from "#parsers/kept.ts";
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
  const own = tokens[at[from]!]!.label;
  if (own.number !== null || from === 0) return own.number;
  const before = at[from - 1]!;
  const {number, core} = tokens[before]!.label;
  return core === "" && before + 1 === at[from] ? number : null;
}

/** Whether the form numbers a row. */
export const isNumbered = ({number}: Row): boolean => number !== null;

/** Whether a label bears the number of a row of which it may be what is left, and not the number of its own. */
export const isOthers = (row: Row, number: number | null, longer: Row[]): boolean =>
  number !== null &&
  number !== row.number &&
  longer.some((other) => other !== row && other.number === number);

/** Whether a label that bears no number of its own row's may be what is left of others. */
export const mayBeLeft = (row: Row, number: number | null): boolean =>
  row.number !== null && number !== row.number;

/** 规章、行政规范性文件 in one cell are two rows, and its figures are of neither. */
export function holdsTwo(core: string, known: Set<string>): boolean {
  for (let end = 2; end <= core.length - 2; end++)
    if (known.has(core.slice(0, end)) && known.has(core.slice(end).replace(/^[、,和及与]/, "")))
      return true;
  return false;
}
