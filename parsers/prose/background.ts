import {matchesOf} from "../matches.ts";
import type {Scope} from "./scope.ts";
import type {Stretch} from "./sentence.ts";
import type {State} from "./state.ts";
import {earlierYear} from "./vocabulary.ts";

const then = `(?:${earlierYear})`;
const everyThen = new RegExp(then, "g");
/** 答复时间由2020年的12天缩短为8天: the year is of that clause alone. */
const ofItself = new RegExp(`(?:由|从)${then}(?:度)?[末底初]?的[^\\d]*\\d`);
/** 2020年底修订公开指南, 网站改版于2017年完成, 继2020年获评先进后: it is not said of when what follows is. */
const ofAnEvent = new RegExp(
  `^${then}(?:[末底初]|\\d{1,2}月(?:份|[底初])?)[^\\d]{3,}$|[\\u4e00-\\u9fff](?<![高低多少等晚早优关由鉴对基位处])于${then}(?:[末底初]|\\d{1,2}月)?[^\\d]*$|^继${then}[^\\d]*$`
);

const behindThen = `${then}(?:度)?(?:\\d{1,2}月(?:\\d{1,2}日)?)?[^\\d]{2,}$`;
/** 2019年出台办法: what stands behind may be of this year, or of that. */
const inAClause = new RegExp(behindThen);
/** 公开2021年度部门决算, 根据2021年印发的要点, 在上年基础上, 申请内容为2018年招标文件: the year is a paper's. */
const ofAThing = new RegExp(
  `(?:公开|公布|发布|公告|公示|编制|报送|上报|根据|依据|按照|依照|落实|贯彻|结合|内容[为是]|涉及|关于|延续|沿用|参照|借鉴|(?:^|,)[因在])(?:了|的)?[^,;。\\d]{0,8}${behindThen}`
);
/** 上年同期为46件，申请量明显下降，仅31件 */
const changedSince = /^[^\d]*(?:下降|减少|上升|增长|增加|回落|提高|增多)[^\d]*$/;

/** What papers and rules are called; 2018年年报 and 2018年统计 hold that year's figures. */
const aPaper =
  /印发|下发|出台|修订|施行|实施|要点|办法|条例|通知|意见|要求|方案|部署|规定|预算|决算|基础|做法|经验|招标|征收|项目|考核|测评|反馈/;
const ofFigures = /年报|报告|统计|数据|情况|工作中|全年|结果|期间|同期|一年|周期/;

/** Of when a clause is behind one in which a year was named for something else: else as before. */
export function timeBehindClause(
  {scope: {time}, text, setting}: State,
  {start}: Stretch,
  begin: number
): Scope["time"] {
  if (typeof time !== "number" || !/[,;]/.test(text[start - 1] ?? "")) return time;
  // 网站于2019年上线，当年公开312条: in that year
  if (text.startsWith("当年", start)) return time;
  const clauses = text.slice(begin, start - 1).split(/[,;。]/);
  const clause = clauses.pop()!;
  // 2019年，平均答复时间由2018年的12天缩短为8天: there it is 2019 again
  const [frame = `${setting.year}年`] = matchesOf(clauses.join(), everyThen).at(-1) ?? [];
  const framed = frame.startsWith(`${setting.year}年`) ? "now" : "span";
  if (ofItself.test(clause)) return framed;
  if (ofAnEvent.test(clause)) return "span";
  if (ofAThing.test(clause))
    return aPaper.test(clause) && !ofFigures.test(clause) ? framed : "open";
  const isOpen =
    (inAClause.test(clause) && !/(?:看出?|显示|统计)$/.test(clause)) || changedSince.test(clause);
  return isOpen ? "open" : time;
}
