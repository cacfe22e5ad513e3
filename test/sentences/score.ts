/** Sentences with truth by hand, counted: what is read right, missed, read wrong and invented. */
import {read} from "#test/source.ts";
import {readSentence} from "./read.ts";

interface Figure {
  indicator: string;
  category?: string | null;
  value: number | null;
  approximate?: string | null;
}

/** A figure of the truth; `or` are readings that are as right. */
interface Truth extends Figure {
  or?: Partial<Figure>[];
}

interface Sentence {
  year: number;
  section: string | null;
  body?: string | null;
  text: string;
  observations: Truth[];
  /** Right, and not asked for. */
  optional?: Truth[];
}

const keyOf = ({indicator, category, value, approximate}: Figure) =>
  [indicator, category ?? "", value, approximate ?? ""].join("|");

/** Takes one that is this, or as right, out of those that were read. */
export function take<Read>(
  found: Read[],
  {or = [], ...truth}: Read & {or?: Partial<Read>[]},
  keyOf: (read: Read) => string
): boolean {
  const keys = [truth, ...or.map((other) => ({...truth, ...other}))].map((one) =>
    keyOf(one as Read)
  );
  const at = found.findIndex((one) => keys.includes(keyOf(one)));
  if (at >= 0) found.splice(at, 1);
  return at >= 0;
}

/** Figures that were asked for are right, missed or wrong; those that nobody asked for are invented. */
export interface Score {
  sentences: number;
  right: number;
  missed: number;
  wrong: number;
  invented: number;
}

function scoreOf({text, observations, optional = [], ...said}: Sentence): Score {
  const found: Figure[] = readSentence({
    ...said,
    body: said.body ?? null,
    sentence: text
  }).observations;
  const missing = observations.filter((truth) => !take(found, truth, keyOf));
  optional.forEach((truth) => take(found, truth, keyOf));
  const isLike = (one: Figure, other: Figure) =>
    one.value === other.value || one.indicator === other.indicator;
  const wrong = missing.filter((truth) => found.some((figure) => isLike(figure, truth))).length;
  return {
    sentences: 1,
    right: observations.length - missing.length,
    missed: missing.length - wrong,
    wrong,
    invented: Math.max(0, found.length - wrong)
  };
}

/** Measures all sentences of a file, one JSON object a line. */
export const measure = (file: string): Score => measureBy<Sentence>(file, scoreOf);

/** The sum of what each sentence of a file scores. */
export function measureBy<Said>(file: string, scoreOf: (sentence: Said) => Score): Score {
  const lines = read(file).trim().split("\n");
  const scores = lines.map((line) => scoreOf(JSON.parse(line) as Said));
  const total = (key: keyof Score) => scores.reduce((sum, score) => sum + score[key], 0);
  return {
    sentences: lines.length,
    right: total("right"),
    missed: total("missed"),
    wrong: total("wrong"),
    invented: total("invented")
  };
}
