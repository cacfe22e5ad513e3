/** What the site says on every page. */
export const site = {
  "site.name": {zh: "公开 gongkai", en: "公开 gongkai"},
  "site.skip": {zh: "跳到正文", en: "Skip to the text"},
  "site.nav": {zh: "主要页面", en: "Main pages"},
  "site.description": {
    zh: "从政府信息公开工作年度报告读出的每个数，都连着它的原文。",
    en: "Every figure read from the annual reports on open government information, with the words it came from."
  },
  "site.licence": {
    zh: "数据：CC BY 4.0；程序：MIT。原报告是机关依法公开的公文。",
    en: "Data: CC BY 4.0; code: MIT. The reports themselves are public records, published by law."
  },
  "site.voices": {
    zh: "宋体、浅底是报告原文；黑体是我们的话。",
    en: "What a report says is set in a serif on a faint ground; what we say is set like this."
  },
  "site.part": {zh: "第 {from}–{to} 个", en: "{from}–{to}"},

  "nav.front": {zh: "首页", en: "Front"},
  "nav.findings": {zh: "对不上的", en: "Findings"},
  "nav.rules": {zh: "规则", en: "Rules"},
  "nav.data": {zh: "数据", en: "Data"},
  "nav.method": {zh: "方法", en: "Method"}
};
