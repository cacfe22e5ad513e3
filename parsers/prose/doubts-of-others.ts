import {clauseBehind, hasSaid, isBehindLeft, type Doubt} from "./doubt.ts";
import {sought} from "./needed.ts";
import {segmentBefore, sentenceBefore, sentenceBehind} from "./owner.ts";
import {severalWays} from "./sentence.ts";

const persons = "(?:人次|[人位名家户])";
const askers = sought(
  new RegExp(
    `([^,;:。\\d]*)(\\d+|[一二两三四五六七八九十]+)${persons}(?:申请人|(企业|公司|单位|组织|机构))?$`
  )
);
const othersAsked = sought(new RegExp(`\\d${persons}.*[,;:]`));

/** 其中1人申请, 36人申请…，5人申请: some of those who asked. */
function isOfSomeAskers(before: string): boolean {
  const [all, lead = "", many = "", kind] = askers.exec(before) ?? [];
  if (all === undefined) return false;
  // 14家企业申请20件
  const some = kind !== undefined || /其中|另|还/.test(lead) || /^[123一二两三]$/.test(many);
  return some || othersAsked.test(before);
}

/** 36人次申请42件 */
const askedBehind = sought(
  /^(?:的?(?:申请人|群众|公民))?(?:共|累计|分别)*(?:提出|提交|递交|提起)?了?[^,;。\d]{0,10}申请[^,;。\d]{0,8}\d/
);

const perPiece = sought(
  /^(?:\/|每|一)(?:[页张份面件条次盘篇人兆个]|[AB]\d)|^(?:以[上下内]|起步|封顶)/
);
/** A4纸0.2元 */
const ofPaper = sought(/(?:[AB]\d(?:纸张?|规格)?|[单双]面|黑白|彩色)(?:复印|打印)?(?:为|:)?$/);
const ofYear = /全年|本年|今年|年度|20\d\d年|共|合计|累计|总计|实收|实际/;
const price = sought(/标准|单价|价格|价目|定价/);
/** 按规定标准收取费用120元 */
const byPrice = sought(/标准,?[^,;:是为]{0,6}(?:收取|计收|收缴|收费)/g);

/** 收费标准为…0.2元: what is spoken of is a price, until it is the year that is spoken of. */
function isPrice({state, words, start, behind}: Parameters<Doubt["unsaid"]>[0]): boolean {
  const said = (sentenceBefore(state, {start}) + words).split(ofYear).at(-1)!;
  return perPiece.test(behind) || ofPaper.test(words) || price.test(byPrice.without(said));
}

const intranet = sought(
  /内网|公安网|内部网|局域网|办公网|内部(?:办公)?(?:平台|系统|刊物|信息)|办公自动化|(?:协同|自动化|电子)办公|OA/
);

const attendedElsewhere = sought(/(?:参加|出席)[^,;。\d]{1,12}(?:举办|组织|召开|开展|主办)/);
const ofMedia = sought(
  /(?:融媒体|日报|晚报|电视台|广播|媒体)[^,;。]{0,8}(?:发布|刊[发登载]|播[发出]|推送|报道)了?[我本](?:[局委办厅院镇乡校]|街道|单位|机关)/
);
const ofColumn = sought(
  /(?<!公开|[”"局委办厅镇乡院校]|街道|单位)(?:栏目|专栏|版块|板块)(?:全年|共|累计|内|上|中)*(?:发布|公开|更新|上传)(?:各类|政府|政务|相关)*信息$/
);

const place =
  "(?:栏目|专栏|版块|板块|专区|频道|首页)(?:全年|共|累计|内|上|中)*(?:发布|公开|更新|上传|公布|推送)(?:各类|政府|政务|相关)*(?:信息)?";
const sheets = "[\\d,.]+万?余?[条件篇份则]";
const onePlace = sought(new RegExp(`${place}$`));
const anotherPlaceAhead = sought(new RegExp(`${place}${sheets}(?:[,;、]|$)`));
const anotherPlaceBehind = sought(
  new RegExp(`^[^。]{0,24}?[,;、](?!其中|包?含|包括)[^,;。\\d]{0,20}${place}${sheets}`)
);

const way = "(?:通过|利用|依托|借助|运用|在|以|经)[^,;。:\\d]{2,30}";
const published = "(?:公[开布示]|发布|刊[登发载]|登载|播[出发]|推送|张贴|投放|更新|上传)";
const oneWay = sought(new RegExp(`^[,;]?(?:其中)?${way}${published}[^,;。\\d]{0,8}$`));
const anotherAhead = sought(
  new RegExp(`(?:^|[,;])(?:其中)?${way}${published}[^,;。\\d]{0,8}[\\d,]+[条件篇份则项][,;、]?$`)
);
const anotherBehind = sought(
  new RegExp(`^[,;、](?:并|还|另)?${way}${published}[^,;。\\d]{0,8}[\\d一二三四五六七八九十]`)
);
/** 通过网站、微博等多种渠道 */
const manyWays = /多种|各种|等|各级/;

/** 组织业务培训4次，其中政务公开培训2次 */
const ofDisclosureBehind = sought(
  /^(?:[,、](?:培训|参[训加])[^,;。\d]{0,8}[\d,]+(?:人次|人|名))?[,;(]?(?:其中|包括|包含|含)[,:]?[^,;。\d]{0,8}公开[^,;。\d]{0,14}[\d一二两三四五六七八九十]|^\([^()]{0,20}公开[^()\d]{0,4}\d/
);

const kinds = sought(
  /(?:收到?|受理|登记|接收|接到)(?:了|由|来自)*([^,;]*?)(?:提出|提交|递交)?的?(?:(?:政府|政务)?(?:信息|依申请)公开|申请(?:共|为|有)?$)/
);

function isOfSomeKind(words: string): boolean {
  const who = kinds.exec(words)?.[1] ?? "";
  const asOrganisation = /企业|公司|法人|组织|科研机构|服务机构/.test(who);
  return asOrganisation ? !/自然人|公民|个人|公众|群众/.test(who) : /自然人/.test(who);
}

const withdrawn = sought(
  /^(?:政府)?信息[中里],(?:其中)?有?\d+[条件份][^,;。\d]{0,12}(?:撤下|下架|删除|退回)/
);
const publishedAhead = sought(/(?:公[开布示]|发布)[^,;。\d]{0,16}[\d,]+[件份条项]$/);
const ofOneSubject = sought(
  /(?:公开|发布|更新)(?!了?(?:各类|各项|政府|政务|相关|公开)*信息)[^,;。\d公发]{2,16}信息[\d,]+[条件],?$/
);

/** 气象资料服务费按次收取，全年收取6.4万元 */
const isOfOtherPapers = (words: string): boolean =>
  /证照?工本|每证|测绘|(?:资料|成果)[^,;。\d]{0,4}(?:服务|提供)|用于档案|查档费/.test(words) &&
  !/(?:信息公开|依申请|公开申请)[^,;。|]*\|/.test(words);

/** Numbers in the words of a figure that are of another thing: of persons, a price, one way of several, others' work. */
export const doubtsOfOthers: Doubt[] = [
  {
    // 新设查阅点7个，全县累计达19个: those that are new, and not all
    of: /^capacity\.(?:reading_points|units)$/,
    unsaid: ({state, words, end}) =>
      /新[设建增]|增设|改建/.test(words) &&
      /^[,;(][^,;。\d]{0,10}(?:累计|总|共|达)/.test(state.text.slice(end, end + 16))
  },
  {
    // 公开的312条信息中，有9条被撤下: how many are left is told apart
    of: /^disclosure\.items$/,
    unsaid: ({state, end}) => withdrawn.test(sentenceBehind(state, end, 40))
  },
  {
    // 设受理窗口46个: how many places there are
    of: /^request\.channel\./,
    unsaid: ({state, words, end}) =>
      state.text[end - 1] === "个" && /(?:窗口|[点室]|场所|平台|系统|网站|[信邮]箱)$/.test(words)
  },
  {
    // 公开行政审批结果1,302件、行政处罚案件56件: published, in whichever year they were decided
    of: /^(?:permit|penalty|compulsion)\.decisions$/,
    unsaid: ({state, words, start}) =>
      /^[、和及]/.test(words) && publishedAhead.test(sentenceBefore(state, {start}))
  },
  {
    // 公开重点领域信息486条，其中通过网站公开300条: of a number that is not read
    of: /^disclosure\.channel\./,
    unsaid: ({state, words, start}) =>
      words.startsWith("其中") &&
      isBehindLeft(state) &&
      ofOneSubject.test(sentenceBefore(state, {start}))
  },
  {
    // 查阅点仅有3个县建成: how many counties have some
    of: /^capacity\.(?:reading_points|units)$/,
    unsaid: ({behind}) => /^(?:县|区|市|州|旗|乡|镇|村|社区|街道|部门|单位|学校|科室)/.test(behind)
  },
  {
    // 以信函(含传真)形式申请10件: some way, and not all that came in
    of: /^request\.received$/,
    unsaid: ({state, words, start}) =>
      /^的?(?:提交|提出|递交|形式|方式|渠道|途径|的)*申请/.test(words) &&
      severalWays.test(sentenceBefore(state, {start}))
  },
  {
    // 申请来自36位申请人，其中1人申请13件
    of: /^request\.received$/,
    unsaid: ({state, start, applicant}) =>
      applicant === null && isOfSomeAskers(sentenceBefore(state, {start}))
  },
  {
    // 收到自然人政府信息公开申请14件: what some who may ask asked, and 公民、法人和其他组织 are all
    of: /^request\.received$/,
    unsaid: ({applicant, words}) => applicant === null && isOfSomeKind(words)
  },
  {
    // 自然人36人次申请42件: who asked, and not what for
    of: /^request\./,
    unsaid: ({state, end, behind}) =>
      /[人位名家户次]$/.test(state.text.slice(end - 2, end).replace("件次", "")) &&
      askedBehind.test(behind)
  },
  {of: /^request\.fees_charged$/, unsaid: isPrice},
  {
    // 检索费、复印费20元，均已减免: what was waived was not charged
    of: /^request\.fees_charged$/,
    unsaid: ({behind, value}) =>
      value !== 0 &&
      /^[,(]?(?:均|都|全部|全额|已经?|依法|按规定|予以|给予|全)*(?:减免|免收|免除|免缴|豁免|未收取|未实际收取|不予收取)(?![^,;。]*\d)/.test(
        behind
      )
  },
  {
    // 在机关内网发布信息230条
    of: /^disclosure\.(?:items|channel\.)/,
    unsaid: ({words}) => intranet.test(words)
  },
  {
    // 在《青河日报》公开34条，在县电视台公开12条: neither is the whole
    of: /^disclosure\.items$/,
    unsaid: ({state, words, start, end}) =>
      oneWay.test(words) &&
      !manyWays.test(words) &&
      (anotherBehind.test(clauseBehind(state, end)) ||
        anotherAhead.test(sentenceBefore(state, {start})))
  },
  {
    // 网站首页发布信息213条，其他栏目发布信息1,000条: parts of a site, whose whole is not said
    of: /^disclosure\.(?:items|channel\.(?:website|other))$/,
    unsaid: ({state, words, start, end}) =>
      onePlace.test(words) &&
      (anotherPlaceBehind.test(sentenceBehind(state, end, 70)) ||
        anotherPlaceAhead.test(sentenceBefore(state, {start})))
  },
  {
    // 县融媒体中心发布我镇信息120条
    of: /^disclosure\.items$/,
    unsaid: ({words}) => ofMedia.test(words)
  },
  {
    // 工作动态栏目发布信息211条: one column of a site
    of: /^disclosure\.(?:items|channel\.website)$/,
    unsaid: ({words}) => ofColumn.test(words)
  },
  {
    // 召开新闻发布会1场，参加市政府新闻发布会2场: held, and attended
    of: /^response\.press_conferences$/,
    unsaid: ({state, words}) =>
      /参加|出席|参与/.test(words) && hasSaid(state, /^response\.press_conferences$/)
  },
  {
    // 解读政策文件12件，发布解读材料25篇: what was explained, and what explains it
    of: /^response\.interpretations$/,
    unsaid: ({state, words, end}) =>
      /解读[^,;]{0,6}(?:政策|文件)+$/.test(words) &&
      /^[^。]{0,16}解读(?:稿件?|材料|文章|产品)[^,;。\d]{0,4}\d/.test(
        sentenceBehind(state, end, 40)
      )
  },
  {
    // 派员参加省厅举办的政务公开培训班2期: what others held
    of: /^training\./,
    unsaid: ({words, behind}) =>
      attendedElsewhere.test(words) || attendedElsewhere.test(behind.split(/[,;。]/)[0]!)
  },
  {
    // 组织业务培训4次，其中政务公开培训2次: of whatever kind
    of: /^(?:training\.|capacity\.(?:staff|budget))/,
    unsaid: ({state, words, start, end}) =>
      !/公开/.test(segmentBefore(state, {start}) + words) &&
      ofDisclosureBehind.test(state.text.slice(end, end + 40))
  },
  {
    // 全县制发规范性文件46件，其中县政府制发19件: a part of what was counted, and not all of it again
    of: /^(?!disclosure\.)/,
    unsaid: ({state, indicator, applicant, value, start}) => {
      const whole = state.said.findLast(
        (figure) => figure.indicator === indicator && figure.applicant === null
      );
      const isLess = whole !== undefined && value !== null && value < whole.value;
      return applicant === null && isLess && /其中/.test(state.text.slice(whole.end, start + 3));
    }
  },
  {
    // 开展培训9次，政务公开培训1次: of whatever kind
    of: /^training\.courses$/,
    unsaid: ({words, behind}) =>
      !words.includes("公开") && /^,[^,;。\d]{0,4}公开[^,;。\d]{0,4}培训\d+[期次场班]/.test(behind)
  },
  {
    // 转载解读信息46条，原创5条: what others wrote
    of: /^response\.interpretations$/,
    unsaid: ({words}) => /转[载发]/.test(words)
  },
  {
    // 利用档案2,415人次，收取复印费1.24万元: what readers of archives pay
    of: /^request\.fees_charged$/,
    unsaid: ({state, words, start, value}) =>
      value !== 0 &&
      !/依申请|信息公开/.test(words) &&
      /(?:利用|查阅|查询|调阅?)(?:各类)?档案|档案(?:利用|查阅|查询)|调卷/.test(
        segmentBefore(state, {start}) + words
      )
  },
  {
    // 办证工本费每证10元，全年收取12.6万元: for papers, copies of maps and the like
    of: /^request\.fees_charged$/,
    unsaid: ({state, words, start, behind, value}) =>
      value !== 0 && isOfOtherPapers(`${segmentBefore(state, {start}) + words}|${behind}`)
  },
  {
    // 县政府办公室收取信息处理费0元，县自然资源局收取1,260元: one of them
    of: /^request\.fees_charged$/,
    unsaid: ({state, words, end}) =>
      /[局委办厅室](?:共|累计)?收取/.test(words) &&
      /^[,;][省市县区][^,;。\d]{2,8}[局委办厅](?:收取|收费)[^,;。\d]{0,8}[1-9]/.test(
        state.text.slice(end, end + 30)
      )
  },
  {
    // 收费项目2项，收费金额38.6万元: what is charged for by items is no request
    of: /^request\.fees_charged$/,
    unsaid: ({state, words, start}) =>
      /收费项目(?:数量?|共|为|有)*[1-9]/.test(sentenceBefore(state, {start}) + words)
  }
];
