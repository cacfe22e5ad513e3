import type {Observation} from "#data/schema/observation.ts";
import {
  about,
  number,
  taken,
  type Comparison,
  type Matter,
  type Term
} from "#pipeline/comparison.ts";
import {inSentence, type Check, type SeriesView} from "#pipeline/view.ts";

/** Below it a tenfold change is a matter of a few cases, or of some copies paid for. */
const least = {count: 100, money: 10_000};
const factor = 10;

export default {
  scope: "series",
  severity: "warning",
  title: {
    zh: "与上年相差十倍以上",
    en: "More than tenfold last year’s figure, or less than a tenth"
  },
  page: {
    compares: {
      zh: "表格中的每一个数与上年报告同一指标的数（第三部分只看总计）。两数中较大的不小于100（金额不小于10000元），而又大于较小者的十倍（或较小者为零），即作标记。",
      en: "Every figure of a table with the same indicator in last year's report (of section 3 only the totals). It is marked where the larger of the two is at least 100 (of money, 10000 yuan) and more than ten times the smaller, or the smaller is 0."
    },
    why: {
      zh: "一年之间相差十倍，往往不是工作量变了，而是统计范围或填报口径变了。不加标记地连成一条线，会画出并不存在的趋势。",
      en: "A tenfold change within a year is mostly one of what was counted, not of the work. A line drawn across it would show a trend that never was."
    },
    basis: {
      zh: "本项目的约定：有标记的两年之间，图上不连线。",
      en: "A convention of this project: no line of a chart crosses a marked pair of years."
    },
    spares: {
      zh: "不说明数填错了：职能划转、集中办理都可能使数大增大减。正文中相近而不相同的指标（如办件量）不当作上年的数。上年或本年为空格的，不作判断。",
      en: "It does not say that a figure is wrong: duties that move between bodies raise or lower it as much. A like but other measure in the text is no neighbour. Where either year's cell is blank, nothing is judged."
    }
  },
  *compare([before, now]) {
    for (const {cells} of now.tables)
      for (const cell of cells) {
        const isTotal = (cell.applicant ?? "total") === "total";
        if (isTotal && before.has(cell.indicator)) yield compareLevels(cell, [before, now]);
      }
  }
} satisfies Check;

function compareLevels(cell: Observation, years: SeriesView): Comparison {
  const [was, is] = years.map(({at}) => absolute(at(cell.indicator))) as [Term, Term];
  const isSmall = Math.max(was.value!, is.value!) < least[kindOf(cell)];
  return about(is, isSmall ? anyNumber(was) : ofLevel(was), () => say(cell, [was, is], years));
}

const kindOf = ({unit}: Observation) => (unit === "CNY" ? "money" : "count");

function say(cell: Observation, [was, is]: [Term, Term], [before, now]: SeriesView): Matter {
  const {indicator} = cell;
  const {zh, en} = inSentence(now.label(indicator));
  const unit = units[kindOf(cell)];
  const [smaller, larger] = [was, is].sort((a, b) => a.value! - b.value!) as [Term, Term];
  const how = smaller.value === 0 ? fromNothing(kindOf(cell)) : tenfold;
  return {
    subject: indicator,
    zh: `“${zh}”${before.year}年为${shown(was)}${unit.zh}，${now.year}年为${shown(is)}${unit.zh}，${how.zh}，两年之间不宜连成趋势`,
    en: `“${en}” was ${shown(was)}${unit.en} in ${before.year} and ${shown(is)}${unit.en} in ${now.year}, ${how.en}; no trend should be drawn between the two`,
    open: true,
    sum: smaller.value === 0 ? "" : `${shown(larger)} > ${factor} × ${shown(smaller)}`,
    ...(before.template !== now.template && {doubt: "template" as const})
  };
}

const tenfold = {zh: "相差十倍以上", en: "more than tenfold"};
const units = {count: {zh: "", en: ""}, money: {zh: "元", en: " yuan"}};
const fromNothing = (kind: keyof typeof least) => ({
  zh: `一年为零，另一年不小于${least[kind]}${units[kind].zh}`,
  en: `one of them nothing, the other ${least[kind]}${units[kind].en} or more`
});

/** From a tenth of last year's figure to ten times as much. */
const ofLevel = (was: Term): Term =>
  taken(was, ({low, high}) => ({low: low / factor, high: high * factor}));
const anyNumber = (was: Term): Term => taken(was, () => ({low: -Infinity, high: Infinity}));

const shown = (term: Term) => term.write(term).shown;

/** 本年增/减 may be negative. */
const absolute = (term: Term): Term =>
  term.value! < 0 ? taken(term, ({value}) => number(Math.abs(value!))) : term;
