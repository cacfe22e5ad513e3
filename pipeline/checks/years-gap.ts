import {number, present} from "#pipeline/comparison.ts";
import type {Check, ReportView} from "#pipeline/view.ts";

export default {
  scope: "series",
  severity: "warning",
  title: {zh: "年度报告不连续", en: "A report year is missing"},
  page: {
    compares: {
      zh: "同一机关在数据中的第一个年度到最后一个年度之间，每一年是否都有报告。",
      en: "Whether there is a report on every year between the first and the last of a body that are in the data."
    },
    why: {
      zh: "缺一年，前后两年的结转、存量就无从核对，图上的线也会跨过空白。",
      en: "Without a year, what was carried over or in force cannot be followed, and a line of a chart would cross the gap."
    },
    basis: {
      zh: "《政府信息公开条例》（2007年第三十一条，2019年修订第四十九条）：年度报告每年公布。",
      en: "The Regulation (of 2007, article 31; of 2019, article 49): a report is published every year."
    },
    spares: {
      zh: "不说明机关没有编制或没有公布：报告可能已公布而没有收入本项目，或虽已收入而未能识别。有唯一前身机关的，其年度接续计算。",
      en: "That the body made or published none is not said: the report may not be in our collection, or may be in it and not have been recognised. The years of a body's sole predecessor count as its own."
    }
  },
  *compare([, now]) {
    const years = now.years();
    const last = years[years.indexOf(now.year) - 1];
    if (last === undefined) return;
    const missing = now.year - last - 1;
    const span = missing === 1 ? `${last + 1}` : `${last + 1}-${now.year - 1}`;
    yield present(number(1), number(1 + missing), () => ({
      subject: span,
      zh: `数据中有${last}年和${now.year}年的报告，没有${span}年的`,
      en: `The data have the reports on ${last} and ${now.year}, and none on ${span}`,
      places: [now.find()],
      ...doubtOf(now.of(last), now)
    }));
  }
} satisfies Check;

/** Ours, mostly: nobody can say from here that a report was never published. */
function doubtOf(last: ReportView, {succession}: ReportView) {
  const act = succession(last.body);
  return act === null
    ? ({doubt: "reading", because: collection} as const)
    : ({
        doubt: "scope",
        because: {
          zh: `前后两份报告分属前身机关与承接机关（承接依据：${act}），其间的报告可能由其他机关编制`,
          en: `The two reports are of a body and the one that took its place (${act}); another may have reported in between`
        }
      } as const);
}

const collection = {
  zh: "报告可能已经公布，只是没有收入本项目或未能识别，请先查找",
  en: "The report may have been published and not be in our collection, or not be recognised: look for it first"
};
