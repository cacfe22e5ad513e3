import {lastYear, year} from "../prose/vocabulary.ts";
import {phrases, type Phrase} from "./phrase.ts";

const units = "件 份 条 宗 起 例 次 项 个 笔 件次 人次";
const request =
  "(?:(?:政府)?信息(?:依申请)?公开(?:的)?(?:书面)?申请(?:书|表)?|(?:政府)?依(?:申请)?信息公开(?:的)?申请|依申请公开(?:的)?(?:政府)?(?:信息)?(?:的)?(?:申请|事项)?件?|公开(?:[^,;、]{0,6})?信息(?:的)?申请|政府信息申请|信息公开申请|公开申请|申请(?:获取|公开)(?:的)?(?:政府)?信息|申请(?:政府)?信息公开)(?:件|事项)?";
const plain = `(?:${request}|(?:的)?申请(?!表|人)(?:件|事项)?)`;
const receive = "(?:新?收到|受理|接到|接收|接受|新收|收悉|新受理|登记受理|收件|接收到)(?:了|的)?";
const from =
  "(?:书面|有效|公民|法人|和|或者?|与|、|其他组织|个人|企业|单位|社会公众|公众|群众|提出|提交|递交|提起|的|各类|要求|本年|新)*";
/** Anyone: 自然人 and 公民 alone are an applicant of section 3. */
const who = "(?:公民[、和]法人(?:[、和或]*(?:者)?其[他它]组织)?(?:的)?)?";
const ways =
  "(?:申请|方式|渠道|形式|途径|平台|系统|在线|窗口)*(?:提交|提出|递交|受理|收到|接收|办理)?(?:的)?";

function channel(name: string, words: string, example: string) {
  const asked = `(?:${request}|(?:的)?申请)?`;
  return {
    indicator: `request.channel.${name}`,
    words: `(?:${receive})?${who}${asked}(?:为|系|是)?(?:申请人)?(?:以?书面(?:方式|形式)?)?(?:通过|以|经|由|采用|到|在)?(?:${words})${ways}${asked}`,
    example
  };
}

/** 收到政府信息公开申请…件: what came in, how, from whom, and what is left for the next year. */
export const requests: Phrase[] = phrases({topic: "request", units}, [
  ...phrases({topic: "request", units, within: ["request"]}, [
    channel(
      "in_person",
      "当面|现场|到场|上门|窗口|直接递交",
      "收到政府信息公开申请9件，其中当面申请3件。"
    ),
    channel("fax", "传真", "收到政府信息公开申请9件，其中传真提交3件。"),
    channel(
      "online",
      "(?:政府)?(?:电子邮件|电子邮箱|电邮|网络|网上|互联网|在线|线上|网站|网页)(?:在线|平台)?",
      "收到政府信息公开申请9件，其中网络申请3件。"
    ),
    channel(
      "letter",
      "(?:邮政|邮寄)?(?:信函|信件|来信|挂号信|邮寄|邮政|书信)(?:寄送|邮寄)?",
      "收到政府信息公开申请9件，其中信函申请3件。"
    )
  ]),
  ...(
    ["自然人", "公民(?:个人)?", "商业企业", "科研机构", "社会公益组织", "法律服务机构"] as const
  ).map((who, index) => ({
    indicator: "request.received",
    words: `(?:为|是|系|由)?(?:${receive})?(?:${who})(?:提出|提交|递交)?(?:的)?(?:${plain})?`,
    within: ["request" as const],
    applicant: (
      [
        "natural_person",
        "natural_person",
        "business",
        "research",
        "public_interest",
        "legal_service"
      ] as const
    )[index]!,
    example: `收到政府信息公开申请9件，其中${who.replace("(?:个人)?", "")}申请8件。`
  })),
  {
    indicator: "request.received",
    words: `${receive}[^,;:0-9]{0,30}?${request}`,
    before: "anything",
    example: "全年收到公民提出的政府信息公开申请9件。"
  },
  {
    indicator: "request.received",
    words: `${receive}${from}${plain}`,
    within: ["request", "disclosure", "work", "training", "staff", "response", "press"],
    example: "办理依申请公开情况：全年收到申请9件。"
  },
  {
    indicator: "request.received",
    words: `(?:${receive}|新增)`,
    within: ["request"],
    example: "上年收到政府信息公开申请15件，本年收到9件。"
  },
  {
    indicator: "request.received",
    words: "(?:的)?申请",
    within: ["request"],
    reach: "left",
    example: "办理依申请公开情况：全年申请总数9件。"
  },
  {
    indicator: "request.received",
    words: `${request}(?:受理|收到)?`,
    reach: "left",
    example: "政府信息公开申请数量为9件。"
  },
  {
    indicator: "request.carried_in",
    words: `(?:${lastYear}|${year})(?:度)?(?:结转|转结|转入|遗留|结余)(?:至?(?:本|今)年(?:度)?)?(?:的)?(?:继续)?(?:办理)?(?:的)?(?:${plain})?|结转${lastYear}(?:的)?(?:${plain})?`,
    within: ["request"],
    example: "新收政府信息公开申请9件，上年结转2件。"
  },
  {
    indicator: "request.carried_forward",
    words: "(?:尚有|另有|另|剩余)*结转",
    within: ["request"],
    example: "新收政府信息公开申请9件，已办结8件，结转1件。"
  },
  {
    indicator: "request.carried_forward",
    words: `(?:${plain})?(?:需|将|已)?(?:结转|转结|转)(?:至|到|入)?(?:下一?年(?:度)?|次年(?:度)?|明年|${year})(?:度)?(?:继续)?(?:办理|答复|处理)?(?:的)?(?:${plain})?`,
    within: ["request"],
    reach: "later",
    example: "收到政府信息公开申请9件，结转下年度继续办理1件。"
  }
]);
