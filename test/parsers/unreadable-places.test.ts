/** Cells with words where a figure belongs: unreadable at their place, and their neighbours are read. */
import {describe, expect, test} from "vitest";
import type {ReadReport} from "#data/schema/reading.ts";
import {onlyReport, readAny} from "#test/printed/read.ts";
import {toUtf8} from "#test/printed/text.ts";

const rowOf = (...cells: string[]) =>
  `<tr>${cells.map((cell) => `<td>${cell}</td>`).join("")}</tr>`;
const page = (title: string, body: string) =>
  toUtf8(`<html><body><h1>${title}</h1>${body}</body></html>`);

const appendix = (...last: string[]) =>
  page(
    "松溪县水务局2017年政府信息公开工作年度报告",
    `<p>一、概述</p><p>根据条例规定编制。</p><p>二、主动公开情况</p><p>主动公开政府信息。</p><table>${[
      rowOf("统计指标", "单位", "统计数"),
      rowOf("九、政府信息公开会议和培训情况", "--", ""),
      rowOf("（一）召开政府信息公开工作会议或专题会议数", "次", "4"),
      rowOf("（二）举办各类培训班数", "次", "3"),
      rowOf("（三）接受培训人员数", ...last)
    ].join("")}</table>`
  );

const procurement = (...cells: string[]) =>
  page(
    "松溪县水务局2020年政府信息公开工作年度报告",
    `<p>一、总体情况</p><p>主动公开政府信息。</p><p>二、主动公开政府信息情况</p><table>${[
      "<tr><td colspan=3>第二十条第(九)项</td></tr>",
      rowOf("信息内容", "采购项目数量", "采购总金额"),
      rowOf("政府集中采购", ...cells)
    ].join("")}</table><p>三、收到和处理政府信息公开申请情况</p><p>无。</p>`
  );

const told = ({reading}: ReadReport) =>
  Object.fromEntries(
    reading.observations
      .filter(({origin}) => origin !== "narrative")
      .map(({indicator, value, state}) => [indicator, state === "number" ? value : state])
  );
const codes = ({reading}: ReadReport) => reading.notes.map(({code, raw}) => `${code}: ${raw}`);

describe("a cell of words where a figure belongs", () => {
  test.each(["约200", "近二百人次", "见附表"])(
    "%s in the last row of an appendix",
    async (cell) => {
      const report = onlyReport(await readAny(appendix("人次", cell)));
      expect(Object.values(told(report))).toEqual([4, 3, "unreadable"]);
      expect(codes(report)).toContain(`cell-unreadable: ${cell}`);
    }
  );

  test.each(["1234567.89元（含税）", "约1200余万元（以财政部门批复为准）"])(
    "%s beside a figure that is read",
    async (cell) => {
      const report = onlyReport(await readAny(procurement("405", cell)));
      const {"procurement.projects": projects, "procurement.amount": amount} = told(report);
      expect([projects, amount]).toEqual([405, "unreadable"]);
      expect(codes(report)).toContain(`cell-unreadable: ${cell}`);
    }
  );

  test("a row with a cell too few is not read", async () => {
    const report = onlyReport(await readAny(procurement("1234567.89元（含税）")));
    expect(told(report)["procurement.projects"]).toBe(undefined);
  });
});
