import type {Slip} from "#data/schema/finding.ts";
import {reportOf} from "#data/schema/report.ts";
import {
  figuresOf,
  leavesOf,
  matterOf,
  type Comparison,
  type Leaf,
  type Verdict
} from "#pipeline/comparison.ts";
import type {Past} from "./before.ts";
import {besideBlank, hasBlank} from "./blanks.ts";
import {movedCases} from "./cases.ts";
import {patterns} from "./patterns.ts";
import {
  furthest,
  isPossible,
  solve,
  variablesOf,
  verdictWith,
  type Supposed,
  type Variable
} from "./suppose.ts";
import {weave, type Judged, type Web} from "./web.ts";

/** A number that would have to be another. `bound`: it may as well be less, or more, as far as `furthest`. */
export interface Change {
  leaf: Leaf;
  from: number;
  to: number;
  bound: "at_least" | "at_most" | null;
  furthest?: number | null;
}

/** What would settle findings: other figures, or, with none, another sentence at `words`. */
export interface Repair {
  /** What slip it would be, where more than one figure would have to change. */
  pattern: Slip | null;
  changes: Change[];
  words: string | null;
  /** These words, where they are a figure's: 60余. */
  raw?: string;
  /** Whose number each cell of a line that moved would have: of the one behind it (1), or of the one before (-1). */
  by?: 1 | -1;
  /** Whether a blank beside it leaves open what it would be: it would only speak against nothing. */
  blank?: true;
  /** The report whose table begins at `words`, where it is the whole table. */
  table?: string;
  /** Ids of the findings that would be gone. */
  settles: string[];
}

/** Findings that one repair settles. Where there are several repairs, none is preferred. */
export interface Cause {
  findings: string[];
  repairs: Repair[];
}

/** The causes of one body's findings, and the findings that no repair settles. */
export interface Solved {
  causes: Cause[];
  open: Judged[];
  web: Web;
}

/** What lies behind the findings of one body: the fewest figures that would settle the most of them. */
export function causesOf(judged: Judged[], past: Past): Solved {
  const failing = judged.filter(
    ({comparison}) => comparison.verdict === "fails" && !matterOf(comparison).isAnnounced
  );
  const web = weave(failing.filter(isCertain), judged);
  const single = failing.flatMap((one) => [
    ...singles(one, {web, failing}),
    ...sentence(one, failing),
    ...copied(one, failing)
  ]);
  single.push(...staleTables(failing, past), ...movedCases(failing, judged));
  const without = (settled: Cause[]) =>
    failing.filter(({id}) => !settled.some(({findings}) => findings.includes(id)));
  const tried = [...single, ...patterns(without(group(single, failing)), web, past)];
  const left = without(group(tried, failing)).filter(isSum);
  const known = group([...tried, ...among(failing, left, {web, past})], failing);
  const rest = without(known);
  const all = [
    ...known,
    ...group(
      rest.filter(isSum).flatMap((one) => besideBlank(one, web)),
      rest
    )
  ];
  return {causes: all, open: without(all).filter(isSum), web};
}

/** What is left may be of a line that moved, with what a figure of that line alone would have settled. */
function among(failing: Judged[], left: Judged[], {web, past}: {web: Web; past: Past}): Repair[] {
  if (left.length === 0) return [];
  return patterns(failing, web, past).filter(({settles}) =>
    left.some(({id}) => settles.includes(id))
  );
}

/** Whether figures stand in it that could be others: a late report has none. */
const isSum = ({comparison}: Judged) =>
  !matterOf(comparison).open && variablesOf(comparison).length > 0;

/** Whether a figure follows from it: of a sum, or of a unit. */
export const isCertain = (one: Judged) =>
  isSum(one) || matterOf(one.comparison).instead !== undefined;

interface Tangle {
  web: Web;
  failing: Judged[];
}

/** The single figures that would settle a finding, and nothing else would fail by them. */
function singles({comparison}: Judged, {web, failing}: Tangle): Repair[] {
  return variablesOf(comparison).flatMap((variable) =>
    valuesFor(comparison, variable).flatMap((change): Repair[] => {
      const {leaf, to} = change;
      const settled = settledBy(new Map([[leaf.id, to]]), web);
      if (settled === null) return [];
      const settles = [...settled, ...sentencesWith(leaf.id, failing)];
      return [{pattern: null, changes: [change], words: null, settles}];
    })
  );
}

/** The nearest value by which it would hold; and 86.5, where 865000 stands in a column of 万元. */
function valuesFor(comparison: Comparison, variable: Variable): Change[] {
  const {leaf, value: from} = variable;
  const {open, instead} = matterOf(comparison);
  const isOther = (to: number | null | undefined): to is number =>
    typeof to === "number" && to !== from && isPossible(leaf, to);
  const solved = open ? null : solve(comparison, variable);
  const shown = instead?.find(([figure]) => figure === leaf.id)?.[1];
  return [
    ...(isOther(shown) ? [{leaf, from, to: shown, bound: null}] : []),
    ...(isOther(solved) ? [withRoom(comparison, {leaf, from, to: solved})] : [])
  ];
}

/** Of a relation that leaves room, the nearest value is only where the room begins. */
function withRoom(comparison: Comparison, change: Omit<Change, "bound">): Change {
  const {leaf, from, to} = change;
  if (comparison.relation === "=" || leaf.figure === null) return {...change, bound: null};
  const end = furthest(comparison, change);
  if (end === to) return {...change, bound: null};
  return {...change, bound: to > from ? "at_least" : "at_most", furthest: end};
}

/** 持平, 均已办结, 60余件: the sentence itself may be what is wrong. */
function sentence({comparison}: Judged, failing: Judged[]): Repair[] {
  const said = wordsOf(comparison);
  if (said === null) return [];
  const settles = failing.filter((other) => wordsOf(other.comparison)?.words === said.words);
  return [{pattern: null, changes: [], ...said, settles: settles.map(({id}) => id)}];
}

/** A sentence that is amiss as a whole, and with another figure in it would be another: last year's, word for word. */
const isWhole = ({comparison}: Judged) => matterOf(comparison).copied !== undefined;
const sentencesWith = (figure: string, failing: Judged[]) =>
  failing.flatMap((one) =>
    isWhole(one) && matterOf(one.comparison).figures?.includes(figure) ? one.id : []
  );

/** The whole sentence, where something else fails by a figure in it. */
function copied(one: Judged, failing: Judged[]): Repair[] {
  if (!isWhole(one)) return [];
  const {copied: words = null, figures = []} = matterOf(one.comparison);
  const resting = failing.filter(({comparison: {left, right}}) =>
    figuresOf(left, right).some((figure) => figures.includes(figure))
  );
  const settles = [...resting, one].map(({id}) => id);
  return resting.length > 0 ? [{pattern: null, changes: [], words, settles}] : [];
}

/** A table of section 3 that is last year's in every cell, and all that fails by it. */
function staleTables(failing: Judged[], {stale}: Past): Repair[] {
  const resting = new Map<string, string[]>();
  for (const {id, comparison} of failing)
    for (const report of new Set(variablesOf(comparison).flatMap(ofSectionThree)))
      resting.set(report, [...(resting.get(report) ?? []), id]);
  return [...resting].flatMap(([table, settles]) => {
    const words = stale(table);
    return words === null
      ? []
      : [{pattern: "table-stale" as const, changes: [], words, table, settles}];
  });
}

/** The report whose section 3 a number stands in. */
const ofSectionThree = ({leaf: {figure}}: Variable) =>
  figure?.origin === "table" && figure.applicant !== null ? reportOf(figure.id) : [];

function wordsOf(comparison: Comparison): (Pick<Repair, "raw"> & {words: string}) | null {
  const {words, open} = matterOf(comparison);
  if (words !== undefined) return {words};
  const vague = open ? [] : [comparison.left, comparison.right].flatMap(leavesOf);
  const said = vague.find(
    ({figure}) => figure?.origin === "narrative" && figure.approximate !== null
  );
  return said ? {words: said.place, raw: said.figure!.raw} : null;
}

/**
 * The findings that would be gone if figures were others; null where another would come, or one that
 * rests on these figures would stay.
 */
export function settledBy(values: Supposed, {touching}: Web): string[] | null {
  const touched = new Set([...values.keys()].flatMap((id) => touching.get(id) ?? []));
  const settled: string[] = [];
  for (const {id, comparison} of touched) {
    const isMet = isSettled(comparison, verdictWith(comparison, values));
    if (!isMet && comparison.verdict !== "cannot_tell" && !matterOf(comparison).open) return null;
    if (isMet && comparison.verdict === "fails") settled.push(id);
  }
  return settled;
}

function isSettled(comparison: Comparison, verdict: Verdict): boolean {
  return hasBlank(comparison) ? verdict !== "fails" : verdict === "holds";
}

/** The repairs that settle the most come first; findings that they share are one cause. */
function group(repairs: Repair[], failing: Judged[]): Cause[] {
  const left = new Set(failing.map(({id}) => id));
  const known = unique(repairs);
  const causes: Cause[] = [];
  while (left.size > 0) {
    const rest = known
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
  const all = [...byName.values()];
  return all.filter((repair) => !all.some((other) => isAmid(other, repair)));
}

/** 865000, where anything from 864500 to 865900 would do as well. */
function isAmid({changes: [exact], ...other}: Repair, {changes: [wide], ...repair}: Repair) {
  if (!exact || !wide || exact.bound !== null || wide.bound === null) return false;
  const ends = [wide.to, wide.furthest ?? (wide.to > wide.from ? Infinity : -Infinity)];
  const isBetween = Math.min(...ends) <= exact.to && exact.to <= Math.max(...ends);
  const settlesAll = repair.settles.every((id) => other.settles.includes(id));
  return exact.leaf.id === wide.leaf.id && isBetween && settlesAll;
}
