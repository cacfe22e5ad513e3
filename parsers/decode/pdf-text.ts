import type {Glyph} from "./pdf-page.ts";

/** Characters that stand side by side with no gap between. */
export interface Word {
  glyphs: Glyph[];
  text: string;
  left: number;
  right: number;
  base: number;
  size: number;
}

/** Words on one base line, from left to right. */
export interface TextLine {
  words: Word[];
  left: number;
  right: number;
  base: number;
  size: number;
  /** Where its column begins and ends, if the page is set in several. */
  column?: {left: number; right: number};
}

/** A hair between two digits is kerning; a number has no gap of this many ems in it. */
const gap = 0.15;

export function toWord(glyphs: Glyph[]): Word {
  const [first, last] = [glyphs[0]!, glyphs.at(-1)!];
  return {
    glyphs,
    text: textOf(glyphs),
    left: first.left,
    right: Math.max(first.right, last.right),
    base: first.base,
    size: first.size
  };
}

/** The characters of a word, with a sign between where one is printed over another, or one text runs through another. */
function textOf(glyphs: Glyph[]): string {
  const seen = new Set<number>();
  let text = "";
  glyphs.forEach((next, at) => {
    const last = glyphs[at - 1];
    const isOther = last !== undefined && last.piece !== next.piece;
    if (isOther && (seen.has(next.piece) || isOver(last, next))) text += "\ufffd";
    seen.add(next.piece);
    text += next.text;
  });
  return text;
}

const isOver = (last: Glyph, next: Glyph) =>
  last.right - next.left > Math.min(last.right - last.left, next.right - next.left) * 0.6;

export function toLine(words: Word[]): TextLine {
  return {
    words,
    left: words[0]!.left,
    right: Math.max(...words.map(({right}) => right)),
    base: words[0]!.base,
    size: Math.max(...words.map(({size}) => size))
  };
}

/** Things with base lines, those on one line together, each line from left to right: a raised 1 is on its own. */
export function byLine<T extends {base: number; left: number; size: number}>(things: T[]): T[][] {
  const lines: T[][] = [];
  for (const thing of [...things].sort((a, b) => a.base - b.base)) {
    const first = lines.at(-1)?.[0];
    if (first && thing.base - first.base <= Math.min(first.size, thing.size) * 0.35)
      lines.at(-1)!.push(thing);
    else lines.push([thing]);
  }
  return lines.map((line) => line.sort((a, b) => a.left - b.left));
}

/** The words of some characters, line by line. */
export const wordsOf = (glyphs: Glyph[]): Word[] => byLine(glyphs).flatMap(splitLine);

function splitLine(glyphs: Glyph[]): Word[] {
  const words: Glyph[][] = [];
  for (const glyph of glyphs) {
    const before = words.at(-1)?.at(-1);
    const room = Math.max(glyph.size, before?.size ?? 0) * gap;
    if (before && glyph.left - before.right <= room) words.at(-1)!.push(glyph);
    else words.push([glyph]);
  }
  return words.map(toWord);
}

/** Between Han characters and their signs a gap says nothing: 自 然 人; two numbers in full width are two. */
const han =
  /[\p{Script=Han}\u2018-\u201d\u2026\u2014\u3000-\u303f\uff00-\uff0f\uff1a-\uff20\uff3b-\uff40\uff5b-\uffef]/u;

/** Words of a line as text; where a gap may part two numbers, or two Latin words, there is a space. */
export function joinWords(words: Word[], wide = Infinity): string {
  return words.reduce((text, word, index) => {
    if (index === 0) return word.text;
    const room = word.left - words[index - 1]!.right;
    return `${text}${room > wide * word.size ? "  " : spaceBetween(text, word.text)}${word.text}`;
  }, "");
}

export const spaceBetween = (before: string, after: string): string =>
  han.test(before.at(-1) ?? "　") || han.test(after[0] ?? "　") ? "" : " ";

/**
 * The words of a cell, all its lines as one: a label goes on in the next line, two numbers stay two. ２９４２０ and ０７
 * are one where the first fills the cell, which lets no third stand beside it.
 */
export function joinLines(words: Word[], width: number): string {
  const lines = byLine(words).map((line) => ({text: joinWords(line), ...toLine(line)}));
  return lines.reduce((text, line, at) => {
    const last = lines[at - 1];
    const isBroken =
      last !== undefined &&
      isFull(last, width) &&
      /[０-９]$/.test(text) &&
      /^[０-９]/.test(line.text);
    return `${text}${text && !isBroken ? spaceBetween(text, line.text) : ""}${line.text}`;
  }, "");
}

/** Whether no third character could stand beside those of a line. */
const isFull = ({left, right, size}: TextLine, width: number) => right - left + 2.2 * size > width;

/** The lines of a cell that were meant as lines: none but the last fills it. */
export function meantLines(words: Word[], width: number): Word[][] {
  const lines = byLine(words);
  return lines.slice(0, -1).some((line) => isFull(toLine(line), width)) ? [words] : lines;
}
