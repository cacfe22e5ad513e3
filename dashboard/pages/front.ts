import {formName} from "#dashboard/charts/parts/frame.ts";
import type {BodyModel, ReportRow, SiteModel} from "#dashboard/model.ts";
import type {FrontModel} from "#dashboard/models/front.ts";
import {say} from "#dashboard/words.ts";
import {chartFigures} from "./charts.ts";
import {severityMark} from "./figure.ts";
import {findingLine} from "./finding.ts";
import {causesOf} from "./findings.ts";
import {markup, type Content, type Html} from "./html.ts";
import {layout, source} from "./layout.ts";
import {bodyPath, reportPath, toPage, type Context} from "./links.ts";
import {nameOfBody, scroll, table, type Head} from "./parts.ts";

/** The three questions of the project, and how each goes on from year to year. */
const questions = [
  "published-items",
  "permit-volume",
  "request-outcomes",
  "year-over-year",
  "claims"
];

/** How many causes the front tells before it sends its reader on. */
const telling = 6;

/** What this is, what it holds, its charts, and the most telling of what does not add up. */
export function frontPage(
  context: Context,
  site: SiteModel,
  {model, document}: FrontModel
): string {
  const {lang} = context;
  const years = site.reports.map(({year}) => year);
  const title = site.bodies.length === 1 ? "front.title" : "front.titleMany";
  const coverage = say(lang, "front.coverage", {
    ...{reports: site.reports.length, bodies: site.bodies.length, figures: site.counts.figures},
    ...{first: Math.min(...years), last: Math.max(...years)}
  });
  const main = markup`<header class="opening front">
<p class="kicker">${coverage}</p>
<h1>${say(lang, title, {bodies: site.bodies.length})}</h1>
<p class="lead">${say(lang, "front.lead")}</p>
</header>
<section aria-labelledby="charts"><h2 id="charts" class="unseen">${say(lang, "front.charts")}</h2>
${chartFigures({model, document, context}, questions)}</section>
<div class="column">
${causes(context, site)}
<section aria-labelledby="reports"><h2 id="reports">${say(lang, "front.reports")}</h2>
${bodies(context, site)}
${reportTable(context, model)}</section>
</div>`;
  return layout(context, site, {title: say(lang, "site.name"), main});
}

function causes(context: Context, site: SiteModel): Html {
  const {lang} = context;
  const list = causesOf(site.findings);
  const title = say(lang, "front.causes", {n: site.findings.length});
  return markup`<section aria-labelledby="causes"><h2 id="causes">${title}</h2>
<p>${say(lang, "front.causesLead")}</p>
<ul class="list causes">${list.slice(0, telling).map((finding) => findingLine(context, finding))}</ul>
<p><a href="${toPage(context, "findings.html")}">${say(lang, "front.allFindings")}</a></p></section>`;
}

function bodies(context: Context, {bodies}: SiteModel): Content {
  const {lang} = context;
  if (bodies.length < 2) return null;
  const item = (body: SiteModel["bodies"][number]) =>
    markup`<li><a href="${toPage(context, bodyPath(body.body))}">${nameOfBody(body, lang)}</a></li>`;
  return markup`<h3>${say(lang, "front.otherBodies")}</h3><ul>${bodies.map(item)}</ul>`;
}

/** A body's reports, year by year: their form, name, date, figures and findings. */
export function reportTable(context: Context, {reports, findings}: BodyModel): Html {
  const {lang} = context;
  const head = (name: Column): Head =>
    numeric.has(name) ? [say(lang, `reports.${name}`), "n"] : [say(lang, `reports.${name}`)];
  const row = (report: ReportRow): Content[] => {
    const found = findings.filter((finding) => finding.report === report.report);
    return [
      markup`<a href="${toPage(context, reportPath(report.report))}">${report.year}</a>`,
      report.body_printed && source(report.body_printed),
      formName(report.template, lang),
      report.published ?? say(lang, "reports.unknownDate"),
      report.figures,
      report.blanks,
      [severityMark(found, lang), " ", found.length]
    ];
  };
  const all = table(columns.map(head), [...reports].reverse().map(row), "reports");
  return scroll(say(lang, "front.reports"), all, "broad");
}

const columns = ["year", "printed", "form", "published", "figures", "blanks", "findings"] as const;
type Column = (typeof columns)[number];
const numeric = new Set<Column>(["figures", "blanks", "findings"]);
