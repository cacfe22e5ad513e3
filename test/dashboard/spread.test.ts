/** What a title may say of years: no year is the most or the fewest that another may equal or pass. */
import {expect, test} from "vitest";
import {perHundred} from "#dashboard/charts/parts/comparison.ts";
import {spreadOf} from "#dashboard/charts/parts/spread.ts";
import type {BodyCharts} from "#dashboard/model.ts";
import {headlineOf} from "#dashboard/pages/headlines.ts";
import {seriesOf, type Printed} from "#test/dashboard/series.ts";

const years = (first: number, ...raws: (string | null)[]) =>
  seriesOf(
    first,
    raws.map((raw) => ({raw}))
  ).points;
const about = (raw: string, approximate: Printed["approximate"]): Printed => ({raw, approximate});

test("one measure has its most and its fewest", () => {
  const points = years(2019, "12", "30", null, "7");
  expect(spreadOf(points, "en")).toBe("most in 2020, 30; fewest in 2022, 7");
  expect(spreadOf(points, "zh")).toBe("2020 年最多，30；2022 年最少，7");
});

test("years that are equal are counted, and none is named", () => {
  const points = years(2016, "0", "0", "0", "1", "1", "0", "2", "2");
  expect(spreadOf(points, "en")).toBe("most in 2 years, 2 each; fewest in 4 years, 0 each");
  expect(spreadOf(points, "zh")).toBe("有 2 个年度最多，都是 2；有 4 个年度最少，都是 0");
  expect(spreadOf(years(2021, "5", "5", "5"), "en")).toBe("5 in each of 3 years");
  expect(spreadOf(years(2021, "5", "5", "5"), "zh")).toBe("3 个年度都是 5");
});

test("at least is never surely the fewest, at most never surely the most", () => {
  const least = seriesOf(2020, [about("40000", "at_least"), {raw: "46480"}]).points;
  expect(spreadOf(least, "en")).toBe("≥40,000 in 2020, 46,480 in 2021");
  expect(spreadOf(least, "zh")).toBe("2020 年 ≥40,000，2021 年 46,480");
  const most = seriesOf(2020, [about("90", "at_most"), {raw: "80"}, {raw: "3"}]).points;
  expect(spreadOf(most, "en")).toBe("≤90 in 2020, 3 in 2022");
});

test("what is sure of a vague figure is said: 60余 is more than 50, and 约200 than 90", () => {
  const more = seriesOf(2020, [{raw: "50"}, about("60", "at_least")]).points;
  expect(spreadOf(more, "en")).toBe("most in 2021, ≥60; fewest in 2020, 50");
  const far = seriesOf(2020, [about("200", "about"), {raw: "90"}]).points;
  expect(spreadOf(far, "en")).toBe("most in 2020, ≈200; fewest in 2021, 90");
  const near = seriesOf(2020, [about("200", "about"), {raw: "180"}, {raw: "9"}]).points;
  expect(spreadOf(near, "en")).toBe("fewest in 2022, 9");
});

test("over another form or a leap there is no order; a year without a report breaks nothing", () => {
  const forms = seriesOf(2016, [
    {raw: "34", template: "narrative"},
    {raw: "467", template: "standard-2019"},
    {raw: "423"}
  ]).points;
  expect(spreadOf(forms, "en")).toBe(
    "from 34 in 2016 to 423 in 2018, not comparable across 2 breaks between them"
  );
  expect(spreadOf(forms, "zh")).toBe(
    "从 2016 年的 34 到 2018 年的 423，其间口径断了 2 次，前后不可比"
  );
  const leap = seriesOf(2020, [{raw: "101"}, {raw: "43124", breaks: "leap"}]).points;
  expect(spreadOf(leap, "en")).toBe(
    "from 101 in 2020 to 43,124 in 2021, not comparable across 1 break between them"
  );
  const gap = years(2019, "4", "9", "6").map((point) =>
    point.year === 2020
      ? {...point, template: null, state: "missing" as const, figure: null, breaks: "form" as const}
      : point
  );
  expect(spreadOf(gap, "en")).toBe("most in 2021, 6; fewest in 2019, 4");
});

test("the chart of items says it, and without a figure only what it is", () => {
  const charts = (raws: (string | null)[]) =>
    ({published: {...seriesOf(2021, []), points: years(2021, ...raws)}}) as unknown as BodyCharts;
  const say = headlineOf["published-items"]!;
  expect(say(charts(["467"]), "en")).toBe("Items published: 467 in 2021");
  expect(say(charts(["467"]), "zh")).toBe("主动公开的条数：2021 年 467");
  expect(say(charts([null]), "en")).toBe("Items published");
});

test("a rate of completion is a percentage, and is not counted per hundred of anything", () => {
  const rate = seriesOf(2021, [{raw: "1"}, {raw: "0"}]);
  const points = rate.points.map((point, i) => ({
    ...point,
    figure: {...point.figure!, unit: "ratio" as const, value: [1, 0.9787][i]!}
  }));
  expect(spreadOf(points, "en")).toBe("most in 2021, 100%; fewest in 2022, 97.87%");
  const base = seriesOf(2021, [{raw: "50"}, {raw: "50"}]);
  const states = perHundred({...rate, points}, base).points.map(({state}) => state);
  expect(states).toEqual(["no_base", "no_base"]);
});
