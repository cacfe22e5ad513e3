/** What the records of a workbook of Excel 97 to 2003 say where its bytes were changed. */
import {digitsOf, type Touched} from "./truth.ts";

/** In a document of Word 97 the numbers of the words around. */
export function touchedWords(before: string, now: string, at: number): Touched {
  const after = [...wordsAt(now, at), ""];
  return {before: wordsAt(before, at), after, cells: after};
}

const begin = "\u0009\u0008\u0010\u0000\u0000\u0006\u0005\u0000";

/** The numbers of the record in which an edit begins, before and after; its cell may stand elsewhere then. */
export function touchedRecord(before: string, now: string, at: number): Touched {
  const start = recordAt(before, at);
  const moved = start === null ? null : placeAt(now, start);
  const covered = moved && numberOf(before, moved);
  const after = [...saidAt(now, start, at), "0", "", ...(covered ? [covered] : [])];
  return {
    before: [...saidAt(before, start, at), ...(covered ? [covered] : [])],
    after,
    cells: [...after, ...saidAt(before, start, at)]
  };
}

const word = (text: string, at: number) => text.charCodeAt(at) + 256 * text.charCodeAt(at + 1);

/** Where each record begins. */
function* recordsOf(text: string): Generator<number> {
  for (let at = text.indexOf(begin); at >= 0 && at + 4 <= text.length;) {
    if (word(text, at) === 0) return;
    yield at;
    at += 4 + word(text, at + 2);
  }
}

function recordAt(text: string, at: number): number | null {
  let found: number | null = null;
  for (const start of recordsOf(text)) {
    if (start > at) break;
    found = start;
  }
  return found;
}

/** Row and column of a cell's record, as their four bytes. */
const placeAt = (text: string, start: number) => text.slice(start + 4, start + 8);

/** The number of the cell at a place. */
function numberOf(text: string, place: string): string | null {
  for (const start of recordsOf(text))
    if (placeAt(text, start) === place) {
      const [number] = numberAt(text, start);
      if (number !== undefined) return number;
    }
  return null;
}

/** Of a cell the number that it holds, of texts the numbers in the words around. */
const saidAt = (text: string, start: number | null, at: number): string[] =>
  start === null ? [] : [...numberAt(text, start), ...wordsAt(text, at)];

function numberAt(text: string, start: number): string[] {
  const bytes = Buffer.from(text.slice(start, start + 18), "latin1");
  const [kind, length] = [word(text, start), word(text, start + 2)];
  if (kind === 0x203 && bytes.length === 18) return [plain(bytes.readDoubleLE(10))];
  if (kind !== 0x27e || length !== 10 || bytes.length < 14) return [];
  const packed = bytes.readInt32LE(10);
  const eight = Buffer.alloc(8);
  eight.writeInt32LE(packed & ~3, 4);
  const number = packed & 2 ? packed >> 2 : eight.readDoubleLE(0);
  return [plain(packed & 1 ? number / 100 : number)];
}

/** A sheet shows fifteen digits. */
const plain = (number: number) => digitsOf(String(Number(number.toPrecision(15))));

function wordsAt(text: string, at: number): string[] {
  return [0, 1].flatMap((shift) => {
    const from = Math.max(0, at - 24 + shift);
    const words = Buffer.from(text.slice(from, at + 24), "latin1").toString("utf16le");
    return (words.match(/\d[\d.,]*/g) ?? []).map(digitsOf);
  });
}
