/** What was held, answered, bought or handled, where a number is of one kind, of several, or of one person. */
import {goesOn, hasSaid, isBehindLeft, type Asked, type Doubt} from "./doubt.ts";
import {sought} from "./needed.ts";
import {segmentBefore, sentenceBefore, sentenceBehind} from "./owner.ts";
import {isGovernment} from "./whose.ts";

/** 县长参加在线访谈1次: one of them was there; 邀请部门负责人参加在线访谈6期 is what the body held. */
const someone =
  /(?<!邀请[^,;]{0,12})(?:负责(?:同志|人)|领导(?:干部)?|[局县市区镇乡厅校院处科]长|书记|主任)(?:带头|亲自|应邀|受邀)?(?:参加|出席|做客|走进|接受)/;

const besideSomeone = sought(new RegExp(`${someone.source}[^,;。]*\\d+[次场期],?$`));

/** 局长参加新闻发布会2次、在线访谈1次: he goes on. */
const isBesideSomeone = ({state, words, start}: Asked): boolean =>
  /^(?:[、和及与](?!.*(?:举办|召开|组织|开展))|参加|参与|出席|做客|接受)/.test(words) &&
  besideSomeone.test(sentenceBefore(state, {start}));

const heldBehind = sought(
  /^[,;、](?:自行|自主|单独|独立|我局|本局)(?:举办|召开|组织)[^,;。\d]{0,10}\d/
);
const attendedAhead = sought(/(?:参加|出席|参与|列席)[^,;。\d]*发布会[^,;。\d]{0,4}\d+[次场],$/);

/** 参加市政府新闻发布会3次，自行举办5次: at others' and its own. */
const isAtOthersToo = ({state, words, start, end}: Asked): boolean =>
  /参加|出席|参与|列席/.test(words)
    ? heldBehind.test(sentenceBehind(state, end, 30))
    : /^(?:自行|自主|单独|独立)(?:举办|召开|组织)/.test(words) &&
      attendedAhead.test(sentenceBefore(state, {start}));

const onWeibo = sought(/微博[^,;。\d]{0,8}回[应复][^,;。\d]{0,8}\d/);
const onWechat = sought(/微信[^,;。\d]{0,8}回[应复][^,;。\d]{0,8}\d/);

/** 微博回应群众关切86次，微信回应51次: parts of what both answered. */
function isOnOneOfTwo({state, words, start, end}: Asked): boolean {
  if (words.includes("微博") === words.includes("微信")) return false;
  const around = `${sentenceBefore(state, {start})}|${sentenceBehind(state, end, 40)}`;
  return (words.includes("微博") ? onWechat : onWeibo).test(around);
}

const twoCourses = sought(
  /培训[^,;。\d]{0,6}\d+[次期场班][、,;和][^,;。\d]*培训[^,;。\d]{0,6}\d+[次期场班],$/
);

/** 举办培训班6期（规划业务5期、信息公开1期），参加人员312人次 */
const oneOfCourses = sought(/培训[^,;。\d]{0,6}\d+[次期场班]\([^()]*\d[^()]*公开[^()]*\),$/);

/** 举办法律培训班3期、信息公开培训班1期，共培训350人次: who came to either. */
function isOfBothCourses({state, words, start}: Asked): boolean {
  const before = sentenceBefore(state, {start});
  const isLeft = state.unassigned.some((left) => left.start >= start - before.length);
  if (oneOfCourses.test(before)) return true;
  return /^(?:合计|累计|总计|共计|共)/.test(words) && isLeft && twoCourses.test(before);
}

/** 分散采购项目216个，金额…: what money is of, without 采购金额. */
const purchases = sought(/采购(?!总?金额|总额|规模|预算)/);
const otherWays = /分散|自行|零星|小额|网上商城|协议供货|框架协议/;
const reserved = sought(/(?:面向|预留|授予)[^,;。\d]{0,8}(?:中小|小微|监狱|残疾|贫困)/);

/** 分散采购项目216个，金额1.1亿元 beside 集中采购项目; 面向中小企业的集中采购项目21个: no centralised purchases, or some. */
function isOfSomePurchases({state, words, start}: Asked): boolean {
  const segment = segmentBefore(state, {start}) + words;
  // 集中采购项目128个（含面向中小企业采购项目21个），采购总金额2.6亿元
  const whole = segment.replace(/\([^()]*\)/g, "");
  const named = whole.split(",").findLast((clause) => purchases.test(clause)) ?? "";
  return reserved.test(named) || (otherWays.test(named) && !named.includes("集中"));
}

/** “跨省通办”办件3100件，办结率100% */
const acrossBorders = sought(/(?<!一网)通办[”"]?[^,;。\d]*\d[\d.,]*[万余多]*件,$/);

export const doubtsOfEvents: Doubt[] = [
  {
    // 其中政策法规57条；回应关切55条
    of: /^response\.topics$/,
    unsaid: ({state, end}) => state.list?.open === true && state.text[end - 1] === "条"
  },
  {
    // 主要负责人解读政策12次，参加新闻发布会2次
    of: /^response\.(?:press_conferences|online_interviews)$/,
    unsaid: ({state, words, start}) =>
      /^,?(?:参加|出席)/.test(words) &&
      /主要负责(?:人|同志)[^,;。]*\d+[次场期],$/.test(state.text.slice(0, start))
  },
  {
    // 县政府文件解读12篇，部门文件解读24篇，乡镇解读3篇
    of: /^response\.interpretations$/,
    unsaid: ({state, words, start, end}) =>
      /(?:部门|乡镇|街道|下级)[^,;。\d]{0,4}解读/.test(words) &&
      /解读[^,;。\d]{0,4}\d/.test(
        `${sentenceBefore(state, {start})}|${sentenceBehind(state, end, 40)}`
      )
  },
  {
    of: /^response\.(?:press_conferences|online_interviews)$/,
    unsaid: (asked) =>
      /主要(?:负责|领导)/.test(asked.words) || someone.test(asked.words) || isBesideSomeone(asked)
  },
  {
    // 新闻通气会3次、新闻发布会5次: the first are counted apart
    of: /^response\.press_conferences$/,
    unsaid: ({state, words}) =>
      /^(?!.*发布会).*(?:通气会|吹风会)/.test(words) && goesOn(state, "发布会")
  },
  {
    // 新闻发布会和吹风会共11场，其中新闻发布会8场: of both, where the first are told apart
    of: /^response\.press_conferences$/,
    unsaid: ({state, words, end}) =>
      /发布会.*(?:通气会|吹风会)|(?:通气会|吹风会).*发布会/.test(words) &&
      /^[,(;]其中,?[^,;。\d]{0,6}发布会[^,;。\d]{0,4}\d/.test(state.text.slice(end, end + 24))
  },
  {of: /^response\.press_conferences$/, unsaid: isAtOthersToo},
  {of: /^response\.social_media$/, unsaid: isOnOneOfTwo},
  {of: /^training\.attendees$/, unsaid: isOfBothCourses},
  {
    // 预算金额2.35亿元，实际成交金额2.18亿元: what was meant to be paid
    of: /^procurement\.amount$/,
    unsaid: ({words}) =>
      /(?:预算|计划|估算|控制)总?(?:金额|总额|价|资金)|预算(?:为|共)?$/.test(words)
  },
  {of: /^procurement\.(?:amount|projects)$/, unsaid: isOfSomePurchases},
  {
    // 药品集中采购4批次，采购金额8.6亿元; 市财政局集中采购项目86个，采购总金额2.1亿元: of the number before it
    of: /^procurement\.amount$/,
    unsaid: ({state, words, start}) =>
      !/政府集中|本[局委]/.test(words) &&
      (/(?:药品|耗材|带量)[^,;。]*采购[^,;。\d]*\d[^,;。]*,$/.test(
        sentenceBefore(state, {start})
      ) ||
        (isGovernment(state.setting) &&
          isBehindLeft(state) &&
          !hasSaid(state, /^procurement\./) &&
          /[省市县区][^,;。\d]{1,8}局[^,;。\d]{0,6}采购(?:项目)?[^,;。\d]{0,4}\d+[个项次],$/.test(
            sentenceBefore(state, {start})
          )))
  },
  {
    // 新增售电市场主体46家
    of: /^market_entity\./,
    unsaid: ({state, words, start}) =>
      /售电|(?:电力|碳|文旅|旅游|产权|招标|农业|入库|交易)[^,;。]{0,4}市?场?主体/.test(
        segmentBefore(state, {start}) + words
      )
  },
  {
    // 5月1日前已公开的信息410条: in an earlier year
    of: /^disclosure\.items$/,
    unsaid: ({words}) =>
      /(?:\d日|\d月|此|之|以|实施|施行|生效)前(?:已|已经)公开的/.test(words) &&
      !/截[至止]|1[0-2]月|底/.test(words)
  },
  {
    // 即办件办结8.1万件，承诺件办结2万件: one kind of matters
    of: /^service\.completed$/,
    unsaid: ({words}) => words.includes("即办件") !== words.includes("承诺件")
  },
  {
    of: /^service\.completion_rate$/,
    unsaid: ({state, start}) => acrossBorders.test(sentenceBefore(state, {start}))
  }
];
