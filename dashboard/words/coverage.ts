/** What the page on coverage says. */
export const coverage = {
  "nav.coverage": {zh: "收录", en: "Coverage"},
  "coverage.title": {zh: "哪些报告读了，哪些没有", en: "Which reports are read, and which are not"},
  "coverage.all": {
    zh: "{bodies} 个机关、{first}–{last} 年，共 {years} 个年度，份份都读了。",
    en: "{bodies:body/bodies}, {first}–{last}: all {years:report/reports} between the first and the last are read."
  },
  "coverage.some": {
    zh: "{bodies} 个机关、{first}–{last} 年，共 {years} 个年度：读了 {read} 份，{unread} 份没有。",
    en: "{bodies:body/bodies}, {first}–{last}: of {years:year/years} between each body’s first and last report, {read} are read and {unread} are not."
  },
  "coverage.span": {
    zh: "只看每个机关最早与最晚一份之间的年度；之前和之后有没有报告，这里不知道。机关没有收进来，也不等于它没有公布。",
    en: "Only the years between a body’s first and last report are looked at; whether there were reports before or after is not known here. That a body is not listed does not mean that it published nothing."
  },
  "coverage.byYear": {zh: "逐年", en: "Year by year"},
  "coverage.year": {zh: "年度", en: "Year"},
  "coverage.body": {zh: "机关", en: "Body"},
  "coverage.grid": {zh: "逐个机关", en: "Body by body"},
  "coverage.gridLead": {
    zh: "缺得多的在前。点记号打开报告；旁边的数，是那份报告里对不上的根由有几个。",
    en: "Those that lack most come first. A sign opens the report; the number beside it is how many causes there are of what does not add up there."
  },
  "coverage.read": {zh: "已读", en: "read"},
  "coverage.unreadable": {zh: "读不出", en: "unreadable"},
  "coverage.left_out": {zh: "不是报告", en: "not a report"},
  "coverage.gone": {zh: "网页已不在", en: "gone"},
  "coverage.failed": {zh: "未能取得", en: "could not be had"},
  "coverage.missing": {zh: "没有找到", en: "missing"},
  "coverage.signs": {zh: "记号", en: "Signs"},
  "coverage.pageGone": {zh: "读过的网页现已不在", en: "read; its page is gone by now"},
  "coverage.why": {zh: "没有读的，为什么", en: "What is not read, and why"},
  "coverage.noTrace": {
    zh: "前后的年度都有下落，这一年的没有找到",
    en: "years before and after are known, and no report was found on this one"
  },
  "coverage.address": {zh: "原网址", en: "address"},
  "coverage.cell": {zh: "{year} 年：{state}", en: "{year}: {state}"},
  "coverage.cellFindings": {
    zh: "{year} 年：已读，{n} 处对不上",
    en: "{year}: read, {n:thing does not add up/things do not add up}"
  },
  "coverage.parts": {zh: "全部机关，分页", en: "All bodies, by page"}
};
