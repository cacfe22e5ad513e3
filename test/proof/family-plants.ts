/** A total of a government that is not the sum of its bureaus any more. */
import {randomFrom} from "#test/generated/random.ts";
import {expectedIn, named} from "./expected.ts";
import {drawFamily, eras, type Era, type Family} from "./family.ts";
import {withCells, type Changed, type Plant} from "./plants.ts";
import {slips} from "./slips.ts";

/** What adds up over bodies, and stands in the tables of one form or the other. */
const added = [
  ...["request.received", "request.received@total", "request.outcome.total@total"],
  ...["request.carried_forward@total", "review.total", "litigation.total"],
  ...["litigation_direct.total", "permit.decisions", "penalty.decisions", "fee.amount"]
];

/** Of families whose file says that they add up, which is every sixth. */
export function plantInFamily(seed: number): {family: Family; plant: Plant} {
  const random = randomFrom(seed * 487);
  const family = drawFamily(6 * seed + 1, random.pick(Object.keys(eras) as Era[]));
  const [government, ...bureaus] = family.series;
  const {year, cells} = random.pick(government!.drafts);
  const key = random.pick(added.filter((name) => cells.has(name)));
  const was = cells.get(key)!;
  const now = slips[random.pick(Object.keys(slips))]!(was, random) ?? was + 1;
  const changed: Changed[] = [{year, key, was, now: now === was ? was + 1 : now}];
  const series = withCells(government!, changed);
  // Its sentences are true in more ways than identities know of.
  const tables = {...series, drafts: series.drafts.map((draft) => ({...draft, sentences: []}))};
  const expected = expectedIn(tables).add(named("bodies-sum", year));
  const plant = {kind: "a government's total is not the sum", series, changed, expected};
  return {family: {...family, series: [series, ...bureaus]}, plant};
}
