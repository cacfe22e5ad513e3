import type {SiteModel} from "#dashboard/model.ts";
import type {SearchModel} from "#dashboard/models/search.ts";
import {say} from "#dashboard/words.ts";
import {markup, type Html} from "./html.ts";
import {layout} from "./layout.ts";
import {toPage, type Context} from "./links.ts";
import {opening} from "./parts.ts";

/** Searching bodies, indicators and the words of reports, in the page. */
export function searchPage(context: Context, site: SiteModel, {indicators}: SearchModel): string {
  const {lang} = context;
  const title = say(lang, "search.title");
  const item = ({indicator, zh, en, told}: SearchModel["indicators"][number]) =>
    markup`<li data-text="${zh} ${en} ${indicator}">
${told ? comparing(context, indicator, lang === "zh" ? zh : en) : lang === "zh" ? zh : en}
<code class="muted">${indicator}</code></li>\n`;
  const main = markup`${opening(title, say(lang, "search.lead"))}
<div class="column search" id="search">
<form role="search" hidden><label for="q">${say(lang, "search.label")}</label>
<input id="q" name="q" type="search" autocomplete="off" spellcheck="false"></form>
<p class="needs">${say(lang, "search.needs")}</p>
<p class="status" role="status"></p>
<section class="bodies" aria-labelledby="bodies" hidden><h2 id="bodies">${say(lang, "search.bodies")}</h2>
<ul class="plain"></ul></section>
<section class="reports" aria-labelledby="reports" hidden><h2 id="reports">${say(lang, "search.reports")}</h2>
<ul class="plain"></ul><button type="button" hidden></button></section>
<section class="indicators" aria-labelledby="indicators"><h2 id="indicators">${say(lang, "search.indicators")}</h2>
<details><summary>${say(lang, "search.all", {n: indicators.length})}</summary>
<ul class="plain">${indicators.map(item)}</ul></details></section>
</div>`;
  return layout(context, site, {title, main, modules: ["search.js"], needs: ["fetch"]});
}

/** The years and bodies of an indicator, side by side. */
const comparing = (context: Context, indicator: string, name: string): Html =>
  markup`<a href="${toPage(context, "compare.html")}?indicator=${indicator}">${name}</a>`;
