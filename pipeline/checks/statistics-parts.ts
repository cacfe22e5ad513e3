import {
  atMost,
  equal,
  orMore,
  sum,
  type Comparison,
  type Lack,
  type Matter
} from "#pipeline/comparison.ts";
import type {Check, ReportView} from "#pipeline/view.ts";

/** Rows that the form numbers under another, and that are all there is of it. */
const all: Record<string, string[]> = {
  "request.received": ["in_person", "fax", "online", "letter"].map(
    (way) => `request.channel.${way}`
  ),
  "request.concluded": ["request.concluded_on_time", "request.concluded_extended"],
  "request.replied": [
    ...["already_public", "granted", "partly_granted", "denied"],
    ...["not_responsible", "not_existing", "asked_to_amend", "referred"]
  ].map((reply) => `request.reply.${reply}`),
  "request.reply.denied": [
    ...["state_secret", "trade_secret", "privacy", "security_stability"],
    ...["not_government_information", "other_law"]
  ].map((ground) => `request.reply.denied.${ground}`),
  "capacity.staff": ["capacity.staff_full_time", "capacity.staff_part_time"]
};

/** Local forms before 2014 have rows of their own. */
const firstYear = 2014;

/** Results of cases: the form has no row for those that are still pending. */
const results = ["review", "litigation"];

/** 其中: of the row above it. */
const some: Record<string, string> = {
  "normative_document.disclosed": "disclosure.items",
  "response.press_conferences_by_head": "response.press_conferences",
  "response.online_interviews_by_head": "response.online_interviews"
};

export default {
  scope: "report",
  severity: "error",
  title: {zh: "附表分项之和与总数不符", en: "Rows of the appendix do not add up"},
  page: {
    compares: {
      zh: "2014至2018年度附表：收到申请数与四种申请方式，办结数与按时、延期办结，答复数与八种答复，不同意公开答复数与六种理由，工作人员数与专职、兼职，各自之和是否等于上一级的数；“其中”一行不多于它所属的行；复议、诉讼的三种结果之和不多于总数。",
      en: "In the appendix of 2014 to 2018: requests received with the four ways, concluded with on time and extended, replies with the eight kinds, denials with the six grounds, staff with full-time and part-time: whether they add up to the row above them; a row with 其中 is not more than the row it belongs to; the three results of reconsideration and litigation are not more than all cases."
    },
    why: {
      zh: "附表的数逐级相加，任何人都能验算。对不上时，至少有一格填错。",
      en: "The rows add up level by level, and anybody can do the sum. Where they do not, at least one cell is wrong."
    },
    basis: {
      zh: "国办发〔2014〕32号所附《政府信息公开情况统计表》：编号在某行之下的各行是它的分项，“其中”是它的一部分。",
      en: "The statistical table of 国办发〔2014〕32号: rows numbered under another are its parts, and 其中 marks some of it."
    },
    spares: {
      zh: "不同渠道公开的政府信息可以重复，不求相加（表中注明“不同渠道和方式公开相同信息计1条”）。复议、诉讼年末可能尚未审结，表中没有这一行，三种结果少于总数不算错。2014年以前各地自定的表不作判断。有空格，或表中另有格式之外的行的，和少于总数时不作判断。",
      en: "The same item may be disclosed through several channels, which are not added up (the form says 不同渠道和方式公开相同信息计1条). Cases may be pending at the end of the year, for which the form has no row: fewer results than cases are no error. Local forms before 2014 are not judged. Where a cell is blank, or the table has rows that no form foresees, a sum that is too small is not judged."
    }
  },
  *compare(report) {
    const isLocal = report.year !== 0 && report.year < firstYear;
    if (isLocal || !report.tables.some(({name, stands}) => name === "appendix" && stands)) return;
    const strange = report.notes.some(({code}) => code === "row-unknown" || code === "row-departs");
    for (const [whole, parts] of Object.entries(all))
      yield compareSum(whole, {parts, rest: strange ? restOf(whole, report) : null}, report);
    for (const group of results) {
      const parts = ["upheld", "corrected", "other"].map((name) => `${group}.${name}`);
      const rest: Lack = {why: "missing", of: `${report.report}/${group}.pending`};
      yield compareSum(`${group}.total`, {parts, rest}, report);
    }
    for (const [part, whole] of Object.entries(some))
      yield atMost(report.at(part), report.at(whole), sayMore(part, whole, report));
  }
} satisfies Check;

/** What rows that could not be read may have counted. */
const restOf = (whole: string, {report}: ReportView): Lack => ({
  why: "ambiguous",
  of: `${report}/${whole}`
});

interface Parts {
  parts: string[];
  /** What there may be besides them, which nobody knows. */
  rest: Lack | null;
}

/** Parts that make the whole make it, whatever else there may be. */
function compareSum(whole: string, {parts, rest}: Parts, report: ReportView): Comparison {
  const {at} = report;
  const [added, total] = [sum(...parts.map((part) => at(part))), at(whole)];
  return equal(rest ? orMore(added, total, rest) : added, total, sayDiffers(whole, report));
}

const sayDiffers =
  (whole: string, {label}: ReportView) =>
  (): Matter => {
    const {zh, en} = label(whole);
    return {
      subject: whole,
      zh: `附表“${zh}”的各分项之和不等于该数`,
      en: `In the appendix the parts of “${en}” do not add up to it`
    };
  };

const sayMore =
  (part: string, whole: string, {label}: ReportView) =>
  (): Matter => {
    const [some, all] = [label(part), label(whole)];
    return {
      subject: part,
      zh: `附表“${some.zh}”多于它所属的“${all.zh}”`,
      en: `In the appendix “${some.en}” is more than “${all.en}”, of which it is a part`
    };
  };
