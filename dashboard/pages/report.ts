import {formName, formatChange, severitySign} from "#dashboard/charts/parts/frame.ts";
import {labelOf} from "#dashboard/charts/parts/labels.ts";
import type {Figure, FindingModel, PlacedNote, ReportModel, ReportRow, SiteModel, StatedClaim} from "#dashboard/model.ts";
import {say} from "#dashboard/words.ts";
import {formatValue, printed, severityMark, toWords} from "./figure.ts";
import {html, type Content, type Html} from "./html.ts";
import {layout, source} from "./layout.ts";
import {anchorOf, bodyPath, figureAnchor, reportPath, toPage, type Context} from "./links.ts";
import {printedForms} from "./printed-forms.ts";
import {formTable} from "./report-form.ts";
import {claimAnchor, byPlace, findingAnchor, findingsAt, findingsOf, nameOf, noteAnchor, regionsOf, type Region, type Shown} from "./report-rows.ts";
import {sourceText} from "./report-source.ts";

/** A report: its form and figures at the left, its own words at the right, each leading to the other. */
export function reportPage(context: Context, site: SiteModel, model: ReportModel): string {
  const {lang} = context;
  const spots = new Map(model.spots.map((spot) => [spot.anchor, spot]));
  const shown: Shown = {model, dictionary: site.dictionary, lang, spots};
  const {report, body} = model;
  const name = lang === "zh" ? body.label_zh : body.label_en;
  const main = html`<header class="opening">
<p class="kicker"><a href="${toPage(context, bodyPath(body.body))}">${name}</a></p>
<h1>${say(lang, "report.title", {year: report.year})}</h1>
<p class="printed-title">${source(report.title ?? "")}</p>
${facts(context, site, report)}
${years(context, model)}
</header>
${findingList(shown)}
<div class="panes">
<section class="form-pane" aria-labelledby="form"><h2 id="form">${say(lang, "report.figures")}</h2>
${regions(context, shown)}</section>
<section class="source-pane" aria-labelledby="source" tabindex="0"><h2 id="source">${say(lang, "report.source")}</h2>
<p class="about">${say(lang, "report.sourceLead")}</p>
${sourceText(shown)}</section>
</div>`;
  return layout(context, site, {title: `${name} ${say(lang, "report.title", {year: report.year})}`, main});
}

function facts({lang}: Context, site: SiteModel, report: ReportRow): Html {
  const unknown = say(lang, "reports.unknownDate");
  const document = site.documents.find((d) => d.document === report.document);
  const [sha = "", part = ""] = report.document.split("#");
  // The archive names its files by their sha256, which stands below in full.
  const name = document?.path.includes(sha) ? "" : document?.path;
  const [first = "", last = ""] = part.slice(1).split("-");
  const fact = (name: string, value: Content) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`;
  return html`<dl class="facts">
${fact(say(lang, "report.bodyPrinted"), report.body_printed ? source(report.body_printed) : unknown)}
${fact(say(lang, "report.form"), formName(report.template, lang))}
${fact(say(lang, "report.published"), report.published ?? unknown)}
${fact(say(lang, "report.signed"), report.signed ?? unknown)}
${fact(say(lang, "report.archived"), html`${name} ${last && say(lang, "report.lines", {first, last})}<br><span class="sha">sha256 ${sha}</span>`)}
</dl>`;
}

function years(context: Context, {previous, next}: ReportModel): Html {
  const {lang} = context;
  const link = (report: ReportRow | null, word: "report.previous" | "report.next") =>
    report && html`<a href="${toPage(context, reportPath(report.report))}">${say(lang, word)} ${report.year}</a>`;
  return html`<nav class="years" aria-label="${say(lang, "reports.year")}">${link(previous, "report.previous")} ${link(next, "report.next")}</nav>`;
}

function findingList({model, lang}: Shown): Html {
  const rules = new Map<string, FindingModel[]>();
  for (const finding of model.findings) {
    const rule = `${finding.year} ${finding.check}`;
    rules.set(rule, [...(rules.get(rule) ?? []), finding]);
  }
  const items = [...rules.values()].map((same) => {
    const first = same[0]!;
    const times = same.length > 1 && ` ×${same.length}`;
    const other = first.year !== model.report.year && ` (${first.year})`;
    return html`<li>${severityMark(same, lang)} <a href="#${findingAnchor(first)}">${first.title[lang]}</a><span class="muted">${times}${other}</span></li>`;
  });
  return html`<section class="found" aria-labelledby="found"><h2 id="found">${say(lang, "report.findings")}</h2>
${items.length ? html`<ul class="inline">${items}</ul>` : html`<p>${say(lang, "report.noFindings")}</p>`}</section>`;
}

function regions(context: Context, shown: Shown): Html[] {
  const {model} = shown;
  const all = regionsOf(shown);
  const has = (indicator: string) =>
    model.figures.some((f) => f.origin === "table" && f.indicator === indicator);
  const forms = printedForms(model.report.template, has);
  const drawn = new Set(forms.flatMap((form) => form.rows.flatMap(({indicators}) => indicators)));
  return all.map((region) => {
    const tables = forms.filter((form) => form.section === region.table);
    const rest = region.figures.filter(
      (f) => f.origin !== "narrative" && !(tables.length && drawn.has(f.indicator))
    );
    const prose = region.figures.filter(({origin}) => origin === "narrative");
    return html`<section class="region">${heading(region)}
${empty(region, shown)}
${proseTable(context, shown, {figures: [...prose, ...rest], claims: region.claims})}
${tables.map((form) => formTable(shown, region, form))}
${hung(context, shown, region)}</section>\n`;
  }).concat(missing(shown));
}

function heading({section}: Region): Content {
  if (!section?.printed) return null;
  return html`<h3><a href="#${anchorOf(section.place!)}">${source(section.printed.trim())}</a></h3>`;
}

function empty({section}: Region, {lang}: Shown): Content {
  return section?.empty ? html`<p class="muted">${say(lang, "report.emptySection")}</p>` : null;
}

/** Sections that ought to be there and are not: nothing on the page can be pointed to. */
function missing({model, lang}: Shown): Html[] {
  const gone = model.sections.filter(({place}) => place === null);
  const by = {form: say(lang, "report.byForm"), opening: say(lang, "report.byOpening")};
  return gone.map(
    ({title, expected_by}) =>
      html`<p class="gone muted">${say(lang, "report.missingSection", {title, by: expected_by ? by[expected_by] : "?"})}</p>`
  );
}

interface Prose {
  figures: Figure[];
  claims: StatedClaim[];
}

function proseTable(context: Context, shown: Shown, {figures, claims}: Prose): Content {
  if (!figures.length && !claims.length) return null;
  const {lang, spots} = shown;
  const rows = [...figures, ...claims].sort(byPlace(spots));
  return html`<table class="prose-figures"><caption>${say(lang, "report.said")}</caption>
<thead><tr><th scope="col" class="n">${say(lang, "report.value")}</th><th scope="col">${say(lang, "report.what")}</th><th scope="col">${say(lang, "report.words")}</th></tr></thead>
<tbody>${rows.map((row) => ("kind" in row ? claimRow(context, shown, row) : figureRow(context, shown, row)))}</tbody></table>`;
}

function figureRow(context: Context, shown: Shown, figure: Figure): Html {
  const {lang, model} = shown;
  const value = figure.state === "number" ? formatValue(figure) : printed(figure, lang);
  const mark = severityMark(findingsOf(figure, model), lang);
  return html`<tr id="${figureAnchor(figure)}"><td class="n">${mark}<a class="figure" href="${toWords(context, figure)}">${value}</a></td><th scope="row">${nameOf(figure, shown)}</th><td>${source(figure.raw)}</td></tr>\n`;
}

function claimRow(context: Context, shown: Shown, claim: StatedClaim): Html {
  const {lang, model, dictionary} = shown;
  const mark = severityMark(findingsAt(claim.place, model), lang);
  const fraction = claim.kind === "growth" || claim.kind === "flat";
  const change =
    claim.against === null
      ? say(lang, "report.claimUnknown")
      : say(lang, "report.claim", {year: claim.against});
  const name = labelOf(dictionary({indicator: claim.indicator, origin: "narrative"}), lang);
  return html`<tr id="${claimAnchor(claim)}"><td class="n">${mark}<a class="figure" href="${toWords(context, claim)}">${fraction ? formatChange(claim.stated) : claim.stated}</a></td><th scope="row">${name} · ${change}</th><td>${source(claim.raw)}</td></tr>\n`;
}

/** Findings and notes, under what they are about. */
function hung(context: Context, shown: Shown, {findings, notes}: Region): Content {
  if (!findings.length && !notes.length) return null;
  return html`<ul class="hung">${findings.map((finding) => findingItem(context, shown, finding))}${notes.map((note) => noteItem(note, shown))}</ul>`;
}

function findingItem(context: Context, {lang, model}: Shown, finding: FindingModel): Html {
  const other = finding.year !== model.report.year && html` <span class="muted">${say(lang, "report.title", {year: finding.year})}</span>`;
  return html`<li id="${findingAnchor(finding)}" class="finding ${finding.severity}">${severityMark([finding], lang)} <a href="${toPage(context, `findings.html#${finding.finding}`)}">${finding.title[lang]}</a>${other}<br>${lang === "zh" ? finding.message_zh : finding.message_en}</li>\n`;
}

function noteItem(note: PlacedNote, {lang}: Shown): Html {
  const sign = html`${severitySign.info} ${say(lang, `note.${note.code}`)}`;
  const href = `#${anchorOf(note.place)}`;
  const [, found, wanted] = /^(\d+) of (\d+)$/.exec(note.raw) ?? [];
  if (found === undefined || wanted === undefined)
    return html`<li id="${noteAnchor(note)}" class="note">${sign}: <a href="${href}">${source(note.raw)}</a></li>\n`;
  const said = say(lang, "report.cannotAssign", {found, wanted});
  return html`<li id="${noteAnchor(note)}" class="note">${sign}: ${said} <a href="${href}">${say(lang, "report.toWords")}</a></li>\n`;
}
