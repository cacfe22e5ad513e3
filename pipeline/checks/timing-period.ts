import {isSameBlock, parsePlace, type Place} from "#data/schema/place.ts";
import type {Statement} from "#data/schema/statement.ts";
import {
  equal,
  number,
  stated,
  taken,
  unknown,
  type Comparison,
  type Matter,
  type Term
} from "#pipeline/comparison.ts";
import type {Check, ReportView} from "#pipeline/view.ts";

/** The Regulation of 2007 came into force on 1 May 2008. */
const began = {year: 2008, from: "2008-05-01"};

export default {
  scope: "report",
  severity: "warning",
  title: {zh: "统计期限不是整个报告年度", en: "The period stated is not the whole report year"},
  page: {
    compares: {
      zh: "报告写明的统计期限，与报告年度的1月1日至12月31日。",
      en: "The period that a report gives for its figures with 1 January to 31 December of the report year."
    },
    why: {
      zh: "少算一个月或多算一个月的数，不能与其他机关、其他年份比较。",
      en: "Figures of a month less or more do not compare with other bodies or years."
    },
    basis: {
      zh: "年度报告报告上一年度的工作（《政府信息公开条例》2007年第三十一条，2019年修订第四十九条）；首份报告自2008年5月1日条例施行之日起。",
      en: "A report is about the year before (Regulation of 2007, article 31; of 2019, article 49); the first one from 1 May 2008, when the Regulation came into force."
    },
    spares: {
      zh: "只看写明起止日期的统计期限；年中成立的机关自成立之日起统计，可由机关说明。转存时缺字而仍能认出的日期不算错。",
      en: "Only a period with its first and last day is looked at. A body founded within the year may count from its first day, which it can state. A date that lost characters and can still be told is no slip."
    }
  },
  *compare(report) {
    for (const statement of report.statements)
      if (statement.kind === "period") yield comparePeriod(statement, report);
  }
} satisfies Check;

type Period = Extract<Statement, {kind: "period"}>;
type Days = Pick<Period, "from" | "to">;

function comparePeriod(period: Period, report: ReportView): Comparison {
  const {raw, place} = period;
  const {year} = report;
  const whole = wholeOf(period, year);
  const due = daysOf(whole);
  const days = daysIn(period, year);
  return equal(daysSaid(period, report), year ? number(due) : unknown, (): Matter => ({
    subject: "period",
    zh: `统计期限写作“${raw}”，${year}年度应为${whole.from}至${whole.to}，共${due}天，所写的${days > due ? "有" : "在其中的有"}${days}天`,
    en: `The period is given as “${raw}”; the report year is ${whole.from} to ${whole.to}, ${due} days, ${days > due ? "and it has" : "of which it has"} ${days}`,
    sum: "",
    places: [place],
    open: true
  }));
}

function wholeOf({from}: Days, year: number): Days {
  const first = year === began.year && from === began.from ? from : `${year}-01-01`;
  return {from: first, to: `${year}-12-31`};
}

/** A period of as many days as the year may still be another: what counts is what they share. */
function daysIn({from, to}: Days, year: number): number {
  const whole = wholeOf({from, to}, year);
  const shared = daysOf({from: later(from, whole.from), to: earlier(to, whole.to)});
  return shared === daysOf(whole) ? daysOf({from, to}) : shared;
}

/** The days said; they rest on the year that they begin with, where that stands as a year of the report's own. */
function daysSaid({from, to, place}: Period, {year, statements}: ReportView): Term {
  const days = daysIn({from, to}, year);
  const own = Number(from.slice(0, 4));
  const said = statements.find(
    (one) => one.kind === "year" && one.year === own && isWithin(one.place, place)
  );
  if (said === undefined || own === year) return number(days);
  return taken(stated(own, said.place), ({value}) => {
    const moved = {from: inYear(from, value! - own), to: inYear(to, value! - own)};
    const count = daysIn(moved, year);
    return {value: count, low: count, high: count};
  });
}

function isWithin(words: string, place: string): boolean {
  const [inner, outer] = [words, place].map(parsePlace) as [Place, Place];
  return isSameBlock(inner, outer) && outer.start! <= inner.start! && inner.end! <= outer.end!;
}

const inYear = (date: string, years: number) =>
  `${Number(date.slice(0, 4)) + years}${date.slice(4)}`;

const later = (...dates: [string, string]) => dates.sort()[1]!;
const earlier = (...dates: [string, string]) => dates.sort()[0]!;

function daysOf({from, to}: Days): number {
  const [start, end] = [from, to].map((date) => {
    const [year, month, day] = date.split("-").map(Number);
    return Date.UTC(year!, month! - 1, day) / 86_400_000;
  });
  return Math.max(0, end! - start! + 1);
}
