import type {FindingRow} from "#dashboard/model.ts";
import {doubtOf} from "./finding.ts";

/** Findings that are alike in all that they are chosen by, and how many they are. */
export interface Kind extends Pick<FindingRow, "check" | "severity" | "doubt" | "year"> {
  findings: number;
}

/** How many findings of a kind, by its turn, a file has that are new since a release, or since none (0). */
export type Held = [kind: number, since: number, findings: number];

/** A file of turns: the turn with which it begins, and what it holds. */
export interface Part {
  first: number;
  holds: Held[];
}

/** `data/site/findings/index.json`: the kinds, the files of turns, and with which turn or body each other file begins. */
export interface FindingIndex {
  kinds: [Kind["check"], Kind["severity"], Kind["doubt"], year: number, findings: number][];
  parts: Part[];
  texts: number[];
  bodies: number[];
}

/**
 * Findings one after the other: kind and body by their turns, how far before each its cause stands, and the last of
 * the earlier releases that does not have it as it is, or 0. Those of some bodies have their own turns beside them.
 */
export interface TurnRows {
  kind: number[];
  body: number[];
  back: number[];
  since: number[];
}

/** What a finding says, its kind and body, and the large figures in it. */
export type FindingText = [
  finding: string,
  report: string,
  kind: number,
  body: number,
  message_zh: string,
  message_en: string,
  large: number[]
];

/** All findings of some bodies, body by body. */
export interface BodyRows extends TurnRows {
  turn: number[];
  texts: FindingText[];
}

/** A finding among others: what it is chosen by, and the turn of its cause. */
export interface Entry {
  turn: number;
  kind: number;
  body: number;
  cause: number;
  since: number;
}

export const facets = ["check", "severity", "doubt", "year"] as const;
export type Facet = (typeof facets)[number];

/** What a reader has chosen; what is "" may be anything. */
export type Choice = Record<Facet | "since" | "body", string>;

/** What a kind is called by in a choice. */
const facetOf: Record<Facet, (kind: Kind) => string> = {
  check: ({check}) => check,
  severity: ({severity}) => severity,
  doubt: doubtOf,
  year: ({year}) => String(year)
};

/** Whether findings of a kind are chosen, in these respects. */
export const isChosen = (kind: Kind, choice: Choice, by: readonly Facet[] = facets): boolean =>
  by.every((facet) => !choice[facet] || facetOf[facet](kind) === choice[facet]);

/** How many findings each option would leave, with all else as it is chosen. */
export function countsBy(
  facet: Facet,
  kinds: readonly Kind[],
  choice: Choice
): ReadonlyMap<string, number> {
  const others = facets.filter((other) => other !== facet);
  const counts = new Map<string, number>();
  for (const kind of kinds) {
    if (!isChosen(kind, choice, others)) continue;
    const option = facetOf[facet](kind);
    counts.set(option, (counts.get(option) ?? 0) + kind.findings);
  }
  return counts;
}

/** The rows of a file as findings, by their turns. */
export const entriesOf = (
  {kind, body, back, since}: TurnRows,
  turnOf: (row: number) => number
): Entry[] =>
  kind.map((one, row) => ({
    ...{turn: turnOf(row), kind: one, body: body[row]!},
    ...{cause: turnOf(row) - back[row]!, since: since[row]!}
  }));

/** A cause and those of its findings that are chosen, itself perhaps among them; by their turns. */
export interface Family {
  cause: number;
  chosen: number[];
}

/** The chosen findings under their causes, in the order of turns. */
export function familiesOf(chosen: readonly Entry[]): Family[] {
  const families: Family[] = [];
  for (const {turn, cause} of chosen)
    if (families.at(-1)?.cause === cause) families.at(-1)!.chosen.push(turn);
    else families.push({cause, chosen: [turn]});
  return families;
}

/** The kinds as they are among some of the findings. */
export function recounted(kinds: readonly Kind[], held: readonly Held[]): Kind[] {
  const counts = kinds.map(() => 0);
  for (const [kind, , findings] of held) counts[kind]! += findings;
  return kinds.map((kind, i) => ({...kind, findings: counts[i]!}));
}

/** Whether a finding is new since the release that is chosen: it did not stand there as it is. */
export const isNew = (since: number, choice: Choice): boolean =>
  !choice.since || since >= Number(choice.since);

/** The files that have the findings of some bodies, of which the first bodies are given: one may go on in the next. */
export const filesOf = (bodies: ReadonlySet<number>, firsts: readonly number[]): number[] =>
  firsts.flatMap((first, i) => {
    const last = firsts[i + 1] ?? Infinity;
    return [...bodies].some((body) => first <= body && body <= last) ? [i] : [];
  });
