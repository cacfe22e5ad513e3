import * as Plot from "@observablehq/plot";
import type {Series} from "#dashboard/model.ts";
import {say, type Lang} from "#dashboard/words.ts";
import {
  colour,
  decadeRules,
  formatLeap,
  formNames,
  formStarts,
  tickRoom,
  yearAxis,
  yearScale,
  type ChartOptions,
  type Scale
} from "./parts/frame.ts";
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
import {printSvg} from "./parts/print.ts";
import {Standing} from "./parts/standing.ts";

const panelName = ({origin}: Series, lang: Lang) =>
  say(lang, origin === "table" ? "permits.table" : "permits.narrative");

/** Where the figures' height is figured from: tenfold steps, or a plain scale from nought. */
interface Ground {
  scale: Plot.ScaleOptions;
  ticks: number[];
}

/** With room under the smallest figure for what is no number, and over the largest for its own. */
function groundOf(dots: readonly Dot[], scale: Scale): Ground {
  if (scale === "log") {
    const ticks = decades(dots);
    return {ticks, scale: {type: "log", domain: [ticks[0]! / 5, ticks.at(-1)! * 6], axis: null}};
  }
  const top = Math.max(1, ...dots.map(({value}) => value));
  const tick = [5, 2, 1].map((n) => n * 10 ** Math.floor(Math.log10(top))).find((n) => n <= top)!;
  return {ticks: [0, tick], scale: {domain: [-0.28 * top, 1.42 * top], axis: null}};
}

function leapLabels(slots: readonly Slot[]) {
  return Plot.text(
    slots.filter(({point}) => point.leap !== null),
    {
      ...{x: (s: Slot) => s.point.year - 0.5, fy: "panel", frameAnchor: "middle", dy: 36},
      ...{text: (s: Slot) => formatLeap(s.point.leap!), fill: colour.muted, fontSize: 12},
      ...{stroke: colour.page, strokeWidth: 5}
    }
  );
}

/** The same rules in every panel; the forms are named over the first alone. */
function formLines(slots: readonly Slot[]) {
  const starts = formStarts(slots.map(({point}) => point)).slice(1);
  const years = new Set(starts.map(({year}) => year));
  const first = slots[0]!.point.year;
  return Plot.ruleX(
    slots.filter(({point}) => years.has(point.year) && point.year !== first),
    {x: (s: Slot) => s.point.year - 0.5, fy: "panel", stroke: colour.muted, strokeWidth: 0.75}
  );
}

function leapRules(slots: readonly Slot[]) {
  return Plot.ruleX(
    slots.filter(({point}) => point.breaks === "leap"),
    {
      x: (s: Slot) => s.point.year - 0.5,
      fy: "panel",
      stroke: colour.muted,
      strokeWidth: 0.75,
      strokeDasharray: "2 3"
    }
  );
}

/** A dot is one report's figure: full where it is exact, hollow where 余 or 约 stands by it. */
function figureMarks(dots: readonly Dot[], width: number) {
  // On a phone two neighbours' numbers are wider than their years: every other one stands below.
  const below = (dot: Dot) => width < 500 && dot.year % 2 === 1 && joined(dots, dot);
  const standing = new Standing();
  return [
    Plot.line(dots, {
      x: "year",
      y: "value",
      fy: "panel",
      z: "run",
      stroke: colour.single,
      strokeWidth: 1.5
    }),
    Plot.dot(dots, {
      ...{x: "year", y: "value", fy: "panel", r: 4.5, stroke: colour.single, strokeWidth: 1.75},
      fill: (d: Dot) => (d.figure.approximate ? colour.page : colour.single)
    }),
    figureNumbers(
      dots.filter((dot) => !below(dot)),
      {dy: -14, standing}
    ),
    figureNumbers(dots.filter(below), {dy: 16, standing})
  ];
}

const joined = (dots: readonly Dot[], {run, panel}: Dot) =>
  dots.filter((dot) => dot.run === run && dot.panel === panel).length > 1;

/** Permits as the prose counts cases, and as the table counts decisions: two measures, never joined. */
export function permitVolume(measures: readonly Series[], options: ChartOptions): string {
  const {document, lang, width, scale = "log"} = options;
  const slots = measures.flatMap((series) => slotsOf(series.points, panelName(series, lang)));
  const dots = measures.flatMap((series) => dotsOf(series.points, panelName(series, lang)));
  const {placed, noughts} =
    scale === "log" ? onLogScale(dots) : {placed: dots, noughts: [] as Dot[]};
  const ground = groundOf(placed, scale);
  const years = measures[0]!.points;
  const svg = Plot.plot({
    ...{document, width, height: 70 + measures.length * 196},
    ...{marginLeft: tickRoom(ground.ticks, lang), marginRight: 4, marginTop: 44, marginBottom: 26},
    x: yearScale(years),
    y: ground.scale,
    fy: {domain: measures.map((series) => panelName(series, lang)), axis: null, padding: 0.16},
    marks: [
      decadeRules(ground.ticks, lang),
      formLines(slots),
      formNames(years, {lang, fy: panelName(measures[0]!, lang)}),
      leapRules(slots),
      panelTitles(measures, lang),
      // A figure is never under the words beside it.
      leapLabels(slots),
      figureMarks(placed, width),
      findingSigns(placed, -28),
      footFigures(noughts),
      stateRow(slots),
      yearAxis(years, panelName(measures.at(-1)!, lang)),
      yearLinks(slots, options)
    ]
  });
  const numbers = measures.map((s) => `${panelName(s, lang)}: ${altOf(s.points, lang)}`).join(". ");
  return printSvg(svg, {alt: say(lang, "permits.alt", {numbers}), links: say(lang, "chart.links")});
}

function panelTitles(measures: readonly Series[], lang: Lang) {
  return Plot.text(measures, {
    ...{fy: (s: Series) => panelName(s, lang), frameAnchor: "top-left", dx: 6, dy: 5},
    ...{
      text: (s: Series) => panelName(s, lang),
      textAnchor: "start",
      fontWeight: 600,
      fill: colour.ink
    }
  });
}
