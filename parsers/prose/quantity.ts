import type {Approximate} from "#data/schema/observation.ts";
import {matchesOf} from "../matches.ts";
import {shift} from "../values/decimal.ts";
import {parseNumeral} from "../values/numeral.ts";
import {parsePercent} from "../values/percent.ts";
import {classify, type Classifier} from "./classifiers.ts";
import {sieve, sought} from "./needed.ts";

/** A number as printed, with the words of approximation and the unit that stand by it. */
export interface Quantity {
  /** The smallest stretch that holds number, approximation and unit. */
  start: number;
  end: number;
  /** A percentage is a fraction. Null where the number is vague (数十) or cannot be read whole. */
  value: number | null;
  approximate: Approximate | null;
  classifier: Classifier;
  /** 件, 条, 人次: the unit as printed. */
  unit: string;
}

const han = "零〇一二两三四五六七八九十百千万亿廿卅壹贰叁肆伍陆柒捌玖拾佰仟";
/**
 * 1,034 · 12 345件, whose thousands stand apart by a space at which no line breaks and whose unit follows at once ·
 * 12.5. Any other space parts two numbers, or one that a page broke: it is not said which. But 025 is no number of its
 * own, and 1 025件 is one, as is 12 345 678件.
 */
const apart = "\\d{1,3}(?:(?: \\d{3})*? 0\\d\\d(?: \\d{3})*|(?: \\d{3}){2,5})";
const digits = `(?<!\\d)(?:${[
  "(?<!\\.)\\d{1,3}(?:\\u00A0\\d{3}){1,5}(?=[余多]?[件条份项个家户人])",
  `(?<!\\.)${apart}(?! ?[\\d.,])(?=[余多]?[件条份项个家户人])`,
  "\\d{1,15}(?:[.,]?[ \\u00A0][.,]?\\d{1,15}){1,6}(?!\\d)",
  "\\d{1,3}(?:,\\d{3}){1,5}(?!,?\\d)(?:\\.\\d{1,9})?",
  "\\d{1,15}(?!\\d)(?:\\.\\d{1,9}(?!\\d))?"
].join("|")})`;
const mixed = `${digits}(?:[余多]?[十百千万亿]{1,2}(?:\\d{1,4}[十百千万](?:[余多]?万)?){0,3})?`;
const spoken = `一半|[二三四五六七八九十]分之[一二三四五六七八九]|百分之[${han}]{1,12}(?:点[${han}]{1,9})?|[数几]?(?<![${han}])[${han}]{1,24}(?![${han}])(?:[余多几][十百千万亿]{1,3})?`;
const number = new RegExp(`${mixed}|${spoken}`, "g");

const ahead = sieve<[RegExp, Approximate]>(
  [
    [/(?:大约|大概|(?<![预节合签邀公条特违契制])约)(?:为|有|是|达)?$/, "about"],
    [
      /(?:(?<!赶)超过?了?|逾|突破了?|不少于|不低于|不下于?|至少|多达|(?<![网线以向])上(?=$)|(?<![通超经不])过(?=$))(?:为|有|达到?)?$/,
      "at_least"
    ],
    [/(?:将近|接近|(?<![最附远])近|不足|不到|不超过|未超过|不高于)(?:为|有|达)?$/, "at_most"]
  ],
  ([words]) => words
);
const behind = sieve<[RegExp, Approximate]>(
  [
    [/^(?:左右|上下)/, "about"],
    // 300条余, 300条多; but 300条余下, 300条多为动态
    [/^(?:以上|之多|有余|[余多](?=[,;。()、]|$))/, "at_least"],
    [/^(?:以下|以内)/, "at_most"]
  ],
  ([words]) => words
);
/** Words in which a number is part of a name or a saying: titles, document numbers, addresses, 1+1+3, short quotations, 一件一档, 一条龙, 一网通办, 十届三次, 八项规定. */
const names = sought(
  /[一1][件条份事人次户企项站]一[\u4e00-\u9fff]|[一1](?:条龙|次性|网通|网统|窗(?=通|受理|式)|门(?=式)|站(?=式)|链(?=办)|码(?=通)|次(?=办(?!结))|事(?=联))|跑[一1]次|(?:收到|受理|接收)[一1]件、[^,;。\d]{2}[一1]件、[^,;。\d]{2}[一1]件|[一1]件申请[一1]个|连续?(?:\d|[两二三四五六七八九十])(?:个?年度?|届)(?=[\u4e00-\u9fff]{0,4}(?:[增减升降]|上|下|提|回|保|位|名|排|荣|获|居))|(?<=的|是|另|又|有)[一1]个[\u4e00-\u9fff]{0,4}?(?:变化|特点|亮点|难点|重点|方面|问题|趋势|原因|特征|因素|短板|现象|表现)|届[\d一二三四五六七八九]{1,2}次|[\d一二三四五六七八九十百]{1,6}[件条项个](?:措施|举措|渠道|规定(?!范)|民?生?实事|民生工程|制度|清单)|《[^《》]{0,80}》|[〔[][^〔〕[\]]{0,20}[〕\]]|[“"][^“”"。;]{0,24}[”"]|(?:https?:|www\.)[\w./:?=&%-]{0,200}|(?<!\d)\d{1,15}(?:\+\d{1,15}){1,9}|(?<!\d)\d{1,15}(?:\.\d{1,9})?(?:[-—–~至]{1,3}\d{1,15}(?:\.\d{1,9})?){1,4}/g
);
/** 3-5件, 三至五件, 300条至400条: what stands before the second number. */
const lower = new RegExp(
  `(?<!第|[\\d.,${han}])(?:\\d{1,12}(?:[.,]\\d{1,9})?[百千万亿]?|[${han}]{1,12})(?:[件条份项个家户次篇期元%]|人次)?(?:[-—–~至到]|--|——)$`
);
/** 信息数（条）：312, 申请总数（单位：件）23: the unit stands in brackets before the number. */
const unitAhead = /\((?:单位:)?([万亿]?)([^()\d]{1,4})\):?(?:共|为|是|有|计|约)*$/;
/** 6（陆）件, 陆（6）件: the same number twice. */
const twin = new RegExp(`^\\(([${han}]{1,16}|\\d{1,12})\\)`);

/** 11场(次), 517篇(条): another unit that would do as well. */
const alternative = /^\([件条人次篇期场个项份宗]\)/;

/** Finds every number of a line, in order; no character belongs to two. */
export function findQuantities(line: string): Quantity[] {
  const found: Quantity[] = [];
  const named = names.every(line);
  let name = 0;
  for (const match of matchesOf(line, number)) {
    while (named[name] && endOf(named[name]!) <= match.index) name++;
    const quantity = readQuantity(line, match.index, match[0]);
    if (!quantity || quantity.start < (found.at(-1)?.end ?? 0)) continue;
    const range = asRange(line, match.index, quantity);
    if (range) {
      while ((found.at(-1)?.end ?? 0) > range.start) found.pop();
      found.push(range);
      continue;
    }
    const inName = named[name] !== undefined && named[name]!.index <= match.index;
    const isName = inName || line[match.index - 1] === "第";
    // 4 06条 is perhaps 406, with a space put in, and 1,65341件 no number that is written so; of 1�0条 a sign is lost
    const stop = match.index + match[0].length;
    if (isName) quantity.classifier = "name";
    else if (isCut(line, match.index, stop)) quantity.classifier = "other";
    found.push(quantity);
  }
  return found;
}

function isCut(line: string, start: number, end: number): boolean {
  const [before, after] = [line[start - 1], line[end]];
  if (before === "\ufffd" || after === "\ufffd") return true;
  const isBehind = /[ ,?]/.test(before ?? "0") && isDigit(line[start - 2]);
  return isBehind || (/[,?]/.test(after ?? "0") && isDigit(line[end + 1]));
}

const isDigit = (sign: string | undefined) => sign !== undefined && sign >= "0" && sign <= "9";

const endOf = ({index, 0: words}: RegExpExecArray) => index + words.length;

/** A number between two is none that can be read. */
function asRange(line: string, index: number, quantity: Quantity): Quantity | null {
  const {classifier} = quantity;
  if (classifier !== "count" && classifier !== "money" && classifier !== "percent") return null;
  if (!"-—–~至到".includes(line[index - 1] ?? "0")) return null;
  const from = lower.exec(line.slice(Math.max(0, index - 20), index))?.[0];
  return from === undefined ? null : {...quantity, start: index - from.length, value: null};
}

/** 15万余元; 多元 is 多元化, 多种渠道 and 多方 are no number either */
const more = /^(?:(?:余|来|几)(?![种样方层渠])|多(?![种样方元层渠]))/;

function readQuantity(line: string, index: number, figure: string): Quantity | null {
  const rest = line.slice(index + figure.length, index + figure.length + 20);
  const again = rest.startsWith("(") ? twin.exec(rest) : null;
  const tail = rest.slice(again?.[0].length ?? 0);
  const many = more.exec(tail)?.[0] ?? "";
  const {classifier, printed: unit} = classify(tail.slice(many.length), figure);
  if (classifier === "none") return /^\d/.test(figure) ? readBare(line, index, figure) : null;
  const other =
    classifier === "count" ? alternative.exec(tail.slice(many.length + unit.length)) : null;
  const behind = many.length + unit.length + (other?.[0].length ?? 0);
  const end = index + figure.length + rest.length - tail.length + behind;
  const quantity = approximated(line, {index, figure, many, end}, {classifier, unit});
  const alike = again === null || parseNumeral(again[1]!) === parseNumeral(figure);
  if (!alike) quantity.value = null;
  return quantity;
}

/** A number that no unit follows: the unit may stand in brackets before it. */
function readBare(line: string, index: number, figure: string): Quantity {
  const words = {index, figure, many: "", end: index + figure.length};
  const bare = approximated(line, words, {classifier: "none", unit: ""});
  const before = unitAhead.exec(line.slice(Math.max(0, index - 12), index));
  const {classifier, printed} = classify(before?.[2] ?? "", figure);
  if (!before || classifier === "none" || printed !== before[2]) return bare;
  const value = parseNumeral(figure + before[1]!);
  return {...bare, start: index - before[0].length, value, classifier, unit: printed};
}

interface Words {
  index: number;
  figure: string;
  /** 余, 多, 来 or 几 between the number and its unit. */
  many: string;
  end: number;
}

/** A number with its unit, widened by the words before and behind that make it approximate. */
function approximated(
  line: string,
  {index, figure, many, end}: Words,
  {classifier, unit}: Pick<Quantity, "classifier" | "unit">
): Quantity {
  const [start, below] = widen(ahead, line.slice(Math.max(0, index - 6), index));
  const [length, above] = isMore(line, end, unit)
    ? [1, "at_least" as const]
    : widen(behind, line.slice(end, end + 3));
  const inner = many !== "" || /[余多]/.test(figure) ? ("at_least" as const) : null;
  const bare = /^上/.test(line.slice(index - start, index)) && !/^[百千万]/.test(figure);
  const approximate = (bare ? null : below) ?? above ?? inner;
  return {
    start: bare ? index : index - start,
    end: end + length,
    value: isVague(figure + many, approximate)
      ? null
      : valueOf(figure.replace(/[余多 \u00A0]/g, ""), line.slice(end - 2, end)),
    approximate,
    classifier,
    unit
  };
}

/** 两倍多, 三成多, 翻了一番多 */
const isMore = (line: string, end: number, unit: string): boolean =>
  /^[倍成番]$/.test(unit) && /^多(?![种样方元])/.test(line.slice(end, end + 2));

const isApart = new RegExp(`^${apart}[余多]?$`);

/** 数十, 十几, 百十 are no number; 百 and 万 alone are one only beside 余, 近, 超, 上; 1 234 may be two. */
function isVague(figure: string, approximate: Approximate | null): boolean {
  if (/^\d+$/.test(figure)) return false;
  if (/[数几]|^[百千万]十|^千百|^百千/.test(figure)) return true;
  if (/ /.test(figure) && !isApart.test(figure)) return true;
  if (/\u00A0/.test(figure) && !/^\d{1,3}(?:\u00A0\d{3}){1,5}(?!\d)/.test(figure)) return true;
  return approximate === null && /^[百千万亿]+$/.test(figure);
}

function widen(words: typeof ahead, text: string): [number, Approximate | null] {
  for (const [pattern, approximate] of words(text)) {
    const match = pattern.exec(text);
    if (match) return [match[0].length, approximate];
  }
  return [0, null];
}

/** 三分之一; 四分之五 is no share. */
function fractionOf(figure: string): number | null {
  const [below, above] = figure.split("分之").map(parseNumeral);
  return below && above && above < below ? above / below : null;
}

function thousandthsOf(figure: string): number | null {
  const value = parseNumeral(figure);
  return value === null ? null : shift(String(value), -3);
}

function valueOf(figure: string, unit: string): number | null {
  if (figure === "一半") return shift("5", -1);
  if (figure.includes("分之") && !figure.startsWith("百")) return fractionOf(figure);
  if (unit.endsWith("‰")) return thousandthsOf(figure);
  if (/[%﹪]$/.test(unit)) return parsePercent(`${figure}%`);
  if (/成.?$/.test(unit)) return parsePercent(`${figure}${unit.replace(/^[^成]/, "")}`);
  return figure.startsWith("百分之") ? parsePercent(figure) : parseNumeral(figure);
}
