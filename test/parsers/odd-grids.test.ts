/** Tables in which one cell stands elsewhere than the rest of its column: what is read is what stands in its column. */
import {expect, test} from "vitest";
import {onlyReport, readAny} from "#test/printed/read.ts";
import {writeHtml, type Page} from "#test/printed/html.ts";
import {cell, cells, expectHonest, figures, made, truth} from "#test/printed/odd.ts";

const read = async (page: Page) => onlyReport(await readAny(writeHtml(made.report, page)));

const headMoved = cells((table) =>
  table.map((row) => {
    const at = row.findIndex(({text}) => text === "法律服务机构");
    return at < 0 ? row : [...row.with(at, cell("")), cell(""), row[at]!];
  })
);

test("a word of the header that moved behind its end leaves no figure under another", async () => {
  expectHonest(await read(headMoved), false);
});

const numberMoved = cells(
  figures((row, at) => {
    const gone = row.at(-4)!;
    return at === 9 ? [...row.slice(0, -4), {...gone, text: ""}, ...row.slice(-3), gone] : row;
  })
);

test("a number of a row that moved behind its end leaves the row to a note, and no other", async () => {
  const report = await read(numberMoved);
  expectHonest(report, false);
  const unknown = report.reading.notes.filter(({code}) => code === "row-unknown");
  expect(unknown).toHaveLength(8);
});

/** 合计 under 法人或其他组织, which covers it, and no 总计. */
const sumOfOrganisations = cells((table) => {
  const total = table.flat().find(({text}) => text === "总计")!;
  const last = table.findIndex((row) => row.some(({text}) => text === "商业企业"));
  return table.map((row, at) => {
    const kept = row
      .filter((each) => each !== total)
      .map((each) => (each.text === "法人或其他组织" ? {...each, columns: 6} : each));
    return at === last ? [...kept, cell("合计")] : kept;
  });
});

test("a sum under one head is not the total of all", async () => {
  const report = await read(sumOfOrganisations);
  const totals = report.reading.observations.filter(({applicant}) => applicant === "total");
  expect(totals).toEqual([]);
  expect(report.reading.notes.map(({code}) => code)).toContain("row-unknown");
});

test("a title in the corner of a header that stands on two lines, each a part of its own", async () => {
  const report = await read({
    table: ([first, second, ...rows], about) =>
      about !== "3"
        ? `<table>${[first, second, ...rows].join("")}</table>`
        : `<table>${first!.replace(/rowspan="3"/, "").replace(/第一项加第二项之和,[^<]*/, "第一项加第二项")}</table>
           <p>之和,等于第三项加第四项之和)</p>
           <table>${second!.replace(/<tr[^>]*>/, '$&<td colspan="3" rowspan="2"></td>')}${rows.join("")}</table>`
  });
  expectHonest(report, true);
});

/** Section four with a column before its fifteen that its header does not have, as a style sheet may hide one. */
const columnBefore = (figure: string) =>
  cells(
    (table) =>
      table.map((row, at) => [
        cell(at === 3 ? figure : ""),
        ...row.map((each, x) => (at === 3 && x === 14 ? {...each, text: ""} : each))
      ]),
    "4"
  );

test("a figure before the columns of section four is none of them, though the last is blank", async () => {
  const report = await read(columnBefore("77"));
  const found = report.reading.observations.filter(({indicator}) => /^(?:rev|lit)/.test(indicator));
  expect(found).toEqual([]);
  expect(report.reading.notes.map(({raw}) => raw).join()).toContain("77");
});

test("a blank before them leaves each under its word, and the last blank", async () => {
  const report = await read(columnBefore(""));
  const found = report.reading.observations.filter(({indicator}) => /^(?:rev|lit)/.test(indicator));
  expect(found).toHaveLength(15);
  expect(found[0]).toMatchObject({indicator: "review.upheld", ...truth["review.upheld"]});
  expect(found[14]).toMatchObject({indicator: "litigation_after_review.total", state: "blank"});
});
