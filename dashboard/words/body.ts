/** What a body’s page says, and the list of its reports. */
export const body = {
  "reports.year": {zh: "年度", en: "Year"},
  "reports.form": {zh: "格式", en: "Form"},
  "reports.published": {zh: "发布日期", en: "Published"},
  "reports.figures": {zh: "数", en: "Figures"},
  "reports.blanks": {zh: "其中空白", en: "Of these blank"},
  "reports.findings": {zh: "对不上（根由）", en: "What does not add up (causes)"},
  "reports.printed": {zh: "报告上的名称", en: "Name as printed"},
  "reports.late": {zh: "迟于期限", en: "late"},
  "reports.file": {zh: "文件", en: "File"},
  "reports.unknownDate": {zh: "页面未载", en: "not given"},

  "body.names": {zh: "用过的名称", en: "Names it bore"},
  "body.now": {zh: "今", en: "now"},
  "body.lead": {
    zh: "{first}–{last} 年的 {n} 份报告。",
    en: "{n:report/reports} on {first}–{last}."
  },
  "body.leadNames": {
    zh: "{first}–{last} 年的 {n} 份报告，名称几经更改，是同一个机关。",
    en: "{n:report/reports} on {first}–{last}, under changing names, by one and the same body."
  },
  "body.breaks": {zh: "哪些年不能比", en: "What cannot be compared"},
  "body.breaksLead": {
    zh: "报告格式换过，数的东西也换过。下列各处不连线、不算增减。",
    en: "The form of report changed, and so did what is counted. At these places no line is drawn and no change is figured."
  },
  "body.breakForm": {
    zh: "{year} 年起：{form}。表格的行列与口径都变了。",
    en: "From {year}: {form}. Rows, columns and measures of the tables change."
  },
  "body.findings": {zh: "对不上的地方", en: "What does not add up"},
  "body.charts": {zh: "图", en: "Charts"}
};
