/** Sentences of others, of which no figure is told, or one that stands in no table: each number of theirs drawn anew. */
import type {Random} from "#test/generated/random.ts";
import {figuresIn, type Draft, type Sentence} from "#test/proof/draft.ts";
import {files, read} from "#test/source.ts";

interface Typed {
  year: number;
  section: string | null;
  body: string | null;
  text: string;
  observations: {indicator: string}[];
  claims?: unknown[];
}

/** What is said of another year would be held against that year's report. */
const hasOtherYear = (text: string, year: number) =>
  (text.match(/20[0-2]\d(?=年)/g) ?? []).some((said) => Number(said) !== year);

const typed = files(/^test\/sentences\/.*\.jsonl$/)
  .flatMap((file) => read(file).trim().split("\n"))
  .map((line) => JSON.parse(line) as Typed)
  .filter(({text, observations, claims}) => text && observations && claims?.length === 0)
  .filter(({text, year}) => !/上一?年|去年|同比|前年/.test(text) && !hasOtherYear(text, year));
const silent = typed.filter(({observations}) => observations.length === 0);
const telling = typed.filter(({observations}) => observations.length === 1);

const parts: [Sentence["part"], RegExp][] = [
  ["disclosure", /主动公开/],
  ["request", /申请/],
  ["fees", /收费/],
  ["proceedings", /复议|诉讼/]
];
const partOf = (section: string | null): Sentence["part"] =>
  parts.find(([, head]) => head.test(section ?? ""))?.[0] ?? "general";

/** A number before a measure word, but for a single digit: of those there are ordinals. */
const counted = /(?<![\d.,])\d{2,}(?=[件条份次人篇期名个元])/g;

function toSentence(
  typed: Typed,
  at: number,
  {year, random}: {year: number; random: Random}
): Sentence {
  const drawn = typed.text
    .replace(/(?<!\d)(?:20[0-2]\d)(?=年)/g, (said) => `${Number(said) + year - typed.year}`)
    .replace(counted, (digits) => String(random.int(10, 10 ** Math.min(5, digits.length))));
  return {part: partOf(typed.section), name: `passing ${at}`, values: {}, write: () => drawn};
}

/** A body's own pen: some of what reports say besides, a dozen sentences a year, and none in two years. */
export function openPassing(random: Random): (draft: Draft) => Sentence[] {
  const said = new Set<Typed>();
  return (draft) => {
    const known = new Set([...figuresIn(draft).keys()].map((key) => key.replace(/[@~].*/, "")));
    const isFree = ({observations: [figure]}: Typed) =>
      figure === undefined || !(tabled.test(figure.indicator) || known.has(figure.indicator));
    const drawn = [
      ...Array.from({length: random.int(1, 4)}, () => random.pick(telling)),
      ...Array.from({length: random.int(5, 14)}, () => random.pick(silent))
    ].filter((each) => isFree(each) && !said.has(each));
    drawn.forEach((each) => said.add(each));
    return drawn.map((each, at) => toSentence(each, at, {year: draft.year, random}));
  };
}

/** What the forms' tables count. */
const tabled = /^(?:disclosure|request|review|litigation)/;
