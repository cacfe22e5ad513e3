/** What findings say: whose slip it seems, and what would settle it. */
export const findings = {
  "findings.title": {zh: "对不上的地方", en: "What does not add up"},
  "findings.lead": {
    zh: "{causes} 个根由，共 {n} 处不符。同一处错引起的几处不符归在一起；先列错误，再列提醒，最后是说明。",
    en: "{causes:cause/causes}, {n:relation/relations} that fail. What one slip explains stands under it; errors first, then warnings, then what is only to be known."
  },
  "findings.caution": {
    zh: "对不上不等于造假：可能是报告笔误、格式变更、网页转存缺字，也可能是我们读错。每一条都写明看起来是谁的疏漏、怎样才能弄清。",
    en: "That something does not add up is no accusation: it may be a slip of the pen, a change of form, characters lost when a page was stored, or our own misreading. Each says whose slip it seems to be, and what would settle it."
  },
  "findings.cut": {
    zh: "这里分页列出最要紧的 {shown} 个根由；其余都在各机关的页上，地址不变，也可以在上面筛选。",
    en: "These pages hold the {shown} gravest causes. Every other has its place on the page of its body, and can be chosen above."
  },
  "findings.further": {
    zh: "对不上的地方：最要紧的第 {from}–{to} 个根由",
    en: "What does not add up: the gravest causes, {from}–{to}"
  },
  "findings.back": {zh: "在全部根由里筛选", en: "Choose among all of them"},
  "findings.parts": {zh: "最要紧的根由，分页", en: "The gravest causes, by page"},
  "findings.choose": {zh: "筛选", en: "Choose findings"},
  "findings.by.check": {zh: "规则", en: "Rule"},
  "findings.by.severity": {zh: "轻重", en: "How grave"},
  "findings.by.doubt": {zh: "看起来是谁的", en: "Whose it seems"},
  "findings.by.year": {zh: "年度", en: "Year"},
  "findings.by.since": {zh: "新增（自某次发布以来）", en: "New since"},
  "findings.since": {zh: "第 {release} 次发布", en: "release {release}"},
  "findings.sinceNone": {zh: "还没有更早的发布", en: "no earlier release"},
  "findings.notThere": {
    zh: "没有可选的“{value}”，这一项不限。",
    en: "{value} is nothing to choose by here, and was left open."
  },
  "findings.by.body": {zh: "机关（名称里的字）", en: "Body (words of its name)"},
  "findings.any": {zh: "不限", en: "any"},
  "findings.doubt.report": {zh: "报告自己的", en: "the report’s own"},
  "findings.doubt.reading": {zh: "可能是我们读错", en: "perhaps our reading"},
  "findings.doubt.scope": {zh: "可能是口径", en: "perhaps scope"},
  "findings.doubt.template": {zh: "格式变了", en: "a change of form"},
  "findings.doubt.leap": {zh: "说不准", en: "nobody can tell"},
  "findings.needsServer": {
    zh: "按规则、轻重、年度、机关、新增筛选要用脚本，并从服务器打开本站（npx gongkai serve）；下面是最要紧的。",
    en: "To choose by rule, gravity, year, body or what is new, this page needs its script and a server (npx gongkai serve). Below are the gravest."
  },
  "findings.chosen": {zh: "筛选结果", en: "What was chosen"},
  "findings.found": {
    zh: "符合的有 {n} 处，每处列在它的根由之下。",
    en: "{n:finding/findings}, each under its cause."
  },
  "findings.none": {
    zh: "没有符合的；请放宽一项。",
    en: "There is none of the kind; leave one of the choices open."
  },
  "findings.csv": {zh: "筛选结果存为 CSV", en: "CSV of what was chosen"},
  "findings.allCsv": {
    zh: "结果太多，请下载全表 findings.csv",
    en: "Too many for a file here: the whole table, findings.csv"
  },
  "findings.clear": {zh: "清除筛选", en: "Choose anew"},
  "findings.more": {zh: "再看一些（还有 {n} 处）", en: "Show more ({n} left)"},
  "findings.causeApart": {
    zh: "根由（不在所选之内）：",
    en: "The cause, which is not of those chosen:"
  },
  "findings.follows": {zh: "由此引起", en: "It explains"},
  "findings.rule": {zh: "规则", en: "Rule"},
  "findings.why": {
    zh: "看起来是谁的疏漏，怎样弄清",
    en: "Whose slip it seems, what would settle it"
  },
  "findings.figures": {zh: "其中的数", en: "The figures in it"},
  "findings.words": {zh: "原文", en: "In the report’s words"},
  "findings.cause": {zh: "哪一个数能解释", en: "What figure would explain it"},
  "findings.whose": {zh: "看起来是", en: "Whose slip it seems"},
  "findings.settle": {zh: "怎样弄清", en: "What would settle it"},
  "findings.said": {zh: "有人核过", en: "A person has looked"},
  "findings.permalink": {zh: "固定链接", en: "Permanent link"},
  "findings.copy": {zh: "复制为文字", en: "Copy as text"},
  "findings.copied": {zh: "已复制", en: "Copied"},
  "findings.inReport": {zh: "在 {year} 年报告里看", en: "In the report on {year}"},
  "findings.wholeReport": {zh: "整份 {year} 年报告", en: "The whole report on {year}"},

  "severity.error": {zh: "错误", en: "Error"},
  "severity.warning": {zh: "提醒", en: "Warning"},
  "severity.info": {zh: "说明", en: "To be known"},

  "doubt.report": {
    zh: "报告自己的疏漏：它与自己、与自己往年的数，或与法律规定不符。",
    en: "The report’s own: it is at odds with itself, with its earlier figures, or with the law."
  },
  "doubt.reading": {
    zh: "可能是我们读错，或网页转存时丢了字。",
    en: "Perhaps ours: the reading may be at fault, or characters were lost when the page was stored."
  },
  "doubt.scope": {
    zh: "可能是口径：本级与汇总、本机关与全区的差别。",
    en: "Perhaps nobody’s: the figures may differ in scope, one office or a whole area."
  },
  "doubt.template": {
    zh: "格式变了，前后两个数本就不可比。",
    en: "Nobody’s: the form changed, and the figures do not compare."
  },
  "doubt.leap": {
    zh: "说不准：可能换了口径，也可能确有变化。",
    en: "Nobody can tell: it may be another way of counting, or a real change."
  },

  "settle.report": {
    zh: "该机关的更正，或它填报所据的原始台账。",
    en: "A correction by the body, or the records it reported from."
  },
  "settle.reading": {
    zh: "原网页或它的附件：看那里的格子与字是否齐全。",
    en: "The original page or its attachment: whether the cells and characters stand there whole."
  },
  "settle.scope": {
    zh: "该机关说明两个数各指哪个范围。",
    en: "A word from the body on what each of the two figures covers."
  },
  "settle.template": {
    zh: "该机关说明前后两年各数的是什么。",
    en: "A word from the body on what it counted before and after."
  },
  "settle.leap": {
    zh: "该机关说明两年各数的是什么，或它填报所据的原始台账。",
    en: "A word from the body on what it counted in each of the two years, or the records it reported from."
  },

  "verdict.confirmed": {zh: "属实", en: "confirmed"},
  "verdict.dismissed": {zh: "不成立", en: "dismissed"},
  "verdict.deferred": {zh: "待查", en: "deferred"},
  "verdict.stale": {zh: "原文已变，须重核", en: "its words have changed; to be looked at again"},
  "verdict.by": {zh: "{verdict}：{reason}（{by}，{on}）", en: "{verdict}: {reason} ({by}, {on})"}
};
