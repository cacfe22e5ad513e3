import type {Applicant} from "#data/schema/observation.ts";
import type {Dictionary} from "../template.ts";

/** What a stretch of prose speaks of. */
export type Topic =
  | "disclosure"
  | "request"
  | "review"
  | "litigation"
  | "litigation_direct"
  | "litigation_after_review"
  | "complaint"
  | "fees"
  /** 行政事业性收费, which is no fee for information. */
  | "fee"
  | "service"
  | "market"
  | "staff"
  | "training"
  | "response"
  | "regulation"
  | "normative_document"
  | "permit"
  | "penalty"
  | "compulsion"
  /** 其他对外管理服务事项 */
  | "other_service"
  | "procurement"
  | "press"
  | "interview"
  /** 政府信息公开工作: the work itself, its people and meetings. */
  | "work";

/** The dictionary changed with the form of 2019 (国办公开办函〔2019〕60号): null where one of them has no such figure. */
export type ByForm = Record<Dictionary, string | null>;

/** A family of sentences that can be read: the words that stand next to a number, and what it then counts. */
export interface Phrase {
  /** `{topic}` stands for what is spoken of: 结果维持 is of a reconsideration or of a suit. */
  indicator: string | ByForm;
  /** Words that end at the number, or that begin behind it; source of a regular expression. */
  words: string;
  /** Units that the number may have, e.g. 件 份. */
  units: string;
  topic: Topic;
  /** Read only where one of these is spoken of; anywhere, if absent. */
  within?: Topic[];
  /** Not read where one of these is spoken of. */
  unless?: Topic[];
  /**
   * What may stand before the words: nothing that tells anything (default), anything, or anything but the subject of
   * which alone something is said.
   */
  before?: "nothing" | "anything" | "no-subject";
  /** Where the words may stand: on both sides of the number (default), only before it, or also in a later clause. */
  reach?: "both" | "left" | "later";
  /** What may stand right before the number where its words are in a later clause: 未办结2件，结转下年度. */
  beside?: RegExp;
  /** The words name what the body's work is of: read only in the report of such a body, and of no part of a total. */
  of?: "sector";
  applicant?: Applicant;
  /** The number is printed without its sign, and is below nothing: 本年减少4项. */
  below?: true;
  /** A sentence and the figure in it, proved by test/phrases.test.ts; `year` where the form matters. */
  example: string;
}

type Defaults = Pick<Phrase, "units" | "topic"> & Partial<Phrase>;

/** Phrases that share what is not said of each. */
export function phrases(
  defaults: Defaults,
  rows: (Partial<Phrase> & Pick<Phrase, "indicator" | "words" | "example">)[]
): Phrase[] {
  return rows.map((row) => ({...defaults, ...row}));
}
