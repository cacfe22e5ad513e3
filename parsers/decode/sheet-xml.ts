import {localName, type ReadXml, type XmlTag} from "./xml.ts";

/** What the XML of a sheet says of its cells, read by its letter. */
export interface SheetXml {
  /** What is written in each cell that is not empty, by its address. */
  cells: Map<string, WrittenCell>;
  /** Ranges of merged cells: A1:B2. */
  merges: string[];
}

export interface WrittenCell {
  /** n, s, str, inlineStr, b, e, d. */
  type: string;
  text: string;
}

export interface Place {
  row: number;
  column: number;
}

const address = /^([A-Z]{1,3})([1-9]\d{0,6})$/;

/** Row and column of C12, counted from one. */
export const placeOf = (written: string): Place | null => {
  const found = address.exec(written);
  if (!found) return null;
  const column = [...found[1]!].reduce((sum, letter) => 26 * sum + letter.charCodeAt(0) - 64, 0);
  return {row: Number(found[2]), column};
};

/**
 * Reads the XML of a sheet; null where Excel would not open it: it is not well-formed, or a cell stands where it
 * cannot. Cells follow each other from left to right, rows from top to bottom, and either all say where they stand or
 * none does: one that lost its address would take the place of a blank before it.
 */
export function readSheet(xml: string, readXml: ReadXml): SheetXml | null {
  const reader = new SheetReader();
  return readXml(xml, reader) && reader.isSound ? reader.sheet : null;
}

/** Formulas stand in a cell and are not shown; nor is how a Japanese name is spoken. */
const isSaid = (within: string[]) =>
  within.at(-1) === "v" || (within.at(-1) === "t" && !within.includes("rPh"));

class SheetReader {
  readonly sheet: SheetXml = {cells: new Map(), merges: []};
  isSound = true;
  #at: Place = {row: 0, column: 0};
  #says = {row: new Set<boolean>(), c: new Set<boolean>()};
  #cell: {name: string; type: string; text: string} | null = null;
  #within: string[] = [];

  open({name: written, attributes}: XmlTag): void {
    const name = localName(written);
    this.#within.push(name);
    if (name === "row") this.#row(attributes.r);
    else if (name === "c") this.#open(attributes);
    else if (name === "mergeCell") this.#merge(attributes.ref ?? "");
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

  #open({r: written, t: type = "n"}: Record<string, string>): void {
    const {row, column} = this.#at;
    const place = written === undefined ? {row, column: column + 1} : placeOf(written);
    this.#expect("c", written, place !== null && place.row === row && place.column > column);
    this.#at = place ?? this.#at;
    this.#cell = {name: nameOf(this.#at), type, text: ""};
  }

  #expect(name: "row" | "c", written: string | undefined, isRight: boolean): void {
    this.#says[name].add(written !== undefined);
    this.isSound &&= isRight && this.#says[name].size === 1;
  }

  #merge(range: string): void {
    this.isSound &&= range.split(":").every((end) => placeOf(end) !== null);
    this.sheet.merges.push(range);
  }
}

/** C12 of the twelfth row and the third column. */
export function nameOf({row, column}: Place): string {
  let name = "";
  for (let left = column; left > 0; left = Math.floor((left - 1) / 26))
    name = String.fromCharCode(65 + ((left - 1) % 26)) + name;
  return `${name}${row}`;
}
