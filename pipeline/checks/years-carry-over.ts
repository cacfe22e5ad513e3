import type {Applicant} from "#data/schema/observation.ts";
import {elseBy, equal, lacking, type Comparison, type Term} from "#pipeline/comparison.ts";
import {applicantWords, type Check, type ReportView, type SeriesView} from "#pipeline/view.ts";

export default {
  scope: "series",
  severity: "error",
  title: {zh: "上年结转数接不上", en: "Requests carried in are not those carried forward"},
  page: {
    compares: {
      zh: "第三部分表格的每一栏：本年报告的“上年结转”，与上年报告的“结转下年度继续办理”。",
      en: "In each column of section 3: requests carried in, with those that last year's report carried forward."
    },
    why: {
      zh: "上年结转出来的申请，就是本年结转进来的申请。两份报告的数不同，至少有一份填错。",
      en: "What one year carries forward the next carries in. Where the two reports differ, at least one is wrong."
    },
    basis: {
      zh: "国办公开办函〔2019〕60号、〔2021〕30号所附格式第三部分第二项、第四项。",
      en: "Items two and four of section 3 in the forms of 国办公开办函〔2019〕60号 and 〔2021〕30号."
    },
    spares: {
      zh: "不说明哪一年填错。机构合并、划转时结转件随之增减，也会不等。本年报告更正了结转数的，总计一栏按更正后的数比较，各类申请人不作判断。本年报告自己说明结转件漏报、误报、未计入的，不作判断。上年报告不在数据中或没有这张表的，不作判断。",
      en: "It does not say which year is wrong. Where bodies merge or part, open requests move with them. Where this report corrects how many were carried, the total is held against the number that it gives, and the applicants are not judged. Where this report says itself that requests carried over were left out or miscounted, nothing is judged. Without last year's report, or its table, nothing is judged."
    }
  },
  *compare(years) {
    const [before, now] = years;
    const told = toldNow(years);
    const settles = told && compareColumn("total", told, years).verdict !== "fails";
    for (const who of now.applicants)
      yield elseBy(compareColumn(who, before.at("request.carried_forward", who), years), () => {
        // of which applicants the correction is, is not said
        if (settles) return compareColumn(who, who === "total" ? told : unsaid(before), years);
        return now.tellsOfLapse("carried") ? compareColumn(who, unsaid(before), years) : null;
      });
  }
} satisfies Check;

const unsaid = ({report}: ReportView): Term =>
  lacking({why: "ambiguous", of: `${report}/request.carried_forward`});

/** Of 2022 there were 3 to be carried forward; or 2 were carried into 2023: a number that this report corrects. */
const toldNow = ([before, now]: SeriesView): Term | null =>
  now.announced("request.carried_forward", before.year) ??
  now.announced("request.carried_in", now.year);

const compareColumn = (who: Applicant, carried: Term, [before, now]: SeriesView): Comparison =>
  equal(now.at("request.carried_in", who), carried, () => ({
    subject: who,
    zh: `第三部分“${applicantWords[who].zh}”一栏，${now.year}年的上年结转不等于${before.year}年的结转下年度`,
    en: `In section 3, column “${applicantWords[who].en}”, requests carried into ${now.year} are not those carried forward from ${before.year}`
  }));
