import {formatNumber} from "#dashboard/charts/parts/frame.ts";
import type {Download, Field, SiteModel} from "#dashboard/model.ts";
import {say, tableWords, type Lang} from "#dashboard/words.ts";
import {markup, join, type Content, type Html} from "./html.ts";
import {layout} from "./layout.ts";
import {toFile, toPage, type Context} from "./links.ts";
import {inOwnLanguage} from "./own-language.ts";
import {definitions, opening, table, type Head} from "./parts.ts";

const formats = ["csv", "parquet"];

/** What can be taken along: every table, its description, its licence, and how to cite it. */
export function dataPage(context: Context, site: SiteModel): string {
  const {lang} = context;
  const title = say(lang, "data.title");
  const {first, last, reports} = site.counts;
  const cite = {first, last, reports: formatNumber(reports)};
  const main = markup`${opening(title, say(lang, "data.lead"))}
<div class="column">
<section><h2>${say(lang, "data.tables")}</h2>${tables(context, site)}
<p>${say(lang, "data.beside")}${join(beside(context, site), " · ")}</p></section>
${dictionary(context, site)}
<section><h2>${say(lang, "data.duckdb")}</h2><pre tabindex="0"><code>${example}</code></pre></section>
${releases(context, site)}
${notebooks(context, site)}
<section><h2>${say(lang, "data.charts")}</h2><p>${say(lang, "data.chartsText")}
<a href="${toPage(context, "bodies.html")}">${say(lang, "nav.bodies")}</a></p></section>
<section><h2>${say(lang, "data.licence")}</h2><p>${say(lang, "data.licenceText")}</p></section>
<section><h2>${say(lang, "data.cite")}</h2><p>${say(lang, "data.citeText", cite)}</p>
<p>${say(lang, "data.citeFiles")}: <a href="${toFile(context, "data/citation.bib")}" download>BibTeX</a> ·
<a href="${toFile(context, "data/citation.json")}" download>CSL-JSON</a></p></section>
</div>`;
  return layout(context, site, {title, main});
}

const example = `-- DuckDB, in the folder of the downloads
select year, value, measure, comparable_with_previous
from 'permit_volume.parquet' order by measure, year;`;

function tables(context: Context, {files}: SiteModel): Html {
  const {lang} = context;
  const names = [
    ...new Set(files.flatMap(({file}) => /^(.*)\.(?:csv|parquet)$/.exec(file)?.[1] ?? []))
  ];
  const link = (name: string, format: string) => {
    const found = files.find(({file}) => file === `${name}.${format}`);
    if (!found) return null;
    return markup`<li><a href="${toFile(context, `data/${found.file}`)}" download>${format}</a>
<span class="muted">${size(found.bytes, lang)}</span></li>`;
  };
  const heads: Head[] = [[say(lang, "data.table")], [say(lang, "data.files"), "n"]];
  const rows = names.map((name) => [
    markup`<code>${name}</code> <span class="muted">${aboutOf(name, lang)}</span>`,
    markup`<ul class="plain">${formats.map((format) => link(name, format))}</ul>`
  ]);
  return table(heads, rows, "downloads");
}

/** What the fields of each table are. */
function dictionary(context: Context, {files}: SiteModel): Content {
  const {lang} = context;
  const fields = (described: readonly Field[]) =>
    definitions(
      "fields",
      described.map(({name, type, description}) => [
        name,
        markup`<span lang="en">${description} <span class="muted">(${type})</span></span>`
      ])
    );
  const item = ({file, fields: described}: Download) =>
    described &&
    markup`<details><summary><code>${file.replace(/\.csv$/, "")}</code></summary>${fields(described)}</details>\n`;
  const all = files.filter(({fields: described}) => described);
  if (!all.length) return null;
  return markup`<section id="dictionary"><h2>${say(lang, "data.dictionary")}</h2>
<p>${say(lang, "data.dictionaryText", {search: say(lang, "nav.search")})}
<a href="${toPage(context, "search.html")}">${say(lang, "nav.search")}</a></p>
${all.map(item)}</section>`;
}

/** What one row of a table of the release is. */
function aboutOf(name: string, lang: Lang): string | null {
  const about: Record<string, (typeof tableWords)[keyof typeof tableWords]> = tableWords;
  return about[name]?.[lang] ?? null;
}

const size = (bytes: number, lang: Lang) =>
  say(lang, "data.size", {n: Math.max(1, Math.round(bytes / 1024))});

function beside(context: Context, {files}: SiteModel): Content[] {
  return files
    .filter(({file}) => !/\.(csv|parquet|md)$/.test(file))
    .map(({file}) => markup`<a href="${toFile(context, `data/${file}`)}" download>${file}</a>`);
}

/** The list of figures that were revised, where it is among the files. */
function changes(context: Context, {files}: SiteModel): Content {
  const list = files.find(({file}) => file.endsWith(".md"));
  if (!list) return null;
  return markup`<p>${say(context.lang, "data.changes")}
<a href="${toFile(context, `data/${list.file}`)}">${list.file}</a></p>`;
}

/** Which release this is, and those before it, each where it stays. */
function releases(context: Context, site: SiteModel): Html {
  const {lang} = context;
  const {kept, this: number} = site.releases;
  const last = kept[0];
  const now = number
    ? say(lang, "data.releaseThis", {n: number})
    : last
      ? say(lang, "data.releaseAfter", {n: last})
      : say(lang, "data.releaseNone");
  const folder = (n: number) => `data/releases/${n}`;
  const link = (n: number, file: string) =>
    markup`<a href="${toFile(context, `${folder(n)}/${file}`)}" download>${file}</a>`;
  const item = (n: number) => markup`<li>${say(lang, "data.release", {n})}
${join([link(n, "datapackage.json"), link(n, "SHA256SUMS")], " · ")}</li>\n`;
  return markup`<section id="releases"><h2>${say(lang, "data.releases")}</h2><p>${now}</p>
${
  kept.length > 0 &&
  markup`<ul>${kept.map(item)}</ul>
<p>${say(lang, "data.releasesHow")}</p>`
}${changes(context, site)}</section>`;
}

function notebooks(context: Context, {notebooks}: SiteModel): Content {
  if (!notebooks.length) return null;
  const {lang} = context;
  return markup`<section><h2>${say(lang, "data.notebooks")}</h2><ul>${notebooks.map(
    ({file, title}) =>
      markup`<li><a href="${toFile(context, `notebooks/${file}`)}">${inOwnLanguage(title, lang)}</a></li>`
  )}</ul></section>`;
}
