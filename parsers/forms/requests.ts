import type {Applicant} from "#data/schema/observation.ts";
import type {Form, Labels} from "#parsers/template.ts";

const denied = {
  "1.属于国家秘密": "request.outcome.denied.state_secret",
  "2.其他法律行政法规禁止公开": "request.outcome.denied.prohibited_by_law",
  "3.危及“三安全一稳定”": "request.outcome.denied.security_stability",
  "4.保护第三方合法权益": "request.outcome.denied.third_party_rights",
  "5.属于三类内部事务信息": "request.outcome.denied.internal_affairs",
  "6.属于四类过程性信息": "request.outcome.denied.deliberative",
  "7.属于行政执法案卷": "request.outcome.denied.enforcement_files",
  "8.属于行政查询事项": "request.outcome.denied.registry_lookup"
};

const unavailable = {
  "1.本机关不掌握相关政府信息": "request.outcome.unavailable.not_held",
  "2.没有现成信息需要另行制作": "request.outcome.unavailable.not_existing",
  "3.补正后申请内容仍不明确": "request.outcome.unavailable.unclear"
};

const notProcessed = {
  "1.信访举报投诉类申请": "request.outcome.not_processed.petition",
  "2.重复申请": "request.outcome.not_processed.duplicate",
  "3.要求提供公开出版物": "request.outcome.not_processed.publication",
  "4.无正当理由大量反复申请": "request.outcome.not_processed.excessive",
  "5.要求行政机关确认或重新出具已获取信息": "request.outcome.not_processed.reissue"
};

/** (六)其他处理 of the form of 2019: one row. */
export const otherInOneRow: Labels = {"(六)其他处理": "request.outcome.other"};

/** (六)其他处理 of the form of 2021: a head over three rows. */
export const otherInThreeRows: Labels = {
  "(六)其他处理": {
    "1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请":
      "request.outcome.other.no_correction",
    "2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请":
      "request.outcome.other.unpaid_fee",
    "3.其他": "request.outcome.other.rest"
  }
};

/** Section three. The forms of 2019 and 2021 differ in (六) alone, and bodies print the one for the other. */
export function requests(other: Labels, departures: Labels): Form {
  return {
    about: "收到和处理政府信息公开申请情况",
    title: "(本列数据的勾稽关系为:第一项加第二项之和,等于第三项加第四项之和)",
    furniture: ["申请人情况"],
    rows: {
      "一、本年新收政府信息公开申请数量": "request.received",
      "二、上年结转政府信息公开申请数量": "request.carried_in",
      "三、本年度办理结果": {
        "(一)予以公开": "request.outcome.granted",
        "(二)部分公开(区分处理的,只计这一情形,不计其他情形)": "request.outcome.partly_granted",
        "(三)不予公开": denied,
        "(四)无法提供": unavailable,
        "(五)不予处理": notProcessed,
        ...other,
        "(七)总计": "request.outcome.total"
      },
      "四、结转下年度继续办理": "request.carried_forward"
    },
    departures,
    wordings: {
      "(七)总计": ["合计"],
      总计: ["合计"],
      自然人: ["公民", "公民个人"],
      法人或其他组织: ["法人和其他组织", "法人及其他组织", "法人、其他组织"],
      商业企业: ["企业", "商务企业", "工商企业"],
      科研机构: ["科研单位", "科研院所"],
      社会公益组织: ["公益组织"],
      法律服务机构: ["法律机构"]
    },
    columns: {
      自然人: "natural_person",
      法人或其他组织: {
        商业企业: "business",
        科研机构: "research",
        社会公益组织: "public_interest",
        法律服务机构: "legal_service",
        其他: "other_organisation"
      },
      总计: "total"
    },
    key: (row, column) => ({indicator: row, applicant: column as Applicant})
  };
}
