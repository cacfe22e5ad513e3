import type {Observation} from "#data/schema/observation.ts";
import {formatPlace} from "#data/schema/place.ts";
import {
  asPrinted,
  atMost,
  equal,
  figure,
  number,
  stated,
  taken,
  type Comparison,
  type Matter,
  type Words,
  type Term
} from "#pipeline/comparison.ts";
import {clauseAtEnd, type Check, type ReportView} from "#pipeline/view.ts";

export default {
  scope: "report",
  severity: "error",
  title: {zh: "数值超出可能范围", en: "A figure that cannot be"},
  page: {
    compares: {
      zh: "每一个数与它可能取的值：件数为不小于零的整数（“本年增/减”可为负数），金额不小于零，比率在0至100%之间；正文所说的按时办结率、及时率、满意率一类，不论说的是哪项工作，也不超过100%。",
      en: "Every figure with what it can be: counts are whole and not negative (本年增/减 may be negative), amounts are not negative, rates lie between 0 and 100 %; nor is what the text calls 按时办结率, 及时率, 满意率 and the like more than 100 %, of whatever work it speaks."
    },
    why: {
      zh: "半件申请、负数的处罚决定不存在。出现这样的数，多为填错一位、错栏，或识读有误。",
      en: "There is no half request and no negative decision. Such a figure is mostly a slipped digit or column, or misread."
    },
    basis: {
      zh: "各指标的计量单位（见指标字典）。",
      en: "The unit of each indicator (see the dictionary)."
    },
    spares: {
      zh: "不评价数的大小是否合理。空格、斜线和“无”不是数，不作判断；办结率、完成率可以超过100%（办结的含上年结转的，完成的多于任务），也不作判断。",
      en: "It does not say whether a figure is plausible. Blanks, strokes and 无 are no numbers and are not judged; nor are 办结率 and 完成率, which may be more than 100 % (with what was carried in, or more than was planned)."
    }
  },
  *compare(report) {
    for (const observation of report.figures)
      yield inRange(isPart(observation) ? asNumber(observation) : observation, report);
    for (const rate of ratesIn(report)) yield withinAll(rate);
  }
} satisfies Check;

/** 44.5 in a column of counts is no count, and is read as none; but a number is printed there. */
const isPart = (observation: Observation) =>
  observation.state === "unreadable" &&
  isCount(observation) &&
  /^-?\d+\.\d*[1-9]$/.test(observation.raw.trim());

const asNumber = (observation: Observation): Observation => ({
  ...observation,
  ...{state: "number", value: Number(observation.raw)}
});

function inRange(observation: Observation, report: ReportView): Comparison {
  const {indicator, unit, value} = observation;
  const term = asPrinted(figure(observation));
  const saying = (what: Words) => () => say({observation, term, report}, what);
  if (unit === "ratio" && value !== null && value > 1) return atMost(term, all, saying(tooMuch));
  if (isCount(observation) && (isChange(indicator) || (value ?? 0) > 0))
    return equal(term, Number.isInteger(value) ? term : whole(term), saying(broken));
  return atMost(nothing, term, saying(negative));
}

const [nothing, all] = [number(0), number(1)];

const tooMuch = {zh: "超过100%", en: "is more than 100 %"};
const broken = {zh: "不是整数", en: "is not whole"};
const negative = {zh: "小于零", en: "is less than nothing"};

interface Held {
  observation: Observation;
  term: Term;
  report: ReportView;
}

/** What is wrong with it, and the number as it stands: no other follows. */
function say({observation: {indicator, id}, term, report}: Held, what: Words): Matter {
  const {zh, en} = report.label(indicator);
  return {
    ...{open: true, subject: id.slice(id.lastIndexOf("/") + 1), sum: term.write(term).shown},
    ...{zh: `“${zh}”${what.zh}`, en: `“${en}” ${what.en}`}
  };
}

/** 按时办结率达104.3%: a share of what it names, whatever that is, of which no indicator tells. */
interface Rate {
  name: string;
  raw: string;
  value: number;
  place: string;
}

const shares =
  /(?<name>(?:按[时期]|及时|如期|限时|满意|准确)(?:办结|办理|办复|答复|回复|反馈|受理|回应|处置|回访|公开|发布)?率)[均已都]?(?:为|达到?了?|是|高达)?(?<digits>\d+(?:\.\d+)?)[%％]/g;

/** 2021年按时办结率为104.3% in the report on 2022, 满意率达110%的目标: of another time, or of none. */
function isOfNow({input, index}: RegExpMatchArray, year: number): boolean {
  const clause = clauseAtEnd(input!.slice(0, index));
  const years = [...clause.matchAll(/20\d\d/g)].map(([digits]) => Number(digits));
  return (
    !/目标|力争|确保|计划/.test(input!) &&
    !/[上去前]一?年/.test(clause) &&
    years.every((one) => one === year)
  );
}

function ratesIn({sentences, placeOf, figures, sentenceAt, year}: ReportView): Rate[] {
  const spoken = [...sentences()].filter((words) => words.includes("率"));
  const read = figures.filter(({unit}) => unit === "ratio").map(({place}) => sentenceAt(place));
  return spoken.flatMap((words) =>
    read.includes(words)
      ? []
      : [...words.matchAll(shares)]
          .filter((match) => isOfNow(match, year))
          .map(({0: raw, groups}) => ({
            ...{name: groups!.name!, raw, value: Number(groups!.digits) / 100},
            place: formatPlace(placeOf(words))
          }))
  );
}

const withinAll = ({name, raw, value, place}: Rate): Comparison =>
  atMost(stated(value, place, name), all, () => ({
    ...{open: true, subject: `${name}.rate`, sum: /[\d.]+[%％]/.exec(raw)![0], places: [place]},
    zh: `“${raw}”${tooMuch.zh}`,
    en: `“${raw}” ${tooMuch.en}`
  }));

const whole = (term: Term): Term => taken(term, ({value}) => number(Math.trunc(value!)));
const isCount = ({unit}: Observation) => unit !== "CNY" && unit !== "ratio";
/** 本年增/减 of the form of 2019. */
const isChange = (indicator: string) => indicator.endsWith(".items_change");
