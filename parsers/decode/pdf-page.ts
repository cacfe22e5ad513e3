import {Press, type Found, type Operators} from "./pdf-press.ts";
import type {Point} from "./pdf-path.ts";
import {areaOf, isSeen, shared, sizeOf, type Area} from "./pdf-visible.ts";

/** A character of a page and the box in which it stands; y goes down, lengths are points. */
export interface Glyph {
  text: string;
  left: number;
  right: number;
  /** Its base line. */
  base: number;
  size: number;
  /** Which of the page's pieces of text it is of, one more for each that is set apart. */
  piece: number;
}

/** A straight line that is drawn along an axis: from `from` to `to`, at `at` on the other axis. */
export interface Rule {
  at: number;
  from: number;
  to: number;
}

/** What is printed on a page, turned so that its text runs from left to right. */
export interface Printed {
  width: number;
  height: number;
  glyphs: Glyph[];
  across: Rule[];
  down: Rule[];
  /** Whether anything is painted at all, be it only a picture. */
  painted: boolean;
  /** How much of the page is covered by pictures, of one. */
  pictured: number;
  /** Text that leaves no ink: a machine's guess at the picture over or under it. */
  hidden: Glyph[];
  /** Whether it was seen on a picture, by a machine. */
  recognised?: boolean;
  /** What of it is not read. */
  unread?: "page" | "picture";
}

/** Walks through a page's operators as a press would, and keeps its characters that are seen and its straight lines. */
export function printPage(operators: Operators): Printed {
  const press = new Press(operators);
  press.print();
  const seen = visible(press, operators);
  const direction = mainDirection(seen.length > 0 ? seen : press.inkless);
  const {turn, width, height} = turnerOf(direction, operators);
  const turned = (found: Found[]) =>
    withoutCopies(
      found
        .filter((glyph) => isAlong(glyph.direction, direction))
        .map((glyph) => toGlyph(glyph, turn))
    );
  return {
    ...{width, height, painted: press.painted, pictured: picturedOn(press, operators)},
    ...{glyphs: turned(seen), hidden: turned(press.inkless)},
    ...cutRules(toRules(press.segments, turn), width, height)
  };
}

/** Rules as far as they are on the page. */
function cutRules(rules: Pick<Printed, "across" | "down">, width: number, height: number) {
  const within = (own: Rule[], length: number, other: number) =>
    own
      .filter(({at}) => at > -1 && at < other + 1)
      .map(({at, from, to}) => ({at, from: Math.max(0, from), to: Math.min(length, to)}))
      .filter(({from, to}) => to - from > 0.5);
  return {across: within(rules.across, width, height), down: within(rules.down, height, width)};
}

/**
 * Characters that are seen. Where a part of what is set together is cut off or covered, a sign stands for what is not
 * seen: 12 of a 1234 is no number.
 */
function visible({found, fills}: Press, {width, height}: Operators): Found[] {
  const page: Area = {left: 0, top: 0, right: width, bottom: height};
  const seen = found.map((glyph) => isSeen({...glyph, box: boxOf(glyph)}, page, fills));
  const isOfPiece = (at: number, other: number) =>
    seen[other] === true && found[other]!.piece === found[at]!.piece;
  return found.flatMap((glyph, at) => {
    if (seen[at]) return [glyph];
    return isOfPiece(at, at - 1) || isOfPiece(at, at + 1) ? [{...glyph, text: "\ufffd"}] : [];
  });
}

/** The square of a character, from its base line up. */
function boxOf({begin, end, direction: [dx, dy], size}: Found): Area {
  const up: Point = [dy * size * 0.7, -dx * size * 0.7];
  return areaOf([
    begin,
    end,
    [begin[0] + up[0], begin[1] + up[1]],
    [end[0] + up[0], end[1] + up[1]]
  ]);
}

/** The share of a page that its pictures cover together; they may lie over each other. */
function picturedOn({pictures}: Press, {width, height}: Operators): number {
  const page: Area = {left: 0, top: 0, right: width, bottom: height};
  const covered = pictures.reduce((sum, area) => sum + sizeOf(shared(area, page)), 0);
  return Math.min(1, covered / (width * height || 1));
}

/** Where most of the text runs: to the right, but on a page that was printed sideways. */
function mainDirection(found: Found[]): Point {
  const axes: Point[] = [
    [1, 0],
    [0, -1],
    [0, 1],
    [-1, 0]
  ];
  const counts = axes.map((axis) => found.filter(({direction}) => isAlong(direction, axis)).length);
  return axes[counts.indexOf(Math.max(...counts))]!;
}

/** Within a degree: a watermark runs aslant. */
const isAlong = (a: Point, b: Point) => a[0] * b[0] + a[1] * b[1] > 0.9998;

type Turn = (point: Point) => Point;

/** Turns points so that a direction is that to the right, and the page begins at nothing again. */
function turnerOf([dx, dy]: Point, {width, height}: Operators) {
  const around = ([x, y]: Point): Point => [dx * x + dy * y, dx * y - dy * x];
  const [a, b] = [around([0, 0]), around([width, height])];
  const [left, top] = [Math.min(a[0], b[0]), Math.min(a[1], b[1])];
  return {
    turn: (point: Point): Point => {
      const [x, y] = around(point);
      return [x - left, y - top];
    },
    width: Math.abs(a[0] - b[0]),
    height: Math.abs(a[1] - b[1])
  };
}

function toGlyph({text, begin, end, size, piece}: Found, turn: Turn): Glyph {
  const [left, base] = turn(begin);
  const [right] = turn(end);
  return {text, left, right, base, size, piece};
}

function toRules(segments: [Point, Point][], turn: Turn): {across: Rule[]; down: Rule[]} {
  const [across, down]: [Rule[], Rule[]] = [[], []];
  for (const [begin, end] of segments) {
    const [[x, y], [right, bottom]] = [turn(begin), turn(end)];
    const [width, height] = [Math.abs(right - x), Math.abs(bottom - y)];
    if (height < 0.5 && width > 0.5)
      across.push({at: (y + bottom) / 2, from: Math.min(x, right), to: Math.max(x, right)});
    if (width < 0.5 && height > 0.5)
      down.push({at: (x + right) / 2, from: Math.min(y, bottom), to: Math.max(y, bottom)});
  }
  return {across, down};
}

/** Without what is printed twice with a hair between, to look bold: 1 and 1 there is one 1. */
function withoutCopies(glyphs: Glyph[]): Glyph[] {
  const seen = new Map<string, Glyph>();
  const step = 4;
  return glyphs.filter((glyph) => {
    const {text, left, right, base, size} = glyph;
    const [column, row] = [Math.round(left / step), Math.round(base / step)];
    for (let x = column - 1; x <= column + 1; x++)
      for (let y = row - 1; y <= row + 1; y++) {
        const other = seen.get(`${text} ${x} ${y}`);
        if (!other || Math.abs(other.base - base) > size * 0.2) continue;
        if (Math.abs(other.left - left) < (right - left) * 0.3) return false;
      }
    seen.set(`${text} ${column} ${row}`, glyph);
    return true;
  });
}
