import {kept} from "./kept.ts";
import {matchesOf} from "./matches.ts";
import {findWords, squeeze, type Line, type Words} from "./lines.ts";
import {mayHoldHan} from "./plain.ts";
import {simplify} from "./traditional.ts";

/** A title of a document on open government information, taken apart. */
export interface Title {
  /** Its words without the spaces and line breaks between them. */
  text: string;
  is: "report" | "guide" | "other";
  /** The name that it prints, and the year it says the document is about. */
  body: string | null;
  year: number | null;
  /** The lines it stands on, and where the name and the year stand in them. */
  lines: Line[];
  words: Words;
  yearWords: Words | null;
}

const subject = /(?:政府|政务)?信息公开|政府信息|政务公开/g;
/** A character that every one of these subjects has. */
const mayName = /公[\s\S]*[开開]|信[\s\S]*息/;
const report = /报告|年报|总结|工作告年度报/;
/** Said after the subject, or at the beginning: bodies themselves are called 审计局, 规划局 and 办事处. */
const notReport =
  /指南|目录|通知|通报|通告|公告|公示|办法|制度|规定|细则|申请表|统计表|登记表|报表|一览|清单|解读|问答|汇编|汇总|索引|专栏|征求|意见|方案|要点|图解|格式|样表|样式|样本|模板|模版|范本|范例|自查|自评|考核|评估|评议|测评|督查|整改|调研|半年|季度|月报|简报|述职|预算|决算|培训|的函$|复函|咨询|来信|留言|提问|发布会|访谈|实录|分析报告$|说明(?:\([^)]*\))?$/;
const notReportBefore =
  /^(?:.{0,24}关于)?(?:转发|批转|图解|一图读懂|解读|征求|做好|开展)|[上下]半年|半年度|[一二三四1-4]季度/;
/** 工作总结及下一年工作要点 is a report first. */
const andMore = /(总结|报告)(?:和|及|暨|与|、).*$/;
const yearPattern =
  /((?:19|20)\d{2}|二[〇○零0O]{1,2}[〇○零一二三四五六七八九]{1,2})年(?!\d{1,2}月)度?/;
const everyYear = new RegExp(yearPattern, "g");
/** 2022—2023年度, 2021年和2022年: a report on more than one year, and so on none. */
const severalYears =
  /((?:19|20)\d{2})年?度?(?:[-—–~～至到、和及与])((?:19|20)\d{2})年度?(?!\d{1,2}月)/;
/** 2022年1月至12月: a whole year, said by its months. */
const wholeYear = /(?:19|20)\d{2}年0?1月(?:0?1日)?[至到~—-]+(?:(?:19|20)\d{2}年)?12月(?:31日)?/g;
/** What is done with a report, before its name or behind the body's: no body is called so. */
const doing = /(?:公布|发布|公开|印发|刊登|刊发|下发|呈报|报送|呈送|上报|热烈祝贺|祝贺|公示)/
  .source;
const doneBefore = new RegExp(`^(?:关于|${doing})+`);
const doneBehind = new RegExp(`(?:关于|开展|做好|编制|本级|的|${doing})+$`);
/** (河林〔2022〕3号): the number of a document before its title. */
const documentNumber = /^\([^()]{2,24}号\)/;
const spoken = "〇一二三四五六七八九";

/** What bodies are called by their last words. */
const bodyEnding =
  /(?:政府|委员会|管委会|办公室|中心|局|厅|部|委|办|院|会|处|所|站|队|街道|镇|乡|县|市|区|省|州|盟|旗|园|公司|学校|大学|学院|中学|小学|馆|社|团|海关|银行|集团|行|.{3}(?:局|厅|委|办|院|会|府)机关)(?:\([^)]*\))?$/;

/** Whether some words can be the name of a public body: Han characters, with the ending of one. */
export function isBodyName(text: string): boolean {
  const name = simplify(squeeze(text));
  return (
    name.length >= 3 &&
    name.length <= 40 &&
    /^[\p{Script=Han}()·A-Za-z]+$/u.test(name) &&
    bodyEnding.test(name)
  );
}

/** 附件1:, 公告:, 标 题: before a title, and what a line of such labels says behind it: 发布日期:2022-01-16. */
const label =
  /^\s*(?:(?:附\s*件\s*[一二三四五六七八九十\d]{0,2}|公\s*告|通\s*告|公\s*示|(?:文件|信息|公文)?名\s*称)|(?:[^。]{1,20}[:：][^。]{1,160}\s)?标\s*题)\s*[:：]\s*(?=[^\s:：])/;
const nextLabel = /\s+\p{Script=Han}[\p{Script=Han}\s]{1,7}[:：].*$/u;

const longestLabelled = 300;

/** A line without the label before its title, and what other labels say behind it. */
function unlabelled(text: string): string {
  if (text.length > longestLabelled) return text;
  const bare = text.replace(label, "");
  return bare === text ? text : bare.replace(nextLabel, "");
}

/** Whether a title is of more years than one. */
export const isOnSeveralYears = ({text}: Title): boolean => severalYears.test(text);

/** Reads a title off one line or several; null where the words are no title of this kind. */
export function parseTitle(lines: Line[]): Title | null {
  const text = squeeze(unlabelled(lines.map((line) => line.text).join(""))).replace(
    /^#{0,6}[《<]?|[》>]$/g,
    ""
  );
  const plain = simplify(text);
  const at = matchesOf(plain, subject).at(-1);
  if (!at || text.length > 80 || /[。;!?|:]|^[^年]{0,4}[,、.]/.test(text)) return null;
  const year = severalYears.test(text) ? null : yearPattern.exec(text);
  const yearLine = year && lines.map((line) => findWords(line, year[0])).find((words) => words);
  return {
    text,
    is: kindOf(plain, plain.slice(at.index)),
    body: printedIn(text, plain, bodyOf(plain, at.index)),
    year: year && parseYear(year[1]!),
    lines,
    words: wordsOf(lines),
    yearWords: yearLine ?? null
  };
}

/** Some words of the simplified text as they are printed. */
function printedIn(text: string, plain: string, words: string | null): string | null {
  const at = words === null ? -1 : plain.indexOf(words);
  return at < 0 ? words : text.slice(at, at + words!.length);
}

/** By what stands after the subject, and how the title begins. */
function kindOf(text: string, after: string): Title["is"] {
  if (/指南/.test(after)) return "guide";
  const isReport = report.test(after) || report.test(text.slice(-8));
  const others = notReport.test(after.replace(andMore, "$1")) || notReportBefore.test(text);
  return isReport && !others ? "report" : "other";
}

/** 二〇一六 and 二O一六 as 2016. */
function parseYear(text: string): number {
  const digits = [...text].map((sign) => {
    const spokenDigit = spoken.indexOf(/[○零O]/.test(sign) ? "〇" : sign);
    return spokenDigit < 0 ? sign : String(spokenDigit);
  });
  return Number(digits.join(""));
}

/** The name before the subject: 【年报】, 关于, the year and what binds them are not part of it. */
function bodyOf(text: string, subjectAt: number): string | null {
  const before = text
    .slice(0, subjectAt)
    .replace(documentNumber, "")
    .replace(wholeYear, "")
    .replace(severalYears, "")
    .replace(everyYear, "")
    .replace(/年度/g, "")
    .replace(doneBefore, "")
    .replace(doneBehind, "")
    .replace(/^(?:【[^】]{1,8}】|\[[^\]]{1,8}\])/, "")
    .replace(/^[《(]|[》]$/g, "");
  // 淄博市人民政府信息公开年报: one 政府 is both the end of the name and the beginning of the subject
  const name = before.endsWith("人民") ? `${before}政府` : before;
  return isBodyName(name) ? name : null;
}

function wordsOf(lines: Line[]): Words {
  const line = lines[0]!;
  return findWords(line, line.text) ?? {line, start: 0, end: line.text.length};
}

/** A line that can be a title or a part of one: short, with Han characters, and no sentence, number or label. */
export const isTitleLike = ({text}: Line): boolean =>
  text.length <= longestLabelled && mayHoldHan(text) && mayBeTitle(text);

const mayBeTitle = kept((text) => isShort(unlabelled(text)));

const isShort = (text: string) =>
  text.length <= 120 &&
  /\p{Script=Han}/u.test(text) &&
  !/[。；;！!？?|｜：:>＞→»]|^\s*[（(]?[一二三四五六七八九十\d]{1,3}[）)、.．]/.test(text);

/** The longest titles seen are broken over four lines. */
const tallest = 4;

/**
 * The title that begins with the first of these lines: the fewest of them that give name and year. A line above a
 * title that says as much without it does not belong to it.
 */
export function titleAtStart(lines: Line[]): Title | null {
  if (lines.length === 0 || !isTitleLike(lines[0]!)) return null;
  const near = lines.slice(0, tallest).map(({text}) => text);
  if (!mayName.test(near.join(""))) return null;
  const end = lines.findIndex((line) => !isTitleLike(line));
  const height = Math.min(tallest, end < 0 ? lines.length : end);
  if (!mayName.test(near.slice(0, height).join(""))) return null;
  let best: Title | null = null;
  for (let size = 1; size <= height; size++) {
    const title = parseTitle(lines.slice(0, size));
    if (title && (size === 1 || gain(title) > 0) && gain(title) > gain(best)) best = title;
  }
  return best && best.lines.length > 1 && saysAsMuchBelow(best) ? null : best;
}

/** How much of what a reader needs a title gives. */
function gain(title: Title | null): number {
  if (title === null) return -1;
  if (isWhole(title)) return 2;
  return title.is === "report" && title.year !== null ? 1 : 0;
}

function saysAsMuchBelow(title: Title): boolean {
  return title.lines.some(
    (_, from) => from > 0 && gain(parseTitle(title.lines.slice(from))) >= gain(title)
  );
}

/** Whether a title says what a reader needs of it, so that no neighbouring line belongs to it. */
export function isWhole({is, body, year}: Title): boolean {
  return body !== null && (is === "guide" || (is === "report" && year !== null));
}
