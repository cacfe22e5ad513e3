import type {Spoken} from "./brackets.ts";
import type {Sector} from "../phrases/disclosure.ts";
import type {Topic} from "../phrases/phrase.ts";
import type {Base} from "./claims.ts";
import type {Findings, FoundFigure} from "./found.ts";
import type {Answer, Question} from "./match.ts";
import type {Loose} from "./loose.ts";
import type {Quantity} from "./quantity.ts";
import {wholeOf} from "./parts-of.ts";
import type {Scope} from "./scope.ts";
import type {Whose} from "./whose.ts";
import type {Part, Stretch, Words} from "./sentence.ts";
import type {Dictionary} from "../template.ts";

/** What is known of a report when a passage of it is read. */
export interface Setting extends Whose {
  dictionary: Dictionary;
  section: string | null;
  /** The title right above the passage, be it the section's or one within it; null below other words. */
  title: string | null;
  /** What the body's work is of. */
  sectors: Sector[];
  /** Items disclosed that the report has stated before: a website named after them is a channel. */
  disclosed: number | null;
  /** The unit of a list of parts that the passage before has opened, and gone on with to its end. */
  listed: string | null;
}

/** Where a reader stands within a passage, and what it has found. */
export interface State extends Findings {
  text: string;
  setting: Setting;
  topic: Topic | null;
  /** What the sentence has spoken of, whatever came between. */
  about: Topic | null;
  scope: Scope;
  /** The figure read last; null where something was counted that no indicator counts. */
  spoken: FoundFigure | null;
  /** What the last number counted, also where it was not this body's or this year's. */
  counted: (Answer & {unit: string} & Pick<Scope, "time" | "actor">) | null;
  base: Base | null;
  /** Words since the last figure of the sentence. */
  lead: Words[];
  /** Figures of this sentence, and of those before that 其中 goes on with. */
  said: FoundFigure[];
  /** Items disclosed, whose parts by subject may follow; the whole may not be said. */
  list: List | null;
  /** What is spoken of at each depth of brackets, and of when: behind a bracket the words before it go on. */
  outer: Spoken[];
  /** Numbers under mere nouns, whose whole may be told behind them. */
  loose: Loose[];
  /** What comes next in the sentence. */
  rest: Part[];
  /** Numbers of ways of publishing that are no channel of the dictionary. */
  ways: Stretch[];
  /** 复议、诉讼分别为2件、1件: what the numbers still to come count. */
  row: Answer[];
  /** 概况信息、人事信息分别为5条、12条: the subjects of the numbers still to come. */
  subjects: string[];
  /** 同比分别增长5%和8%: the figures whose changes are still to come. */
  changing: {subjects: FoundFigure[]; sign: number; lost: boolean} | null;
}

/** A list of parts by subject, that a sentence opens and the next one shuts. */
export interface List {
  whole: FoundFigure | null;
  unit: string;
  open: boolean;
  depth: number;
  /** Units in which another thing has been counted since the whole was. */
  since: string[];
  /** Those of them in which no part of the list is told any more. */
  shut: string[];
}

export function isOurs({time, actor, mood}: Scope): boolean {
  return time === "now" && actor === "self" && mood === "fact";
}

export function slice({text}: State, {start, end}: Stretch): string {
  return text.slice(start, end);
}

/** The question what a number counts, before its words are looked at. */
export function toQuestion(
  {topic, setting: {dictionary}}: State,
  {classifier, unit}: Pick<Quantity, "classifier" | "unit">
): Question {
  const kinds: Partial<Record<typeof classifier, string>> = {percent: "%", none: "none"};
  return {label: "", tail: "", later: "", unit: kinds[classifier] ?? unit, topic, dictionary};
}

export function moved({start, end}: Stretch, {start: offset}: Stretch): Stretch {
  return {start: start + offset, end: end + offset};
}

type Fresh = Stretch &
  Pick<FoundFigure, "indicator" | "topic" | "value" | "words"> &
  Partial<FoundFigure>;

/** Files a figure, as a part of the whole that was said before it, if there is one. */
export function addFigure(state: State, fresh: Fresh): FoundFigure {
  const figure: FoundFigure = {
    category: null,
    applicant: null,
    approximate: null,
    unitAssumed: false,
    unit: "",
    depth: 0,
    whole: null,
    site: fresh.indicator === "disclosure.channel.website",
    ...fresh
  };
  figure.whole ??= wholeOf(figure, state.said);
  state.figures.push(figure);
  state.said.push(figure);
  return figure;
}

/** A figure that may be an indicator's, but cannot be told for certain. */
export function leave(state: State, {start, end}: Stretch): null {
  if (state.unassigned.at(-1)?.start !== start) state.unassigned.push({start, end});
  return null;
}

export function remove(found: FoundFigure[], start: number): void {
  const at = found.findIndex((figure) => figure.start === start);
  if (at >= 0) found.splice(at, 1);
}

/** Sets a figure that seemed the whole among what cannot be told. */
export function takeBack(state: Findings, {start, end}: Stretch): void {
  if (!state.figures.some((figure) => figure.start === start)) return;
  remove(state.figures, start);
  state.unassigned.push({start, end});
}
