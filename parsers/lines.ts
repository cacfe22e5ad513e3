import {formatPlace} from "#data/schema/place.ts";
import type {BlockText} from "#data/schema/reading.ts";
import type {Block, Table} from "./document.ts";
import {kept, ofOneReport} from "./kept.ts";
import {matchesOf} from "./matches.ts";
import {isPlain} from "./plain.ts";

/** A run of characters that stands somewhere: a line of a text file, a paragraph, or a cell of a table. */
export interface Line {
  block: number;
  row?: number;
  column?: number;
  /** How many rows and columns a cell covers, where these are more than one. */
  down?: number;
  across?: number;
  /** Exactly as printed, spaces included. */
  text: string;
  /** It is on the page, and no part of its text: a menu, a list of links. */
  outside?: boolean;
  /** Seen on a picture by a machine. */
  recognised?: boolean;
  /** What is there and is not read, by its place in the document. */
  unread?: string;
}

/** Some characters of a line. */
export interface Words {
  line: Line;
  start: number;
  end: number;
}

/** The lines of a document's blocks in reading order; a spanned cell is one line, where it begins. */
export function linesOf(blocks: Block[]): Line[] {
  const lines: Line[] = [];
  for (const block of blocks) {
    const own =
      block.type === "table" ? cellLines(block) : [{block: block.block, text: block.text}];
    for (const line of own) lines.push(standing(line, block));
  }
  return lines;
}

function standing(line: Line, {outside, recognised, unread}: Block): Line {
  if (outside) line.outside = outside;
  if (recognised) line.recognised = recognised;
  if (unread) line.unread = unread;
  return line;
}

function cellLines({block, rows}: Table): Line[] {
  const lines: Line[] = [];
  // The cell that begins in a column, and lies over the rows below it.
  const above: Line[] = [];
  rows.forEach((cells, y) => {
    cells.forEach(({text, row, column}, x) => {
      const goesOn = cells[x - 1]?.column === column;
      const before = above[column];
      if (row === y && !goesOn) lines.push((above[column] = {block, row, column, text}));
      else if (before && row === y) before.across = (before.across ?? 1) + 1;
      else if (before && !goesOn) before.down = y - before.row! + 1;
    });
  });
  return lines;
}

const foldable = /[\uff01-\uff5e\u00a0\u3000\u2000-\u200f\u202f\u205f\u2060\ufeff\t\v\f]/g;

/** Full-width signs and letters as their narrow twins, every space as a plain one: as long as before. */
export function fold(text: string): string {
  return isPlain(text, 0x20) ? text : foldOther(text);
}

const foldOther = kept((text) => text.replace(foldable, narrow), ofOneReport);

const narrow = (sign: string): string =>
  sign >= "\uff01" && sign <= "\uff5e" ? String.fromCharCode(sign.charCodeAt(0) - 0xfee0) : " ";

/** Folded, and without any space. */
export function squeeze(text: string): string {
  return isPlain(text, 0x21) ? text : fold(text).replace(/\s+/g, "");
}

/** Whether there is nothing but space: most texts begin with a sign. */
export function isBlank(text: string): boolean {
  const first = text.charCodeAt(0);
  const isSign = (first > 0x20 && first < 0x7f) || (first > 0x3000 && first < 0xfeff);
  return !isSign && squeeze(text) === "";
}

/** The words of a line without the space around them; of an empty line its beginning. */
export function trimmed(line: Line, start = 0, end = line.text.length): Words {
  if (end > start && isPlain(line.text, 0x21)) return {line, start, end};
  const words = fold(line.text.slice(start, end)).trimEnd();
  if (words === "") return {line, start, end: start};
  const lead = words.length - words.trimStart().length;
  return {line, start: start + lead, end: start + words.length};
}

/** The first place in a line where these words stand, whatever spaces stand between their characters. */
export function findWords(line: Line, words: string): Words | null {
  const sought = squeeze(words);
  const text = fold(line.text);
  const squeezed = squeeze(text);
  const at = sought === "" ? -1 : squeezed.indexOf(sought);
  if (at < 0) return null;
  if (squeezed === text) return {line, start: at, end: at + sought.length};
  const signs = matchesOf(text, /\S/g);
  return {line, start: signs[at]!.index, end: signs[at + sought.length - 1]!.index + 1};
}

/** What is printed there. */
export const rawOf = ({line, start, end}: Words): string => line.text.slice(start, end);

/** Where it stands, as readings carry it. */
export function placeOf(document: string, {line, start, end}: Words): string {
  const {block, row, column} = line;
  if (row === undefined || column === undefined) return formatPlace({document, block, start, end});
  const whole = fold(line.text).trim().length === end - start;
  return formatPlace({document, block, row, column, ...(whole ? {} : {start, end})});
}

/** Where a run of lines stands: its words if it is one, else its blocks. */
export function placeOfRun(document: string, run: Words[]): string {
  const [first, last] = [run[0]!, run.at(-1)!];
  if (first.line === last.line)
    return placeOf(document, {line: first.line, start: first.start, end: last.end});
  if (first.line.block === last.line.block) return placeOf(document, first);
  return formatPlace({document, block: first.line.block, lastBlock: last.line.block});
}

/** The text of every block that has one; of a table its rows, with tabs between the cells. */
export function blocksOf(lines: Line[]): BlockText[] {
  const blocks = new Map<number, {text: string; row: number | undefined}>();
  for (const {block, row, text} of lines) {
    const before = blocks.get(block);
    const sign = before?.row === row ? "\t" : "\n";
    blocks.set(block, {text: before ? `${before.text}${sign}${text}` : text, row});
  }
  return [...blocks].filter(([, {text}]) => text !== "").map(([block, {text}]) => ({block, text}));
}
