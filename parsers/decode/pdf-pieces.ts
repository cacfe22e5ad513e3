import {joinWords, type TextLine, type Word} from "./pdf-text.ts";

/** Words of a line that stand together: a cell of a table that no rules draw. */
export interface Piece extends Reach {
  text: string;
}

/** From where to where something stands on its line. */
export interface Reach {
  left: number;
  right: number;
}

/** Between two cells is at least so much room, in ems; what stands nearer may be one. */
const room = 1;

/** A line as the cells that its gaps part. */
export function piecesOf({words, size}: TextLine): Piece[] {
  const pieces: Word[][] = [];
  for (const word of words) {
    const before = pieces.at(-1)?.at(-1);
    if (before && word.left - before.right < room * size) pieces.at(-1)!.push(word);
    else pieces.push([word]);
  }
  return pieces.map((group) => ({
    text: joinWords(group),
    left: group[0]!.left,
    right: group.at(-1)!.right
  }));
}

/** What may stand in a cell of figures, and hardly in a line of prose with gaps: 12, 1,034, 1,0 of a broken one, /, 无; not 3.其他. */
const figure =
  /^(?:[-+—–―/\\¥￥]|[-+]?[¥￥]?[,，.．]?[\d０-９]+(?:[\s,，.．]+[\d０-９]+)*(?:[,，.．]|\s?[%％]|\s?(?!无|没有|不适用)\p{Script=Han}{1,3})?|无|没有|不适用|N\/?A)$/u;

export const isFigure = ({text}: Piece): boolean => figure.test(text);

/** The figures at the end of a row; a number before its label counts the rows. */
export const figuresOf = (row: Piece[]): Piece[] =>
  row.slice(row.findLastIndex((piece) => !isFigure(piece)) + 1);

/** Whether some lines are rows of a table: figures stand in them beside other things, be it 不适用380 836671. */
export const areRows = (lines: TextLine[]): boolean =>
  lines.some(
    (line, index) =>
      piecesOf(line).slice(1).some(hasFigure) ||
      (index > 0 && isBesideFigure(lines[index - 1]!, line))
  );

const hasFigure = ({text, ...reach}: Piece) =>
  text.split(" ").some((part) => isFigure({text: part, ...reach}));

/** Whether one of two lines that overlap is a figure, and the other stands beside it: 222027 between two lines of a label. */
export function isBesideFigure(...lines: [TextLine, TextLine]): boolean {
  const [[a, ...more], [b, ...others]] = lines.map(piecesOf) as [Piece[], Piece[]];
  if (!isCrowded(lines) || Math.abs(lines[0].size - lines[1].size) > lines[0].size * 0.12)
    return false;
  const isAlone = (isFigure(a!) && more.length === 0) || (isFigure(b!) && others.length === 0);
  return (
    isAlone &&
    ![a!, ...more].some((piece) => [b!, ...others].some((other) => overlaps(piece, other)))
  );
}

export const overlaps = (a: Reach, b: Reach): boolean => a.left < b.right && b.left < a.right;

/** What stands over and under each other, as one column. */
export function joined(pieces: Reach[]): Reach[] {
  const columns: Reach[] = [];
  for (const {left, right} of [...pieces].sort((a, b) => a.left - b.left)) {
    const last = columns.at(-1);
    if (last && left < last.right) last.right = Math.max(last.right, right);
    else columns.push({left, right});
  }
  return columns;
}

/** Whether lines overlap: figures stand beside the middle of a label of two lines, and whose is whose is not seen. */
export const isCrowded = (lines: TextLine[]): boolean =>
  lines.some((line, index) => index > 0 && line.base - lines[index - 1]!.base < line.size * 1.1);
