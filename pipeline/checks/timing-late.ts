import {day, lacking, notAfter, type Term} from "#pipeline/comparison.ts";
import type {Check, Due, ReportView} from "#pipeline/view.ts";

export default {
  scope: "report",
  severity: "warning",
  title: {zh: "公布迟于法定期限", en: "Published after the legal deadline"},
  page: {
    compares: {
      zh: "网页写明的发布日期，与该报告年度当时有效的法规规定的最后一日。",
      en: "The day that the page gives as its publication with the last day that the law in force for that report year sets."
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
      zh: "网页日期可能是网站改版、重新发布的日期，早先或已在别处公布。没有写明发布日期的，或者所写的日期在报告年度结束以前的（不会是这份报告的发布日期），不作判断；机关级别不明的，只在按最宽的期限也已超过时才算迟。",
      en: "The page's date may be that of a new website or a second publication; the report may have been public before. Without a date nothing is judged, nor by a day on which the report year had not yet ended, which cannot be this report's; where the body's level is not known, only the latest of the deadlines counts against it."
    }
  },
  *compare(report) {
    const {published, publishedAt, deadline} = report;
    if (!deadline) return;
    const [on, due] = [publishedOn(report), until(deadline)];
    yield notAfter(on, due, () => {
      const late = on.value! - due.high;
      return {
        subject: "published",
        zh: `${published}发布，按${deadline.article.zh}应在${deadline.last}前公布，迟${late}天`,
        en: `Published on ${published}, ${late} ${late === 1 ? "day" : "days"} after ${deadline.last}, the last day under the ${deadline.article.en}`,
        places: [publishedAt()]
      };
    });
  }
} satisfies Check;

/** A report on 2022 of 5 March 2022: the day or the year is another's, and nobody can tell which. */
function publishedOn({published, year, report}: ReportView): Term {
  if (published === null) return lacking({why: "missing", of: report});
  return published > `${year}-12-31` ? day(published) : lacking({why: "ambiguous", of: report});
}

/** Due between the first and the last day, where it is not known which of them binds the body. */
const until = ({first, last}: Due): Term => ({...day(last), low: day(first).low});
