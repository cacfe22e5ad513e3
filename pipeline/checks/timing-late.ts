import {day, lacking, notAfter, type Term} from "#pipeline/comparison.ts";
import type {Check, Due, ReportView} from "#pipeline/view.ts";

export default {
  scope: "report",
  severity: "warning",
  title: {zh: "公布迟于法定期限", en: "Published after the legal deadline"},
  page: {
    compares: {
      zh: "网页写明的发布日期（没有写明的，为文末的落款日期，报告不会在此日以前公布），与该报告年度当时有效的法规规定的最后一日。",
      en: "The day that the page gives as its publication (where it gives none, the date under the text, before which no report is published) with the last day that the law in force for that report year sets."
    },
    why: {
      zh: "年度报告按期公布，公众才能在当年了解和监督上年的工作。",
      en: "Published in time, a report lets the public see and question last year's work while it matters."
    },
    basis: {
      zh: "2008至2018年度：《政府信息公开条例》（2007年）第三十一条，次年3月31日前。2019年度起：《政府信息公开条例》（2019年修订）第四十九条，县级以上人民政府部门为次年1月31日前，政府为次年3月31日前。",
      en: "For 2008 to 2018, article 31 of the Regulation of 2007: by 31 March of the next year. From 2019, article 49 of the Regulation as revised: by 31 January for departments of governments from the county up, by 31 March for governments."
    },
    spares: {
      zh: "网页日期可能是网站改版、重新发布的日期，早先或已在别处公布。没有写明发布日期、落款又在期限以内的，或者所写的日期在报告年度结束以前的（不会是这份报告的发布日期），不作判断；机关级别不明的，只在按最宽的期限也已超过时才算迟。",
      en: "The page's date may be that of a new website or a second publication; the report may have been public before. Without a date of publication nothing is judged, unless the report was signed after the last day; nor by a day on which the report year had not yet ended, which cannot be this report's; where the body's level is not known, only the latest of the deadlines counts against it."
    }
  },
  *compare(report) {
    const {deadline} = report;
    if (!deadline) return;
    const [on, due] = [publishedOn(report), until(deadline)];
    yield notAfter(on, due, () => {
      const late = on.low - due.high;
      const says = report.published === null ? saySigned : sayPublished;
      return {subject: "published", ...says(report, {deadline, late})};
    });
  }
} satisfies Check;

/** A report on 2022 of 5 March 2022: the day or the year is another's, and nobody can tell which. */
function publishedOn({published, signed, year, report}: ReportView): Term {
  const unsaid = lacking({why: published === null ? "missing" : "ambiguous", of: report});
  if (published !== null) return published > `${year}-12-31` ? day(published) : unsaid;
  // 2033 under a report on 2022 is a slip
  const isOfNextYear = signed?.slice(0, 4) === String(year + 1);
  return isOfNextYear ? {...unsaid, low: day(signed!).low} : unsaid;
}

interface Late {
  deadline: Due;
  late: number;
}

const sayPublished = ({published, dateAt}: ReportView, {deadline, late}: Late) => ({
  zh: `${published}发布，按${deadline.article.zh}应在${deadline.last}前公布，迟${late}天`,
  en: `Published on ${published}, ${late} ${late === 1 ? "day" : "days"} after ${deadline.last}, the last day under the ${deadline.article.en}`,
  places: [dateAt(published)]
});

/** No page says when it was published; under its text stands a day on which it was too late already. */
const saySigned = ({signed, dateAt}: ReportView, {deadline, late}: Late) => ({
  zh: `没有写明发布日期，落款为${signed}，不会早于此日公布；按${deadline.article.zh}应在${deadline.last}前公布，至少迟${late}天`,
  en: `No day of publication is given; it is signed on ${signed} and cannot have been published before, at least ${late} ${late === 1 ? "day" : "days"} after ${deadline.last}, the last day under the ${deadline.article.en}`,
  places: [dateAt(signed)]
});

/** Due between the first and the last day, where it is not known which of them binds the body. */
const until = ({first, last}: Due): Term => ({...day(last), low: day(first).low});
