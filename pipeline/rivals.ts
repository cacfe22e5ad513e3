import type {ReadReport} from "#data/schema/reading.ts";
import {groupBy} from "#data/schema/group.ts";
import {reportId} from "#pipeline/views.ts";

/** Why of several documents of one report this one counts. */
export type Because = "tables" | "corrected" | "day" | "figures" | "order";

/** The document of a report that counts. */
export interface Counting {
  report: ReadReport;
  because(other: ReadReport): Because;
}

/** With less than this share of another's figures a document is a summary of it, or the page that leads to it. */
const asMuch = 0.9;

/**
 * The document of each report that counts: one that has the report's tables before one that has none, whenever it was
 * published; then one that calls itself corrected (更正版); then that which was published later, if both say when; then that which has far more figures; then one that
 * says when before one that does not; and then the later in the list.
 */
export function countingOf(reports: ReadReport[]): Map<string, Counting> {
  const rivals = groupBy(reports, ({reading}) => reportId(reading.report));
  return new Map([...rivals].map(([id, all]) => [id, choose(all)]));
}

function choose(all: ReadReport[]): Counting {
  const tabled = all.some(hasTables) ? all.filter(hasTables) : all;
  const corrected = tabled.some(isCorrected) ? tabled.filter(isCorrected) : tabled;
  const latest = corrected.map(dayOf).sort().at(-1)!;
  const last = corrected.filter((each) => dayOf(each) === "" || dayOf(each) === latest);
  const most = Math.max(...last.map(figuresIn));
  const full = last.filter((each) => figuresIn(each) >= most * asMuch);
  const dated = full.filter((each) => dayOf(each) !== "");
  const report = (dated.length > 0 ? dated : full).at(-1)!;
  const because = (other: ReadReport): Because => {
    if (!tabled.includes(other)) return "tables";
    if (!corrected.includes(other)) return "corrected";
    if (!last.includes(other)) return "day";
    return full.includes(other) ? "order" : "figures";
  };
  return {report, because};
}

/** 2022年政府信息公开工作年度报告（更正版）. */
const isCorrected = ({reading}: ReadReport) =>
  /[([（【](?:已)?(?:更正|修正|修订|訂正|订正|修改)(?:后|後|版|稿)?[)\]）】]$/.test(
    reading.report.title ?? ""
  );

const dayOf = ({reading}: ReadReport) => reading.report.published ?? "";

const isFigure = ({state}: ReadReport["reading"]["observations"][number]) => state !== "unreadable";

const figuresIn = ({reading}: ReadReport) => reading.observations.filter(isFigure).length;

const hasTables = ({reading}: ReadReport) =>
  reading.observations.some((each) => each.origin !== "narrative" && isFigure(each));
