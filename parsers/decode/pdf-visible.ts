import {isLike, paper} from "./colour.ts";
import {apply, type Matrix, type Point} from "./pdf-path.ts";

/** A rectangle of the page's view. */
export interface Area {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** What is painted besides text: whether its edge and its colour are known for certain, and when it is painted. */
export interface Fill extends Area {
  /** As #rrggbb; null where it is a pattern, a picture, or lets through what is under it. */
  colour: string | null;
  /** Whether all of the rectangle is covered. */
  isWhole: boolean;
  turn: number;
}

/** How a press paints at a moment. */
export interface Ink {
  colour: string | null;
  /** From 0, which is none, to 1. */
  cover: number;
  /** Whether it is mixed with what is there, or masked, and not simply laid on it. */
  isMixed: boolean;
  isMasked: boolean;
  clip: Area & {isWhole: boolean};
}

/** A character where it stands on the view, with its ink. */
export interface Stamp {
  box: Area;
  ink: Ink;
  turn: number;
}

export const areaOf = (points: Point[]): Area => {
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  return {
    ...{left: Math.min(...xs), right: Math.max(...xs)},
    ...{top: Math.min(...ys), bottom: Math.max(...ys)}
  };
};

/** The square from (0, 0) to (1, 1), into which pictures are painted. */
export const squareOf = (matrix: Matrix): Area =>
  areaOf(
    [
      [0, 0],
      [1, 0],
      [0, 1],
      [1, 1]
    ].map(([x, y]) => apply(matrix, x!, y!))
  );

export const shared = (a: Area, b: Area): Area => ({
  left: Math.max(a.left, b.left),
  top: Math.max(a.top, b.top),
  right: Math.min(a.right, b.right),
  bottom: Math.min(a.bottom, b.bottom)
});

export const sizeOf = ({left, top, right, bottom}: Area): number =>
  Math.max(0, right - left) * Math.max(0, bottom - top);

/** Whether corners are those of a rectangle along the axes. */
export function isRectangle(points: (Point | null)[]): boolean {
  const corners = points.filter((point) => point !== null);
  if (corners.length !== points.length || corners.length < 4 || corners.length > 5) return false;
  return corners.every((corner, index) => {
    const next = corners[(index + 1) % corners.length]!;
    return Math.abs(corner[0] - next[0]) < 0.01 || Math.abs(corner[1] - next[1]) < 0.01;
  });
}

const holds = (area: Area, x: number, y: number) =>
  x > area.left && x < area.right && y > area.top && y < area.bottom;

/** Nobody sees smaller characters than this, in points. */
const smallest = 1;
/** Ink that covers less than this part is not seen. */
export const leastCover = 0.05;

/** Whether somebody who looks at the page sees a character: in its clip, not over its own colour, not painted over. */
export function isSeen({box, ink, turn}: Stamp, page: Area, fills: Fill[]): boolean {
  const [x, y] = [(box.left + box.right) / 2, (box.top + box.bottom) / 2];
  if (box.bottom - box.top < smallest || ink.cover < leastCover) return false;
  if (!holds(page, x, y) || !holds(ink.clip, x, y)) return false;
  const around = fills.filter((fill) => holds(fill, x, y));
  if (around.some((fill) => fill.turn >= turn && covers(fill, box))) return false;
  const under = around.findLast((fill) => fill.turn < turn);
  if (under && !covers(under, box)) return true;
  return !isLike(ink.colour, under?.colour ?? paper);
}

/** Whether a fill hides a character: a hair of its edges may stand out. */
function covers({colour, isWhole, ...area}: Fill, box: Area): boolean {
  const [dx, dy] = [(box.right - box.left) * 0.15, (box.bottom - box.top) * 0.15];
  return (
    colour !== null &&
    isWhole &&
    area.left <= box.left + dx &&
    area.right >= box.right - dx &&
    area.top <= box.top + dy &&
    area.bottom >= box.bottom - dy
  );
}
