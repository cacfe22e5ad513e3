import * as Plot from "@observablehq/plot";
import type {Series} from "#dashboard/model.ts";
import {say} from "#dashboard/words.ts";
import {
  colour,
  formatFigure,
  formRules,
  yearAxis,
  yearScale,
  type ChartOptions
} from "./parts/frame.ts";
import {
  altOf,
  dotsOf,
  findingSigns,
  slotsOf,
  stateRow,
  yearLinks,
  type Dot
} from "./parts/series.ts";
import {printSvg} from "./parts/print.ts";

/** Items proactively published, report by report: bars, so that no line joins what forms part. */
export function publishedItems({points}: Series, options: ChartOptions): string {
  const {document, lang, width} = options;
  const dots = dotsOf(points);
  const top = Math.max(1, ...dots.map(({value}) => value));
  const svg = Plot.plot({
    ...{document, width, height: width < 500 ? 236 : 276},
    ...{marginLeft: 4, marginRight: 4, marginTop: 52, marginBottom: 26},
    x: yearScale(points),
    y: {domain: [0, top], axis: null},
    fy: {axis: null},
    marks: [
      Plot.ruleY([0], {stroke: colour.muted}),
      formRules(points, lang),
      Plot.rectY(dots, {
        ...{x1: (d: Dot) => d.year - 0.3, x2: (d: Dot) => d.year + 0.3, y: "value"},
        fill: colour.single
      }),
      Plot.text(dots, {
        x: "year",
        y: "value",
        dy: -9,
        text: (d: Dot) => formatFigure(d.figure),
        fill: colour.ink
      }),
      findingSigns(dots, -24),
      stateRow(slotsOf(points)),
      yearAxis(points),
      yearLinks(slotsOf(points), options)
    ]
  });
  return printSvg(svg, {
    alt: say(lang, "published.alt", {numbers: altOf(points, lang)}),
    links: say(lang, "chart.links")
  });
}
