/** What `npm run proof` measures, as rows of data/quality.csv. */
import type {Quality} from "#data/schema/quality.ts";
import type {Rules} from "#pipeline/check.ts";
import type {Era} from "./family.ts";
import {
  planters,
  proveClean,
  proveFamily,
  proveInFamily,
  provePlants,
  shapesOf,
  type Proof
} from "./prove.ts";
import {proveReal} from "./real.ts";
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
}

/** Every so many-th of what is to be proved, from the first on. */
export interface Part {
  first: number;
  step: number;
}
export const all: Part = {first: 0, step: 1};

/** The part that every test run measures anew. */
export const sample: Size = {planted: 3, clean: 2, real: 4, pairs: 6};

export interface Measured {
  made: Tally;
  real: Tally;
}

export async function measure(rules: Rules, size: Size, part: Part = all): Promise<Measured> {
  const {planted, clean, real, pairs} = size;
  const shapes = await shapesOf();
  const [made, ofReal] = [newTally(rules.checks.keys()), newTally(rules.checks.keys())];
  const proof = {rules, shapes, tally: made};
  for (const seed of seeds(1, planted, part)) {
    await provePlants(seed, proof, Object.keys(planters));
    await proveInFamily(seed, proof);
    if (seed % 10 === 0) console.error(`series ${seed} with errors`);
  }
  await proveReal(seeds(0, real, part), {...proof, tally: ofReal});
  for (const seed of seeds(100_000, clean, part)) await proveClean(seed, proof);
  await proveFamilies(Math.ceil(pairs / part.step), part, proof);
  return {made, real: ofReal};
}

const seeds = (from: number, many: number, {first, step}: Part): number[] =>
  Array.from({length: many}, (_, at) => from + at).filter((_, at) => at % step === first);

/** What only one form has. */
const erasOf: Record<string, Era> = {
  "statistics-parts": "statistics",
  "form-appendix": "statistics",
  "years-items": "2019"
};

/** Families, each of the era that the rule with the fewest reports so far has need of, until every rule has had its number. */
async function proveFamilies(pairs: number, {first, step}: Part, proof: Proof): Promise<void> {
  for (let turn = 0; turn < pairs; turn++) {
    const [rule, {clean}] = [...proof.tally.rules].reduce((least, one) =>
      one[1].clean < least[1].clean ? one : least
    );
    if (clean >= pairs) return;
    await proveFamily(first + 1 + turn * step, erasOf[rule] ?? "2021", proof);
    if (turn % 100 === 99) console.error(`${turn + 1} families: ${clean} reports or more a rule`);
  }
}

/** A row for each rule, of one part of the proof. */
export const rowsOf = (part: Quality["part"], {rules}: Tally): Quality[] =>
  [...rules].map(([check, counted]) => ({check, part, ...counted}));
