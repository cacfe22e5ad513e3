import * as Plot from "@observablehq/plot";
import type {OutcomeYear} from "#dashboard/model.ts";
import {say, type Lang} from "#dashboard/words.ts";
import {
  colour,
  formatFigure,
  formatNumber,
  formName,
  gravest,
  severityColour,
  severitySign,
  type ChartOptions
} from "./parts/frame.ts";
import {outcomeColour, type OutcomeGroup} from "./parts/outcomes.ts";
import {printSvg} from "./parts/print.ts";
import {widthOf} from "./parts/standing.ts";

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
  say(lang, "requests.part", {n: formatNumber(n), outcome: say(lang, `outcome.${group}`)});

/** A year in words: 2 unavailable; or that its text says none was received; or that nothing is known. */
function outcomeWords(year: OutcomeYear, lang: Lang): string[] {
  const parts = year.groups.filter(({value}) => value > 0);
  if (parts.length) return parts.map(({group, value}) => outcomePart(group, value, lang));
  if (year.received) return [say(lang, "requests.tableNone", {n: formatFigure(year.received)})];
  if (year.said) return [say(lang, "requests.proseNone", {n: formatFigure(year.said)})];
  return [`· ${say(lang, "state.absent")}`];
}

const between = " · ";

const outcomeText = (year: OutcomeYear, lang: Lang) => outcomeWords(year, lang).join(between);

/** A year's words in lines for which there is room. */
function linesOf(words: readonly string[], room: number): string[] {
  const lines: string[] = [];
  for (const word of words) {
    const longer = [lines.at(-1), word].filter(Boolean).join(between);
    if (lines.length && widthOf(longer, fontSize) <= room) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

const [left, right, fontSize, bar] = [60, 4, 13, 30];

/** How the rows are set: the words beside each bar, or in lines under it where some would have no room. */
interface Rows {
  years: readonly OutcomeYear[];
  lang: Lang;
  /** How many requests the width has room for. */
  room: number;
  height: number;
  lines: (year: OutcomeYear) => string[];
}

function rowsOf(years: readonly OutcomeYear[], {lang, width}: ChartOptions): Rows {
  const most = Math.max(...years.map(totalOf), 1);
  const inside = width - left - right;
  const room = most <= countable ? Math.max(most, Math.floor(inside / 22)) : most * 2;
  const names = formStarts(years).map(({template}) => widthOf(formName(template, lang), 12) + 10);
  const form = Math.max(...names);
  const beside = (year: OutcomeYear) =>
    (totalOf(year) / room) * inside + 5 + widthOf(outcomeText(year, lang), fontSize);
  const isWide = (year: OutcomeYear) =>
    beside(year) > inside - (formStarts(years).includes(year) ? form : 0);
  if (!years.some(isWide))
    return {years, lang, room, height: bar, lines: (year) => [outcomeText(year, lang)]};
  const lines = (year: OutcomeYear) => linesOf(outcomeWords(year, lang), inside);
  const height = bar + 17 * Math.max(...years.map((year) => lines(year).length));
  return {years, lang, room: Math.max(room / 2, (most * inside) / (inside - form)), height, lines};
}

/** From the middle of a row to that of its bar. */
const up = ({height}: Rows) => (bar - height) / 2;

/** Requests by how they ended: a square is a request, a row is a report. */
export function requestOutcomes(years: readonly OutcomeYear[], options: ChartOptions): string {
  const {document, lang, width} = options;
  const rows = rowsOf(years, options);
  const units = years.flatMap((year) =>
    unitsOf(year, Math.max(...years.map(totalOf)) <= countable)
  );
  const svg = Plot.plot({
    ...{document, width, height: years.length * rows.height + 12},
    ...{marginLeft: left, marginRight: right, marginTop: 8, marginBottom: 4},
    x: {domain: [0, rows.room], axis: null},
    y: {domain: years.map(({year}) => year), axis: null},
    marks: [
      Plot.text(years, {
        ...{y: "year", frameAnchor: "left", dx: -12, dy: up(rows), textAnchor: "end"},
        text: ({year}: OutcomeYear) => String(year),
        fill: colour.muted
      }),
      formRows(rows),
      Plot.rect(units, {
        x1: "from",
        x2: "to",
        y: "year",
        fill: (u: Unit) => outcomeColour(u.group),
        insetTop: 5,
        insetBottom: 5 + rows.height - bar,
        insetRight: 2
      }),
      wordsOf(rows),
      signs(rows),
      links(rows, options)
    ]
  });
  const numbers = years.map((year) => `${year.year}: ${outcomeText(year, lang)}`).join("; ");
  return printSvg(svg, {
    alt: say(lang, "requests.alt", {numbers}),
    links: say(lang, "chart.links")
  });
}

function wordsOf(rows: Rows) {
  const isUnder = rows.height > bar;
  return Plot.text(rows.years, {
    ...{x: isUnder ? () => 0 : totalOf, y: "year", dx: isUnder ? 0 : 5, textAnchor: "start"},
    ...(isUnder && {dy: up(rows) + bar / 2, lineAnchor: "top", lineHeight: 17 / fontSize}),
    text: (year: OutcomeYear) => rows.lines(year).join("\n"),
    fill: colour.ink
  });
}

const formStarts = (years: readonly OutcomeYear[]) =>
  years.filter((year, i) => year.template !== years[i - 1]?.template);

/** Where the form changes a rule parts the rows, and names the form that begins. */
function formRows(rows: Rows) {
  const starts = formStarts(rows.years);
  const below = starts.filter(({year}) => year !== rows.years[0]?.year);
  return [
    Plot.tickY(below, {
      y: "year",
      dy: -rows.height / 2,
      stroke: colour.muted,
      strokeWidth: 0.75,
      insetLeft: -left
    }),
    Plot.text(starts, {
      ...{y: "year", frameAnchor: "right", textAnchor: "end", dx: -2, dy: up(rows)},
      ...{fontSize: 12, fill: colour.muted},
      text: ({template}: OutcomeYear) => formName(template, rows.lang)
    })
  ];
}

function signs(rows: Rows) {
  const marked = rows.years.filter(({findings}) => gravest(findings));
  const of = ({findings}: OutcomeYear) => gravest(findings)!.severity;
  return Plot.text(marked, {
    ...{y: "year", frameAnchor: "left", dx: 2 - left, dy: up(rows), textAnchor: "start"},
    fontSize: 11,
    text: (year: OutcomeYear) => severitySign[of(year)],
    fill: (year: OutcomeYear) => severityColour[of(year)]
  });
}

function links({years, room}: Rows, {lang, href}: ChartOptions) {
  const figureOf = ({groups, received, said}: OutcomeYear) =>
    groups.find(({value}) => value > 0)?.figures[0] ?? received ?? said;
  return Plot.rect(years.filter(figureOf), {
    ...{x1: 0, x2: room, y: "year", insetLeft: -left, fill: "transparent"},
    href: (year: OutcomeYear) => href(figureOf(year)!),
    title: (year: OutcomeYear) =>
      say(lang, "chart.toWords", {what: `${year.year}: ${outcomeText(year, lang)}`})
  });
}
