import * as Plot from "@observablehq/plot";
import type {Markish} from "@observablehq/plot";
import type {Figure, Point, Series} from "#dashboard/model.ts";
import {say, type Lang} from "#dashboard/words.ts";
import {colour, formatFigure, gravest, severityColour, severitySign, stateSign} from "./frame.ts";
import type {ChartOptions} from "./frame.ts";
import type {Standing} from "./standing.ts";

/** A point that has a number, and where its panel is. */
export interface Dot {
  year: number;
  value: number;
  figure: Figure;
  point: Point;
  panel: string;
  /** Dots of one run measure the same thing, year after year. */
  run: number;
}

/** A point as a chart of several panels sees it. */
export interface Slot {
  point: Point;
  panel: string;
}

export const slotsOf = (points: readonly Point[], panel = ""): Slot[] =>
  points.map((point) => ({point, panel}));

/** The points that are numbers, in runs that a line may join. */
export function dotsOf(points: readonly Point[], panel = ""): Dot[] {
  let run = 0;
  return points.flatMap((point) => {
    if (point.breaks) run++;
    const {figure, year} = point;
    if (point.state !== "number" || figure?.value == null) return [];
    return [{year, value: figure.value, figure, point, panel, run}];
  });
}

/** The numbers of a series in words, for whoever cannot see them. */
export function altOf(points: readonly Point[], lang: Lang): string {
  return points
    .map((point) => `${point.year}: ${altOfPoint(point, lang)}`)
    .join(lang === "zh" ? ";" : "; ");
}

function altOfPoint(point: Point, lang: Lang): string {
  const text =
    point.figure && point.state === "number"
      ? formatFigure(point.figure)
      : say(lang, `state.${point.state}`);
  const broken =
    point.leap || point.breaks === "leap" ? `, ${say(lang, "chart.notComparable")}` : "";
  return text + broken;
}

/** Whether the largest figure is so large that the others cannot be told apart beside it. */
export function hidesTheRest(series: readonly Series[]): boolean {
  const values = series
    .flatMap(({points}) => dotsOf(points).map(({value}) => value))
    .filter((value) => value > 0);
  return values.length > 1 && Math.max(...values) >= 10 * Math.min(...values);
}

/** Powers of ten from under the smallest figure to over the largest. */
export function decades(dots: readonly Dot[]): number[] {
  const values = dots.map(({value}) => value).filter((value) => value > 0);
  const low = Math.floor(Math.log10(Math.min(...values)));
  const high = Math.max(low + 1, Math.ceil(Math.log10(Math.max(...values))));
  return Array.from({length: high - low + 1}, (_, i) => 10 ** (low + i));
}

/** A log scale has no place for a nought: it stands at the foot, among what is no number, and no line passes it. */
export function onLogScale(dots: readonly Dot[]): {placed: Dot[]; noughts: Dot[]} {
  const noughts = dots.filter(({value}) => value <= 0);
  const before = ({panel, year}: Dot) =>
    noughts.filter((nought) => nought.panel === panel && nought.year < year).length;
  const placed = dots
    .filter(({value}) => value > 0)
    .map((dot) => ({...dot, run: dot.run * 1000 + before(dot)}));
  return {placed, noughts};
}

/** Noughts at the foot of a log scale, in ink: they are figures. */
export const footFigures = (dots: readonly Dot[]): Markish =>
  Plot.text(dots, {
    ...{x: "year", fy: "panel", frameAnchor: "bottom", dy: -7, fill: colour.ink},
    text: (dot: Dot) => formatFigure(dot.figure)
  });

/** A figure's weight among others for whose number there is no room: what a finding is about, the last, the largest. */
const weightIn = (dots: readonly Dot[]) => {
  const largest = Math.max(...dots.map(({value}) => value));
  return (index: number): number => {
    const {point, value} = dots[index]!;
    if (point.findings.length) return 3;
    return index === dots.length - 1 ? 2 : Number(value === largest);
  };
};

/** The figures' own numbers beside their marks, among what stands in the picture already. */
export function figureNumbers(
  dots: readonly Dot[],
  {dy, fontSize = 13, standing}: {dy: number; fontSize?: number; standing: Standing}
): Markish {
  return Plot.text(dots, {
    ...{x: "year", y: "value", fy: "panel", dy, fontSize},
    ...{text: (dot: Dot) => formatFigure(dot.figure), fill: colour.ink},
    ...{stroke: colour.page, strokeWidth: 4},
    render: standing.words({fontSize, dy, weight: weightIn(dots)})
  });
}

/** The signs of what is no number, in a row at the foot of the panel; a blank is an empty box. */
export function stateRow(slots: readonly Slot[]): Markish[] {
  const none = slots.filter(({point}) => point.state !== "number");
  const foot = {x: (s: Slot) => s.point.year, fy: "panel", frameAnchor: "bottom"} as const;
  return [
    Plot.text(none, {
      ...foot,
      dy: -7,
      text: (s: Slot) => stateSign(s.point),
      fill: colour.muted,
      fontSize: 15,
      fontWeight: 600
    }),
    Plot.dot(
      none.filter(({point}) => point.state === "blank"),
      {...foot, dy: -7, symbol: "square", r: 5, stroke: colour.muted, strokeWidth: 1}
    )
  ];
}

/** ■ and ▲ over the figures that a finding is about. */
export function findingSigns(dots: readonly Dot[], dy: number): Markish[] {
  const marked = dots.filter(({point}) => gravest(point.findings));
  const of = (dot: Dot) => gravest(dot.point.findings)!.severity;
  return [
    Plot.text(marked, {
      ...{x: "year", y: "value", fy: "panel", dy, fontSize: 11},
      text: (dot: Dot) => severitySign[of(dot)],
      fill: (dot: Dot) => severityColour[of(dot)]
    })
  ];
}

/** Each year's column leads to the words of its figure. */
export function yearLinks(slots: readonly Slot[], {href, lang}: ChartOptions): Markish {
  return Plot.rect(
    slots.filter(({point}) => point.figure),
    {
      ...{x1: (s: Slot) => s.point.year - 0.5, x2: (s: Slot) => s.point.year + 0.5, fy: "panel"},
      ...{inset: 1, fill: "transparent"},
      href: (s: Slot) => href(s.point.figure!),
      title: (s: Slot) =>
        say(lang, "chart.toWords", {
          what: `${s.panel} ${s.point.year}: ${altOfPoint(s.point, lang)}`.trim()
        })
    }
  );
}
