import {equal} from "#pipeline/comparison.ts";
import {applicantWords, type Check} from "#pipeline/view.ts";

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
      zh: "不说明哪一年填错。机构合并、划转时结转件随之增减，也会不等。上年报告不在数据中或没有这张表的，不作判断。",
      en: "It does not say which year is wrong. Where bodies merge or part, open requests move with them. Without last year's report, or its table, nothing is judged."
    }
  },
  *compare([before, now]) {
    for (const who of now.applicants)
      yield equal(
        now.at("request.carried_in", who),
        before.at("request.carried_forward", who),
        () => ({
          subject: who,
          zh: `第三部分“${applicantWords[who].zh}”一栏，${now.year}年的上年结转不等于${before.year}年的结转下年度`,
          en: `In section 3, column “${applicantWords[who].en}”, requests carried into ${now.year} are not those carried forward from ${before.year}`
        })
      );
  }
} satisfies Check;
