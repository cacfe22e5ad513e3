/** A small run of `npm run accuracy`: what is read of made reports is right. */
import {describe, expect, test} from "vitest";
import {parse} from "csv-parse/sync";
import {columns, measureAll} from "#test/accuracy/measure-all.ts";
import {damage, damages} from "./damage.ts";
import {measure} from "./measure.ts";
import {randomFrom} from "./random.ts";
import {editions, makeReport} from "./report.ts";
import {measureSamples} from "./samples.ts";
import {score} from "./score.ts";
import {findWriters} from "./writers.ts";
import {onlyReport, readAny} from "#test/printed/read.ts";
import {cellALine, writeText} from "#test/printed/text.ts";
import {pictureWriters} from "#test/printed/picture.ts";
import {read} from "#test/source.ts";

const writers = await findWriters();
const seeds = Array.from({length: 60}, (_, seed) => 1000 + seed);

test("every format with a writer is measured, text among them", () => {
  expect(writers.map(({format}) => format)).toContain("text");
});

describe.each(writers)("$format: $shape", (writer) => {
  // Every shape reads a few of the reports, all of them together sixty and more.
  const turn = writers.indexOf(writer);
  const own = seeds.filter((_, at) => at % writers.length === turn || at < editions.length);

  test.each(["as printed", "damaged"] as const)(
    "%s: nothing is wrong or invented, and most is read",
    async (layout) => {
      for (const {right, wrong, missed, invented, form} of await measure([writer], own, layout)) {
        expect({form, wrong, invented}).toEqual({form, wrong: 0, invented: 0});
        expect(right).toBeGreaterThan(missed);
      }
    }
  );
});

describe("data/accuracy.csv", () => {
  const all = parse(read("data/accuracy.csv"), {columns: true}) as Record<string, string>[];
  // Of documents of Word 97 there are samples, and pictures are read as well as they can be.
  const seen = new Set(pictureWriters.map(({shape}) => shape));
  const rows = all.filter(({format, shape}) => format !== "doc" && !seen.has(shape!));
  const names = (list: {format: string; shape: string}[]) =>
    [...new Set(list.map(({format, shape}) => `${format} ${shape}`))].sort();

  test("has every shape of every format, every form and both layouts", () => {
    expect(names(rows as never)).toEqual(names(writers));
    expect(rows).toHaveLength(writers.length * editions.length * 2);
    expect(all.filter(({shape}) => seen.has(shape!)).length).toBeGreaterThan(seen.size);
  });

  test("says of no figure that it is wrong or invented", () => {
    expect(rows.filter(({wrong, invented}) => Number(wrong) + Number(invented) > 0)).toEqual([]);
  });

  test("is fresh: what is measured now stands in it; else npm run accuracy", async () => {
    const now = await measureAll(writers.filter(({shape}) => shape === "a row a line"));
    const typed = rows.map((row) => JSON.stringify(Object.values(row)));
    for (const row of now)
      expect(typed).toContain(JSON.stringify(columns.map((name) => String(row[name as never]))));
  });
});

test.each(Object.keys(damages))("%s: a damage that does something to some report", (name) => {
  const random = randomFrom(1);
  const {report} = makeReport(2);
  const before = JSON.stringify(report.blocks);
  const changed = Array.from({length: 20}, () => damage(report.blocks, [name], random));
  expect(changed.some(({blocks}) => JSON.stringify(blocks) !== before)).toBe(true);
});

test("documents of Word 97 that were made elsewhere: every figure is right", async () => {
  const rows = await measureSamples();
  expect(rows.map(({form, reports}) => [form, reports])).toEqual([
    ["form of 2021", 4],
    ["2014 appendix", 4],
    ["form of 2019", 4]
  ]);
  for (const {wrong, missed, invented} of rows)
    expect({wrong, missed, invented}).toEqual({wrong: 0, missed: 0, invented: 0});
});

test("the same seed makes the same report", () => {
  expect(makeReport(7)).toEqual(makeReport(7));
  expect(makeReport(7)).not.toEqual(makeReport(10));
});

test("a figure that is not as drawn is counted", async () => {
  const made = makeReport(1);
  const found = onlyReport(await readAny(writeText(made.report, {table: cellALine})));
  const [key] = Object.keys(made.cells);
  const other = {...made, cells: {...made.cells, [key!]: {value: -1, state: "number" as const}}};
  expect(score(other, found).wrong).toBe(1);
  const {[key!]: _gone, ...fewer} = made.cells;
  expect(score({...made, cells: fewer}, found).invented).toBe(1);
});
