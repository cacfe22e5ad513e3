/** The title that a text bears goes before the columns and links of its site: pages by hand, of reports and of others. */
import {describe, expect, test} from "vitest";
import type {LeftOut} from "#data/schema/reading.ts";
import {onlyReport, readAny, readText} from "#test/printed/read.ts";
import {writeHtml} from "#test/printed/html.ts";
import {printReport} from "#test/printed/report.ts";
import {toUtf8} from "#test/printed/text.ts";

const columns = ["政府信息公开指南", "政府信息公开制度", "政府信息公开年报"];
const listOf = (texts: string[]) => `<ul>${texts.map((text) => `<li>${text}</li>`).join("")}</ul>`;
const links = columns.map((text) => `<a href=x>${text}</a>`);
const way = "当前位置：<a href=/>首页</a> &gt; <a href=/gk>政务公开</a> &gt;";

/** A cell with as long a sentence is one of a page's layout. */
const long = `${"全县各级各部门坚持稳中求进的工作总基调".repeat(5)}。`;

/** What a site puts around the text of a page. */
const sites: Record<string, (text: string) => string> = {
  "with a menu before it": (text) => `<div class=nav>${listOf(links)}</div>${text}`,
  "with a menu beside it": (text) =>
    `<table width=980><tr><td><table><tr><td>${links.join("</td></tr><tr><td>")}</td></tr></table></td><td>${text}<p>${long}</p></td></tr></table>`,
  "with a menu after it": (text) => `${text}<div class=left>${listOf(links)}</div>`,
  "with columns that are no links": (text) => `<h2>政府信息公开年报</h2>${text}`,
  "with a column of a bureau": (text) => `<div>青河县财政局政府信息公开年报</div>${text}`,
  "with a column of a year": (text) => `<div>2022年政府信息公开年报</div>${text}`,
  "with the way to the page": (text) => `<div>${way} 政府信息公开年报</div>${text}`,
  "with the way to the page, a link a step": (text) =>
    `<div><p>首页</p><p>政务公开</p><p><a href=x>政府信息公开年报</a></p></div>${text}`,
  "with another body's report linked above": (text) =>
    `<p><a href=x>青河县2019年政府信息公开工作年度报告</a></p>${text}`,
  "with a report among what is read most": (text) =>
    `<div><p>青河县2021年政府信息公开工作年度报告</p></div>${text}`
};

const pageOf = (title: string, body: string) =>
  toUtf8(`<html><head><title>${title}</title></head><body>${body}</body></html>`);

const said = "2022年，我局主动公开政府信息120条，收到政府信息公开申请12件，作出行政处罚决定35件。";
const others = [
  ["青河县财政局2022年工作总结", said],
  ["青河县2022年政府预算公开情况", `<p>${said}</p><p>预算总额为31.2亿元。</p>`],
  ["青河县财政局2022年部门决算", said],
  ["青河县农业农村局2022年法治政府建设年度报告", said],
  ["青河县2022年国民经济和社会发展统计公报", "2022年，新增市场主体5312户，总量4.2万户。"],
  ["青河县2022年政府工作报告", "2021年，新增市场主体5312户，公共服务事项办结86,432件。"],
  ["青河县政务服务大厅办件量再创新高", "1月8日，记者获悉，全年办理许可1,204件，受理申请12件。"],
  ["青河县财政局关于县十八届人大二次会议第12号建议的答复", said],
  ["青河县财政局<br>2022年度重点工作完成情况", said],
  ["青河县水库除险加固工程开工", "全县水库除险加固工程12件，总投资31.2万元，公开招标34次。"]
] as const;

describe.each(Object.entries(sites))("another document %s", (_, around) => {
  test.each(others)("%s", async (title, text) => {
    const article = `<h1>${title}</h1><div>发布时间：2023-01-18</div><div><p>${text}</p></div>`;
    const own = title.replace("<br>", "");
    const {documents} = await readAny(pageOf(`${own}_青河县人民政府`, around(article)));
    expect(documents).toMatchObject([{kind: "left_out", title: own}]);
  });
});

describe("another document whose page's head", () => {
  test.each([
    ["names the column", "政府信息公开年报_青河县人民政府"],
    ["names title and column", "青河县财政局2022年工作总结-政府信息公开年报-青河县人民政府"],
    ["names the site", "青河县人民政府门户网站"],
    ["is cut", "青河县财政局2022年工…"]
  ])("%s", async (_, head) => {
    const article = `<div class=title>青河县财政局2022年工作总结</div><p>${said}</p>`;
    const {documents} = await readAny(
      pageOf(head, sites["with columns that are no links"]!(article))
    );
    expect(documents).toMatchObject([{kind: "left_out", title: "青河县财政局2022年工作总结"}]);
    expect((documents[0] as LeftOut).reason).toMatch(/summary of work/);
  });

  test("alone has the title", async () => {
    const body = sites["with a menu before it"]!(`<p>${said}</p>`);
    const {documents} = await readAny(pageOf("青河县财政局2022年工作总结_青河县人民政府", body));
    expect(documents).toMatchObject([{kind: "left_out", title: "青河县财政局2022年工作总结"}]);
  });

  test("has no title, under a menu's link", async () => {
    const body = sites["with a menu before it"]!(`<p>扎实推进绩效管理</p><p>${said}</p>`);
    const {documents} = await readAny(pageOf("青河县人民政府", body));
    expect(documents).toMatchObject([{kind: "left_out"}]);
  });
});

test("a page saved as text has its menu above another document's title", () => {
  const {documents} = readText(
    `首页\n${columns.join("\n")}\n青河县财政局2022年工作总结\n${said}\n`
  );
  expect(documents).toMatchObject([{kind: "left_out", title: "青河县财政局2022年工作总结"}]);
});

describe.each(Object.entries(sites))("a report %s", (where, around) => {
  const {report, truth} = printReport("2021", () => "3");
  const own = "青禾县教育局2022年政府信息公开工作年度报告";
  const read = async (head: string, over: string) =>
    onlyReport(
      await readAny(
        writeHtml(report, {
          head: () => `<title>${head}</title>`,
          body: (blocks) => around(`${over}<p>发布时间：2023-01-20</p>${blocks.join("")}`)
        })
      )
    ).reading;

  test.each([
    ["under its h1", `${own}_青河县人民政府`, `<h1>${own}</h1>`],
    ["under a site's name as h1", "青河县人民政府", `<h1>青河县人民政府</h1><p>${own}</p>`],
    ["under a column as h1", "法定主动公开内容", `<h1>法定主动公开内容</h1><p>${own}</p>`],
    ["without h1", "青河县人民政府", `<div class=title>${own}</div>`]
  ])("%s", async (_, head, over) => {
    const {report: frame, observations} = await read(head, over);
    expect(frame).toMatchObject({title: own, body_printed: "青禾县教育局", year: 2022});
    expect(observations.filter(({origin}) => origin !== "narrative")).toHaveLength(
      Object.keys(truth).length
    );
  });

  test("named in the page's head alone", async () => {
    const {report: frame} = await read(`${own}-青河县人民政府`, "");
    // A report of 2021 that stands over the text as well: of which year this one is cannot be told.
    const isOther = where.endsWith("read most");
    expect(frame.year).toBe(isOther ? null : 2022);
    if (!isOther) expect(frame.body_printed).toBe("青禾县教育局");
  });

  test("without a title anywhere", async () => {
    const {report: frame, observations} = await read("青河县人民政府", "");
    expect(frame.year === 2022 || frame.year === null).toBe(true);
    expect(observations.length).toBeGreaterThan(100);
  });
});

test("a report in prose under a menu, without sections", async () => {
  const own = "青河县水务局2016年政府信息公开工作年度报告";
  const article = `<h1>${own}</h1><p>2016年，我局主动公开政府信息120条，收到政府信息公开申请12件。</p>`;
  const page = pageOf("青河县人民政府", sites["with a menu before it"]!(article));
  const {reading} = onlyReport(await readAny(page));
  expect(reading.report).toMatchObject({title: own, body_printed: "青河县水务局", year: 2016});
  expect(reading.observations.map(({indicator, value}) => [indicator, value])).toEqual([
    ["disclosure.items", 120],
    ["request.received", 12]
  ]);
});
