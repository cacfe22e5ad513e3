import {phrases, type Phrase} from "./phrase.ts";

const units = "件 件次 件(次) 笔 宗";
const handle =
  "(?:(?:为|给)(?:办事|服务|企业|群众|市民|对象|和|、|及|与)+)?(?:(?:受理|接件|收件)(?:并|、|和|及)?(?:依法|按时|按期|及时|全部|顺利)*(?:办结|办理|完成)|受理|办理|承办|完成|接件|收件|接办)(?:了)?(?:各类|各种|各项)?";
/** 窗口全年办件13.4万件 */
const mid = "(?:全年|本年度?|今年|年内|共|累计)*";
const done = "(?:受理|办理|办件|收件)(?:总?量)?";
const permit = "(?:行政)?(?:类)?(?:许可|审批)(?:类)?";
const matters = "(?:服务)?(?:事项|业务|办件)";
const publicService = "(?:公共|便民|政务)服务(?:类)?(?:事项|业务|办件)?";

/** What a service hall says of its work; requests (依申请公开办理总量94件, 办结88件) are no cases of a hall. */
export const service: Phrase[] = [
  ...phrases({topic: "service", unless: ["request"], units}, [
    {
      indicator: "service.handled",
      words: `(?<!办结[^,;]{0,12})(?:${handle})?${permit}(?:事项)?(?:和|及|、|与|以及)+(?:各类)?(?:${publicService}|服务(?:类)?(?:事项|业务|办件))`,
      before: "anything",
      example: "共受理行政许可和公共服务事项548786件。"
    },
    {
      indicator: "service.handled",
      words: `(?:${handle})?(?:${permit}|${publicService}|便民服务|行政确认|行政给付|其他行政权力|类|和|及|、|与)+等(?:各类|各种|各项|类)?(?:政务服务|审批服务|服务)?(?:事项|业务|办件)`,
      example: "全年办理行政许可、公共服务等各类事项3200件。"
    },
    {
      indicator: "service.handled",
      words: `${handle}(?:政务服务|审批服务|行政审批服务|行政审批和服务|群众|企业|市民|办事|便民|服务|和|及|、)*(?:事项|业务|办件)`,
      example: "全年受理各类政务服务事项12万件。"
    },
    {
      indicator: "service.handled",
      words:
        "(?:受理|办理|完成)?(?:(?:各类|各项|政务服务|审批服务|服务|审批)*事项)?(?:(?<![本今当全半])年(?:度)?)?(?:总)?(?:办件|业务)(?:总)?量|(?:受理|办理|完成)?(?:总)?(?<![即承])办件|(?:事项)?(?:受理|办理)总?量",
      example: "全年累计办件量1309766件。"
    },
    {
      indicator: "service.handled",
      words: "接件(?:总?量)?",
      example: "各窗口全年共接件3000件。"
    },
    {
      indicator: "service.handled",
      words: handle,
      within: ["service"],
      example: "政务大厅运行情况：全年受理办件3000件，其中窗口办件量2000件。"
    },
    {
      indicator: "permit.handled",
      words: `(?:${handle})?(?:行政|类)*(?:许可|审批)(?:类)?(?:申请)?${matters}|${handle}(?:行政(?:许可|审批)(?:类)?(?:申请)?|许可$)|(?:${handle})?(?:行政)?(?:许可|审批)类(?:${matters})?`,
      example: "完成行政审批事项43000余件。"
    },
    {
      indicator: "permit.handled",
      words: `(?:行政|类)*(?:许可|审批)(?:类)?(?:申请)?(?:${matters}${mid}${done}|(?:受理|办理|办件|收件)总?量)`,
      example: "行政许可事项全年受理2206件。"
    },
    {
      indicator: "permit.handled",
      words: "行政(?:许可|审批)",
      within: ["service"],
      example: "受理行政审批和公共服务事项90件，其中行政许可40件、公共服务事项50件。"
    },
    {
      indicator: "service.public",
      words: `(?:${handle})?公共服务(?:类)?(?:事项|业务|办件)?${mid}(?:${done})?`,
      example: "受理公共服务事项31万余件。"
    },
    {
      indicator: "service.completed",
      words: `办结(?:了)?(?:各类|各项)?(?:行政)?(?:审批|许可|政务服务|审批服务|公共服务|服务|和|、)*(?:事项|业务|办件)?`,
      within: ["service"],
      example: "受理公共服务事项90件，办结89件。"
    },
    {
      indicator: "service.completed",
      words:
        "(?:办结|办理完成|办理完毕)(?:了)?(?:各类|各项|各种)?(?:行政)?(?:审批|许可|政务服务|审批服务|公共服务|便民服务|政务)(?:行政|审批|许可|政务服务|审批服务|公共服务|便民服务|服务|类|和|及|与|、)*(?:事项|业务|办件)",
      example: "全年办结行政审批和便民服务事项4320件。"
    },
    {
      indicator: "service.completed",
      words: "办结(?:了)?(?:各类|各项)(?:行政|审批|政务服务|服务)*(?:事项|业务|办件)",
      example: "全年办结各类事项61.2万件。"
    },
    {
      indicator: "service.window",
      words:
        "(?:实体|线下|各级)?(?:大厅|现场)?窗口(?:现场)?(?:受理|办理|办件|收件|接件|业务|办)*(?:总)?(?:量)?|线下(?:受理|办理|办件|收件|窗口)*|(?:实体)?(?:大厅|现场)(?:受理|办理|办件)(?:量)?",
      within: ["service"],
      example: "全年累计办件量90件，其中窗口办件量50件。"
    },
    {
      indicator: "service.window",
      words: `(?:(?:政务服务|审批服务|服务)?事项)?(?:(?:实体|线下)?(?:大厅|现场)?(?<!各)窗口|线下)${mid}(?:总)?(?:办件(?:总)?量?|(?:受理|办理)总?量)`,
      example: "全年窗口办件量50件。"
    },
    {
      indicator: "service.online",
      words: `(?:(?:政务服务|审批服务|服务)?事项)?(?:线上|网上|网络|在线|全程网办|全程网|全流程网|网办|不见面|网)(?:申报|申请)?${mid}(?:总)?(?:办件(?:总)?量?|(?:受理|办理)总?量)`,
      example: "全年线上办件量50件。"
    },
    {
      indicator: "service.online",
      words:
        "(?:通过|经|由)?(?:线上|网上|网络|在线|掌上|移动端|一体化|全程网办|全流程网办|网办|不见面)(?:平台|系统|大厅)?(?:受理|办理|办件|业务|审批|申报)+(?:总)?(?:量)?|(?:全程|全流程)?网办(?:总?量)?|(?:线上|网上)办?",
      within: ["service"],
      example: "全年累计办件量90件，其中线上办件量40件。"
    }
  ]),
  ...phrases({topic: "service", unless: ["request"], units: "人次 人(次) 人"}, [
    {
      indicator: "service.visitors",
      words: "(?:累计|共)*接待(?:了)?(?:人数|人次|量|总量)?",
      within: ["service"],
      example: "政务大厅日均接待群众600人次，全年接待15.2万人次。"
    },
    {
      indicator: "service.visitors",
      words: "(?:办事|政务|服务|便民)*(?:窗口|大厅|服务厅)(?:全年|累计|共)*接待(?:人数|总量|量)?",
      example: "窗口接待1.5万人次。"
    }
  ]),
  ...phrases({topic: "service", unless: ["request"], units: "%"}, [
    {
      indicator: "service.completion_rate",
      words: "(?:综合|总体?)?办结率",
      within: ["service"],
      example: "受理公共服务事项90件，办结率99.6%。"
    },
    {
      indicator: "service.completion_rate",
      words: "(?:受理|办理)(?:的)?(?:各类|各项|政务服务|服务)*事项(?:的)?(?:总体)?办结率",
      example: "中心受理事项办结率99.7%。"
    }
  ]),
  ...phrases({topic: "service", unless: ["request"], units: "人次 人(次) 人"}, [
    {
      indicator: "service.visitors",
      words:
        "(?:[省市县区镇乡](?=政务|行政|便民))?(?:各|办事|政务|服务|便民|行政|大厅|中心|窗口|累计|共)*(?:接待(?:服务)?|服务)(?:了)?(?:各类|广大|来访|来厅|前来|进厅|到厅|现场|来|办事|的)*(?:企业|纳税人|缴费人|居民|村民|参保人|群众|市民|服务对象|人员|百姓)(?:和|、|及|与|企业|群众|市民|服务对象|咨询(?:和|、|及)?(?=办事)|(?<=办事)(?:和|、|及)?咨询|办事|人员|百姓)*(?:总?量|总数)?",
      before: "nothing",
      example: "共接待服务对象约18万人次。"
    }
  ]),
  ...phrases({topic: "market", units: "户 家 个"}, [
    {
      indicator: "market_entity.new",
      words:
        "(?:新增|新登记|新设立?|新注册|新发展|新办|新培育|净增)(?:登记|注册|设立)?(?:的)?(?:各类)?(?:市场|经营)主体|(?:市场|经营)主体新增(?:登记|注册)?",
      before: "anything",
      example: "新增市场主体6440家。"
    },
    {
      indicator: "market_entity.new",
      words: "新(?:增|登记|设立?|注册|发展)(?:登记)?(?:注册)?",
      within: ["market"],
      example: "市场主体总量6.2万户，新登记8432户。"
    },
    {
      indicator: "market_entity.total",
      words: "总量|总户数?|存量",
      within: ["market"],
      example: "全年新增经营主体2.13万户，总量突破15万户。"
    },
    {
      indicator: "market_entity.total",
      words:
        "(?:实有|在册|登记在册|存续|现有)?(?:的)?(?:各类)?(?:市场|经营)主体(?:总量|总数|总户数?|存量|数量|户数)?",
      example: "市场主体总量突破12万户。"
    }
  ])
];
