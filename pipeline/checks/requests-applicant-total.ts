import {equal, orMore, sum} from "#pipeline/comparison.ts";
import {rowOf, unsure, type Check, type ReportView} from "#pipeline/view.ts";

export default {
  scope: "report",
  severity: "error",
  title: {zh: "各类申请人之和不等于总计", en: "Applicants do not add up to the total"},
  page: {
    compares: {
      zh: "第三部分表格的每一行：自然人与五类法人或其他组织之和，与总计。",
      en: "In each row of section 3: natural persons and the five kinds of organisation together, with the total."
    },
    why: {
      zh: "每一件申请只有一类申请人。六栏之和与总计不等，说明这一行有一格填错，或整行错位。",
      en: "Every request has one kind of applicant. Where the six columns do not make the total, a cell of the row is wrong or the row has slipped."
    },
    basis: {
      zh: "国办公开办函〔2021〕30号、〔2019〕60号所附格式的栏目设置。",
      en: "The columns of the forms of 国办公开办函〔2021〕30号 and 〔2019〕60号."
    },
    spares: {
      zh: "不说明六栏与总计中哪一个错。不把空格当作零：行内有空格、斜线的，只有其余各栏已多于总计才算错。行内另有格式之外的数，而六栏之和少于总计的，不作判断；多于总计的只作警告。",
      en: "It does not say whether a column or the total is wrong. A blank is not taken for zero: a row with blanks or strokes fails only where its other cells are more than the total already. Where the row has a number in no column of the form, a sum that is too small is not judged, and one that is too large is a warning only."
    }
  },
  *compare(report) {
    const {at, has, applicants, indicators, label} = report;
    const open = openRows(report);
    const kinds = applicants.filter((who) => who !== "total");
    const rows = indicators("request.").filter((row) => applicants.some((who) => has(row, who)));
    for (const row of rows) {
      const [added, total] = [sum(...kinds.map((who) => at(row, who))), at(row, "total")];
      const isOpen = open.has(row);
      const all = isOpen
        ? orMore(added, total, {why: "ambiguous", of: `${report.report}/${row}`})
        : added;
      yield equal(all, total, () => ({
        subject: row,
        ...(isOpen && unsure),
        zh: `第三部分“${label(row).zh}”一行，六类申请人之和不等于总计`,
        en: `In section 3, row “${label(row).en}”, the six kinds of applicant do not add up to the total`
      }));
    }
  }
} satisfies Check;

/** Rows in which a number stands that is in no column of the form. */
function openRows({strange, figures}: ReportView): Set<string> {
  const places = strange("3").map(({place}) => rowOf(place));
  if (places.length === 0) return new Set();
  const inRow = figures.filter(
    ({origin, place}) => origin === "table" && places.includes(rowOf(place))
  );
  return new Set(inRow.map(({indicator}) => indicator));
}
