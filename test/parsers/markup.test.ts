/** Markup to blocks: what a browser shows, tables with their spans, and bounds that no page comes near. */
import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {readMarkup} from "#parsers/decode/markup.ts";
import {loadMarkupParser} from "#parsers/decode/markup-parser.ts";
import {parseSpan, unspan} from "#parsers/decode/table-grid.ts";
import type {Table} from "#parsers/document.ts";

const run = await loadMarkupParser();
const markup = (source: string) => readMarkup(source, run);

/** Blocks in short: a table as its rows, each cell once, where it begins. */
const shown = (source: string) =>
  markup(source).blocks.map((block) =>
    block.type === "table"
      ? block.rows.map((row) => row.map(({text}) => text).join(" | "))
      : block.text
  );

describe("text", () => {
  test.each<[string, string, unknown[]]>([
    ["spans join with nothing between", "<p>共<span>1</span><span>2</span>件</p>", ["共12件"]],
    ["marks of Word are nothing", "<p>1<o:p></o:p><span>2</span><o:p>&nbsp;</o:p></p>", ["12"]],
    ["white space is one space", "<p>a \n\t b</p>", ["a b"]],
    ["a wrapped line is nothing between Han", "<p>政府信\r\n  息公开</p>", ["政府信息公开"]],
    ["nor between Han and their punctuation", "<p>公开，\n 共12\n件</p>", ["公开，共12 件"]],
    ["no-break spaces are spaces", "<p>&nbsp;&nbsp;2022年&nbsp;12件&nbsp;</p>", ["2022年 12件"]],
    ["what has no width is nothing", "<p>1&#8203;2&shy;3&zwnj;4</p>", ["1234"]],
    ["references are their signs", "<p>&#x4E00;&#12289;&lt;总体&gt;&amp;</p>", ["一、<总体>&"]],
    ["a break parts lines", "甲<br>乙<br/>丙</br>丁", ["甲", "乙", "丙", "丁"]],
    ["blocks part lines", "<div>甲<div>乙</div>丙</div><li>丁", ["甲", "乙", "丙", "丁"]],
    ["preformatted lines are lines", "<pre>甲\n乙 1\r\n丙</pre>", ["甲", "乙 1", "丙"]],
    ["empty paragraphs are none", "<p></p><p>&nbsp;</p><p>甲</p>", ["甲"]],
    ["a page without words has one empty block", "<html><body></body></html>", [""]],
    [
      "what is not seen is not read",
      `<script>1</script><style>2</style><noscript>3</noscript><template>4</template><svg><text>5</text></svg>
       <p hidden>6</p><div style="color:red; DISPLAY : none">7<p>8</p></div><!-- 9 --><textarea hidden>0</textarea><p>甲</p>`,
      ["甲"]
    ],
    ["what is struck out is gone", "<p>1<del>3</del><s>5</s>件</p>", ["1件"]],
    [
      "nor what its style strikes out",
      `<p>1<span style="text-decoration:line-through">3</span><span style='mso-hide:all'>5</span>件</p>`,
      ["1件"]
    ],
    ["a footnote's mark is no digit", "<p>10<sup>2</sup>件</p>", ["10[2]件"]],
    [
      "nor one that its style raises",
      `<p>10<span style="font-size:9pt; vertical-align: super">2<b>3</b></span>件</p>`,
      ["10[23]件"]
    ],
    ["a field that is no cell's is no text", `<p>甲<input value="请输入关键词"></p>`, ["甲"]],
    ["a hidden element without an end tag is over at once", "<img hidden><p>甲</p>", ["甲"]]
  ])("%s", (_, source, expected) => {
    expect(shown(source)).toEqual(expected);
  });

  test("headings are headings, and blocks are numbered from one", () => {
    expect(markup("<h2>甲</h2><p>乙</p><table><tr><td>1<td>2</table>丙").blocks).toMatchObject([
      {type: "heading", block: 1, text: "甲"},
      {type: "paragraph", block: 2, text: "乙"},
      {type: "table", block: 3},
      {type: "paragraph", block: 4, text: "丙"}
    ]);
  });

  test("menus and links are on the page, and no part of its text", () => {
    const {blocks} = markup(
      `<nav><a href=/>首页</a></nav><div class="main-nav"><p>当前位置：首页 &gt; 年报</p></div>
       <p>本年受理12件</p><p><a href=x>本年受理13件</a> 2022-01-01</p><p>见<a name=here>本年受理14件</a></p>
       <div id="nav"><p>一、总体情况</p><p>本年受理15件</p></div>`
    );
    expect(blocks.filter(({outside}) => !outside)).toMatchObject([
      {text: "本年受理12件"},
      {text: "见本年受理14件"},
      {text: "一、总体情况"},
      {text: "本年受理15件"}
    ]);
  });

  test("the head gives title and date", () => {
    const head = `<TITLE>某局年报_某市</TITLE><META NAME="PubDate" CONTENT="2023-01-20 10:00"><script></script>`;
    expect(markup(head).frame).toMatchObject({
      ...{title: "某局年报_某市", published: "2023-01-20", scripts: 1}
    });
    const named = `<title>某市</title><meta name="ArticleTitle" content="某局年报">`;
    expect(markup(named).frame).toMatchObject({title: "某局年报", published: null});
  });

  test("attachments and pictures are told from ornaments", () => {
    const {frame} = markup(
      `<a href="/P020230120.pdf?x=1">附件</a><a href="list.html">列表</a><img src="/images/logo.png"><img src="1.jpg" width=900><img src=2.jpg width=16><iframe src=a/b.docx></iframe>`
    );
    const attachments = ["/P020230120.pdf?x=1", "a/b.docx"];
    expect(frame).toMatchObject({attachments, enclosed: attachments, pictures: 1});
    const menu = markup(`<div class="nav"><a href="a.xls">2015</a></div><a href="b.xls">附件</a>`);
    expect(menu.frame).toMatchObject({attachments: ["a.xls", "b.xls"], enclosed: ["b.xls"]});
  });
});

describe("tables", () => {
  test.each<[string, string, unknown[]]>([
    [
      "a row span is carried down",
      "<table><tr><th rowspan=2>规章<td>1<tr><td>2</table>",
      [["规章 | 1", "规章 | 2"]]
    ],
    [
      "a column span is carried along",
      "<table><tr><td colspan=2>甲</td><td>乙</td></tr><tr><td>1</td><td>2</td><td>3</td></tr></table>",
      [["甲 | 甲 | 乙", "1 | 2 | 3"]]
    ],
    [
      "short rows stay short",
      "<table><tr><td>1<td>2<td>3<tr><td>4<td>5</table>",
      [["1 | 2 | 3", "4 | 5"]]
    ],
    [
      "a span ends with its table",
      "<table><tr><td rowspan=9>甲<td>1<tr><td>2</table>",
      [["甲 | 1", "甲 | 2"]]
    ],
    [
      "and with its part of it",
      "<table><thead><tr><td rowspan=3>甲<td>乙</thead><tbody><tr><td>1<td>2</tbody></table>",
      [["甲 | 乙", "1 | 2"]]
    ],
    [
      "rowspan=0 goes to the end",
      "<table><tr><td rowspan=0>甲<td>1<tr><td>2<tr><td>3</table>",
      [["甲 | 1", "甲 | 2", "甲 | 3"]]
    ],
    [
      "a break in a cell is a space: two numbers do not become one",
      "<table><tr><td>商业<br>企业<td>1<br>2<br>3<tr><td><p>其</p><p>他</p><td>3</table>",
      [["商业 企业 | 1 2 3", "其 他 | 3"]]
    ],
    [
      "a figure that nobody sees, or on a ground that is not known, is no figure; words are words",
      `<table><tr><td style="x"><font color="#FFFFFF">项目</font><td><span style="color:#fff">1</span><td><font color="white">2</font><td><span style="opacity:0">3</span><td>4</table>`,
      [["项目 | [1] | [2] | [3] | 4"]]
    ],
    [
      "what the page's own style sheet hides, unless another rule or device may show it",
      `<style>tr.h,.x{display:none} .t{display:none} .t.on{display:block} @media print{.p{display:none}}</style><table><tr class="h"><td>甲<td>1<tr><td>乙<td>2<span class="x">3</span><tr class="t"><td>丙<td>4<tr class="p"><td>丁<td>5</table>`,
      [["乙 | 2", "丙 | 4", "丁 | 5"]]
    ],
    [
      "a cell that holds a table dissolves, and its row with it",
      "<table><tr><td>甲</td><td><p>乙</p><table><tr><td>1<td>2</table><p>丙</p></td></tr><tr><td>3<td>4</tr></table>",
      ["甲", "乙", ["1 | 2"], "丙", ["3 | 4"]]
    ],
    [
      "tables of one cell in one another are their words",
      "<table><tr><td><table><tr><td><table><tr><td>甲</table></table></table>",
      ["甲"]
    ],
    [
      "a section's title in a cell as wide as the table stands between two tables",
      "<table><tr><td>1<td>2<tr><td colspan=2>三、收到和处理政府信息公开申请情况<tr><td>3<td>4</table>",
      [["1 | 2"], "三、收到和处理政府信息公开申请情况", ["3 | 4"]]
    ],
    [
      "a row's title of one cell is part of its table",
      "<table><tr><td colspan=2>第二十条第（一）项<tr><td>规章<td>4</table>",
      [["第二十条第（一）项 | 第二十条第（一）项", "规章 | 4"]]
    ],
    ["one column is text", "<table><tr><td>甲<tr><td>乙</table>", ["甲", "乙"]],
    ["a table without a word is none", "<table><tr><td>&nbsp;<td></table>甲", ["甲"]],
    [
      "a caption stands before its table",
      "<table><caption>表</caption><tr><td>1<td>2</table>",
      ["表", ["1 | 2"]]
    ],
    ["cells without a table are lines", "<tr><td>甲</td><td>乙</td></tr>", ["甲", "乙"]]
  ])("%s", (_, source, expected) => {
    expect(shown(source)).toEqual(expected);
  });

  test("a label that reaches over a title of a section begins again below it", () => {
    const [, , below] = markup(
      "<table><tr><td rowspan=3>甲<td>1<td>2<tr><td colspan=2><table><tr><td>x<td>y</table><tr><td>3<td>4</table>"
    ).blocks;
    expect((below as Table).rows).toEqual([
      [
        {text: "甲", row: 0, column: 0},
        {text: "3", row: 0, column: 1},
        {text: "4", row: 0, column: 2}
      ]
    ]);
  });

  test("spans are counts, whatever is written", () => {
    const written = ["3", "x", "-2", "", "0", " 2", "1e9", undefined];
    expect(written.map((value) => parseSpan(value))).toEqual([3, 1, 1, 1, 1, 2, 1, 1]);
  });
});

interface Cell {
  name: number;
  rowspan: number;
  colspan: number;
}

/** A rectangle cut into cells at random, as rows of cells where they begin. */
const tilings = fc
  .record({
    height: fc.integer({min: 1, max: 7}),
    width: fc.integer({min: 1, max: 7}),
    sizes: fc.array(fc.tuple(fc.integer({min: 1, max: 4}), fc.integer({min: 1, max: 4})), {
      minLength: 49,
      maxLength: 49
    })
  })
  .map(({height, width, sizes}) => {
    const taken = Array.from({length: height}, () => new Array<boolean>(width).fill(false));
    const rows = taken.map((): Cell[] => []);
    let name = 0;
    for (let y = 0; y < height; y++)
      for (let x = 0; x < width; x++) {
        if (taken[y]![x]) continue;
        const [tall, wide] = sizes[name]!;
        let colspan = 1;
        while (colspan < wide && x + colspan < width && !taken[y]![x + colspan]) colspan++;
        const rowspan = Math.min(tall, height - y);
        for (let dy = 0; dy < rowspan; dy++) taken[y + dy]!.fill(true, x, x + colspan);
        rows[y]!.push({name: name++, rowspan, colspan});
      }
    return {height, width, rows, cells: name};
  });

const sourceRows = <C>(rows: C[][]) => rows.map((cells) => ({cells, opensGroup: false}));

describe("the grid", () => {
  test("of any table that is a rectangle is one, and every cell stands in the slots that it covers", () => {
    fc.assert(
      fc.property(tilings, ({height, width, rows, cells}) => {
        const grid = unspan(sourceRows(rows));
        expect(grid.map((slots) => slots.length)).toEqual(new Array(height).fill(width));
        const standing = new Map<number, number>();
        for (const {cell} of grid.flat())
          standing.set(cell.name, (standing.get(cell.name) ?? 0) + 1);
        expect(standing.size).toBe(cells);
        for (const {name, rowspan, colspan} of rows.flat())
          expect(standing.get(name)).toBe(rowspan * colspan);
      })
    );
  });

  test("of any rows at all has every cell, in order, and none where it does not begin or reach", () => {
    const span = fc.oneof(fc.integer({min: 1, max: 4}), fc.constant(1_000_000_000));
    const cells = fc.array(fc.record({rowspan: span, colspan: fc.integer({min: 1, max: 5})}), {
      maxLength: 5
    });
    fc.assert(
      fc.property(fc.array(cells, {maxLength: 6}), (rows) => {
        const grid = unspan(sourceRows(rows));
        expect(grid).toHaveLength(rows.length);
        grid.forEach((slots, y) => {
          const own = slots.filter((slot, at) => slot.row === y && slots[at - 1] !== slot);
          expect(own.map(({cell}) => cell)).toEqual(rows[y]);
          for (const {row, cell} of slots) expect(row + cell.rowspan).toBeGreaterThan(y);
        });
      })
    );
  });

  test("a page written from it reads back as it", () => {
    fc.assert(
      fc.property(tilings, ({rows, width}) => {
        fc.pre(width > 1 && rows.every((row) => row.length > 1));
        const page = rows.map(
          (row) =>
            `<tr>${row.map(({name, rowspan, colspan}) => `<td rowspan="${rowspan}" colspan='${colspan}'>${name}</td>`).join("")}</tr>`
        );
        const [table, ...others] = markup(`<table>${page.join("")}</table>`).blocks;
        expect(others).toEqual([]);
        expect((table as Table).rows.map((row) => row.map(({text}) => Number(text)))).toEqual(
          unspan(sourceRows(rows)).map((slots) => slots.map(({cell}) => cell.name))
        );
      })
    );
  });
});

describe("bounds", () => {
  test("tags without end do not overflow", () => {
    expect(() => markup("<div>".repeat(100_000))).toThrow(/nested more than 10000 deep/);
    expect(() => markup("<table><tr><td>".repeat(100_000))).toThrow(/nested more than/);
    expect(shown(`${"<font>".repeat(3000)}甲`)).toEqual(["甲"]);
    expect(shown(`${"<table><tr><td>".repeat(3000)}甲`)).toEqual(["甲"]);
  });

  test("a span of a thousand million is a few slots", () => {
    const [table] = markup(
      '<table><tr><td rowspan="1000000000">甲<td colspan=1000000000>乙<tr><td>1<td>2</table>'
    ).blocks;
    expect((table as Table).rows.map((row) => row.length)).toEqual([1001, 3]);
  });

  test("more cells than any list of bodies are refused", () => {
    const wide = `<tr>${"<td colspan=1000>1".repeat(20)}`;
    expect(() => markup(`<table>${wide.repeat(30)}</table>`)).toThrow(/more than 500000 cells/);
    expect(() => markup(`<table>${"<tr><td>1<td>2".repeat(300_000)}</table>`)).toThrow(/cells/);
    const reach = `<table><tr>${"<td rowspan=99999999>1".repeat(10_000)}${"<tr>".repeat(1000)}</table>`;
    expect(() => markup(reach)).toThrow(/cells/);
  });

  test("a paragraph of a book is refused", () => {
    expect(() => markup(`<p>${"公开".repeat(600_000)}`)).toThrow(/more than 1000000 characters/);
  });

  test("whatever is written, blocks come in order and nothing is thrown", () => {
    const pieces = fc.constantFrom(
      ...[
        "<table>",
        "</table>",
        "<tr>",
        "</tr>",
        "<td>",
        "</td>",
        "<td rowspan=3>",
        "<th colspan=2>"
      ],
      ...["<p>", "</p>", "<br>", "<div hidden>", "</div>", "<nav>", "</nav>", "<a href=x>", "</a>"],
      ...[
        "一、总体情况",
        "12",
        "&nbsp;",
        "<tbody>",
        "<title>",
        "</title>",
        "<!--",
        "-->",
        "<h1>",
        "<pre>"
      ]
    );
    fc.assert(
      fc.property(fc.array(pieces, {maxLength: 60}), (parts) => {
        const {blocks} = markup(parts.join(""));
        expect(blocks.map(({block}) => block)).toEqual(blocks.map((_, index) => index + 1));
      })
    );
  });
});
