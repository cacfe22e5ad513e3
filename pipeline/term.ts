import type {Lack as Why} from "#data/schema/finding.ts";
import type {Observation} from "#data/schema/observation.ts";

/** The same words for both kinds of reader. */
export interface Words {
  zh: string;
  en: string;
}

/** Why a term has no certain value: how its cell stands, or why there is none. */
export interface Lack {
  why: Why;
  /** The figure: an observation id, or what its id would be. */
  of: string;
}

/** A single number in the source, which might be another: a figure, or a number in a sentence. */
export interface Leaf {
  /** An observation id; of a number in a sentence its place and its part there. */
  id: string;
  place: string;
  /** The figure; null for a number in a sentence. */
  figure: Observation | null;
  /** How a value of it is shown. */
  show(value: number): string;
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
  /** What keeps it from being certain. */
  lacks: Lack[];
  /** What it is made of; null for a number that stands on no page. */
  made: Printed | Compound | null;
}

/** A number in the source, and the term that it would be as another number. */
export interface Printed {
  leaf: Leaf;
  again(value: number): Term;
}

/** A term made of others, and how it is made again of other ones: so a change of a figure is tried. */
export interface Compound {
  of: Term[];
  again(of: Term[]): Term;
}

/** A figure of a report. Only one with a value is known: a blank, a / or a 无 is no zero. */
export function figure(observation: Observation): Term {
  const {value, state, approximate, unit, id, place} = observation;
  const evidence = {figures: [id], places: [place]};
  if (value === null) return {...unknown, ...evidence, lacks: [{why: state as Why, of: id}]};
  const show = unit === "ratio" ? (it: number) => formatPercent(it, 2) : formatNumber;
  const shown = approximate === null ? show(value) : signs[approximate] + show(value);
  const [low, high] = meant(observation, value);
  const vague = approximate !== null;
  return {
    ...{value, low, high, vague, sum: shown, shown, ...evidence},
    lacks: vague ? [{why: "approximate", of: id}] : [],
    made: {
      leaf: {id, place, figure: observation, show},
      again: (other: number) => figure({...observation, value: other})
    }
  };
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

/** A number that stands in a sentence and is no figure of its own; `part` tells it from others there. */
export function stated(value: number, place: string, part = "stated"): Term {
  const leaf = {id: `${place}~${part}`, place, figure: null, show: formatNumber};
  const again = (other: number) => stated(other, place, part);
  return {...number(value), places: [place], made: {leaf, again}};
}

/** A figure that is not there, and why. */
export const lacking = (lack: Lack): Term => ({...unknown, lacks: [lack]});

/** A number that stands on no page: how many cells a form has, how much is ten times a figure. */
export function number(value: number): Term {
  const shown = formatNumber(value);
  const nothing = {figures: [], places: [], lacks: [], made: null};
  return {value, low: value, high: value, vague: false, sum: shown, shown, ...nothing};
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
  places: [],
  lacks: [],
  made: null
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
    ...evidenceOf(terms),
    made: {of: terms, again: (others: Term[]) => sum(...others)}
  };
}

const evidenceOf = (terms: Term[]) => ({
  figures: terms.flatMap((t) => t.figures),
  places: terms.flatMap((t) => t.places),
  lacks: terms.flatMap((t) => t.lacks)
});

const joined = (part: string) => (part.startsWith("−") ? ` − ${part.slice(1)}` : ` + ${part}`);

/** A term taken away, for use in a sum. */
export function minus(term: Term): Term {
  const value = term.value === null ? null : 0 - term.value;
  const bare = /[ −]/.test(term.sum) ? `(${term.sum})` : term.sum;
  const shown = value === null ? "?" : formatNumber(value);
  const made = {of: [term], again: ([other]: Term[]) => minus(other!)};
  return {...term, value, low: 0 - term.high, high: 0 - term.low, sum: `−${bare}`, shown, made};
}

/** How many times the one is the other: 548786 ÷ 411731. Of nothing, nothing can be told. */
export function ratio(now: Term, before: Term): Term {
  const evidence = {
    ...evidenceOf([now, before]),
    made: {of: [now, before], again: ([a, b]: Term[]) => ratio(a!, b!)}
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
  const again = ([a, b]: Term[]) => growth([a!, b!], decimals);
  return {
    ...factor,
    made: {of: [now, before], again},
    value,
    low: factor.low - 1,
    high: factor.high - 1,
    sum: `${factor.sum} − 1`,
    shown: formatPercent(value, decimals)
  };
}

/** A term by which something else is meant than is printed: its bounds, or its size. */
export function taken(term: Term, as: (term: Term) => Partial<Term>): Term {
  if (term.value === null) return term;
  const made = {of: [term], again: ([other]: Term[]) => taken(other!, as)};
  return {...term, ...as(term), ...evidenceOf([term]), made};
}

/** A figure taken for what is printed, whatever 约 or 余 stands by it. */
export const asPrinted = (term: Term): Term =>
  taken(term, ({value}) => ({low: value!, high: value!, vague: false}));

/** A day, for notAfter. */
export function day(date: string): Term {
  const [year, month, dayOfMonth] = date.split("-").map(Number);
  const value = Date.UTC(year!, month! - 1, dayOfMonth) / 86_400_000;
  return {...number(value), sum: date, shown: date};
}

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
export const isAbove = (a: number, b: number) =>
  a > b && !(Number.isFinite(a - b) && a - b <= slack * Math.max(1, Math.abs(a), Math.abs(b)));
export const close = (a: number | null, b: number | null) => !isAbove(a!, b!) && !isAbove(b!, a!);
export const isKnown = (...terms: Term[]) => terms.every((t) => t.value !== null);
