import type {Indicator} from "#data/schema/indicator.ts";
import type {Origin} from "#data/schema/observation.ts";
import type {Template} from "#data/schema/report.ts";
import {anchorIn} from "#dashboard/charts/parts/anchors.ts";
import type {
  Break,
  Figure,
  FindingRow,
  Joined,
  Point,
  PointState,
  Series
} from "#dashboard/model.ts";

/** A body as far as a chart must name it. */
export interface NamedBody {
  body: string;
  label_zh: string;
  label_en: string;
}

/** So many names a file that a script fetches: each some 130 bytes. */
export const namesTogether = 600;

/** One measure of one body. */
export interface BodySeries {
  body: NamedBody;
  series: Series;
}

/** Points of many bodies as columns, for a script to fetch: a row is a year of a body, a code is a place in a list. */
export interface Shard {
  indicator: Indicator;
  origin: Origin;
  /** Id, Chinese and English name. */
  bodies: [string, string, string][];
  body: number[];
  year: number[];
  form: (number | null)[];
  state: number[];
  value: (number | null)[];
  approximate: (number | null)[];
  /** What is printed where it is no number. */
  raw: (string | null)[];
  /** The anchor of the words on the report's page. */
  place: (string | null)[];
  break: (number | null)[];
  leap: (number | null)[];
  /** How grave the gravest finding on the figure is. */
  severity: (number | null)[];
  /** 1 where the unit is not printed but taken as usual. */
  assumed: (1 | 0)[];
}

const forms: readonly Template[] = [
  "narrative",
  "statistics-2014",
  "standard-2019",
  "standard-2021"
];
const states: readonly PointState[] = [
  ...(["number", "none", "blank", "slash", "not_applicable", "unreadable"] as const),
  ...(["absent", "missing", "cannot_tell"] as const)
];
const approximates = ["about", "at_least", "at_most"] as const;
const breaks: readonly Break[] = ["form", "leap", "gap"];
const severities = ["error", "warning", "info"] as const;

const code = <T>(list: readonly T[], value: T | null | undefined): number | null =>
  value === null || value === undefined ? null : list.indexOf(value);

const gravest = (findings: readonly FindingRow[]) =>
  severities.find((severity) => findings.some((finding) => finding.severity === severity));

/** The series as columns. */
export function packed(all: readonly BodySeries[], joined: Joined = new Set()): Shard {
  const {indicator, origin} = all[0]!.series;
  const rows = all.flatMap(({series}, body) => series.points.map((point) => ({body, point})));
  const each = <T>(of: (point: Point) => T) => rows.map(({point}) => of(point));
  return {
    ...{indicator, origin},
    bodies: all.map(({body}) => [body.body, body.label_zh, body.label_en]),
    body: rows.map(({body}) => body),
    year: each(({year}) => year),
    form: each(({template}) => code(forms, template)),
    state: each(({state}) => states.indexOf(state)),
    value: each(({figure}) => figure?.value ?? null),
    approximate: each(({figure}) => code(approximates, figure?.approximate)),
    raw: each(({figure, state}) => (figure && state !== "number" ? figure.raw : null)),
    place: each(({figure}) => figure && anchorIn(figure, joined)),
    break: each((point) => code(breaks, point.breaks)),
    leap: each(({leap}) => leap),
    severity: each(({findings}) => code(severities, gravest(findings))),
    assumed: each(({figure}) => (figure?.unit_assumed ? 1 : 0))
  };
}

/** Shards of one measure, each of other bodies, as one. */
export const together = ([first, ...others]: readonly Shard[]): Shard =>
  others.reduce(both, first!);

function both(one: Shard, other: Shard): Shard {
  const longer = Object.entries(one).flatMap(([name, own]) =>
    Array.isArray(own)
      ? [[name, [...(own as unknown[]), ...(other[name as keyof Shard] as unknown[])]]]
      : []
  );
  const body = [...one.body, ...other.body.map((at) => at + one.bodies.length)];
  return {...one, ...(Object.fromEntries(longer) as Partial<Shard>), body};
}

/** Columns as the series that they came from, as far as a chart needs them. */
export function unpacked(shard: Shard): BodySeries[] {
  const {indicator, origin, bodies} = shard;
  const all = bodies.map(([body, label_zh, label_en]): BodySeries => ({
    body: {body, label_zh, label_en},
    series: {indicator, origin, points: []}
  }));
  shard.body.forEach((at, row) => {
    const {body, series} = all[at]!;
    series.points.push(pointAt(shard, row, body.body));
  });
  return all;
}

function pointAt(shard: Shard, row: number, body: string): Point {
  const year = shard.year[row]!;
  const severity = severities[shard.severity[row] ?? -1];
  const report = `${body}/${year}`;
  return {
    ...{year, template: forms[shard.form[row] ?? -1] ?? null, state: states[shard.state[row]!]!},
    figure: shard.place[row] == null ? null : figureAt(shard, row, report),
    ...{breaks: breaks[shard.break[row] ?? -1] ?? null, leap: shard.leap[row] ?? null},
    findings: severity ? [{severity} as FindingRow] : []
  };
}

function figureAt(shard: Shard, row: number, report: string): Figure {
  const {indicator, origin} = shard;
  const value = shard.value[row] ?? null;
  return {
    ...{report, origin, value, indicator: indicator.indicator, unit: indicator.unit},
    state: value === null ? "unreadable" : "number",
    approximate: approximates[shard.approximate[row] ?? -1] ?? null,
    raw: shard.raw[row] ?? String(value ?? ""),
    place: `#${shard.place[row]}`,
    unit_assumed: shard.assumed[row] === 1
  } as Figure;
}
