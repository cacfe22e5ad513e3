/** Files in which a report's sections begin anew: of a corrected version, of a body that nothing names, under a summary. */
import {describe, expect, test} from "vitest";
import {readText} from "#test/printed/read.ts";

const title = "青禾县教育局2022年政府信息公开工作年度报告";

/** A report's sections: what it made public, how many permits it gave, and who says so. */
const sections = (items: number, permits: number, who = "全年") => [
  "一、总体情况",
  `本报告所列数据的统计期限自2022年1月1日起，至2022年12月31日止。${who}主动公开政府信息${items}条。`,
  "二、主动公开政府信息情况",
  "第二十条第（五）项",
  "信息内容",
  "本年处理决定数量",
  "行政许可",
  String(permits),
  "三、收到和处理政府信息公开申请情况",
  `${who}收到政府信息公开申请${permits - 400}件。`,
  "四、政府信息公开行政复议、行政诉讼情况",
  "没有行政复议和行政诉讼。",
  "五、存在的主要问题及改进情况",
  "主动公开的内容还不够丰富，将进一步改进。",
  "六、其他需要报告的事项",
  "没有其他需要报告的事项。"
];

const own = sections(512, 519);

const documentsIn = (...lines: string[]) => readText(lines.join("\n")).documents;

/** Of each document: whose it is, its day, how many permits, items and requests; or why it is left out. */
const reportsOn = (...lines: string[]) =>
  documentsIn(...lines).map((each) => {
    if (each.kind !== "report") return each.reason;
    const {report, observations} = each.reading;
    const figures = observations
      .filter(({indicator}) => /^(?:disclosure\.items|permit|request\.received)/.test(indicator))
      .map(({value}) => value);
    return [report.body_printed, report.year, report.published, ...figures];
  });

const notesOn = (...lines: string[]) =>
  documentsIn(...lines).flatMap((each) =>
    each.kind === "report"
      ? each.reading.notes
          .filter(({code}) => ["figure-unassigned", "row-unknown"].includes(code))
          .map(({raw}) => raw)
      : []
  );

describe("sections that begin anew under nobody's name are nobody's", () => {
  test.each(["内容摘要：", "概要", "修改后", "（更新后）"])(
    "%s over a report calls nothing by its name",
    (furniture) => {
      const read = reportsOn(furniture, title, ...own, ...sections(100, 407, "下属管理所"));
      expect(read).toEqual([["青禾县教育局", 2022, null, 519, 512, 119]]);
    }
  );

  test("a report that is printed again under its title, and with page numbers, is there once", () => {
    const read = notesOn(title, ...own, title, ...own.slice(0, 8), "— 2 —", ...own.slice(8));
    expect(read).toEqual([]);
  });

  const other = (who: string) => sections(100, 407, who);

  test.each([
    ["our town", other("我镇全年")],
    ["our school", other("本校全年")],
    ["nobody", other("全年")],
    ["nobody, under a year", ["2022年政府信息公开工作年度报告", ...other("全年")]],
    [
      "a street office in its prose",
      ["2022年政府信息公开工作年度报告", ...other("松溪街道办事处按照要求，全年")]
    ]
  ])("%s", (_, below) => {
    expect(reportsOn(title, ...own, ...below)).toEqual([
      ["青禾县教育局", 2022, null, 519, 512, 119]
    ]);
    const notes = notesOn(title, ...own, ...below);
    expect(notes).toEqual(expect.arrayContaining(["407", "100条", "7件", "没有行政复议"]));
  });

  test("the name and the date under the upper text are its own", () => {
    const signed = ["青禾县教育局", "2023年1月12日"];
    const [report] = documentsIn(title, ...own, ...signed, ...other("全年"));
    expect(report?.kind === "report" && report.reading.report.signed).toBe("2023-01-12");
  });

  test("the same text again is the report's, as for a narrow screen", () => {
    expect(notesOn(title, ...own, ...own)).toEqual([]);
  });
});

describe("a corrected version stands for the one above it", () => {
  const corrected = sections(521, 591);
  const read = [["青禾县教育局", 2022, null, 591, 521, 191]];

  test.each([
    ["under a word and its title", ["更正后：", title, ...corrected]],
    ["under a word", ["更正后", ...corrected]],
    ["in traditional characters", ["（修訂版）", ...corrected]],
    ["in brackets", ["（更正版）", title, ...corrected]],
    ["said to follow", ["更正后的报告如下：", ...corrected]]
  ])("%s", (_, below) => {
    expect(reportsOn(title, ...own, ...below)).toEqual(read);
    expect(notesOn(title, ...own, ...below)).toEqual(
      expect.arrayContaining(["519", "512条", "119件"])
    );
  });

  test("where only the upper is said to be replaced", () => {
    expect(reportsOn(title, "原报告：", ...own, ...corrected)).toEqual(read);
  });

  test("under a title that says so it is a report of its own, with its day", () => {
    const dated = [`${title}（更正版）`, "发布时间：2023-03-10", ...corrected];
    expect(reportsOn(title, "发布时间：2023-01-10", ...own, ...dated)).toEqual([
      ["青禾县教育局", 2022, "2023-01-10", 519, 512, 119],
      ["青禾县教育局", 2022, "2023-03-10", 591, 521, 191]
    ]);
  });
});

describe("what leads to a report is none", () => {
  const said =
    "2022年，我局主动公开政府信息512条，收到政府信息公开申请119件，全部按时办结，没有发生行政复议和行政诉讼。";
  const covering =
    "根据《中华人民共和国政府信息公开条例》的有关规定，青禾县教育局编制了2022年政府信息公开工作年度报告，现予以公布，欢迎社会各界监督。";
  const dated = [title, "发布时间：2023-01-10", ...own];
  const whole = ["青禾县教育局", 2022, "2023-01-10", 519, 512, 119];
  const summary = expect.stringMatching(/^it is the summary/);
  const cover = expect.stringMatching(/^it has nothing under its title but words that lead/);
  const last = "青禾县教育局2021年政府信息公开工作年度报告";

  test.each([
    ["its summary", [`${title}摘要`, said, ...dated], [summary, whole]],
    ["its summary in brackets", [`${title}（摘要）`, said, ...dated], [summary, whole]],
    [
      "its summary, under which the day stands",
      [`${title}（摘要）`, "发布时间：2023-01-10", said, title, ...own],
      [summary, whole]
    ],
    ["last year's title over a long sentence", [last, covering, ...dated], [cover, whole]]
  ])("%s", (_, lines, read) => {
    expect(reportsOn(...lines)).toEqual(read);
  });

  test("a summary alone is read", () => {
    expect(reportsOn(`${title}（摘要）`, said)).toEqual([["青禾县教育局", 2022, null, 512, 119]]);
  });

  test("a short report over another is one", () => {
    const short =
      "我局全年没有收到政府信息公开申请，也没有发生行政复议、行政诉讼，全年未收取任何费用，公开工作平稳有序。";
    expect(reportsOn(last, short, ...dated)).toEqual([["青禾县教育局", 2021, null, 0], whole]);
  });
});

describe("a day that stands under the contents is the report's", () => {
  const contents = (end: string) =>
    own.filter((line) => /^[一二三四五六]、/.test(line)).map((line) => line + end);

  test.each([
    ["entries", ""],
    ["entries with pages", "……3"],
    ["entries with pages in brackets", "　(3)"]
  ])("%s", (_, end) => {
    const lines = [title, "目录", ...contents(end), "发布时间：2023-01-10", ...own];
    expect(reportsOn(...lines)).toEqual([["青禾县教育局", 2022, "2023-01-10", 519, 512, 119]]);
  });
});
