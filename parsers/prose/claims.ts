import type {ClaimKind} from "#data/schema/claim.ts";
import {shift} from "../values/decimal.ts";
import {sought} from "./needed.ts";
import type {Quantity} from "./quantity.ts";
import {earlierYear, highest, lastYear, tellingWords, trimEnding} from "./vocabulary.ts";

/** A change that the text states, before it is known of what. */
export interface Change {
  kind: ClaimKind;
  stated: number;
  against: number | null;
  /** Where its words begin in the text before the number: the comparison, or the verb. */
  start: number;
  /** Words between the comparison and the verb: 办件量 in 同期相比办件量增加53.5%. */
  noun: string;
}

/** 同比, 与去年同期相比, 较2019年, 同期相比. */
const comparison = sought(
  new RegExp(
    `(?:(?:同比|与|同|和|比|较|相比|相较|对比)(?:于|起)?(?:${highest})?(${earlierYear})[末底]?(?:的)?(?:同期)?(?:的)?(?:全年)?(?:相比|比较?|相较)?|同比|(?:${lastYear})?(?:同期)(?:相比|比较|比)?|比同期)(?:,)?(?:同比)?`,
    "g"
  )
);
const rise =
  "净增(?:加|长)?|追加|增长|增加|上升|提高|提升|上涨|增多|攀升|激增|猛增|剧增|大增|增幅|升幅|涨幅|增长率|增速|新增|增设|多出|增|升|多";
const fall =
  "净减(?:少)?|下降|减少|降低|回落|下滑|缩减|压减|锐减|骤减|骤降|大减|减幅|降幅|跌幅|减|降|少";
const verb = sought(
  new RegExp(
    `(${rise}|${fall})(?:了|约|近|超过?|幅度|率)*(?:(?<=幅|率|幅度)(?:为|达到?|是))?(?:公开|收到?|受理|办理?|发布)?:?$`
  )
);
const multiple = sought(
  new RegExp(
    `(?:是|为|相当于|达到?|[只仅]有)(${earlierYear})(?:同期|全年)?(?:公开|发布|申请|受理|办件)?(?:总?量|总数)?(?:的)?$`
  )
);
/** 不到上年的一半, 超过2019年同期的两倍: no more, or no less, than so many times it. */
const bounded = sought(
  new RegExp(
    `(?:不足|不到|低于|少于|超过|超出|高于|多于|接近|将近|近)(${earlierYear})(?:同期|全年)?(?:总?量|总数)?的$`
  )
);
/** 高于上年12%, 低于2019年3件 */
const against = sought(
  new RegExp(`(高于|多于|超过|超出|低于|少于)(${earlierYear})(?:同期|全年)?(?:的)?$`)
);
const doubled = /翻(?:了)?$/;

/** 同比略增1.2%, 较上年小幅下降3%: by how much a number says, and these words nothing more. */
const byHowMuch =
  /(?:略有|略|稍有|稍|微|小幅度?|大幅度?|明显|显著|有所|稳步|稳中有|持续|继续|进一步|快速|总体|实际|实现|净|负)+$/;

const falls = new RegExp(`^(?:${fall})`);
const rises = new RegExp(`^(?:${rise})`);
const isFall = new RegExp(`^(?:${fall})$`);

/** 增长 is 1, 下降 is -1; null where neither is said. */
export function signOf(words: string): number | null {
  if (falls.test(words)) return -1;
  return rises.test(words) ? 1 : null;
}

/** The year compared with; the words before the last comparison of a text do not matter. */
export interface Base {
  index: number;
  end: number;
  against: number | null;
}

/** The last comparison in a text, and its year: the one before, where none is named. */
export function findBase(text: string, year: number | null): Base | null {
  const match = comparison.every(text).at(-1);
  if (!match) return null;
  return {index: match.index, end: match.index + match[0].length, against: yearOf(match[1], year)};
}

function yearOf(words: string | undefined, year: number | null): number | null {
  const digits = /^20\d\d/.exec(words ?? "")?.[0];
  if (digits) return Number(digits);
  return year === null ? null : year - (words === "前年" ? 2 : 1);
}

/** 增长率为-8.9%, 负增长8.3% */
const negative = /(?:增长率|增长幅度|增幅|增速|增长)(?:为|达到?|是|:)?-$|负增长(?:了|率为)?$/;

/** What grew by less than nothing; what fell by it is not said to be either. */
const opposite = (said: Stated | null): Stated | null =>
  said === null || said.stated < 0 ? null : {...said, stated: 0 - said.stated};

/** Reads the words before a number as a change, with a comparison in them or in the sentence so far. */
export function findChange(
  printed: string,
  quantity: Quantity,
  known: {base: Base | null; year: number | null}
): Change | null {
  const beyond =
    findRatio(printed, quantity, known.year) ?? findBeyond(printed, quantity, known.year);
  if (beyond) return beyond;
  const words = trimEnding(printed);
  const isNegative = negative.test(words);
  const label = isNegative ? words.replace(/-$/, "") : words;
  const own = findBase(label, known.year);
  const base = own ?? known.base;
  const stated = isNegative
    ? opposite(statedBy(label, quantity))
    : (statedBy(label, quantity) ?? signed(label, quantity, base));
  if (!base || !stated || base.against === null) return null;
  const verbAt = (verb.exec(label) ?? doubled.exec(label))?.index ?? 0;
  const noun = nounOf(label, own, verbAt);
  return {...stated, against: base.against, start: own ? own.index : verbAt, noun};
}

/** 办件量 in 同期相比办件量增加53.5%, and in 办件量同比略增5%. */
function nounOf(label: string, own: Base | null, verbAt: number): string {
  const between = label
    .slice(own && own.end <= verbAt ? own.end : 0, verbAt)
    .replace(/^(?:相比|比较|相较),?/, "")
    .replace(byHowMuch, "");
  return own && tellingWords(between) === "" ? label.slice(0, own.index) : between;
}

/** 是上年的2.3倍, 是上年的八成; 高于上年的12% may be so much more. */
function findRatio(
  label: string,
  {classifier, value, unit}: Quantity,
  year: number | null
): Change | null {
  const isOpen = /[%﹪]$/.test(unit);
  const match = multiple.exec(trimEnding(label)) ?? (isOpen ? null : bounded.exec(label));
  if (!match || value === null || !/^(?:times|percent)$/.test(classifier)) return null;
  const {index} = match;
  return {
    kind: "ratio",
    stated: value,
    against: yearOf(match[1], year),
    start: index,
    noun: label.slice(0, index)
  };
}

function findBeyond(
  label: string,
  {classifier, value}: Quantity,
  year: number | null
): Change | null {
  const match = against.exec(trimEnding(label));
  if (!match || value === null || (classifier !== "percent" && classifier !== "count")) return null;
  if (classifier === "percent" && label.endsWith("的")) return null;
  const sign = /低|少/.test(match[1]!) ? -1 : 1;
  const kind = classifier === "percent" ? "growth" : "difference";
  return {
    kind,
    stated: sign * value,
    against: yearOf(match[2], year),
    start: match.index,
    noun: label.slice(0, match.index)
  };
}

type Stated = Pick<Change, "kind" | "stated">;

function statedBy(label: string, {classifier, value}: Quantity): Stated | null {
  if (value === null) return null;
  if (classifier === "doublings")
    return doubled.test(label) ? {kind: "ratio", stated: 2 ** value} : null;
  const word = verb.exec(label)?.[1];
  // 同比分别增长5%和8%: which of them is whose is not said here
  if (!word || /分别/.test(label.slice(-16))) return null;
  const sign = isFall.test(word) ? -1 : 1;
  if (classifier === "percent" || classifier === "times")
    return {kind: "growth", stated: sign * value};
  if (classifier === "points") return {kind: "difference", stated: sign * shift(String(value), -2)};
  return classifier === "count" || classifier === "money"
    ? {kind: "difference", stated: sign * value + 0}
    : null;
}

/** 较去年-12.3%, 同比↑12.3%: the sign says which way, right behind the comparison or in a bracket of its own. */
function signed(label: string, {classifier, value}: Quantity, base: Base | null): Stated | null {
  const sign = /[-+↑↓]$/.exec(label)?.[0];
  const beside = base !== null && [base.end, 0].includes(label.length - 1);
  if (sign === undefined || !beside || classifier !== "percent" || value === null) return null;
  return {kind: "growth", stated: /[-↓]/.test(sign) ? -value : value};
}

const level =
  "(?:基本|大致|大体|保持|仍)*(?:持平|不变|未发生变化|相同|相当|一致|一样|无变化|没有变化|未变)";
const flat = sought(
  new RegExp(
    `(?:与|同|和|较|比)(${earlierYear})(?:同期)?(?:的)?(?:[^,]{0,8}?数量?|申请量|件数)?(?:相比)?,?${level}|(?:同比|与同期)${level}`
  )
);

/** 较上年翻番, 同比翻倍, 比上年减半: a change told in words alone, and what it makes of the number. */
const inWords = sought(
  new RegExp(
    `(?:(?:与|同|和|较|比)(${earlierYear})(?:同期)?(?:的)?(?:相比)?|同比),?(?:实现)?(?:了)?(翻(?:了)?[番倍]|减半)(?!多|还|有余)`
  )
);

const still = new RegExp(`^(?:相比|比较|相较)?,?${level}`);

/** 与上年（118条）相比持平: the comparison stands before the number that is compared with. */
export function findLevel(text: string, base: Base | null): (Change & {end: number}) | null {
  const match = base && still.exec(text);
  if (!match || base.against === null) return null;
  const {against} = base;
  return {kind: "flat", stated: 0, against, start: 0, end: match[0].length, noun: ""};
}

/** 与去年持平, 数量与去年相同, 较上年翻番: no change, a doubling or a half, stated in words alone. */
export function findInWords(text: string, year: number | null): (Change & {end: number}) | null {
  const told = inWords.exec(text);
  const match = told ?? flat.exec(text);
  const against = match && yearOf(match[1], year);
  if (!match || against === null) return null;
  const start = match.index;
  const factor = told?.[2] === "减半" ? 0.5 : 2;
  return {
    kind: told ? "ratio" : "flat",
    stated: told ? factor : 0,
    against,
    start,
    end: start + match[0].length,
    noun: text.slice(0, start)
  };
}
