import {formatFigure, formatLeap, formName} from "#dashboard/charts/parts/frame.ts";
import {labelOf} from "#dashboard/charts/parts/labels.ts";
import type {BodyModel, Common, Point, Series} from "#dashboard/model.ts";
import {say} from "#dashboard/words.ts";
import {chartFigures, takeAlong, type Drawing} from "./charts.ts";
import {findingArticle} from "./finding.ts";
import {causesOf} from "./findings.ts";
import {reportTable} from "./report-table.ts";
import {markup, type Content, type Html} from "./html.ts";
import {layout, source} from "./layout.ts";
import type {Context} from "./links.ts";
import {colon, comma} from "./parts.ts";

const charts = [
  "published-items",
  "published-categories",
  "permit-volume",
  "request-outcomes",
  "year-over-year",
  "claims"
];

/** One body: its years, names, forms, charts, and what of them cannot be compared. */
export function bodyPage(context: Context, site: Common, drawing: Drawing): string {
  const {lang} = context;
  const {model} = drawing;
  const {body, names, reports} = model;
  const title = lang === "zh" ? body.label_zh : body.label_en;
  const years = reports.map(({year}) => year);
  const lead = {n: reports.length, first: Math.min(...years), last: Math.max(...years)};
  const name = ({name, from_year, to_year}: (typeof names)[number]) =>
    markup`<li>${span(from_year, to_year ?? say(lang, "body.now"))} ${source(name)}</li>`;
  const causes = causesOf(model.findings).map((finding) => findingArticle(context, site, finding));
  const main = markup`<header class="opening"><h1>${title}</h1>
${lang === "en" && markup`<p class="printed-title">${source(body.label_zh)}</p>`}
<p class="lead">${say(lang, names.length > 1 ? "body.leadNames" : "body.lead", lead)}</p></header>
<div class="column">
<section><h2>${say(lang, "body.names")}</h2><ul class="plain">${names.map(name)}</ul></section>
<section><h2>${say(lang, "front.reports")}</h2>${reportTable(context, model)}</section>
<section><h2>${say(lang, "body.breaks")}</h2><p>${say(lang, "body.breaksLead")}</p>
<ul>${breaks(context, model)}</ul></section>
</div>
<section aria-labelledby="charts"><h2 id="charts">${say(lang, "body.charts")}</h2>
${chartFigures(drawing, charts)}</section>
<section aria-labelledby="findings"><h2 id="findings">${say(lang, "body.findings")}</h2>
${causes.length ? causes : markup`<p>${say(lang, "report.noFindings")}</p>`}</section>`;
  return layout(context, site, {
    title,
    main,
    ...takeAlong,
    scripts: ["copy.js", ...takeAlong.scripts]
  });
}

const span = (from: number, to: number | string) => (from === to ? from : `${from}–${to}`);

function breaks({lang}: Context, {charts, reports}: BodyModel): Content[] {
  const forms = reports
    .filter((report, i) => i > 0 && report.template !== reports[i - 1]!.template)
    .map(
      ({year, template}) =>
        markup`<li>${say(lang, "body.breakForm", {year, form: formName(template, lang)})}</li>`
    );
  const measures = new Map(
    [...charts.permits, ...charts.measures].map((s) => [s.indicator.indicator, s])
  );
  const leaps = [...measures.values()].flatMap((series) =>
    series.points.flatMap((point, i) =>
      leapItem(series, {point, before: series.points[i - 1], lang})
    )
  );
  return [...forms, ...leaps];
}

interface Step {
  point: Point;
  before: Point | undefined;
  lang: Context["lang"];
}

function leapItem({indicator}: Series, {point, before, lang}: Step): Html[] {
  const leaps = point.findings.some(({check}) => check === "years-level");
  if (!leaps || !point.figure || !before?.figure) return [];
  const factor = point.leap === null ? "" : ` (${formatLeap(point.leap)})`;
  const figures = `${formatFigure(before.figure)} → ${formatFigure(point.figure)}${factor}`;
  const years = `${before.year}→${point.year}`;
  return [
    markup`<li>${labelOf(indicator, lang)}${comma[lang]}${years}${colon[lang]}${figures}</li>`
  ];
}
