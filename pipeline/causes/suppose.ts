import type {Observation} from "#data/schema/observation.ts";
import {
  about,
  atMost,
  equal,
  isAbove,
  isLeaf,
  notAfter,
  present,
  type Comparison,
  type Leaf,
  type Term,
  type Verdict
} from "#pipeline/comparison.ts";

/** Values that figures might have had instead, by the ids of their leaves. */
export type Supposed = ReadonlyMap<string, number>;

const relations = {"=": equal, "≤": atMost, "≈": about, "not after": notAfter, present};

/** What a comparison would say if these figures were others. */
export function suppose(comparison: Comparison, values: Supposed): Comparison {
  const {left, right, relation, saying} = comparison;
  return relations[relation](withValues(left, values), withValues(right, values), saying);
}

export const verdictWith = (comparison: Comparison, values: Supposed): Verdict =>
  suppose(comparison, values).verdict;

function withValues(term: Term, values: Supposed): Term {
  const {made} = term;
  if (made === null) return term;
  if (isLeaf(made)) {
    const value = values.get(made.id);
    return value === undefined ? term : made.again(value, made);
  }
  const of = made.of.map((part) => withValues(part, values));
  return of.every((part, i) => part === made.of[i]) ? term : made.again(of);
}

/** A number in a comparison that might be another, with what it is now. */
export interface Variable {
  leaf: Leaf;
  value: number;
}

/** Every number in a comparison that is certain: of one that is about so much, nothing follows. */
export function variablesOf({left, right}: Comparison): Variable[] {
  const found: Variable[] = [];
  gather(left, found);
  gather(right, found);
  return found;
}

/** Each number once, however often it stands there. */
function gather({made, value, vague}: Term, found: Variable[]): void {
  if (made === null) return;
  if (!isLeaf(made)) for (const part of made.of) gather(part, found);
  else if (value !== null && !vague && !found.some(({leaf}) => leaf.id === made.id))
    found.push({leaf: made, value});
}

/** The nearest value of one number by which a failing comparison would hold; null where there is none. */
export function solve(comparison: Comparison, {leaf, value}: Variable): number | null {
  const holds = holding(comparison, leaf);
  const met = meeting(comparison, {leaf, value});
  if (met === null) return null;
  if (leaf.figure === null) return inSentence(value, met).find(holds) ?? null;
  const step = stepsOf(leaf).find((step) => holds(round(met, step)));
  if (step === undefined) return null;
  const exact = round(met, step);
  return comparison.relation === "=" ? exact : nearest(holds, [value, exact], step);
}

/** A whole number of a sentence stays one, if it can: 3倍 and 9件, but 0.31倍 is not 0. */
function inSentence(value: number, met: number): number[] {
  const whole = Math.round(met);
  const isWhole = Number.isInteger(value) && (whole !== 0 || Math.abs(met) < 1e-9);
  return isWhole ? [whole, met] : [met];
}

const holding = (comparison: Comparison, leaf: Leaf) => (n: number) =>
  verdictWith(comparison, new Map([[leaf.id, n]])) === "holds";

/** Where the room ends that begins at the nearest value by which it holds; null where it has no end. */
export function furthest(
  comparison: Comparison,
  {leaf, from, to}: {leaf: Leaf; from: number; to: number}
): number | null {
  const holds = holding(comparison, leaf);
  const step = stepsOf(leaf).find((step) => round(to, step) === to) ?? 1;
  const toward = to > from ? step : -step;
  const limit = toward > 0 || leaf.figure?.indicator.endsWith("_change") ? Infinity : 0;
  let good = to;
  for (let leap = toward; ; leap *= 2) {
    const next = limit === 0 ? Math.max(0, round(good + leap, step)) : round(good + leap, step);
    if (!holds(next)) return nearest(holds, [next, good], step);
    if (next === limit || Math.abs(next) > enormous) return null;
    good = next;
  }
}

const enormous = 1e13;

/** Where the two sides meet: the secant through two points, again and again; one time where it is a line. */
function meeting(comparison: Comparison, {leaf, value}: Variable): number | null {
  const gap = (n: number) => {
    const {left, right} = suppose(comparison, new Map([[leaf.id, n]]));
    return left.value === null || right.value === null ? NaN : left.value - right.value;
  };
  let [before, now] = [value, value + Math.max(1, Math.abs(value) / 100)];
  for (let turn = 0; turn < 40; turn++) {
    const [g, h] = [gap(before), gap(now)];
    if (!Number.isFinite(g) || !Number.isFinite(h) || g === h) return null;
    [before, now] = [now, now - (h * (now - before)) / (h - g)];
    const scale = Math.max(1, Math.abs(now));
    if (Math.abs(now - before) <= 1e-9 * scale || gap(now) === 0) return now;
  }
  return null;
}

/** Of the values between one that fails and one that holds, the first that holds. */
function nearest(
  holds: (n: number) => boolean,
  [from, to]: [number, number],
  step: number
): number {
  // Whole steps: halving the way between 28.99 and 30 would never end.
  let [bad, good] = [Math.round(from / step), Math.round(to / step)];
  while (Math.abs(good - bad) > 1) {
    const middle = bad + Math.trunc((good - bad) / 2);
    if (holds(round(middle * step, step))) good = middle;
    else bad = middle;
  }
  return round(good * step, step);
}

/** Counts are whole, a rate has hundredths of a percent; money is in hundredths of what it is counted in, or else in fen. */
function stepsOf({figure}: Leaf): number[] {
  if (figure?.unit === "CNY") return isInMyriads(figure) ? [100, 0.01] : [1, 0.01];
  return [figure?.unit === "ratio" ? 0.0001 : 1];
}

/** Whether an amount is printed in 万元: 1190.2 for 11902000. */
function isInMyriads({raw, value}: Observation): boolean {
  const printed = Number(/\d[\d,]*(?:\.\d+)?/.exec(raw.normalize("NFKC"))?.[0].replaceAll(",", ""));
  return value !== null && printed > 0 && Math.abs(value / printed - 1e4) < 1;
}

const round = (value: number, step: number) => Number((Math.round(value / step) * step).toFixed(6));

/** Whether a number can have that value at all: a count is whole and not negative. */
export function isPossible({figure}: Leaf, value: number): boolean {
  if (figure === null) return Number.isFinite(value);
  if (figure.indicator.endsWith(".items_change")) return Number.isInteger(value);
  const steps = value / stepsOf({figure} as Leaf).at(-1)!;
  const isWhole = Math.abs(steps - Math.round(steps)) < 1e-6;
  return isWhole && value >= 0 && !(figure.unit === "ratio" && isAbove(value, 1));
}
