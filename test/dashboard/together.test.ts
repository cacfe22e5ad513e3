/** What many bodies have together: what is summed, what is not, and what is said of it. */
import {describe, expect, test} from "vitest";
import {outcomeShares, sharesInWords} from "#dashboard/charts/outcome-shares.ts";
import {yearlySums} from "#dashboard/charts/yearly-sums.ts";
import type {Together} from "#dashboard/models/front.ts";
import {togetherCharts} from "#dashboard/pages/together.ts";
import {altOf, drawn, options, texts} from "#test/dashboard/series.ts";

describe("yearly-sums", () => {
  const chart = yearlySums(
    [
      {year: 2020, template: "standard-2019", sum: 1234, reports: 7},
      {year: 2021, template: "standard-2019", sum: 10, reports: 1},
      {year: 2021, template: "standard-2021", sum: 0, reports: 3}
    ],
    options
  );

  test("a bar a form and year, with its sum over it and its reports under it", () => {
    expect(texts(chart)).toEqual(
      expect.arrayContaining(["1,234", "10", "0", "n 7", "n 1", "n 3", "2020", "2021"])
    );
    const bars = [...drawn(chart).querySelectorAll("g[role=img] rect")];
    expect(bars).toHaveLength(3);
    const [, second, third] = bars.map((bar) => {
      const x = Number(bar.getAttribute("x"));
      return {from: x, to: x + Number(bar.getAttribute("width"))};
    });
    expect(second!.to).toBeLessThan(third!.from);
  });

  test("its numbers are said in words, each with its form and reports", () => {
    expect(altOf(chart)).toContain(
      "2020 (2019 form): 1,234 (7 reports); 2021 (2019 form): 10 (1 report); 2021 (2021 form): 0 (3 reports)"
    );
  });
});

describe("outcome-shares", () => {
  const year = {
    year: 2021,
    tables: 2,
    groups: [
      {group: "granted" as const, value: 30},
      {group: "unavailable" as const, value: 9},
      {group: "denied" as const, value: 1}
    ]
  };

  test("shares are of the year's requests", () => {
    expect(sharesInWords(year, "en")).toBe(
      "2021: granted 75%, denied 2.5%, unavailable 22.5%, of 40 requests in 2 tables"
    );
  });

  test("a share is as long as it is large, and is written where it has room", () => {
    const chart = outcomeShares([year], options);
    const widths = [...drawn(chart).querySelectorAll("g[role=img] rect")].map((bar) =>
      Number(bar.getAttribute("width"))
    );
    expect(widths).toHaveLength(3);
    expect(widths[0]! / widths[2]!).toBeCloseTo(30 / 9, 1);
    expect(texts(chart)).toEqual(expect.arrayContaining(["75%", "22.5%", "40"]));
    expect(texts(chart)).not.toContain("2.5%");
  });
});

describe("on the front", () => {
  const together: Together = {
    reports: [
      {year: 2020, reports: 9, bodies: 9},
      {year: 2021, reports: 11, bodies: 11}
    ],
    published: [
      {year: 2020, template: "standard-2019", sum: 500, summed: 6, about: 1, untold: 2},
      {year: 2021, template: "standard-2021", sum: 1200, summed: 8, about: 2, untold: 1}
    ],
    permits: [
      {year: 2020, template: "standard-2019", middle: 43124, told: 5, untold: 4},
      {year: 2021, template: "standard-2021", middle: 3932, told: 9, untold: 2}
    ],
    outcomes: [{year: 2021, tables: 2, groups: [{group: "granted", value: 4}]}]
  };
  const pageOf = (model: Together) =>
    togetherCharts({lang: "en", path: "index.html"}, options.document, model).join("");

  test("headlines are made from the data", () => {
    const page = pageOf(together);
    expect(page).toContain("20 reports on 2020–2021; the year with most is 2021: 11");
    expect(page).toContain(
      "For 2021, 8 offices give an exact total, together 1,200 items; 3 more give none, or only about how many"
    );
    expect(page).toContain(
      "Of 9 offices that give permit decisions for 2021 (2021 form), the middle one made 3,932"
    );
    expect(page).toContain("Of 4 requests in 2021, 100% were granted in whole or part, and 0%");
  });

  test("what is not summed is said beside it", () => {
    expect(pageOf(together).match(/Not summed:/g)).toHaveLength(2);
  });

  test("where nothing can be summed no sum is shown", () => {
    const page = pageOf({
      ...together,
      published: [{...together.published[0]!, sum: null, summed: 0}],
      permits: [{...together.permits[0]!, middle: null, told: 0}],
      outcomes: []
    });
    expect(page).not.toContain("items; ");
    expect(page.match(/<figure/g)).toHaveLength(1);
  });
});
