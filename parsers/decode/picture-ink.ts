import type {Box, Picture} from "#parsers/document.ts";

/** Where a picture has ink: 1 for a dark pixel. */
export interface Ink {
  width: number;
  height: number;
  dark: Uint8Array;
}

/** Pixels of ink that touch each other: a digit, a comma, a part of a Han character. */
export interface Mark extends Box {
  area: number;
}

/** Ink is darker than this part of the paper around it, so that a shadow on a page is none. */
const darker = 0.8;

/** What is ink on a picture, by the shades around each pixel. */
export function inkOf({width, height, grey}: Picture): Ink {
  const reach = Math.max(12, Math.round(Math.min(width, height) / 40));
  const sums = sumsOf({width, height, grey});
  const dark = new Uint8Array(width * height);
  for (let y = 0; y < height; y++) {
    const [top, bottom] = [Math.max(0, y - reach), Math.min(height, y + reach + 1)];
    for (let x = 0; x < width; x++) {
      const [left, right] = [Math.max(0, x - reach), Math.min(width, x + reach + 1)];
      const row = width + 1;
      const sum =
        sums[bottom * row + right]! -
        sums[top * row + right]! -
        sums[bottom * row + left]! +
        sums[top * row + left]!;
      const mean = sum / ((bottom - top) * (right - left));
      if (grey[y * width + x]! < mean * darker) dark[y * width + x] = 1;
    }
  }
  return {width, height, dark};
}

/** For every corner, the sum of the shades above it and to its left. */
function sumsOf({width, height, grey}: Picture): Float64Array {
  const row = width + 1;
  const sums = new Float64Array(row * (height + 1));
  for (let y = 0; y < height; y++) {
    let own = 0;
    for (let x = 0; x < width; x++) {
      own += grey[y * width + x]!;
      sums[(y + 1) * row + x + 1] = sums[y * row + x + 1]! + own;
    }
  }
  return sums;
}

/** The marks in a part of a picture, from left to right. */
export function marksIn(ink: Ink, box: Box): Mark[] {
  const seen = new Uint8Array(ink.width * ink.height > 0 ? sizeOf(box) : 0);
  const marks: Mark[] = [];
  const width = box.right - box.left;
  for (let y = box.top; y < box.bottom; y++)
    for (let x = box.left; x < box.right; x++)
      if (ink.dark[y * ink.width + x] && !seen[(y - box.top) * width + x - box.left])
        marks.push(markAt([x, y], {ink, box, seen}));
  return marks.sort((a, b) => a.left - b.left);
}

const sizeOf = ({left, top, right, bottom}: Box) =>
  Math.max(0, right - left) * Math.max(0, bottom - top);

interface Search {
  ink: Ink;
  box: Box;
  /** By pixel of the box, whether a mark has it. */
  seen: Uint8Array;
}

function markAt([x, y]: [number, number], {ink, box, seen}: Search): Mark {
  const width = box.right - box.left;
  const mark: Mark = {left: x, top: y, right: x + 1, bottom: y + 1, area: 0};
  const stack = [x, y];
  seen[(y - box.top) * width + x - box.left] = 1;
  while (stack.length > 0) {
    const [py, px] = [stack.pop()!, stack.pop()!];
    mark.area++;
    widen(mark, px, py);
    for (let ny = Math.max(py - 1, box.top); ny <= Math.min(py + 1, box.bottom - 1); ny++)
      for (let nx = Math.max(px - 1, box.left); nx <= Math.min(px + 1, box.right - 1); nx++) {
        const at = (ny - box.top) * width + nx - box.left;
        if (seen[at] || !ink.dark[ny * ink.width + nx]) continue;
        seen[at] = 1;
        stack.push(nx, ny);
      }
  }
  return mark;
}

function widen(mark: Mark, x: number, y: number): void {
  if (x < mark.left) mark.left = x;
  if (x >= mark.right) mark.right = x + 1;
  if (y < mark.top) mark.top = y;
  if (y >= mark.bottom) mark.bottom = y + 1;
}

/** The box around some boxes. */
export const around = (boxes: Box[]): Box => ({
  left: Math.min(...boxes.map(({left}) => left)),
  top: Math.min(...boxes.map(({top}) => top)),
  right: Math.max(...boxes.map(({right}) => right)),
  bottom: Math.max(...boxes.map(({bottom}) => bottom))
});

/** The value in the middle of some, or nothing. */
export const medianOf = (values: number[]): number | undefined =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
