import type {Observation} from "#data/schema/observation.ts";
import {reportOf, yearOf} from "#data/schema/report.ts";
import type {ReportView} from "#pipeline/view.ts";

/** A report of the body, or of the one that it took the place of. */
export type ViewOf = (report: string) => ReportView;

export function viewsIn(series: ReportView[]): ViewOf {
  const views = new Map(series.map((view) => [view.report, view]));
  return (report) => views.get(report) ?? series[0]!.of(yearOf(report));
}

/** What a cell of a table was the year before; null where that is not known. */
export type Before = (figure: Observation) => number | null;

export const beforeIn =
  (viewOf: ViewOf): Before =>
  ({id, indicator, applicant}) => {
    const {of, year} = viewOf(reportOf(id));
    return of(year - 1).at(indicator, applicant ?? undefined).value;
  };
