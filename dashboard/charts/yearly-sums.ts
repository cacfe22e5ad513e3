import * as Plot from "@observablehq/plot";
import type {Template} from "#data/schema/report.ts";
import {say, type Lang} from "#dashboard/words.ts";
import {colour, formatNumber, formName, type ChartOptions} from "./parts/frame.ts";
import {printSvg} from "./parts/print.ts";

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
    const beside = sums.filter(({year}) => year === sum.year);
    const width = 0.7 / beside.length;
    const from = sum.year - 0.35 + beside.indexOf(sum) * width;
    return {...sum, from, to: from + width * 0.96};
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
  const middle = ({from, to}: Bar) => (from + to) / 2;
  const svg = Plot.plot({
    ...{document, width, height: narrow ? 220 : 260},
    ...{marginLeft: 4, marginRight: 4, marginTop: 28, marginBottom: 44},
    x: {domain: [Math.min(...years) - 0.5, Math.max(...years) + 0.5], axis: null},
    y: {domain: [0, top], axis: null},
    marks: [
      Plot.ruleY([0], {stroke: colour.muted}),
      Plot.rectY(bars, {x1: "from", x2: "to", y: "sum", fill: colour.single}),
      Plot.text(bars, {
        ...{x: middle, y: "sum", dy: -10, fontSize: narrow ? 11 : 13, fill: colour.ink},
        text: ({sum}: Bar) => shortNumber(sum, lang, narrow)
      }),
      Plot.text(years, {
        ...{x: (year: number) => year, frameAnchor: "bottom", dy: 16, fontSize: 12},
        ...{text: String, fill: colour.muted}
      }),
      Plot.text(bars, {
        ...{x: middle, frameAnchor: "bottom", dy: 34, fontSize: 12, fill: colour.muted},
        text: ({reports}: Bar) => `n ${formatNumber(reports)}`
      })
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
