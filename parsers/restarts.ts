import {findPublication} from "./bundle.ts";
import {fold, isBlank, squeeze, type Line} from "./lines.ts";
import {titlesAmong, type Candidate} from "./outline.ts";
import type {Template, Titles} from "./template.ts";
import {isTitleLike, isWhole, titleAtStart} from "./title.ts";
import {simplify} from "./traditional.ts";

/** As many sections besides the first make a text a report, whatever stands over it. */
const fewest = 3;

/**
 * Reports one below the other of which the lower has no whole title: 2019年政府信息公开工作年度报告 under the text of 2020, a
 * school's text under its bureau's. Where the sections begin anew, behind those of a whole report, another begins.
 */
export function splitAtRestarts(lines: Line[], templates: Map<string, Template>): Line[][] {
  const starts = distinctTitles(templates)
    .map((titles) => startsAmong(lines, titles))
    .reduce((most, found) => (found.length > most.length ? found : most), []);
  return [0, ...starts].map((start, at) => lines.slice(start, starts[at]));
}

const distinctTitles = (templates: Map<string, Template>): Titles[] => [
  ...new Set([...templates.values()].map(({sections}) => sections))
];

/** Where each report but the first begins. */
function startsAmong(lines: Line[], titles: Titles): number[] {
  const [first] = Object.keys(titles);
  const isFirst = ({title, exact, number}: Candidate) => title === first && (exact || number === 1);
  if (lines.filter(({text}) => mayBeFirst(text, titles)).length < 2) return [];
  const runs: Candidate[][] = [];
  for (const candidate of titlesAmong(lines, titles)) {
    const run = runs.at(-1);
    if (run && !(isFirst(candidate) && isAnew(candidate, run))) run.push(candidate);
    else runs.push([candidate]);
  }
  const whole = runs.filter((run) => isReport(run, lines));
  return whole.slice(1).flatMap((run, at) => {
    const before = whole[at]!;
    const start = startOf(run, lines, before);
    return isCopy(run, before, lines) || isSameTitle(lines, start) ? [] : start;
  });
}

/** A look at a line's words alone, before all of them are taken apart: nearly every document has one such line. */
function mayBeFirst(text: string, titles: Titles): boolean {
  if (text.length > 80) return false;
  const [first, wordings] = Object.entries(titles)[0]!;
  const words = simplify(squeeze(text));
  return [first, ...wordings].some((wording) => words.includes(wording));
}

const isAnew = ({style}: Candidate, run: Candidate[]): boolean =>
  style === run[0]!.style && others(run) >= fewest;

const others = (run: Candidate[]) => new Set(run.map(({title}) => title)).size - 1;

/** Whether sections stand there with something in them: a table of contents has nothing. */
function isReport(run: Candidate[], lines: Line[]): boolean {
  const between = textOf(run, lines);
  return others(run) >= fewest && between.some(({text}) => /\d/.test(text) || text.length > 40);
}

/** What stands from the first title of some sections to their last one, without the titles. */
function textOf(run: Candidate[], lines: Line[]): Line[] {
  const own = new Set(run.map(({index}) => index));
  const [start, end] = [run[0]!.index, run.at(-1)!.index];
  return lines.slice(start, end).filter((line, at) => !own.has(start + at) && !isBlank(line.text));
}

/** The same text again: for a wide screen, and for a narrow one. */
const isCopy = (run: Candidate[], before: Candidate[], lines: Line[]): boolean =>
  wordsOf(run, lines) === wordsOf(before, lines);

/** A whole title that stood before: one report again, as it was before it was corrected, or for the press. */
function isSameTitle(lines: Line[], start: number): boolean {
  const title = titleAtStart(lines.slice(start, start + 4));
  const before = lines.slice(0, start).filter((line) => !line.outside);
  return (
    title !== null &&
    isWhole(title) &&
    before.some((_, at) => titleAtStart(before.slice(at, at + 4))?.text === title.text)
  );
}

const wordsOf = (run: Candidate[], lines: Line[]) =>
  textOf(run, lines)
    .map(({text}) => squeeze(text))
    .join("\n");

/** A report begins at the title over its sections, else with the sentences over them that open one. */
function startOf(run: Candidate[], lines: Line[], before: Candidate[]): number {
  const last = before.at(-1)!.index + 1;
  let at = run[0]!.index;
  const goUp = (belongs: (line: Line) => boolean) => {
    for (let up = at - 1; up >= last && (isBlank(lines[up]!.text) || belongs(lines[up]!)); up--)
      if (!isBlank(lines[up]!.text)) at = up;
  };
  goUp(isOpening);
  const opening = at;
  goUp(isOver);
  const title = lines.slice(at, opening).findIndex((_, from) => isTitle(lines.slice(at + from)));
  return title < 0 ? opening : at + title;
}

function isOpening({text}: Line): boolean {
  const words = simplify(fold(text));
  return /公开条例|年度报告|年报|统计期限|编制|如下/.test(words) && /[。,:;]/.test(words);
}

/** A line that may stand over a report's text: its title, in one line or several, when and by whom it was published. */
const isOver = (line: Line) => isTitleLike(line) || findPublication(line) !== null;

/** 2019年政府信息公开工作年度报告, and 2019年度 alone. */
const isTitle = (lines: Line[]) =>
  titleAtStart(lines.slice(0, 4)) !== null || /^\(?20\d{2}年度?\)?$/.test(squeeze(lines[0]!.text));
