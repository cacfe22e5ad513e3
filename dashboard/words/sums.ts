/** What the charts of all bodies together say: what is summed, and what is not. */
export const sums = {
  "sums.one": {zh: "{when}：{sum}（{n} 份报告）", en: "{when}: {sum} ({n:report/reports})"},
  "sums.alt": {zh: "柱形图，每年一组：{numbers}", en: "Bars, by year: {numbers}"},
  "sums.year": {zh: "年度", en: "Year"},
  "sums.form": {zh: "格式", en: "Form"},
  "sums.reports": {zh: "报告", en: "Reports"},
  "sums.bodies": {zh: "机关", en: "Bodies"},
  "sums.items": {zh: "条数之和", en: "Sum of items"},
  "sums.summed": {zh: "相加的报告", en: "Reports summed"},
  "sums.about": {zh: "只给约数", en: "Only about"},
  "sums.untold": {zh: "没有总数", en: "No total"},
  "sums.middle": {zh: "居中的数", en: "Middle figure"},
  "sums.without": {zh: "没有确数", en: "No exact figure"},
  "sums.told": {zh: "填了数的单位", en: "Offices that give one"},
  "sums.requests": {zh: "申请", en: "Requests"},
  "sums.tables": {zh: "相加的表", en: "Tables summed"},

  "readings.title": {zh: "读过的报告", en: "Reports read"},
  "readings.headline": {
    zh: "{year} 年度的报告最多，{n} 份；从 {first} 到 {last} 年度共 {all} 份",
    en: "{all} reports on {first}–{last}; the year with most is {year}: {n}"
  },
  "readings.measure": {
    zh: "报告份数，按报告年度；n 是有报告的机关数。",
    en: "Number of reports by the year they are about; n is the number of bodies that have one."
  },
  "readings.coverage": {zh: "哪些机关哪一年还缺", en: "Which years of which bodies are missing"},

  "totals.title": {zh: "主动公开的信息", en: "Items published"},
  "totals.headline": {
    zh: "{year} 年度有 {n} 个单位写明确数，合计 {sum} 条；另有 {left} 个没有写或只写约数",
    en: "For {year}, {n:office gives/offices give} an exact total, together {sum} items; {left} more give none, or only about how many"
  },
  "totals.headlineAll": {
    zh: "{year} 年度 {n} 个单位都写明确数，合计 {sum} 条",
    en: "For {year}, {n:office gives/offices give} an exact total, together {sum} items; none gives no total"
  },
  "totals.measure": {
    zh: "正文所说主动公开信息的条数，按年度和格式相加；n 是相加的报告数。报告每年不是同一批，柱与柱之差不是增减。",
    en: "Items that the reports say they published, summed by year and form; n is the number of reports summed. They are not the same reports each year: the difference of two bars is no growth."
  },
  "totals.not": {
    zh: "不相加：政府的报告（可能已含各单位的数）、级别不明的机关、约数、前后说法不一的数。",
    en: "Not summed: reports of governments, which may hold their offices’ figures; bodies of unknown level; approximate figures; figures that a report gives in two ways."
  },

  "middles.title": {zh: "行政许可", en: "Permits"},
  "middles.headline": {
    zh: "{year} 年度（{form}）有 {n} 个单位填了行政许可处理决定数，居中的一个是 {middle} 件",
    en: "Of {n:office that gives/offices that give} permit decisions for {year} ({form}), the middle one made {middle}"
  },
  "middles.measure": {
    zh: "表格所填行政许可处理决定数量的中位数：一半单位不多于它。按年度和格式分开，格式变了不可比；n 是单位数。单位每年不是同一批，柱与柱之差不是增减。",
    en: "Median of the permit decisions that tables give: half of the offices made no more. By year and form, which do not compare; n is the number of offices. They are not the same each year: the difference of two bars is no growth."
  },
  "middles.not": {
    zh: "不计：政府的报告、级别不明的机关、空白或读不清的格，以及正文所说的办件数（另一种口径）。",
    en: "Left out: governments, bodies of unknown level, cells that are blank or unreadable, and the cases handled that prose tells of, which are another measure."
  },

  "shares.title": {zh: "申请怎样办结", en: "How requests ended"},
  "shares.headline": {
    zh: "{first}–{last} 年度的 {all} 件申请里，{granted} 全部或部分公开，{unavailable} 无法提供",
    en: "Of {all} requests in {first}–{last}, {granted} were granted in whole or part, and {unavailable} could not be served"
  },
  "shares.measure": {
    zh: "第三部分六种结果各占当年办结申请的比例；行末是件数。只加六种结果都填了数的表。",
    en: "Shares of the six outcomes of section 3 in a year’s requests, whose number stands at the end of the row. Only tables that give all six as numbers are summed."
  },
  "shares.not": {
    zh: "不相加：政府的报告、级别不明的机关、有空格或读不清的表、叙述式报告。",
    en: "Not summed: governments, bodies of unknown level, tables with a blank or unreadable cell, and prose."
  },
  "shares.of": {
    zh: "共 {n} 件（{tables} 张表）",
    en: "of {n:request/requests} in {tables:table/tables}"
  },
  "shares.alt": {zh: "分段条形图，每年一行：{numbers}", en: "Divided bars, a row a year: {numbers}"}
};
