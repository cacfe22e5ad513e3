import {isOn, type Property} from "./word-file-looks.ts";

/** Where a head says where the shapes of the text stand ([MS-DOC] 2.5.6), and what they are. */
const head = {anchors: 0x1da, drawings: 0x22a};

const codes = {picture: 0x6a03, data: 0x0806};
/** What shapes are called ([MS-ODRAW] 2.2.40), and the kind of one that is a frame with a picture. */
const shape = {record: 0xf00a, frame: 75};

/** A seal, a signature, a badge: a table takes more. In twentieths of a point; as many as two hundred pixels. */
const least = 3000;

/** Signs in a text for pictures that stand in the line, and for what floats over it. */
const signs = {inLine: "\u0001", floating: "\u0008"};

interface Streams {
  text: DataView;
  table: DataView;
  data: DataView;
}

/** The pictures of a file of Word 97 to 2003, one after another as the text comes to them. */
export class Pictures {
  readonly #data: DataView;
  readonly #floating: boolean[];

  constructor({text, table, data}: Streams) {
    this.#data = data;
    const frames = framesIn(part(table, text, head.drawings));
    this.#floating = anchorsIn(part(table, text, head.anchors), frames);
  }

  /** Whether a sign stands for a picture that may be a page of a report. */
  isPage(sign: string, list: () => Property[]): boolean {
    if (sign === signs.floating) return this.#floating.shift() ?? false;
    return sign === signs.inLine && this.#isLarge(list());
  }

  #isLarge(list: Property[]): boolean {
    const place = list.findLast(({code}) => code === codes.picture)?.value.getUint32(0, true);
    if (place === undefined || isOn(list, codes.data)) return false;
    const side = (at: number) =>
      (this.#data.getInt16(place + at, true) * this.#data.getUint16(place + at + 4, true)) / 1000;
    return Math.min(side(28), side(30)) >= least;
  }
}

/** A part of the table of a file, by where its place and its length stand. */
function part(table: DataView, text: DataView, at: number): DataView {
  const [start, length] = [text.getUint32(at, true), text.getUint32(at + 4, true)];
  return new DataView(table.buffer, table.byteOffset + (length === 0 ? 0 : start), length);
}

/** Of every shape that floats whether it is a picture, and a large one: places of four bytes, then twenty-six on each. */
function anchorsIn(view: DataView, frames: Set<number>): boolean[] {
  const count = Math.max(0, Math.floor((view.byteLength - 4) / 30));
  return Array.from({length: count}, (_, index) => {
    const at = 4 * (count + 1) + 26 * index;
    const [left, top, right, bottom] = [4, 8, 12, 16].map((side) =>
      view.getInt32(at + side, true)
    ) as [number, number, number, number];
    const isLarge = Math.min(right - left, bottom - top) >= least;
    return isLarge && frames.has(view.getUint32(at, true));
  });
}

/** The shapes that are pictures. Records stand in each other; after some there is a byte that says which text they are of. */
function framesIn(view: DataView): Set<number> {
  const frames = new Set<number>();
  for (let at = 0; at + 8 <= view.byteLength;) {
    const [kind, record] = [view.getUint16(at, true), view.getUint16(at + 2, true)];
    const isRecord = record >= 0xf000;
    if (record === shape.record && kind >> 4 === shape.frame)
      frames.add(view.getUint32(at + 8, true));
    const isContainer = (kind & 0xf) === 0xf;
    at += isRecord ? 8 + (isContainer ? 0 : view.getUint32(at + 4, true)) : 1;
  }
  return frames;
}
