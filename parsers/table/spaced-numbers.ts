/** 12 345 may be two cells or, as some print thousands, one number; 0 123, and digits a sign apart, are two. */
const mayBeOne =
  /(?<!\S)[-+－＋]?[1-9１-９][\d０-９]{0,2}(?:[^\S\u3000\t][\d０-９]{3})+(?:[.．][\d０-９]+)?\p{Script=Han}{0,3}(?!\S)/gu;

const gap = /\s+/g;

/**
 * Whether a line parts its columns otherwise than such digits, by wider spaces or by spaces of another kind: a blank cell
 * may make good there for a number that is counted twice.
 */
export function partsDigits(text: string): boolean {
  const figures = text.slice(text.match(/\d/)?.index ?? text.length).trim();
  return figures.match(mayBeOne) !== null && new Set(figures.match(gap)).size > 1;
}

/** Some words of a line, and where they begin. */
interface Piece {
  index: number;
  0: string;
}

/** The figures at the end of a line, those that may be one number as one piece. */
export function joinDigits(text: string, figures: Piece[]): Piece[] {
  const first = figures[0]?.index ?? text.length;
  const numbers = [...text.slice(first).matchAll(mayBeOne)].map(({index, 0: words}): Piece => ({
    index: first + index,
    0: words
  }));
  const isWithin = ({index}: Piece) =>
    numbers.some((number) => index >= number.index && index < number.index + number[0].length);
  return [...figures.filter((figure) => !isWithin(figure)), ...numbers].sort(
    (a, b) => a.index - b.index
  );
}

/** Whether a line has nothing else: in a dump of one cell a line it is one. */
export const isJoined = (text: string): boolean => text.trim().match(mayBeOne)?.[0] === text.trim();

/** Some cells that stand on one line, and how many its row has. */
export interface Spaced {
  text: string;
  figures: number;
  columns: number;
}

/**
 * Whether a blank leaves nothing on lines whose cells are parted by a space each, or a number has one within: a row of
 * them is short or too long.
 */
export const losesBlanks = (lines: Spaced[]): boolean =>
  lines.some(({figures, columns}) => figures > 0 && figures !== columns);

/** 1 234 5, which is as long as its row, may be 1234, a blank and 5 all the same. */
export const mayHideBlank = ({text}: Spaced): boolean =>
  text.slice(text.match(/\d/)?.index ?? text.length).match(mayBeOne) !== null;
