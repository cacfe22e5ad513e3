import {sieve} from "./needed.ts";

/** What kind of thing a number is, told by the words that stand by it. */
export type Classifier =
  /** 件, 条, 户, 人次: something is counted; which units a sentence may have is said in its phrase. */
  | "count"
  | "money"
  | "percent"
  /** 个百分点 */
  | "points"
  /** 增长1.5倍, 是上年的2.3倍 */
  | "times"
  /** 翻一番 */
  | "doublings"
  /** A year, a day, a length of time. */
  | "date"
  /** 第3名, 国办发〔2016〕19号, “12345”, 3-5个: numbers that count nothing of this report. */
  | "name"
  /** 主动公开12类信息，共计1567条: of how many kinds it is says nothing of how many there are. */
  | "kinds"
  /** A unit that no indicator has. */
  | "other"
  /** No unit at all: 申请数量：12, and every number of a list. */
  | "none";

interface Unit {
  classifier: Classifier;
  printed: string;
}

/** In order: the first that stands there is the unit. */
const units: [RegExp, Classifier][] = [
  [/^[%﹪‰]/, "percent"],
  [/^个?百分点/, "points"],
  [/^成[半一二三四五六七八九]?(?![立为果员功效本都品年长交熟套绩])/, "percent"],
  [/^倍/, "times"],
  [/^番/, "doublings"],
  [/^(?:亿元|万元|元(?!旦|素))/, "money"],
  [
    /^(?:个?工作日|个?小时|个月|个?季度|个?星期|分钟|周年?|天|年度?(?!均)|月份?(?!均)|日(?!均)|号|时(?![间限])|点(?![击位])|秒|岁|分(?![别局中支类]))/,
    "date"
  ],
  [/^(?:个?大)?类(?![别型似])/, "kinds"],
  [/^(?:人次|人\(次\)|件次|件\(次\)|[起宗]次|户次|家次|批次|条次)/, "count"],
  [/^(?:平方米|平方公里|平米|公里|美元|港元|吨|亩|米)/, "other"],
  [
    /^(?:件(?!事(?!项))|份(?!额)|宗|起(?![来草始诉步])|例(?![如行外])|笔|条(?![例件款线])|篇|则|项|个(?![位名档等]次|档|等级))/,
    "count"
  ],
  [
    /^(?:家|户(?!籍)|名(?![录单义称额片优])|位(?![居列于次])|人(?![大员社民才工口力事文类]|均(?![为是系属]))|次|场(?!所)|期(?![间限])|班(?!子)|处(?![理罚置长室])|所|部(?![门署分])|只|台|幅(?!度|员)|批(?![复准示次]))/,
    "count"
  ],
  [
    /^(?:辆|张|字|本(?![年级])|册|种|级|届|轮|座|间|套|块|页|头|层|站|路|大|窗|网|门|链|扇)/,
    "other"
  ]
];

/** 平方公里, 个工作日 */
const longest = 4;
const unitsIn = sieve(units, ([pattern]) => pattern);

/** The unit at the beginning of the words after a number. */
export function classify(tail: string, figure: string): Unit {
  if (figure.includes("分之") || figure === "一半") return {classifier: "percent", printed: ""};
  for (const [pattern, classifier] of unitsIn(tail.slice(0, longest))) {
    const match = pattern.exec(tail);
    if (match) return {classifier, printed: match[0]};
  }
  return {classifier: "none", printed: ""};
}
