import {findPublication, isFirstSection} from "#parsers/bundle.ts";
import {findWords, fold, isBlank, squeeze, trimmed, type Line, type Words} from "#parsers/lines.ts";
import type {PageFrame} from "#parsers/document.ts";
import {isBodyName, isWhole, parseTitle, titleAtStart, type Title} from "#parsers/title.ts";
import {findDate} from "#parsers/values/date.ts";

/** What stands around a report's text: titles, dates, signature. */
export interface Facts {
  /** The title of the page, and the heading that the text itself bears. */
  title: Title | null;
  heading: Title | null;
  /** The title that only the page's head gives: it has no place in the text. */
  unplaced: Title | null;
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
  const {title, heading} = pickTitles(titlesOver(above), publication?.line ?? null);
  const signature = readSignature(full(lines.slice(head)).filter(({outside}) => !outside));
  const own = [title, heading].flatMap((each) => each?.lines ?? []);
  return {
    title,
    heading,
    unplaced: frame && titleInHead(frame),
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

const full = (lines: Line[]) => lines.filter(({text}) => !isBlank(text));

/** `青禾县教育局2022年政府信息公开工作年度报告_青禾县人民政府`: a title of a report, with the names of site and column. */
function titleInHead({title}: PageFrame): Title | null {
  const pieces = title?.split(/\s*(?:(?<!\d)[-_|｜—–>»]+|[-_|｜—–>»]+(?!\d))\s*|\s{2,}/) ?? [];
  const titles = pieces.map((text) => parseTitle([{block: 0, text}]));
  return titles.find((each) => each?.is === "report") ?? null;
}

/** The text begins with the first section, or with the first long sentence; where there is neither, with the first. */
function headLength(lines: Line[]): number {
  const text = lines.findIndex(
    (line) =>
      isFirstSection(line) ||
      (!line.outside && /[。，,]/.test(line.text) && squeeze(line.text).length > 40)
  );
  if (text >= 0) return text;
  const sentence = lines.findIndex((line) => !line.outside && /[^。]{6}。/.test(line.text));
  return sentence < 0 ? lines.length : sentence;
}

/** The titles over a text; where there is none, a link that is a report's: the last of the way to the page. */
function titlesOver(lines: Line[]): Title[] {
  const own = findTitles(lines.filter(({outside}) => !outside));
  if (own.length > 0) return withoutLists(own, lines);
  const links = lines.filter(({outside}) => outside).flatMap((line) => findTitles([line]));
  const reports = links.filter(({is}) => is === "report");
  // 相关年报, with the reports of several years, is no way to any of them.
  return new Set(reports.map(({year}) => year)).size > 1 ? [] : reports;
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

interface Signature {
  date: string;
  name: Words | null;
  lines: Line[];
}

/** A date alone on one of the last lines, with the name on the same line or the one above. */
function readSignature(lines: Line[]): Signature | null {
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
