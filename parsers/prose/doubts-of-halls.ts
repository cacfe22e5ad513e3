/** What halls of others handled, what one counter or scheme did, and cases of which the number is not read. */
import {hasSaid, isBehindLeft, type Asked, type Doubt} from "./doubt.ts";
import {sought} from "./needed.ts";
import {segmentBefore, sentenceBefore} from "./owner.ts";

/** 10个镇街行政服务中心, 14个县（区、市）政务服务中心 */
const hallsOfOthers = sought(
  /(?:^|[,;])(?:全[省市县区州])?\d+个[^,;。\d]{0,4}(?:[县区市镇乡街]|街道)[^,;。\d]{0,8}(?:行政|政务|便民|为民|审批)+服务(?:中心|大厅)/
);
const ofAnOffice = sought(
  /[省市县区][^,;。\d]{1,8}局(?:窗口)?(?:受理|办理|办件)[^,;。]{0,6}[\d.,]+[万亿]?余?[件笔]?[,、]$/
);

/** 市数据局窗口办件86万件，线上办件412万件: of the same hall as the number before it, whose ever that is. */
function isBehindCases({state, start}: Asked): boolean {
  const left = state.unassigned.at(-1);
  if (!left || !isBehindLeft(state)) return false;
  const before = sentenceBefore(state, {start});
  return ofAnOffice.test(before) && /^[件笔]?[,、]$/.test(state.text.slice(left.end, start));
}

const calls = sought(/(?:热线|工单|诉求|信箱|信访|举报|投诉)[^;。]*$/);
const halls = /大厅|窗口|服务中心|审批|许可/;

/** 跨省通办, 绿色通道, 婚姻登记处: one counter of several, or one scheme. */
const oneScheme = sought(
  /延时服务|不打烊|跨省|自助(?:服务|办理)?区|绿色通道|帮办|代办|接待日|接访|招聘会|婚姻登记|告知承诺|日办结|(?:医保|社保|不动产(?:登记)?|税务|公安|户籍|出入境|车管)(?:业务)?(?:专)?窗口|(?:镇街|乡镇|街道|社区|村级?)便民服务(?:中心|站)/
);

export const doubtsOfHalls: Doubt[] = [
  {
    // 24小时自助服务区累计办件1.2万件，服务群众1.5万人次
    of: /^(?:service\.(?:visitors|handled|completed|window|online)|permit\.handled|market_entity\.new)$/,
    unsaid: ({state, words, start}) =>
      oneScheme.test(words) ||
      (!/全年|大厅|中心|窗口/.test(words) &&
        !hasSaid(state, /^(?:service|permit)\./) &&
        oneScheme.test(segmentBefore(state, {start})))
  },
  {
    of: /^service\./,
    unsaid: ({state, words, start}) =>
      hallsOfOthers.test((sentenceBefore(state, {start}) + words).split(/[,;]/).at(-1)!) ||
      (isBehindLeft(state) && hallsOfOthers.test(segmentBefore(state, {start})))
  },
  {of: /^service\.(?:completed|online|window)$/, unsaid: isBehindCases},
  {
    // 热线共受理群众诉求12874件，办结12746件，办结率99%
    of: /^service\.completion_rate$/,
    unsaid: ({state, words, start}) => {
      const [since = ""] = calls.exec(sentenceBefore(state, {start}) + words) ?? [];
      return since !== "" && !halls.test(since) && !hasSaid(state, /^service\./);
    }
  }
];
