/** The families' lists in the shapes that their systems write: other quotes, cases, addresses, and counts that are missing. */
import {describe, expect, test} from "vitest";
import {plugins} from "#pipeline/plugins.ts";
import {attachments, isBareYear, isReportTitle, pictures, type Site} from "#pipeline/site.ts";
import {projectPath} from "#pipeline/world.ts";

const sites = await plugins<Site>(projectPath("pipeline/sites"));
const report = "青禾县教育局2023年政府信息公开工作年度报告";
const origin = "https://www.qinghe.test";
const short = (url: string) => url.replace(origin, "");

type Shape = [what: string, url: string, text: string, reports: string[], next: string[]];

const jcms: Shape[] = [
  [
    "records with attributes, in capitals, single quotes and no CDATA",
    "/col/col123/index.html",
    `<SCRIPT type='text/xml'><DATASTORE><NEXTGROUP><![CDATA[<a href='/module/web/jpage/dataproxy.jsp?page=1&amp;columnid=123'></a>]]></NEXTGROUP>
     <RECORDSET><RECORD id="1"><li><A TITLE='${report}' target=_blank HREF='/art/2024/1/15/art_123_4211.html'>青禾县教育局2023年…</A></li></RECORD ></RECORDSET></DATASTORE></SCRIPT>`,
    ["/art/2024/1/15/art_123_4211.html"],
    ["/module/web/jpage/dataproxy.jsp?page=1&columnid=123"]
  ],
  [
    "records whose signs are written as entities",
    "/col/col123/index.html?uid=5&pageNum=1",
    `<datastore><nextgroup>&lt;a href="dataproxy.jsp?page=2&amp;amp;columnid=123"&gt;&lt;/a&gt;</nextgroup><recordset><record>
     &lt;a href=&quot;http://www.qinghe.test:80/art/2024/1/15/art_123_4211.html&quot; title=&quot;${report}&quot;&gt;x&lt;/a&gt;</record></recordset></datastore>`,
    ["http://www.qinghe.test/art/2024/1/15/art_123_4211.html"],
    ["/col/col123/dataproxy.jsp?page=2&columnid=123"]
  ],
  [
    "no records: links in the page, and the next one by its words",
    "/col/col123/index.html",
    `<div class=list><a href=//www.qinghe.test/art/2024/1/15/art_123_4211.html>${report}</a></div>
     <a title="下一页" href="index.html?uid=5&pageNum=2"><img src=n.gif></a>`,
    ["/art/2024/1/15/art_123_4211.html"],
    ["/col/col123/index.html?uid=5&pageNum=2"]
  ],
  [
    "the newer make: HTML within JSON, articles by letters",
    "/api-gateway/jpaas-publish-server/front/page/build/unit?pageId=9",
    JSON.stringify({
      code: "200",
      data: {
        html: `<ul><li><a href="/art/2024/art_0a1b2c3d4e.html">${report}</a><b>2024-01-15</b></li></ul>`
      }
    }),
    ["/art/2024/art_0a1b2c3d4e.html"],
    []
  ],
  [
    "a record that is a file, and one that is torn",
    "/col/col123/index.html",
    `<datastore><recordset><record><![CDATA[<a href="/attach/0/2023.pdf" title="${report}">x</a>]]></record><record><![CDATA[<a href="/art/2023/1/1/art_123_1.html">2022年</a>`,
    ["/attach/0/2023.pdf"],
    []
  ]
];

const trs: Shape[] = [
  [
    "a call in single quotes, with spaces and a point before the ending",
    "/zwgk/gknb/",
    `<a href='./202401/t20240115_4211.shtml'>${report}</a><script>createPageHTML( '3' , '0' , 'list' , '.shtml' );</script>`,
    ["/zwgk/gknb/202401/t20240115_4211.shtml"],
    ["/zwgk/gknb/list_1.shtml", "/zwgk/gknb/list_2.shtml"]
  ],
  [
    "records and their number a page, and no count of pages",
    "/zwgk/gknb/index.htm",
    `<A href="http://www.qinghe.test/zwgk/gknb/202401/t20240115_4211.htm">${report}</A><script>var m_nRecordCount = "31"; var m_nPageSize = 15;</script>`,
    ["http://www.qinghe.test/zwgk/gknb/202401/t20240115_4211.htm"],
    ["/zwgk/gknb/index_1.htm", "/zwgk/gknb/index_2.htm"]
  ],
  [
    "a count that is missing, and links with numbers",
    "/zwgk/gknb/index.html",
    `<a href="../gknb/202401/t20240115_4211.html" title="${report}">青禾县教育局2023年政府…</a><script>createPageHTML(, 0, "index", "html")</script>
     <a href="index.html">1</a><a href="index_1.html">2</a><a href=index_1.html>下一页</a>`,
    ["/zwgk/gknb/202401/t20240115_4211.html"],
    ["/zwgk/gknb/index_1.html"]
  ],
  [
    "a count that is missing, and nothing else",
    "/zwgk/gknb/",
    `<a href="t20240115_4211.html">${report}</a><script>var countPage = ;</script>`,
    ["/zwgk/gknb/t20240115_4211.html"],
    []
  ],
  [
    "the newer make: articles by 32 letters, opened by a script",
    "/xxgk/c100085/list.shtml",
    `<a href="javascript:;" onclick="window.open('/xxgk/c100085/202401/0a1b2c3d4e5f60718293a4b5c6d7e8f9.shtml')">${report}</a><script>createPageHTML('page-div',2,1,'list','shtml',21)</script>`,
    ["/xxgk/c100085/202401/0a1b2c3d4e5f60718293a4b5c6d7e8f9.shtml"],
    ["/xxgk/c100085/list_1.shtml"]
  ]
];

const vsb: Shape[] = [
  [
    "pages by numbers, downwards, without a word for the next",
    "/gknb.htm",
    `<a href=info/1042/4211.htm title='${report}'>x</a><span class="p_no_d">1</span><a href="gknb/2.htm">2</a><a href='gknb/1.htm'>3</a>`,
    ["/info/1042/4211.htm"],
    ["/gknb/2.htm", "/gknb/1.htm"]
  ],
  [
    "pages counted and not linked",
    "/xxgk/gknb.htm",
    `<a href="../info/1042/4211.htm">${report}</a><td>共37条&nbsp;&nbsp;1/3&nbsp;</td>`,
    ["/info/1042/4211.htm"],
    ["/xxgk/gknb/2.htm", "/xxgk/gknb/1.htm"]
  ],
  [
    "the older make, by questions",
    "/list.jsp?urltype=tree.TreeTempUrl&wbtreeid=1042",
    `<a href="content.jsp?urltype=news.NewsContentUrl&amp;wbtreeid=1042&amp;wbnewsid=4211">${report}</a><a href="?totalpage=3&amp;PAGENUM=2&amp;wbtreeid=1042">下页</a>`,
    ["/content.jsp?urltype=news.NewsContentUrl&wbtreeid=1042&wbnewsid=4211"],
    ["/list.jsp?totalpage=3&PAGENUM=2&wbtreeid=1042"]
  ],
  [
    "the next page behind a picture, and an address that is whole",
    "/gknb/3.htm",
    `<a href="https://www.qinghe.test/info/1042/4211.htm">${report}</a><a href="2.htm"><img src="/next.gif" alt="下一页"></a>`,
    ["/info/1042/4211.htm"],
    ["/gknb/2.htm"]
  ]
];

const guangdong: Shape[] = [
  [
    "links that are whole, with what stands behind #, and pages by numbers",
    "/zwgk/gknb/index.html",
    `<a class='t' href='http://www.qinghe.test/zwgk/gknb/content/mpost_4211.html#12'>${report}</a><a href=index_2.html>2</a><a href="index_3.html">[3]</a>`,
    ["http://www.qinghe.test/zwgk/gknb/content/mpost_4211.html"],
    ["/zwgk/gknb/index_2.html", "/zwgk/gknb/index_3.html"]
  ],
  [
    "an interface with other fields, addresses from the root, and marks in the title",
    "/gkmlpt/api/all/42?page=2&sid=1",
    JSON.stringify({
      total: 31,
      data: {
        articles: [
          {
            id: 1,
            url: "/gkmlpt/content/4/42/post_4211.html#9",
            title: report.replace("2023", "<em>2023</em>")
          }
        ]
      }
    }),
    ["/gkmlpt/content/4/42/post_4211.html"],
    ["/gkmlpt/api/all/42?page=3&sid=1"]
  ],
  [
    "an interface that calls back",
    "/gkmlpt/api/all/42?callback=show",
    `show(${JSON.stringify([{title: report, url: "https://www.qinghe.test/x/content/post_4211.html"}])});`,
    ["/x/content/post_4211.html"],
    ["/gkmlpt/api/all/42?callback=show&page=2"]
  ],
  [
    "an answer that is cut short",
    "/gkmlpt/api/all/42?page=1",
    `{"articles": [{"title": "${report}", "url": "/x/content/post_4211.html"`,
    [],
    []
  ]
];

const generic: Shape[] = [
  [
    "an interface of whatever make",
    "/api/list.do?column=7",
    JSON.stringify({
      rows: [
        {docTitle: report, docPubUrl: "/show.do?id=7"},
        {docTitle: "通知", docPubUrl: "/show.do?id=8"}
      ]
    }),
    ["/show.do?id=7"],
    []
  ],
  [
    "a map, a script, and a link without a name",
    "/list.asp",
    `<map><area href="/a.asp" title="${report}"></map><a href="JavaScript:openUrl( '/b.asp?id=2' )" title="${report}"></a><a href="/c.asp"></a><a name=x>${report}</a>`,
    ["/a.asp", "/b.asp?id=2"],
    []
  ],
  [
    "an address to start from",
    "/list.asp",
    `<base href="/xxgk/"><a href='show.asp?id=1'>${report}</a><a href="list.asp?p=2">下一页 &gt;</a>`,
    ["/xxgk/show.asp?id=1"],
    ["/xxgk/list.asp?p=2"]
  ]
];

describe.each(Object.entries({jcms, trs, vsb, guangdong, generic}))("%s", (family, shapes) => {
  test.each(shapes)("%s", (_what, path, text, reports, next) => {
    const page = {url: origin + path, text};
    const site = sites.get(family)!;
    const found = site.links(page).filter(({title}) => isReportTitle(title));
    expect(found.map(({url}) => short(url))).toEqual(reports);
    expect(site.next(page).map(short)).toEqual(next);
    const told = [...sites].filter(([id, each]) => id !== "generic" && each.recognise(page));
    const isTold = family !== "generic" && reports.some((url) => !/\.(?:pdf)$/.test(url));
    if (isTold) expect(told.map(([id]) => id)).toEqual([family]);
    if (family === "generic") expect(told).toEqual([]);
  });
});

test.each([
  ["2023年", true],
  ["2023年度", true],
  ["2023年年报", true],
  ["2023", true],
  ["2023年度报告", true],
  ["2023年1月", false],
  ["首页", false]
])("%s is nothing but a year: %s", (title, is) => expect(isBareYear(title)).toBe(is));

describe("a page that holds nothing but the way to its file", () => {
  const files = (path: string, body: string) =>
    attachments({
      url: origin + path,
      text: `<html><body><h1>${report}</h1>${body}</body></html>`
    }).map(({url}) => short(url));

  test.each<[family: string, path: string, body: string, found: string[]]>([
    [
      "jcms, old",
      "/art/2024/1/15/art_1_2.html",
      `<a href='/module/download/downfile.jsp?classid=0&amp;filename=0a1b.docx'>附件</a>`,
      ["/module/download/downfile.jsp?classid=0&filename=0a1b.docx"]
    ],
    [
      "jcms, attach",
      "/art/2024/1/15/art_1_2.html",
      `<a href="/attach/0/0a1b2c.xls">附件：2023年附表.xls</a>`,
      ["/attach/0/0a1b2c.xls"]
    ],
    [
      "jcms, newer",
      "/art/2024/art_0a.html",
      `<a href="/api-gateway/jpaas-web-server/front/document/file-download?fileUrl=/x/0a.doc&amp;fileName=年报.doc">下载</a>`,
      [
        "/api-gateway/jpaas-web-server/front/document/file-download?fileUrl=/x/0a.doc&fileName=%E5%B9%B4%E6%8A%A5.doc"
      ]
    ],
    [
      "trs",
      "/gknb/202401/t20240115_1.html",
      `<div class=fj><A HREF=./P020240115512345.xlsx>附件</A><a href="W020240115.zip">压缩包</a></div>`,
      ["/gknb/202401/P020240115512345.xlsx", "/gknb/202401/W020240115.zip"]
    ],
    [
      "vsb, linked",
      "/info/1042/1.htm",
      `<a href="/system/_content/download.jsp?urltype=news.DownloadAttachUrl&amp;owner=1&amp;wbfileid=0A1B">附件【2023年年报.pdf】已下载</a>`,
      ["/system/_content/download.jsp?urltype=news.DownloadAttachUrl&owner=1&wbfileid=0A1B"]
    ],
    [
      "vsb, shown",
      "/info/1042/1.htm",
      `<script>showVsbpdfIframe("/__local/A/1B/2C/2023.pdf","100%","600","0","","/system/resource/pdfjs/viewer.html");</script>`,
      ["/__local/A/1B/2C/2023.pdf"]
    ],
    [
      "guangdong",
      "/zwgk/content/post_1.html",
      `<a href="https://www.qinghe.test/attachment/0/512/512345/1.doc" alt="年报.doc">年报.doc</a>`,
      ["/attachment/0/512/512345/1.doc"]
    ],
    [
      "a viewer",
      "/show.asp?id=1",
      `<iframe src="/js/pdfjs/web/viewer.html?file=%2Ffiles%2F2023.pdf"></iframe>`,
      ["/files/2023.pdf"]
    ],
    [
      "a link that says so by its words alone",
      "/show.asp?id=1",
      `<a href="/down?id=7">2023年年度报告.docx</a>`,
      ["/down?id=7"]
    ],
    [
      "a link by script",
      "/show.asp?id=1",
      `<a href="#" onclick="javascript:window.open('../files/2023.xls')">查看</a>`,
      ["/files/2023.xls"]
    ],
    [
      "the same twice",
      "/show.asp?id=1",
      `<a href="/f.pdf">一</a><embed src="/f.pdf"><object data="f.pdf"></object>`,
      ["/f.pdf"]
    ],
    [
      "margins",
      "/show.asp?id=1",
      `<nav><a href="/guide.pdf">指南</a></nav><footer><a href="/x.pdf">x</a></footer>`,
      []
    ]
  ])("%s", (_family, path, body, found) => expect(files(path, body)).toEqual(found));

  test("or its pictures, if they are no ornaments", () => {
    const body = `<header><img src="/logo.jpg"></header><img src=1.jpg><img src='/2.PNG' width="800"><img src="dot.gif"><img src="/icon.png" width=16 height=16><img src="data:image/png;base64,AA">`;
    const found = pictures({url: `${origin}/a/b.html`, text: body});
    expect(found.map(({url}) => short(url))).toEqual(["/a/1.jpg", "/2.PNG"]);
  });
});

test("a page made to be slow is read in time, whatever it repeats", () => {
  const many = 20_000;
  const texts = [
    `<a onclick="${"'.html".repeat(many)}">2023年</a>`,
    `<a href="javascript:${"'a.pdf?".repeat(many)}">x</a>`,
    `<script>${'"'.repeat(many)}${'"x.pd'.repeat(many)}</script>`,
    `共${" ".repeat(many)}${"共1条".repeat(many)}`,
    `<record ${"a ".repeat(many)}>${"<record a=1>".repeat(many)}</record>`,
    `${"[".repeat(many)}${"]".repeat(many)}`,
    `a(${"(".repeat(many)}`,
    JSON.stringify(
      Array.from({length: many}, (_, i) => ({title: `2023年报${i}`, url: `/${i}.html`}))
    ),
    `${"createPageHTML('a','".repeat(many)}`,
    `${"recordCount=".repeat(many)}${"pageSize = ".repeat(many)}`
  ];
  const start = performance.now();
  for (const text of texts) {
    const page = {url: `${origin}/gknb.htm`, text};
    for (const site of sites.values()) {
      site.recognise(page);
      site.links(page);
      site.next(page);
    }
    attachments(page);
    pictures(page);
  }
  expect(performance.now() - start).toBeLessThan(60_000);
}, 90_000);

test("a list of an interface is read to its end, however many fields stand in it", () => {
  const text = JSON.stringify([Array(300_000).fill(0), {title: report, url: "/gk/nb.html"}]);
  expect(sites.get("generic")!.links({url: `${origin}/api/list`, text})).toHaveLength(1);
});
