/** Section four in a row that begins or ends with an empty cell. */
import {describe, expect, test} from "vitest";
import {withoutMerges, writers} from "#test/printed/formats.ts";
import {cells} from "#test/printed/odd.ts";
import {figuresOf, notesOf, onlyReport, readAny} from "#test/printed/read.ts";
import {printReport, type PrintedCell, type PrintedReport} from "#test/printed/report.ts";

const formats = {...writers, ...withoutMerges};

const value = (text: string): PrintedCell => ({text, rows: 1, columns: 1, is: "value"});

/** A report whose section four ends in a row of these cells. */
function withRow(row: string[]): PrintedReport {
  const {report} = printReport("2021", () => "0");
  const edit = (table: PrintedCell[][]) => [...table.slice(0, -1), row.map(value)];
  return {...report, blocks: cells(edit, "4").blocks!(report.blocks)};
}

async function reviewsOf(bytes: Uint8Array | Promise<Uint8Array>) {
  const report = onlyReport(await readAny(await bytes));
  const found = Object.entries(figuresOf(report) as Record<string, {value: number | null}>);
  const values = found.flatMap(([id, each]) =>
    /^(?:review|litigation)/.test(id) ? [each.value] : []
  );
  return {values, notes: notesOf(report)};
}

/** The sums of each five hold: 2 + 1 + 0 + 3 = 6, 4 + 0 + 5 + 1 = 10, 7 + 2 + 1 + 0 = 10. */
const whole = [2, 1, 0, 3, 6, 4, 0, 5, 1, 10, 7, 2, 1, 0, 10].map(String);
const figures = whole.map(Number);
/** None of them holds. */
const numbered = whole.map((_, at) => String(31 + 7 * at));

describe.each(Object.entries(formats))("%s", (_, write) => {
  test("a blank is the first cell where the sums hold with it", async () => {
    const row = ["", "1", "0", "3", "4", ...whole.slice(5)];
    const {values} = await reviewsOf(write(withRow(row)));
    expect(values).toEqual([null, 1, 0, 3, 4, ...figures.slice(5)]);
    const {values: none} = await reviewsOf(write(withRow(["", ...whole.slice(1).fill("0")])));
    expect(none).toEqual([null, ...Array<number>(14).fill(0)]);
  });

  test("a blank behind them moves none", async () => {
    expect((await reviewsOf(write(withRow([...numbered, ""])))).values).toEqual(
      numbered.map(Number)
    );
  });
});
