/** Columns that stand in another order than the form's, or are not the form's: read by their header, or not at all. */
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
import {printReport} from "#test/printed/report.ts";
import {writeHtml} from "#test/printed/html.ts";

const header3 = [
  "自然人",
  "法人或其他组织",
  "总计",
  "商业企业",
  "科研机构",
  "社会公益组织",
  "法律服务机构",
  "其他"
];
const received = "一、本年新收政府信息公开申请数量";

/** A dump of one cell a line, with another header over section three, and other figures in its first row. */
function dump3(header: string[], cells: string[]): ReadReport {
  const text = dumpOf("2021")
    .replace(`${header3.join("\n")}\n`, `${header.join("\n")}\n`)
    .replace(`${received}\n0\n0\n0\n0\n0\n0\n0`, `${received}\n${cells.join("\n")}`);
  return onlyReport(readText(text));
}

const received3 = (report: ReadReport) =>
  Object.fromEntries(
    Object.entries(figuresOf(report)).flatMap(([id, seen]) => {
      const who = /^request\.received@(.*)$/.exec(id)?.[1];
      return who ? [[who, (seen as {value: number}).value]] : [];
    })
  );

const inOrder = {
  natural_person: 11,
  business: 12,
  research: 13,
  public_interest: 14,
  legal_service: 15,
  other_organisation: 16,
  total: 81
};
const section3 = (report: ReadReport) =>
  Object.keys(figuresOf(report)).filter((id) => id.startsWith("request."));

describe("section three in a dump", () => {
  test.each([
    ["as the form has it", header3, ["11", "12", "13", "14", "15", "16", "81"]],
    [
      "总计 first",
      ["总计", "自然人", "法人或其他组织", ...header3.slice(3)],
      ["81", "11", "12", "13", "14", "15", "16"]
    ],
    [
      "总计 beside 自然人",
      ["自然人", "总计", "法人或其他组织", ...header3.slice(3)],
      ["11", "81", "12", "13", "14", "15", "16"]
    ],
    [
      "总计 before organisations before persons",
      ["总计", "法人或其他组织", "自然人", ...header3.slice(3)],
      ["81", "12", "13", "14", "15", "16", "11"]
    ],
    [
      "organisations in another order",
      [
        "自然人",
        "法人或其他组织",
        "总计",
        "科研机构",
        "商业企业",
        "其他",
        "社会公益组织",
        "法律服务机构"
      ],
      ["11", "13", "12", "16", "14", "15", "81"]
    ],
    [
      "its words column by column",
      ["自然人", "法人或其他组织", ...header3.slice(3), "总计"],
      ["11", "12", "13", "14", "15", "16", "81"]
    ],
    [
      "one row of words, 总计 in the middle",
      ["总计", "商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他", "自然人"],
      ["81", "12", "13", "14", "15", "16", "11"]
    ],
    [
      "the head in a row of its own",
      ["法人或其他组织", "自然人", ...header3.slice(3), "总计"],
      ["11", "12", "13", "14", "15", "16", "81"]
    ],
    [
      "其它 and 法人及其他组织",
      ["自然人", "法人及其他组织", "总计", ...header3.slice(3, 7), "其它"],
      ["11", "12", "13", "14", "15", "16", "81"]
    ],
    [
      "合计 for 总计",
      [...header3.slice(0, 2), "合计", ...header3.slice(3)],
      ["11", "12", "13", "14", "15", "16", "81"]
    ],
    [
      "a header that is printed twice",
      [...header3, ...header3],
      ["11", "12", "13", "14", "15", "16", "81"]
    ]
  ])("%s", (_, header, cells) => {
    const report = dump3(header, cells);
    expect(received3(report)).toEqual(inOrder);
    expect(notesOf(report)).toEqual(["body-unknown: 青禾县教育局"]);
  });

  test.each([
    ["小计 in the place of 其他", [...header3.slice(0, 7), "小计"], 7],
    ["其他 missing", header3.slice(0, 7), 7],
    ["one of them twice", [...header3.slice(0, 7), "科研机构"], 7],
    ["a head that is lost, and with it where it stood", header3.toSpliced(1, 1), 7],
    [
      "a head that may stand over either",
      ["法人或其他组织", "自然人", "总计", ...header3.slice(3)],
      7
    ],
    [
      "an order that no header has",
      [...header3.slice(0, 2), ...header3.slice(3, 5), "总计", ...header3.slice(5)],
      7
    ],
    ["小计 besides", [...header3, "小计"], 8],
    ["合计 besides", [...header3, "合计"], 8],
    ["小计 besides, and a cell gone", [...header3, "小计"], 7],
    ["words of its own in all but one", ["公民", "企业", "科研", "公益", "律所", "其他", "合计"], 7]
  ])("%s: all its figures are notes", (_, header, count) => {
    const cells = ["11", "12", "13", "14", "15", "16", "81", "93"].slice(0, count);
    const report = dump3(header, cells);
    expect(section3(report)).toEqual([]);
    expect(notesOf(report)).toEqual(
      expect.arrayContaining(cells.map((cell) => `row-unknown: ${cell}`))
    );
    expect(figure(report, "permit.decisions")).toMatchObject({value: 0});
    expect(figure(report, "review.total")).toMatchObject({value: 0});
  });
});

/** A page whose section three has a table written here. */
function page3(table: string): Promise<ReadReport> {
  const {report} = printReport("2021", () => "0");
  const page = writeHtml(report, {
    table: (rows, about) => (about === "3" ? table : `<table>${rows.join("")}</table>`)
  });
  return readAny(page).then(onlyReport);
}

const row3 = (label: string, cells: (string | number)[]) =>
  `<tr><td colspan="3">${label}</td>${cells.map((cell) => `<td>${cell}</td>`).join("")}</tr>`;

describe("section three on a page", () => {
  const stub = `<td colspan="3" rowspan="3">(本列数据的勾稽关系为:第一项加第二项之和,等于第三项加第四项之和)</td>`;
  const organisations = header3
    .slice(3)
    .map((word) => `<td>${word}</td>`)
    .join("");

  test("总计 before the others", async () => {
    const report = await page3(`<table>
      <tr>${stub}<td colspan="7">申请人情况</td></tr>
      <tr><td rowspan="2">总计</td><td rowspan="2">自然人</td><td colspan="5">法人或其他组织</td></tr>
      <tr>${organisations}</tr>
      ${row3(received, [81, 11, 12, 13, 14, 15, 16])}</table>`);
    expect(received3(report)).toEqual(inOrder);
  });

  test("empty cells where spans should be", async () => {
    const report = await page3(`<table>
      <tr><td></td><td></td><td></td><td>申请人情况</td>${"<td></td>".repeat(6)}</tr>
      <tr><td></td><td></td><td></td><td>自然人</td><td>法人或其他组织</td>${"<td></td>".repeat(4)}<td>总计</td></tr>
      <tr><td></td><td></td><td></td><td></td>${organisations}<td></td></tr>
      ${row3(received, [11, 12, 13, 14, 15, 16, 81])}</table>`);
    expect(received3(report)).toEqual(inOrder);
  });

  test("a header without its spans", async () => {
    const report = await page3(`<table>
      <tr><td>项目</td><td>申请人情况</td></tr>
      <tr><td>自然人</td><td>法人或其他组织</td><td>总计</td></tr>
      <tr>${organisations}</tr>
      ${row3(received, [11, 12, 13, 14, 15, 16, 81])}</table>`);
    expect(received3(report)).toEqual(inOrder);
  });

  test.each(["项目", "办理结果", "申请人类型"])("%s over its labels", async (word) => {
    const report = await page3(`<table>
      <tr><td colspan="3" rowspan="2">${word}</td><td rowspan="2">自然人</td><td colspan="5">法人或其他组织</td><td rowspan="2">总计</td></tr>
      <tr>${organisations}</tr>
      ${row3(received, [11, 12, 13, 14, 15, 16, 81])}</table>`);
    expect(received3(report)).toEqual(inOrder);
  });

  test("an empty column 备注 at its end", async () => {
    const report = await page3(`<table>
      <tr>${stub}<td colspan="7">申请人情况</td><td rowspan="3">备注</td></tr>
      <tr><td rowspan="2">自然人</td><td colspan="5">法人或其他组织</td><td rowspan="2">总计</td></tr>
      <tr>${organisations}</tr>
      ${row3(received, [11, 12, 13, 14, 15, 16, 81, ""])}</table>`);
    expect(received3(report)).toEqual(inOrder);
  });

  test("小计 under 法人或其他组织, and a blank in another column", async () => {
    const report = await page3(`<table>
      <tr>${stub}<td colspan="8">申请人情况</td></tr>
      <tr><td rowspan="2">自然人</td><td colspan="6">法人或其他组织</td><td rowspan="2">总计</td></tr>
      <tr>${organisations}<td>小计</td></tr>
      ${row3(received, [11, "", 13, 14, 15, 16, 58, 81])}</table>`);
    expect(received3(report)).toEqual({...inOrder, business: null});
    expect(notesOf(report)).toContain("row-unknown: 58");
  });

  test("six columns, 法律服务机构 gone", async () => {
    const report = await page3(`<table>
      <tr>${stub}<td colspan="6">申请人情况</td></tr>
      <tr><td rowspan="2">自然人</td><td colspan="4">法人或其他组织</td><td rowspan="2">总计</td></tr>
      <tr>${organisations.replace("<td>法律服务机构</td>", "")}</tr>
      ${row3(received, [11, 12, 13, 14, 16, 66])}</table>`);
    expect(received3(report)).toMatchObject({public_interest: 14, other_organisation: 16});
    expect(notesOf(report)).toContain("column-missing: 法律服务机构");
  });

  test("words of its own over every column", async () => {
    const words = ["公民", "企业", "科研单位", "公益单位", "律所", "别的", "合并"];
    const report = await page3(`<table>
      <tr><td colspan="3">类别</td>${words.map((word) => `<td>${word}</td>`).join("")}</tr>
      ${row3(received, [11, 12, 13, 14, 15, 16, 81])}</table>`);
    expect(section3(report)).toEqual([]);
    expect(notesOf(report)).toContain("row-unknown: 81");
  });
});

describe("section four", () => {
  const results = ["结果维持", "结果纠正", "其他结果", "尚未审结", "总计"];
  const printed = [
    ...["行政复议", "行政诉讼", ...results, "未经复议直接起诉", "复议后起诉"],
    ...[...results, ...results]
  ];
  const whole = `${printed.join("\n")}\n${"0\n".repeat(15)}`;
  // 1 to 15 would number the columns.
  const cells = Array.from({length: 15}, (_, index) => String(index + 101));

  const dump4 = (header: string[]) => {
    const text = dumpOf("2021");
    expect(text).toContain(whole);
    return onlyReport(readText(text.replace(whole, `${header.join("\n")}\n${cells.join("\n")}\n`)));
  };
  const figures = (report: ReadReport) =>
    Object.entries(figuresOf(report)).flatMap(([id, seen]) =>
      /^(?:review|litigation)/.test(id) ? [[id, (seen as {value: number}).value]] : []
    );

  test("as the form has it", () => {
    expect(Object.fromEntries(figures(dump4(printed)))).toMatchObject({
      "review.upheld": 101,
      "review.total": 105,
      "litigation_direct.upheld": 106,
      "litigation_after_review.total": 115
    });
  });

  test.each([
    ["行政诉讼", "复议后起诉", "未经复议直接起诉", "行政复议"],
    ["行政诉讼", "未经复议直接起诉", "复议后起诉", "行政复议"]
  ])("%s %s %s %s: read by its header", (first, one, two, last) => {
    const report = dump4([first, last, one, two, ...results, ...results, ...results]);
    expect(Object.fromEntries(figures(report))).toMatchObject({
      [one === "复议后起诉" ? "litigation_after_review.upheld" : "litigation_direct.upheld"]: 101,
      [one === "复议后起诉" ? "litigation_direct.upheld" : "litigation_after_review.upheld"]: 106,
      "review.upheld": 111,
      "review.total": 115
    });
  });

  test("总计 before the results", () => {
    const order = ["总计", ...results.slice(0, 4)];
    const report = dump4([
      ...["行政复议", "行政诉讼", ...order, "未经复议直接起诉", "复议后起诉"],
      ...[...order, ...order]
    ]);
    expect(Object.fromEntries(figures(report))).toMatchObject({
      "review.total": 101,
      "review.upheld": 102,
      "review.pending": 105,
      "litigation_direct.total": 106,
      "litigation_after_review.pending": 115
    });
  });

  test("合计 for 总计", () => {
    const report = dump4(printed.map((word) => (word === "总计" ? "合计" : word)));
    expect(Object.fromEntries(figures(report))).toMatchObject({
      "review.total": 105,
      "litigation_direct.total": 110,
      "litigation_after_review.total": 115
    });
  });

  test.each([
    ["a word that the form does not have", printed.with(5, "其它情况")],
    ["a result that is missing", printed.toSpliced(4, 1)],
    ["heads that are missing, and others that are not", printed.toSpliced(7, 1)]
  ])("%s: its figures are notes", (_, header) => {
    const report = dump4(header);
    expect(figures(report)).toEqual([]);
    expect(notesOf(report)).toContain("row-unknown: 115");
  });
});

describe("section two", () => {
  const header = "本年制发件数\n本年废止件数\n现行有效件数\n规章\n0\n0\n0";
  const dump2 = (text: string) => onlyReport(readText(dumpOf("2021").replace(header, text)));

  test.each([
    ["a header that the form does not have", "本年制发件数\n本年修改件数\n现行有效件数"],
    ["a header that is missing", "本年制发件数\n现行有效件数"],
    ["a column besides", "本年制发件数\n本年废止件数\n现行有效件数\n备注"]
  ])("%s", (_, words) => {
    const report = dump2(`${words}\n规章\n5\n1\n2`);
    expect(figure(report, "regulation.issued")).toBeUndefined();
    expect(notesOf(report)).toContain("row-unknown: 5");
    expect(figure(report, "permit.decisions")).toMatchObject({value: 0});
  });

  test("another year's one column is not this year's", () => {
    const report = onlyReport(
      readText(
        dumpOf("2021").replace("本年处理决定数量\n行政许可\n0", "上一年项目数量\n行政许可\n34")
      )
    );
    expect(figure(report, "permit.decisions")).toBeUndefined();
  });
});
