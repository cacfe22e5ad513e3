import * as Plot from "@observablehq/plot";
import type {Template} from "#data/schema/report.ts";
import {say, type Lang} from "#dashboard/words.ts";
import {colour, formatNumber, formName, type ChartOptions} from "./parts/frame.ts";
import {printSvg} from "./parts/print.ts";
import {Standing} from "./parts/standing.ts";

/** A sum over the reports on a year, of one form where forms are told apart. */
export interface YearlySum {
  year: number;
  template: Template | null;
  sum: number;
  /** How many reports stand behind it. */
  reports: number;
}

interface Bar extends YearlySum {
  from: number;
  to: number;
}

/** The bars of a year stand side by side, one a form: sums of two forms are not one. */
function barsOf(sums: readonly YearlySum[]): Bar[] {
  return sums.map((sum) => {
    const beside = besideOf(sum, sums);
    const width = 0.7 / beside.length;
    const from = sum.year - 0.35 + beside.indexOf(sum) * width;
    return {...sum, from, to: from + width * 0.96};
  });
}

const besideOf = ({year}: YearlySum, sums: readonly YearlySum[]) =>
  sums.filter((sum) => sum.year === year);

/** How many reports stand behind a year's first bar, its second: a row each, since bars of two forms are narrow. */
function countsUnder(
  bars: readonly Bar[],
  {form, fontSize}: {form: number; fontSize: number}
): Plot.Markish {
  const own = bars.filter((bar) => besideOf(bar, bars).indexOf(bar) === form);
  return Plot.text(own, {
    ...{x: "year", frameAnchor: "bottom", dy: 34 + form * 14, fontSize: fontSize - 1},
    ...{text: ({reports}: Bar) => `n ${formatNumber(reports)}`, fill: colour.muted},
    render: new Standing().words({fontSize: fontSize - 1})
  });
}

/** 2021 (2021 form): 5,120 from 37 reports. */
function sumsInWords(sums: readonly YearlySum[], lang: Lang): string {
  const words = ({year, template, sum, reports}: YearlySum) => {
    const when = template ? `${year} (${formName(template, lang)})` : year;
    return say(lang, "sums.one", {when, sum: formatNumber(sum), n: formatNumber(reports)});
  };
  return sums.map(words).join("; ");
}

/** A sum a year, with the number of reports behind it under the bar: never a line, since the reports are others each year. */
export function yearlySums(sums: readonly YearlySum[], options: ChartOptions): string {
  const {document, lang, width} = options;
  const bars = barsOf(sums);
  const years = [...new Set(sums.map(({year}) => year))];
  const top = Math.max(1, ...sums.map(({sum}) => sum));
  const narrow = width < 500;
  const fontSize = narrow ? 11 : 13;
  const forms = Math.max(...sums.map((sum) => besideOf(sum, sums).length));
  const middle = ({from, to}: Bar) => (from + to) / 2;
  const svg = Plot.plot({
    ...{document, width, height: (narrow ? 206 : 246) + forms * 14},
    ...{marginLeft: 4, marginRight: 4, marginTop: 28, marginBottom: 30 + forms * 14},
    x: {domain: [Math.min(...years) - 0.5, Math.max(...years) + 0.5], axis: null},
    y: {domain: [0, top], axis: null},
    marks: [
      Plot.ruleY([0], {stroke: colour.muted}),
      Plot.rectY(bars, {x1: "from", x2: "to", y: "sum", fill: colour.single}),
      Plot.text(bars, {
        ...{x: middle, y: "sum", dy: -10, fontSize, fill: colour.ink},
        ...{stroke: colour.page, strokeWidth: 3},
        text: ({sum}: Bar) => shortNumber(sum, lang, narrow),
        render: new Standing().words({fontSize, dy: -10, weight: (i) => bars[i]!.sum})
      }),
      Plot.text(years, {
        ...{x: (year: number) => year, frameAnchor: "bottom", dy: 16, fontSize: 12},
        ...{text: String, fill: colour.muted, render: new Standing().words({fontSize: 12})}
      }),
      Array.from({length: forms}, (_, form) => countsUnder(bars, {form, fontSize}))
    ]
  });
  return printSvg(svg, {alt: say(lang, "sums.alt", {numbers: sumsInWords(sums, lang)}), links: ""});
}

/** In a narrow picture a large sum is told in short, and in full beneath it: 12.3万, 123k. */
function shortNumber(value: number, lang: Lang, narrow: boolean): string {
  const [step, word] = lang === "zh" ? [1e4, "万"] : [1e3, "k"];
  if (!narrow || value < 1e4) return formatNumber(value);
  return `${formatNumber(Number((value / step).toPrecision(3)))}${word}`;
}
