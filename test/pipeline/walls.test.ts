/** What sites give in place of a report, as they do it: recorded as what it is, and never a version of one. */
import {readFileSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {parse as parseCsv} from "csv-parse/sync";
import {expect, test} from "vitest";
import {collect, type Tally} from "#pipeline/collect.ts";
import {hashOf} from "#pipeline/hash.ts";
import {orderOf} from "#pipeline/targets.ts";
import {writeHtml} from "#test/printed/html.ts";
import {printReport} from "#test/printed/report.ts";
import {openWeb, type Answer} from "#test/sites/web.ts";
import {ownWeb} from "#test/sites/web-of-ours.ts";
import {projectWorld, type SmallWorld} from "#test/world.ts";

const page = (value: string) => Buffer.from(writeHtml(printReport("2021", () => value).report));
const none: Tally = {kept: 0, same: 0, changed: 0, gone: 0, failed: 0};

function worldOf(): SmallWorld {
  let hour = Date.parse("2026-03-01T00:00:00Z");
  const now = () => performance.now();
  return projectWorld({web: ownWeb(), hour: () => new Date((hour += 1000)), now});
}

async function collectOne(world: SmallWorld, url: string): Promise<Tally> {
  const list = join(world.folder, "list.csv");
  writeFileSync(list, `body,year,url\nmade,2021,${url}\n`);
  return collect(await orderOf([list], world), "gongkai/test", world);
}

const table = (world: SmallWorld, name: string): Record<string, string>[] =>
  parseCsv(readFileSync(join(world.data, "archive", name), "utf8"), {columns: true});
const collected = (world: SmallWorld) => table(world, "index.csv").slice(1);
const outcomes = (world: SmallWorld) => table(world, "retrievals.csv").map(({outcome}) => outcome);

const html = (head: string, body = "") =>
  `<!DOCTYPE html><html><head>${head}</head><body>${body}</body></html>`;
const menu = '<ul><li><a href="/">首页</a></li><li><a href="/zwgk/">政务公开</a></li></ul>';

/** What stands there, whether the readers tell it for itself, and what it is recorded as where a report was. */
const walls: [what: string, page: string, alone: string | null, after: string][] = [
  [
    "a script that wants a cookie",
    "<script>document.cookie='a=1';location.reload()</script>",
    "script",
    "script"
  ],
  [
    "a script in the head",
    html("<script>$_ts={};</script><script src='/4Qb/d.js' r='m'></script>"),
    "script",
    "script"
  ],
  [
    "a shell for a program",
    html("<title>某县</title>", "<div id=app></div><script src='/app.js'></script>"),
    "script",
    "script"
  ],
  [
    "a request to switch scripts on",
    html("<script src='/c.js'></script>", "<noscript>请开启JavaScript并刷新该页</noscript>"),
    "script",
    "script"
  ],
  ["an error in words", html("<title>提示</title>", "您访问的页面不存在"), "error", "error"],
  [
    "a firewall",
    html("<title>网站防火墙</title>", "<p>您的请求带有不合法参数，已被网站管理员设置拦截！</p>"),
    "error",
    "error"
  ],
  [
    "a check of the browser, in words",
    html(
      "<title>安全验证</title><script src='/c.js'></script>",
      "<p>正在验证您的浏览器，请稍候。本页面将在验证完成后自动跳转，请不要关闭窗口。如果长时间没有响应，请检查浏览器是否允许运行脚本，或与网站管理员联系。</p>"
    ),
    "error",
    "error"
  ],
  [
    "a page in other words",
    html("<title>某县人民政府</title>", `${menu}<p>您要看的内容搬家了，请从首页进入。</p>`),
    null,
    "other"
  ],
  [
    "the site's own list",
    html(
      "<title>某县人民政府</title>",
      `${menu}${[1, 2, 3, 4, 5, 6].map((i) => `<p><a href="/${i}.html">某项工作进展</a> 2024-01-0${i}</p>`).join("")}`
    ),
    null,
    "other"
  ]
];

test.each(walls)("%s", async (_what, wall, alone, after) => {
  const web = await openWeb({"a.test/1": wall, "a.test/2": page("2")});
  const first = worldOf();
  await collectOne(first, web.at("a.test", "/1"));
  // Of the others the readers may know some one day; until then they are documents that are no reports.
  if (alone) expect([outcomes(first), collected(first).length]).toEqual([[alone], 0]);
  expect(first.warned).toEqual([
    expect.stringMatching(collected(first).length === 1 ? /reads as no annual report/ : /not filed/)
  ]);

  const world = worldOf();
  await collectOne(world, web.at("a.test", "/2"));
  const before = collected(world);
  web.pages.set("a.test/2", wall);
  expect(await collectOne(world, web.at("a.test", "/2"))).toEqual({...none, failed: 1});
  expect(["other", after]).toContain(outcomes(world)[1]);
  if (alone) expect(outcomes(world)).toEqual(["kept", after]);
  expect(collected(world)).toEqual(before);
  expect(world.warned).toEqual([expect.stringMatching(/what the archive has (?:of it )?stays/)]);
  // What came is kept all the same, to be looked at.
  const last = table(world, "retrievals.csv").at(-1)!;
  expect(last.path).toBe(`pages/${hashOf(Buffer.from(wall))}.html`);
  expect(readFileSync(join(world.data, "archive", last.path!), "utf8")).toBe(wall);
  // And when the report is back, it is what it was, or a version of that.
  web.pages.set("a.test/2", page("3"));
  expect(await collectOne(world, web.at("a.test", "/2"))).toEqual({...none, changed: 1});
  expect(collected(world)).toHaveLength(2);
});

test("a redirect to the front page is told as that, and what is there is not taken for the report", async () => {
  const home: Answer = (_request, response) =>
    void response.writeHead(302, {Location: "/index.html"}).end();
  const web = await openWeb({"a.test/1": home, "a.test/index.html": html("", menu)});
  const world = worldOf();
  expect(await collectOne(world, web.at("a.test", "/1"))).toEqual({...none, failed: 1});
  expect(web.paths()).not.toContain("a.test/index.html");
  expect(outcomes(world)).toEqual(["error"]);
  expect(world.warned).toEqual([expect.stringContaining("redirected to the front page")]);
});

test("a page that holds nothing but the way to its file may take the place of a report, and a file that of a page", async () => {
  const web = await openWeb({"a.test/1": page("2")});
  const world = worldOf();
  await collectOne(world, web.at("a.test", "/1"));
  web.pages.set(
    "a.test/1",
    html(
      "<title>青禾县教育局2022年政府信息公开工作年度报告</title>",
      "<h1>青禾县教育局2022年政府信息公开工作年度报告</h1><a href='f.pdf'>2022年年报.pdf</a>"
    )
  );
  web.pages.set("a.test/f.pdf", "%PDF-1.4");
  expect(await collectOne(world, web.at("a.test", "/1"))).toEqual({...none, changed: 1, kept: 1});
});

test("a file that was there, and is a page to log in now, stays what it was", async () => {
  const web = await openWeb({"a.test/f.pdf": "%PDF-1.4"});
  const world = worldOf();
  await collectOne(world, web.at("a.test", "/f.pdf"));
  web.pages.set(
    "a.test/f.pdf",
    html("<title>用户登录</title>", "<form>用户名<input>密码<input></form>")
  );
  expect(await collectOne(world, web.at("a.test", "/f.pdf"))).toEqual({...none, failed: 1});
  expect(outcomes(world)).toEqual(["kept", "other"]);
});

test("a list that is a wall is a sentence, and a list in a script is none", async () => {
  const web = await openWeb({"a.test/col/col1/index.html": "<script>location.reload()</script>"});
  const world = worldOf();
  const target = {
    url: web.at("a.test", "/col/col1/index.html"),
    kind: "list" as const,
    body: null,
    year: null,
    family: null
  };
  const order = {targets: [target], files: [], bodies: []};
  await collect(order, "gongkai/test", world);
  expect(world.warned).toEqual([expect.stringContaining("nothing but a script")]);
  const record = `<record><![CDATA[<li><a href="/art/2024/1/15/art_1_2.html">2023年政府信息公开工作年度报告</a></li>]]></record>`;
  web.pages.set(
    "a.test/col/col1/index.html",
    html(
      "",
      `<script type="text/xml"><datastore><recordset>${record}</recordset></datastore></script>`
    )
  );
  web.pages.set("a.test/art/2024/1/15/art_1_2.html", page("1"));
  expect(await collect(order, "gongkai/test", world)).toEqual({...none, kept: 1});
});

test("a list of reports that was named for a report is told as that, with where to write it", async () => {
  const title = (year: number) => `青禾县教育局${year}年政府信息公开工作年度报告`;
  const items = [2022, 2021, 2020, 2019].map(
    (year) => `<li><a href="/${year}.html">${title(year)}</a> ${year + 1}-01-20</li>`
  );
  const list = html("<title>政府信息公开年报</title>", `<ul>${items.join("")}</ul>`);
  const web = await openWeb({"a.test/list": list});
  const world = worldOf();
  await collectOne(world, web.at("a.test", "/list"));
  expect(world.warned).toEqual([
    `${web.at("a.test", "/list")}: it is a list page and no annual report, so what it lists was not fetched; write its address under lists into the body's file in data/bodies.`
  ]);
});
