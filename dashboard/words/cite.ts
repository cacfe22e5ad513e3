/** What stands beside a figure that is pointed at: how it is cited, and how we know. */
export const cite = {
  "cite.title": {zh: "引用这个数", en: "Cite this figure"},
  "cite.sentence": {
    zh: "{title}：{name}（原文第 {line} 行，存档文件 sha256 {sha}）。{address}",
    en: "{title}: {name} (line {line} of the text; archived file sha256 {sha}). {address}"
  },
  "cite.figure": {zh: "{name}：{said}", en: "{name}: {said}"},
  "cite.inWords": {
    zh: "{name}：{value}（原话“{said}”）",
    en: "{name}: {value} (in its words “{said}”)"
  },
  "cite.unit": {zh: " {unit}", en: " ({unit})"},
  "cite.money": {zh: "（合 {n} 元）", en: " ({n} yuan)"},
  "cite.moneyAssumed": {
    zh: "（没有印单位，按通常的单位合 {n} 元）",
    en: " (no unit is printed; {n} yuan in the usual one)"
  },
  "cite.doubt": {
    zh: "（{sign} 有存疑，见本页所列）",
    en: " ({sign} in doubt: see the finding)"
  },
  "cite.copy": {zh: "复制引文", en: "Copy the citation"},
  "cite.words": {zh: "看原文", en: "Its words"},
  "cite.bytes": {zh: "存档原件", en: "The archived file"},
  "cite.close": {zh: "收起", en: "Close"},
  "report.download": {zh: "下载存档原件", en: "Download the archived file"}
};
