/** Section three with its rows as columns: applicants down its side, and what became of requests over it. */
import {describe, expect, test} from "vitest";
import {parsePlace} from "#data/schema/place.ts";
import {withoutMerges, writers, type Writers} from "#test/printed/formats.ts";
import {writeHtml} from "#test/printed/html.ts";
import {cells, made, truth, words} from "#test/printed/odd.ts";
import {figuresOf, notesOf, onlyReport, readAny} from "#test/printed/read.ts";
import type {PrintedCell, PrintedReport} from "#test/printed/report.ts";
import {writeWorkbook} from "#test/printed/xlsx.ts";

/** Every cell of a table in the slots that it covers. */
function slotsOf(table: PrintedCell[][]): PrintedCell[][] {
  const slots = table.map((): PrintedCell[] => []);
  table.forEach((row, y) => {
    for (const cell of row) {
      let x = 0;
      while (slots[y]![x]) x++;
      for (const below of slots.slice(y, y + cell.rows))
        for (let dx = 0; dx < cell.columns; dx++) below[x + dx] = cell;
    }
  });
  return slots;
}

function turned(table: PrintedCell[][]): PrintedCell[][] {
  const slots = slotsOf(table);
  const seen = new Set<PrintedCell>();
  return slots[0]!.map((_, x) =>
    slots.flatMap((row) => {
      const cell = row[x]!;
      if (seen.has(cell)) return [];
      seen.add(cell);
      return [{...cell, rows: cell.columns, columns: cell.rows}];
    })
  );
}

const report = (edit: (table: PrintedCell[][]) => PrintedCell[][]): PrintedReport => ({
  ...made.report,
  blocks: cells(edit).blocks!(made.report.blocks)
});

const formats: Writers = {
  ...writers,
  ...withoutMerges,
  xls: (report) => writeWorkbook(report, {book: "biff8"})
};

describe.each(Object.entries(formats))("%s", (_, write) => {
  test("is read as it would stand otherwise", async () => {
    const read = onlyReport(await readAny(await write(report(turned))));
    expect(figuresOf(read)).toEqual(truth);
    expect(notesOf(read)).toEqual(["body-unknown: 青禾县教育局"]);
  });

  test("with a label that no form has, none of it is, and one note says so", async () => {
    const odd = report((table) => turned(words("2.重复申请", "2.转送其他机关办理")(table)));
    const read = onlyReport(await readAny(await write(odd)));
    const requests = Object.keys(figuresOf(read)).filter((id) => id.startsWith("request."));
    expect(requests).toEqual([]);
    expect(notesOf(read)).toEqual([
      "body-unknown: 青禾县教育局",
      expect.stringMatching(/^table-unassigned: \(本列数据的勾稽关系为/)
    ]);
  });
});

test("its figures lead back to their own cells", async () => {
  const {reading} = onlyReport(await readAny(writeHtml(report(turned))));
  const found = reading.observations.find(({id}) => id.endsWith("request.received@business"))!;
  // In the row of 商业企业, behind two heads of the applicants, and in the column of 一、.
  const rows = slotsOf(turned(slotsOfThree()));
  const {row, column} = parsePlace(found.place);
  expect(rows[row!]![column!]!.text).toBe(found.raw);
});

test("with a cell gone, none of it is read", async () => {
  const short = report((table) =>
    turned(table).map((row, at) => (at === 5 ? row.toSpliced(6, 1) : row))
  );
  for (const write of Object.values(formats)) {
    const read = onlyReport(await readAny(await write(short)));
    expect(Object.keys(figuresOf(read)).filter((id) => id.startsWith("request."))).toEqual([]);
    expect(notesOf(read).join("\n")).toMatch(/table-unassigned|cells-missing/);
  }
});

const slotsOfThree = () =>
  made.report.blocks.flatMap((block) =>
    "table" in block && block.about === "3" ? block.table : []
  );
