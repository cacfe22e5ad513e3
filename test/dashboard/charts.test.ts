import {describe, expect, test} from "vitest";
import {claims} from "#dashboard/charts/claims.ts";
import {permitVolume} from "#dashboard/charts/permit-volume.ts";
import {publishedCategories} from "#dashboard/charts/published-categories.ts";
import {publishedItems} from "#dashboard/charts/published-items.ts";
import {requestOutcomes} from "#dashboard/charts/request-outcomes.ts";
import {lastStep, tellStep, yearOverYear} from "#dashboard/charts/year-over-year.ts";
import type {BodyCharts, CategoryFigure, ClaimModel, OutcomeYear} from "#dashboard/model.ts";
import {headlineOf} from "#dashboard/pages/headlines.ts";
import {
  altOf,
  drawn,
  figureOf,
  findingOf,
  linksOf,
  options,
  runs,
  seriesOf,
  texts
} from "#test/dashboard/series.ts";

const zh = {...options, lang: "zh" as const};

describe("published-items", () => {
  const chart = publishedItems(
    seriesOf(2016, [
      {raw: "34", template: "narrative"},
      {raw: null, template: "narrative"},
      {raw: "0", template: "standard-2019", breaks: "form"},
      {raw: ""},
      {raw: "?"},
      {raw: "467", approximate: "at_least", severity: "error"}
    ]),
    options
  );

  test("a figure is a bar; a nought, a blank, what cannot be told and what is not there are none", () => {
    const bars = [...drawn(chart).querySelectorAll("g[role=img] rect")].map((bar) =>
      Number(bar.getAttribute("height"))
    );
    expect(bars.filter((height) => height > 0)).toHaveLength(2);
    expect(texts(chart)).toEqual(expect.arrayContaining(["34", "0", "·", "?", "≥467"]));
    expect(altOf(chart)).toContain(
      "2016: 34; 2017: not stated; 2018: 0; 2019: blank; 2020: cannot tell; 2021: ≥467"
    );
  });

  test("a blank is drawn as an empty box, and what is not there is not", () => {
    const boxes = (...printed: (string | null)[]) =>
      [
        ...drawn(
          publishedItems(
            seriesOf(
              2020,
              printed.map((raw) => ({raw}))
            ),
            options
          )
        ).querySelectorAll("path")
      ].filter((path) => path.getAttribute("d")!.endsWith("Z"));
    expect(boxes("", "1", "", null)).toHaveLength(2);
    expect(boxes(null, "0", "?")).toHaveLength(0);
  });

  test("each form is named where it begins, and a rule stands before it", () => {
    expect(texts(chart)).toEqual(expect.arrayContaining(["prose", "2019 form", "2021 form"]));
    const upright = [...drawn(chart).querySelectorAll("g[role=img] line")].filter(
      (line) => line.getAttribute("x1") === line.getAttribute("x2")
    );
    expect(upright).toHaveLength(2);
  });

  test("an error's mark, and nothing else, is in the colour of the seal", () => {
    const seal = [...drawn(chart).querySelectorAll('[fill="var(--seal)"], [stroke="var(--seal)"]')];
    expect(seal.map(({textContent}) => textContent)).toEqual(["■"]);
  });

  test("each figure, a blank too, leads to its words, and says so", () => {
    expect(linksOf(chart)).toEqual([
      {href: "body/2016.html#p2016", label: "2016: 34. To the words"},
      {href: "body/2018.html#p2018", label: "2018: 0. To the words"},
      {href: "body/2019.html#p2019", label: "2019: blank. To the words"},
      {href: "body/2021.html#p2021", label: "2021: ≥467. To the words"}
    ]);
  });
});

describe("permit-volume", () => {
  const prose = seriesOf(
    2018,
    [
      {raw: "10773", template: "narrative"},
      {raw: null, breaks: "form"},
      {raw: "43000", approximate: "at_least", breaks: "gap"},
      {raw: null}
    ],
    "narrative"
  );
  const table = seriesOf(2018, [
    {raw: null, template: "narrative"},
    {raw: "101", template: "standard-2019", breaks: "form"},
    {raw: "43124", template: "standard-2019", breaks: "leap", leap: 427, severity: "warning"},
    {raw: "3932", breaks: "form", leap: 1 / 11, severity: "warning"},
    {raw: "21699"},
    {raw: "26609"}
  ]);
  const chart = permitVolume([prose, table], options);

  test("no line joins two measures, two forms, or the two sides of a leap", () => {
    expect(runs(chart)).toEqual([3]);
  });

  test("a leap has a rule in its gap that says how far", () => {
    expect(texts(chart)).toEqual(expect.arrayContaining(["×427", "÷11"]));
    expect(
      drawn(chart).querySelectorAll("[stroke-dasharray] line, line[stroke-dasharray]")
    ).toHaveLength(1);
    expect(altOf(chart)).toContain("2020: 43,124, not comparable with the year before");
  });

  test("an approximate figure is a hollow dot, with its sign", () => {
    expect(texts(chart)).toContain("≥43,000");
    const hollow = [...drawn(chart).querySelectorAll("circle")].filter(
      (dot) => dot.getAttribute("fill") === "var(--page)"
    );
    expect(hollow).toHaveLength(1);
  });

  test("both measures are named, in either language", () => {
    expect(texts(chart)).toEqual(
      expect.arrayContaining(["The prose: cases handled", "The table: decisions"])
    );
    expect(texts(permitVolume([prose, table], zh))).toEqual(
      expect.arrayContaining(["正文：办件数", "表格：处理决定数"])
    );
  });
});

describe("request-outcomes", () => {
  const yearOf = (year: number, more: Partial<OutcomeYear>): OutcomeYear => ({
    ...{year, template: "standard-2021", received: null, said: null, groups: [], findings: []},
    ...more
  });
  const counted = (year: number, value: number): OutcomeYear =>
    yearOf(year, {groups: [{group: "granted", value, figures: [figureOf(year, String(value))]}]});

  test("so few requests are shown one by one, each in the colour of its end", () => {
    const chart = requestOutcomes(
      [
        yearOf(2020, {said: figureOf(2020, "0"), template: "narrative"}),
        yearOf(2021, {
          groups: [
            {group: "granted", value: 1, figures: [figureOf(2021, "1")]},
            {group: "unavailable", value: 2, figures: [figureOf(2021, "2")]}
          ],
          findings: [findingOf(2021, "error")]
        }),
        yearOf(2022, {received: figureOf(2022, "0")}),
        yearOf(2023, {})
      ],
      options
    );
    const squares = [...drawn(chart).querySelectorAll("g[role=img] rect")].map((square) =>
      square.getAttribute("fill")
    );
    expect(squares).toEqual(["var(--granted)", "var(--unavailable)", "var(--unavailable)"]);
    expect(texts(chart)).toEqual(
      expect.arrayContaining([
        "0 (prose)",
        "1 granted · 2 unavailable",
        "0 (table)",
        "· not stated",
        "■"
      ])
    );
  });

  test("many requests are a bar, and not thousands of squares", () => {
    const chart = requestOutcomes([counted(2021, 5000), counted(2022, 2500)], options);
    const widths = [...drawn(chart).querySelectorAll("g[role=img] rect")].map((bar) =>
      Number(bar.getAttribute("width"))
    );
    expect(widths).toHaveLength(2);
    expect(widths[0]! / widths[1]!).toBeCloseTo(2, 1);
  });
});

describe("published-categories", () => {
  const row = (category: string, raw: string): CategoryFigure => ({
    year: 2023,
    category,
    figure: figureOf(2023, raw)
  });

  test("a category is a bar with its number, the largest first", () => {
    const chart = publishedCategories([row("法规文件", "1"), row("行政许可事项", "406")], options);
    expect(texts(chart)).toEqual(["2023 行政许可事项", "2023 法规文件", "406", "1"]);
  });

  test("a hostile name is text and stays text", () => {
    const chart = publishedCategories([row(`<script>alert("1")</script>&amp;'`, "1")], options);
    expect(drawn(chart).querySelector("script")).toBeNull();
    expect(texts(chart)[0]).toBe(`2023 <script>alert("1")</script>&amp;'`);
    expect(altOf(chart)).toContain(`<script>alert("1")</script>&amp;'`);
  });
});

describe("year-over-year", () => {
  test("a line joins only what measures the same thing", () => {
    const chart = yearOverYear(
      seriesOf(2019, [
        {raw: "1"},
        {raw: "2"},
        {raw: "9", breaks: "form"},
        {raw: "8"},
        {raw: ""},
        {raw: "7", breaks: "gap"}
      ]),
      options
    );
    expect(runs(chart)).toEqual([2, 2]);
  });

  test("the last step is the last one that can be compared", () => {
    expect(
      lastStep(seriesOf(2019, [{raw: "4"}, {raw: "6"}, {raw: "900", breaks: "leap"}]))
    ).toEqual({from: 2019, to: 2020, change: 0.5});
    expect(lastStep(seriesOf(2019, [{raw: "0"}, {raw: "6"}]))).toBeNull();
  });

  // 2017 and 2018: 接待办事群众约35万人次, 约50万人次.
  test("between figures that are vague there is no rate, and both stand there with their signs", () => {
    const vague = {approximate: "about" as const};
    const told = (...printed: Parameters<typeof seriesOf>[1]) =>
      tellStep(seriesOf(2017, printed), "en");
    expect(told({raw: "350000", ...vague}, {raw: "500000", ...vague})).toBe(
      "2017→2018: ≈350,000 to ≈500,000"
    );
    expect(told({raw: "350000"}, {raw: "500000", approximate: "at_least"})).toBe(
      "2017→2018: 350,000 to ≥500,000"
    );
    expect(told({raw: "4"}, {raw: "6"}, {raw: "8", ...vague})).toBe("2017→2018: +50%");
  });

  test("a panel without a step says why", () => {
    const told = (...printed: Parameters<typeof seriesOf>[1]) =>
      tellStep(seriesOf(2020, printed), "en");
    expect(told({raw: "0"}, {raw: "6000"})).toBe("2020→2021: 0 to 6,000");
    expect(told({raw: "4"}, {raw: "900", breaks: "leap"})).toBe(
      "more than tenfold: not comparable"
    );
    expect(told({raw: "6414"}, {raw: "6440", breaks: "form"}, {raw: null, breaks: "gap"})).toBe(
      "no two neighbouring years with figures in the same form"
    );
  });

  test("a step is counted only where both its years have a figure", () => {
    const measures = [
      seriesOf(2019, [
        {raw: null},
        {raw: "1", breaks: "gap"},
        {raw: "2"},
        {raw: "9", breaks: "form"}
      ])
    ];
    expect(headlineOf["year-over-year"]!({measures} as unknown as BodyCharts, "en")).toBe(
      "Of 2 steps from one year to the next, 1 can be compared"
    );
  });
});

describe("claims", () => {
  const claim = (year: number, more: Partial<ClaimModel>): ClaimModel => ({
    claim: {
      indicator: "x",
      kind: "growth",
      stated: 5.16,
      against: year - 1,
      raw: "增加516%",
      place: `c${year}`,
      report: `body/${year}`,
      body: "body",
      year
    },
    ...{indicator: seriesOf(year, [{raw: "1"}]).indicator, now: null, before: null, computed: null},
    ...{outcome: "cannot_tell", finding: null},
    ...more
  });
  const chart = claims(
    [
      claim(2016, {}),
      claim(2017, {computed: 5.1649, outcome: "holds"}),
      claim(2018, {computed: 0.333, outcome: "fails"})
    ],
    options
  );

  test("what is said stands beside what is figured, or beside nothing", () => {
    expect(texts(chart)).toEqual(
      expect.arrayContaining([
        "+516% stated; can’t be told",
        "+516% stated, +516% figured",
        "+516% stated, +33.3% figured: it fails"
      ])
    );
    expect(drawn(chart).querySelectorAll("circle")).toHaveLength(2);
  });

  test("what is said is never rounded", () => {
    const said = claim(2020, {});
    const precise = claims([{...said, claim: {...said.claim, stated: 0.0112}}], options);
    expect(texts(precise)).toContain("+1.12% stated; can’t be told");
  });

  test("a claim leads to its own words", () => {
    expect(linksOf(chart).map(({href}) => href)).toEqual([
      "body/2016.html#c2016",
      "body/2017.html#c2017",
      "body/2018.html#c2018"
    ]);
  });
});

describe("every chart", () => {
  const series = seriesOf(2019, [{raw: "1"}, {raw: "2"}]);
  const all: Record<string, () => string> = {
    "published-items": () => publishedItems(series, options),
    "permit-volume": () => permitVolume([series], options),
    "year-over-year": () => yearOverYear(series, options)
  };

  test.each(Object.keys(all))(
    "%s is the same twice, asks for nothing, and styles nothing inline",
    (name) => {
      const chart = all[name]!();
      expect(all[name]!()).toBe(chart);
      expect(chart.replaceAll("http://www.w3.org/2000/svg", "")).not.toMatch(
        /https?:|<style|style=|<script|url\(/
      );
    }
  );

  test.each(Object.keys(all))("%s holds no link within its picture", (name) => {
    expect(drawn(all[name]!()).querySelectorAll("g[role=img] a")).toHaveLength(0);
  });
});
