import type {Observation} from "#data/schema/observation.ts";
import {
  about,
  equal,
  figure,
  lacking,
  leavesOf,
  number,
  taken,
  type Comparison,
  type Matter,
  type Term
} from "#pipeline/comparison.ts";
import type {Check, ReportView} from "#pipeline/view.ts";

/** Between 万元 and 元 lie 10 000 times; a year's own rise or fall, up to fivefold, may take away from it. */
const factor = 2000;
const ownRise = 5;
const worth: Record<string, number> = {元: 1, 万元: 1e4, 亿元: 1e8};
/** 本年收费金额(单位:万元), and the money of the appendix. 采购总金额 has no unit of its own. */
const inMyriads = new Set(["fee.amount", "request.fees_charged", "capacity.budget"]);

export default {
  scope: "series",
  severity: "warning",
  title: {zh: "金额的单位可疑", en: "The unit of an amount is doubtful"},
  page: {
    compares: {
      zh: "表格中的金额：格内写明的单位与该栏规定的单位（万元）；本年金额与前后两年报告同一项目的金额，相差约一万倍的即作标记。",
      en: "Amounts in tables: the unit that a cell prints with that of its column (万元); and the amount with the same item's in the reports on the years before and after, where it is marked if about 10 000 times apart."
    },
    why: {
      zh: "把元填进以万元为单位的栏，数额就大了一万倍；照数汇总的人不会察觉。",
      en: "Yuan put into a column of 万元 make an amount 10 000 times as large, and nobody who adds it up will notice."
    },
    basis: {
      zh: "国办公开办函〔2021〕30号所附格式第二部分“本年收费金额（单位：万元）”；国办发〔2014〕32号附表第七、第八项以万元为单位；〔2019〕60号的“采购总金额”没有规定单位。",
      en: "Section 2 of the form of 国办公开办函〔2021〕30号, 本年收费金额（单位：万元）; groups seven and eight of the appendix of 国办发〔2014〕32号 are in 万元; 采购总金额 of 〔2019〕60号 has no unit."
    },
    spares: {
      zh: "格内写明单位的，本项目按所写的单位读取，数额可能并不错。真有成千倍增减的，机关可以说明；为零的年份不作比较。",
      en: "A unit that a cell prints is taken at its word, so the amount may well be right. Where an amount truly rose or fell some thousandfold, the body can say so; years with 0 are not compared."
    }
  },
  *compare([, now]) {
    for (const {cells} of now.tables)
      for (const cell of cells) {
        if (cell.unit !== "CNY") continue;
        yield* compareUnit(cell, now);
        if (cell.value !== 0) yield* compareYears(cell, now);
      }
  }
} satisfies Check;

/** 251000元 in a column of 万元. */
function* compareUnit(cell: Observation, report: ReportView): Iterable<Comparison> {
  const {indicator, raw} = cell;
  const unit = /[万亿]?元/.exec(raw.normalize("NFKC"))?.[0];
  if (cell.value === null || unit === undefined || !inMyriads.has(indicator)) return;
  const isOwn = unit === "万元" || printsYuan(report);
  const scale = isOwn ? 1 : worth["万元"]! / worth[unit]!;
  yield equal(figure(cell), times(figure(cell), scale), () => {
    const {zh, en} = report.label(indicator);
    return {
      subject: `${indicator}.unit`,
      zh: `“${zh}”应以万元为单位，格内写作“${raw.trim()}”`,
      en: `“${en}” is to be in 万元, but the cell says “${raw.trim()}”`,
      open: true,
      sum: ""
    };
  });
}

/** Whether the head of a column or a line above the table gives another unit than the form. */
const printsYuan = ({find}: ReportView) => find("单位:元", "单位：元", "(元)", "（元）") !== find();

const times = (term: Term, scale: number): Term => taken(term, ({value}) => number(value! * scale));

/** An amount beside those of the years around it; of two that are alone nobody knows which is wrong. */
function* compareYears(cell: Observation, now: ReportView): Iterable<Comparison> {
  const {indicator} = cell;
  const amount = (by: number) => now.of(now.year + by).at(indicator);
  const [is, before, next] = [figure(cell), amount(-1), amount(1)];
  const other = isAmount(before) || !isAmount(next) ? before : next;
  const year = now.year + (other === before ? -1 : 1);
  if (!isAmount(is) || !isAmount(other)) {
    const lack = lackOf(isAmount(is) ? other : is, cell);
    yield about(is, lack, () => say({cell, report: now, other, year}));
    return;
  }
  const further = amount(other === before ? -2 : 2);
  if (other === next && !isAmount(further)) return;
  const around = {is, next, other, further};
  const isOdd = isApart(is, other) && isOddOne(around);
  const right = isOdd ? nearly(other) : taken(other, () => ({low: is.low, high: is.high}));
  yield about(is, right, () => ({
    ...say({cell, report: now, other, year}),
    ...insteadOf(cell, around)
  }));
}

interface Around {
  is: Term;
  next: Term;
  /** The neighbour that it is apart from, and the one behind that. */
  other: Term;
  further: Term;
}

/** Of nothing, and of less than that, no multiple can be told. */
const lackOf = (term: Term, {id}: Observation): Term =>
  term.value === null ? term : lacking({why: "measure", of: id});

/** Whether it is this one that stands out, and not its neighbour, whose turn comes or has come. */
function isOddOne({is, next, other, further}: Around): boolean {
  if (isAmount(further)) return !isApart(other, further);
  return !isAmount(next) || isApart(is, next);
}

/**
 * 86.5, 865000, 91.2 in 万元: 86.5 in the middle, and nothing else. Of two years alone either may be in another unit; of
 * the last of several the others may as well be, unless it is yuan in a column of 万元.
 */
function insteadOf(cell: Observation, {is, next, other, further}: Around): Pick<Matter, "instead"> {
  const beside = [other, next].filter(isAmount);
  if (!beside.every((term) => isLike(inOther(is, other), term.value!))) return {};
  const ways = [is, other].map((term, i, both) => [
    leavesOf(term)[0]!.id,
    inOther(term, both[1 - i]!)
  ]) as [string, number][];
  const isYuan = inMyriads.has(cell.indicator) && is.value! > other.value!;
  if (isAmount(next) && next !== other) return {instead: ways.slice(0, 1)};
  if (isAmount(further)) return isYuan ? {instead: ways.slice(0, 1)} : {};
  return {instead: ways};
}

/** As it would be in yuan or in 万元, whichever is nearer to the other. */
const inOther = ({value}: Term, other: Term): number =>
  value! > other.value! ? value! / 1e4 : value! * 1e4;

const isAmount = ({value}: Term) => value !== null && value > 0;
const isApart = (a: Term, b: Term) =>
  Math.max(a.value!, b.value!) >= factor * Math.min(a.value!, b.value!);
const isLike = (a: number, b: number) => Math.max(a, b) <= ownRise * Math.min(a, b);
const nearly = (term: Term): Term =>
  taken(term, ({value}) => ({low: value! / factor, high: value! * factor}));

interface Held {
  cell: Observation;
  report: ReportView;
  other: Term;
  /** Of the other. */
  year: number;
}

function say({cell, report, other, year}: Held): Matter {
  const {indicator, unit_assumed} = cell;
  const {zh, en} = report.label(indicator);
  const [is, was] = [figure(cell), other].map((term) => term.write(term).shown);
  return {
    subject: indicator,
    zh: `“${zh}”${report.year}年为${is}元，${year}年为${was}元，相差约一万倍，其中一个的单位可能有误`,
    en: `“${en}” is ${is} yuan in ${report.year} and ${was} in ${year}, about 10,000 times apart: the unit of one of them may be wrong`,
    open: true,
    sum: "",
    ...(unit_assumed && {doubt: "reading", because: assumed})
  };
}

const assumed = {
  zh: "表格没有写明单位，本项目按规定或按元读取，所读的单位可能不对",
  en: "The table prints no unit; it was taken in that of the form, or in yuan, which may be wrong"
};
