/** Tables as formats with a grid give them: a spanned cell in every slot that it covers. */
import {describe, expect, test} from "vitest";
import type {Block, Cell, Document, Format} from "#parsers/document.ts";
import {linesOf} from "#parsers/lines.ts";
import {tokensOf} from "#parsers/table/cells.ts";
import {figuresOf, library, onlyReport, readAny} from "#test/printed/read.ts";
import {printReport, type PrintedBlock, type PrintedCell} from "#test/printed/report.ts";

/** A table with spans as the neutral model has it. */
function toGrid(table: PrintedCell[][]): Cell[][] {
  const width = table[0]!.reduce((sum, {columns}) => sum + columns, 0);
  const grid = table.map(() => new Array<Cell | undefined>(width).fill(undefined));
  table.forEach((cells, row) => {
    for (const {text, rows, columns} of cells) {
      const column = grid[row]!.indexOf(undefined);
      for (let y = row; y < row + rows; y++)
        grid[y]!.fill({text, row, column}, column, column + columns);
    }
  });
  return grid as Cell[][];
}

function toBlock(printed: PrintedBlock, block: number): Block {
  if ("table" in printed) return {type: "table", block, rows: toGrid(printed.table)};
  if ("heading" in printed) return {type: "heading", block, text: printed.heading};
  return {type: "paragraph", block, text: printed.paragraph};
}

/** A format whose decoder gives this document for any bytes. */
function formatOf(blocks: Block[]): Format {
  return {
    format: "html",
    sniff: () => true,
    decode: ({sha256}): Document => ({sha256, format: "html", blocks})
  };
}

describe("a document with tables", async () => {
  const signs = ["", "/", "12", "无", "3"];
  let next = 0;
  const {report, truth} = printReport("2021", () => signs[next++ % signs.length]!);
  const head = [report.title, `发布日期:${report.published}`].map((paragraph) => ({paragraph}));
  const blocks = [...head, ...report.blocks].map((block, index) => toBlock(block, index));
  const formats = new Map([["html", formatOf(blocks)]]);
  const document = onlyReport(await readAny(Uint8Array.of(1), {...library, formats}));

  test("reads as its cells are printed", () => {
    const expected = Object.entries(truth).map(([key, {value, state}]) => [key, {value, state}]);
    expect(figuresOf(document)).toEqual(Object.fromEntries(expected));
    expect(document.reading.document.format).toBe("html");
  });

  test("places lead to the cells", () => {
    for (const {raw, place, origin} of document.reading.observations) {
      if (origin !== "table") continue;
      const [, block, row, column] = /#b(\d+)\.r(\d+)\.c(\d+)$/.exec(place)!.map(Number);
      const table = blocks[block!]!;
      expect(table.type === "table" && table.rows[row!]![column!]!.text).toBe(raw);
    }
  });
});

describe("cells of a text dump", () => {
  const tokens = (text: string) =>
    tokensOf(
      linesOf(text.split("\n").map((line, block) => ({type: "paragraph", block, text: line})))
    ).map(({kind, text}) => (kind === "value" ? `=${text}` : kind === "blank" ? "_" : text));

  test.each([
    ["a no-break space is a blank", "规章\n\u00a0\n0", ["规章", "_", "=0"]],
    ["spaces around a value are not part of it", " 0\n\u00a05 ", ["=0", "=5"]],
    ["empty lines between all lines are nothing", "规章\n\n0\n\n1", ["规章", "=0", "=1"]],
    [
      "one empty line among many may be a cell",
      "规章\n0\n\n1\n2\n3",
      ["规章", "=0", "_", "=1", "=2", "=3"]
    ],
    ["a row a line", "行政许可 | 0 | ||", ["行政许可", "=0", "_", "_", "_"]],
    ["a framed row", "| 规章 | | 0 |", ["规章", "_", "=0"]],
    ["lines of |", "规章\n|\n0\n|\n|\n5", ["规章", "=0", "_", "=5"]],
    ["a drawn line is nothing", "| 规章 |\n|---|\n| 0 |", ["规章", "=0"]],
    ["tabs", "规章\t0\t\t2", ["规章", "=0", "_", "=2"]],
    ["a label and its values", "行政许可  111 -2 1,034", ["行政许可", "=111", "=-2", "=1,034"]],
    ["words apart by two spaces", "自然人  法人或其他组织", ["自然人", "法人或其他组织"]],
    ["words apart by one are together", "法人 或其他组织", ["法人 或其他组织"]],
    ["signs for none", "/\n—\n无\n不适用\n１２", ["=/", "=—", "=无", "=不适用", "=12"]]
  ])("%s", (_, text, expected) => {
    expect(tokens(text)).toEqual(expected);
  });
});
