import {phrases, type Phrase} from "./phrase.ts";

const disclosure = "(?:(?:政府|政务)?(?:信息)?公开|(?:新)?《(?:政府信息公开)?条例》)";
/** 全年开班4期 */
const mid = "(?:全年|本年度?|今年|年内|共|累计|已|先后|仅|只)*";
/** Who is taught: 各部门业务骨干 */
const audience =
  "(?:各|全[省市县区系局委厅院校镇乡]统?|[省市县区]直|县市?区|区县|[一二]级|所属|下属|机关|镇街|乡镇|街道|部门|单位|学校|科室|系统|基层|级|有关|相关|业务|骨干|人员|干部|职工|工作|政务|信息|公开|信息员|联络员|分管|负责人|负责同志|领导|具体|经办|学员|人|、|及|和|的)*";
const units = "次 场 期 个 场次 班";
/** 先后组织召开了, 参加或举办的 */
const hold =
  "(?:组织|主持|召集|先后|共同|联合|自行|召开|举办|举行|开展|开办|承办|主办|筹办|自办){1,4}(?:了|过|的)?";
/** 参加或举办 */
const joined = "(?:参加|参与|出席|做客|走进|接受)(?:了|过)?(?:或者?)?";
const interview =
  "(?:(?:参加|录制|推出|安排)(?:了)?)?(?:(?:政府|门户|官方)*网站)?(?:(?:在线|网上|网络|线上)(?:在线)?|(?<=网站))访谈(?:活动|节目|栏目)?";
/** 业务培训办了2期 */
const held =
  "(?:(?:组织|主持|先后|召开|举办|举行|开展|开办|承办|开班|开课|开设|开播|播出|录制|直播|开|办){1,3}(?:了|过)?)?";
/** 专题新闻发布会, 视频会 */
const sort =
  "(?:各类|各种|各项|专题|主题|专场|例行|定期|政府|政务|网络|线上|线下|视频|现场|集中|内部|系列|重要|大型|、|和)*";
/** 制作发布, 同步配发 */
const write =
  "(?:同步|配套|及时)*(?:发布|公开|公布|制作|撰写|编写|编发|刊发|刊登|配发|推出|推送|开展|完成|上传){1,2}(?:了|的)?";
const explained = "(?:稿件|材料|信息|文章|稿|作品|产品|图)?";
const head =
  "(?:[省市县区州旗镇乡局委厅办院]|街道)?(?:人民)?(?:政府)?(?:各级)?主要(?:负责(?:同志|人)|领导(?:同志)?)";
/** 新《条例》培训, 政务公开能力提升培训班 */
const subject =
  "(?:员|工作|专题|业务|知识|条例|相关|专项|类|《[^《》]{2,24}》|能力|素质|提升|提高|技能|操作|人员|信息员|联络员|骨干|系列|专场|集中|轮)*";
const course = "(?:培训|轮训)(?:会议|班|会|课程|讲座|课|活动)?";
const meeting =
  "(?:工作|专题|专项|领导小组|推进会?|部署会?|调度会?|动员会?|总结会?|例会|业务|联席|协调会?|座谈会?|会商会?|会议|等|或|和|及|、)*(?:会议|推进会|部署会|调度会|动员会|总结会|例会|座谈会|专题会|会)";

/** Meetings, courses, and how the public was answered: groups 二 and 九 of the 2014 appendix. */
export const events: Phrase[] = [
  ...phrases({topic: "training", units}, [
    {
      indicator: "training.meetings",
      words: `(?:${hold}|(?<![\\u4e00-\\u9fff])开(?:了)?)[^,;0-9]{0,8}?${disclosure}${meeting}`,
      before: "anything",
      example: "召开政务公开工作会议3次。"
    },
    {
      indicator: "training.meetings",
      words: `${disclosure}${meeting}${mid}${held}`,
      example: "全年政务公开工作专题会议开了5次。"
    },
    {
      indicator: "training.meetings",
      words: `(?:召集|${hold})(?:专题|局长办公|局务|[局委厅镇乡]?党[组委工]+|[省市县区局委]?(?:政府)?常务|领导小组|工作)*会议?(?:专题|专门|集中)?(?:研究|部署|听取|推进|调度|安排)(?:[^,;]{0,4})?${disclosure}(?:工作|事项|问题)?|(?:(?:[省市县区局委]?(?:政府)?常务|[局委厅镇乡]?党[组委]|局务|办公)会议?)(?:上|先后|专题|专门|集中)*(?:研究|部署|听取)(?:[^,;]{0,4})?${disclosure}(?:工作|事项|问题)?`,
      example: "召开专题会议6次研究政务公开工作。"
    },
    {
      indicator: "training.meetings",
      words: `(?:${hold})?${meeting}${mid}${held}`,
      within: ["training", "staff", "work"],
      example: "开展政务公开专题培训2期，召开工作推进会议3次。"
    },
    {
      indicator: "training.courses",
      words: `${hold}[^,;0-9]{0,8}?${disclosure}${subject}${course}`,
      before: "anything",
      example: "举办政务公开培训班3期。"
    },
    {
      indicator: "training.courses",
      words: `${hold}(?:新修订(?:的)?|新)?《(?:中华人民共和国)?(?:政府信息公开)?条例》(?:学习|宣贯|解读)?${subject}${course}|(?:围绕|针对|就|结合)(?:新修订(?:的)?|新)?《(?:中华人民共和国)?(?:政府信息公开)?条例》(?:实施|宣贯|内容|、|,)*${hold}${subject}${course}`,
      example: "开展《政府信息公开条例》专题培训2次。"
    },
    {
      indicator: "training.courses",
      words: `(?:(?:对|面向|组织|安排)(?:全[省市县区局])?)?${disclosure}(?:工作)?(?:人员|信息员|联络员|干部|骨干)(?:进行|${hold})(?:了)?(?:集中|专题|业务|系统)*${course}`,
      example: "对政务公开工作人员开展培训2次。"
    },
    {
      indicator: "training.courses",
      words: `${disclosure}${subject}${course}${mid}${held}`,
      example: "政务公开业务培训班全年开课3期。"
    },
    {
      indicator: "training.courses",
      words: `培训(?:班|会)?(?:举办|开办|组织)?(?:期|场|场次|期次|班)数?`,
      within: ["training", "staff", "work"],
      example: "开展政务公开专题培训，培训班期数为3期。"
    },
    {
      indicator: "training.courses",
      words: `${hold}(?:业务|专题|集中|各类|各种)*${course}`,
      within: ["training", "staff", "work", "disclosure", "request", "response"],
      example: "全年公开政府信息365条，举办培训2期。"
    },
    {
      indicator: "training.courses",
      words: `${hold}(?:全[省市县区系]统?性?)?(?:专题|各类|专项|信息员|联络员|骨干|业务|操作|的|、)*培训班`,
      within: ["training", "staff", "work"],
      example: "召开政务公开工作会议3次，举办培训班1期。"
    }
  ]),
  ...phrases({topic: "training", units, within: ["training", "work", "staff"]}, [
    {
      indicator: "training.courses",
      words: `(?:${hold})?(?:专题|集中|业务|各类|各种)*${course}${mid}${held}`,
      example: "召开政务公开工作会议2次，组织培训3次。"
    }
  ]),
  ...phrases({topic: "training", units: "人次 人(次) 人 名"}, [
    {
      indicator: "training.attendees",
      words: `(?:以会代训|接受|参加|参与|参训|受训|共|累计|了)*培训(?:的)?(?:相关|各类|各单位|各部门|工作|业务)*(?:人员|信息员|联络员|干部|民警|教师|职工|学员|骨干|人数)?|(?:${audience})?[参受轮]训(?:的)?(?:人员|人数|人次|干部|学员|人)?|参加(?:人员|培训|人数|人次)|${audience}参加(?:了)?(?:培训)?$|(?:覆盖|面向|惠及|培训|轮训|集训)(?:了)?${audience}|参与人数`,
      within: ["training", "staff"],
      example: "举办政务公开培训班3期，培训120余人次。"
    },
    {
      indicator: "training.attendees",
      words: `(?:(?:组织|安排)(?:全[省市县区镇])?)?(?:(?:各|镇街|乡镇|街道|部门|单位|基层|有关|相关|业务|骨干|人员|干部|职工|工作|政务|公开|信息员|联络员|分管|负责人|具体|经办|、|及|和)+)?(?:参加|接受)(?:了)?(?:全[省市县区])?${disclosure}(?:工作|业务|专题|知识|条例|集中|专项)*培训(?:班|会)?`,
      example: "组织全区180余名信息员参加政务公开培训。"
    },
    {
      indicator: "training.attendees",
      words: `(?:对|组织|安排)(?:全[省市县区镇])?${audience}(?:进行|开展|实施)(?:了)?(?:集中|专题|业务|系统|政务公开)*[培轮]训`,
      example: "先后对近二百名信息公开工作人员进行了培训。"
    },
    {
      indicator: "training.attendees",
      words: `(?:${disclosure}(?:工作)?)?接受(?:${disclosure}(?:工作)?)?培训(?:人员|人数)?|接受培训(?:人员|人数)|(?:培训|[参受]训)人次`,
      example: "接受培训人员65人次。"
    }
  ]),
  ...phrases({topic: "response", units: "次 个 件 项 条 起"}, [
    {
      indicator: "response.topics",
      words:
        "(?:妥善)?回应(?:了|的)?(?:公众|社会|群众|企业|网民|网友|市民|媒体|热点|民生|重大|政务|网络|涉[\\u4e00-\\u9fff]|舆情|关注|关心|关切|普遍|各界|的|或|和|、|及)*(?:热点|舆情|关切|焦点)(?:难点|问题|事件|话题|事项)*|(?:热点|舆情|关切|关注)(?:难点|问题|事件|话题)*(?:及时|主动|妥善|作出|做出|进行|开展|予以|的|了)*回应",
      before: "anything",
      example: "回应公众关注热点或重大舆情7次。"
    },
    {
      indicator: "response.press_conferences",
      words: `(?:(?:${joined})?${hold}(?:[^,;0-9]{0,12}?))?${sort}新闻(?:发布会|通气会|发布活动)(?:(?:、|和|及)(?:新闻|媒体)?(?:通气会|吹风会))*(?:通报|发布)?${mid}${held}(?:如期(?:举行|举办))?`,
      before: "anything",
      topic: "press",
      units: "次 场",
      example: "召开新闻发布会3场。"
    },
    {
      indicator: "response.press_conferences",
      words: `(?:相应|自行)?${hold}`,
      within: ["press"],
      topic: "press",
      units: "次 场",
      example: "新闻发布会情况：全年召开6次。"
    },
    {
      indicator: "response.press_conferences_by_head",
      words: `(?:由|有)?${head}(?:带头|亲自)?(?:参加|出席|主持|发布)?(?:的)?`,
      within: ["press"],
      topic: "press",
      units: "次 场",
      example: "举办新闻发布会6次，其中主要负责同志参加2次。"
    },
    {
      indicator: "response.online_interviews_by_head",
      words: `(?:由|有)?${head}(?:带头|亲自)?(?:参加|出席|做客|参与|上线)?(?:的)?`,
      within: ["interview"],
      topic: "interview",
      units: "次 期 场",
      example: "开展政府网站在线访谈4次，其中主要负责同志参加1次。"
    },
    {
      indicator: "response.press_conferences_by_head",
      words: `${head}(?:带头|亲自)?(?:参加|出席|主持)(?:或举办)?(?:新闻)?发布会`,
      units: "次 场",
      example: "主要负责同志参加新闻发布会2次。"
    },
    {
      indicator: "response.online_interviews",
      words: `(?:${joined}|${hold})?${interview}${mid}${held}(?:如期(?:举行|举办))?`,
      before: "anything",
      topic: "interview",
      units: "次 期 场",
      example: "开展在线访谈4期。"
    },
    {
      indicator: "response.online_interviews",
      words: "(?:[^,;0-9]{2,12}(?=做客))?(?:做客)?访谈",
      within: ["interview"],
      topic: "interview",
      units: "次 期 场",
      example: "办好在线访谈栏目，全年邀请部门做客访谈6期。"
    },
    {
      indicator: "response.online_interviews_by_head",
      words: `${head}(?:带头|亲自)?(?:参加|出席|做客|走进|接受)${interview}`,
      units: "次 期 场",
      example: "主要负责同志参加政府网站在线访谈2次。"
    },
    {
      indicator: "response.interpretations",
      words: `(?:${write})?(?:的)?(?:各类|惠[企民农]|涉企|民生|重要|重点|重大|相关|各项|原创|部门|本级|上级)*(?:政策|文件)(?:性)?(?:文件|法规)?(?:图文|图表|视频|文字|专家|图)?(?:解读|图解)(?:性)?${explained}(?:的)?${mid}(?:${write})?(?:总?量)?`,
      units: "篇 条 件 个 份 项 期 幅 件次 条次",
      example: "发布政策解读稿件25篇。"
    },
    {
      indicator: "response.interpretations",
      words: `(?:(?:同步|配套)?(?:${write})(?:的)?)?(?:政策|文件|图解|长图|短?视频|图文|文字|动漫|漫画|图表|音频|问答|专家|类|式|等|、|各类|形式|多种|多形式)*解读(?:性)?(?:稿件|材料|文章|产品|作品|稿)(?:的)?${mid}(?:${write})?(?:总?量)?|(?:同步|配套)?(?:${write})解读|(?:(?:通过|以)[^,;0-9]{2,24}(?:形式|方式))?解读(?:重要|重大|重点|相关)?(?:政策|文件)+(?:的)?(?:稿件|材料|文章|信息|图解)?`,
      units: "篇 件 份 个 条 期 幅 件次 条次",
      example: "发布解读稿件45篇。"
    },
    {
      indicator: "response.interpretations",
      words: `(?:${write})(?:[^,;0-9转报被]{0,6}解读(?:性)?(?:稿件|材料|文章)|[^,;、0-9转报被和及]{1,5}政策解读)`,
      units: "篇 件 份 个 条 期",
      example: "发布统计数据解读稿件48篇。"
    },
    {
      indicator: "response.interpretations",
      words: `(?:${write}|转载(?:并发布)?(?:了)?)(?:各类|相关)?(?:政策)?(?:图文|图表|视频|文字)?解读(?:性)?(?:信息|产品|作品|文章|稿件|材料|稿)?|(?:政策)?解读信息(?:发布|公开)`,
      units: "篇 件 份 个 条 期",
      before: "anything",
      example: "围绕重点政策发布解读信息52条。"
    },
    {
      indicator: "response.social_media",
      words:
        "(?:通过|利用|以|在)?(?:政务)?(?:微博|微信|“?两微(?:一端)?”?)(?:、|和|及|与)?(?:政务)?(?:微信|微博)?(?:公众号|平台)?(?:及时|主动|作出|做出|进行|予以)*回应(?:公众|社会|群众|网民|关注|的)*(?:事件|热点|关切|舆情|问题)*",
      example: "微博微信回应事件12次。"
    },
    {
      indicator: "response.other",
      words:
        "(?:通过|以|采用|采取|用|利用)?(?:其他|其它)(?:方式|形式|渠道|途径)(?:作出|做出|进行|予以)*回应(?:的)?(?:事件|热点)?",
      example: "其他方式回应事件3次。"
    }
  ])
];
