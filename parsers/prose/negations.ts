import {matchesOf} from "../matches.ts";
import {contested} from "./contested.ts";
import type {Topic} from "../phrases/phrase.ts";
import {isOfLost, narrows} from "./qualified.ts";
import {sieve, sought} from "./needed.ts";
import {lastYear, year} from "./vocabulary.ts";

/** Something that the text says there was none of: each figure is then a printed 0. */
export interface Negation {
  indicator: string;
  topic: Topic;
  /** 未发生新的行政复议: a none of some, beside which there may be others. */
  qualified: boolean;
  start: number;
  end: number;
}

const no = "没有|从未|尚未|暂未|未曾|未|无|并无|并未|不存在|零|不(?=收取)";
const happen =
  "(?:新?收到过?|新收|接到过?|接收|接受|受理|发生过?|出现|产生|引发|引起|提起|被提起|被申请|遭遇|涉及|收取|收缴|收费|收|有|办理|发现|因|向[^,;0-9]{1,10}收取)";
const people =
  "公民|法人|自然人|其他组织|其它组织|组织|个人|企业|单位|社会公众|公众|群众|师生|学生|家长|职工|读者|患者|市民|居民|村民|申请人|任何|各类|相关|有关";
const modifiers = new RegExp(
  `${people}|因|由于|针对|关于|涉及|对|就|查阅|查询|获取|以|通过|当面|网络|信函|传真|书面|等|方式|形式|渠道|要求|提出|提交|递交|申请|提起|引发|引起|引致|产生|发生|导致|的|、|和|与|及|或者?|提供|我[局委办院厅所关镇乡县市区]|我街道|我单位|本单位|本机关|本[局委办关]|(?:政府|政务)?信息|依|公开|工作|事务|申诉|也|类|被|而|方面|中|了|行政|上年|本年度?|新收|新|一|起|案|件|次|例|宗|过|向|其|没有|未|无|在|前?来|内|因此|人|零|收取|收缴`,
  "g"
);

interface Noun {
  words: RegExp;
  indicator: string;
  topic: Topic;
}

const fees =
  /(?:信息(?:公开)?处理费用?|(?:(?:检索|复制|复印|打印|邮寄|递送)(?:、|和|及|与))*(?:检索|复制|复印|邮寄|递送|工本|成本|手续)费用?|(?:任何|相关|各类|其他)?(?<!减免[^,;]{0,4}|诉讼)费用|(?<!事业性)收费(?!投诉|举报)(?:行为|情况|项目|事项)?|(?<=收取[^,;]{0,30})(?<!事业性收)费)/g;
/** 没有… of these; the noun must close the clause, or stand in a row of such nouns that does. */
const nouns: Noun[] = [
  {
    words: new RegExp(
      `(?:(?:${lastYear}|${year})(?:度)?|(?<=${lastYear}(?:也|亦|均)?(?:没有|无)))结转(?:的|办理)*(?:政府)?(?:信息公开)?(?:申请)?(?:件|事项)?`,
      "g"
    ),
    indicator: "request.carried_in",
    topic: "request"
  },
  {
    words:
      /结转(?:(?:至|到)?下一?年度?|[至到]20\d\d年度?)(?:继续)?(?:办理)?(?:的)?(?:政府)?(?:信息公开)?(?:申请)?(?:件|事项)?/g,
    indicator: "request.carried_forward",
    topic: "request"
  },
  {words: /(?:被)?(?:申请)?(?:行政)?复议/g, indicator: "review.total", topic: "review"},
  {
    words: /(?:被)?(?:提起|申请)?(?:行政)?诉讼(?!费)|被(?:申请人|当事人|公民)?(?:起诉|诉至法院)/g,
    indicator: "litigation.total",
    topic: "litigation"
  },
  {
    words: /(?<!收费)(?:举报|投诉)(?:、|和|与)?(?:举报|投诉)?/g,
    indicator: "complaint.total",
    topic: "complaint"
  },
  {words: fees, indicator: "request.fees_charged", topic: "fees"},
  {
    words:
      /申请(?:获取|公开)(?:我局|本机关|本单位)?(?:的)?(?:相关)?(?:政府|[院校厂警政村]务|企业)?信息(?:的)?(?:行为)?|申请(?:政府)?信息公开|申请公开(?:的)?(?:事项|要求)/g,
    indicator: "request.received",
    topic: "request"
  },
  {
    // 要求公开政府信息的申请; 群众提出的公开要求, and no 上级的公开要求
    words:
      /(?:要求|请求)(?:[我本](?:[局委办厅院镇乡县市区]|机关|单位))?(?:依法)?(?:获取|公开|提供)(?:任何|相关|有关|各类)*(?:政府|政务)?信息(?:公开)?(?:的)?(?:要求|请求|申请|事项|行为)?|(?<=(?:公民|法人|组织|群众|公众|个人|申请人|市民|居民|村民|提出)[^,;]{0,12})公开(?:政府|政务|信息)*(?:的)?(?:要求|请求)/g,
    indicator: "request.received",
    topic: "request"
  },
  {
    words:
      /(?<!复议|诉讼|传真|信函|当面|网络|网上|现场|邮寄)(?:公开)?申请(?!行政|复议|诉讼|人|法院)(?:件|事项)?|依申请公开(?!申请|的|政府)(?:件|事项)?|依申请公开的事项|依申请公开政府信息(?:的)?(?:要求|申请|事项)/g,
    indicator: "request.received",
    topic: "request"
  }
];
const closing =
  /行政(?=申诉|申告)|(?<=[及和、])减免|申诉|申告|败诉|收取|收费|产生|支出|案件|案|事项|事宜|事件|情况|情形|的|件|数量|发生|现象|问题|行为|工作|和|、|及|与|或者?|以及|等|有关|相关/g;
const start = sought(new RegExp(`(?:${no})(?:${happen})*过?`, "g"));
const nounsIn = sieve(nouns, ({words}) => words);

/** 未收到1件, 没有收到超过10件, 未公开信息12条, 没有一起; 删除信息20条: what is denied or undone is no figure. */
const denied = sought(
  new RegExp(
    `(?:${no})(?:曾|再|共|全年|累计|主动|对外|依法)*(?:收到过?|受理过?|接到过?|接待|公开|发布|发生过?|出现过?|新增|新登记|完成|办结|开展|召开|举办)[^,;。]{0,30}$|(?<!信息)不存在[^,;。]{2,30}$|没有$|(?<!有)无$|(?:删除|撤下|下架|清理(?=[^,;。]{0,8}(?:信息|栏目|内容|链接|文章|稿件))|撤销(?=[^,;。]{0,8}(?:信息|栏目|内容|文章|稿件|文件|网站|账号)))[^,;。]{0,20}$`
  )
);

/** Whether the number behind these words is denied with them. */
export function isDenied(before: string): boolean {
  return denied.test(before);
}

/** 未办结的8件结转下一年度 is no denial. */
export function isLeftOpen(before: string, behind: string): boolean {
  return /未(?:办结|答复)的?$/.test(before) && carriedOn.test(behind);
}

const carriedOn = /^,?(?:因[^,;\d]{2,12})?(?:依法|将|按规定|需|均|已)*(?:结转|转入|转至|顺延|延续)/;

/** Nouns of which a clause says that there was none: 未收到…申请, 无…行政复议、提起行政诉讼的情况. */
export function findNegations(clause: string, asked: boolean): Negation[] {
  if (clause.length > 160) return [];
  for (const match of start.every(clause)) {
    // 依申请提供政府信息不收取费用 is the rule; 2019年…不收取任何费用 is what was done
    if (match[0].startsWith("不收取") && !/20\d\d年|本年|全年|年内|今年/.test(clause)) continue;
    const negation = readNegation(clause, match, asked);
    if (negation.length > 0) return negation;
  }
  return [];
}

/** 没有人当面或者通过传真提出申请 says nothing of other ways; 以当面、信函等方式 names them all. */
function isOfSomeWays(words: string): boolean {
  if (/书面.*(?:网上|网络|电子)/.test(words)) return false;
  return (
    /当面|现场|窗口|传真|信函|邮寄|网上|网络|电子邮件/.test(words) &&
    !/等|任何|各种|各类|包括|无论|多种/.test(words)
  );
}

/** 除依法收取的成本费外，未收取其他费用, 其余申请均未收取费用: some were charged. */
const otherFees =
  /^(?:对)?其[余他它]|(?:收取|收缴|收)(?:了|过)?(?:任何)?其[他它](?:任何|各类|相关|各种)*(?:费用|收费)/;

interface Hit {
  index: number;
  end: number;
  noun: Noun;
}

function readNegation(clause: string, match: RegExpExecArray, asked: boolean): Negation[] {
  const from = match.index;
  const hits = hitsIn(clause, from);
  const gaps = gapsOf(clause, from + match[0].length, hits);
  const after = clause.slice(hits.at(-1)?.end ?? from);
  const happened = /[收接受发出产引提被遭涉因有办]/.test(match[0]);
  if (hits.length === 0 || after.replace(closing, "") !== "") return [];
  if (!gaps.every((gap) => fits(gap, happened))) return [];
  const told = hits.filter(
    ({noun}) =>
      !(noun.indicator === "request.received" && isOfSomeWays(clause.slice(from))) &&
      !(noun.topic === "fees" && otherFees.test(clause)) &&
      (noun.topic !== "request" ||
        asked ||
        noun.indicator.startsWith("request.carried") ||
        /公开|信息/.test(clause))
  );
  const cause = /因$/.test(match[0]) ? "因" : "";
  const qualified =
    isOfLost(after) ||
    hits.some(({noun}, at) => narrows((at === 0 ? cause : "") + gaps[at]!, noun.topic));
  // 未收取检索费、邮寄费、复制费: one 0, whatever the fees are called
  const last = new Map(told.map((hit) => [hit.noun.indicator, hit]));
  return [...last.values()].map(({noun: {indicator, topic}, end}) => ({
    indicator,
    topic,
    qualified,
    start: from,
    end
  }));
}

/** The nouns behind the negation, without those that only lead to another: 因信息公开申请行政复议. */
function hitsIn(clause: string, from: number): Hit[] {
  const hits = nounsIn(clause).flatMap((noun) =>
    matchesOf(clause, noun.words).map(({index, 0: words}): Hit => ({
      index,
      end: index + words.length,
      noun
    }))
  );
  const behind = hits
    .filter(({index}) => index >= from)
    .sort((one, other) => one.index - other.index || other.end - one.end);
  const apart = behind.filter(
    (hit, index) => !behind.slice(0, index).some(({end}) => end > hit.index)
  );
  return apart.filter(
    (hit, index) => hit.noun.topic !== "request" || !leadsOn(clause, hit, apart[index + 1])
  );
}

/** 因…申请 before 行政复议 is what the case is about, not a request that was not received. */
function leadsOn(clause: string, hit: Hit, next: Hit | undefined): boolean {
  if (!next) return false;
  return (
    !/[、,和及与]/.test(clause.slice(hit.end, next.index)) ||
    /因|针对|涉及|关于|对/.test(clause.slice(Math.max(0, hit.index - 16), hit.index))
  );
}

/** The words before each noun, since the negation or the noun before it: all must be such as such a sentence has. */
function gapsOf(clause: string, from: number, hits: Hit[]): string[] {
  let at = from;
  return hits.map(({index, end}) => {
    const gap = clause.slice(at, Math.max(at, index));
    at = Math.max(at, end);
    return gap;
  });
}

/** After 未收到 and 未发生 a long description may follow; after a mere 无 only words that are known. */
function fits(between: string, happened: boolean): boolean {
  if (between.length < 60 && between.replace(modifiers, "") === "") return true;
  return (
    happened &&
    between.length <= 36 &&
    !/\d|材料|补正|答复|反馈|意见|回复|通知|建议|提案|许可|审批|登记|信访|书面凭证/.test(
      between.replace(contested, "")
    )
  );
}
