import {phrases, type Phrase} from "./phrase.ts";

const disclosure = "(?:政府|政务)?(?:信息)?公开";
const people = "名 人 位";
const events = "次 场 期 个 场次 班";
const staffWords = "(?:政府|政务)?(?:信息)?(?:公开)?(?:工作)?(?:人员|联络员|信息员)";
const hold = "(?:组织|召开|举办|举行|开展|组织召开|组织举办|组织开展)(?:了)?";
/** 业务培训办了2期 */
const held = "(?:(?:组织|召开|举办|举行|开展|开|办)(?:了)?)?";
const head =
  "(?:[省市县区州旗镇乡局委厅办院]|街道)?(?:人民)?(?:政府)?(?:各级)?主要(?:负责(?:同志|人)|领导(?:同志)?)";
const meeting =
  "(?:工作|专题|领导小组|推进|部署|调度|业务|联席|协调|座谈|会议|或|和|、)*(?:会议|推进会|部署会|调度会|座谈会|会)";

/** Staff, places, money, meetings, courses and responses: groups 二, 八 and 九 of the 2014 appendix. */
export const capacity: Phrase[] = [
  ...phrases({topic: "staff", units: people}, [
    {
      indicator: "capacity.staff",
      words: `(?:从事|配备|配置|设有|明确|安排|共有|现有)?(?:了)?(?:专兼职|专、兼职)?(?:从事|负责)?(?:的)?(?:政府|政务)?信息公开(?:工作)?(?:的)?(?:专兼职)?(?:工作)?人员|(?:从事)?政务公开(?:工作)?(?:专兼职)?(?:工作)?人员`,
      before: "nothing",
      example: "配备政府信息公开工作人员4名。"
    },
    {
      indicator: "capacity.staff",
      words: `(?:配备|安排|明确|确定|指定)(?:了)?工作人员(?:具体|专门|专职)?(?:负责|从事)(?:全?[县市区局镇]|我[县市区局镇])?(?:政府|政务)?(?:信息)?公开`,
      example: "明确1名工作人员具体负责政府信息公开工作。"
    },
    {
      indicator: "capacity.staff",
      words: "(?:配备|配有|现有)?(?:专兼职)?工作人员",
      within: ["staff", "work"],
      example: "安排政府信息公开专项经费3万元，工作人员12人。"
    },
    {
      indicator: "capacity.staff",
      words:
        "(?:共有|现有|有|安排|明确|确定|抽调)?(?:同志|人员|人|干部|专人)(?:专门|具体)?(?:从事|负责)(?:我?[县市区局镇])?(?:政府|政务)(?:信息)?公开",
      reach: "both",
      example: "我局共有6名同志从事政务公开工作。"
    },
    {
      indicator: "capacity.staff_full_time",
      words: `(?:配备|设有|设|明确|安排|确定)?(?:了)?(?:(?:从事)?(?:政府|政务)信息公开(?:工作)?(?:的)?)?专职(?:的)?(?:从事)?(?:${staffWords})?`,
      example: "配备政府信息公开工作人员4名，其中专职1名。"
    },
    {
      indicator: "capacity.staff_part_time",
      words: `(?:配备|设有|明确|安排|确定)?(?:了)?(?:(?:从事)?(?:政府|政务)信息公开(?:工作)?(?:的)?)?兼职(?:的)?(?:从事)?(?:${staffWords})?`,
      example: "配备政府信息公开工作人员4名，其中兼职3名。"
    }
  ]),
  ...phrases({topic: "staff", units: "个 处 所"}, [
    {
      indicator: "capacity.units",
      words: `(?:设立|设置|成立|建立|设有|明确)?(?:了)?(?:政府|政务)信息公开(?:工作)?(?:专门|专职)?(?:工作)?机构|(?:政府信息公开)(?:工作)?专门机构`,
      example: "设立政府信息公开工作专门机构1个。"
    },
    {
      indicator: "capacity.reading_points",
      words: `(?:设立|设置|建立|设有|建成|开设)?(?:了)?(?:政府|政务)?(?:信息)?(?:公开)?(?:公共)?(?:信息)?查阅(?:点|场所|中心|室|处)`,
      example: "设置政府信息公开查阅点2个。"
    }
  ]),
  ...phrases({topic: "staff", units: "元"}, [
    {
      indicator: "capacity.budget",
      words:
        "(?:财政)?(?:安排|投入|落实|拨付|列支|支出)?(?:了)?(?:专项)?(?:工作)?经费(?:支出|投入|安排)?",
      within: ["staff", "work", "training"],
      example: "配备政府信息公开工作人员4名，专项经费2万元。"
    },
    {
      indicator: "capacity.budget",
      words: `(?:财政)?(?:安排|投入|落实|拨付|列支|支出)?(?:了)?(?:政府|政务)(?:信息)?公开(?:工作)?(?:专项)?(?:工作)?经费(?:支出|投入|安排)?`,
      example: "安排政府信息公开专项经费3万元。"
    }
  ]),
  ...phrases({topic: "training", units: events}, [
    {
      indicator: "training.meetings",
      words: `${hold}[^,;0-9]{0,8}?${disclosure}${meeting}`,
      before: "anything",
      example: "召开政务公开工作会议3次。"
    },
    {
      indicator: "training.meetings",
      words: `${disclosure}${meeting}${held}`,
      example: "全年政务公开工作专题会议开了5次。"
    },
    {
      indicator: "training.meetings",
      words: `(?:${hold})?${meeting}`,
      within: ["training", "staff", "work"],
      example: "开展政务公开专题培训2期，召开工作推进会议3次。"
    },
    {
      indicator: "training.courses",
      words: `${hold}[^,;0-9]{0,8}?${disclosure}(?:工作|专题|业务|知识|条例|相关|专项|类)*(?:培训班|培训会|培训)`,
      before: "anything",
      example: "举办政务公开培训班3期。"
    },
    {
      indicator: "training.courses",
      words: `${hold}(?:业务|专题|各类)?培训(?:班|会)?`,
      within: ["training", "staff", "work", "disclosure", "request", "response"],
      example: "全年公开政府信息365条，举办培训2期。"
    },
    {
      indicator: "training.courses",
      words: `${hold}(?:专题|各类|专项)?培训班`,
      within: ["training", "staff", "work"],
      example: "召开政务公开工作会议3次，举办培训班1期。"
    }
  ]),
  ...phrases({topic: "training", units: events, within: ["training", "work"]}, [
    {
      indicator: "training.courses",
      words: `(?:${hold})?(?:专题|集中|业务)?培训${held}`,
      example: "召开政务公开工作会议2次，组织培训3次。"
    }
  ]),
  ...phrases({topic: "training", units: "人次 人(次) 人 名"}, [
    {
      indicator: "training.attendees",
      words:
        "(?:接受|参加|参训|受训|共|累计)*培训(?:的)?(?:相关|各类|各单位|各部门|工作|业务)*(?:人员|信息员|联络员|干部|学员|骨干|人数)?|[参受]训(?:人员|人数|干部|学员|人)?|参加(?:人员|培训)|覆盖",
      within: ["training", "staff"],
      example: "举办政务公开培训班3期，培训120余人次。"
    },
    {
      indicator: "training.attendees",
      words: `接受${disclosure}(?:工作)?培训(?:人员|人数)?|接受培训(?:人员|人数)`,
      example: "接受培训人员65人次。"
    }
  ]),
  ...phrases({topic: "response", units: "次 个 件 项 条"}, [
    {
      indicator: "response.topics",
      words:
        "回应(?:了)?(?:公众|社会|群众|网民|网友|热点|民生|重大|政务|网络|舆情|关注|关切|的|或|和|、|及)*(?:热点|舆情|关切)(?:问题|事件)?",
      before: "anything",
      example: "回应公众关注热点或重大舆情7次。"
    },
    {
      indicator: "response.press_conferences",
      words: `(?:参加|出席|或|${hold})*(?:各类)?新闻(?:发布会|通气会)${held}`,
      before: "anything",
      topic: "press",
      units: "次 场",
      example: "召开新闻发布会3场。"
    },
    {
      indicator: "response.press_conferences_by_head",
      words: `${head}(?:参加|出席|主持)(?:的)?`,
      within: ["press"],
      topic: "press",
      units: "次 场",
      example: "举办新闻发布会6次，其中主要负责同志参加2次。"
    },
    {
      indicator: "response.online_interviews_by_head",
      words: `${head}(?:参加|出席)(?:的)?`,
      within: ["interview"],
      topic: "interview",
      units: "次 期 场",
      example: "开展政府网站在线访谈4次，其中主要负责同志参加1次。"
    },
    {
      indicator: "response.press_conferences_by_head",
      words: `${head}(?:参加|出席)(?:新闻)?发布会`,
      units: "次 场",
      example: "主要负责同志参加新闻发布会2次。"
    },
    {
      indicator: "response.online_interviews",
      words: `(?:参加|做客|走进|${hold})?(?:政府网站)?(?:在线|网上)访谈(?:活动|节目)?${held}`,
      before: "anything",
      topic: "interview",
      units: "次 期 场",
      example: "开展在线访谈4期。"
    },
    {
      indicator: "response.online_interviews_by_head",
      words: `${head}(?:参加|出席)(?:政府网站)?在线访谈`,
      units: "次 期 场",
      example: "主要负责同志参加政府网站在线访谈2次。"
    },
    {
      indicator: "response.interpretations",
      words:
        "(?:发布|公开|制作|撰写|编发|刊发|推出)*(?:了)?(?:各类)?(?:政策|文件)(?:文件)?解读(?:稿件|材料|信息|文章|稿|作品|产品)?(?:发布)?",
      units: "篇 条 件 个 份 项 期",
      example: "发布政策解读稿件25篇。"
    },
    {
      indicator: "response.interpretations",
      words:
        "(?:(?:同步|配套)?(?:发布|制作|撰写|编发|刊发|配发|推出)(?:了)?)?(?:图解|视频|图文|文字|动漫|图表|音频|类|式|等|、|各类|形式|多种|多形式)*解读(?:稿件|材料|文章|稿)",
      units: "篇 件 份 个 条 期",
      example: "发布解读稿件45篇。"
    },
    {
      indicator: "response.interpretations",
      words:
        "(?:发布|制作|推出|刊发|撰写|编发|转载)(?:了)?(?:各类|相关)?(?:政策)?解读(?:信息|产品|作品|文章|稿件|材料)",
      units: "篇 件 份 个 条 期",
      before: "anything",
      example: "围绕重点政策发布解读信息52条。"
    },
    {
      indicator: "response.social_media",
      words: "(?:政务)?微博(?:、|和)?(?:政务)?微信回应(?:事件|热点)?",
      example: "微博微信回应事件12次。"
    },
    {
      indicator: "response.other",
      words: "(?:通过)?(?:其他|其它)方式回应(?:事件|热点)?",
      example: "其他方式回应事件3次。"
    }
  ])
];
