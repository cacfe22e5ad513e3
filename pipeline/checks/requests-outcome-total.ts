import {equal, orMore, sum} from "#pipeline/comparison.ts";
import {applicantWords, hasRow, unsure, type Check, type ReportView} from "#pipeline/view.ts";

export default {
  scope: "report",
  severity: "error",
  title: {zh: "各类办理结果之和不等于总计", en: "Outcomes do not add up to their total"},
  page: {
    compares: {
      zh: "第三部分表格的每一栏：“本年度办理结果”（一）至（六）各行之和，与（七）总计。",
      en: "In each column of section 3: the rows (一) to (六) of the outcomes together, with (七), their total."
    },
    why: {
      zh: "每一件办结的申请只计一种结果（区分处理的只计“部分公开”一种）。各行之和与总计不等，说明有一格填错或漏填。",
      en: "Every concluded request counts under one outcome (one that is partly granted counts only as that). Where the rows do not make the total, a cell is wrong or was left out."
    },
    basis: {
      zh: "国办公开办函〔2021〕30号、〔2019〕60号所附格式。（六）其他处理在2019年格式中为一行，2021年格式中为三行，按报告实际所印的行相加。",
      en: "The forms of 国办公开办函〔2021〕30号 and 〔2019〕60号. (六) is one row in the form of 2019 and three in that of 2021; the rows that the report prints are added."
    },
    spares: {
      zh: "不说明哪一种结果填错，也不评价申请应当得到哪一种答复。少一行的栏不作判断；有空格的栏，只有其余各行已多于总计才算错。表中另有格式之外的行，而各行之和少于总计的，不作判断；多于总计的只作警告。",
      en: "It does not say which outcome is wrong, nor which answer an applicant should have had. A column that lacks a row is not judged; one with a blank fails only where its other rows are more than the total already. Where the table has a row that no form foresees, a sum that is too small is not judged, and one that is too large is a warning only."
    }
  },
  *compare(report) {
    const rows = outcomeRows(report);
    const isOpen = report.strange("3").length > 0;
    for (const who of report.applicants) {
      const added = sum(...rows.map((row) => report.at(row, who)));
      const total = report.at("request.outcome.total", who);
      yield equal(
        isOpen
          ? orMore(added, total, {why: "ambiguous", of: `${report.report}/request.outcome@${who}`})
          : added,
        total,
        () => ({
          subject: who,
          ...(isOpen && unsure),
          zh: `第三部分“${applicantWords[who].zh}”一栏，各项办理结果之和不等于总计`,
          en: `In section 3, column “${applicantWords[who].en}”, the outcomes do not add up to their total`
        })
      );
    }
  }
} satisfies Check;

const other = "request.outcome.other";

/** The rows of both forms but for （六）, of which the report has either the one or the three; in whatever column they stand. */
function outcomeRows(report: ReportView): string[] {
  const rows = report
    .indicators("request.outcome.")
    .filter((row) => row !== "request.outcome.total");
  const three = rows.filter((row) => row.startsWith(`${other}.`));
  const isThree = three.some((row) => hasRow(row, report));
  const isOne = hasRow(other, report) && !isThree;
  return rows.filter((row) => (row === other ? !isThree : !isOne || !three.includes(row)));
}
