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
  const article = articleOf(own);
  const nothing = judgeNothing(judged, frame, article);
  if (nothing) return {...said, ...nothing};
  if (hasProse(judged) || (article && hasTable(judged))) return null;
  return (
    (article && judgeAttached(frame, article.text)) ??
    (isList(lines)
      ? {is: "list", ...said, reason: "it is a list of documents: fetch those that it links to"}
      : null)
  );
}

/** A page that came in place of what was asked for, or has nothing to be read. */
function judgeNothing(
  judged: Judged,
  frame: PageFrame,
  article: Title | null
): Omit<Judgement, "title"> | null {
  const {lines} = judged;
  const isHeld = article !== null && article.lines.length > 0 && speaksOfReport(judged, frame);
  if (!isHeld && isError(lines, frame)) return {is: "error", reason: "it is the page of an error"};
  if (wordsOf(lines) >= fewest) return null;
  if (frame.leadsTo !== null) {
    const reason = `it only sends a browser on to another page: fetch ${frame.leadsTo}`;
    return {is: "script", reason};
  }
  if (frame.scripts === 0) return null;
  const reason = "it has no text outside its scripts: save what a browser shows of it";
  return {is: "script", reason};
}

/** A report of one paragraph may tell of a site's upkeep, and a page lead to the file of one. */
const speaksOfReport = ({lines, facts: {furniture}}: Judged, {attachments}: PageFrame) =>
  attachments.length > 0 ||
  lines.some(
    (line) =>
      !line.outside && !furniture.has(line) && /(?:公开|申请|年度)[^]*[。；]/.test(line.text)
  );

/** The report's title that stands over the page's own text, and in none of its menus. */
const articleOf = (own: Title | null): Title | null =>
  own?.is === "report" && !own.lines[0]?.outside ? own : null;

/** An article that says no more than where its report is. */
function judgeAttached({attachments, pictures}: PageFrame, title: string): Judgement | null {
  const [address] = attachments;
  if (address !== undefined) {
    const name = address.replace(/[?#].*$/, "").replace(/^.*\//, "") || address;
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

/** What pages say in place of what was asked for, in the words of servers, content systems and walls. */
const errors = [
  // 404 Not Found, HTTP Status 500, Server Error in '/' Application
  /(?:^|\D)(?:40[0-9]|50[0-9])(?:\D|$)(?=.{0,40}(?:错误|error|页面|not|forbidden|gateway|unavailable|internal|bad))/,
  /not\s?found|cannot be found|forbidden|access\s?denied|bad\s?gateway|service\s?unavailable|server\s?error|http\s?status|stack\s?trace|\w+exception\b|ORA-\d{5}/,
  // 您访问的页面不存在, 暂时找不到了, 该信息已下线
  /页面(?:不存在|没有找到|未找到|找不到|无法(?:访问|显示)|出错|丢失|走丢)|(?:暂时)?(?:找|走丢|飞走|迷路)不?到?了[!！。…]*(?:\s|$)/,
  /(?:找不到|未找到|没有找到)(?:该|此|您|你)?.{0,12}(?:页面|网页|文件|资源|信息|文章)/,
  /(?:文件|网页|页面|资源|内容|信息|文章|栏目|链接)(?:不存在|(?:已经?|被)+(?:删除|下线|下架|撤销|撤回|撤下|过期|失效|屏蔽|移除|关闭)|尚未发布)/,
  // 参数错误, 没有权限访问, 数据库连接失败
  /参数(?:错误|有误|不正确|无效|异常|不能为空)|非法(?:参数|请求|访问|操作)|(?:没有|无)权限?(?:访问|查看|浏览)|权限不足|请先登录/,
  /(?:系统|服务器|程序)(?:错误|出错|繁忙|内部错误|异常|故障)|数据库(?:连接)?(?:失败|错误|异常)|加载失败/,
  // 系统维护, 网站升级维护, 暂停服务
  /(?:系统|网站|服务器|平台)(?:正在)?(?:进行)?(?:升级|维护|改版)|(?:升级|维护)(?:维护)?中|暂停(?:服务|访问)|(?:网站|页面)(?:已关闭|未备案|暂时无法)/,
  // 访问过于频繁, 您的请求疑似攻击行为, 请完成安全验证
  /(?:访问|请求|操作)(?:次数)?(?:被拒绝|受限|被拦截|被阻断|被禁止|(?:太|过于?)频繁|过快|出错|失败)|疑似(?:黑客|恶意|攻击)|攻击行为|安全威胁|网站防火墙/,
  /(?:安全|人机|滑动|滑块)验证|验证码(?:后)?(?:继续)?访问|拖动滑块|just a moment|checking (?:if|your)|(?:request|access).{0,20}blocked|verify (?:that )?you are/
];
const error = new RegExp(errors.map(({source}) => source).join("|"), "i");

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
