/** Tables that are not as the form has them: read where it is certain, a note where it is not. */
import {describe, expect, test} from "vitest";
import type {ReadReport} from "#data/schema/reading.ts";
import {dumpOf, figure, notesOf, onlyReport, readText} from "#test/printed/read.ts";

const reportIn = (text: string) => onlyReport(readText(text));

describe("tables that are not as the form", () => {
  const change = (from: string | RegExp, to: string) => reportIn(dumpOf("2021").replace(from, to));
  const codes = (report: ReadReport) =>
    report.reading.notes.filter(({code}) => code !== "body-unknown");

  test("a row of the other year's form is read and noted", () => {
    const row = dumpOf("2021").replace(/\(六\)其他处理\n1\.申请人[^]*3\.其他\n/, "(六)其他处理\n");
    const read = reportIn(row);
    expect(figure(read, "request.outcome.other@total")).toMatchObject({value: 0});
    expect(notesOf(read)).toContain("row-departs: (六)其他处理");
    expect(notesOf(read).filter((note) => note.startsWith("row-missing"))).toEqual([]);
  });

  test("tables of two years' forms in one report are both read", () => {
    const other = dumpOf("2019").split("\n");
    const own = dumpOf("2021").split("\n");
    const [two, three] = ["二、主动公开政府信息情况", "三、收到和处理政府信息公开申请情况"];
    const mixed = [
      ...own.slice(0, own.indexOf(two)),
      ...other.slice(other.indexOf(two), other.indexOf(three)),
      ...own.slice(own.indexOf(three))
    ];
    const report = reportIn(mixed.join("\n"));
    expect(report.reading.report.template).toBe("standard-2019");
    expect(figure(report, "permit.items_prior_year")).toMatchObject({value: 0});
    expect(figure(report, "request.outcome.other.rest@total")).toMatchObject({value: 0});
    expect(notesOf(report).filter((note) => note.startsWith("row-departs"))).toHaveLength(3);
  });

  test("a table of the other year's form is read by that form, and noted", () => {
    const permits =
      /第二十条第\(五\)项\n信息内容\n本年处理决定数量\n行政许可\n0\n[^]*?(?=三、收到)/;
    const text = dumpOf("2021")
      .replace(/第二十条第\(一\)项\n[^]*?(?=第二十条第\(五\)项)/, "")
      .replace(
        permits,
        "第二十条第(五)项\n信息内容\n上一年项目数量\n本年增/减\n处理决定数量\n行政许可\n4\n-1\n30\n"
      );
    const report = reportIn(text);
    expect(report.reading.report.template).toBe("standard-2021");
    expect(figure(report, "permit.items_change")).toMatchObject({value: -1});
    expect(notesOf(report)).toContain("row-departs: 第二十条第(五)项");
  });

  test("a row that no form knows is a note for its label and for each figure, and disturbs nothing", () => {
    const report = change("(四)无法提供", "9.新增情形\n91\n92\n93\n94\n95\n96\n97\n(四)无法提供");
    expect(notesOf(report).filter((note) => note.startsWith("row-unknown"))).toEqual([
      "row-unknown: 9.新增情形",
      ...[91, 92, 93, 94, 95, 96, 97].map((value) => `row-unknown: ${value}`)
    ]);
    expect(report.reading.observations.filter(({origin}) => origin === "table")).toHaveLength(
      25 * 7 + 10 + 15
    );
  });

  test("a row with a cell gone gives one note and no figure", () => {
    const report = change("(一)予以公开\n0\n", "(一)予以公开\n");
    expect(codes(report)).toMatchObject([{code: "cells-missing", raw: "6 of 7: 0, 0, 0, 0, 0, 0"}]);
    expect(figure(report, "request.outcome.granted@total")).toBeUndefined();
    expect(figure(report, "request.outcome.partly_granted@total")).toBeDefined();
  });

  test("twelve numbers where section four has fifteen", () => {
    const lines = dumpOf("2021").split("\n");
    const at = lines.indexOf("五、存在的主要问题及改进情况");
    const report = reportIn([...lines.slice(0, at - 3), ...lines.slice(at)].join("\n"));
    expect(codes(report)).toMatchObject([
      {code: "cells-missing", raw: "12 of 15: 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0"}
    ]);
    expect(report.reading.observations.some(({id}) => id.includes("review."))).toBe(false);
  });

  test("a table that is not there", () => {
    const lines = dumpOf("2021").split("\n");
    const [from, to] = [
      lines.indexOf("三、收到和处理政府信息公开申请情况"),
      lines.indexOf("四、政府信息公开行政复议、行政诉讼情况")
    ];
    const text = [
      ...lines.slice(0, from + 1),
      "本年度未收到申请,不再列表。",
      ...lines.slice(to)
    ].join("\n");
    expect(notesOf(reportIn(text))).toContain("table-missing: 三、收到和处理政府信息公开申请情况");
  });

  test.each([
    "2.重复申请",
    "(一)予以公开",
    "(二)部分公开(区分处理的,只计这一情形,不计其他情形)",
    "(七)总计",
    "二、上年结转政府信息公开申请数量"
  ])("a row of the form that the table lacks: %s", (label) => {
    const text = dumpOf("2021").replace(`${label}\n${"0\n".repeat(7)}`, "");
    const notes = notesOf(reportIn(text)).filter((note) => note.startsWith("row-missing"));
    expect(notes).toEqual([`row-missing: ${label}`]);
  });

  test("(六)其他处理 in one row stands for the three under it, and for no other", () => {
    const row = `(二)部分公开(区分处理的,只计这一情形,不计其他情形)\n${"0\n".repeat(7)}`;
    const text = dumpOf("2021")
      .replace(row, "")
      .replace(/1\.申请人无正当理由逾期不补正[^]*?(?=\(七\)总计)/, "0\n".repeat(7));
    const notes = notesOf(reportIn(text)).filter((note) => note.startsWith("row-"));
    expect(notes).toEqual([
      "row-departs: (六)其他处理",
      "row-missing: (二)部分公开(区分处理的,只计这一情形,不计其他情形)"
    ]);
  });

  test("a cell that is no number keeps its place and says so", () => {
    const report = change("行政许可\n0\n", "行政许可\n见附件\n");
    expect(figure(report, "permit.decisions")).toMatchObject({
      state: "unreadable",
      value: null,
      raw: "见附件"
    });
    expect(notesOf(report)).toContain("cell-unreadable: 见附件");
  });

  test("labels that have lost characters are read and noted", () => {
    const report = change("本年制发件数", "年制发件数");
    expect(notesOf(report)).toContain("label-shortened: 年制发件数");
    expect(figure(report, "regulation.issued")).toMatchObject({value: 0});
  });

  test("columns in another order are read by their header", () => {
    const header = "本年制发件数\n本年废止件数\n现行有效件数\n规章\n";
    const text = dumpOf("2021").replace(
      `${header}0\n0\n0`,
      "现行有效件数\n本年制发件数\n本年废止件数\n规章\n5\n1\n2"
    );
    const report = reportIn(text);
    expect(figure(report, "regulation.in_force")).toMatchObject({value: 5});
    expect(figure(report, "regulation.repealed")).toMatchObject({value: 2});
  });

  test("rows out of order are found by their labels", () => {
    const rows = "行政处罚\n0\n行政强制\n0";
    const report = reportIn(dumpOf("2021").replace(rows, "行政强制\n8\n行政处罚\n9"));
    expect(figure(report, "compulsion.decisions")).toMatchObject({value: 8});
    expect(figure(report, "penalty.decisions")).toMatchObject({value: 9});
  });

  test("a heading that is lost takes no table with it", () => {
    const report = change("三、收到和处理政府信息公开申请情况\n", "");
    expect(figure(report, "request.received@total")).toMatchObject({value: 0});
    expect(report.sections[2]).toMatchObject({printed: null, place: null});
  });
});

describe("money", () => {
  const fee = (report: ReadReport) => figure(report, "fee.amount");
  const withFee = (cell: string, header = "本年收费金额(单位:万元)") =>
    reportIn(
      dumpOf("2021").replace(
        "本年收费金额(单位:万元)\n行政事业性收费\n0",
        `${header}\n行政事业性收费\n${cell}`
      )
    );

  test.each([
    ["0.35", undefined, 3500, false],
    ["251000元", undefined, 251_000, false],
    ["12.5", "本年收费金额(单位:元)", 12.5, false],
    ["12.5", "本年收费金额", 125_000, true]
  ])("%s under %s", (cell, header, value, assumed) => {
    expect(fee(withFee(cell, header))).toMatchObject({
      value,
      unit: "CNY",
      unit_assumed: assumed,
      raw: cell
    });
  });

  test("a label with another unit lacks no characters", () => {
    const notes = notesOf(withFee("12.5", "本年收费金额(单位:元)"));
    expect(notes.filter((note) => note.startsWith("label-shortened"))).toEqual([]);
  });

  test("a purchase without a unit is yuan, assumed", () => {
    const report = reportIn(
      dumpOf("2019", (key) => (key === "procurement.amount" ? "1649503.28" : "0"))
    );
    expect(figure(report, "procurement.amount")).toMatchObject({
      value: 1649503.28,
      unit_assumed: true
    });
  });
});
