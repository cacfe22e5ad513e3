import {equal, orMore, sum} from "#pipeline/comparison.ts";
import {unsure, type Check} from "#pipeline/view.ts";

const groups = {
  review: {zh: "行政复议", en: "administrative reconsideration"},
  litigation_direct: {zh: "行政诉讼（未经复议直接起诉）", en: "litigation without reconsideration"},
  litigation_after_review: {zh: "行政诉讼（复议后起诉）", en: "litigation after reconsideration"}
};

export default {
  scope: "report",
  severity: "error",
  title: {
    zh: "复议、诉讼各结果之和不等于总计",
    en: "Results of reconsideration or litigation do not add up"
  },
  page: {
    compares: {
      zh: "第四部分表格的三组（行政复议、未经复议直接起诉、复议后起诉）：结果维持、结果纠正、其他结果、尚未审结之和，与总计。",
      en: "In each of the three groups of section 4: upheld, corrected, other and pending together, with the total."
    },
    why: {
      zh: "每一个案件在年末只有一种状态。四格之和与总计不等，说明这一组有一格填错。",
      en: "At the end of the year a case has one state. Where the four cells do not make the total, one of the group is wrong."
    },
    basis: {
      zh: "国办公开办函〔2021〕30号、〔2019〕60号所附格式第四部分。",
      en: "Section 4 of the forms of 国办公开办函〔2021〕30号 and 〔2019〕60号."
    },
    spares: {
      zh: "不评价案件的输赢。格数不足、无法确定各数属哪一栏的表不作判断。表中另有格式之外的行或栏，而四项之和少于总计的，不作判断；多于总计的只作警告。",
      en: "It does not judge who won. A table with too few cells, whose numbers cannot be assigned, is not judged. Where it has a row or column that no form foresees, a sum that is too small is not judged, and one that is too large is a warning only."
    }
  },
  *compare({at, tables, strange, report}) {
    if (!tables.some(({name, stands}) => name === "4" && stands)) return;
    const isOpen = strange("4").length > 0;
    for (const [group, {zh, en}] of Object.entries(groups)) {
      const results = ["upheld", "corrected", "other", "pending"];
      const added = sum(...results.map((name) => at(`${group}.${name}`)));
      const total = at(`${group}.total`);
      yield equal(
        isOpen ? orMore(added, total, {why: "ambiguous", of: `${report}/${group}`}) : added,
        total,
        () => ({
          subject: group,
          ...(isOpen && unsure),
          zh: `第四部分${zh}的四项结果之和不等于总计`,
          en: `In section 4, the four results of ${en} do not add up to the total`
        })
      );
    }
  }
} satisfies Check;
