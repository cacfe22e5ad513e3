/** An appendix whose column 单位 stands behind its figures: 1200 | 元 is no 1200 万元. */
import {describe, expect, test} from "vitest";
import {onlyReport, readAny} from "#test/printed/read.ts";

const rows = [
  ["统计指标", "统计数", "单位"],
  ["（一）主动公开政府信息数", "12", "百条"],
  ["其中：主动公开规范性文件数", "12", "条"],
  ["制发规范性文件总数", "13", "件"],
  ["三、依申请公开情况", "", ""],
  ["（一）收到申请数", "17", "件"],
  ["1.当面申请数", "3", "件"],
  ["2.传真申请数", "0", "件"],
  ["3.网络申请数", "10", "件"],
  ["4.信函申请数", "4", "件"],
  ["六、举报投诉数量", "0", "件"],
  ["七、依申请公开信息收取的费用", "1200", "元"],
  ["（三）从事政府信息公开工作人员数", "8", "人"],
  ["（四）政府信息公开专项经费", "5.5", "万元"]
];

const text = `青禾县水利局2016年政府信息公开工作年度报告
发布日期：2017-03-20
一、概述
2016年，我局认真贯彻落实《条例》。
二、存在问题和改进措施
公开意识有待提高。
附件：政府信息公开情况统计表（2016年度）`;

const cells = (row: string[]) => row.map((cell) => `<td>${cell}</td>`).join("");
const prints = {
  "a page": `<!DOCTYPE html><html><body>${text
    .split("\n")
    .map((line) => `<p>${line}</p>`)
    .join("")}<table>${rows.map((row) => `<tr>${cells(row)}</tr>`).join("")}</table></body></html>`,
  "a dump with tabs": `${text}\n${rows.map((row) => row.join("\t")).join("\n")}`,
  "a dump of one cell a line": `${text}\n${rows.flatMap((row) => row.filter((cell) => cell !== "")).join("\n")}`
};

describe.each(Object.entries(prints))("in %s", (_, printed) => {
  test("its units are those of the figures before them", async () => {
    const {reading} = onlyReport(await readAny(new TextEncoder().encode(printed)));
    const read = Object.fromEntries(
      reading.observations.map(({indicator, value}) => [indicator, value])
    );
    expect(read).toEqual({
      "disclosure.items": 1200,
      "normative_document.disclosed": 12,
      "normative_document.issued": 13,
      "request.received": 17,
      "request.channel.in_person": 3,
      "request.channel.fax": 0,
      "request.channel.online": 10,
      "request.channel.letter": 4,
      "complaint.total": 0,
      "request.fees_charged": 1200,
      "capacity.staff": 8,
      "capacity.budget": 55_000
    });
  });
});
