/** A header of section two over the rows of several items: it is said of all of them, or of none. */
import {describe, expect, test} from "vitest";
import {figuresOf, notesOf, onlyReport, readAny} from "#test/printed/read.ts";
import {asBars, asLines, asPage, type Rows} from "#test/printed/rows.ts";
import {toUtf8} from "#test/printed/text.ts";

async function read(year: number, table: string) {
  const isPage = table.includes("<table");
  const lines = [
    `青禾县教育局${year}年政府信息公开工作年度报告`,
    "一、总体情况",
    "我局认真推进信息公开工作。",
    "二、主动公开政府信息情况"
  ];
  const text = isPage ? lines.map((line) => `<p>${line}</p>`).join("") + table : "";
  const report = onlyReport(
    await readAny(toUtf8(isPage ? text : [...lines, table, "三、其他"].join("\n")))
  );
  const found = Object.entries(figuresOf(report) as Record<string, {value: number; state: string}>);
  return {
    figures: Object.fromEntries(found.map(([id, {value, state}]) => [id, value ?? state])),
    notes: notesOf(report)
  };
}

const three: Rows = [
  ["行政许可", 345, 301, 280],
  ["行政处罚", 27, 31, 30],
  ["行政强制", 4, 5, 6]
];

describe("columns that are not the form's are nobody's to the end of the table", () => {
  test.each<[number, Rows]>([
    [2021, [["信息内容", "2021年", "2020年", "2019年"], ...three]],
    [2021, [["信息内容", "合计", "本级", "乡镇"], ...three]],
    [2021, [["信息内容", "上年数", "增减", "本年数"], ...three]],
    [2021, [["项目", "城区", "乡镇", "合计"], ...three]],
    [2019, [["信息内容", "合计", "本级", "乡镇"], ...three]],
    [2019, [["信息内容", "处理决定数量", "其中：网上", "其中：窗口"], ...three]],
    [2019, [["信息内容", "2017年", "2018年", "2019年"], ["规范性文件", 3, 4, 5], ...three]],
    [2021, [["信息内容", "合计", "本级", "乡镇"], ...three, ["行政规范性文件", 9, 4, 5]]],
    [
      2021,
      [
        ["信息内容", "2021年", "2020年", "2019年"],
        ["第二十条第（五）项"],
        three[0]!,
        ["第二十条第（六）项"],
        ...three.slice(1)
      ]
    ],
    [
      2019,
      [
        ["信息内容", "2018年", "2019年"],
        ["行政许可", 301, 345],
        ["行政事业性收费", 3, 4],
        ["政府集中采购", 5, 10]
      ]
    ]
  ])("%i: %j", async (year, rows) => {
    for (const table of [asPage(rows), asBars(rows)]) {
      const {figures, notes} = await read(year, table);
      expect(figures).toEqual({});
      const printed = rows.flat().filter((cell) => typeof cell === "number");
      for (const figure of printed) expect(notes).toContain(`row-unknown: ${figure}`);
      expect(notes.filter((note) => note.startsWith("row-departs"))).toEqual([]);
    }
  });

  test("where one of the form's own is cut in two", async () => {
    const header = ["信息内容", "本年新制作数量", "本年", "公开数量", "对外公开总数量"];
    const rows = [header, ["规章", 7, 59, 30, ""], ["规范性文件", 9, 47, 11, ""]];
    for (const table of [asPage(rows), asBars(rows)])
      expect((await read(2019, table)).figures).toEqual({});
  });

  test("in two tables of a page, the second without a header", async () => {
    const header = ["信息内容", "合计", "本级", "乡镇"];
    const {figures} = await read(2021, asPage([header, three[0]!]) + asPage(three.slice(1)));
    expect(figures).toEqual({});
  });
});

describe("本年处理决定数量 over several items is each one's", () => {
  const own = {"permit.decisions": 345, "penalty.decisions": 27, "compulsion.decisions": 4};

  test.each<[string, Rows]>([
    ["alone", [["信息内容", "本年处理决定数量"], ...three.map((row) => row.slice(0, 2))]],
    [
      "last year's beside it",
      [["信息内容", "本年处理决定数量", "上年处理决定数量", "增减"], ...three]
    ],
    [
      "a change beside it",
      [["项目", "本年处理决定数量（件）", "同比增减（件）"], ...three.map((row) => row.slice(0, 3))]
    ],
    [
      "numbers of rows and remarks beside it",
      [
        ["序号", "信息内容", "本年处理决定数量", "备注"],
        [1, "行政许可", 345, "含初审120件"],
        [2, "行政处罚", 27, "罚款8.6万元"],
        [3, "行政强制", 4, ""]
      ]
    ]
  ])("%s", async (_, rows) => {
    expect((await read(2021, asPage(rows))).figures).toEqual(own);
  });

  test("and not of the fees below them", async () => {
    const rows = [
      ["信息内容", "本年处理决定数量"],
      ["行政许可", 345],
      ["行政事业性收费", 12]
    ];
    expect((await read(2021, asPage(rows))).figures).toEqual({"permit.decisions": 345});
  });

  test("an item under its own title, whose header is lost, has the form's", async () => {
    const rows = [
      ["第二十条第（五）项"],
      ["信息内容", "本年处理决定数量"],
      ["行政许可", 345],
      ["第二十条第（八）项"],
      ["行政事业性收费", 12]
    ];
    const {figures} = await read(2021, asPage(rows));
    expect(figures).toEqual({"permit.decisions": 345, "fee.amount": 120000});
  });
});

describe("a table of the office's own among them is under a header of its own", () => {
  const regulations: Rows = [
    ["第二十条第（一）项"],
    ["信息内容", "本年制发件数", "本年废止件数", "现行有效件数"],
    ["规章", 1, 0, 7]
  ];
  const permits: Rows = [
    ["第二十条第（五）项"],
    ["信息内容", "本年处理决定数量"],
    ["行政许可", 88]
  ];
  const penalties: Rows = [
    ["第二十条第（六）项"],
    ["信息内容", "本年处理决定数量"],
    ["行政处罚", 61]
  ];
  const own: Rows = [
    ["信息类别", "发布数量"],
    ["规章", 3],
    ["政策解读", 9],
    ["行政处罚", 12],
    ["行政强制", 2]
  ];
  const numbered: Rows = [
    ["序号", "信息类别", "发布数量（条）"],
    [1, "规章", 3],
    [2, "行政处罚", 12],
    [3, "行政强制", 2]
  ];
  const shares: Rows = [
    ["信息类别", "信息数量", "占比"],
    ["规章", 3, "18%"],
    ["行政强制", 2, "12%"]
  ];
  const ofPermits = {"permit.decisions": 88};
  const ofRegulations = {
    "regulation.issued": 1,
    "regulation.repealed": 0,
    "regulation.in_force": 7
  };

  test.each<[string, Rows[], Record<string, number>]>([
    ["alone", [own], {}],
    ["above the form's", [own, permits], ofPermits],
    ["below the form's", [regulations, permits, own], {...ofRegulations, ...ofPermits}],
    ["with numbers of rows", [numbered, permits], ofPermits],
    ["numbered and last", [permits, numbered], ofPermits],
    [
      "below its own form's",
      [penalties, own.filter(([label]) => label !== "行政处罚")],
      {"penalty.decisions": 61}
    ],
    ["with shares", [penalties, shares], {"penalty.decisions": 61}]
  ])("%s", async (_, tables, expected) => {
    const isOf = (id: string) => /permit|penalty|compulsion/.test(id);
    const decisions = Object.fromEntries(Object.entries(expected).filter(([id]) => isOf(id)));
    const all = tables.flat();
    for (const printed of [tables.map(asPage).join(""), tables.map(asBars).join("\n\n")])
      expect((await read(2021, printed)).figures).toEqual(expected);
    const {figures} = await read(2021, asLines(all));
    const found = Object.entries(figures).filter(([id]) => isOf(id));
    expect(Object.fromEntries(found)).toEqual(decisions);
  });
});
