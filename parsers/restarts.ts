import {findPublication} from "./bundle.ts";
import {fold, isBlank, rawOf, squeeze, type Line} from "./lines.ts";
import {candidateLines, titlesAmong, type Candidate} from "./outline.ts";
import {findSignature, type Signature} from "./report/facts.ts";
import {findYears} from "./report/opening.ts";
import type {Template, Titles} from "./template.ts";
import {isTitleLike, titleAtStart, type Title} from "./title.ts";
import {simplify} from "./traditional.ts";

/** As many sections besides the first make a text a report, whatever stands over it. */
const fewest = 3;

/**
 * Reports one below the other of which the lower has no whole title: 2019年政府信息公开工作年度报告 under the text of 2020, a
 * school's text under its bureau's. Where the sections begin anew, behind those of a whole report and under a title that
 * names another year or body, or over a period that is another year, another begins: contents, a summary and a plan have
 * no such title.
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
  const whole = wholeRuns(lines, titles);
  return whole.slice(1).flatMap((run, at) => {
    const start = startOf(run, lines, whole[at]!);
    const next = whole[at + 2]?.[0]!.index;
    if (start === null || !isAnother(lines.slice(0, next), start, run)) return [];
    return isAlike(run, whole[0]!) || (isOfOneStyle(run, whole[0]!) && isReportTitle(lines, start))
      ? start
      : [];
  });
}

const isAlike = ([first]: Candidate[], [upper]: Candidate[]): boolean =>
  first!.style === upper!.style;

/** The sections of each whole text that stands there, be it told apart as a report of its own or not. */
function wholeRuns(lines: Line[], titles: Titles): Candidate[][] {
  const [first] = Object.keys(titles);
  const isFirst = ({title, exact, number}: Candidate) => title === first && (exact || number === 1);
  if (lines.filter(({text}) => mayBeFirst(text, titles)).length < 2) return [];
  const runs: Candidate[][] = [];
  for (const candidate of titlesAmong(candidateLines(lines).candidates, titles)) {
    const run = runs.at(-1);
    if (run && !(isFirst(candidate) && isAnew(candidate, run))) run.push(candidate);
    else runs.push([candidate]);
  }
  return runs.filter((run) => isReport(run, lines));
}

/** Where the sections of a report begin, and those that begin anew below them. */
export function beginnings(lines: Line[], templates: Map<string, Template>): number[] {
  const all = distinctTitles(templates).map((titles) => {
    const [upper, ...others] = wholeRuns(lines, titles);
    if (!upper) return [];
    const below = others.filter((run) => isAlike(run, upper) || isOfOneStyle(run, upper));
    return [upper, ...below].map(([first]) => first!.index);
  });
  return all.reduce((most, found) => (found.length > most.length ? found : most), []);
}

/** A look at a line's words alone, before all of them are taken apart: nearly every document has one such line. */
function mayBeFirst(text: string, titles: Titles): boolean {
  if (text.length > 80) return false;
  const [first, wordings] = Object.entries(titles)[0]!;
  const words = simplify(squeeze(text));
  return [first, ...wordings].some((wording) => words.includes(wording));
}

const isAnew = ({style, number}: Candidate, run: Candidate[]): boolean =>
  (style === run[0]!.style || number === 1) && others(run) >= fewest;

/** Whether （一）, （二） number the sections below 一、, 二、 of another report, and none of these goes on behind them. */
const isOfOneStyle = (run: Candidate[], [upper]: Candidate[]): boolean =>
  others(run.filter(({style}) => style === run[0]!.style)) >= fewest &&
  run.every(({style}) => style !== upper!.style);

const others = (run: Candidate[]) => new Set(run.map(({title}) => title)).size - 1;

/** Whether sections stand there with sentences in them: a table of contents has none. */
const isReport = (run: Candidate[], lines: Line[]): boolean =>
  others(run) >= fewest &&
  lines.slice(run[0]!.index, run.at(-1)!.index).some(({text}) => text.includes("。"));

/**
 * Whether the title that begins here, or the period between it and the second section, is of another year or body than
 * all that stand before; a cover only says less.
 */
function isAnother(lines: Line[], start: number, run: Candidate[]): boolean {
  const {year, body, isAlone} = titleOrYear(lines, start)!;
  const before = lines.slice(0, start).filter((line) => !line.outside);
  const titles = before.flatMap((_, at) => titleOrYear(before, at) ?? []);
  const years = titles.flatMap((title) => title.year ?? []);
  const bodies = titles.flatMap((title) => title.body ?? []);
  const isOneOf = (name: string) =>
    bodies
      .map(ownName)
      .some((known) => known.endsWith(ownName(name)) || ownName(name).endsWith(known));
  if (body !== null && bodies.length > 0 && !isOneOf(body)) return true;
  const own = periodsIn(lines.slice(start, run[1]!.index));
  const text = lines.slice(start);
  const signature = findSignature(text);
  // Another body's name stands under the text than all that are named above it.
  if (bodies.length > 0 && !signersOf(signature).every(isOneOf)) return true;
  const isLater = isAlone && years.every((each) => each < year!) && !own.includes(year!);
  if (isLater && isPlan(text, year!, signature)) return false;
  if (year !== null) return years.length > 0 && !years.includes(year);
  const known = [...years, ...periodsIn(before)];
  const isOther = own.length > 0 && known.length > 0 && !own.some((each) => known.includes(each));
  return isOther && namings(own, text) > namings(known, text);
}

/** 2023年 alone may be over what is planned for it; not where that year is over when it is signed, or has been told of. */
function isPlan(lines: Line[], year: number, signature: Signature | null): boolean {
  const told = new RegExp(`${year}年(?!\\d|.*(?:将|计划|打算|继续|进一步|力争|要))`);
  const isOver = Number(signature?.date.slice(0, 4)) > year;
  return !isOver && !lines.slice(1).some(({text}) => told.test(squeeze(text)));
}

const signersOf = (signature: Signature | null): string[] =>
  signature?.name ? [simplify(squeeze(rawOf(signature.name)))] : [];

/** The office of a bureau writes its bureau's report. */
const ownName = (body: string): string => body.replace(/(?:办公室|机关|本级)$/, "");

/** How often lines name some years: a period may have been left from last year's report, over a text that is this year's. */
function namings(years: number[], lines: Line[]): number {
  const named = lines.flatMap(({text}) => fold(text).match(/20\d\d(?=年)/g) ?? []);
  return named.filter((year) => years.includes(Number(year))).length;
}

const periodsIn = (lines: Line[]): number[] =>
  findYears(lines).flatMap(({role, year}) => (role === "period" ? year : []));

/** A report begins at the title over its sections and over the sentences that open it; null where none stands there. */
function startOf(run: Candidate[], lines: Line[], before: Candidate[]): number | null {
  const last = before.at(-1)!.index + 1;
  let at = run[0]!.index;
  const goUp = (belongs: (line: Line) => boolean) => {
    for (let up = at - 1; up >= last && (isBlank(lines[up]!.text) || belongs(lines[up]!)); up--)
      if (!isBlank(lines[up]!.text)) at = up;
  };
  goUp(isOpening);
  const opening = at;
  goUp(isOver);
  for (let title = at; title < opening; title++)
    if (titleOrYear(lines, title) !== null && !isSaidOf(lines[title]!)) return title;
  return null;
}

/** 与2019年政府信息公开工作年度报告相比 speaks of another report, and is over none. */
const isSaidOf = ({text}: Line): boolean =>
  /^[与同和较比]|(?:相比|比较|对比|对照|比对|之后|以来)$/.test(simplify(squeeze(text)));

function isOpening({text}: Line): boolean {
  const words = simplify(fold(text));
  return /公开条例|年度报告|年报|统计期限|编制|如下/.test(words) && /[。,:;]/.test(words);
}

/** A line that may stand over a report's text: its title, in one line or several, when and by whom it was published. */
const isOver = (line: Line) => isTitleLike(line) || findPublication(line) !== null;

const isReportTitle = (lines: Line[], at: number): boolean =>
  titleAtStart(lines.slice(at, at + 4))?.is === "report";

type TitleOrYear = Pick<Title, "year" | "body"> & {isAlone: boolean};

/** What 2019年政府信息公开工作年度报告 says, and 2019年度 alone. */
function titleOrYear(lines: Line[], at: number): TitleOrYear | null {
  const title = titleAtStart(lines.slice(at, at + 4));
  if (title) return {year: title.year, body: title.body && simplify(title.body), isAlone: false};
  const alone = /^\(?(20\d{2})年度?\)?$/.exec(squeeze(lines[at]!.text));
  return alone && {year: Number(alone[1]), body: null, isAlone: true};
}
