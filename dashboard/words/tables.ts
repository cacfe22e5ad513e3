/** What one row of each table of the release is. */
export const tableWords = {
  bodies: {zh: "一个机关，改名不改身份", en: "a public body, stable over its renamings"},
  body_names: {
    zh: "机关用过的一个名称，从哪年用到哪年",
    en: "a name that a body bore, from report year to report year"
  },
  documents: {
    zh: "收到的一个文件、文件里的文件，或合订文件里的一篇",
    en: "a file as received, a file that lies in it, or one document within a bundle"
  },
  retrievals: {
    zh: "要过的一个网址，最近一次得到什么",
    en: "an address that was asked for, and what came of it the last time"
  },
  reports: {zh: "一个机关一个年度的报告", en: "one body's report on one year"},
  indicators: {
    zh: "报告里统计的一个项目，在某种格式的某一部分",
    en: "something that reports count, in one section of a form"
  },
  observations: {zh: "一份报告里的一个数", en: "one figure as one report states it"},
  claims: {zh: "正文所说的一次增减", en: "what a report's text says of a change"},
  notes: {zh: "读时遇到、不能确定归到哪里的", en: "what the reader met and could not place"},
  sections: {
    zh: "报告的一节：已有的，或本该有的",
    en: "a section of a report: one that is there, or one that ought to be"
  },
  statements: {
    zh: "正文里不是数、但可以核对的话",
    en: "what a text says that is no figure, and can be held against something"
  },
  blocks: {
    zh: "报告的一段、一个标题或一行，原文",
    en: "a paragraph, heading or line of a report, for its words"
  },
  checks: {zh: "用来核对报告的一条规则", en: "a rule that reports are held against"},
  findings: {zh: "一处不成立的关系", en: "one relation that fails"},
  causes: {
    zh: "解释一个根由的一种可能：哪些数该是别的数",
    en: "one way to settle the findings of a cause: figures that would have to be others"
  },
  outcomes: {
    zh: "一条规则在一份报告里成立、不成立、无从判断各几次",
    en: "how often a check holds, fails and cannot tell, in one report"
  },
  corrections: {
    zh: "有人对一个数或一处不符说过的话",
    en: "what a person has said of a figure or a finding"
  },
  corrected_outcomes: {
    zh: "按原报的数规则怎么说，按更正的数又怎么说",
    en: "what a rule says of a figure as reported, and what it would say of it as corrected"
  },
  accuracy: {
    zh: "造出的报告里多少数读对了，按格式、文件、版式",
    en: "how many figures of made reports are read right, in one form, format, shape and layout"
  },
  quality: {
    zh: "一条规则有多准：预先埋下的错，和没有错的报告",
    en: "how often a rule is right, on errors that were planted and on reports without any"
  },
  published_items: {
    zh: "报告所说主动公开的条数：总数或一类",
    en: "items that a report says were published: the total, or one category"
  },
  permit_volume: {
    zh: "一个年度的行政许可，两种口径之一",
    en: "permits of one year, in one of two measures"
  },
  request_outcomes: {
    zh: "一个年度以一种结果办结的申请",
    en: "requests of one year that ended in one way"
  },
  repeated_text: {
    zh: "一份报告的正文有多少与上年相同",
    en: "how much of one report's prose is that of the year before"
  },
  coverage: {
    zh: "一个机关的一个年度：报告读了没有，为什么没有",
    en: "a year of a body: whether its report is read, or why not"
  },
  findings_with_verdicts: {
    zh: "一处不符，连同有人对它说过的话",
    en: "a finding, with what a person has said of it"
  },
  observations_with_corrections: {
    zh: "一个数，连同有人对它说过的话",
    en: "a figure, with what a person has said of it"
  }
};
