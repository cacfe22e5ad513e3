/** How requests ended, by ground and applicant: what is counted, and what is said of few. */
import {describe, expect, test} from "vitest";
import {endedShares} from "#dashboard/charts/ended-shares.ts";
import {
  countAndShare,
  countOf,
  rowName,
  rowTitle,
  rowsOf,
  shareOf,
  together,
  type Ended
} from "#dashboard/charts/parts/ended.ts";
import {outcomesFigure, outcomeSheet, type ShownOutcomes} from "#dashboard/pages/outcomes.ts";
import type {Indicator} from "#data/schema/indicator.ts";
import {altOf, drawn, options, texts} from "#test/dashboard/series.ts";

const row = (name: string) => `request.outcome.${name}`;

function endedOf(year: number, counts: Record<string, number>, more: Partial<Ended> = {}): Ended {
  const cells = Object.fromEntries(
    Object.entries(counts).map(([name, total]) => [row(name), {natural_person: total, total}])
  );
  return {...{year, form: "standard-2021", reports: 1, left: 0, published: [], cells}, ...more};
}

const many = endedOf(2022, {
  ...{granted: 45, "denied.internal_affairs": 5, "unavailable.not_held": 30},
  ...{"unavailable.unclear": 20, "not_processed.petition": 0}
});
const few = endedOf(2023, {granted: 2, "unavailable.not_held": 1});

test("a share is of ten and more; of fewer there is only the count", () => {
  expect([shareOf(3, 10), shareOf(3, 9), shareOf(1, 1000), shareOf(0, 10)]).toEqual([
    "30%",
    null,
    "<1%",
    "0%"
  ]);
  expect([countAndShare(2, 3), countAndShare(2, 20)]).toEqual(["2", "2 (10%)"]);
});

test("a group is the sum of its rows, and its rows are in the order of the form", () => {
  expect(countOf(many, {group: "unavailable"})).toBe(50);
  expect(countOf(many)).toBe(100);
  expect(countOf(many, {applicant: "business"})).toBe(0);
  expect(rowsOf(many)).toEqual(
    [
      "granted",
      "denied.internal_affairs",
      "unavailable.not_held",
      "unavailable.unclear",
      "not_processed.petition"
    ].map(row)
  );
});

test("bodies are added up within a year and form, never over two forms", () => {
  const old = endedOf(2022, {granted: 7}, {form: "standard-2019"});
  const lost = endedOf(2022, {}, {reports: 0, left: 1});
  const all = together([many, old, endedOf(2022, {granted: 5, other: 1}), lost]);
  expect(
    all.map(({year, form, reports, left, cells}) => ({
      ...{year, form, reports, left},
      granted: cells[row("granted")]!.total
    }))
  ).toEqual([
    {year: 2022, form: "standard-2019", reports: 1, left: 0, granted: 7},
    {year: 2022, form: "standard-2021", reports: 2, left: 1, granted: 50}
  ]);
  expect(many.cells[row("granted")]!.total).toBe(45);
});

test.each([
  ["三、(四)无法提供 1.本机关不掌握相关政府信息", "本机关不掌握相关政府信息"],
  ["三、(一)予以公开", "予以公开"],
  ["三、(三)不予公开 5.属于三类内部事务信息", "属于三类内部事务信息"],
  ["三、(六)其他处理 3.其他", "其他"]
])("%s is called %s", (label_zh, name) => {
  expect(rowName({label_zh, label_en: ""} as Indicator, "zh")).toBe(name);
});

describe("ended-shares", () => {
  const chart = endedShares(
    [
      endedOf(2020, {granted: 0}, {form: "standard-2019"}),
      many,
      few,
      endedOf(2024, {}, {reports: 0, left: 1})
    ],
    options
  );
  const bars = [...drawn(chart).querySelectorAll("g[role=img] rect")].map((bar) => ({
    fill: bar.getAttribute("fill"),
    width: Number(bar.getAttribute("width"))
  }));

  test("many are shares of the row in the colours of their ends, with direct labels", () => {
    const [granted, denied, unavailable] = bars;
    expect([granted, denied, unavailable].map((bar) => bar!.fill)).toEqual([
      "var(--granted)",
      "var(--denied)",
      "var(--unavailable)"
    ]);
    expect((granted!.width + 2) / (unavailable!.width + 2)).toBeCloseTo(0.9, 2);
    expect(texts(chart)).toEqual(
      expect.arrayContaining(["granted 45%", "unavailable 50%", "of 100"])
    );
  });

  test("a part too narrow for its name has its share, and one too narrow for that has none", () => {
    const narrow = endedShares([many], {...options, width: 328});
    expect(texts(narrow)).toEqual(expect.arrayContaining(["granted 45%", "unavailable 50%"]));
    const thirds = endedOf(2022, {granted: 35, "unavailable.unclear": 55, other: 10});
    const labels = texts(endedShares([thirds], {...options, width: 250}));
    expect(labels).toEqual(expect.arrayContaining(["35%", "55%"]));
    expect(labels).not.toContain("10%");
  });

  test("few are squares, one a request, with their counts and no share", () => {
    expect(bars.slice(3).map(({fill}) => fill)).toEqual([
      "var(--granted)",
      "var(--granted)",
      "var(--unavailable)"
    ]);
    expect(texts(chart)).toContain("2 granted · 1 unavailable");
  });

  test("none, and what is not counted, are said apart", () => {
    expect(altOf(chart)).toContain("2020 (2019 form): 0 in the tables");
    expect(altOf(chart)).toContain("2024 (2021 form): not counted");
  });

  test("a rule stands where the form changes", () => {
    expect(drawn(chart).querySelectorAll("g[role=img] line")).toHaveLength(1);
  });
});

describe("the page", () => {
  const indicators = rowsOf(many).map((indicator) => ({
    ...{indicator, label_zh: `三、(四)${indicator}`, label_en: `row ${indicator}`}
  })) as Indicator[];
  const shown = (more: Partial<ShownOutcomes> = {}): ShownOutcomes => ({
    ...{body: null, years: [many, few], chosen: 0, indicators, document: options.document},
    ...more
  });
  const said = (more: Partial<ShownOutcomes>) =>
    outcomesFigure({lang: "en", path: "outcomes.html"}, shown(more)).text;

  test("says how many reports are behind its sentence, and the most frequent ground", () => {
    const text = said({years: [{...many, reports: 12, left: 3}]});
    expect(text).toContain("the 12 of 15 reports whose tables add up: 100 concluded, 45% granted");
    expect(text).toContain("row request.outcome.unavailable.not_held”: 30 (30%)");
    expect(text).toContain("Not counted: 3 reports");
  });

  test("has a column for shares where there are any", () => {
    const heads = (year: Ended) => said({years: [year]}).match(/<th scope="col"/g)!.length;
    expect([heads(many), heads(few)]).toEqual([9, 8]);
  });

  test("names no ground as the most frequent where two are", () => {
    const tie = endedOf(2022, {"unavailable.unclear": 20, "denied.internal_affairs": 20});
    expect(said({years: [tie]})).not.toContain("most frequent");
  });

  test("of one body leads from each cell to the cell of its report; of many to none", () => {
    const body = {body: "a", label_zh: "甲局", label_en: "bureau A"};
    expect(said({body, chosen: 1})).toContain(
      'href="reports/a/2023.html#figure-request.outcome.granted%40total"'
    );
    expect(said({})).not.toContain("#figure-");
  });

  test("in its CSV what is not counted has no value", () => {
    const rows = outcomeSheet(
      shown({years: [few, endedOf(2024, {granted: 9}, {reports: 0, left: 1})]})
    );
    const total = rows.filter(
      ({applicant, indicator}) => applicant === "total" && indicator === row("granted")
    );
    expect(total.map(({year, value}) => [year, value])).toEqual([
      [2023, 2],
      [2024, null]
    ]);
  });
});

test.each([
  ["request.outcome.not_processed.duplicate", "三、(五)不予处理 2.重复申请", "不予处理：重复申请"],
  ["request.outcome.other.rest", "三、(六)其他处理 3.其他", "其他处理：其他"],
  ["request.outcome.granted", "三、(一)予以公开", "予以公开"]
])("a row of the table has its group before it: %s", (indicator, label_zh, title) => {
  expect(rowTitle({indicator, label_zh, label_en: "x"} as Indicator, "zh")).toBe(title);
  expect(rowTitle({indicator, label_zh, label_en: "x"} as Indicator, "en")).toBe("x");
});
