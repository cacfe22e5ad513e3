import type {BlockText} from "#data/schema/reading.ts";
import type {ReportModel, Spot} from "#dashboard/model.ts";
import {say, type Lang} from "#dashboard/words.ts";
import {markup, type Content, type Html} from "./html.ts";
import {anchorOf, figureAnchor} from "./links.ts";
import {claimAnchor, findingAnchor, nameOf, noteAnchor, type Shown} from "./report-rows.ts";

/** Words of a line that something was read from, and where that is shown. */
interface Mark {
  anchor: string;
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
    const spot = spots.get(anchorOf(place));
    if (spot?.start == null || spot.end == null) return;
    const mark = marks.get(spot.anchor) ?? newMark(spot, {href, label});
    mark.kinds.add(kind);
    marks.set(spot.anchor, mark);
  };
  for (const figure of model.figures)
    add(figure.place, "figure", {href: figureAnchor(figure), label: nameOf(figure, shown)});
  for (const claim of model.claims)
    add(claim.place, "claim", {href: claimAnchor(claim), label: say(lang, "report.claimUnknown")});
  for (const finding of model.findings)
    for (const place of finding.places)
      add(place, finding.severity, {href: findingAnchor(finding), label: finding.title[lang]});
  for (const note of model.notes)
    add(note.place, "note", {href: noteAnchor(note), label: say(lang, `note.${note.code}`)});
  for (const section of model.sections)
    if (section.place) add(section.place, "heading", {href: null, label: section.title});
  return [...marks.values()];
}

function newMark({anchor, block, start, end}: Spot, back: Pick<Mark, "href" | "label">): Mark {
  return {anchor, block, start: start!, end: end!, kinds: new Set(), ...back};
}

interface Line {
  block: number;
  text: string;
  marks: Mark[];
  /** Anchors of whole lines, and of all but one of the runs of lines that begin here. */
  anchors: string[];
  /** A run of lines that begins here, and the line it ends with. */
  run: {anchor: string; last: number} | null;
}

/** The report's own words, line by line, every figure marked and leading back to its cell. */
export function sourceText(shown: Shown): Html {
  const {model, lang} = shown;
  const lines = linesOf(model, marksOf(shown));
  return markup`<div class="source text" lang="zh-Hans">\n${stretches(lines, lang)}</div>`;
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

function linesOf({blocks, spots}: ReportModel, marks: readonly Mark[]): Line[] {
  const whole = spots.filter(({start}) => start === null);
  const of = ({block, text}: BlockText): Line => {
    const here = whole.filter((spot) => spot.block === block).map(({anchor}) => anchor);
    const run = runOf(here);
    return {
      ...{block, text, run},
      marks: marks.filter((mark) => mark.block === block),
      anchors: here.filter((anchor) => anchor !== run?.anchor)
    };
  };
  return blocks.map(of).filter((l) => l.text.trim() || l.marks.length || l.anchors.length);
}

/** The shortest run of lines among some anchors. */
function runOf(anchors: readonly string[]): Line["run"] {
  const runs = anchors.flatMap((anchor) => {
    const last = /^b\d+-(\d+)$/.exec(anchor)?.[1];
    return last ? [{anchor, last: Number(last)}] : [];
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

function line({block, text, marks, anchors}: Line, lang: Lang): Html {
  const id = `b${block}`;
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
