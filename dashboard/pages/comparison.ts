import {
  rankingOf,
  shownSeries,
  type Comparison,
  type Ranking
} from "#dashboard/charts/parts/comparison.ts";
import {formatFigure, stateSign} from "#dashboard/charts/parts/frame.ts";
import {framed} from "#dashboard/charts/parts/framed.ts";
import {labelOf} from "#dashboard/charts/parts/labels.ts";
import {seriesLegend} from "#dashboard/charts/parts/legend.ts";
import {daysOf, publishedIn} from "#dashboard/charts/parts/published.ts";
import {sizeOf} from "#dashboard/charts/parts/print.ts";
import {spreadOf} from "#dashboard/charts/parts/spread.ts";
import {decades, dotsOf} from "#dashboard/charts/parts/series.ts";
import type {BodySeries} from "#dashboard/charts/parts/shard.ts";
import {extent, yearOverYear} from "#dashboard/charts/year-over-year.ts";
import type {Series} from "#dashboard/model.ts";
import {say, type Lang} from "#dashboard/words.ts";
import {figureLink, severityMark, toWords} from "./figure.ts";
import {markup, raw, type Content, type Html} from "./html.ts";
import {bodyPath, toPage, type Context} from "./links.ts";
import {capital, colon, legendList, nameOfBody, scroll, table, type Head} from "./parts.ts";

/** What is compared, with what it is held against by body, and a document to draw it in. */
export interface Compared {
  comparison: Comparison;
  bases: ReadonlyMap<string, Series>;
  document: Document;
}

/** The drawings of a comparison, and what is said of them. */
interface Said {
  shown: BodySeries[];
  headline: string;
  measure: string;
  source: string;
  frame: string;
  drawings: string[];
}

/** Small pictures on one scale, one a body; the order, if there is one; and all of it as a table. */
export function comparisonFigure(context: Context, compared: Compared): Html {
  const {lang} = context;
  const {comparison} = compared;
  const said = saidOf(context, compared);
  const {shown} = said;
  const ranking = rankingOf(shown, comparison.years.to);
  const legend = seriesLegend(
    shown.flatMap(({series}) => series.points),
    lang
  );
  return markup`<figure class="chart compared" id="comparison">
<div class="saying"><h2>${said.headline}</h2></div>
<div class="picture" data-frame="${said.frame}"><ul class="panels">${shown.map((one, i) => panel(context, one, said.drawings[i]!))}</ul></div>
<figcaption>
${legendList(legend, lang)}
<p class="measure">${said.measure}</p>
<p>${said.source}</p>
<p class="links">${takings(lang)}</p>
</figcaption>
</figure>
${rankingSection(context, ranking)}
<details open><summary>${say(lang, "compare.table")}</summary>
${scroll(say(lang, "compare.table"), pointTable(context, shown))}</details>`;
}

const takings = (lang: Lang): Html[] => [
  markup`<span><button type="button" class="csv" hidden>${say(lang, "chart.csv")}</button> · </span>`,
  markup`<span><button type="button" class="svg" hidden>${say(lang, "chart.picture")}</button> · </span>`,
  markup`<span><button type="button" class="png" hidden data-file="gongkai-compare.${lang}.png">${say(lang, "chart.png")}</button> · </span>`,
  markup`<a href="#comparison">${say(lang, "compare.link")}</a>`
];

function panel(context: Context, {body}: BodySeries, drawing: string): Html {
  const name = nameOfBody(body, context.lang);
  return markup`<li><h3><a href="${toPage(context, bodyPath(body.body))}">${name}</a></h3>
${raw(drawing)}</li>`;
}

function saidOf(context: Context, compared: Compared): Said {
  const {lang} = context;
  const {comparison, bases, document} = compared;
  const shown = shownSeries(comparison, bases);
  const dots = shown.flatMap(({series}) => dotsOf(series.points));
  const options = {
    ...{
      document,
      lang,
      width: 300,
      scale: comparison.scale,
      domain: domainOf(dots, comparison.scale)
    },
    href: (figure: {report: string; place: string}) => toWords(context, figure)
  };
  const drawings = shown.map(({series}) => yearOverYear(series, options));
  const headline = comparedHeadline(shown, comparison, lang);
  const measure = measureOf(comparison, lang);
  const {from, to} = comparison.years;
  const bodies = shown.map(({body}) => body.body);
  const days = daysOf(comparison.published, bodies, comparison.years);
  const published = publishedIn(days, lang);
  const source = say(lang, "compare.source", {bodies: bodies.length, from, to, published});
  const legend = seriesLegend(
    shown.flatMap(({series}) => series.points),
    lang
  );
  const panels = shown.map(({body}, i) => ({
    ...sizeOf(drawings[i]!),
    lines: [nameOfBody(body, lang)]
  }));
  const frame = framed({headline, measure, legend, source}, panels);
  return {shown, headline, measure, source, frame, drawings};
}

/** One scale for all: from nought, or tenfold steps round all that can stand on them. */
function domainOf(dots: ReturnType<typeof dotsOf>, scale: Comparison["scale"]): [number, number] {
  if (scale !== "log" || !dots.some(({value}) => value > 0)) return extent(dots);
  const ticks = decades(dots);
  return [ticks[0]! / 3, ticks.at(-1)!];
}

const labelIn = ({indicator}: Series, lang: Lang) => labelOf(indicator, lang);

function measureOf({series, per, scale}: Comparison, lang: Lang): string {
  const one = series[0]!.series;
  const values = {
    label: capital(labelIn(one, lang)),
    unit: say(lang, `unit.${one.indicator.unit}`),
    origin: say(lang, `origin.${one.origin}`)
  };
  const measure = per
    ? say(lang, "compare.unitPer", {...values, base: labelIn(per, lang)})
    : say(lang, "compare.unit", values);
  return scale === "log"
    ? [measure, say(lang, "scale.log")].join(lang === "en" ? " " : "")
    : measure;
}

/** What is compared, as a headline begins. */
function headLabel(series: Series, per: Series | null, lang: Lang): string {
  const label = labelIn(series, lang);
  const whole = per ? say(lang, "compare.perLabel", {label, base: labelIn(per, lang)}) : label;
  return capital(whole);
}

/** What is so: of many bodies who has most where they can be ranked; of one, in which year. */
function comparedHeadline(
  shown: readonly BodySeries[],
  {years, per}: Comparison,
  lang: Lang
): string {
  const label = headLabel(shown[0]!.series, per, lang);
  const {ranked} = rankingOf(shown, years.to);
  if (ranked.length && ranked[0]!.rank !== ranked.at(-1)!.rank) {
    const ends = {most: rankEnd(ranked, "most", lang), fewest: rankEnd(ranked, "fewest", lang)};
    const values = {year: years.to, label, bodies: ranked.length};
    return say(lang, "compare.headline", {...values, ...ends});
  }
  const [only, another] = shown;
  const said = another ? null : spreadOf(only!.series.points, lang);
  return said
    ? say(lang, "compare.headlineOne", {label, body: nameOfBody(only!.body, lang), said})
    : say(lang, "compare.headlineSide", {label, bodies: shown.length, ...years});
}

/** Who stands at one end of the order; of several that are equal, how many. */
function rankEnd(ranked: Ranking["ranked"], end: "most" | "fewest", lang: Lang): string {
  const {rank, body, figure} = (end === "most" ? ranked[0] : ranked.at(-1))!;
  const bodies = ranked.filter((one) => one.rank === rank).length;
  const n = formatFigure(figure);
  return bodies > 1
    ? say(lang, `compare.${end}Tied`, {bodies, n})
    : say(lang, `compare.${end}In`, {body: nameOfBody(body, lang), n});
}

function rankingSection(context: Context, {year, never, ranked, unranked}: Ranking): Html {
  const {lang} = context;
  const heads: Head[] = [
    [say(lang, "ranking.rank"), "n"],
    [say(lang, "compare.bodyName")],
    [say(lang, "chart.value"), "n"]
  ];
  const rows = ranked.map(({rank, body, figure}) => [
    rank,
    nameOfBody(body, lang),
    figureLink(context, figure)
  ]);
  const left = unranked.map(({body, why, point}) => {
    const reason = say(lang, `ranking.why.${why}`, {state: say(lang, `state.${point.state}`)});
    return markup`<li>${nameOfBody(body, lang)}${colon[lang]}${reason}</li>`;
  });
  return markup`<section aria-labelledby="ranking"><h2 id="ranking">${say(lang, "ranking.title", {year})}</h2>
<p>${say(lang, never ? `ranking.never.${never}` : "ranking.how")}</p>
${rows.length > 0 && scroll(say(lang, "ranking.title", {year}), table(heads, rows))}
${left.length > 0 && !(never === "prose") && markup`<h3>${say(lang, "ranking.unranked")}</h3><ul>${left}</ul>`}
</section>`;
}

/** Bodies down, years across. */
function pointTable(context: Context, shown: readonly BodySeries[]): Html {
  const {lang} = context;
  const years = shown[0]!.series.points.map(({year}) => year);
  const heads: Head[] = [
    [say(lang, "compare.bodyName")],
    ...years.map((year): Head => [year, "n"])
  ];
  const rows = shown.map(({body, series}): Content[] => [
    nameOfBody(body, lang),
    ...series.points.map((point) => {
      const {figure, state} = point;
      const mark = severityMark(point.findings, lang);
      if (figure && state === "number") return [mark, mark && " ", figureLink(context, figure)];
      const name = say(lang, `state.${state}`);
      return markup`<span class="unknown" title="${name}">${stateSign(point) || "□"}</span><span class="unseen"> ${name}</span>`;
    })
  ]);
  return table(heads, rows, "points");
}

/** What is shown, a row a body and year. */
export function comparisonRows({comparison, bases}: Omit<Compared, "document">) {
  return shownSeries(comparison, bases).flatMap(({body, series}) =>
    series.points.map(({year, template, state, breaks, figure}) => ({
      ...{body: body.body, name_zh: body.label_zh, name_en: body.label_en, year},
      ...{indicator: series.indicator.indicator, origin: series.origin},
      per: comparison.per ? comparison.per.indicator.indicator : null,
      ...{form: template, state, break: breaks, value: state === "number" ? figure!.value : null},
      unit: comparison.per ? "per 100" : series.indicator.unit,
      ...{approximate: figure?.approximate ?? null, raw: figure?.raw ?? null}
    }))
  );
}
