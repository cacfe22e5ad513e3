/** Tables that a page builds without a table: rows and cells of div, lists of terms, lists of points. */
import {describe, expect, test} from "vitest";
import {figuresOf, notesOf, onlyReport, readAny} from "#test/printed/read.ts";
import {toUtf8} from "#test/printed/text.ts";

type Grid = (rows: string[][]) => string;

const within = (row: string, cell: string): Grid => {
  const [rowName, cellName] = [row, cell].map((tag) => tag.split(" ")[0]);
  const write = (cells: string[]) => cells.map((text) => `<${cell}>${text}</${cellName}>`).join("");
  return (rows) => rows.map((cells) => `<${row}>${write(cells)}</${rowName}>`).join("\n");
};

const grids: Record<string, Grid> = {
  "rows and cells": within(`div class="row"`, `div class="cell"`),
  "a table by its style": within(`div style="display:table-row"`, `div style="display:table-cell"`),
  "a table by its role": within(`div role="row"`, `div role="cell"`),
  "cells beside each other": within("div", `div style="display:inline-block;width:80px"`),
  "paragraphs within": within("div", "div"),
  "lists of points": within("ul", "li"),
  "lists of terms": within("dl", "dd")
};

const head = ["自然人", "商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他", "总计"];
const results = ["结果维持", "结果纠正", "其他结果", "尚未审结", "总计"];

/** Section two, a piece of section three and section four, as they are typed here. */
const sections = (regulations: string[], received: string[], cases: string[]) => ({
  two: [
    ["第二十条第（一）项"],
    ["信息内容", "本年制发件数", "本年废止件数", "现行有效件数"],
    ["规章", ...regulations],
    ["行政规范性文件", "4", "1", "9"],
    ["第二十条第（五）项"],
    ["信息内容", "本年处理决定数量"],
    ["行政许可", "1415"]
  ],
  three: [
    ["（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）", "申请人情况"],
    ["自然人", "法人或其他组织", "总计"],
    head.slice(1, 6),
    ["一、本年新收政府信息公开申请数量", ...received],
    ["二、上年结转政府信息公开申请数量", "1", "0", "0", "0", "0", "0", "1"]
  ],
  four: [
    ["行政复议", "行政诉讼"],
    [...results, "未经复议直接起诉", "复议后起诉"],
    [...results, ...results],
    cases
  ]
});

const page = (grid: Grid, {two, three, four}: ReturnType<typeof sections>) =>
  toUtf8(`<html><head><meta charset="utf-8"></head><body><h1>青禾县教育局2022年政府信息公开工作年度报告</h1>
<p>一、总体情况</p><p>本报告所列数据的统计期限自2022年1月1日起，至2022年12月31日止。</p>
<p>二、主动公开政府信息情况</p>${grid(two)}
<p>三、收到和处理政府信息公开申请情况</p>${grid(three)}
<p>四、政府信息公开行政复议、行政诉讼情况</p>${grid(four)}
<p>五、存在的主要问题及改进情况</p><p>主动公开的内容还不够丰富，将进一步改进。</p>
<p>六、其他需要报告的事项</p><p>没有其他需要报告的事项。</p></body></html>`);

const readPage = async (grid: Grid, typed: ReturnType<typeof sections>) => {
  const report = onlyReport(await readAny(page(grid, typed)));
  const figures = Object.entries(figuresOf(report)).map(([id, seen]) => {
    const {value, state} = seen as {value: number | null; state: string};
    return [id, value ?? state];
  });
  return {figures: Object.fromEntries(figures), notes: notesOf(report)};
};

const fifteen = ["2", "1", "0", "0", "3", "5", "0", "1", "2", "8", "0", "0", "4", "0", "4"];

const certain = {
  "normative_document.issued": 4,
  "normative_document.repealed": 1,
  "normative_document.in_force": 9,
  "permit.decisions": 1415,
  "request.carried_in@natural_person": 1,
  "request.carried_in@total": 1
};

describe.each(Object.entries(grids))("%s", (_, grid) => {
  test("in which every cell has its figure are read", async () => {
    const {figures} = await readPage(
      grid,
      sections(["3", "0", "21"], ["12", "3", "0", "1", "2", "0", "18"], fifteen)
    );
    expect(figures).toMatchObject({
      ...certain,
      "regulation.issued": 3,
      "regulation.repealed": 0,
      "regulation.in_force": 21,
      "request.received@natural_person": 12,
      "request.received@business": 3,
      "request.received@public_interest": 1,
      "request.received@total": 18,
      "review.upheld": 2,
      "review.corrected": 1,
      "litigation_direct.upheld": 5,
      "litigation_direct.total": 8,
      "litigation_after_review.other": 4,
      "litigation_after_review.total": 4
    });
  });

  test("in which a cell is empty leave its row to a note, and no other", async () => {
    const {figures, notes} = await readPage(
      grid,
      sections(["3", "", "21"], ["12", "", "0", "1", "2", "0", "15"], fifteen.with(7, ""))
    );
    expect(figures).toMatchObject(certain);
    const ids = Object.keys(figures).join();
    expect(ids).not.toMatch(/regulation|received|review|litigation/);
    const lost = notes.filter((note) => note.startsWith("cells-missing"));
    expect(lost).toEqual([
      "cells-missing: 2 of 3: 3, 21",
      "cells-missing: 6 of 7: 12, 0, 1, 2, 0, 15",
      "cells-missing: 14 of 15: 2, 1, 0, 0, 3, 5, 0, 2, 8, 0, 0, 4, 0, 4"
    ]);
  });

  test("in which a number has a space and a cell is empty are not made full by it", async () => {
    const {figures} = await readPage(
      grid,
      sections(
        ["1 234", "", "21"],
        ["1 234", "", "0", "1", "2", "0", "15"],
        ["1 234", ...fifteen.slice(1).with(6, "")]
      )
    );
    expect(figures).toMatchObject(certain);
    expect(Object.keys(figures).join()).not.toMatch(/regulation|received|review|litigation/);
  });
});

test("cells that nothing parts are one word, and none of their figures is read", async () => {
  const {figures} = await readPage(
    within("div", "span"),
    sections(["3", "0", "21"], ["12", "3", "0", "1", "2", "0", "18"], fifteen)
  );
  const ids = Object.keys(figures).join();
  expect(ids).not.toMatch(/regulation|normative|received|carried_in|review|litigation/);
});
