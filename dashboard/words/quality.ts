/** What the page on quality says. */
export const quality = {
  "nav.quality": {zh: "准不准", en: "Quality"},
  "quality.title": {
    zh: "读得准不准，查得准不准",
    en: "How often the reading is right, and the checking"
  },
  "quality.lead": {
    zh: "造出的报告 {reports} 份，{figures} 个数事先都知道：读错 {wrong} 个，无中生有 {invented} 个，漏读 {missed} 个（{share}）。预先埋下的错 {planted} 处，查出 {found} 处；没有错的报告被误报 {alarms} 次。",
    en: "In {reports} made reports with {figures} figures that are known beforehand, {wrong} were read wrongly, {invented} were invented and {missed} were missed ({share}). Of {planted} errors that were planted, {found} were found; reports without an error were accused {alarms:time/times}."
  },
  "quality.caution": {
    zh: "报告是程序造的，错也是我们自己想出来的：真实的报告可能更乱。识图（OCR）读出的数都带记号，从不单独作数。",
    en: "The reports are made by a program and the errors were thought of by us: real reports may be worse. Figures read from pictures (OCR) are marked, and never trusted alone."
  },
  "quality.reading": {zh: "读数：按格式与版式", en: "Reading: by form and format"},
  "quality.readingLead": {
    zh: "“照式样”是按规定格式排的；“有损”是像真实网页那样少字、错栏、断行、缺编号的。",
    en: "“As printed” follows the form; “damaged” has lost characters, moved columns, broken lines and numbering, as real pages have."
  },
  "quality.form": {zh: "报告格式", en: "Form"},
  "quality.format": {zh: "文件", en: "File"},
  "quality.figures": {zh: "数", en: "Figures"},
  "quality.wrong": {zh: "读错", en: "Wrong"},
  "quality.invented": {zh: "无中生有", en: "Invented"},
  "quality.missedAsPrinted": {zh: "漏读，照式样", en: "Missed, as printed"},
  "quality.missedDamaged": {zh: "漏读，有损", en: "Missed, damaged"},
  "quality.byForm": {zh: "按报告格式", en: "By form"},
  "quality.byFormat": {zh: "按文件", en: "By file format"},
  "quality.shape.html": {zh: "网页", en: "web page"},
  "quality.shape.docx": {zh: "Word .docx", en: "Word .docx"},
  "quality.shape.by LibreOffice": {zh: "Word .doc", en: "Word .doc"},
  "quality.shape.one sheet": {zh: "Excel，一张工作表", en: "Excel, one sheet"},
  "quality.shape.a sheet a section": {zh: "Excel，一节一表", en: "Excel, a sheet a section"},
  "quality.shape.ruled": {zh: "PDF，有表格线", en: "PDF, ruled"},
  "quality.shape.without rules": {zh: "PDF，无表格线", en: "PDF, without rules"},
  "quality.shape.a cell a line": {zh: "文本，一格一行", en: "text, a cell a line"},
  "quality.shape.a row a line": {zh: "文本，一行一行", en: "text, a row a line"},
  "quality.shape.as in Markdown": {zh: "文本，Markdown 表", en: "text, as in Markdown"},
  "quality.shape.lines of bars between cells": {
    zh: "文本，竖线分格",
    en: "text, bars between cells"
  },
  "quality.shape.with spaces": {zh: "文本，空格分格", en: "text, with spaces"},
  "quality.shape.with tabs": {zh: "文本，制表符分格", en: "text, with tabs"},
  "quality.shape.a clean picture": {zh: "图片，清晰（识图）", en: "clean picture (OCR)"},
  "quality.shape.a scan, aslant and grey": {zh: "扫描 PDF（识图）", en: "scanned PDF (OCR)"},
  "quality.rules": {
    zh: "规则：埋下的错查出多少，误报多少",
    en: "Rules: errors found, and false alarms"
  },
  "quality.rulesLead": {
    zh: "“根由”只数那些一个数站在两个以上算式里、算得出该是几的错：指对了的有几处。误报只算严重程度为错误和提醒的。",
    en: "“Cause” counts only errors of a figure that stands in two sums or more, so that its true value follows: how often that figure was named. False alarms are those of severity error or warning."
  },
  "quality.rule": {zh: "规则", en: "Rule"},
  "quality.planted": {zh: "埋下", en: "Planted"},
  "quality.found": {zh: "查出", en: "Found"},
  "quality.cannotTell": {zh: "说不准", en: "Cannot tell"},
  "quality.clean": {zh: "无错的报告", en: "Clean reports"},
  "quality.falseAlarms": {zh: "误报", en: "False alarms"},
  "quality.cause": {zh: "根由指对", en: "Cause named"},
  "quality.again": {
    zh: "自己量一遍：npm run accuracy（读数），npm run proof（规则）。",
    en: "Measure it yourself: npm run accuracy (reading), npm run proof (rules)."
  }
};
