import {phrases, type Phrase, type Topic} from "./phrase.ts";

const units = "件 起 宗 例 次 项 个 件次 起次 宗次";
const proceedings: Topic[] = [
  "review",
  "litigation",
  "litigation_direct",
  "litigation_after_review"
];
const suits: Topic[] = ["litigation", "litigation_direct", "litigation_after_review"];
/** 申请人向省厅申请行政复议 */
const toWhom = "向[^,;0-9]{2,10}(?=申请|提起|提出)";
/** 市政府维持4件, 省厅责令重新答复2件 */
const decider = "[省市县区州](?:级)?(?:人民)?(?:政府|[\\u4e00-\\u9fff]{0,4}[厅局委])";
/** 驳回原告诉讼请求, 驳回诉请 */
const dismissed = "驳回(?:原告|申请人|其)?(?:的)?(?:诉讼请求|诉请|诉求|起诉|上诉)";
const our = "[我本](?:[局委办厅院镇乡县市区]|街道|机关|单位|部门)";
/** 维持原行为, 撤销我局答复 */
const ourAct =
  "(?:(?:[我本](?:[局委办厅院镇乡县市区]|街道|机关|单位)(?:的)?|原)?(?:具体)?(?:行政行为|行为|答复|告知书?|决定|判决?)|原)";
const near: Topic[] = [...proceedings, "request", "disclosure", "complaint", "fees"];
const disclosure = `(?:因|与|涉及?|针对|有关|关于|反映|就|对|不服|${our}(?:的)?)*(?:(?:政府|政务)?信息(?:依申请)?公开|政务公开|依申请公开)(?:工作|不服|不到位|不及时|申请|群众|有关|提出|事务|事宜|活动|业务|职责|问题|处理|办理|争议|纠纷|而|所|类|申请|引发|引起|提起|产生|发生|被|的|而|相关|方面|答复|告知|决定|行为|事项|向(?:人民)?法院|向复议机关|${toWhom})*`;
/** 行政诉讼新发4件 */
const came =
  "(?:新发|新增|新收|发生|收到|接到|受理|新发生|办理|收案?|立案?|引发|产生|被?提起)?(?:的)?";
/** 2件行政复议被纠正: what ended so, named again. */
const ofCase = "(?:(?:的)?(?:行政)?(?:复议|诉讼)(?:案件|案|事项)?)?";
const happen = `(?:申请人|当事人|新?发生|${toWhom}|收到|接到|由此|因此|与此|引发|引起的?|产生|提起|申请|被|涉及|共|有|新收|新增|的|因|以[^,;0-9]{1,12}为(?:被告|被申请人))*`;
/** 行政诉讼（复议后）3件: by which way it came to court stands in brackets behind its name. */
const suitInBrackets = (way: string): string =>
  `${happen}(?:行政)?诉讼(?:案件?)?\\((?:${way})(?:类|的|案件)?\\)${came}`;

/** 行政复议, 行政诉讼, 举报投诉 about disclosure: section 4, and groups 四 to 六 of the 2014 appendix. */
export const proceedingsPhrases: Phrase[] = [
  ...phrases({topic: "review", units}, [
    {
      indicator: "review.total",
      topic: "review",
      words: `${disclosure}(?:行政)?复议(?:申请|案件|案|事项)?${came}`,
      before: "anything",
      example: "因政府信息公开被申请行政复议2件。"
    },
    {
      indicator: "review.total",
      topic: "review",
      words: `${happen}(?:行政)?复议(?:申请|案件|案|事项)?${came}`,
      within: near,
      example: "收到政府信息公开申请3件，发生行政复议2件。"
    },
    {
      indicator: "complaint.total",
      topic: "complaint",
      words: `${disclosure}(?:举报|投诉)(?:、|和|举报|投诉)*(?:案件|事项|件)?`,
      before: "anything",
      example: "收到政府信息公开举报投诉1件。"
    },
    {
      indicator: "complaint.total",
      topic: "complaint",
      words: `(?:受理)?${happen}(?:有关|相关)?(?:举报|投诉)(?:、|和|举报|投诉)*(?:案件|事项|件)?`,
      within: [...proceedings, "fees", "complaint"],
      example: "因政府信息公开被申请行政复议2件，举报投诉1件。"
    }
  ]),
  ...phrases({topic: "litigation", units, within: near}, [
    {
      indicator: "litigation_direct.total",
      topic: "litigation_direct",
      words: `(?:案件)?${happen}未经(?:行政)?复议(?:而)?直接(?:起诉|诉讼|提起(?:行政)?诉讼|向法院起诉)(?:的)?(?:行政)?(?:诉讼)?(?:案件)?|${happen}直接(?:起诉|诉讼|提起行政诉讼|向(?:人民)?法院(?:起诉|提起(?:行政)?诉讼))(?:的)?(?:行政)?(?:诉讼)?(?:案件)?`,
      example: "政府信息公开行政诉讼3件，其中未经复议直接起诉2件。"
    },
    {
      indicator: "litigation_after_review.total",
      topic: "litigation_after_review",
      words: `(?:案件)?${happen}(?:经)?(?:行政)?(?:复议后|(?<=经(?:行政)?)复议)(?:再|又|向法院|向人民法院)*(?:起诉|诉讼|提起(?:行政)?诉讼)(?:的)?(?:行政)?(?:诉讼)?(?:案件)?`,
      example: "政府信息公开行政诉讼3件，其中复议后起诉1件。"
    },
    {
      indicator: "litigation_direct.total",
      topic: "litigation_direct",
      words: suitInBrackets(
        "(?:未经(?:行政)?复议,?)?(?:而)?直接(?:起诉|诉讼|提起)?|未经(?:行政)?复议"
      ),
      within: undefined,
      example: "行政诉讼（直接起诉）2件。"
    },
    {
      indicator: "litigation_after_review.total",
      topic: "litigation_after_review",
      words: suitInBrackets("(?:先|经过?)*(?:行政)?复议(?:后|程序)?(?:再|又)?(?:起诉|诉讼|提起)?"),
      within: undefined,
      example: "行政诉讼（复议后）3件。"
    },
    {
      indicator: "litigation.total",
      words: `${happen}(?:(?:行政)?(?:诉讼|应诉)|(?<=被)诉)(?:案件|案|事项)?${came}|${happen}(?:向|诉至)(?:[省市县区]?[^,;0-9]{0,4})?(?:人民)?法院(?:提起)?(?:起诉|(?:行政)?诉讼)(?:的)?`,
      example: "因政府信息公开被申请行政复议2件、行政诉讼1件。"
    },
    {
      indicator: "litigation.total",
      words: `${disclosure}(?:行政)?(?:诉讼|应诉|(?<=向(?:人民)?法院)起诉)(?:案件|案|事项)?${came}`,
      before: "anything",
      within: undefined,
      example: "因政府信息公开提起行政诉讼1件。"
    }
  ]),
  ...phrases({topic: "review", units, within: proceedings}, [
    {
      indicator: "{topic}.total",
      words: "(?:新?收到|新收|发生)",
      within: ["review", "litigation"],
      example: "政府信息公开行政复议方面，全年收到8件。"
    },
    {
      indicator: "{topic}.upheld",
      words: `${ofCase}(?:为|是|属于?|系)?(?:行政复议机关|复议机关|${decider}|法院|人民法院|一审|二审|终审|结果|被|予以|依法|均|经|审理|审查|裁定|判决|决定)*(?:(?:作出|做出|判决)?维持|维持(?:或者?|、)驳回|${dismissed})(?:(?:的)?决定|${ourAct})?(?:、|或者?)?(?:${dismissed})?(?:的)?`,
      example: "因政府信息公开被申请行政复议2件，结果维持1件。"
    },
    {
      indicator: "{topic}.upheld",
      words: "(?:法院|人民法院|一审|二审|被|判决|裁定|依法)*驳回(?:的)?",
      within: suits,
      example: "因政府信息公开提起行政诉讼2件，驳回1件。"
    },
    {
      indicator: "{topic}.upheld",
      words:
        "(?:法院|人民法院|判决?|终审|[我本](?:[局委办厅院镇乡县市区方]|街道|机关|单位)|(?:行政|被告)机关)*胜诉(?:的)?",
      within: suits,
      example: "因政府信息公开提起行政诉讼2件，胜诉1件。"
    },
    {
      indicator: "{topic}.corrected",
      words: "(?:法院|人民法院|被|判决?|终审|我方|(?:行政|被告)机关)*败诉(?:的)?",
      within: suits,
      example: "因政府信息公开提起行政诉讼2件，败诉1件。"
    },
    {
      indicator: "{topic}.corrected",
      words: `${ofCase}(?:为|是|属于?|系)?(?:行政复议机关|复议机关|${decider}|法院|人民法院|结果|被|依法|予以|判决|决定|责令|经|审理)*(?:纠正|纠错|(?<=责令)(?:重新|限期)?(?:作出)?答复|(?:撤销|变更)(?:原)?(?:具体)?行政行为|(?:(?<=被)撤销|撤销${ourAct})(?:(?:或者?|并|、)责令(?:限期|重新)*(?:重作|(?:作出|做出)?(?:答复|处理)))?|(?:撤销(?:或者?|、))?确认(?:${ourAct})?违法(?:(?:或者?|、)撤销)?|责令重作|[我本](?:[局委办厅院镇乡县市区]|街道|机关|单位)败诉)(?:的)?`,
      example: "因政府信息公开被申请行政复议2件，结果纠正1件。"
    },
    {
      indicator: "{topic}.corrected",
      words: "(?:复议|决定|予以|依法)*撤销(?:的)?",
      reach: "left",
      example: "因政府信息公开被申请行政复议3件，维持2件，撤销1件。"
    },
    {
      indicator: "{topic}.other",
      words:
        "(?:为|是|属于?|系)?其[他它](?:结果|情形|情况|处理结果)?(?:的)?|以其[他它](?:方式|形式|情形)(?:审结|结案|办结|结)(?:的)?",
      example: "因政府信息公开被申请行政复议2件，其他结果1件。"
    },
    {
      indicator: "{topic}.pending",
      words:
        "(?:为|是|属于?|系)?(?:一审|二审)?(?:案件)?(?:尚未|还未|暂未|未|尚在|仍在|正在|待|在)(?:审结|审理(?:之?中|过程中)?|结案|办结|办理(?:之?中)?|结|审)(?:的)?|审理中",
      example: "因政府信息公开被申请行政复议2件，尚未审结1件。"
    }
  ])
];
