/** What `npm run proof` measures, as rows of data/quality.csv. */
import type {Quality} from "#data/schema/quality.ts";
import type {Rules} from "#pipeline/check.ts";
import {planters, proveClean, proveInFamily, provePlants, shapesOf} from "./prove.ts";
import {proveReal} from "./real.ts";
import {proveFamilies, proveInParts} from "./parts.ts";
import {newTally, type Tally} from "./tally.ts";

/**
 * How much is proved: series with one plant of each kind, series without, plants in the real reports, and reports without
 * an error for each rule to tell something of.
 */
export interface Size {
  planted: number;
  clean: number;
  real: number;
  pairs: number;
  /** In how many processes these are read. */
  processes: number;
}

/** The part that every test run measures anew. */
export const sample: Size = {planted: 3, clean: 2, real: 4, pairs: 6, processes: 1};

export interface Measured {
  made: Tally;
  real: Tally;
}

const from = (first: number, many: number) => Array.from({length: many}, (_, at) => first + at);

export async function measure(
  rules: Rules,
  {planted, clean, real, pairs, processes}: Size,
  say: (done: string) => void = () => {}
): Promise<Measured> {
  const shapes = await shapesOf();
  const [made, ofReal] = [newTally(rules.checks.keys()), newTally(rules.checks.keys())];
  for (const seed of from(1, planted)) {
    await provePlants(seed, {rules, shapes, tally: made}, Object.keys(planters));
    await proveInFamily(seed, {rules, shapes, tally: made});
    if (seed % 10 === 0) say(`${seed} series with errors, ${made.plants} errors`);
  }
  await proveReal(from(0, real), {rules, shapes, tally: ofReal});
  say(`${ofReal.plants} errors in the real reports`);
  for (const seed of from(100_000, clean)) {
    await proveClean(seed, {rules, shapes, tally: made});
    if (seed % 100 === 0) say(`${seed - 100_000} series without errors`);
  }
  if (processes > 1) await proveInParts({pairs, processes}, made);
  else await proveFamilies({pairs, first: 1, step: 1}, {rules, shapes, tally: made});
  return {made, real: ofReal};
}

/** A row for each rule, of one part of the proof. */
export const rowsOf = (part: Quality["part"], {rules}: Tally): Quality[] =>
  [...rules].map(([check, counted]) => ({check, part, ...counted}));
