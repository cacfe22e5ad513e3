import {formatNumber} from "#dashboard/charts/parts/numbers.ts";
import type {SiteModel} from "#dashboard/model.ts";
import type {
  CoverageModel,
  CoveredBody,
  CoveredYear,
  CoverageState
} from "#dashboard/models/coverage.ts";
import {say, type Lang} from "#dashboard/words.ts";
import {join, markup, type Content, type Html} from "./html.ts";
import {layout} from "./layout.ts";
import {bodyPath, reportPath, toPage, type Context} from "./links.ts";
import {colon, nameOfBody, opening, partsList, scroll, table, type Head} from "./parts.ts";

const signs: Record<CoverageState, string> = {
  ...{read: "●", unreadable: "?", left_out: "○", gone: "†", failed: "×", missing: "—"}
};
const states = Object.keys(signs) as CoverageState[];

/** The address of a part of the list: the first is the page itself. */
export const coveragePath = (part: number): string =>
  part === 0 ? "coverage.html" : `coverage/${part + 1}.html`;

/** Bodies by years: what is read, what is not, and why. */
export function coveragePage(context: Context, site: SiteModel, model: CoverageModel): string {
  const {lang} = context;
  const title = say(lang, "coverage.title");
  const main = markup`${opening(
    title,
    coveredHeadline({...model, bodies: model.parts.reduce((sum, n) => sum + n, 0)}, lang),
    markup`<p>${say(lang, "coverage.span")}</p>`
  )}
<div class="column">
<section aria-labelledby="years"><h2 id="years">${say(lang, "coverage.byYear")}</h2>
${yearTable(model, lang)}</section>
<section aria-labelledby="bodies"><h2 id="bodies">${say(lang, "coverage.grid")}</h2>
<p>${say(lang, "coverage.gridLead")}</p>
${legend(model, lang)}
${grid(context, model)}
${partsList(context, {...model, name: say(lang, "coverage.parts"), path: coveragePath})}</section>
${why(context, model)}
</div>`;
  return layout(context, site, {title, main});
}

const total = (years: CoverageModel["years"]) => years.reduce((sum, {bodies}) => sum + bodies, 0);

/** Of how many years of how many bodies reports are read. */
export function coveredHeadline(
  {years, bodies}: Pick<CoverageModel, "years"> & {bodies: number},
  lang: Lang
): string {
  const [all, read] = [total(years), total(years.filter(({state}) => state === "read"))];
  const values = {
    ...{bodies: formatNumber(bodies), years: formatNumber(all)},
    ...{read: formatNumber(read), unread: formatNumber(all - read)},
    ...{first: years[0]!.year, last: years.at(-1)!.year}
  };
  return say(lang, all === read ? "coverage.all" : "coverage.some", values);
}

/** The states that occur, in the order of the signs. */
const occurring = ({years}: Pick<CoverageModel, "years">) =>
  states.filter((state) => years.some((year) => year.state === state));

/** Year by year, of how many bodies a report is read, missing, gone. */
export function yearTable(model: Pick<CoverageModel, "years">, lang: Lang): Html {
  const shown = occurring(model);
  const heads: Head[] = [
    [say(lang, "coverage.year")],
    ...shown.map((state): Head => [say(lang, `coverage.${state}`), "n"])
  ];
  const count = (year: number, state: CoverageState) =>
    model.years.find((row) => row.year === year && row.state === state)?.bodies ?? 0;
  const rows = yearsOf(model).map((year) => [year, ...shown.map((state) => count(year, state))]);
  return scroll(say(lang, "coverage.byYear"), table(heads, rows));
}

const yearsOf = ({years}: Pick<CoverageModel, "years">) => [
  ...new Set(years.map(({year}) => year))
];

function legend(model: CoverageModel, lang: Lang): Html {
  const item = (state: CoverageState) =>
    markup`<li><span class="sign" aria-hidden="true">${signs[state]}</span> ${say(lang, `coverage.${state}`)}</li>`;
  return markup`<ul class="legend" aria-label="${say(lang, "coverage.signs")}">${occurring(model).map(item)}</ul>`;
}

function grid(context: Context, model: CoverageModel): Html {
  const {lang} = context;
  const years = yearsOf(model);
  const heads: Head[] = [[say(lang, "coverage.body")], ...years.map((year): Head => [year, "n"])];
  const row = (body: CoveredBody): Content[] => [
    hasPage(body)
      ? markup`<a href="${toPage(context, bodyPath(body.body))}">${nameOfBody(body, lang)}</a>`
      : nameOfBody(body, lang),
    ...years.map((year) =>
      cell(
        context,
        body.years.find((one) => one.year === year)
      )
    )
  ];
  return scroll(say(lang, "coverage.grid"), table(heads, model.bodies.map(row), "coverage"));
}

/** A body of which no report is read has no page. */
const hasPage = ({years}: CoveredBody) => years.some(({state}) => state === "read");

function cell(context: Context, year: CoveredYear | undefined): Content {
  if (!year) return null;
  const {lang} = context;
  const {state, report, findings} = year;
  const name = say(lang, findings ? "coverage.cellFindings" : "coverage.cell", {
    ...{year: year.year, state: say(lang, `coverage.${state}`), n: findings}
  });
  if (report === null) return markup`<span role="img" aria-label="${name}">${signs[state]}</span>`;
  const count = findings > 0 && markup` <span aria-hidden="true">${findings}</span>`;
  return markup`<a href="${toPage(context, reportPath(report))}" aria-label="${name}">${signs[state]}${count}</a>`;
}

function why(context: Context, {bodies}: CoverageModel): Content {
  const {lang} = context;
  const unread = bodies.flatMap((body) =>
    body.years
      .filter(({state, gone}) => state !== "read" || gone)
      .map((year) => reason(body, year, lang))
  );
  if (!unread.length) return null;
  return markup`<section aria-labelledby="why"><h2 id="why">${say(lang, "coverage.why")}</h2>
<ul>${unread}</ul></section>`;
}

function reason(body: CoveredBody, year: CoveredYear, lang: Lang): Html {
  const {state, url} = year;
  const word = state === "read" ? "coverage.pageGone" : (`coverage.${state}` as const);
  const address =
    url && /^https?:/i.test(url) && markup`<a href="${url}">${say(lang, "coverage.address")}</a>`;
  const said = [say(lang, word), reasonOf(year, lang), address].filter(Boolean);
  return markup`<li>${nameOfBody(body, lang)} ${year.year}${colon[lang]}${join(said, " · ")}</li>\n`;
}

function reasonOf({state, reason, reason_zh}: CoveredYear, lang: Lang): string | null {
  if (state === "missing") return say(lang, "coverage.noTrace");
  return lang === "zh" ? reason_zh : reason;
}
