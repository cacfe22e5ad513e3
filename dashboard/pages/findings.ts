import {formatNumber, severitySign} from "#dashboard/charts/parts/frame.ts";
import type {FindingModel, SiteModel} from "#dashboard/model.ts";
import type {GravestModel} from "#dashboard/models/gravest.ts";
import {say} from "#dashboard/words.ts";
import {findingArticle} from "./finding.ts";
import {findingForm} from "./finding-list.ts";
import {markup, type Html} from "./html.ts";
import {layout} from "./layout.ts";
import {toPage, type Context} from "./links.ts";
import {opening} from "./parts.ts";

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

/** The gravest causes in full, each with what it explains; the others are on the pages of their bodies. */
export function findingsPage(
  context: Context,
  site: SiteModel,
  {causes, severities: counted}: GravestModel
): string {
  const {lang} = context;
  const shown = causesOf(causes);
  const title = say(lang, "findings.title");
  const group = (severity: (typeof severities)[number]): Html | null => {
    const count = counted.find((row) => row.severity === severity)?.causes;
    if (!count) return null;
    const found = shown.filter((cause) => cause.severity === severity);
    return markup`<section aria-labelledby="${severity}"><h2 id="${severity}">
<span class="sign ${severity}" aria-hidden="true">${severitySign[severity]}</span>
${say(lang, `severity.${severity}`)} <span class="count">${formatNumber(count)}</span></h2>
${found.map((finding) => findingArticle(context, site, finding))}</section>`;
  };
  const {causes: all, findings: n} = site.counts;
  const cut =
    all > shown.length &&
    markup`<p>${say(lang, "findings.cut", {shown: shown.length})}
<a href="${toPage(context, "bodies.html")}">${say(lang, "nav.bodies")}</a></p>`;
  const lead = say(lang, "findings.lead", {causes: formatNumber(all), n: formatNumber(n)});
  const main = markup`${opening(title, lead, markup`<p>${say(lang, "findings.caution")}</p>`)}
${findingForm(context, site)}
<div class="gravest">${cut}${severities.map(group)}</div>`;
  const runs = {scripts: ["copy.js"], modules: ["findings.js"]};
  return layout(context, site, {title, main, ...runs, needs: ["fetch"]});
}
