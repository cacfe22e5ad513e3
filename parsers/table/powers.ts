import {powerAtEnd} from "#parsers/values/scale.ts";
import type {Column} from "./axes.ts";
import type {FoundRow, Layout} from "./layout.ts";
import {joined} from "./notes.ts";
import type {HeaderUnits} from "./printed-header.ts";

/**
 * The power of ten of the unit in which a column counts: 万件 is 4. All that print one must agree: the line above the
 * table, its header, the row's label and its own unit. null where they do not, or where it is not certain whose it is.
 */
export function powerOf(
  {cores}: Column,
  own: number[],
  {units, layout}: {units: HeaderUnits; layout: Layout}
): number | null {
  const column = units.byColumn.get(cores[0]!);
  const headed = column === undefined ? [] : [column];
  const [first = 0, ...others] = [...units.powers, ...lineOf(units, layout), ...headed, ...own];
  return others.every((power) => power === first) ? first : null;
}

/** 单位:万件 over several tables: whose it is is not certain. */
function lineOf({line}: HeaderUnits, {forms}: Layout): (number | null)[] {
  if (!line) return [];
  const isOne = (forms.length === 1 || line.isRightAbove) && line.powers.length <= 1;
  return isOne || line.powers.every((power) => power === 0) ? line.powers : [null];
}

/** The powers of ten that a row's label and its own unit print. */
export function rowPowers({words, unit}: Pick<FoundRow, "words" | "unit">): number[] {
  const label = words.findLast(({power}) => power !== undefined)?.power;
  const end = label ?? powerAtEnd(joined(words));
  return [end, unit?.power ?? null].filter((power) => power !== null);
}
