/** A report under another whose sections are numbered otherwise, or whose title says neither whose nor of when it is. */
import {describe, expect, test} from "vitest";
import {readText} from "#test/printed/read.ts";

/** The sections of a report as one numbers them, with what they say. */
const sections = (mark: (at: number) => string, said: string[]): string => {
  const titles = [
    "总体情况",
    "主动公开政府信息情况",
    "收到和处理政府信息公开申请情况",
    "政府信息公开行政复议、行政诉讼情况",
    "存在的主要问题及改进情况",
    "其他需要报告的事项"
  ];
  return titles.map((title, at) => `${mark(at)}${title}\n${said[at] ?? "无。"}`).join("\n");
};

const han = (at: number) => `${"一二三四五六"[at]}、`;
const bracket = (at: number) => `（${"一二三四五六"[at]}）`;
const arabic = (at: number) => `${at + 1}.`;

const upper = `青禾县教育局2020年政府信息公开工作年度报告
发布日期：2021-01-20
本报告所列数据的统计期限自2020年1月1日起，至2020年12月31日止。
${sections(han, [
  "全年主动公开政府信息1401条，组织培训7次。",
  "公开了部门文件。",
  "收到政府信息公开申请62件。",
  "没有行政复议和行政诉讼。",
  "内容还不够丰富，将进一步改进。",
  "没有其他需要报告的事项。"
])}`;

const saidBelow = [
  "全年主动公开政府信息1101条，组织培训5次。",
  "公开了招生信息。",
  "收到政府信息公开申请31件。",
  "没有行政复议和行政诉讼。",
  "更新还不够及时，将进一步改进。",
  "没有其他需要报告的事项。"
];

const period = (year: number) =>
  `本报告所列数据的统计期限自${year}年1月1日起，至${year}年12月31日止。`;

/** Whose each report of a page is, on which year, and what it counts. */
const reportsOn = (...parts: string[]) =>
  readText(parts.join("\n")).documents.map((each) => {
    if (each.kind !== "report") return each.is;
    const {report, observations} = each.reading;
    const figures = observations
      .filter(({indicator}) => /^(?:disclosure\.items|request\.received|training)/.test(indicator))
      .map(({value}) => value);
    return [report.body_printed, report.year, ...figures];
  });

const above = ["青禾县教育局", 2020, 1401, 7, 62];

describe.each(Object.entries({han, bracket, arabic}))(
  "sections numbered in %s signs",
  (_, mark) => {
    const text = sections(mark, saidBelow);

    test.each([
      ["a title of nothing but its year", "2019年政府信息公开工作年度报告", null, 2019],
      ["a school's title", "青禾县第一中学2020年信息公开年度报告", "青禾县第一中学", 2020],
      [
        "a school's title in two lines",
        "青禾县第一中学\n2020年信息公开年度报告",
        "青禾县第一中学",
        2020
      ]
    ])("under %s", (_, title, body, year) => {
      expect(reportsOn(upper, title, text)).toEqual([above, [body, year, 1101, 5, 31]]);
    });

    test.each([["政府信息公开工作年度报告"], ["信息公开年度报告"], ["政府信息公开年报"]])(
      "under %s alone, where the period that it gives is another year's",
      (title) => {
        expect(reportsOn(upper, title, period(2019), text)).toEqual([
          above,
          [null, 2019, 1101, 5, 31]
        ]);
      }
    );

    test("the period may stand in its first section", () => {
      const within = sections(mark, [`${period(2019)}\n${saidBelow[0]}`, ...saidBelow.slice(1)]);
      expect(reportsOn(upper, "政府信息公开工作年度报告", within)).toEqual([
        above,
        [null, 2019, 1101, 5, 31]
      ]);
    });
  }
);

describe("the signature of the upper is no name of the lower", () => {
  test.each([
    ["name and date", "青禾县教育局\n2021年1月15日"],
    ["a date in signs", "青禾县教育局\n二〇二一年一月十五日"],
    ["on one line", "　　　　　　青禾县教育局　2021年1月15日"]
  ])("%s", (_, signature) => {
    const title = "2019年政府信息公开工作年度报告";
    expect(reportsOn(upper, signature, title, sections(han, saidBelow))).toEqual([
      above,
      [null, 2019, 1101, 5, 31]
    ]);
  });

  test("where the upper's name stands on a line over its title, so does the lower's", () => {
    const cover = upper.replace("青禾县教育局2020", "青禾县教育局\n2020");
    const title = "青禾县教育局\n2019年政府信息公开工作年度报告";
    expect(reportsOn(cover, title, sections(han, saidBelow))).toEqual([
      above,
      ["青禾县教育局", 2019, 1101, 5, 31]
    ]);
  });
});

test("a name and a date under the lower's title are its own", () => {
  const title = "2020年信息公开年度报告\n青禾县第一中学\n2021年1月10日";
  const school = `青禾县第一中学${title}`;
  expect(reportsOn(upper, school, sections(bracket, saidBelow))).toEqual([
    above,
    ["青禾县第一中学", 2020, 1101, 5, 31]
  ]);
});

describe("one report stays one", () => {
  const contents = (mark: (at: number) => string) => sections(mark, Array<string>(6).fill(""));
  const summary = sections(bracket, saidBelow);

  test.each([
    ["contents numbered otherwise over it", `目录\n${contents(bracket)}\n`, ""],
    [
      "contents under its own title",
      `青禾县教育局2020年政府信息公开工作年度报告\n${contents(arabic)}\n`,
      ""
    ],
    ["a summary under it without a title", "", `\n${summary}`],
    [
      "a copy over whose text of this year last year's period was left",
      "",
      `\n政府信息公开工作年度报告\n${period(2019)}\n${sections(han, ["2020年，主动公开政府信息1401条，2020年组织培训7次。"])}`
    ],
    [
      "a copy under the name of its office",
      "",
      `\n青禾县教育局办公室2020年政府信息公开工作年度报告\n${summary}`
    ],
    ["a summary under its own title", "", `\n2020年政府信息公开工作年度报告摘要\n${summary}`],
    [
      "a summary with its own period",
      "",
      `\n政府信息公开工作年度报告\n${period(2020)}\n${summary}`
    ],
    ["parts of its last section", "", `\n${sections(bracket, saidBelow).replaceAll("全年", "")}`],
    ["a plan of the same parts", "", `\n第二部分 2021年工作打算\n${summary}`],
    ["plans of the next year", "", `\n2021年，重点做好以下工作。\n${summary}`],
    ["a plan with the sections of a report", "", `\n2021年政府信息公开工作计划\n${summary}`],
    ["what it is held against", "", `\n与2019年政府信息公开工作年度报告相比\n${summary}`],
    [
      "the same, numbered alike",
      "",
      `\n较2019年政府信息公开工作年度报告\n${sections(han, saidBelow)}`
    ],
    ["a notice on the next report", "", `\n2021年政府信息公开工作方案\n${summary}`],
    ["the same text again", "", `\n${upper.slice(upper.indexOf("本报告"))}`]
  ])("%s", (_, before, behind) => {
    expect(reportsOn(before + upper + behind)).toHaveLength(1);
  });

  test("parts in brackets under a plan's title, and sections behind them", () => {
    const [head, tail] = upper.split("六、");
    const plan = `2021年政府信息公开工作计划\n${summary}`;
    expect(reportsOn(`${head}${plan}\n六、${tail}`)).toHaveLength(1);
  });
});
