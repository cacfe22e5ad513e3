import * as Plot from "@observablehq/plot";
import type {Break, Figure, Series} from "#dashboard/model.ts";
import {say, type Lang} from "#dashboard/words.ts";
import {colour, formatChange, formatFigure, type ChartOptions} from "./parts/frame.ts";
import {
  altOf,
  decades,
  dotsOf,
  figureNumbers,
  findingSigns,
  footFigures,
  onLogScale,
  slotsOf,
  stateRow,
  yearLinks,
  type Dot,
  type Slot
} from "./parts/series.ts";
import {labelOf} from "./parts/labels.ts";
import {printSvg} from "./parts/print.ts";
import {Standing} from "./parts/standing.ts";

/** The figures that must be named for the panel to be read: the last, the largest, those that a finding is about. */
function labelled(dots: readonly Dot[]): Dot[] {
  const largest = Math.max(...dots.map(({value}) => value));
  const first = dots.findIndex(({value}) => value === largest);
  return dots.filter(
    (dot, i) => i === dots.length - 1 || i === first || dot.point.findings.length > 0
  );
}

/** The height of figures: from nought, or from the least below it, on the panel's own scale unless it shares one. */
function heightScale(dots: readonly Dot[], {scale, domain}: ChartOptions): Plot.ScaleOptions {
  const [low, high] = domain ?? extent(dots);
  if (scale !== "log") return {domain: [low, high], axis: null};
  const ticks = decades(dots.length ? dots : [{value: 1} as Dot]);
  return {type: "log", domain: domain ?? [ticks[0]! / 3, ticks.at(-1)!], axis: null};
}

/** From nought, or the least below it, to the most. */
export function extent(dots: readonly Pick<Dot, "value">[]): [number, number] {
  const values = dots.map(({value}) => value);
  return [Math.min(0, ...values), Math.max(1, ...values)];
}

/** A rule stands where the form changes, a dotted one where a figure leaps. */
function breakRules(slots: readonly Slot[]) {
  const of = (kind: Break) => slots.filter(({point}) => point.breaks === kind);
  const rule = {x: (s: Slot) => s.point.year - 0.5, stroke: colour.muted, strokeWidth: 0.75};
  return [Plot.ruleX(of("form"), rule), Plot.ruleX(of("leap"), {...rule, strokeDasharray: "2 3"})];
}

/** One measure from year to year, on a scale of its own: one panel of many. */
export function yearOverYear(series: Series, options: ChartOptions): string {
  const {document, lang, width} = options;
  const {points} = series;
  const dots = dotsOf(points);
  const {placed, noughts} =
    options.scale === "log" ? onLogScale(dots) : {placed: dots, noughts: [] as Dot[]};
  const svg = Plot.plot({
    ...{document, width, height: 118},
    ...{marginLeft: 14, marginRight: 14, marginTop: 30, marginBottom: 22},
    x: {domain: [points[0]!.year - 0.4, points.at(-1)!.year + 0.4]},
    y: heightScale(placed, options),
    fy: {axis: null},
    marks: [
      Plot.ruleY(options.scale === "log" ? [] : [0], {stroke: colour.rule}),
      breakRules(slotsOf(points)),
      Plot.line(placed, {x: "year", y: "value", z: "run", stroke: colour.single, strokeWidth: 1.5}),
      Plot.dot(placed, {
        ...{x: "year", y: "value", r: 3.5, stroke: colour.single, strokeWidth: 1.5},
        fill: (d: Dot) => (d.figure.approximate ? colour.page : colour.single)
      }),
      figureNumbers(labelled(placed), {dy: -12, fontSize: 12, standing: new Standing()}),
      findingSigns(placed, -25),
      footFigures(noughts),
      stateRow(slotsOf(points)),
      Plot.axisX([points[0]!.year, points.at(-1)!.year], {
        ...{tickFormat: (year: number) => String(year), tickSize: 0, label: null, fontSize: 12},
        fill: colour.muted
      }),
      yearLinks(slotsOf(points), options)
    ]
  });
  const name = labelOf(series.indicator, lang);
  return printSvg(svg, {
    alt: say(lang, "measures.alt", {name, numbers: altOf(points, lang)}),
    links: say(lang, "chart.links")
  });
}

/** Two neighbouring years that can be compared, with their figures. */
interface Pair {
  from: number;
  to: number;
  before: Figure;
  now: Figure;
}

/** 约 35 万 and 约 50 万 are no 42.9 % apart: what they were rounded from may be. */
const isExact = ({before, now}: Pair) => !before.approximate && !now.approximate;

function pairsOf({points}: Series): Pair[] {
  return points.flatMap((point, i) => {
    const [before, now] = [points[i - 1]?.figure, point.figure];
    if (before?.value == null || now?.value == null || point.breaks) return [];
    return [{from: point.year - 1, to: point.year, before, now}];
  });
}

/** The last step that can be compared and has a rate: from nought there is none, nor between figures that are vague. */
export function lastStep(series: Series): {from: number; to: number; change: number} | null {
  const step = pairsOf(series).findLast((pair) => isExact(pair) && pair.before.value !== 0);
  if (!step) return null;
  return {from: step.from, to: step.to, change: step.now.value! / step.before.value! - 1};
}

/** What a panel says of its last step, or why there is none. */
export function tellStep(series: Series, lang: Lang): string {
  const [step, pair] = [lastStep(series), pairsOf(series).at(-1)];
  if (step) return say(lang, "measures.step", {...step, change: formatChange(step.change)});
  const leaps = series.points.some(({breaks}) => breaks === "leap");
  if (!pair) return say(lang, leaps ? "break.leap" : "measures.noStep");
  const [before, now] = [pair.before, pair.now].map(formatFigure);
  return say(lang, "measures.noRate", {...pair, before: before!, now: now!});
}
