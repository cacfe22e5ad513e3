/** Pages of a PDF written by hand, and what is read of them as lines of text. */
import type {Block} from "#parsers/document.ts";
import pdf from "#parsers/formats/pdf.ts";
import {sha256Of} from "#test/bundle.ts";
import {makePdf, stroke, textAt, type PdfPage} from "./pdf.ts";
import {library} from "./read.ts";

export const received = (bytes: Uint8Array) => ({
  bytes,
  sha256: sha256Of(bytes),
  path: "a.pdf",
  url: null
});

export const page = (content: string, rest: Partial<PdfPage> = {}): PdfPage => ({
  width: 400,
  height: 400,
  content,
  ...rest
});

export async function blocksOf(...pages: PdfPage[]): Promise<Block[]> {
  const {blocks} = await pdf.decode(received(makePdf(pages)), library);
  return blocks;
}

/** A document as text: a paragraph a line, of tables a row a line with | between the cells. */
const shown = (blocks: Block[]): string[] =>
  blocks.flatMap((block) =>
    block.type === "table"
      ? block.rows.map((row) => row.map(({text}) => text).join("|"))
      : [block.text]
  );

export const show = async (...pages: PdfPage[]) => shown(await blocksOf(...pages));

export type Line = [x: number, y: number, right: number, top: number];
export const draw = (lines: Line[], rule = stroke!) =>
  lines.map(([x, y, right, top]) => rule([x, y], [right, top])).join("");

/** Rules of two rows of three columns, 60 wide and 20 high, from 100, 100. */
export const grid: Line[] = [
  ...[100, 120, 140].map((y): Line => [100, y, 280, y]),
  ...[100, 160, 220, 280].map((x): Line => [x, 100, x, 140])
];
export const words = (rows: string[][], size = 10) =>
  rows
    .flatMap((row, y) => row.map((text, x) => textAt(text, 105 + 60 * x, 126 - 20 * y, size)))
    .join("");
export const cells = [
  ["规章", "12", "34"],
  ["其他", "", "7"]
];
