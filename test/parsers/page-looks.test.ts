/** Words of a page that nobody sees, and light words on what is dark. */
import {expect, test} from "vitest";
import {readMarkup} from "#parsers/decode/markup.ts";
import {loadMarkupParser} from "#parsers/decode/markup-parser.ts";
import {toUtf8} from "#test/printed/text.ts";
import {readAny} from "#test/printed/read.ts";

const run = await loadMarkupParser();
const blocksOf = (source: string) => readMarkup(source, run).blocks;

/** The cell beside 规章 in a table of a page. */
function figureIn(cell: string, {styles = "", table = "", row = "", body = ""} = {}): string {
  const [block] = blocksOf(
    `<style>${styles}</style><body ${body}><table ${table}><tr ${row}><td>规章</td>${cell}</tr><tr><td>文件</td><td>3</td></tr></table>`
  );
  return block?.type === "table" ? block.rows[0]![1]!.text : "";
}

test.each<[string, string, Parameters<typeof figureIn>[1]?]>([
  ["the cell's own style", `<td style="color:#fff">12</td>`],
  ["nearly white", `<td style="color:rgb(250, 252,250)">12</td>`],
  ["a class of the page's own sheet", `<td class="a w">12</td>`, {styles: ".w{color:#FFF}"}],
  ["a rule for cells of a table", `<td>12</td>`, {styles: ".t td{color:white}", table: "class=t"}],
  ["a rule by id", `<td id=x>12</td>`, {styles: "#x{color:white} td{color:#000}"}],
  ["the row's style", `<td>12</td>`, {row: `style="color:#ffffff"`}],
  ["the table's style", `<td><p>12</p></td>`, {table: `style="color:white !important"`}],
  ["the body's class", `<td>12</td>`, {styles: "body.b{color:#fefefe}", body: "class=b"}],
  ["the body's own colour", `<td>12</td>`, {body: `text="#ffffff"`}],
  ["no size, all over", `<td>12</td>`, {row: `style="font-size:0"`}],
  ["no substance, whatever its colour", `<td style="opacity:0"><b style="color:red">12</b></td>`],
  ["transparent ink", `<td style="color:rgba(0,0,0,0)">12</td>`],
  ["its ground's own red", `<td style="color:red;background:#f00">12</td>`],
  [
    "white in a white cell of a dark table",
    `<td bgcolor=white style="color:#fff">12</td>`,
    {table: "bgcolor=#036"}
  ],
  [
    "white in a cell that a sheet elsewhere explains",
    `<td class=q style="color:#fff">12</td>`,
    {table: "bgcolor=#036"}
  ],
  ["white on a picture", `<td style="color:#fff;background:url(a.png)">12</td>`],
  [
    "white on a ground that lets through",
    `<td style="color:#fff;background:rgba(0,0,0,.5)">12</td>`
  ],
  ["a number of Han", `<td style="color:#fff">十二</td>`],
  ["with its counter", `<td style="color:#fff">1,034件</td>`],
  ["none", `<td style="color:#fff">无</td>`],
  ["a stroke", `<td style="color:#fff">/</td>`]
])("a figure in white by %s is none that can be read", (_, cell, around) => {
  expect(figureIn(cell, around)).toMatch(/^\[.+\]$/);
});

test.each<[string, string, Parameters<typeof figureIn>[1]?]>([
  ["in a dark cell", `<td style="background:#036; color:#fff">12</td>`],
  ["in a dark cell of old", `<td bgcolor="#003366"><font color="#ffffff">12</font></td>`],
  ["in a dark row", `<td style="color:#fff">12</td>`, {row: `style="background-color:navy"`}],
  ["in a dark table", `<td><p style="color:#fff">12</p></td>`, {table: `bgcolor="#336699"`}],
  [
    "dark by a class",
    `<td class=h>12</td>`,
    {styles: ".h{color:#fff;background:#06c none repeat scroll 0 0}"}
  ],
  [
    "dark by the table's rule",
    `<td>12</td>`,
    {styles: "table.t tr td{background:#000;color:white}", table: "class=t"}
  ],
  ["black again within", `<td style="color:#fff"><span style="color:#000">12</span></td>`],
  ["said to be white elsewhere", `<td>12</td>`, {styles: ".menu td{color:#fff}"}],
  ["white when pointed at", `<td>12</td>`, {styles: "td:hover{color:#fff}"}],
  ["white on paper only", `<td class=w>12</td>`, {styles: "@media print{.w{color:#fff}}"}],
  ["a link", `<td style="color:#fff"><a href="/x">12</a></td>`],
  ["of a size again", `<td style="font-size:0"><span style="font-size:14px">12</span></td>`],
  [
    "black in a table whose lines are its ground",
    `<td class=q style="color:#000">12</td>`,
    {table: `bgcolor="#000000"`}
  ],
  ["of a colour nobody knows here", `<td style="color:var(--ink)">12</td>`]
])("a figure is read %s", (_, cell, around) => {
  expect(figureIn(cell, around)).toBe("12");
});

test("labels and titles in white are words, since a sheet elsewhere may give them a dark ground", () => {
  const title = "青禾县教育局2022年政府信息公开工作年度报告";
  expect(
    blocksOf(`<h1 style="color:#fff">${title}</h1><h2 style="color:#fff">一、总体情况</h2>`)
  ).toMatchObject([{text: title}, {text: "一、总体情况"}]);
  expect(figureIn(`<td style="color:#fff">本年制发件数</td>`)).toBe("本年制发件数");
  for (const label of ["1.属于国家秘密", "第二十条第（一）项", "2.没有现成信息需要另行制作"])
    expect(figureIn(`<td style="color:#fff">${label}</td>`)).toBe(label);
  for (const said of ["1.未收到申请", "2.公开12件", "3.第二十条所列12件"])
    expect(figureIn(`<td style="color:#fff">${said}</td>`)).toBe("\ufffd");
});

test.each([
  [
    "a paragraph",
    `<p style="color:#fff">通过微博公开78条，没有收到申请。</p>`,
    ["", "通过微博公开78条，没有收到申请。"]
  ],
  [
    "a part of one",
    `<p>共3<span style="color:#fff">篇，合4</span>4条。</p>`,
    ["共3 4条。", "", "篇，合4"]
  ],
  [
    "by its ancestor",
    `<div style="color:white"><p><b>未收到申请</b></p></div>`,
    ["", "未收到申请"]
  ],
  ["what is preformatted", `<pre style="color:white">公开十二件</pre>`, ["", "公开十二件"]]
])("prose in white is told and not read: %s", (_, source, expected) => {
  const told = blocksOf(source).flatMap((block) =>
    block.type === "table"
      ? []
      : [block.text, ...(block.unread === undefined ? [] : [block.unread])]
  );
  expect(told.filter((each, at) => each !== "" || told[at + 1] !== undefined)).toEqual(expected);
});

test("a sentence in a cell that nobody may see leaves no blank", () => {
  expect(figureIn(`<td style="color:#fff">共12件，其中3件</td>`)).toBe("\ufffd");
});

test("of a report: a cell that may be unseen is unreadable, prose is a note with its words", async () => {
  const page = `<h1>青禾县教育局2022年政府信息公开工作年度报告</h1><p>一、总体情况</p><p>共主动公开政府信息34条。</p>
    <p style="color:#fff">通过政务微信公开56条。</p><p>二、主动公开政府信息情况</p>
    <table><tr><td colspan=4>第二十条第（一）项</td></tr><tr><td>信息内容</td><td>本年制发件数</td><td>本年废止件数</td><td>现行有效件数</td></tr>
    <tr><td>规章</td><td>1</td><td style="color:#fff">2</td><td style="color:#fff;background:#036">3</td></tr></table>`;
  const {documents} = await readAny(toUtf8(page));
  const [document] = documents;
  if (document?.kind !== "report") throw new Error("no report");
  const {observations, notes} = document.reading;
  expect(observations.map(({indicator, value}) => [indicator, value])).toEqual([
    ["regulation.issued", 1],
    ["regulation.repealed", null],
    ["regulation.in_force", 3],
    ["disclosure.items", 34]
  ]);
  expect(notes.filter(({code}) => code === "part-unread").map(({raw}) => raw)).toEqual([
    "通过政务微信公开56条。"
  ]);
  expect(notes.filter(({code}) => code === "cell-unreadable").map(({raw}) => raw)).toEqual(["[2]"]);
});
