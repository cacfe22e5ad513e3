/** Columns of several years, copies of a table, and units over tables: whose a figure is, its header says or nobody. */
import {describe, expect, test} from "vitest";
import {figuresOf, notesOf, onlyReport, readAny} from "#test/printed/read.ts";
import {toUtf8} from "#test/printed/text.ts";

const table = (...rows: unknown[][]) =>
  `<table>${rows.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join("")}</tr>`).join("")}</table>`;

async function read(year: number, section: string, body: string) {
  const page = `<h1>青禾县教育局${year}年政府信息公开工作年度报告</h1><p>发布时间：${year + 1}-03-01</p><p>一、${year < 2019 ? "概述" : "总体情况"}</p><p>我局认真推进信息公开工作，各项工作取得进展。</p><p>${section}</p>${body}`;
  const report = onlyReport(await readAny(toUtf8(page)));
  const found = Object.entries(figuresOf(report) as Record<string, {value: number; state: string}>);
  const values = Object.fromEntries(found.map(([id, {value, state}]) => [id, value ?? state]));
  return {values, notes: notesOf(report), template: report.reading.report.template};
}

describe("the appendix of 2017 with several years", () => {
  const labels = [
    "（一）收到申请数",
    "1.当面申请数",
    "2.传真申请数",
    "3.网络申请数",
    "4.信函申请数"
  ];
  const appendix = (years: string[]) =>
    read(
      2017,
      "附件：政府信息公开情况统计表",
      table(
        ["统计指标", "单位", ...years],
        ...labels.map((label, at) => [label, "件", ...years.map((_, x) => 100 * (x + 1) + at)])
      )
    );

  test.each([
    [["2016年", "2017年"], 200],
    [["2017", "2016"], 100],
    [["2015年度", "2016年度", "2017年度"], 300],
    [["2017年统计数", "同比增减"], 100],
    [["上年数", "本年数"], 200],
    [["本年", "上年", "增减"], 100]
  ])("%s", async (years, received) => {
    const {values, notes, template} = await appendix(years);
    expect(template).toBe("statistics-2014");
    expect(notes).toContain("row-missing: 2.同意公开答复数");
    expect(values).toMatchObject({
      "request.received": received,
      "request.channel.fax": received + 2
    });
    expect(Object.keys(values)).toHaveLength(5);
    const other = received === 100 ? 200 : 100;
    expect(notes).toContain(`row-unknown: ${other}`);
  });

  test.each([[["2015年", "2016年"]], [["甲", "乙"]]])(
    "%s: none of them is the report's",
    async (years) => {
      const {values, notes} = await appendix(years);
      expect(values).toEqual({});
      expect(notes).toContain("row-unknown: 201");
    }
  );
});

describe("section two", () => {
  const section = "二、主动公开政府信息情况";
  const permit = (...heads: string[]) =>
    read(
      2022,
      section,
      table(["信息内容", ...heads], ["行政许可", ...heads.map((_, at) => 901 + at)])
    );

  test.each([
    [["上年处理决定数量", "本年处理决定数量"], 902],
    [["2022年处理决定数量", "2021年处理决定数量"], 901],
    [["2022年度处理决定数量"], 901],
    [["上年处理决定数量"], undefined],
    [["2021年处理决定数量"], undefined]
  ])("%s", async (heads, expected) => {
    const {values, notes} = await permit(...heads);
    expect(values["permit.decisions"]).toBe(expected);
    if (expected !== 901) expect(notes).toContain("row-unknown: 901");
  });

  const rules = table(
    ["信息内容", "本年制发件数", "本年废止件数", "现行有效件数"],
    ["规章", 1, 2, 3],
    ["行政规范性文件", 4, 5, 6]
  );
  const fee = table(["信息内容", "本年收费金额"], ["行政事业性收费", 3]);

  test("单位：万件 right over one table is said of it, and of the next nobody knows", async () => {
    const decisions = table(["信息内容", "本年处理决定数量"], ["行政许可", 3]);
    const {values} = await read(2022, section, `<p>单位：万件</p>${rules}${decisions}`);
    expect(values).toMatchObject({"regulation.issued": 10000, "permit.decisions": "unreadable"});
  });

  test("单位：件、万元 over two tables is a unit for each", async () => {
    const {values} = await read(2022, section, `<p>（单位：件、万元）</p>${rules}${fee}`);
    expect(values).toMatchObject({"regulation.issued": 1, "fee.amount": 30000});
  });

  test("千元 in the header of a column", async () => {
    const own = table(["信息内容", "本年收费金额（千元）"], ["行政事业性收费", 3]);
    expect((await read(2022, section, own)).values["fee.amount"]).toBe(3000);
  });

  test("the same table a second time is the same table", async () => {
    const {values, notes} = await read(2022, section, `${rules}<p>手机版</p>${rules}`);
    expect(values["regulation.in_force"]).toBe(3);
    expect(notes.join()).not.toMatch(/row-unknown/);
    const other = rules.replace(">6<", ">7<");
    const {notes: differing} = await read(2022, section, `${rules}<p>手机版</p>${other}`);
    expect(differing).toContain("row-unknown: 7");
  });
});
