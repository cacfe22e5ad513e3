import {applicants} from "#dashboard/charts/parts/applicants.ts";
import type {Figure, FindingModel, PlacedNote} from "#dashboard/model.ts";
import {glossOf, say, type Lang} from "#dashboard/words.ts";
import {printed, severityMark} from "./figure.ts";
import {markup, type Content, type Html} from "./html.ts";
import {figureAnchor} from "./links.ts";
import {scroll} from "./parts.ts";
import {citedAfter, citedFile} from "./report-cite.ts";
import type {PrintedForm, PrintedRow} from "./printed-forms.ts";
import {
  anchorAt,
  findingAnchor,
  findingsOf,
  nameOf,
  noteAnchor,
  type Region,
  type Shown
} from "./report-rows.ts";

/** A form with what one report put into it. */
interface Filled {
  shown: Shown;
  region: Region;
  form: PrintedForm;
  /** Where a row has fewer numbers than cells, and none was assigned. */
  unassigned: PlacedNote | undefined;
}

/** What tells a cell of a form from all others: its indicator, and in section 3 its column. */
export const keyOf = (indicator: string, applicant: string | null): string =>
  `${indicator}@${applicant ?? ""}`;

/** The cells of a form, row by row. */
export const formKeys = (form: PrintedForm): string[] =>
  form.rows.flatMap((row) => rowKeys(form, row));

function rowKeys({applicants: split}: PrintedForm, {indicators}: PrintedRow): string[] {
  return split
    ? applicants.map((applicant) => keyOf(indicators[0]!, applicant))
    : indicators.map((indicator) => keyOf(indicator, null));
}

/** A printed table with its own rows, columns and words, and every figure a link to where it stands. */
export function formTable(shown: Shown, region: Region, form: PrintedForm): Html {
  const missing = region.notes.find(({code}) => code === "cells-missing");
  const filled = {shown, region, form, unassigned: missing};
  const margins = form.rows.map((row) => margin(filled, row));
  // Section 3 is wide enough: what is to be said of its rows stands under their labels.
  const hung = !form.applicants && margins.some((cell) => cell !== null);
  const under = (i: number) => (form.applicants ? margins[i] : null);
  const {lang} = shown;
  const depth = Math.max(...form.rows.map(({stub}) => stub.length));
  const name = say(lang, "report.formTable", {section: form.section});
  const body = form.rows.map(
    (row, i) => markup`<tr>
${stubs(form.rows, i, depth).map((stub) => stubCell(stub, lang, under(i)))}
${cells(filled, row)}
${hung && markup`<td class="margin">${margins[i]}</td>`}</tr>\n`
  );
  const caption = form.title ? term(form.title, lang) : markup`<span class="unseen">${name}</span>`;
  return scroll(
    name,
    markup`<table class="form section${form.section}">
<caption class="source" lang="zh-Hans">${caption}</caption>
<thead>${heads(form, depth, {hung, lang})}</thead>
<tbody>${body}</tbody></table>`
  );
}

/** A word of the form, with what it means where the page is in English. */
function term(label: string, lang: Lang): Content {
  const gloss = lang === "en" ? glossOf(label) : null;
  return [label, gloss && markup` <span class="gloss" lang="en">${gloss}</span>`];
}

function heads(form: PrintedForm, depth: number, {hung, lang}: {hung: boolean; lang: Lang}): Html {
  const grouped = form.columns.some(({group}) => group !== null);
  const corner = form.applicants ? "申请人情况" : "信息内容";
  const tall = grouped ? markup` rowspan="2"` : null;
  const top = form.columns.map(({group, labels}) =>
    group === null
      ? labels.map((label) => markup`<th scope="col" class="n"${tall}>${term(label, lang)}</th>`)
      : markup`<th scope="colgroup" colspan="${labels.length}">${term(group, lang)}</th>`
  );
  const under = form.columns
    .filter(({group}) => group !== null)
    .flatMap(({labels}) => labels)
    .map((label) => markup`<th scope="col" class="n">${term(label, lang)}</th>`);
  return markup`<tr lang="zh-Hans">
<th scope="col" colspan="${depth}"${tall}>${term(corner, lang)}</th>
${top}${hung && markup`<td class="margin"${tall}></td>`}</tr>
${grouped && markup`<tr lang="zh-Hans">${under}</tr>`}`;
}

interface Stub {
  label: string;
  rows: number;
  columns: number;
  /** The row's own label, after those of its groups. */
  last: boolean;
}

/** The stub cells that begin in this row: one that is the same as above has begun there. */
function stubs(rows: readonly PrintedRow[], at: number, depth: number): Stub[] {
  const {stub} = rows[at]!;
  return stub.flatMap((label, i) => {
    const same = (row: PrintedRow | undefined) =>
      i < stub.length - 1 && row?.stub.slice(0, i + 1).join("/") === stub.slice(0, i + 1).join("/");
    if (same(rows[at - 1])) return [];
    let end = at + 1;
    while (same(rows[end])) end++;
    return [
      {
        label,
        rows: end - at,
        columns: i === stub.length - 1 ? depth - i : 1,
        last: i === stub.length - 1
      }
    ];
  });
}

function stubCell({label, rows, columns, last}: Stub, lang: Lang, said: Content): Html {
  const span = [
    rows > 1 && markup` rowspan="${rows}"`,
    columns > 1 && markup` colspan="${columns}"`
  ];
  const scope = rows > 1 ? "rowgroup" : "row";
  const margin = last && said && markup`<span class="margin" lang="${lang}">${said}</span>`;
  return markup`<th scope="${scope}"${span} lang="zh-Hans">${term(label, lang)}${margin}</th>`;
}

function cells(filled: Filled, row: PrintedRow): Html[] {
  const {form, region} = filled;
  const figures = new Map(region.figures.map((f) => [keyOf(f.indicator, f.applicant), f]));
  return rowKeys(form, row).map((key) => cell(filled, figures.get(key)));
}

function cell({shown, unassigned}: Filled, figure: Figure | undefined): Html {
  const {lang} = shown;
  if (figure) return figureCell(shown, figure);
  const [unknown, absent] = [say(lang, "state.cannot_tell"), say(lang, "state.absent")];
  const content = unassigned
    ? markup`<a class="unknown" href="#${noteAnchor(unassigned, shown)}" aria-label="${unknown}">?</a>`
    : markup`<span class="absent">·<span class="unseen">${absent}</span></span>`;
  return markup`<td class="n">${content}</td>`;
}

function figureCell(shown: Shown, figure: Figure): Html {
  const {lang, model} = shown;
  const grave = findingsOf(figure, model).filter(({severity}) => severity !== "info");
  const name = say(lang, "cite.figure", {
    ...{name: nameOf(figure, shown), said: figure.raw || say(lang, "state.blank")}
  });
  const href = `#${anchorAt(figure.place, shown)}`;
  return markup`<td class="n" id="${figureAnchor(figure)}">${severityMark(grave, lang)}
<a class="figure" href="${href}" aria-label="${name}" data-after="${citedAfter(figure, shown)}"${citedFile(figure, shown)}>${printed(figure, lang)}</a></td>`;
}

/** What is to be said of a row, beside it: its findings and the notes on its label. */
function margin({shown, region}: Filled, {stub, indicators}: PrintedRow): Content {
  const {model, lang} = shown;
  const figures = region.figures.filter(({indicator}) => indicators.includes(indicator));
  const all = [...new Set(figures.flatMap((figure) => findingsOf(figure, model)))];
  const own = all.filter(({report}) => report === model.report.report);
  const findings = own.length ? own : all;
  const plain = (text: string) => text.normalize("NFKC");
  const label = plain(stub.at(-1)!);
  const notes = region.notes.filter(({raw}) => raw && label.startsWith(plain(raw)));
  const links = [
    ...findings.map((finding) => findingLink(finding, lang)),
    ...notes.map(
      (note) =>
        markup`<a class="note" href="#${noteAnchor(note, shown)}">○ ${say(lang, `note.${note.code}`)}</a>`
    )
  ];
  return links.length ? links : null;
}

function findingLink(finding: FindingModel, lang: Lang): Html {
  return markup`<a href="#${findingAnchor(finding)}">${severityMark([finding], lang)}
${finding.title[lang]}</a>`;
}
