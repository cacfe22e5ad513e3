/** Which years a chart may join, and what it says of those that have no number. */
import {describe, expect, test} from "vitest";
import type {Indicator} from "#data/schema/indicator.ts";
import type {Template} from "#data/schema/report.ts";
import {dictionaryOf} from "#dashboard/charts/parts/labels.ts";
import type {Figure, FindingRow, ReportRow, SeriesFigure, StatedClaim} from "#dashboard/model.ts";
import {chartsOf, type BodyRows} from "#dashboard/series.ts";
import {sheets} from "#dashboard/sheets.ts";
import {figureOf, findingOf} from "#test/dashboard/series.ts";

const entry = (indicator: string, section: Indicator["section"]): Indicator => ({
  ...{indicator, section, report_years: "all", unit: "cases"},
  ...{label_zh: indicator, label_en: indicator, note: ""}
});

const measured = [
  "permit.decisions",
  "penalty.decisions",
  "compulsion.decisions",
  "normative_document.in_force"
];
const said = [
  "disclosure.items",
  "permit.handled",
  "service.handled",
  "service.visitors",
  "market_entity.new"
];

const dictionary = dictionaryOf([
  ...measured.map((id) => entry(id, "2")),
  ...said.map((id) => entry(id, "text")),
  entry("request.received", "3"),
  entry("request.received", "text"),
  entry("review.total", "4")
]);

const reportOf = (year: number, template: Template): ReportRow => ({
  ...{report: `body/${year}`, body: "body", year, template, body_printed: null, title: null},
  ...{published: null, signed: null, document: "", path: null, format: null, figures: 0, blanks: 0}
});

function rowsOf(reports: ReportRow[], more: Partial<BodyRows> = {}): BodyRows {
  return {reports, dictionary, figures: [], categories: [], claims: [], findings: [], ...more};
}

const agreed = (year: number, raw: string, more: Partial<Figure> = {}): SeriesFigure => ({
  ...figureOf(year, raw, more),
  agreed: true
});

const permits = (rows: BodyRows) => chartsOf(rows).permits[1]!.points;

describe("two years", () => {
  const old = reportOf(2020, "standard-2019");
  const [now, next] = [reportOf(2021, "standard-2021"), reportOf(2022, "standard-2021")];
  const figures = [agreed(2020, "43124"), agreed(2021, "3932"), agreed(2022, "21699")];

  test("are joined where form and measure are the same", () => {
    expect(permits(rowsOf([old, now, next], {figures})).map(({breaks}) => breaks)).toEqual([
      null,
      "form",
      null
    ]);
  });

  test("are parted where the figure leaps, and the leap is counted", () => {
    const leap: FindingRow = {
      ...findingOf(2022, "warning"),
      check: "years-level",
      figures: ["body/2022/permit.decisions"]
    };
    const point = permits(rowsOf([old, now, next], {figures, findings: [leap]}))[2]!;
    expect(point.breaks).toBe("leap");
    expect(point.leap).toBeCloseTo(21699 / 3932);
  });

  test("are parted where one has no number, be it blank or lost", () => {
    const blank = [agreed(2021, ""), agreed(2022, "5")];
    expect(
      permits(rowsOf([now, next], {figures: blank})).map(({state, breaks}) => [state, breaks])
    ).toEqual([
      ["blank", null],
      ["number", "gap"]
    ]);
  });

  test("are parted by a year without a report, which keeps its room", () => {
    const points = permits(rowsOf([old, next], {figures: [figures[0]!, figures[2]!]}));
    expect(points.map(({year, state}) => [year, state])).toEqual([
      [2020, "number"],
      [2021, "missing"],
      [2022, "number"]
    ]);
    expect(points.map(({breaks}) => breaks)).not.toContain("none");
    expect(points[2]!.breaks).not.toBeNull();
  });
});

describe("a year without a number", () => {
  const report = reportOf(2021, "standard-2021");
  const reviews = (rows: BodyRows) =>
    chartsOf(rows).measures.find(({indicator}) => indicator.indicator === "review.total");
  const other = reportOf(2020, "standard-2021");
  const zero = agreed(2020, "0", {indicator: "review.total", id: "body/2020/review.total"});

  test("whose cells were lost cannot be told; one whose form has no such cell has nothing to tell", () => {
    const lost: FindingRow = {...findingOf(2021, "warning"), check: "form-missing-cells"};
    const states = (findings: FindingRow[]) =>
      reviews(rowsOf([other, report], {figures: [zero], findings}))!.points.map(({state}) => state);
    expect(states([lost])).toEqual(["number", "cannot_tell"]);
    expect(states([])).toEqual(["number", "absent"]);
  });

  test("cannot be told where a text says two numbers", () => {
    const twice: SeriesFigure = {
      ...agreed(2021, "34", {indicator: "disclosure.items", origin: "narrative"}),
      agreed: false
    };
    expect(chartsOf(rowsOf([report], {figures: [twice]})).published.points[0]!.state).toBe(
      "cannot_tell"
    );
  });
});

describe("how requests ended", () => {
  const cell = (name: string, raw: string) =>
    agreed(2021, raw, {
      indicator: `request.outcome.${name}`,
      id: `body/2021/request.outcome.${name}@total`
    });
  const ended = (...figures: SeriesFigure[]) =>
    chartsOf(rowsOf([reportOf(2021, "standard-2021")], {figures})).requests[0]!.groups.map(
      ({group, value}) => [group, value]
    );

  test("a group is the sum of its rows", () => {
    expect(
      ended(
        cell("unavailable.not_held", "2"),
        cell("unavailable.unclear", "1"),
        cell("granted", "0")
      )
    ).toEqual([
      ["granted", 0],
      ["unavailable", 3]
    ]);
  });

  test("a sum in the CSV names every row that it is read from", () => {
    const figures = [cell("unavailable.not_held", "2"), cell("unavailable.unclear", "0")];
    const rows = sheets["request-outcomes"]!(
      chartsOf(rowsOf([reportOf(2021, "standard-2021")], {figures}))
    );
    expect(rows).toHaveLength(1);
    expect(rows[0]!.value).toBe(2);
    expect(rows[0]!.observation).toBe(figures.map(({id}) => id).join(" "));
    expect(String(rows[0]!.place).split(" ")).toHaveLength(2);
  });

  test("a group with a blank row has no sum", () => {
    expect(ended(cell("unavailable.not_held", "2"), cell("unavailable.unclear", ""))).toEqual([]);
  });
});

describe("a claim of change", () => {
  const claim: StatedClaim = {
    ...{indicator: "service.handled", kind: "growth", stated: 5.16, against: 2017, raw: "增加516%"},
    ...{place: "p#c", report: "body/2018", body: "body", year: 2018}
  };
  const handled = (year: number, raw: string, more: Partial<Figure> = {}) =>
    agreed(year, raw, {
      indicator: "service.handled",
      origin: "narrative",
      id: `body/${year}/service.handled~1`,
      ...more
    });
  const reports = [reportOf(2017, "narrative"), reportOf(2018, "narrative")];
  const told = (figures: SeriesFigure[], findings: FindingRow[] = []) => {
    const [model] = chartsOf(rowsOf(reports, {figures, findings, claims: [claim]})).claims;
    return [model!.outcome, model!.computed === null ? null : Number(model!.computed.toFixed(3))];
  };

  test("fails where a finding says so, and holds where both figures are exact", () => {
    const finding: FindingRow = {
      ...findingOf(2018, "error"),
      check: "text-growth",
      places: ["p#c"]
    };
    const figures = [handled(2017, "411731"), handled(2018, "548786")];
    expect(told(figures, [finding])).toEqual(["fails", 0.333]);
    expect(told([handled(2017, "66786"), handled(2018, "411731")])).toEqual(["holds", 5.165]);
  });

  test("cannot be told from an approximate figure, or from none", () => {
    expect(told([handled(2017, "66786", {approximate: "about"}), handled(2018, "411731")])[0]).toBe(
      "cannot_tell"
    );
    expect(told([handled(2018, "411731")])).toEqual(["cannot_tell", null]);
  });
});
