import {beforeAll, describe, expect, test} from "vitest";
import {parsePlace} from "#data/schema/place.ts";
import type {FileReading, ReadReport} from "#data/schema/reading.ts";
import {archived, linesOf, readBytes, reportsOf, sha256Of} from "#test/bundle.ts";
import {expectedFigures, loadGold, type Expected, type Gold} from "#test/gold.ts";

const golds = loadGold();
const sha256 = golds[0]!.document;
const bytes = archived(sha256);
const lines = linesOf(bytes);
let file: FileReading;

beforeAll(async () => {
  file = await readBytes(bytes);
});

const lineOf = (place: string) => parsePlace(place).block;

/** The characters that a place puts its finger on; the whole line where it names none. */
function wordsAt(place: string): string {
  const {block, start, end} = parsePlace(place);
  return lines[block]!.slice(start, end);
}

function reportOf(year: number): ReadReport {
  const found = reportsOf(file).filter((report) => report.reading.report.year === year);
  expect(found, `reports on ${year}`).toHaveLength(1);
  return found[0]!;
}

test("the archive holds the very bytes that gold was typed from", () => {
  expect(new Set(golds.map((gold) => gold.document))).toEqual(new Set([sha256]));
  expect(sha256Of(bytes)).toBe(sha256);
});

test("a guide and eight reports, each with its lines", () => {
  const runs = file.documents.map(({part}) => [parsePlace(part).block, parsePlace(part).lastBlock]);
  const typed = golds.map((gold) => gold.lines).sort(([a], [b]) => a - b);
  expect(runs).toEqual([[1, typed[0]![0] - 1], ...typed]);
  const [guide, ...reports] = file.documents;
  expect(guide).toMatchObject({kind: "left_out", is: "guide"});
  expect(guide).toHaveProperty("reason", expect.stringMatching(/\S/));
  expect(reports.every(({kind}) => kind === "report")).toBe(true);
  expect(file).toMatchObject({sha256, format: "text", bytes: bytes.length});
});

describe.each(golds)("$year: $why", (gold) => {
  test("gold stands in the text as it was typed", () => misprints(gold));

  test("facts", () => {
    const {document, report} = reportOf(gold.year).reading;
    const {template, title, body, body_printed, published, signed, year} = gold;
    expect(report).toEqual({template, title, body, body_printed, published, signed, year});
    expect(document).toMatchObject({sha256, format: "text", bytes: bytes.length, url: null});
  });

  test("every figure is read, and no other", () => {
    const {observations} = reportOf(gold.year).reading;
    const read = observations.map(({raw: _, place, ...figure}) => ({
      ...figure,
      line: lineOf(place)
    }));
    const typed = expectedFigures(gold).map(({raw: _, words: __, ...figure}) => figure);
    expect(byId(read)).toEqual(byId(typed));
  });

  test("every figure leads back to its characters", () => {
    const expected = new Map(expectedFigures(gold).map((figure) => [figure.id, figure]));
    for (const {id, raw, place, state} of reportOf(gold.year).reading.observations) {
      expect(wordsAt(place), id).toBe(raw);
      const figure = expected.get(id)!;
      if (state === "blank") expect(raw.trim(), id).toBe("");
      else if (figure.origin === "table") expect(raw.trim(), id).toBe(figure.raw);
      else liesWithin({raw, place}, figure);
    }
  });

  test("every claim is read, and no other", () => {
    const {claims} = reportOf(gold.year).reading;
    const key = ({line, indicator}: {line: number; indicator: string}) => `${line} ${indicator}`;
    const sorted = <T extends {line: number; indicator: string}>(list: T[]) =>
      list.sort((a, b) => key(a).localeCompare(key(b)));
    const read = claims.map(({raw: _, place, ...claim}) => ({...claim, line: lineOf(place)}));
    const typed = gold.claims.map(({raw: _, words: __, ...claim}) => claim);
    expect(sorted(read)).toEqual(sorted(typed));
    for (const claim of claims) {
      expect(wordsAt(claim.place)).toBe(claim.raw);
      const typed = gold.claims.find((one) => one.indicator === claim.indicator);
      liesWithin(claim, typed!);
    }
  });

  test("what could not be placed is noted", () => {
    const {notes} = reportOf(gold.year).reading;
    for (const note of gold.notes)
      expect(notes.some(matches(note)), JSON.stringify(note)).toBe(true);
    for (const {code, raw, place} of notes) {
      if (!counts.has(code)) expect(lines[lineOf(place)], code).toContain(raw);
    }
  });

  test("nothing is noted that is whole", () => {
    const known = reportOf(gold.year).reading.notes.filter(({code}) => !open.has(code));
    const unknown = known.filter((note) => !gold.notes.some((typed) => matches(typed)(note)));
    expect(unknown).toEqual([]);
  });

  test("sections", () => {
    const {sections} = reportOf(gold.year);
    const printed = sections.filter(({printed}) => printed !== null);
    const headings = printed.map((one) => [String(lineOf(one.place!)), one.printed!.trim()]);
    expect(Object.fromEntries(headings)).toEqual(gold.sections.printed);
    const empty = printed.filter((one) => one.empty).map((one) => lineOf(one.place!));
    expect(empty).toEqual(gold.sections.empty);
    const missing = sections.filter((one) => one.printed === null).map((one) => one.title);
    expect(missing).toEqual(gold.sections.missing);
    for (const {place, printed: words} of printed) expect(wordsAt(place!)).toContain(words);
  });

  test("statements", () => statements(gold));

  test("nothing leads outside the report's own lines", () => {
    const {reading, sections, statements} = reportOf(gold.year);
    const said = [...reading.observations, ...reading.claims, ...reading.notes, ...statements];
    for (const place of [...said, ...sections].flatMap((one) => one.place ?? [])) {
      expect(parsePlace(place).document).toBe(sha256);
      expect(lineOf(place)).toBeGreaterThanOrEqual(gold.lines[0]);
      expect(lineOf(place)).toBeLessThanOrEqual(gold.lines[1]);
    }
  });
});

/** Notes that anybody may write of a report beside those of gold: of the prose, and of lost characters. */
const open = new Set(["figure-unassigned", "text-damaged", "body-names-differ"]);
/** Notes whose words count cells instead of repeating them. */
const counts = new Set([
  "cells-missing",
  "row-missing",
  "table-missing",
  "year-missing",
  "date-missing"
]);

function byId<T extends {id: string}>(figures: T[]): T[] {
  return [...figures].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
}

/** Whether a note is the one that gold has: its code, its line or run of lines, its words. */
function matches(typed: Gold["notes"][number]) {
  const [first, last] = typed.lines ?? [typed.line!, typed.line!];
  return ({code, raw, place}: {code: string; raw: string; place: string}) =>
    code === typed.code &&
    lineOf(place) >= first &&
    lineOf(place) <= last &&
    raw.includes(typed.raw);
}

/** What is read holds the printed figure, and lies in the words that gold has for it. */
function liesWithin(
  {raw, place}: {raw: string; place: string},
  typed: {raw: string; words: string}
) {
  const {block, start, end} = parsePlace(place);
  const from = lines[block]!.indexOf(typed.words);
  expect(raw).toContain(typed.raw);
  expect(start, typed.words).toBeGreaterThanOrEqual(from);
  expect(end, typed.words).toBeLessThanOrEqual(from + typed.words.length);
}

function statements(gold: Gold) {
  const {statements} = reportOf(gold.year);
  const said = statements.map((one) => ({...one, line: lineOf(one.place)}));
  const arithmetic = said.filter((one) => one.kind === "arithmetic");
  expect(arithmetic.map(({line, from, to, change}) => ({line, from, to, change}))).toEqual(
    gold.statements.arithmetic.map(({words: _, ...figures}) => figures)
  );
  const none = new Map<number, string[]>();
  for (const one of said) {
    if (one.kind === "none") none.set(one.line, [...(none.get(one.line) ?? []), ...one.indicators]);
  }
  const nothing = [...none].map(([line, indicators]) => ({line, indicators: indicators.sort()}));
  expect(nothing.sort((a, b) => a.line - b.line)).toEqual(gold.statements.none);
  const years = said.filter((one) => one.kind === "year").map(({line, year}) => ({line, year}));
  for (const one of gold.statements.years) expect(years).toContainEqual(one);
  for (const {year} of years)
    expect([gold.year, ...gold.statements.years.map((y) => y.year)]).toContain(year);
  const appendix = said.filter((one) => one.kind === "appendix");
  expect(appendix.map(({line, present}) => ({line, present}))).toEqual(gold.statements.appendix);
  for (const {place, raw} of statements) expect(wordsAt(place)).toBe(raw);
}

/** A slip of the hand that typed gold: words that do not stand on the line it names. */
function misprints(gold: Gold) {
  const stands = (line: number, words: string) =>
    expect(lines[line], `line ${line}`).toContain(words);
  for (const {line, raw, words, origin, state} of expectedFigures(gold)) {
    if (origin === "table") expect(lines[line]!.trim(), `line ${line}`).toBe(raw);
    else stands(line, words);
    if (state === "number") expect(words).toContain(raw);
  }
  for (const {line, raw, words} of gold.claims) {
    stands(line, words);
    expect(words).toContain(raw);
  }
  for (const {line, raw} of gold.notes) if (line !== undefined) stands(line, raw);
  for (const {line, words} of gold.statements.arithmetic) stands(line, words);
  const zeros = gold.prose.filter(({value}) => value === 0).map(({line}) => line);
  expect(gold.statements.none.map(({line}) => line)).toEqual([...new Set(zeros)]);
  for (const {line, year} of gold.statements.years) stands(line, String(year));
  for (const [line, heading] of Object.entries(gold.sections.printed)) {
    expect(lines[Number(line)]!.trim()).toBe(heading);
  }
  const ids = expectedFigures(gold).map(({id}: Expected) => id);
  expect(new Set(ids).size).toBe(ids.length);
}
