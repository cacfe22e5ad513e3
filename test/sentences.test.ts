/** Sentences with what a person says that they mean: nothing missed, nothing invented. */
import {describe, expect, test} from "vitest";
import type {Claim} from "#data/schema/claim.ts";
import type {Observation} from "#data/schema/observation.ts";
import {formatPlace, parsePlace} from "#data/schema/place.ts";
import {readSentence, sha256, type Said} from "#test/sentences/read.ts";
import {files, read} from "#test/source.ts";

interface Case extends Said {
  means: string[];
}

/** `#say year section [body]`, the sentence, `#means`, and a line for each figure and claim. */
function toCase(written: string): Case {
  const [head = "", sentence = "", mark, ...means] = written.trim().split("\n");
  const [year = "", section = "", body] = head.split(" ");
  const isWhole = /^20\d\d$/.test(year) && section !== "" && sentence !== "" && mark === "#means";
  if (!isWhole) throw new Error(`not a case: #say ${written}`);
  return {year: Number(year), section, body: body ?? null, sentence, means};
}

const casesIn = (file: string): Case[] =>
  read(file)
    .split(/^#say /m)
    .slice(1)
    .map(toCase);

const written = files(/^test\/sentences\/[^/]+\.dat$/);
const cases = written.flatMap(casesIn);

function figureLine({indicator, category, value, approximate}: Observation): string {
  const of = category === null ? "" : ` [${category}]`;
  return `${indicator}${of} = ${value}${approximate === null ? "" : ` ${approximate}`}`;
}

const claimLine = ({indicator, kind, stated, against}: Claim): string =>
  `claim ${indicator} ${kind} ${stated} ${against}`;

/** What is read of a sentence, a line each; notes too, where the case names one. */
function linesOf(said: Said, means: string[]): string[] {
  const {observations, claims, notes} = readSentence(said);
  const noted = means.some((line) => line.startsWith("note "));
  const read = [...observations.map(figureLine), ...claims.map(claimLine)];
  return noted ? [...read, ...notes.map(({raw}) => `note ${raw}`)] : read;
}

test("every sentence is read as a case", () => {
  const heads = written.flatMap((file) => read(file).match(/^#say .*$/gm) ?? []);
  expect(heads.length).toBeGreaterThan(100);
  expect(cases).toHaveLength(heads.length);
});

describe("a sentence means its figures and claims, and nothing else", () => {
  test.each(cases)("$year $section: $sentence", ({means, ...said}) => {
    expect(linesOf(said, means).sort()).toEqual(means.toSorted());
  });
});

test("what is read of a sentence stands where its place says", () => {
  for (const {means: _, ...said} of cases) {
    const {observations, claims, notes} = readSentence(said);
    for (const {raw, place} of [...observations, ...claims, ...notes]) {
      const {start, end} = parsePlace(place);
      expect(place).toBe(formatPlace({document: sha256, block: 1, start: start!, end: end!}));
      expect(said.sentence.slice(start, end)).toBe(raw);
      expect(raw).not.toBe("");
    }
  }
});

test("a sentence has no figure twice in one place", () => {
  for (const {means: _, ...said} of cases) {
    const figures = readSentence(said).observations;
    const keys = figures.map(({indicator, place}) => `${indicator} ${place}`);
    expect(new Set(keys).size, said.sentence).toBe(keys.length);
  }
});

test("a sentence with more numbers than any has is one note, and the next is read", () => {
  const many = Array.from({length: 130}, (_, turn) => `公开信息${turn + 1}条`).join("、");
  const said = {year: 2022, section: "依申请公开", body: null};
  expect(
    linesOf({...said, sentence: `${many}。收到申请2件。`}, ["note "]).map((line) =>
      line.slice(0, 24)
    )
  ).toEqual(["request.received = 2", `note ${many.slice(4)}`.slice(0, 24)]);
});
