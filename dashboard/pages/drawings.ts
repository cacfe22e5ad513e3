import {claims} from "#dashboard/charts/claims.ts";
import {permitVolume} from "#dashboard/charts/permit-volume.ts";
import {publishedCategories} from "#dashboard/charts/published-categories.ts";
import {publishedItems} from "#dashboard/charts/published-items.ts";
import {requestOutcomes} from "#dashboard/charts/request-outcomes.ts";
import {tellStep, yearOverYear} from "#dashboard/charts/year-over-year.ts";
import type {ChartOptions, Scale} from "#dashboard/charts/parts/frame.ts";
import {framed} from "#dashboard/charts/parts/framed.ts";
import {labelOf} from "#dashboard/charts/parts/labels.ts";
import * as legends from "#dashboard/charts/parts/legend.ts";
import {sizeOf} from "#dashboard/charts/parts/print.ts";
import {hidesTheRest} from "#dashboard/charts/parts/series.ts";
import type {BodyCharts, BodyModel, Series} from "#dashboard/model.ts";
import {say, type Lang, type Word} from "#dashboard/words.ts";
import {toWords} from "./figure.ts";
import {headlineOf, rates} from "./headlines.ts";
import {nameOfBody} from "./parts.ts";

/** One drawing of a chart, and what is said over it where there are several. */
interface Panel {
  /** What it is of, where there are several. */
  series?: Series;
  lines: (lang: Lang) => string[];
  draw: (options: ChartOptions) => string;
}

/** A chart of a body: what it says and how it is drawn. */
export interface Chart {
  name: string;
  /** The stem of its phrases. */
  word: string;
  panels: readonly Panel[];
  /** The scales that it can be drawn on, the first unless a reader asks; none where it has but one. */
  scales: readonly Scale[];
  legend: (lang: Lang) => legends.Sign[];
}

/** One width for a page's column and one for a phone: text in a picture must stay readable. */
export const widths = {wide: 720, narrow: 328};
const panelWidth = 300;

const one = (draw: Panel["draw"]): Panel[] => [{lines: () => [], draw}];

/** The charts that a body has rows for, by name. */
export function chartsOfBody({charts}: BodyModel): Map<string, Chart> {
  const all: (Chart | false)[] = [
    published(charts),
    charts.categories.length > 0 && {
      ...{name: "published-categories", word: "categories", scales: []},
      panels: one((options) => publishedCategories(charts.categories, options)),
      legend: (lang) => legends.categoriesLegend(charts.categories, lang)
    },
    hasNumbers(charts.permits) && permits(charts),
    {
      ...{name: "request-outcomes", word: "requests", scales: []},
      panels: one((options) => requestOutcomes(charts.requests, options)),
      legend: (lang) => legends.outcomesLegend(charts.requests, lang)
    },
    charts.measures.length > 0 && measures(charts),
    rates(charts).length > 0 && {
      ...{name: "claims", word: "claims", scales: []},
      panels: one((options) => claims(rates(charts), options)),
      legend: (lang) => legends.claimsLegend(rates(charts), lang)
    }
  ];
  return new Map(all.flatMap((chart) => (chart ? [[chart.name, chart]] : [])));
}

function published({published}: BodyCharts): Chart {
  return {
    ...{name: "published-items", word: "published"},
    scales: hidesTheRest([published]) ? ["linear", "log"] : [],
    panels: one((options) => publishedItems(published, options)),
    legend: (lang) => legends.seriesLegend(published.points, lang)
  };
}

function permits({permits}: BodyCharts): Chart {
  return {
    ...{name: "permit-volume", word: "permits", scales: ["log", "linear"]},
    panels: one((options) => permitVolume(permits, options)),
    legend: (lang) => seriesLegend(permits, lang)
  };
}

function measures({measures}: BodyCharts): Chart {
  return {
    ...{name: "year-over-year", word: "measures", scales: []},
    panels: measures.map((series) => ({
      series,
      lines: (lang) => [labelOf(series.indicator, lang), tellStep(series, lang)],
      draw: (options) => yearOverYear(series, {...options, width: panelWidth})
    })),
    legend: (lang) => seriesLegend(measures, lang)
  };
}

const seriesLegend = (all: readonly Series[], lang: Lang) =>
  legends.seriesLegend(
    all.flatMap(({points}) => points),
    lang
  );

const hasNumbers = (measures: readonly Series[]) =>
  measures.some(({points}) =>
    points.some(({state, figure}) => state === "number" && figure?.value)
  );

/** How a chart is to be drawn. */
export interface Drawn {
  document: Document;
  lang: Lang;
  width: number;
  scale?: Scale | undefined;
}

const kept = new WeakMap<BodyModel, Map<string, string[]>>();

/** The drawings of a chart, made once for all the pages they stand on: their links lead from the root of the site. */
export function drawingsOf(model: BodyModel, chart: Chart, how: Drawn): string[] {
  const drawings = kept.get(model) ?? new Map<string, string[]>();
  kept.set(model, drawings);
  const {document, lang, width, scale} = how;
  const key = [chart.name, lang, width, scale].join(" ");
  const root = {lang, path: "index.html", joined: model.joined};
  const options = {document, lang, width, ...(scale && {scale})};
  const made =
    drawings.get(key) ??
    chart.panels.map(({draw}) => draw({...options, href: (figure) => toWords(root, figure)}));
  drawings.set(key, made);
  return made;
}

/** What a chart measures, and on which scale it is drawn where there are two. */
export function measureOf({word}: Chart, scale: Scale | undefined, lang: Lang): string {
  const measure = say(lang, `${word}.measure` as Word);
  return scale ? [measure, say(lang, `scale.${scale}`)].join(lang === "en" ? " " : "") : measure;
}

/** The frame in which a chart's drawings leave the page. */
export function frameOf(model: BodyModel, chart: Chart, how: Drawn): string {
  const {lang, scale} = how;
  const drawings = drawingsOf(model, chart, {...how, width: widths.wide});
  return framed(
    {
      headline: headlineOf[chart.name]!(model.charts, lang),
      measure: measureOf(chart, scale, lang),
      legend: chart.legend(lang),
      source: sourceOf(model, lang)
    },
    chart.panels.map(({lines}, i) => ({...sizeOf(drawings[i]!), lines: lines(lang)}))
  );
}

/** Whose reports, on which years, published when: what stands under every chart. */
export function sourceOf({body, reports}: BodyModel, lang: Lang): string {
  const years = reports.map(({year}) => year);
  const dates = reports.flatMap(({published}) => published ?? []).sort();
  return say(lang, "chart.source", {
    body: nameOfBody(body, lang),
    ...{first: Math.min(...years), last: Math.max(...years)},
    ...{from: dates[0] ?? "?", to: dates.at(-1) ?? "?"}
  });
}
