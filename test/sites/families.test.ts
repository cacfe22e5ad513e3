import {readFileSync} from "node:fs";
import {join} from "node:path";
import {describe, expect, test} from "vitest";
import {plugins} from "#pipeline/plugins.ts";
import {attachments, isReportTitle, yearOf, type Site} from "#pipeline/site.ts";
import {projectPath} from "#pipeline/world.ts";

const sites = await plugins<Site>(projectPath("pipeline/sites"));
const stored = (name: string) => readFileSync(join(import.meta.dirname, "pages", name), "utf8");

/** A list page as its system prints it, what it lists that is a report, and where it leads on. */
const lists: [family: string, page: string, url: string, reports: string[], next: string[]][] = [
  [
    "jcms",
    "jcms-list.html",
    "http://a.test/col/col1229059628/index.html",
    ["/art/2024/1/15/art_1229059628_4211.html", "/art/2023/1/12/art_1229059628_3977.html"],
    [
      "/module/web/jpage/dataproxy.jsp?page=1&webid=3217&path=/&columnid=1229059628&unitid=6412&webname=%E6%9F%90%E5%B1%80&permissiontype=0"
    ]
  ],
  [
    "jcms",
    "jcms-next.xml",
    "http://a.test/module/web/jpage/dataproxy.jsp?page=1",
    ["/art/2022/1/20/art_1229059628_3001.html"],
    []
  ],
  [
    "trs",
    "trs-list.html",
    "http://a.test/zwgk/gknb/",
    ["/zwgk/gknb/202401/t20240115_4211.html", "/zwgk/gknb/202301/t20230112_3977.html"],
    ["/zwgk/gknb/index_1.html"]
  ],
  [
    "trs",
    "trs-next.html",
    "http://a.test/zwgk/gknb/index_1.html",
    ["/zwgk/gknb/202201/t20220120_3001.html"],
    ["/zwgk/gknb/index_1.html"]
  ],
  [
    "vsb",
    "vsb-list.html",
    "http://a.test/gknb.htm",
    ["/info/1042/4211.htm", "/info/1042/3977.htm"],
    ["/gknb/2.htm"]
  ],
  ["vsb", "vsb-next.html", "http://a.test/gknb/2.htm", ["/info/1042/3001.htm"], ["/gknb/1.htm"]],
  ["vsb", "vsb-last.html", "http://a.test/gknb/1.htm", ["/info/1042/2001.htm"], []],
  [
    "guangdong",
    "guangdong-list.html",
    "http://guangdong.test/zwgk/gknb/index.html",
    [
      "/zwgk/gknb/content/post_4211.html",
      "/zwgk/gknb/content/post_3977.html",
      "https://www.example.org/zwgk/gknb/content/post_1.html"
    ],
    ["/zwgk/gknb/index_2.html"]
  ],
  [
    "guangdong",
    "guangdong-interface.json",
    "http://guangdong.test/gkmlpt/api/all/42?page=1&sid=1",
    ["/gkmlpt/content/4/42/post_4211.html"],
    ["/gkmlpt/api/all/42?page=2&sid=1"]
  ],
  [
    "generic",
    "generic-list.html",
    "http://a.test/list.asp",
    [
      "/show.asp?id=42",
      "/UploadFiles/2022%E5%B9%B4%E6%94%BF%E5%BA%9C%E4%BF%A1%E6%81%AF%E5%85%AC%E5%BC%80%E5%B7%A5%E4%BD%9C%E5%B9%B4%E5%BA%A6%E6%8A%A5%E5%91%8A.docx"
    ],
    ["/list.asp?page=2"]
  ]
];

describe.each(lists)("%s: %s", (family, name, url, reports, next) => {
  const page = {url, text: stored(name)};
  const short = (address: string) => address.replace(new URL(url).origin, "");

  test("lists its reports and leads on", () => {
    const site = sites.get(family)!;
    const found = site.links(page).filter(({title}) => isReportTitle(title));
    expect(found.map(({url}) => short(url))).toEqual(reports);
    expect(site.next(page).map(short)).toEqual(next);
  });

  test("is told from the others", () => {
    const told = [...sites].filter(([id, site]) => id !== "generic" && site.recognise(page));
    expect(told.map(([id]) => id)).toEqual(family === "generic" ? [] : [family]);
  });
});

test("a link has its whole title and the date of its row", () => {
  const page = {url: "http://a.test/col/col1/index.html", text: stored("jcms-list.html")};
  expect(sites.get("jcms")!.links(page)[0]).toEqual({
    title: "青禾县教育局2023年政府信息公开工作年度报告",
    url: "http://a.test/art/2024/1/15/art_1229059628_4211.html",
    date: "2024-01-15"
  });
});

test.each([
  ["createPageHTML('page_div',3, 1,'list','shtml',45);", ["list_1.shtml", "list_2.shtml"]],
  ["var countPage = 3 // 共多少页", ["index_1.html", "index_2.html"]],
  ["createPageHTML(1, 0, 'index', 'html');", []],
  ["createPageHTML(${pages}, 0)", []]
])("TRS pages by script: %s", (script, next) => {
  const page = {url: "http://a.test/x/", text: `<script>${script}</script>`};
  expect(sites.get("trs")!.next(page)).toEqual(next.map((name) => `http://a.test/x/${name}`));
});

test.each<[string, boolean]>([
  ["2021年政府信息公开工作年度报告", true],
  ["关于2014年度政府信息公开工作情况的报告", true],
  ["青禾县教育局2016年政务公开工作年报", true],
  ["2023年年度报告", true],
  ["政府信息公开指南", false],
  ["2024-01-15 2023年政府信息公开工作年度报告", true],
  ["政府信息公开年度报告指南[2024-01-15]", false],
  ["2024-01-15某项工作年度报告", false],
  ["政府信息公开年度报告指南", false],
  ["2021年政府网站工作年度报表", false],
  ["2021年法治政府建设年度报告", false],
  ["年度报告", false],
  ["首页", false]
])("%s: a report? %s", (title, is) => {
  expect(isReportTitle(title)).toBe(is);
});

test.each([
  ["青禾县2021年政府信息公开工作年度报告", 2021],
  ["2020-2021年报", 2021],
  ["政府信息公开年度报告", null],
  ["2024-01-152023年政府信息公开年度报告", 2023],
  ["政府信息公开年度报告 (2024年1月15日)", null]
])("the year of %s is %s", (title, year) => {
  expect(yearOf(title)).toBe(year);
});

test("the files of a page are those in its text, by what the systems call them", () => {
  const page = {
    url: "http://a.test/art/2024/1/15/art_1_2.html",
    text: `<header><a href="/guide.pdf">指南</a></header>
      <a href="P020240115.pdf">附件</a><a href="/a/b.html">相关</a>
      <a href="/module/download/downfile.jsp?classid=0&filename=9f.docx">附件1</a>
      <a href="/system/_content/download.jsp?urltype=news.DownloadAttachUrl&owner=1&wbfileid=A">附件2</a>
      <iframe src="/files/2023.PDF"></iframe><a href="javascript:alert(1).pdf">x</a>`
  };
  expect(attachments(page).map(({url}) => url.replace("http://a.test", ""))).toEqual([
    "/art/2024/1/15/P020240115.pdf",
    "/module/download/downfile.jsp?classid=0&filename=9f.docx",
    "/system/_content/download.jsp?urltype=news.DownloadAttachUrl&owner=1&wbfileid=A",
    "/files/2023.PDF"
  ]);
});

test("a page made to be slow is read in time", () => {
  const many = 4_000;
  const texts = [
    "<record>".repeat(many),
    "<nextgroup>".repeat(many),
    `<li>${'<a href="/info/1/1.htm">2021</a>'.repeat(many / 4)}</li>`,
    "createPageHTML(".repeat(many),
    "var countPage".repeat(many)
  ];
  const start = performance.now();
  for (const site of sites.values())
    for (const text of texts) {
      const page = {url: "http://a.test/", text};
      site.recognise(page);
      site.links(page);
      site.next(page);
    }
  expect(performance.now() - start).toBeLessThan(15_000);
});
