import type {Origin} from "#data/schema/observation.ts";
import type {Figure, Point, PointState, Series} from "#dashboard/model.ts";
import type {Scale} from "./frame.ts";
import type {Published} from "./published.ts";
import type {BodySeries, NamedBody} from "./shard.ts";

/** Something that reports count, where they say it, and how many do. */
export interface Measure {
  indicator: string;
  origin: Origin;
  label: {zh: string; en: string};
  reports: number;
  bodies: number;
  /** The groups of bodies of which some tell it. */
  groups: number[];
}

export interface Years {
  from: number;
  to: number;
}

/** What a page of comparison shows: one measure of some bodies, over some years. */
export interface Comparison {
  series: readonly BodySeries[];
  years: Years;
  /** What each figure is held against, of the same report. */
  per: Series | null;
  scale: Scale;
  /** When the reports were published, as far as it is known. */
  published: Published;
}

/** What figures may be held against. */
export const bases = ["request.received", "request.outcome.total", "disclosure.items"] as const;

/** The measure that a figure is held against: where the figure stands, if it is told there. */
export function baseOf(
  measures: readonly Measure[],
  {indicator, origin}: Pick<Measure, "indicator" | "origin">,
  base: string
): Measure | null {
  const told = measures.filter((measure) => measure.indicator === base && base !== indicator);
  return told.find((measure) => measure.origin === origin) ?? told[0] ?? null;
}

/** Fewer than so many are no base for a share: one of three is one, and not a third of anything. */
export const fewest = 10;

/** Each figure per hundred of its own report's base; where there is none, or one too small, there is no share. */
export function perHundred(series: Series, base: Series | undefined): Series {
  const points = series.points.map((point) => {
    const under = base?.points.find(({year}) => year === point.year);
    return sharePoint(point, under);
  });
  return {...series, points};
}

function sharePoint(point: Point, base: Point | undefined): Point {
  if (point.state !== "number" || point.figure?.value == null) return point;
  // 办结率100% is a share already, and nothing that could be counted per hundred of requests.
  const state = point.figure.unit === "ratio" ? "no_base" : baseState(base);
  if (state !== "number") return {...point, state, leap: null};
  const under = base!.figure!;
  const value = Number(((100 * point.figure.value) / under.value!).toFixed(1));
  // What stands by either figure is no longer at least or at most of the share.
  const approximate = point.figure.approximate || under.approximate ? "about" : null;
  return {
    ...point,
    figure: {...point.figure, value, approximate},
    breaks: point.breaks ?? base!.breaks,
    leap: null,
    findings: [...point.findings, ...base!.findings]
  };
}

function baseState(base: Point | undefined): PointState {
  if (base?.state !== "number" || base.figure?.value == null) return "no_base";
  return base.figure.value < fewest ? "few" : "number";
}

/** The years asked for, those before and after a body's reports as years without one. */
export function within({from, to}: Years, series: Series): Series {
  const points = Array.from({length: to - from + 1}, (_, i) => {
    const year = from + i;
    return series.points.find((point) => point.year === year) ?? missing(year);
  });
  return {
    ...series,
    points: points.map((point, i) => (i ? point : {...point, breaks: null, leap: null}))
  };
}

const missing = (year: number): Point => ({
  ...{year, template: null, state: "missing", figure: null},
  ...{breaks: null, leap: null, findings: []}
});

/** What a comparison draws: within its years, and held against its base. */
export function shownSeries(
  {series, years, per}: Comparison,
  bases: ReadonlyMap<string, Series>
): BodySeries[] {
  return series.map(({body, series: one}) => ({
    body,
    series: within(years, per ? perHundred(one, bases.get(body.body)) : one)
  }));
}

export interface Ranked {
  rank: number;
  body: NamedBody;
  figure: Figure;
}

/** A body that has no rank, and why not. */
export interface Unranked {
  body: NamedBody;
  why: "no_number" | "doubt" | "approximate" | "assumed";
  point: Point;
}

/** Bodies by figure in one year; or why there is no such order. */
export interface Ranking {
  year: number;
  /** Why nothing is ranked: one body is no order, and prose counts as its office likes. */
  never: "one" | "prose" | "forms" | null;
  ranked: Ranked[];
  unranked: Unranked[];
}

interface At {
  body: NamedBody;
  point: Point;
}

/** Orders bodies where their figures are of one measure: told in tables of one form, in one unit, without doubt. */
export function rankingOf(all: readonly BodySeries[], year: number): Ranking {
  const at = all.flatMap(({body, series}): At[] => {
    const point = series.points.find((one) => one.year === year);
    return point ? [{body, point}] : [];
  });
  const doubts = at.map((one) => ({...one, why: whyNot(one.point)}));
  const sure = doubts.filter(({why}) => !why);
  const forms = new Set(sure.map(({point}) => point.template));
  const never = neverRanked(all, {forms: forms.size, sure: sure.length});
  return {
    ...{year, never},
    ranked: never ? [] : rank(sure),
    unranked: doubts.flatMap(({body, point, why}) => (why ? [{body, point, why}] : []))
  };
}

function neverRanked(
  all: readonly BodySeries[],
  {forms, sure}: {forms: number; sure: number}
): Ranking["never"] {
  if (all[0]?.series.origin === "narrative") return "prose";
  if (forms > 1) return "forms";
  return sure < 2 ? "one" : null;
}

function whyNot({state, figure, findings}: Point): Unranked["why"] | null {
  if (state !== "number" || figure?.value == null) return "no_number";
  if (findings.some(({severity}) => severity !== "info")) return "doubt";
  if (figure.approximate) return "approximate";
  return figure.unit_assumed ? "assumed" : null;
}

/** The largest first; equal figures have equal ranks. */
function rank(all: readonly At[]): Ranked[] {
  const sorted = [...all].sort((a, b) => b.point.figure!.value! - a.point.figure!.value!);
  const values = sorted.map(({point}) => point.figure!.value!);
  return sorted.map(({body, point}) => ({
    ...{body, figure: point.figure!},
    rank: values.indexOf(point.figure!.value!) + 1
  }));
}

/** Bodies in an address. One in no list has its printed name as its id, which may hold the comma that parts them. */
export const listOf = (ids: readonly string[]): string =>
  ids.map((id) => id.replace(/[%,]/g, encodeURIComponent)).join(",");

export const idsIn = (list: string): string[] =>
  list
    .split(",")
    .filter(Boolean)
    .map((id) => id.replace(/%2C|%25/g, decodeURIComponent));
