import type {Grid, Slot} from "./pdf-grid.ts";
import type {Glyph} from "./pdf-page.ts";
import {toWord, type Word} from "./pdf-text.ts";

/** More characters than these in one row beside a table are a text of its own. */
const longestBeside = 12;
const isWithin = (value: number, edges: number[]) => value >= edges[0]! && value <= edges.at(-1)!;

/** Whether the middle of a word lies between the outer rules of a grid. */
export function holds({xs, ys}: Grid, word: Word): boolean {
  return isWithin((word.left + word.right) / 2, xs) && isWithin(middleOf(word), ys);
}

/**
 * Gives a grid another column for words that stand beside it in its rows: what is printed there is a column that no
 * line closes, or that the edge of the page cuts. Says which words it took; a text beside a table it leaves.
 */
export function addBeside(grid: Grid, words: Word[]): Set<Word> {
  const level = words.filter((word) => isWithin(middleOf(word), grid.ys));
  const left = level.filter((word) => word.right < grid.xs.at(-1)!);
  const right = level.filter((word) => !left.includes(word));
  const taken = new Set<Word>();
  for (const [side, group] of [[0, left] as const, [grid.xs.length, right] as const]) {
    const rows = grid.slots.map((_, row) => group.filter((word) => rowOf(grid, word) === row));
    const lengths = rows.map((row) => row.reduce((sum, {glyphs}) => sum + glyphs.length, 0));
    if (group.length === 0 || Math.max(...lengths) > longestBeside) continue;
    addColumn(grid, side === 0 ? 0 : grid.slots[0]!.length, rows);
    grid.edges = side === 0 ? [0, ...grid.edges] : [...grid.edges, Infinity];
    for (const word of group) taken.add(word);
  }
  return taken;
}

const rowOf = ({ys}: Grid, word: Word) => spaceAt(middleOf(word), ys);

function addColumn({slots}: Grid, at: number, rows: Word[][]): void {
  if (at === 0) for (const slot of new Set(slots.flat())) slot.column++;
  slots.forEach((row, index) =>
    row.splice(at, 0, {row: index, column: at, words: rows[index]!, cut: []})
  );
}

/** Halfway up a character, which stands mostly above its base line. */
const middleOf = ({base, size}: Word) => base - size * 0.35;

const spaceAt = (value: number, edges: number[]) =>
  Math.max(
    0,
    edges.findLastIndex((edge, index) => edge <= value && index < edges.length - 1)
  );

/** The cells above and below a rule that runs through the midst of a word: whose it is is not seen. */
function struckBy({ys, xs, slots}: Grid, word: Word): Slot[] {
  const at = ys.findIndex((y) => Math.abs(y - middleOf(word)) < word.size * 0.2);
  const column = spaceAt((word.left + word.right) / 2, xs);
  const [above, below] = [slots[at - 1]?.[column], slots[at]?.[column]];
  return above && below && above !== below ? [above, below] : [];
}

/** Puts a word into the cell in which its middle lies; parts it where a rule runs between two of its characters. */
export function putWord(grid: Grid, word: Word): void {
  const struck = struckBy(grid, word);
  for (const slot of struck) slot.cut.push(`${word.text}\ufffd`);
  if (struck.length > 0) return;
  const row = spaceAt(middleOf(word), grid.ys);
  const slotOf = (part: Word) => grid.slots[row]![spaceAt((part.left + part.right) / 2, grid.xs)]!;
  const cut = cutOf(grid, word, row);
  if (cut === null) {
    const slots = new Set(kindsOf(word).map(slotOf));
    if (slots.size < 2) slotOf(word).words.push(word);
    // 条2454708: a number wider than its cell that touches the words beside it, or words that hold one.
    else for (const slot of slots) slot.cut.push(word.text);
    return;
  }
  const [before, after] = [word.glyphs.slice(0, cut), word.glyphs.slice(cut)].map(toWord);
  if (!isNumeric(word.glyphs[cut - 1]!) || !isNumeric(word.glyphs[cut]!)) {
    putWord(grid, before!);
    putWord(grid, after!);
    return;
  }
  // 4312|4: one number too wide for its cell, or two that touch. Neither cell can be read.
  for (const part of [before!, after!]) slotOf(part).cut.push(`${before!.text} ${after!.text}`);
}

const isNumeric = ({text}: Glyph) => /[\d０-９.,，]/.test(text);

/** A word as its numbers and what stands between them. */
function kindsOf({glyphs}: Word): Word[] {
  const kinds: Glyph[][] = [];
  for (const glyph of glyphs) {
    const last = kinds.at(-1);
    if (last && isNumeric(last[0]!) === isNumeric(glyph)) last.push(glyph);
    else kinds.push([glyph]);
  }
  return kinds.map(toWord);
}

/**
 * The first character of a word that stands behind a rule, where this rule runs between it and the one before, or near
 * by where the two are set apart: two numbers that are wider than their cells touch each other. A rule before the whole
 * word, or behind it, parts nothing: 1.属于国家秘密 close to the edge of its cell.
 */
function cutOf({xs, slots}: Grid, {glyphs, size, left, right}: Word, row: number): number | null {
  for (let at = 1; at < glyphs.length; at++) {
    const [last, next] = [glyphs[at - 1]!, glyphs[at]!];
    const isApart = last.piece !== next.piece || next.left - last.right > size * 0.03;
    const isNumber = isNumeric(last) && isNumeric(next);
    const border = (last.right + next.left) / 2;
    const reach = size * (isApart && isNumber ? 0.7 : 0.15);
    const line = xs.findIndex((x) => x > left && x < right && Math.abs(x - border) <= reach);
    const [before, after] = [slots[row]![line - 1], slots[row]![line]];
    if (before && after && before !== after) return at;
  }
  return null;
}
