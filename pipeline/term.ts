import type {Lack as Why} from "#data/schema/finding.ts";
import type {Observation} from "#data/schema/observation.ts";

/** The same words for both kinds of reader. */
export interface Words {
  zh: string;
  en: string;
}

/**
 * A side of a comparison. `value` is the figure as printed; what it can mean lies between `low` and
 * `high`: one number for 194, 43000 and above for 43000余, 0 and above for a blank.
 */
export interface Term {
  value: number | null;
  low: number;
  high: number;
  /** 约, 余, 近 stand by it: it never equals anything for certain. */
  vague: boolean;
  /** What it is: a number of the source, or made of others; null for one that stands on no page. */
  made: Leaf | Compound | null;
  /** Why there is no number, where no cell says so. */
  lack?: Lack;
  /** How it is written; asked only of what fails. */
  write(term: Term): Written;
}

export interface Written {
  /** The sum it comes from: 226 − 33. */
  sum: string;
  /** What the sum comes to: 193. */
  shown: string;
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
  /** How it is said, where a sign is said in words: 减少8件. */
  say?(value: number): Words;
  /** The term that it would be as another number. */
  again(value: number, leaf: Leaf): Term;
}

/** A term made of others, and how it is made again of other ones: so a change of a figure is tried. */
export interface Compound {
  of: Term[];
  again(of: Term[]): Term;
}

/** Why a term has no certain value. */
export interface Lack {
  why: Why;
  /** The figure: an observation id, or what its id would be. */
  of: string;
}

export const isLeaf = (made: Leaf | Compound): made is Leaf => "id" in made;

/** A figure of a report. Only one with a value is known: a blank, a / or a 无 is no zero. */
export function figure(observation: Observation): Term {
  const {value, approximate, unit, id, place} = observation;
  const show = unit === "ratio" ? showRate : formatNumber;
  const made = {id, place, figure: observation, show, again: figureAgain};
  if (value === null) return {...unknown, low: leastOf(observation), made};
  const [low, high] = meant(observation, value);
  return {value, low, high, vague: approximate !== null, made, write: writeFigure};
}

/** A cell of a table in which no number stands hides none below 0, unless it is a change; of what is illegible nothing is known. */
function leastOf({indicator, origin, state}: Observation): number {
  const isCell = origin !== "narrative" && state !== "unreadable";
  return isCell && !indicator.endsWith("_change") ? 0 : -Infinity;
}

const showRate = (value: number) => formatPercent(value, 2);
/** A number that is supposed is meant just so, however roughly the one in its place was written. */
function figureAgain(value: number, {figure: observation}: Leaf): Term {
  const term = figure({...observation!, value, state: "number"});
  return term.vague ? term : {...term, low: value, high: value};
}

function writeFigure({made, value}: Term): Written {
  const {figure: observation, show} = made as Leaf;
  const {approximate} = observation!;
  const shown = approximate === null ? show(value!) : signs[approximate] + show(value!);
  return {sum: shown, shown};
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
  const again = (other: number) => stated(other, place, part);
  const made = {id: `${place}~${part}`, place, figure: null, show: formatNumber, again};
  return {...number(value), made};
}

/** A figure that is not there, and why. */
export const lacking = (lack: Lack): Term => ({...unknown, lack});

/** A number that stands on no page: how many cells a form has, how much is ten times a figure. */
export const number = (value: number): Term => ({
  ...{value, low: value, high: value, vague: false, made: null},
  write: writeNumber
});

function writeNumber({value}: Term): Written {
  const shown = value === null ? "?" : formatNumber(value);
  return {sum: shown, shown};
}

/** A figure that is not there: it can be anything, so nothing holds or fails by it. */
export const unknown: Term = {
  ...{value: null, low: -Infinity, high: Infinity, vague: false, made: null},
  write: writeNumber
};

export function sum(...terms: Term[]): Term {
  const all: Term = {...unknown, value: 0, low: 0, high: 0, write: writeSum};
  for (const {value, low, high, vague} of terms) {
    all.value = value === null || all.value === null ? null : all.value + value;
    all.low += low;
    all.high += high;
    all.vague ||= vague;
  }
  if (all.value !== null) all.value = tidy(all.value);
  return {...all, made: {of: terms, again: sumAgain}};
}

const sumAgain = (of: Term[]) => sum(...of);

/** Parts beside which there may be others that nobody knows: where they are too few, nothing follows from it. */
export function orMore(parts: Term, whole: Term, lack: Lack): Term {
  const isShort = parts.value !== null && whole.value !== null && parts.value < whole.value;
  return isShort ? sum(parts, {...lacking(lack), low: 0}) : parts;
}

function writeSum({made, value}: Term): Written {
  const parts = (made as Compound).of.map((term) => term.write(term).sum);
  return {
    sum: parts.map((part, i) => (i ? joined(part) : part)).join(""),
    shown: value === null ? "?" : formatNumber(value)
  };
}

const joined = (part: string) => (part.startsWith("−") ? ` − ${part.slice(1)}` : ` + ${part}`);

/** A term taken away, for use in a sum. */
export const minus = (term: Term): Term => ({
  value: term.value === null ? null : 0 - term.value,
  ...{low: 0 - term.high, high: 0 - term.low, vague: term.vague},
  ...{made: {of: [term], again: minusAgain}, write: writeMinus}
});

const minusAgain = (of: Term[]) => minus(of[0]!);

function writeMinus({made, value}: Term): Written {
  const [term] = (made as Compound).of;
  const {sum: of} = term!.write(term!);
  return {
    sum: `−${/[ −]/.test(of) ? `(${of})` : of}`,
    shown: value === null ? "?" : formatNumber(value)
  };
}

/** How many times the one is the other: 548786 ÷ 411731. Of nothing, nothing can be told. */
export function ratio(now: Term, before: Term): Term {
  const made = {of: [now, before], again: ([a, b]: Term[]) => ratio(a!, b!)};
  const isTold = isKnown(now, before) && !now.vague && !before.vague;
  if (!isTold || before.low <= 0 || now.low < 0) return {...unknown, made, write: writeRatio};
  const [low, high] = [now.low / before.high, now.high / before.low];
  return {value: now.value! / before.value!, low, high, vague: false, made, write: writeRatio};
}

function writeRatio({made, value}: Term): Written {
  const [now, before] = (made as Compound).of.map((term) => bracketed(term.write(term).sum));
  return {
    sum: `${now} ÷ ${before}`,
    shown: value === null ? "?" : formatFactor(value)
  };
}

/** 51 ÷ (50 + 4), where a side is a sum. */
const bracketed = (sum: string) => (/ [+−] /.test(sum) ? `(${sum})` : sum);

/** By what fraction the one is more than the other, shown with so many decimals of a percent. */
export function growth([now, before]: [Term, Term], decimals: number): Term {
  const factor = ratio(now, before);
  const made = {of: [now, before], again: ([a, b]: Term[]) => growth([a!, b!], decimals)};
  if (factor.value === null) return {...factor, made};
  const value = factor.value - 1;
  const write = (term: Term) => ({
    sum: `${writeRatio(term).sum} − 1`,
    shown: formatPercent(value, decimals)
  });
  return {...factor, value, low: factor.low - 1, high: factor.high - 1, made, write};
}

/** A term by which something else is meant than is printed: its bounds, its size, or nothing at all. */
export function taken(term: Term, as: (term: Term) => Partial<Term>): Term {
  if (term.value === null) return term;
  const made = {of: [term], again: ([other]: Term[]) => taken(other!, as)};
  return {...term, ...as(term), made, write: writeTaken};
}

/** As printed, unless it means another number than that. */
function writeTaken({made, value}: Term): Written {
  const [term] = (made as Compound).of;
  return term!.value === value ? term!.write(term!) : writeNumber({...unknown, value});
}

/** A figure taken for what is printed, whatever 约 or 余 stands by it. */
export const asPrinted = (term: Term): Term =>
  term.vague ? taken(term, ({value}) => ({low: value!, high: value!, vague: false})) : term;

/** A day, for notAfter. */
export function day(date: string): Term {
  const [year, month, dayOfMonth] = date.split("-").map(Number);
  const value = Date.UTC(year!, month! - 1, dayOfMonth) / 86_400_000;
  return {...number(value), write: () => ({sum: date, shown: date})};
}

/** The numbers of the source that a term rests on, in their order. */
export function leavesOf({made}: Term): Leaf[] {
  if (made === null) return [];
  return isLeaf(made) ? [made] : made.of.flatMap(leavesOf);
}

/** Observation ids that terms rest on, each once. */
export const figuresOf = (...terms: Term[]): string[] => [
  ...new Set(terms.flatMap(leavesOf).flatMap((leaf) => (leaf.figure ? leaf.id : [])))
];

/** Why a term has no certain value: what its figures lack. */
export function lacksOf({made, lack, vague, value}: Term): Lack[] {
  if (lack) return [lack];
  if (made === null) return [];
  if (!isLeaf(made)) return made.of.flatMap(lacksOf);
  if (value === null) return [{why: made.figure!.state as Why, of: made.id}];
  return vague ? [{why: "approximate", of: made.id}] : [];
}

/** 1649503.28, −3: no separators, so that it can be found on the page. */
export function formatNumber(value: number): string {
  return String(tidy(value)).replace("-", "−");
}

/** 2.3, 0.31, 0.0031: how many times as many, which is never 0 where there is any. */
export const formatFactor = (value: number): string =>
  formatNumber(Math.abs(value) < 0.1 ? Number(value.toPrecision(2)) : round(value, 2));

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
export const isKnown = (a: Term, b: Term) => a.value !== null && b.value !== null;
