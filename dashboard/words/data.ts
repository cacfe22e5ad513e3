/** What the page on the data says. */
export const data = {
  "data.title": {zh: "数据", en: "The data"},
  "data.lead": {
    zh: "网站上的每个数都出自下面这些表。CSV 为 UTF-8（带 BOM，表格软件可直接打开），Parquet 供 DuckDB、pandas、R 使用；字段说明在 datapackage.json。",
    en: "Every figure on this site comes from these tables. CSV is UTF-8 with a BOM, for spreadsheets; Parquet is for DuckDB, pandas and R; the fields are described in datapackage.json."
  },
  "data.tables": {zh: "下载", en: "Downloads"},
  "data.table": {zh: "表（一行是什么）", en: "Table, and what a row of it is"},
  "data.files": {zh: "文件", en: "Files"},
  "data.size": {zh: "{n} KB", en: "{n} KB"},
  "data.beside": {zh: "说明与校验：", en: "Description and checksums: "},
  "data.dictionary": {zh: "字段与指标", en: "Dictionary"},
  "data.dictionaryText": {
    zh: "每张表的字段（说明为英文，与 datapackage.json 相同）。全部指标的中英文名称在“{search}”页。",
    en: "The fields of each table, as in datapackage.json. All indicators with their names stand on the page “{search}”."
  },
  "data.charts": {zh: "各图的数据", en: "The charts’ data"},
  "data.chartsText": {
    zh: "每张图的数据（CSV）和图（SVG、PNG）都在机关的页上，图的下面。",
    en: "Under each chart on the page of a body stand its data (CSV) and its picture (SVG, PNG)."
  },
  "data.releases": {zh: "历次发布", en: "Releases"},
  "data.release": {zh: "第 {n} 次发布：", en: "Release {n}: "},
  "data.releaseThis": {zh: "这是第 {n} 次发布的数据。", en: "These data are release {n}."},
  "data.releaseAfter": {
    zh: "这是第 {n} 次发布之后的数据，还没有作为一次发布编号；引用请用已编号的发布。",
    en: "These data come after release {n} and have no number yet: cite a release that has one."
  },
  "data.releaseNone": {
    zh: "还没有编号的发布；引用时请给出 SHA256SUMS。",
    en: "No release has a number yet: when citing, give the file SHA256SUMS."
  },
  "data.releasesHow": {
    zh: "编了号的发布不再改动；datapackage.json 列出它的全部文件，就在同一个文件夹里。",
    en: "A release with a number never changes; its datapackage.json lists all its files, which lie in the same folder."
  },
  "data.changes": {
    zh: "已发布的数后来改过的，连同理由逐一记在（英文）：",
    en: "Published figures that were revised, each with its reason:"
  },
  "data.licence": {zh: "许可", en: "Licence"},
  "data.licenceText": {
    zh: "数据按 CC BY 4.0 发布，注明出处即可使用。原报告是行政机关依《政府信息公开条例》公开的公文，不属著作权法保护的对象。",
    en: "The data are published under CC BY 4.0: use them, and say where they are from. The reports are official documents published under the Regulation on Open Government Information and are not themselves subject to copyright."
  },
  "data.cite": {zh: "怎样引用", en: "How to cite"},
  "data.citeText": {
    zh: "gongkai（公开）：政府信息公开工作年度报告数据，{first}–{last} 年，{reports} 份报告。引用单个数时，请一并给出它的位置（place 列）。",
    en: "gongkai (公开): data of annual reports on open government information, {first}–{last}, {reports} reports. When citing a single figure, give its place too (the column place)."
  },
  "data.citeFiles": {zh: "供文献管理软件使用", en: "For reference managers"},
  "data.duckdb": {zh: "三行用起来", en: "Three lines to start"},
  "data.notebooks": {zh: "笔记本", en: "Notebooks"}
};
