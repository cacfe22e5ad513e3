import type {Finding} from "#data/schema/finding.ts";
import type {Words} from "#pipeline/comparison.ts";

/** Where no figure would settle it: what to look at, by the rule. */
export const advice = ({check}: Pick<Finding, "check">): Words => byRule[check] ?? ofSource;

const ofSource: Words = {
  zh: "请对照原文核对。",
  en: "Please hold it against the source."
};
const ofRow: Words = {
  zh: "请对照原表逐格核对这一行、这一栏。",
  en: "Please go through the cells of this row and column against the source."
};
const ofText: Words = {
  zh: "请核对这句话与表格，改正有误的一处。",
  en: "Please hold the sentence against the table, and mend the one that is wrong."
};
const ofYears: Words = {
  zh: "请与另一年的报告核对；如两年口径不同，宜在报告中说明。",
  en: "Please hold it against the other year's report; if the two count differently, it is worth a word in the report."
};

/** Every rule has its own; a rule that is not here sends to the source. */
export const byRule: Record<string, Words> = {
  "bodies-sum": {
    zh: "请核对政府汇总时是否漏计、重计了哪个机关。",
    en: "Please see whether the government's sum leaves out a body, or counts one twice."
  },
  "form-appendix": {
    zh: "请附上正文所说的附表，或改正提到它的文字。",
    en: "Please attach the appendix that the text names, or mend the words that name it."
  },
  "form-departure": {
    zh: "请对照当年的格式核对表格的各行。",
    en: "Please hold the rows of the table against the form of that year."
  },
  "form-missing-cells": {
    zh: "请对照当年的格式补全所缺的行、栏和格，每格只填一个数（零也要写成数字0）；同样的表有几张的，请写明哪一张是本报告的。",
    en: "Please complete the rows, columns and cells by the form of that year, with one number in each (a nought as the digit 0); of several such tables, please say which is the report's own."
  },
  "form-sections": {
    zh: "请对照当年的格式核对各部分的标题、编号、次序和内容。",
    en: "Please hold the sections, their numbers, order and text against the form of that year."
  },
  "proceedings-total": ofRow,
  "requests-applicant-total": ofRow,
  "requests-balance": ofRow,
  "requests-outcome-total": ofRow,
  "revision-changed": {
    zh: "请核对前后两个版本；如确有更正，宜在报告中说明。",
    en: "Please compare the two versions; if the figure was corrected, it is worth a word in the report."
  },
  "statistics-parts": ofRow,
  "text-arithmetic": {
    zh: "请重新计算这句话里的数。",
    en: "Please work out the numbers of this sentence again."
  },
  "text-fees": ofText,
  "text-growth": {
    zh: "请用本年和上年的数重新计算这句话里的增减。",
    en: "Please work out the change in this sentence again from the figures of both years."
  },
  "text-none": ofText,
  "text-parts": {
    zh: "请核对这句话里的各项与总数。",
    en: "Please hold the parts in this sentence against their total."
  },
  "text-permits": ofText,
  "text-proceedings": ofText,
  "text-requests": ofText,
  "text-year": {
    zh: "请把各处的年度改成一致。",
    en: "Please give the same year in all places."
  },
  "timing-late": {
    zh: "与数字无关；请核对公布日期是否写对。",
    en: "No figure; please see that the date of publication is right."
  },
  "timing-period": {
    zh: "请核对统计期限的起止日期。",
    en: "Please see that the first and the last day of the period are right."
  },
  "value-range": {
    zh: "请核对这个数是否填错，或填错了格。",
    en: "Please see whether this figure is mistyped, or in the wrong cell."
  },
  "value-unit": {
    zh: "请核对这个数的单位（元或万元，件或万件）。",
    en: "Please see in which unit the figure is (yuan or ten thousand yuan, ones or ten thousands)."
  },
  "years-carry-over": ofYears,
  "years-copied": {
    zh: "请核对这句话是否沿用了上年的文稿，其中的数是不是本年的。",
    en: "Please see whether the sentence was left from the year before, and whether its figures are of this year."
  },
  "years-gap": {
    zh: "请找到所缺年度的报告一并检查；如确未公布，宜补发。",
    en: "Please find the report of the missing year and check it too; if there is none, it is still to be published."
  },
  "years-items": ofYears,
  "years-level": ofYears,
  "years-pending": ofYears,
  "years-restated": ofYears,
  "years-stock": ofYears
};
