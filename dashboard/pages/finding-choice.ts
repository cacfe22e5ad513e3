import type {FindingRow} from "#dashboard/model.ts";
import {doubtOf} from "./finding.ts";

/** Findings that are alike in all that they are chosen by, and how many they are. */
export interface Kind extends Pick<FindingRow, "check" | "severity" | "doubt" | "year"> {
  findings: number;
}

/** `data/site/findings/index.json`: the kinds, how many files of turns, the turn with which each file of texts begins. */
export interface FindingIndex {
  kinds: [Kind["check"], Kind["severity"], Kind["doubt"], year: number, findings: number][];
  turns: number;
  texts: number[];
}

/**
 * Findings by their turn: kind and body by theirs, how far before each its cause stands, and the last of the earlier
 * releases that does not have it as it is, or 0.
 */
export interface TurnRows {
  kind: number[];
  body: number[];
  back: number[];
  since: number[];
}

/** What a finding says, and the large figures in it. */
export type FindingText = [
  finding: string,
  report: string,
  message_zh: string,
  message_en: string,
  large: number[]
];

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

/** A cause and those of its findings that are chosen, itself perhaps among them; by their turns. */
export interface Family {
  cause: number;
  chosen: number[];
}

/** The chosen findings under their causes. */
export function familiesOf({back}: TurnRows, chosen: (turn: number) => boolean): Family[] {
  const families: Family[] = [];
  for (const [turn, steps] of back.entries()) {
    if (!chosen(turn)) continue;
    const cause = turn - steps;
    if (families.at(-1)?.cause === cause) families.at(-1)!.chosen.push(turn);
    else families.push({cause, chosen: [turn]});
  }
  return families;
}

/** The kinds as they are among some of the findings, by their turns. */
export function recounted(
  kinds: readonly Kind[],
  rows: TurnRows,
  isAmong: (turn: number) => boolean
): Kind[] {
  const counts = kinds.map(() => 0);
  for (const [turn, kind] of rows.kind.entries()) if (isAmong(turn)) counts[kind]!++;
  return kinds.map((kind, i) => ({...kind, findings: counts[i]!}));
}

/** Whether a finding is new since the release that is chosen: it did not stand there as it is. */
export const isNew = ({since}: TurnRows, turn: number, choice: Choice): boolean =>
  !choice.since || since[turn]! >= Number(choice.since);
