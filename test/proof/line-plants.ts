/** Slips of several cells of a table, and such as show only from year to year. */
import type {Random} from "#test/generated/random.ts";
import {kinds, outcomesOf, routes, rowsOfSectionThree} from "./cells.ts";
import type {Draft, Series} from "./draft.ts";
import {named} from "./expected.ts";
import {inSome, ofFigures, withCells, withDraft, type Changed, type Planter} from "./plants.ts";

/** Cells as some others would have them; null where nothing is another. */
function change(
  kind: string,
  {series, draft}: {series: Series; draft: Draft},
  values: [key: string, now: number | undefined][]
) {
  const changed = values.flatMap(([key, now]): Changed[] => {
    const was = draft.cells.get(key);
    if (was === undefined || now === undefined || was === now || draft.printed.has(key)) return [];
    return [{year: draft.year, key, was, now}];
  });
  return changed.length === 0 ? null : ofFigures(kind, withCells(series, changed), changed);
}

/** Draws a row of section three that is not all nothing. */
function pickRow({edition, cells}: Draft, random: Random): string | null {
  const rows = rowsOfSectionThree(edition).filter((row) => (cells.get(`${row}@total`) ?? 0) > 0);
  return rows.length === 0 ? null : random.pick(rows);
}

/** A total that is still without one of its parts. */
const stale: Planter = inSome((draft, series, random) => {
  const row = pickRow(draft, random);
  if (row === null) return null;
  const parts = kinds.map((who) => draft.cells.get(`${row}@${who}`)!).filter((part) => part > 0);
  const total = draft.cells.get(`${row}@total`)!;
  if (parts.length === 0) return null;
  const now = total - random.pick(parts);
  return change("a total not brought up to date", {series, draft}, [[`${row}@total`, now]]);
});

const exchanged: Planter = inSome((draft, series, random) => {
  const row = pickRow(draft, random);
  if (row === null) return null;
  const [one, other] = [random.pick(kinds), random.pick(kinds)].map((who) => `${row}@${who}`);
  const values: [string, number | undefined][] = [
    [one!, draft.cells.get(other!)],
    [other!, draft.cells.get(one!)]
  ];
  return change("two cells of a row exchanged", {series, draft}, values);
});

const exchangedInColumn: Planter = inSome((draft, series, random) => {
  const [row, other] = [pickRow(draft, random), pickRow(draft, random)];
  if (row === null || other === null) return null;
  const who = random.pick(kinds);
  const [a, b] = [`${row}@${who}`, `${other}@${who}`];
  const values: [string, number | undefined][] = [
    [a, draft.cells.get(b)],
    [b, draft.cells.get(a)]
  ];
  return change("two cells of a column exchanged", {series, draft}, values);
});

/** Each number of a row stands one cell too far. */
const shifted: Planter = inSome((draft, series, random) => {
  const row = pickRow(draft, random);
  if (row === null) return null;
  const keys = [...kinds, "total"].map((who) => `${row}@${who}`);
  const values = keys.map((key, at): [string, number | undefined] => [
    key,
    at === 0 ? 0 : draft.cells.get(keys[at - 1]!)
  ]);
  return change("a row one cell too far", {series, draft}, values);
});

/** Each number of section 4 stands one cell too far. */
const shiftedCases: Planter = inSome((draft, series, random) => {
  const keys = routes.flatMap((route) =>
    ["upheld", "corrected", "other", "pending", "total"].map((result) => `${route}.${result}`)
  );
  const by = random.pick([1, -1]);
  const values = keys.map((key, at): [string, number | undefined] => {
    const from = keys[at - by];
    return [key, from === undefined ? 0 : draft.cells.get(from)];
  });
  return change("section 4 one cell too far", {series, draft}, values);
});

/** Received, and carried in: each in the other's row. */
const exchangedRows: Planter = inSome((draft, series) => {
  const [one, other] = ["request.received", "request.carried_in"];
  const values = [...kinds, "total"].flatMap((who): [string, number | undefined][] => [
    [`${one}@${who}`, draft.cells.get(`${other}@${who}`)],
    [`${other}@${who}`, draft.cells.get(`${one}@${who}`)]
  ]);
  return change("two rows exchanged", {series, draft}, values);
});

/** A column has the numbers of the one beside it. */
const twice: Planter = inSome((draft, series, random) => {
  if (!draft.cells.has("request.received@total")) return null;
  const at = random.int(1, kinds.length - 1);
  const values = rowsOfSectionThree(draft.edition).map((row): [string, number | undefined] => [
    `${row}@${kinds[at]}`,
    draft.cells.get(`${row}@${kinds[at - 1]}`)
  ]);
  return change("a column entered twice", {series, draft}, values);
});

/** More is carried on than the next year takes over, and the report itself adds up. */
const carried: Planter = inSome((draft, series, random) => {
  const {cells, year, edition} = draft;
  const rows = outcomesOf(edition);
  const some = kinds.flatMap((who) =>
    rows.filter((row) => (cells.get(`${row}@${who}`) ?? 0) > 0).map((row) => ({row, who}))
  );
  if (some.length === 0 || !series.drafts.some((other) => other.year === year + 1)) return null;
  const {row, who} = random.pick(some);
  const by = random.int(1, cells.get(`${row}@${who}`)!);
  const moved = (key: string, step: number): [string, number] => [key, cells.get(key)! + step];
  const values = [who, "total"].flatMap((column) => [
    moved(`${row}@${column}`, -by),
    moved(`request.outcome.total@${column}`, -by),
    moved(`request.carried_forward@${column}`, by)
  ]);
  return change("carried over otherwise than carried forward", {series, draft}, values);
});

/** A stock that does not follow, by a little or by much. */
const stock: Planter = inSome((draft, series, random) => {
  const key = random.pick(["regulation.in_force", "normative_document.in_force"]);
  const was = draft.cells.get(key);
  if (was === undefined) return null;
  const by = random.pick([1, 2, -1, 10, 100]);
  return change("a stock that does not follow", {series, draft}, [[key, Math.max(0, was + by)]]);
});

/** Fewer than none. */
const impossible: Planter = inSome((draft, series, random) => {
  const keys = [...draft.cells.keys()].filter(
    (key) => !/items_change|amount|fees|budget/.test(key)
  );
  if (keys.length === 0) return null;
  const key = random.pick(keys);
  const was = draft.cells.get(key)!;
  const now = random.pick([-1, -was, -1 - was]);
  return change("a number that cannot be", {series, draft}, [[key, now]]);
});

/** Decisions that leap, without a sum to stop them. */
const leap: Planter = inSome((draft, series, random) => {
  const keys = ["permit", "penalty", "compulsion"].map((kind) => `${kind}.decisions`);
  const some = keys.filter((key) => (draft.cells.get(key) ?? 0) > 100);
  if (some.length === 0) return null;
  const key = random.pick(some);
  const was = draft.cells.get(key)!;
  const now =
    random.next() < 0.5 ? was * random.int(14, 300) : Math.floor(was / random.int(14, 99));
  return change("a leap from year to year", {series, draft}, [[key, now]]);
});

/** Yuan in a column of 万元. */
const unit: Planter = inSome((draft, series, random) => {
  const key = random.pick(["fee.amount", "request.fees_charged", "capacity.budget"]);
  const was = draft.cells.get(key) ?? 0;
  if (was === 0) return null;
  const plant = change("yuan in a column of 万元", {series, draft}, [[key, was * 10_000]]);
  const before = series.drafts.find(({year}) => year === draft.year - 1);
  // Against last year's amount it stands out, where there is one.
  if ((before?.cells.get(key) ?? 0) > 0) plant?.expected.add(named("value-unit", draft.year));
  return plant;
});

/** 251000元 in a column of 万元: the number is right, and its unit is another than the form's. */
const otherUnit: Planter = inSome((draft, series, random) => {
  const key = random.pick(["fee.amount", "request.fees_charged", "capacity.budget"]);
  const was = draft.cells.get(key) ?? 0;
  if (was === 0 || draft.printed.has(key)) return null;
  const printed = new Map(draft.printed).set(key, `${was}元`);
  return {
    ...{kind: "another unit than the column's", series: withDraft(series, {...draft, printed})},
    ...{changed: [], expected: new Set([named("value-unit", draft.year)])}
  };
});

const groups: Planter = inSome((draft, series, random) => {
  const route = random.pick(routes);
  const key = `${route}.${random.pick(["upheld", "corrected", "other", "pending", "total"])}`;
  const was = draft.cells.get(key);
  if (was === undefined) return null;
  const now = random.pick([was + 1, was + 10, Math.max(0, was - 1)]);
  return change("a result of a proceeding", {series, draft}, [[key, now]]);
});

export const linePlants: Record<string, Planter> = {
  "a total not brought up to date": stale,
  "two cells of a row exchanged": exchanged,
  "two cells of a column exchanged": exchangedInColumn,
  "a row one cell too far": shifted,
  "section 4 one cell too far": shiftedCases,
  "two rows exchanged": exchangedRows,
  "a column entered twice": twice,
  "carried over otherwise than carried forward": carried,
  "a stock that does not follow": stock,
  "a number that cannot be": impossible,
  "a leap from year to year": leap,
  "yuan in a column of 万元": unit,
  "another unit than the column's": otherUnit,
  "a result of a proceeding": groups
};
