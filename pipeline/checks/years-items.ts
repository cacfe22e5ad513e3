import {elseBy, equal, sum, type Matter, type Term} from "#pipeline/comparison.ts";
import type {Check} from "#pipeline/view.ts";

const kinds = {
  permit: {zh: "行政许可", en: "administrative permits"},
  other_service: {zh: "其他对外管理服务事项", en: "other administration and service items"},
  penalty: {zh: "行政处罚", en: "administrative penalties"},
  compulsion: {zh: "行政强制", en: "administrative compulsion"},
  fee: {zh: "行政事业性收费", en: "administrative fees"}
};

export default {
  scope: "series",
  severity: "warning",
  title: {
    zh: "上一年项目数量接不上",
    en: "Items of the prior year do not follow from last year’s report"
  },
  page: {
    compares: {
      zh: "2019年格式第二部分：本年报告的“上一年项目数量”，与上年报告的“上一年项目数量”加“本年增/减”。",
      en: "In section 2 of the form of 2019: 上一年项目数量, the items of the prior year, with those that last year's report began with plus its 本年增/减."
    },
    why: {
      zh: "上一年年末有多少项，今年的“上一年项目数量”就应是多少。两份报告接不上，至少有一份填错。",
      en: "The items at the end of one year are the prior year's items of the next. Where the two reports do not join, at least one is wrong."
    },
    basis: {
      zh: "国办公开办函〔2019〕60号所附格式第二部分，第二十条第（五）、（六）、（八）项；只用于2019、2020年度。",
      en: "Section 2 of the form of 国办公开办函〔2019〕60号, article 20 items (五), (六) and (八); it was in use for 2019 and 2020 only."
    },
    spares: {
      zh: "不说明哪一年填错。项目清单调整、职责划转可能使数有变，可由机关说明；有的机关把处理决定数填入项目数一栏。本年报告更正了上一年项目数量的，按更正后的数比较。有空格的，不作判断。",
      en: "It does not say which year is wrong. Lists of items may have been revised or duties moved, which the body can state; some put decisions where items are asked for. Where this report corrects the prior year's items, that number is compared. Where a cell is blank, nothing is judged."
    }
  },
  *compare([before, now]) {
    for (const [kind, {zh, en}] of Object.entries(kinds)) {
      const [prior, change] = [`${kind}.items_prior_year`, `${kind}.items_change`];
      if (!now.has(prior)) continue;
      const compare = (term: Term) =>
        equal(term, now.at(prior), (): Matter => ({
          subject: kind,
          zh: `“${zh}”${before.year}年报告的上一年项目数量加本年增减，不等于${now.year}年报告的上一年项目数量`,
          en: `Of ${en}, the items that the report on ${before.year} began with plus its change are not the prior year's items in the report on ${now.year}`
        }));
      yield elseBy(compare(sum(before.at(prior), before.at(change))), () => {
        const told = now.announced(prior, now.year);
        return told && compare(told);
      });
    }
  }
} satisfies Check;
