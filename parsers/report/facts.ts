import {findPublication, isFirstSection} from "#parsers/bundle.ts";
import {findWords, fold, isBlank, squeeze, trimmed, type Line, type Words} from "#parsers/lines.ts";
import type {PageFrame} from "#parsers/document.ts";
import {isBodyName, isWhole, parseTitle, titleAtStart, type Title} from "#parsers/title.ts";
import {findDate} from "#parsers/values/date.ts";
import {findOtherTitle, isYearless, isLinked, piecesOf, type OtherTitle} from "./own-title.ts";

/** What stands around a report's text: titles, dates, signature. */
export interface Facts {
  /** The title of the page, and the heading that the text itself bears. */
  title: Title | null;
  heading: Title | null;
  /** The title that only the page's head gives: it has no place in the text. */
  unplaced: Title | null;
  /** The title of another document that the text bears; menus and columns give none then. */
  other: OtherTitle | null;
  published: string | null;
  signed: string | null;
  /** The name under the text. */
  signature: Words | null;
  /** Lines that say these things and nothing else. */
  furniture: Set<Line>;
  /** How many lines stand before the text. */
  head: number;
}

/** Reads what stands over and under a report's text. */
export function readFacts(lines: Line[], frame: PageFrame | null = null): Facts {
  const head = headLength(lines);
  const above = full(lines.slice(0, head));
  const publication = findPublished(above) ?? findPublished(full(lines).slice(-5));
  const {title, heading, unplaced, other} = readTitles(above, frame, publication?.line ?? null);
  const signature = findSignature(lines.slice(head));
  const own = [title, heading].flatMap((each) => each?.lines ?? []);
  return {
    title,
    heading,
    unplaced,
    other,
    published: publication?.date ?? frame?.published ?? null,
    signed: signature?.date ?? null,
    signature: signature?.name ?? null,
    furniture: new Set([
      ...own,
      ...(publication ? [publication.line] : []),
      ...(signature?.lines ?? [])
    ]),
    head
  };
}

/** The titles over a text and in the page's head; none of a report where another document's goes first. */
function readTitles(
  above: Line[],
  frame: PageFrame | null,
  publication: Line | null
): Pick<Facts, "title" | "heading" | "unplaced" | "other"> {
  const inHead = frame && titleInHead(frame);
  const found = titlesOver(above, inHead).filter((title) => !isColumnBeside(title, inHead));
  const other = outranking(findOtherTitle(above, frame), found, inHead);
  if (other) return {title: null, heading: null, unplaced: null, other};
  return {...pickTitles(found, publication), unplaced: inHead, other};
}

const full = (lines: Line[]) => lines.filter(({text}) => !isBlank(text));

/** `青禾县教育局2022年政府信息公开工作年度报告_青禾县人民政府`: a title of a report, with the names of site and column. */
function titleInHead(frame: PageFrame): Title | null {
  const titles = piecesOf(frame).map((text) => parseTitle([{block: 0, text}]));
  return titles.find((each) => each?.is === "report") ?? null;
}

/** The text begins with the first section, or with the first long sentence; where there is neither, with the first. */
function headLength(lines: Line[]): number {
  const text = lines.findIndex(
    (line) =>
      isFirstSection(line) ||
      (!line.outside && /[。，,]/.test(line.text) && squeeze(line.text).length > 40)
  );
  if (text >= 0) return text + contentsLength(lines.slice(text));
  const sentence = lines.findIndex((line) => !line.outside && /[^。]{6}。/.test(line.text));
  return sentence < 0 ? lines.length : sentence;
}

/** A table of contents is over the text, and what stands below it too: its first section stands again, as it is there. */
function contentsLength(lines: Line[]): number {
  if (!isFirstSection(lines[0]!)) return 0;
  const entry = entryOf(lines[0]!);
  const again = lines.findIndex((line, at) => at > 0 && entryOf(line) === entry);
  const isShort = ({text}: Line) => squeeze(text).length <= 40 && !/[。；;]/.test(text);
  return again > fewestEntries && lines.slice(0, again).every(isShort) ? again : 0;
}

/** Contents have as many entries behind the first. */
const fewestEntries = 2;

/** 一、总体情况……1 names the section 一、总体情况. */
const entryOf = ({text}: Line): string => squeeze(text).replace(/[.…·\-—_]*\(?\d*\)?$/, "");

/** The title of another document, unless one of a report with its year stands under it or in the page's head. */
function outranking(
  other: OtherTitle | null,
  found: Title[],
  inHead: Title | null
): OtherTitle | null {
  if (other === null || (inHead && !isYearless(inHead))) return null;
  const {line} = other;
  const isUnder = (title: Title) => line === null || !isAbove(title.lines[0]!, line);
  const own = found.filter((title) => !isYearless(title) && !isLinked(title));
  return own.some(isUnder) ? null : other;
}

/** Whether a title is a column's where the page's head names the report whole: 政务公开, 政府信息公开年报. */
const isColumnBeside = (title: Title, inHead: Title | null): boolean =>
  inHead !== null && isWhole(inHead) && isYearless(title) && title.body !== inHead.body;

/** The titles over a text; where there is none, a link that is a report's: the last of the way to the page. */
function titlesOver(lines: Line[], unplaced: Title | null): Title[] {
  const own = findTitles(lines.filter(({outside}) => !outside));
  if (own.length > 0) return withoutLists(own, lines);
  const links = lines.filter(({outside}) => outside).flatMap((line) => findTitles([line]));
  const reports = links.filter(({is}) => is === "report");
  // 相关年报, with the reports of several years, is no way to any of them; nor is a link to another than the head names.
  const years = new Set([...reports, ...(unplaced ? [unplaced] : [])].map(({year}) => year));
  return years.size > 1 ? [] : reports;
}

/** The fewest titles one under the other, each of another year, that are a list: 相关年报 beside a report. */
const fewestListed = 3;

/** Titles that stand in no list of reports; all of them where there are no others. */
function withoutLists(titles: Title[], lines: Line[]): Title[] {
  const runs: Title[][] = [];
  for (const title of titles) {
    const run = runs.at(-1);
    const last = run?.at(-1)?.lines.at(-1);
    const follows = last && lines[lines.indexOf(last) + 1] === title.lines[0];
    const isNew = !run?.some(({year}) => year === title.year);
    if (run && follows && isNew && title.year !== null) run.push(title);
    else runs.push([title]);
  }
  const others = runs.filter(({length}) => length < fewestListed).flat();
  return others.some(({is}) => is === "report") ? others : titles;
}

function findTitles(lines: Line[]): Title[] {
  const titles: Title[] = [];
  for (let at = 0; at < lines.length; at++) {
    const title = titleAtStart(lines.slice(at, at + 4));
    if (!title) continue;
    titles.push(title);
    at += title.lines.length - 1;
  }
  return titles;
}

/** The page's title is the last above its publication line, or the first of all; the text's heading comes after it. */
function pickTitles(found: Title[], publication: Line | null): Pick<Facts, "title" | "heading"> {
  const telling = found.filter((title) => isWhole(title) || title.year !== null);
  const titles = telling.length > 0 ? telling : found;
  const before = publication ? titles.filter(({lines}) => isAbove(lines[0]!, publication)) : [];
  const title = before.at(-1) ?? titles[0] ?? null;
  const after = titles
    .slice(title ? titles.indexOf(title) + 1 : 0)
    .filter(({is}) => is === "report");
  return {title, heading: after[0] ?? null};
}

const isAbove = (a: Line, b: Line) =>
  a.block < b.block || (a.block === b.block && (a.row ?? 0) < (b.row ?? 0));

/** 时间:2022-01-10, or 发布日期 in one cell and the date in the next. */
function findPublished(lines: Line[]): {date: string; line: Line} | null {
  for (const [at, line] of lines.entries()) {
    const next = lines[at + 1];
    const isLabel = /^[【[]?(?:发布|公开)(?:时间|日期)[】\]]?:?$/.test(squeeze(line.text));
    const date = findPublication(line) ?? (isLabel && next ? dateAlone(next) : null);
    if (date) return {date, line};
  }
  return null;
}

const printedDate =
  /^[(]?(?:\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|[\d〇○零一二三四五六七八九]{4}年[\d十一二三四五六七八九]{1,3}月[\d十一二三四五六七八九]{1,3}日)[)]?$/;

const dateAlone = (line: Line) =>
  printedDate.test(squeeze(line.text)) ? findDate(line.text) : null;

export interface Signature {
  date: string;
  name: Words | null;
  lines: Line[];
}

/** A date alone on one of the last lines, with the name on the same line or the one above. */
export function findSignature(text: Line[]): Signature | null {
  const lines = full(text).filter(({outside}) => !outside);
  for (let at = lines.length - 1; at >= Math.max(0, lines.length - 8); at--) {
    const line = lines[at]!;
    const date = dateAlone(line);
    const above = lines[at - 1];
    if (date && above && isBodyName(above.text))
      return {date, name: trimmed(above), lines: [above, line]};
    if (date) return {date, name: null, lines: [line]};
    const both = nameAndDate(line);
    if (both) return both;
  }
  return null;
}

/** `淄博市教育局 2019年1月2日` on one line. */
function nameAndDate(line: Line): Signature | null {
  const [name, date] = fold(line.text)
    .trim()
    .split(/\s+(?=\d{4}\D)/);
  if (!name || !date || !isBodyName(name) || !printedDate.test(squeeze(date))) return null;
  const iso = findDate(date);
  return iso ? {date: iso, name: findWords(line, name), lines: [line]} : null;
}
