/** What the rules say. */
export const rules = {
  "rules.title": {zh: "规则与理由", en: "The rules, and their reasons"},
  "rules.lead": {
    zh: "每条规则只说一种该成立的关系。三种结果都计数：成立、不成立、无从判断（所需的数缺失、空白或读不清）。",
    en: "Each rule states one relation that should hold. Three outcomes are counted: it holds, it fails, or nobody can tell, because a figure it needs is missing, blank or unreadable."
  },
  "rules.compares": {zh: "比什么", en: "What is compared"},
  "rules.why": {zh: "为什么", en: "Why"},
  "rules.basis": {zh: "依据", en: "What it rests on"},
  "rules.spares": {zh: "不说什么", en: "What it does not say"},
  "rules.holds": {zh: "成立", en: "Holds"},
  "rules.fails": {zh: "不成立", en: "Fails"},
  "rules.cannotTell": {zh: "无从判断", en: "Can’t tell"},
  "rules.rule": {zh: "规则", en: "Rule"},
  "rules.scope.report": {zh: "看一份报告", en: "looks at one report"},
  "rules.scope.series": {zh: "看相邻两年", en: "looks at two successive years"},
  "rules.scope.group": {zh: "看政府与其各机关", en: "looks at a government and its bodies"},
  "rules.overview": {zh: "三种结果，逐条计数", en: "The three outcomes, rule by rule"},
  "rules.itsFindings": {zh: "查出的", en: "What it found"},
  "rules.firstOf": {
    zh: "共 {found} 处，这里是最近的 {n} 处；其余在各机关的页上。",
    en: "The latest {n} of {found}; the others stand on the pages of their bodies."
  }
};
