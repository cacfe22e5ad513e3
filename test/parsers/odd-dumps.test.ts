/** Dumps that are odd, each cell with a number of its own: see odd-tables. */
import {describe, expect, test} from "vitest";
import {onlyReport, readText} from "#test/printed/read.ts";
import {expectHonest, made} from "#test/printed/odd.ts";
import {cellALine, rowALine, spaces, tabs, writeText, type WriteTable} from "#test/printed/text.ts";

const dumps: [name: string, table: WriteTable, change: (text: string) => string, all: boolean][] = [
  [
    "every label cut short by its last character",
    cellALine,
    (text) =>
      text.replace(/^((?:\d\.|\([一二三四五]\))\p{Script=Han}{7,})\p{Script=Han}$/gmu, "$1"),
    false
  ],
  [
    "labels over three lines",
    cellALine,
    (text) => text.replace(/^(5\.要求行政机关)(确认或重新出具)(已获取信息)$/m, "$1\n$2\n$3"),
    true
  ],
  ["traditional strokes for blanks", cellALine, (text) => text.replace(/^1007$/m, "－"), false],
  [
    "a row's figures in one line",
    cellALine,
    (text) =>
      text.replace(
        /(一、本年新收政府信息公开申请数量)\n((?:\d+\n){7})/,
        (_, label: string, row: string) => `${label}\n${row.trim().replaceAll("\n", " ")}\n`
      ),
    true
  ],
  [
    "a row's figures in one line, with tabs",
    cellALine,
    (text) =>
      text.replace(
        /(一、本年新收政府信息公开申请数量)\n((?:\d+\n){7})/,
        (_, label: string, row: string) => `${label}\t${row.trim().replaceAll("\n", "\t")}\n`
      ),
    true
  ],
  [
    "the header lost",
    cellALine,
    (text) => text.replace(/申请人情况\n[^]*?其他\n(?=一、本年)/, ""),
    true
  ],
  ["half of the header lost", cellALine, (text) => text.replace(/商业企业\n科研机构\n/, ""), false],
  [
    "the header in one line",
    cellALine,
    (text) =>
      text.replace(
        /申请人情况\n([^]*?其他)\n(?=一、本年)/,
        (_, lines: string) => `申请人情况\n${lines.replaceAll("\n", " ")}\n`
      ),
    false
  ],
  [
    "a row a line, the stub's blanks left out",
    rowALine,
    (text) => text.replace(/^ \| (?:\| )*/gm, ""),
    false
  ],
  ["a row a line, with | doubled", rowALine, (text) => text.replaceAll(" | ", " || "), false],
  [
    "tabs, and spaces for tabs in some rows",
    tabs,
    (text) => text.replace(/^(四、结转.*)$/m, (row) => row.replace(/\t+/g, "  ")),
    false
  ],
  [
    "spaces, a figure of a row gone",
    spaces,
    (text) => text.replace(/^(一、本年新收\S+  \d+)  \d+/m, "$1"),
    false
  ],
  [
    "spaces, one more figure in a row",
    spaces,
    (text) => text.replace(/^(一、本年新收\S+)/m, "$1  5"),
    false
  ],
  ["figures and 件", cellALine, (text) => text.replace(/^(1\d{3})$/gm, "$1件"), true],
  ["figures and 约", cellALine, (text) => text.replace(/^(1\d{3})$/m, "约$1"), false],
  ["figures in brackets", cellALine, (text) => text.replace(/^(1\d{3})$/gm, "($1)"), false],
  [
    "figures with a footnote's sign",
    cellALine,
    (text) => text.replace(/^(1\d{3})$/m, "$1*"),
    false
  ],
  ["figures with a percent", cellALine, (text) => text.replace(/^(1\d{3})$/m, "$1 (12%)"), false],
  [
    "a sentence in the middle of section three",
    cellALine,
    (text) => text.replace("(四)无法提供", "以上共3件。\n(四)无法提供"),
    true
  ],
  [
    "a caption between rows",
    cellALine,
    (text) => text.replace("(四)无法提供", "续表\n(四)无法提供"),
    true
  ],
  [
    "row numbers between rows",
    cellALine,
    (text) => text.replace(/^(\d\.\p{Script=Han})/gmu, "9\n$1"),
    false
  ],
  [
    "section three before section two's end",
    cellALine,
    (text) => text.replace(/(第二十条第\(八\)项\n[^]*?)(三、收到[^]*?)(?=四、政府)/, "$2$1"),
    false
  ]
];

describe("in a dump", () => {
  test.each(dumps)("%s", (_, table, change, isAll) => {
    const text = new TextDecoder().decode(writeText(made.report, {table}));
    const changed = change(text);
    expect(changed).not.toBe(text);
    expectHonest(onlyReport(readText(changed)), isAll);
  });
});
