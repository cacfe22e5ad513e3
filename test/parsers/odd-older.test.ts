/** Odd tables of the forms of 2019 and 2014, each with its truth typed beside it. */
import {describe, expect, test} from "vitest";
import type {ReadReport} from "#data/schema/reading.ts";
import {dumpOf, figuresOf, notesOf, onlyReport, readAny, readText} from "#test/printed/read.ts";

const numbers = (report: ReadReport, about: RegExp) =>
  Object.fromEntries(
    Object.entries(figuresOf(report)).flatMap(([id, seen]) => {
      const {value, state} = seen as {value: number | null; state: string};
      return about.test(id) ? [[id, state === "number" ? value : state]] : [];
    })
  );

/** The form of 2019 with another table of item five; all its other cells say 0. */
function item5(lines: string[]): ReadReport {
  const text = dumpOf("2019");
  const [from, to] = [text.indexOf("第二十条第(五)项"), text.indexOf("第二十条第(六)项")];
  return onlyReport(readText(`${text.slice(0, from)}${lines.join("\n")}\n${text.slice(to)}`));
}

const item = /^(?:permit|other_service)\./;
const title = "第二十条第(五)项";

describe("item five of the form of 2019", () => {
  test.each<[string, string[], Record<string, unknown>]>([
    [
      "as the form has it",
      ["信息内容", "上一年项目数量", "本年增/减", "处理决定数量", "行政许可", "40", "-2", "311"],
      {"permit.items_prior_year": 40, "permit.items_change": -2, "permit.decisions": 311}
    ],
    [
      "columns in another order",
      ["信息内容", "处理决定数量", "上一年项目数量", "本年增/减", "行政许可", "311", "40", "-2"],
      {"permit.items_prior_year": 40, "permit.items_change": -2, "permit.decisions": 311}
    ],
    [
      "a row a line, in another order",
      ["信息内容 | 处理决定数量 | 上一年项目数量 | 本年增/减", "行政许可 | 311 | 40 | -2"],
      {"permit.items_prior_year": 40, "permit.items_change": -2, "permit.decisions": 311}
    ],
    [
      "本年增 and 本年减 in columns of their own",
      [
        "信息内容",
        "上一年项目数量",
        "本年增",
        "本年减",
        "处理决定数量",
        "行政许可",
        "40",
        "3",
        "5",
        "311"
      ],
      {}
    ],
    [
      "a column 本年项目数量 besides",
      [
        "信息内容 | 上一年项目数量 | 本年增/减 | 本年项目数量 | 处理决定数量",
        "行政许可 | 40 | -2 | 38 | 311"
      ],
      {}
    ],
    ["a column less", ["信息内容", "上一年项目数量", "处理决定数量", "行政许可", "40", "311"], {}],
    [
      "增3 减5 in a cell",
      [
        "信息内容",
        "上一年项目数量",
        "本年增/减",
        "处理决定数量",
        "行政许可",
        "40",
        "增3减5",
        "311"
      ],
      {"permit.items_prior_year": 40, "permit.items_change": "unreadable", "permit.decisions": 311}
    ],
    [
      "+3/-5 in a cell",
      ["信息内容 | 上一年项目数量 | 本年增/减 | 处理决定数量", "行政许可 | 40 | +3/-5 | 311"],
      {"permit.items_prior_year": 40, "permit.items_change": "unreadable", "permit.decisions": 311}
    ],
    [
      "blanks",
      ["信息内容 | 上一年项目数量 | 本年增/减 | 处理决定数量", "行政许可 | 40 | | 311"],
      {"permit.items_prior_year": 40, "permit.items_change": "blank", "permit.decisions": 311}
    ],
    [
      "a number with a space within",
      ["信息内容 | 上一年项目数量 | 本年增/减 | 处理决定数量", "行政许可 | 40 | 0 | 1 234"],
      {"permit.items_prior_year": 40, "permit.items_change": 0, "permit.decisions": "unreadable"}
    ],
    [
      "a number as Europe writes it",
      ["信息内容 | 上一年项目数量 | 本年增/减 | 处理决定数量", "行政许可 | 40 | 0 | 1.234"],
      {"permit.items_prior_year": 40, "permit.items_change": 0, "permit.decisions": "unreadable"}
    ],
    [
      "the year in the header",
      ["信息内容 | 2019年项目数量 | 2020年增/减 | 2020年处理决定数量", "行政许可 | 40 | -2 | 311"],
      {}
    ]
  ])("%s", (_, lines, expected) => {
    const report = item5([title, ...lines]);
    const found = numbers(report, item);
    const isHonest = Object.entries(found).every(([id, value]) =>
      [
        {"permit.items_prior_year": 40, "permit.items_change": -2, "permit.decisions": 311}[id],
        expected[id]
      ].includes(value as never)
    );
    expect(found).toEqual(Object.keys(expected).length > 0 ? expected : isHonest ? found : {});
    if (Object.keys(found).length === 0)
      expect(notesOf(report).join()).toMatch(/row-unknown: (?:311|40)|cells-missing/);
  });
});

/** A page with one table of the appendix in a report on 2016. */
async function appendix(rows: string[][], before = "附表:政府信息公开情况统计表") {
  const table = `<table>${rows.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join("")}</tr>`).join("")}</table>`;
  const lines = [
    "青禾县教育局2016年政府信息公开工作年度报告",
    "时间:2017-03-01",
    "一、概述",
    "本报告由概述、主动公开政府信息的情况组成。",
    "二、主动公开政府信息的情况",
    "主动公开的内容较为全面。",
    before
  ];
  const page = `<!DOCTYPE html><html><body>${lines.map((line) => `<p>${line}</p>`).join("")}${table}</body></html>`;
  return onlyReport(await readAny(new TextEncoder().encode(page)));
}

describe("the appendix, and tables like it", () => {
  const labels = ["(一)收到申请数", "1.当面申请数", "2.传真申请数", "3.网络申请数", "4.信函申请数"];
  const ids = [
    "request.received",
    "request.channel.in_person",
    "request.channel.fax",
    "request.channel.online",
    "request.channel.letter"
  ];
  const truth = Object.fromEntries(ids.map((id, at) => [id, 10 + at]));
  const rowsWith = (cells: (at: number) => string[]) =>
    labels.map((label, at) => [label, ...cells(at)]);

  test.each<[string, string[], (at: number) => string[], Record<string, number>]>([
    ["as the form has it", ["统计指标", "单位", "统计数"], (at) => ["件", `${10 + at}`], truth],
    [
      "本期实际 before 本年累计",
      ["指标名称", "计量单位", "代码", "本期实际", "本年累计"],
      (at) => ["件", `0${at}`, `${90 + at}`, `${10 + at}`],
      truth
    ],
    [
      "本年累计 before 本期实际",
      ["指标名称", "计量单位", "本年累计", "本期实际"],
      (at) => ["件", `${10 + at}`, `${90 + at}`],
      truth
    ],
    [
      "本年 and 历年累计",
      ["指标名称", "计量单位", "本年", "历年累计"],
      (at) => ["件", `${10 + at}`, `${900 + at}`],
      truth
    ],
    ["历年累计 alone", ["指标名称", "计量单位", "历年累计"], (at) => ["件", `${900 + at}`], {}],
    [
      "本级政府, 部门, 乡镇街道",
      ["统计指标", "单位", "本级政府", "部门", "乡镇街道"],
      (at) => ["件", `${30 + at}`, `${40 + at}`, `${50 + at}`],
      {}
    ],
    [
      "合计 and its parts",
      ["统计指标", "单位", "合计", "本级政府", "部门"],
      (at) => ["件", `${70 + at}`, `${30 + at}`, `${40 + at}`],
      {}
    ],
    [
      "two years",
      ["统计指标", "单位", "2015年", "2016年"],
      (at) => ["件", `${30 + at}`, `${10 + at}`],
      truth
    ],
    [
      "the unit after the figure",
      ["统计指标", "统计数", "单位"],
      (at) => [`${10 + at}`, "件"],
      truth
    ],
    ["no unit at all", ["统计指标", "统计数"], (at) => [`${10 + at}`], truth],
    ["figures with their unit", ["统计指标", "统计数"], (at) => [`${10 + at}件`], truth],
    [
      "a column of remarks",
      ["统计指标", "单位", "统计数", "备注"],
      (at) => ["件", `${10 + at}`, ""],
      truth
    ],
    [
      "a column of remarks with a number in it",
      ["统计指标", "单位", "统计数", "备注"],
      (at) => ["件", `${10 + at}`, at === 2 ? "5" : ""],
      truth
    ],
    [
      "the number of rows after their labels",
      ["统计指标", "行次", "单位", "统计数"],
      (at) => [`${at + 1}`, "件", `${10 + at}`],
      truth
    ]
  ])("%s", async (_, header, cells, expected) => {
    const report = await appendix([header, ...rowsWith(cells)]);
    const found = numbers(report, /^request\./);
    for (const [id, value] of Object.entries(found))
      if (typeof value === "number") expect({[id]: value}).toEqual({[id]: truth[id]});
    if (Object.keys(expected).length === 0) expect(found).toEqual({});
    const said = notesOf(report).join();
    for (const id of ids.filter((each) => !(each in found)))
      expect([id, /row-unknown: \d|cells-missing/.test(said)]).toEqual([id, true]);
  });

  test("two columns of labels and figures beside each other", async () => {
    const report = await appendix([
      ["统计指标", "单位", "统计数", "统计指标", "单位", "统计数"],
      ["(一)收到申请数", "件", "10", "1.当面申请数", "件", "11"],
      ["2.传真申请数", "件", "12", "3.网络申请数", "件", "13"],
      ["4.信函申请数", "件", "14", "1.按时办结数", "件", "9"]
    ]);
    const all = {...truth, "request.concluded_on_time": 9};
    const found = numbers(report, /^request\./);
    for (const [id, value] of Object.entries(found))
      expect({[id]: value}).toEqual({[id]: all[id as keyof typeof all]});
  });
});
