import type {Box, Picture, Recogniser, Seen} from "#parsers/document.ts";
import {around, medianOf, type Ink, type Mark} from "./picture-ink.ts";
import {cropOf, repeat, scale} from "./picture.ts";

/** A page as a picture, set straight, with what sees its text. */
export interface Sheet {
  picture: Picture;
  ink: Ink;
  /** About as high as a Han character of the text, in pixels. */
  em: number;
  recogniser: Recogniser;
  /** The numbers that were seen on it so far. */
  figures: Figure[];
}

/** A number, and the mark of each of its signs. */
export interface Figure {
  text: string;
  signs: Mark[];
}

/** Stands for characters that cannot be told for certain. */
export const unsure = "\ufffd";

/** Below this a machine itself is not sure of a digit. */
const leastSure = 60;
/** How high a line of digits is when it is looked at, in pixels, and how much paper is around it, in its own height. */
const looks = {first: [24, 0.4], second: [38, 0.6]} as const;
/** A digit or two alone are at times not seen at all: three times side by side they are. */
const [few, times] = [2, 3];

/**
 * A number in a line of marks, or null. It is looked at twice, in two sizes; both must see the same, and as many
 * digits and the same signs between them as there are marks of ink that look so.
 */
export async function readFigure(sheet: Sheet, marks: Mark[]): Promise<Figure | null> {
  const text = await seeFigure(sheet, marks);
  if (text === null) return null;
  const figure = {text, signs: joinBroken(marks)};
  sheet.figures.push(figure);
  return figure;
}

async function seeFigure(sheet: Sheet, marks: Mark[]): Promise<string | null> {
  const shape = shapeOf(marks);
  if (shape === null) return null;
  const part = cropOf(sheet.picture, around(marks));
  const first = await look(sheet, part, looks.first);
  if (first === "/" && shape === "0")
    return slantOf(sheet.ink, marks[0]!) > leastAslant ? "/" : null;
  if (first === null || first.replace(/\d/g, "0") !== shape) return null;
  if (!areUpright(sheet, marks, first)) return null;
  if ((await look(sheet, part, looks.second)) === first) return first;
  if (shape.length > few) return null;
  const repeated = await look(sheet, repeat(part, times), looks.second);
  return repeated === first.repeat(times) ? first : null;
}

async function look(
  {recogniser}: Sheet,
  part: Picture,
  [height, room]: (typeof looks)["first" | "second"]
): Promise<string | null> {
  const {width, height: own} = part;
  const framed = cropOf(part, {left: 0, top: 0, right: width, bottom: own}, Math.round(own * room));
  const seen = (await recogniser.see(scale(framed, height / own), "figure")).flat();
  return seen.every(({confidence}) => confidence >= leastSure) ? textOf(seen) : null;
}

export const textOf = (seen: Seen[]): string => seen.map(({text}) => text).join("");

const heightOf = ({top, bottom}: Box) => bottom - top;
const widthOf = ({left, right}: Box) => right - left;

/** What marks look like: 0 for a digit, and the signs of numbers; null where one looks like something else. */
export function shapeOf(marks: Mark[]): string | null {
  const signs = joinBroken(marks);
  const height = Math.max(...signs.map(heightOf));
  const tall = signs.filter((mark) => heightOf(mark) >= height * 0.75);
  const base = medianOf(tall.map(({bottom}) => bottom))!;
  const text = signs.map((mark) => {
    if (heightOf(mark) >= height * 0.75) return widthOf(mark) <= height * 0.9 ? "0" : "?";
    return smallSign(mark, base, height);
  });
  return text.includes("?") ? null : text.join("");
}

function smallSign(mark: Mark, base: number, height: number): string {
  const below = (mark.bottom - base) / height;
  const isSmall = heightOf(mark) <= height * 0.55 && widthOf(mark) <= height * 0.35;
  if (isSmall && below >= 0.1 && below < 0.45) return ",";
  if (isSmall && Math.abs(below) <= 0.06 && heightOf(mark) <= height * 0.25) return ".";
  const isMiddle = below < -0.2 && below > -0.6;
  const isStroke = heightOf(mark) <= height * 0.25 && widthOf(mark) > heightOf(mark) * 1.5;
  return isMiddle && isStroke ? "-" : "?";
}

/** Marks that stand over one another are parts of one sign whose ink is broken. */
export function joinBroken(marks: Mark[]): Mark[] {
  return marks.reduce<Mark[]>((signs, mark) => {
    const last = signs.at(-1);
    const shared = last ? Math.min(last.right, mark.right) - mark.left : 0;
    const narrower = last ? Math.min(widthOf(last), widthOf(mark)) : 1;
    if (!last || shared < narrower * 0.6) return [...signs, mark];
    const area = last.area + mark.area;
    return [...signs.slice(0, -1), {...around([last, mark]), area}];
  }, []);
}

/** The head of a slash is further to the right of its foot than this, in heights; that of a 1 is not. */
const leastAslant = 0.22;

/** 1 stands upright: a stroke aslant is a slash, and was taken for one. */
function areUpright({ink}: Sheet, marks: Mark[], text: string): boolean {
  const signs = joinBroken(marks);
  return [...text].every((sign, at) => sign !== "1" || slantOf(ink, signs[at]!) < leastAslant);
}

/** How far the head of a mark stands to the right of its foot, in heights. */
function slantOf(ink: Ink, mark: Mark): number {
  const quarter = Math.max(1, Math.round(heightOf(mark) / 4));
  const head = middleOf(ink, {...mark, bottom: mark.top + quarter});
  const foot = middleOf(ink, {...mark, top: mark.bottom - quarter});
  return (head - foot) / heightOf(mark);
}

function middleOf({width, dark}: Ink, box: Box): number {
  let [sum, count] = [0, 0];
  for (let y = box.top; y < box.bottom; y++)
    for (let x = box.left; x < box.right; x++)
      if (dark[y * width + x]) {
        sum += x;
        count++;
      }
  return count === 0 ? 0 : sum / count;
}
