/** Reports that name nobody themselves: whose they are by the page around them, or a note that nobody can tell. */
import {expect, test} from "vitest";
import {notesOf, onlyReport, readAny, readText} from "#test/printed/read.ts";
import {toUtf8} from "#test/printed/text.ts";

const title = "2021年政府信息公开工作年度报告";
const text = (self: string) =>
  `<p>一、总体情况</p><p>2021年，${self}认真贯彻落实《政府信息公开条例》，扎实推进政府信息公开各项工作，取得了新的成效。</p><p>二、主动公开政府信息情况</p><p>无。</p>`;

interface Made {
  head?: string;
  above?: string;
  info?: string;
  self?: string;
}
const page = ({head = "", above = "", info = "", self = "我局"}: Made) =>
  `<html><head><title>${title}</title>${head}</head><body>${above}<h1>${title}</h1><p>发布日期：2022-01-20 ${info}</p>${text(self)}</body></html>`;

const meta = (name: string, content: string) => `<meta name="${name}" content="${content}">`;
const way = (...names: string[]) =>
  `<div class="position">您现在的位置：${["首页", ...names].map((each) => `<a href="/">${each}</a>`).join(" &gt; ")} &gt; 年报</div>`;
const bodyOf = async (made: Made) =>
  onlyReport(await readAny(toUtf8(page(made)))).reading.report.body_printed;

test.each<[string, Made, string]>([
  ["the source of a meta tag", {head: meta("ContentSource", "青禾县教育局")}, "青禾县教育局"],
  ["the site of a meta tag", {head: meta("SiteName", "青禾县教育局")}, "青禾县教育局"],
  ["来源", {info: "来源：青禾县教育局 浏览次数：12"}, "青禾县教育局"],
  [
    "来源 that the next label touches",
    {info: "来源：青禾县教育局发布时间：2022-01-20"},
    "青禾县教育局"
  ],
  [
    "发布机构 in a table, whatever the source",
    {
      above: `<table><tr><td>索引号</td><td>0001</td></tr><tr><td>发布机构</td><td>青禾县教育局</td></tr></table>`,
      info: "来源：青禾县融媒体中心"
    },
    "青禾县教育局"
  ],
  ["the way to the page", {above: way("政务公开", "青禾县教育局")}, "青禾县教育局"],
  [
    "the one that the text means by 我局, of two on the way",
    {above: way("青禾县人民政府", "青禾县教育局")},
    "青禾县教育局"
  ],
  ["a government that says 我县", {self: "我县", info: "来源：青禾县人民政府"}, "青禾县人民政府"]
])("%s names it", async (_, made, expected) => {
  expect(await bodyOf(made)).toBe(expected);
  expect(notesOf(onlyReport(await readAny(toUtf8(page(made))))).join()).not.toContain("missing: 2");
});

test.each<[string, Made, RegExp]>([
  ["nobody", {}, /body-missing: 2021年政府信息公开工作年度报告/],
  [
    "a portal, of a department",
    {head: meta("SiteName", "青禾县人民政府")},
    /body-missing: 青禾县人民政府/
  ],
  [
    "an office, of a department",
    {info: "来源：青禾县人民政府办公室"},
    /body-missing: 青禾县人民政府办公室/
  ],
  ["a name without its place", {info: "来源：教育局"}, /body-missing: 教育局/],
  ["two departments", {above: way("青禾县教育局", "青禾县水利局")}, /青禾县教育局.*青禾县水利局/],
  [
    "a portal, of whoever says 我县",
    {self: "我县", head: meta("SiteName", "青禾县人民政府")},
    /body-missing/
  ],
  [
    "a department on the way, in a county's words",
    {self: "我县", info: "来源：青禾县人民政府", above: way("政务公开", "青禾县教育局")},
    /body-missing/
  ],
  ["a county's press", {self: "本单位", info: "来源：青禾县融媒体中心"}, /body-missing: 2021/],
  ["a paper", {info: "来源：青禾日报"}, /body-missing: 2021/],
  ["two ways to speak of itself", {self: "我局、我委", info: "来源：青禾县教育局"}, /body-missing/]
])("%s is not enough", async (_, made, note) => {
  const report = onlyReport(await readAny(toUtf8(page(made))));
  expect(report.reading.report.body).toBeNull();
  expect(notesOf(report).join()).toMatch(note);
});

test("a text file names it as well", () => {
  const lines = [
    title,
    "来源：青禾县教育局",
    "发布日期：2022-01-20",
    "一、总体情况",
    "我局认真推进公开。"
  ];
  expect(onlyReport(readText(lines.join("\n"))).reading.report.body).toBe("~青禾县教育局");
});

test("the report's own title goes before the page around it", async () => {
  const source = page({head: meta("ContentSource", "青禾县水利局")}).replaceAll(
    title,
    `青禾县教育局${title}`
  );
  const report = onlyReport(await readAny(toUtf8(source)));
  expect(report.reading.report.body_printed).toBe("青禾县教育局");
  expect(notesOf(report).join()).not.toContain("body-missing");
});
