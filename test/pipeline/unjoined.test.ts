/** Tables in a file of their own of which it is not certain whose they are: no figure of them is in a report. */
import {expect, test} from "vitest";
import {figuresOf, sorted, type Files} from "#test/pipeline/sorted.ts";
import {
  bare,
  gold,
  linking,
  own,
  section3,
  statistics,
  textOf,
  toArchive,
  toPage,
  toSheet,
  withFigures,
  words
} from "#test/printed/attached.ts";

test.each<[string, string, string, Files]>([
  [
    "that says nothing beside a report",
    "b.xlsx",
    "unsure",
    {"a.html": words(2016), "b.xlsx": bare}
  ],
  [
    "that gives its body alone",
    "b.xlsx",
    "unsure",
    {"a.html": words(2016), "b.xlsx": toSheet(statistics, ["填报单位：青禾县教育局"])}
  ],
  [
    "that gives its year alone",
    "b.xlsx",
    "unsure",
    {"a.html": words(2016), "b.xlsx": toSheet(statistics, ["（2016年度）"])}
  ],
  [
    "of another year",
    "b.xlsx",
    "absent",
    {"a.html": words(2015), "b.xlsx": toSheet(statistics, own)}
  ],
  [
    "of another body",
    "b.xlsx",
    "absent",
    {"a.html": words(2016, "青禾县财政局"), "b.xlsx": toSheet(statistics, own)}
  ],
  ["without any report", "b.xlsx", "absent", {"b.xlsx": toSheet(statistics, own)}],
  [
    "of another year than the page that links to it",
    "b.xlsx",
    "absent",
    {"a.html": words(2015, "青禾县教育局", linking("b.xlsx")), "b.xlsx": toSheet(statistics, own)}
  ],
  [
    "that two pages link to",
    "1.xlsx",
    "unsure",
    {
      "a.html": words(2015, "青禾县教育局", linking("1.xlsx")),
      "b.html": words(2016, "青禾县教育局", linking("1.xlsx")),
      "1.xlsx": bare
    }
  ],
  [
    "whose years are two, in an archive of both",
    "a.zip/附表.xlsx",
    "unsure",
    {
      "a.zip": toArchive({
        "年报.html": words(2016),
        "附表.xlsx": toSheet(statistics, ["青禾县教育局2015年—2016年度政府信息公开情况统计表"])
      })
    }
  ],
  [
    "in an archive with two reports",
    "a.zip/附表.xlsx",
    "unsure",
    {"a.zip": toArchive({"1.html": words(2015), "2.html": words(2016), "附表.xlsx": bare})}
  ],
  [
    "that a menu of the page links to",
    "1.xlsx",
    "unsure",
    {
      "a.html": words(2016, "青禾县教育局", `<div class="sidebar">${linking("1.xlsx")}</div>`),
      "1.xlsx": bare
    }
  ],
  [
    "in an archive with a report that cannot be read",
    "a.zip/附表.xlsx",
    "unsure",
    {
      "a.zip": toArchive({
        "2015.pdf": new TextEncoder().encode("%PDF-1.4 torn"),
        "2016.html": words(2016),
        "附表.xlsx": bare
      })
    }
  ],
  [
    "whose file is called by another body, in an archive of both",
    "a.zip/青禾县财政局附表.xlsx",
    "unsure",
    {"a.zip": toArchive({"年报.html": words(2016), "青禾县财政局附表.xlsx": bare})}
  ],
  [
    "whose file is called by another year, in an archive of both",
    "a.zip/2015年附表.xlsx",
    "unsure",
    {"a.zip": toArchive({"年报.html": words(2016), "2015年附表.xlsx": bare})}
  ],
  [
    "whose file is called by a longer name",
    "云溪市青禾县教育局2016年附表.xlsx",
    "unsure",
    {"a.html": words(2016), "云溪市青禾县教育局2016年附表.xlsx": bare}
  ],
  [
    "whose file is called by an office of the body",
    "青禾县教育局招生办公室2016年附表.xlsx",
    "unsure",
    {"a.html": words(2016), "青禾县教育局招生办公室2016年附表.xlsx": bare}
  ],
  [
    "of the forms of 2021 beside a report of 2016",
    "青禾县教育局2016年.xlsx",
    "unsure",
    {"a.html": words(2016), "青禾县教育局2016年.xlsx": toSheet(section3)}
  ],
  [
    "of a report that has one itself",
    "b.xlsx",
    "own",
    {
      "a.html": words(
        2016,
        "青禾县教育局",
        textOf(toPage(withFigures({"（一）收到申请数": "18"}), ["附表"]))
      ),
      "b.xlsx": toSheet(statistics, own)
    }
  ]
])("no figure is in a report of an appendix %s", async (_, name, fate, files) => {
  const result = await sorted(files);
  expect(result.fate(name)).toBe(fate);
  for (const report of result.reports) {
    expect(report.joined).toBeUndefined();
    for (const {place} of report.reading.observations)
      expect(place.slice(0, 64)).toBe(report.reading.document.sha256);
  }
});

test("how many figures differ from the report's own is counted", async () => {
  const result = await sorted({
    "a.html": words(
      2016,
      "青禾县教育局",
      textOf(toPage(withFigures({"（一）收到申请数": "18"}), ["附表"]))
    ),
    "b.xlsx": toSheet(statistics, own)
  });
  expect([...result.fates.values()]).toMatchObject([{is: "own", differing: 1}]);
  expect(figuresOf(result)).toEqual({...gold, "request.received": 18});
});
