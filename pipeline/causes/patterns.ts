import type {Slip} from "#data/schema/finding.ts";
import {applicants, type Applicant} from "#data/schema/observation.ts";
import {reportOf} from "#data/schema/report.ts";
import type {Past} from "./before.ts";
import {hasBlank} from "./blanks.ts";
import {settledBy, type Change, type Repair} from "./cause.ts";
import type {Judged, Web} from "./web.ts";
import {isPossible, solve, suppose, variablesOf, type Variable} from "./suppose.ts";

/** Cells of section 3 that stand beside or below one another; null where one has no number. */
export type Line = (Variable | null)[];
type Values = Map<string, number>;

/**
 * Slips of the hand that change more than one figure: two cells exchanged, a row or column that moved by
 * one cell, was entered twice or is still last year's, two columns exchanged, a cell with which its total goes, or the text.
 * Tried where no single figure settles what fails.
 */
export function patterns(failing: Judged[], web: Web, past: Past): Repair[] {
  const suspects = new Set(
    failing.flatMap(({comparison}) => variablesOf(comparison).map(({leaf}) => leaf.id))
  );
  const isSuspect = (line: Line) => line.some((cell) => cell && suspects.has(cell.leaf.id));
  return [...suspects]
    .flatMap((id) => repeated(web.variables.get(id), web))
    .concat(
      gridsOf(web).flatMap(({rows, columns}) => [
        ...rows.flatMap((row) => followed(row, row.at(-1)!, web)),
        ...columns.flatMap((column) => followed(column.filter(isOutcome), column.find(isSum), web)),
        ...[rows, columns].flatMap((lines) => [
          ...lines
            .filter(isSuspect)
            .flatMap((line) => [
              ...exchanged(line, suspects),
              ...moved(line, {failing, web}),
              ...stale(line, {failing, past})
            ]),
          ...doubled(lines.filter(isSuspect), failing)
        ]),
        ...swapped(columns.filter(isSuspect), "columns-exchanged"),
        ...swapped(rows, "rows-exchanged").filter(({values}) => touches(values, suspects))
      ])
    )
    .flatMap((tried) => toRepair(tried, web).filter((repair) => explains(repair, tried, failing)));
}

export interface Tried {
  pattern: Slip;
  values: Values;
  /** The line that two cells would have been exchanged in. */
  line?: Line;
  /** Whose number each cell of a line would have: of the one behind it (1), or of the one before (-1). */
  by?: 1 | -1;
}

/** Two cells of a line in which more is amiss than they explain were not just exchanged. */
export function explains({settles}: Repair, {line = []}: Tried, failing: Judged[]): boolean {
  const own = new Set(line.flatMap((cell) => cell?.leaf.id ?? []));
  const isIn = ({comparison}: Judged) => variablesOf(comparison).some(({leaf}) => own.has(leaf.id));
  return own.size === 0 || !failing.some((one) => !settles.includes(one.id) && isIn(one));
}

export function toRepair({pattern, values, by}: Tried, web: Web): Repair[] {
  const changes = [...values].flatMap(([id, to]): Change[] => {
    const {leaf, value} = web.variables.get(id)!;
    return to === value ? [] : [{leaf, from: value, to, bound: null}];
  });
  if (changes.length < 2 || changes.some(({leaf, to}) => !isPossible(leaf, to))) return [];
  const settles = settledBy(values, web);
  return settles === null || !isShown(settles, {changes, web})
    ? []
    : [{pattern, changes, words: null, settles, ...(by && {by})}];
}

/** Of sums beside a blank alone nothing shows a slip: a total that is too small could always be another cell's. */
const isShown = (settles: string[], {changes, web}: {changes: Change[]; web: Web}) =>
  changes.some(({leaf}) =>
    web.touching
      .get(leaf.id)
      ?.some(({id, comparison}) => settles.includes(id) && !hasBlank(comparison))
  );

/** Whether one of these figures stands in what fails. */
const touches = (values: Values, suspects: Set<string>) =>
  [...values.keys()].some((id) => suspects.has(id));

interface Grid {
  rows: Line[];
  columns: Line[];
}

/** Section 3 of each report: a row for each indicator, a column for each kind of applicant. */
function gridsOf({variables}: Web): Grid[] {
  const reports = new Map<string, Map<string, Map<Applicant, Variable>>>();
  for (const variable of variables.values()) {
    const {figure} = variable.leaf;
    if (figure?.origin !== "table" || figure.applicant === null) continue;
    const report = within(reports, reportOf(figure.id));
    within(report, figure.indicator).set(figure.applicant, variable);
  }
  return [...reports.values()].map((report) => {
    const rows = [...report.values()].map((row) => applicants.map((who) => row.get(who) ?? null));
    return {rows, columns: applicants.map((_, i) => rows.map((row) => row[i]!))};
  });
}

/** The map that stands under a key, begun where there is none. */
export function within<K, L, V>(maps: Map<K, Map<L, V>>, key: K): Map<L, V> {
  const found = maps.get(key) ?? new Map<L, V>();
  maps.set(key, found);
  return found;
}

/** Two cells of a line, each with the other's number. */
function exchanged(line: Line, suspects: Set<string>): Tried[] {
  const cells = line.filter((cell) => cell !== null && suspects.has(cell.leaf.id)) as Variable[];
  return cells.flatMap((one, i) =>
    cells.slice(i + 1).map((other) => ({
      pattern: "cells-exchanged",
      line,
      values: new Map([
        [one.leaf.id, other.value],
        [other.leaf.id, one.value]
      ])
    }))
  );
}

/** Two columns or rows, each with the other's numbers from the first cell to the last. */
function swapped(lines: Line[], pattern: Slip): Tried[] {
  return lines.flatMap((one, i) =>
    lines
      .slice(i + 1)
      .filter((other) => areApart(one, other))
      .map((other) => ({
        pattern,
        values: new Map([...others(one, other), ...others(other, one)])
      }))
  );
}

/** In more than one cell, and with nothing beside a cell of the one only. */
const areApart = (one: Line, other: Line) =>
  one.every((cell, i) => (cell === null) === (other[i] === null)) &&
  one.filter((cell, i) => cell?.value !== other[i]?.value).length > 1;

const others = (line: Line, other: Line): [string, number][] =>
  line.flatMap((cell, i) => (cell === null ? [] : [[cell.leaf.id, other[i]!.value]]));

/** A line whose numbers stand one cell too far: back by one, with what has to stand in the cell left free. */
export function moved(line: Line, {failing, web}: {failing: Judged[]; web: Web}): Tried[] {
  const spans = [line, line.slice(0, -1), amiss(line, failing)].filter(isFull);
  return spans.flatMap((cells) =>
    ([1, -1] as const).flatMap((by) => {
      const free = by > 0 ? cells.at(-1)! : cells[0]!;
      const values: Values = new Map();
      cells.forEach(({leaf}, i) => {
        const from = cells[i + by];
        if (from) values.set(leaf.id, from.value);
      });
      const round = by > 0 ? cells[0]! : cells.at(-1)!;
      return [round.value, ...solutions(free, values, web)].map((value) => ({
        ...{pattern: "line-moved" as const, by},
        values: new Map([...values, [free.leaf.id, value]])
      }));
    })
  );
}

const isFull = (line: Line): line is Variable[] =>
  line.length > 2 && line.every((cell) => cell !== null);

/** From the first to the last cell of a line that something across the line fails by. */
function amiss(line: Line, failing: Judged[]): Line {
  const own = new Set(line.flatMap((cell) => cell?.leaf.id ?? []));
  const crossed = failing.flatMap(({comparison}) => {
    const inside = variablesOf(comparison).filter(({leaf}) => own.has(leaf.id));
    return inside.length === 1 ? inside[0]!.leaf.id : [];
  });
  const isCrossed = (cell: Line[number]) => cell !== null && crossed.includes(cell.leaf.id);
  return line.slice(line.findIndex(isCrossed), line.findLastIndex(isCrossed) + 1);
}

/** What a cell would have to be, when others are as supposed. */
function solutions(cell: Variable, values: Values, {touching}: Web): number[] {
  const found = (touching.get(cell.leaf.id) ?? []).flatMap(({comparison}) => {
    const supposed = suppose(comparison, values);
    if (supposed.verdict === "holds") return [cell.value];
    return solve(supposed, cell) ?? [];
  });
  return [...new Set(found)];
}

/** Two lines with the same numbers: one of them was entered twice, and each of its cells is what is left over. */
function doubled(lines: Line[], failing: Judged[]): Tried[] {
  return lines.flatMap((line, i) =>
    lines.slice(i + 1).flatMap((other) => {
      if (!isSame(line, other)) return [];
      return [line, other].map((copy) => ({
        pattern: "line-doubled",
        values: leftOver(copy, failing)
      }));
    })
  );
}

/** The same numbers throughout, and not just nothing. */
const isSame = (line: Line, other: Line) =>
  line.every((cell, i) => cell?.value === other[i]?.value) &&
  line.filter((cell) => cell !== null && cell.value > 0).length > 1;

/** A line with the numbers that it had the year before: each of its cells is what is left over. */
function stale(line: Line, {failing, past}: {failing: Judged[]; past: Past}): Tried[] {
  const isLastYears = (cell: Line[number]) =>
    cell === null || past.before(cell.leaf.figure!) === cell.value;
  const isTold = line.filter((cell) => cell !== null && cell.value > 0).length > 1;
  return isTold && line.every(isLastYears)
    ? [{pattern: "line-stale", values: leftOver(line, failing)}]
    : [];
}

const isOutcome = (cell: Line[number]) =>
  cell?.leaf.figure?.indicator.startsWith("request.outcome.") ?? false;
const isSum = (cell: Line[number]) => cell?.leaf.figure?.indicator === "request.outcome.total";

/** A cell and its total, that was added up with it: both by as much as what fails by the cell. */
function followed(line: Line, total: Line[number] | undefined, web: Web): Tried[] {
  if (!total) return [];
  return line.flatMap((cell) => {
    if (cell === null || cell === total) return [];
    return solutions(cell, new Map(), web).map((to) => ({
      pattern: "total-followed",
      values: new Map([
        [cell.leaf.id, to],
        [total.leaf.id, total.value + to - cell.value]
      ])
    }));
  });
}

/** A cell of a table, and the text that has the same number of the same. */
function repeated(cell: Variable | undefined, web: Web): Tried[] {
  const figure = cell?.leaf.figure;
  if (!cell || !figure || figure.origin === "narrative") return [];
  const who = (applicant: Applicant | null) => applicant ?? "total";
  const said = [...web.variables.values()].filter(
    ({leaf: {figure: other}, value}) =>
      other?.origin === "narrative" &&
      other.indicator === figure.indicator &&
      other.category === null &&
      who(other.applicant) === who(figure.applicant) &&
      reportOf(other.id) === reportOf(figure.id) &&
      value === cell.value
  );
  return solutions(cell, new Map(), web).map((to) => ({
    pattern: "text-followed",
    values: new Map([cell, ...said].map(({leaf}) => [leaf.id, to]))
  }));
}

/** Each cell of a line, as what fails across the line would have it. */
function leftOver(line: Line, failing: Judged[]): Values {
  const values: Values = new Map();
  const own = new Set(line.flatMap((cell) => cell?.leaf.id ?? []));
  for (const {comparison} of failing) {
    const inside = variablesOf(comparison).filter(({leaf}) => own.has(leaf.id));
    const value = inside.length === 1 ? solve(comparison, inside[0]!) : null;
    if (value !== null) values.set(inside[0]!.leaf.id, value);
  }
  return values;
}
