/** Words in pictures: numbers of millions, seventeen years, six outcomes. None is cut, and none stands on another. */
import {describe, expect, test} from "vitest";
import type {ChartOptions} from "#dashboard/charts/parts/frame.ts";
import {fitted} from "#dashboard/charts/parts/standing.ts";
import {permitVolume} from "#dashboard/charts/permit-volume.ts";
import {publishedCategories} from "#dashboard/charts/published-categories.ts";
import {publishedItems} from "#dashboard/charts/published-items.ts";
import {requestOutcomes} from "#dashboard/charts/request-outcomes.ts";
import {yearlySums} from "#dashboard/charts/yearly-sums.ts";
import {yearOverYear} from "#dashboard/charts/year-over-year.ts";
import type {CategoryFigure, OutcomeYear} from "#dashboard/model.ts";
import {drawn, figureOf, options, seriesOf, texts, type Printed} from "#test/dashboard/series.ts";

interface Box {
  text: string;
  left: number;
  right: number;
  top: number;
  bottom: number;
}

const numbersIn = (value: string | null) => (value?.match(/-?[\d.]+/g) ?? []).map(Number);

/** Where each text of a picture is: a figure some 0.56 of its height, as in the narrowest of the usual faces. */
function boxesOf(svg: string): Box[] {
  return [...drawn(svg).querySelectorAll("g[role=img] text")].flatMap((text) => {
    const lines = [...text.querySelectorAll("tspan")];
    if (lines.length) return [];
    let [x, y, size, anchor] = [0, 0, 0, ""];
    for (let at: Element | null = text; at && at.localName !== "svg"; at = at.parentElement) {
      const [dx = 0, dy = 0] = numbersIn(at.getAttribute("transform"));
      [x, y] = [x + dx, y + dy];
      size ||= Number(at.getAttribute("font-size") ?? 0);
      anchor ||= at.getAttribute("text-anchor") ?? "";
    }
    const content = text.textContent ?? "";
    const high = size || 13;
    const width = [...content].reduce(
      (sum, letter) => sum + high * (/[,. ]/.test(letter) ? 0.26 : letter > "\u2e7f" ? 1 : 0.56),
      0
    );
    const left = x - {start: 0, end: width}[anchor as "start"]! || x - width / 2;
    const from = anchor === "start" ? x : anchor === "end" ? x - width : left;
    return [
      {text: content, left: from, right: from + width, top: y - high / 2, bottom: y + high / 2}
    ];
  });
}

const cut = (svg: string, width: number) =>
  boxesOf(svg)
    .filter(({left, right}) => left < 0 || right > width)
    .map(({text}) => text);

function upon(svg: string): string[] {
  const boxes = boxesOf(svg).filter(({text}) => /\d|form|prose|格式/.test(text));
  return boxes.flatMap((a, i) =>
    boxes
      .slice(i + 1)
      .filter(
        (b) => a.left < b.right && b.left < a.right && a.top + 3 < b.bottom && b.top + 3 < a.bottom
      )
      .map((b) => `${a.text} on ${b.text}`)
  );
}

const printed: Printed[] = [
  {raw: "34567", template: "narrative"},
  {raw: "145678", template: "statistics-2014", breaks: "form"},
  {raw: "187654", template: "narrative", breaks: "form"},
  {raw: "153456", template: "standard-2019", breaks: "form"},
  {raw: "232395"},
  {raw: "285432", breaks: "form"},
  {raw: "267888", severity: "error"},
  {raw: "285061"}
];
const amounts: Printed[] = printed.map(({raw, ...more}, i) => ({
  ...more,
  raw: raw! + "123".repeat(i % 3)
}));
const long: Printed[] = Array.from({length: 17}, (_, i) => ({raw: String(1234567 + 1000 * i)}));

const groups = ["granted", "partly_granted", "denied", "unavailable", "not_processed", "other"];
const endings = (...years: number[][]): OutcomeYear[] =>
  years.map((values, i) => ({
    ...{year: 2019 + i, template: i < 2 ? "standard-2019" : "standard-2021"},
    groups: values.map((value, at) => ({
      ...{group: groups[at], value, figures: [figureOf(2019 + i, String(value))]}
    })),
    ...{received: figureOf(2019 + i, "0"), said: null, findings: []}
  })) as unknown as OutcomeYear[];

const sums = [
  ...[2016, 2017, 2018, 2019, 2020].map((year) => ({
    year,
    template: null,
    sum: 123456 * (year - 2015),
    reports: 4321
  })),
  {year: 2021, template: "standard-2019" as const, sum: 588, reports: 3},
  {year: 2021, template: "standard-2021" as const, sum: 8428000, reports: 4317},
  {year: 2022, template: null, sum: 9900000, reports: 5000}
];

const categories = [2022, 2023].flatMap((year) =>
  ["法规文件", "政策解读".repeat(12)].map(
    (category, i) =>
      ({year, category, figure: figureOf(year, ["532395018072", "12"][i]!)}) as CategoryFigure
  )
);

const charts: Record<string, (options: ChartOptions) => string> = {
  "published items": (options) => publishedItems(seriesOf(2016, printed), options),
  "published items of seventeen years": (options) => publishedItems(seriesOf(2008, long), options),
  "published items on a log scale": (options) =>
    publishedItems(seriesOf(2016, printed), {...options, scale: "log"}),
  permits: (options) => permitVolume([seriesOf(2016, printed)], options),
  "permits of seventeen years": (options) => permitVolume([seriesOf(2008, long)], options),
  categories: (options) => publishedCategories(categories, options),
  "many requests": (options) =>
    requestOutcomes(
      endings(
        [1200, 340, 201, 899, 45, 12],
        [10, 2, 0, 3, 0, 1],
        [1234567, 2345, 6789, 12345, 12, 0]
      ),
      options
    ),
  "few requests of every kind": (options) =>
    requestOutcomes(endings([12, 3, 2, 8, 1, 1], [1, 0, 1, 0, 2, 0]), options),
  "sums of two forms in a year": (options) => yearlySums(sums, options),
  "a panel": (options) => yearOverYear(seriesOf(2016, printed), {...options, width: 264}),
  "a panel of amounts": (options) => yearOverYear(seriesOf(2016, amounts), {...options, width: 264})
};

describe.each(Object.entries(charts))("%s", (_, draw) => {
  test.each([328, 720])("no word is cut, and none stands on another, in %d pixels", (width) => {
    for (const lang of ["zh", "en"] as const) {
      const svg = draw({...options, lang, width});
      expect(cut(svg, Number(/width="(\d+)"/.exec(svg)![1]))).toEqual([]);
      expect(upon(svg)).toEqual([]);
    }
  });
});

test("where there is no room for every number, those of findings, the last and the largest come first", () => {
  const narrow = texts(publishedItems(seriesOf(2016, printed), {...options, width: 328}));
  expect(narrow).toContain("267,888");
  expect(narrow).not.toContain("285,061");
  const wide = texts(publishedItems(seriesOf(2016, printed), options));
  expect(wide).toEqual(expect.arrayContaining(["34,567", "285,432", "267,888", "285,061"]));
});

test("of many requests every outcome is told, in lines under the bar", () => {
  const told = (width: number) =>
    [...drawn(charts["many requests"]!({...options, width})).querySelectorAll("text")]
      .map((text) => [...text.querySelectorAll("tspan")].map(({textContent}) => textContent))
      .map((lines) => lines.join(" · "));
  for (const width of [328, 720])
    expect(told(width).join()).toContain(
      "1,200 granted · 340 partly granted · 201 denied · 899 unavailable · 45 not processed · 12 other"
    );
});

test("a name that is too long goes on in a mark", () => {
  expect(fitted("政策解读", 52, 13)).toBe("政策解读");
  expect(fitted("政策解读和回应", 52, 13)).toBe("政策解…");
});
