/** A small run of `npm run accuracy`: what is read of made reports is right. */
import {describe, expect, test} from "vitest";
import {measure} from "./measure.ts";
import {editions, makeReport} from "./report.ts";
import {measureSamples} from "./samples.ts";
import {score} from "./score.ts";
import {findWriters} from "./writers.ts";
import {onlyReport, readAny} from "#test/printed/read.ts";
import {cellALine, writeText} from "#test/printed/text.ts";

const writers = await findWriters();
const seeds = Array.from({length: 60}, (_, seed) => 1000 + seed);

test("every format with a writer is measured, text among them", () => {
  expect(writers.map(({format}) => format)).toContain("text");
});

describe.each(writers)("$format: $shape", (writer) => {
  // Every shape reads a few of the reports, all of them together sixty and more.
  const turn = writers.indexOf(writer);
  const own = seeds.filter((_, at) => at % writers.length === turn || at < editions.length);

  test("nothing is wrong or invented, and most is read", async () => {
    for (const {right, wrong, missed, invented, form} of await measure([writer], own)) {
      expect({form, wrong, invented}).toEqual({form, wrong: 0, invented: 0});
      expect(right).toBeGreaterThan(missed);
    }
  });
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
  const made = makeReport(2);
  const read = onlyReport(await readAny(writeText(made.report, {table: cellALine})));
  const [key] = Object.keys(made.cells);
  const other = {...made, cells: {...made.cells, [key!]: {value: -1, state: "number" as const}}};
  expect(score(other, read).wrong).toBe(1);
  const {[key!]: _gone, ...fewer} = made.cells;
  expect(score({...made, cells: fewer}, read).invented).toBe(1);
});
