import {lastYear, year} from "../prose/vocabulary.ts";
import type {Applicant} from "#data/schema/observation.ts";
import {phrases, type Phrase} from "./phrase.ts";

const units = "件 份 条 宗 起 例 次 项 个 笔 件次 人次";
const request =
  "(?:(?:政府)?信息(?:依申请)?公开(?:的)?(?:书面)?申请(?:书|表)?|(?:政府)?依(?:申请)?信息公开(?:的)?申请|依申请公开(?:的)?(?:政府)?(?:信息)?(?:的)?(?:申请(?:书|表)?|事项)?件?|政府信息依申请公开|政务公开(?:的)?申请|公开(?:[^,;、]{0,6})?信息(?:的)?(?:书面)?申请|政府信息申请|信息公开申请|公开申请|申请(?:获取|公开)(?:的)?(?:各类|相关|有关|政府|政务)*信息|申请(?:政府)?信息公开)(?:件|事项)?";
const plain = `(?:${request}|(?:的)?申请(?!表|人)(?:件|事项)?)`;
const receive =
  "(?:新?收到|受理|登记|(?<!直)(?:接到|接收|接受|接收到)|新收|收悉|新受理|登记受理|收件)(?:了|的)?";
const from =
  "(?:书面|有效|依|公民|法人|和|或者?|与|、|其他组织|个人|企业|单位|社会公众|公众|群众|提出|提交|递交|提起|的|各类|要求|本年|新)*";
/** Anyone: 自然人 and 公民 alone are an applicant of section 3. */
const who = "(?:公民[、和]法人(?:[、和或]*(?:者)?其[他它]组织)?(?:的)?)?";
const ways =
  "(?:申请|方式|渠道|形式|途径|平台|系统|在线|窗口|类)*(?:提交|提出|递交|填写|寄来|寄送|寄达|发来|送达|受理|收到|接收|办理){0,2}(?:(?:申请[表书]|表单|表格)(?:的)?(?:方式|形式)?)?(?:的)?";

/** 正在办理中, 未到答复期限 */
const inHand =
  "(?:(?:正在|正|仍在|尚在|还在|在)(?:依法|按程序|按规定)?(?:办理|处理|审核|答复)(?:之)?(?:中|过程中)?|(?:尚|仍|还)?未到(?:法定)?(?:答复|办理)(?:期限|时限)?)";
/** 结转下年度继续办理 */
const toNextYear = `(?:结转|转结|转|顺延|延续|延)(?:至|到|入)?(?:下一?年(?:度)?|次年(?:度)?|明年|${year})(?:度)?(?:继续)?(?:办理|答复|处理)?`;

function channel(name: string, words: string, example: string) {
  const asked = `(?:${request}|(?:的)?申请)?`;
  return {
    indicator: `request.channel.${name}`,
    words: `(?:${receive})?${who}${asked}(?:为|系|是)?(?:由?申请人)?(?:以?书面(?:方式|形式)?)?(?:通过|以|经由?|由|采用|采取|用|到|来|在|选择|使用)?(?:[^,;0-9等]{2,12}等)?(?:受理点|受理窗口|服务窗口|办公场所|[局委厅院镇乡]?办公室|查阅点|查阅场所|(?:政务|办事|服务)*(?:大厅|中心)|[我本]?(?:[局委办厅镇县市区乡]|街道|机关|单位))?(?:${words})${ways}${asked}`,
    example
  };
}

/** The columns of section 3, as prose names who asked. */
const applicants: [words: string, applicant: Applicant, name: string][] = [
  ["自然人|(?<=^|[、,;:和及与为由是系自中])个人", "natural_person", "自然人"],
  ["公民(?:个人)?", "natural_person", "公民"],
  ["商业企业", "business", "商业企业"],
  ["科研机构", "research", "科研机构"],
  ["社会公益组织", "public_interest", "社会公益组织"],
  ["法律服务机构|律师事务所", "legal_service", "法律服务机构"]
];

/** 收到政府信息公开申请…件: what came in, how, from whom, and what is left for the next year. */
export const requests: Phrase[] = phrases({topic: "request", units}, [
  ...phrases({topic: "request", units, within: ["request"]}, [
    channel(
      "in_person",
      "(?:来人|本人|亲自)?(?:当面|当场|到场|到访|面交|面呈|面递)|[到来][局委厅]|(?:本人|申请人)到现场|来人|亲自|现场|上门|来访|窗口(?:当面)?|直接(?:递交|提交|送达)",
      "收到政府信息公开申请9件，其中当面申请3件。"
    ),
    channel("fax", "传真", "收到政府信息公开申请9件，其中传真提交3件。"),
    channel(
      "online",
      "(?:政府|门户|官方|政务)*(?:电子(?:邮件|邮箱)?|电邮|邮箱|网络|网上|互联网|在线|线上|网站|网页)(?:在线|提交)?(?:依申请公开)?(?:平台|系统|栏目|专栏)?|依申请公开(?:平台|系统)",
      "收到政府信息公开申请9件，其中网络申请3件。"
    ),
    channel(
      "letter",
      "(?:邮政|邮寄|EMS|特快|普通|线下)*(?:信函|信件|(?<![到理收])来信来函|来信|来函|函件|挂号信|邮件|邮寄|邮递|邮政|快递|专递|EMS|书信)(?:寄送|寄递|邮寄)?(?:信函|信件)?(?!箱)",
      "收到政府信息公开申请9件，其中信函申请3件。"
    )
  ]),
  ...applicants.map(([who, applicant, name]) => ({
    indicator: "request.received",
    // 收到公民政府信息公开申请: there everyone is a citizen
    words: who.startsWith("公民")
      ? `(?:申请人)?(?:为|是|系|由|来自)?${who}(?:提出|提交|递交)?(?:的)?(?:申请(?!人|公开))?`
      : `(?:申请人)?(?:为|是|系|由|来自)?(?:${receive})?(?:${who})(?:提出|提交|递交)?(?:的)?(?:${plain})?`,
    within: ["request" as const],
    applicant,
    example: `收到政府信息公开申请9件，其中${name}申请8件。`
  })),
  {
    indicator: "request.received",
    words: `${receive}[^,;:0-9]{0,30}?${request}`,
    before: "anything",
    example: "全年收到公民提出的政府信息公开申请9件。"
  },
  {
    indicator: "request.received",
    words: `${request}(?:的)?(?:受理|收件|接收|收到|登记|申请|收文)(?:总?量|数)`,
    before: "anything",
    example: "政府信息公开申请的受理量为9件。"
  },
  {
    indicator: "request.received",
    words: `(?:向(?:[我本](?:行政)?(?:机关|单位|部门|街道|[局委办厅县市区镇乡])|[省市县区]政府))?(?:提出|提交|递交|提起|申请)(?:的|了)?${request}`,
    example: "公民、法人和其他组织全年向本单位提出政府信息公开申请9件。"
  },
  {
    indicator: "request.received",
    words: `${receive}${from}${plain}`,
    within: [
      "request",
      "disclosure",
      "work",
      "training",
      "staff",
      "response",
      "press",
      "fees",
      "normative_document"
    ],
    example: "办理依申请公开情况：全年收到申请9件。"
  },
  {
    indicator: "request.received",
    words: `^(?:全年|全部|本年度?|今年|20\\d\\d年度?|收到的|受理的|在)*${plain}(?:当?中|里)$`,
    within: ["request"],
    example: "政府信息公开申请情况：9件申请中，网络申请5件。"
  },
  {
    indicator: "request.received",
    words: `^(?:全年|全部|本年度?|今年|20\\d\\d年度?|收到的|受理的|[我本][局委办厅镇乡县市区])*${plain}(?:全部|全都|均|都|皆)(?=在|通过|经|由|以|从|来自|为|系|是)`,
    within: ["request"],
    example: "政府信息公开申请情况：全年6件申请全部在网上提交。"
  },
  {
    indicator: "request.received",
    words: `(?:本年度?|今年|当年)?(?:${receive}|新增)`,
    within: ["request"],
    example: "上年收到政府信息公开申请15件，本年收到9件。"
  },
  {
    indicator: "request.received",
    words: "(?:的)?申请(?:总?量|数量?)?",
    within: ["request"],
    reach: "left",
    example: "办理依申请公开情况：全年申请总数9件。"
  },
  {
    indicator: "request.received",
    words: `${request}$`,
    example: "全年共有9件政府信息公开申请。"
  },
  {
    indicator: "request.received",
    words: `${request}(?:受理|收到)?`,
    reach: "left",
    example: "政府信息公开申请数量为9件。"
  },
  {
    indicator: "request.carried_in",
    words: `(?:加上?|含|连同)?(?:${lastYear}|${year})(?:度)?(?:结转|转结|转入|遗留|结余)(?:至?(?:本|今)年(?:度)?)?(?:的)?(?:继续)?(?:办理)?(?:的)?(?:${plain})?|(?:结转|转结|转入|遗留)(?:办理|处理)?(?:${lastYear}|${year})(?:度)?(?:的)?(?:${plain})?|(?:加上|连同)结转(?:办理|处理)?(?:的)?(?:${plain})?`,
    within: ["request"],
    example: "新收政府信息公开申请9件，上年结转2件。"
  },
  {
    indicator: "request.carried_forward",
    words: "(?:尚有|另有|另|剩余|年末|年底)*结转",
    within: ["request"],
    example: "新收政府信息公开申请9件，已办结8件，结转1件。"
  },
  {
    indicator: "request.carried_forward",
    words: `${inHand},(?:需|将|拟|均|依法|按规定)*${toNextYear}|(?:余下|剩余|剩下|尚余|其余|余|(?:尚)?未(?:办结|答复))?(?:的)?(?:${plain})?(?:因[^,;0-9]{2,12})?(?:需|将|已|须|均|拟|按规定|按程序|依法|按照规定|顺延|按期)*${toNextYear}(?:的)?(?:${plain})?`,
    within: ["request"],
    reach: "later",
    beside: /(?:剩余?下?|余下|在办|未(?:办结|答复|办理完毕))(?:的)?$/,
    example: "收到政府信息公开申请9件，结转下年度继续办理1件。"
  }
]);
