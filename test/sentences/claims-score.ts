/** Claims of sentences with truth by hand, counted: what is read right, missed, read wrong and invented. */
import {readSentence} from "./read.ts";
import {measureBy, take, type Score} from "./score.ts";

interface Said {
  indicator: string;
  kind: string;
  stated: number | null;
  against: number | null;
}

/** A claim of the truth; `or` are readings that are as right. */
interface Truth extends Said {
  or?: Partial<Said>[];
}

interface Sentence {
  year: number;
  section: string | null;
  body?: string | null;
  text: string;
  claims?: Truth[];
  /** Right, and not asked for. */
  optional_claims?: Truth[];
}

/** What a sentence says is flat has 0 in the data, and nothing in some of the truth. */
const keyOf = ({indicator, kind, stated, against}: Said) =>
  [indicator, kind, kind === "flat" ? 0 : stated, against].join("|");

interface Compared {
  sentence: Sentence;
  right: Truth[];
  missing: Truth[];
  /** Read and not in the truth. */
  beyond: Said[];
}

/** The claims of one sentence beside its truth. An earlier year's figure is asked for only where the truth has it. */
function compareClaims(sentence: Sentence): Compared {
  const {text, body = null, claims = [], optional_claims: optional = [], ...said} = sentence;
  const found: Said[] = [...readSentence({...said, body, sentence: text}).claims];
  const missing = claims.filter((truth) => !take(found, truth, keyOf));
  optional.forEach((truth) => take(found, truth, keyOf));
  return {
    sentence,
    right: claims.filter((truth) => !missing.includes(truth)),
    missing,
    beyond: found
  };
}

function scoreOf({right, missing, beyond}: Compared): Score {
  const isLike = (one: Said, other: Said) =>
    one.indicator === other.indicator || (one.stated === other.stated && one.stated !== 0);
  const wrong = missing.filter((truth) => beyond.some((claim) => isLike(claim, truth))).length;
  return {
    sentences: 1,
    right: right.length,
    missed: missing.length - wrong,
    wrong,
    invented: Math.max(0, beyond.length - wrong)
  };
}

/** Measures the claims of all sentences of a file, one JSON object a line. */
export const measureClaims = (file: string): Score =>
  measureBy<Sentence>(file, (sentence) => scoreOf(compareClaims(sentence)));
