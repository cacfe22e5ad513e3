/** Errors planted in reports that are right: of a figure, of a sentence, of several cells, of the form. */
import type {Random} from "#test/generated/random.ts";
import type {Draft, Sentence, Series} from "./draft.ts";
import {expectedIn, type Expected} from "./expected.ts";
import type {Member} from "./identities.ts";
import {slips} from "./slips.ts";

/** A figure that is another now. */
export interface Changed extends Pick<Member, "year" | "key"> {
  was: number;
  now: number;
}

export interface Plant {
  kind: string;
  series: Series;
  changed: Changed[];
  expected: Expected;
  /** What it may bring with it besides: findings of these rules are no strangers. */
  may?: string[];
  /** Only in files of text: what it breaks shows elsewhere in other formats. */
  textOnly?: true;
}

/** Plants an error of one kind; null where these reports have no place for it. */
export type Planter = (series: Series, random: Random) => Plant | null;

/** A series with one of its drafts changed. */
export const withDraft = (series: Series, draft: Draft): Series => ({
  ...series,
  drafts: series.drafts.map((other) => (other.year === draft.year ? draft : other))
});

export function withSentence(series: Series, draft: Draft, sentence: Sentence): Series {
  const sentences = draft.sentences.map((other) =>
    other.name === sentence.name ? sentence : other
  );
  return withDraft(series, {...draft, sentences});
}

/** Cells that are others now. */
export function withCells(series: Series, changed: Changed[]): Series {
  return changed.reduce((before, {year, key, now}) => {
    const draft = before.drafts.find((other) => other.year === year)!;
    return withDraft(before, {...draft, cells: new Map(draft.cells).set(key, now)});
  }, series);
}

/** A plant of figures, if anything must be found by it. */
export function ofFigures(kind: string, series: Series, changed: Changed[]): Plant | null {
  const expected = expectedIn(series);
  return expected.size === 0 ? null : {kind, series, changed, expected};
}

/** Cells that have a number, of one draft. */
export const numbered = ({cells, printed}: Draft): [key: string, value: number][] =>
  [...cells].filter(([key]) => !printed.has(key));

/** Tries some of the drafts until one has a place for the error. */
export function inSome(
  plant: (draft: Draft, series: Series, random: Random) => Plant | null
): Planter {
  return (series, random) => {
    for (let turn = 0; turn < 12; turn++) {
      const planted = plant(random.pick(series.drafts), series, random);
      if (planted) return planted;
    }
    return null;
  };
}

/** One cell of a table with a slip in it. */
const cellSlip = (kind: string): Planter =>
  inSome(({year, ...draft}, series, random) => {
    const cells = numbered({year, ...draft});
    if (cells.length === 0) return null;
    // Every other time one that is no 0, of which there are many.
    const some = random.next() < 0.7 ? cells.filter(([, value]) => value > 1) : cells;
    if (some.length === 0) return null;
    const [key, was] = random.pick(some);
    const now = slips[kind]!(was, random);
    if (now === null || now === was) return null;
    const changed = [{year, key, was, now}];
    return ofFigures(`a cell: ${kind}`, withCells(series, changed), changed);
  });

/** One number of a sentence with a slip in it. */
const wordSlip = (kind: string): Planter =>
  inSome((draft, series, random) => {
    const some = draft.sentences.filter(({values}) => Object.keys(values).length > 0);
    if (some.length === 0) return null;
    const sentence = random.pick(some);
    const key = random.pick(Object.keys(sentence.values));
    const was = sentence.values[key]!;
    // 未收到 has no number that could be another.
    if (/未收到|没有/.test(sentence.write(sentence.values)) || /^#(?:change|share)$/.test(key))
      return null;
    const now = slips[kind]!(was, random);
    if (now === null || now === was || now < 1) return null;
    if (/^#(?:from|to)$/.test(key) && turnsRound(sentence.values, {...sentence.values, [key]: now}))
      return null;
    const other = {...sentence, values: {...sentence.values, [key]: now}};
    const {year} = draft;
    const changed = [{year, key, was, now}];
    return ofFigures(`a sentence: ${kind}`, withSentence(series, draft, other), changed);
  });

/** 由226项减少至39项 that would have to be 增加. */
const turnsRound = (before: Record<string, number>, now: Record<string, number>) =>
  before["#from"]! > before["#to"]! !== now["#from"]! > now["#to"]!;

const names = Object.keys(slips);

export const figurePlants: Record<string, Planter> = {
  ...Object.fromEntries(names.map((kind) => [`a cell: ${kind}`, cellSlip(kind)])),
  ...Object.fromEntries(names.map((kind) => [`a sentence: ${kind}`, wordSlip(kind)]))
};
