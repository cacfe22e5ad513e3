import {equal, sum} from "#pipeline/comparison.ts";
import {applicantWords, type Check} from "#pipeline/view.ts";

export default {
  scope: "report",
  severity: "error",
  title: {zh: "收办结转不平衡", en: "Requests in and requests out differ"},
  page: {
    compares: {
      zh: "第三部分表格的每一栏：本年新收加上年结转，与办理结果总计加结转下年度。",
      en: "In each column of section 3: requests received and carried in, with requests concluded and carried forward."
    },
    why: {
      zh: "每一件申请或者当年办结，或者转入下年，不会凭空多出或消失。两边不等，说明至少有一格填错。",
      en: "Every request is either concluded in the year or carried into the next; none appears or vanishes. Where the sides differ, at least one cell is wrong."
    },
    basis: {
      zh: "国办公开办函〔2021〕30号（此前为〔2019〕60号）所附格式，表上印明：第一项加第二项之和，等于第三项加第四项之和。",
      en: "The form of 国办公开办函〔2021〕30号 (before it 〔2019〕60号) prints the identity itself: the first item plus the second equals the third plus the fourth."
    },
    spares: {
      zh: "不说明哪一格错，也不说明申请没有依法办理。不把空格当作零：有空格的栏，只有空格里无论填几都不平衡才算错；有无法识读的格的栏不作判断。",
      en: "It does not say which cell is wrong, nor that a request was mishandled. A blank is not taken for zero: a column with one fails only where no count in its place would balance it; a column with an unreadable cell is not judged."
    }
  },
  *compare({at, applicants}) {
    for (const who of applicants)
      yield equal(
        sum(at("request.received", who), at("request.carried_in", who)),
        sum(at("request.outcome.total", who), at("request.carried_forward", who)),
        () => ({
          subject: who,
          zh: `第三部分“${applicantWords[who].zh}”一栏，新收加上年结转，不等于办理总计加结转下年度`,
          en: `In section 3, column “${applicantWords[who].en}”, received plus carried in is not concluded plus carried forward`
        })
      );
  }
} satisfies Check;
