import * as Plot from "@observablehq/plot";
import type {Markish} from "@observablehq/plot";
import type {Series} from "#dashboard/model.ts";
import {say, type Lang} from "#dashboard/words.ts";
import {
  colour,
  decadeRules,
  formRules,
  tickRoom,
  yearAxis,
  yearScale,
  type ChartOptions
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
  type Dot
} from "./parts/series.ts";
import {printSvg} from "./parts/print.ts";
import {Standing} from "./parts/standing.ts";

/** Items proactively published, report by report: bars, so that no line joins what forms part. */
export function publishedItems({points}: Series, options: ChartOptions): string {
  const {document, lang, width, scale = "linear"} = options;
  const dots = dotsOf(points);
  const drawn = scale === "log" ? dotMarks(dots, lang) : barMarks(dots);
  const svg = Plot.plot({
    ...{document, width, height: width < 500 ? 236 : 276},
    ...{marginLeft: drawn.left, marginRight: 4, marginTop: 52, marginBottom: 26},
    x: yearScale(points),
    y: drawn.y,
    fy: {axis: null},
    marks: [
      formRules(points, lang),
      drawn.marks,
      stateRow(slotsOf(points)),
      yearAxis(points),
      yearLinks(slotsOf(points), options)
    ]
  });
  return printSvg(svg, {
    alt: say(lang, scale === "log" ? "published.altLog" : "published.alt", {
      numbers: altOf(points, lang)
    }),
    links: say(lang, "chart.links")
  });
}

/** What is drawn for the figures, and the scale that they are drawn on. */
interface Drawn {
  left: number;
  y: Plot.ScaleOptions;
  marks: Markish[];
}

function barMarks(dots: readonly Dot[]): Drawn {
  const top = Math.max(1, ...dots.map(({value}) => value));
  return {
    left: 4,
    // Over the highest bar its number and its sign have room below the names of the forms.
    y: {domain: [0, top * 1.1], axis: null},
    marks: [
      Plot.ruleY([0], {stroke: colour.muted}),
      Plot.rectY(dots, {
        ...{x1: (d: Dot) => d.year - 0.3, x2: (d: Dot) => d.year + 0.3, y: "value"},
        fill: colour.single
      }),
      figureNumbers(dots, {dy: -9, standing: new Standing()}),
      ...findingSigns(dots, -24)
    ]
  };
}

/** A bar has no foot on a log scale: a dot says where a figure is, and no more. */
function dotMarks(dots: readonly Dot[], lang: Lang): Drawn {
  const {placed, noughts} = onLogScale(dots);
  const ticks = decades(placed);
  return {
    left: tickRoom(ticks, lang),
    y: {type: "log", domain: [ticks[0]! / 3, ticks.at(-1)! * 2], axis: null},
    marks: [
      decadeRules(ticks, lang),
      Plot.dot(placed, {
        ...{x: "year", y: "value", r: 4.5, stroke: colour.single, strokeWidth: 1.75},
        fill: (d: Dot) => (d.figure.approximate ? colour.page : colour.single)
      }),
      figureNumbers(placed, {dy: -14, standing: new Standing()}),
      ...findingSigns(placed, -28),
      footFigures(noughts)
    ]
  };
}
