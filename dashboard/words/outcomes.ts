/** What the page says on how requests ended, by ground and applicant. */
export const outcomes = {
  "nav.outcomes": {zh: "办理结果", en: "Outcomes"},
  "outcomes.title": {zh: "申请是怎样办结的", en: "How requests ended"},
  "outcomes.lead": {
    zh: "第三部分表格里的办理结果，按理由和申请人。只数各行各列都加得起来的表格；不足十件的只说件数，不算比例。",
    en: "Outcomes in the tables of section 3, by ground and applicant. Only tables whose rows and columns add up are counted; of fewer than ten requests there are counts, and no shares."
  },
  "outcomes.headline": {
    zh: "{year} 年（{form}），{reports} 份报告：{said}",
    en: "{year} ({form}), {reports:report/reports}: {said}"
  },
  "outcomes.headlineSome": {
    zh: "{year} 年（{form}），{all} 份报告里表格加得起来的 {reports} 份：{said}",
    en: "{year} ({form}), the {reports} of {all} reports whose tables add up: {said}"
  },
  "outcomes.headlineOf": {
    zh: "{body}，{year} 年（{form}）：{said}",
    en: "{body}, {year} ({form}): {said}"
  },
  "outcomes.ended": {zh: "共办结 {total} 件，{parts}", en: "{total} concluded, {parts}"},
  "outcomes.endedNone": {zh: "一件也没有办结", en: "none concluded"},
  "outcomes.part": {zh: "{outcome} {n} 件", en: "{n} {outcome}"},
  "outcomes.partShare": {zh: "{outcome} {share}", en: "{share} {outcome}"},
  "outcomes.ground": {
    zh: "没有给全的，理由最多的是“{ground}”：{n} 件。",
    en: "Where not all was given, the most frequent ground is “{ground}”: {n}."
  },
  "outcomes.nothing": {zh: "没有一份报告可以数", en: "No report can be counted"},
  "outcomes.noneEnded": {zh: "表格填 0 件", en: "0 in the tables"},
  "outcomes.noneCounted": {
    zh: "表格加不起来，或有的格不是数，没有算",
    en: "not counted: the table does not add up, or a cell is no number"
  },
  "outcomes.total": {zh: "共 {n} 件", en: "of {n}"},
  "outcomes.measure": {
    zh: "第三部分的办理结果，占办结件数的比例；不足十件时一个方块是一件申请。横线处换了格式，上下不可比。",
    en: "Outcomes in section 3 as shares of requests concluded; of fewer than ten a square is one request. Where the form changes stands a rule: what is above is not comparable with what is below."
  },
  "outcomes.left": {
    zh: "没有算的报告：{n} 份，表格加不起来，或有的格不是数。",
    en: "Not counted: {n:report/reports} in which the table does not add up or a cell is no number."
  },
  "outcomes.source": {
    zh: "来源：{first}–{last} 年政府信息公开工作年度报告，{reports} 份{published}。",
    en: "Source: {reports:annual report/annual reports} on open government information, {first}–{last}{published}."
  },
  "outcomes.alt": {
    zh: "条形图：各年申请的办理结果。{numbers}。",
    en: "Bar chart of how requests ended by year. {numbers}."
  },
  "outcomes.grounds": {zh: "按理由和申请人", en: "By ground and applicant"},
  "outcomes.groundsOf": {
    zh: "{year} 年（{form}），按理由和申请人",
    en: "By ground and applicant, {year} ({form})"
  },
  "outcomes.choice": {zh: "{year} 年（{form}）", en: "{year} ({form})"},
  "outcomes.noYear": {
    zh: "{year}：没有这一年的表格，显示的是最近一年。",
    en: "{year}: there is no table of that year, and the latest is shown."
  },
  "outcomes.row": {zh: "结果与理由", en: "Outcome and ground"},
  "outcomes.share": {zh: "占比", en: "Share"},
  "outcomes.sum": {zh: "合计", en: "All"},
  "outcomes.body": {zh: "机关", en: "Body"},
  "outcomes.summands": {
    zh: "{row}，{applicant}，{year} 年（{form}）：这 {n} 件出自这些报告",
    en: "{row}, {applicant}, {year} ({form}): these {n} are from these reports"
  },
  "outcomes.moreSummands": {zh: "再看一些（还有 {n} 件）", en: "Show more ({n} left)"},
  "outcomes.all": {zh: "全部机关（清空即是）", en: "leave empty for all"},
  "outcomes.year": {zh: "年度与格式", en: "Year and form"},
  "outcomes.needsServer": {
    zh: "选机关和年度要用脚本，并从服务器打开（gongkai serve）；下面是全部机关、最近一年。",
    en: "To choose, this page needs its script and a server (gongkai serve). Below are all bodies, and the latest year."
  },
  "outcomes.cannot": {zh: "哪些不能比", en: "What cannot be compared"},
  "outcomes.cannot.forms": {
    zh: "2019 格式（和后来沿用的报告）的“其他处理”只有一行，2021 格式分三行，行的写法也不同，所以只在同一格式里比。",
    en: "The 2019 form, and later reports that kept its row, has one row for other handling, the 2021 form three, and other wordings: figures are compared within one form only."
  },
  "outcomes.cannot.statistics-2014": {
    zh: "2014 附表数的是答复，理由也是另一套，这里不算（{reports} 份报告）。",
    en: "The 2014 appendix counts replies, on other grounds: it is not counted here ({reports:report/reports})."
  },
  "outcomes.cannot.narrative": {
    zh: "叙述式报告没有这张表，正文至多说总数，这里不算（{reports} 份报告）。",
    en: "Reports in prose have no such table and at most say how many there were: they are not counted here ({reports:report/reports})."
  },
  "outcomes.cannot.without": {
    zh: "{form}的报告里，有 {reports} 份没有读到这张表。",
    en: "Of the reports in the {form}, in {reports} this table was not read."
  }
};
