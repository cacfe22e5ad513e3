/** What the page on method says. */
export const method = {
  "method.title": {zh: "方法", en: "Method"},
  "method.reads": {zh: "怎样读", en: "How it is read"},
  "method.readsText": {
    zh: "报告按字节存档，以 SHA-256 命名。程序按国务院办公厅规定的格式逐格读表，按一张句式表逐句读正文；读不准的一律记为旁注，不猜、不补、不改。每个数都带着它的位置：文件、行、字。",
    en: "Reports are archived byte for byte under their SHA-256. Tables are read cell by cell against the form that the State Council’s office prescribed, prose sentence by sentence against a list of phrases. What cannot be read for certain is noted; nothing is guessed, filled in or repaired. Every figure carries its place: file, line, characters."
  },
  "method.signs": {zh: "记号", en: "The signs"},
  "method.sign": {zh: "记号", en: "Sign"},
  "method.meaning": {zh: "意思", en: "Meaning"},
  "method.signZero": {zh: "印着 0，就是 0", en: "A printed 0 is a figure"},
  "method.signBlank": {
    zh: "空格：格子在，里面没有字，不是 0",
    en: "A blank: the cell is there and nothing stands in it; it is not a zero"
  },
  "method.signSlash": {zh: "印着斜线、横线或“无”，照印", en: "A slash, a dash or 无, as printed"},
  "method.signUnknown": {
    zh: "无法判断：有数，但不能确定属于哪一格",
    en: "Cannot tell: there are figures, and nobody can say whose they are"
  },
  "method.signAbsent": {
    zh: "这种格式没有这一格，或正文没有说到",
    en: "This form has no such cell, or the text does not speak of it"
  },
  "method.signMissing": {zh: "那一年没有报告", en: "No report on that year"},
  "method.signAbout": {
    zh: "≈ 约；≥ 余、超、突破；≤ 近：约数，图上是空心点",
    en: "≈ about (约); ≥ at least (余, 超, 突破); ≤ at most (近): approximate, hollow in charts"
  },
  "method.signError": {
    zh: "错误：必须看到的不符。朱红只用于此",
    en: "An error: what a reader must not miss. Vermilion is used for nothing else"
  },
  "method.signWarning": {zh: "提醒", en: "A warning"},
  "method.signInfo": {zh: "说明：只是要知道", en: "To be known"},
  "method.forms": {zh: "格式与断点", en: "Forms, and where they break"},
  "method.form2008": {
    zh: "2013 年度及以前：叙述式，没有统一表格。",
    en: "Reports on 2013 and before: prose, and no common table."
  },
  "method.form2014": {
    zh: "2014–2018 年度：叙述式，另附统计表（国办发〔2014〕32号）；小机关往往只有正文。",
    en: "Reports on 2014–2018: prose with a statistical appendix (国办发〔2014〕32号); small bodies often have the prose alone."
  },
  "method.form2019": {
    zh: "2019–2020 年度：六部分，三张表（国办公开办函〔2019〕60号）。",
    en: "Reports on 2019–2020: six sections with three tables (国办公开办函〔2019〕60号)."
  },
  "method.form2021": {
    zh: "2021 年度起：六部分，第二、三部分的表格改了行列（国办公开办函〔2021〕30号）。",
    en: "Reports on 2021 and later: six sections; rows and columns of sections 2 and 3 change (国办公开办函〔2021〕30号)."
  },
  "method.formsText": {
    zh: "线只连同一口径。格式一变线就断，中间立一条细线写明原因；同一格里的数跃变十倍以上（且至少一方达到 100）也断，因为那多半是数的东西变了。正文说的办件数与表格填的决定数是两种口径，从不相连。",
    en: "A line means the same thing measured again. Where the form changes the line stops, and a thin rule with its reason stands in the gap. It also stops where a figure leaps more than tenfold (one of the two being at least 100), since then most likely something else was counted. Cases in prose and decisions in the table are two measures and are never joined."
  },
  "method.law": {zh: "法律依据", en: "The law"},
  "method.lawDuty": {
    zh: "《政府信息公开条例》（2007 年公布，2019 年修订）要求行政机关每年公布年度报告：2018 年度及以前在次年 3 月 31 日前（2007 年第三十一条）；2019 年度起，部门在次年 1 月 31 日前，政府在 3 月 31 日前（2019 年第四十九条）。",
    en: "The Regulation on Open Government Information (2007, revised in 2019) obliges bodies to publish a report each year: up to that on 2018 by 31 March of the next year (article 31 of 2007); from that on 2019, departments by 31 January and governments by 31 March (article 49 of 2019)."
  },
  "method.lawContent": {
    zh: "报告写什么，2007 年第三十二条、2019 年第五十条有规定，表格由国务院办公厅规定（见上）。",
    en: "What it must say stands in article 32 of 2007 and article 50 of 2019; its tables are prescribed by the State Council’s office (above)."
  },
  "method.lawRules": {zh: "每条规则的依据：", en: "What each rule rests on: "},
  "method.limits": {zh: "做不到的", en: "What it cannot do"},
  "method.limit1": {
    zh: "只核对报告自己说的话；一个数对得上，不等于它是真的。",
    en: "It holds reports against themselves; that a figure adds up does not make it true."
  },
  "method.limit2": {
    zh: "我们有的是存档的那个文件；网页转存、复制、扫描时丢了的字和格，这里也没有，记为缺，不补。",
    en: "What we have of a report is the file that was archived. Characters and cells that were lost when a page was stored, copied or scanned are lost here too; they are noted as lost and not filled in."
  },
  "method.limit3": {
    zh: "文件从哪里、什么时候取得，知道的写在每份报告的数据里，不知道的不猜；总能核对的是它的 SHA-256。",
    en: "From which address and when a file was taken is told where it is known, and not guessed elsewhere; what can always be checked is its SHA-256."
  },
  "method.sources": {zh: "报告是从什么读来的", en: "What the reports were read from"},
  "method.source": {
    zh: "{format}：{reports} 份报告，其中 {addressed} 份知道网址，{dated} 份知道取得时间。",
    en: "{format}: {reports:report/reports}; the address is known of {addressed}, the time of retrieval of {dated}."
  },
  "method.limit4": {
    zh: "机关之间、年度之间的数未必可比；只有同一年、同一格式、同一单位的确数才排名，其余不排，并说明为什么。",
    en: "Figures need not compare between bodies or years. Bodies are ranked only where measures agree: sure figures of one year, one form and one unit. Elsewhere it is said why not."
  },
  "file.html": {zh: "网页", en: "web page"},
  "file.docx": {zh: "Word（docx）", en: "Word (docx)"},
  "file.doc": {zh: "Word（doc）", en: "Word (doc)"},
  "file.pdf": {zh: "PDF", en: "PDF"},
  "file.xlsx": {zh: "Excel（xlsx）", en: "Excel (xlsx)"},
  "file.xls": {zh: "Excel（xls）", en: "Excel (xls)"},
  "file.text": {zh: "文本", en: "text"},
  "file.image": {zh: "图片", en: "picture"},
  "method.correct": {zh: "我们错了怎么办", en: "How to correct us"},
  "method.correctText": {
    zh: "每条不符都有固定链接，每个数都有位置。请把链接和您看到的告诉我们：读错的会改读法，机关的更正会记在数旁边（不替换报告原来的数），经人核过的结论会写在那一条下面。",
    en: "Every finding has a permanent link and every figure a place. Send us the link and what you see: where we misread, the reading is changed; what a body corrects is recorded beside the reported figure, never in its stead; what a person has concluded stands under the finding."
  },
  "method.leftOut": {zh: "没有收进来的文件", en: "Documents left out"},
  "method.leftOutMore": {
    zh: "还有 {n} 件，见数据里的 documents 表（status 不是 read 的）。",
    en: "And {n} more: see the table documents of the data, where status is not read."
  },
  "method.leftOutLead": {
    zh: "存档里有，但不是年度报告：",
    en: "In the archive, and no annual report:"
  }
};
