import type {FindingModel, FindingRow, SiteModel} from "#dashboard/model.ts";
import {say, type Lang} from "#dashboard/words.ts";
import {severitySpan} from "./figure.ts";
import {splitSum} from "./finding.ts";
import type {Choice, Facet} from "./finding-choice.ts";
import {markup, type Content, type Html} from "./html.ts";
import {findingPath, toFile, toPage, type Context} from "./links.ts";
import {choosing, messageOf, nameOfBody} from "./parts.ts";

const doubts = ["report", "reading", "scope", "template", "leap"] as const;

/** What findings can be chosen by, and a place for those that are; hidden until a script runs. */
export function findingForm(context: Context, site: SiteModel): Html {
  const {lang} = context;
  const {first, last} = site.counts;
  const years = Array.from({length: last - first + 1}, (_, i) => String(last - i));
  const options: Record<Facet, [value: string, name: string][]> = {
    check: site.checks.map((rule) => [rule.check, lang === "zh" ? rule.title_zh : rule.title_en]),
    severity: (["error", "warning", "info"] as const).map((one) => [
      one,
      say(lang, `severity.${one}`)
    ]),
    doubt: doubts.map((doubt) => [doubt, say(lang, `findings.doubt.${doubt}`)]),
    year: years.map((year) => [year, year])
  };
  const choose = (facet: Facet) => markup`<label>${say(lang, `findings.by.${facet}`)}
<select name="${facet}"><option value="">${say(lang, "findings.any")}</option>
${options[facet].map(([value, name]) => markup`<option value="${value}" data-name="${name}">${name}</option>`)}</select></label>`;
  const form = markup`<form class="choices" role="search" hidden aria-label="${say(lang, "findings.choose")}">
${choose("check")}${choose("severity")}${choose("doubt")}${choose("year")}${since(site, lang)}
<label>${say(lang, "findings.by.body")} <input name="body" type="search" autocomplete="off" spellcheck="false"></label>
</form>`;
  return markup`${choosing(form, say(lang, "findings.needsServer"))}
<p class="found" role="status"></p>
<section class="chosen-findings" aria-labelledby="chosen" hidden>
<h2 id="chosen">${say(lang, "findings.chosen")}</h2>
<p class="links"><button type="button" class="csv">${say(lang, "findings.csv")}</button>
<a href="${toFile(context, "data/findings.csv")}" download hidden>${say(lang, "findings.allCsv")}</a>
<button type="button" class="clear">${say(lang, "findings.clear")}</button></p>
<ul class="list"></ul>
<p><button type="button" class="more"></button></p></section>`;
}

/** The earlier releases that findings may be new since, or that there is none. */
function since({releases: {earlier}}: SiteModel, lang: Lang): Html {
  const name = (release: number) => say(lang, "findings.since", {release});
  const any = say(lang, earlier.length ? "findings.any" : "findings.sinceNone");
  return markup`<label>${say(lang, "findings.by.since")}
<select name="since"${earlier.length === 0 && markup` disabled`}><option value="">${any}</option>
${earlier.map((release) => markup`<option value="${release}">${name(release)}</option>`)}</select></label>`;
}

/** A finding as a list of many has it. */
export interface ListedFinding extends Pick<FindingRow, "finding" | "report" | "check" | "year"> {
  severity: FindingRow["severity"];
  doubt: FindingRow["doubt"];
  body: {body: string; label_zh: string; label_en: string};
  message_zh: string;
  message_en: string;
  shown: Pick<FindingModel["shown"][number], "value">[];
}

/** A cause, and under it those chosen that it explains. */
export function familyItem(
  context: Context,
  {cause, isChosen, follow}: {cause: ListedFinding; isChosen: boolean; follow: ListedFinding[]},
  titles: ReadonlyMap<string, string>
): Html {
  const {lang} = context;
  const line = (finding: ListedFinding) => says(context, finding, titles);
  const below =
    follow.length > 0 &&
    markup`<p class="follows">${say(lang, "findings.follows")}</p>
<ul class="plain">${follow.map((one) => markup`<li>${line(one)}</li>\n`)}</ul>`;
  const apart = !isChosen && markup`<p class="muted">${say(lang, "findings.causeApart")}</p>`;
  return markup`<li class="${cause.severity}">${apart}${line(cause)}${below}</li>\n`;
}

/** Its sign, rule, body and year, which lead to its place; its sentence, and its sum. */
function says(
  context: Context,
  finding: ListedFinding,
  titles: ReadonlyMap<string, string>
): Content {
  const {lang} = context;
  const {severity, check, body, year} = finding;
  const {sentence, sum} = splitSum(messageOf(finding, lang));
  const href = toPage(context, findingPath({finding: finding.finding, body: body.body}));
  return markup`${severitySpan(severity, lang)}
<a href="${href}"><b>${year}</b> ${titles.get(check) ?? check}</a>
<span class="muted">${nameOfBody(body, lang)}</span>
<p class="sentence">${sentence}</p>${sum && markup`<p class="sum">${sum}</p>`}`;
}

/** Findings as the release has them, with the address at which each stands. */
export function findingRecords(
  context: Context,
  findings: readonly (ListedFinding & {root: string | null})[],
  base: string
): Record<string, string | number | null>[] {
  return findings.map(({finding, check, severity, doubt, report, body, year, root, ...said}) => ({
    ...{finding, check, severity, doubt, report, body: body.body, year, root},
    ...{message_zh: said.message_zh, message_en: said.message_en},
    address: new URL(toPage(context, findingPath({finding, body: body.body})), base).href
  }));
}

/** Whether anything has been chosen. */
export const isAny = (choice: Choice): boolean => Object.values(choice).some(Boolean);
