import type {Observation} from "#data/schema/observation.ts";
import {equal, lacking, type Comparison, type Matter, type Term} from "#pipeline/comparison.ts";
import {tabled, type Check, type ReportView} from "#pipeline/view.ts";

const proceedings = /^(?:review|litigation|litigation_direct|litigation_after_review)\./;

export default {
  scope: "report",
  severity: "error",
  title: {
    zh: "正文复议、诉讼件数与表格不符",
    en: "Reconsideration or litigation in the text and in the table differ"
  },
  page: {
    compares: {
      zh: "正文所说的因政府信息公开引起的行政复议、行政诉讼及其结果件数，与第四部分表格（2014至2018年度为附表）的同一项目。正文不分直接起诉和复议后起诉的，与两组之和比较。",
      en: "Cases of reconsideration and litigation about disclosure, and their results, as the text has them, with the same item of section 4 (for 2014 to 2018, of the appendix). Where the text does not part suits by their route, both routes together are compared."
    },
    why: {
      zh: "同一份报告对同一件事给出两个数，至少有一个不对；引用者无从知道该用哪一个。",
      en: "A report that gives two figures for one thing has at least one wrong, and nobody who quotes it can know which."
    },
    basis: {
      zh: "报告应当前后一致；第四部分的项目由国办公开办函〔2019〕60号、〔2021〕30号规定，附表由国办发〔2014〕32号规定。",
      en: "A report agrees with itself; the items of section 4 are set by 国办公开办函〔2019〕60号 and 〔2021〕30号, those of the appendix by 国办发〔2014〕32号."
    },
    spares: {
      zh: "不说明文字和表格哪一个对。与政府信息公开无关的复议、诉讼不在此列。约数只在与表格不可能相容时才算不符；缺格而不能确定各数所属的表不作判断。说全县、全市各机关的数而另说本级的正是表中的数，不作判断；未另说本级的，存疑为口径。",
      en: "It does not say which of the two is right. Cases that are not about disclosure are no matter of this rule. A figure with 约, 余 or 近 differs only where it cannot fit the table; a table with too few cells, whose numbers cannot be assigned, is not judged. What all bodies of an area had is not judged where the text gives the table's number as the government's own, and else is in doubt as of another scope."
    }
  },
  *compare(report) {
    const said = new Set(
      report.figures.flatMap(({indicator, origin}) =>
        origin === "narrative" && proceedings.test(indicator) ? indicator : []
      )
    );
    if (said.size === 0 || !report.tables.some(isAboutCases)) return;
    for (const indicator of said)
      for (const mention of report.said(indicator))
        yield compareMention(mention, tabled(indicator, report), report);
  }
} satisfies Check;

/** As it stands; where it differs and is of all of an area, its own office may have what the table has. */
function compareMention(mention: Observation, row: Term, report: ReportView): Comparison {
  const saying = () => say(mention, report);
  const told = equal(report.term(mention), row, saying);
  const isOther = told.verdict === "fails" && report.givesOwn(mention, row.value);
  return isOther ? equal(lacking({why: "measure", of: mention.id}), row, saying) : told;
}

const isAboutCases = ({name, stands}: ReportView["tables"][number]) =>
  stands && (name === "4" || name === "appendix");

function say(mention: Observation, {label, scopeOf}: ReportView): Matter {
  const {indicator} = mention;
  const {zh, en} = label(indicator);
  return {
    subject: indicator,
    zh: `正文所说的“${zh}”与表格不同`,
    en: `The text and the table differ on “${en}”`,
    ...(scopeOf(mention) === "area" && {doubt: "scope"})
  };
}
