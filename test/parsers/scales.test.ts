/** 万件, 百条, 单位:万件: what is counted in more than ones is read exactly, or not at all. */
import {describe, expect, test} from "vitest";
import type {ReadReport} from "#data/schema/reading.ts";
import {dumpOf, figure, notesOf, onlyReport, readText} from "#test/printed/read.ts";
import {printReport} from "#test/printed/report.ts";
import {rowALine, writeText} from "#test/printed/text.ts";

const received = "一、本年新收政府信息公开申请数量";
const reviews = "结果维持\n结果纠正\n其他结果\n尚未审结\n总计\n";

/** A dump of one cell a line with other words in it, and 3 in every cell. */
function dump(...changes: [from: string, to: string][]): ReadReport {
  const text = dumpOf("2021", () => "3");
  const changed = changes.reduce((before, [from, to]) => {
    expect(before).toContain(from);
    return before.replace(from, to);
  }, text);
  return onlyReport(readText(changed));
}

const value = (report: ReadReport, id: string) => figure(report, id)?.value;
const unread = {value: null, state: "unreadable"};

describe("the form of 2021", () => {
  test("in the head of one column", () => {
    const report = dump(["自然人\n", "自然人(万件)\n"]);
    expect(value(report, "request.received@natural_person")).toBe(30_000);
    expect(value(report, "request.received@business")).toBe(3);
    const one = dump(["本年制发件数", "本年制发件数(单位:百件)"]);
    expect(value(one, "regulation.issued")).toBe(300);
    expect(value(one, "regulation.repealed")).toBe(3);
  });

  test("in the head of all", () => {
    const report = dump(["申请人情况\n", "申请人情况(万件)\n"]);
    expect(value(report, "request.received@natural_person")).toBe(30_000);
    expect(value(report, "request.outcome.total@total")).toBe(30_000);
  });

  test("in a row's label", () => {
    for (const label of [`${received}(百件)`, `${received}\n(百件)`]) {
      const report = dump([received, label]);
      expect(value(report, "request.received@total")).toBe(300);
      expect(value(report, "request.carried_in@total")).toBe(3);
    }
  });

  test.each(["单位:万件", "（单位：万件）", "单位: 万件", "计量单位:万件"])(
    "in a line over the table: %s",
    (line) => {
      const report = dump(["(本列数据的", `${line}\n(本列数据的`]);
      expect(value(report, "request.received@total")).toBe(30_000);
      expect(value(report, "permit.decisions")).toBe(3);
      const four = dump(["行政复议\n行政诉讼\n", `${line}\n行政复议\n行政诉讼\n`]);
      expect(value(four, "review.total")).toBe(30_000);
    }
  );

  test("单位:件 changes nothing, and 单位:件、万元 neither", () => {
    for (const line of ["单位:件", "单位:件、万元"]) {
      const report = dump(
        ["(本列数据的", `${line}\n(本列数据的`],
        ["第二十条第(一)项", `${line}\n第二十条第(一)项`]
      );
      expect(value(report, "request.received@total")).toBe(3);
      expect(value(report, "regulation.issued")).toBe(3);
      expect(value(report, "fee.amount")).toBe(30_000);
    }
  });

  test("over the five tables of section two it is not certain whose it is", () => {
    const report = dump(["第二十条第(一)项", "单位:万件\n第二十条第(一)项"]);
    expect(figure(report, "regulation.issued")).toMatchObject(unread);
    expect(figure(report, "permit.decisions")).toMatchObject(unread);
    expect(notesOf(report)).toContain("cell-unreadable: 3");
  });

  test("two that differ", () => {
    const report = dump(["(本列数据的", "单位:万件\n(本列数据的"], [received, `${received}(百件)`]);
    expect(figure(report, "request.received@total")).toMatchObject(unread);
    expect(value(report, "request.carried_in@total")).toBe(30_000);
  });

  test("of a head over some columns, or in a cell of its own, it is not certain whose it is", () => {
    for (const [from, to] of [
      ["法人或其他组织\n", "法人或其他组织(万件)\n"],
      ["其他\n一、本年", "其他\n(万件)\n一、本年"]
    ] as const)
      expect(figure(dump([from, to]), "request.received@total")).toMatchObject(unread);
  });

  test("over section four's results", () => {
    const report = dump([reviews, reviews.replace("总计", "总计(百件)")]);
    for (const id of ["review.total", "litigation_direct.total"])
      expect([300, null, undefined]).toContain(value(report, id));
  });

  test.each(["5.5", "1.234", "12.000", "5.5件"])("%s is no count", (cell) => {
    const report = dump([`${received}\n3\n`, `${received}\n${cell}\n`]);
    expect(figure(report, "request.received@natural_person")).toMatchObject({...unread, raw: cell});
    expect(notesOf(report)).toContain(`cell-unreadable: ${cell}`);
    expect(value(report, "request.received@total")).toBe(3);
  });
});

describe("the form of 2019", () => {
  const purchase = (line: string) =>
    onlyReport(
      readText(dumpOf("2019", () => "3.5").replace("第二十条第(九)项", `${line}\n第二十条第(九)项`))
    );

  test("a line 单位:万元 is money's, and no count's", () => {
    expect(figure(purchase("单位:万元"), "procurement.amount")).toMatchObject({
      value: 35_000,
      unit_assumed: false
    });
  });
});

describe("the appendix", () => {
  const {report: printed} = printReport("statistics", () => "3");
  const lines = new TextDecoder().decode(writeText(printed, {table: rowALine})).split("\n");
  const change = (edit: (line: string) => string) =>
    onlyReport(readText(lines.map(edit).join("\n")));
  const online = (report: ReadReport) => figure(report, "request.channel.online");

  test.each([
    ["万件", 30_000],
    ["百件", 300],
    ["千件", 3000],
    ["(万件)", 30_000],
    ["万条", 30_000],
    ["件", 3]
  ])("%s in its column 单位", (unit, expected) => {
    const report = change((line) =>
      line.startsWith("3.网络申请数") ? `3.网络申请数 | ${unit} | 3` : line
    );
    expect(online(report)?.value).toBe(expected);
  });

  test("in the head of the column: the unit of the row says another", () => {
    const head = (line: string) => line.replace("统计数", "统计数(万件)");
    const report = change((line) => (line.startsWith("统计指标") ? head(line) : line));
    expect(online(report)).toMatchObject(unread);
    const alone = change((line) =>
      line.startsWith("统计指标")
        ? head(line)
        : line.replace(/\| [件条次篇个人场期份人次]+ \|/, "| |")
    );
    expect(online(alone)?.value).toBe(30_000);
  });

  test("a row's label", () => {
    const report = change((line) =>
      line.startsWith("3.网络申请数") ? "3.网络申请数(千件) | | 3" : line
    );
    expect(online(report)?.value).toBe(3000);
  });
});
