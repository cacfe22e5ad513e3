/** An appendix that a report names or announces, and whether it is there. */
import {describe, expect, test} from "vitest";
import {rawOf, type Line} from "#parsers/lines.ts";
import {findAppendix} from "#parsers/report/named-appendix.ts";

const lines = (...texts: string[]): Line[] => texts.map((text, block) => ({block, text}));

describe("an appendix that a sentence names", () => {
  const opening =
    "全文包括概述、主动公开政府信息的情况、因政府信息公开申请行政复议、提起行政诉讼的情况、需要说明的其他事项与附表。";
  test.each([
    ["and is there", [opening, "附表:政府信息公开情况统计表", "主动公开 条 12"], true],
    ["and is not there", [opening, "一、概述"], false],
    ["and only its name is there", [opening, "附表:政府信息公开情况统计表"], false]
  ])("the appendix is named %s", (_, texts, present) => {
    const found = findAppendix(lines(...texts))!;
    expect([rawOf(found.words), found.present]).toEqual(["附表", present]);
  });

  test.each([
    ["有关数据见本报告后附的《政府信息公开情况统计表》。", "《政府信息公开情况统计表》"],
    ["有关数据见后附政府信息公开统计表。", "政府信息公开统计表"],
    ["有关数据详见附表。", "附表"]
  ])("%s names it", (text, raw) => {
    const found = findAppendix(lines(text))!;
    expect([rawOf(found.words), found.present]).toEqual([raw, false]);
  });

  test.each(["填写申请表及其附件材料的要求见指南。", "申请人可填写后附的《政府信息公开申请表》。"])(
    "%s names none",
    (text) => {
      expect(findAppendix(lines(text))).toBeNull();
    }
  );
});

describe("an appendix that is announced on a line of its own", () => {
  const said = (...texts: string[]) => {
    const found = findAppendix(lines(...texts));
    return found && [rawOf(found.words), found.present];
  };
  const after = ["六、其他需要报告的事项", "无其他需要报告的事项。"];
  const name = "政府信息公开情况统计表";

  test.each<[string, string[], string]>([
    ["under the text", [`附件：${name}`], name],
    ["with a number", [`附件1：${name}`], name],
    ["and a number behind", [`附件：1.${name}`], name],
    ["without a sign", [`附表 ${name}`], name],
    ["in quotation", [`附:《${name}》`], `《${name}》`],
    [
      "as a file",
      ["附件：青禾县教育局2016年政府信息公开统计表.xls"],
      "青禾县教育局2016年政府信息公开统计表"
    ],
    ["with a word in brackets", [`（附件：${name}）`], name],
    ["in traditional characters", ["附件：政府信息公開情況統計表"], "政府信息公開情況統計表"],
    ["in a list", ["附件：", `1.${name}`, "2.信息公开目录"], name],
    ["over a signature", [`附件：${name}`, "青禾县教育局", "2017年3月15日"], name],
    [
      "over who may be asked",
      [`附件：${name}`, "联系电话：0533-1234567", "（2017年3月15日印发）"],
      name
    ]
  ])("%s", (_, texts, raw) => {
    expect(said(...after, ...texts)).toEqual([raw, false]);
  });

  test.each<[string, string[]]>([
    ["its rows", [`附件：${name}`, "主动公开政府信息数 条 215"]],
    ["its rows a cell a line", [`附件：${name}`, "主动公开政府信息数", "条", "215"]],
    [
      "its title again, and rows",
      [`附件：${name}`, "2017年3月15日", "附件", name, "指标 数量", "公开数 12"]
    ]
  ])("%s under it", (_, texts) => {
    expect(said(...after, ...texts)).toEqual([name, true]);
  });

  test("cells, or a picture, are there", () => {
    const [head] = lines(`附件：${name}`);
    const cell = {block: 9, row: 0, column: 0, text: "主动公开"};
    const picture = {block: 9, text: "", unread: "the picture on page 2"};
    expect([cell, picture].map((line) => findAppendix([head!, line])?.present)).toEqual([
      true,
      true
    ]);
  });

  test("the form's own table was found", () => {
    expect(findAppendix(lines(`附件：${name}`), {isWhole: true})?.present).toBe(true);
  });

  test.each([
    "附件：政府信息公开申请表",
    "附件：2016年政府信息公开工作要点",
    `${name}见县政府网站。`,
    "有关统计表已报县政府。"
  ])("%s announces none", (text) => {
    expect(said(...after, text)).toBeNull();
  });
});
