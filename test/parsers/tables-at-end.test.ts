/** Tables that stand at the end of a report, behind all of its sections: 详见附表. */
import {describe, expect, test} from "vitest";
import {writers} from "#test/printed/formats.ts";
import {expectHonest, made, truth} from "#test/printed/odd.ts";
import {figuresOf, notesOf, onlyReport, readAny} from "#test/printed/read.ts";
import type {PrintedBlock, PrintedReport} from "#test/printed/report.ts";
import {writeWorkbook} from "#test/printed/xlsx.ts";

const tables = made.report.blocks.filter((block) => "table" in block);

/** The report with its text first, then the tables of these sections, each under its lines. */
function endingIn(lines: Record<string, string[]>): PrintedReport {
  const isMoved = (block: PrintedBlock) => "table" in block && block.about in lines;
  return {
    ...made.report,
    blocks: [
      ...made.report.blocks.filter((block) => !isMoved(block)),
      ...tables
        .filter(isMoved)
        .flatMap((block) => [
          ...lines["table" in block ? block.about : ""]!.map((paragraph) => ({paragraph})),
          block
        ])
    ]
  };
}

const {html, docx, xlsx} = writers;
const grids = {html: html!, docx: docx!, xlsx: xlsx!};
const titles = [
  "主动公开政府信息情况",
  "收到和处理政府信息公开申请情况",
  "政府信息公开行政复议、行政诉讼情况"
];
const under = (edit: (title: string, at: number) => string[]) =>
  Object.fromEntries(titles.map((title, at) => [String(at + 2), edit(title, at)]));

const own: [what: string, lines: Record<string, string[]>][] = [
  ["without a caption", under(() => [])],
  ["with their numbers", under((_, at) => [`附表${at + 1}`])],
  ["with numbers and titles", under((title, at) => [`附件${at + 1}:${title}统计表`])],
  ["with the titles of their sections", under((title, at) => [`${"二三四"[at]}、${title}`])],
  ["with the year and the name", under((title) => [`青禾县教育局2022年${title}`, "单位:件"])],
  ["section three alone", {"3": ["附表"]}],
  ["section four alone", {"4": [`附:${titles[2]}`]}]
];

describe.each(own)("%s", (_, lines) => {
  test.each(Object.entries(grids))("%s", async (_, write) => {
    const read = onlyReport(await readAny(await write(endingIn(lines))));
    expect(figuresOf(read)).toEqual(truth);
    expect(notesOf(read)).toEqual(["body-unknown: 青禾县教育局"]);
  });
});

test("a sheet each, behind the sheet of the text", async () => {
  const report = endingIn(under((title) => [title]));
  const blocks = report.blocks.map((block): PrintedBlock =>
    "paragraph" in block && titles.includes(block.paragraph) ? {heading: block.paragraph} : block
  );
  const read = onlyReport(await readAny(writeWorkbook({...report, blocks}, {sheets: "sections"})));
  expect(figuresOf(read)).toEqual(truth);
});

describe("a table that is another's, or may be, is none of the report's", () => {
  test.each([
    ["2021年"],
    ["上年度收到和处理政府信息公开申请情况"],
    ["以下为上年度数据。"],
    ["附:2021年数据,供对比。"],
    ["2021年我局收到和处理申请情况如下表。", "附表1"],
    ["现将2021年的情况一并公布如下:", "单位:件"],
    ["局属各单位收到和处理政府信息公开申请情况"],
    ["局属学校收到和处理政府信息公开申请情况如下。"],
    ["教育系统收到和处理政府信息公开申请情况汇总表"],
    ["青禾县第一中学收到和处理政府信息公开申请情况"],
    ["填报单位:青禾县卫生局"],
    ["填报样例"],
    ["空白表"],
    ["以下为局属学校数据。"],
    ["2021年数据见后表。"],
    ["为便于对照,现将上年度数据一并公布。"],
    ["局属学校情况;"],
    ["样例。"],
    ["2021年12月31日"],
    ["有关行政机关收到和处理政府信息公开申请情况"],
    ["县直部门申请情况统计表"],
    ["所辖镇街申请情况"],
    ["青禾一中"],
    ["二〇二一年申请情况"],
    ["2022年上半年"],
    ["截至2022年6月30日"],
    ["更正前"],
    ["示意表"],
    ["2021年", "青禾县教育局"],
    ["附:青禾县第一中学2022年政府信息公开工作年度报告", "三、收到和处理政府信息公开申请情况"]
  ])("%s %s", async (...captions) => {
    const report = endingIn({"3": captions.filter((caption) => caption !== undefined)});
    const read = onlyReport(await readAny(await docx!(report)));
    expect(Object.keys(figuresOf(read)).filter((id) => id.includes("request"))).toEqual([]);
    expect(notesOf(read).filter((note) => note.startsWith("row-unknown"))).toHaveLength(175);
  });

  test.each([
    [["城关镇"], ["附表2"], ["附表3"]],
    [["附表1"], ["局属学校"], []],
    [["2021年", titles[0]!], [titles[1]!], [titles[2]!]]
  ])("%j over all of them", async (...lines) => {
    const report = endingIn(under((_, at) => lines[at]!));
    expect(figuresOf(onlyReport(await readAny(await docx!(report))))).toEqual({});
  });

  test.each(["注:以上为2021年数据。", "上表为样例。", "填报单位:青禾县卫生局"])(
    "with %s under it",
    async (line) => {
      const {blocks, ...rest} = endingIn(under(() => []));
      const report = {...rest, blocks: [...blocks, {paragraph: line}]};
      expect(figuresOf(onlyReport(await readAny(await docx!(report))))).toEqual({});
    }
  );

  test("of two of the same form neither is read", async () => {
    const report = endingIn({"3": []});
    const blocks = [
      ...report.blocks,
      ...tables.filter((block) => "table" in block && block.about === "3")
    ];
    const last = blocks.at(-1)!;
    const changed =
      "table" in last
        ? {
            ...last,
            table: last.table.map((row) =>
              row.map((cell) => ({
                ...cell,
                text: cell.is === "value" ? `9${cell.text}` : cell.text
              }))
            )
          }
        : last;
    const read = onlyReport(
      await readAny(await docx!({...report, blocks: [...blocks.slice(0, -1), changed]}))
    );
    expect(Object.keys(figuresOf(read)).filter((id) => id.includes("request"))).toEqual([]);
  });

  test.each(["a row a line", "tabs"])("in a dump, %s, nothing is misread or lost", async (name) => {
    expectHonest(onlyReport(await readAny(await writers[name]!(endingIn(under(() => []))))), false);
  });
});
