import {isSeen} from "./look.ts";
import {Pictures} from "./word-pictures.ts";
import {hasGround, hasShadedCells, isMark, isOn, lookOf, type Property} from "./word-file-looks.ts";

/**
 * What a file of Word 97 to 2003 holds: its paragraphs with the marks that end them, after Microsoft's own description
 * of the format ([MS-DOC]). Libraries give its text alone, without the ends of rows, which stand in the properties.
 */
export interface WordParagraph {
  text: string;
  /** How many tables it stands in, one in another. */
  depth: number;
  /** Whether it ends a cell, or is but the mark at the end of a row. */
  ends: "cell" | "row" | null;
  /** At the end of a row, its cells as far as it says. */
  cells: WordCell[];
  /** How many pictures stand in it that may be pages. */
  pictures: number;
}

/** A cell of a row: where it begins and ends, in twentieths of a point, and what it is merged with. */
export interface WordCell {
  left: number;
  right: number;
  /** 0: nothing; else the first of some cells side by side, or one that goes on. */
  across: number;
  down: "first" | "more" | null;
}

export interface WordStreams {
  text: Uint8Array;
  table: Uint8Array;
  data: Uint8Array;
}

/** Where things stand in the head of a file. */
const head = {
  flags: 0x0a,
  lengths: {body: 0x4c, between: [0x50, 0x54, 0x58, 0x5c, 0x60], boxes: 0x64},
  characters: 0xfa,
  paragraphs: 0x102,
  pieces: 0x1a2
};

export const isWordFile = (text: Uint8Array): boolean =>
  text.length > 0x1aa &&
  viewOf(text).getUint16(0, true) === 0xa5ec &&
  viewOf(text).getUint16(2, true) >= 0xc1;

const flagOf = (text: Uint8Array, flag: number) =>
  (viewOf(text).getUint16(head.flags, true) & flag) !== 0;

export const isLocked = (text: Uint8Array): boolean => flagOf(text, 0x100);

/** Which of its two tables a file goes by. */
export const tableName = (text: Uint8Array): string => (flagOf(text, 0x200) ? "1Table" : "0Table");

const viewOf = (bytes: Uint8Array) => new DataView(bytes.buffer, bytes.byteOffset, bytes.length);

/** The paragraphs of the body and of the boxes that float in it. Throws RangeError where the file breaks off. */
export function readWordFile(streams: WordStreams): WordParagraph[] {
  const view = viewOf(streams.text);
  const {body, between, boxes} = head.lengths;
  const length = (at: number) => view.getUint32(at, true);
  const pieces = readPieces(streams);
  const start = length(body) + between.reduce((sum, at) => sum + length(at), 0);
  return [
    ...toParagraphs(signsOf(pieces, 0, length(body)), streams),
    ...toParagraphs(signsOf(pieces, start, start + length(boxes)), streams)
  ];
}

/** Some text, how many bytes a character of it has, and where in the file it begins. */
interface WordPiece {
  words: string;
  size: number;
  start: number;
}

/** The text in its order: a file that was saved in haste has it in pieces. */
function readPieces({text, table}: WordStreams): WordPiece[] {
  const view = viewOf(table);
  let at = viewOf(text).getUint32(head.pieces, true);
  while (view.getUint8(at) === 1) at += 3 + view.getUint16(at + 1, true);
  const count = (view.getUint32(at + 1, true) - 4) / 12;
  const [starts, places] = [at + 5, at + 5 + 4 * (count + 1)];
  const pieces: WordPiece[] = [];
  let sum = 0;
  for (let index = 0; index < count; index++) {
    const [from, to] = [4 * index, 4 * index + 4].map((each) =>
      view.getUint32(starts + each, true)
    );
    sum += to! - from!;
    if (sum > text.length) throw new RangeError("more characters than bytes");
    pieces.push(toPiece(text, view.getUint32(places + 8 * index + 2, true), to! - from!));
  }
  return pieces;
}

/** A piece of text, in two bytes a character or in one. */
function toPiece(text: Uint8Array, place: number, length: number): WordPiece {
  const isNarrow = (place & 0x40000000) !== 0;
  const start = isNarrow ? (place & 0x3fffffff) >> 1 : place;
  const size = isNarrow ? 1 : 2;
  if (length < 0 || start + length * size > text.length) throw new RangeError("cut short");
  const bytes = text.subarray(start, start + length * size);
  const decoder = new TextDecoder(isNarrow ? "windows-1252" : "utf-16le", {ignoreBOM: true});
  return {words: decoder.decode(bytes), size, start};
}

/** Characters from one to another, each with its place in the file. */
function* signsOf(pieces: WordPiece[], from: number, to: number): Iterable<[string, number]> {
  let index = 0;
  for (const {words, size, start} of pieces)
    for (let at = 0; at < words.length; at++, index++)
      if (index >= from && index < to) yield [words[at]!, start + at * size];
}

const viewsOf = ({text, table, data}: WordStreams) => ({
  text: viewOf(text),
  table: viewOf(table),
  data: viewOf(data)
});

const marks = {cell: "\u0007", paragraph: "\r", page: "\u000c", line: "\u000b"};

function toParagraphs(signs: Iterable<[string, number]>, streams: WordStreams): WordParagraph[] {
  const properties = readProperties(streams, "paragraphs");
  const characters = readProperties(streams, "characters");
  const sight = new Sight(characters, properties);
  const paragraphs: WordParagraph[] = [];
  const fields = new Fields();
  const art = new Pictures(viewsOf(streams));
  let [text, pictures] = ["", 0];
  for (const [sign, at] of signs) {
    const isEnd = sign === marks.cell || sign === marks.paragraph || sign === marks.page;
    if (isEnd) {
      const end = endOf(sign, find(properties, at)?.list ?? []);
      paragraphs.push({text: text + sight.end(), ...end, pictures});
      [text, pictures] = ["", 0];
      continue;
    }
    const isPage = art.isPage(sign, () => find(characters, at)?.list ?? []);
    if (!fields.isShown(sign) || !sight.isSeen(at)) continue;
    if (isPage) pictures++;
    text += sight.turn(at) + (shown[sign] ?? sign);
  }
  if (text !== "") paragraphs.push({text, depth: 0, ends: null, cells: [], pictures});
  return paragraphs;
}

/** Signs that Word keeps for itself: breaks, pictures, notes, hyphens that stay and such as may be there. */
const shown: Record<string, string> = {
  ...Object.fromEntries(Array.from({length: 32}, (_, code) => [String.fromCharCode(code), ""])),
  "\t": "\t",
  [marks.line]: "\n",
  "\u001e": "\u2011"
};

/** What somebody sees of the words, and what of them stands off the line. */
class Sight {
  readonly #unseen: Properties[];
  readonly #marks: Properties[];
  readonly #paragraphs: Properties[];
  readonly #isShaded: boolean;
  #isInMark = false;

  constructor(characters: Properties[], paragraphs: Properties[]) {
    this.#unseen = characters.filter(({list}) => !isSeen(lookOf(list)));
    this.#marks = characters.filter(({list}) => isMark(list));
    this.#paragraphs = paragraphs;
    this.#isShaded = paragraphs.some(({list}) => hasShadedCells(list));
  }

  /** White words may stand on a dark ground: that of their paragraph, or of a cell in a file that has such. */
  isSeen(at: number): boolean {
    const found = find(this.#unseen, at);
    if (!found) return true;
    const list = find(this.#paragraphs, at)?.list ?? [];
    const isOnGround = hasGround(list) || (this.#isShaded && isOn(list, codes.inTable));
    return isOnGround && isSeen({...lookOf(found.list), fill: null});
  }

  /** The bracket where words leave the line or come back to it: 1002[1] has a mark. */
  turn(at: number): string {
    const isIn = this.#isInMark;
    this.#isInMark = find(this.#marks, at) !== null;
    return isIn === this.#isInMark ? "" : isIn ? "]" : "[";
  }

  end(): string {
    const isIn = this.#isInMark;
    this.#isInMark = false;
    return isIn ? "]" : "";
  }
}

/** A field is its code, and what is printed for it. */
class Fields {
  private readonly open: boolean[] = [];

  isShown(sign: string): boolean {
    if (sign === "\u0013") this.open.push(false);
    else if (sign === "\u0014") this.open[this.open.length - 1] = true;
    else if (sign === "\u0015") this.open.pop();
    return this.open.every(Boolean);
  }
}

interface Properties {
  from: number;
  to: number;
  list: Property[];
}

const codes = {
  ...{inTable: 0x2416, rowEnd: 0x2417, depth: 0x6649, innerCell: 0x244b, innerRowEnd: 0x244c},
  ...{table: 0xd608, tabs: 0xc615, elsewhere: [0x6645, 0x6646]}
};

/** A page that is laid out with tables has five of them in each other. */
const deepest = 50;

/** How a paragraph ends, and in how many tables. */
function endOf(sign: string, list: Property[]): Omit<WordParagraph, "text" | "pictures"> {
  const inner = list.find(({code}) => code === codes.depth)?.value.getUint32(0, true) ?? 0;
  const depth = isOn(list, codes.inTable) ? Math.max(1, inner) : 0;
  if (depth > deepest) throw new RangeError("tables too deep in each other");
  const isRow = isOn(list, depth > 1 ? codes.innerRowEnd : codes.rowEnd);
  const isCell = depth > 1 ? isOn(list, codes.innerCell) : sign === marks.cell;
  if (!isRow) return {depth, ends: isCell && depth > 0 ? "cell" : null, cells: []};
  const table = list.findLast(({code}) => code === codes.table);
  return {depth, ends: "row", cells: table ? cellsOf(table.value) : []};
}

/** The cells of a row: where they begin and end, then twenty bytes on each, of which the last may be left out. */
function cellsOf(value: DataView): WordCell[] {
  const count = value.getUint8(2);
  const edge = (index: number) => value.getInt16(3 + 2 * index, true);
  return Array.from({length: count}, (_, index): WordCell => {
    const at = 3 + 2 * (count + 1) + 20 * index;
    const flags = at + 2 <= value.byteLength ? value.getUint16(at, true) : 0;
    const down = flags & 0x40 ? "first" : flags & 0x20 ? "more" : null;
    return {left: edge(index), right: edge(index + 1), across: flags & 3, down};
  });
}

/** From where to where in the text which properties hold, in the order of the text. */
function readProperties(streams: WordStreams, kind: "paragraphs" | "characters"): Properties[] {
  const [text, table] = [viewOf(streams.text), viewOf(streams.table)];
  const at = text.getUint32(head[kind], true);
  const count = (text.getUint32(head[kind] + 4, true) - 4) / 8;
  const found: Properties[] = [];
  for (let index = 0; index < count; index++) {
    const page = table.getUint32(at + 4 * (count + 1) + 4 * index, true) & 0x3fffff;
    found.push(...readPage(page * 512, streams, kind));
  }
  return found.sort((a, b) => a.from - b.from);
}

/** A page of 512 bytes: in its last byte how much it holds, then from where to where, and where in it the properties are. */
function readPage(
  start: number,
  streams: WordStreams,
  kind: "paragraphs" | "characters"
): Properties[] {
  const page = viewOf(streams.text.subarray(start, start + 512));
  const count = page.getUint8(511);
  return Array.from({length: count}, (_, index) => {
    const [from, to] = [page.getUint32(4 * index, true), page.getUint32(4 * index + 4, true)];
    const entry = 4 * (count + 1) + index * (kind === "paragraphs" ? 13 : 1);
    const offset = page.getUint8(entry) * 2;
    return {from, to, list: offset === 0 ? [] : readList(page, offset, kind, streams)};
  });
}

function readList(page: DataView, offset: number, kind: string, streams: WordStreams): Property[] {
  const size = page.getUint8(offset);
  if (kind === "characters") return listOf(part(page, offset + 1, size));
  const [start, length] =
    size === 0 ? [offset + 2, 2 * page.getUint8(offset + 1)] : [offset + 1, 2 * size - 1];
  const list = listOf(part(page, start + 2, Math.max(0, length - 2)));
  const far = list.find(({code}) => codes.elsewhere.includes(code));
  return far ? [...list, ...listElsewhere(far.value.getUint32(0, true), streams.data)] : list;
}

/** What is longer than a page stands in a stream of its own: the rows of wide tables do. */
function listElsewhere(at: number, data: Uint8Array): Property[] {
  const view = viewOf(data);
  return listOf(part(view, at + 2, view.getUint16(at, true)));
}

function part(view: DataView, start: number, length: number): DataView {
  const end = Math.min(start + length, view.byteLength);
  return new DataView(view.buffer, view.byteOffset + start, Math.max(0, end - start));
}

/** How many bytes follow the number of a property, by its last three bits. */
const sizes = [1, 1, 2, 4, 2, 2, null, 3];

function listOf(view: DataView): Property[] {
  const list: Property[] = [];
  for (let at = 0; at + 3 <= view.byteLength;) {
    const code = view.getUint16(at, true);
    const length = sizes[code >> 13] ?? longLength(code, part(view, at + 2, view.byteLength));
    list.push({code, value: part(view, at + 2, length)});
    at += 2 + length;
  }
  return list;
}

function longLength(code: number, value: DataView): number {
  if (code === codes.table) return value.getUint16(0, true) + 1;
  const length = value.getUint8(0);
  if (code !== codes.tabs || length < 255) return length + 1;
  const deleted = value.getUint8(1);
  return 3 + 4 * deleted + 3 * value.getUint8(2 + 4 * deleted);
}

/** The properties that hold at a place: those that begin last before it. */
function find(properties: Properties[], at: number): Properties | null {
  let [low, high] = [0, properties.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (properties[middle]!.from <= at) low = middle + 1;
    else high = middle;
  }
  const found = properties[low - 1];
  return found && at < found.to ? found : null;
}
