import type {CellObject, WorkSheet} from "@e965/xlsx";
import {nameOf, placeOf, type WrittenSheet, type WrittenCell} from "./written.ts";

/** Whether the library found in a sheet what is written in its XML: every cell in its place, and no other. */
export function agrees(sheet: WorkSheet, written: WrittenSheet, strings: string[]): boolean {
  const data = (sheet["!data"] ?? []) as (CellObject | undefined)[][];
  const isFound = ([name, cell]: [string, WrittenCell]) => {
    if (cell.type === "perhaps") return true;
    const {row, column} = placeOf(name)!;
    const found = data[row - 1]?.[column - 1];
    return found !== undefined && isSame(found, cell, strings);
  };
  return [...written.cells].every(isFound) && shown(data).every((name) => written.cells.has(name));
}

/** Cells in which something stands; of a formula without a value that is its own words. */
const shown = (data: (CellObject | undefined)[][]): string[] =>
  data.flatMap((cells, y) =>
    (cells ?? []).flatMap((cell, x) =>
      cell && cell.f === undefined && String(cell.v ?? "").trim() !== ""
        ? [nameOf({row: y + 1, column: x + 1})]
        : []
    )
  );

const number = /^\s*[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?\s*$/;

function isSame({v}: CellObject, {type, text}: WrittenCell, strings: string[]): boolean {
  if (type === "n") return number.test(text) && v === Number(text);
  if (type === "s")
    return strings[Number(text)] !== undefined && hasDigitsOf(v, strings[Number(text)]!);
  if (type === "str" || type === "inlineStr") return hasDigitsOf(v, text);
  return type === "b" || type === "e" || type === "d" || type === "any";
}

/** Breaks and signs may be written in several ways (_x000D_ is a break), digits in one. */
const hasDigitsOf = (value: CellObject["v"], text: string) =>
  digits(String(value)) === digits(text.replace(/_x[\da-fA-F]{4}_/g, ""));

const digits = (text: string) => text.replace(/_x[\da-fA-F]{4}_/g, "").replace(/[^\p{Nd}.]/gu, "");
