/** The same printed report as text dumps of every shape that was seen. */
import type {PrintedBlock, PrintedCell, PrintedReport} from "./report.ts";

/** How a dump writes a table: as lines of text. */
export type WriteTable = (table: PrintedCell[][]) => string[];

const nbsp = "\u00a0";

/** A cell a line; a blank one is a line with a no-break space. */
export const cellALine: WriteTable = (table) => table.flat().map(({text}) => text || nbsp);

/** A cell a line, with a line of | between the cells of a row. */
export const barsBetween: WriteTable = (table) =>
  table.flatMap((row) => row.flatMap(({text}, index) => (index === 0 ? [text] : ["|", text])));

/** The same with | at both ends of a row. */
export const barsAround: WriteTable = (table) =>
  table.flatMap((row) => [...row.flatMap(({text}) => ["|", text]), "|"]);

/** A row a line, with empty fields where a cell was merged: `行政许可 | 0 | ||`. */
export const rowALine: WriteTable = (table) => spread(table).map((row) => row.join(" | "));

/** A row a line, with commas, as spreadsheets save it. */
export const commas: WriteTable = (table) => spread(table).map((row) => row.map(quoted).join(","));

/** Quotes around what holds a comma, a quote or a line break. */
export const quoted = (text: string): string =>
  /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;

/** The same with | at both ends, as in Markdown, and a line drawn under the header. */
export const markdown: WriteTable = (table) => {
  const [head, ...rows] = spread(table).map((row) => `| ${row.join(" | ")} |`);
  return [head!, `|${" --- |".repeat(spread(table)[0]!.length)}`, ...rows];
};

/** A row a line, with tabs, as spreadsheets copy it. */
export const tabs: WriteTable = (table) => spread(table).map((row) => row.join("\t"));

/** A row a line, with spaces, and nothing where a cell was merged; it cannot hold a blank. */
export const spaces: WriteTable = (table) =>
  table.map((row) => row.map(({text}) => text).join("  "));

/** The same with one space, so that a head stands beside the first label under it: `(三)不予公开 1.属于国家秘密 0 0`. */
export const oneSpace: WriteTable = (table) =>
  table.map((row) => row.map(({text}) => text).join(" "));

/** Every slot of the table: the cell's text where it begins, nothing where it is merged into. */
function spread(table: PrintedCell[][]): string[][] {
  const slots = table.map((): (string | undefined)[] => []);
  table.forEach((row, y) => {
    for (const cell of row) {
      let x = 0;
      while (slots[y]![x] !== undefined) x++;
      for (const below of slots.slice(y, y + cell.rows))
        for (let dx = 0; dx < cell.columns; dx++) below[x + dx] = "";
      slots[y]![x] = cell.text;
    }
  });
  return slots.map((row) => Array.from(row, (text) => text ?? ""));
}

export interface Dump {
  table: WriteTable;
  /** What stands between two lines: "\n" or "\n\n" and its kin. */
  between?: string;
  /** Changes the whole text after it was written. */
  change?: (text: string) => string;
  encode?: (text: string) => Uint8Array;
}

/** The whole report as a spreadsheet saves it: each line a row, with as many commas. */
export function writeCommaSeparated(report: PrintedReport, {padded}: {padded: number}): Uint8Array {
  const lines = [report.title, `时间:${report.published}`].map(quoted);
  const rows = report.blocks.flatMap((block) =>
    "table" in block ? commas(block.table) : writeBlock(block, commas).map(quoted)
  );
  const pad = (line: string) => {
    const missing = padded - (line.match(/,/g)?.length ?? 0);
    return line + ",".repeat(Math.max(0, missing));
  };
  return toUtf8([...lines, ...rows].map(pad).join("\r\n"));
}

/** Writes a report as a text dump. */
export function writeText(
  {title, published, blocks}: PrintedReport,
  {table, between = "\n", change = (text) => text, encode = toUtf8}: Dump
): Uint8Array {
  const lines = [
    title,
    `时间:${published}`,
    ...blocks.flatMap((block) => writeBlock(block, table))
  ];
  return encode(change(lines.join(between)));
}

function writeBlock(block: PrintedBlock, table: WriteTable): string[] {
  if ("table" in block) return table(block.table);
  return ["heading" in block ? block.heading : block.paragraph];
}

export const toUtf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

export const toUtf16 = (text: string): Uint8Array => Buffer.from(`\ufeff${text}`, "utf16le");

const gb18030 = new Map<string, number[]>();

/** Every character of two bytes, by decoding all of them: Node writes no GB 18030. */
function twoByteCharacters(): Map<string, number[]> {
  if (gb18030.size > 0) return gb18030;
  const decoder = new TextDecoder("gb18030");
  for (let lead = 0x81; lead <= 0xfe; lead++)
    for (let trail = 0x40; trail <= 0xfe; trail++)
      if (trail !== 0x7f) gb18030.set(decoder.decode(Uint8Array.of(lead, trail)), [lead, trail]);
  return gb18030;
}

export function toGb18030(text: string): Uint8Array {
  const pairs = twoByteCharacters();
  return Uint8Array.from(
    [...text].flatMap((sign) => {
      if (sign.charCodeAt(0) < 0x80) return [sign.charCodeAt(0)];
      const bytes = pairs.get(sign);
      if (!bytes) throw new Error(`not in the two-byte part of GB 18030: ${sign}`);
      return bytes;
    })
  );
}

/** Digits and punctuation as a Chinese input method writes them. */
export const toFullWidth = (text: string): string =>
  text.replace(/[0-9(),:;]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));

const dump = (table: WriteTable) => (report: PrintedReport) => writeText(report, {table});

/** Shapes that made reports are read in, to see how many figures are read right. */
export const shapes = {
  "a cell a line": dump(cellALine),
  "lines of bars between cells": dump(barsBetween),
  "a row a line": dump(rowALine),
  "as in Markdown": dump(markdown),
  "with tabs": dump(tabs),
  "with spaces": dump(spaces)
};
