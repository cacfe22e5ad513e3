/** Marks of footnotes beside the figures of tables: the figure is read where the mark is one for certain. */
import {describe, expect, test} from "vitest";
import {writers, type Writers} from "#test/printed/formats.ts";
import {wordCell, writeHtml} from "#test/printed/html.ts";
import {figuresOf, notesOf, onlyReport, readAny} from "#test/printed/read.ts";
import {printReport} from "#test/printed/report.ts";
import {cellALine, oneSpace, spaces, writeText} from "#test/printed/text.ts";

const formats: Writers = {
  ...writers,
  "html, saved by Word": (report) => writeHtml(report, {cell: wordCell}),
  "a cell a line": (report) => writeText(report, {table: cellALine}),
  spaces: (report) => writeText(report, {table: spaces}),
  "one space": (report) => writeText(report, {table: oneSpace})
};

const key = "request.outcome.granted@total";

/** A report in which that cell is printed so, and every other as a number of its own. */
function printed(text: string, at = key) {
  let next = 0;
  return printReport("2021", (each) => (each === at ? text : `${(next += 7)}`));
}

async function read(bytes: Uint8Array | Promise<Uint8Array>) {
  const report = onlyReport(await readAny(await bytes));
  return {figures: figuresOf(report), notes: notesOf(report).slice(1), report};
}

const rest = ({truth}: ReturnType<typeof printed>, at = key) =>
  Object.fromEntries(
    Object.entries(truth).flatMap(([id, {value, state}]) =>
      id === at ? [] : [[id, {value, state}]]
    )
  );

const marks = [
  "10781*",
  "10781＊",
  "10781**",
  "10781※",
  "10781①",
  "10781[②]",
  "10781（注）",
  "10781¹"
];

describe.each(Object.entries(formats))("%s", (_, write) => {
  test.each(marks)("%s", async (text) => {
    const edition = printed(text);
    const {figures, notes, report} = await read(write(edition.report));
    expect(figures).toEqual({...rest(edition), [key]: {value: 10781, state: "number"}});
    expect(notes).toEqual([`cell-marked: ${text}`]);
    const found = report.reading.observations.find(({id}) => id.endsWith(key));
    expect(found?.raw).toBe("10781");
  });

  test.each(["10781[1]", "10781（1）", "10781△"])(
    "%s: its cell alone is nobody's",
    async (text) => {
      const edition = printed(text);
      const {figures, notes} = await read(write(edition.report));
      expect(figures).toEqual({...rest(edition), [key]: {value: null, state: "unreadable"}});
      expect(notes).toEqual([`cell-unreadable: ${text}`]);
    }
  );

  test("in section four", async () => {
    const at = "litigation_direct.other";
    const edition = printed("12*", at);
    const {figures, notes} = await read(write(edition.report));
    expect(figures).toEqual({...rest(edition, at), [at]: {value: 12, state: "number"}});
    expect(notes).toEqual(["cell-marked: 12*"]);
  });
});

test.each([
  ["<sup>*</sup>", 10781],
  ["<sup>①</sup>", 10781],
  ["<sup>[1]</sup>", 10781],
  ['<span style="vertical-align:super">注2</span>', 10781],
  ["<sup>1</sup>", null],
  ['<span class="x7">1</span>', null]
])("raised on a page: %s", async (mark, value) => {
  const edition = printed("10781");
  const page = new TextDecoder()
    .decode(writeHtml(edition.report))
    .replace(">10781<", `>10781${mark}<`);
  const {figures} = await read(new TextEncoder().encode(page));
  const state = value === null ? "unreadable" : "number";
  expect(figures).toEqual({...rest(edition), [key]: {value, state}});
});
