import {kept} from "../kept.ts";
import {isChannel} from "./channels.ts";
import {clauseBehind, goesOn, hasSaid, isBehindLeft, type Asked, type Doubt} from "./doubt.ts";
import {doubtsOfAnswers} from "./doubts-of-answers.ts";
import {doubtsOfAskings} from "./doubts-of-askings.ts";
import {doubtsOfCases} from "./doubts-of-cases.ts";
import {doubtsOfDocuments} from "./doubts-of-documents.ts";
import {doubtsOfEvents} from "./doubts-of-events.ts";
import {doubtsOfFields} from "./doubts-of-fields.ts";
import {doubtsOfHalls} from "./doubts-of-halls.ts";
import {doubtsOfMatters} from "./doubts-of-matters.ts";
import {doubtsOfOthers} from "./doubts-of-others.ts";
import {doubtsOfParallels} from "./doubts-of-parallels.ts";
import {doubtsOfSubjects} from "./doubts-of-subjects.ts";
import {doubtsOfStaff} from "./doubts-of-staff.ts";
import {doubtsOfSubsets} from "./doubts-of-subsets.ts";
import {isBehindIssues} from "./again.ts";
import type {Answer} from "./match.ts";
import {sought} from "./needed.ts";
import {sentenceBefore, sentenceBehind} from "./owner.ts";
import type {Figure, Stretch} from "./sentence.ts";
import {slice, type State} from "./state.ts";
import {isGovernment} from "./whose.ts";

/** Whether it is known what is counted, and yet not which of several figures that is. */
export function isUnsaid(
  state: State,
  {label, quantity, depth}: Figure,
  {indicator, phrase}: Answer
): boolean {
  const asked: Asked = {
    state,
    indicator,
    words: slice(state, label),
    behind: state.text.slice(quantity.end, quantity.end + 20),
    start: label.start,
    end: quantity.end,
    applicant: phrase.applicant ?? null,
    depth,
    value: quantity.value
  };
  return doubtsOf(indicator).some(({unsaid}) => unsaid(asked));
}

/** Of reconsiderations and suits the same is asked where a number is an earlier year's. */
export const isCaseUnsaid = (state: State, part: Figure, answer: Answer): boolean =>
  /^(?:review|litigation)/.test(answer.indicator) && isUnsaid(state, part, answer);

/** 增设“优化营商环境”专栏，发布相关信息75条; “双减”专栏发布信息42条 */
const ofNamedColumn = sought(
  /[“"](?![^”"]*(?:公开|信息))[^”"]{1,20}[”"](?:专栏|专题|栏目|版块|板块|专区)(?:(?:共|累计|全年|已|中|内|上)*(?:发布|更新|推送|公开|上传)(?:了|各类|政府|政务|相关)*信息$|[^。;]*(?:发布|更新|推送|公开|上传)(?:了|各类)*相关信息$)/
);

/** “政民互动”专栏公开信息32条，“政务公开”专栏公开信息410条: neither is the whole. */
const column = sought(/[”"](?:专栏|专题|栏目|版块|板块|专区)/);
const columnWith = sought(/[”"](?:专栏|专题|栏目|版块|板块|专区)[^,;。\d]*[\d,]+条[,;、]/);

const partOfItems =
  /^[,(;]?(?:(?:其中|包括|含),?(?:主动)?(?:公开)?的?政府信息(?:公开)?(?:数量)?(?:约|有|为|共|计|占|达|近)*|主动公开的?政府信息约?占)[\d一二三四五六七八九十]/;
const stock =
  /截[至止](?!.*[,;].*(?:今年|本年|全年|20\d\d年))[^;]{0,20}(?:专栏|目录|栏目|平台|专区)(?:中|上|内)?(?:已|现|现已)?(?:累计|共计?|总计)/;

/** Whether a number that is not read is of those who asked. */
const isOfApplicant = ({text}: State, {start}: Stretch): boolean =>
  /(?:自然人|公民|企业|法人|组织|机构)[^,;。]{0,8}$/.test(
    text.slice(Math.max(0, start - 14), start)
  );

/** 产生政府信息504条，其中主动公开421条 */
const ofInformation = sought(/(?:政[府务]|产生各类)信息(?:总?[量数])?(?:共|计|为)*[\d,]+条[,;]$/);

const platform =
  /(?:开发|研发|上线|启用|推出|使用|搭建|建成)[^,;。]{0,24}(?:平台|系统|小程序|APP|终端),[^;]*(?:截至|目前|上线)[^;]*$/;
const face = /窗口|线下|大厅现场|现场(?:受理|办理|办件)/;
const remote = /线上|网上|网办|在线|不见面|掌上|自助/;
const doubts: Doubt[] = [
  ...doubtsOfAnswers,
  ...doubtsOfAskings,
  ...doubtsOfCases,
  ...doubtsOfDocuments,
  ...doubtsOfEvents,
  ...doubtsOfFields,
  ...doubtsOfHalls,
  ...doubtsOfMatters,
  ...doubtsOfOthers,
  ...doubtsOfParallels,
  ...doubtsOfStaff,
  ...doubtsOfSubjects,
  ...doubtsOfSubsets,
  {
    // 仅“放管服”专栏就发布信息64条: a part, whatever it is of
    of: /./,
    unsaid: ({words}) => /(?:^|[,、])(?:仅|光|单)[^,;\d]{1,20}就/.test(words)
  },
  {
    of: /^disclosure\.(?:items|channel\.website)$/,
    unsaid: ({state, words, start}) => {
      const before = sentenceBefore(state, {start});
      return ofNamedColumn.test(before + words) || (column.test(words) && columnWith.test(before));
    }
  },
  {
    // “桃源发布”公众号刊发我局信息132条: an account of somebody else
    of: /^disclosure\.channel\.(?:weibo|wechat)$/,
    unsaid: ({words}) =>
      /[”"](?:政务|官方)*(?:微信|微博|公众号)+[^,;]*[我本](?:局|委|办|厅|院|镇|乡|街道|单位)[^,;]{0,4}信息$/.test(
        words
      )
  },
  {
    // 主动公开信息320条，县政府门户网站公开1,200条: more than all that this body has published
    of: /^disclosure\.channel\.website$/,
    unsaid: ({state, words, value}) => {
      const own = state.said.find(({indicator, category}) => /items$/.test(indicator) && !category);
      const all = own?.value ?? state.setting.disclosed;
      const ofArea = /[省市县区](?:人民)?政府(?:门户|官方|政务)*网/.test(words);
      return ofArea && !isGovernment(state.setting) && all !== null && (value ?? 0) > all;
    }
  },
  {
    // 结转4件 with nothing concluded before may be last year's or next
    of: /^request\.carried_forward$/,
    unsaid: ({state, words}) => /结转$/.test(words) && !hasSaid(state, /outcome\.|concluded|repl/)
  },
  {
    // 收到申请20件，其中网络申请10件，其中自然人8件: who asked of a part, and not of all
    of: /^request\.received$/,
    unsaid: ({state, words, start, applicant, depth}) => {
      const whole = state.said.findLast((figure) => figure.depth <= depth);
      const ofPart = whole !== undefined && whole.indicator !== "request.received";
      // 予以公开的31件中，自然人28件
      const inside = /^(?:申请)?[中里],?$/.test(state.text.slice(whole?.end, start));
      const behindLeft = isBehindLeft(state) && isOfApplicant(state, state.unassigned.at(-1)!);
      return applicant !== null && (((words.startsWith("其中") || inside) && ofPart) || behindLeft);
    }
  },
  {
    // 办结36件，加上结转的2件: either year's
    of: /^request\.carried_in$/,
    unsaid: ({state, words}) =>
      /(?:加上|连同)结转/.test(words) && hasSaid(state, /outcome\.|concluded|repl/)
  },
  {
    // 收到申请9件，其中2件申请中…: of some of them only; 其中8件为自然人申请, of those answered, is no column of section 3
    of: /^request\.received$/,
    unsaid: ({state, words, start, applicant}) =>
      hasSaid(state, /^request\.received$/) &&
      /^(?:其中|在|[、,])?$/.test(words) &&
      (applicant === null || /答复|办结|办理/.test(sentenceBefore(state, {start})))
  },
  {
    // 共办理申请57件，其中上年结转3件、当年受理54件: of those concluded, and not of all that came in
    of: /^request\.received$/,
    unsaid: ({state, words, start}) =>
      /(?:办理|办结|处理|答复|回复)[^,;。]*\d件[,(]其中[^;。]*$/.test(
        state.text.slice(Math.max(0, start - 60), start) + words
      ) && /^(?:其中)?(?:当年|本年度?|今年)(?!新)/.test(words.replace(/^[、,和及与]+/, ""))
  },
  {
    // 共有9件公开申请 is all of them, and 5件公开申请 any
    of: /^request\.received$/,
    unsaid: ({words, behind}) =>
      !/[有共计总收接受登新提递]/.test(words) &&
      /^(?:(?:政府|政务)?信息公开|依申请公开)[^,;。]{0,4}(?:申请|[,;。]|$)/.test(behind)
  },
  {
    // 县政府转办申请6件，我局直接收到50件: by which way they came
    of: /^request\.received$/,
    unsaid: ({words}) => /直接(?:收到|受理|接收)|转办|转来|转送|交办/.test(words)
  },
  {
    // 通过平台收到40件，邮寄收到14件: neither is the whole
    of: /^request\.received$/,
    unsaid: ({state, words}) =>
      /(?:平台|网站|系统|信箱|邮箱|线上|网上)/.test(words) &&
      ["邮寄", "邮政", "信函", "现场", "当面", "传真"].some((way) => goesOn(state, way))
  },
  {
    // 其余25件因信息不存在等原因未予公开: for whatever reason; a number behind it is what has that ground
    of: /^request\.(?:outcome|reply)\.denied$/,
    unsaid: ({state, behind, end}) =>
      /^,?(?:因|由于)[^,;。]*等/.test(behind) &&
      !/^,[^,;。]*\d/.test(state.text.slice(end, end + 60))
  },
  {
    // 予以公开32件（含部分公开6件）, 公开10件，其中部分公开3件
    of: /^request\.(?:outcome|reply)\.granted$/,
    unsaid: ({behind}) =>
      /^[,(](?:其中,?(?:包?含|包括)?|包?含|包括)(?:予以|同意|给予)?部分/.test(behind)
  },
  {
    // 收到申请310件，其中区政府本级收到45件: the same again behind 其中 is a part of it
    of: /^(?!disclosure\.)/,
    unsaid: ({state, indicator, words, applicant, start}) => {
      const whole = state.said.find((figure) => figure.indicator === indicator);
      if (applicant !== null || !whole || whole.applicant !== null) return false;
      // 制发文件9件，其中以县政府名义印发6件，以办公室名义印发3件: what stands in the row of its parts is one too
      const row = state.text.slice(whole.end, start) + words;
      return words.startsWith("其中") || (/名义/.test(words) && /^[,(]其中[^;。]*$/.test(row));
    }
  },
  {
    // 接听咨询电话320次，接待来访群众86人次: of those who ask, and not of a hall
    of: /^service\.visitors$/,
    unsaid: ({state, start, words}) =>
      /咨询|信访|来电|查阅|热线|接待来访|公开专区|开放日/.test(
        state.text.slice(Math.max(0, start - 40), start) + words
      ) && !/大厅|中心|窗口|办事/.test(words)
  },
  {
    // 大厅窗口全年受理13万件，网上受理39万件: neither is the whole
    of: /^service\.handled$/,
    unsaid: ({state, words, start, end}) =>
      face.test(words) !== remote.test(words) &&
      (face.test(words) ? remote : face).test(
        sentenceBefore(state, {start}) + clauseBehind(state, end)
      )
  },
  {
    // 使用共享数据平台系统，截至目前受理事项1773件: of the platform, since it was opened
    of: /^service\./,
    unsaid: ({state, words, start}) => platform.test(sentenceBefore(state, {start}) + words)
  },
  {
    // 新增□市场主体6414家, 新的市场主体6414家
    of: /^market_entity\.total$/,
    unsaid: ({words}) => /新[的增登设注发办培][^,;]*主体/.test(words)
  },
  {
    // 复印费800元 of others, 邮寄费12元: of which fees the whole is made is not said
    of: /^request\.fees_charged$/,
    unsaid: ({state, words}) => {
      const left = state.unassigned.at(-1);
      const money = left !== undefined && /费.{0,4}$/.test(sentenceBefore(state, left));
      return money && isBehindLeft(state) && /(?:检索|复制|复印|邮寄|递送|工本)费$/.test(words);
    }
  },
  {
    // 采购项目15个 without 采购总金额 may be of any purchases
    of: /^procurement\.projects$/,
    unsaid: ({state, words, behind}) =>
      !words.includes("集中采购") && state.topic !== "procurement" && !/采购总?金额/.test(behind)
  },
  {
    // 政府采购项目15个，采购总金额…: centralised or not
    of: /^procurement\.amount$/,
    unsaid: ({state, words, start}) =>
      /政府采购(?!.*集中采购)/.test(sentenceBefore(state, {start}) + words)
  },
  {
    // 其他2件 beside other answers may be any
    of: /^request\.outcome\.other\.rest$/,
    unsaid: ({state}) => state.said.at(-1)?.indicator.startsWith("request.outcome.other") !== true
  },
  {
    // 更新信息2300条，其中政府信息1610条: of whatever kind
    of: /^disclosure\.(?:items|channel\.)/,
    unsaid: ({state, words, end}) =>
      !/政[府务]信息/.test(words) && partOfItems.test(state.text.slice(end, end + 24))
  },
  {
    // 截至年底，政府信息公开专栏共公开信息3200条: since it was opened, or this year
    of: /^disclosure\.items$/,
    unsaid: ({state, words, start}) => stock.test(sentenceBefore(state, {start}) + words)
  },
  {
    // 截至目前，微博累计发布1.6万条，粉丝9万人: since the account was opened, or this year
    of: /^disclosure\.channel\.(?:weibo|wechat)$/,
    unsaid: ({state, words, start, end}) => {
      const before = sentenceBefore(state, {start}) + words;
      const behind = sentenceBehind(state, end, 40);
      return (
        /截[至止]|目前/.test(before) && /累计/.test(words) && /粉丝|关注/.test(before + behind)
      );
    }
  },
  {
    // 主要负责人参加新闻发布会7次，参加在线访谈11次: whose part is still spoken of
    of: /^response\.(?!.*_by_head$)/,
    unsaid: ({state, words, start}) =>
      state.text[start - 1] !== ";" &&
      /^[,、和及]?(?:参加|出席|接受|做客)/.test(words) &&
      state.said.at(-1)?.indicator.endsWith("_by_head") === true
  },
  {
    // 更新各类信息1,560条，依法主动公开信息1,204条: the second is the total, the first of whatever kind
    of: /^disclosure\.items$/,
    unsaid: ({words, behind}) =>
      !/公开|政[府务]/.test(words) &&
      /^[,;](?:其中,?)?(?:依法|共|累计|主动|对外|向社会)*(?:公开|发布)[^,;\d]{0,6}[\d一二三四五六七八九]/.test(
        behind
      )
  },
  {
    // 发布疫情通报等信息623条，占全年公开总数1,046条的59.6%
    of: /^disclosure\.items$/,
    unsaid: ({behind}) =>
      /^,?占(?:了)?(?:全年|年度|全部|主动|信息)*公开[^,;。]{0,6}[总数量]/.test(behind)
  },
  {
    // 编印政府公报12期，公开政府信息186条: in the gazette, or in all
    of: /^disclosure\.items$/,
    unsaid: ({state, start}) => isBehindIssues(state, start)
  },
  {
    // 制发文件44件，公开37件: of what was counted before, whatever that is
    of: /^disclosure\.items$/,
    unsaid: ({state, words, start}) =>
      state.spoken === null &&
      !ofInformation.test(state.text.slice(Math.max(0, start - 24), start)) &&
      /^[,、]?(?:其中)?(?:主动)?公开(?:了|的|共|有|为|达|:)*$/.test(words) &&
      /\d[件份篇条项][,、;]?$/.test(state.text.slice(Math.max(0, start - 4), start))
  },
  {
    // 对近二百名信息公开工作人员进行了培训, 培训信息公开工作人员85名: who was taught, and not all who do the work
    of: /^capacity\.staff/,
    unsaid: ({state, words, end}) =>
      /[培轮集]训/.test(words) || /^[^,;]*[培轮集]训/.test(clauseBehind(state, end))
  },
  {
    // 规范性文件18件，其中依申请公开2件: of the documents, and no request
    of: /^request\.received$/,
    unsaid: ({state, words}) =>
      /^其中,?(?:属于?|为)?依申请公开/.test(words) &&
      state.said.at(-1)?.indicator.startsWith("normative_document.") === true
  },
  {
    // 涉及民生服务（131条）及其他（43条）: of the list, whatever that is of
    of: /^disclosure\.channel\.other$/,
    unsaid: ({state, start}) =>
      /其[他它]\($/.test(sentenceBefore(state, {start})) &&
      (isBehindLeft(state) || !isChannel(state.said.at(-1)?.indicator ?? ""))
  },
  {
    // 其他115条 beside no channel is none
    of: /^disclosure\.channel\.other$/,
    unsaid: ({state, words}) =>
      /其[他它]$/.test(words) && !state.said.some((figure) => isChannel(figure.indicator))
  }
];

const doubtsOf = kept((indicator) => doubts.filter(({of}) => of.test(indicator)));
