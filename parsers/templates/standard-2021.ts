import {disclosure} from "#parsers/forms/disclosure.ts";
import {otherInOneRow, otherInThreeRows, requests} from "#parsers/forms/requests.ts";
import {reviews} from "#parsers/forms/reviews.ts";
import {sixSections} from "#parsers/forms/titles.ts";
import type {Template} from "#parsers/template.ts";

const decisions = {本年处理决定数量: "decisions"};

export default {
  basis: "国办公开办函〔2021〕30号",
  from: 2021,
  to: null,
  dictionary: "from2019",
  sections: sixSections,
  expected_by: "form",
  forms: [
    disclosure(
      "一",
      {规章: "regulation", 行政规范性文件: "normative_document"},
      {本年制发件数: "issued", 本年废止件数: "repealed", 现行有效件数: "in_force"}
    ),
    disclosure("五", {行政许可: "permit"}, decisions),
    disclosure("六", {行政处罚: "penalty", 行政强制: "compulsion"}, decisions),
    disclosure("八", {行政事业性收费: "fee"}, {"本年收费金额(单位:万元)": "amount"}),
    // 2021 to 2023 bodies still print the one row of the form of 2019.
    requests(otherInThreeRows, otherInOneRow),
    reviews
  ]
} satisfies Template;
