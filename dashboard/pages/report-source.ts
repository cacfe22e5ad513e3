import {prefixOf, runIn} from "#dashboard/charts/parts/anchors.ts";
import type {ReportModel, Spot} from "#dashboard/model.ts";
import {say, type Lang} from "#dashboard/words.ts";
import {markup, type Content, type Html} from "./html.ts";
import {figureAnchor} from "./links.ts";
import {claimAnchor, findingAnchor, nameOf, noteAnchor, type Shown} from "./report-rows.ts";

/** Words of a line that something was read from, and where that is shown. */
interface Mark {
  anchor: string;
  document: string;
  block: number;
  start: number;
  end: number;
  kinds: Set<string>;
  /** Where on the page the words lead back to, and what is there. */
  href: string | null;
  label: string;
}

/** Every place on this page: one mark for words that several things rest on. */
function marksOf(shown: Shown): Mark[] {
  const {model, lang, spots} = shown;
  const marks = new Map<string, Mark>();
  const add = (place: string, kind: string, {href, label}: Pick<Mark, "href" | "label">) => {
    const spot = spots.get(place);
    if (spot?.start == null || spot.end == null) return;
    const mark = marks.get(spot.anchor) ?? newMark(spot, {href, label});
    mark.kinds.add(kind);
    marks.set(spot.anchor, mark);
  };
  for (const figure of model.figures)
    add(figure.place, "figure", {href: figureAnchor(figure), label: nameOf(figure, shown)});
  for (const claim of model.claims)
    add(claim.place, "claim", {
      href: claimAnchor(claim, shown),
      label: say(lang, "report.claimUnknown")
    });
  for (const finding of model.findings)
    for (const place of finding.places)
      add(place, finding.severity, {href: findingAnchor(finding), label: finding.title[lang]});
  for (const note of model.notes)
    add(note.place, "note", {href: noteAnchor(note, shown), label: say(lang, `note.${note.code}`)});
  for (const section of model.sections)
    if (section.place) add(section.place, "heading", {href: null, label: section.title});
  return [...marks.values()];
}

function newMark(spot: Spot, back: Pick<Mark, "href" | "label">): Mark {
  const {anchor, document, block, start, end} = spot;
  return {anchor, document, block, start: start!, end: end!, kinds: new Set(), ...back};
}

interface Line {
  /** Its own anchor. */
  id: string;
  block: number;
  text: string;
  marks: Mark[];
  /** Anchors of whole lines, and of all but one of the runs of lines that begin here. */
  anchors: string[];
  /** A run of lines that begins here, and the line it ends with. */
  run: {anchor: string; last: number} | null;
}

/**
 * The report's own words, line by line, every figure marked and leading back to its cell; then those of the files of
 * tables that were joined to it, each under its name.
 */
export function sourceText(shown: Shown): Html {
  const {model, lang} = shown;
  const marks = marksOf(shown);
  const joined = model.papers.map(({document}) => document.slice(0, 64));
  const own = linesOf(model, marks, ({document}) => !joined.includes(document));
  const appended = joined.map((sha256) => {
    const lines = linesOf(model, marks, ({document}) => document === sha256);
    return markup`
<h3 id="${prefixOf(sha256)}file">${say(lang, "report.joined")}</h3>
<div class="source text" lang="zh-Hans">\n${stretches(lines, lang)}</div>`;
  });
  return markup`<div class="source text" lang="zh-Hans">\n${stretches(own, lang)}</div>${appended}`;
}

/** The lines, those that one anchor means together held together: what leads there marks them all. */
function stretches(lines: readonly Line[], lang: Lang): Html[] {
  const at = lines.findIndex(({run}) => run !== null);
  if (at < 0) return paragraphs(lines, lang);
  const run = lines[at]!.run!;
  const beyond = lines.findIndex(({block}) => block > run.last);
  const to = beyond < 0 ? lines.length : beyond;
  const held = lines.slice(at, to).map((l, i) => (i ? l : {...l, run: null}));
  const within = markup`<div class="run" id="${run.anchor}">\n${stretches(held, lang)}</div>\n`;
  return [...paragraphs(lines.slice(0, at), lang), within, ...stretches(lines.slice(to), lang)];
}

function paragraphs(lines: readonly Line[], lang: Lang): Html[] {
  return inRuns(lines).map((run) =>
    run.length === 1
      ? line(run[0]!, lang)
      : markup`<div class="cells">${run.map((l) => line(l, lang))}</div>\n`
  );
}

/** The lines of one of the report's files. */
function linesOf(
  {blocks, spots, papers}: ReportModel,
  marks: readonly Mark[],
  isHere: (line: {document: string}) => boolean
): Line[] {
  const whole = spots.filter((spot) => spot.start === null && isHere(spot));
  const own = marks.filter(isHere);
  const of = ({document, block, text}: ReportModel["blocks"][number]): Line => {
    const here = whole.filter((spot) => spot.block === block).map(({anchor}) => anchor);
    const run = runOf(here);
    const isJoined = papers.some((paper) => paper.document.startsWith(document));
    return {
      ...{id: `${isJoined ? prefixOf(document) : ""}b${block}`, block, text, run},
      marks: own.filter((mark) => mark.block === block),
      anchors: here.filter((anchor) => anchor !== run?.anchor)
    };
  };
  const lines = blocks.filter(isHere).map(of);
  return lines.filter((l) => l.text.trim() || l.marks.length || l.anchors.length);
}

/** The shortest run of lines among some anchors. */
function runOf(anchors: readonly string[]): Line["run"] {
  const runs = anchors.flatMap((anchor) => {
    const run = runIn(anchor);
    return run ? [{anchor, last: run.last}] : [];
  });
  return runs.sort((a, b) => a.last - b.last)[0] ?? null;
}

/** Cells that a dump printed one a line stand side by side, as they did in their row. */
const isCell = ({text}: Line) => text.trim().length <= 8 && /^[\s\d.,/\-—%]*$/.test(text);

function inRuns(lines: readonly Line[]): Line[][] {
  const runs: Line[][] = [];
  for (const next of lines) {
    const last = runs.at(-1);
    if (last && isCell(next) && isCell(last[0]!)) last.push(next);
    else runs.push([next]);
  }
  return runs;
}

function line({id, block, text, marks, anchors}: Line, lang: Lang): Html {
  const extra = [...new Set(anchors)].filter((anchor) => anchor !== id);
  const name = say(lang, "report.line", {n: block});
  const number = markup`<a class="line" href="#${id}" lang="${lang}" aria-label="${name}">${block}</a>`;
  const runs = extra.map((anchor) => markup`<span id="${anchor}"></span>`);
  const words = marked(text, marks, {from: 0, to: text.length, lang});
  return markup`<p id="${id}">${number}${runs}${words}</p>\n`;
}

interface Stretch {
  from: number;
  to: number;
  lang: Lang;
}

/** A stretch of a line with its marks, the longer around the shorter. */
function marked(text: string, marks: readonly Mark[], {from, to, lang}: Stretch): Content[] {
  const [first, ...others] = [...marks].sort((a, b) => a.start - b.start || b.end - a.end);
  if (!first) return [text.slice(from, to)];
  // Marks that cross share their words with the first; the other keeps what is left of its own.
  const end = Math.min(first.end, to);
  const inside = others.filter((mark) => mark.start < end);
  const after = others.filter((mark) => mark.start >= end);
  return [
    text.slice(from, first.start),
    mark(first, marked(text, inside, {from: first.start, to: end, lang}), {
      nested: inside.length > 0,
      lang
    }),
    ...marked(text, after, {from: end, to, lang})
  ];
}

function mark(
  {anchor, kinds, href, label}: Mark,
  words: Content[],
  {nested, lang}: {nested: boolean; lang: Lang}
): Html {
  const classes = [...kinds].sort().join(" ");
  const empty = words.join("").trim() === "";
  const content = empty ? markup`<span class="blank"></span>` : words;
  const name = say(lang, "report.toFigure", {what: label});
  const back = href && markup`href="#${href}" title="${name}"`;
  if (!back) return markup`<mark id="${anchor}" class="${classes}">${content}</mark>`;
  if (!nested && !empty)
    return markup`<mark id="${anchor}" class="${classes}"><a ${back}>${content}</a></mark>`;
  const link = markup`<a class="back" ${back} aria-label="${name}">↩</a>`;
  return markup`<mark id="${anchor}" class="${classes}">${content}${link}</mark>`;
}
