import {fold, isBlank, squeeze, type Line} from "./lines.ts";
import {kept} from "./kept.ts";
import {isWhole, titleAtStart, type Title} from "./title.ts";
import {mayHoldHan} from "./plain.ts";
import {simplify} from "./traditional.ts";
import {dateAtStart, findDate} from "./values/date.ts";

/** 时间, 发布日期 and their kin before a date: the line that a page prints under its title. */
const publication =
  /(?:^|[\s|;,】\])])[【[(]?(?:发布|公开|发文|成文|生成|更新|信息)?(?:时间|日期)[】\])]?\s*[:：]?\s*(?=\d{4})/;

/** The label of the publication itself, wherever it stands among others. */
const named =
  /(?:^|[\s|;,】\])])[【[(]?(?:信息)?(?:发布|公开)(?:时间|日期)[】\])]?\s*[:：]?\s*(?=\d{4})/;

/** 来源:县府办发布时间:2021-01-10: a label that touches what another gives; 原文发布时间 is another's. */
const glued =
  /[:：][^:：。]{1,40}(?<!上次|首次|最近|原文?|文件|政策|新闻)(?:发布|公开)(?:时间|日期)\s*[:：]\s*(?=\d{4})/;

const date = "\\d{4}[-年/.]\\d{1,2}[-月/.]\\d{1,2}日?(?:\\s*\\d{1,2}:\\d{2}(?::\\d{2})?)?";
const origin = "(?:(?:信息|文章|稿件)?来源|作者|(?:责任)?编辑)";
const counter = "(?:浏览|点击|阅读|访问)(?:次数|量|数|率)?|【?字[体号]";

/** 2011-03-18 10:22 作者：办公室 点击：21, 来源：县教育局 2022-01-20 09:30: no label, but what else a page says of itself. */
const unlabelled = new RegExp(
  `^[\\s|【[(]*(?=${date}[\\s|】\\])]*(?:${origin}|${counter})\\s*[:：])|^[\\s|]*${origin}\\s*[:：][^:：。;,]{0,30}[\\s|](?=${date}(?:$|[\\s|]))`
);

/** The date that a line gives as the page's publication; where that is on no calendar, no other of the line is. */
export function findPublication(line: Line): string | null {
  const words = publicationWords(line);
  if (words === null) return null;
  const first = dateAtStart(words);
  return first === undefined ? findDate(words) : first;
}

/** 发布时间：2023-02-30: whether a line gives a date of publication that is on no calendar. */
export function givesNoDay(line: Line): boolean {
  const words = publicationWords(line);
  return words !== null && dateAtStart(words) === null;
}

/** What stands behind the words that say that a date of publication comes. */
function publicationWords(line: Line): string | null {
  const text = simplify(fold(line.text));
  if (text.length >= 300) return null;
  // 成文日期：2022-01-05 发布日期：2022-01-20
  const match =
    named.exec(text) ?? glued.exec(text) ?? publication.exec(text) ?? unlabelled.exec(text);
  return match && text.slice(match.index + match[0].length);
}

/**
 * Takes a file that holds several documents apart. One begins at a title with a publication line under it, or, where
 * dumps lack these, at the title of another report with a text under it. A heading that repeats the title begins none.
 */
export function splitBundle(lines: Line[]): Line[][] {
  const starts: number[] = [];
  for (const start of titleStarts(lines)) {
    const isFirst = starts.length === 0;
    const [before, after] = [lines.slice(starts.at(-1) ?? 0, start), lines.slice(start)];
    if (goesOn(before, after) || isRepeated(before, after)) continue;
    if (hasContent(before) || isUnderOther(before, after)) starts.push(start);
    else if (isFirst) starts.push(0);
  }
  if (starts[0] !== 0) starts.unshift(0);
  return starts.map((start, index) => lines.slice(start, starts[index + 1]));
}

/** Whether there is more than titles, names, dates and the page's furniture; contents name sections and say nothing. */
const hasContent = (lines: Line[]) =>
  lines.some(isLong) ||
  (lines.some(isFirstSection) &&
    lines.some(({text, row}) => row !== undefined || /[。|｜\t]/.test(text)));

/** A title of another body or year, under a report of which no line is long. */
function isUnderOther(before: Line[], after: Line[]): boolean {
  if (!before.some(isFirstSection)) return false;
  const [title, next] = [titleOver(before), titleOver(after)];
  return !!title && !!next && (title.year !== next.year || title.body !== next.body);
}

const isLong = (line: Line) => squeeze(line.text).length > 40 && findPublication(line) === null;

const isContent = (line: Line) => isLong(line) || isFirstSection(line);

/** 二、 before a title and 三、 behind it: a notice that a section names, with its date, is no document of its own. */
function goesOn(before: Line[], after: Line[]): boolean {
  const [last, next] = [before.findLast(isNumbered), after.find(isNumbered)];
  if (!last || !next || isFirstSection(next)) return false;
  const more = numberOf(next) - numberOf(last);
  return more === 0 || more === 1;
}

const isNumbered = (line: Line): boolean => numberOf(line) >= 0;

const numberOf = ({text}: Line): number =>
  "一二三四五六七八九".indexOf(/^[\s|]*([一二三四五六七八九])\s*[、.．]/.exec(text)?.[1] ?? "〇");

/** A title again behind no more than the sentences that cover a report: 现予公布，请社会各界监督。 */
function isRepeated(before: Line[], after: Line[]): boolean {
  const [title, again] = [titleOver(before), titleOver(after)];
  if (!title || !again || !isWhole(again) || title.text !== again.text) return false;
  return before.filter(isContent).length <= fewestSentences && !before.some(isFirstSection);
}

const fewestSentences = 2;

const titleOver = (lines: Line[]): Title | null =>
  titleAtStart(
    lines
      .slice(0, 12)
      .filter((line) => !line.outside && !isBlank(line.text))
      .slice(0, 4)
  );

/** Whether the first numbered section begins here. */
export const isFirstSection = ({text}: Line) => /^[\s|]*(?:一\s*[、.]|第一部分)/.test(fold(text));

/** A line with words, and its index among all lines. */
interface Full {
  line: Line;
  index: number;
}

/** The lines at which a document may begin. */
function titleStarts(lines: Line[]): number[] {
  const full: Full[] = [];
  lines.forEach((line, index) => {
    if (!line.outside && !isBlank(line.text)) full.push({line, index});
  });
  const starts: number[] = [];
  let current: string | null = null;
  const printed = full.map(({line}) => line);
  for (let at = 0; at < full.length; at++) {
    const title = titleAtStart(printed.slice(at, at + 4));
    const height = title?.lines.length ?? 1;
    if (!title && !isDocumentTitle(printed[at]!)) continue;
    const under = full.slice(at + height, at + height + 12);
    if (!isPublished(under) && !isAnother(title, current, under)) continue;
    current = title?.text ?? null;
    starts.push(full[at]!.index);
    at += height - 1;
  }
  return starts;
}

/** Whether a publication line stands under a title, with nothing but other such lines between: 来源, 字号, 浏览次数. */
function isPublished(under: Full[]): boolean {
  const at = under.findIndex(({line}) => findPublication(line) !== null);
  return (
    at >= 0 &&
    at < 4 &&
    under.slice(0, at).every(({line}) => /[:：]/.test(line.text) && !isContent(line))
  );
}

/** A title of any subject: the other pages of a site that were copied into one file with its reports. */
const isDocumentTitle = ({text}: Line) => mayHoldHan(text) && namesDocument(text);

const namesDocument = kept((text) => {
  const title = squeeze(text);
  return (
    title.length >= 5 &&
    title.length <= 60 &&
    !/[。;!?|:]|^[^年]{0,4}[,、.]/.test(title) &&
    /(?:报告|年报|指南|目录|通知|公告|公示|总结|制度|办法|意见|方案|规定|清单|一览表|统计表|说明|函|批复|解读|预算|决算|名单|简介)(?:\([^)]*\))?$/.test(
      title
    )
  );
});

/** The title of another report than the current one, with a text under it and no other title between. */
function isAnother(title: Title | null, current: string | null, under: Full[]): boolean {
  if (!title || title.is === "other" || !isWhole(title) || title.text === current) return false;
  const content = under.findIndex(({line}) => isContent(line));
  return (
    content >= 0 &&
    under.slice(0, content).every((_, from) => {
      const other = titleAtStart(under.slice(from, content).map(({line}) => line));
      return !other || !isWhole(other) || other.text === title.text;
    })
  );
}
