import type {Doubt, Relation} from "#data/schema/finding.ts";
import type {Observation} from "#data/schema/observation.ts";

/** The same words for both kinds of reader. */
export interface Words {
  zh: string;
  en: string;
}

/**
 * A side of a comparison, with what it rests on. `value` is the figure as printed; what it can mean
 * lies between `low` and `high`: one number for 194, 43000 and above for 43000余, anything for a blank.
 */
export interface Term {
  value: number | null;
  low: number;
  high: number;
  /** 约, 余, 近 stand by it: it never equals anything for certain. */
  vague: boolean;
  /** The sum it comes from: 226 − 33. */
  sum: string;
  /** What the sum comes to: 193. */
  shown: string;
  /** Observation ids. */
  figures: string[];
  places: string[];
}

export type Verdict = "holds" | "fails" | "cannot_tell";

/** What a comparison is about: words that are said, before the sum, where it fails. */
export interface Matter extends Words {
  /** What tells it from the rule's other comparisons in the same report: a column, an indicator. */
  subject: string;
  doubt?: Doubt;
  /** The sum as it fails, where it is not just the two sides. */
  sum?: string;
  /** Words of the source besides those of the figures: the claim, the note, the heading. */
  places?: string[];
}

/** Two sides and the relation they should be in. */
export interface Comparison {
  relation: Relation;
  left: Term;
  right: Term;
  verdict: Verdict;
  matter: Matter;
}

/** The left side is the right side. */
export function equal(left: Term, right: Term, matter: Matter): Comparison {
  const same =
    !left.vague && !right.vague && isKnown(left, right) && close(left.value, right.value);
  const apart = isAbove(left.low, right.high) || isAbove(right.low, left.high);
  return {
    relation: "=",
    left,
    right,
    matter,
    verdict: same ? "holds" : apart ? "fails" : "cannot_tell"
  };
}

/** The left side is no more than the right side. */
export function atMost(left: Term, right: Term, matter: Matter): Comparison {
  const within = isKnown(left, right) && !isAbove(left.high, right.low);
  const above = isAbove(left.low, right.high);
  return {
    relation: "≤",
    left,
    right,
    matter,
    verdict: within ? "holds" : above ? "fails" : "cannot_tell"
  };
}

/** The left side lies in what the right side, a claim, can mean at the precision of its words. */
export function about(left: Term, right: Term, matter: Matter): Comparison {
  const within =
    isKnown(left, right) && !isAbove(right.low, left.low) && !isAbove(left.high, right.high);
  const apart = isAbove(left.low, right.high) || isAbove(right.low, left.high);
  return {
    relation: "≈",
    left,
    right,
    matter,
    verdict: within ? "holds" : apart ? "fails" : "cannot_tell"
  };
}

/** The left day is no later than the right one. */
export function notAfter(left: Term, right: Term, matter: Matter): Comparison {
  return {...atMost(left, right, matter), relation: "not after"};
}

/** As many are there (left) as should be (right): cells, sections, an appendix. */
export function present(left: Term, right: Term, matter: Matter): Comparison {
  return {...atMost(right, left, matter), relation: "present", left, right};
}

/** A figure of a report. Only one with a value is known: a blank, a / or a 无 is no zero. */
export function figure(observation: Observation): Term {
  const {value, approximate, unit, id, place} = observation;
  if (value === null) return {...unknown, figures: [id], places: [place]};
  const printed = unit === "ratio" ? formatPercent(value, 2) : formatNumber(value);
  const shown = approximate === null ? printed : signs[approximate] + printed;
  const [low, high] = meant(observation, value);
  const vague = approximate !== null;
  return {value, low, high, vague, sum: shown, shown, figures: [id], places: [place]};
}

const signs = {about: "≈ ", at_least: "≥ ", at_most: "≤ "};

/** Between which numbers the one meant lies: 31.2万 may be anything from 311500 to 312999. */
function meant({origin, approximate, raw}: Observation, value: number): [number, number] {
  if (approximate === "about") return [-Infinity, Infinity];
  if (approximate === "at_least") return [value, Infinity];
  if (approximate === "at_most") return [-Infinity, value];
  const rounded = origin === "narrative" && /[\d０-９](?:[.．]([\d０-９]+))?\s*([万亿])/.exec(raw);
  if (!rounded) return [value, value];
  const step = (rounded[2] === "万" ? 1e4 : 1e8) / 10 ** (rounded[1]?.length ?? 0);
  return [value - step / 2, value + step - 1];
}

/** A number that stands in a sentence and is no figure of its own. */
export function stated(value: number, place: string): Term {
  return {...number(value), places: [place]};
}

/** A number that stands on no page: how many cells a form has, how much is ten times a figure. */
export function number(value: number): Term {
  const shown = formatNumber(value);
  return {value, low: value, high: value, vague: false, sum: shown, shown, figures: [], places: []};
}

/** A figure that is not there: it can be anything, so nothing holds or fails by it. */
export const unknown: Term = {
  value: null,
  low: -Infinity,
  high: Infinity,
  vague: false,
  sum: "?",
  shown: "?",
  figures: [],
  places: []
};

export function sum(...terms: Term[]): Term {
  const total = terms.every((t) => t.value !== null)
    ? tidy(terms.reduce((all, t) => all + t.value!, 0))
    : null;
  return {
    value: total,
    low: terms.reduce((all, t) => all + t.low, 0),
    high: terms.reduce((all, t) => all + t.high, 0),
    vague: terms.some((t) => t.vague),
    sum: terms.map((t, i) => (i ? joined(t.sum) : t.sum)).join(""),
    shown: total === null ? "?" : formatNumber(total),
    figures: terms.flatMap((t) => t.figures),
    places: terms.flatMap((t) => t.places)
  };
}

const joined = (part: string) => (part.startsWith("−") ? ` − ${part.slice(1)}` : ` + ${part}`);

/** A term taken away, for use in a sum. */
export function minus(term: Term): Term {
  const value = term.value === null ? null : 0 - term.value;
  const bare = /[ −]/.test(term.sum) ? `(${term.sum})` : term.sum;
  const shown = value === null ? "?" : formatNumber(value);
  return {...term, value, low: 0 - term.high, high: 0 - term.low, sum: `−${bare}`, shown};
}

/** How many times the one is the other: 548786 ÷ 411731. Of nothing, nothing can be told. */
export function ratio(now: Term, before: Term): Term {
  const evidence = {
    figures: [...now.figures, ...before.figures],
    places: [...now.places, ...before.places]
  };
  const sum = `${now.sum} ÷ ${before.sum}`;
  if (!isKnown(now, before) || now.vague || before.vague || before.low <= 0 || now.low < 0)
    return {...unknown, ...evidence, sum};
  const value = now.value! / before.value!;
  const [low, high] = [now.low / before.high, now.high / before.low];
  return {value, low, high, vague: false, sum, shown: formatNumber(round(value, 2)), ...evidence};
}

/** By what fraction the one is more than the other, shown with so many decimals of a percent. */
export function growth([now, before]: [Term, Term], decimals: number): Term {
  const factor = ratio(now, before);
  if (factor.value === null) return factor;
  const value = factor.value - 1;
  return {
    ...factor,
    value,
    low: factor.low - 1,
    high: factor.high - 1,
    sum: `${factor.sum} − 1`,
    shown: formatPercent(value, decimals)
  };
}

/** A figure taken for what is printed, whatever 约 or 余 stands by it. */
export function asPrinted(term: Term): Term {
  return term.value === null ? term : {...term, low: term.value, high: term.value, vague: false};
}

/** A day, for notAfter. */
export function day(date: string): Term {
  const [year, month, dayOfMonth] = date.split("-").map(Number);
  const value = Date.UTC(year!, month! - 1, dayOfMonth) / 86_400_000;
  return {...number(value), sum: date, shown: date};
}

/** The sum written out, as it fails: 226 − 33 = 193 ≠ 194. */
export function written({left, right, relation, matter}: Comparison): string {
  if (matter.sum !== undefined) return matter.sum;
  if (relation === "present" || relation === "not after") return "";
  return `${side(left)} ${relation === "≤" ? ">" : "≠"} ${side(right)}`;
}

const side = ({sum, shown}: Term) => (sum === shown ? sum : `${sum} = ${shown}`);

/** 1649503.28, −3: no separators, so that it can be found on the page. */
export function formatNumber(value: number): string {
  return String(tidy(value)).replace("-", "−");
}

/** 33.3%, −14%: with no more decimals than asked for. */
export function formatPercent(value: number, decimals: number): string {
  return `${formatNumber(round(value * 100, decimals))}%`;
}

const round = (value: number, decimals: number) => Number(value.toFixed(decimals));
/** 0.1 + 0.2 is 0.3: figures have two decimals at most, so six are exact. */
const tidy = (value: number) => (Number.isInteger(value) ? value : round(value, 6));
const slack = 1e-9;
const isAbove = (a: number, b: number) =>
  a > b && !(Number.isFinite(a - b) && a - b <= slack * Math.max(1, Math.abs(a), Math.abs(b)));
const close = (a: number | null, b: number | null) => !isAbove(a!, b!) && !isAbove(b!, a!);
const isKnown = (...terms: Term[]) => terms.every((t) => t.value !== null);
