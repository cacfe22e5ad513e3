import type {Dictionary} from "#dashboard/charts/parts/labels.ts";
import type {
  BodyCharts,
  Break,
  CategoryFigure,
  ClaimModel,
  Figure,
  FindingRow,
  OutcomeYear,
  Point,
  PointState,
  ReportRow,
  Series,
  SeriesFigure,
  StatedClaim
} from "#dashboard/model.ts";
import {outcomeGroups, type OutcomeGroup} from "#dashboard/charts/parts/outcomes.ts";

/** What the charts of one body are made of. */
export interface BodyRows {
  reports: readonly ReportRow[];
  figures: readonly SeriesFigure[];
  categories: readonly Figure[];
  claims: readonly StatedClaim[];
  findings: readonly FindingRow[];
  dictionary: Dictionary;
}

type Origin = Series["origin"];

/** The measures that are followed from year to year, with the voice that gives them. */
const followed: [string, Origin][] = [
  ["service.handled", "narrative"],
  ["service.visitors", "narrative"],
  ["market_entity.new", "narrative"],
  ["permit.decisions", "table"],
  ["penalty.decisions", "table"],
  ["compulsion.decisions", "table"],
  ["normative_document.in_force", "table"],
  ["request.received", "table"],
  ["review.total", "table"]
];

/** Gathers a body's rows into the series its charts show. */
export function chartsOf(rows: BodyRows): BodyCharts {
  const measure = ([indicator, origin]: [string, Origin]) => seriesOf(rows, indicator, origin);
  return {
    published: seriesOf(rows, "disclosure.items", "narrative"),
    categories: rows.categories.map(categoryFigure),
    permits: [measure(["permit.handled", "narrative"]), measure(["permit.decisions", "table"])],
    requests: rows.reports.map((report) => outcomeYear(rows, report)),
    measures: followed.map(measure).filter(({points}) => points.some(({figure}) => figure)),
    claims: rows.claims.map((claim) => claimModel(rows, claim))
  };
}

function categoryFigure(figure: Figure): CategoryFigure {
  return {year: figure.year, category: figure.category!, figure};
}

function isNumber(figure: Figure | null): figure is Figure & {value: number} {
  return figure?.state === "number" && figure.value !== null;
}

function findFigure({figures}: BodyRows, indicator: string, origin: Origin, year: number) {
  return (
    figures.find((f) => f.indicator === indicator && f.origin === origin && f.year === year) ?? null
  );
}

/** One measure over every year from a body's first report to its last. */
export function seriesOf(rows: BodyRows, id: string, origin: Origin): Series {
  const indicator = rows.dictionary({indicator: id, origin});
  const points = allYears(rows.reports).map((year) => pointOf(rows, {id, origin, year}));
  return {indicator, origin, points: points.map((point, i) => linked(point, points[i - 1]))};
}

function allYears(reports: readonly ReportRow[]): number[] {
  const years = reports.map(({year}) => year);
  const first = Math.min(...years);
  return Array.from({length: Math.max(...years) - first + 1}, (_, i) => first + i);
}

interface Asked {
  id: string;
  origin: Origin;
  year: number;
}

function pointOf(rows: BodyRows, {id, origin, year}: Asked): Point {
  const report = rows.reports.find((r) => r.year === year);
  const figure = findFigure(rows, id, origin, year);
  const state = figure ? stateOf(figure) : report ? unstated(rows, {id, origin, year}) : "missing";
  const findings = figure ? findingsOn(rows.findings, figure) : [];
  return {
    year,
    template: report?.template ?? null,
    state,
    figure,
    breaks: null,
    leap: null,
    findings
  };
}

const stateOf = ({agreed, state}: SeriesFigure): PointState => (agreed ? state : "cannot_tell");

/** A cell that the form has and that could not be assigned can't be told; all else is not there. */
function unstated({findings, dictionary}: BodyRows, {id, origin, year}: Asked): PointState {
  const {section} = dictionary({indicator: id, origin});
  const lost = findings.some(
    (f) => f.check === "form-missing-cells" && f.year === year && section === "4"
  );
  return origin === "table" && lost ? "cannot_tell" : "absent";
}

function findingsOn(findings: readonly FindingRow[], figure: Figure): FindingRow[] {
  return findings.filter((f) => f.report === figure.report && f.figures.includes(figure.id));
}

function linked(point: Point, before: Point | undefined): Point {
  if (!before) return point;
  return {...point, breaks: breakBetween(before, point), leap: leapBetween(before, point)};
}

/** A line is drawn only where the same thing is measured again: form, level and year all go on. */
function breakBetween(before: Point, now: Point): Break | null {
  if (before.template !== now.template) return "form";
  if (leaps(now)) return "leap";
  return before.state === "number" && now.state === "number" ? null : "gap";
}

function leaps(point: Point): boolean {
  return point.findings.some(({check}) => check === "years-level");
}

function leapBetween(before: Point, now: Point): number | null {
  if (!leaps(now) || !isNumber(before.figure) || !isNumber(now.figure)) return null;
  const [a, b] = [before.figure.value, now.figure.value];
  return a && b ? b / a : null;
}

function outcomeYear(rows: BodyRows, {year, report, template}: ReportRow): OutcomeYear {
  const ofYear = rows.figures.filter((f) => f.report === report);
  return {
    year,
    template,
    received: findFigure(rows, "request.received", "table", year),
    said: findFigure(rows, "request.received", "narrative", year),
    groups: outcomeGroups.flatMap((group) => outcomeOf(group, ofYear)),
    findings: rows.findings.filter(
      (f) =>
        f.report === report &&
        f.severity !== "info" &&
        f.figures.some((id) => id.startsWith(`${report}/request.`))
    )
  };
}

/** The rows of section 3 that make up one way of ending, added; empty where one of them is no number. */
function outcomeOf(group: OutcomeGroup, figures: readonly Figure[]) {
  const stem = `request.outcome.${group}`;
  const rows = figures.filter(
    (f) => f.origin === "table" && (f.indicator === stem || f.indicator.startsWith(`${stem}.`))
  );
  if (!rows.length || !rows.every(isNumber)) return [];
  const value = rows.reduce((total, f) => total + f.value!, 0);
  // Those that add something come first: where one link must do, it leads there.
  const sorted = [...rows.filter((f) => f.value), ...rows.filter((f) => !f.value)];
  return [{group, value, figures: sorted}];
}

function claimModel(rows: BodyRows, claim: StatedClaim): ClaimModel {
  const indicator = rows.dictionary({indicator: claim.indicator, origin: "narrative"});
  const now = ofYear(rows, claim.indicator, claim.year);
  const before = claim.against === null ? null : ofYear(rows, claim.indicator, claim.against);
  const finding = findingOnClaim(rows.findings, claim);
  const computed =
    isNumber(now) && isNumber(before) && before.value ? now.value / before.value - 1 : null;
  const sure = computed !== null && !now!.approximate && !before!.approximate;
  return {
    claim,
    indicator,
    now,
    before,
    computed,
    finding,
    outcome: finding ? "fails" : sure ? "holds" : "cannot_tell"
  };
}

function findingOnClaim(findings: readonly FindingRow[], claim: StatedClaim): FindingRow | null {
  return findings.find((f) => f.check === "text-growth" && f.places.includes(claim.place)) ?? null;
}

/** What a report gives of a measure: its table first, else its prose. */
function ofYear(rows: BodyRows, indicator: string, year: number): Figure | null {
  return (
    findFigure(rows, indicator, "table", year) ?? findFigure(rows, indicator, "narrative", year)
  );
}
