/**
 * `npx tsx test/sentences/measure.ts`: how many figures are read of sentences that were kept apart while the reader of
 * prose was written (apart.jsonl, truth by hand). Whoever mends the reader by them needs new ones to measure it.
 */
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

/** Takes one figure that is this out of those that were read. */
function take(found: Figure[], {or = [], ...truth}: Truth): boolean {
  const keys = [truth, ...or.map((other) => ({...truth, ...other}))].map(keyOf);
  const at = found.findIndex((figure) => keys.includes(keyOf(figure)));
  if (at >= 0) found.splice(at, 1);
  return at >= 0;
}

const sum = {sentences: 0, right: 0, missed: 0, wrong: 0, invented: 0};

function measure({text, observations, optional = [], ...said}: Sentence): void {
  const found: Figure[] = readSentence({
    ...said,
    body: said.body ?? null,
    sentence: text
  }).observations;
  const missing = observations.filter((truth) => !take(found, truth));
  optional.forEach((truth) => take(found, truth));
  const isLike = (one: Figure, other: Figure) =>
    one.value === other.value || one.indicator === other.indicator;
  const wrong = missing.filter((truth) => found.some((figure) => isLike(figure, truth))).length;
  sum.sentences++;
  sum.right += observations.length - missing.length;
  sum.wrong += wrong;
  sum.missed += missing.length - wrong;
  sum.invented += Math.max(0, found.length - wrong);
}

for (const line of read("test/sentences/apart.jsonl").trim().split("\n"))
  measure(JSON.parse(line) as Sentence);
console.log(JSON.stringify(sum));
