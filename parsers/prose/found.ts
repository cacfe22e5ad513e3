import type {Applicant, Approximate} from "#data/schema/observation.ts";
import type {ClaimKind} from "#data/schema/claim.ts";
import type {Topic} from "../phrases/phrase.ts";
import type {Stretch} from "./sentence.ts";

/** A figure read in a line, before it has its place and its number. */
export interface FoundFigure extends Stretch {
  indicator: string;
  category: string | null;
  applicant: Applicant | null;
  value: number;
  approximate: Approximate | null;
  unitAssumed: boolean;
  unit: string;
  topic: Topic;
  /** How many brackets it stands in. */
  depth: number;
  /** The whole of which the text prints it as a part. */
  whole: FoundFigure | null;
  /** Whether it is said of a site, also where that is the total. */
  site: boolean;
  /** The words of the clause in which it stands. */
  words: string;
}

export interface FoundClaim extends Stretch {
  indicator: string;
  kind: ClaimKind;
  stated: number;
  against: number | null;
}

export type FoundStatement = Stretch &
  (
    | {kind: "arithmetic"; from: number; to: number; change: number}
    | {kind: "none"; indicators: string[]}
    | {kind: "concluded"}
    | {kind: "corrected"; indicator: string; year: number; value: number}
    | {kind: "parts"; whole: FoundFigure; parts: FoundFigure[]; complete: boolean}
  );

/** What a passage gave, in the order of the page. */
export interface Findings {
  figures: FoundFigure[];
  claims: FoundClaim[];
  statements: FoundStatement[];
  unassigned: Stretch[];
}

/** What a passage gave, and the unit of a list of parts that the next one may go on with. */
export interface PassageFindings extends Findings {
  listed: string | null;
}
