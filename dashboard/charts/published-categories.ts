import * as Plot from "@observablehq/plot";
import type {CategoryFigure} from "#dashboard/model.ts";
import {say} from "#dashboard/words.ts";
import {colour, formatFigure, type ChartOptions} from "./parts/frame.ts";
import {printSvg} from "./parts/print.ts";
import {fitted, widthOf} from "./parts/standing.ts";

/** What was published, by the categories that a report itself names: a panel a year, the same scale. */
export function publishedCategories(
  rows: readonly CategoryFigure[],
  options: ChartOptions
): string {
  const {document, lang, width, href} = options;
  const value = ({figure}: CategoryFigure) => figure.value ?? 0;
  const sorted = [...rows].sort((a, b) => b.year - a.year || value(b) - value(a));
  const top = Math.max(...sorted.map(value));
  const numbersRoom = Math.max(...sorted.map(({figure}) => widthOf(formatFigure(figure), 13))) + 12;
  const key = ({year, category}: CategoryFigure) => `${year} ${category}`;
  const svg = Plot.plot({
    ...{document, width, height: 20 + sorted.length * 30 + 12},
    ...{marginLeft: 4, marginRight: Math.max(64, numbersRoom), marginTop: 4, marginBottom: 4},
    x: {domain: [0, top], axis: null},
    y: {domain: sorted.map(key), axis: null, padding: 0.05},
    marks: [
      Plot.text(sorted, {
        ...{x: 0, y: key, dy: -6, dx: 1, textAnchor: "start", fontSize: 12.5},
        text: (row: CategoryFigure) => fitted(key(row), width - 10, 12.5),
        fill: colour.ink
      }),
      Plot.rectX(sorted, {
        x1: 0,
        x2: value,
        y: key,
        fill: colour.single,
        insetTop: 17,
        insetBottom: 3
      }),
      Plot.text(sorted, {
        ...{x: value, y: key, dx: 6, dy: 7, textAnchor: "start"},
        text: ({figure}: CategoryFigure) => formatFigure(figure)
      }),
      Plot.rect(sorted, {
        ...{x1: 0, x2: top, y: key, fill: "transparent"},
        href: ({figure}: CategoryFigure) => href(figure),
        title: (row: CategoryFigure) =>
          say(lang, "chart.toWords", {what: `${key(row)}: ${formatFigure(row.figure)}`})
      })
    ]
  });
  const numbers = sorted.map((row) => `${key(row)} ${formatFigure(row.figure)}`).join("; ");
  return printSvg(svg, {
    alt: say(lang, "categories.alt", {numbers}),
    links: say(lang, "chart.links")
  });
}
