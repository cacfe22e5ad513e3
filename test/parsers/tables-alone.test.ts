/** Reports that are nothing but a table, tables that no form foresees, and labels with their unit behind them. */
import {describe, expect, test} from "vitest";
import {applicants} from "#test/printed/attached.ts";
import {figure, notesOf, onlyReport, readAny} from "#test/printed/read.ts";

const table = (rows: string[][]) =>
  `<table>${rows.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join("")}</tr>`).join("")}</table>`;

const page = (year: number, text: string) =>
  readAny(
    new TextEncoder().encode(
      `<!DOCTYPE html><html><body><h1>云溪县水务局${year}年政府信息公开工作年度报告</h1><p>发布日期:${year + 1}-03-01</p>${text}</body></html>`
    )
  );

const section3 = `<p>三、收到和处理政府信息公开申请情况</p>${table([
  ["申请人情况", ...applicants],
  ["一、本年新收政府信息公开申请数量", "3", "4", "0", "1", "0", "2", "10"],
  ["二、上年结转政府信息公开申请数量", "0", "1", "0", "0", "0", "0", "1"],
  ["四、结转下年度继续办理", "0", "0", "0", "0", "2", "0", "2"]
])}`;
const appendix = (head: string[], unit: (label: string, unit: string, cell: string) => string[]) =>
  table([
    head,
    unit("(一)主动公开政府信息数", "条", "120"),
    unit("2.政府网站公开政府信息数", "条", "77"),
    unit("(一)收到申请数", "件", "7"),
    unit("七、依申请公开信息收取的费用", "万元", "0.35"),
    unit("2.兼职人员数", "人", "5")
  ]);
const attached = `<p>附件:<a href="/files/2022.doc">年度报告.doc</a></p>`;
const inColumns = (label: string, unit: string, cell: string) => [label, unit, cell];

describe("a report that is nothing but a table", () => {
  test.each([
    ["section three", section3],
    ["section three, and the report attached", `${section3}${attached}`]
  ])("%s", async (_, text) => {
    const report = onlyReport(await page(2022, text));
    expect(figure(report, "request.received@natural_person")).toMatchObject({value: 3});
    expect(figure(report, "request.received@total")).toMatchObject({value: 10});
    expect(figure(report, "request.carried_forward@legal_service")).toMatchObject({value: 2});
  });

  test.each([
    ["the appendix", ""],
    ["the appendix, and the report attached", attached]
  ])("%s", async (_, more) => {
    const printed = appendix(["统计指标", "单位", "统计数"], inColumns);
    const report = onlyReport(await page(2016, `${printed}${more}`));
    expect(report.reading.report.template).toBe("statistics-2014");
    expect(figure(report, "disclosure.items")).toMatchObject({value: 120});
    expect(figure(report, "capacity.staff_part_time")).toMatchObject({value: 5});
  });

  test("the appendix as a sheet with commas", async () => {
    const sheet = [
      ["云溪县水务局2016年政府信息公开工作年度报告", "", ""],
      ["统计指标", "单位", "统计数"],
      ["(一)主动公开政府信息数", "条", "120"],
      ["2.政府网站公开政府信息数", "条", "77"],
      ["(一)收到申请数", "件", "7"],
      ["1.当面申请数", "件", "3"],
      ["2.传真申请数", "件", "2"]
    ];
    const bytes = new TextEncoder().encode(sheet.map((row) => row.join(",")).join("\n"));
    const report = onlyReport(await readAny(bytes));
    expect(figure(report, "request.received")).toMatchObject({value: 7});
  });

  test("a title with an attachment and the numbers of its pages is still an attachment", async () => {
    const {documents} = await page(2022, `${attached}${table([["1", "2", "3", "4", "下一页"]])}`);
    expect(documents).toMatchObject([{kind: "left_out", is: "attachment"}]);
  });
});

test("a form that was filled in on the page: what its fields show are its cells", async () => {
  const fields = section3.replace(/<td>(\d+)<\/td>/g, (_, value: string) => {
    return `<td><input type="text" value="${value}"><input type="hidden" value="99"></td>`;
  });
  const report = onlyReport(await page(2022, fields));
  expect(figure(report, "request.received@business")).toMatchObject({value: 4, raw: "4"});
  expect(figure(report, "request.received@total")).toMatchObject({value: 10});
});

describe("labels of the appendix with their unit behind them", () => {
  test.each([
    ["统计数", (cell: string) => cell],
    ["数据", (cell: string, unit: string) => `${cell}${unit}`]
  ])("under %s", async (head, write) => {
    const printed = appendix(["统计指标", head], (label, unit, cell) =>
      head === "统计数" ? [`${label}(${unit})`, write(cell, unit)] : [label, write(cell, unit)]
    );
    const report = onlyReport(await page(2016, `<p>一、概述</p><p>附表</p>${printed}`));
    expect(figure(report, "disclosure.channel.website")).toMatchObject({value: 77});
    expect(figure(report, "request.fees_charged")).toMatchObject({value: 3500, unit: "CNY"});
    expect(figure(report, "capacity.staff_part_time")).toMatchObject({value: 5});
  });
});

describe("a table that no form foresees", () => {
  const other = table([
    ["类别", "数量(条)"],
    ["机构职能", "457"],
    ["工作动态", "911"]
  ]);

  test.each([
    [2012, "一、概述", "年年公开。"],
    [2016, "一、概述", appendix(["统计指标", "单位", "统计数"], inColumns)],
    [2022, "一、总体情况", section3]
  ])("%i: its figures are notes", async (year, title, more) => {
    const report = onlyReport(await page(year, `<p>${title}</p>${other}<p>${more}</p>`));
    expect(notesOf(report)).toEqual(
      expect.arrayContaining(["row-unknown: 457", "row-unknown: 911"])
    );
  });

  test("over the text, where a page tells of itself, there is no figure", async () => {
    const facts = table([
      ["索引号", "11370300"],
      ["浏览次数", "245"]
    ]);
    const report = onlyReport(
      await page(2022, `${facts}<p>一、总体情况</p><p>公开。</p>${section3}`)
    );
    expect(notesOf(report).filter((note) => note.startsWith("row-unknown"))).toEqual([]);
  });
});
