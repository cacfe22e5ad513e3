import {
  formatShare,
  outcomeShares,
  requestsOf,
  type YearlyOutcomes
} from "#dashboard/charts/outcome-shares.ts";
import {formatNumber, formName, type ChartOptions} from "#dashboard/charts/parts/frame.ts";
import {outcomeColour, outcomeGroups, type OutcomeGroup} from "#dashboard/charts/parts/outcomes.ts";
import type {Sign} from "#dashboard/charts/parts/legend.ts";
import {yearlySums} from "#dashboard/charts/yearly-sums.ts";
import type {MiddlePermits, PublishedSum, Together} from "#dashboard/models/front.ts";
import {say, type Lang, type Word} from "#dashboard/words.ts";
import {widths} from "./drawings.ts";
import {markup, raw, type Content, type Html} from "./html.ts";
import {toPage, type Context} from "./links.ts";
import {legendList, scroll, table, type Head} from "./parts.ts";

/** A chart of many bodies: what it says, its drawing, what is not in it, and its rows. */
interface Chart {
  name: "readings" | "totals" | "middles" | "shares";
  headline: string;
  draw: (options: ChartOptions) => string;
  more: Content;
  heads: Head[];
  rows: Content[][];
}

/** What many bodies have together: how many reports, what they publish and permit, how their requests end. */
export function togetherCharts(
  context: Context,
  document: Document,
  {reports, published, permits, outcomes}: Together
): Html[] {
  const told = outcomes.filter((year) => requestsOf(year) > 0);
  const charts = [
    readings(context, reports),
    ...(published.some(({summed}) => summed) ? [totals(context, published)] : []),
    ...(permits.some(({told}) => told) ? [middles(context, permits)] : []),
    ...(told.length ? [shares(context, told)] : [])
  ];
  return charts.map((chart) => figure(context, document, chart));
}

function figure({lang}: Context, document: Document, chart: Chart): Html {
  const word = (part: string) => say(lang, `${chart.name}.${part}` as Word);
  const drawn = (width: number) => raw(chart.draw({document, lang, width, href: () => null}));
  return markup`<figure class="chart" id="${chart.name}">
<div class="saying"><p class="kicker">${word("title")}</p>
<h3>${chart.headline}</h3></div>
<div class="pictures"><div class="picture">
<div class="wide">${drawn(widths.wide)}</div><div class="narrow">${drawn(widths.narrow)}</div></div></div>
<figcaption><p class="measure">${word("measure")}</p>
${chart.more}</figcaption>
<details><summary>${say(lang, "chart.table")}</summary>
${scroll(word("title"), table(chart.heads, chart.rows))}</details>
</figure>\n`;
}

const heads = (lang: Lang, words: readonly Word[]): Head[] =>
  words.map((word, i) => (i ? [say(lang, word), "n"] : [say(lang, word)]));

function readings(context: Context, rows: Together["reports"]): Chart {
  const {lang} = context;
  const most = rows.reduce((a, b) => (b.reports > a.reports ? b : a));
  const all = rows.reduce((sum, {reports}) => sum + reports, 0);
  return {
    name: "readings",
    headline: say(lang, "readings.headline", {
      ...{year: most.year, n: formatNumber(most.reports), all: formatNumber(all)},
      ...{first: rows[0]!.year, last: rows.at(-1)!.year}
    }),
    draw: (options) =>
      yearlySums(
        rows.map(({year, reports, bodies}) => ({
          year,
          template: null,
          sum: reports,
          reports: bodies
        })),
        options
      ),
    more: markup`<p><a href="${toPage(context, "coverage.html")}">${say(lang, "readings.coverage")}</a></p>`,
    heads: heads(lang, ["sums.year", "sums.reports", "sums.bodies"]),
    rows: rows.map(({year, reports, bodies}) => [year, formatNumber(reports), formatNumber(bodies)])
  };
}

function totals({lang}: Context, rows: readonly PublishedSum[]): Chart {
  const summed = rows.flatMap(({sum, summed, ...row}) =>
    sum !== null && summed ? [{...row, sum, reports: summed}] : []
  );
  const {year} = summed.at(-1)!;
  const of = (list: readonly {year: number}[], value: (row: never) => number) =>
    list.filter((row) => row.year === year).reduce((all, row) => all + value(row as never), 0);
  const left = of(rows, ({about, untold}: PublishedSum) => about + untold);
  return {
    name: "totals",
    headline: say(lang, left ? "totals.headline" : "totals.headlineAll", {
      year,
      n: formatNumber(of(summed, ({reports}: {reports: number}) => reports)),
      sum: formatNumber(of(summed, ({sum}: {sum: number}) => sum)),
      left: formatNumber(left)
    }),
    draw: (options) => yearlySums(summed, options),
    more: markup`<p>${say(lang, "totals.not")}</p>`,
    heads: heads(lang, [
      ...(["sums.year", "sums.form", "sums.items", "sums.summed"] as const),
      ...(["sums.about", "sums.untold"] as const)
    ]),
    rows: rows.map(({year, template, sum, summed, about, untold}) => [
      year,
      formName(template, lang),
      sum === null ? "—" : formatNumber(sum),
      ...[summed, about, untold].map(formatNumber)
    ])
  };
}

function middles({lang}: Context, rows: readonly MiddlePermits[]): Chart {
  const bars = rows.flatMap(({year, template, middle, told}) =>
    middle === null ? [] : [{year, template, sum: middle, reports: told}]
  );
  const {year, template, sum, reports} = bars.at(-1)!;
  return {
    name: "middles",
    headline: say(lang, "middles.headline", {
      ...{year, form: formName(template, lang)},
      ...{n: formatNumber(reports), middle: formatNumber(sum)}
    }),
    draw: (options) => yearlySums(bars, options),
    more: markup`<p>${say(lang, "middles.not")}</p>`,
    heads: heads(lang, ["sums.year", "sums.form", "sums.middle", "sums.told", "sums.without"]),
    rows: rows.map(({year, template, middle, told, untold}) => [
      year,
      formName(template, lang),
      middle === null ? "—" : formatNumber(middle),
      ...[told, untold].map(formatNumber)
    ])
  };
}

function shares({lang}: Context, years: readonly YearlyOutcomes[]): Chart {
  const all = years.reduce((sum, year) => sum + requestsOf(year), 0);
  const of = (...groups: OutcomeGroup[]) =>
    years
      .flatMap((year) => year.groups)
      .filter(({group}) => groups.includes(group))
      .reduce((sum, {value}) => sum + value, 0);
  const values = {
    ...{first: years[0]!.year, last: years.at(-1)!.year, all: formatNumber(all)},
    granted: formatShare(of("granted", "partly_granted") / all),
    unavailable: formatShare(of("unavailable") / all)
  };
  return {
    name: "shares",
    headline: say(lang, "shares.headline", values),
    draw: (options) => outcomeShares(years, options),
    more: markup`${legendList(endings(years, lang), lang)}<p>${say(lang, "shares.not")}</p>`,
    heads: [
      ...heads(lang, ["sums.year", "sums.tables", "sums.requests"]),
      ...outcomeGroups.map((group): Head => [say(lang, `outcome.${group}`), "n"])
    ],
    rows: years.map((year) => [
      year.year,
      formatNumber(year.tables),
      formatNumber(requestsOf(year)),
      ...outcomeGroups.map((group) =>
        formatNumber(year.groups.find((g) => g.group === group)?.value ?? 0)
      )
    ])
  };
}

/** The ways of ending that occur, each with its colour. */
function endings(years: readonly YearlyOutcomes[], lang: Lang): Sign[] {
  const occurs = outcomeGroups.filter((group) =>
    years.some(({groups}) => groups.some((g) => g.group === group && g.value > 0))
  );
  return occurs.map((group) => ({
    ...{sign: "■", colour: outcomeColour(group)},
    text: say(lang, `outcome.${group}`)
  }));
}
