/** What a report says and the year before said, as sentences that are true of them want it. */
import type {Random} from "#test/generated/random.ts";
import type {Hand} from "../cells.ts";
import {measureOf, type Draft} from "../draft.ts";

/** A sentence that is true; null where these figures have no place for it. */
export type Say = (facts: Facts) => string | null;

export interface Facts {
  year: number;
  /** Requests: what came, was carried in, was concluded, is carried on; where there is no table, 0. */
  came: number;
  before: number;
  done: number;
  open: number;
  people: number;
  /** By the end of the indicator's id. */
  outcome(name: string): number;
  cell(key: string): number;
  /** Last year's figure of a cell or of the text; null where there is none, or nothing to grow from. */
  was(indicator: string): number | null;
  items: number;
  /** Nothing, where last year's report says nothing of it: what is said of its change cannot be held against anything. */
  fresh(word: string): "" | null;
  /** In three parts, as the appendix has its channels where there is one. */
  channels: [web: number, letter: number, desk: number];
  random: Random;
}

const groups: Record<string, string> = {
  denied: "request.outcome.denied.",
  unavailable: "request.outcome.unavailable.",
  not_processed: "request.outcome.not_processed.",
  other: "request.outcome.other"
};

export function factsOf(draft: Draft, items: number, {random, before}: Hand): Facts {
  const {cells, year} = draft;
  const cell = (key: string) => cells.get(key) ?? cells.get(`${key}@total`) ?? 0;
  return {
    ...{year, items, random, cell, channels: channelsOf(draft, random)},
    fresh: (word) => (isSaid(word, before) || draft.edition === "statistics" ? null : ""),
    came: measureOf(draft, "request.received") ?? 0,
    before: cell("request.carried_in"),
    done: cell("request.outcome.total"),
    open: cell("request.carried_forward"),
    people: cell("request.received@natural_person"),
    outcome: (name) => sumUnder(cells, groups[name] ?? `request.outcome.${name}`),
    was: (indicator) => (before && measureOf(before, indicator)) || null
  };
}

const isSaid = (word: string, before: Draft | undefined) =>
  before?.sentences.some(({values, write}) => write(values).includes(word)) ?? false;

function channelsOf({cells, ...draft}: Draft, random: Random): Facts["channels"] {
  const channels = ["online", "letter", "in_person"].map((name) =>
    cells.get(`request.channel.${name}`)
  );
  if (channels[0] !== undefined) return channels as Facts["channels"];
  const came = measureOf({cells, ...draft}, "request.received") ?? 0;
  return inParts(came, 3, random) as Facts["channels"];
}

const sumUnder = (cells: Draft["cells"], prefix: string): number =>
  [...cells].reduce(
    (all, [key, value]) => (key.startsWith(prefix) && key.endsWith("@total") ? all + value : all),
    0
  );

/** 下降12.5%, as it is rounded or as it is cut; null where there is nothing to grow from, or no change to speak of. */
export function rate(now: number, was: number | null, random: Random): string | null {
  if (was === null || was === 0 || now === was) return null;
  const decimals = random.int(0, 2);
  const exact = (100 * Math.abs(now - was)) / was;
  const unit = 10 ** decimals;
  const digits = random.next() < 0.5 ? Math.round(exact * unit) : Math.floor(exact * unit + 1e-7);
  if (digits === 0) return null;
  const [more, less] = random.pick([
    ["增长", "下降"],
    ["增加", "减少"],
    ["上升", "降低"]
  ] as const);
  return `${now > was ? more : less}${(digits / unit).toFixed(decimals)}%`;
}

/** 减少8件; null where it is as many. */
export const moved = (now: number, was: number | null, unit: string): string | null =>
  was === null || now === was
    ? null
    : `${now > was ? "增加" : "减少"}${Math.abs(now - was)}${unit}`;

/** A share of a whole, as it is printed: 83.9. */
export const share = (part: number, whole: number): string => ((100 * part) / whole).toFixed(1);

/** A number in parts that are all of it, none of them more than the whole. */
export function inParts(whole: number, parts: number, random: Random): number[] {
  const cuts = Array.from({length: parts - 1}, () => random.int(0, whole)).sort((a, b) => a - b);
  return [...cuts, whole].map((cut, at) => cut - (at === 0 ? 0 : cuts[at - 1]!));
}

/** The words with what is true in them, unless a part of it is not there. */
export function told(words: TemplateStringsArray, ...parts: (string | number | null)[]) {
  if (parts.includes(null)) return null;
  return words.reduce((all, word, at) => all + word + (parts[at] ?? ""), "");
}
