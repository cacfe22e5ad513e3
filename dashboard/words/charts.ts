/** What charts say: their forms, states, headlines and what is told to whoever cannot see them. */
export const charts = {
  "form.narrative": {zh: "叙述式", en: "prose"},
  "form.statistics-2014": {zh: "2014 附表", en: "2014 appendix"},
  "form.standard-2019": {zh: "2019 格式", en: "2019 form"},
  "form.standard-2021": {zh: "2021 格式", en: "2021 form"},
  "form.none": {zh: "无报告", en: "no report"},

  "state.number": {zh: "数字", en: "a number"},
  "state.none": {zh: "无", en: "“none” printed"},
  "state.blank": {zh: "空白", en: "blank"},
  "state.slash": {zh: "斜线或横线", en: "a slash or dash"},
  "state.not_applicable": {zh: "不适用", en: "not applicable"},
  "state.unreadable": {zh: "无法辨认", en: "unreadable"},
  "state.absent": {zh: "未载", en: "not stated"},
  "state.missing": {zh: "没有报告", en: "no report"},
  "state.cannot_tell": {zh: "无法判断", en: "cannot tell"},

  "state.few": {zh: "基数不足十，不算比例", en: "fewer than ten to be a share of"},
  "state.no_base": {zh: "同一报告里没有基数", en: "nothing in the same report to be a share of"},

  "outcome.granted": {zh: "予以公开", en: "granted"},
  "outcome.partly_granted": {zh: "部分公开", en: "partly granted"},
  "outcome.denied": {zh: "不予公开", en: "denied"},
  "outcome.unavailable": {zh: "无法提供", en: "unavailable"},
  "outcome.not_processed": {zh: "不予处理", en: "not processed"},
  "outcome.other": {zh: "其他处理", en: "other"},

  "chart.links": {zh: "通往原文的链接", en: "Links to the words of the source"},
  "chart.toWords": {zh: "{what}，看原文", en: "{what}. To the words"},
  "chart.notComparable": {zh: "与上年不可比", en: "not comparable with the year before"},
  "chart.table": {zh: "数据表", en: "The numbers as a table"},
  "chart.csv": {zh: "下载 CSV", en: "CSV"},
  "chart.picture": {zh: "下载图（SVG）", en: "Picture (SVG)"},
  "chart.png": {zh: "下载图（PNG）", en: "Picture (PNG)"},
  "chart.embed": {zh: "嵌入", en: "Embed"},
  "chart.embedHow": {
    zh: "把下面的代码放进网页，地址写全。",
    en: "Put this code into a page, with the whole address."
  },
  "chart.alone": {zh: "单独看这张图", en: "The chart alone"},
  "chart.whole": {zh: "连同数据表和原文", en: "With its table and its words"},
  "scale.choose": {zh: "刻度", en: "Scale"},
  "scale.log.name": {zh: "对数", en: "log"},
  "scale.linear.name": {zh: "等距", en: "linear"},
  "scale.log": {
    zh: "对数刻度，每条横线是下一条的十倍。",
    en: "Log scale: each line is ten times the one below."
  },
  "scale.linear": {zh: "等距刻度，从 0 起。", en: "Linear scale, from zero."},
  "legend.name": {zh: "图例", en: "Signs"},
  "legend.error": {zh: "对不上（错误）", en: "does not add up (error)"},
  "legend.warning": {zh: "对不上（提醒）", en: "does not add up (warning)"},
  "legend.info": {zh: "有说明", en: "to be known"},
  "legend.fails": {zh: "按两年数字，对不上", en: "Figured: it fails"},
  "approximate.about": {zh: "约", en: "about (约)"},
  "approximate.at_least": {zh: "余、超：至少", en: "at least (余, 超)"},
  "approximate.at_most": {zh: "近：至多", en: "at most (近)"},
  "chart.permalink": {zh: "本图链接", en: "Link to this chart"},
  "chart.source": {
    zh: "来源：{body} {first}–{last} 年度报告（{from} 至 {to} 发布）。",
    en: "Source: annual reports of {body} on {first}–{last}, published {from} to {to}."
  },
  "source.published": {zh: "（{from} 至 {to} 发布）", en: ", published {from} to {to}"},
  "chart.each": {zh: "点任一年，看原文那句话。", en: "Each year leads to its words."},
  "chart.year": {zh: "年度", en: "Year"},
  "chart.value": {zh: "数值", en: "Figure"},
  "chart.words": {zh: "原文", en: "In its words"},
  "chart.form": {zh: "格式", en: "Form"},
  "chart.comparable": {zh: "与上年", en: "Against the year before"},
  "chart.measure": {zh: "口径", en: "Measure"},
  "break.form": {zh: "格式变了，不可比", en: "another form: not comparable"},
  "break.leap": {zh: "相差十倍以上，不可比", en: "more than tenfold: not comparable"},
  "break.gap": {zh: "上年或本年没有数", en: "one of the two has no figure"},
  "break.none": {zh: "同一口径", en: "the same measure"},
  "break.first": {zh: "最早一年", en: "the first year"},

  "spread.one": {zh: "{year} 年 {n}", en: "{n} in {year}"},
  "spread.equal": {zh: "{years} 个年度都是 {n}", en: "{n} in each of {years} years"},
  "spread.most": {zh: "{year} 年最多，{n}", en: "most in {year}, {n}"},
  "spread.mostTied": {
    zh: "有 {years} 个年度最多，都是 {n}",
    en: "most in {years} years, {n} each"
  },
  "spread.fewest": {zh: "{year} 年最少，{n}", en: "fewest in {year}, {n}"},
  "spread.fewestTied": {
    zh: "有 {years} 个年度最少，都是 {n}",
    en: "fewest in {years} years, {n} each"
  },
  "spread.ends": {
    zh: "{first} 年 {from}，{last} 年 {to}",
    en: "{from} in {first}, {to} in {last}"
  },
  "spread.broken": {
    zh: "从 {first} 年的 {from} 到 {last} 年的 {to}，其间口径断了 {breaks} 次，前后不可比",
    en: "from {from} in {first} to {to} in {last}, not comparable across {breaks:break/breaks} between them"
  },

  "published.title": {zh: "主动公开", en: "Items published"},
  "published.headline": {
    zh: "主动公开的条数：{said}",
    en: "Items published: {said}"
  },
  "published.headlineCategory": {
    zh: "{year} 年公开的 {total} 条里，{n} 条是“{category}”",
    en: "Of {total} items published in {year}, {n} are of one kind: “{category}”"
  },
  "published.measure": {
    zh: "主动公开政府信息，条，按报告正文所说。竖线处换了报告格式。",
    en: "Items of information proactively published, as the reports’ prose states them. A rule stands where the form of report changes."
  },
  "published.altLog": {
    zh: "点图，对数刻度：各年主动公开政府信息条数。{numbers}。",
    en: "Dot chart on a log scale of items proactively published by year. {numbers}."
  },
  "published.alt": {
    zh: "柱形图：各年主动公开政府信息条数。{numbers}。",
    en: "Bar chart of items proactively published by year. {numbers}."
  },
  "categories.title": {zh: "公开了什么", en: "What was published"},
  "categories.measure": {
    zh: "主动公开政府信息的分类，条，用报告自己的分类名。各年分类不同，同一把尺。",
    en: "Items published by category, in the report’s own words. Categories differ from year to year; the scale is the same."
  },
  "categories.alt": {
    zh: "条形图：各年主动公开信息的分类。{numbers}。",
    en: "Bar chart of items published by category. {numbers}."
  },
  "categories.category": {zh: "分类", en: "Category"},

  "permits.title": {zh: "行政许可", en: "Permits"},
  "permits.table": {zh: "表格：处理决定数", en: "The table: decisions"},
  "permits.narrative": {zh: "正文：办件数", en: "The prose: cases handled"},
  "permits.headlineLeap": {
    zh: "{year} 年表格里的许可从 {before} 变为 {now}（{leap}）：要么业务变了，要么数的已不是同一件事",
    en: "In {year} the table’s permits went from {before} to {now} ({leap}), or something else was counted"
  },
  "permits.headline": {
    zh: "表格里的许可：{first} 年 {from} 件，{last} 年 {to} 件",
    en: "Permits in the table: {from} in {first}, {to} in {last}"
  },
  "permits.measure": {
    zh: "两种口径，互不相连：正文说办理的件数，表格填处理决定的件数。空心点是约数。",
    en: "Two measures, never joined: cases handled as the prose says, decisions as the table counts. A hollow dot is approximate."
  },
  "permits.alt": {
    zh: "点线图，两格。{numbers}。",
    en: "Dot and line chart in two panels. {numbers}."
  },

  "requests.title": {zh: "依申请公开", en: "How requests ended"},
  "requests.headline": {
    zh: "{years} 份报告，表格里共办结 {total} 件申请：{parts}",
    en: "{years:report/reports}, {total:request/requests} concluded in the tables: {parts}"
  },
  "requests.measure": {
    zh: "第三部分表格的办理结果，件，全部申请人。一个方块是一件申请。",
    en: "Outcomes in the table of section 3, all applicants. A square is one request."
  },
  "requests.tableNone": {zh: "{n}（表格）", en: "{n} (table)"},
  "requests.proseNone": {zh: "{n}（正文）", en: "{n} (prose)"},
  "requests.alt": {
    zh: "方块图：各年申请的办理结果。{numbers}。",
    en: "Unit chart of how requests ended by year. {numbers}."
  },
  "requests.part": {zh: "{outcome} {n} 件", en: "{n} {outcome}"},
  "requests.received": {zh: "新收（表格）", en: "Received (table)"},
  "requests.said": {zh: "新收（正文）", en: "Received (prose)"},

  "measures.title": {zh: "逐年对比", en: "Year over year"},
  "measures.headline": {
    zh: "{steps} 次年度对比里，{comparable} 次可比",
    en: "Of {steps:step/steps} from one year to the next, {comparable} can be compared"
  },
  "measures.measure": {
    zh: "每格一个指标，各用各的尺，从 0 起。线只连同一口径的相邻两年；竖线处换了格式或跃变十倍以上。",
    en: "One measure a panel, each on its own scale from zero. A line joins only two years that measure the same thing; a rule stands where the form changes or a figure leaps more than tenfold."
  },
  "measures.alt": {zh: "{name}。{numbers}。", en: "{name}. {numbers}."},
  "measures.step": {zh: "{from}→{to}：{change}", en: "{from}→{to}: {change}"},
  "measures.noRate": {zh: "{from}→{to}：{before}→{now}", en: "{from}→{to}: {before} to {now}"},
  "measures.noStep": {
    zh: "没有格式相同、都有数的相邻两年",
    en: "no two neighbouring years with figures in the same form"
  },
  "measures.indicator": {zh: "指标", en: "Measure"},

  "claims.title": {zh: "说的增长与算的增长", en: "Growth as stated, growth as figured"},
  "claims.headline": {
    zh: "{total} 处增减的说法：{holds} 处对得上，{fails} 处对不上，{cannot_tell} 处无从核对",
    en: "Of {total:claim/claims} of change, {holds} hold, {fails} fail, {cannot_tell} can’t be told"
  },
  "claims.measure": {
    zh: "比上年变化。菱形是正文所说，圆点是用两年报告的数算的。对数刻度，翻一番与减一半一样远。",
    en: "Change against the year before. A diamond is what the text states, a dot what the two reports’ figures give. Log scale: doubling is as far as halving."
  },
  "claims.cannot_tell": {zh: "说 {stated}，无从核对", en: "{stated} stated; can’t be told"},
  "claims.holds": {zh: "说 {stated}，算得 {computed}", en: "{stated} stated, {computed} figured"},
  "claims.fails": {
    zh: "说 {stated}，算得 {computed}，对不上",
    en: "{stated} stated, {computed} figured: it fails"
  },
  "claims.alt": {
    zh: "点图：正文所说的增减与按报告数字算出的增减。{numbers}。",
    en: "Dot plot of changes as stated and as figured. {numbers}."
  },
  "claims.stated": {zh: "正文所说", en: "Stated"},
  "claims.computed": {zh: "按两年数字", en: "Figured"},
  "claims.outcome": {zh: "结果", en: "Result"},
  "outcomeOf.holds": {zh: "对得上", en: "holds"},
  "outcomeOf.fails": {zh: "对不上", en: "fails"},
  "outcomeOf.cannot_tell": {zh: "无从核对", en: "cannot tell"}
};
