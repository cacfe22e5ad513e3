import type {CellObject, WorkBook, WorkSheet} from "@e965/xlsx";
import type {DocumentFormat} from "#data/schema/document.ts";
import {DecodeError, type Block, type Document, type Received} from "#parsers/document.ts";
import {compoundSentences} from "./compound.ts";
import {shownBy, type Shown} from "./number-format.ts";
import {shownNumber} from "./number.ts";
import {packages} from "./packages.ts";
import {blocksOfSheet, type Slot} from "./sheet.ts";
import {agrees} from "./workbook-agrees.ts";
import {nameOf, type Drawn, type Written, type WrittenSheet} from "./written.ts";

type Library = typeof import("@e965/xlsx");

/** All sheets of a report have some ten thousand slots; a sheet that is formatted to its last row has many millions. */
const mostSlots = 200_000;

const sentences = {
  broken: {
    zh: "表格文件已损坏，无法打开；请重新下载，或用 Excel、WPS 打开后另存一份",
    en: "the workbook is broken and cannot be opened: fetch it again, or open it with Excel or WPS and save it again"
  },
  empty: {
    zh: "表格文件里没有任何可见的内容；请检查是不是下错了文件",
    en: "the workbook shows nothing at all: see whether this is the right file"
  },
  tooLarge: (sheet: string) => ({
    zh: `工作表“${sheet}”远大于任何报告，未读取；请只保留报告所在的区域`,
    en: `the sheet “${sheet}” is larger than any report, and is not read: keep only what holds the report`
  })
};

/** Decodes a workbook of either format; what is written in it must be what the library found. */
export async function decodeWorkbook(
  {bytes, sha256}: Received,
  format: DocumentFormat,
  written: Written | null = null
): Promise<Document> {
  const library = await (format === "xls" ? packages.oldSheets() : packages.sheets());
  const sheets = shownSheets(open(library, bytes)).map((each) =>
    withMerges(each, written, library)
  );
  if (written && !sheets.every((each) => isWritten(each, written)))
    throw new DecodeError(sentences.broken);
  const drawn = sheets.map((each) => ({
    name: each.name,
    rows: slotsOf(each, library, written && writtenOf(each, written)),
    over: written ? drawnOver(writtenOf(each, written)?.drawn) : []
  }));
  const blocks = drawn
    .flatMap(({name, rows, over}) => [
      ...titleOf(name, rows, sheets.length),
      ...blocksOfSheet(rows),
      ...over
    ])
    .map((block, index): Block => ({...block, block: index + 1}));
  if (blocks.every(({unread}) => unread !== undefined)) throw new DecodeError(sentences.empty);
  return {sha256, format, blocks};
}

/** What stands in boxes over a sheet is read after it; a picture or a chart is told. */
const drawnOver = ({words, pictures}: Drawn = {words: [], pictures: 0}): Block[] => [
  ...words.map((text): Block => ({type: "paragraph", block: 0, text})),
  ...Array.from({length: pictures}, (): Block => ({
    ...{type: "paragraph", block: 0, text: "", unread: "图片"}
  }))
];

function open(library: Library, bytes: Uint8Array): WorkBook {
  try {
    return library.read(bytes, {
      type: "array",
      dense: true,
      cellNF: true,
      cellStyles: true,
      cellHTML: false,
      // The built-in format of a date follows the system of the reader; in China it shows 2023/1/20.
      dateNF: "yyyy/m/d"
    });
  } catch (error) {
    const isLocked = /password|encrypt/i.test((error as Error).message);
    throw new DecodeError(isLocked ? compoundSentences.locked : sentences.broken);
  }
}

const writtenOf = ({name, index}: Named, {sheets}: Written) =>
  sheets.get(name) ?? sheets.get(index);

function isWritten(named: Named, written: Written): boolean {
  const sheet = writtenOf(named, written);
  // A sheet that is one chart has no cells.
  return sheet ? agrees(named.sheet, sheet, written.strings) : !named.sheet["!data"]?.length;
}

/** The library misses a merge that is not written as Excel writes it. */
function withMerges(named: Named, written: Written | null, {utils}: Library): Named {
  const merges = written && writtenOf(named, written)?.merges;
  if (merges) named.sheet["!merges"] = merges.map((range) => utils.decode_range(range));
  return named;
}

interface Named {
  index: number;
  name: string;
  sheet: WorkSheet;
}

/**
 * The sheets that show when the file is opened. Hidden ones hold lists for menus and last year's figures: whoever
 * opens the report never sees them, so they are no part of what it says.
 */
function shownSheets({SheetNames, Sheets, Workbook}: WorkBook): Named[] {
  return SheetNames.flatMap((name, index) =>
    // One that the library could not read it leaves out.
    Workbook?.Sheets?.[index]?.Hidden ? [] : [{name, index, sheet: Sheets[name] ?? {}}]
  );
}

/**
 * The tab of a sheet may be the only place where the title of a section stands; among several sheets it is a heading,
 * unless it is one that nobody wrote, or the sheet says it itself.
 */
function titleOf(name: string, rows: Slot[][], sheets: number) {
  const isOwn = !/^(?:sheet|工作表|表)\s*\d*$/i.test(name.trim());
  const isSaid = rows.some((row) => row.some(({text}) => text.includes(name.trim())));
  if (sheets === 1 || rows.length === 0 || !isOwn || isSaid) return [];
  return [{type: "heading" as const, block: 0, text: name}];
}

/**
 * What a sheet shows, a slot for each cell: merged cells stand in every slot that they cover. Hidden rows and columns
 * are left out as hidden sheets are; the part of a merged cell that still shows keeps its text.
 */
function slotsOf({name, sheet}: Named, library: Library, written?: WrittenSheet | null): Slot[][] {
  const data = (sheet["!data"] ?? []) as (CellObject | undefined)[][];
  const shownAt = (row: number, column: number) =>
    written?.cells.get(nameOf({row: row + 1, column: column + 1}))?.shown;
  const isUncounted = written?.isUncounted ?? false;
  const texts = [...data].map((cells, y) =>
    [...(cells ?? [])].map((cell, x) => shownAt(y, x) ?? textOf(cell, library, isUncounted))
  );
  const height = texts.findLastIndex((row) => row.some((text) => /\S/.test(text))) + 1;
  const width = Math.max(
    0,
    ...texts.slice(0, height).map((row) => row.findLastIndex((text) => /\S/.test(text)) + 1)
  );
  if (height * width > mostSlots) throw new DecodeError(sentences.tooLarge(name));
  const slots = texts
    .slice(0, height)
    .map((row, y) =>
      Array.from({length: width}, (_, x) => ({text: row[x] ?? "", row: y, column: x}))
    );
  merge(slots, sheet);
  return withoutHidden(slots, sheet);
}

/** Writes merged cells into the slots that they cover, as far as the sheet has any text. */
function merge(slots: Slot[][], sheet: WorkSheet): void {
  for (const {s, e} of sheet["!merges"] ?? []) {
    const origin = slots[s.r]?.[s.c];
    if (!origin) continue;
    for (const row of slots.slice(s.r, e.r + 1)) row.fill(origin, s.c, e.c + 1);
  }
}

/** A row or a column: how wide it is in characters, or how high in points. */
interface Line {
  hidden?: boolean;
  width?: number | null;
  hpt?: number;
}

const [thinnest, lowest] = [0.2, 2];

function withoutHidden(slots: Slot[][], sheet: WorkSheet): Slot[][] {
  const isShown = (list: Line[] | undefined) => (_: unknown, index: number) => {
    const {hidden, width, hpt} = list?.[index] ?? {};
    return !(hidden || (width ?? thinnest) < thinnest || (hpt ?? lowest) < lowest);
  };
  return slots.filter(isShown(sheet["!rows"])).map((row) => row.filter(isShown(sheet["!cols"])));
}

/**
 * What a cell shows. A formula shows the value that was saved with it; where none was, or where it is counted anew when
 * the file is opened, its own words.
 */
function textOf(cell: CellObject | undefined, {SSF}: Library, isUncounted: boolean): string {
  if (!cell) return "";
  const isNumber = cell.t === "n" && typeof cell.v === "number";
  const format = cell.z === undefined ? "" : String(cell.z);
  const shown = isNumber ? shownBy(format, cell as Shown, SSF.format) : cell.w;
  const isFormula = cell.f !== undefined || cell.F !== undefined;
  if (isFormula && (isUncounted || shown === undefined)) return `=${cell.f ?? ""}`;
  const text = shown ?? (cell.v === undefined ? "" : String(cell.v));
  return isNumber && !SSF.is_date(format) ? shownNumber(text, cell.v as number) : text;
}
