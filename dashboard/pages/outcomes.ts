import {
  countAndShare,
  countOf,
  groupOf,
  rowName,
  rowsOf,
  rowTitle,
  shareOf,
  type Ended
} from "#dashboard/charts/parts/ended.ts";
import {applicants} from "#dashboard/charts/parts/applicants.ts";
import {csvOf} from "#dashboard/charts/parts/csv.ts";
import {formatNumber, formName} from "#dashboard/charts/parts/numbers.ts";
import {framed} from "#dashboard/charts/parts/framed.ts";
import {groupLegend} from "#dashboard/charts/parts/legend.ts";
import {outcomeGroups} from "#dashboard/charts/parts/outcomes.ts";
import {publishedIn} from "#dashboard/charts/parts/published.ts";
import {sizeOf} from "#dashboard/charts/parts/print.ts";
import {endedShares} from "#dashboard/charts/ended-shares.ts";
import type {Indicator} from "#data/schema/indicator.ts";
import type {SiteModel} from "#dashboard/model.ts";
import type {OutcomesModel} from "#dashboard/models/outcomes.ts";
import {say, type Lang, type Word} from "#dashboard/words.ts";
import {markup, raw, type Content, type Html} from "./html.ts";
import {layout} from "./layout.ts";
import type {Context} from "./links.ts";
import {
  choosing,
  fileLink,
  legendList,
  nameOfBody,
  opening,
  scroll,
  table,
  type Head
} from "./parts.ts";
import {countIn, ownFigure, totalRow, type OutcomeCell} from "./summands.ts";

/** What is shown: the years of one body or of all, and of which year the grounds. */
export interface ShownOutcomes {
  body: {body: string; label_zh: string; label_en: string} | null;
  years: readonly Ended[];
  /** Which of the years: all reports of one form. */
  chosen: number;
  indicators: readonly Indicator[];
  document: Document;
}

/** Where the numbers of the page stand as a file, for whoever has no script. */
export const outcomesFile = "data/site/gongkai-outcomes.csv";

export const outcomesCsv = ({years, only: body}: OutcomesModel): string =>
  csvOf(outcomeSheet({body, years}));

/** How requests ended: without a script all bodies together, and the latest year's grounds. */
export function outcomesPage(context: Context, site: SiteModel, model: OutcomesModel): string {
  const {lang} = context;
  const {years, only, indicators, document} = model;
  const title = say(lang, "outcomes.title");
  const chosen = years.findLastIndex(({reports}) => reports > 0);
  const shown: ShownOutcomes = {body: only, years, chosen, indicators, document};
  const main = markup`${opening(title, say(lang, "outcomes.lead"))}
${choosing(choices(lang), [say(lang, "outcomes.needsServer"), " ", fileLink(context, outcomesFile)])}
<div id="outcomes">${outcomesFigure(context, shown)}</div>
<div class="column"><section><h2>${say(lang, "outcomes.cannot")}</h2><ul>${limits(model, lang)}</ul></section></div>`;
  return layout(context, site, {
    ...{title, main, scripts: ["take-along.js"], modules: ["outcomes.js"]},
    needs: ["fetch", "pictures"]
  });
}

function choices(lang: Lang): Html {
  return markup`<form class="choices" hidden aria-label="${say(lang, "compare.choose")}">
<label>${say(lang, "outcomes.body")} <input name="body" list="bodies" autocomplete="off" placeholder="${say(lang, "outcomes.all")}"></label>
<datalist id="bodies"></datalist>
<label>${say(lang, "outcomes.year")} <select name="year"></select></label>
</form>`;
}

function limits({without}: OutcomesModel, lang: Lang): Html[] {
  const own = ["narrative", "statistics-2014"];
  const told = without.map(({form, reports}) =>
    own.includes(form)
      ? say(lang, `outcomes.cannot.${form}` as Word, {reports: formatNumber(reports)})
      : say(lang, "outcomes.cannot.without", {form: formName(form, lang), reports})
  );
  return [say(lang, "outcomes.cannot.forms"), ...told].map((text) => markup`<li>${text}</li>`);
}

/** The chart of all years, and the table of one. */
export function outcomesFigure(context: Context, shown: ShownOutcomes): Html {
  const {lang} = context;
  const {years, chosen} = shown;
  const one = years[chosen];
  if (!one) return markup`<p>${say(lang, "outcomes.nothing")}</p>`;
  const draw = (width: number) =>
    endedShares(years, {document: shown.document, lang, width, href: () => null});
  const [wide, narrow] = [draw(720), draw(328)];
  const headline = headlineOf(shown, one, lang);
  const legend = groupLegend(
    outcomeGroups.filter((group) => years.some((year) => countOf(year, {group}))),
    lang
  );
  const measure = say(lang, "outcomes.measure");
  const source = sourceOf(years, lang);
  const frame = framed({headline, measure, legend, source}, [sizeOf(wide)]);
  return markup`<figure class="chart compared" id="ended">
<div class="saying"><h2>${headline}</h2>
<p>${groundOf(shown, one, lang)}</p></div>
<div class="picture" data-frame="${frame}"><div class="wide">${raw(wide)}</div><div class="narrow">${raw(narrow)}</div></div>
<figcaption>
${legendList(legend, lang)}
<p class="measure">${measure}</p>
${leftOut(years, lang)}
<p>${source}</p>
<p class="links">${takings(lang)}</p>
</figcaption></figure>
<section aria-labelledby="grounds"><h2 id="grounds">${say(lang, "outcomes.groundsOf", {year: one.year, form: formName(one.form, lang)})}</h2>
${scroll(say(lang, "outcomes.grounds"), groundTable(context, shown, one))}</section>`;
}

const takings = (lang: Lang): Html[] => [
  markup`<span><button type="button" class="csv" hidden>${say(lang, "chart.csv")}</button> · </span>`,
  markup`<span><button type="button" class="svg" hidden>${say(lang, "chart.picture")}</button> · </span>`,
  markup`<span><button type="button" class="png" hidden data-file="gongkai-outcomes.${lang}.png">${say(lang, "chart.png")}</button> · </span>`,
  markup`<a href="#ended">${say(lang, "compare.link")}</a>`
];

/** What is so: how many, and how they ended, as shares where there are enough to have any. */
function headlineOf({body}: ShownOutcomes, one: Ended, lang: Lang): string {
  const total = countOf(one);
  const parts = outcomeGroups.flatMap((group) => {
    const n = countOf(one, {group});
    const share = shareOf(n, total);
    const outcome = say(lang, `outcome.${group}`);
    if (!n) return [];
    return share === null
      ? say(lang, "outcomes.part", {outcome, n})
      : say(lang, "outcomes.partShare", {outcome, share});
  });
  const list = parts.join(lang === "zh" ? "、" : ", ");
  const said = say(lang, list ? "outcomes.ended" : "outcomes.endedNone", {
    ...{total: formatNumber(total), parts: list}
  });
  const values = {year: one.year, form: formName(one.form, lang), said};
  if (body) return say(lang, "outcomes.headlineOf", {...values, body: nameOfBody(body, lang)});
  const reports = {reports: one.reports, all: one.reports + one.left};
  return say(lang, one.left ? "outcomes.headlineSome" : "outcomes.headline", {
    ...values,
    ...reports
  });
}

/** The most frequent ground on which not all was given, where one is. */
function groundOf({indicators}: ShownOutcomes, one: Ended, lang: Lang): string | null {
  const grounds = rowsOf(one)
    .filter((row) => !["granted", "partly_granted", "other"].includes(groupOf(row)))
    .map((row) => ({row, n: countOf(one, {row})}))
    .sort((a, b) => b.n - a.n);
  const [most, next] = grounds;
  if (!most?.n || most.n === next?.n) return null;
  const ground = rowName(
    indicators.find(({indicator}) => indicator === most.row)!,
    lang
  );
  return say(lang, "outcomes.ground", {ground, n: countAndShare(most.n, countOf(one))});
}

function leftOut(years: readonly Ended[], lang: Lang): Html | null {
  const n = years.reduce((sum, {left}) => sum + left, 0);
  return n > 0 ? markup`<p>${say(lang, "outcomes.left", {n})}</p>` : null;
}

function sourceOf(years: readonly Ended[], lang: Lang): string {
  const all = years.map(({year}) => year);
  const reports = years.reduce((sum, one) => sum + one.reports, 0);
  const days = years.flatMap(({published}) => published);
  const published = publishedIn(days, lang);
  return say(lang, "outcomes.source", {first: all[0]!, last: all.at(-1)!, reports, published});
}

/** The rows of the form, by kind of applicant, with the share of all that ended so. */
function groundTable(context: Context, shown: ShownOutcomes, one: Ended): Html {
  const {lang} = context;
  const total = countOf(one);
  // Of few there are no shares, and no column that says so in every row.
  const isShared = shareOf(total, total) !== null;
  const shared = <Cell>(cell: Cell): Cell[] => (isShared ? [cell] : []);
  const heads: Head[] = [
    [say(lang, "outcomes.row")],
    ...applicants.map((applicant): Head => [say(lang, `applicant.${applicant}`), "n"]),
    ...shared<Head>([say(lang, "outcomes.share"), "n"])
  ];
  const rows = rowsOf(one).map((row): Content[] => [
    rowTitle(
      shown.indicators.find(({indicator}) => indicator === row)!,
      lang
    ),
    ...applicants.map((applicant) => cellOf(context, shown, {row, applicant})),
    ...shared(shareOf(countOf(one, {row}), total))
  ]);
  const sums: Content[] = [
    say(lang, "outcomes.sum"),
    ...applicants.map((applicant) => cellOf(context, shown, {row: totalRow, applicant})),
    ...shared(shareOf(total, total))
  ];
  return table(heads, [...rows, sums], "points");
}

/** A body's own cell leads to its report's; of a sum of many the page's script tells whose figures are in it. */
function cellOf(
  context: Context,
  {body, years, chosen}: ShownOutcomes,
  cell: OutcomeCell
): Content {
  const one = years[chosen]!;
  const count = countIn(one, cell);
  if (body && one.reports) return ownFigure(context, {body: body.body, one, cell});
  const value = formatNumber(count);
  return count ? markup`<span data-of="${cell.row}@${cell.applicant}">${value}</span>` : value;
}

/** What is shown, a row a year, ground and kind of applicant; noughts too. */
export function outcomeSheet({body, years}: Pick<ShownOutcomes, "body" | "years">) {
  return years.flatMap((one) =>
    rowsOf(one).flatMap((row) =>
      applicants.map((applicant) => ({
        ...{body: body?.body ?? null, year: one.year, form: one.form, outcome: groupOf(row)},
        ...{indicator: row, applicant, value: one.reports ? countOf(one, {row, applicant}) : null},
        ...{reports: one.reports, not_counted: one.left}
      }))
    )
  );
}
