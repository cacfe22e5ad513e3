/** Reports and tables in files beside a page, in PDF, DOC and DOCX: what is read of them, and of which day they are. */
import {expect, test} from "vitest";
import {sample} from "#test/formats-samples/samples.ts";
import {sha256Of} from "#test/bundle.ts";
import {figuresOf, sorted, tabled, valuesOf, type Files} from "#test/pipeline/sorted.ts";
import {blocksIn} from "#pipeline/papers.ts";
import {gold, linking, own, statistics, toArchive, toWord, words} from "#test/printed/attached.ts";
import {shapes} from "#test/printed/pdf.ts";
import type {PrintedCell} from "#test/printed/report.ts";
import {leading, summing, truth, undatedPdf, undatedWord} from "#test/printed/whole.ts";

const cell = (text: string, at: number): PrintedCell => ({
  ...{text, rows: 1, columns: 1},
  is: at === 2 ? "value" : "label"
});

/** The table of 2014 as a page of print. */
const appendixPdf = shapes.ruled({
  ...{title: own[0]!, published: ""},
  blocks: [{about: "statistics", table: statistics.map((row) => row.map(cell))}]
});
const appendixDoc = sample("appendix-2016.doc");
const undatedDoc = sample("undated-2022.doc");

test.each<[string, Files]>([
  ["in PDF, by its words", {"a.html": words(2016), "b.pdf": appendixPdf}],
  ["in DOC, by its words", {"a.html": words(2016), "b.doc": appendixDoc}],
  [
    "in PDF, by a link",
    {"a.html": words(2016, "青禾县教育局", linking("b.pdf")), "b.pdf": appendixPdf}
  ],
  ["in PDF, in one ZIP", {"a.zip": toArchive({"年报.html": words(2016), "附表.pdf": appendixPdf})}],
  ["in DOC, in one ZIP", {"a.zip": toArchive({"年报.html": words(2016), "附表.doc": appendixDoc})}]
])("an appendix %s is its report's, and the page's words and day stay", async (_, files) => {
  const result = await sorted(files);
  expect(figuresOf(result)).toEqual(gold);
  const {reading} = result.reports[0]!;
  expect(reading.report).toMatchObject({template: "statistics-2014", published: "2017-01-20"});
  expect(valuesOf(reading.observations)).toMatchObject({"disclosure.items~1": 134});
});

test("the same appendix in PDF and in DOC counts once", async () => {
  const result = await sorted({"a.html": words(2016), "b.pdf": appendixPdf, "c.doc": appendixDoc});
  expect(figuresOf(result)).toEqual(gold);
  expect([result.fate("b.pdf"), result.fate("c.doc")].sort()).toEqual(["copy", "joined"]);
});

test("what a sentence beside attached tables says is a note, and no figure of the report", async () => {
  const said = toWord(statistics, [...own, "2016年，我局主动公开政府信息999条。"]);
  const result = await sorted({"a.html": words(2016), "b.docx": said});
  expect(figuresOf(result)).toEqual(gold);
  const {reading} = result.reports[0]!;
  expect(reading.observations.map(({value}) => value)).not.toContain(999);
  expect(reading.notes).toContainEqual(
    expect.objectContaining({code: "figure-unassigned", raw: "999条"})
  );
});

const files: [string, Uint8Array][] = [
  ["docx", undatedWord],
  ["pdf", undatedPdf],
  ["doc", undatedDoc]
];

test.each(
  files.flatMap(([ending, bytes]): [string, Files, Uint8Array][] => [
    [
      `${ending}, by the link of a page with nothing else`,
      {"a.html": leading(`x/1.${ending}`), [`x/1.${ending}`]: bytes},
      bytes
    ],
    [
      `${ending}, by the link of a page with a summary`,
      {"a.html": summing(`1.${ending}`), [`1.${ending}`]: bytes},
      bytes
    ],
    [
      `${ending}, by the page in its ZIP`,
      {"a.zip": toArchive({"a.html": summing("x"), [`1.${ending}`]: bytes})},
      bytes
    ]
  ])
)(
  "a whole report in %s is read, its words too, and has the page's day",
  async (_, given, bytes) => {
    const {reports} = await sorted(given);
    expect(reports).toHaveLength(1);
    const report = reports[0]!;
    const {reading} = report;
    expect(reading.document.sha256).toBe(sha256Of(bytes));
    expect(valuesOf(tabled(report))).toEqual(truth);
    expect(
      reading.observations
        .filter(({origin}) => origin === "narrative")
        .map(({indicator, value}) => [indicator, value])
    ).toEqual([["disclosure.items", 77]]);
    expect(reading.report.published).toBe("2023-01-18");
    expect(reading.notes.map(({code}) => code)).not.toContain("date-missing");
    const [paper] = report.joined!;
    expect(blocksIn(report, paper!.document.sha256).map(({text}) => text)).toEqual([
      "发布日期：2023-01-18"
    ]);
  }
);

test.each<[string, Files]>([
  [
    "two pages give two days",
    {"a.html": leading("1.docx"), "b.html": leading("1.docx", "2023-02-01"), "1.docx": undatedWord}
  ],
  ["the page leads elsewhere", {"a.html": leading("2.docx"), "1.docx": undatedWord}],
  ["there is no page", {"1.docx": undatedWord}]
])("there is no day where %s", async (_, given) => {
  const {reports} = await sorted(given);
  const {reading} = reports[0]!;
  expect(reading.report.published).toBeNull();
  expect(reading.notes.map(({code}) => code)).toContain("date-missing");
});
