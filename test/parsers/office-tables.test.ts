/** Tables of an office's own in a dump of one cell a line: a row of theirs that is called as one of the form's is none. */
import {describe, expect, test} from "vitest";
import {onlyReport, readText} from "#test/printed/read.ts";

const reportWith = (table: string[]) =>
  onlyReport(
    readText(`青禾县教育局2022年政府信息公开工作年度报告
发布时间：2023-01-20
一、总体情况
全年平稳有序。
二、主动公开政府信息情况
${table.join("\n")}
三、收到和处理政府信息公开申请情况
四、政府信息公开行政复议、行政诉讼情况
五、存在的主要问题及改进情况
主动公开的内容还不够丰富，将进一步改进。
六、其他需要报告的事项
没有其他需要报告的事项。`)
  ).reading;

const figuresIn = (table: string[]) =>
  reportWith(table).observations.map(({indicator, value}) => [indicator, value]);

const rows = ["规章", "3", "1", "2", "行政规范性文件", "5", "2", "3"];

describe("under words that are no header of the form, as many as its cells", () => {
  test.each([
    ["a number, a share and a site", ["公开类别", "数量（条）", "占比", "网站（条）"]],
    ["sites", ["信息类型", "门户网站", "微信", "公开栏"]],
    ["offices", ["公开内容", "办公室", "法规科", "许可科"]],
    ["quarters", ["项目", "一季度", "二季度", "三季度"]]
  ])("%s", (_, header) => {
    expect(figuresIn([...header, ...rows])).toEqual([]);
    const notes = reportWith([...header, ...rows]).notes.map(({code, raw}) => `${code} ${raw}`);
    expect(notes).toEqual(expect.arrayContaining(["row-unknown 3", "row-unknown 5"]));
  });
});

describe("the form's own rows are read", () => {
  const own = [
    ["regulation.issued", 3],
    ["regulation.repealed", 1],
    ["regulation.in_force", 2],
    ["normative_document.issued", 5],
    ["normative_document.repealed", 2],
    ["normative_document.in_force", 3]
  ];
  const header = ["信息内容", "本年制发件数", "本年废止件数", "现行有效件数"];

  test.each([
    ["under their header", header],
    ["under their title and header", ["第二十条第（一）项", ...header]],
    ["without any", []],
    ["under a caption and a unit", ["主动公开情况统计表", "单位：件"]],
    ["under a sentence", ["该部分以表格形式报告"]],
    ["under what is left of their header", ["信息内容", "年制发件数", "年废止件数", "现行有效件"]]
  ])("%s", (_, above) => {
    expect(figuresIn([...above, ...rows])).toEqual(own);
  });

  test("behind another table, under a title of theirs", () => {
    const others = ["公开类别", "数量（条）", "占比", "网站（条）", "规章", "30", "10", "20"];
    expect(figuresIn([...others, "第二十条第（一）项", ...header, ...rows])).toEqual(own);
  });
});

test("where figures may stand before their labels, none is read", () => {
  const title = ["第二十条第（六）项", "信息内容", "本年处理决定数量"];
  expect(figuresIn([...title, "22", "行政处罚", "3", "行政强制"])).toEqual([]);
  expect(figuresIn([...title, "行政处罚", "22", "行政强制", "3"])).toEqual([
    ["penalty.decisions", 22],
    ["compulsion.decisions", 3]
  ]);
});
