/** What is an annual report, and what only looks like one: titles and pages by hand, both ways. */
import {describe, expect, test} from "vitest";
import type {FileReading, LeftOut} from "#data/schema/reading.ts";
import {dumpOf, readAny, readText} from "#test/printed/read.ts";
import {siteBody, writeHtml} from "#test/printed/html.ts";
import {printReport} from "#test/printed/report.ts";
import {toUtf8} from "#test/printed/text.ts";

/** The text of a report, without its title and the line under it. */
const text = dumpOf("2021").split("\n").slice(2).join("\n");
const under = (title: string, body: string) => `${title}\n发布时间:2023-01-20\n${body}`;
const only = ({documents}: FileReading) => documents[0]!;

const salutation = "各镇人民政府,各街道办事处,县政府各部门:";
const order =
  "现就做好2022年度政府信息公开工作年度报告编制和发布工作有关事项通知如下,请认真组织实施。";
const matter =
  "为进一步做好工作,根据上级有关部署,结合本地实际,提出以下内容,请结合工作认真研究,抓好落实。";

/** Reports by their titles, in the ways that bodies write them. */
const reports = [
  "青禾县教育局2022年政府信息公开工作年度报告",
  "青禾县审计局2022年政府信息公开工作年度报告",
  "青禾县自然资源和规划局2022年政府信息公开工作年度报告",
  "石桥街道办事处2022年政府信息公开工作年度报告",
  "中共青禾县委机构编制委员会办公室2022年政府信息公开工作年度报告",
  "2022年度青禾县人民政府办公室政府信息公开年报",
  "青禾县教育局关于2022年度政府信息公开工作情况的报告",
  "青禾县教育局2022年政府信息公开工作总结",
  "青禾县教育局2022年政府信息公开工作总结及2023年工作计划",
  "青禾县教育局关于公布2022年政府信息公开工作年度报告的公告",
  "青禾县市场监督管理局2022年度政府信息公开年度报告（公开版）",
  "青禾縣教育局2022年政府信息公開工作年度報告"
];

/** The same, written when the rules were done. */
const reportsUnseen = [
  "青禾县考核办公室2022年政府信息公开年度报告",
  "青禾县政府采购中心2022年政府信息公开工作年度报告",
  "青禾县人民政府2022年度政府信息公开工作报告",
  "青禾县行政审批服务局政府信息公开工作年度报告(2022年度)",
  "青禾县财政局发布2022年政府信息公开工作年度报告的通告",
  "二〇二二年青禾县信访局政府信息公开工作年度报告",
  "白水河区培训中心2022年政务公开工作年度报告",
  "青禾县统计局关于报送2022年政府信息公开工作年度报告的报告",
  "青禾县标准化研究院2022年政府信息公开年度工作报告",
  "2022年政府信息公开工作年度报告(青禾县水利局)",
  "青禾县公共资源交易中心2022年政府信息公开工作情况报告",
  "青禾县水利局2022年度政府信息公开工作报告及2023年工作打算"
];

describe("a report", () => {
  test.each([...reports, ...reportsUnseen])("%s", (title) => {
    const read = only(readText(under(title, text)));
    expect(read).toMatchObject({kind: "report", reading: {report: {year: 2022}}});
  });

  test("without a title, under the column of its site", () => {
    expect(only(readText(`政府信息公开制度\n政府信息公开目录\n${text}`)).kind).toBe("report");
  });

  test("that cites the notice by which it was made", () => {
    const opening =
      "根据《青禾县人民政府办公室关于做好2022年政府信息公开工作年度报告编制工作的通知》要求,现将有关情况报告如下。";
    const read = only(readText(under(reports[0]!, `${opening}\n${text}`)));
    expect(read.kind).toBe("report");
  });

  test("on whose site a notice is linked to", async () => {
    const {report} = printReport("2021", () => "0");
    const page = new TextDecoder().decode(writeHtml(report, {body: siteBody}));
    const linked = page.replace(
      "</ul></div></div>",
      "<li><a href=3.html>关于做好2022年政府信息公开工作年度报告编制工作的通知</a></li></ul></div></div>"
    );
    expect(linked).not.toBe(page);
    expect(only(await readAny(toUtf8(linked))).kind).toBe("report");
  });
});

type Other = [title: string, body: string, is: LeftOut["is"], reason: RegExp];

const notice = (title: string): Other => [
  title,
  `${salutation}\n${order}\n${text}`,
  "notice",
  /notice/
];

const others: Other[] = [
  notice("关于做好2022年政府信息公开工作年度报告编制工作的通知"),
  notice("青禾县人民政府办公室关于做好2022年度政府信息公开工作年度报告编制发布工作的通知"),
  notice("转发国务院办公厅政府信息与政务公开办公室关于政府信息公开工作年度报告有关事项的通知"),
  [
    "青禾县人民政府办公室关于2022年政府信息公开工作年度报告情况的通报",
    `${salutation}\n现将2022年政府信息公开工作年度报告编制发布情况通报如下。\n${text}`,
    "notice",
    /circular/
  ],
  ["青禾县2022年政务公开工作考核情况的通报", `${salutation}\n${matter}`, "notice", /circular/],
  ["青禾县2023年政务公开工作要点", matter, "other", /a plan/],
  ["青禾县政府信息公开工作实施方案", matter, "other", /a plan/],
  ["××局2022年政府信息公开工作年度报告", text, "notice", /a form to be filled in/],
  ["政府信息公开工作年度报告格式", text, "notice", /a form to be filled in/],
  ["青禾县教育局政府信息公开目录", matter, "other", /a catalogue/],
  ["青禾县教育局2022年部门决算公开说明", matter, "other", /a budget/],
  ["青禾县教育局2022年法治政府建设年度报告", matter, "other", /government under law/],
  ["青禾县教育局政府信息公开指南", matter, "guide", /a guide/]
];

/** The same, written when the rules were done. */
const othersUnseen: Other[] = [
  notice("青禾县政务公开领导小组办公室关于编制2022年政府信息公开年报的通知"),
  notice("关于报送2022年政府信息公开工作年度报告的通知"),
  [
    "关于印发2022年政府信息公开工作年度报告参考格式的通知",
    `各乡镇、各部门:\n现将参考格式印发给你们,请遵照执行。\n${text}`,
    "notice",
    /notice|form/
  ],
  [
    "2022年政府信息公开工作年度报告",
    `县直各部门:\n各单位请于1月20日前将年度报告报送县政府办公室,特此通知。\n${text}`,
    "notice",
    /notice/
  ],
  [
    "青禾县2022年政府信息公开工作年度报告发布情况通报",
    `各镇街、各部门:\n现将有关情况通报如下:\n${matter}`,
    "notice",
    /circular/
  ],
  ["XX县XX局2022年政府信息公开工作年度报告（样表）", text, "notice", /a form to be filled in/],
  ["青禾县教育局2022年上半年政府信息公开工作总结", text, "other", /part of a year/],
  ["青禾县教育局2022年第三季度政务公开工作总结", text, "other", /part of a year/],
  ["青禾县教育局政府信息公开工作自查报告", text, "other", /an assessment/],
  ["图解：青禾县2022年政府信息公开工作年度报告", matter, "other", /./],
  ["青禾县2022年度政务公开第三方评估报告", matter, "other", /an assessment/],
  ["青禾县教育局政府信息公开保密审查制度", matter, "other", /a rule/],
  ["青禾县教育局政府信息依申请公开办理流程", matter, "other", /a rule|no annual report/],
  ["青禾县教育局2022年工作总结", matter, "other", /a summary of work/]
];

/** Three of those were wrong at first; these were written when they were right. */
const othersLater: Other[] = [
  [
    "青禾县教育局2022年政府信息公开工作年度报告",
    `市直各单位、各区县政府办公室:\n${order}\n${text}`,
    "notice",
    /notice/
  ],
  ["青禾县教育局2022年下半年政务公开工作报告", text, "other", /part of a year/],
  ["青禾县财政局2022年1季度政府信息公开工作情况报告", matter, "other", /part of a year/],
  notice("青禾县人民政府办公室转发市政府办公室关于做好政府信息公开年度报告工作的通知"),
  ["某某单位2022年政府信息公开工作年度报告", text, "notice", /a form to be filled in/],
  ["青禾县政府信息公开工作年度报告填报说明", matter, "notice", /a form to be filled in/],
  ["青禾县2022年政府信息公开工作年度报告解读", matter, "other", /an explanation/],
  ["青禾县教育局政府信息公开专项整改报告", matter, "other", /an assessment/]
];

/** What whole pages were taken for reports until these were known. */
const othersLast: Other[] = [
  ["关于政府信息公开年度报告的咨询", matter, "other", /a question/],
  ["青禾县2022年政府信息公开工作年度报告新闻发布会实录", matter, "other", /another matter/],
  ["青禾县教育局政务公开2022年大数据分析报告", matter, "other", /another matter/],
  ["青禾县教育局2022年度政务公开工作总结", matter, "other", /a summary of work/]
];

describe("no report", () => {
  test.each([...others, ...othersUnseen, ...othersLater, ...othersLast])(
    "%s",
    (title, body, is, reason) => {
      const read = only(readText(under(title, body)));
      expect(read).toMatchObject({kind: "left_out", is});
      expect((read as LeftOut).reason).toMatch(reason);
    }
  );

  test("a notice whose title is broken over lines, on a page", async () => {
    const page = `<html><head><title>青禾县人民政府</title></head><body><h1>青禾县人民政府办公室关于做好2022年政府信息公开工作<br>年度报告编制工作的通知</h1><p>发布时间：2022-12-20</p><p>${salutation}</p><p>${order}</p>${text
      .split("\n")
      .map((line) => `<p>${line}</p>`)
      .join("")}</body></html>`;
    expect(only(await readAny(toUtf8(page)))).toMatchObject({kind: "left_out", is: "notice"});
  });
});
