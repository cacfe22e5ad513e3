import {statedChange} from "#dashboard/charts/claims.ts";
import {formatChange, formatStated, formName, stateSign} from "#dashboard/charts/parts/frame.ts";
import {labelOf} from "#dashboard/charts/parts/labels.ts";
import {outcomeGroups} from "#dashboard/charts/parts/outcomes.ts";
import type {
  BodyCharts,
  CategoryFigure,
  ClaimModel,
  Figure,
  OutcomeYear,
  Point,
  Series
} from "#dashboard/model.ts";
import {say, type Lang, type Word} from "#dashboard/words.ts";
import {figureLink, severityMark, toWords} from "./figure.ts";
import {markup, type Content, type Html} from "./html.ts";
import {source} from "./layout.ts";
import type {Context} from "./links.ts";
import {table, type Head} from "./parts.ts";

/** The points of one or more series, year by year: those without a number too. */
function seriesTable(series: readonly Series[], context: Context): Html {
  const {lang} = context;
  const word = (w: Word) => say(lang, w);
  const heads: Head[] = [
    [word("chart.year")],
    ...(series.length > 1 ? [[word("measures.indicator")] as Head] : []),
    [word("chart.value"), "n"],
    [word("chart.form")],
    [word("chart.comparable")],
    [word("chart.words")]
  ];
  const rows = series.flatMap(({indicator, points}) =>
    points.map((point, i) => [
      point.year,
      ...(series.length > 1 ? [labelOf(indicator, lang)] : []),
      pointCell(point, context),
      formName(point.template, lang),
      i === 0 ? word("break.first") : say(lang, `break.${point.breaks ?? "none"}`),
      point.figure ? words(point.figure, context) : ""
    ])
  );
  return table(heads, rows);
}

function pointCell(point: Point, context: Context): Content {
  const {figure, findings, state} = point;
  const {lang} = context;
  const mark = severityMark(findings, lang);
  if (figure && state !== "cannot_tell") return [mark, mark && " ", figureLink(context, figure)];
  const name = say(lang, `state.${state}`);
  return markup`<span class="unknown" title="${name}">${stateSign(point)}</span>
<span class="unseen">${name}</span>`;
}

function words(figure: Figure, context: Context): Html {
  return markup`<a href="${toWords(context, figure)}">${source(figure.raw || say(context.lang, "state.blank"))}</a>`;
}

function categoryTable(rows: readonly CategoryFigure[], context: Context): Html {
  const {lang} = context;
  const heads: Head[] = [
    [say(lang, "chart.year")],
    [say(lang, "categories.category")],
    [say(lang, "chart.value"), "n"]
  ];
  return table(
    heads,
    rows.map(({year, category, figure}) => [year, source(category), figureLink(context, figure)])
  );
}

function requestTable(years: readonly OutcomeYear[], context: Context): Html {
  const {lang} = context;
  const heads: Head[] = [
    [say(lang, "chart.year")],
    [say(lang, "requests.said"), "n"],
    [say(lang, "requests.received"), "n"],
    ...outcomeGroups.map((group): Head => [say(lang, `outcome.${group}`), "n"])
  ];
  const cell = (figure: Figure | null) => (figure ? figureLink(context, figure) : absent(lang));
  const rows = years.map((year) => [
    [severityMark(year.findings, lang), " ", year.year],
    cell(year.said),
    cell(year.received),
    ...outcomeGroups.map((group) => groupCell(year, group, context))
  ]);
  return table(heads, rows);
}

function groupCell({groups}: OutcomeYear, group: string, context: Context): Content {
  const found = groups.find((g) => g.group === group);
  const [figure] = found?.figures ?? [];
  if (!found || !figure) return absent(context.lang);
  return markup`<a class="figure" href="${toWords(context, figure)}">${found.value}</a>`;
}

const absent = (lang: Lang) =>
  markup`<span class="absent">·<span class="unseen"> ${say(lang, "state.absent")}</span></span>`;

function claimTable(rows: readonly ClaimModel[], context: Context): Html {
  const {lang} = context;
  const heads: Head[] = [
    [say(lang, "chart.year")],
    [say(lang, "measures.indicator")],
    [say(lang, "claims.stated"), "n"],
    [say(lang, "claims.computed"), "n"],
    [say(lang, "claims.outcome")],
    [say(lang, "chart.words")]
  ];
  return table(
    heads,
    rows.map((row) => {
      const {claim, indicator, computed, outcome, finding} = row;
      const stated = statedChange(row);
      return [
        claim.year,
        labelOf(indicator, lang),
        stated === null ? claim.stated : formatStated(stated),
        computed === null ? "?" : formatChange(computed),
        [
          severityMark(finding ? [finding] : [], lang),
          finding && " ",
          say(lang, `outcomeOf.${outcome}`)
        ],
        markup`<a href="${toWords(context, claim)}">${source(claim.raw)}</a>`
      ];
    })
  );
}

/** Each chart's table, by its name. */
export const tableOf: Record<string, (charts: BodyCharts, context: Context) => Html> = {
  "published-items": ({published}, context) => seriesTable([published], context),
  "published-categories": ({categories}, context) => categoryTable(categories, context),
  "permit-volume": ({permits}, context) => seriesTable(permits, context),
  "request-outcomes": ({requests}, context) => requestTable(requests, context),
  "year-over-year": ({measures}, context) => seriesTable(measures, context),
  claims: ({claims}, context) => claimTable(claims, context)
};
