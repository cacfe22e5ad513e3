import {severitySign} from "#dashboard/charts/parts/frame.ts";
import type {CheckRow, SiteModel} from "#dashboard/model.ts";
import {say, type Lang} from "#dashboard/words.ts";
import {findingLine} from "./finding.ts";
import {markup, type Content, type Html} from "./html.ts";
import {layout} from "./layout.ts";
import type {Context} from "./links.ts";
import {definitions, opening, table, type Head} from "./parts.ts";

/** The rules: what each compares and why, and how often it held, failed and could not tell. */
export function rulesPage(context: Context, site: SiteModel): string {
  const {lang} = context;
  const title = say(lang, "rules.title");
  const main = markup`${opening(title, say(lang, "rules.lead"))}
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
  const heads: Head[] = [
    [say(lang, "rules.rule")],
    [say(lang, "rules.holds"), "n"],
    [say(lang, "rules.fails"), "n"],
    [say(lang, "rules.cannotTell"), "n"]
  ];
  const rows = site.checks.map((check) => {
    const {holds, fails, cannot_tell} = counts(site, check.check);
    const name = markup`<a href="#${check.check}">${titleOf(check, lang)}</a>`;
    return [name, holds, fails, cannot_tell];
  });
  return table(heads, rows);
}

function ruleArticle(context: Context, site: SiteModel, check: CheckRow): Html {
  const {lang} = context;
  const zh = lang === "zh";
  const {severity, scope} = check;
  return markup`<article id="${check.check}" class="rule"><h3>${titleOf(check, lang)}</h3>
<p class="where"><code>${check.check}</code> ·
<span class="sign ${severity}" aria-hidden="true">${severitySign[severity]}</span>
${say(lang, `severity.${severity}`)} · ${say(lang, `rules.scope.${scope}`)}</p>
${definitions("judgement", [
  [say(lang, "rules.compares"), zh ? check.compares_zh : check.compares_en],
  [say(lang, "rules.why"), zh ? check.why_zh : check.why_en],
  [say(lang, "rules.basis"), zh ? check.basis_zh : check.basis_en],
  [say(lang, "rules.spares"), zh ? check.spares_zh : check.spares_en]
])}
${itsFindings(context, site, check)}</article>\n`;
}

function itsFindings(context: Context, site: SiteModel, {check}: CheckRow): Content {
  const found = site.findings.filter((finding) => finding.check === check);
  if (!found.length) return null;
  return markup`<h4>${say(context.lang, "rules.itsFindings")}</h4>
<ul class="list">${found.map((finding) => findingLine(context, finding))}</ul>`;
}
