import {severitySign} from "#dashboard/charts/parts/frame.ts";
import type {FindingModel, SiteModel} from "#dashboard/model.ts";
import {say} from "#dashboard/words.ts";
import {findingArticle} from "./finding.ts";
import {markup, type Html} from "./html.ts";
import {layout} from "./layout.ts";
import type {Context} from "./links.ts";
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

/** Every finding, causes first, each at an address that stays. */
export function findingsPage(context: Context, site: SiteModel): string {
  const {lang} = context;
  const causes = causesOf(site.findings);
  const title = say(lang, "findings.title");
  const group = (severity: (typeof severities)[number]): Html | null => {
    const found = causes.filter((cause) => cause.severity === severity);
    if (!found.length) return null;
    return markup`<section aria-labelledby="${severity}"><h2 id="${severity}">
<span class="sign ${severity}" aria-hidden="true">${severitySign[severity]}</span>
${say(lang, `severity.${severity}`)} <span class="count">${found.length}</span></h2>
${found.map((finding) => findingArticle(context, site, finding))}</section>`;
  };
  const lead = say(lang, "findings.lead", {causes: causes.length, n: site.findings.length});
  const main = markup`${opening(title, lead, markup`<p>${say(lang, "findings.caution")}</p>`)}
${severities.map(group)}`;
  return layout(context, site, {title, main, scripts: ["copy.js"]});
}
