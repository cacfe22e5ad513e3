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

/** Whether some of the figures at the end of a line may be one number: 规章 1 234 5. */
export const mayHoldOne = (text: string): boolean =>
  text.slice(text.match(/[\d０-９]/)?.index ?? text.length).match(mayBeOne) !== null;
