/** Tables of the forms in layouts of bodies' own: section four in rows, changes in words. */
import {describe, expect, test} from "vitest";
import {figuresOf, notesOf, onlyReport, readAny} from "#test/printed/read.ts";
import {toUtf8} from "#test/printed/text.ts";

const table = (rows: unknown[][]) =>
  `<table>${rows.map((row) => `<tr>${row.map((cell) => (String(cell).startsWith("<td") ? cell : `<td>${cell}</td>`)).join("")}</tr>`).join("")}</table>`;

const page = (year: number, section: string, body: string) =>
  toUtf8(
    `<h1>青禾县教育局${year}年政府信息公开工作年度报告</h1><p>发布日期：${year + 1}-01-20</p><p>一、总体情况</p><p>我局认真推进公开工作。</p><p>${section}</p>${body}`
  );

const read = async (year: number, section: string, body: string) =>
  onlyReport(await readAny(page(year, section, body)));

const values = (report: Awaited<ReturnType<typeof read>>) =>
  Object.fromEntries(
    Object.entries(figuresOf(report) as Record<string, {value: number | null; state: string}>).map(
      ([id, {value, state}]) => [id, value ?? state]
    )
  );

describe("section four with a row for each kind", () => {
  const section = "四、政府信息公开行政复议、行政诉讼情况";
  const header = ["", "结果维持", "结果纠正", "其他结果", "尚未审结", "总计"];
  const truth = {
    "review.upheld": 1,
    "review.corrected": 2,
    "review.other": 3,
    "review.pending": 4,
    "review.total": 10,
    "litigation_direct.upheld": 5,
    "litigation_direct.corrected": 6,
    "litigation_direct.other": 7,
    "litigation_direct.pending": 8,
    "litigation_direct.total": 26,
    "litigation_after_review.upheld": 0,
    "litigation_after_review.corrected": 11,
    "litigation_after_review.other": 12,
    "litigation_after_review.pending": 13,
    "litigation_after_review.total": 36
  };
  const rows = (first: unknown[], second: unknown[], third: unknown[]) => [
    [...first, 1, 2, 3, 4, 10],
    [...second, 5, 6, 7, 8, 26],
    [...third, 0, 11, 12, 13, 36]
  ];

  test.each([
    ["three labels", [header, ...rows(["行政复议"], ["未经复议直接起诉"], ["复议后起诉"])]],
    [
      "行政诉讼 over two rows",
      [
        ["<td colspan=2>类别</td>", ...header.slice(1)],
        ...rows(
          ["<td colspan=2>行政复议</td>"],
          ["<td rowspan=2>行政诉讼</td>", "未经复议直接起诉"],
          ["复议后起诉"]
        )
      ]
    ],
    [
      "brackets",
      [
        ["类型", ...header.slice(1)],
        ...rows(["行政复议"], ["行政诉讼（未经复议直接起诉）"], ["行政诉讼（复议后起诉）"])
      ]
    ]
  ])("by %s", async (_, made) => {
    const report = await read(2021, section, table(made));
    expect(values(report)).toEqual(truth);
    expect(notesOf(report).join()).not.toMatch(/row-unknown|cells-missing/);
  });

  test("its columns stand by their header, not by their order", async () => {
    const turned = [
      ["", "总计", ...header.slice(1, 5)],
      ["行政复议", 10, 1, 2, 3, 4],
      ["未经复议直接起诉", 26, 5, 6, 7, 8],
      ["复议后起诉", 36, 0, 11, 12, 13]
    ];
    expect(values(await read(2021, section, table(turned)))).toEqual(truth);
  });

  test.each([
    [
      "a row that lacks a cell",
      [
        header,
        ["行政复议", 1, 2, 3, 4, 10],
        ["未经复议直接起诉", 5, 6, 7, 8, 26],
        ["复议后起诉", 0, 11, 12, 13]
      ]
    ],
    [
      "a row that is not there",
      [header, ["行政复议", 1, 2, 3, 4, 10], ["未经复议直接起诉", 5, 6, 7, 8, 26]]
    ],
    [
      "a column that no form has",
      [
        [...header, "撤诉"],
        ["行政复议", 1, 2, 3, 4, 10, 0],
        ["未经复议直接起诉", 5, 6, 7, 8, 26, 0],
        ["复议后起诉", 0, 11, 12, 13, 36, 0]
      ]
    ]
  ])("with %s nothing of it is read", async (_, made) => {
    const report = await read(2021, section, table(made));
    expect(values(report)).toEqual({});
    expect(notesOf(report).join()).toMatch(/row-unknown/);
  });
});

describe("section four in other shapes", () => {
  const section = "四、政府信息公开行政复议、行政诉讼情况";
  const results = ["结果维持", "结果纠正", "其他结果", "尚未审结", "总计"];
  const kinds: [string, string, number[]][] = [
    ["review", "行政复议", [1, 2, 3, 4, 10]],
    ["litigation_direct", "未经复议直接起诉", [5, 6, 7, 8, 26]],
    ["litigation_after_review", "复议后起诉", [0, 11, 12, 13, 36]]
  ];
  const names = ["upheld", "corrected", "other", "pending", "total"];
  const truth = Object.fromEntries(
    kinds.flatMap(([kind, , numbers]) => numbers.map((each, at) => [`${kind}.${names[at]!}`, each]))
  );
  const tall = (text: string, rows: number, columns = 1) =>
    `<td rowspan=${rows} colspan=${columns}>${text}</td>`;
  const wide = (text: string, columns: number) => `<td colspan=${columns}>${text}</td>`;
  const standing = kinds.flatMap(([kind, label, numbers]) =>
    numbers.map((number, at) => [
      ...(kind === "litigation_direct" && at === 0 ? [tall("行政诉讼", 10)] : []),
      ...(at > 0 ? [] : [kind === "review" ? tall(label, 5, 2) : tall(label, 5)]),
      ...[results[at]!, number]
    ])
  );
  const three = kinds.map(([kind, label, numbers]) =>
    table([
      ...(kind === "review" ? [] : [[wide("行政诉讼", 5)]]),
      [wide(label, 5)],
      results,
      numbers
    ])
  );

  const repeated = kinds.flatMap(([, label, numbers]) => [[tall(label, 2), ...results], numbers]);
  const named = kinds.flatMap(([, label, numbers]) => [
    [label, ...results],
    ["数量（件）", ...numbers]
  ]);

  test.each([
    ["fifteen rows", table(standing)],
    ["one table that repeats its header for each kind", table(repeated)],
    ["the same with a label before the figures", table(named)],
    [
      "the same with 行政诉讼 over two kinds",
      table([
        [wide("行政复议", 6)],
        ["", ...results],
        ["", ...kinds[0]![2]],
        [wide("行政诉讼", 6)],
        ...named.slice(2)
      ])
    ],
    [
      "fifteen rows under a header",
      table([[wide("类别", 2), "处理结果", "数量（件）"], ...standing])
    ],
    ["three tables", three.join("")],
    [
      "three tables under lines",
      kinds
        .map(
          ([, label, numbers], at) =>
            `<p>（${"一二三"[at]!}）${label}</p>${table([results, numbers])}`
        )
        .join("")
    ]
  ])("%s", async (_, made) => {
    const report = await read(2021, section, made);
    expect(values(report)).toEqual(truth);
    expect(notesOf(report).join()).not.toMatch(/row-unknown|cells-missing/);
  });

  test.each([
    ["fourteen rows", table(standing.slice(0, 14))],
    ["two kinds of three, each with its header", table(repeated.slice(0, 4))],
    ["a kind twice, each with its header", table([...repeated, ...repeated.slice(0, 2)])],
    ["a cell less under one of three headers", table([...repeated.slice(0, 5), [0, 11, 12, 13]])],
    ["three tables without heads", kinds.map(([, , own]) => table([results, own])).join("")],
    ["two of the three tables", three.slice(0, 2).join("")]
  ])("%s are notes", async (_, made) => {
    const report = await read(2021, section, made);
    expect(values(report)).toEqual({});
    expect(notesOf(report).join()).toMatch(/row-unknown: 10|cells-missing: .*10/);
  });

  const header = [
    [tall("年度", 3), wide("行政复议", 5), wide("行政诉讼", 10)],
    [...results.map((each) => tall(each, 2)), wide("未经复议直接起诉", 5), wide("复议后起诉", 5)],
    [...results, ...results]
  ];
  const own = kinds.flatMap(([, , numbers]) => numbers);

  test.each(["", "年", "年度"])("a row a year, by 2021%s", async (unit) => {
    const others = own.map((_, at) => 800 + at);
    const rows = [
      [`2020${unit}`, ...others],
      [`2021${unit}`, ...own]
    ];
    const report = await read(2021, section, table([...header, ...rows]));
    expect(values(report)).toEqual(truth);
    expect(notesOf(report)).toContain("row-unknown: 814");
    const past = await read(2021, section, table([...header, rows[0]!]));
    expect(values(past)).toEqual({});
  });

  test.each([
    ["上年", "本年"],
    ["上一年度", "本年度"]
  ])("a row a year, by %s and %s", async (last, now) => {
    const others = own.map((_, at) => 800 + at);
    const rows = [
      [last, ...others],
      [now, ...own]
    ];
    const report = await read(2021, section, table([...header, ...rows]));
    expect(values(report)).toEqual(truth);
    expect(notesOf(report)).toContain("row-unknown: 814");
    const turned = await read(2021, section, table([...header, ...rows.toReversed()]));
    expect(values(turned)).toEqual(truth);
    const past = await read(2021, section, table([...header, rows[0]!]));
    expect(values(past)).toEqual({});
  });

  test.each(["同比", "同比增减", "较上年增减"])("%s over 本年 is not the year", async (other) => {
    const changes = own.map((_, at) => 800 + at);
    const rows = [
      [other, ...changes],
      ["本年", ...own]
    ];
    const report = await read(2021, section, table([...header, ...rows]));
    expect(values(report)).toEqual({});
  });

  test("a stop behind a figure, or 无, in a cell is none of its signs", async () => {
    const stopped = own.map((number) => (number === 0 ? "无。" : `${number}。`));
    const report = await read(2021, section, table([...header, ["2021年", ...stopped]]));
    expect(values(report)).toEqual({...truth, "litigation_after_review.upheld": "none"});
  });
});

describe("changes in words", () => {
  const section = "二、主动公开政府信息情况";
  const made = (change: string, decisions: string) =>
    table([
      ["第二十条第（五）项"],
      ["信息内容", "上一年项目数量", "本年增/减", "处理决定数量"],
      ["行政许可", 10, change, decisions],
      ["其他对外管理服务事项", 11, 0, 31]
    ]);

  test.each([
    ["增1", 1],
    ["减2", -2],
    ["减少 3", -3],
    ["新增４", 4],
    ["减0", 0],
    ["增1减2", "unreadable"],
    ["增加", "unreadable"]
  ])("%s", async (change, expected) => {
    expect(values(await read(2019, section, made(change, "30")))).toMatchObject({
      "permit.items_prior_year": 10,
      "permit.items_change": expected,
      "permit.decisions": 30
    });
  });

  test("two signs are not certain", async () => {
    const report = await read(2019, section, made("减-2", "30"));
    expect(values(report)["permit.items_change"]).toBe("unreadable");
  });

  test("no other column has any", async () => {
    expect(values(await read(2019, section, made("1", "增5")))["permit.decisions"]).not.toBe(5);
  });
});
