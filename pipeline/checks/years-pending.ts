import {atMost, type Matter} from "#pipeline/comparison.ts";
import type {Check} from "#pipeline/view.ts";

const groups = {
  review: {zh: "行政复议", en: "administrative reconsideration"},
  litigation_direct: {zh: "行政诉讼（未经复议直接起诉）", en: "litigation without reconsideration"},
  litigation_after_review: {zh: "行政诉讼（复议后起诉）", en: "litigation after reconsideration"}
};

export default {
  scope: "series",
  severity: "info",
  title: {
    zh: "上年尚未审结的案件找不到了",
    en: "Cases pending at the end of last year cannot be found again"
  },
  page: {
    compares: {
      zh: "第四部分的三组：上年报告的“尚未审结”件数，与本年报告的“总计”件数。",
      en: "In each of the three groups of section 4: the cases pending in last year's report, with all cases in this year's."
    },
    why: {
      zh: "上年年末尚未审结的案件，本年或者审结，或者仍未审结，总在本年的总计之中。总计比它还少，便有案件没有交代。",
      en: "A case pending at the end of a year is concluded in the next, or still pending: it is one of that year's cases. Where these are fewer, some are not accounted for."
    },
    basis: {
      zh: "国办公开办函〔2021〕30号、〔2019〕60号所附格式第四部分。",
      en: "Section 4 of the forms of 国办公开办函〔2021〕30号 and 〔2019〕60号."
    },
    spares: {
      zh: "格式没有说明总计是否包括上年转来的案件，有的机关只填当年新发生的，所以只作提示。案件撤回、移送也会使数减少。",
      en: "The form does not say whether last year's cases count, and some bodies put new ones only: this is a hint and no more. Cases that were withdrawn or moved are fewer, too."
    }
  },
  *compare([before, now]) {
    if (!now.tables.some(({name, stands}) => name === "4" && stands)) return;
    for (const [group, {zh, en}] of Object.entries(groups))
      yield atMost(before.at(`${group}.pending`), now.at(`${group}.total`), (): Matter => ({
        subject: group,
        open: true,
        zh: `${before.year}年报告有尚未审结的${zh}，多于${now.year}年报告的总计`,
        en: `Of ${en}, more cases were pending in the report on ${before.year} than the report on ${now.year} has in all`
      }));
  }
} satisfies Check;
