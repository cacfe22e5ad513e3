import {formatNumber} from "#dashboard/charts/parts/frame.ts";
import type {SiteModel} from "#dashboard/model.ts";
import type {FrontModel} from "#dashboard/models/front.ts";
import {say} from "#dashboard/words.ts";
import {chartFigures, takeAlong} from "./charts.ts";
import {coveredHeadline, yearTable} from "./coverage.ts";
import {findingLine} from "./finding.ts";
import {markup, type Content, type Html} from "./html.ts";
import {layout} from "./layout.ts";
import {toPage, type Context} from "./links.ts";
import {sinceSection} from "./since.ts";
import {togetherCharts} from "./together.ts";
import {reportTable} from "./report-table.ts";

/** The three questions of the project, and how each goes on from year to year. */
const questions = [
  "published-items",
  "permit-volume",
  "request-outcomes",
  "year-over-year",
  "claims"
];

/** What this is, what it holds, its charts, and the most telling of what does not add up. */
export function frontPage(context: Context, site: SiteModel, front: FrontModel): string {
  const {lang} = context;
  const {bodies, counts} = site;
  const title = bodies.length === 1 ? "front.title" : "front.titleMany";
  const {first, last} = counts;
  const many = {
    reports: formatNumber(counts.reports),
    bodies: formatNumber(bodies.length),
    figures: formatNumber(counts.figures)
  };
  const main = markup`<header class="opening front">
<p class="kicker">${say(lang, "front.coverage", {...many, first, last})}</p>
<h1>${say(lang, title, many)}</h1>
<p class="lead">${say(lang, "front.lead")}</p>
<p class="links"><a href="#coverage">${say(lang, "nav.coverage")}</a> · <a href="#since">${say(lang, "since.titleNone")}</a></p>
</header>
<section aria-labelledby="charts"><h2 id="charts" class="unseen">${say(lang, "front.charts")}</h2>
${charts(context, front)}</section>
<div class="column">
${causes(context, site, front)}
${coverage(context, front)}
${sinceSection(context, site, front.since)}
${reports(context, front)}
</div>`;
  return layout(context, site, {title: say(lang, "site.name"), main, ...takeAlong});
}

function charts(context: Context, {only: model, together, document}: FrontModel): Content {
  if (model) return chartFigures({model, document, context}, questions);
  return together && togetherCharts(context, document, together);
}

function causes(context: Context, {counts}: SiteModel, {gravest}: FrontModel): Html {
  const {lang} = context;
  const list = gravest.causes.map((finding) => findingLine(context, finding));
  const title = say(lang, "front.causes", {n: formatNumber(counts.causes)});
  return markup`<section aria-labelledby="causes"><h2 id="causes">${title}</h2>
<p>${say(lang, "front.causesLead")}</p>
<ul class="list causes">${list}</ul>
<p><a href="${toPage(context, "findings.html")}">${say(lang, "front.allFindings")}</a></p></section>`;
}

function coverage(context: Context, {covered}: FrontModel): Html {
  const {lang} = context;
  return markup`<section aria-labelledby="coverage"><h2 id="coverage">${say(lang, "nav.coverage")}</h2>
<p>${coveredHeadline(covered, lang)}</p>
${covered.years.some(({state}) => state !== "read") && yearTable(covered, lang)}
<p><a href="${toPage(context, "coverage.html")}">${say(lang, "front.allCoverage")}</a></p></section>`;
}

function reports(context: Context, {only}: FrontModel): Content {
  if (!only) return null;
  return markup`<section aria-labelledby="reports">
<h2 id="reports">${say(context.lang, "front.reports")}</h2>
${reportTable(context, only)}</section>`;
}
