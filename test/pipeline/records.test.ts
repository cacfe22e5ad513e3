import {describe, expect, test} from "vitest";
import type {ReadReport} from "#data/schema/reading.ts";
import {knownRows, unknownRows} from "#pipeline/bodies.ts";
import {parsedOf} from "#pipeline/parse.ts";
import {sortReports, toRows} from "#pipeline/records.ts";
import {madeArchive, madeGuide, madeReport, sha} from "#test/made.ts";

const rowsOf = (...documents: Parameters<typeof madeArchive>) => {
  const archive = madeArchive(...documents);
  return toRows(archive, sortReports(parsedOf(archive)));
};

describe("documents", () => {
  test("a bundle is a row, and so is each document in it", () => {
    const report = madeReport({year: 2016});
    expect(rowsOf(madeGuide, report).documents).toMatchObject([
      {document: sha, kind: "bundle", status: "read", bytes: 1000},
      {document: madeGuide.part, kind: "guide", status: "left_out", reason: "a guide, no report"},
      {document: report.part, kind: "report", status: "read", bytes: 100, title: "某局2016年报告"}
    ]);
  });

  test("a file's only document is the file", () => {
    const {documents, reports} = rowsOf(madeReport({year: 2016}));
    expect(documents).toMatchObject([{document: sha, kind: "report", bytes: 1000}]);
    expect(reports).toMatchObject([{report: "made-body/2016", document: sha}]);
  });

  test("a file that could not be read keeps its reason", () => {
    const {source} = madeArchive().files[0]!;
    const problem = {zh: "made.txt：无法读取", en: "made.txt: it cannot be read"};
    const parsed = {path: "made.txt", problem};
    const {documents} = toRows({files: [{source, parsed}]}, sortReports([parsed]));
    expect(documents).toMatchObject([
      {document: sha, status: "unreadable", reason: "made.txt: it cannot be read"}
    ]);
  });

  test("a file in which nothing could be told is left out with a reason", () => {
    expect(rowsOf().documents).toMatchObject([
      {document: sha, status: "left_out", reason: "no document could be told in it"}
    ]);
  });
});

describe("of two documents of one report", () => {
  const [first, later] = [
    madeReport({year: 2016}, {"disclosure.items~1": {value: 34}}),
    {...madeReport({year: 2016}, {"disclosure.items~1": {value: 35}}), part: `${sha}#b700-710`}
  ] as [ReadReport, ReadReport];

  test("the later counts, and the earlier is kept with the reason", () => {
    const {documents, observations, reports} = rowsOf(first, later);
    expect(reports).toMatchObject([{report: "made-body/2016", document: later.part}]);
    expect(observations.map(({value}) => value)).toEqual([35]);
    expect(documents[1]).toMatchObject({
      document: first.part,
      status: "left_out",
      reason: expect.stringMatching(
        /^made-body\/2016 has more than one document: made\.txt#b700-710 counts, .* made\.txt#b\d+-\d+ does not/
      )
    });
  });
});

test.each(["某局2016年报告（更正版）", "某局2016年报告(修订)", "某局2016年报告（已更正）"])(
  "one that is called %s counts before another, in whatever order they are named",
  (title) => {
    const [first, corrected] = [
      madeReport({year: 2016, published: "2017-03-01"}, {"disclosure.items~1": {value: 34}}),
      madeReport({year: 2016, title}, {"disclosure.items~1": {value: 35}})
    ];
    for (const order of [[first, corrected] as const, [corrected, first] as const])
      expect(rowsOf(...order).observations.map(({value}) => value)).toEqual([35]);
  }
);

test("the one published later counts, in whatever order they are named", () => {
  const [early, late] = [
    madeReport({year: 2016, published: "2017-01-20"}, {"disclosure.items~1": {value: 34}}),
    madeReport({year: 2016, published: "2017-03-01"}, {"disclosure.items~1": {value: 35}})
  ] as [ReadReport, ReadReport];
  for (const order of [[early, late] as const, [late, early] as const]) {
    const {observations} = rowsOf(...order);
    expect(observations.map(({value}) => value)).toEqual([35]);
  }
});

test.each([
  ["year", {year: null}],
  ["body", {year: 2016, body: null}]
])("a report whose %s cannot be read stands in no series, and is named", (_what, facts) => {
  const {documents, reports} = rowsOf(madeReport(facts), madeReport({year: 2017}));
  expect(reports.map(({report}) => report)).toEqual(["made-body/2017"]);
  expect(documents[1]).toMatchObject({
    status: "left_out",
    reason: "its body or its year cannot be read, so it stands in no series"
  });
});

test("reports stand by body and year, whatever their order in the file", () => {
  const {reports} = rowsOf(
    madeReport({year: 2017}),
    madeReport({year: 2018, body: "a-body"}),
    madeReport({year: 2016})
  );
  expect(reports.map(({report}) => report)).toEqual([
    "a-body/2018",
    "made-body/2016",
    "made-body/2017"
  ]);
});

test("claims are numbered by what they say, so that one more moves no other", () => {
  const growth = {
    indicator: "service.handled",
    kind: "growth",
    stated: 5.16,
    against: 2016
  } as const;
  const words = {raw: "增加516%", place: `${sha}#b1.s0-6`};
  const claims = [
    {...growth, ...words},
    {...growth, ...words, indicator: "permit.handled"},
    {...growth, ...words}
  ];
  const report = madeReport({year: 2017});
  report.reading.claims.push(...claims);
  expect(rowsOf(report).claims.map(({claim}) => claim)).toEqual([
    "made-body/2017/service.handled:growth~1",
    "made-body/2017/permit.handled:growth~1",
    "made-body/2017/service.handled:growth~2"
  ]);
});

test("statements of every kind become rows of one shape", () => {
  const words = {raw: "226项减至33项,194项", place: `${sha}#b1.s0-13`};
  const {statements} = rowsOf(
    madeReport(
      {year: 2017},
      {},
      {
        statements: [
          {kind: "arithmetic", from: 226, to: 33, change: 194, ...words},
          {kind: "none", indicators: ["request.received"], ...words},
          {kind: "concluded", ...words},
          {kind: "year", role: "opening", year: 2019, ...words},
          {kind: "appendix", present: false, ...words},
          {kind: "period", from: "2017-01-01", to: "2017-11-30", ...words},
          {kind: "parts", whole: "a", parts: ["b", "c"], complete: true, ...words},
          {kind: "corrected", indicator: "request.carried_in", year: 2017, value: 2, ...words}
        ]
      }
    )
  );
  const shapes = new Set(statements.map((row) => Object.keys(row).sort().join()));
  expect(shapes.size).toBe(1);
  expect(statements).toMatchObject([
    {number: 1, from_value: 226, to_value: 33, change: 194, stated_year: null},
    {number: 2, indicators: ["request.received"]},
    {number: 3, kind: "concluded", change: null},
    {number: 4, role: "opening", stated_year: 2019, year: 2017},
    {number: 5, present: false},
    {number: 6, kind: "period", from_day: "2017-01-01", to_day: "2017-11-30", change: null},
    {number: 7, whole: "a", parts: ["b", "c"], complete: true},
    {number: 8, indicators: ["request.carried_in"], stated_year: 2017, to_value: 2}
  ]);
});

test("a body that has no file is known by its printed name", () => {
  const {reports} = rowsOf(
    madeReport({year: 2016, body: "~青禾县教育局"}),
    madeReport({year: 2018, body: "~青禾县教育局"})
  );
  const file = {
    names: {某局: [{from: 2016, to: null}]},
    label: {zh: "某局", en: "A bureau"},
    ...{level: "department" as const, parent: null, division: null, succeeds: []},
    ...{adds_up: [], site: null, reports: {}, note: null, file: "made-body.yml", successor: null}
  };
  const files = new Map([["made-body", file]]);
  expect(knownRows(files)).toMatchObject({
    bodies: [{body: "made-body", label_en: "A bureau", level: "department"}],
    body_names: [{body: "made-body", name: "某局", from_year: 2016, to_year: null}]
  });
  expect(unknownRows(reports, files)).toMatchObject({
    bodies: [{body: "~青禾县教育局", label_zh: "青禾县教育局", level: null}],
    body_names: [{body: "~青禾县教育局", name: "青禾县教育局", from_year: 2016, to_year: 2018}]
  });
});
