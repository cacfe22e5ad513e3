/** What a report’s page says: its form, its words, its applicants and notes. */
export const report = {
  "report.title": {zh: "{year} 年度报告", en: "Report on {year}"},
  "report.previous": {zh: "上一年", en: "The year before"},
  "report.next": {zh: "下一年", en: "The year after"},
  "report.bodyPrinted": {zh: "报告署名", en: "Body, as printed"},
  "report.form": {zh: "格式", en: "Form"},
  "report.published": {zh: "发布", en: "Published"},
  "report.signed": {zh: "落款", en: "Signed"},
  "report.archived": {zh: "存档文件", en: "Archived file"},
  "report.joined": {
    zh: "另一个文件：附表，或说明发布日期的网页",
    en: "Another file of it: its tables, or the page that dates it"
  },
  "report.lines": {zh: "第 {first}–{last} 行", en: "lines {first}–{last}"},
  "report.figures": {zh: "表格与数字", en: "Form and figures"},
  "report.source": {zh: "原文", en: "The words of the report"},
  "report.sourceLead": {
    zh: "一字未改。左边是行号；标出的字是读出的数，点它回到表格。",
    en: "Nothing is changed. Line numbers stand at the left; marked words are the figures read, and lead back to the form."
  },
  "report.findings": {zh: "这份报告里对不上的", en: "What does not add up in this report"},
  "report.noFindings": {
    zh: "查过的规则里，没有对不上的。",
    en: "Of the rules that were checked, none fails."
  },
  "report.missingSection": {
    zh: "“{title}”：本该有这一节（{by}），报告里没有。",
    en: "“{title}”: this section ought to be here ({by}) and is not."
  },
  "report.byForm": {zh: "格式规定", en: "by the form"},
  "report.byOpening": {zh: "开头列出", en: "its opening names it"},
  "report.emptySection": {
    zh: "只有标题，下面没有文字。",
    en: "A heading with nothing under it."
  },
  "report.said": {zh: "正文里的数", en: "Figures in the prose"},
  "report.what": {zh: "指标", en: "What it counts"},
  "report.value": {zh: "数", en: "Figure"},
  "report.words": {zh: "原文", en: "In its words"},
  "report.claim": {zh: "比 {year} 年的变化", en: "change against {year}"},
  "report.claimUnknown": {zh: "变化", en: "change"},
  "report.formTable": {zh: "第{section}部分的表格", en: "Table of section {section}"},
  "report.cannotAssign": {
    zh: "应有 {wanted} 格，只有 {found} 个数，不能确定哪个数属于哪一格，所以一格也不填。",
    en: "{found} numbers for {wanted} cells: nobody can say which belongs where, so none is filled in."
  },
  "report.toWords": {zh: "看原文", en: "to the words"},
  "report.toFigure": {zh: "回到表格：{what}", en: "back to the form: {what}"},
  "report.line": {zh: "第 {n} 行", en: "line {n}"},

  "applicant.natural_person": {zh: "自然人", en: "natural persons"},
  "applicant.organisations": {zh: "法人或其他组织", en: "legal persons and other organisations"},
  "applicant.business": {zh: "商业企业", en: "businesses"},
  "applicant.research": {zh: "科研机构", en: "research institutions"},
  "applicant.public_interest": {zh: "社会公益组织", en: "public-interest organisations"},
  "applicant.legal_service": {zh: "法律服务机构", en: "legal services"},
  "applicant.other_organisation": {zh: "其他", en: "other"},
  "applicant.total": {zh: "总计", en: "total"},
  "applicant.heading": {zh: "申请人情况", en: "applicants"},

  "note.cells-missing": {zh: "缺格", en: "Cells are missing"},
  "note.row-departs": {zh: "沿用了另一年格式的行", en: "A row of another year’s form"},
  "note.row-unknown": {zh: "格式里没有的行", en: "A row that no form foresees"},
  "note.row-missing": {zh: "少了格式里的一行", en: "A row of the form is missing"},
  "note.label-remarked": {
    zh: "标题带有格式之外的括注",
    en: "A label has a remark that the form does not have"
  },
  "note.column-missing": {zh: "少了格式里的一栏", en: "A column of the form is missing"},
  "note.table-missing": {zh: "少了格式里的表", en: "A table of the form is missing"},
  "note.table-unassigned": {
    zh: "从表题看不出哪张表是本报告的",
    en: "Their captions do not say which table is the report’s own"
  },
  "note.cell-unreadable": {zh: "格里的字不是数", en: "A cell that holds no number"},
  "note.cell-marked": {zh: "数旁有注号", en: "The mark of a footnote stands beside a figure"},
  "note.label-shortened": {zh: "表头缺字", en: "A label that lacks characters"},
  "note.text-damaged": {zh: "此处缺字，日期或数不全", en: "Characters are lost here"},
  "note.read-by-ocr": {
    zh: "机器从图片上识别的文字，数字请核对原图",
    en: "Seen on a picture by a machine: hold its figures against the picture"
  },
  "note.part-unread": {
    zh: "这一页或页上的图片没有读到，其中可能有数，请看原文",
    en: "A page, or a picture on it, is not read: figures may stand there; see the source"
  },
  "note.body-names-differ": {
    zh: "题目、标题、署名里的机关名不一致",
    en: "Title, heading and signature name the body differently"
  },
  "note.years-differ": {
    zh: "题目、标题、开头写的年度与本报告的年度不一致",
    en: "Title, heading or opening give another year than the report’s"
  },
  "note.body-missing": {zh: "读不出是哪个机关的报告", en: "Whose report it is cannot be read"},
  "note.body-unknown": {zh: "不在名录里的机关", en: "A body that is in no list"},
  "note.figure-unassigned": {
    zh: "可能是某个指标的数，但不能确定",
    en: "A figure that may be an indicator’s; it cannot be assigned for certain"
  },
  "note.year-missing": {zh: "读不出年度", en: "No report year can be read"},
  "note.date-missing": {zh: "读不出发布日期", en: "No publication date can be read"}
};
