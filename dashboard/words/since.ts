/** What is said of what a release changes. */
export const since = {
  "since.title": {zh: "第 {release} 次发布以来的变化", en: "What changed since release {release}"},
  "since.titleNone": {zh: "上次发布以来的变化", en: "What changed since the last release"},
  "since.none": {
    zh: "这之前还没有发布过，所以还没有可比的；从下一次发布起，新增和改动在这里列出。",
    en: "No release came before this one, so there is nothing yet to compare with. From the next one on, what is new and what is revised is told here."
  },
  "since.nothing": {
    zh: "报告、数字、对不上的地方都没有变。",
    en: "No report, figure or finding is other than it was."
  },
  "since.reports_new": {zh: "新增 {n} 份报告", en: "{n:report/reports} more"},
  "since.reports_gone": {
    zh: "{n} 份报告不再收录",
    en: "{n:report/reports} no longer here"
  },
  "since.figures_revised": {
    zh: "原有报告中改了 {n} 个数",
    en: "in the reports that both have, {n:figure/figures} revised"
  },
  "since.figures_new": {
    zh: "原有报告中新读出 {n} 个数",
    en: "{n:figure/figures} newly read in them"
  },
  "since.figures_gone": {
    zh: "原有报告中 {n} 个数不再列出",
    en: "{n:figure/figures} in them no longer given"
  },
  "since.findings_new": {
    zh: "{n} 处对不上是新的，或者其中的数变了",
    en: "{n:finding/findings} new, or of other figures"
  },
  "since.findings_gone": {zh: "{n} 处不再列出", en: "{n:finding/findings} no longer made"},
  "since.seeFindings": {zh: "看新的", en: "See the new ones"},
  "since.more": {zh: "另有 {n} 份", en: "{n} more"},
  "since.revised": {zh: "改了的数", en: "Revised figures"},
  "since.firstRevised": {zh: "改了的数（前 {n} 个）", en: "Revised figures, the first {n}"},
  "since.report": {zh: "报告", en: "Report"},
  "since.figure": {zh: "项目", en: "Figure"},
  "since.was": {zh: "原来", en: "Was"},
  "since.is": {zh: "现在", en: "Is"},
  "since.releases": {zh: "历次发布", en: "All releases"}
};
