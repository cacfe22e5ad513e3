import type {Observation} from "#data/schema/observation.ts";
import {equal, figure, sum, type Term} from "#pipeline/comparison.ts";
import {inSentence, type Check, type ReportView} from "#pipeline/view.ts";

export default {
  scope: "report",
  severity: "error",
  title: {zh: "正文申请件数与表格不符", en: "Requests in the text and in the table differ"},
  page: {
    compares: {
      zh: "正文所说的收到、办结、结转等申请件数，与第三部分表格（2014至2018年度为附表）同一项目的总计。",
      en: "Requests received, concluded or carried over as the text has them, with the same item's total in section 3 (for 2014 to 2018, in the appendix)."
    },
    why: {
      zh: "同一份报告对同一件事给出两个数，至少有一个不对；引用者无从知道该用哪一个。",
      en: "A report that gives two figures for one thing has at least one wrong, and nobody who quotes it can know which."
    },
    basis: {
      zh: "报告应当前后一致；第三部分的项目由国办公开办函〔2019〕60号、〔2021〕30号规定。",
      en: "A report agrees with itself; the items of section 3 are set by 国办公开办函〔2019〕60号 and 〔2021〕30号."
    },
    spares: {
      zh: "约数（约、余、近）只在与表格不可能相容时才算不符。正文所说是另一范围或另一时段的数时，请以原文为准。",
      en: "A figure with 约, 余 or 近 differs only where it cannot fit the table. Where the text speaks of another scope or time, its words decide."
    }
  },
  *compare(report) {
    for (const [indicator, rows] of items(report))
      for (const mention of report.said(indicator))
        yield equal(figure(mention), total(rows, report), say(mention, report));
  }
} satisfies Check;

/** 不予公开, 无法提供, 不予处理: the form prints their rows and not their total. */
const groups = ["denied", "unavailable", "not_processed"].map((g) => `request.outcome.${g}`);

/** What was charged for requests is for text-fees, which knows how a cell in 万元 is rounded. */
const counted = /^request\.(?!fees_charged$)/;

/** Each item of the tables on requests, with the rows that make it. */
function* items({indicators, figures, has}: ReportView): Iterable<[string, string[]]> {
  const said = new Set(figures.map(({indicator}) => indicator).filter((i) => counted.test(i)));
  for (const indicator of said) {
    const rows = groups.includes(indicator) ? indicators(`${indicator}.`) : [indicator];
    if (rows.some((row) => has(row))) yield [indicator, rows];
  }
}

const total = (rows: string[], {at}: ReportView): Term => sum(...rows.map((row) => at(row)));

const say = ({indicator, place}: Observation, {label}: ReportView) => ({
  subject: indicator,
  zh: `正文所说的“${inSentence(label(indicator)).zh}”与表格总计不同`,
  en: `The text and the table differ on “${label(indicator).en}”`,
  places: [place]
});
