/** A none of some only: of a kind, for a cause, within a part of the year, of new ones or of lost ones. */
import {contested} from "./contested.ts";
import type {Topic} from "../phrases/phrase.ts";

/** Words that tell nothing of which requests or cases: whose they might be, and that they are about disclosure. */
const plain =
  /(?:人民)?法院|复议机关|公民|法人|自然人|其[他它](?:组织|(?=形式|方式|渠道|途径))|组织|个人|企业|单位|社会(?:公众|各界|人士)?|公众|群众|师生|学生|家长|职工|读者|患者|市民|居民|村民|申请人|申请者|当事人|任何|各类|各种|相关|有关|因此|因|由于|由|针对|关于|涉及|对|就|以|经|通过|当面|现场|窗口|网络|网上|互联网|信函|传真|书面|电子邮件|来信|来访|来电|电话|等|方式|形式|渠道|途径|要求|获取|提出|提交|递交|提供|申请|提起|引发|引起|引致|产生|发生|导致|的|、|和|与|及|或者?|我[局委办院厅所镇乡县市区站校]|我(?:街道|中心|单位|机关)|本(?:街道|中心|单位|机关|行政机关|部门)|本[局委办院厅所镇乡县市区站校]|政府|政务|信息|依法?|新收|学校|学院|医院|公司|公开|工作|事项|事务|事宜|申诉|也|行为|办理|类|被|案件?|而|方面|中|了|行政|上年|本年度?|全年|一|起|件|次|例|宗|过|向|其|没有|未|无|在|内|此|关|人|零|举报|投诉|复议|诉讼|前?来/g;

/** 新的, 新发生, 其他, 再: beside others that there were. */
const beside =
  /新(?!收)|(?<!(?:书面|当面|网上|网络|信函|传真)(?:、|或者?|和|及|以及))其[他它余](?!组织)|再|又|另|重复/;
/** 因未…, 不依法…, 不及时: for one cause alone. */
const failing = /(?:因|由于|对).*[不未没无]|不/;
const lost = /败诉|纠错|纠正|撤销|变更|确认违法|责令/;

const kinds = ["自然人", "法人", "组织", "个人", "企业", "单位"];
/** 企业提出的申请 is of one kind of applicant; 单位和个人 are all of them. */
function isOfOneKind(words: string): boolean {
  if (/公民|公众|群众|任何|申请人|等|各界/.test(words)) return false;
  const whose = words.replace(/[本我]单位/g, "");
  return kinds.filter((kind) => whose.includes(kind)).length === 1;
}

/** Whether what stands between a negation and its noun leaves others of the kind. */
export function narrows(words: string, topic: Topic): boolean {
  if (topic === "fees") return false;
  const cause = words.replace(contested, "");
  const told = cause.replace(plain, "") !== "";
  return (
    told || beside.test(cause) || failing.test(cause) || lost.test(cause) || isOfOneKind(cause)
  );
}

/** 行政复议纠错、行政诉讼败诉案件: not all cases. */
export function isOfLost(words: string): boolean {
  return lost.test(words);
}

const partOfYear =
  /[上下前后]半年|季度|[一二三四]季|(?<![\d日至到-])\d{1,2}月?[至到—~-]+(?!12月)\d{1,2}月|(?<![\d日至到-])(?!1[至到—~月-])\d{1,2}月?[至到—~-]+12月|(?<![\d至到日—~-])\d{1,2}月份/;
const besides = /除.*(?:外|以外)/;

/** 上半年未收到, 除…外未发生: said of a part of the year, or of the rest. */
export function isOfRest(words: string): boolean {
  return partOfYear.test(words) || besides.test(words);
}
