import type {PageFrame} from "#parsers/document.ts";
import {squeeze, type Line} from "#parsers/lines.ts";
import {parseTitle, type Title} from "#parsers/title.ts";
import {findDate} from "#parsers/values/date.ts";
import type {Judged, Judgement} from "./kind.ts";

/** What a web page without a report's text is: sites answer with such pages where a report was asked for. */
export function judgePage(judged: Judged, frame: PageFrame): Judgement | null {
  const {facts, era, lines} = judged;
  if (era.headings.length >= 2) return null;
  const own = facts.heading ?? facts.title ?? facts.unplaced;
  const said = {title: own?.text ?? titleOf(lines, frame)};
  if (isError(lines, frame)) return {is: "error", ...said, reason: "it is the page of an error"};
  if (frame.scripts > 0 && wordsOf(lines) < fewest)
    return {
      ...{is: "script", ...said},
      reason: "it has no text outside its scripts: save what a browser shows of it"
    };
  const article = articleOf(own);
  if (hasProse(judged) || (article && hasTable(judged))) return null;
  return (
    (article && judgeAttached(frame, article.text)) ??
    (isList(lines)
      ? {is: "list", ...said, reason: "it is a list of documents: fetch those that it links to"}
      : null)
  );
}

/** The report's title that stands over the page's own text, and in none of its menus. */
const articleOf = (own: Title | null): Title | null =>
  own?.is === "report" && !own.lines[0]?.outside ? own : null;

/** An article that says no more than where its report is. */
function judgeAttached({attachments, pictures}: PageFrame, title: string): Judgement | null {
  const [name] = attachments;
  if (name !== undefined) {
    const reason = `its report is only in an attachment: fetch ${name} and read that`;
    return {is: "attachment", title, reason};
  }
  if (pictures === 0) return null;
  return {is: "attachment", title, reason: "its report is only in pictures, which are not read"};
}

/** The fewest characters that say anything: names of a site and a body have less. */
const fewest = 40;

const wordsOf = (lines: Line[]) => lines.reduce((sum, {text}) => sum + squeeze(text).length, 0);

function titleOf(lines: Line[], frame: PageFrame): string | null {
  const texts = [frame.title ?? "", ...lines.map(({text}) => text)].map(squeeze);
  return texts.find((text) => text !== "" && text.length <= 60) ?? null;
}

const error =
  /(?:^|\D)(?:40[0-9]|50[0-9])(?:\D|$)(?=.{0,40}(?:错误|error|页面|not|forbidden|gateway|unavailable|internal|bad))|not\s?found|forbidden|access\s?denied|bad\s?gateway|service\s?unavailable|internal\s?server\s?error|页面(?:不存在|没有找到|未找到|找不到|已(?:被)?删除|无法(?:访问|显示)|出错|丢失|走丢)|(?:找不到|未找到|没有找到)(?:该|此|您|你)?.{0,12}(?:页面|网页|文件|资源)|(?:文件|网页|资源|内容|信息|文章)(?:不存在|已(?:被)?删除)|(?:访问|请求)(?:被拒绝|受限|被拦截|过于频繁|出错)|(?:系统|服务器)(?:错误|繁忙|内部错误|维护|异常)|网站(?:维护|防火墙)/i;

/** An error is said in a few words, and these are first or nearly all; a report may well speak of 404 requests. */
const longestError = 400;

function isError(lines: Line[], {title}: PageFrame): boolean {
  const text = lines
    .filter(({outside}) => !outside)
    .map((line) => line.text)
    .join(" ");
  if (text.length > longestError) return false;
  return error.test(`${title ?? ""} ${text}`);
}

/** Whether a sentence stands on the page that is no link, no date and no foot. */
function hasProse({lines, facts: {furniture}}: Judged): boolean {
  return lines.some(
    (line) =>
      !line.outside &&
      !furniture.has(line) &&
      /[。；]/.test(line.text) &&
      squeeze(line.text).length >= fewest
  );
}

/** The fewest rows of figures that make a table: the numbers of a list's pages stand in one. */
const fewestRows = 3;

/** Whether a table stands on the page that is no list: the appendix, or rows with several figures. */
function hasTable({tokens, appendix}: Judged): boolean {
  const rows = new Map<string, number>();
  for (const {kind, text, row} of tokens)
    if (kind === "value" && row !== null && /\d/.test(text))
      rows.set(row, (rows.get(row) ?? 0) + 1);
  return appendix !== null || [...rows.values()].filter((count) => count > 1).length >= fewestRows;
}

/** Three titles of reports, or five dated lines, with no text among them. */
function isList(lines: Line[]): boolean {
  const titles = new Set(
    lines.flatMap((line) => {
      const title = parseTitle([
        {...line, text: line.text.replace(/[[(（]?\d{4}-\d\d-\d\d.*$/, "")}
      ]);
      return title?.is === "report" && title.year !== null ? [title.text] : [];
    })
  );
  const dated = lines.filter(({text}) => text.length < 200 && findDate(text) !== null);
  return titles.size >= 3 || dated.length >= 5;
}
