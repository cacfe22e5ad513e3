import {isLeaf, type Comparison, type Term} from "#pipeline/comparison.ts";
import {variablesOf, type Variable} from "./suppose.ts";

/** A comparison of one body's reports, with the id that its finding has or would have. */
export interface Judged {
  id: string;
  comparison: Comparison;
}

/** Comparisons by the numbers in them: what a change of one of these touches. */
export interface Web {
  touching: Map<string, Judged[]>;
  variables: Map<string, Variable>;
}

/** What rests on the numbers of what fails, on the numbers beside these, and on nothing further off. */
export function weave(failing: Judged[], judged: Judged[]): Web {
  const web: Web = {touching: new Map(), variables: new Map()};
  if (failing.length === 0) return web;
  const suspects = numbersIn(failing);
  const beside = numbersIn(judged.filter(restOn(suspects)));
  for (const one of judged.filter(restOn(beside)))
    for (const variable of variablesOf(one.comparison)) {
      const {id} = variable.leaf;
      web.variables.set(id, variable);
      const others = web.touching.get(id);
      if (others) others.push(one);
      else web.touching.set(id, [one]);
    }
  return web;
}

const numbersIn = (judged: Judged[]) =>
  new Set(judged.flatMap(({comparison}) => variablesOf(comparison).map(({leaf}) => leaf.id)));

const restOn = (ids: Set<string>) => {
  const rests = ({made}: Term): boolean =>
    made !== null && (isLeaf(made) ? ids.has(made.id) : made.of.some(rests));
  return ({comparison: {left, right}}: Judged) => rests(left) || rests(right);
};
