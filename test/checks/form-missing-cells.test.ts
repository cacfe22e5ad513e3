import type {NoteCode} from "#data/schema/note.ts";
import {expect, test} from "vitest";
import {cases, examine} from "./cases.ts";

const sections = [2, 3, 4, 5].map((expected_order) => ({expected_order}));
const noteAt = (block: number, raw: string, code: NoteCode = "cells-missing") => ({
  ...{code, raw},
  place: `${"a".repeat(64)}#b${block}`
});

cases("form-missing-cells", {
  holds: [
    {sections, "review.total": 0},
    // 2019: the blanks of section 2 are printed blanks.
    {sections, "permit.items_prior_year": "", "permit.items_change": "", "permit.decisions": 101},
    {sections, "review.total": 0, notes: [noteAt(145, "本年增/", "label-shortened")]}
  ],
  breaks: [
    [
      {sections, notes: [noteAt(145, "12 of 15")]},
      {subject: "section-4", says: "12", left: 12, right: 15, difference: -3, relation: "present"}
    ],
    [
      {sections, notes: [noteAt(131, "6 of 7"), noteAt(133, "5 of 7")]},
      {subject: "section-3", says: "6", left: 11, right: 14}
    ],
    [
      {sections, "regulation.issued": 0, notes: [noteAt(125, "行政强制", "row-missing")]},
      {subject: "section-2", says: "行政强制", left: 0, right: 1, doubt: "report"}
    ],
    // Under a header of another year's figures, say.
    [
      {
        ...{sections, "regulation.issued": 0},
        notes: [noteAt(125, "行政强制", "row-missing"), noteAt(126, "12", "row-unknown")]
      },
      {subject: "section-2", says: "行政强制", doubt: "reading"}
    ],
    // Columns that a header lacks: the others were read.
    [
      {
        ...{sections, "request.received@total": 12},
        notes: [noteAt(131, "科研机构", "column-missing"), noteAt(131, "其他", "column-missing")]
      },
      {
        ...{subject: "section-3", says: "“科研机构”", right: 2},
        message_zh:
          "第三部分（依申请公开）表格的栏与格式对不上：没有“科研机构”栏、没有“其他”栏；其余各栏按栏头录入。"
      }
    ],
    // A row that is gone besides: not all of the table was read by its headers.
    [
      {
        ...{sections, "request.received@total": 12},
        notes: [noteAt(131, "科研机构", "column-missing"), noteAt(133, "总计", "row-missing")]
      },
      {
        ...{subject: "section-3", says: "“总计”"},
        message_zh: expect.stringContaining("没有“科研机构”栏、没有“总计”；不能确定") as string
      }
    ],
    // Two tables under the captions of others: which is the report's own nobody can tell.
    [
      {sections, notes: [noteAt(131, "全县汇总、县政府办公室", "table-unassigned")]},
      {
        ...{subject: "section-3", says: "“全县汇总、县政府办公室”", left: 0, right: 1},
        message_zh: expect.stringContaining("看不出哪一张是本报告的") as string
      }
    ],
    [
      {notes: [noteAt(145, "政府信息公开行政复议、行政诉讼情况", "table-missing")]},
      {subject: "section-unknown", says: "政府信息公开行政复议、行政诉讼情况"}
    ]
  ],
  // What is not there is never a matter of doubt: either the cells are there, or a note says that they are not.
  cannotTell: [],
  silent: [
    {"disclosure.items~1": 54},
    // A table of which no one knows what it is, with every cell there.
    {notes: [noteAt(145, "本年增/", "label-shortened")]},
    {notes: [noteAt(5, "20231月1日", "text-damaged")]}
  ]
});

test("how many cells were made out is said, not how many are printed; no English in the Chinese", () => {
  const notes = [
    noteAt(145, "1 of 15"),
    noteAt(146, "0 of 1"),
    noteAt(147, "行政强制", "row-missing")
  ];
  const [finding] = examine("form-missing-cells", {sections, notes}).findings;
  expect(finding!.message_zh).toContain(
    "应有15格，只认出1格、应有1格，一格也没有认出、没有“行政强制”；"
  );
  expect(finding!.message_zh + finding!.doubt_zh).not.toMatch(/[a-z]/);
  expect(finding!.message_en).toContain("15 cells due, 1 made out, 1 cell due, none made out");
  expect(finding!.doubt_zh).toBe("该行的格没有认全（应有15格，只认出1格），请先对照原文");
});

test("an appendix is called so", () => {
  const made = {
    ...{year: 2016, template: "statistics-2014" as const, "request.received": 9},
    notes: [noteAt(205, "收到申请数", "row-missing")]
  };
  const [finding] = examine("form-missing-cells", made).findings;
  expect(finding!.finding).toBe("form-missing-cells/county-bureau/2016/appendix");
});

test("a row and a table that are not there are called so, in the appendix too", () => {
  const said = (code: NoteCode) =>
    examine("form-missing-cells", {sections, notes: [noteAt(145, "行政强制", code)]}).findings[0]!;
  expect(said("row-missing").message_en).toContain("no row “行政强制”");
  expect(said("table-missing").message_en).toContain("no table of “行政强制” was made out");
  expect(said("row-missing").message_zh).toContain("第四部分（复议、诉讼）表格的行或格");
});

test("rows that lack the same are said once", () => {
  const notes = [131, 133, 135].map((block) => noteAt(block, block === 135 ? "6 of 7" : "0 of 7"));
  const [finding] = examine("form-missing-cells", {sections, notes}).findings;
  expect(finding).toMatchObject({left: 6, right: 21});
  expect(finding!.message_zh).toContain("应有7格，一格也没有认出（2行）、应有7格，只认出6格；");
  expect(finding!.message_en).toContain(
    "7 cells due, none made out (2 rows), 7 cells due, 6 made out;"
  );
});
