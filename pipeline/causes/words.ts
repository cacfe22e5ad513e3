import type {Slip} from "#data/schema/finding.ts";
import type {Words} from "#pipeline/comparison.ts";

/** What the arithmetic shows of a slip, without saying that it was one. */
export const slipWords: Record<Slip, Words> = {
  "digits-exchanged": {
    zh: "两数只是相邻两位的次序不同",
    en: "the two differ only in the order of two neighbouring digits"
  },
  "digit-dropped": {zh: "现数比它少一位数字", en: "the figure printed lacks one of its digits"},
  "digit-added": {zh: "现数比它多一位数字", en: "the figure printed has one digit more"},
  "digit-mistyped": {zh: "两数只有一位数字不同", en: "the two differ in one digit only"},
  zeros: {
    zh: "两数只差零的个数或单位",
    en: "the two differ only in the number of zeros, or in the unit"
  },
  sign: {zh: "两数只差正负号", en: "the two differ only in their sign"},
  "total-stale": {
    zh: "现数正好少了其中一项，或仍是上年的数，总计可能没有随之更新",
    en: "the figure printed lacks just one of its parts, or is still last year's: the total may not have been updated"
  },
  "cells-exchanged": {
    zh: "这两格的数可能互换了位置",
    en: "the numbers of these two cells may have changed places"
  },
  "columns-exchanged": {
    zh: "这两栏的数可能互相填反了",
    en: "the numbers of these two columns may have changed places"
  },
  "rows-exchanged": {
    zh: "这两行的数可能互相填反了",
    en: "the numbers of these two rows may have changed places"
  },
  "line-moved": {
    zh: "这一行（列）可能整体错了一格",
    en: "the whole row or column may have moved by one cell"
  },
  "line-doubled": {
    zh: "这一行（列）与另一行（列）完全相同，可能重复填写",
    en: "the row or column is the same as another, and may have been entered twice"
  },
  "line-stale": {
    zh: "这一行（列）与上年报告的完全相同，可能没有更新",
    en: "the row or column is just as in last year's report, and may not have been updated"
  },
  "table-stale": {
    zh: "整张表与上年报告的完全相同，可能没有更新",
    en: "the whole table is just as in last year's report, and may not have been updated"
  },
  "total-followed": {
    zh: "总计与这一格相差同样多，可能是照它合计的",
    en: "the total is off by as much as the cell, and may have been added up from it"
  },
  "text-followed": {
    zh: "与表格不合的只有正文同样的数，可能是照这一格写的",
    en: "only the same figure in the text speaks against it, and may have been written from the cell"
  }
};

/** Beside a blank a figure that is small enough speaks against nothing, and none follows from the sum. */
export const blankWords: Words = {
  zh: "同一算式中还有空白或未写明数的格，确切的数由此算不出",
  en: "a cell of the same sum is blank or has no number, so what it would be exactly does not follow"
};

/** No single figure settles it, nor any slip that is known; and what speaks against the figure that comes nearest. */
export function sayUnsettled(against: Words | null): Words {
  const {zh, en} = against ?? {zh: "", en: ""};
  return {
    zh: `没有哪一个数单独改动就能使它与其他各项都相符，可能不止一处有误。${zh && `例如，若${zh}。`}`,
    en: `No single figure would settle it and keep the others in order; there may be more than one slip.${en && ` For instance, if ${en}.`}`
  };
}

/** Several ways: both are named, and none is preferred. */
export function sayOr(ways: Words[]): Words {
  if (ways.length === 1) return {zh: `${ways[0]!.zh}。`, en: `${ways[0]!.en}.`};
  const {told, tail} = withoutTail(ways);
  const list = (lang: keyof Words) => told.slice(0, most).map((way) => way[lang]);
  const rest = ways.length - most;
  return {
    zh: `有${ways.length}种可能，不能断定是哪一种：${list("zh").join("；或者，")}${rest > 0 ? `；另有${rest}种` : ""}${tail.zh}。`,
    en: `There are ${ways.length} ways, and which of them cannot be told: ${list("en")
      .join("; or ")
      .replace(/(?<=^|; or )If/g, "if")}${rest > 0 ? `; and ${rest} more` : ""}${tail.en}.`
  };
}

/** That a blank leaves open what each would be is said once, behind all ways. */
function withoutTail(ways: Words[]): {told: Words[]; tail: Words} {
  const tail = {zh: `；${blankWords.zh}`, en: `; ${blankWords.en}`};
  if (!ways.every(({zh}) => zh.endsWith(tail.zh))) return {told: ways, tail: {zh: "", en: ""}};
  const told = ways.map(({zh, en}) => ({
    zh: zh.slice(0, -tail.zh.length),
    en: en.slice(0, -tail.en.length)
  }));
  return {told, tail};
}

/** More than these are counted and not listed; the table of causes has all. */
const most = 4;
