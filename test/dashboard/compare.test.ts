/** Bodies side by side: what is held against what, who can be ranked, and what travels to the reader's browser. */
import {parse} from "csv-parse/sync";
import {describe, expect, test} from "vitest";
import {yearOverYear} from "#dashboard/charts/year-over-year.ts";
import {
  baseOf,
  idsIn,
  listOf,
  perHundred,
  rankingOf,
  within
} from "#dashboard/charts/parts/comparison.ts";
import {daysOf, publishedIn} from "#dashboard/charts/parts/published.ts";
import {csvOf} from "#dashboard/charts/parts/csv.ts";
import {packed, together, unpacked, type BodySeries} from "#dashboard/charts/parts/shard.ts";
import {groupsOf} from "#dashboard/models/compare.ts";
import type {Series} from "#dashboard/model.ts";
import {drawn, options, runs, seriesOf, texts, type Printed} from "#test/dashboard/series.ts";

const bodyOf = (id: string, series: Series): BodySeries => ({
  body: {body: id, label_zh: `${id}局`, label_en: `bureau ${id}`},
  series
});
const oneYear = (printed: Printed, more: Partial<Series> = {}) => ({
  ...seriesOf(2022, [printed]),
  ...more
});
const values = ({points}: Series) =>
  points.map(({state, figure}) => (state === "number" ? figure!.value : state));

describe("a figure per hundred of another", () => {
  test("is of the same report's two figures, to a tenth", () => {
    const share = perHundred(
      seriesOf(2020, [{raw: "1"}, {raw: "2"}, {raw: "0"}]),
      seriesOf(2020, [{raw: "30"}, {raw: "40"}, {raw: "50"}])
    );
    expect(values(share)).toEqual([3.3, 5, 0]);
  });

  test("is none where the base is below ten, a nought, blank, not told or not there", () => {
    const figures = seriesOf(
      2019,
      ["1", "1", "1", "1", "1"].map((raw) => ({raw}))
    );
    const base = seriesOf(2019, [{raw: "9"}, {raw: "0"}, {raw: ""}, {raw: null}, {raw: "10"}]);
    expect(values(perHundred(figures, base))).toEqual(["few", "few", "no_base", "no_base", 10]);
    expect(values(perHundred(figures, undefined))[0]).toBe("no_base");
  });

  test("keeps what is no number, what is approximate and what breaks, on either side", () => {
    const share = perHundred(
      seriesOf(2020, [{raw: ""}, {raw: "5"}, {raw: "6"}]),
      seriesOf(2020, [
        {raw: "50"},
        {raw: "50", approximate: "at_least"},
        {raw: "60", breaks: "form"}
      ])
    );
    expect(values(share)).toEqual(["blank", 10, 10]);
    expect(share.points.map(({figure}) => figure?.approximate)).toEqual([null, "about", null]);
    expect(share.points.map(({breaks}) => breaks)).toEqual([null, null, "form"]);
  });

  test("is held against the base told where the figure is told, and never against itself", () => {
    const measure = (indicator: string, origin: "table" | "narrative" | "statistics") => ({
      ...{indicator, origin, label: {zh: "", en: ""}, reports: 1, bodies: 1, groups: []}
    });
    const all = [measure("request.received", "table"), measure("request.received", "statistics")];
    const base = (origin: "table" | "statistics" | "narrative", id = "x") =>
      baseOf(all, {indicator: id, origin}, "request.received")?.origin;
    expect([base("table"), base("statistics"), base("narrative")]).toEqual([
      "table",
      "statistics",
      "table"
    ]);
    expect(base("table", "request.received")).toBeUndefined();
  });
});

describe("a ranking", () => {
  const ranked = (...all: [string, Printed, Partial<Series>?][]) => {
    const {never, ranked, unranked} = rankingOf(
      all.map(([id, printed, more]) => bodyOf(id, oneYear(printed, more))),
      2022
    );
    return {
      never,
      order: ranked.map(({rank, body}) => `${rank} ${body.body}`),
      left: unranked.map(({body, why}) => `${body.body} ${why}`)
    };
  };

  test("has the largest first, and equals share a rank", () => {
    expect(
      ranked(["a", {raw: "5"}], ["b", {raw: "9"}], ["c", {raw: "5"}], ["d", {raw: "1"}])
    ).toEqual({
      never: null,
      order: ["1 b", "2 a", "2 c", "4 d"],
      left: []
    });
  });

  test("leaves out what is no number, approximate or does not add up, and says so", () => {
    expect(
      ranked(
        ["a", {raw: "5"}],
        ["b", {raw: "9"}],
        ["c", {raw: ""}],
        ["d", {raw: "7", approximate: "about"}],
        ["e", {raw: "8", severity: "error"}],
        ["f", {raw: "6", severity: "info"}]
      )
    ).toEqual({
      never: null,
      order: ["1 b", "2 f", "3 a"],
      left: ["c no_number", "d approximate", "e doubt"]
    });
  });

  test("is none over two forms, in prose, or of one body", () => {
    const old: Printed = {raw: "5", template: "standard-2019"};
    expect(ranked(["a", old], ["b", {raw: "9"}])).toMatchObject({never: "forms", order: []});
    const prose = {origin: "narrative"} as const;
    expect(ranked(["a", {raw: "5"}, prose], ["b", {raw: "9"}, prose])).toMatchObject({
      never: "prose",
      order: []
    });
    expect(ranked(["a", {raw: "5"}], ["b", {raw: ""}])).toMatchObject({never: "one", order: []});
  });
});

test("the years asked for are there, with a report or without", () => {
  const {points} = within(
    {from: 2018, to: 2021},
    seriesOf(2019, [{raw: "1", breaks: "form"}, {raw: "2"}])
  );
  expect(points.map(({year, state}) => `${year} ${state}`)).toEqual([
    "2018 missing",
    "2019 number",
    "2020 number",
    "2021 missing"
  ]);
});

describe("a panel", () => {
  test("on a log scale shows a nought at its foot, and no line goes past it", () => {
    const series = seriesOf(2019, [{raw: "10"}, {raw: "20"}, {raw: "0"}, {raw: "30"}, {raw: "40"}]);
    const chart = yearOverYear(series, {...options, width: 300, scale: "log"});
    expect(runs(chart)).toEqual([2, 2]);
    expect(texts(chart)).toContain("0");
  });

  test("shares a scale where it is told to: the same figure is as high", () => {
    const height = (...raw: string[]) => {
      const series = seriesOf(
        2019,
        raw.map((one) => ({raw: one}))
      );
      const svg = yearOverYear(series, {...options, width: 300, domain: [0, 100]});
      return drawn(svg).querySelector("circle")!.getAttribute("cy");
    };
    expect(height("50", "60")).toBe(height("50", "100"));
  });

  test("draws what is below nought below it", () => {
    const svg = yearOverYear(seriesOf(2019, [{raw: "5"}]), {
      ...options,
      width: 300,
      domain: [-10, 10]
    });
    expect(drawn(svg).outerHTML).not.toMatch(/NaN/);
  });
});

describe("rows for the page's script", () => {
  const series = seriesOf(2018, [
    {raw: "101", template: "standard-2019"},
    {raw: "", severity: "warning"},
    {raw: "/"},
    {raw: null},
    {raw: "?"},
    {raw: "43000", approximate: "at_least", breaks: "leap", leap: 426, severity: "error"}
  ]);
  const points = series.points.map((point) => ({
    ...point,
    figure: point.figure && {...point.figure, place: `${"0".repeat(64)}#b7.s0-3`}
  }));
  const all = [bodyOf("a", {...series, points}), bodyOf("b", seriesOf(2020, [{raw: "0"}]))];
  const back = unpacked(JSON.parse(JSON.stringify(packed(all))));

  test("draw the same as what they were packed from, links too", () => {
    const draw = (list: readonly BodySeries[]) =>
      list.map((one) =>
        yearOverYear(one.series, {...options, href: ({place}) => `#${place.split("#")[1]}`})
      );
    expect(draw([back[0]!])).toEqual(draw([all[0]!]).map((svg) => svg.replaceAll("body/", "a/")));
    expect(back.map(({body}) => body)).toEqual(all.map(({body}) => body));
  });

  test("are the same whether bodies are packed at once or one after another", () => {
    const three = [...all, bodyOf("c", seriesOf(2017, [{raw: "7"}, {raw: null}]))];
    const apart = three.map((one) => packed([one]));
    expect(JSON.stringify(together(apart))).toBe(JSON.stringify(packed(three)));
    expect(together(apart).body).toEqual([0, 0, 0, 0, 0, 0, 1, 2, 2]);
  });

  test("of one body stand in one file, and no file has more years than it has room for", () => {
    const reports = ["a", "b", "c"].flatMap((body) =>
      [2019, 2021].map((year) => ({
        body,
        year,
        template: "standard-2019" as const,
        published: null,
        report: "",
        lost: false
      }))
    );
    const bodies = (room: number) =>
      groupsOf(reports, room).map((group) => [...group.keys()].join(""));
    expect(bodies(6)).toEqual(["ab", "c"]);
    expect(bodies(9)).toEqual(["abc"]);
    expect(bodies(1)).toEqual(["a", "b", "c"]);
  });
});

test("a source says when its reports were published, where that is known", () => {
  const published = {a: {"2019": "2020-01-30", "2021": "2022-01-12"}, b: {"2020": "2021-02-01"}};
  const days = daysOf(published, ["a", "b", "c"], {from: 2019, to: 2020});
  expect(days).toEqual(["2020-01-30", "2021-02-01"]);
  expect(publishedIn(days, "en")).toBe(", published 2020-01-30 to 2021-02-01");
  expect(publishedIn(days.slice(1), "zh")).toBe("（2021-02-01 发布）");
  expect(publishedIn([], "en")).toBe("");
});

test("CSV made in the page is what a reader of CSV expects, and no formula", () => {
  const rows = [
    {name: '=cmd|" ,x', value: -1, none: null},
    {name: "局\n二", value: 0, none: "-"}
  ];
  expect(parse(csvOf(rows), {bom: true, columns: true})).toEqual([
    {name: "'=cmd|\" ,x", value: "-1", none: ""},
    {name: "局\n二", value: "0", none: "'-"}
  ]);
});

test("bodies come out of an address as they went in, with commas and signs in their names", () => {
  const ids = ["made-1", "~甲,乙局", "~100%局", "~%2C", "~a%252Cb"];
  expect(idsIn(listOf(ids))).toEqual(ids);
  expect(listOf(["made-1", "~甲局"])).toBe("made-1,~甲局");
  expect(idsIn("made-1,,~甲局")).toEqual(["made-1", "~甲局"]);
});
