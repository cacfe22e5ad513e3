import {anchorOf, prefixOf} from "#dashboard/charts/parts/anchors.ts";
import {formName} from "#dashboard/charts/parts/frame.ts";
import type {
  Common,
  Figure,
  FindingModel,
  PaperRow,
  ReportModel,
  ReportRow
} from "#dashboard/model.ts";
import {glossOf, say} from "#dashboard/words.ts";
import {severityMark} from "./figure.ts";
import {markup, type Content, type Html} from "./html.ts";
import {layout, source} from "./layout.ts";
import {
  archivedFile,
  bodyPath,
  isArchived,
  reportPath,
  toFile,
  toPage,
  type Context
} from "./links.ts";
import {colon, definitions, nameOfBody} from "./parts.ts";
import {severities} from "./findings.ts";
import {printedForms} from "./printed-forms.ts";
import {formKeys, formTable, keyOf} from "./report-form.ts";
import {hungList, proseTable} from "./report-items.ts";
import {findingAnchor, regionsOf, type Region, type Shown} from "./report-rows.ts";
import {sourceText} from "./report-source.ts";

/** A report: its form and figures at the left, its own words at the right, each leading to the other. */
export function reportPage(context: Context, site: Common, model: ReportModel): string {
  const {lang} = context;
  const spots = new Map(model.spots.map((spot) => [spot.place, spot]));
  const shown: Shown = {model, dictionary: site.dictionary, lang, spots};
  const {report, body} = model;
  const name = nameOfBody(body, lang);
  const title = say(lang, "report.title", {year: report.year});
  const main = markup`<header class="opening">
<p class="kicker"><a href="${toPage(context, bodyPath(body.body))}">${name}</a></p>
<h1>${title}</h1>
<p class="printed-title">${source(report.title ?? "")}</p>
${facts(context, model)}
${years(context, model)}
</header>
${findingList(shown)}
<div class="panes">
<section class="form-pane" aria-labelledby="form">
<h2 id="form">${say(lang, "report.figures")}</h2>
${regions(context, shown)}${missing(shown)}</section>
<section class="source-pane" aria-labelledby="source" tabindex="0">
<h2 id="source">${say(lang, "report.source")}</h2>
<p class="about">${say(lang, "report.sourceLead")}</p>
${sourceText(shown)}</section>
</div>
${citing(context, model)}`;
  return layout(context, site, {
    title: `${name} ${title}`,
    main,
    scripts: ["report.js", "cite.js"]
  });
}

function facts(context: Context, {report, papers}: ReportModel): Html {
  const {lang} = context;
  const unknown = say(lang, "reports.unknownDate");
  return definitions("facts", [
    [say(lang, "report.bodyPrinted"), report.body_printed ? source(report.body_printed) : unknown],
    [say(lang, "report.form"), formName(report.template, lang)],
    [say(lang, "report.published"), report.published ?? unknown],
    [say(lang, "report.signed"), report.signed ?? unknown],
    [say(lang, "report.archived"), archived(context, report, "archived")],
    ...papers.map((paper): [string, Content] => {
      const id = archivedAnchor(paper.document);
      return [say(lang, "report.joined"), archived(context, paper, id)];
    })
  ]);
}

/** Where on the page the bytes of a joined file are. */
const archivedAnchor = (document: string) => `${prefixOf(document)}archived`;

function archived(context: Context, {document, path}: PaperRow, id: string): Html {
  const {lang} = context;
  const [sha = "", part = ""] = document.split("#");
  const [first = "", last = ""] = part.slice(1).split("-");
  // The archive names its files by their sha256, which stands below in full.
  const name = path?.includes(sha) ? "" : path;
  return markup`${name} ${last && say(lang, "report.lines", {first, last})}<br>
<span class="sha">sha256 ${sha}</span>${download(context, {sha, path: path ?? "", id})}`;
}

/** The bytes themselves. */
function download(
  context: Context,
  {sha, path, id}: Record<"sha" | "path" | "id", string>
): Content {
  if (!isArchived(path)) return null;
  const name = path.includes(sha) ? path : `${sha}-${path}`;
  return markup`<br>
<a id="${id}" href="${toFile(context, archivedFile(sha))}" download="${name}">${say(context.lang, "report.download")}</a>`;
}

/** How a figure is cited: filled in by a script for the one that is pointed at. */
function citing({lang}: Context, {report}: ReportModel): Html {
  const {report: id, document, title, body_printed, year} = report;
  const name = title ?? `${body_printed ?? id} ${year}`;
  return markup`<aside class="cite" id="cite" aria-label="${say(lang, "cite.title")}" hidden
 data-sentence="${say(lang, "cite.sentence", {title: name, sha: document.slice(0, 64)})}"
 data-figure="${say(lang, "cite.inWords")}" data-done="${say(lang, "findings.copied")}">
<p></p>
<button type="button" class="copy">${say(lang, "cite.copy")}</button>
<a class="words" href="#source">${say(lang, "cite.words")}</a>
${isArchived(report.path) && markup`<a class="bytes" href="#archived">${say(lang, "cite.bytes")}</a>\n`}<button type="button" class="close">${say(lang, "cite.close")}</button>
</aside>`;
}

function years(context: Context, {previous, next}: ReportModel): Html {
  const {lang} = context;
  const link = (report: ReportRow | null, word: "report.previous" | "report.next") => {
    if (!report) return null;
    const href = toPage(context, reportPath(report.report));
    return markup`<a href="${href}">${say(lang, word)}${colon[lang]}${report.year}</a>\n`;
  };
  return markup`<nav class="years" aria-label="${say(lang, "reports.year")}">
${link(previous, "report.previous")}${link(next, "report.next")}</nav>`;
}

/** What does not add up, a line a rule, the gravest first: each leads to where it is said below. */
function findingList({model, lang}: Shown): Html {
  const rules = new Map<string, FindingModel[]>();
  for (const finding of model.findings) {
    const rule = `${finding.year} ${finding.check}`;
    rules.set(rule, [...(rules.get(rule) ?? []), finding]);
  }
  const grave = (same: FindingModel[]) =>
    Math.min(...same.map(({severity}) => severities.indexOf(severity)));
  const sorted = [...rules.values()].sort((a, b) => grave(a) - grave(b));
  const items = sorted.map((same) => {
    const first = same[0]!;
    const times = same.length > 1 && ` ×${same.length}`;
    const other = first.year !== model.report.year && ` (${first.year})`;
    return markup`<li>${severityMark(same, lang)}
<a href="#${findingAnchor(first)}">${first.title[lang]}</a><span class="muted">${times}${other}</span></li>\n`;
  });
  const none = markup`<p>${say(lang, "report.noFindings")}</p>`;
  return markup`<section class="found" aria-labelledby="found">
<h2 id="found">${say(lang, "report.findings")}</h2>
${items.length ? markup`<ul class="inline">${items}</ul>` : none}</section>`;
}

function regions(context: Context, shown: Shown): Html[] {
  const {model} = shown;
  const has = (indicator: string) =>
    model.figures.some((f) => f.origin === "table" && f.indicator === indicator);
  const forms = printedForms(model.report.template, has);
  const keys = forms.map((form) => ({section: form.section, keys: new Set(formKeys(form))}));
  const tableFor = ({origin, indicator, applicant}: Figure) =>
    origin === "table"
      ? (keys.find((form) => form.keys.has(keyOf(indicator, applicant)))?.section ?? null)
      : null;
  return regionsOf(shown, tableFor).map((region) => {
    const tables = forms.filter((form) => form.section === region.table);
    const cells = new Set(tables.flatMap(formKeys));
    // Prose, and whatever stands in a table and has no cell in the form: nothing is dropped.
    const figures = region.figures.filter(
      (f) => f.origin === "narrative" || !cells.has(keyOf(f.indicator, f.applicant))
    );
    return markup`<section class="region">${heading(region, shown)}
${empty(region, shown)}
${proseTable(context, shown, {figures, claims: region.claims})}
${tables.map((form) => formTable(shown, region, form))}
${hungList(context, shown, region)}</section>\n`;
  });
}

function heading({section, paper}: Region, {lang}: Shown): Content {
  if (paper)
    return markup`<h3><a href="#${prefixOf(paper.document)}file">${say(lang, "report.joined")}</a></h3>`;
  if (!section?.printed) return null;
  const href = `#${anchorOf(section.place!)}`;
  const gloss = lang === "en" ? glossOf(section.title) : null;
  return markup`<h3><a href="${href}">${source(section.printed.trim())}</a>${gloss && markup` <span class="gloss">${gloss}</span>`}</h3>`;
}

function empty({section}: Region, {lang}: Shown): Content {
  return section?.empty && markup`<p class="muted">${say(lang, "report.emptySection")}</p>`;
}

/** Sections that ought to be there and are not: nothing on the page can be pointed to. */
function missing({model, lang}: Shown): Html[] {
  const gone = model.sections.filter(({place}) => place === null);
  const by = {form: say(lang, "report.byForm"), opening: say(lang, "report.byOpening")};
  return gone.map(({title, expected_by}) => {
    const values = {title, by: expected_by ? by[expected_by] : "?"};
    return markup`<p class="gone muted">${say(lang, "report.missingSection", values)}</p>\n`;
  });
}
