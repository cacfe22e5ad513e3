import type {LeftOut, LoneTables} from "#data/schema/reading.ts";
import type {Fate} from "#pipeline/appendices.ts";
import type {Words} from "#pipeline/comparison.ts";
import type {Led} from "#pipeline/led.ts";
import {words} from "#pipeline/words.ts";

/** What became of tables that stand without their report, by their part, and to which reports pages lead. */
export interface Elsewhere {
  fates: ReadonlyMap<string, Fate>;
  led: Led;
}

/** Whether what a document is part of, or leads to, was read, so that nothing is left to do. */
export const isReadElsewhere = ({part}: LeftOut, {fates, led}: Elsewhere): boolean =>
  fates.get(part)?.is === "joined" || led.has(part);

/**
 * Why a document is left out; of a page that leads to a report, where that was read; of a report's tables without it,
 * whose they are and what became of them, or what to do.
 */
export function whyLeftOut(part: LeftOut, {fates, led}: Elsewhere): Words {
  const home = led.get(part.part);
  if (home) return words.led(home.path);
  const fate = fates.get(part.part);
  return part.appendix && fate ? sayFate(part.appendix, fate) : words.whyLeftOut(part);
}

/** Whose some tables without their report are, and what became of them. */
export function sayFate(tables: LoneTables, fate: Fate): Words {
  const [what, said] = [whatItIs(tables, fate), becomes(tables, fate)];
  return {zh: `${what.zh}；${said.zh}`, en: `${what.en}; ${said.en}`};
}

/** It prints whose it is, and of which year; or leaves that open. */
function whatItIs(tables: LoneTables, {is}: Fate): Words {
  const {body_printed, year, readings} = tables;
  const isAppendix = readings[0]!.template === "statistics-2014";
  const [zh, en] = isAppendix
    ? ["附表（政府信息公开情况统计表）", "is the appendix (政府信息公开情况统计表)"]
    : ["表格", "has the tables"];
  const whose =
    body_printed !== null && year !== null
      ? {
          zh: `${body_printed}${year}年度报告`,
          en: `the annual report of ${body_printed} on ${year}`
        }
      : {zh: "年度报告", en: "an annual report"};
  const beside = is === "joined" ? none : uncounted;
  return {
    zh: `它是${whose.zh}的${zh}，单独成一个文件${beside.zh}`,
    en: `it ${en} of ${whose.en}, in a file of its own${beside.en}`
  };
}

const none: Words = {zh: "", en: ""};
const uncounted: Words = {
  zh: "，其中的数未计入任何报告",
  en: ", and its figures are in no report"
};

function becomes(tables: LoneTables, fate: Fate): Words {
  switch (fate.is) {
    case "joined":
      return {
        zh: `其报告在 ${fate.home.path}，gongkai check 和 gongkai all 已把其中的数计入该报告`,
        en: `its report is in ${fate.home.path}, and gongkai check and gongkai all count its figures there`
      };
    case "own":
      return hasOwn(fate);
    case "copy":
      return {
        zh: `${fate.other} 中有同样的数，以该文件为准`,
        en: `the same figures are in ${fate.other}, which counts`
      };
    case "rival":
      return {
        zh: `${fate.other} 也是 ${fate.home.path} 所载报告的表格，而两者的数不同，都未计入；请核对后只留一份再读`,
        en: `${fate.other} has tables of the same report (${fate.home.path}) with other figures, so neither counts: keep the right one and read again`
      };
    case "replaced":
      return {
        zh: `其网址后来给出的是 ${fate.other}，以后者为准`,
        en: `its address has since given ${fate.other}, which counts`
      };
    case "absent":
      return {
        zh: "所读文件中没有该报告；请与报告一并读入",
        en: "that report is not among what was read: read both together"
      };
    case "unsure":
      return unsure(tables, fate.near?.path ?? null);
  }
}

function hasOwn({home, differing}: Extract<Fate, {is: "own"}>): Words {
  const differs: Words =
    differing === 0
      ? none
      : {
          zh: `，其中 ${differing} 个数与此不同，请对照原文`,
          en: `, with other figures in ${differing === 1 ? "1 cell" : `${differing} cells`}: hold both against the source`
        };
  return {
    zh: `该报告在 ${home.path}，自有这样的表格，以其自有的为准${differs.zh}`,
    en: `that report is in ${home.path} and has such tables itself, which count${differs.en}`
  };
}

const naming: Words = {
  zh: "请在其文件名中写明机构和年度（如“青禾县教育局2016年附表”），或把两个文件存入同一个 ZIP，再读",
  en: "name the body and the year in its file name (青禾县教育局2016年附表), or put both files into one ZIP, and read again"
};

function unsure({body, year, torn}: LoneTables, near: string | null): Words {
  if (torn)
    return {
      zh: "所写的机构或年度不止一个，不能确定属于哪份报告；请把该年度的表格另存成一个文件再读",
      en: "it gives more than one body or year: save the table of one year in a file of its own, and read that"
    };
  const open = lacking({body, year});
  if (near === null) return {zh: `${open.zh}；${naming.zh}`, en: `${open.en}; ${naming.en}`};
  return {
    zh: `${open.zh}；与它放在一处的报告只有 ${near}，如属该报告，${naming.zh}`,
    en: `${open.en}; the only report beside it is ${near}: if it belongs to that, ${naming.en}`
  };
}

function lacking({body, year}: Pick<LoneTables, "body" | "year">): Words {
  if (body === null && year === null)
    return {
      zh: "读不出机构和年度",
      en: "its body and its year cannot be told"
    };
  if (body === null) return {zh: "读不出机构", en: "its body cannot be told"};
  if (year === null) return {zh: "读不出年度", en: "its year cannot be told"};
  return {zh: "不能确定属于哪份报告", en: "which report it belongs to cannot be told for certain"};
}
