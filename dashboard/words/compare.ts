/** What the page says that compares bodies and years. */
export const compare = {
  "nav.compare": {zh: "比较", en: "Compare"},
  "compare.title": {zh: "比较", en: "Compare"},
  "compare.lead": {
    zh: "选一个指标、几个机关、几个年度，并排看。每个点都通往它的原文；口径不同的不连线，也不排名。",
    en: "Choose a measure, bodies and years, and see them side by side. Every point leads to its words; what is not measured alike is neither joined nor ranked."
  },
  "compare.needsServer": {
    zh: "换指标和机关要用脚本，并从服务器打开（gongkai serve）；下面是报告里说得最多的一个指标。",
    en: "To choose, this page needs its script and a server (gongkai serve). Below is the measure that most reports tell."
  },
  "compare.choose": {zh: "选择", en: "Choose"},
  "compare.measure": {zh: "指标", en: "Measure"},
  "compare.option": {zh: "{label}（{reports} 份报告）", en: "{label} ({reports:report/reports})"},
  "compare.base": {zh: "相对于", en: "Per 100 of"},
  "compare.absolute": {zh: "绝对数", en: "nothing: as it is"},
  "compare.from": {zh: "从", en: "From"},
  "compare.to": {zh: "到", en: "to"},
  "compare.body": {zh: "加一个机关", en: "Add a body"},
  "compare.remove": {zh: "移除 {body}", en: "Remove {body}"},
  "compare.most": {
    zh: "一次最多并排 {n} 个机关，其余未显示。",
    en: "No more than {n} bodies stand side by side; the rest is not shown."
  },
  "compare.untold": {
    zh: "{bodies}：没有这个数。",
    en: "{bodies}: nothing of the kind is told."
  },
  "compare.noMeasure": {
    zh: "{indicator}：没有这个指标，显示的是另一个。",
    en: "{indicator}: there is no such measure, and another one is shown."
  },
  "compare.noYears": {
    zh: "{years}：没有这样的年度，显示的是 {from}–{to} 年。",
    en: "{years}: there are no such years, and {from}–{to} are shown."
  },
  "compare.failed": {
    zh: "数据没有取到：{file}。请重新打开本页。",
    en: "The rows did not arrive: {file}. Open the page again."
  },
  "compare.headline": {
    zh: "{year} 年，{label}，排得出名次的 {bodies} 个机关里：{most}；{fewest}",
    en: "{label}, {year}, of {bodies} bodies that can be ranked: {most}; {fewest}"
  },
  "compare.mostIn": {zh: "{body}最多，{n}", en: "most in {body}, {n}"},
  "compare.mostTied": {
    zh: "{bodies} 个并列最多，都是 {n}",
    en: "most in {bodies} of them, {n} each"
  },
  "compare.fewestIn": {zh: "{body}最少，{n}", en: "fewest in {body}, {n}"},
  "compare.fewestTied": {
    zh: "{bodies} 个并列最少，都是 {n}",
    en: "fewest in {bodies} of them, {n} each"
  },
  "compare.headlineOne": {zh: "{body}，{label}：{said}", en: "{label}, {body}: {said}"},
  "compare.headlineSide": {
    zh: "{label}：{bodies} 个机关，{from}–{to} 年",
    en: "{label}: {bodies:body/bodies}, {from}–{to}"
  },
  "compare.unit": {
    zh: "{label}，{unit}，{origin}。各格同一把尺；线只连同一口径的相邻两年。",
    en: "{label}, {unit}, {origin}. All panels on one scale; a line joins only two years that measure the same thing."
  },
  "compare.unitPer": {
    zh: "{label}，每 100 个“{base}”（同一份报告里的数，不足十不算），{origin}。各格同一把尺；线只连同一口径的相邻两年。",
    en: "{label} per 100 of “{base}” in the same report (none where fewer than ten), {origin}. All panels on one scale; a line joins only two years that measure the same thing."
  },
  "compare.source": {
    zh: "来源：{bodies} 个机关 {from}–{to} 年的政府信息公开工作年度报告{published}。",
    en: "Source: annual open-government-information reports of {bodies:body/bodies} on {from}–{to}{published}."
  },
  "compare.file": {zh: "下面的数存为 CSV", en: "The numbers below as CSV"},
  "compare.perLabel": {zh: "每 100 个“{base}”的{label}", en: "{label} per 100 of “{base}”"},
  "compare.none": {zh: "还没有选机关。", en: "No body is chosen yet."},
  "compare.link": {zh: "本页链接", en: "Link to this view"},
  "compare.table": {zh: "显示的数", en: "What is shown, as a table"},
  "compare.bodyName": {zh: "机关", en: "Body"},

  "origin.table": {zh: "表格所填", en: "as the tables have it"},
  "origin.statistics": {zh: "2014 附表所填", en: "as the 2014 appendix has it"},
  "origin.narrative": {zh: "正文所说", en: "as the prose says"},

  "unit.documents": {zh: "件", en: "documents"},
  "unit.decisions": {zh: "件", en: "decisions"},
  "unit.CNY": {zh: "元", en: "yuan"},
  "unit.items": {zh: "条", en: "items"},
  "unit.projects": {zh: "个", en: "projects"},
  "unit.requests": {zh: "件", en: "requests"},
  "unit.cases": {zh: "件", en: "cases"},
  "unit.ratio": {zh: "百分比", en: "per cent"},
  "unit.visits": {zh: "人次", en: "visits"},
  "unit.entities": {zh: "户", en: "entities"},
  "unit.topics": {zh: "个", en: "topics"},
  "unit.events": {zh: "次", en: "events"},
  "unit.articles": {zh: "篇", en: "articles"},
  "unit.units": {zh: "个", en: "units"},
  "unit.points": {zh: "个", en: "points"},
  "unit.people": {zh: "人", en: "people"},

  "ranking.title": {zh: "{year} 年排名", en: "Ranking, {year}"},
  "ranking.rank": {zh: "名次", en: "Rank"},
  "ranking.never.one": {
    zh: "不排名：有确数的机关不到两个。",
    en: "No ranking: fewer than two bodies have a figure that is sure."
  },
  "ranking.never.prose": {
    zh: "不排名：这是正文里的数，各机关怎么数，没有统一的表格规定。",
    en: "No ranking: these figures are from prose, and no form says what each office counts."
  },
  "ranking.never.forms": {
    zh: "不排名：这一年各机关用的报告格式不同，数的不是同一件事。",
    en: "No ranking: in this year the bodies used different forms, which do not count the same thing."
  },
  "ranking.how": {
    zh: "同一指标、同一格式、同一单位，数里没有查出问题的才排。",
    en: "Ranked are only figures of one measure, one form and one unit in which nothing was found amiss."
  },
  "ranking.unranked": {zh: "不参加排名", en: "Not ranked"},
  "ranking.why.no_number": {zh: "{state}", en: "{state}"},
  "ranking.why.doubt": {zh: "这个数对不上", en: "the figure does not add up"},
  "ranking.why.approximate": {zh: "约数", en: "the figure is approximate"},
  "ranking.why.assumed": {zh: "没有印单位", en: "its unit is not printed"}
};
