import type {Observation} from "#data/schema/observation.ts";
import {reportOf, yearOf} from "#data/schema/report.ts";
import type {ReportView} from "#pipeline/view.ts";

/** A report of the body, or of the one that it took the place of. */
export type ViewOf = (report: string) => ReportView;

export function viewsIn(series: ReportView[]): ViewOf {
  const views = new Map(series.map((view) => [view.report, view]));
  return (report) => views.get(report) ?? series[0]!.of(yearOf(report));
}

/** What stood there the year before. */
export interface Past {
  /** What a cell of a table was; null where that is not known. */
  before(figure: Observation): number | null;
  /** Where the table of section 3 begins that is last year's in every cell; null where it is the report's own. */
  stale(report: string): string | null;
}

export const pastIn = (viewOf: ViewOf): Past => {
  const before = ({id, indicator, applicant}: Observation) => {
    const {of, year} = viewOf(reportOf(id));
    return of(year - 1).at(indicator, applicant ?? undefined).value;
  };
  const stale = (report: string) => {
    const cells = viewOf(report).tables.find(({name}) => name === "3")?.cells ?? [];
    const isLastYears = cells.every((cell) => before(cell) === cell.value);
    return isLastYears && isTelling(cells) ? cells[0]!.place : null;
  };
  return {before, stale};
};

/** Small numbers come again by chance. */
const isTelling = (cells: Observation[]) =>
  new Set(cells.map(({value}) => value).filter((value) => value !== null && value > 9)).size > 2;
