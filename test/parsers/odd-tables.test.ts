/**
 * Tables as odd sites print them, each cell with a number of its own: what is read is what stands in that cell, and what
 * is not read has a note. Where the last word is true, nothing may be lost.
 */
import {describe, test} from "vitest";
import {onlyReport, readAny} from "#test/printed/read.ts";
import {plainTable, writeHtml, type Page} from "#test/printed/html.ts";
import {
  cell,
  cells,
  each,
  expectHonest,
  figures,
  header,
  made,
  only,
  words,
  written
} from "#test/printed/odd.ts";

const pages: [name: string, page: Page, all: boolean][] = [
  [
    "numbers split over spans",
    {cell: (text) => text.replace(/^(\d)(\d+)$/, "<span>$1</span><span>$2</span>")},
    true
  ],
  [
    "numbers split over spans and lines of the source",
    {cell: (text) => text.replace(/^(\d)(\d+)$/, "<span>$1</span><!-- x --><b>$2</b>")},
    true
  ],
  ["numbers broken by <wbr>", {cell: (text) => text.replace(/^(\d\d)(\d+)$/, "$1<wbr>$2")}, true],
  ["numbers broken by <br>", {cell: (text) => text.replace(/^(\d\d)(\d+)$/, "$1<br>$2")}, false],
  [
    "numbers in two paragraphs",
    {cell: (text) => text.replace(/^(\d\d)(\d+)$/, "<p>$1</p><p>$2</p>")},
    false
  ],
  ["numbers with a space within", {cell: (text) => text.replace(/^(\d)(\d{3})$/, "$1 $2")}, false],
  ["numbers in superscript", {cell: (text) => text.replace(/^(\d+)$/, "$1<sup>①</sup>")}, false],
  [
    "numbers in fields of a form",
    {cell: (text) => text.replace(/^(\d+)$/, "<input value='$1'>")},
    false
  ],
  [
    "two values in one cell",
    cells(
      figures((row) => [
        ...row.slice(0, -2),
        {...row.at(-1)!, text: `${row.at(-2)!.text} ${row.at(-1)!.text}`}
      ])
    ),
    false
  ],
  [
    "header cells empty where spans should be",
    cells(
      header((rows) =>
        rows.map((row) =>
          row.flatMap((one) => [
            {...one, rows: 1, columns: 1},
            ...Array.from({length: one.columns - 1}, () => cell(""))
          ])
        )
      )
    ),
    false
  ],
  [
    "header without any spans",
    cells(header((rows) => rows.map((row) => row.map((one) => ({...one, rows: 1, columns: 1}))))),
    true
  ],
  ["总计 as 合计", cells(words("总计", "合计")), false],
  ["其他 as 其它", cells(words("其他", "其它")), true],
  [
    "a column moved by one span",
    cells(
      header(([first, ...rest]) => [[{...first![0]!, columns: 2}, ...first!.slice(1)], ...rest])
    ),
    true
  ],
  [
    "rows moved by one cell",
    cells(figures((row, at) => (at % 4 ? row : [cell(""), ...row]))),
    false
  ],
  ["a blank cell at the end of every row", cells(figures((row) => [...row, cell("")])), true],
  [
    "a blank cell at the end of some rows",
    cells(figures((row, at) => (at % 2 ? row : [...row, cell("")]))),
    false
  ],
  [
    "a row's first figure gone",
    cells(
      figures((row, at) =>
        at === 4
          ? row.filter(
              ({is}, x) => is === "label" || x !== row.findIndex((one) => one.is === "value")
            )
          : row
      )
    ),
    false
  ],
  [
    "a row's last figure gone",
    cells(figures((row, at) => (at === 4 ? row.slice(0, -1) : row))),
    false
  ],
  [
    "a remark at the end of a row",
    cells(figures((row, at) => (at === 4 ? [...row, cell("含上年")] : row))),
    false
  ],
  [
    "a remark of its own number",
    cells(figures((row, at) => (at === 4 ? [...row, cell("99")] : row))),
    false
  ],
  [
    "a unit after every label",
    cells(
      figures((row) =>
        row.flatMap((one, at) =>
          one.is === "label" && row[at + 1]?.is === "value" ? [one, cell("件")] : [one]
        )
      )
    ),
    false
  ],
  [
    "a column of row numbers before labels",
    cells((table) =>
      table.map((row, at) =>
        at < 3 ? (at === 0 ? [cell("序号", 1, 3), ...row] : row) : [cell(String(at - 2)), ...row]
      )
    ),
    false
  ],
  [
    "a column of row numbers after labels",
    cells((table) => [
      [table[0]![0]!, cell("行次", 1, 3), ...table[0]!.slice(1)],
      ...table.slice(1, 3),
      ...figures((row, at) => {
        const x = row.findIndex(({is}) => is === "value");
        return [...row.slice(0, x), cell(String(at - 2)), ...row.slice(x)];
      })(table.slice(3))
    ]),
    false
  ],
  [
    "小计 under 法人或其他组织",
    cells((table) => [
      [table[0]![0]!, {...table[0]![1]!, columns: 8}],
      [table[1]![0]!, {...table[1]![1]!, columns: 6}, table[1]![2]!],
      [...table[2]!, cell("小计")],
      ...figures((row) => [...row.slice(0, -1), cell("88"), row.at(-1)!])(table.slice(3))
    ]),
    false
  ],
  [
    "last year's figures beside",
    cells((table) => [
      [table[0]![0]!, table[0]![1]!, cell("上年", 1, 3)],
      ...table.slice(1, 3),
      ...figures((row) => [...row, cell("77")])(table.slice(3))
    ]),
    false
  ],
  [
    "labels of rows without numbers",
    written(each((row) => row.replace(/>(?:\d\.|\([一二三四五六七]\))/g, ">"))),
    true
  ],
  [
    "labels with other brackets",
    written(each((row) => row.replace(/>\(([一二三四五六七])\)/g, ">〔$1〕"))),
    true
  ],
  [
    "labels in square brackets",
    written(each((row) => row.replace(/>\(([一二三四五六七])\)/g, ">【$1】"))),
    true
  ],
  [
    "labels with a full stop",
    written(each((row) => row.replace(/>\(([一二三四五六七])\)/g, ">$1."))),
    true
  ],
  [
    "labels with circled numbers",
    written(
      each((row) =>
        row.replace(/>([1-8])\./g, (_, digit: string) => `>${"①②③④⑤⑥⑦⑧"[Number(digit) - 1]!}`)
      )
    ),
    true
  ],
  [
    "a colon after every label",
    written(each((row) => row.replace(/(\p{Script=Han})<\/td>/gu, "$1：</td>"))),
    true
  ],
  [
    "spaces between the characters of labels",
    written(each((row) => row.replace(/(\p{Script=Han})(?=\p{Script=Han})/gu, "$1 "))),
    true
  ],
  [
    "labels with no-break spaces before them",
    written(each((row) => row.replace(/>(?=\p{Script=Han}|\()/gu, ">&nbsp;&nbsp;"))),
    true
  ],
  [
    "the header again after ten rows",
    written(
      only("3", (rows) => [
        ...rows.slice(0, 6),
        `<tr><td colspan=10>续表</td></tr>`,
        ...rows.slice(6)
      ])
    ),
    true
  ],
  [
    "a footnote in the last row",
    written(only("3", (rows) => [...rows, `<tr><td colspan=10>注：本表不含街道办3件</td></tr>`])),
    true
  ],
  [
    "titles of sections within the table",
    written(
      only("3", (rows) => [
        `<tr><td colspan=10>三、收到和处理政府信息公开申请情况</td></tr>`,
        ...rows
      ])
    ),
    true
  ],
  [
    "rows in another order",
    written(only("3", (rows) => [...rows.slice(0, 3), rows[4]!, rows[3]!, ...rows.slice(5)])),
    false
  ],
  [
    "a row twice, with other figures",
    written(
      only("3", (rows) => [
        ...rows.slice(0, 4),
        rows[3]!.replace(/<td>\d+/g, "<td>55"),
        ...rows.slice(4)
      ])
    ),
    false
  ],
  [
    "thead and tfoot",
    {
      table: (rows, about) =>
        about === "3"
          ? `<table><thead>${rows.slice(0, 3).join("")}</thead><tbody>${rows.slice(3).join("")}</tbody></table>`
          : plainTable(rows)
    },
    true
  ],
  [
    "a table cut between cells that span",
    {
      table: (rows, about) =>
        about === "3"
          ? `${plainTable(rows.slice(0, 9))}<p>- 2 -</p>${plainTable(rows.slice(9))}`
          : plainTable(rows)
    },
    false
  ],
  [
    "section four in rows of three",
    cells((table) => {
      const values = table.at(-1)!;
      return [
        [
          cell(""),
          ...["结果维持", "结果纠正", "其他结果", "尚未审结", "总计"].map((text) => cell(text))
        ],
        [cell("行政复议"), ...values.slice(0, 5)],
        [cell("未经复议直接起诉"), ...values.slice(5, 10)],
        [cell("复议后起诉"), ...values.slice(10)]
      ];
    }, "4"),
    false
  ],
  [
    "section four with a label before its figures",
    cells(
      (table) => [
        ...table.slice(0, -1).map((row, at) => (at === 0 ? [cell("类别", 1, 3), ...row] : row)),
        [cell("数量"), ...table.at(-1)!]
      ],
      "4"
    ),
    false
  ],
  [
    "section four with results and proceedings changed about",
    cells((table) => [table[0]!.toReversed(), ...table.slice(1)], "4"),
    false
  ],
  [
    "section two's columns as rows",
    cells(
      () => [
        [cell("第二十条第(一)项", 3)],
        [cell("信息内容"), cell("规章"), cell("行政规范性文件")],
        ...["issued", "repealed", "in_force"].map((id, at) => [
          cell(["本年制发件数", "本年废止件数", "现行有效件数"][at]!),
          cell(made.truth[`regulation.${id}`]!.raw),
          cell(made.truth[`normative_document.${id}`]!.raw)
        ])
      ],
      "2"
    ),
    false
  ]
];

describe("on a page", () => {
  test.each(pages)("%s", async (_, page, isAll) => {
    expectHonest(onlyReport(await readAny(writeHtml(made.report, page))), isAll);
  });
});
