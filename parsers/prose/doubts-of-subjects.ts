import {namedOver} from "./brackets.ts";
import {hasSaid, isBehindLeft, type Asked, type Doubt} from "./doubt.ts";
import {sought} from "./needed.ts";
import {segmentBefore, sentenceBefore, sentenceBehind} from "./owner.ts";
import type {State} from "./state.ts";

const aboutDisclosure = sought(
  /(?:政府|政务)?信息公开(?:类|方面|相关|事项|案件?|的)*(?:有|为|共)*$/
);
const inCases = /[件起宗例]$/;
/** 热线办件12,300件, and 办结率98% right behind it */
const calls = sought(/(?:热线|工单)[^,;。]*$/);
const behindCalls = sought(/(?:热线|工单)[^,;。\d]{0,12}\d[\d,.]*[万余多]*件,[^,;。\d]*$/);
const cases = sought(/诉讼|复议|应诉|案|仲裁|热线|举报|投诉|信访|来信|来访|法律/);
const counted = sought(/\d[件起宗例]/);
const ofItems = sought(/公开|发布|公布|信息|文件|公文/);

/** 行政诉讼5件（其中信息公开2件、行政许可3件）: what the cases are about, and nothing that was disclosed. */
function isSubjectOfCases({state, words, start, end}: Asked): boolean {
  if (!aboutDisclosure.test(words) || !inCases.test(state.text.slice(start, end))) return false;
  const before = sentenceBefore(state, {start});
  return counted.test(before) && (cases.test(before) || !ofItems.test(before));
}

/** 应诉案件35件，其中…, up to the end of what is divided. */
const ofSuits = sought(
  /(?:诉讼|复议|应诉)[^,;。\d]{0,8}\d+[件起宗例](?:.*(?:其中|包括|信息公开)[^;]*|\([^)]*|.*类\d[^;]*)$/
);

const renewed = sought(/^(?:其中)?[,:]?(?:新增|更新|维护|调整|转载|原创|自编)[^,;。]{0,4}信息$/);
const dividedItems = sought(/\d[条篇件][,;(]其中[^。]*$/);

/** 围绕疫情防控，推送信息1,320条；围绕乡村振兴，发布信息210条 */
const around = sought(
  /(?:^|[,;。、])(?:[一二三四五]是)?(?:紧紧)?(?:围绕|聚焦|紧盯|针对)[^,;。\d]{2,24}[,]/g
);

/** 公示行政许可决定211件、行政处罚决定34件 */
const decision = "(?:行政)?(?:许可|处罚|强制)[^,;。、\\d]*";
const count = "[\\d,.]+[万余多]*[件条宗起份]";
const shownAhead = sought(
  new RegExp(
    `(?:公[示开布]|归集|报送|上传|录入)[^,;。\\d]*(?:许可|处罚|强制|双公示)[^,;。\\d]*${count}(?:[、,和及与以]+[^,;。、\\d]{2,14}${count})*[、,和及与以]+${decision}$`
  )
);

/** What items may be about, right before the verb or before 信息公开; 主动公开方面 is about all of them. */
const about =
  "(?:(?<!公开)(?:领域|方面)|处罚|许可|强制|执法|审批|采购|招标|招投标|交易|招聘|人事|人员|任免|财政|预决算|预算|决算|经费|资金|补贴|扶贫|救助|低保|就业|社保|住房|征地|拆迁|疫情|防控|安全|质量|环境|教育|医疗|卫生|规划|统计|价格|收费|项目|建议|提案|政策|解读|回应|规章|规范性文件|复议|诉讼|培训|会议|主体|振兴|攻坚)(?:事项|结果|专题|类|工作)?";
const adverbs =
  "(?:方面|全年|本年度?|今年|年内|共|共计|累计|总共|主动|及时|依法|集中|对外|已|均|新)*";
const publishing = "(?:公开|发布|公布|公示|更新|推送|上传)";
const some = "(?:了|的|各类|各项|相关|有关|政府|政务)*";
const amount = "(?:总?数?量|条?数|共|为|约|达|有|:)*";
const ofOneSubject = sought(
  new RegExp(
    `${about}(?:${adverbs}${publishing}${some}信息|(?:类)?(?:的)?信息${adverbs}${publishing})${amount}$`
  )
);
const published = sought(new RegExp(`^,?${adverbs}${publishing}${some}信息${amount}$`));
const headed = sought(new RegExp(`${about}(?:方面|类)?$`));

/** 行政处罚信息公开12条, 重点领域公开信息88条, 保障性住房：公开信息12条: of one subject, and no total. */
function isOfOneSubject({state, words, start}: Asked): boolean {
  if (ofOneSubject.test(words)) return true;
  const heading = state.lead.at(-1);
  if (state.text[start - 1] !== ":" || heading?.end !== start - 1 || !published.test(words))
    return false;
  return headed.test(state.text.slice(heading.start, heading.end));
}

const sumBehind = sought(
  /^[^。]{0,30}?[,;](?:两者|二者|三者|两项|三项|以上|上述)?(?:合计|共计|总计)[^\d,;。]{0,6}([\d,]+)条/
);

/** 公众号推送196条，门户网站更新信息402条，两者合计598条: a part of the sum that stands behind. */
function isBeforeSum({state, end, value}: Asked): boolean {
  const [, sum] = sumBehind.exec(state.text.slice(end, end + 60)) ?? [];
  return sum !== undefined && value !== null && Number(sum.replaceAll(",", "")) > value;
}

const byWayOfHall = sought(
  /(?:窗口|线下|网上|线上|网办)(?:共|累计|全年)*(?:受理|办理|收件|接件)[^,;。\d]*[\d.,]+万?余?件,(?:按时)?$/
);
const otherWayOfHall = sought(
  /(?<!其中,?)(?:窗口|线下|网上|线上|网办)(?:共|累计|全年)*(?:受理|办理|收件|接件)(?:各类|事项|业务|办件|申请|量)*[\d.,]+万?余?件/
);

const toSite =
  "向[^,;。\\d]{2,20}(?:网|网站|平台|系统|门户|频道)(?:推送|上传|提供|发布)[^,;。\\d]{0,8}";
const sentTo = new RegExp(`${toSite}$`);
const sentOn = sought(new RegExp(`^[,;、]${toSite}[\\d,]+条`));
/** 向省平台推送信息203条，向县网站推送1,000条: to one site of several. */
const isToOneSite = ({state, words, end}: Asked): boolean =>
  sentTo.test(words) && sentOn.test(state.text.slice(end, end + 60));

const besides = sought(
  /^、(?![^\d]*(?:公开|发布|推送|更新|回[应复]|答复|受理|收到|办理))[\u4e00-\u9fff]{2,8}[\d,]+条/
);

/** What cases are about, where they are divided by it. */
const opensParts = /^(?:其中|包?含|包括)/;
const siblings = (one: string, other: string): boolean =>
  one === other ||
  (one.includes(".channel.") && one.split(".", 2).join() === other.split(".", 2).join());

/** 查阅点（含乡镇12个）14个, 网络申请12件（其中邮件2件）: a part is neither its whole nor what stands beside that. */
function isOwnPart({state, indicator, words, start, applicant}: Asked): boolean {
  if (!opensParts.test(words) || applicant !== null) return false;
  const over = namedOver(state, start) ?? inBracketOf(state, start);
  return over !== null && siblings(indicator, over);
}

/** 网络申请12件（: the figure right before a bracket. */
const inBracketOf = ({said, text}: State, start: number): string | null =>
  text[start - 1] === "(" && said.at(-1)?.end === start - 1 ? said.at(-1)!.indicator : null;

const boards = sought(
  /(?:[\d各]+个?(?:行政)?(?:村|社区)[^,;。]{0,12}|[村居党]务)(?:公[开示]|宣传)[栏牌]/
);

export const doubtsOfSubjects: Doubt[] = [
  {of: /^(?!disclosure\.items)/, unsaid: isOwnPart},
  {of: /^disclosure\.items$/, unsaid: isSubjectOfCases},
  {of: /^disclosure\.items$/, unsaid: isBeforeSum},
  {of: /^disclosure\.items$/, unsaid: isToOneSite},
  {
    // 发布政务信息912条、通知公告106条: one kind beside another
    of: /^disclosure\.items$/,
    unsaid: ({state, end}) => besides.test(state.text.slice(end, end + 16))
  },
  {of: /^disclosure\.items$/, unsaid: isOfOneSubject},
  {
    // 19个村均设公开栏，公开信息418条: on the villages' boards
    of: /^disclosure\.items$/,
    unsaid: ({state, words, start}) =>
      boards.test(sentenceBefore(state, {start})) &&
      !/政[府务]|主动|[我本]|网|全年|共|累计/.test(sentenceBefore(state, {start}) + words)
  },
  {
    // 知识库收录信息6.8万条，全年新增信息4,126条: what a hotline answers from
    of: /^disclosure\.items$/,
    unsaid: ({state, words, start}) =>
      /(?:知识|资源|数据|信息|案例|指南|试?题)库/.test(words) ||
      /^(?!.*公开).*(?:(?:知识|指南)库|共享交换|汇聚|归集|录入)/.test(
        segmentBefore(state, {start}) + words
      )
  },
  {
    // 公布学校新闻212条、通知64条、校务公开信息36条: the last of a row of which nothing is read
    of: /^disclosure\.items$/,
    unsaid: ({state, words, start}) =>
      /^[、和及与](?!.*(?:主动公开|政[府务]信息|共|20\d\d年|[本今]年))/.test(words) &&
      !hasSaid(state, /^disclosure\./) &&
      /\d[条篇件则]$/.test(state.text.slice(0, start))
  },
  {
    // 目前网站公开信息286条，较年初新增112条: all that stands there
    of: /^disclosure\.(?:items|channel\.)/,
    unsaid: ({state, words, start, end}) =>
      /截[至止]|目前|现有/.test(sentenceBefore(state, {start}) + words) &&
      /^[,(][较比](?:年初|(?:[去上]年|20\d\d年)年?[末底])/.test(state.text.slice(end, end + 20))
  },
  {
    // 主动公开政府信息5867条。门户网站全年点击量437万次，更新信息4218条: of the site, and no second total
    of: /^disclosure\.items$/,
    unsaid: ({state, words, start}) =>
      /^(?!.*公开).*更新/.test(words) &&
      /网/.test(sentenceBefore(state, {start})) &&
      state.figures.some(({indicator, category}) => indicator === "disclosure.items" && !category)
  },
  {
    // 主动公开信息9,873条，其中行政许可4,216件，行政处罚286件: published, and not decided
    of: /^(?:penalty|compulsion|permit)\.decisions$/,
    unsaid: ({state, words, start}) => {
      const last = state.said.at(-1);
      const isOpen = state.list?.open === true && (last?.category ?? null) !== null;
      return (
        isOpen &&
        !/[作做]出|下达|实施/.test(words) &&
        !/[;)。]/.test(state.text.slice(last!.end, start))
      );
    }
  },
  {
    // 更新维护信息384条，其中新增信息300条，更新信息84条: parts of a number that is not read
    of: /^disclosure\.items$/,
    unsaid: ({state, words, start}) =>
      renewed.test(words) &&
      isBehindLeft(state) &&
      dividedItems.test(sentenceBefore(state, {start}) + words)
  },
  {
    // 围绕疫情防控，推送信息1,320条；围绕乡村振兴，发布信息210条: on each, and no total
    of: /^disclosure\.items$/,
    unsaid: ({state, start}) =>
      around.test(sentenceBefore(state, {start}).slice(-28)) && around.every(state.text).length > 1
  },
  {
    // 公示行政许可决定211件、行政处罚决定34件: shown, and not made
    of: /^(?:penalty|compulsion|permit)\.decisions$/,
    unsaid: ({state, words, start}) =>
      !/[作做]出|下达|实施/.test(words) && shownAhead.test(sentenceBefore(state, {start}) + words)
  },
  {
    // 抽查执法案卷218件，其中行政许可86件、行政处罚132件: looked into, and not made
    of: /^(?:penalty|compulsion|permit)\.decisions$/,
    unsaid: ({state, words, start}) =>
      !/[作做]出|下达/.test(words) &&
      /(?:案卷|评查)[^;。]*$/.test(sentenceBefore(state, {start}) + words)
  },
  {
    // 12345热线办件12,300件，办结率98%: of calls, and not of a hall's cases
    of: /^service\./,
    unsaid: ({state, indicator, words, start}) =>
      calls.test(words) ||
      (indicator === "service.completion_rate" &&
        behindCalls.test(sentenceBefore(state, {start}) + words))
  },
  {
    // 依申请公开申请平台办件12件: of requests
    of: /^service\./,
    unsaid: ({words}) => /依申请公开|信息公开申请/.test(words)
  },
  {
    // 公共服务事项办结3.4万件: of one kind of matters, and not all that a hall completed
    of: /^service\.completed$/,
    unsaid: ({words, behind}) =>
      /^(?!.*(?:审批|许可)).*(?:公共|便民)服务(?:类)?(?:事项|业务)[^,;]*办结$/.test(words) ||
      (/许可|审批/.test(words) &&
        /^件?[,、;](?:办结)?(?:公共|便民)服务(?:类)?(?:事项|业务|办件)\d/.test(behind))
  },
  {
    // 窗口受理办件31.2万件，办结31.1万件；网上受理20.8万件，办结20.8万件: of what came in by one way
    of: /^service\.completed$/,
    unsaid: ({state, start, end}) => {
      const before = sentenceBefore(state, {start});
      const others = before.split(";").slice(0, -1).join(";") + sentenceBehind(state, end, 40);
      return byWayOfHall.test(before.split(";").at(-1)!) && otherWayOfHall.test(others);
    }
  },
  {
    // 政务服务大厅办件38.2万件，其中网办32.1万件: all that the hall did, or what was done at its counters
    of: /^service\.window$/,
    unsaid: ({state, end}) =>
      /^[,;(]?其中,?[^,;。\d]{0,6}(?:网|线上|在线)/.test(sentenceBehind(state, end, 24))
  },
  {
    // 新闻发布会6次、新闻通气会2次: beside the first the second is another thing
    of: /^response\.press_conferences$/,
    unsaid: ({state, words}) =>
      /通气会|吹风会/.test(words) &&
      !/发布会/.test(words) &&
      hasSaid(state, /^response\.press_conferences$/)
  },
  {
    // 涉及信访事项的9件，已按规定答复: what they are about, where nothing says that they were not processed
    of: /\.not_processed\.petition$/,
    unsaid: ({state, words, start, end}) =>
      /涉及[^,;]*事项的?$/.test(words) &&
      !/不[予再]处理/.test(sentenceBefore(state, {start}) + sentenceBehind(state, end, 40))
  },
  {
    // 投入经费2.3万元购置电脑、打印机等设备: for things, and whether from what is set apart for the work is not said
    of: /^capacity\.budget$/,
    unsaid: ({words, behind}) =>
      !/专项|公开/.test(words) &&
      /^,?(?:主要)?(?:用于)?(?:购置|购买|采购|添置|更新|维修|改造|改版|升级)/.test(behind)
  },
  {
    // 应诉案件35件，其中政府信息公开5件，行政处罚30件: suits about penalties, and none that was imposed
    of: /^(?:penalty|permit)\./,
    unsaid: ({state, words, start}) => ofSuits.test(sentenceBefore(state, {start}) + words)
  }
];
