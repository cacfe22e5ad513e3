import fc from "fast-check";
import {beforeAll, expect, test} from "vitest";
import {parsePlace} from "#data/schema/place.ts";
import type {FileReading} from "#data/schema/reading.ts";
import {archived, bytesOf, linesOf, readBytes, reportsOf} from "#test/bundle.ts";
import {expectedFigures, loadGold, type Expected} from "#test/gold.ts";

// The eight reports, changed in ways whose effect is known: the figures must follow, and nothing else.

const golds = loadGold();
const lines = linesOf(archived(golds[0]!.document));
const figures = golds.flatMap((gold) => expectedFigures(gold));
const cells = figures.filter(({origin}) => origin === "table");
let before: Map<string, string>;

beforeAll(async () => {
  before = said(await readBytes(bytesOf(lines)));
});

const settings = (numRuns: number) => ({seed: 20261123, numRuns, endOnFailure: true});

/** What the reports of a file say, without where it stands: a key for each figure and each claim. */
function said(file: FileReading): Map<string, string> {
  return new Map(
    reportsOf(file).flatMap(({reading}) => {
      const {observations, claims, report} = reading;
      const plain = observations.map(({place: _, ...figure}) => [
        figure.id,
        JSON.stringify(figure)
      ]);
      const stated = claims.map(({place: _, ...claim}, n) => [
        `${report.year} ${n}`,
        JSON.stringify(claim)
      ]);
      return [...plain, ...stated, [`${report.year}`, JSON.stringify(report)]] as [
        string,
        string
      ][];
    })
  );
}

/** The report year of a key of `said`. */
const yearOf = (key: string) => Number(/(?:^|\/)(\d{4})/.exec(key)![1]);

/** The keys under which two readings say different things: of all reports, or of those that stay. */
function differences(after: Map<string, string>, years?: number[]): string[] {
  const keys = [...new Set([...before.keys(), ...after.keys()])];
  const kept = keys.filter((key) => !years || years.includes(yearOf(key)));
  return kept.filter((key) => before.get(key) !== after.get(key)).sort();
}

/** One report alone, as changed in some of its lines, where it stands in the bundle. */
async function readAlone({line}: {line: number}, text: string[]) {
  const gold = golds.find(({lines: [first, last]}) => line >= first && line <= last)!;
  const [first, last] = gold.lines;
  const alone = text.map((words, n) => (n >= first && n <= last ? words : ""));
  const file = await readBytes(bytesOf(alone));
  const after = said(file);
  return {file, after, different: differences(after, [gold.year])};
}

test("the documents of a bundle may stand in any order, and some may be missing", async () => {
  const guide = [1, golds.at(-1)!.lines[0] - 1];
  const parts = [{year: 0, run: guide}, ...golds.map(({year, lines: run}) => ({year, run}))];
  const some = fc.shuffledSubarray(parts, {minLength: 2});
  await fc.assert(
    fc.asyncProperty(some, async (chosen) => {
      const text = chosen.flatMap(({run}) => [...lines.slice(run[0], run[1]! + 1), ""]);
      const after = said(await readBytes(bytesOf(["", ...text])));
      const years = chosen.map(({year}) => year).filter((year) => year > 0);
      expect(differences(after, years)).toEqual([]);
      expect(new Set([...after.keys()].map(yearOf))).toEqual(new Set(years));
    }),
    settings(12)
  );
});

test("lines before the first document move every place by as many lines", async () => {
  const shifted = reportsOf(await readBytes(bytesOf(["", "", "", "", ...lines.slice(1)])));
  const straight = reportsOf(await readBytes(bytesOf(lines)));
  for (const [n, {reading}] of shifted.entries()) {
    const blocks = reading.observations.map(({id, place}) => [id, parsePlace(place).block - 3]);
    const were = straight[n]!.reading.observations.map(({id, place}) => [
      id,
      parsePlace(place).block
    ]);
    expect(blocks).toEqual(were);
  }
});

test.each([
  ["CRLF line ends", lines.slice(1).join("\r\n")],
  ["a byte order mark", `\uFEFF${lines.slice(1).join("\n")}`],
  ["a line end at the end", `${lines.slice(1).join("\n")}\n`]
])("%s changes nothing that is read", async (_, text) => {
  const file = await readBytes(new TextEncoder().encode(text));
  expect(differences(said(file))).toEqual([]);
  for (const {id, raw, place} of reportsOf(file).flatMap(({reading}) => reading.observations)) {
    const {block, start, end} = parsePlace(place);
    expect(text.split(/\r?\n/)[block - 1]!.slice(start, end), id).toBe(raw);
  }
});

test("lines of spaces that are no cell may go", async () => {
  const blanks = new Set(cells.filter(({state}) => state === "blank").map(({line}) => line));
  const decoration = (line: string, n: number) =>
    line !== "" && line.trim() === "" && !blanks.has(n);
  expect(lines.filter(decoration).length).toBeGreaterThan(20);
  const bare = lines.map((line, n) => (decoration(line, n) ? "" : line));
  expect(differences(said(await readBytes(bytesOf(bare))))).toEqual([]);
  const closed = lines.filter((line, n) => !decoration(line, n));
  expect(differences(said(await readBytes(bytesOf(closed))))).toEqual([]);
});

test("lines without a sign between the others may go", async () => {
  const close = lines.filter((line, n) => n === 0 || line !== "");
  expect(close.length).toBeLessThan(lines.length * 0.6);
  expect(differences(said(await readBytes(bytesOf(close))))).toEqual([]);
});

test.each([
  ["spaces", (line: string) => `  ${line} `],
  ["no-break spaces", (line: string) => `\u00a0${line}\u00a0`],
  ["wide spaces", (line: string) => `\u3000${line}`]
])("%s around the words of each line change no figure", async (_, pad) => {
  const padded = lines.map((line) => (line.trim() === "" ? line : pad(line)));
  expect(differences(said(await readBytes(bytesOf(padded))))).toEqual([]);
});

test("a digit of a cell changes that figure and no other", async () => {
  const numbers = cells.filter(({state}) => state === "number");
  const change = fc.record({
    cell: fc.constantFrom(...numbers),
    at: fc.nat(),
    digit: fc.integer({min: 1, max: 9})
  });
  await fc.assert(
    fc.asyncProperty(change, async ({cell, at, digit}) => {
      const line = lines[cell.line]!;
      const places = [...line.matchAll(/\d/g)].map(({index}) => index);
      const place = places[at % places.length]!;
      fc.pre(line[place] !== String(digit));
      const changed = line.slice(0, place) + digit + line.slice(place + 1);
      const {after, different} = await readAlone(cell, lines.with(cell.line, changed));
      expect(different).toEqual([cell.id]);
      // 本年收费金额 is printed in 万元
      const value = Number(changed.trim()) * (cell.indicator === "fee.amount" ? 10_000 : 1);
      expect(JSON.parse(after.get(cell.id)!)).toMatchObject({value, raw: changed, state: "number"});
    }),
    settings(120)
  );
});

test("a digit of the prose changes that figure, or that claim, and no other", async () => {
  const prose = figures.filter(({origin, raw}) => origin === "narrative" && /\d/.test(raw));
  const claims = golds.flatMap(({claims, year}) =>
    claims.map((claim) => ({...claim, id: `${year} `}))
  );
  const printed = [...prose, ...claims.filter(({raw}) => /\d/.test(raw))];
  const change = fc.record({one: fc.constantFrom(...printed), digit: fc.integer({min: 1, max: 9})});
  await fc.assert(
    fc.asyncProperty(change, async ({one, digit}) => {
      const line = lines[one.line]!;
      const words = line.indexOf(one.words);
      const first = words + one.words.indexOf(one.raw);
      fc.pre(line[first] !== String(digit));
      const changed = line.slice(0, first) + digit + line.slice(first + 1);
      const {different} = await readAlone(one, lines.with(one.line, changed));
      expect(different, changed.slice(words, words + 40)).toHaveLength(1);
      expect(different[0]).toContain(one.id);
    }),
    settings(120)
  );
});

/**
 * Rows of a table: figures whose lines follow each other. After 政府集中采购 a line of spaces stands that is
 * no cell; were 27 or 3368757.8 lost, nobody could tell that line from a blank cell: it is left out.
 */
function rowsOf(list: Expected[]): Expected[][] {
  const rows: Expected[][] = [];
  for (const cell of [...list].sort((a, b) => a.line - b.line)) {
    const last = rows.at(-1);
    if (last?.at(-1)?.line === cell.line - 2) last.push(cell);
    else rows.push([cell]);
  }
  return rows.filter((row) => row.length > 1 && !row[0]!.indicator.startsWith("procurement."));
}

test("a row that has lost a cell is noted, and none of its figures is guessed", async () => {
  const rows = rowsOf(cells);
  const loss = fc.record({row: fc.constantFrom(...rows), at: fc.nat()});
  await fc.assert(
    fc.asyncProperty(loss, async ({row, at}) => {
      const told = row.reduce((text, {line}, n) => text.with(line, String(n + 1)), lines);
      const lost = row[at % row.length]!.line;
      const {file, after, different} = await readAlone(row[0]!, told.toSpliced(lost, 2));
      expect(different).toEqual(row.map(({id}) => id).sort());
      for (const {id} of row) expect(after.has(id), id).toBe(false);
      const notes = reportsOf(file).flatMap(({reading}) => reading.notes);
      const here = notes.filter(({place}) => near(parsePlace(place).block, row));
      expect(here.map(({code}) => code)).toContain("cells-missing");
    }),
    settings(120)
  );
});

/** A row's own lines, from its label to its last cell. */
function near(line: number, row: Expected[]): boolean {
  return line >= row[0]!.line - 2 && line <= row.at(-1)!.line;
}
