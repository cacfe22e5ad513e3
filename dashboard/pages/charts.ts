import {claims} from "#dashboard/charts/claims.ts";
import {permitVolume} from "#dashboard/charts/permit-volume.ts";
import {publishedCategories} from "#dashboard/charts/published-categories.ts";
import {publishedItems} from "#dashboard/charts/published-items.ts";
import {requestOutcomes} from "#dashboard/charts/request-outcomes.ts";
import {tellStep, yearOverYear} from "#dashboard/charts/year-over-year.ts";
import type {ChartOptions} from "#dashboard/charts/parts/frame.ts";
import {labelOf} from "#dashboard/charts/parts/labels.ts";
import type {BodyModel, Series} from "#dashboard/model.ts";
import {say, type Lang, type Word} from "#dashboard/words.ts";
import {headlineOf, rates} from "./headlines.ts";
import {markup, join, raw, type Content, type Html} from "./html.ts";
import {fileName, toFile, type Context} from "./links.ts";
import {toWords} from "./figure.ts";
import {nameOfBody, scroll} from "./parts.ts";
import * as tables from "./chart-tables.ts";

/** What a page that shows charts is given: the body they are of, and a document to draw them in. */
export interface Drawing {
  model: BodyModel;
  document: Document;
  context: Context;
}

/** A chart as a page shows it. */
interface Sheet {
  name: string;
  headline: string;
  word: string;
  picture: Html;
  /** Whether a picture for a file of its own is there too. */
  file: boolean;
  table: Html;
}

/** One width for a page's column and one for a phone: text in a picture must stay readable. */
export const widths = {wide: 720, narrow: 328};

type Draw = (options: ChartOptions) => string;

function options({document, context}: Drawing, width: number): ChartOptions {
  return {document, width, lang: context.lang, href: (figure) => toWords(context, figure)};
}

function both(drawing: Drawing, draw: Draw): Html {
  const [wide, narrow] = [widths.wide, widths.narrow].map((w) => draw(options(drawing, w)));
  return markup`<div class="wide">${raw(wide!)}</div><div class="narrow">${raw(narrow!)}</div>`;
}

/** The pictures of a body's charts by file name, for standing on their own. */
export function drawings({charts}: BodyModel): Map<string, Draw> {
  const all: [string, boolean, Draw][] = [
    ["published-items", true, (o) => publishedItems(charts.published, o)],
    [
      "published-categories",
      charts.categories.length > 0,
      (o) => publishedCategories(charts.categories, o)
    ],
    ["permit-volume", hasNumbers(charts.permits), (o) => permitVolume(charts.permits, o)],
    ["request-outcomes", true, (o) => requestOutcomes(charts.requests, o)],
    ["claims", rates(charts).length > 0, (o) => claims(rates(charts), o)]
  ];
  return new Map(all.filter(([, drawn]) => drawn).map(([name, , draw]) => [name, draw]));
}

const hasNumbers = (measures: readonly Series[]) =>
  measures.some(({points}) =>
    points.some(({state, figure}) => state === "number" && figure?.value)
  );

function sheetsOf(drawing: Drawing): Map<string, Sheet> {
  const {model, context} = drawing;
  const {charts} = model;
  const {lang} = context;
  const table = {
    "published-items": () => tables.seriesTable([charts.published], context),
    "published-categories": () => tables.categoryTable(charts.categories, context),
    "permit-volume": () => tables.seriesTable(charts.permits, context),
    "request-outcomes": () => tables.requestTable(charts.requests, context),
    claims: () => tables.claimTable(charts.claims, context)
  } as Record<string, () => Html>;
  const sheets = [...drawings(model)].map(([name, draw]): [string, Sheet] => [
    name,
    {
      ...{
        name,
        headline: headlineOf[name]!(charts, lang),
        word: wordOf[name]!,
        picture: both(drawing, draw)
      },
      ...{file: true, table: table[name]!()}
    }
  ]);
  return new Map([...sheets, ["year-over-year", measuresSheet(drawing)]]);
}

export const wordOf: Record<string, string> = {
  "published-items": "published",
  "published-categories": "categories",
  "permit-volume": "permits",
  "request-outcomes": "requests",
  "year-over-year": "measures",
  claims: "claims"
};

function measuresSheet(drawing: Drawing): Sheet {
  const {model, context} = drawing;
  const {measures} = model.charts;
  return {
    ...{name: "year-over-year", word: "measures", file: false},
    headline: headlineOf["year-over-year"]!(model.charts, context.lang),
    picture: markup`<ul class="panels">${measures.map((series) => measurePanel(series, drawing))}</ul>`,
    table: tables.seriesTable(measures, context)
  };
}

function measurePanel(series: Series, drawing: Drawing): Html {
  const {lang} = drawing.context;
  return markup`<li><h4>${labelOf(series.indicator, lang)}</h4>
<p class="step">${tellStep(series, lang)}</p>
${raw(yearOverYear(series, options(drawing, 300)))}</li>`;
}

/** The charts of these names, each with its headline, measure, table, downloads and source. */
export function chartFigures(drawing: Drawing, names: readonly string[]): Content {
  const sheets = sheetsOf(drawing);
  return names.flatMap((name) => {
    const sheet = sheets.get(name);
    return sheet ? [chartFigure(drawing, sheet)] : [];
  });
}

function chartFigure(drawing: Drawing, sheet: Sheet): Html {
  const {context} = drawing;
  const {lang} = context;
  const word = (part: string) => say(lang, `${sheet.word}.${part}` as Word);
  return markup`<figure class="chart" id="${sheet.name}">
<div class="saying"><p class="kicker">${word("title")}</p>
<h3>${sheet.headline}</h3></div>
<div class="picture">${sheet.picture}</div>
<figcaption>
<p class="measure">${word("measure")}</p>
<p>${say(lang, "chart.each")}</p>
<p>${sourceOf(drawing, lang)}</p>
<p class="links">${join(downloads(drawing, sheet), " · ")}</p>
</figcaption>
<details><summary>${say(lang, "chart.table")}</summary>
${scroll(word("title"), sheet.table)}</details>
</figure>`;
}

function downloads({model, context}: Drawing, {name, file}: Sheet): Content[] {
  const {lang} = context;
  const folder = `charts/${fileName(model.body.body)}`;
  const link = (target: string, word: Word) =>
    markup`<a href="${toFile(context, `${folder}/${target}`)}" download>${say(lang, word)}</a>`;
  return [
    link(`${name}.csv`, "chart.csv"),
    ...(file ? [link(`${name}.${lang}.svg`, "chart.picture")] : []),
    markup`<a href="#${name}">${say(lang, "chart.permalink")}</a>`
  ];
}

/** Whose reports, on which years, published when: what stands under every chart. */
export function sourceOf({model: {body, reports}}: Pick<Drawing, "model">, lang: Lang): string {
  const years = reports.map(({year}) => year);
  const dates = reports.flatMap(({published}) => published ?? []).sort();
  return say(lang, "chart.source", {
    body: nameOfBody(body, lang),
    ...{first: Math.min(...years), last: Math.max(...years)},
    ...{from: dates[0] ?? "?", to: dates.at(-1) ?? "?"}
  });
}
