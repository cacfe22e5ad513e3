import type {Slip} from "#data/schema/finding.ts";
import type {Comparison, Leaf} from "#pipeline/comparison.ts";
import {patterns} from "./patterns.ts";
import {
  isPossible,
  solve,
  variablesOf,
  verdictWith,
  type Supposed,
  type Variable
} from "./suppose.ts";

/** A comparison of one body's reports, with the id that its finding has or would have. */
export interface Judged {
  id: string;
  comparison: Comparison;
}

/** A number that would have to be another. `bound`: it may as well be less, or more. */
export interface Change {
  leaf: Leaf;
  from: number;
  to: number;
  bound: "at_least" | "at_most" | null;
}

/** What would settle findings: other figures, or, with none, another sentence at `words`. */
export interface Repair {
  /** What slip it would be, where more than one figure would have to change. */
  pattern: Slip | null;
  changes: Change[];
  words: string | null;
  /** Ids of the findings that would be gone. */
  settles: string[];
}

/** Findings that one repair settles. Where there are several repairs, none is preferred. */
export interface Cause {
  findings: string[];
  repairs: Repair[];
}

/** Every comparison of a body by the numbers in it: what a change of one of them touches. */
export interface Web {
  judged: Judged[];
  touching: Map<string, Judged[]>;
  variables: Map<string, Variable>;
}

/** The causes of one body's findings, and the findings that no repair settles. */
export interface Solved {
  causes: Cause[];
  open: string[];
  web: Web;
}

/** What lies behind the findings of one body: the fewest figures that would settle the most of them. */
export function causesOf(judged: Judged[]): Solved {
  const web = weave(judged);
  const failing = judged.filter(({comparison}) => comparison.verdict === "fails");
  const single = failing.flatMap((one) => [...singles(one, web), ...sentence(one, failing)]);
  const causes = group(single, failing);
  const without = (settled: Cause[]) =>
    failing.filter(({id}) => !settled.some(({findings}) => findings.includes(id)));
  const all = [...causes, ...group(patterns(without(causes), web), without(causes))];
  const open = without(all).filter(isSum);
  return {causes: all, open: open.map(({id}) => id), web};
}

/** Whether figures stand in it that could be others: a late report has none. */
const isSum = ({comparison}: Judged) =>
  !comparison.matter.open && variablesOf(comparison).length > 0;

export function weave(judged: Judged[]): Web {
  const touching = new Map<string, Judged[]>();
  const variables = new Map<string, Variable>();
  for (const one of judged)
    for (const variable of variablesOf(one.comparison)) {
      const {id} = variable.leaf;
      variables.set(id, variable);
      const others = touching.get(id);
      if (others) others.push(one);
      else touching.set(id, [one]);
    }
  return {judged, touching, variables};
}

/** The single figures that would settle a finding, and nothing else would fail by them. */
function singles({comparison}: Judged, web: Web): Repair[] {
  if (comparison.matter.open) return [];
  return variablesOf(comparison).flatMap((variable) => {
    const {leaf, value} = variable;
    const to = solve(comparison, variable);
    if (to === null || to === value || !isPossible(leaf, to)) return [];
    const settles = settledBy(new Map([[leaf.id, to]]), web);
    if (settles === null) return [];
    const change = {leaf, from: value, to, bound: boundOf(comparison, {leaf, from: value, to})};
    return [{pattern: null, changes: [change], words: null, settles}];
  });
}

/** Of a relation that leaves room, the nearest value is only where the room begins. */
function boundOf({relation}: Comparison, {leaf, from, to}: Omit<Change, "bound">): Change["bound"] {
  if (relation === "=" || leaf.figure === null) return null;
  return to > from ? "at_least" : "at_most";
}

/** 持平, 均已办结: the sentence itself may be what is wrong. */
function sentence({comparison}: Judged, failing: Judged[]): Repair[] {
  const {words} = comparison.matter;
  if (words === undefined) return [];
  const settles = failing.filter((other) => other.comparison.matter.words === words);
  return [{pattern: null, changes: [], words, settles: settles.map(({id}) => id)}];
}

/**
 * The findings that would be gone if figures were others; null where another would come, or one that
 * rests on these figures would stay.
 */
export function settledBy(values: Supposed, {touching}: Web): string[] | null {
  const touched = new Set([...values.keys()].flatMap((id) => touching.get(id) ?? []));
  const settled: string[] = [];
  for (const {id, comparison} of touched) {
    const isMet = verdictWith(comparison, values) === "holds";
    if (!isMet && comparison.verdict !== "cannot_tell" && !comparison.matter.open) return null;
    if (isMet && comparison.verdict === "fails") settled.push(id);
  }
  return settled;
}

/** The repairs that settle the most come first; findings that they share are one cause. */
function group(repairs: Repair[], failing: Judged[]): Cause[] {
  const left = new Set(failing.map(({id}) => id));
  const causes: Cause[] = [];
  while (left.size > 0) {
    const rest = unique(repairs)
      .map((repair) => ({...repair, settles: repair.settles.filter((id) => left.has(id))}))
      .filter(({settles}) => settles.length > 0);
    const most = Math.max(0, ...rest.map(({settles}) => settles.length));
    if (most === 0) return causes;
    const best = rest.filter(({settles}) => settles.length === most);
    const findings = connected(best);
    const chosen = best.filter(({settles}) => settles.some((id) => findings.has(id)));
    causes.push({findings: [...findings], repairs: chosen});
    for (const id of findings) left.delete(id);
  }
  return causes;
}

/** The findings of the first repair, and of every other of the same weight that shares one of them. */
function connected([first, ...others]: Repair[]): Set<string> {
  const findings = new Set(first!.settles);
  for (const {settles} of others)
    if (settles.some((id) => findings.has(id))) settles.forEach((id) => findings.add(id));
  return findings;
}

function unique(repairs: Repair[]): Repair[] {
  const byName = new Map<string, Repair>();
  for (const repair of repairs) {
    const name = repair.words ?? repair.changes.map(({leaf, to}) => `${leaf.id}=${to}`).join("&");
    const isExact = repair.changes.every(({bound}) => bound === null);
    if (isExact || !byName.has(name)) byName.set(name, repair);
  }
  return [...byName.values()];
}
