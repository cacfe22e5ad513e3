import {formName} from "#dashboard/charts/parts/frame.ts";
import {labelOf} from "#dashboard/charts/parts/labels.ts";
import type {Figure, FindingModel, Quote, SiteModel} from "#dashboard/model.ts";
import {say, type Lang} from "#dashboard/words.ts";
import {figureLink, formatValue, severityMark, toWords} from "./figure.ts";
import {html, type Content, type Html} from "./html.ts";
import {anchorOf, reportPath, toPage, type Context} from "./links.ts";

const message = (finding: FindingModel, lang: Lang) =>
  lang === "zh" ? finding.message_zh : finding.message_en;

/** The sum that a finding's sentence ends with, and the sentence without it. */
export function splitSum(text: string): {sentence: string; sum: string | null} {
  const match = /^(.*)(?:：|: )([^：:]*[≠>][^：:]*?)[。.]?$/s.exec(text);
  return match ? {sentence: match[1]!, sum: match[2]!} : {sentence: text, sum: null};
}

/** A sum whose numbers lead to their words: each figure in its turn, then what the text says. */
export function linkSum(context: Context, sum: string, {shown, quotes}: Said): Content[] {
  const left = [...shown];
  const cells = new Set(shown.map(({place}) => anchorOf(place)));
  const said = quotes.filter(({anchor}) => !cells.has(anchor));
  return sum.split(/(\d+(?:\.\d+)?%?)/).map((token, i) => {
    if (i % 2 === 0) return token;
    const at = left.findIndex((figure) => valueText(figure) === token);
    const [figure] = at < 0 ? [] : left.splice(at, 1);
    const href = figure ? toWords(context, figure) : hrefOf(context, said.find(saysNumber(token)));
    return href ? html`<a class="figure" href="${href}">${token}</a>` : token;
  });
}

type Said = Pick<FindingModel, "shown" | "quotes">;

/** Words that hold a number, or that say 0 without one: 未收到. */
function saysNumber(token: string) {
  const number = new RegExp(`(?<![\\d.])${token.replace(".", "\\.")}(?![\\d.%])`);
  return ({words}: Quote) => number.test(words) || (token === "0" && words !== "" && !/\d/.test(words));
}

function hrefOf(context: Context, quote: Quote | undefined): string | null {
  return quote ? toPage(context, `${reportPath(quote.report)}#${quote.anchor}`) : null;
}

const valueText = (figure: Figure) =>
  figure.unit === "ratio" ? formatValue(figure) : String(figure.value ?? figure.raw);

/** One line for a list: the sign, the year, what is at odds. */
export function findingLine(context: Context, finding: FindingModel): Html {
  const {lang} = context;
  return html`<li class="${finding.severity}">${severityMark([finding], lang)} <a href="${toPage(context, `findings.html#${finding.finding}`)}"><b>${finding.year}</b> ${finding.title[lang]}</a><br><span>${message(finding, lang)}</span></li>\n`;
}

/** A finding in full: the sentence, the sum, whose slip, what would settle it, and the words. */
export function findingArticle(context: Context, site: SiteModel, finding: FindingModel): Html {
  const {lang} = context;
  const {sentence, sum} = splitSum(message(finding, lang));
  const body = site.bodies.find((b) => b.body === finding.body);
  const name = site.bodies.length > 1 && body ? `${lang === "zh" ? body.label_zh : body.label_en} ` : "";
  const report = html`<a href="${toPage(context, reportPath(finding.report))}">${name}${say(lang, "report.title", {year: finding.year})}</a>`;
  const words = quotes(context, finding);
  return html`<article id="${finding.finding}" class="finding ${finding.severity}">
<div class="says"><h3>${severityMark([finding], lang)} ${finding.title[lang]}</h3>
<p class="where">${report} · <a href="${toPage(context, `rules.html#${finding.check}`)}">${say(lang, "findings.rule")} <code>${finding.check}</code></a></p>
<p class="sentence">${sentence}${lang === "zh" ? "。" : sentence.endsWith(".") ? "" : "."}</p>
${sum && html`<p class="sum">${linkSum(context, sum, finding)}</p>`}
${figures(context, site, finding)}
<dl class="judgement"><div><dt>${say(lang, "findings.whose")}</dt><dd>${say(lang, `doubt.${finding.doubt}`)}</dd></div>
<div><dt>${say(lang, "findings.settle")}</dt><dd>${say(lang, `settle.${finding.doubt}`)}</dd></div>
${verdict(finding, lang)}</dl>
<p class="links"><a href="#${finding.finding}">${say(lang, "findings.permalink")}</a> <button type="button" hidden data-copy="${finding.finding}" data-done="${say(lang, "findings.copied")}">${say(lang, "findings.copy")}</button></p>
${follow(context, finding)}</div>
${words.length > 0 && html`<div class="quotes"><h4>${say(lang, "findings.words")}</h4>${words}</div>`}
</article>\n`;
}

function figures(context: Context, site: SiteModel, {shown}: FindingModel): Content {
  if (!shown.length) return null;
  const {lang} = context;
  const item = (figure: Figure) => {
    const report = site.reports.find((r) => r.report === figure.report);
    const where = report ? `${figure.year} · ${formName(report.template, lang)}` : figure.year;
    return html`<li>${figureLink(context, figure)} <span>${labelOf(site.dictionary(figure), lang)}${figure.applicant && ` · ${say(lang, `applicant.${figure.applicant}`)}`} <span class="muted">(${where})</span></span></li>`;
  };
  return html`<div class="figures"><h4>${say(lang, "findings.figures")}</h4><ul>${shown.map(item)}</ul></div>`;
}

/** So many characters before and after the words: enough to see who is speaking of what. */
const around = 48;

const tail = (text: string) => (text.length > around ? `…${text.slice(-around)}` : text);
const head = (text: string) => (text.length > around ? `${text.slice(0, around)}…` : text);

/** Every line once, with all its words marked; a line that is a cell's figure alone is said already. */
function quotes(context: Context, {quotes, shown}: FindingModel): Html[] {
  const figures = new Set(shown.map(({place}) => anchorOf(place)));
  const bare = ({anchor, before, after}: Quote) => figures.has(anchor) && !(before + after).trim();
  const lines = new Map<string, Quote[]>();
  for (const quote of quotes.filter((quote) => !bare(quote))) {
    const line = `${quote.report} ${quote.block}`;
    lines.set(line, [...(lines.get(line) ?? []), quote]);
  }
  return [...lines.values()].map((line) => quoteLine(context, line));
}

function quoteLine(context: Context, line: Quote[]): Html {
  const {lang} = context;
  const sorted = [...line].sort((a, b) => (a.start ?? 0) - (b.start ?? 0));
  const [first, last] = [sorted[0]!, sorted.at(-1)!];
  const href = hrefOf(context, first)!;
  const whole = first.start === null && !first.words;
  const name = whole
    ? say(lang, "findings.wholeReport", {year: first.year})
    : `${say(lang, "findings.inReport", {year: first.year})} · ${say(lang, "report.line", {n: first.block})}`;
  const where = html`<a href="${href}">${name}</a>`;
  if (whole) return html`<p class="where">${where}</p>`;
  const words = sorted.map((quote, i) => [between(sorted[i - 1], quote), markOf(quote)]);
  return html`<figure><blockquote class="source" lang="zh-Hans">${tail(first.before)}${words}${head(last.after)}</blockquote><figcaption>${where}</figcaption></figure>`;
}

/** What stands between two marks of one line; nothing where they touch or overlap. */
function between(before: Quote | undefined, {before: text}: Quote): string {
  return before?.end == null ? "" : text.slice(before.end);
}

function markOf({start, words}: Quote): Html {
  return html`<mark>${(start === null ? head(words) : words) || html`<span class="blank"></span>`}</mark>`;
}

function verdict({verdict, verdict_reason, verdict_by, verdict_on}: FindingModel, lang: Lang): Content {
  if (!verdict) return null;
  const values = {
    ...{verdict: say(lang, `verdict.${verdict}`), reason: verdict_reason ?? ""},
    ...{by: verdict_by ?? "?", on: verdict_on ?? "?"}
  };
  return html`<div><dt>${say(lang, "findings.said")}</dt><dd>${say(lang, "verdict.by", values)}</dd></div>`;
}

function follow(context: Context, finding: FindingModel): Content {
  if (!finding.follow.length) return null;
  const {lang} = context;
  const item = (f: FindingModel) =>
    html`<li id="${f.finding}">${severityMark([f], lang)} <a href="${toPage(context, `rules.html#${f.check}`)}">${f.title[lang]}</a>: ${message(f, lang)}</li>`;
  return html`<div class="follow"><h4>${say(lang, "findings.follows")}</h4><ul>${finding.follow.map(item)}</ul></div>`;
}

