import type {Cell} from "#parsers/document.ts";
import type {Printed, Rule} from "./pdf-page.ts";
import {joinLines, joinWords, meantLines, type Word} from "./pdf-text.ts";
import {partRows} from "./table-lines.ts";

/** The cells between some rules. */
export interface Grid {
  /** Where its columns begin and end, and its rows. */
  xs: number[];
  ys: number[];
  /** For each slot, by row and column, the cell that covers it. */
  slots: Slot[][];
  /** Where its columns begin and end, those too that no line closes. */
  edges: number[];
  /** Whether no rule closes it at its head or foot. */
  isOpenAbove: boolean;
  isOpenBelow: boolean;
}

/** A cell of a grid: where it begins, and the words in it. */
export interface Slot {
  row: number;
  column: number;
  words: Word[];
  /** Numbers that a rule cuts, or that touch other words across one: which part of them is whose cannot be told. */
  cut: string[];
  /** Whether no rules close it all around, as they close others: what is drawn may be but half of the page. */
  isOpen?: boolean;
}

/** Two lines nearer than this are one, drawn double or a little beside each other. */
const near = 4;
/** Pieces of a line with less between them are one line: dashes, and borders of cell after cell. */
const pieces = 3;
/** More crossings than these are a drawing: a map, a pattern. */
const mostCrossings = 1_000_000;
/** The longest table of these reports has some hundred rows of twenty columns on a page. */
const mostSlots = 50_000;

/** The tables that rules draw on a page. */
export function findGrids({across, down}: Pick<Printed, "across" | "down">): Grid[] {
  const [rows, columns] = [mergeRules(across), mergeRules(down)];
  if (rows.length * columns.length > mostCrossings) return [];
  return connected(rows, columns).flatMap(({across, down}) => {
    const grid = toGrid(across, down);
    return grid && grid.xs.length > 2 && new Set(grid.slots.flat()).size > 1 ? [grid] : [];
  });
}

/** Rules as long as they are: pieces of one line that touch, or nearly, are one. */
function mergeRules(rules: Rule[]): Rule[] {
  const merged: Rule[] = [];
  for (const line of chains(rules, ({at}) => at, 1)) {
    const sorted = line.sort((a, b) => a.from - b.from);
    const own: Rule[] = [];
    for (const {at, from, to} of sorted) {
      const last = own.at(-1);
      if (last && from - last.to <= pieces) last.to = Math.max(last.to, to);
      else own.push({at, from, to});
    }
    merged.push(...own);
  }
  return merged;
}

/** Things in order, those together that lie no further than this from the first of them. */
function chains<T>(things: T[], valueOf: (thing: T) => number, reach: number): T[][] {
  const groups: T[][] = [];
  for (const thing of [...things].sort((a, b) => valueOf(a) - valueOf(b))) {
    const first = groups.at(-1)?.[0];
    if (first !== undefined && valueOf(thing) - valueOf(first) <= reach) groups.at(-1)!.push(thing);
    else groups.push([thing]);
  }
  return groups;
}

interface Net {
  across: Rule[];
  down: Rule[];
}

/** Rules that cross each other, directly or by others. A line under some words crosses none. */
function connected(across: Rule[], down: Rule[]): Net[] {
  const nets = new Map<Rule, Net>();
  for (const row of across)
    for (const column of down) if (isCrossing(row, column)) join(nets, row, column);
  return [...new Set(nets.values())].filter(
    ({across, down}) => across.length > 1 && down.length > 0
  );
}

const isCrossing = (row: Rule, column: Rule) =>
  column.at >= row.from - pieces &&
  column.at <= row.to + pieces &&
  row.at >= column.from - pieces &&
  row.at <= column.to + pieces;

function join(nets: Map<Rule, Net>, row: Rule, column: Rule): void {
  const a = nets.get(row) ?? {across: [row], down: []};
  const b = nets.get(column) ?? {across: [], down: [column]};
  if (a === b) return;
  const [large, small] = sizeOf(a) < sizeOf(b) ? [b, a] : [a, b];
  large.across.push(...small.across);
  large.down.push(...small.down);
  for (const rule of [...small.across, ...small.down, row, column]) nets.set(rule, large);
}

const sizeOf = ({across, down}: Net) => across.length + down.length;

const mean = (numbers: number[]) => numbers.reduce((a, b) => a + b, 0) / numbers.length;

/** Where lines stand, and the ends of those across them: a table may be open at its sides. */
function positionsOf(rules: Rule[], others: Rule[]): number[] {
  const found = chains(rules, ({at}) => at, near).map((group) => mean(group.map(({at}) => at)));
  const [first, last] = [
    Math.min(...others.map(({from}) => from)),
    Math.max(...others.map(({to}) => to))
  ];
  return [
    ...(first < found[0]! - near ? [first] : []),
    ...found,
    ...(last > found.at(-1)! + near ? [last] : [])
  ];
}

function toGrid(across: Rule[], down: Rule[]): Grid | null {
  const [xs, ys] = [positionsOf(down, across), positionsOf(across, down)];
  if (xs.length < 2 || ys.length < 2 || xs.length * ys.length > mostSlots) return null;
  const walls = {right: wallsOf(down, xs, ys), below: wallsOf(across, ys, xs)};
  const levels = across.map(({at}) => at);
  const slots = mergeSlots(ys.length - 1, xs.length - 1, walls);
  markOpen(slots.at(-1)!, walls.below.at(-1)!);
  return {
    ...{xs, ys, slots},
    edges: xs,
    isOpenAbove: Math.min(...levels) - ys[0]! > near,
    isOpenBelow: ys.at(-1)! - Math.max(...levels) > near
  };
}

/** For every line of a grid, which of the spaces along it a rule closes. */
function wallsOf(rules: Rule[], positions: number[], along: number[]): boolean[][] {
  const walls = positions.map(() => along.slice(1).map(() => false));
  for (const {at, from, to} of rules) {
    const index = positions.findIndex((position) => Math.abs(position - at) <= near);
    along.slice(1).forEach((end, space) => {
      const middle = (along[space]! + end) / 2;
      if (index >= 0 && from <= middle && middle <= to) walls[index]![space] = true;
    });
  }
  return walls;
}

function markOpen(last: Slot[], closed: boolean[]): void {
  if (closed.includes(true))
    last.forEach((slot, column) => {
      if (!closed[column]) slot.isOpen = true;
    });
}

interface Walls {
  /** By column line and row. */
  right: boolean[][];
  /** By row line and column. */
  below: boolean[][];
}

/** Slots with no wall between are one cell, if together they are a rectangle; else each is one. */
function mergeSlots(rows: number, columns: number, walls: Walls): Slot[][] {
  const slots = Array.from({length: rows}, () => new Array<Slot>(columns));
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++) {
      if (slots[row]![column]) continue;
      const reached = reachOf([row, column], slots, walls);
      const one: Slot = {row, column, words: [], cut: []};
      const whole = isRectangle(reached);
      for (const [y, x] of reached)
        slots[y]![x] = whole ? one : {row: y, column: x, words: [], cut: [], isOpen: true};
    }
  return slots;
}

type At = [row: number, column: number];

function isRectangle(reached: At[]): boolean {
  const [ys, xs] = [reached.map(([y]) => y), reached.map(([, x]) => x)];
  const height = ys.reduce((a, b) => Math.max(a, b)) - ys.reduce((a, b) => Math.min(a, b)) + 1;
  const width = xs.reduce((a, b) => Math.max(a, b)) - xs.reduce((a, b) => Math.min(a, b)) + 1;
  return reached.length === height * width;
}

/** The slots that one reaches from a slot without crossing a wall. */
function reachOf(from: At, slots: Slot[][], walls: Walls): At[] {
  const seen = new Set([from.join(" ")]);
  const reached = [from];
  for (const [y, x] of reached) {
    const next: [...At, boolean | undefined][] = [
      [y, x + 1, walls.right[x + 1]?.[y]],
      [y, x - 1, walls.right[x]?.[y]],
      [y + 1, x, walls.below[y + 1]?.[x]],
      [y - 1, x, walls.below[y]?.[x]]
    ];
    for (const [toY, toX, wall] of next) {
      const isOutside = toY < 0 || toX < 0 || toY >= slots.length || toX >= slots[0]!.length;
      if (wall || isOutside || seen.has(`${toY} ${toX}`)) continue;
      seen.add(`${toY} ${toX}`);
      reached.push([toY, toX]);
    }
  }
  return reached;
}

/** The tables of a grid: one, but where the edge of the page cuts it. */
export const tablesOf = (grid: Grid, width: number): Cell[][][] =>
  grid.xs[0]! < 1 || grid.xs.at(-1)! > width - 1 ? cutRows(grid) : [cellsOf(grid)];

/** A grid as rows of cells, each in every slot that it covers. */
function cellsOf({slots, xs}: Grid): Cell[][] {
  const widths = widthsOf(slots, xs);
  const linesOf = (slot: Slot) => meantLines(slot.words, widths.get(slot)!);
  const rows = partRows(slots, {
    of: (slot) => (slot.cut.length > 0 ? [null] : linesOf(slot).map((line) => joinWords(line))),
    at: (slot, line) => ({...slot, words: linesOf(slot)[line]!})
  });
  const cells = new Map<Slot, Cell>();
  for (const [slot, width] of widthsOf(rows, xs))
    cells.set(slot, {text: textOf(slot, width), row: slot.row, column: slot.column});
  return rows.map((row) => row.map((slot) => cells.get(slot)!));
}

/** Every cell and how wide it is. */
function widthsOf(slots: Slot[][], xs: number[]): Map<Slot, number> {
  const widths = new Map<Slot, number>();
  slots.forEach((row, y) =>
    row.forEach((slot, x) => {
      const width = (xs[x + 1] ?? Infinity) - xs[x]!;
      if (slot.row === y) widths.set(slot, (widths.get(slot) ?? 0) + width);
    })
  );
  return widths;
}

function textOf({words, cut, isOpen}: Slot, width: number): string {
  const text = [joinLines(words, width), ...cut].filter((part) => part !== "").join(" ");
  return text === "" && isOpen ? "\ufffd" : text;
}

/** A table that runs off the page: what is blank at its edges may have stood beyond. Every row is what is printed of it. */
function cutRows({slots}: Grid): Cell[][][] {
  return slots.flatMap((row, y) => {
    const texts = row
      .filter((slot, x) => slot.row === y && slot !== row[x - 1])
      .map((slot) => textOf(slot, Infinity));
    const first = texts.findIndex((text) => text !== "");
    const printed = texts.slice(Math.max(first, 0), texts.findLastIndex((text) => text !== "") + 1);
    return printed.length === 0
      ? []
      : [[printed.map((text, column): Cell => ({text, row: 0, column}))]];
  });
}
