import type {Grid} from "./pdf-grid.ts";
import {byLine, joinWords, toLine, type TextLine, type Word} from "./pdf-text.ts";

/** The white between two columns of text: where it is, and from which line to which it runs down the page. */
export interface Gutter {
  at: number;
  from: number;
  to: number;
}

interface Standing {
  base: number;
  left: number;
  right: number;
}

/** Columns of text have so many lines each, and most of these so many characters: labels and figures have fewer. */
const fewestLines = 6;
const fewestSigns = 10;
/** Where gutters are sought, as parts of the page's width. */
const places = Array.from({length: 41}, (_, step) => 0.3 + step * 0.01);

/** Where the text of a page stands in two columns; null where it runs across, or labels stand beside figures. */
export function findGutter(words: Word[], grids: Grid[], width: number): Gutter | null {
  const lines = byLine(words);
  const found = places.flatMap((place) => gutterAt(place * width, lines, grids) ?? []);
  return found.reduce<Gutter | null>(
    (best, one) => (best && best.to - best.from >= one.to - one.from ? best : one),
    null
  );
}

/** The longest run of lines that leave a place white, if both sides of it are text. */
function gutterAt(at: number, lines: Word[][], grids: Grid[]): Gutter | null {
  const tables = grids.filter(({xs}) => xs[0]! < at && xs.at(-1)! > at);
  const isCrossed = (line: Word[], before: Word[] | undefined) =>
    line.some(({left, right}) => left < at && right > at) ||
    tables.some(({ys}) => ys[0]! < line[0]!.base && (before?.[0]!.base ?? 0) < ys.at(-1)!);
  const runs: Word[][][] = [[]];
  lines.forEach((line, index) => {
    if (isCrossed(line, lines[index - 1])) runs.push([]);
    else runs.at(-1)!.push(line);
  });
  const best = runs.find(
    (run) => isText(run, (word) => word.right <= at) && isText(run, (word) => word.left >= at)
  );
  return best ? {at, from: best[0]![0]!.base, to: best.at(-1)![0]!.base} : null;
}

/** Whether a side of some lines is text all down it: hardly a line of it is in pieces, as rows are. */
function isText(run: Word[][], isSide: (word: Word) => boolean): boolean {
  const own = run.map((line) => line.filter(isSide)).filter(({length}) => length > 0);
  const isWhole = (words: Word[]) =>
    words.every((word, at) => at === 0 || word.left - words[at - 1]!.right < word.size);
  const whole = own.filter(isWhole);
  const long = whole.filter((words) => hanIn(joinWords(words)) >= fewestSigns);
  return (
    own.length >= Math.max(fewestLines, run.length / 3) &&
    whole.length > own.length * 0.8 &&
    long.length > own.length / 2
  );
}

const hanIn = (text: string) => text.replace(/[^\p{Script=Han}]/gu, "").length;

/** In which part of a page something stands: above two columns, in the left one, in the right one, below them. */
export function partOf({base, left, right}: Standing, gutter: Gutter | null): number {
  if (!gutter || base < gutter.from - 1) return 0;
  if (base > gutter.to + 1) return 3;
  return (left + right) / 2 < gutter.at ? 1 : 2;
}

/** The lines of some words; one in a column of text says where this column begins and ends. */
export function toLines(words: Word[], gutter: Gutter | null): TextLine[] {
  return [0, 1, 2, 3].flatMap((part) => {
    const own = words.filter((word) => partOf(word, gutter) === part);
    const lines = byLine(own).map(toLine);
    if (part === 0 || part === 3) return lines;
    const column = {
      left: Math.min(...lines.map(({left}) => left)),
      right: Math.max(...lines.map(({right}) => right))
    };
    return lines.map((line) => ({...line, column}));
  });
}
