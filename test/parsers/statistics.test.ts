/** The appendix of 2014 to 2018, and local forms that are like it: read where it is certain, a note where it is not. */
import {describe, expect, test} from "vitest";
import {loadIndicators} from "#pipeline/bodies.ts";
import {quietWorld} from "#test/bundle.ts";
import type {ReadReport} from "#data/schema/reading.ts";
import {figure, figuresOf, notesOf, onlyReport, readText} from "#test/printed/read.ts";
import {printReport, type Print} from "#test/printed/report.ts";
import {statisticsRows} from "#test/printed/statistics.ts";
import {
  barsBetween,
  cellALine,
  rowALine,
  spaces,
  writeText,
  type WriteTable
} from "#test/printed/text.ts";

/** A number of its own in every row. */
const numbered = () => {
  let next = 0;
  return () => String((next += 7));
};

const made = printReport("statistics", numbered());
const truth = Object.fromEntries(
  Object.entries(made.truth).map(([key, {value, state}]) => [key, {value, state}])
);

const printed = (table: WriteTable, print: Print) =>
  new TextDecoder().decode(writeText(printReport("statistics", print).report, {table}));
const dump = (table: WriteTable) => printed(table, numbered());

const read = (text: string) => onlyReport(readText(text));

/** Every figure that was read is the one that is printed in its row. */
function expectNoneWrong(report: ReadReport) {
  for (const [key, found] of Object.entries(figuresOf(report)))
    expect({[key]: found}).toEqual({[key]: truth[key]});
}

const lines = dump(rowALine).split("\n");
const change = (edit: (line: string) => string | string[]) => read(lines.flatMap(edit).join("\n"));

describe("the appendix", () => {
  test("has every row of the dictionary, and no other", async () => {
    const indicators = (await loadIndicators(quietWorld)).filter(
      ({section}) => section === "statistics"
    );
    expect(statisticsRows.flatMap(([, , indicator]) => indicator ?? [])).toEqual(
      indicators.map(({indicator}) => indicator)
    );
    expect(Object.keys(made.truth)).toHaveLength(58);
  });

  test("makes the report one of its era, with figures of its own origin", () => {
    const {reading, sections, statements} = read(lines.join("\n"));
    expect(reading.report).toMatchObject({template: "statistics-2014", year: 2016});
    expect(new Set(reading.observations.map(({origin}) => origin))).toEqual(
      new Set(["statistics"])
    );
    expect(sections.map(({printed}) => printed)).toEqual([
      "一、概述",
      "二、主动公开政府信息的情况",
      "三、依申请公开政府信息的情况",
      "四、存在的问题及改进措施"
    ]);
    expect(sections.every(({expected_by}) => expected_by === "opening")).toBe(true);
    expect(statements).toContainEqual(expect.objectContaining({kind: "appendix", present: true}));
  });

  test("without it the report is a narrative", () => {
    const without = lines.slice(0, lines.indexOf("附表:政府信息公开情况统计表"));
    const report = read(without.join("\n"));
    expect(report.reading.report.template).toBe("narrative");
    expect(figuresOf(report)).toEqual({});
  });

  test("money is in 万元, unless the row says 元", () => {
    const fee = (row: string) =>
      figure(
        change((line) => (line.startsWith("七、") ? row : line)),
        "request.fees_charged"
      );
    const label = "七、依申请公开信息收取的费用";
    expect(fee(`${label} | 万元 | 0.35`)).toMatchObject({value: 3500, unit_assumed: false});
    expect(fee(`${label} | 元 | 350`)).toMatchObject({value: 350, unit_assumed: false});
    expect(fee(`${label} | 万元 | 251000元`)).toMatchObject({value: 251000, unit_assumed: false});
    expect(fee(`${label} | | 3`)).toMatchObject({value: 30_000, unit_assumed: true});
    expect(fee(`${label}(万元) | | 3`)).toMatchObject({value: 30_000, unit_assumed: false});
    expect(fee(`${label} | 件 | 3`)).toBeUndefined();
    expect(fee(`${label} | 千元 | 3`)).toMatchObject({value: 3000, unit_assumed: false});
    expect(fee(`${label} | 美元 | 3`)).toBeUndefined();
  });

  test("a signature above it and the words under it are no rows", () => {
    const report = read(
      [
        ...lines,
        "单位负责人:某某 审核人:某某 填报人:某某",
        "联系电话:0500-1234567 填报日期:2017年1月10日"
      ]
        .join("\n")
        .replace("附表:", "青禾县教育局\n2017年1月12日\n附表:")
    );
    expect(figuresOf(report)).toEqual(truth);
    expect(report.reading.report.signed).toBe("2017-01-12");
    expect(notesOf(report)).toEqual(["body-unknown: 青禾县教育局"]);
  });

  test("stands within the text, and the text goes on", () => {
    const table = lines.slice(lines.indexOf("附表:政府信息公开情况统计表"));
    const text = lines.slice(0, lines.length - table.length);
    const at = text.indexOf("四、存在的问题及改进措施");
    const report = read([...text.slice(0, at), ...table, ...text.slice(at)].join("\n"));
    expect(figuresOf(report)).toEqual(truth);
    expect(report.sections).toHaveLength(4);
  });
});

describe("rows that are gone", () => {
  const rows = statisticsRows.map(([label, , indicator]) => ({label, indicator}));

  test.each([
    ["a row a line", rowALine],
    ["a cell a line", cellALine],
    ["spaces", spaces]
  ] as const)("any one row, in %s: the others stand where they stood", (_name, table) => {
    const whole = dump(table).split("\n");
    for (const {label, indicator} of rows) {
      const twins = rows.filter((row) => row.label === label).length;
      if (twins > 1) continue;
      const at = whole.findIndex((line) => line.trim().startsWith(label));
      const gone = table === cellALine ? 3 : 1;
      const report = read([...whole.slice(0, at), ...whole.slice(at + gone)].join("\n"));
      const found = figuresOf(report);
      expectNoneWrong(report);
      expect(Object.keys(truth).filter((key) => !(key in found) && key !== indicator)).toEqual([]);
      if (indicator) expect(notesOf(report)).toContain(`row-missing: ${label}`);
    }
  });

  test("any three rows and more: what is read is right", () => {
    for (let step = 2; step < 12; step++)
      for (let from = 0; from < step; from++) {
        const first = lines.indexOf("附表:政府信息公开情况统计表") + 2;
        expectNoneWrong(read(lines.filter((_, at) => at < first || at % step !== from).join("\n")));
      }
  });

  test("(二)被依法纠错数 under a head that is gone is not another head's", () => {
    const at = lines.findIndex((line) => line.startsWith("四、行政复议"));
    const gone = [at + 2, at + 3, at + 4, at + 5];
    const report = read(lines.filter((_, index) => !gone.includes(index)).join("\n"));
    expect(figure(report, "review.corrected")).toBeUndefined();
    expect(figure(report, "litigation.corrected")).toBeUndefined();
    expect(notesOf(report)).toContain("row-unknown: (二)被依法纠错数");
    expectNoneWrong(report);
  });

  test("a value that is gone is a note, and no other takes its place", () => {
    const whole = dump(cellALine).split("\n");
    for (const {label, indicator} of rows) {
      if (!indicator || rows.filter((row) => row.label === label).length > 1) continue;
      const at = whole.indexOf(label);
      const report = read(whole.filter((_, index) => index !== at + 2).join("\n"));
      expect(figure(report, indicator)).toBeUndefined();
      expect(notesOf(report)).toContain("cells-missing: 0 of 1");
      expectNoneWrong(report);
    }
  });

  test.each([
    ["a row a line", rowALine],
    ["a cell a line", cellALine]
  ] as const)("a cell that is blank, in %s, is a blank", (_name, table) => {
    for (const nth of [0, 2, 33, 57]) {
      const [key] = Object.entries(truth)[nth]!;
      const report = read(printed(table, (each) => (each === key ? "" : "1")));
      expect(figure(report, key)).toMatchObject({value: null, state: "blank"});
      expect(Object.keys(figuresOf(report))).toEqual(Object.keys(truth));
    }
  });

  test("an invented row is a note", () => {
    const report = change((line) =>
      line.startsWith("5.其他方式公开") ? [line, "6.手机报公开政府信息数 | 条 | 99"] : line
    );
    expect(figuresOf(report)).toEqual(truth);
    expect(notesOf(report)).toEqual([
      "body-unknown: 青禾县教育局",
      "row-unknown: 6.手机报公开政府信息数",
      "row-unknown: 99"
    ]);
  });
});

describe("columns", () => {
  const row = (line: string) => line.includes(" | ");
  const with3 = (head: string) => {
    let next = 1000;
    return change((line) => {
      if (!row(line)) return line;
      return line.startsWith("统计指标")
        ? line.replace("统计数", head)
        : `${line} | ${next++} | ${next++}`;
    });
  };

  test.each([
    "本级政府 | 部门 | 乡镇街道",
    "统计数 | 部门 | 乡镇街道",
    "全县 | 本级政府 | 乡镇",
    "统计数 | |",
    "2013年 | 2014年 | 2015年"
  ])("%s: which is the report's own is not known, and all are notes", (head) => {
    const report = with3(head);
    expect(figuresOf(report)).toEqual({});
    expect(notesOf(report)).toContain("row-unknown: 1000");
  });

  test("2016年 | 2015年 | 2017年: the report's own year is read, the others are notes", () => {
    const report = with3("2016年 | 2015年 | 2017年");
    expect(figuresOf(report)).toEqual(truth);
    expect(notesOf(report)).toContain("row-unknown: 1002");
  });

  test("本年 beside 历年累计 and 上年: this year's is read, the others are notes", () => {
    const report = with3("本年 | 历年累计 | 上年");
    expect(figuresOf(report)).toEqual(truth);
    expect(notesOf(report)).toContain("row-unknown: 1002");
  });

  test("two of these tables in one report are nobody's for certain", () => {
    const table = lines.slice(lines.indexOf("附表:政府信息公开情况统计表"));
    const report = read(
      [...lines, ...table.map((line) => line.replace("附表", "附表2"))].join("\n")
    );
    expect(figuresOf(report)).toEqual({});
  });
});

describe("local forms before 2014", () => {
  const local = (head: string, cells: (at: number) => string) =>
    [
      "青禾县教育局2012年政府信息公开工作年度报告",
      "时间:2013-03-01",
      "一、概述",
      "本报告由概述、主动公开政府信息的情况组成。",
      "附件:政府信息公开情况统计表",
      head,
      ...[
        "收到申请数",
        "1.当面申请数",
        "2.传真申请数",
        "3.网络申请数",
        "4.信函申请数",
        "5.其他形式申请数"
      ].map((label, at) => `${label} | 件 | ${cells(at)}`)
    ].join("\n");

  test("are read where their labels are the form's and the column is certain", () => {
    const report = read(
      local(
        "指标名称 | 计量单位 | 代码 | 本期实际 | 本年累计",
        (at) => `${at + 1} | ${at + 10} | ${at + 20}`
      )
    );
    expect(report.reading.report.template).toBe("narrative");
    expect(figuresOf(report)).toEqual({
      "request.received": {value: 20, state: "number"},
      "request.channel.in_person": {value: 21, state: "number"},
      "request.channel.fax": {value: 22, state: "number"},
      "request.channel.online": {value: 23, state: "number"},
      "request.channel.letter": {value: 24, state: "number"}
    });
    expect(notesOf(report)).toEqual(expect.arrayContaining(["row-unknown: 10", "row-unknown: 25"]));
    expect(notesOf(report).filter((note) => note.startsWith("row-missing"))).toEqual([]);
  });

  test("give notes where all their columns are of another span of time", () => {
    const report = read(local("指标名称 | 计量单位 | 历年累计", (at) => `${at + 20}`));
    expect(figuresOf(report)).toEqual({});
    expect(notesOf(report)).toContain("row-unknown: 20");
  });
});

const strangers = ["行政确认", "本年度累计", "其中:网络渠道"];
test.each(strangers)("%s between a label and its figure leaves no blank in its place", (words) => {
  const text = dump(barsBetween).replace(/(专题会议数\n\|\n)次/, `$1${words}`);
  const report = read(text);
  expect(figure(report, "training.meetings")).toBeUndefined();
  expect(notesOf(report)).toContain("cells-missing: 0 of 1");
  expectNoneWrong(report);
});

test("a label that ran into the bar after it leaves no blank for the figure on its own line", () => {
  const text = dump(barsBetween).replace(/培训班数\n\|/, "培训班数|");
  const report = read(text);
  expect(figure(report, "training.courses")).toBeUndefined();
  expect(notesOf(report)).toContain("cells-missing: 0 of 1");
  expectNoneWrong(report);
});

test.each([
  ["a bar that ran into the unit after it is a bar all the same", /(培训班数\n\|)\n次/, "$1次"],
  ["a row that is broken before its unit", /培训班数\n\|\n次\n\|\n/, "培训班数 | \n次 | "]
])("%s, and leaves no blank for the figure", (_, printed, broken) => {
  const text = dump(barsBetween);
  expect(text).toMatch(printed);
  const report = read(text.replace(printed, broken));
  expect(figure(report, "training.courses")?.state).not.toBe("blank");
  expectNoneWrong(report);
});
