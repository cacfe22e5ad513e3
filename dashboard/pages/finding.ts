import {formatFigure, formatNumber, formName} from "#dashboard/charts/parts/numbers.ts";
import {labelOf} from "#dashboard/charts/parts/labels.ts";
import type {Common, Figure, FindingModel, Quote, ShownFigure} from "#dashboard/model.ts";
import {say, type Lang} from "#dashboard/words.ts";
import {figureLink, severityMark, toWords} from "./figure.ts";
import {hrefOf, quotesOf} from "./finding-quotes.ts";
import {markup, type Content, type Html} from "./html.ts";
import {bodyPath, findingPath, reportPath, toPage, type Context} from "./links.ts";
import {inOwnLanguage} from "./own-language.ts";
import {capital, colon, definitions, messageOf} from "./parts.ts";

/** The sum that a finding's sentence ends with, and the sentence without it. */
export function splitSum(text: string): {sentence: string; sum: string | null} {
  const match = /^(.*)(?:：|: )([^：:]*[≠>][^：:]*?)[。.]?$/s.exec(text);
  return match ? {sentence: match[1]!, sum: match[2]!} : {sentence: text, sum: null};
}

/** A sum whose numbers lead to their words: each figure in its turn, then what the text says. */
function linkSum(context: Context, sum: string, {shown, quotes}: Said): Content[] {
  const left = [...shown];
  const cells = new Set(shown.map(({place}) => place));
  const said = quotes.filter(({place}) => !cells.has(place));
  return sum.split(/(\d+(?:,\d{3})*(?:\.\d+)?%?)/).map((token, i) => {
    if (i % 2 === 0) return token;
    const at = left.findIndex((figure) => valueText(figure) === token);
    const [figure] = at < 0 ? [] : left.splice(at, 1);
    const href = figure ? toWords(context, figure) : wordsOf(context, said.find(saysNumber(token)));
    return href ? markup`<a class="figure" href="${href}">${token}</a>` : token;
  });
}

type Said = Pick<FindingModel, "shown" | "quotes">;

/** Words that hold a number, or that say 0 without one: 未收到. */
function saysNumber(token: string) {
  const digits = token.replaceAll(",", "").replace(".", "\\.");
  const number = new RegExp(`(?<![\\d.])${digits}(?![\\d.%])`);
  return ({words}: Quote) =>
    number.test(words) || (token === "0" && words !== "" && !/\d/.test(words));
}

const wordsOf = (context: Context, quote: Quote | undefined) =>
  quote ? hrefOf(context, quote) : null;

const valueText = (figure: Figure) =>
  figure.unit === "ratio" || figure.value === null
    ? formatFigure(figure)
    : formatNumber(figure.value);

/** One line for a list: the sign, the year, what is at odds, and whose report it is. */
export function findingLine(context: Context, finding: FindingModel): Html {
  const {lang} = context;
  const href = toPage(context, findingPath(finding));
  return markup`<li class="${finding.severity}">${severityMark([finding], lang)}
<a href="${href}"><b>${finding.year}</b> ${finding.title[lang]}</a>
<span class="muted">${finding[`body_${lang}`]}</span><br>
<span>${messageOf(finding, lang)}</span></li>\n`;
}

/** A finding in full: the sentence, the sum, whose slip, what would settle it, and the words. */
export function findingArticle(context: Context, site: Common, finding: FindingModel): Html {
  const {lang} = context;
  const {sentence, sum} = splitSum(messageOf(finding, lang));
  const words = quotesOf(context, finding);
  const said = verdict(finding, lang);
  return markup`<article id="${finding.finding}" class="finding ${finding.severity}">
<div class="says"><h3>${severityMark([finding], lang)} ${finding.title[lang]}
<span class="which">${whichOf(site, finding, lang)}</span></h3>
${where(context, finding)}
<p class="sentence">${sentence}${/[。.]$/.test(sentence) ? "" : lang === "zh" ? "。" : "."}</p>
${sum && markup`<p class="sum">${linkSum(context, sum, finding)}</p>`}
${said && definitions("judgement", [[say(lang, "findings.said"), said]])}
<details class="why"><summary>${say(lang, "findings.why")}</summary>
${figures(context, site, finding)}
${definitions("judgement", [
  [say(lang, "findings.cause"), finding[`cause_${lang}`]],
  [
    say(lang, "findings.whose"),
    `${say(lang, `doubt.${doubtOf(finding)}`)}${lang === "zh" ? "" : " "}${argumentOf(finding, lang)}`
  ],
  [say(lang, "findings.settle"), say(lang, `settle.${doubtOf(finding)}`)]
])}</details>
${links(context, finding)}
${follow(context, finding)}</div>
${words.length > 0 && markup`<div class="quotes"><h4>${say(lang, "findings.words")}</h4>${words}</div>`}
</article>\n`;
}

/** What tells a finding from others of its rule: its year, and the measure where it is of one. */
function whichOf({dictionary}: Common, {year, shown}: FindingModel, lang: Lang): string {
  const measures = new Set(shown.map((figure) => labelOf(dictionary(figure), lang)));
  return [year, ...(measures.size === 1 ? measures : [])].join(" · ");
}

/** A leap within one form is no contradiction: nobody can say that it is a slip. */
export const doubtOf = ({check, doubt}: Pick<FindingModel, "check" | "doubt">) =>
  check === "years-level" && doubt === "report" ? "leap" : doubt;

/** Why it seems so, as the rule or the reader's notes argue it. */
function argumentOf(finding: FindingModel, lang: Lang): string {
  const argument = finding[`doubt_${lang}`];
  return lang === "zh" ? `${argument}。` : `${capital(argument)}.`;
}

/** The report that it speaks of, with the name of its body where the page is not that body's, and the rule. */
function where(context: Context, finding: FindingModel): Html {
  const {lang} = context;
  const {report, body, year, check} = finding;
  const whose = context.path === bodyPath(body) ? "" : `${finding[`body_${lang}`]} `;
  const name = `${whose}${say(lang, "report.title", {year})}`;
  const rule = toPage(context, `rules.html#${check}`);
  return markup`<p class="where"><a href="${toPage(context, reportPath(report))}">${name}</a> ·
<a href="${rule}">${say(lang, "findings.rule")} <code>${check}</code></a></p>`;
}

function links(context: Context, {finding, body, year, ...names}: FindingModel): Html {
  const {lang} = context;
  const whose = `${names[`body_${lang}`]} ${say(lang, "report.title", {year})}`;
  const here = context.path === bodyPath(body);
  const href = here
    ? `#${encodeURIComponent(finding)}`
    : toPage(context, findingPath({finding, body}));
  return markup`<p class="links"><a href="${href}">${say(lang, "findings.permalink")}</a>
<button type="button" hidden data-copy="${finding}" data-whose="${whose}" data-done="${say(lang, "findings.copied")}"
>${say(lang, "findings.copy")}</button></p>`;
}

function figures(context: Context, {dictionary}: Common, {shown, body}: FindingModel): Content {
  if (!shown.length) return null;
  const {lang} = context;
  const item = (figure: ShownFigure) => {
    const whose = figure.body === body ? [] : [figure[`body_${lang}`]];
    const where = [...whose, figure.year, formName(figure.template, lang)].join(" · ");
    const who = figure.applicant && ` · ${say(lang, `applicant.${figure.applicant}`)}`;
    return markup`<li>${figureLink(context, figure)}
<span>${labelOf(dictionary(figure), lang)}${who} <span class="muted">(${where})</span></span></li>`;
  };
  return markup`<div class="figures"><h4>${say(lang, "findings.figures")}</h4>
<ul>${shown.map(item)}</ul></div>`;
}

function verdict(
  {verdict, verdict_reason, verdict_by, verdict_on}: FindingModel,
  lang: Lang
): Content {
  if (!verdict) return null;
  const values = {
    ...{
      verdict: say(lang, `verdict.${verdict}`),
      reason: inOwnLanguage(verdict_reason ?? "", lang)
    },
    ...{by: verdict_by ?? "?", on: verdict_on ?? "?"}
  };
  return say(lang, "verdict.by", values);
}

function follow(context: Context, finding: FindingModel): Content {
  if (!finding.follow.length) return null;
  const {lang} = context;
  const item = (f: FindingModel) => {
    const rule = toPage(context, `rules.html#${f.check}`);
    return markup`<li id="${f.finding}">${severityMark([f], lang)}
<a href="${rule}">${f.title[lang]}</a>${colon[lang]}${messageOf(f, lang)}</li>`;
  };
  return markup`<div class="follow"><h4>${say(lang, "findings.follows")}</h4>
<ul>${finding.follow.map(item)}</ul></div>`;
}
