import type {Scale} from "#dashboard/charts/parts/frame.ts";
import type {BodyModel, Series} from "#dashboard/model.ts";
import {say, type Lang, type Word} from "#dashboard/words.ts";
import {tableOf} from "./chart-tables.ts";
import {
  chartsOfBody,
  drawingsOf,
  frameOf,
  measureOf,
  sourceOf,
  widths,
  type Chart
} from "./drawings.ts";
import {headlineOf} from "./headlines.ts";
import {markup, join, raw, type Content, type Html} from "./html.ts";
import {bodyPath, chartPath, fileName, fromRoot, toFile, toPage, type Context} from "./links.ts";
import {legendList, scroll} from "./parts.ts";

/** What a page that shows charts is given: the body they are of, and a document to draw them in. */
export interface Drawing {
  model: BodyModel;
  document: Document;
  context: Context;
}

/** What a page with charts on it runs and needs, so that they can be taken along. */
export const takeAlong = {scripts: ["take-along.js"], needs: ["pictures"]} as const;

/** The charts of these names, each with its headline, measure, table, downloads and source. */
export function chartFigures(drawing: Drawing, names: readonly string[]): Content {
  const charts = chartsOfBody(drawing.model);
  return names.flatMap((name) => {
    const chart = charts.get(name);
    return chart ? [chartFigure(drawing, chart)] : [];
  });
}

function chartFigure(drawing: Drawing, chart: Chart): Html {
  const {model, context} = drawing;
  const {lang} = context;
  const {name} = chart;
  const shown = scalesOf(chart);
  return markup`<figure class="chart" id="${name}">
${saying(drawing, chart)}
<div class="pictures">
${scaleSwitch(chart, lang)}${shown.map((scale) => picture(drawing, chart, scale))}</div>
<figcaption>
${legendList(chart.legend(lang), lang)}
${shown.map((scale) => markup`<p class="measure"${ofScale(chart, scale)}>${measureOf(chart, scale, lang)}</p>\n`)}
<p>${say(lang, "chart.each")}</p>
<p>${sourceOf(model, lang)}</p>
<p class="links">${join(downloads(drawing, chart), " · ")}</p>
${embedding(drawing, chart)}
</figcaption>
<details><summary>${say(lang, "chart.table")}</summary>
${scroll(say(lang, `${chart.word}.title` as Word), tableOf[name]!(model.charts, context))}</details>
</figure>`;
}

const scalesOf = ({scales}: Chart): readonly (Scale | undefined)[] =>
  scales.length ? scales : [undefined];

/** What is of one scale only is hidden while a reader looks at the other. */
const ofScale = ({scales}: Chart, scale: Scale | undefined) =>
  scale && markup` data-scale="${scale}"${scale !== scales[0] && markup` hidden`}`;

function saying({model, context: {lang}}: Drawing, {name, word}: Chart): Html {
  return markup`<div class="saying"><p class="kicker">${say(lang, `${word}.title` as Word)}</p>
<h3>${headlineOf[name]!(model.charts, lang)}</h3></div>`;
}

function scaleSwitch({name, scales}: Chart, lang: Lang): Html | null {
  const choice = (scale: Scale, i: number) =>
    markup`<label><input type="radio" name="${name}" value="${scale}"${i === 0 && markup` checked`}>
${say(lang, `scale.${scale}.name`)}</label>`;
  return (
    (scales.length > 0 &&
      markup`<fieldset class="switch" hidden><legend>${say(lang, "scale.choose")}</legend>
${scales.map(choice)}</fieldset>\n`) ||
    null
  );
}

/** A chart's drawings, and the frame that a script puts round them when they are taken along. */
function picture(drawing: Drawing, chart: Chart, scale: Scale | undefined): Html {
  const {model, document, context} = drawing;
  const how = {document, lang: context.lang, scale};
  const frame = frameOf(model, chart, {...how, width: widths.wide});
  return markup`<div class="picture"${ofScale(chart, scale)} data-frame="${frame}">
${drawnAt(drawing, chart, scale)}</div>`;
}

function drawnAt(drawing: Drawing, chart: Chart, scale?: Scale): Html {
  const {model, document, context} = drawing;
  const {lang} = context;
  const at = (width: number) =>
    drawingsOf(model, chart, {document, lang, width, scale}).map((svg) => fromRoot(context, svg));
  const [wide, narrow] = [at(widths.wide), at(widths.narrow)];
  const [only] = wide;
  if (chart.name === "year-over-year") return panels(drawing, chart, wide);
  return markup`<div class="wide">${raw(only!)}</div><div class="narrow">${raw(narrow[0]!)}</div>`;
}

function panels({model, context}: Drawing, chart: Chart, drawn: readonly string[]): Html {
  const {lang} = context;
  const panel = ({lines, series}: Chart["panels"][number], i: number) => {
    const [name, step] = lines(lang);
    return markup`<li><h4><a href="${toPage(context, "compare.html")}?${compareQuery(model, series!)}">${name}</a></h4>
<p class="step">${step}</p>
${raw(drawn[i]!)}</li>`;
  };
  return markup`<ul class="panels">${chart.panels.map(panel)}</ul>`;
}

/** The same measure of this body, where others can be put beside it. */
const compareQuery = ({body}: BodyModel, {indicator, origin}: Series) =>
  new URLSearchParams({...{indicator: indicator.indicator, origin}, bodies: body.body}).toString();

function downloads({model, context}: Drawing, chart: Chart): Content[] {
  const {lang} = context;
  const {name} = chart;
  const folder = `charts/${fileName(model.body.body)}`;
  const svg = (scale: Scale | undefined) =>
    markup`<a href="${toFile(context, `${folder}/${svgName(chart, scale, lang)}`)}" download${ofScale(chart, scale)}>${say(lang, "chart.picture")}</a>`;
  return [
    markup`<a href="${toFile(context, `${folder}/${name}.csv`)}" download>${say(lang, "chart.csv")}</a>`,
    scalesOf(chart).map(svg),
    markup`<button type="button" class="png" hidden data-file="${fileName(model.body.body)}-${name}.${lang}.png">${say(lang, "chart.png")}</button>`,
    markup`<a href="#${name}">${say(lang, "chart.permalink")}</a>`
  ];
}

/** A chart's file: `permit-volume.zh.svg`, and on its other scale `permit-volume.linear.zh.svg`. */
export function svgName({name, scales}: Chart, scale: Scale | undefined, lang: Lang): string {
  return [name, ...(scale && scale !== scales[0] ? [scale] : []), lang, "svg"].join(".");
}

/** The chart as a small page of its own, and the code that shows it on another's. */
function embedding(drawing: Drawing, chart: Chart): Html {
  const {model, context} = drawing;
  const {lang} = context;
  const page = toPage(context, chartPath(model.body.body, chart.name));
  const title = headlineOf[chart.name]!(model.charts, lang);
  const code = markup`<iframe src="${page}" title="${title}" width="100%" height="720" loading="lazy"></iframe>`;
  return markup`<details class="embed"><summary>${say(lang, "chart.embed")}</summary>
<p>${say(lang, "chart.embedHow")} <a href="${page}">${say(lang, "chart.alone")}</a></p>
<pre tabindex="0"><code>${code.text}</code></pre></details>`;
}

/** A chart alone: for a frame on someone else's page, where its links open a page of their own. */
export function chartAlone(drawing: Drawing, chart: Chart): {title: string; main: Html} {
  const {model, context} = drawing;
  const {lang} = context;
  const [scale] = scalesOf(chart);
  const whole = `${bodyPath(model.body.body)}#${chart.name}`;
  const drawn = drawnAt(drawing, chart, scale)
    .text.replaceAll("<a ", '<a target="_blank" ')
    .replaceAll(/(?<=<\/?)h4(?=>)/g, "h2");
  const main = markup`<figure class="chart alone">
<div class="saying"><p class="kicker">${say(lang, `${chart.word}.title` as Word)}</p>
<h1>${headlineOf[chart.name]!(model.charts, lang)}</h1></div>
<div class="picture">${raw(drawn)}</div>
<figcaption>
${legendList(chart.legend(lang), lang)}
<p class="measure">${measureOf(chart, scale, lang)}</p>
<p>${sourceOf(model, lang)} <a href="${toPage(context, whole)}" target="_blank">${say(lang, "chart.whole")}</a></p>
</figcaption></figure>`;
  return {title: headlineOf[chart.name]!(model.charts, lang), main};
}
