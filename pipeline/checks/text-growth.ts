import type {Claim} from "#data/schema/claim.ts";
import {isSameBlock, parsePlace} from "#data/schema/place.ts";
import {
  about,
  equal,
  formatFactor,
  formatNumber,
  formatPercent,
  growth,
  lacking,
  leavesOf,
  minus,
  number,
  ratio,
  stated,
  sum,
  taken,
  unknown,
  type Comparison,
  type Matter,
  type Saying,
  type Term,
  type Words
} from "#pipeline/comparison.ts";
import {inSentence, tabled, type Check, type ReportView, type Scope} from "#pipeline/view.ts";

export default {
  scope: "report",
  severity: "error",
  title: {zh: "所称增减与历年数据不符", en: "A stated change does not hold"},
  page: {
    compares: {
      zh: "正文所称的增减（同比增长…%、是上年的…倍、增加…件、与上年持平），与由本年和所比年份两份报告的数算出的增减。今年的数先取同一句中的，再取表格的；往年的数先取同一段中重提的，再取上年报告表格的，其次正文的。用其中任何一对数能够成立的，都算相符。往年的数无从得知而同一句话又说了增减多少的，以两者互验。",
      en: "A change that the text states (…%, …倍, …件 more, 持平) with the one that follows from the figures of both years' reports: of this year the figure in the same passage, else the table's; of the earlier year the one that the same passage repeats, else the table's of that year's report, else its text's. It holds where any two of these make it hold. Where the earlier figure cannot be known and the sentence also says by how many, the two are held against each other."
    },
    why: {
      zh: "增减率常从上年文稿抄来而忘了改。两年的数都已公布，任何人都能验算。",
      en: "Rates of growth are often copied from last year's text. Both figures are published, so anybody can do the sum."
    },
    basis: {
      zh: "算术。精度以原文为准：所称516%，凡四舍五入或截去尾数后为516%的都算相符（516.49%相符）；“约”允许上下一成，也允许舍入后为该数的；“近三成”在两成五至三成五之间，“不到三成”只须不超过三成；“基本持平”允许上下5%，“持平”须相等。",
      en: "Arithmetic, at the precision of the words: 516% allows whatever rounds or is cut to 516% (516.49% does); 约 allows a tenth either way, and whatever rounds to the number; 近三成 lies between two and a half tenths and three and a half, 不到三成 anything below three; 基本持平 allows 5 % either way, 持平 none."
    },
    spares: {
      zh: "所比年份的报告不在数据中，或两个数有一个是约数、空格，或口径不同的，不作判断；说的是其中一部分（如自然人）增减的，不与总数相比。不说明是增减率错，还是两年的数有一个错。",
      en: "Where the earlier report is not in the data, a figure is approximate or blank, or the measures differ, nothing is judged; a change said of a part (of natural persons, say) is not held against the whole. It does not say whether the rate is wrong or one of the figures."
    }
  },
  *compare(report) {
    for (const claim of report.claims)
      if (claim.kind !== "restated") yield compareClaim(claim, report);
  }
} satisfies Check;

/** The claim by the figures that stand nearest to it; it holds, too, where it holds by any other of the reports. */
function compareClaim(claim: Claim, report: ReportView): Comparison {
  const all = pairsOf(claim, report).map((pair) =>
    comparePair(claim, pair, () => say(claim, report))
  );
  const told = all.find(({verdict}) => verdict === "holds") ?? all[0]!;
  const apart = told.verdict === "cannot_tell" ? apartBeside(claim, report) : undefined;
  if (!apart) return told;
  const now = report.measureNear(claim.indicator, claim.place);
  const before = sum(now, minus(stated(apart.stated, apart.place)));
  return comparePair(claim, [now, before], () => ({
    ...say(claim, report),
    ...sayBeside(claim, apart)
  }));
}

/** 公开信息68条，比上年增加11条，增长19.3%: where nobody knows the 57, the sentence itself says what they were. */
function apartBeside({indicator, kind, place, against}: Claim, report: ReportView) {
  const sentence = report.sentenceAt(place);
  const isHere = (other: {place: string}) => report.sentenceAt(other.place) === sentence;
  const isRate = kind === "growth" || kind === "ratio";
  if (!isRate || hasOtherBase.test(sentence) || !report.said(indicator).some(isHere)) return;
  return report.claims.find(
    (other) =>
      other.kind === "difference" &&
      other.indicator === indicator &&
      other.against === against &&
      isHere(other) &&
      isExact.test(other.raw)
  );
}

const sayBeside = ({raw}: Claim, apart: Claim): Words => ({
  zh: `同一句话里的“${apart.raw}”与“${raw}”对不上`,
  en: `“${apart.raw}” and “${raw}” in one sentence do not agree`
});

/** 增加11条, and no 增加约11条 or 增加1.1万条. */
const isExact =
  /^(?:[^约近超逾不\d]|20\d\d年)*(?:\d{1,3}(?:,\d{3})+|\d+|[一二三四五六七八九十百]+)\s*[件条次人户份篇项个]$/;

/** This year's figure, and the one that it is held against. */
type Pair = [now: Term, before: Term];

function pairsOf(claim: Claim, report: ReportView): Pair[] {
  const {indicator, place, against} = claim;
  if (hasOtherBase.test(report.sentenceAt(place))) return [[unknown, unknown]];
  const isEarlier = against !== null && against < report.year;
  const now = [report.measureNear(indicator, place), tabled(indicator, report)];
  return now.flatMap((term) => {
    const before = isEarlier ? earlier(claim, report, scopeOfTerm(term, report)) : [unknown];
    return before.map((other): Pair => [term, other]);
  });
}

/** 减少14.3%（以本年为基数）: of 56 after 64, where all others say 12.5%. */
const hasOtherBase = /以(?:本|今|当)年(?:度)?[^，,。；;]{0,6}为(?:基数|基期|基准|100)/;

/** 全县收到151件，同比增长9.4%: against what the other year's text has of the whole area, and not its own office's table. */
function scopeOfTerm(term: Term, report: ReportView): Scope {
  const [figure] = leavesOf(term).map((leaf) => leaf.figure);
  return figure?.origin === "narrative" ? report.scopeOf(figure) : "own";
}

/** Last year's figure as the same passage repeats it, as that year's report has it (table, then text), or as corrected. */
function earlier({indicator, place, against}: Claim, report: ReportView, scope: Scope): Term[] {
  const told = report.announced(indicator, against!);
  const here = parsePlace(place);
  const repeated = report.claims.find(
    (other) =>
      other.kind === "restated" &&
      other.indicator === indicator &&
      other.against === against &&
      isSameBlock(parsePlace(other.place), here)
  );
  const then = report.of(against!);
  const reported = scope === "own" ? whole(then, indicator) : wider(then, indicator, scope);
  return [
    ...(repeated ? [stated(repeated.stated, repeated.place)] : []),
    reported,
    ...(told ? [told] : [])
  ];
}

/** 发布2.3万条，其中办公室1864条: where no one knows what the whole is of, its part is no year's own figure. */
function whole(then: ReportView, indicator: string): Term {
  const rows = tabled(indicator, then);
  const term = rows.value === null ? then.measure(indicator) : rows;
  const [mention] = leavesOf(term).map(({figure}) => figure);
  if (mention?.origin !== "narrative") return term;
  const [, before = ""] =
    /([\d.,]+[万亿]?\p{Script=Han}{0,2})[，,；;（(:：]*其中[^\d]*$/u.exec(
      then.around(mention).before
    ) ?? [];
  const isUnread = then.notes.some(
    ({code, raw: number}) => code === "figure-unassigned" && number === before
  );
  const isOther = isUnread || then.scopeOf(mention) !== "own";
  return isOther ? lacking({why: "measure", of: mention.id}) : term;
}

/** What the text of the other year says of the same whole. */
function wider(then: ReportView, indicator: string, scope: Scope): Term {
  const same = then.said(indicator).find((mention) => then.scopeOf(mention) === scope);
  return same ? then.term(same) : lacking({why: "measure", of: `${then.report}/${indicator}`});
}

function comparePair(claim: Claim, [now, before]: Pair, saying: Saying): Comparison {
  const both: Pair = [certain(now), certain(before)];
  if (claim.kind === "flat") return compareFlat(both, claim.raw, saying);
  return about(changeOf(claim, both), meaning(claim), saying);
}

function say({indicator, kind, raw, place, against}: Claim, {label, year}: ReportView): Matter {
  const {zh, en} = inSentence(label(indicator));
  return {
    subject: indicator,
    zh: `正文称${zh}“${raw}”，与由${against}、${year}两年的数算出的不符`,
    en: `The text says “${raw}” of “${en}”, but the figures of ${against} and ${year} give another change`,
    places: [place],
    ...(kind === "flat" && {words: place})
  };
}

/** 约, 余 or 近 stands by a figure: no change follows from it. */
const certain = (term: Term): Term => (term.vague ? taken(term, () => unknown) : term);

function changeOf(claim: Claim, [now, before]: [Term, Term]): Term {
  if (claim.kind === "ratio") return ratio(now, before);
  if (claim.kind === "growth") return growth([now, before], decimalsOf(claim) + 1);
  const apart = sum(now, minus(before));
  if (!inPoints(claim) || apart.value === null) return apart;
  const shown = inPercent(apart.value);
  return {...apart, write: (term) => ({sum: apart.write(term).sum, shown})};
}

/** 97.75% − 95.5% = 2.25%: of two rates, as of a rate. */
const inPercent = (value: number) => formatPercent(value, 2);

function compareFlat([now, before]: Pair, raw: string, saying: Saying): Comparison {
  if (!/基本|大致|大体|相当|左右/.test(raw) || before.value === null)
    return equal(now, before, saying);
  return about(now, roughlyAs(before), saying);
}

/** 基本持平: a twentieth either way. */
const roughlyAs = (before: Term): Term =>
  taken(before, ({low, high}) => ({low: low * 0.95, high: high * 1.05}));

/** What the words of a claim can mean: 516% is anything that rounds or is cut to it. */
function meaning(claim: Claim): Term {
  const {stated, raw, kind} = claim;
  const size = Math.abs(stated);
  const [low, high] = bounds(size, stepOf(claim), raw);
  const fallen = stated < 0 ? {low: -high, high: -low} : {low: -high, high};
  const range = stated > 0 ? {low, high} : fallen;
  const show = (value: number) => {
    if (kind === "growth") return formatPercent(value, decimalsOf(claim));
    return inPoints(claim) ? inPercent(value) : formatFactor(value);
  };
  const again = (other: number) => meaning({...claim, stated: other});
  const say = (value: number) => sayClaim(claim, value, show);
  const made = {id: `${claim.place}~${kind}`, place: claim.place, figure: null, show, say, again};
  const shown = show(stated);
  return {...number(stated), ...range, made, write: () => ({sum: shown, shown})};
}

/** 下降12.5%, 减少8件, 上年的2倍: no sign stands in a sentence. */
function sayClaim(claim: Claim, value: number, show: (value: number) => string): Words {
  const {kind, raw} = claim;
  const size = show(Math.abs(value));
  if (kind === "ratio") return {zh: `上年的${size}倍`, en: `${size} times as many`};
  const isGrowth = kind === "growth";
  const [more, less] = isGrowth ? ["增长", "下降"] : ["增加", "减少"];
  const points = inPoints(claim);
  const counted = points ? formatNumber(Math.abs(value) * 100) : size;
  const unit = points ? "个百分点" : (/[件条次人户份篇元项]$/.exec(raw)?.[0] ?? "");
  return {
    zh: (value < 0 ? less : more) + counted + (isGrowth ? "" : unit),
    en: `a ${value < 0 ? "fall" : "rise"} of ${counted}${points ? " points" : ""}`
  };
}

const digit = "[\\d０-９零〇一二两三四五六七八九十百千半]";
/** 不到上年的一半, 约为2019年同期的两倍 */
const ofThen = "[上去前]一?年[^，,。；;]{0,6}的|20\\d\\d年[^，,。；;]{0,6}的";
const [roughly, over, nearly, under] = [
  "约|大约|大概|近似",
  "超过?|逾|突破|高于|多于|超出",
  "近|接近|将近",
  "不到|不足|低于|少于"
].map((words) => new RegExp(`(?:${words})为?\\s*(?:${ofThen})?(?:百分之)?${digit}`));

/** Between which sizes the change lies. */
function bounds(size: number, step: number, raw: string): [number, number] {
  // less than one step more, by more than two equal amounts are held apart (31,536 is not 31,535 and a little)
  const below = size + step - Math.max(step * 1e-5, size * 1e-8);
  if (roughly!.test(raw) || /左右|上下/.test(raw))
    return [Math.min(size * 0.9, size - step / 2), Math.max(below, size * 1.1)];
  if (over!.test(raw) || /\d\s*余|[%％倍成番]\s*(?:多|以上)/.test(raw)) return [size, Infinity];
  // 近三成 is more than two and a half tenths, 近30% too
  if (nearly!.test(raw)) return [Math.min((size * 5) / 6, size - step / 2), size + step / 2];
  if (under!.test(raw)) return [0, size];
  return [size - step / 2, below];
}

/** The worth of the last digit that the words give: 0.001 for 13.8%, 0.1 for 三成 and 一半, 1 for 2倍 and 9件. */
function stepOf({raw, kind}: Claim): number {
  const [, decimals, unit] = [...raw.matchAll(printed[kind])].at(-1) ?? [];
  if (unit) return worth[unit]! * 10 ** -(decimals?.length ?? 0);
  if (kind === "difference")
    return 10 ** -(/[\d０-９][.．]([\d０-９]+)/.exec(raw)?.[1]?.length ?? 0);
  if (/百分之/.test(raw)) return 0.01 * 10 ** -(/点([^点]+)/.exec(raw)?.[1]?.length ?? 0);
  if (/成[一二三四五六七八九半]/.test(raw)) return 0.01;
  return 0.1;
}

/** 提高0.5个百分点: the difference of two rates. */
const inPoints = ({kind, raw}: Claim) => kind === "difference" && raw.endsWith("百分点");

const decimals = "(?:[.．点]([\\d０-９零〇一二三四五六七八九]+))?\\s*";
/** What a number of each kind of claim is counted in. */
const printed: Record<Claim["kind"], RegExp> = {
  growth: new RegExp(`${decimals}(%|％|‰|倍|番|成(?![一二三四五六七八九半]))`, "g"),
  ratio: new RegExp(`${decimals}(%|％|倍|番)`, "g"),
  difference: new RegExp(`${decimals}(百分点|个百分点|万|亿)`, "g"),
  ...{flat: /$^/g, restated: /$^/g}
};
const worth: Record<string, number> = {
  ...{"%": 0.01, "％": 0.01, "‰": 0.001, 百分点: 0.01, 个百分点: 0.01},
  ...{倍: 1, 番: 1, 成: 0.1, 万: 1e4, 亿: 1e8}
};

/** Decimals of a percent: 1 for 13.8%, none for 516% and 三成. */
const decimalsOf = (claim: Claim) => Math.max(0, Math.round(-Math.log10(stepOf(claim))) - 2);
