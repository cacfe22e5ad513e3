/** A government and its bureaus in the years of one form, without an error, and with much that may look like one. */
import type {Background} from "#pipeline/views.ts";
import {randomFrom, type Random} from "#test/generated/random.ts";
import type {Series} from "./draft.ts";
import {drawOddSentences} from "./sentences.ts";
import {drawCells, drawYears, type Contents} from "./series.ts";
import {makeCharacter} from "./shares.ts";

/** The forms, each with the years in which it alone was used: some rules hold only reports of one form against each other. */
export const eras = {
  statistics: {first: 2014, length: 5},
  "2019": {first: 2019, length: 2},
  "2021": {first: 2021, length: 4}
};
export type Era = keyof typeof eras;

export interface Family {
  series: Series[];
  known: Pick<Background, "levels" | "bodiesOf" | "addsUp" | "predecessors">;
}

const names = ["教育局", "卫生健康局", "林业局", "水利局", "民政局"];

/** What may be odd about a family, none of it an error: a sixth of the families each. */
const oddities = [
  "nothing",
  "the sums are declared",
  "the government reports on its own office",
  "a bureau came later",
  "a bureau took another's place",
  "nothing is known of levels"
] as const;

export function drawFamily(seed: number, era: Era): Family {
  const random = randomFrom(seed * 6007 + eras[era].first);
  const oddity = oddities[seed % oddities.length]!;
  // What only two years have in their tables needs few words, which cost most.
  const words = era === "2019" && seed % 4 > 0 ? () => [] : drawOddSentences;
  const place = random.pick(["青禾县", "云岭县", "沙柳县"]);
  const first = random.int(0, names.length - 2);
  const plan = {...eras[era], withAppendix: true};
  const bureaus = [names[first]!, names[first + 1]!].map((name) =>
    drawYears({...plan, body: place + name}, oddly(random, words))
  );
  const own = oddity === "the government reports on its own office" ? drawCells : sumOf(bureaus);
  const body = `${place}人民政府`;
  const government = drawYears({...plan, body}, {...oddly(random, words), cells: own});
  const [one, other] = bureaus as [Series, Series];
  const later = {...one, drafts: one.drafts.slice(1)};
  const parted = oddity === "a bureau took another's place" ? part(one, place) : [one];
  const series = [government, ...(oddity === "a bureau came later" ? [later] : parted), other];
  return {series, known: knownOf(series, oddity)};
}

/** Of everything something, and all of it said in odd words. */
const oddly = (random: Random, words: Contents["words"]): Contents => ({
  ...{random, character: makeCharacter(random, 0), cells: drawCells, words}
});

/** Every cell of a year is what the bureaus have in it together. */
export function sumOf(bureaus: Series[]): Contents["cells"] {
  return (_edition, _hand, year) => {
    const cells = new Map<string, number>();
    for (const {drafts} of bureaus)
      for (const [key, value] of drafts.find((draft) => draft.year === year)!.cells)
        cells.set(key, (cells.get(key) ?? 0) + value);
    return cells;
  };
}

/** The same reports, of which the first half is another body's: its predecessor. */
function part({body, level, drafts}: Series, place: string): Series[] {
  const half = Math.floor(drafts.length / 2);
  return [
    {body: `${place}社会事务局`, level, drafts: drafts.slice(0, half)},
    {body, level, drafts: drafts.slice(half)}
  ];
}

function knownOf(series: Series[], oddity: (typeof oddities)[number]): Family["known"] {
  const idOf = ({body}: Series) => `~${body}`;
  const [government, ...bureaus] = series as [Series, ...Series[]];
  const level = (one: Series) => (oddity === "nothing is known of levels" ? null : one.level);
  const [before, after] = bureaus as [Series, Series];
  const succession = {body: idOf(before), year: after.drafts[0]!.year, act: "青发〔2020〕1号"};
  return {
    levels: new Map(series.map((one) => [idOf(one), level(one)])),
    bodiesOf: (body, year) => {
      const isOf = ({drafts}: Series) =>
        bureaus.length < 3 || drafts.some((one) => one.year === year);
      return body === idOf(government) ? bureaus.filter(isOf).map(idOf) : [];
    },
    addsUp: () => oddity === "the sums are declared",
    predecessors: bureaus.length < 3 ? new Map() : new Map([[idOf(after), succession]])
  };
}
