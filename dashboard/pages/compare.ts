import {csvOf} from "#dashboard/charts/parts/csv.ts";
import {bases, listOf, type Measure} from "#dashboard/charts/parts/comparison.ts";
import type {NamedBody} from "#dashboard/charts/parts/shard.ts";
import type {SiteModel} from "#dashboard/model.ts";
import type {CompareModel} from "#dashboard/models/compare.ts";
import {say, type Lang} from "#dashboard/words.ts";
import {comparisonFigure, comparisonRows} from "./comparison.ts";
import {markup, type Html} from "./html.ts";
import {layout} from "./layout.ts";
import type {Context} from "./links.ts";
import {choosing, fileLink, nameOfBody, opening} from "./parts.ts";

/** Where the numbers of the page stand as a file, for whoever has no script. */
export const compareFile = "data/site/gongkai-compare.csv";

export const compareCsv = ({first: comparison}: CompareModel): string =>
  csvOf(comparisonRows({comparison, bases: new Map()}));

/** Bodies and years side by side: without a script the measure that most reports tell. */
export function comparePage(context: Context, site: SiteModel, model: CompareModel): string {
  const {lang} = context;
  const {first, document} = model;
  const title = say(lang, "compare.title");
  const main = markup`${opening(title, say(lang, "compare.lead"))}
${choosing(choices(model, lang), [say(lang, "compare.needsServer"), " ", fileLink(context, compareFile)])}
<div id="compared">${comparisonFigure(context, {comparison: first, bases: new Map(), document})}</div>`;
  return layout(context, site, {
    ...{title, main, scripts: ["take-along.js"], modules: ["compare.js"]},
    needs: ["fetch", "pictures"]
  });
}

/** What a reader can choose; a script fills the list of bodies, and keeps what is chosen in the address. */
function choices({measures, years, first}: CompareModel, lang: Lang): Html {
  const [usual] = measures;
  const told = bases.filter((base) => measures.some(({indicator}) => indicator === base));
  const all = Array.from({length: years.to - years.from + 1}, (_, i) => years.from + i);
  const year = (chosen: number) =>
    all.map((y) => markup`<option${y === chosen && markup` selected`}>${y}</option>`);
  return markup`<form class="choices" hidden data-bodies="${listOf(first.series.map(({body}) => body.body))}" aria-label="${say(lang, "compare.choose")}">
<label>${say(lang, "compare.measure")} <select name="indicator">${groupsOf(measures, lang, usual!)}</select></label>
<label>${say(lang, "compare.base")} <select name="per"><option value="">${say(lang, "compare.absolute")}</option>
${told.map((base) => markup`<option value="${base}">${measures.find(({indicator}) => indicator === base)!.label[lang]}</option>`)}</select></label>
<label>${say(lang, "compare.from")} <select name="from">${year(years.from)}</select></label>
<label>${say(lang, "compare.to")} <select name="to">${year(years.to)}</select></label>
<label>${say(lang, "scale.choose")} <select name="scale"><option value="linear">${say(lang, "scale.linear.name")}</option><option value="log">${say(lang, "scale.log.name")}</option></select></label>
<label>${say(lang, "compare.body")} <input name="body" list="bodies" autocomplete="off"></label>
<datalist id="bodies"></datalist>
<ul class="chosen">${first.series.map(({body}) => removing(body, lang))}</ul>
</form>`;
}

/** A body that is chosen, as the page's script lists it. */
function removing(body: NamedBody, lang: Lang): Html {
  const name = nameOfBody(body, lang);
  return markup`<li><button type="button" aria-label="${say(lang, "compare.remove", {body: name})}">${name} ×</button></li>`;
}

/** The measures by where they are told, the most told first. */
function groupsOf(measures: readonly Measure[], lang: Lang, usual: Measure): Html[] {
  const option = (measure: Measure) =>
    markup`<option value="${measure.indicator}|${measure.origin}"${measure === usual && markup` selected`}>${say(lang, "compare.option", {label: measure.label[lang], reports: measure.reports})}</option>`;
  return (["table", "narrative", "statistics"] as const).flatMap((origin) => {
    const told = measures.filter((measure) => measure.origin === origin);
    return told.length
      ? [markup`<optgroup label="${say(lang, `origin.${origin}`)}">${told.map(option)}</optgroup>`]
      : [];
  });
}
