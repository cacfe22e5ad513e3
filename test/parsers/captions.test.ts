/** Tables whose caption says that they are another year's, or another body's: their figures are notes. */
import {describe, expect, test} from "vitest";
import type {ReadReport} from "#data/schema/reading.ts";
import {
  dumpOf,
  figure,
  figuresOf,
  notesOf,
  onlyReport,
  readAny,
  readText
} from "#test/printed/read.ts";
import {printReport, type Edition} from "#test/printed/report.ts";
import {writeHtml} from "#test/printed/html.ts";
import {rowALine, writeText} from "#test/printed/text.ts";

/** The made report is one of 青禾县教育局 on 2022; every cell of its own says 3, of the other table 8. */
function parts(print = "3") {
  const text = dumpOf("2021", () => print);
  const start = text.indexOf("(本列数据的");
  const end = text.indexOf("四、政府信息公开行政复议");
  return {before: text.slice(0, start), table: text.slice(start, end), after: text.slice(end)};
}

const own = parts();
const other = parts("8").table;
const reportOf = (section: string) => onlyReport(readText(own.before + section + own.after));

const requests = (report: ReadReport) =>
  Object.entries(figuresOf(report)).flatMap(([id, seen]) =>
    id.startsWith("request.") ? [(seen as {value: number}).value] : []
  );
const allThrees = Array<number>(175).fill(3);

describe("two tables in section three", () => {
  test.each([
    ["2021年度", "2022年度"],
    ["上年度", "2022年度"],
    ["去年数据", "今年数据"],
    ["上年度(2021年)", "本年度(2022年)"],
    ["上期", "本期"],
    ["上一报告年度", "本报告年度"],
    ["上一年收到和处理政府信息公开申请情况表", "本年度(2022年)"],
    ["2021年收到和处理政府信息公开申请情况", "2022年收到和处理政府信息公开申请情况"],
    ["(一)2021年数据", "(二)2022年数据"],
    ["表1 2021年度", "表2 2022年度"],
    ["统计期限:2021年1月1日至12月31日", "统计期限:2022年1月1日至12月31日"],
    ["青禾街道", "青禾县教育局"],
    ["城关镇收到和处理政府信息公开申请情况", "县教育局收到和处理政府信息公开申请情况"],
    ["青禾县财政局", "青禾县教育局"],
    ["填报单位:青禾县财政局", "填报单位:青禾县教育局"],
    ["全县汇总", "青禾县教育局"]
  ])("%s, then %s", (foreign, mine) => {
    const report = reportOf(`${foreign}\n${other}${mine}\n${own.table}`);
    expect(requests(report)).toEqual(allThrees);
    expect(notesOf(report).filter((note) => note === "row-unknown: 8")).toHaveLength(175);
    const reversed = reportOf(`${mine}\n${own.table}${foreign}\n${other}`);
    expect(requests(reversed)).toEqual(allThrees);
    const uncaptioned = reportOf(`${own.table}${foreign}\n${other}`);
    expect(requests(uncaptioned)).toEqual(allThrees);
  });

  test("the other's first and this one's without a caption: nobody's for certain", () => {
    const report = reportOf(`2021年度\n${other}${own.table}`);
    expect(requests(report)).toEqual([]);
    expect(notesOf(report)).toContain("row-unknown: 3");
  });
});

describe("two tables without captions", () => {
  test("in section three: of rows with other figures none is read, and the same again is no other", () => {
    const report = reportOf(`${own.table}${other}`);
    expect(requests(report)).toEqual([]);
    expect(notesOf(report).filter((note) => note === "row-unknown: 8")).toHaveLength(175);
    expect(notesOf(report).filter((note) => note === "row-unknown: 3")).toHaveLength(175);
    expect(requests(reportOf(`${own.table}${own.table}`))).toEqual(allThrees);
  });

  test("in section four", () => {
    const [start, end] = [own.after.indexOf("行政复议\n"), own.after.indexOf("五、存在")];
    const table = own.after.slice(start, end);
    const twice = `${own.after.slice(0, end)}${table.replaceAll("3\n", "8\n")}${own.after.slice(end)}`;
    const report = onlyReport(readText(own.before + own.table + twice));
    expect(figure(report, "review.total")).toBeUndefined();
    expect(notesOf(report)).toEqual(expect.arrayContaining(["row-unknown: 3", "row-unknown: 8"]));
  });
});

describe("one table in section three", () => {
  test.each([
    "2021年度",
    "上年度数据",
    "2021年政府信息公开申请情况统计表",
    "高新区街道办事处",
    "青禾县财政局",
    "填报单位(盖章):城关镇",
    "各乡镇汇总表",
    "2021年与2022年对比",
    "附:上一年度(2021年)数据",
    "以下为2021年数据",
    "上年度数据如下:",
    "(以下为全县汇总数据,供参考)"
  ])("%s is not the report's", (caption) => {
    const report = reportOf(`${caption}\n${own.table}`);
    expect(requests(report)).toEqual([]);
    expect(notesOf(report)).toContain("row-unknown: 3");
    expect(figure(report, "review.total")).toMatchObject({value: 3});
    expect(figure(report, "permit.decisions")).toMatchObject({value: 3});
  });

  test.each([
    "2022年度",
    "本年度收到和处理政府信息公开申请情况",
    "2022年收到和处理政府信息公开申请情况表",
    "青禾县教育局2022年度政府信息公开申请情况",
    "填报单位:青禾县教育局",
    "县教育局",
    "本单位",
    "具体情况见下表",
    "(2023年1月20日)",
    "《政府信息公开条例》(2019年修订)",
    "与2021年相比,申请数量持平。",
    "青禾县教育局2022年政府信息公开工作年度报告",
    "单位:件",
    "注:本表由各科室填报",
    "以下为2022年数据",
    "本年度数据如下:"
  ])("%s says nothing against it", (caption) => {
    expect(requests(reportOf(`${caption}\n${own.table}`))).toEqual(allThrees);
  });

  test("a town in a cell of its table is no caption", () => {
    const report = reportOf(
      own.table.replace("(四)无法提供", "城关镇\n9\n9\n9\n9\n9\n9\n9\n(四)无法提供")
    );
    expect(requests(report)).toEqual(allThrees);
    expect(notesOf(report)).toContain("row-unknown: 城关镇");
  });

  test.each([
    ["2021年度", []],
    ["2022年度", allThrees]
  ])(
    "%s on a page, in a paragraph or in a cell as wide as the table",
    async (caption, expected) => {
      const {report} = printReport("2021", () => "3");
      for (const write of [
        (rows: string) => `<p>${caption}</p><table>${rows}</table>`,
        (rows: string) => `<table><caption>${caption}</caption>${rows}</table>`,
        (rows: string) => `<table><tr><td colspan="10">${caption}</td></tr>${rows}</table>`
      ]) {
        const page = writeHtml(report, {
          table: (rows, about) =>
            about === "3" ? write(rows.join("")) : `<table>${rows.join("")}</table>`
        });
        expect(requests(onlyReport(await readAny(page)))).toEqual(expected);
      }
    }
  );
});

describe("other tables", () => {
  const change = (edition: Edition, from: string, to: string) =>
    onlyReport(readText(dumpOf(edition, () => "3").replace(from, to)));

  test("section four", () => {
    const report = change("2021", "行政复议\n行政诉讼\n", "2021年度\n行政复议\n行政诉讼\n");
    expect(figure(report, "review.total")).toBeUndefined();
    expect(notesOf(report)).toContain("row-unknown: 3");
  });

  test("section two: under one item's caption of another year, up to the next of this year", () => {
    const report = change("2021", "第二十条第(五)项", "2021年度\n第二十条第(五)项");
    expect(figure(report, "permit.decisions")).toBeUndefined();
    expect(figure(report, "regulation.issued")).toMatchObject({value: 3});
  });

  const {report: printed} = printReport("statistics", () => "3");
  const lines = new TextDecoder().decode(writeText(printed, {table: rowALine}));

  test.each([
    ["附表:2015年政府信息公开情况统计表", 0],
    ["附表:政府信息公开情况统计表\n填报单位:青禾县财政局", 0],
    ["附表:城关镇政府信息公开情况统计表", 0],
    ["附表:政府信息公开情况统计表\n(2016年度)", 58],
    ["附表:青禾县教育局2016年政府信息公开情况统计表", 58],
    ["附表:政府信息公开情况统计表\n填报单位:青禾县教育局", 58],
    ["附表:政府信息公开情况统计表\n填报单位(盖章):青禾县教育局办公室", 58],
    ["附表:政府信息公开情况统计表\n青禾县教育局办公室", 0]
  ])("the appendix under %j", (caption, count) => {
    const report = onlyReport(readText(lines.replace("附表:政府信息公开情况统计表", caption)));
    expect(Object.keys(figuresOf(report))).toHaveLength(count);
    if (count === 0) expect(notesOf(report)).toContain("row-unknown: 3");
  });

  test.each([
    ["青禾县人民政府", "填报单位:青禾县人民政府办公室", 58],
    ["青禾县人民政府", "填报单位(盖章):县政府办公室", 58],
    ["青禾县人民政府", "填表单位:青禾县政府办政务公开科", 58],
    ["青禾县人民政府", "填报单位:青禾县政务公开办公室", 58],
    ["青禾县人民政府", "填报单位:县府办", 58],
    ["青禾县城关镇人民政府", "填报单位:城关镇党政办公室", 58],
    ["青禾县城关镇人民政府", "城关镇", 58],
    ["柳林街道办事处", "填报单位:柳林街道", 58],
    ["青禾县人民政府", "青禾县政府办公室", 0],
    ["青禾县人民政府", "填报单位:市政府办公室", 0],
    ["青禾县人民政府", "填报单位:城关镇党政办公室", 0],
    ["青禾县人民政府", "填报单位:青禾县司法局办公室", 0],
    ["青禾县人民政府办公室", "填报单位:青禾县人民政府", 0],
    ["青禾县教育局", "填报单位:青禾县人民政府办公室", 0]
  ])("of a report of %s under %j", (body, caption, count) => {
    const text = lines
      .replaceAll("青禾县教育局", body)
      .replace("附表:政府信息公开情况统计表", `附表:政府信息公开情况统计表\n${caption}`);
    expect(Object.keys(figuresOf(onlyReport(readText(text))))).toHaveLength(count);
  });
});
