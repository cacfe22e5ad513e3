import * as Plot from "@observablehq/plot";
import type {OutcomeYear} from "#dashboard/model.ts";
import {say, type Lang} from "#dashboard/words.ts";
import {
  colour,
  formatFigure,
  formName,
  gravest,
  severityColour,
  severitySign,
  type ChartOptions
} from "./parts/frame.ts";
import {outcomeColour, type OutcomeGroup} from "./parts/outcomes.ts";
import {printSvg} from "./parts/print.ts";

/** Up to so many requests are shown one by one: three requests are three, and no share of anything. */
const countable = 40;

interface Unit {
  year: number;
  group: OutcomeGroup;
  /** From and to which request of its year, one by one or all at once. */
  from: number;
  to: number;
}

function unitsOf({year, groups}: OutcomeYear, single: boolean): Unit[] {
  let from = 0;
  return groups.flatMap(({group, value}) => {
    const start = from;
    from += value;
    if (!single) return value ? [{year, group, from: start, to: from}] : [];
    return Array.from({length: value}, (_, i) => ({
      year,
      group,
      from: start + i,
      to: start + i + 1
    }));
  });
}

const totalOf = ({groups}: OutcomeYear) => groups.reduce((sum, {value}) => sum + value, 0);

/** 2 unavailable; 无法提供 2 件. */
export const outcomePart = (group: OutcomeGroup, n: number, lang: Lang) =>
  say(lang, "requests.part", {n, outcome: say(lang, `outcome.${group}`)});

/** A year in words: 2 unavailable; or that its text says none was received; or that nothing is known. */
function outcomeText(year: OutcomeYear, lang: Lang): string {
  const parts = year.groups.filter(({value}) => value > 0);
  if (parts.length)
    return parts.map(({group, value}) => outcomePart(group, value, lang)).join(" · ");
  if (year.received) return say(lang, "requests.tableNone", {n: formatFigure(year.received)});
  if (year.said) return say(lang, "requests.proseNone", {n: formatFigure(year.said)});
  return `· ${say(lang, "state.absent")}`;
}

/** Requests by how they ended: a square is a request, a row is a report. */
export function requestOutcomes(years: readonly OutcomeYear[], options: ChartOptions): string {
  const {document, lang, width} = options;
  const most = Math.max(...years.map(totalOf), 1);
  const single = most <= countable;
  const units = years.flatMap((year) => unitsOf(year, single));
  const room = single ? Math.max(most, Math.floor((width - 64) / 22)) : most * 2;
  const end = (year: OutcomeYear) => totalOf(year);
  const svg = Plot.plot({
    ...{document, width, height: years.length * 30 + 12},
    ...{marginLeft: 60, marginRight: 4, marginTop: 8, marginBottom: 4},
    x: {domain: [0, room], axis: null},
    y: {domain: years.map(({year}) => year), axis: null},
    marks: [
      Plot.text(years, {
        y: "year",
        frameAnchor: "left",
        dx: -12,
        textAnchor: "end",
        text: ({year}: OutcomeYear) => String(year),
        fill: colour.muted
      }),
      formRows(years, lang),
      Plot.rect(units, {
        x1: "from",
        x2: "to",
        y: "year",
        fill: (u: Unit) => outcomeColour(u.group),
        insetTop: 5,
        insetBottom: 5,
        insetRight: 2
      }),
      Plot.text(years, {
        x: end,
        y: "year",
        dx: 5,
        textAnchor: "start",
        text: (year: OutcomeYear) => outcomeText(year, lang),
        fill: colour.ink
      }),
      signs(years),
      links(years, room, options)
    ]
  });
  const numbers = years.map((year) => `${year.year}: ${outcomeText(year, lang)}`).join("; ");
  return printSvg(svg, {
    alt: say(lang, "requests.alt", {numbers}),
    links: say(lang, "chart.links")
  });
}

/** Where the form changes a rule parts the rows, and names the form that begins. */
function formRows(years: readonly OutcomeYear[], lang: Lang) {
  const starts = years.filter((year, i) => year.template !== years[i - 1]?.template);
  const below = starts.filter(({year}) => year !== years[0]?.year);
  return [
    Plot.tickY(below, {
      y: "year",
      dy: -15,
      stroke: colour.muted,
      strokeWidth: 0.75,
      insetLeft: -60
    }),
    Plot.text(starts, {
      ...{
        y: "year",
        frameAnchor: "right",
        textAnchor: "end",
        dx: -2,
        fontSize: 12,
        fill: colour.muted
      },
      text: ({template}: OutcomeYear) => formName(template, lang)
    })
  ];
}

function signs(years: readonly OutcomeYear[]) {
  const marked = years.filter(({findings}) => gravest(findings));
  const of = ({findings}: OutcomeYear) => gravest(findings)!.severity;
  return Plot.text(marked, {
    ...{y: "year", frameAnchor: "left", dx: -58, textAnchor: "start", fontSize: 11},
    text: (year: OutcomeYear) => severitySign[of(year)],
    fill: (year: OutcomeYear) => severityColour[of(year)]
  });
}

function links(years: readonly OutcomeYear[], room: number, {lang, href}: ChartOptions) {
  const figureOf = ({groups, received, said}: OutcomeYear) =>
    groups.find(({value}) => value > 0)?.figures[0] ?? received ?? said;
  return Plot.rect(years.filter(figureOf), {
    ...{x1: 0, x2: room, y: "year", insetLeft: -60, fill: "transparent"},
    href: (year: OutcomeYear) => href(figureOf(year)!),
    title: (year: OutcomeYear) =>
      say(lang, "chart.toWords", {what: `${year.year}: ${outcomeText(year, lang)}`})
  });
}
