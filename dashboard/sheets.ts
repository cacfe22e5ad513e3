import {outcomeGroups} from "#dashboard/charts/parts/outcomes.ts";
import type {
  BodyCharts,
  CategoryFigure,
  ClaimModel,
  Figure,
  OutcomeYear,
  Series
} from "#dashboard/model.ts";

type Value = string | number | null;
export type SheetRow = Record<string, Value>;

/** The charts, and the data that each is drawn from, as its CSV has them. */
export const sheets: Record<string, (charts: BodyCharts) => SheetRow[]> = {
  "published-items": ({published}) => seriesRows([published]),
  "published-categories": ({categories}) => categories.map(categoryRow),
  "permit-volume": ({permits}) => seriesRows(permits),
  "request-outcomes": ({requests}) => requests.flatMap(requestRows),
  "year-over-year": ({measures}) => seriesRows(measures),
  claims: ({claims}) => claims.map(claimRow)
};

const cells = (figure: Figure | null): SheetRow => ({
  value: figure?.value ?? null,
  unit: figure?.unit ?? null,
  approximate: figure?.approximate ?? null,
  raw: figure?.raw ?? null,
  observation: figure?.id ?? null,
  place: figure?.place ?? null
});

function seriesRows(series: readonly Series[]): SheetRow[] {
  return series.flatMap(({indicator: {indicator}, origin, points}) =>
    points.map(({year, template, state, breaks, leap, figure}) => ({
      ...{year, indicator, origin, form: template, state, break: breaks, leap},
      ...cells(figure)
    }))
  );
}

function categoryRow({year, category, figure}: CategoryFigure): SheetRow {
  return {year, category, state: figure.state, ...cells(figure)};
}

function requestRows({year, template, received, said, groups}: OutcomeYear): SheetRow[] {
  const counted = (outcome: string, figure: Figure | null) =>
    figure ? [{year, form: template, outcome, state: figure.state, ...cells(figure)}] : [];
  const ended = outcomeGroups.flatMap((outcome) =>
    groups
      .filter(({group}) => group === outcome)
      .map(({value, figures}) => ({
        ...{year, form: template, outcome, state: "number"},
        ...cells(figures[0]!),
        ...{value, raw: null, ...allOf(figures)}
      }))
  );
  return [...counted("received (prose)", said), ...counted("received (table)", received), ...ended];
}

/** A group is the sum of its rows: it is read from all of their places, and none of them is its own. */
function allOf(figures: readonly Figure[]): SheetRow {
  const list = (of: (figure: Figure) => string) => figures.map(of).join(" ");
  return {observation: list(({id}) => id), place: list(({place}) => place)};
}

function claimRow({claim, now, before, computed, outcome}: ClaimModel): SheetRow {
  const {year, indicator, kind, stated, against, raw, place} = claim;
  const figures = {figure: now?.value ?? null, figure_before: before?.value ?? null};
  return {year, indicator, kind, stated, against, ...figures, computed, outcome, raw, place};
}
