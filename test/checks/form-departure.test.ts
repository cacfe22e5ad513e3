import type {NoteCode} from "#data/schema/note.ts";
import {expect, test} from "vitest";
import {cases, examine} from "./cases.ts";

const sections = [2, 3, 4].map((expected_order) => ({expected_order}));
const note = (raw: string, code: NoteCode) => ({code, raw, place: `${"a".repeat(64)}#b135`});
const departs = {
  sections,
  "request.outcome.granted@total": 1,
  "request.outcome.other@total": 0,
  notes: [note("(六)其他处理", "row-departs")]
};

cases("form-departure", {
  holds: [
    {sections, "request.received@total": 1},
    {year: 2020, template: "standard-2019", "request.outcome.other@total": 0},
    {sections, "request.received@total": 1, notes: [note("年制发件数", "label-shortened")]}
  ],
  breaks: [
    [
      departs,
      {
        ...{subject: "section-3", says: "(六)其他处理", doubt: "template", severity: "info"},
        figures: ["county-bureau/2021/request.outcome.other@total"]
      }
    ],
    [
      {
        sections,
        "request.received@total": 1,
        notes: [note("9.新增情形", "row-unknown"), note("9.新增情形", "row-unknown")]
      },
      {subject: "section-3", says: "“9.新增情形”", doubt: "reading"}
    ],
    // A row that no form has may be our misreading, whatever stands beside it.
    [
      {...departs, notes: [...departs.notes, note("9.新增情形", "row-unknown")]},
      {subject: "section-3", says: "“9.新增情形”", doubt: "reading"}
    ],
    // Notes above which no section is known.
    [
      {notes: [note("9.新增情形", "row-unknown")]},
      {subject: "section-unknown", says: "“9.新增情形”", doubt: "reading"}
    ],
    [{template: "narrative"}, {subject: "template", says: "2021"}],
    [
      {year: 2019, template: "standard-2021", "permit.decisions": 3},
      {subject: "template", says: "2019"}
    ]
  ],
  // Either the rows are those of the form or they are not.
  cannotTell: [],
  silent: [
    {year: 2017, template: "narrative", "disclosure.items~1": 157},
    // A table of which no one knows what it is, with every row known.
    {year: 2017, template: "narrative", notes: [note("年制发件数", "label-shortened")]}
  ]
});

test("numbers in no row are unread, whatever is noted besides and whichever table it is", () => {
  const unread = [note("41", "row-unknown"), note("年制发件数", "label-shortened")];
  const [known] = examine("form-departure", {sections, notes: unread}).outcomes;
  expect(known).toMatchObject({fails: 0, cannot_tell: 1});
  const old = {year: 2017, template: "narrative" as const, notes: [note("41", "row-unknown")]};
  expect(examine("form-departure", old).outcomes[0]).toMatchObject({holds: 0, cannot_tell: 1});
});

test("rows of a text are told apart, though they stand in no row of a table", () => {
  const two = [note("9.新增情形", "row-unknown"), note("10.撤回申请", "row-unknown")];
  const [finding] = examine("form-departure", {sections, notes: two}).findings;
  expect(finding!.message_zh).toContain("行“9.新增情形”、“10.撤回申请”");
});

test("an appendix is called so", () => {
  const made = {
    ...{year: 2016, template: "statistics-2014" as const, "request.received": 9},
    notes: [{...note("5.电子邮件", "row-unknown"), place: `${"a".repeat(64)}#b205`}]
  };
  const [finding] = examine("form-departure", made).findings;
  expect(finding!.finding).toBe("form-departure/county-bureau/2016/appendix");
});

test("that another form was used is said, and no sum", () => {
  const [finding] = examine("form-departure", {template: "narrative"}).findings;
  expect(finding!.message_zh).toBe("报告未采用2021年度应当采用的2021年格式。");
});

test("a table of which nothing was read is no departure", () => {
  const missing = {sections, notes: [note("第三部分", "table-missing")]};
  const {outcomes} = examine("form-departure", missing);
  expect(outcomes).toMatchObject([{holds: 1, fails: 0}]);
});

test("a row is named once, however many notes it has", () => {
  const twice = {...departs, notes: [...departs.notes, ...departs.notes]};
  const [finding] = examine("form-departure", twice).findings;
  expect(finding!.message_zh.match(/其他处理/g)).toHaveLength(1);
});

test("a row is named by its first words, not by its cells; one that was not made out is none", () => {
  const noteIn = (raw: string, row: number, code: NoteCode = "row-unknown") => ({
    ...{code, raw},
    place: `${"a".repeat(64)}#b135.r${row}.c1`
  });
  const inRow = ["4.撤回申请", "1", "0"].map((raw) => noteIn(raw, 27));
  const unread = [noteIn("O", 30), noteIn("1", 30), noteIn("1 of 15", 30, "cells-missing")];
  const made = {sections, "request.received@total": 1, notes: [...inRow, ...unread]};
  const [finding] = examine("form-departure", made).findings;
  expect(finding!.message_zh).toBe("第三部分（依申请公开）表格有格式之外的行“4.撤回申请”。");
  expect(finding!.places).toHaveLength(1);
});

test.each([
  ["41", "0"],
  ["2020", "80"],
  ["12.5", "—"]
])("%s is no row, and whose it is cannot be told", (...numbers) => {
  const inRow = numbers.map((raw, i) => ({
    ...{code: "row-unknown" as const, raw},
    place: `${"a".repeat(64)}#b135.r3.c${i}`
  }));
  const made = {sections, notes: inRow};
  const {findings, outcomes} = examine("form-departure", made);
  expect(findings).toEqual([]);
  expect(outcomes[0]).toMatchObject({cannot_tell: 1, because: ["ambiguous"]});
  const named = {...made, notes: [...inRow, note("9.新增情形", "row-unknown")]};
  expect(examine("form-departure", named).findings[0]!.message_zh).toMatch(/行“9.新增情形”。$/);
});
