import {Inks} from "./workbook-inks.ts";
import {nameOf, type WrittenCell, type WrittenSheet} from "./written.ts";

/** A record of a workbook of Excel 5 to 2003: its kind, and where what it says begins and ends. */
interface Found {
  kind: number;
  from: number;
  to: number;
}

const kinds = {
  ...{begin: 0x809, end: 0x0a, sheet: 0x85, locked: 0x2f},
  ...{text: 0x204, named: 0xfd, rich: 0xd6, number: 0x203, short: 0x27e, shorts: 0xbd},
  ...{formula: 0x06, truth: 0x205},
  ...{object: 0x5d, uncounted: 0x5e}
};

/** Kinds of records since Excel 5 ([MS-XLS] 2.3); another is what is left of one that was damaged. */
const known =
  "6 a c-1d 22-23 26-2b 2f 31 33 3c-3d 40-42 4d 50-52 55 59-61 63 7d 7f-89 8c-8d 8f-92 94-9e a0-a1 ae-b2 b4-b6 b8-b9 bd-be c1 c5-d3 d5 d7-da dc-de e0-e3 e5 e9 eb-ed ef-f2 f4-f9 fb-fd ff-100 103 122 137-138 13b 13d-140 14a-14b 14d-154 15f-161 191-198 1a9-1b2 1b5-1be 1c0-1c2 200-201 203-205 207-208 20b 221 225 236 23e 27e 293 418 41e 43c 4bc 800-810 812-813 850-85a 862-868 86a-86c 871-872 874-87f 884-890 892-89f 8a3-8a7 1001-1003 1006-1007 1009-100d 1014-1022 1024-1027 1032-1035 103a 103c-1041 1043-1046 1048 104a-104b 104e-1051 105b-105d 105f-1068"
    .split(" ")
    .map((range) => range.split("-").map((id) => parseInt(id, 16)) as [number, number?]);

const ids = new Set(
  known.flatMap(([first, last = first]) =>
    Array.from({length: last - first + 1}, (_, at) => first + at)
  )
);
ids.add(kinds.rich);

/** A sheet of these years has no more columns. */
const mostColumns = 256;
/** What a record may hold at most; what is longer goes on in another. */
const longest = 8228;

/**
 * What the records of a workbook say of its cells, sheet by sheet; null where they do not follow each other to the
 * end, as after a byte that was lost: the library goes on with what is left, and may not come to an end.
 */
export function readRecords(stream: Uint8Array): WrittenSheet[] | "locked" | null {
  const view = new DataView(stream.buffer, stream.byteOffset, stream.length);
  const reader = new RecordReader(view);
  for (let at = 0; reader.isSound && !reader.isLocked && at + 4 <= stream.length;) {
    const [kind, length] = [view.getUint16(at, true), view.getUint16(at + 2, true)];
    const record = {kind, from: at + 4, to: at + 4 + length};
    if (reader.isBetween && kind !== kinds.begin) {
      // After the last record a stream is filled up with zeros.
      if (stream.subarray(at).some((byte) => byte !== 0)) return null;
      break;
    }
    if (!ids.has(kind) || length > longest || record.to > stream.length) return null;
    reader.take(record);
    at = record.to;
  }
  return reader.isLocked ? "locked" : reader.sheets();
}

class RecordReader {
  isSound = true;
  isLocked = false;
  #depth = 0;
  #starts: number[] = [];
  #found = new Map<number, Map<string, WrittenCell>>();
  /** Where the part began that was come to last, and how many pictures each has. */
  #last = 0;
  #pictures = new Map<number, number>();
  /** Those whose formulas were not counted before they were saved. */
  #uncounted = new Set<number>();
  #view: DataView;
  #inks: Inks;

  constructor(view: DataView) {
    this.#view = view;
    this.#inks = new Inks(view);
  }

  /** Whether no part has begun, or the last one has ended. */
  get isBetween(): boolean {
    return this.#depth === 0;
  }

  take(record: Found): void {
    const {kind, from} = record;
    if (kind === kinds.begin && this.#depth++ === 0) this.#begin(from - 4);
    if (kind === kinds.end) this.#depth--;
    if (kind === kinds.locked) this.isLocked = true;
    this.#inks.take(record);
    if (kind === kinds.sheet) this.#starts.push(this.#view.getUint32(from, true));
    if (kind === kinds.uncounted) this.#uncounted.add(this.#last);
    if (kind === kinds.object && this.#depth === 1 && this.#isPicture(record))
      this.#pictures.set(this.#last, (this.#pictures.get(this.#last) ?? 0) + 1);
    // Charts stand within sheets, and have cells of their own.
    if (this.#depth === 1) for (const cell of this.#cellsOf(record)) this.#add(cell);
  }

  #begin(at: number): void {
    this.#found.set(at, new Map());
    this.#last = at;
  }

  /** Of objects over a sheet ([MS-XLS] 2.5.143) the fifth kind is a chart, the eighth a picture. */
  #isPicture({from, to}: Found): boolean {
    return to - from >= 6 && [5, 8].includes(this.#view.getUint16(from + 4, true));
  }

  /** The cells of each sheet that is named, in their order. */
  sheets(): WrittenSheet[] | null {
    if (!this.isSound || this.#depth !== 0 || this.#starts.length === 0) return null;
    const found = this.#starts.map((start) => this.#found.get(start));
    return found.every((cells) => cells !== undefined)
      ? found.map((cells, index) => ({
          ...{cells: cells!, merges: null, isUncounted: this.#uncounted.has(this.#starts[index]!)},
          drawn: {words: [], pictures: this.#pictures.get(this.#starts[index]!) ?? 0}
        }))
      : null;
  }

  #cellsOf({kind, from, to}: Found): [string, WrittenCell][] {
    const shown = typeOf(kind, to - from);
    if (shown === null) return [];
    this.isSound &&= shown !== "damaged" && from + 4 <= to;
    if (!this.isSound) return [];
    const [row, column] = [this.#view.getUint16(from, true), this.#view.getUint16(from + 2, true)];
    const count = kind === kinds.shorts ? (to - from - 6) / 6 : 1;
    this.isSound &&= column + count <= mostColumns;
    if (kind === kinds.shorts)
      this.isSound &&= this.#view.getUint16(to - 2, true) === column + count - 1;
    return Array.from({length: count}, (_, at) => {
      const format = this.#view.getUint16(from + 4 + 6 * at, true);
      const cell = {type: shown, text: "", ...(this.#inks.isSeen(format) ? {} : {shown: ""})};
      return [nameOf({row: row + 1, column: column + at + 1}), cell];
    });
  }

  /** Two cells in one place are one that was damaged. */
  #add([name, cell]: [string, WrittenCell]): void {
    const cells = [...this.#found.values()].at(-1)!;
    this.isSound &&= !cells.has(name);
    cells.set(name, cell);
  }
}

/** How long the records of cells are: [MS-XLS] 2.4. Texts are of any length. */
const lengths = new Map([
  [kinds.number, 14],
  [kinds.short, 10],
  [kinds.named, 10],
  [kinds.truth, 8]
]);

function typeOf(kind: number, length: number): WrittenCell["type"] | "damaged" | null {
  const wanted = lengths.get(kind);
  if (wanted !== undefined && wanted !== length) return "damaged";
  if (kind === kinds.shorts) return length % 6 === 0 && length >= 12 ? "any" : "damaged";
  if (kind === kinds.number || kind === kinds.short || kind === kinds.named) return "any";
  if (kind === kinds.text || kind === kinds.rich) return "any";
  return kind === kinds.formula || kind === kinds.truth ? "perhaps" : null;
}
