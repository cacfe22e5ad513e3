import {severitySign} from "#dashboard/charts/parts/frame.ts";
import type {CheckRow, SiteModel} from "#dashboard/model.ts";
import {say, type Lang} from "#dashboard/words.ts";
import {findingLine} from "./finding.ts";
import {html, type Content, type Html} from "./html.ts";
import {layout} from "./layout.ts";
import type {Context} from "./links.ts";

/** The rules: what each compares and why, and how often it held, failed and could not tell. */
export function rulesPage(context: Context, site: SiteModel): string {
  const {lang} = context;
  const title = say(lang, "rules.title");
  const main = html`<header class="opening"><h1>${title}</h1><p class="lead">${say(lang, "rules.lead")}</p></header>
<div class="column"><h2>${say(lang, "rules.overview")}</h2>${overview(site, lang)}
${site.checks.map((check) => ruleArticle(context, site, check))}</div>`;
  return layout(context, site, {title, main});
}

const titleOf = (check: CheckRow, lang: Lang) => (lang === "zh" ? check.title_zh : check.title_en);

function counts({outcomes}: SiteModel, check: string) {
  const of = outcomes.filter((outcome) => outcome.check === check);
  const sum = (field: "holds" | "fails" | "cannot_tell") =>
    of.reduce((total, outcome) => total + outcome[field], 0);
  return {holds: sum("holds"), fails: sum("fails"), cannot_tell: sum("cannot_tell")};
}

function overview(site: SiteModel, lang: Lang): Html {
  const rows = site.checks.map((check) => {
    const {holds, fails, cannot_tell} = counts(site, check.check);
    return html`<tr><th scope="row"><a href="#${check.check}">${titleOf(check, lang)}</a></th><td class="n">${holds}</td><td class="n">${fails}</td><td class="n">${cannot_tell}</td></tr>\n`;
  });
  return html`<table><thead><tr><th scope="col">${say(lang, "rules.rule")}</th><th scope="col" class="n">${say(lang, "rules.holds")}</th><th scope="col" class="n">${say(lang, "rules.fails")}</th><th scope="col" class="n">${say(lang, "rules.cannotTell")}</th></tr></thead><tbody>${rows}</tbody></table>`;
}

function ruleArticle(context: Context, site: SiteModel, check: CheckRow): Html {
  const {lang} = context;
  const zh = lang === "zh";
  const part = (name: string, text: string): Content =>
    text && html`<div><dt>${name}</dt><dd>${text}</dd></div>`;
  const found = site.findings.filter((finding) => finding.check === check.check);
  return html`<article id="${check.check}" class="rule"><h3>${titleOf(check, lang)}</h3>
<p class="where"><code>${check.check}</code> · <span class="sign ${check.severity}" aria-hidden="true">${severitySign[check.severity]}</span> ${say(lang, `severity.${check.severity}`)} · ${say(lang, `rules.scope.${check.scope}`)}</p>
<dl class="judgement">${part(say(lang, "rules.compares"), zh ? check.compares_zh : check.compares_en)}
${part(say(lang, "rules.why"), zh ? check.why_zh : check.why_en)}
${part(say(lang, "rules.basis"), zh ? check.basis_zh : check.basis_en)}
${part(say(lang, "rules.spares"), zh ? check.spares_zh : check.spares_en)}</dl>
${found.length > 0 && html`<h4>${say(lang, "rules.itsFindings")}</h4><ul class="list">${found.map((finding) => findingLine(context, finding))}</ul>`}
</article>\n`;
}
