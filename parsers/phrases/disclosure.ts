import {unpublished} from "../prose/vocabulary.ts";
import {phrases, type Phrase} from "./phrase.ts";

const units = "条 件 篇 项 则 份 条次 件次";
const kinds =
  "(?:[本我](?:机关|单位|部门|系统|行业|街道|[局委办厅院校镇乡])|各类|各种|各项|相关|有关|所有|全部|公开|主动公开|(?<!非)法定主动公开(?:内容)?|政府|政务|部门|本级|类|的|(?:\\d{2}|[4-9]|[四五六七八九]|十[一二三四五六七八九]?)个?大?类)*";
/** 行政许可公示信息22条, 公告公示类信息41条 name what is published; 网站公示信息 and 全年公示信息 tell that it was. */
const shown =
  "公示(?!的?信息)|(?<=^|[,;:]|网|网站|平台|栏|目|系统|号|微信|微博|共|计|年|已|均|主动|及时|对外|依法|[度局委厅镇乡办院道])公示";
const publish = `${unpublished}(?:公开|发布|公布|${shown}|更新|上传|上载|上网|上线|录入|登载|刊载|刊登|刊发|编发|编印|播发|播出|发送|推送|推出|张贴|晒出|挂出|挂网|上挂|投放|刊播|群发|新增(?=(?:政府|政务)?信息))(?:发布|公布|公开|更新|公示)?(?!类)(?:了|的|出)?`;
const information = `${kinds}信息(?:公开)?(?:资料|内容|条目)?(?:总?量)?`;
const posts = `(?:${information}|${kinds}(?:动态|工作|业务|图文|资讯)信息|${kinds}(?:原创|图文|文章|推文|博文|稿件|消息|动态|文件|公文|资讯|资料|内容|条目)+)`;
/** 以政府网站为第一平台 */
const by =
  "(?:(?:仍然?|依然|继续|一直)?(?:作为|成为|是|为)(?:(?:政府)?信息公开的?)?(?:第一|首要|主要|主|重要|基本|辅助|有效|有益|有力)?(?:信息)?(?:公开|发布)?(?=渠道|平台|载体|阵地|窗口|补充|辅|途径))?(?:渠道|平台|载体|阵地|窗口|补充|辅|方式|形式|途径|栏目|账号|矩阵|上|中|等)*";
/** 官方微博发布微博信息1,204条: what a channel publishes is called after it, and after no other. */
const ownPosts: Record<string, string> = {website: "网站", weibo: "微博", wechat: "微信"};
const postsOn = (name: string): string =>
  name in ownPosts ? `(?:${posts}|${kinds}${ownPosts[name]}信息)` : posts;
const meansOn = (name: string): string =>
  `(?:全年|本年度?|今年|年内|主动|累计|共|对外|直接)*(?:${publish}(?:${postsOn(name)})?|(?:政府)?信息公开${name in ownPosts ? "|信息(?:发布)?" : ""}|发文|发稿|发博|推文)?(?:总?量|的(?:政府)?(?:信息)?)?`;

/** Words for a channel of the appendix of 2014 (一(二)1–5). */
export const channelWords = {
  gazette:
    "(?<!统计|状况|质量|环境|经济)(?:国家|总)?[省市县区镇乡州局委厅院署部]?(?:人民)?(?:政府)?公报",
  website:
    "(?:国家|中央|总)?(?:[省市县区镇乡州局委厅院署部]|街道)?(?:人民)?(?:政府|门户|官方|政务|部门|信息公开|单位|机关|校园|学校|医院|院)*(?:网站|官网|主页|(?<!内|内部|局域|办公)网)(?:(?:集约化)?平台|群|[^,;0-9通过利用发布公开]{0,8}(?:专栏|专区|子站))?",
  weibo:
    "(?:(?<=通过|利用|依托)[^,;:、和与及网微0-9]{2,8})?(?:(?<![我本])(?:[省市县区]?[局委厅院镇乡]|街道)的?)?(?:政务|官方|新浪|腾讯|人民网|[、和](?=腾讯|新浪|人民网))*微博",
  wechat:
    "(?:(?<=通过|利用|依托)[^,;:、和与及网微0-9]{2,8})?(?:(?<![我本])(?:[省市县区]?[局委厅院镇乡]|街道)的?)?(?:(?:政务|官方)?微信(?:公众号|公众平台|订阅号|服务号|平台)?|(?:政务|官方)?公众号)",
  other: "(?:[^,;0-9微网]{2,20}等)?(?:其他|其它)"
};

function channel(name: keyof typeof channelWords, example: string) {
  const words = `(?:(?:公开|发布|刊登|登载)(?:在|于)|(?:政府|政务)?信息(?=通过|利用|在|经由?|依托|借助))?(?:通过|利用|在|以|经由?|由|依托|借助|运用|依靠|经过)?(?:${channelWords[name]})${by}${meansOn(name)}`;
  return {indicator: `disclosure.channel.${name}`, words, example};
}

/** What bureaus are of, and how they are called: all that one of them publishes may be called after it. */
const fields: Record<string, string> = {
  "(?:生态)?环境(?:保护)?|环保": "环境|环保",
  "林业|草原|林草": "林",
  "卫生(?:健康|计生)?|卫计": "卫生|卫计|卫健",
  "食品药品|药品": "食品|药品|市场监督",
  "教育|教体": "教育|教体",
  "交通(?:运输)?": "交通",
  "水利|水务": "水利|水务",
  "农业(?:农村)?": "农业|农村",
  "(?:城乡|城市)?规划": "(?<!资源和|资源与)规划(?:局|委|厅)",
  民政: "民政",
  税务: "税",
  "质量技术监督|质监|市场监管|工商": "质量|市场监督|工商",
  "安全生产|安监|应急(?:管理)?": "安全生产|应急",
  "国土(?:资源)?|自然资源": "国土|自然资源",
  "住房城乡建设|住建": "住房|住建",
  "城市管理|城管": "城市管理|城管|执法",
  "公安|警务": "公安",
  司法: "司法",
  "人力资源社会保障|人社": "人力资源|人社",
  "医保|医疗保障": "医疗保障|医保",
  "供水|自来水": "供水|自来水|水务",
  "供用?电|电力|用电": "供电|电力|电网",
  "供气|燃气": "供气|燃气",
  "供热|供暖": "供热|热力",
  "公交|公共交通": "公交|公共交通",
  住房公积金: "公积金",
  "涉税|税收": "税",
  "价格|物价": "物价",
  "气象|统计|审计|地震|体育|商务|档案": "气象|统计|审计|地震|体育|商务|档案",
  "校务|学校|办学": "大学|学院|学校|中学|小学",
  "院务|医院|诊疗|医疗(?:服务)?": "医院|卫生院",
  "企业|国资": "公司|集团|国有资产",
  "财政|财经": "财政",
  "园区|开发区": "开发区|园区|管委会|管理委员会",
  "民族宗教|残联|粮食": "民族|残|粮食"
};
const work = "(?:行政|监督|监管|管理|工作|政务|系统|行业|领域|类)*";
/** Words for a field of work, and which bodies it is the whole work of. */
export interface Sector {
  words: RegExp;
  names: RegExp;
}

export const sectors: Sector[] = Object.entries(fields).map(([words, names]) => ({
  words: new RegExp(words),
  names: new RegExp(names)
}));

/** The sectors of which a body is, by its names; any, where none is known. */
export const sectorsOf = (known: string[]): Sector[] =>
  known.length === 0
    ? sectors
    : sectors.filter(({names}) => known.some((name) => names.test(name)));

/** 主动公开政府信息…条: a total, and the channels of the 2014 appendix. Categories are read by breakdown.ts. */
export const disclosure: Phrase[] = [
  ...phrases({topic: "disclosure", units, within: ["disclosure", "normative_document"]}, [
    channel("gazette", "主动公开政府信息60条，其中政府公报公开12条。"),
    channel("website", "主动公开政府信息60条，其中政府网站公开12条。"),
    channel("weibo", "主动公开政府信息60条，其中微博发布12条。"),
    channel("wechat", "主动公开政府信息60条，其中微信公众号推送12条。"),
    {
      ...channel("other", "主动公开政府信息60条，其中广播等其他方式公开12条。"),
      before: "anything" as const
    }
  ]),
  ...phrases({topic: "disclosure", units}, [
    ...Object.entries({...channelWords, other: "(?:其他|其它)(?:方式|渠道|途径|形式)"}).map(
      ([name, words]) => ({
        indicator: `disclosure.channel.${name}`,
        words: `(?:${words})${by}(?:主动|累计|共|对外|直接|全年|本年度?|今年|年内|共计|已)*(?:${publish}${postsOn(name)}|${publish}各类[^,;0-9类]{2,4}信息|发文|发稿|发博|推文)`,
        before: "anything" as const,
        example:
          "通过政府公报公开信息8条，通过政府网站公开信息6条，通过政务微博公开信息5条，通过微信公众号公开信息9条，通过其他方式公开信息7条。"
      })
    ),
    {
      indicator: "disclosure.items",
      words: `${publish}${information}`,
      before: "no-subject",
      example: "全年主动公开各类政府信息312条。"
    },
    {
      indicator: "disclosure.items",
      words: `${publish}${kinds}(?:${Object.keys(fields).join("|")})${work}${kinds}信息`,
      before: "no-subject",
      of: "sector",
      units: "条",
      example: "全年主动公开环境信息1518条。"
    },
    {
      indicator: "disclosure.items",
      words: `${publish}${kinds}(?:信息条目|(?:(?:文件|公文|信息|资料)(?:、|和|及|与|等)+)+(?:文件|公文|信息|资料)?)(?:总?量)?`,
      before: "no-subject",
      example: "全年上网公开各类文件、信息785件。"
    },
    {
      indicator: "disclosure.items",
      words: `${publish}[^,;:0-9]{2,40}?等(?:方面|各类|各项|各种|相关|政府|政务|类|的)*信息`,
      before: "no-subject",
      example: "全年主动公开供水价格、水质监测等信息共764条。"
    },
    {
      indicator: "disclosure.items",
      words: `(?:各类|各项)?(?<!申请(?:公开)?(?:的)?(?:政府|政务)?)(?:政府|政务)?信息(?:被|得到|得以|已|已经|予以|均|主动|及时|依法|全部|向社会|对外|面向社会|向公众|上网|(?:通过|以|经|利用|借助)(?:各种|多种|各类|不同)(?:形式|渠道|方式|途径))+(?:公开|发布)`,
      example: "全年共有912条政府信息主动向社会公开。"
    },
    {
      indicator: "disclosure.items",
      words: "(?<!依申请)(?:主动|实际)?公开",
      within: ["disclosure"],
      example: "应公开信息57条，实际公开57条。"
    },
    {
      indicator: "disclosure.items",
      words:
        "(?<!依申请)(?:主动公开)?(?:各类)?(?:政府|政务)?信息(?:主动|累计|全年|对外|依法|上网|共)*(?:公开|发布|公布)(?:条目|信息|总?量)?",
      reach: "left",
      unless: ["request"],
      example: "全年政府信息公开数量为34条。"
    }
  ])
];
