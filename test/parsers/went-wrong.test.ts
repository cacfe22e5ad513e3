/** How real documents go wrong: every way that was seen, and what is read of it. */
import {Converter} from "opencc-js/cn2t";
import {describe, expect, test} from "vitest";
import type {ReadReport} from "#data/schema/reading.ts";
import {simplify} from "#parsers/traditional.ts";
import {
  dumpOf,
  figure,
  figuresOf,
  library,
  notesOf,
  onlyReport,
  readText
} from "#test/printed/read.ts";
import {printReport, type Edition} from "#test/printed/report.ts";
import {rowALine, writeText} from "#test/printed/text.ts";

/** A number of its own in every cell. */
const numbered = () => {
  let next = 0;
  return () => String((next += 7));
};

const dump = (edition: Edition = "2021") => dumpOf(edition, numbered());
const rows = (edition: Edition = "2021") =>
  new TextDecoder().decode(writeText(printReport(edition, numbered()).report, {table: rowALine}));
const read = (text: string) => onlyReport(readText(text));

function truthOf(edition: Edition = "2021") {
  const {truth} = printReport(edition, numbered());
  return Object.fromEntries(
    Object.entries(truth).map(([key, {value, state}]) => [key, {value, state}])
  );
}

/** Reads a report after a change that takes nothing from it. */
function expectAll(text: string, edition: Edition = "2021"): ReadReport {
  const report = read(text);
  expect(figuresOf(report)).toEqual(truthOf(edition));
  return report;
}

/** What is read is right, and what is not read is a note. */
function expectSome(text: string, lost: string[]): ReadReport {
  const report = read(text);
  const truth = truthOf();
  for (const key of lost) delete truth[key];
  expect(figuresOf(report)).toEqual(truth);
  return report;
}

const title = "青禾县教育局2022年政府信息公开工作年度报告";

describe("titles", () => {
  test.each([
    "2022年青禾县教育局政府信息公开工作年度报告",
    "青禾县教育局2022年度政府信息公开工作年度报告",
    "青禾县教育局2022年度政府信息公开年度报告",
    "青禾县教育局2022年政府信息公开年报",
    "青禾县教育局关于2022年政府信息公开工作情况的报告",
    "关于青禾县教育局2022年政府信息公开工作情况的报告",
    "青禾县教育局2022年政府信息公开工作总结",
    "青禾县教育局\n2022年政府信息公开工作年度报告",
    "青禾县教育局\n2022年政府信息公开\n工作年度报告",
    "青禾县教育局2022年政府信息公开工作年度报告\n青禾县教育局办公室\n(2023年1月)",
    "青禾县教育局2022年政府信息公开工作年度报告\n(2023年1月20日)",
    "青禾县教育局2022年政府信息公开工作告年度报"
  ])("%s", (printed) => {
    const {reading} = expectAll(dump().replace(title, printed));
    expect(reading.report).toMatchObject({year: 2022, body_printed: "青禾县教育局"});
  });

  test("none at all: the text begins with 一、总体情况", () => {
    const text = dump().replace(`${title}\n`, "");
    const {reading} = read(text);
    expect(reading.report).toMatchObject({title: null, year: 2022, body: null});
    expect(reading.observations).toHaveLength(Object.keys(truthOf()).length);
  });

  test("the year only in the text", () => {
    const {reading} = read(dump().replace(title, "青禾县教育局政府信息公开工作年度报告"));
    expect(reading.report.year).toBe(2022);
  });

  test.each([
    "来源:青禾县教育局\n",
    "索引号:X001 发布机构:青禾县教育局\n",
    "信息名称:2022年年报\n字号:无\n"
  ])("a line of the page under it: %s", (line) => {
    const {reading} = expectAll(dump().replace("时间:", `${line}发文日期:`));
    expect(reading.report).toMatchObject({year: 2022, published: "2023-01-20"});
  });
});

describe("sections", () => {
  test.each(["概述", "情况概述", "基本工作情况", "总体情况"])("the first is called %s", (name) => {
    for (const [edition, first] of [
      ["2021", "一、总体情况"],
      ["statistics", "一、概述"]
    ] as const) {
      const {sections} = expectAll(dump(edition).replace(first, `一、${name}`), edition);
      expect(sections.filter(({printed}) => printed === `一、${name}`)).toHaveLength(1);
    }
  });

  test.each([
    [
      "四. for 四、",
      (text: string) => text.replace(/^([一二三四五六])、(?=总|主|收|政|存|其)/gm, "$1. ")
    ],
    [
      "(1) for (一)",
      (text: string) => text.replace(/^\(一\)/gm, "(1)").replace(/^\(七\)/gm, "(7)")
    ],
    [
      "a bracket that is missing",
      (text: string) => text.replace(/^\(([一二三四五六七])\)/gm, "$1)")
    ],
    [
      "no numbers before rows",
      (text: string) => text.replace(/^(?:\d\.|\([一二三四五六七]\))/gm, "")
    ],
    [
      "no numbers before titles",
      (text: string) =>
        text.replace(/^[一二三四五六]、(?=总体|主动|收到|政府信息公开行|存在|其他)/gm, "")
    ],
    ["NFKC punctuation", (text: string) => text.normalize("NFKC")],
    [
      "full-width punctuation",
      (text: string) =>
        text.replace(/[(),:]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0))
    ],
    [
      "no-break spaces around labels",
      (text: string) => text.replace(/^(行政许可|自然人|\(六\)其他处理)$/gm, "\u00a0$1\u00a0")
    ]
  ])("%s", (_name, change) => {
    const {sections} = expectAll(change(dump()));
    expect(sections.filter(({place}) => place !== null)).toHaveLength(6);
  });

  test("out of order", () => {
    const text = dump();
    const [three, four, five] = ["三、收到", "四、政府", "五、存在"].map((at) =>
      text.indexOf(at)
    ) as [number, number, number];
    expectAll(
      text.slice(0, three) + text.slice(four, five) + text.slice(three, four) + text.slice(five)
    );
  });

  test.each(["存在的主要问题和改进情况", "存在的主要问题及改进措施", "存在问题及改进情况"])(
    "section five is called %s",
    (name) => {
      const {sections} = expectAll(dump().replace("存在的主要问题及改进情况", name));
      expect(sections.filter(({expected_order, place}) => expected_order && place)).toHaveLength(6);
    }
  );
});

describe("tables", () => {
  test("section four without its header rows: its numbers are notes", () => {
    const text = dump();
    const [from, to] = [text.indexOf("行政复议\n"), text.lastIndexOf("总计\n") + 3];
    const lost = Object.keys(truthOf()).filter((key) => /^(?:review|litigation)/.test(key));
    const report = expectSome(text.slice(0, from) + text.slice(to), lost);
    expect(notesOf(report)).toContain("table-missing: 四、政府信息公开行政复议、行政诉讼情况");
  });

  test("section two as five tables, with their headers or sentences between", () => {
    expectAll(rows().replace(/^(第二十条第)/gm, "\n$1"));
    expectAll(rows("2019").replace(/^(第二十条第)/gm, "\n以下为有关情况。\n$1"), "2019");
  });

  test("a table of the other year's form is read by its words", () => {
    const [own, other] = [rows(), rows("2019")];
    const cut = (text: string) => [text.indexOf("二、主动"), text.indexOf("三、收到")] as const;
    const [[a, b], [c, d]] = [cut(own), cut(other)];
    const report = read(own.slice(0, a) + other.slice(c, d) + own.slice(b));
    expect(figure(report, "permit.items_prior_year")).toMatchObject({state: "number"});
    expect(notesOf(report).some((note) => note.startsWith("row-departs"))).toBe(true);
  });

  test("a label's soft line break makes two lines", () => {
    expectAll(
      dump()
        .replace("商业企业", "商业\n企业")
        .replace("科研机构", "科研\n机构")
        .replace("(三)不予公开", "(三)\n不予公开")
        .replace("2.其他法律行政法规禁止公开", "2.其他法律行政\n法规禁止公开")
    );
    expectAll(
      dump("statistics")
        .replace("(不同渠道和方式公开相同信息计1条)", "(不同渠道和方式\n公开相同信息计1条)")
        .replace("其中:1.涉及国家秘密", "其中:\n1.涉及国家秘密"),
      "statistics"
    );
  });

  test("labels cut short, and characters lost, are read and noted", () => {
    const report = expectAll(
      dump().replace("现行有效件数", "现行有效件").replace("本年制发件数", "年制发件数")
    );
    expect(notesOf(report)).toContain("label-shortened: 年制发件数");
    const older = expectAll(dump("2019").replaceAll("本年增/减", "本年增/"), "2019");
    expect(notesOf(older)).toContain("label-shortened: 本年增/");
    const statistics = expectAll(
      dump("statistics").replace("3.政策解读稿件发布数", "3.政策解读稿件发布"),
      "statistics"
    );
    expect(notesOf(statistics)).toContain("label-shortened: 3.政策解读稿件发布");
  });

  test("characters lost in a date are a note", () => {
    const report = expectAll(dump().replace("2022年1月1日起", "20221月1日起"));
    expect(notesOf(report)).toContain("text-damaged: 20221月1日");
  });

  test("a line of | after each row, and decoration of no-break spaces after it", () => {
    expectAll(rows().replace(/^(行政许可.*|\(七\).*)$/gm, "$1 | "));
    expectAll(dump().replace("(七)总计\n", "\u00a0\n(七)总计\n"));
  });

  test("cells that are simply gone: the row is a note, and no other is moved", () => {
    const {truth} = printReport("2021", numbered());
    const gone = ["review.other", "review.pending", "litigation_direct.upheld"];
    const text = gone.reduce((text, key) => text.replace(`\n${truth[key]!.raw}\n`, "\n"), dump());
    const lost = Object.keys(truth).filter((key) => /^(?:review|litigation)/.test(key));
    expect(notesOf(expectSome(text, lost)).join()).toMatch(/cells-missing: 12 of 15: \d/);
  });

  test("an invented row 9.新增情形 is notes", () => {
    const report = expectAll(
      dump().replace("(四)无法提供", "9.新增情形\n1\n2\n3\n4\n5\n6\n7\n(四)无法提供")
    );
    expect(notesOf(report)).toContain("row-unknown: 9.新增情形");
  });

  test("a sentence before the table, and 见下表 after its heading", () => {
    expectAll(dump().replace("该部分以表格形式报告。", "该部分以表格形式报告。\n具体情况见下表。"));
  });

  test("header rows repeated where a page ends", () => {
    const header = "统计指标 | 单位 | 统计数\n";
    expectAll(
      rows("statistics").replace("四、行政复议数量", `${header}四、行政复议数量`),
      "statistics"
    );
  });
});

describe("whole reports", () => {
  test("copied with last year's year left in the opening: the title and the publication speak", () => {
    const {reading} = expectAll(
      dump().replace("自2022年1月1日起,至2022年12月31日", "自2021年1月1日起,至2021年12月31日")
    );
    expect(reading.report.year).toBe(2022);
  });

  test("a heading with nothing under it is an empty section", () => {
    const {sections} = expectAll(dump().replace("主动公开的内容还不够丰富,将进一步改进。\n", ""));
    expect(sections.filter(({empty}) => empty).map(({title}) => title)).toEqual([
      "存在的主要问题及改进情况"
    ]);
  });

  test("an appendix that is promised and not there", () => {
    const text = dump("statistics");
    const {reading, statements} = read(text.slice(0, text.indexOf("附表:")));
    expect(reading.report.template).toBe("narrative");
    expect(statements).toContainEqual(expect.objectContaining({kind: "appendix", present: false}));
  });
});

describe("traditional characters", () => {
  const convert = Converter({from: "cn", to: "t"});

  test.each<Edition>(["statistics", "2019", "2021"])("the form of %s", (edition) => {
    const {reading, sections} = expectAll(convert(dump(edition)), edition);
    expect(reading.report.title).toMatch(/^青禾縣教育局/);
    expect(reading.report.body_printed).toBe("青禾縣教育局");
    expect(sections[0]!.printed).toBe(edition === "statistics" ? "一、概述" : "一、總體情況");
  });

  test("every word of the forms and titles has its simplified twin", () => {
    const words = JSON.stringify([...library.templates.values()]);
    for (const to of ["t", "tw", "hk"] as const)
      expect(simplify(Converter({from: "cn", to})(words))).toBe(words);
  });
});

test("requests that were new last year are not those carried over from it", () => {
  const printed = "二、上年结转政府信息公开申请数量";
  const text = rows().replace(printed, "上年新收政府信息公开申请数量");
  const lost = Object.keys(truthOf()).filter((key) => key.startsWith("request.carried_in@"));
  expect(lost).toHaveLength(7);
  expect(notesOf(expectSome(text, lost))).toContain(`row-missing: ${printed}`);
});
