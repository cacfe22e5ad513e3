/** What the page for searching says. */
export const search = {
  "nav.search": {zh: "查找", en: "Search"},
  "search.title": {zh: "查找", en: "Search"},
  "search.lead": {
    zh: "查机关、指标，或报告里的原话。查找只在这个页面里进行，什么都不往外发。",
    en: "Bodies, indicators, or the very words of the reports. It is searched on this page; nothing is sent anywhere."
  },
  "search.label": {zh: "机关、指标或原话", en: "Body, indicator or words"},
  "search.needs": {
    zh: "查找要用脚本，并且要从服务器打开本站（npx gongkai serve）。没有脚本时，可看全部机关与下面的指标。",
    en: "Searching needs a script, and the site opened from a server (npx gongkai serve). Without one there are the list of all bodies and the indicators below."
  },
  "search.short": {zh: "请输入两个字以上。", en: "Type two characters or more."},
  "search.none": {zh: "没有找到“{q}”。", en: "Nothing is found for “{q}”."},
  "search.found": {
    zh: "“{q}”：机关 {bodies} 个，指标 {indicators} 个，报告至多 {reports} 份。",
    en: "“{q}”: bodies {bodies}, indicators {indicators}, reports {reports} at most."
  },
  "search.foundNames": {
    zh: "“{q}”：机关 {bodies} 个，指标 {indicators} 个；报告原文里没有。",
    en: "“{q}”: bodies {bodies}, indicators {indicators}; the words of no report."
  },
  "search.near": {
    zh: "没有找到“{q}”。下面是相近的名称。",
    en: "Nothing is found for “{q}”. Names that come near stand below."
  },
  "search.lost": {
    zh: "查找用的数据取不到；请刷新页面再试。",
    en: "The rows to be searched could not be fetched; load the page again."
  },
  "search.bodies": {zh: "机关", en: "Bodies"},
  "search.indicators": {zh: "指标", en: "Indicators"},
  "search.all": {zh: "全部 {n} 个指标", en: "All {n} indicators"},
  "search.reports": {zh: "报告原文", en: "Words of reports"},
  "search.apart": {
    zh: "这些字分散在文中，没有连在一起",
    en: "the characters are there, but not next to each other"
  },
  "search.more": {zh: "再看 {n} 份", en: "{n} more"}
};
