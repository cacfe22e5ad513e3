/** Numbers of which a space parts the thousands, 1 234: never two cells where a blank one may make good for them. */
import {describe, expect, test} from "vitest";
import {writeHtml} from "#test/printed/html.ts";
import {figuresOf, notesOf, onlyReport, readAny, readText} from "#test/printed/read.ts";
import {printReport, type Print} from "#test/printed/report.ts";
import {
  barsBetween,
  cellALine,
  markdown,
  rowALine,
  tabs,
  writeText,
  type WriteTable
} from "#test/printed/text.ts";

const spaces = {plain: " ", "of no break": "\u00a0", thin: "\u2009"};

/** A row a line, with nothing but such spaces between its cells. */
const parted =
  (gap: string): WriteTable =>
  (table) =>
    table.map((row) => row.map(({text}) => text).join(gap));

/** Section two, of which the first row has a number with a space, 5, and a blank cell. */
const print =
  (space: string): Print =>
  (key) =>
    ({"regulation.issued": `1${space}234`, "regulation.repealed": "5", "regulation.in_force": ""})[
      key
    ] ?? "0";

const made = (space: string) => printReport("2021", print(space)).report;

const regulationsIn = async (bytes: Uint8Array) => {
  const report = onlyReport(await readAny(bytes));
  const found = Object.entries(figuresOf(report)).filter(([id]) => id.startsWith("regulation."));
  return {found: Object.fromEntries(found), notes: notesOf(report)};
};

describe.each(Object.entries(spaces))("a %s space", (_, space) => {
  test.each([
    ["two spaces", parted("  ")],
    ["six spaces", parted("      ")],
    ["spaces as wide as a sign", parted("\u3000")]
  ])("between cells that %s part: none of the row is read", async (_, table) => {
    const {found, notes} = await regulationsIn(writeText(made(space), {table}));
    expect(found).toEqual({});
    expect(notes).toContain(`cells-missing: 2 of 3: 1${space}234, 5`);
  });

  test.each(Object.entries({cellALine, barsBetween, rowALine, markdown, tabs}))(
    "in a cell of its own (%s) is not read, and those beside it are",
    async (_, table) => {
      const {found, notes} = await regulationsIn(writeText(made(space), {table}));
      expect(found).toEqual({
        "regulation.issued": {value: null, state: "unreadable"},
        "regulation.repealed": {value: 5, state: "number"},
        "regulation.in_force": {value: null, state: "blank"}
      });
      expect(notes).toContain(`cell-unreadable: 1${space}234`);
    }
  );

  test("in a cell of a page", async () => {
    const {found} = await regulationsIn(writeHtml(made(space)));
    expect(found).toMatchObject({"regulation.issued": {value: null, state: "unreadable"}});
  });
});

const fullReport = (rows: string[]) => `青禾县教育局2022年政府信息公开工作年度报告
时间:2023-01-20
一、总体情况
本报告所列数据的统计期限自2022年1月1日起,至2022年12月31日止。
二、主动公开政府信息情况
第二十条第(一)项
${rows.join("\n")}
三、收到和处理政府信息公开申请情况
四、政府信息公开行政复议、行政诉讼情况
五、存在的主要问题及改进情况
主动公开的内容还不够丰富,将进一步改进。
六、其他需要报告的事项
没有其他需要报告的事项。`;

const numbersIn = (rows: string[]) => {
  const report = onlyReport(readText(fullReport(rows)));
  return report.reading.observations.map(({indicator, value}) => [indicator, value]);
};

test("columns set right with one space at least: what may be one number is a note, the other row is read", () => {
  const rows = [
    "信息内容        本年制发件数 本年废止件数 现行有效件数",
    "规章                      12 345            7",
    "行政规范性文件             3            4          107"
  ];
  expect(numbersIn(rows)).toEqual([
    ["normative_document.issued", 3],
    ["normative_document.repealed", 4],
    ["normative_document.in_force", 107]
  ]);
});

describe("where one space parts all cells and all rows are full, 12 345 7 may be 12345, 7 and a blank", () => {
  const header = "信息内容 本年制发件数 本年废止件数 现行有效件数";
  const regulation = [
    ["regulation.issued", 12],
    ["regulation.repealed", 345],
    ["regulation.in_force", 7]
  ];

  test("so it is a note, and the other rows are read", () => {
    expect(numbersIn([header, "规章 12 345 7", "行政规范性文件 3 4 10"])).toEqual([
      ["normative_document.issued", 3],
      ["normative_document.repealed", 4],
      ["normative_document.in_force", 10]
    ]);
  });

  test.each(["行政规范性文件 3 4 1107", "行政规范性文件 3 4 1,107"])(
    "not beside %s, where thousands are parted otherwise",
    (other) => {
      expect(numbersIn([header, "规章 12 345 7", other]).slice(0, 3)).toEqual(regulation);
    }
  );

  test("not where its sums prove its cells", () => {
    const cases = "1 120 0 0 121 0 0 0 0 0 0 0 0 0 0";
    const heading = "四、政府信息公开行政复议、行政诉讼情况";
    const [rows, tail] = fullReport([header, "规章 1 2 7", "行政规范性文件 3 4 107"]).split(
      heading
    );
    const read = (row: string) => {
      const report = onlyReport(readText(`${rows}${heading}\n${row}${tail}`));
      const {observations} = report.reading;
      return observations.flatMap(({indicator, value}) =>
        indicator.startsWith("review.") ? [value] : []
      );
    };
    expect(read(cases)).toEqual([1, 120, 0, 0, 121]);
    expect(read(cases.replace("121", "122"))).toEqual([]);
  });
});

test("digits that no number has are two cells: 0 105, 12 34, 1234 567", () => {
  const rows = [
    "信息内容  本年制发件数  本年废止件数  现行有效件数",
    "规章  0 105  7",
    "行政规范性文件  1234 567  12"
  ];
  expect(numbersIn(rows)).toEqual([
    ["regulation.issued", 0],
    ["regulation.repealed", 105],
    ["regulation.in_force", 7],
    ["normative_document.issued", 1234],
    ["normative_document.repealed", 567],
    ["normative_document.in_force", 12]
  ]);
});

describe("where another row is short or too long, one that may have a number with a space is a note", () => {
  const header = "信息内容 本年制发件数 本年废止件数 现行有效件数";

  test.each([
    ["short", "行政规范性文件 3 4"],
    ["too long", "行政规范性文件 1 203 4 107"]
  ])("%s", (_, other) => {
    expect(numbersIn([header, "规章 1 234 5", other])).toEqual([]);
  });

  test("with its label in a line of its own", () => {
    expect(numbersIn([header, "规章", "1 234 5", "行政规范性文件", "3 4"])).toEqual([]);
  });

  test("one that can have none is read beside it", () => {
    expect(numbersIn([header, "规章 1 34 5", "行政规范性文件 3 4"])).toEqual([
      ["regulation.issued", 1],
      ["regulation.repealed", 34],
      ["regulation.in_force", 5]
    ]);
  });
});
