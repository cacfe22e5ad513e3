/** Bodies whose reports agree with themselves and with one another: nothing in them is to be found. */
import {randomFrom, type Random} from "#test/generated/random.ts";
import {drawAppendix} from "./appendix.ts";
import {
  drawDisclosure2019,
  drawDisclosure2021,
  drawProceedings,
  drawRequests,
  type Hand
} from "./cells.ts";
import type {Draft, Series} from "./draft.ts";
import {drawSentences} from "./sentences.ts";
import {makeCharacter} from "./shares.ts";

const places = ["青禾县", "云岭市", "白水河区", "石桥区", "沙柳自治县"];
const offices = ["教育局", "财政局", "卫生健康局", "交通运输局", "人民政府", "林业局"];

/** The body of a seed, with four to seven years in a row. */
export function drawSeries(seed: number): Series {
  const random = randomFrom(seed * 7919 + 1);
  const body = `${random.pick(places)}${random.pick(offices)}`;
  const first = random.pick([2011, 2014, 2016, 2017, 2018, 2018, 2019, 2019, 2020]);
  const length = Math.min(random.int(4, 7), 2025 - first);
  const plan = {body, first, length, withAppendix: random.next() < 0.8};
  const withGaps = random.next() < 0.2;
  const character = makeCharacter(random);
  return drawYears(plan, {
    ...{random, character},
    cells: drawCells,
    words: (draft, hand) => {
      if (withGaps) leaveGaps(draft, random);
      return drawSentences(draft, hand);
    }
  });
}

/** Which reports a body has. */
export interface Plan {
  body: string;
  first: number;
  length: number;
  /** From 2014 to 2018. */
  withAppendix: boolean;
}

/** What is in them. */
export interface Contents extends Omit<Hand, "before"> {
  cells(edition: Draft["edition"], hand: Hand, year: number): Draft["cells"];
  words(draft: Draft, hand: Hand): Draft["sentences"];
}

export function drawYears({body, first, length, withAppendix}: Plan, contents: Contents): Series {
  const level = body.endsWith("政府") ? "government" : "department";
  const {random, character} = contents;
  const drafts: Draft[] = [];
  for (let year = first; year < first + length; year++) {
    const hand = {random, character, before: drafts.at(-1)};
    const edition = editionOf(year, withAppendix);
    const cells = contents.cells(edition, hand, year);
    const draft: Draft = {
      ...{year, edition, cells, printed: new Map(), sentences: []},
      published: publishedOn(year, level, random)
    };
    draft.sentences = contents.words(draft, hand);
    drafts.push(draft);
  }
  return {body, level, drafts};
}

function editionOf(year: number, withAppendix: boolean): Draft["edition"] {
  if (year >= 2021) return "2021";
  if (year >= 2019) return "2019";
  return year >= 2014 && withAppendix ? "statistics" : "narrative";
}

export function drawCells(edition: Draft["edition"], hand: Hand): Draft["cells"] {
  if (edition === "narrative") return new Map();
  if (edition === "statistics") return drawAppendix(hand);
  const disclosure = edition === "2019" ? drawDisclosure2019(hand) : drawDisclosure2021(hand);
  return new Map([...disclosure, ...drawRequests(edition, hand), ...drawProceedings(hand)]);
}

/** On the last day sometimes, and never after it. */
function publishedOn(year: number, level: Series["level"], random: Random): string {
  const inMarch = year < 2019 || level === "government";
  if (random.next() < 0.2) return `${year + 1}-${inMarch ? "03-31" : "01-31"}`;
  const day = String(random.int(2, 28)).padStart(2, "0");
  return `${year + 1}-0${inMarch ? random.int(1, 3) : 1}-${day}`;
}

/** Some leave nothing where nothing was: a blank is no 0, and nothing can be told by it. */
function leaveGaps({cells, printed}: Draft, random: Random): void {
  const sign = random.pick(["", "/", "—", "无"]);
  // A blank at the very end of a file cannot be told from a cell that is lost.
  const last = [...cells.keys()].at(-1);
  for (const [key, value] of cells) {
    const isEnd = sign === "" && key === last;
    if (value === 0 && random.next() < 0.3 && !isEnd) printed.set(key, sign);
  }
}
