import {matterOf, type Comparison} from "#pipeline/comparison.ts";
import {reach} from "./blanks.ts";
import type {Change} from "./cause.ts";
import {isPossible, solve, suppose, variablesOf} from "./suppose.ts";
import type {Judged, Web} from "./web.ts";

/** A figure that would settle a finding, and the sums that then stand against it, as they would be. */
export interface Against {
  change: Change;
  broken: [Comparison, ...Comparison[]];
}

/** Of the figures of a finding that nothing settles, the first of those that the fewest sums speak against. */
export function againstOf({comparison}: Judged, web: Web): Against | null {
  const tried = variablesOf(comparison).flatMap((variable): Against[] => {
    const {leaf, value: from} = variable;
    const to = solve(comparison, variable) ?? reach(comparison, variable)?.to ?? null;
    if (to === null || to === from || !isPossible(leaf, to)) return [];
    const [first, ...more] = brokenBy(leaf.id, to, web);
    return first ? [{change: {leaf, from, to, bound: null}, broken: [first, ...more]}] : [];
  });
  const fewest = Math.min(...tried.map(({broken}) => broken.length));
  return tried.find(({broken}) => broken.length === fewest) ?? null;
}

/** What would not hold: first what does now. */
function brokenBy(figure: string, value: number, {touching}: Web): Comparison[] {
  const known = (touching.get(figure) ?? [])
    .map(({comparison}) => comparison)
    .filter((one) => one.verdict !== "cannot_tell" && !matterOf(one).open)
    .sort((a, b) => Number(a.verdict === "fails") - Number(b.verdict === "fails"));
  return known
    .map((one) => suppose(one, new Map([[figure, value]])))
    .filter(({verdict}) => verdict === "fails");
}
