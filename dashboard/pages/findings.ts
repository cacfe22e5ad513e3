import {formatNumber, severitySign} from "#dashboard/charts/parts/frame.ts";
import type {FindingModel, SiteModel} from "#dashboard/model.ts";
import type {GravestPart} from "#dashboard/models/gravest.ts";
import {say} from "#dashboard/words.ts";
import {findingArticle} from "./finding.ts";
import {findingForm} from "./finding-list.ts";
import {markup, type Content} from "./html.ts";
import {layout} from "./layout.ts";
import {toPage, type Context} from "./links.ts";
import {opening, partsList} from "./parts.ts";

export const severities = ["error", "warning", "info"] as const;

/** Causes in the order of telling: the gravest first, then the latest. */
export function causesOf(findings: readonly FindingModel[]): FindingModel[] {
  const rank = ({severity}: FindingModel) => severities.indexOf(severity);
  return findings
    .filter(({root}) => root === null)
    .sort(
      (a, b) =>
        rank(a) - rank(b) ||
        b.follow.length - a.follow.length ||
        b.year - a.year ||
        (a.finding < b.finding ? -1 : 1)
    );
}

/** The address of a part of the gravest: the first is the page itself. */
export const findingsPath = (part: number): string =>
  part === 0 ? "findings.html" : `findings/${part + 1}.html`;

/** Some of the gravest causes, each with what it explains; the first page is where all can be chosen among. */
export function findingsPage(context: Context, site: SiteModel, model: GravestPart): string {
  const {lang} = context;
  const {part, causes} = model;
  const parts = {...model, name: say(lang, "findings.parts"), path: findingsPath};
  const list = markup`<div class="gravest">${part === 0 && cut(context, site, model)}
${severities.map((severity) => group(context, site, {...model, severity}))}
${partsList(context, parts)}</div>`;
  if (part > 0) {
    const from = model.parts.slice(0, part).reduce((sum, n) => sum + n, 1);
    const title = say(lang, "findings.further", {from, to: from + causes.length - 1});
    const back = markup`<p><a href="${toPage(context, findingsPath(0))}">${say(lang, "findings.back")}</a></p>`;
    const lead = say(lang, "findings.caution");
    const main = markup`${opening(title, lead, back)}${list}`;
    return layout(context, site, {title, main, scripts: ["copy.js"]});
  }
  const title = say(lang, "findings.title");
  const {causes: all, findings: n} = site.counts;
  const lead = say(lang, "findings.lead", {causes: formatNumber(all), n: formatNumber(n)});
  const main = markup`${opening(title, lead, markup`<p>${say(lang, "findings.caution")}</p>`)}
${findingForm(context, site)}
${list}`;
  const runs = {scripts: ["copy.js"], modules: ["findings.js"]};
  return layout(context, site, {title, main, ...runs, needs: ["fetch"]});
}

/** Where the others stand, when there are more than these pages hold. */
function cut(context: Context, {counts}: SiteModel, {parts}: GravestPart): Content {
  const {lang} = context;
  const shown = parts.reduce((sum, n) => sum + n, 0);
  if (counts.causes <= shown) return null;
  return markup`<p>${say(lang, "findings.cut", {shown})}
<a href="${toPage(context, "bodies.html")}">${say(lang, "nav.bodies")}</a></p>`;
}

type Group = GravestPart & {severity: (typeof severities)[number]};

/** The causes of one severity, under its sign and how many there are in all. */
function group(context: Context, site: SiteModel, {severity, ...model}: Group): Content {
  const found = model.causes.filter((cause) => cause.severity === severity);
  if (!found.length) return null;
  const count = model.severities.find((row) => row.severity === severity)!.causes;
  return markup`<section aria-labelledby="${severity}"><h2 id="${severity}">
<span class="sign ${severity}" aria-hidden="true">${severitySign[severity]}</span>
${say(context.lang, `severity.${severity}`)} <span class="count">${formatNumber(count)}</span></h2>
${found.map((finding) => findingArticle(context, site, finding))}</section>`;
}
