/** Files in which titles, dates and years stand within one report, or over what is none: they begin no other. */
import {describe, expect, test} from "vitest";
import {readText} from "#test/printed/read.ts";

const title = "青禾县教育局2022年政府信息公开工作年度报告";

/** A report's sections, with what it made public and how many decisions it took. */
const sections = (year: number, items: number, within: string[] = []) => [
  "一、总体情况",
  `本报告所列数据的统计期限自${year}年1月1日起，至${year}年12月31日止。全年主动公开政府信息${items}条。`,
  "二、主动公开政府信息情况",
  ...within,
  "第二十条第（五）项",
  "信息内容",
  "本年处理决定数量",
  "行政许可",
  String(items + 7),
  "三、收到和处理政府信息公开申请情况",
  "全年没有收到申请。",
  "四、政府信息公开行政复议、行政诉讼情况",
  "没有行政复议和行政诉讼。",
  "五、存在的主要问题及改进情况",
  "主动公开的内容还不够丰富，将进一步改进。",
  "六、其他需要报告的事项",
  "没有其他需要报告的事项。"
];

const reportsOn = (...lines: string[]) =>
  readText(lines.join("\n")).documents.map((each) => {
    if (each.kind !== "report") return each.is;
    const {report, observations} = each.reading;
    const figures = observations
      .filter(({indicator}) => /^(?:disclosure\.items|permit)/.test(indicator))
      .map(({value}) => value);
    return [report.body_printed, report.year, report.published, ...figures];
  });

const covering =
  "根据《中华人民共和国政府信息公开条例》的有关规定，青禾县教育局编制了2022年政府信息公开工作年度报告，现予以公布，欢迎社会各界监督。";
const text = sections(2022, 512);
const contents = text.filter((line) => /^[一二三四五六]、/.test(line));

describe("one report stays one, with its name, year and date", () => {
  const one = (published: string | null) => [["青禾县教育局", 2022, published, 519, 512]];

  test.each([
    [
      "under contents, with its title and date again",
      [title, "发布时间：2023-01-10", "目录", ...contents, title, "发布时间：2023-01-10", ...text],
      "2023-01-10"
    ],
    [
      "under a cover's date and contents",
      [
        "青禾县教育局",
        "2022年政府信息公开工作年度报告",
        "2023年1月",
        "目录",
        ...contents.map((entry) => `${entry}……1`),
        title,
        "发布日期：2023-01-10",
        ...text
      ],
      "2023-01-10"
    ],
    [
      "under contents and a date without a label",
      [title, "2023年1月10日", "目录", ...contents, title, ...text],
      null
    ],
    [
      "under a long sentence between its title twice",
      [title, "发布时间：2023-01-10", covering, title, "发布日期：2023-01-10", ...text],
      "2023-01-10"
    ],
    [
      "with a notice and its date in a section",
      [
        title,
        "发布时间：2023-01-10",
        ...sections(2022, 512, [
          "青禾县教育局关于印发政府信息公开指南的通知",
          "发布日期：2022-05-06"
        ])
      ],
      "2023-01-10"
    ],
    [
      "with last year's title over a long sentence in its first section",
      [
        title,
        "发布时间：2023-01-10",
        ...text.slice(0, 2),
        "青禾县教育局2021年政府信息公开工作年度报告",
        covering,
        ...text.slice(2)
      ],
      "2023-01-10"
    ]
  ])("%s", (_, lines, published) => {
    expect(reportsOn(...lines)).toEqual(one(published));
  });

  test("over a plan with a report's sections under its year alone", () => {
    const plan = contents.flatMap((heading) => [heading, "计划主动公开信息300条以上。"]);
    expect(reportsOn(title, ...text, "2023年", ...plan)).toEqual(one(null));
  });
});

describe("a report under another of the same year, whose title names no body", () => {
  const below = ["2022年政府信息公开工作年度报告", ...sections(2022, 100)];
  const signed = (name: string) => [name, "2023年1月12日"];

  test("is another's where another signs it", () => {
    const upper = [title, ...text, ...signed("青禾县教育局")];
    expect(reportsOn(...upper, ...below, ...signed("青禾县第一中学"))).toEqual([
      ["青禾县教育局", 2022, null, 519, 512],
      ["青禾县第一中学", 2022, null, 107, 100]
    ]);
  });

  test.each(["青禾县教育局", "青禾县教育局办公室", "教育局"])(
    "is none where %s signs it",
    (name) => {
      expect(reportsOn(title, ...text, ...below, ...signed(name))).toHaveLength(1);
    }
  );
});

describe("files with several reports are taken apart as before", () => {
  test("a year alone over a report on it, later than that above", () => {
    const later = sections(2023, 100);
    expect(reportsOn(title, ...text, "2023年", ...later)).toHaveLength(2);
  });

  test("a year alone over a report that is signed when that year is over", () => {
    const later = sections(2022, 100).map((line) => line.replace(/^本报告.*?。/, ""));
    const earlier = ["青禾县教育局2021年政府信息公开工作年度报告", ...sections(2021, 512)];
    const both = [...earlier, "青禾县教育局", "2022年1月12日", "2022年", ...later];
    expect(reportsOn(...both, "青禾县教育局", "2023年1月12日")).toHaveLength(2);
  });

  test("short reports, no line of which ends with a sign", () => {
    const short = (body: string, items: number) => [
      `青禾县${body}2016年政府信息公开工作年度报告`,
      "一、主动公开情况",
      `我局全年主动公开政府信息${items}条`,
      "二、依申请公开情况",
      "全年没有收到申请",
      "三、存在问题",
      "力量不足"
    ];
    const all = [...short("民政局", 30), ...short("教育局", 40), ...short("水利局", 50)];
    expect(reportsOn(...all).map(([body, , , items]) => [body, items])).toEqual([
      ["青禾县民政局", 30],
      ["青禾县教育局", 40],
      ["青禾县水利局", 50]
    ]);
  });

  test("a guide under a report, and another report under it", () => {
    const guide = [
      "青禾县教育局政府信息公开指南",
      "发布日期：2022-05-06",
      covering.replaceAll("年度报告", "指南")
    ];
    const next = [
      "青禾县财政局2022年政府信息公开工作年度报告",
      "发布日期：2023-01-11",
      ...sections(2022, 100)
    ];
    expect(reportsOn(title, ...text, ...guide, ...next).map((each) => each[0])).toEqual([
      "青禾县教育局",
      "g",
      "青禾县财政局"
    ]);
  });
});
