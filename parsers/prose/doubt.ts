import type {Applicant} from "#data/schema/observation.ts";
import {slice, type State} from "./state.ts";

/** A number of which it is known what is counted, with all that may leave it open. */
export interface Asked {
  state: State;
  indicator: string;
  /** Words before the number, since the last mark. */
  words: string;
  /** Words behind it. */
  behind: string;
  start: number;
  /** Where the number ends. */
  end: number;
  applicant: Applicant | null;
  depth: number;
  value: number | null;
}

/** Figures of these indicators may not be said, where this is so. */
export interface Doubt {
  of: RegExp;
  unsaid: (asked: Asked) => boolean;
}

export const clauseBehind = ({text}: State, end: number): string =>
  text.slice(end, end + 40).split(/。|其中|包括|含/)[0]!;

export function hasSaid({said}: State, pattern: RegExp): boolean {
  return said.some((figure) => pattern.test(figure.indicator));
}

/** Whether a number that is not read stands between the last figure and this. */
export const isBehindLeft = ({unassigned, said}: State): boolean =>
  (unassigned.at(-1)?.end ?? 0) > (said.at(-1)?.end ?? 0);

/** Whether the next number stands under this word. */
export function goesOn(state: State, word: string): boolean {
  const [next] = state.rest;
  return next?.kind === "figure" && slice(state, next.label).includes(word);
}
