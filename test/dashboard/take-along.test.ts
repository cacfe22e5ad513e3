/** What a chart says when it leaves the page: its frame, its signs, its scale. */
import {readFileSync} from "node:fs";
import {describe, expect, test} from "vitest";
import {permitVolume} from "#dashboard/charts/permit-volume.ts";
import {publishedItems} from "#dashboard/charts/published-items.ts";
import {filled, framed, light} from "#dashboard/charts/parts/framed.ts";
import {outcomesLegend, seriesLegend} from "#dashboard/charts/parts/legend.ts";
import {withoutLinks} from "#dashboard/charts/parts/print.ts";
import {hidesTheRest} from "#dashboard/charts/parts/series.ts";
import type {OutcomeYear} from "#dashboard/model.ts";
import {projectPath} from "#pipeline/world.ts";
import {drawn, figureOf, linksOf, options, seriesOf, texts} from "#test/dashboard/series.ts";

const framing = {
  headline: "Most items in 2022, 467",
  measure: "Items, as the prose states them",
  legend: [{sign: "■", colour: "var(--seal)", text: "does not add up (error)"}],
  source: "Source: annual reports of Somewhere on 2016–2023, published 2017-03-17 to 2024-01-30."
};

describe("a frame", () => {
  test("has the colours of the light page", () => {
    const style = readFileSync(projectPath("dashboard/style.css"), "utf8");
    const [, tokens] = /^:root \{(.*?)^\}/ms.exec(style)!;
    const colours = Object.fromEntries(
      [...tokens!.matchAll(/--([\w-]+): (#\w+);/g)].map(([, name, colour]) => [name, colour])
    );
    expect(colours).toMatchObject(light);
  });

  const square = '<svg width="720" height="100"><rect width="5" height="5"/></svg>';

  test("says headline, measure, signs, source and dates around the drawing", () => {
    const file = filled(framed(framing, [{width: 720, height: 100}]), [square]);
    const said = [...drawn(file).querySelectorAll("text")].map(({textContent}) => textContent);
    expect(said).toEqual([
      "Most items in 2022, 467",
      "Items, as the prose states them",
      "■",
      "does not add up (error)",
      "Source: annual reports of Somewhere on 2016–2023, published 2017-03-17 to 2024-01-30."
    ]);
    expect(file).toContain(square);
  });

  test("holds as many drawings as there are panels, each under its lines, none over another", () => {
    const panels = [1, 2, 3].map((n) => ({
      width: 300,
      height: 118,
      lines: [`measure ${n}`, "step"]
    }));
    const file = filled(framed(framing, panels), ["<a/>", "<b/>", "<c/>"]);
    const places = [...file.matchAll(/translate\((\d+) ([\d.]+)\)"><(.)/g)].map(
      ([, x, y, name]) => [name, Number(x), Number(y)] as const
    );
    expect(places.map(([name]) => name)).toEqual(["a", "b", "c"]);
    expect(places[0]![2]).toBe(places[1]![2]);
    expect(places[2]![2]).toBeGreaterThanOrEqual(places[0]![2] + 118);
    expect(places[1]![1]).toBeGreaterThanOrEqual(places[0]![1] + 300);
  });

  test("has one hole for each drawing, whatever its texts hold", () => {
    const hostile = {...framing, headline: "a \ufffc <script>", source: "\ufffc&"};
    const file = filled(framed(hostile, [{width: 720, height: 100}]), ["<b/>"]);
    expect(file.match(/<b\/>/g)).toHaveLength(1);
    expect(file).not.toMatch(/\ufffc|<script/);
  });

  test("breaks Chinese where a line is full, and begins none with a full stop", () => {
    const headline = "公".repeat(34) + "。" + "开".repeat(10);
    const lines = [
      ...drawn(framed({...framing, headline}, [{width: 720, height: 9}])).querySelectorAll("text")
    ]
      .map(({textContent}) => textContent!)
      .filter((text) => /[公开]/.test(text));
    expect(lines.length).toBe(2);
    expect(lines.join("")).toBe(headline);
    expect(lines[1]).not.toMatch(/^。/);
  });
});

test("a picture that leaves the page has no links, and all of its figures", () => {
  const chart = publishedItems(seriesOf(2020, [{raw: "3"}, {raw: "5"}]), options);
  expect(linksOf(chart)).toHaveLength(2);
  expect(linksOf(withoutLinks(chart))).toEqual([]);
  expect(texts(withoutLinks(chart))).toEqual(texts(chart));
});

describe("a legend", () => {
  const legend = (...printed: Parameters<typeof seriesOf>[1]) =>
    seriesLegend(seriesOf(2016, printed).points, "en").map(({sign, text}) => `${sign} ${text}`);

  test("names the signs that occur, each once, and no other", () => {
    expect(legend({raw: "1"}, {raw: "0"})).toEqual([]);
    expect(
      legend(
        {raw: "43000", approximate: "at_least"},
        {raw: ""},
        {raw: ""},
        {raw: "/"},
        {raw: "?"},
        {raw: null},
        {raw: "7", breaks: "form", severity: "error"},
        {raw: "900", breaks: "leap", severity: "warning"}
      )
    ).toEqual([
      "≥ at least (余, 超)",
      "□ blank",
      "/ a slash or dash",
      "? cannot tell",
      "· not stated",
      "│ another form: not comparable",
      "┊ more than tenfold: not comparable",
      "■ does not add up (error)",
      "▲ does not add up (warning)"
    ]);
  });

  test("what cannot be read looks like nothing else", () => {
    const {points} = seriesOf(2020, [{raw: "1"}]);
    const unreadable = {...points[0]!, state: "unreadable" as const};
    expect(seriesLegend([unreadable], "en")).toMatchObject([{sign: "[?]", text: "unreadable"}]);
  });

  test("of outcomes has a colour for each way of ending that occurs", () => {
    const year: OutcomeYear = {
      ...{year: 2021, template: "standard-2021", received: null, said: null, findings: []},
      groups: [
        {group: "granted", value: 0, figures: [figureOf(2021, "0")]},
        {group: "unavailable", value: 2, figures: [figureOf(2021, "2")]}
      ]
    };
    expect(outcomesLegend([year], "en")).toEqual([
      {sign: "■", colour: "var(--unavailable)", text: "unavailable"}
    ]);
  });
});

describe("a scale", () => {
  test("is offered where the largest figure is ten times the smallest, noughts aside", () => {
    const hides = (...all: string[]) =>
      hidesTheRest([
        seriesOf(
          2016,
          all.map((raw) => ({raw}))
        )
      ]);
    expect(hides("34", "339")).toBe(false);
    expect(hides("34", "340")).toBe(true);
    expect(hides("0", "340")).toBe(false);
    expect(hides("", "5")).toBe(false);
  });

  const heights = (svg: string) =>
    [...drawn(svg).querySelectorAll("circle")].map((dot) => Number(dot.getAttribute("cy")));

  test("log: equal factors are equal steps, and a nought stands at the foot as a figure", () => {
    const series = seriesOf(2019, [{raw: "10"}, {raw: "100"}, {raw: "1000"}, {raw: "0"}]);
    for (const chart of [
      publishedItems(series, {...options, scale: "log"}),
      permitVolume([series], {...options, scale: "log"})
    ]) {
      const [a, b, c, ...rest] = heights(chart);
      expect(a! - b!).toBeCloseTo(b! - c!, 1);
      expect(rest).toEqual([]);
      expect(texts(chart)).toContain("0");
      expect(drawn(chart).outerHTML).not.toMatch(/NaN|Infinity/);
    }
  });

  test("linear: equal differences are equal steps, from nought", () => {
    const series = seriesOf(2019, [{raw: "0"}, {raw: "100"}, {raw: "200"}]);
    const [a, b, c] = heights(permitVolume([series], {...options, scale: "linear"}));
    expect(a! - b!).toBeCloseTo(b! - c!, 1);
  });
});
