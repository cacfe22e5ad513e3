/** What stands over a report that is none itself, and what only tells of one: titles and pages by hand, both ways. */
import {describe, expect, test} from "vitest";
import type {FileReading, LeftOut} from "#data/schema/reading.ts";
import {dumpOf, onlyReport, readAny, readText} from "#test/printed/read.ts";
import {toUtf8} from "#test/printed/text.ts";

/** The text of a report, without its title and the line under it. */
const text = dumpOf("2021").split("\n").slice(2).join("\n");
const only = ({documents}: FileReading) => documents[0]!;
const own = "松溪县水务局2022年政府信息公开工作年度报告";
const short = "一、总体情况\n全年主动公开政府信息88条。\n二、主动公开政府信息情况\n略\n";

describe("a notice that issues a report", () => {
  const notices = [
    `关于印发《${own}》的通知`,
    `松溪县水务局关于印发《${own}》的通知`,
    `关于公布${own}的通告`,
    `松溪县水务局关于发布《${own}》的公告`
  ];
  const cover = "各科室、局属各单位:\n现印发给你们,请认真贯彻执行。\n";

  test.each(notices)("%s, with the whole report under it", (title) => {
    const {report} = onlyReport(readText(`${title}\n${cover}${own}\n${text}`)).reading;
    expect(report).toMatchObject({title: own, body_printed: "松溪县水务局", year: 2022});
  });

  test.each([
    ["without it", `${cover}特此通知。\n`],
    ["with a sample under it", `${cover}××局2022年政府信息公开工作年度报告\n${text}`],
    ["with the report of another year", `${cover}松溪县水务局2019年政府信息公开年度报告\n${text}`]
  ])("%s", (_, body) => {
    expect(only(readText(`${notices[0]!}\n${body}`))).toMatchObject({is: "notice"});
  });
});

describe("what only tells of a report", () => {
  test.each([
    ["松溪县水务局发布2022年政府信息公开工作年度报告", "报告显示,2022年主动公开政府信息560条。"],
    [
      "我县公布2022年政府信息公开工作年度报告",
      "来源:松溪日报\n本报讯 近日,县政府公布2022年政府信息公开工作年度报告。全县主动公开政府信息56000条。"
    ],
    [
      "松溪县水务局公开2022年政府信息公开年报",
      "1月20日,县水务局在门户网站公开《2022年政府信息公开年报》,收到政府信息公开申请6件。"
    ]
  ])("%s is news", (title, body) => {
    const read = only(readText(`${title}\n${body}\n`)) as LeftOut;
    expect(read).toMatchObject({kind: "left_out", is: "other"});
    expect(read.reason).toMatch(/news/);
  });

  test("with a report's sections under such a headline it is the report", () => {
    const title = "松溪县水务局发布2022年政府信息公开工作年度报告";
    const {report} = onlyReport(readText(`${title}\n${text}`)).reading;
    expect(report).toMatchObject({year: 2022, body_printed: "松溪县水务局"});
  });

  test.each(["起草说明", "的编写说明", "情况说明(公开版)"])("%s is no report", (ending) => {
    const read = only(readText(`${own}${ending}\n${short}`)) as LeftOut;
    expect(read.reason).toMatch(/explanation/);
  });
});

describe("what stands before a title", () => {
  test.each(["附件:", "附件1：", "附件 二：", "公告：", "标题：", "标 题:", "文件名称："])(
    "%s",
    (label) => {
      const {report} = onlyReport(readText(`${label}${own}\n${short}`)).reading;
      expect(report).toMatchObject({title: own, body_printed: "松溪县水务局", year: 2022});
    }
  );

  test.each([
    `标题：${own} 发布日期：2023-01-16 文号：无`,
    `索引号：S00/2023-1 发布日期：2023-01-16 标 题：${own}`
  ])("%s", async (line) => {
    const paragraphs = [line, ...text.split("\n")].map((each) => `<p>${each}</p>`);
    const read = await readAny(toUtf8(`<html><body>${paragraphs.join("")}</body></html>`));
    expect(onlyReport(read).reading.report).toMatchObject({
      ...{title: own, body_printed: "松溪县水务局", year: 2022, published: "2023-01-16"}
    });
  });
});

describe("the name in a title", () => {
  test.each([
    ["关于公布松溪县水务局2022年政府信息公开工作年度报告的公告", "松溪县水务局"],
    ["关于呈报松溪县水务局2022年政府信息公开工作年度报告的报告", "松溪县水务局"],
    ["松溪县水务局关于公布2022年政府信息公开工作年度报告的公告", "松溪县水务局"],
    ["松溪县水务局报送2022年政府信息公开工作年度报告", "松溪县水务局"],
    ["热烈祝贺松溪县水务局2022年政府信息公开工作年度报告", "松溪县水务局"],
    ["(松水〔2023〕3号)松溪县水务局2022年政府信息公开工作年度报告", "松溪县水务局"],
    ["松溪县水务局2022年1月至12月政府信息公开工作年度报告", "松溪县水务局"],
    ["松溪县水务局机关2022年政府信息公开工作年度报告", "松溪县水务局机关"],
    ["编制委员会办公室2022年政府信息公开工作年度报告", "编制委员会办公室"]
  ])("%s", (title, name) => {
    const {report} = onlyReport(readText(`${title}\n${text}`)).reading;
    expect(report).toMatchObject({body_printed: name, year: 2022});
  });
});

describe("a list of old reports above a report", () => {
  const listed = (years: number[]) =>
    years.map((year) => `<li>松溪县水务局${year}年政府信息公开工作年度报告</li>`).join("");
  const paragraphs = text
    .split("\n")
    .map((line) => `<p>${line}</p>`)
    .join("");
  const head = "<p>名称：松溪县水务局2022年政府信息公开工作年度报告</p><p>发布日期：2023-01-12</p>";
  const read = async (years: number[]) =>
    onlyReport(
      await readAny(
        toUtf8(`<html><body><ul>${listed(years)}</ul>${head}${paragraphs}</body></html>`)
      )
    ).reading;

  test("says nothing of the report's year", async () => {
    const {report, notes} = await read([2021, 2020, 2019]);
    expect(report.year).toBe(2022);
    expect(notes.filter(({code}) => code === "years-differ")).toEqual([]);
  });
});

describe("a title of two years", () => {
  const title = "松溪县水务局2022—2023年度政府信息公开工作年度报告";

  test("has none, and its body's name", () => {
    const {report, notes} = onlyReport(readText(`${title}\n${short}`)).reading;
    expect(report).toMatchObject({year: null, body_printed: "松溪县水务局", title});
    expect(notes.map(({code}) => code)).toContain("year-missing");
  });

  test("in the page's head too", async () => {
    const head = `<title>${title}-松溪县人民政府</title><h1>${title}</h1><p>发布时间:2024-01-10</p>`;
    const page = `${head}<p>一、总体情况</p><p>全年主动公开政府信息88条,收到申请3件,均已办结。</p>`;
    expect(onlyReport(await readAny(toUtf8(page))).reading.report.year).toBeNull();
  });

  test("with the year said by the term of its figures", () => {
    const term = "本报告所列数据的统计期限自2023年1月1日起,至2023年12月31日止。";
    const {report} = onlyReport(readText(`${title}\n${term}\n${short}`)).reading;
    expect(report.year).toBe(2023);
  });

  test("2022年1月至12月 is one year", () => {
    const whole = "松溪县水务局2022年1月至12月政府信息公开工作年度报告";
    expect(onlyReport(readText(`${whole}\n${short}`)).reading.report.year).toBe(2022);
  });
});
