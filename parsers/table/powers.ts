import {rawOf} from "#parsers/lines.ts";
import {powerAtEnd} from "#parsers/values/scale.ts";
import type {Column} from "./axes.ts";
import type {FoundRow, Layout} from "./layout.ts";
import type {HeaderUnits} from "./printed-header.ts";

/**
 * The power of ten of the unit in which a column counts: 万件 is 4. All that print one must agree: the line above the
 * table, its header, the row's label and its own unit. null where they do not, or where it is not certain whose it is.
 */
export function powerOf(
  {cores}: Column,
  own: (number | undefined)[],
  {units, layout}: {units: HeaderUnits; layout: Layout}
): number | null {
  const printed = [
    ...units.powers,
    ...lineOf(units, layout),
    units.byColumn.get(cores[0]!),
    ...own
  ].filter((power) => power !== undefined);
  const [first = 0, ...others] = printed;
  return others.every((power) => power === first) ? first : null;
}

/** 单位:万件 over several tables: whose it is is not certain. */
function lineOf({line}: HeaderUnits, {forms}: Layout): (number | null)[] {
  if (!line) return [];
  const isOne = (forms.length === 1 || line.isRightAbove) && line.powers.length <= 1;
  return isOne || line.powers.every((power) => power === 0) ? line.powers : [null];
}

/** The powers of ten that a row's label and its own unit print. */
export function rowPowers({words, unit}: Pick<FoundRow, "words" | "unit">): (number | undefined)[] {
  const label = words.findLast(({power}) => power !== undefined)?.power;
  const end = label ?? powerAtEnd(words.map(rawOf).join("")) ?? undefined;
  return [end, unit?.power];
}
