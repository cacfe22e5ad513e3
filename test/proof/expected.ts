/** What must be found in the reports of a body as they stand, by arithmetic of our own. */
import {measureOf, type Claim, type Draft, type Sentence, type Series} from "./draft.ts";
import {identitiesOf, knownIn, verdictOf, type Identity} from "./identities.ts";

/** A rule, and the report of which it has to speak: `requests-balance 2021`. */
export type Expected = Set<string>;

export const named = (rule: string, year: number) => `${rule} ${year}`;

/** Identities that fail, whose figures are all there. */
export function brokenIn(series: Series): Identity[] {
  const known = knownIn(series);
  return identitiesOf(series).filter((one) => verdictOf(one, known) === "fails");
}

export function expectedIn(series: Series): Expected {
  const expected: Expected = new Set(brokenIn(series).map(({rule, year}) => named(rule, year)));
  const years = new Map(series.drafts.map((draft) => [draft.year, draft]));
  for (const draft of series.drafts) {
    const before = years.get(draft.year - 1);
    if (isOutOfRange(draft)) expected.add(named("value-range", draft.year));
    if (before && hasLeapt(before, draft)) expected.add(named("years-level", draft.year));
    if (before && draft.sentences.some((one) => isFalse(one, [before, draft])))
      expected.add(named("text-growth", draft.year));
    if (draft.sentences.some(isWrongSum)) expected.add(named("text-arithmetic", draft.year));
  }
  return expected;
}

const money = new Set([
  "fee.amount",
  "request.fees_charged",
  "capacity.budget",
  "procurement.amount"
]);

/** Less than nothing, or half a case. */
function isOutOfRange({cells, printed}: Draft): boolean {
  return [...cells].some(
    ([key, value]) =>
      !printed.has(key) &&
      ((value < 0 && !key.endsWith("items_change")) ||
        (!money.has(key) && !Number.isInteger(value)))
  );
}

/** Ten times last year's, or a tenth; of section three only the totals. */
function hasLeapt(before: Draft, {cells, printed}: Draft): boolean {
  return [...cells].some(([key, value]) => {
    const indicator = key.replace("@total", "");
    if (indicator.includes("@") || printed.has(key)) return false;
    const cell = [indicator, `${indicator}@total`].find((other) => before.cells.has(other));
    if (cell === undefined || before.printed.has(cell)) return false;
    const [less, more] = [Math.abs(value), Math.abs(before.cells.get(cell)!)].sort((a, b) => a - b);
    return more! >= 100 && more! > 10 * less!;
  });
}

/** Whether a change is stated that cannot be meant, by the sentence's own figure or by the table's. */
function isFalse({claim, values}: Sentence, [before, draft]: [Draft, Draft]): boolean {
  const said = values["#change"];
  if (!claim || said === undefined) return false;
  const now = values[`${claim.indicator}~1`] ?? null;
  const was = measureOf(before, claim.indicator);
  if (now === null || was === null || now < 0 || was < 0) return false;
  const table = measureOf(draft, claim.indicator) ?? now;
  return [now, table].every((figure) => isOff(claim, [was, figure], said));
}

/** 与去年持平 of 3 and 2, 增加4件 of 7 and 2, whatever was rounded. */
function isOff({kind, decimals}: Claim, [was, now]: [number, number], said: number): boolean {
  if (kind === "flat") return now !== was;
  if (kind === "difference") return now - was !== said;
  if (was === 0) return false;
  const exact = kind === "ratio" ? now / was : (100 * (now - was)) / was;
  return Math.abs(exact - said) > 1.2 * 10 ** -decimals;
}

function isWrongSum({name, values}: Sentence): boolean {
  return name === "moved" && Math.abs(values["#from"]! - values["#to"]!) !== values["#moved"]!;
}
