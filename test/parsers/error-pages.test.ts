/** Pages that sites send in place of a report, in their many words; and reports that look like such. */
import {describe, expect, test} from "vitest";
import type {LeftOut} from "#data/schema/reading.ts";
import {figure, onlyReport, readAny} from "#test/printed/read.ts";
import {toUtf8} from "#test/printed/text.ts";

const name = "青禾县教育局2022年政府信息公开工作年度报告";
const site = (body: string, title = "青禾县人民政府") =>
  `<html><head><title>${title}</title></head><body><div class=nav><a href=/>首页</a><a href=/zw>政务公开</a></div>${body}<div class=footer>主办：青禾县人民政府办公室 备案号：鲁ICP备05000001号</div></body></html>`;

test.each<[string, string, LeftOut["is"], RegExp]>([
  [
    "parameters that are wrong",
    `<div class=msg>参数错误！<a href=/>返回</a></div>`,
    "error",
    /an error/
  ],
  ["a page that cannot be found now", site("<p>哎呀…暂时找不到了！</p>"), "error", /an error/],
  ["what was taken down", "<body>该信息已下线</body>", "error", /an error/],
  ["what may not be seen", site("<p>对不起，您没有权限访问该页面！</p>"), "error", /an error/],
  [
    "a site's upkeep",
    site(
      "<h2>网站升级维护公告</h2><p>因系统升级，本网站将于3月5日22:00至6日6:00暂停服务，敬请谅解。</p>"
    ),
    "error",
    /an error/
  ],
  ["too many visits", "<body>访问太频繁，请输入验证码继续访问</body>", "error", /an error/],
  [
    "a wall that blocks",
    "<body><h3>很抱歉，由于您访问的URL有可能对网站造成安全威胁，您的访问被阻断。</h3></body>",
    "error",
    /an error/
  ],
  ["a wall that asks", "<title>安全验证</title><p>拖动滑块完成拼图</p>", "error", /an error/],
  [
    "a wall in English",
    "<title>Just a moment...</title><h1>www.a.test</h1><p>Checking if the site connection is secure</p>",
    "error",
    /an error/
  ],
  [
    "a page that leads on",
    `<meta http-equiv="Refresh" content="0; URL='/art/1.html'"><body>页面跳转中，请稍候</body>`,
    "script",
    /fetch \/art\/1.html/
  ],
  ["a script that leads on", `<script>location.href="/art/1.html"</script>`, "script", /no text/]
])("%s", async (_, source, is, reason) => {
  const {documents} = await readAny(toUtf8(source));
  expect(documents).toMatchObject([{kind: "left_out", is, reason: expect.stringMatching(reason)}]);
});

describe("reports that look like none", () => {
  test.each([
    [
      "that tells of upkeep",
      "<p>本年度没有收到申请，网站系统维护3次，没有访问过于频繁的情况。</p>",
      0
    ],
    ["of two short sentences", "<p>本年度收到政府信息公开申请3件。</p><p>均已答复。</p>", 3]
  ])("one %s", async (_, body, received) => {
    const report = onlyReport(
      await readAny(toUtf8(`<h1>${name}</h1><p>发布日期：2023-01-20</p>${body}`))
    );
    expect(figure(report, "request.received~1")?.value ?? 0).toBe(received);
    expect(report.reading.report).toMatchObject({year: 2022, published: "2023-01-20"});
  });
});
