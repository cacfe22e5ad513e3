import {nameOf, placeOf, type Place, type WrittenCell, type WrittenSheet} from "./written.ts";
import {localName, type ReadXml, type XmlTag} from "./xml.ts";

/**
 * Reads the XML of a sheet; null where Excel would not open it: it is not well-formed, or a cell stands where it
 * cannot, or is merged twice. Cells follow each other from left to right, rows from top to bottom, and either all say where they stand or
 * none does: one that lost its address would take the place of a blank before it.
 */
export function readSheet(xml: string, readXml: ReadXml): WrittenSheet | null {
  const reader = new SheetReader();
  const isSound = readXml(xml, reader) && reader.isSound;
  return isSound && !overlap(reader.sheet.merges ?? []) ? reader.sheet : null;
}

/** Whether cells are merged with two others at once, which no program that wrote the sheet has done. */
function overlap(merges: string[]): boolean {
  const areas = merges.map((range) => {
    const [start, end = start] = range.split(":").map((name) => placeOf(name)!);
    return {...start!, bottom: end!.row, right: end!.column};
  });
  areas.sort((a, b) => a.row - b.row);
  return areas.some((area, index) => {
    for (let next = index + 1; next < areas.length; next++) {
      const other = areas[next]!;
      if (other.row > area.bottom) return false;
      if (other.column <= area.right && other.right >= area.column) return true;
    }
    return false;
  });
}

/** Whether all formulas are to be counted when the file is opened. */
export const isUncounted = ({fullCalcOnLoad = "0"}: Record<string, string>): boolean =>
  /^(?:1|true)$/.test(fullCalcOnLoad);

/** Formulas stand in a cell and are not shown; nor is how a Japanese name is spoken. */
const isSaid = (within: string[]) =>
  within.at(-1) === "v" || (within.at(-1) === "t" && !within.includes("rPh"));

class SheetReader {
  readonly #merges: string[] = [];
  readonly sheet: WrittenSheet = {cells: new Map(), merges: this.#merges};
  isSound = true;
  #at: Place = {row: 0, column: 0};
  #says = {row: new Set<boolean>(), c: new Set<boolean>()};
  #cell: (WrittenCell & {name: string}) | null = null;
  #within: string[] = [];

  open({name: written, attributes}: XmlTag): void {
    const name = localName(written);
    this.#within.push(name);
    if (name === "row") this.#row(attributes.r);
    else if (name === "c") this.#open(attributes);
    else if (name === "mergeCell") this.#merge(attributes.ref ?? "");
    else if (name === "sheetCalcPr") this.sheet.isUncounted = isUncounted(attributes);
  }

  text(text: string): void {
    if (this.#cell && isSaid(this.#within)) this.#cell.text += text;
  }

  close(): void {
    if (this.#within.pop() !== "c" || !this.#cell) return;
    const {name, ...written} = this.#cell;
    if (written.text.trim() !== "") this.sheet.cells.set(name, written);
    this.#cell = null;
  }

  #row(written: string | undefined): void {
    const row = written === undefined ? this.#at.row + 1 : Number(written);
    this.#expect("row", written, Number.isInteger(row) && row > this.#at.row);
    this.#at = {row, column: 0};
  }

  #open({r: written, t: type = "n", s: style = "0"}: Record<string, string>): void {
    const {row, column} = this.#at;
    const place = written === undefined ? {row, column: column + 1} : placeOf(written);
    this.#expect("c", written, place !== null && place.row === row && place.column > column);
    this.#at = place ?? this.#at;
    this.#cell = {name: nameOf(this.#at), type, text: "", style: Number(style)};
  }

  #expect(name: "row" | "c", written: string | undefined, isRight: boolean): void {
    this.#says[name].add(written !== undefined);
    this.isSound &&= isRight && this.#says[name].size === 1;
  }

  #merge(range: string): void {
    this.isSound &&= range.split(":").every((end) => placeOf(end) !== null);
    this.#merges.push(range);
  }
}
