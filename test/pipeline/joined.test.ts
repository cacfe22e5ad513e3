/** Tables in a file of their own are joined to their report where it is certain whose they are. */
import {expect, test} from "vitest";
import {parsePlace} from "#data/schema/place.ts";
import type {ReadReport} from "#data/schema/reading.ts";
import {blocksIn} from "#pipeline/papers.ts";
import {sha256Of} from "#test/bundle.ts";
import {figuresOf, sorted, tabled, valuesOf, type Files} from "#test/pipeline/sorted.ts";
import {
  bare,
  gold,
  linking,
  own,
  section3,
  standard,
  statistics,
  textOf,
  toArchive,
  toCommas,
  toPage,
  toSheet,
  toWord,
  withFigures,
  words
} from "#test/printed/attached.ts";

const isPage = (bytes: Uint8Array) => textOf(bytes).startsWith("<!DOCTYPE");

/** The line or cell in the files of a report in which a place is. */
function wordsAt(report: ReadReport, place: string): string {
  const {document, block, row} = parsePlace(place);
  const {text: found} = blocksIn(report, document).find((one) => one.block === block)!;
  return row === undefined ? found : found.split("\n")[row]!;
}

test.each<[string, Files, string]>([
  ["a workbook", {"a.html": words(2016), "b.xlsx": toSheet(statistics, own)}, "xlsx"],
  ["a Word document", {"a.html": words(2016), "b.docx": toWord(statistics, own)}, "docx"],
  ["a page", {"a.html": words(2016), "b.htm": toPage(statistics, own)}, "html"],
  ["rows with commas", {"a.html": words(2016), "b.csv": toCommas(statistics, own)}, "text"],
  [
    "what comes before its report",
    {"z.html": words(2016), "b.xlsx": toSheet(statistics, own)},
    "xlsx"
  ]
])("%s that says whose it is and of which year", async (_, files, format) => {
  const result = await sorted(files);
  const [name, bytes] = Object.entries(files).find(([, bytes]) => !isPage(bytes))!;
  const [report] = result.reports;
  expect(figuresOf(result)).toEqual(gold);
  expect(report!.reading.report).toMatchObject({year: 2016, template: "statistics-2014"});
  // The words of the page stay: it says 134 items where its appendix has 120, and both stand.
  expect(valuesOf(report!.reading.observations)).toMatchObject({"disclosure.items~1": 134});
  const places = tabled(report!).map(({place}) => place.slice(0, 64));
  expect(new Set(places)).toEqual(new Set([sha256Of(bytes)]));
  expect(report!.joined).toMatchObject([{document: {sha256: sha256Of(bytes), format}}]);
  expect(report!.statements).toContainEqual(
    expect.objectContaining({kind: "appendix", raw: "附表", present: true})
  );
  expect(result.fate(name)).toBe("joined");
  for (const {raw, place} of tabled(report!)) expect(wordsAt(report!, place)).toContain(raw);
});

test.each<[string, Files]>([
  ["the name of its file", {"a.html": words(2016), "青禾县教育局2016年附表.xlsx": bare}],
  ["the same in another order", {"a.html": words(2016), "2016年度青禾县教育局统计表.xlsx": bare}],
  [
    "the name of its file and its own words",
    {"a.html": words(2016), "2016.xlsx": toSheet(statistics, ["填报单位：青禾县教育局"])}
  ],
  [
    "a link on the page",
    {"a.html": words(2016, "青禾县教育局", linking("./x/P0201.xlsx")), "P0201.xlsx": bare}
  ],
  [
    "a link in signs of the web",
    {
      "a.html": words(2016, "青禾县教育局", linking("%E9%99%84%E8%A1%A8.xlsx?v=1")),
      "附表.xlsx": bare
    }
  ],
  [
    "a link to a file that lies in the page's own folder",
    {"a.html": words(2016, "青禾县教育局", linking("a_files/1.xlsx")), "a_files/1.xlsx": bare}
  ],
  ["an archive of both", {"a.zip": toArchive({"年报.html": words(2016), "附表.xlsx": bare})}],
  [
    "an archive that the page links to",
    {"a.html": words(2016, "青禾县教育局", linking("b.zip")), "b.zip": toArchive({"1.xlsx": bare})}
  ],
  [
    "a link, and the end of the body's name",
    {
      "a.html": words(2016, "青禾县教育局", linking("1.xlsx")),
      "1.xlsx": toSheet(statistics, ["填报单位：县教育局"])
    }
  ]
])("it is told by %s", async (_, files) => {
  expect(figuresOf(await sorted(files))).toEqual(gold);
});

test("two bodies and two years in one folder are never crossed", async () => {
  const title = (body: string, year: number) => [`${body}${year}年度政府信息公开情况统计表`];
  const {reports} = await sorted({
    "1.html": words(2015),
    "2.html": words(2016),
    "3.html": words(2016, "青禾县财政局"),
    "4.xlsx": toSheet(withFigures({"（一）收到申请数": "21"}), title("青禾县财政局", 2016)),
    "5.xlsx": toSheet(withFigures({"（一）收到申请数": "31"}), title("青禾县教育局", 2015)),
    "6.xlsx": toSheet(withFigures({"（一）收到申请数": "41"}), title("青禾县教育局", 2016))
  });
  const received = reports.map(({reading}) => [
    `${reading.report.body_printed} ${reading.report.year}`,
    reading.observations.find(({id}) => id.endsWith("/request.received"))!.value
  ]);
  expect(Object.fromEntries(received)).toEqual({
    "青禾县教育局 2015": 31,
    "青禾县教育局 2016": 41,
    "青禾县财政局 2016": 21
  });
});

test("an appendix that comes twice counts once", async () => {
  const result = await sorted({
    "a.html": words(2016),
    "b.docx": toWord(statistics, own),
    "c.xlsx": toSheet(statistics, own)
  });
  expect(figuresOf(result)).toEqual(gold);
  expect([result.fate("b.docx"), result.fate("c.xlsx")]).toEqual(["joined", "copy"]);
});

test("of two that give other figures neither counts", async () => {
  const result = await sorted({
    "a.html": words(2016),
    "b.docx": toWord(withFigures({"（一）收到申请数": "18"}), own),
    "c.xlsx": toSheet(statistics, own)
  });
  expect(figuresOf(result)).toEqual({});
  expect([result.fate("b.docx"), result.fate("c.xlsx")]).toEqual(["rival", "rival"]);
});

const received2021 = {
  "request.received@natural_person": 3,
  "request.received@business": 4,
  "request.received@research": 0,
  "request.received@public_interest": 1,
  "request.received@legal_service": 0,
  "request.received@other_organisation": 2,
  "request.received@total": 10,
  "request.carried_forward@business": 2,
  "request.carried_forward@total": 2
};

test.each<[string, Files]>([
  ["named by its file", {"青禾县教育局2021年附件.xlsx": toSheet(section3)}],
  [
    "named by a title of a table",
    {"1.xlsx": toSheet(section3, ["青禾县教育局2021年政府信息公开统计表"])}
  ],
  [
    "under the title of a report",
    {"1.docx": toWord(section3, ["青禾县教育局2021年政府信息公开工作年度报告附表"])}
  ]
])("a table of 2021 %s is the report's", async (_, files) => {
  const result = await sorted({"a.html": standard(2021), ...files});
  expect(figuresOf(result)).toMatchObject(received2021);
  const [report] = result.reports;
  const codes = report!.reading.notes.flatMap(({code, raw}) =>
    code === "table-missing" ? raw : []
  );
  // What is still missing is said, and of section 3 nothing.
  expect(codes).toEqual([
    "二、主动公开政府信息情况",
    "四、因政府信息公开工作被申请行政复议、提起行政诉讼情况"
  ]);
  expect(report!.sections.filter(({empty}) => empty)).toEqual([]);
  expect(report!.reading.report).toMatchObject({
    template: "standard-2021",
    published: "2022-01-20"
  });
  expect(result.refused).toEqual([]);
});

test("a table of 2020 whose file gives no year is read by the form of its report's", async () => {
  const oneRow = [
    ...section3.slice(0, 6),
    ["（六）其他处理", "0", "0", "0", "0", "0", "0", "0"],
    ...section3.slice(6)
  ];
  const files = {"a.html": standard(2020, linking("1.xlsx")), "1.xlsx": toSheet(oneRow)};
  const [report] = (await sorted(files)).reports;
  expect(report!.reading.report.template).toBe("standard-2019");
  expect(report!.reading.notes.filter(({code}) => code === "row-departs")).toEqual([]);
  expect(valuesOf(tabled(report!))).toMatchObject({
    ...received2021,
    "request.outcome.other@total": 0
  });
});
