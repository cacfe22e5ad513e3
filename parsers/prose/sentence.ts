import {isDenied} from "./negations.ts";
import {matchesOf} from "../matches.ts";
import {sought} from "./needed.ts";
import {findQuantities, type Quantity} from "./quantity.ts";

/** A stretch of a line. */
export interface Stretch {
  start: number;
  end: number;
}

/** A number and the words around it that may say what it counts. */
export interface Figure {
  kind: "figure";
  quantity: Quantity;
  /** Words before it, since the last mark or the last number. */
  label: Stretch;
  /** Words after it, up to the next mark, that belong to no later number. */
  tail: Stretch;
  depth: number;
}

/** Words between two marks, with no number in them. */
export interface Words extends Stretch {
  kind: "words";
  depth: number;
}

export type Part = Figure | Words;

export interface Sentence extends Stretch {
  parts: Part[];
  /** Its numbers, from the first to the last, where they are too many to be read. */
  crowded: Stretch | null;
}

/** No sentence of a report holds so many numbers; one that does is no prose, and is one note. */
const mostFigures = 120;

/**
 * 行政审?和公共服务事项, 1?57条: a sign that a page had no character for ends nothing; a question does. What stands before a
 * sign is looked for only at the sign: a pattern that begins with looking back does so at every character.
 */
const end = /[。!\n]|\?(?<=(?:吗|呢|么|何|怎|哪|谁|否|几|多少)[^。!?\n]{0,30}\?)/g;
/** 43家单位开展培训3次, 24个窗口受理事项3,200件 */
const members =
  /^(?:部门|单位|窗口|乡镇|镇街|街道|企业|村|社区)+(?:[和及、与](?:部门|单位|乡镇|镇街|街道)+)*/;
const joiner = /、|(?<!共)和|以及|(?<!涉|以|普)及(?!时)|(?<!参)与|并(?![未非])/;

/** Cuts a line into sentences, each a row of figures and words in the order of the page. */
export function toSentences(text: string): Sentence[] {
  const quantities = findQuantities(text);
  const sentences: Sentence[] = [];
  let next = 0;
  for (const {start, end: stop} of stretches(text, end)) {
    const own: Quantity[] = [];
    for (; next < quantities.length && quantities[next]!.start < stop; next++)
      own.push(quantities[next]!);
    const isCrowded = own.length > mostFigures;
    const crowded = isCrowded ? {start: own[0]!.start, end: own.at(-1)!.end} : null;
    const parts = isCrowded ? [] : toParts(text, {start, end: stop}, own);
    if (stop > start) sentences.push({start, end: stop, parts, crowded});
  }
  return sentences;
}

function* stretches(text: string, at: RegExp): Generator<Stretch> {
  let start = 0;
  for (const match of matchesOf(text, at)) {
    yield {start, end: match.index};
    start = match.index + match[0].length;
  }
  yield {start, end: text.length};
}

/** The pieces between marks; 其中 begins one with or without a mark. */
function toParts(text: string, sentence: Stretch, quantities: Quantity[]): Part[] {
  const parts: Part[] = [];
  const figures = quantities.filter((quantity) => isFigure(text, quantity));
  let depth = 0;
  let {start} = sentence;
  for (const cut of [
    ...cuts(text, sentence, quantities),
    {start: sentence.end, end: sentence.end}
  ]) {
    const own = figures.splice(0, figures.findLastIndex((figure) => figure.end <= cut.start) + 1);
    parts.push(...toPieces(text, {start, end: cut.start}, {own, depth}));
    if (text[cut.start] === "(") depth++;
    if (text[cut.start] === ")") depth = Math.max(0, depth - 1);
    start = cut.end;
  }
  return parts;
}

const waysToAsk = [
  "网络?|网站|平台|系统|邮件|邮箱",
  "当面|现场|窗口|大厅",
  "信函|邮寄|邮政",
  "传真"
];
/** 通过互联网(含电子邮件)申请: more of the same way; 信函(含传真) are two. */
const sameWay = waysToAsk
  .map((way) => {
    const others = waysToAsk.filter((other) => other !== way).join("|");
    const inside = `(?![^()]*(?:${others}))[^()\\d,;:]{1,16}`;
    return `(?<=${way})\\(${inside}\\)(?=的?(?:提交|提出|递交)?的?(?:申请|形式|方式|渠道|途径))`;
  })
  .join("|");

/** 行政许可(审批)和公共服务事项, 县(市、区)收到, 专(兼)职, 其他形式(含公开栏、广播)公开: a bracket that parts nothing. */
export const aside = sought(
  new RegExp(
    `(?<=专)\\(兼\\)(?=职)|(?<=其[他它](?:方式|形式|渠道|途径))\\((?:含|包括|如)?[^()\\d,;:]{1,30}\\)(?=公开|发布|主动)|\\([^()\\d,;:]{1,6}\\)(?=[和及与、])|(?<=[县市区])\\((?:[市县区旗][、,]?){1,3}\\)|${sameWay}`,
    "g"
  )
);

/** 行政诉讼(复议后)3件: by which way it came to court, which parts nothing either and is read with it. */
const route = sought(
  /(?<=诉讼(?:案件?)?)\((?!含|包括|其中)[^()\d,;:]{0,6}(?:复议|直接)[^()\d,;:]{0,6}\)/g
);

/** 以信函(含传真)形式: by which way of several is not said. */
export const severalWays = sought(new RegExp(`(?:${waysToAsk.join("|")})\\([^()]*\\)$`));

const marks = /[,;:()]|其中|\/(?<=[条件篇次期份项]\/)(?!\d)/g;

/** Words that announce numbers, and count nothing: 具体情况如下：5件予以公开. */
const announcing =
  /(?:如下|其中|其余|包括|包含|涵盖|具体|分别|情况|方面|结果|构成|分布|来看|看|分|为|是|有|中|里|[\da-zA-Z.,、;:()])$/;

/** 同意公开：25件: what stands right before the colon is what the number counts. */
function isName(text: string, start: number, at: number): boolean {
  const words = text.slice(Math.max(start, at - 8), at);
  return words !== "" && !announcing.test(words);
}

/** 公开内容：1.机构职能12条: the number of an item. */
const isOfList = (text: string, {end, classifier}: Quantity): boolean =>
  classifier === "none" && /^[.、)]\D/.test(text.slice(end, end + 2));

/** Marks outside of numbers (1,034 and 8:30 hold none), and the places before 其中. */
function* cuts(
  text: string,
  {start, end: stop}: Stretch,
  quantities: Quantity[]
): Generator<Stretch> {
  const words = text.slice(start, stop);
  let next = 0;
  const asides = [aside, route].flatMap((each) => each.every(words)).map(({index}) => index);
  for (const {index, 0: sign} of matchesOf(words, marks)) {
    if (asides.some((at) => at <= index && index <= words.indexOf(")", at))) continue;
    const at = start + index;
    while (quantities[next] && quantities[next]!.end <= at) next++;
    const inside = quantities[next] !== undefined && quantities[next]!.start < at;
    const clock = sign === ":" && /^\d:\d/.test(text.slice(at - 1, at + 2));
    const behind = sign === ":" && quantities[next]?.start === at + 1 ? quantities[next] : null;
    const named = behind && !isOfList(text, behind) && isName(text, start, at);
    if (!inside && !clock && !named) yield {start: at, end: sign === "其中" ? at : at + 1};
  }
}

/** 主动公开12类信息，共计1567条 is of all kinds; 等3类信息12条, 一类信息56条 is of some. */
const ofSome = /(?:等|重点[^,;。]{0,24})$/;
const few = /^[1-3一二两三]?个?大?类/;
const isOfSomeKinds = (text: string, {start, end: stop}: Stretch): boolean =>
  ofSome.test(text.slice(Math.max(0, start - 30), start)) || few.test(text.slice(start, stop));

/** Dates, names, numbers of kinds and those of lists are words; a number without a unit counts only after 数量为 and the like. */
function isFigure(text: string, {classifier, start, end: stop}: Quantity): boolean {
  // 没有发生一起…: no number, but part of the negation
  if (
    text[start] === "一" &&
    /^一[起件例次宗]$/.test(text.slice(start, stop)) &&
    isDenied(text.slice(Math.max(0, start - 10), start))
  )
    return false;
  if (classifier === "kinds") return isOfSomeKinds(text, {start, end: stop});
  if (classifier !== "none") return classifier !== "date" && classifier !== "name";
  const leads = /(?:数|数量|总数|总量|件数|办件量|均为|都为|为|是|各)[:为是共计有达]{0,4}$/.test(
    text.slice(Math.max(0, start - 8), start)
  );
  return leads && /^(?:[,;:()。!?、和及]|$)/.test(text.slice(stop, stop + 1));
}

function toPieces(
  text: string,
  piece: Stretch,
  {own, depth}: {own: Quantity[]; depth: number}
): Part[] {
  if (own.length === 0) return piece.end > piece.start ? [{kind: "words", ...piece, depth}] : [];
  let start = piece.start;
  return own.map((quantity, index): Figure => {
    const next = own[index + 1];
    const stop = next ? quantity.end + tailLength(text.slice(quantity.end, next.start)) : piece.end;
    // 同意公开：25件
    const label = {start, end: quantity.start - (text[quantity.start - 1] === ":" ? 1 : 0)};
    start = next ? stop : piece.end;
    return {kind: "figure", quantity, label, tail: {start: quantity.end, end: stop}, depth};
  });
}

/** Between two numbers: who was counted belongs to the first; what stands before 、 or 和 belongs to the first, and without one all to the second. */
function tailLength(between: string): number {
  const counted = members.exec(between)?.[0].length ?? 0;
  const joined = joiner.exec(between)?.index ?? 0;
  // 37个部门和乡镇收到申请415件, 24个窗口受理审批和服务事项3,200件
  return counted > 0 && (joined < counted || joined > counted + 3) ? counted : joined;
}
