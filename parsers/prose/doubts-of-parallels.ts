/** Numbers beside those of others, or of a part that is not read: none of them is told of all. */
import {channelsIn} from "./channels.ts";
import {hasSaid, isBehindLeft, type Asked, type Doubt} from "./doubt.ts";
import {sought} from "./needed.ts";
import {sentenceBefore, sentenceBehind} from "./owner.ts";

const amount = "[\\d,.]+[万余多]*[件条篇期份起场次宗]";

/** 全县受理申请68件，其中县政府收到15件，同意公开10件: what stands behind a part is of it, or of all. */
const behindPart = sought(
  new RegExp(
    `(?:全|[我本])[省市县区州旗][^。;]*申请[^。;\\d]{0,6}${amount},(?:其中,?)?[^,;。\\d]{1,10}(?<!网络|网上|当面|信函|现场|邮件)(?:政府|部门)(?:收到|受理|接收)[^,;。\\d]{0,6}${amount},(?![^。;]*(?:收到|受理|统计|按))[^。;]*$`
  )
);

/** 以市政府为被告的…12件，以县区政府为被告的43件 */
const otherSued = sought(
  new RegExp(`^[,、;]以[^,;。\\d]{2,20}为被(?:告|申请人)的?[^,;。\\d]{0,8}${amount}`)
);

const asker =
  "(?:校[内外](?!外)|在校|师生|学生|教职工|教师|社会公众|公众|社会人士|企业|公司|律师|个人|居民|村民|媒体)";
const ofAsker = sought(new RegExp(asker));
const otherAskerBehind = sought(
  new RegExp(`^[,、;](?:收到|受理)?${asker}[^,;。\\d网信当现电邮]{0,6}申请[^,;。\\d]{0,3}${amount}`)
);
const otherAskerBefore = sought(
  new RegExp(`${asker}[^,;。\\d]{0,12}申请[^,;。\\d]{0,3}${amount}[,、;]?$`)
);

/** 师生申请3件，校外申请5件: neither is all that came in. */
function isOfOneAsker({state, words, start, end, applicant}: Asked): boolean {
  if (applicant !== null || !ofAsker.test(words)) return false;
  return (
    otherAskerBehind.test(sentenceBehind(state, end, 40)) ||
    otherAskerBefore.test(sentenceBefore(state, {start}))
  );
}

const someBodies =
  "(?:各[^,;。\\d]{0,4}|[省市县区]直|所属|下属|[省市县区][^,;。\\d]{1,6}|公安)(?:部门|单位|分局|局|委|乡镇|街道|镇街|县区|区县|市区)";
const othersAccount = sought(
  new RegExp(
    `^[,、;](?:${someBodies}|街道|乡镇|部门)(?:门户|政务|官方)*(微信|微博|公众号|网站)[^,;。\\d]{0,10}${amount}`
  )
);
const someAccount = sought(
  /^[,、;]?(?:各(?!类|种)[^,;。\d]{0,4}|街道|乡镇|部门)(?:政务|官方)*(?:微信|微博|公众号|网站)/
);
const accountBefore = sought(/(微信|微博|公众号|网站)[^,;。\d]{0,10}[\d,]+[条篇期],?$/);
const othersHeld = sought(
  new RegExp(
    `^[,、;]${someBodies}[^,;。\\d]{0,4}(?:召开|举办|举行|制发|制定|出台|印发)(?:新闻发布会|行政规范性文件|规范性文件)?(?:共|了)?${amount}`
  )
);
const otherConferences = sought(/[,;。](?:全[省市县区州])?共(?:举办|召开|举行)?了?新闻发布会\d/);
const responded = "回应[^,;。\\d]{2,16}\\d+次";
const respondedBehind = sought(new RegExp(`^[,、;](?:通过[^,;。\\d]{2,10})?${responded}`));
const respondedBefore = sought(new RegExp(`${responded}[,、;]?$`));

const level = "(?:[省市县乡镇村](?:本?级)?|乡镇|街道|社区)(?:设立|共|有)*查阅(?:点|场所)";
const ofLevel = sought(new RegExp(`${level}(?:共|有|为)?$`));
const levelBehind = sought(new RegExp(`^[,、;]${level}[^,;。\\d]{0,3}\\d`));
const levelBefore = sought(new RegExp(`${level}[^,;。\\d]{0,3}\\d+[个处][,、;]?$`));

const ofWholeArea = sought(
  /全[省市县区州旗镇乡]|各级|各[^,;。\d]{0,4}(?:部门|单位|乡镇|街道)|系统/
);

/** Between a number and its rate. */
const rightBehindNumber = sought(/^[件项起宗]?,[^,;。\d]{0,8}$/);

export const doubtsOfParallels: Doubt[] = [
  {
    of: /^request\.(?:reply|outcome|channel)\./,
    unsaid: ({state, words, start}) =>
      !/[我本][局委办厅院镇乡]|总/.test(words) && behindPart.test(sentenceBefore(state, {start}))
  },
  {
    of: /^(?:review|litigation)\.total$/,
    unsaid: ({state, indicator, end}) => {
      const [other = ""] = otherSued.exec(sentenceBehind(state, end, 50)) ?? [];
      return (
        other !== "" && !(indicator === "review.total" ? /诉讼|被告/ : /复议|被申请人/).test(other)
      );
    }
  },
  {
    // 全市法院受理涉信息公开行政诉讼36件: of the courts, whoever was sued
    of: /^(?:review|litigation\w*)\./,
    unsaid: ({state, words, start}) =>
      /全[省市县区州](?:两级|各级)?法院[^,;。\d]{0,8}(?:受理|收案|审[理结]|办理|新收)/.test(
        sentenceBefore(state, {start}) + words
      )
  },
  {of: /^request\.received$/, unsaid: isOfOneAsker},
  {
    // 县政府微信发布1,256条，县公安局微信发布865条
    of: /^disclosure\.channel\.(?:wechat|weibo|website)$/,
    unsaid: ({state, indicator, words, start, end}) => {
      const [, other = ""] = othersAccount.exec(sentenceBehind(state, end, 60)) ?? [];
      const [, before = ""] = accountBefore.exec(sentenceBefore(state, {start})) ?? [];
      const besides = channelsIn(someAccount.test(words) ? other + before : other);
      return besides.includes(indicator);
    }
  },
  {
    // 县政府召开新闻发布会3场，各部门召开12场
    of: /^(?:response\.press_conferences|normative_document\.issued)$/,
    unsaid: ({state, end}) => othersHeld.test(sentenceBehind(state, end, 60))
  },
  {
    // 专题新闻发布会5场、经济运行新闻发布会3场，共举办新闻发布会8场
    of: /^response\.press_conferences$/,
    unsaid: ({state, words, end}) =>
      !words.includes("共") && otherConferences.test(sentenceBehind(state, end, 60))
  },
  {
    // 回应热点12次，回应网民关切86次; the form's own row is 公众关注热点或重大舆情
    of: /^response\.topics$/,
    unsaid: ({state, words, start, end}) => {
      if (/通过|利用/.test(words) && hasSaid(state, /^response\.topics$/)) return true;
      if (/热点(?:或|、|和)重大舆情/.test(words)) return false;
      return (
        respondedBehind.test(sentenceBehind(state, end, 40)) ||
        respondedBefore.test(sentenceBefore(state, {start}))
      );
    }
  },
  {
    // 主动公开政府信息4,523条，…新增的行政机关主动公开政府信息3,126条: of two one is the year's
    of: /^disclosure\.items$/,
    unsaid: ({state, words}) =>
      /新增(?:的)?(?:行政机关)?主动公开/.test(words) && hasSaid(state, /^disclosure\.items$/)
  },
  {
    // 县级查阅点3个、乡镇查阅点15个
    of: /^capacity\.reading_points$/,
    unsaid: ({state, words, start, end}) =>
      ofLevel.test(words) &&
      (levelBehind.test(sentenceBehind(state, end, 24)) ||
        levelBefore.test(sentenceBefore(state, {start})))
  },
  {
    // 全县共设查阅点46个，县政务中心设查阅点1个: one of them
    of: /^(?:capacity|response|normative_document|training)\./,
    unsaid: ({state, indicator, start, value}) => {
      const whole = state.said.find((figure) => figure.indicator === indicator);
      return (
        whole !== undefined &&
        value !== null &&
        value < whole.value &&
        ofWholeArea.test(sentenceBefore(state, whole) + whole.words) &&
        !/[;。]/.test(state.text.slice(whole.end, start))
      );
    }
  },
  {
    // 受理投诉举报2563件，其中投诉1856件，举报707件: parts of a number that is not read
    of: /^complaint\.total$/,
    unsaid: ({state, words, start}) =>
      /(?:投诉|举报)[^,;。\d]{0,6}[\d,]+件,其中/.test(sentenceBefore(state, {start}) + words)
  },
  {
    // 帮办代办事项86件，办结率100%
    of: /^service\.completion_rate$/,
    unsaid: ({state, start}) =>
      isBehindLeft(state) &&
      !hasSaid(state, /^service\.(?!completion)/) &&
      rightBehindNumber.test(state.text.slice(state.unassigned.at(-1)!.end, start))
  },
  {
    // 累计办件156万件（自2018年运行以来）
    of: /./,
    unsaid: ({state, end}) =>
      /^\((?:自|从)(?!20\d\d年1月1日)[^()。]{2,24}(?:以来|起|至今)(?:累计)?\)/.test(
        state.text.slice(end, end + 40)
      )
  },
  {
    // 信息公开申请0件，信访投诉56件: letters beside requests, and no way in which these ended
    of: /\.not_processed\.petition$/,
    unsaid: ({state, words, start, end}) =>
      !hasSaid(state, /^request\.(?:outcome|reply)\./) &&
      !sentenceBehind(state, end, 12).includes("重复申请") &&
      !/类申请|不[予再]|答复|办结|处理|结果|告知/.test(
        sentenceBefore(state, {start}) + words + sentenceBehind(state, end, 120)
      )
  }
];
