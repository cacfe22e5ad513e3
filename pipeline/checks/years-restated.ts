import type {Claim} from "#data/schema/claim.ts";
import {isSameBlock, parsePlace} from "#data/schema/place.ts";
import {
  about,
  equal,
  formatNumber,
  lacking,
  minus,
  number,
  side,
  sum,
  type Comparison,
  type Matter,
  type Term
} from "#pipeline/comparison.ts";
import {inSentence, type Check, type ReportView} from "#pipeline/view.ts";

export default {
  scope: "report",
  severity: "warning",
  title: {
    zh: "所引往年的数与当年报告不同",
    en: "An earlier year’s figure is not the one first reported"
  },
  page: {
    compares: {
      zh: "正文所引的往年的数（如“上年收到15件”），与那一年报告自己的数：表格的或正文的，与其中之一相符即可。",
      en: "An earlier year's figure that the text repeats (上年收到15件) with that year's own report: its table or its text, either will do."
    },
    why: {
      zh: "往年的数悄悄变了，由它算出的增减也就变了；更正应当说明。",
      en: "Where an earlier figure quietly becomes another, so do the changes drawn from it; a correction should be said to be one."
    },
    basis: {
      zh: "报告应当前后一致。精度以原文为准：“约”允许上下一成，也允许舍入后为该数的，“余、多、超过”只是下限，“近、不足”只是上限，31.2万可以是舍入或截去尾数后的数。",
      en: "Reports agree with one another, at the precision of the words: 约 allows a tenth either way and whatever rounds to the number, 余, 多 and 超过 are a lower bound, 近 and 不足 an upper one, and 31.2万 may be rounded or cut."
    },
    spares: {
      zh: "不说明哪一份报告对；后来的数可能是更正；写明是更正的，只作提示。那一年的报告不在数据中，或没有同一口径的数的，不作判断。",
      en: "Which of the reports is right is not said; the later figure may be a correction, and where the text says that it is, this is shown and no warning. Where that year's report is not in the data, or has no figure of the same measure, nothing is judged."
    }
  },
  *compare(report) {
    for (const claim of report.claims)
      if (claim.kind === "restated") yield compareRestated(claim, report);
  }
} satisfies Check;

function compareRestated(claim: Claim, report: ReportView): Comparison {
  const {against, indicator, place, raw} = claim;
  const isEarlier = against !== null && against < report.year;
  const unknown = lacking({why: "no_report", of: `${report.body}/~/${indicator}`});
  const [first, said] = [isEarlier ? firstOf(claim, report.of(against)) : unknown, meaning(claim)];
  const compare = said.low === said.high ? equal : about;
  return compare(first, said, (): Matter => {
    const {zh, en} = inSentence(report.label(indicator));
    const change = changeFrom(first, claim, report);
    if (report.announced(indicator, against!)?.value === claim.stated)
      return {
        ...{subject: `${indicator}.${against}`, isAnnounced: true, places: [place]},
        zh: `正文更正了${against}年的“${zh}”（“${raw}”），${against}年的报告原为另一个数`,
        en: `The text corrects “${en}” of ${against} to “${raw}”; the report on ${against} had another figure`
      };
    return {
      subject: `${indicator}.${against}`,
      zh: `正文称${against}年“${zh}”为“${raw}”，${against}年的报告却不是这个数${change.zh}`,
      en: `The text gives “${raw}” as “${en}” of ${against}, but the report on ${against} has another figure${change.en}`,
      places: change.places
    };
  });
}

/** 较上年的45件增加3件: the change that the same passage draws from it, where that year's own figure gives another. */
function changeFrom(first: Term, claim: Claim, report: ReportView) {
  const {indicator, against, place} = claim;
  const drawn = report.claims.find(
    (other) =>
      (other.kind === "difference" || other.kind === "flat") &&
      other.indicator === indicator &&
      other.against === against &&
      isSameBlock(parsePlace(other.place), parsePlace(place))
  );
  const change = sum(report.measureNear(indicator, place), minus(first));
  if (!drawn || change.value === null || change.value === drawn.stated)
    return {zh: "", en: "", places: []};
  return {
    zh: `，所称“${drawn.raw}”按当年报告则为${side(change)}`,
    en: `, by which “${drawn.raw}” would be ${side(change)}`,
    places: [drawn.place]
  };
}

/** What that report says: of several sentences the one that agrees, if any does; else its table. */
function firstOf(claim: Claim, then: ReportView): Term {
  const {indicator} = claim;
  const {low, high} = meaning(claim);
  const met = then
    .said(indicator)
    .map(then.term)
    .find(({value, vague}) => !vague && value !== null && low <= value && value <= high);
  return met ?? then.measure(indicator);
}

const digit = "[\\d０-９零〇一二两三四五六七八九十百千万]";
const [roughly, over, under] = [
  "约|大约|大概",
  "超过?|逾|突破|高于|多于",
  "近|接近|将近|不到|不足"
].map((words) => new RegExp(`(?:${words})\\s*${digit}`));

/** What the words can mean: 31.2万 is anything that rounds or is cut to it. */
function meaning(claim: Claim): Term {
  const {stated, raw, place} = claim;
  const [low, high] = bounds(stated, raw);
  const show = formatNumber;
  const again = (other: number) => meaning({...claim, stated: other});
  const made = {id: `${place}~restated`, place, figure: null, show, again};
  return {...number(stated), low, high, made};
}

/** Money has fen: 12000元 may be 12000.4. */
const worth: Record<string, number> = {元: 1, 万: 1e4, 亿: 1e8};

function bounds(stated: number, raw: string): [number, number] {
  const [, decimals = "", unit] =
    /\d(?:[.．](\d+))?\s*([万亿元])/.exec(raw.normalize("NFKC")) ?? [];
  const step = unit ? worth[unit]! / 10 ** decimals.length : 0;
  // less than one step more, by more than two equal amounts are held apart
  const most = stated + Math.max(0, step - Math.max(step * 1e-6, stated * 1e-8));
  if (roughly!.test(raw) || /左右|上下/.test(raw))
    return [Math.min(stated * 0.9, stated - step / 2), Math.max(most, stated * 1.1)];
  if (over!.test(raw) || /[余多]|以上/.test(raw)) return [stated, Infinity];
  if (under!.test(raw)) return [0, most];
  return [stated - step / 2, most];
}
