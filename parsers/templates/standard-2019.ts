import {disclosure} from "#parsers/forms/disclosure.ts";
import {otherInOneRow, otherInThreeRows, requests} from "#parsers/forms/requests.ts";
import {reviews} from "#parsers/forms/reviews.ts";
import {sixSections} from "#parsers/forms/titles.ts";
import type {Template} from "#parsers/template.ts";

const items = {上一年项目数量: "items_prior_year", "本年增/减": "items_change"};
const decisions = {...items, 处理决定数量: "decisions"};

export default {
  basis: "国办公开办函〔2019〕60号",
  from: 2019,
  to: 2020,
  dictionary: "from2019",
  sections: sixSections,
  expected_by: "form",
  forms: [
    disclosure(
      "一",
      {规章: "regulation", 规范性文件: "normative_document"},
      {本年新制作数量: "made", 本年新公开数量: "newly_disclosed", 对外公开总数量: "disclosed_total"}
    ),
    disclosure("五", {行政许可: "permit", 其他对外管理服务事项: "other_service"}, decisions),
    disclosure("六", {行政处罚: "penalty", 行政强制: "compulsion"}, decisions),
    disclosure("八", {行政事业性收费: "fee"}, items),
    // 采购总金额: the form prints no unit; cells say 元, 万元, 亿元 or nothing.
    disclosure(
      "九",
      {政府集中采购: "procurement"},
      {采购项目数量: "projects", 采购总金额: "amount"}
    ),
    requests(otherInOneRow, otherInThreeRows),
    reviews
  ]
} satisfies Template;
