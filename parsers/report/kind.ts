import type {LeftOut} from "#data/schema/reading.ts";
import type {PageFrame} from "#parsers/document.ts";
import type {Appendix} from "./appendix.ts";
import type {Era} from "./era.ts";
import type {Facts} from "./facts.ts";
import {
  genreOf,
  genreOfNotice,
  genreOfOther,
  isPublishing,
  isToBeFilledIn,
  leadTitle,
  namesSummary,
  newsOfReport,
  speaksAsNotice,
  summaryOfAffairs,
  tellsNews,
  type Genre
} from "./genre.ts";
import {isBlank, squeeze, type Line} from "#parsers/lines.ts";
import type {Token} from "#parsers/table/cells.ts";
import type {Title} from "#parsers/title.ts";
import {isYearless, isLinked} from "./own-title.ts";
import {judgePage} from "./page-kind.ts";

/** Why a document is not read: what it is instead of a report. */
export interface Judgement extends Pick<LeftOut, "is" | "title" | "reason"> {
  /** Whether it may be the tables of a report in a file of their own. */
  mayBeTables?: true;
}

/** A document as it lies before the judge: what frames its text, the sections found in it, its lines. */
export interface Judged {
  facts: Facts;
  era: Pick<Era, "headings" | "template">;
  lines: Line[];
  tokens: Token[];
  appendix: Appendix | null;
  /** Of a web page. */
  frame: PageFrame | null;
}

/** What a document is, if it is no annual report; null where it is one. */
export function judge(judged: Judged): Judgement | null {
  const {facts, frame} = judged;
  const page = frame && judgePage(judged, frame);
  if (page) return page;
  const notice = judgeNotice(judged);
  if (notice) return notice;
  const first = facts.heading ?? facts.title ?? facts.unplaced;
  const title = first?.text ?? null;
  if (first?.is === "guide") return named(genreOf(first.text)!, title);
  if (first?.is === "report" && isOwn(first, judged)) return judgeTitled(judged, first);
  return judgeUntitled(judged, first?.is === "report" ? null : title);
}

/** A title that is the text's own: a menu's link is none, nor is a page's column that its head does not name. */
const isOwn = (title: Title, {facts: {unplaced}, frame}: Judged) =>
  !frame || unplaced !== null || !(isLinked(title) || isYearless(title));

const form = genreOf("政府信息公开年报样表")!;

const named = ({is, name}: Genre, title: string | null): Judgement => ({
  is,
  title,
  reason: `it is ${name}, not an annual report`
});

/** A text under the title of a report: the form of one, what tells of one, nothing, or the report. */
function judgeTitled(judged: Judged, first: Title): Judgement | null {
  const title = first.text;
  if (isToBeFilledIn(title)) return named(form, title);
  if (isNews(first, judged)) return named(newsOfReport, title);
  if (isSummary(title, judged)) return named(summaryOfAffairs, title);
  if (hasText(judged)) return null;
  return {is: "other", title, reason: "it has the title of an annual report and no text under it"};
}

/** Where a form says what a report has, 政务公开工作总结 with hardly a section and no table of it is none. */
const isSummary = (title: string, {era: {template, headings}, tokens}: Judged) =>
  template.expected_by === "form" &&
  namesSummary(title) &&
  headings.length < 2 &&
  !tokens.some(({kind, row}) => kind === "value" && row !== null);

/** News has no sections; what stands under a headline with a report's sections is the report. */
const isNews = ({text}: Title, {era: {headings}, lines}: Judged) =>
  headings.length < 2 && tellsNews(text, lines);

/** A notice on how reports are to be made has a report's sections in it, often a report's title too: a sample, or blank. */
function judgeNotice(judged: Judged): Judgement | null {
  const {facts, lines, era} = judged;
  const {headings} = era;
  const lead = leadTitle(lines);
  if (lead && bringsReport(lead, judged)) return null;
  const genre = noticeOf(lead);
  const isFirst = !facts.title || facts.title.text === lead?.text;
  if (lead && genre && isFirst) return named(genre, lead.text);
  const spoken = speaksAsNotice(lines.slice(0, headings[0]?.index ?? 40));
  const title = lead ?? facts.title ?? facts.unplaced;
  return spoken && named(genre ?? genreOfNotice(spoken), title?.text ?? null);
}

/** The fewest sections by which a text is a whole report, whatever stands over it. */
const whole = 4;

/** A notice that issues a report, with that very report whole under it: its own title, and its sections. */
function bringsReport(lead: Title, {facts: {heading}, era: {headings}}: Judged): boolean {
  const own = heading?.is === "report" && !isToBeFilledIn(heading.text) ? heading : null;
  if (!own || own.year === null || !isPublishing(lead.text)) return false;
  return own.year === lead.year && headings.length >= whole;
}

/** What sort of notice a title is; null where it is none, or only says that a report is published. */
function noticeOf(title: Title | null): Genre | null {
  const genre = title && !isPublishing(title.text) ? genreOf(title.text) : null;
  return genre?.is === "notice" ? genre : null;
}

/** A report without a title begins with 一、总体情况; four of its sections are as good as a title. */
function judgeUntitled(
  {facts, era, lines, appendix, frame}: Judged,
  title: string | null
): Judgement | null {
  const genre = title === null ? null : genreOf(title);
  const isColumn = !genre || genre.mayBeColumn || isPublishing(title!);
  const fewest = title !== null && isPublishing(title) ? 2 : whole;
  if (era.headings.length >= fewest && isColumn) return null;
  const isTable = !genre || /统计表|报表/.test(title!);
  const tables = isTable ? ({mayBeTables: true} as const) : {};
  if (appendix?.isWhole === true && isTable)
    return {is: "other", title, reason: appendixAlone, ...tables};
  if (genre) return {...named(genre, title), ...tables};
  if (title !== null) return {...noReports(title), ...tables};
  return {...judgeOther(facts.other ? [facts.other.text] : leadLines(lines, frame)), ...tables};
}

const noReports = (title: string): Judgement => ({
  is: "other",
  title,
  reason: `its title is no annual report's: ${title}`
});

/** What a text is by its first lines: a title may be broken over two. */
function judgeOther([lead, next, ...others]: string[]): Judgement {
  const titles = [lead, next, ...others, next && `${lead}${next}`].filter((text) => text);
  for (const title of titles as string[]) {
    const other = genreOfOther(title);
    if (other) return {title, ...other};
  }
  if (next === undefined && lead !== undefined) return noReports(lead);
  const title = lead !== undefined && lead.length <= 60 ? lead : null;
  return {is: "other", title, reason: neither};
}

const neither =
  "it has neither the title nor the sections of an annual report on open government information";

/** How many lines from the top are looked at for a title. */
const near = 4;

/** 首页, 首页新闻, 您的位置：: what a site prints over every page. */
const menu = /^(?:网站)?首页|^(?:您(?:现在)?的|当前)位置|^(?:返回|打印|关闭|字体|来源|发布)/;

/** The first lines of a text; the one that the page's head has for its title before all others. */
function leadLines(lines: Line[], frame: PageFrame | null): string[] {
  const texts = lines.map(({text}) => squeeze(text)).filter((text) => text !== "");
  const head = squeeze(frame?.title ?? "");
  const named = texts.find((text) => text.length >= 6 && head.startsWith(text));
  const first = texts.filter((text) => !menu.test(text)).slice(0, near);
  return named === undefined ? first : [named, ...first];
}

/** Said of an appendix in a file of its own. */
const appendixAlone =
  "it is the appendix of an annual report (政府信息公开情况统计表) without the report, so its figures are in none: read both in one file";

/** Said of the tables of 2019 and 2021 in a file of their own. */
export const tablesAlone =
  "it has the tables of an annual report without the report, so their figures are in none: read both together";

/** Whether there is anything besides titles, dates and the site's menus. */
function hasText({facts: {furniture, head}, lines, appendix}: Judged): boolean {
  if (appendix) return true;
  return lines
    .slice(head)
    .some((line) => !line.outside && !furniture.has(line) && !isBlank(line.text));
}
