import type {Comparison} from "#pipeline/comparison.ts";
import {settledBy, type Change, type Repair} from "./cause.ts";
import {isPossible, suppose, variablesOf, verdictWith, type Variable} from "./suppose.ts";
import type {Judged, Web} from "./web.ts";

/** A sum with a blank in it never holds for certain: all that can be had is that it need not fail. */
export const hasBlank = ({left, right}: Comparison): boolean =>
  left.value === null || right.value === null;

/** The single figures beside a blank that, as much smaller or larger, would speak against nothing. */
export function besideBlank({comparison}: Judged, web: Web): Repair[] {
  return variablesOf(comparison).flatMap((variable): Repair[] => {
    const change = reach(comparison, variable);
    const settles = change && settledBy(new Map([[change.leaf.id, change.to]]), web);
    return settles ? [{pattern: null, changes: [change!], words: null, settles, blank: true}] : [];
  });
}

/** The nearest value of a figure beside a blank by which a sum need not fail; any further one will do as well. */
export function reach(comparison: Comparison, {leaf, value: from}: Variable): Change | null {
  if (leaf.figure === null || !hasBlank(comparison)) return null;
  const gap = (value: number) => {
    const {left, right} = suppose(comparison, new Map([[leaf.id, value]]));
    return Math.max(left.low - right.high, right.low - left.high);
  };
  const slope = gap(from + 1) - gap(from);
  const to = Number((from - gap(from) / slope).toFixed(6));
  if (!isPossible(leaf, to) || verdictWith(comparison, new Map([[leaf.id, to]])) === "fails")
    return null;
  return {leaf, from, to, bound: to > from ? "at_least" : "at_most", furthest: null};
}
