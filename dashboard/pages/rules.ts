import {formatNumber, severitySign} from "#dashboard/charts/parts/frame.ts";
import type {CheckRow, SiteModel} from "#dashboard/model.ts";
import type {RuleModel} from "#dashboard/models/rules.ts";
import {say, type Lang} from "#dashboard/words.ts";
import {findingLine} from "./finding.ts";
import {markup, type Content, type Html} from "./html.ts";
import {layout} from "./layout.ts";
import type {Context} from "./links.ts";
import {definitions, opening, table, type Head} from "./parts.ts";

/** The rules: what each compares and why, and how often it held, failed and could not tell. */
export function rulesPage(
  context: Context,
  site: SiteModel,
  rules: ReadonlyMap<string, RuleModel>
): string {
  const {lang} = context;
  const title = say(lang, "rules.title");
  const main = markup`${opening(title, say(lang, "rules.lead"))}
<div class="column"><h2>${say(lang, "rules.overview")}</h2>${overview(site, rules, lang)}
${site.checks.map((check) => ruleArticle(context, check, rules.get(check.check)))}</div>`;
  return layout(context, site, {title, main});
}

const titleOf = (check: CheckRow, lang: Lang) => (lang === "zh" ? check.title_zh : check.title_en);

/** A rule that no report gave an occasion for. */
const never = {holds: 0, fails: 0, cannot_tell: 0};

function overview({checks}: SiteModel, rules: ReadonlyMap<string, RuleModel>, lang: Lang): Html {
  const heads: Head[] = [
    [say(lang, "rules.rule")],
    [say(lang, "rules.holds"), "n"],
    [say(lang, "rules.fails"), "n"],
    [say(lang, "rules.cannotTell"), "n"]
  ];
  const rows = checks.map((check) => {
    const {holds, fails, cannot_tell} = rules.get(check.check) ?? never;
    const name = markup`<a href="#${check.check}">${titleOf(check, lang)}</a>`;
    return [name, ...[holds, fails, cannot_tell].map(formatNumber)];
  });
  return table(heads, rows);
}

function ruleArticle(context: Context, check: CheckRow, rule: RuleModel | undefined): Html {
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
${rule && itsFindings(context, rule)}</article>\n`;
}

function itsFindings(context: Context, {findings, found}: RuleModel): Content {
  if (!findings.length) return null;
  const {lang} = context;
  const some = found > findings.length && say(lang, "rules.firstOf", {n: findings.length, found});
  return markup`<h4>${say(lang, "rules.itsFindings")}</h4>${some && markup`<p>${some}</p>`}
<ul class="list">${findings.map((finding) => findingLine(context, finding))}</ul>`;
}
