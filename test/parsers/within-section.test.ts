/** Titles within a section that speaks of everything: 一、总体情况 with （一）主动公开, （二）依申请公开 in it. */
import {expect, test} from "vitest";
import {readBytes, reportsOf} from "#test/bundle.ts";

/** The figures of a made bureau's report, whose first section has some lines. */
async function figuresOf(lines: string[], section = "一、总体情况"): Promise<string[]> {
  const text = [
    "青禾县水务局2022年政府信息公开工作年度报告",
    section,
    ...lines,
    "二、主动公开政府信息情况",
    "略。"
  ].join("\n");
  const [report] = reportsOf(await readBytes(new TextEncoder().encode(text)));
  return report!.reading.observations.map(({indicator, value}) => `${indicator} ${value}`);
}

test.each(["（二）依申请公开", "（二）依申请公开情况", "2．依申请公开工作情况"])(
  "under %s requests are spoken of, in every paragraph up to the next title",
  async (title) => {
    const lines = [
      title,
      "全年办结18件，其中予以公开12件，不予公开6件。",
      "其他处理3件。",
      "（三）平台建设",
      "其他处理2件。"
    ];
    expect(await figuresOf(lines)).toEqual([
      "request.outcome.total 18",
      "request.outcome.granted 12",
      "request.outcome.denied 6",
      "request.outcome.other 3"
    ]);
  }
);

test.each(["一、概述", "一、基本情况", "六、其他需要报告的事项"])(
  "in %s reconsiderations are read under their title",
  async (section) => {
    const lines = ["（一）行政复议、行政诉讼情况", "全年共发生行政复议案件9件，维持7件。"];
    expect(await figuresOf(lines, section)).toEqual(["review.total 9", "review.upheld 7"]);
  }
);

test("under a title of the hall's work no request is spoken of", async () => {
  const lines = ["（四）政务服务情况", "全年办结18件。"];
  expect(await figuresOf(lines)).toEqual([]);
});

test.each([
  "（一）停车收费情况",
  "（一）全县取水申请办理情况",
  "（一）民事诉讼情况",
  "（一）上年度依申请公开情况"
])("%s is of another matter or another time", async (title) => {
  const lines = [title, "全年收取320万元，受理850件，办结800件，发生诉讼45件。"];
  expect(await figuresOf(lines, "一、概述")).toEqual(
    await figuresOf(["（一）能力建设", lines[1]!], "一、概述")
  );
});

test.each(["（三）强化监管，提升效能", "三是办好热线。", "①民生诉求办理。"])(
  "%s ends what the title before it named",
  async (line) => {
    const lines = ["（二）依申请公开", "全年办结18件。", line, "其他处理2件。"];
    expect(await figuresOf(lines)).toEqual(["request.outcome.total 18"]);
  }
);

test("problems and other matters in one section are no section of everything", async () => {
  const lines = ["（二）依申请公开方面", "其他处理3件。"];
  expect(await figuresOf(lines, "五、存在的主要问题及其他")).toEqual([]);
});

test("a section of problems stays one, whatever its titles name", async () => {
  const lines = ["（二）依申请公开方面", "其他处理3件。"];
  expect(await figuresOf(lines, "五、存在的主要问题及改进情况")).toEqual([]);
});
