import type {Observation} from "#data/schema/observation.ts";
import type {ReadReport} from "#data/schema/reading.ts";
import type {BothOutcomes} from "#data/schema/rows.ts";
import {examineAll, type Examined, type Rules} from "#pipeline/check.ts";
import {figuresOf, matterOf, writtenOut} from "#pipeline/comparison.ts";
import {stands, type Said} from "#pipeline/corrections.ts";

/**
 * What each rule says of a figure as it was reported, and what it would say with the value that a person gives. The
 * findings themselves only ever see what was reported.
 */
export function bothOutcomes(reports: ReadReport[], said: Said[], rules: Rules): BothOutcomes[] {
  const {guests: around = []} = rules;
  const values = correctedValues([...reports, ...around], said);
  if (values.size === 0) return [];
  const bodies = new Set([...values.keys()].map(bodyOf));
  const isConcerned = ({reading}: ReadReport) => bodies.has(reading.report.body ?? "~");
  const [concerned, guests] = [reports.filter(isConcerned), around.filter(isConcerned)];
  const correct = withValues(values);
  const reported = byId(examineAll(concerned, {...rules, guests}));
  const corrected = byId(
    examineAll(concerned.map(correct), {...rules, guests: guests.map(correct)})
  );
  const ids = [...new Set([...reported.keys(), ...corrected.keys()])].sort();
  return ids.flatMap((id) => compare(id, [reported.get(id), corrected.get(id)], values));
}

/** Of the figures whose words still stand, the values that people give. */
function correctedValues(reports: ReadReport[], said: Said[]): Map<string, number> {
  const given = new Map(
    said
      .flatMap(({figures}) => figures)
      .filter(({action, value}) => action === "override" && value != null)
      .map((correction) => [correction.observation, correction])
  );
  if (given.size === 0) return new Map();
  const figures = reports.flatMap(({reading}) => reading.observations);
  const standing = figures.filter((figure) => {
    const correction = given.get(figure.id);
    return correction !== undefined && stands(correction, figure);
  });
  return new Map(standing.map(({id}) => [id, given.get(id)!.value!]));
}

const bodyOf = (observation: string) => observation.split("/").slice(0, -2).join("/");

const withValues =
  (values: Map<string, number>) =>
  (read: ReadReport): ReadReport => {
    const observations = read.reading.observations.map((figure): Observation => {
      const value = values.get(figure.id);
      if (value === undefined) return figure;
      return {...figure, value, state: "number", approximate: null, raw: String(value)};
    });
    return {...read, reading: {...read.reading, observations}};
  };

const byId = (examined: Examined[]) => new Map(examined.map((one) => [one.id, one]));

type Pair = [reported: Examined | undefined, corrected: Examined | undefined];

/** A row where a comparison rests on a corrected figure, or ends otherwise by one. */
function compare(
  finding: string,
  [reported, corrected]: Pair,
  values: Map<string, number>
): BothOutcomes[] {
  const {check, view} = (reported ?? corrected)!;
  const figures = [reported, corrected].flatMap((one) =>
    one ? figuresOf(one.comparison.left, one.comparison.right) : []
  );
  const corrections = [...new Set(figures)].filter((id) => values.has(id));
  const [before, after] = [reported, corrected].map((one) => one?.comparison.verdict ?? null);
  if (corrections.length === 0 && before === after) return [];
  return [
    {
      ...{finding, check, report: view.report, body: view.body, year: view.year, corrections},
      ...{reported: before!, reported_sum: sumOf(reported)},
      ...{corrected: after!, corrected_sum: sumOf(corrected)}
    }
  ];
}

const sumOf = (one: Examined | undefined) =>
  one ? (matterOf(one.comparison).sum ?? writtenOut(one.comparison)) : null;
