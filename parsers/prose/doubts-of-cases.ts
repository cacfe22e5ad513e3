import {clauseBehind, goesOn, hasSaid, type Asked, type Doubt, isBehindLeft} from "./doubt.ts";
import type {FoundFigure} from "./found.ts";
import {segmentBefore, sentenceBefore, sentenceBehind} from "./owner.ts";
import {sought} from "./needed.ts";
import type {Stretch} from "./sentence.ts";
import type {State} from "./state.ts";
import {mattersOf, topicOf} from "./topics.ts";

const correcting = /(撤销|变更|确认违法|责令|纠)[^,;。、\d]{0,8}\d/g;

const verdict =
  "(?:维持|撤销|纠正|纠错|变更|确认违法|确认无效|驳回|责令|败诉|胜诉|终止|撤回|和解|不予受理|未受理|审结|办结|结案|审理|审查)";
/** 3件行政复议终止, 3件行政诉讼被判败诉; but 均维持 is of them all */
const endedBehind = sought(new RegExp(`^[^,;:()、。\\d]{0,12}(?<!均|都|全部)${verdict}`));
/** 被纠正的行政复议, 审结行政复议案件 */
const endedBefore = sought(
  new RegExp(
    `${verdict}(?:(?:了|的)*(?:行政)?|[^,;。]{0,6}的[^,;。]{0,10}|(?:政府|政务)?信息公开(?:类|相关|方面|的)*(?:行政)?)(?:复议|诉讼|应诉)`
  )
);
const carriedIn =
  /(?<!(?:含|包括|其中|包含)[,:]?(?:有?\d+[件起宗例](?:案件?)?(?:为|是|系|属于?)?)?)(?:有)?(?:上年|去年|上一?年度?|往年|20\d\d年)(?:度|末|底)?(?:审理|办理)?(?:结转|转结|转入|遗留|未结|未审结|跨年)|结转(?:上年|去年|上一?年度?|往年|20\d\d年)|(?:加上|另有)[^,;\d]{0,6}(?:结转|遗留)/;

/** 我局向法院提起诉讼3件, 本机关依法向人民法院起诉3件 */
const bySelf = sought(
  /[我本](?:局|委|办|厅|院|所|镇|乡|县|市|区|府|街道|机关|单位|部门)[^,;。被\d]{0,12}(?:向|诉至)[^,;。被\d]{0,12}法院(?:提起)?(?:行政)?(?:起诉|诉讼)/
);

const offices =
  "(?:各|所属|下属|直属|下级|有关|相关|[省市县区州旗局委厅][属直])*(?:(?:工作|职能|组成|政府)*(?:部门|单位|机关|机构)|局委办|委办局|[镇乡]政府|乡镇|镇街|街镇|街道(?:办事处)?|镇办)";
/** 均为区直部门案件, 其中部门8件、镇街1件 is told apart; 被申请人均为镇街 */
const ofOthers = sought(
  new RegExp(
    `^[,;(。](?:其中,?)?(?:被告|被申请人|被诉[^,;。\\d]{0,6}|案件|以上|上述|此类|这些)*(?:案件)?(?:均|都|全部|全)(?:为|是|系|由|涉及|属于?|以)+(?![^,;。]*[我本]|政府部门)${offices}(?:[、和及与]${offices})*(?:作出|产生|引发|收到|办理|被[诉告]|为被告|为被申请人|的)*(?:复议|诉讼|行政|应诉)*(?:案件?|事项|行为)?(?=[,;。)]|$)`
  )
);

const courts = /复议|诉|法院|判|裁定|[一二终再]审|原告/;

function namesCourt({state, words, end}: Asked): boolean {
  const [own = ""] = clauseBehind(state, end).split(/[,;:()、]/);
  return courts.test(words + own);
}

/** Whether reconsiderations and suits have both been counted right before, in one clause or in two; 复议0件、诉讼2件 leaves one. */
function isBehindBoth({state, depth}: Asked): boolean {
  const [first, last] = state.said.slice(-2);
  if (!first || !last || depth > last.depth) return false;
  const both = new Set([first, last].map(({indicator}) => indicator));
  const between = state.text.slice(first.end, Math.max(first.end, last.start));
  return (
    both.has("review.total") &&
    both.has("litigation.total") &&
    first.value > 0 &&
    !/[;。]/.test(between)
  );
}

const bothNamed =
  "复议(?:申请|案件?|事项)?(?:[、和及与或并]|以及|并且)+(?:因此|由此)?(?:被|申请人|当事人)?(?:提起|引发|发生|引起)?的?(?:行政)?(?:诉讼|应诉)(?:案件?|事项)?(?:总?数量?)?(?:共计?|合计|总计|一共|总共|累计|计|有|为|达|:)*";
/** 申请复议、诉讼共3件: one number for both, and neither is told. */
const asOne = sought(new RegExp(`${bothNamed}$`));
const behindOne = sought(
  new RegExp(`${bothNamed}[\\d一二两三四五六七八九十百]+[件起宗例次](?!.*(?:复议|诉|法院|原告))`)
);

/** 行政复议3件，其中1件申请人又提起行政诉讼: some of them went on to court, and what ended behind that may be either. */
const wentOn = sought(
  /复议(?:(?!诉)[^。])*?(?:其中|有)[\d一二两三四五六七八九十]{1,4}[件起宗例][^。;\d]{0,30}?(?:诉讼|起诉|诉至)(?![^。]*(?:复议|诉))[^。]*$/
);

/** 复议后起诉的1件，结果维持2件: more than the suits that came that way, and so of something else. */
function isMoreThanRoute({state, indicator, value}: Asked): boolean {
  const [topic = ""] = indicator.split(".");
  const whole = state.said.findLast((figure) => figure.indicator === `${topic}.total`);
  if (whole === undefined || whole.approximate !== null || (value ?? 0) <= whole.value)
    return false;
  const named = state.text.slice(0, whole.end);
  return topic.startsWith("litigation_") || (/复议/.test(named) && /诉/.test(named));
}

/** 未经复议直接起诉3件、复议后起诉2件，维持4件、未审结1件: how all of them ended, by whichever way they came. */
function isBehindRoutes({state: {said, text}, words, depth}: Asked): boolean {
  const [one, other] = said.slice(-2);
  if (!one || !other || !isRoute(one) || !isRoute(other)) return false;
  const isRow = /^[^;。]{0,14}$/.test(text.slice(one.end, other.start));
  return isRow && depth <= other.depth && !/复议|直接/.test(words);
}

const isRoute = ({indicator, value}: FoundFigure): boolean =>
  /^litigation_\w+\.total$/.test(indicator) && value > 0;

/** 行政复议案件86件（纠正1件）、行政诉讼案件41件: whether this number, of the first, was left, with at most how its cases ended behind it. */
function isLeftOfTwo(state: State, left: Stretch, start: number): boolean {
  if (left.end > start || state.said.some((figure) => figure.start > left.start)) return false;
  if (!endings.test(state.text.slice(left.end, start))) return false;
  const before = sentenceBefore(state, left);
  return (
    /(?:复议|诉讼|应诉)[^,;]{0,8}$/.test(before) &&
    !asOne.test(before) &&
    !before.includes("信息公开")
  );
}

const endings = /^(?:[,、;(][^,、;。(]{0,12})*[)和及与]?$/;

/** Cases of reconsideration, suits and complaints of which it is not said whether they are all, or about disclosure. */
export const doubtsOfCases: Doubt[] = [
  {
    // what the body itself brought to court is no suit against it
    of: /^litigation\w*\.total$/,
    unsaid: ({state, words, start}) => bySelf.test(sentenceBefore(state, {start}) + words)
  },
  {
    // 全区被申请行政复议9件，均为区直部门案件: others were asked, and not the body
    of: /^(?:review|litigation\w*)\./,
    unsaid: ({state, end}) => ofOthers.test(state.text.slice(end, end + 60))
  },
  {
    // 举报5件、投诉2件: neither is the whole
    of: /^complaint\.total$/,
    unsaid: ({state, words, start}) =>
      (/^(?!.*投诉).*举报/.test(words) && goesOn(state, "投诉")) ||
      (/^(?!.*举报).*投诉/.test(words) &&
        /举报\d+[件起]$/.test(state.text.slice(Math.max(0, start - 8), start)))
  },
  {
    // 1件被复议机关责令重新答复: one of how many is not said
    of: /^(?:review|litigation)\.corrected$/,
    unsaid: ({state, words, behind}) =>
      (words + behind).includes("责令") && !hasSaid(state, /^(?:review|litigation)\./)
  },
  {
    // 撤销1件 alone may be an application that was withdrawn; beside those upheld it is how one was decided
    of: /^(?:review|litigation\w*)\.corrected$/,
    unsaid: ({state, words}) =>
      /(?<!被)撤销的?$/.test(words) && !hasSaid(state, /\.upheld$/) && !goesOn(state, "维持")
  },
  {
    // 撤销原答复2件、确认违法1件: each is a part of those corrected
    of: /^(?:review|litigation\w*)\.corrected$/,
    unsaid: ({state, end}) => {
      const whole = state.said.findLast(({indicator}) => indicator.endsWith(".total"))?.end ?? 0;
      const before = sentenceBefore(state, {start: end}).slice(-(end - whole));
      const around = before + clauseBehind(state, end);
      const kinds = [...around.matchAll(correcting)].map(([, kind]) => kind);
      return new Set(kinds).size > 1;
    }
  },
  {
    of: /^(?:review|litigation\w*)\.other$/,
    unsaid: ({state, words}) =>
      /其[他它]$/.test(words) && !hasSaid(state, /\.(?:upheld|corrected)$/)
  },
  {
    // 各类行政复议案件57件，其中涉及政府信息公开的3件: of whatever kind
    of: /^(?:review|litigation)\.total$/,
    unsaid: ({behind}) =>
      /^(?:[,。;(]?(?:其中|具体为|包括|含)[,:]?|\()(?:没有|无|不|未)?(?:包?含|因|涉及?|有关|关于|与|针对)*(?:政府|政务)?信息公开/.test(
        behind
      )
  },
  {
    // 办理行政复议案件86件、行政诉讼应诉案件41件: where the first of two is not told, neither is the second
    of: /^(?:review|litigation)\.total$/,
    unsaid: ({state, words, behind, value, start}) =>
      value !== 0 &&
      /复议|诉讼|应诉/.test(words) &&
      !/信息公开|[我本]/.test(words + behind.slice(0, 14)) &&
      state.unassigned.some((left) => isLeftOfTwo(state, left, start))
  },
  {
    // 3件行政复议终止, 审结行政复议案件9件: those that ended so, and not all
    of: /^(?:review|litigation\w*)\.total$/,
    unsaid: ({state, words, end}) =>
      endedBefore.test(words) || endedBehind.test(clauseBehind(state, end))
  },
  {
    // 新增行政诉讼2件，上年结转1件: the whole of the form holds both
    of: /^(?:review|litigation\w*)\.total$/,
    unsaid: ({state, words, start, end}) => {
      const behind = sentenceBehind(state, end, 40);
      // 2021年结转行政诉讼1件，2022年新收2件
      const before = /新[收增发]/.test(words) ? sentenceBefore(state, {start}) : "";
      return carriedIn.test(before + words + behind);
    }
  },
  {
    // 信息公开复议4件，另有规划许可类复议12件、诉讼9件: about the other matter too
    of: /^litigation\.total$/,
    unsaid: ({state, words, start}) =>
      /^[、和及](?!.*信息公开)/.test(words) &&
      /(?:另有?|[;,])[^,;。\d]{0,8}(?:类|征收|许可|答复|处罚|确权|[^,;。\d]{4,})(?:行政)?复议[^,;。\d]{0,4}\d+[件起宗]$/.test(
        sentenceBefore(state, {start})
      ) &&
      isBehindLeft(state)
  },
  {
    // 人社部维持6件，市政府维持2件: by each of two
    of: /^review\.(?:upheld|corrected)$/,
    unsaid: ({state, words, start}) =>
      isBehindLeft(state) &&
      /(?:政府|[部委局厅会])(?:维持|纠正|撤销)$/.test(words) &&
      /(?:政府|[部委局厅会])(?:维持|纠正|撤销)\d+[件起][,、]?$/.test(sentenceBefore(state, {start}))
  },
  {
    // 作为第三人参加信息公开诉讼1件: others were sued
    of: /^(?:review|litigation\w*)\./,
    unsaid: ({state, words, start}) =>
      /作为第三人[^;。]*$/.test(
        (sentenceBefore(state, {start}) + words).split(/[,;]/).slice(-1)[0]!
      )
  },
  {
    // 涉律师执业监管8件，行政复议3件，其他3件: what was asked for
    of: /^review\.total$/,
    unsaid: ({state, start}) =>
      hasSaid(state, /^request\.received$/) &&
      /[,;(]涉[^,;。\d]{2,14}\d+件[,、;]$/.test(state.text.slice(0, start))
  },
  {
    // 代理市政府信息公开行政诉讼应诉12件，胜诉11件: the government's
    of: /^litigation\w*\./,
    unsaid: ({state, words, start}) =>
      /代(?:理|表)[^,;。\d]{0,8}政府/.test(segmentBefore(state, {start}) + words)
  },
  {
    // 行政复议4件，均维持；未结的1件行政诉讼: the word behind the number says of which it is
    of: /^review\.(?!total)/,
    unsaid: ({behind}) => /^的?(?:行政)?(?:诉讼|应诉)/.test(behind)
  },
  {
    // 行政诉讼2件；维持1件行政复议
    of: /^litigation\w*\.(?!total)/,
    unsaid: ({behind}) => /^的?(?:行政)?复议(?!后|案后)/.test(behind)
  },
  {
    // 行政复议和行政诉讼共5件; 行政复议、行政诉讼0件 is none of either
    of: /^litigation\.total$/,
    unsaid: ({state, words, start, value}) =>
      value !== 0 && asOne.test(sentenceBefore(state, {start}) + words)
  },
  {
    // 申请复议、诉讼共3件。维持2件
    of: /^(?:review|litigation)\.(?!total)/,
    unsaid: (asked) => behindOne.test(asked.state.text.slice(0, asked.start)) && !namesCourt(asked)
  },
  {
    // 未审结一件行政复议，维持两件: how reconsiderations ended, and no suits
    of: /^litigation\.(?!total)/,
    unsaid: (asked) =>
      topicOf(asked.state.text.slice(0, asked.start)) === "review" && !namesCourt(asked)
  },
  {
    // 行政复议3件、行政诉讼2件，维持3件、纠正2件: of both together, or of either
    of: /^(?:review|litigation)\.(?!total)/,
    unsaid: (asked) => isBehindBoth(asked) && !namesCourt(asked)
  },
  {
    of: /^(?:review|litigation\w*)\.(?!total)/,
    unsaid: (asked) =>
      wentOn.test(sentenceBefore(asked.state, asked) + asked.words) && !namesCourt(asked)
  },
  {of: /^(?:review|litigation\w*)\.(?!total)/, unsaid: isMoreThanRoute},
  {of: /^litigation_\w+\.(?!total)/, unsaid: isBehindRoutes},
  {
    // 收到12件，收取20元，复议1件, under 依申请公开、收费及复议诉讼情况: of which of them is not said
    of: /^(?:(?:review|litigation|complaint)\.total|request\.received)$/,
    unsaid: ({state: {text, setting}, end}) =>
      mattersOf(setting.section ?? "").length > 1 &&
      !/申请|复议|诉|举报/.test(text.slice(0, end) + text.slice(end).split(/[,;:()、。]/)[0])
  },
  {
    // under both, 发生3起不服答复的行政复议: what is named behind the number, and not what the title names last
    of: /^(?:review|litigation)\.total$/,
    unsaid: ({state, indicator, start, end}) => {
      const [own] = clauseBehind(state, end).split(/[,;:()、\d]/);
      const named = topicOf(own!);
      return (
        (named === "review" || named === "litigation") &&
        !indicator.startsWith(named) &&
        topicOf(sentenceBefore(state, {start})) === undefined
      );
    }
  },
  {
    // under 行政复议、行政诉讼情况 alone it is not said of which
    of: /^(?:review|litigation)\.(?!total)/,
    unsaid: ({state, end}) => {
      const both = /复议.*诉讼/.test(state.setting.section ?? "");
      const [own] = clauseBehind(state, end).split(/[,;:()、]/);
      return both && topicOf(state.text.slice(0, end) + own) === undefined;
    }
  }
];
