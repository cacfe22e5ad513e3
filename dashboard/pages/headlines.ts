import {formatFigure, formatLeap, formatNumber} from "#dashboard/charts/parts/frame.ts";
import {outcomePart} from "#dashboard/charts/request-outcomes.ts";
import {statedChange} from "#dashboard/charts/claims.ts";
import type {
  BodyCharts,
  CategoryFigure,
  ClaimModel,
  OutcomeYear,
  Point,
  Series
} from "#dashboard/model.ts";
import {spreadOf} from "#dashboard/charts/parts/spread.ts";
import {outcomeGroups} from "#dashboard/charts/parts/outcomes.ts";
import {say, type Lang} from "#dashboard/words.ts";

const numbers = ({points}: Series) =>
  points.flatMap((point) =>
    point.state === "number" && point.figure?.value != null
      ? [{year: point.year, value: point.figure.value, text: formatFigure(point.figure), point}]
      : []
  );

/** What is so, of the items published from year to year. */
function publishedHeadline({points}: Series, lang: Lang): string {
  const said = spreadOf(points, lang);
  return said ? say(lang, "published.headline", {said}) : say(lang, "published.title");
}

/** What most of the last year's items are, where its report breaks them down. */
function categoriesHeadline(rows: readonly CategoryFigure[], {points}: Series, lang: Lang): string {
  const year = Math.max(...rows.map((row) => row.year));
  const [most] = rows
    .filter((row) => row.year === year)
    .sort((a, b) => (b.figure.value ?? 0) - (a.figure.value ?? 0));
  const total = points.find((point) => point.year === year)?.figure;
  if (!most || !total) return say(lang, "categories.title");
  const values = {year, total: formatFigure(total), n: formatFigure(most.figure)};
  return say(lang, "published.headlineCategory", {...values, category: most.category});
}

/** The latest leap of the table's permits; or where they began and ended. */
function permitsHeadline(measures: readonly Series[], lang: Lang): string {
  const table = measures.find(({origin}) => origin === "table")!;
  const leap = [...table.points].reverse().find((point: Point) => point.leap !== null);
  const known = numbers(table);
  if (leap) {
    const before = known.find(({year}) => year === leap.year - 1)!.text;
    const now = formatFigure(leap.figure!);
    return say(lang, "permits.headlineLeap", {
      year: leap.year,
      before,
      now,
      leap: formatLeap(leap.leap!)
    });
  }
  const [first, last] = [known[0], known.at(-1)];
  if (!first || !last) return say(lang, "permits.title");
  const values = {first: first.year, from: first.text, last: last.year, to: last.text};
  return say(lang, "permits.headline", values);
}

/** How many requests the tables count, and how they ended. */
function requestsHeadline(years: readonly OutcomeYear[], lang: Lang): string {
  const tables = years.filter(({groups}) => groups.length);
  const of = (group: string) =>
    tables.reduce((sum, {groups}) => sum + (groups.find((g) => g.group === group)?.value ?? 0), 0);
  const parts = outcomeGroups.filter(of).map((group) => outcomePart(group, of(group), lang));
  const total = outcomeGroups.reduce((sum, group) => sum + of(group), 0);
  if (!tables.length) return say(lang, "requests.title");
  const list = parts.join(lang === "zh" ? "、" : ", ") || formatNumber(0);
  return say(lang, "requests.headline", {years: tables.length, total, parts: list});
}

/** How many steps from year to year, a figure at either end, can be compared at all. */
function measuresHeadline(measures: readonly Series[], lang: Lang): string {
  const steps = measures.flatMap(({points}) =>
    points.filter(({state}, i) => state === "number" && i > 0 && points[i - 1]!.state === "number")
  );
  const comparable = steps.filter(({breaks}) => breaks === null).length;
  return say(lang, "measures.headline", {steps: steps.length, comparable});
}

/** How many claims of change hold. */
function claimsHeadline(claims: readonly ClaimModel[], lang: Lang): string {
  const count = (outcome: ClaimModel["outcome"]) =>
    claims.filter((claim) => claim.outcome === outcome).length;
  const values = {holds: count("holds"), fails: count("fails"), cannot_tell: count("cannot_tell")};
  return say(lang, "claims.headline", {total: claims.length, ...values});
}

/** The claims that are rates of change, which is what the chart can show. */
export const rates = ({claims}: BodyCharts) => claims.filter((row) => statedChange(row) !== null);

/** What each chart says, by its name. */
export const headlineOf: Record<string, (charts: BodyCharts, lang: Lang) => string> = {
  "published-items": ({published}, lang) => publishedHeadline(published, lang),
  "published-categories": ({categories, published}, lang) =>
    categoriesHeadline(categories, published, lang),
  "permit-volume": ({permits}, lang) => permitsHeadline(permits, lang),
  "request-outcomes": ({requests}, lang) => requestsHeadline(requests, lang),
  "year-over-year": ({measures}, lang) => measuresHeadline(measures, lang),
  claims: ({claims}, lang) => claimsHeadline(claims, lang)
};
