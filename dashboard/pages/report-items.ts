import {formatFigure, formatStated, severitySign} from "#dashboard/charts/parts/frame.ts";
import {labelOf} from "#dashboard/charts/parts/labels.ts";
import type {Figure, FindingModel, PlacedNote, StatedClaim} from "#dashboard/model.ts";
import {say} from "#dashboard/words.ts";
import {printed, severityMark, toWords} from "./figure.ts";
import {markup, type Content, type Html} from "./html.ts";
import {source} from "./layout.ts";
import {findingPath, figureAnchor, toPage, type Context} from "./links.ts";
import {colon, messageOf} from "./parts.ts";
import {citedAfter, citedFile} from "./report-cite.ts";
import {
  anchorAt,
  byPlace,
  claimAnchor,
  findingAnchor,
  findingsAt,
  findingsOf,
  nameOf,
  noteAnchor,
  type Region,
  type Shown
} from "./report-rows.ts";

interface Prose {
  figures: Figure[];
  claims: StatedClaim[];
}

/** The figures and claims of a section's prose, in the order of reading. */
export function proseTable(context: Context, shown: Shown, {figures, claims}: Prose): Content {
  if (!figures.length && !claims.length) return null;
  const {lang, spots} = shown;
  const rows = [...figures, ...claims].sort(byPlace(spots));
  return markup`<table class="prose-figures"><caption>${say(lang, "report.said")}</caption>
<thead><tr><th scope="col" class="n">${say(lang, "report.value")}</th>
<th scope="col">${say(lang, "report.what")}</th>
<th scope="col">${say(lang, "report.words")}</th></tr></thead>
<tbody>${rows.map((row) =>
    "kind" in row ? claimRow(context, shown, row) : figureRow(context, shown, row)
  )}</tbody></table>`;
}

/** What a row of prose says: its value, what it counts, its words. */
interface Said {
  id: string;
  findings: FindingModel[];
  value: Content;
  name: string;
  /** What is cited after its words, and the file they stand in. */
  after: string;
  file: Content;
}

function row(
  context: Context,
  of: Figure | StatedClaim,
  {id, findings, value, name, after, file}: Said
): Html {
  const mark = severityMark(findings, context.lang);
  return markup`<tr id="${id}">
<td class="n">${mark}<a class="figure" href="${toWords(context, of)}" data-after="${after}"${file}>${value}</a></td>
<th scope="row">${name}</th>
<td>${source(of.raw)}</td></tr>\n`;
}

function figureRow(context: Context, shown: Shown, figure: Figure): Html {
  const {lang, model} = shown;
  return row(context, figure, {
    id: figureAnchor(figure),
    findings: findingsOf(figure, model),
    value: figure.state === "number" ? formatFigure(figure) : printed(figure, lang),
    name: nameOf(figure, shown),
    after: citedAfter(figure, shown),
    file: citedFile(figure, shown)
  });
}

function claimRow(context: Context, shown: Shown, claim: StatedClaim): Html {
  const {lang, model, dictionary} = shown;
  const {kind, stated, against, indicator} = claim;
  const change =
    against === null
      ? say(lang, "report.claimUnknown")
      : say(lang, "report.claim", {year: against});
  return row(context, claim, {
    id: claimAnchor(claim, shown),
    findings: findingsAt(claim.place, model),
    value: kind === "growth" || kind === "flat" ? formatStated(stated) : stated,
    name: `${labelOf(dictionary({indicator, origin: "narrative"}), lang)} · ${change}`,
    after: "",
    file: null
  });
}

/** Findings and notes, under what they are about. */
export function hungList(context: Context, shown: Shown, {findings, notes}: Region): Content {
  if (!findings.length && !notes.length) return null;
  return markup`<ul class="hung">
${findings.map((finding) => findingItem(context, shown, finding))}
${notes.map((note) => noteItem(note, shown))}</ul>`;
}

function findingItem(context: Context, {lang, model}: Shown, finding: FindingModel): Html {
  const {year, body} = model.report;
  const whose = finding.body === body ? "" : `${finding[`body_${lang}`]} `;
  const other = finding.year !== year || whose !== "";
  const report = `${whose}${say(lang, "report.title", {year: finding.year})}`;
  const where = other && markup` <span class="muted">${report}</span>`;
  const href = toPage(context, findingPath(finding));
  return markup`<li id="${findingAnchor(finding)}" class="finding ${finding.severity}">
${severityMark([finding], lang)} <a href="${href}">${finding.title[lang]}</a>${where}<br>
${messageOf(finding, lang)}</li>\n`;
}

function noteItem(note: PlacedNote, shown: Shown): Html {
  const {lang} = shown;
  const href = `#${anchorAt(note.place, shown)}`;
  // 12 of 15: 0, 1, …: our words of a row, and then the page's.
  const [, found, wanted] = /^(\d+) of (\d+)(?::|$)/.exec(note.raw) ?? [];
  const said =
    found && wanted
      ? markup`${say(lang, "report.cannotAssign", {found, wanted})}
<a href="${href}">${say(lang, "report.toWords")}</a>`
      : markup`<a href="${href}">${source(note.raw)}</a>`;
  return markup`<li id="${noteAnchor(note, shown)}" class="note">${severitySign.info}
${say(lang, `note.${note.code}`)}${colon[lang]}${said}</li>\n`;
}
