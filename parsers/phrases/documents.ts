import {phrases, type Phrase, type Topic} from "./phrase.ts";

const units = "件 部 个 份 项";
const normative = "(?:行政|部门|政府|各类|税收|税务)*规范性文件";
const regulation = "(?:市|省|地方)?(?:政府|部门)?规章";
const made =
  "(?:以[^,;0-9]{1,8}(?:名义|形式))?(?:先后|新)*(?:(?:制发|制定|出台|印发|颁布|颁发|下发|发布实施)(?:并|和|、)?){1,2}(?:发布|公布)?(?:了|的)?";

/** 经清理宣布废止和失效 */
const ended =
  "(?:经)?(?:(?:清理|评估|审查|审核|梳理|宣布|公布|明确|明令|集中|依法|予以|和|或|、|并|后)*(?:废止|失效)){1,2}";
/** 目前继续有效 */
const valid = "(?:现行|目前|全部|继续|保留|仍然?|依然|存续)*有效";

/** 规范性文件全年发文5件 */
const mid = "(?:全年|本年度?|今年|年内|共|累计)*";

function kind(name: string, words: string, example: string) {
  return [
    {
      indicator: `${name}.issued`,
      words: `${made}(?:${words})|(?:${words})${mid}(?:${made}|发文)`,
      example: `全年制发${example}3件。`
    },
    {
      indicator: `${name}.issued`,
      words: made,
      within: [name],
      example: `现行有效${example}12件，制发2件。`
    },
    {
      indicator: `${name}.made`,
      words: `(?:新|(?<=未|没有))制作(?:${words})|^制作(?:${words})|(?:${words})(?:本年)?新制作`,
      example: `本年新制作${example}3件。`
    },
    {
      indicator: `${name}.newly_disclosed`,
      words: `新增?(?:公开|公布)(?:${words})|(?:${words})(?:本年)?新增?(?:公开|公布)`,
      example: `本年新公开${example}3件。`
    },
    {
      indicator: `${name}.made`,
      words: "新制作",
      within: [name],
      example: `本年新公开${example}3件，新制作2件。`
    },
    {
      indicator: `${name}.newly_disclosed`,
      words: "新增?(?:公开|公布)",
      within: [name],
      example: `本年新制作${example}3件，新公开2件。`
    },
    {
      indicator: `${name}.disclosed_total`,
      words: `(?:${words})对外公开|对外公开(?:的)?(?:现行)?(?:有效)?(?:的)?(?:${words})`,
      example: `${example}对外公开总数12件。`
    },
    {
      indicator: `${name}.disclosed_total`,
      words: "对外公开",
      within: [name],
      example: `本年新公开${example}3件，对外公开总数12件。`
    },
    {
      indicator: `${name}.repealed`,
      words: `${ended}(?:了|的)?(?:${words})|(?:${words})${ended}`,
      example: `全年废止${example}2件。`
    },
    {
      indicator: `${name}.repealed`,
      words: `${ended}(?:的)?`,
      within: [name],
      example: `全年制发${example}3件，废止2件。`
    },
    {
      indicator: `${name}.in_force`,
      words: `(?:(?:集中|主动|统一|对外)*(?:公开|公布|发布)(?:了)?)?${valid}(?:的)?(?:${words})|(?:${words})${valid}(?:存量)?|(?:经)?(?:清理|评估|梳理)*(?:后)?(?:保留|继续有效)(?:的)?(?:${words})`,
      example: `现行有效${example}17件。`
    },
    {
      indicator: `${name}.in_force`,
      words: `${valid}(?:的)?(?:文件)?|保留(?:的)?`,
      within: [name],
      example: `全年制发${example}3件，现行有效17件。`
    }
  ].map((row) => ({...row, topic: name}));
}

function decisions(name: string, words: string) {
  return {
    indicator: `${name}.decisions`,
    topic: name,
    words: `(?:新)?(?:作出|做出|下达)(?:了|的)?(?:准予)?${words.slice(2)}决定|(?:作出|做出)(?:(?!不|免|从轻|减轻|撤|注销|变更|暂缓|拒绝|上述|以上)[\u4e00-\u9fff]{2,4})?${words}(?:类)?(?:处理)?(?:决定)?|(?:新)?(?:作出|做出|实施|下达)(?:了|的)?(?:各类|准予)*${words}(?:处理)?(?:决定书?|处罚|案件|行为)?|(?:作出|做出|办理)?${words}(?:处理)?决定|${words}(?:本年)?处理决定`,
    example: `全年作出${words}决定88件。`
  };
}

/** What has a number of items in the form of 2019. */
const itemised: Topic[] = ["permit", "penalty", "compulsion", "other_service", "fee"];

/** Documents, decisions, fees and purchases: section 2, said in words. */
export const documents: Phrase[] = [
  ...phrases(
    {topic: "normative_document", units},
    kind("normative_document", normative, "行政规范性文件") as never
  ),
  ...phrases({topic: "regulation", units}, kind("regulation", regulation, "规章") as never),
  ...phrases({topic: "normative_document", units: `${units} 条 篇`}, [
    {
      indicator: "normative_document.disclosed",
      words: `(?:主动)?(?:公开|发布|公布)(?:了)?(?:部门)?${normative}|${normative}(?:主动)?公开`,
      example: "主动公开规范性文件4件。"
    }
  ]),
  ...phrases({topic: "normative_document", units: "件 个 份"}, [
    {
      indicator: "normative_document.disclosed",
      words: "(?:全部|均|已)*(?:主动|依法)*公开(?:发布)?",
      within: ["normative_document"],
      example: "制发规范性文件8件，公开8件。"
    },
    {
      indicator: "normative_document.disclosed",
      words: normative,
      within: ["disclosure"],
      example: "主动公开政府信息264条，其中规范性文件5件。"
    }
  ]),
  ...phrases({topic: "permit", units: "件 项 个 宗 份 起 例 次"}, [
    decisions("permit", "行政许可"),
    decisions("penalty", "行政处罚"),
    decisions("compulsion", "行政强制")
  ] as never),
  ...phrases({topic: "permit", units: "件 宗 起"}, [
    {
      indicator: "penalty.decisions",
      topic: "penalty",
      words: "行政处罚(?:案件)?",
      example: "作出行政许可决定88件，行政处罚5件。"
    },
    {
      indicator: "compulsion.decisions",
      topic: "compulsion",
      words: "(?:采取|实施)?行政强制(?:措施)?",
      example: "作出行政处罚决定88件，行政强制5件。"
    }
  ]),
  ...phrases(
    {
      topic: "permit",
      units: "项 个 件",
      within: ["permit", "penalty", "compulsion", "other_service"]
    },
    [
      {
        indicator: "{topic}.items_prior_year",
        words: "(?:(?<!服务)事项)?(?:上一年(?:度)?项目|(?:项目(?:数量)?|(?<=事项))上一年(?:度)?)",
        within: itemised,
        example: "行政许可：上一年项目数量31项。"
      },
      {
        indicator: "other_service.decisions",
        topic: "other_service",
        words: "其他对外管理服务事项(?:本年度?)?处理决定",
        within: undefined,
        example: "其他对外管理服务事项处理决定1,306件。"
      },
      {
        indicator: "{topic}.items_change",
        words: "本年(?:度)?(?:项目)?(?:数量)?(?:新?增(?:加)?|增/减(?:数|数量)?)",
        within: itemised,
        example: "行政许可：上一年项目数量31项，本年增/减0项。"
      },
      {
        indicator: "{topic}.items_change",
        words: "本年(?:度)?(?:项目)?(?:数量)?(?:减少|取消)",
        within: itemised,
        below: true,
        example: "行政许可：上一年项目数量31项，本年减少4项。"
      },
      {
        indicator: "{topic}.decisions",
        words: "(?:本年度?)?(?:(?:全年|共|累计)*(?:作出|做出|下达)(?:了)?)?处理决定",
        example: "行政许可：上一年项目数量31项，处理决定数量406件。"
      }
    ]
  ),
  ...phrases({topic: "procurement", units: "个 项 次 宗"}, [
    {
      indicator: "procurement.projects",
      words:
        "(?:实施|完成|开展|组织|办理|进行)?(?:了)?(?:政府)?集中采购(?:共|累计|全年)*(?:实施|完成|开展|立项)?(?:项目)?",
      example: "实施政府集中采购项目9个。"
    },
    {
      indicator: "procurement.projects",
      words: "(?:实施|完成|开展|组织|办理|进行|涉及)?(?:了)?采购项目",
      example: "采购项目15个，采购总金额1234.56万元。"
    }
  ]),
  ...phrases({topic: "procurement", units: "元"}, [
    {
      indicator: "procurement.amount",
      words: "(?:政府)?集中采购(?:总)?(?:金额|额|(?:实际)?支出(?:金额)?)",
      example: "政府集中采购总金额12万元。"
    },
    {
      indicator: "procurement.amount",
      words: "(?:涉及?|完成|采购|总|预算|合同|成交)*(?:金额|额)",
      within: ["procurement"],
      example: "实施政府集中采购项目9个，采购总金额412.5万元。"
    }
  ]),
  ...phrases({topic: "fees", units: "元"}, [
    {
      indicator: "fee.amount",
      topic: "fee",
      words: "(?:收取|征收)?行政事业性收费(?:收入)?(?:收取)?(?:总)?(?:金额|额)?",
      example: "行政事业性收费金额3.2万元。"
    },
    {
      indicator: "fee.amount",
      topic: "fee",
      words: "(?:收费|收取|征收)*(?:总)?(?:金额|额)",
      within: ["fee"],
      example: "行政事业性收费项目2项，收费金额316.4万元。"
    },
    {
      indicator: "request.fees_charged",
      words:
        "(?:(?:依申请|信息公开|政府信息)[^,;0-9]{0,8}(?:检索|复制|复印|邮寄|递送|工本|成本|信息处理|收费|、|等|和)+费用?|信息(?:公开)?处理费|检索费(?:、(?:复制|邮寄|工本)费)*|(?:依申请|信息公开|政府信息)[^,;0-9]{0,12}(?:收取|收费)[^,;0-9]{0,16}?(?:费用?)?|依申请公开(?:政府)?(?:信息)?(?:的)?费用)(?:收取|收入)?(?:的)?(?:总)?(?:金额|总额|数额)?",
      before: "anything",
      example: "依申请公开信息收取的费用为0.35万元。"
    },
    {
      indicator: "request.fees_charged",
      words:
        "(?:(?:[为向]申请人)?(?:提供)?(?:政府)?(?:信息)?(?:检索|复制|复印|邮寄|递送|、|和|等)*(?:服务)?收取(?:了)?)?(?:检索|复制|复印|邮寄|递送|工本)(?:成本)?费|(?:(?:检索|复制|复印|邮寄|递送|工本)费?(?:、|和|及|与|等)*){2,4}费?用?收取",
      within: ["request", "fees"],
      example: "收到政府信息公开申请3件，收取检索费20元。"
    },
    {
      indicator: "request.fees_charged",
      words:
        "(?:(?:按照?|依照?|根据|依据)[^,;0-9]{0,16}(?:标准|规定))?(?:[向对]申请(?:人|者))?(?:收取|收缴|收费|实收|收)(?:的)?(?:费|政府|信息|公开|纸张|材料|复印|复制|邮寄|递送|检索|工本|信息处理|成本|相关|各类|任何|等|、|和)*(?:费用?)?(?:的)?(?:总)?(?:金额|总额|额|收入)?|费用(?:总)?(?:金额|总额)?",
      within: ["request", "fees", "review", "litigation", "complaint"],
      example: "收到政府信息公开申请3件，收取费用20元。"
    }
  ])
];
