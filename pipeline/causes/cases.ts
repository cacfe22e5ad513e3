import {reportOf} from "#data/schema/report.ts";
import type {Observation} from "#data/schema/observation.ts";
import type {Repair} from "./cause.ts";
import {explains, moved, toRepair, within, type Line} from "./patterns.ts";
import {variablesOf, type Variable} from "./suppose.ts";
import {weave, type Judged, type Web} from "./web.ts";

/** The cells of section 4, in the order of the form. */
export const cells = ["review", "litigation_direct", "litigation_after_review"].flatMap((group) =>
  ["upheld", "corrected", "other", "pending", "total"].map((result) => `${group}.${result}`)
);

/**
 * The row of section 4 whose numbers stand one cell too far from some cell on, where more than one of its groups fails:
 * from the first such cell, as a whole row is more easily moved than a part of it.
 */
export function movedCases(failing: Judged[], judged: Judged[]): Repair[] {
  if (failing.filter(isOfCases).length < 2) return [];
  const web = weave(judged.filter(isOfCases), judged);
  return linesIn(web).flatMap((line) => {
    for (const from of line.keys()) {
      const repairs = moved(line.slice(from), {failing, web})
        .flatMap((tried) =>
          toRepair(tried, web).filter((repair) => explains(repair, {...tried, line}, failing))
        )
        .filter(({settles}) => settles.length > 1);
      if (repairs.length > 0) return repairs;
    }
    return [];
  });
}

const isCell = ({origin, indicator}: Observation) =>
  origin === "table" && cells.includes(indicator);

const isOfCases = ({comparison}: Judged) =>
  variablesOf(comparison).some(({leaf: {figure}}) => figure !== null && isCell(figure));

/** The row of section 4 of each report. */
function linesIn({variables}: Web): Line[] {
  const reports = new Map<string, Map<string, Variable>>();
  for (const variable of variables.values()) {
    const {figure} = variable.leaf;
    if (figure !== null && isCell(figure))
      within(reports, reportOf(figure.id)).set(figure.indicator, variable);
  }
  return [...reports.values()].map((row) => cells.map((cell) => row.get(cell) ?? null));
}
