import type {Box, Seen} from "#parsers/document.ts";
import {linesOf} from "./picture-cell.ts";
import {
  joinBroken,
  readFigure,
  shapeOf,
  unsure,
  type Figure,
  type Sheet
} from "./picture-figure.ts";
import {around, marksIn, type Mark} from "./picture-ink.ts";
import {cropOf, scale} from "./picture.ts";

/** A character of a line of text, as high as its line. */
export interface Placed extends Box {
  text: string;
  base: number;
  size: number;
  /** The number of which it is a part. */
  figure?: Figure;
}

type SeenSign = Seen & {figure?: Figure};

/** How high a line is when it is looked at, in pixels. */
const looks = [30, 38];
/** Between two cells that no line parts is more room than this, in heights of their line. */
const apart = 1.2;

/** The text of a page outside some boxes, line by line. */
export async function readProse(sheet: Sheet, tables: Box[]): Promise<Placed[]> {
  const {width, height} = sheet.picture;
  const all = marksIn(sheet.ink, {left: 0, top: 0, right: width, bottom: height});
  const marks = all.filter(
    (mark) => isText(mark, sheet) && !tables.some((box) => holds(box, mark))
  );
  const placed: Placed[] = [];
  for (const line of linesOf(marks))
    for (const piece of piecesOf(line))
      placed.push(...(await readPiece(sheet, piece, around(line))));
  return placed;
}

/** Neither dust nor a line, a frame, a seal or a photograph. */
function isText({left, top, right, bottom, area}: Mark, {em}: Sheet): boolean {
  const [width, height] = [right - left, bottom - top];
  return area > (em * 0.08) ** 2 && height < em * 4 && width < em * 6;
}

const holds = (box: Box, {left, top, right, bottom}: Box) =>
  left < box.right + 2 && right > box.left - 2 && top < box.bottom + 2 && bottom > box.top - 2;

/** A line as what stands together in it. */
function piecesOf(line: Mark[]): Mark[][] {
  const {top, bottom} = around(line);
  const pieces: Mark[][] = [];
  let right = -Infinity;
  for (const mark of line) {
    if (mark.left - right > (bottom - top) * apart) pieces.push([]);
    pieces.at(-1)!.push(mark);
    right = Math.max(right, mark.right);
  }
  return pieces;
}

async function readPiece(sheet: Sheet, marks: Mark[], line: Box): Promise<Placed[]> {
  const size = line.bottom - line.top;
  const base = line.top + size * 0.85;
  const figure = shapeOf(marks) === null ? null : await readFigure(sheet, marks);
  const seen = figure ? spread(figure, around(marks)) : await readWords(sheet, marks, line);
  return closed(seen, size).map(({text, left, right, top, bottom, figure}) => ({
    ...{text, left, right, top, bottom, base, size, ...(figure && {figure})}
  }));
}

/** Signs set evenly into a box. */
function spread(figure: Figure, box: Box): SeenSign[] {
  const {text} = figure;
  const width = (box.right - box.left) / text.length;
  return [...text].map((sign, at) => ({
    ...{...box, text: sign, confidence: 100, figure},
    ...{left: box.left + at * width, right: box.left + (at + 1) * width}
  }));
}

/** Some words as two looks at them see them: what they do not agree on is not told. */
async function readWords(sheet: Sheet, marks: Mark[], line: Box): Promise<SeenSign[]> {
  const {left, right} = around(marks);
  const box = {left, right, top: line.top, bottom: line.bottom};
  const [first, second] = [await look(sheet, box, looks[0]!), await look(sheet, box, looks[1]!)];
  const agreed = agreement(first, second);
  const own = await figuresIn(sheet, first, marks);
  return withoutDoubt(
    first.map((seen, at) => ({...seen, ...(own[at] && {figure: own[at]})})),
    agreed.map((one, at) => one && own[at] !== null)
  );
}

async function look({picture, recogniser}: Sheet, box: Box, height: number): Promise<Seen[]> {
  const own = box.bottom - box.top;
  const [factor, margin] = [height / own, Math.round(own * 0.4)];
  const seen = await recogniser.see(scale(cropOf(picture, box, margin), factor), "line");
  return seen.flat().map((one) => ({
    ...one,
    left: one.left / factor - margin + box.left,
    right: one.right / factor - margin + box.left,
    top: box.top,
    bottom: box.bottom
  }));
}

/** Between two numbers is more room than this, in heights of their line; boxes of digits leave some between. */
const room = 0.3;

/** A line without the little room between the characters of a word. */
const closed = (line: SeenSign[], size: number): SeenSign[] =>
  line.map((seen, at) => {
    const next = line[at + 1];
    const isNear = next && next.left > seen.right && next.left - seen.right < size * room;
    return isNear ? {...seen, right: next.left} : seen;
  });

/** Which characters of a line stand in the other, in order: the longest run of both. */
function agreement(line: Seen[], other: Seen[]): boolean[] {
  const lengths = Array.from({length: line.length + 1}, () =>
    new Array<number>(other.length + 1).fill(0)
  );
  for (let a = line.length - 1; a >= 0; a--)
    for (let b = other.length - 1; b >= 0; b--)
      lengths[a]![b] =
        line[a]!.text === other[b]!.text
          ? lengths[a + 1]![b + 1]! + 1
          : Math.max(lengths[a + 1]![b]!, lengths[a]![b + 1]!);
  const agreed = line.map(() => false);
  for (let [a, b] = [0, 0]; a < line.length && b < other.length;)
    if (line[a]!.text === other[b]!.text) {
      agreed[a++] = true;
      b++;
    } else if (lengths[a + 1]![b]! >= lengths[a]![b + 1]!) a++;
    else b++;
  return agreed;
}

/** Below this a machine itself is not sure of a character of a number. */
const leastSure = 60;
const partOfNumber = /[\d０-９.,，．%％〇零一二三四五六七八九十百千万亿两]/;

/** A line in which a number with a doubtful sign in it, or beside it, is doubtful as a whole. */
function withoutDoubt(line: SeenSign[], agreed: boolean[]): SeenSign[] {
  const doubt = line.map(
    ({text, confidence}, at) => !agreed[at] || (partOfNumber.test(text) && confidence < leastSure)
  );
  const spreadDoubt = (at: number, before: number) => {
    if (doubt[before] && partOfNumber.test(line[at]!.text)) doubt[at] = true;
  };
  for (let at = 1; at < line.length; at++) spreadDoubt(at, at - 1);
  for (let at = line.length - 2; at >= 0; at--) spreadDoubt(at, at + 1);
  return line.map((seen, at) => (doubt[at] ? {...seen, text: unsure} : seen));
}

/**
 * For every character of a line the number of which it is a part, as it is seen where it is looked at alone; null
 * for digits that are not seen so.
 */
async function figuresIn(
  sheet: Sheet,
  line: Seen[],
  marks: Mark[]
): Promise<(Figure | null | undefined)[]> {
  const own = new Array<Figure | null | undefined>(line.length);
  const signs = joinBroken(marks);
  const text = line.map((seen) => seen.text[0]!).join("");
  for (const match of text.matchAll(/\d(?:[\d.,]*\d)?/g)) {
    const [from, to] = [match.index, match.index + match[0].length];
    const windows = windowsAt(around(line.slice(from, to)), signs, to - from);
    own.fill(await findFigure(sheet, match[0], windows), from, to);
  }
  return own;
}

async function findFigure(sheet: Sheet, digits: string, windows: Mark[][]): Promise<Figure | null> {
  for (const window of windows) {
    if (shapeOf(window) !== digits.replace(/\d/g, "0")) continue;
    const figure = await readFigure(sheet, window);
    if (figure?.text === digits) return figure;
  }
  return null;
}

/** Runs of so many signs that stand about where a box does, the nearest first: boxes are not exact. */
function windowsAt(box: Box, signs: Mark[], length: number): Mark[][] {
  const middle = (box.left + box.right) / 2;
  const reach = Math.max((box.right - box.left) / length, (box.bottom - box.top) * 0.6) * 1.2;
  const distance = (window: Mark[]) => {
    const {left, right} = around(window);
    return Math.abs((left + right) / 2 - middle);
  };
  return signs
    .map((_, at) => signs.slice(at, at + length))
    .filter((window) => window.length === length && distance(window) <= reach)
    .sort((a, b) => distance(a) - distance(b));
}
