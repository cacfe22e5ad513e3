/** What the front says. */
export const front = {
  "front.title": {
    zh: "机关告诉了公众什么，加起来对不对",
    en: "What one office told its citizens, and whether it adds up"
  },
  "front.titleMany": {
    zh: "{bodies} 个机关告诉了公众什么，加起来对不对",
    en: "What {bodies} offices told their citizens, and whether it adds up"
  },
  "front.lead": {
    zh: "中国的行政机关每年都要报告自己怎样公开信息。这里把表格逐格读出，不能确定属于哪一格的记为旁注；正文里凡能认准的数也一并读出，核对它们彼此是否相符；每个数都能点回它的原文。",
    en: "Every public body in China reports each year on how it opened its information. Here their tables are read cell by cell, and what cannot be assigned to a cell is noted; so are the figures of their prose that we know how to read. Each is held against the others, and linked to the very words it came from."
  },
  "front.coverage": {
    zh: "{reports} 份报告 · {bodies} 个机关 · {first}–{last} 年 · {figures} 个数",
    en: "{reports:report/reports} · {bodies:body/bodies} · {first}–{last} · {figures} figures"
  },
  "front.charts": {zh: "逐年来看", en: "Year by year"},
  "front.causes": {
    zh: "{n} 处对不上",
    en: "{n:thing that doesn’t/things that don’t} add up"
  },
  "front.causesLead": {
    zh: "先列根由：一处错会牵出几处不符，只算一条。",
    en: "Causes first: one slip often breaks several sums, and counts once."
  },
  "front.allFindings": {zh: "看全部", en: "See all"},
  "front.allCoverage": {zh: "逐个机关、逐年看", en: "Body by body, year by year"},
  "front.reports": {zh: "读过的报告", en: "The reports read"}
};
