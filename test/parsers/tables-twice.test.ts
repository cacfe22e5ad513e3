/** A page that still has another year's table beside the report's own, and nothing that says which is which. */
import {describe, expect, test} from "vitest";
import {onlyReport, readAny} from "#test/printed/read.ts";
import {toUtf8} from "#test/printed/text.ts";

const row = (cells: string[]) => `<tr>${cells.map((each) => `<td>${each}</td>`).join("")}</tr>`;

const table = (figures: Record<string, string[]>) => `<table>
${row(["第二十条第（一）项"])}
${row(["信息内容", "本年制发件数", "本年废止件数", "现行有效件数"])}
${row(["规章", ...figures.规章!])}
${row(["行政规范性文件", ...figures.行政规范性文件!])}
${row(["第二十条第（五）项"])}
${row(["信息内容", "本年处理决定数量"])}
${row(["行政许可", ...figures.行政许可!])}
</table>`;

const page = (tables: string) =>
  toUtf8(`<html><head><meta charset="utf-8"></head><body><h1>青禾县教育局2022年政府信息公开工作年度报告</h1>
<p>一、总体情况</p><p>本报告所列数据的统计期限自2022年1月1日起，至2022年12月31日止。</p>
<p>二、主动公开政府信息情况</p>${tables}
<p>三、收到和处理政府信息公开申请情况</p><p>四、政府信息公开行政复议、行政诉讼情况</p>
<p>五、存在的主要问题及改进情况</p><p>主动公开的内容还不够丰富，将进一步改进。</p>
<p>六、其他需要报告的事项</p><p>没有其他需要报告的事项。</p></body></html>`);

const figuresOn = async (tables: string) => {
  const {observations, notes} = onlyReport(await readAny(page(tables))).reading;
  const read = observations.map(({indicator, state, value}) => [indicator, value ?? state]);
  return {read: Object.fromEntries(read), unknown: notes.map(({raw}) => raw)};
};

const withBlanks = table({规章: ["3", "", "21"], 行政规范性文件: ["", "", ""], 行政许可: ["415"]});
const whole = table({规章: ["2", "1", "18"], 行政规范性文件: ["4", "0", "9"], 行政许可: ["390"]});
const empty = table({规章: ["", "", ""], 行政规范性文件: ["", "", ""], 行政许可: [""]});

const offTheScreen: Record<string, (other: string) => string> = {
  "above it": (other) => other,
  "beyond the edge": (other) => `<div style="position:absolute;left:-9999px">${other}</div>`,
  "of no height": (other) => `<div style="height:0;overflow:hidden">${other}</div>`,
  "in another tab": (other) => `<div class="tab-pane">${other}</div>`
};

describe.each(Object.entries(offTheScreen))("%s", (_, within) => {
  test("a whole one is not read in place of one with blanks", async () => {
    const {read, unknown} = await figuresOn(within(whole) + withBlanks);
    expect(read).toEqual({});
    expect(unknown).toEqual(expect.arrayContaining(["规章", "行政规范性文件", "行政许可", "18"]));
  });

  test("one with blanks is not read in place of a whole one", async () => {
    const {read} = await figuresOn(within(withBlanks) + whole);
    expect(read).toEqual({});
  });
});

test("an empty form beside the table says nothing against it", async () => {
  const {read} = await figuresOn(whole + empty);
  expect(read).toEqual({
    "regulation.issued": 2,
    "regulation.repealed": 1,
    "regulation.in_force": 18,
    "normative_document.issued": 4,
    "normative_document.repealed": 0,
    "normative_document.in_force": 9,
    "permit.decisions": 390
  });
});

test("the same table twice is read once", async () => {
  const {read, unknown} = await figuresOn(withBlanks + withBlanks);
  expect(read).toMatchObject({
    "regulation.issued": 3,
    "regulation.repealed": "blank",
    "regulation.in_force": 21,
    "permit.decisions": 415
  });
  expect(unknown).not.toContain("415");
});

test("a table of the office's own, a number a subject, takes nothing from the form's", async () => {
  const own = `<table>${row(["信息类别", "发布数量（条）"])}${row(["规章", "1"])}${row(["行政规范性文件", "9"])}</table>`;
  const {read} = await figuresOn(whole + own);
  expect(read).toMatchObject({"regulation.issued": 2, "normative_document.in_force": 9});
  expect(Object.keys(read)).toHaveLength(7);
});

describe("last year's table, whose labels lost some characters, beside this year's", () => {
  type Rows = [title: string, header: string[], rows: string[][]][];
  const three = ["信息内容", "本年制发件数", "本年废止件数", "现行有效件数"];
  const one = ["信息内容", "本年处理决定数量"];
  const now: Rows = [
    [
      "第二十条第（一）项",
      three,
      [
        ["规章", "1", "0", "7"],
        ["行政规范性文件", "4", "5", "6"]
      ]
    ],
    ["第二十条第（五）项", one, [["行政许可", "88"]]],
    [
      "第二十条第（六）项",
      one,
      [
        ["行政处罚", "61"],
        ["行政强制", "62"]
      ]
    ]
  ];
  const before = (labels: Record<string, string>): Rows =>
    now.map(([title, header, rows]) => [
      title,
      header.map((word) => labels[word] ?? word),
      rows.map(([label, ...figures]) => [
        labels[label!] ?? label!,
        ...figures.map((figure) => String(Number(figure) + 100))
      ])
    ]);
  const printed = (tables: Rows) =>
    tables
      .map(
        ([title, header, rows]) => `<table>${[[title], header, ...rows].map(row).join("")}</table>`
      )
      .join("");

  test.each<Record<string, string>>([
    {行政规范性文件: "规范性文件"},
    {行政规范性文件: "行政规范文件", 行政许可: "许可", 行政处罚: "处罚", 行政强制: "强制"},
    {本年制发件数: "制发件数", 本年处理决定数量: "处理决定数", 行政许可: "行政可"}
  ])("neither is read: %j", async (labels) => {
    for (const tables of [
      printed(before(labels)) + printed(now),
      printed(now) + printed(before(labels))
    ])
      expect((await figuresOn(tables)).read).toEqual({});
  });

  test("a row that is the same in both is read", async () => {
    const again = before({行政规范性文件: "规范性文件"}).map(([title, header, rows]) => [
      title,
      header,
      rows.map((cells) => (cells[0] === "行政许可" ? ["行政许可", "88"] : cells))
    ]) as Rows;
    const {read} = await figuresOn(printed(again) + printed(now));
    expect(read).toEqual({"permit.decisions": 88});
  });

  test("an own table with a subject of such a name takes nothing from the form's", async () => {
    const own = `<table>${row(["信息类别", "发布数量（条）"])}${row(["许可", "7"])}${row(["规范性文件", "9"])}</table>`;
    const {read} = await figuresOn(printed(now) + own);
    expect(read).toMatchObject({"permit.decisions": 88, "normative_document.in_force": 6});
  });
});
