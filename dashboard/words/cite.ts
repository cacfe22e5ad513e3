/** What stands beside a figure that is pointed at: how it is cited, and how we know. */
export const cite = {
  "cite.title": {zh: "引用这个数", en: "Cite this figure"},
  "cite.sentence": {
    zh: "{title}：{name}（原文第 {line} 行，存档文件 sha256 {sha}）。{address}",
    en: "{title}: {name} (line {line} of the text; archived file sha256 {sha}). {address}"
  },
  "cite.copy": {zh: "复制引文", en: "Copy the citation"},
  "cite.words": {zh: "看原文", en: "Its words"},
  "cite.bytes": {zh: "存档原件", en: "The archived file"},
  "cite.close": {zh: "收起", en: "Close"},
  "report.download": {zh: "下载存档原件", en: "Download the archived file"}
};
