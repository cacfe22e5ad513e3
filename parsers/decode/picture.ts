import type {Box, Picture} from "#parsers/document.ts";

/** A page of A3 at 400 dots an inch has thirty million pixels. */
const most = 40_000_000;
/** A page of A4 at 300 dots an inch has nine million: more make its text no clearer. */
const enough = 16_000_000;

export const isTooLarge = ({width, height}: Pick<Picture, "width" | "height">): boolean =>
  width * height > most;

/** A picture with no more pixels than are of use. */
export function toFit(picture: Picture): Picture {
  const pixels = picture.width * picture.height;
  return pixels > enough ? scale(picture, Math.sqrt(enough / pixels)) : picture;
}

/** White, as paper is. */
const white = 255;

/** A part of a picture with a margin of white paper around it. */
export function cropOf(picture: Picture, {left, top, right, bottom}: Box, margin = 0): Picture {
  const [width, height] = [right - left + margin * 2, bottom - top + margin * 2];
  const grey = new Uint8Array(width * height).fill(white);
  for (let y = top; y < bottom; y++) {
    const row = picture.grey.subarray(y * picture.width + left, y * picture.width + right);
    grey.set(row, (y - top + margin) * width + margin);
  }
  return {width, height, grey};
}

/** A picture several times side by side, as near as digits stand. */
export function repeat(picture: Picture, times: number): Picture {
  const step = picture.width + Math.round(picture.height * 0.2);
  const width = step * (times - 1) + picture.width;
  const grey = new Uint8Array(width * picture.height).fill(white);
  for (let y = 0; y < picture.height; y++) {
    const row = picture.grey.subarray(y * picture.width, (y + 1) * picture.width);
    for (let at = 0; at < times; at++) grey.set(row, y * width + at * step);
  }
  return {width, height: picture.height, grey};
}

/** A picture as many times as wide and as high; shades between pixels are mixed from those around. */
export function scale(picture: Picture, across: number, down = across): Picture {
  const width = Math.max(1, Math.round(picture.width * across));
  const height = Math.max(1, Math.round(picture.height * down));
  const grey = new Uint8Array(width * height);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++)
      grey[y * width + x] = shadeAt(picture, (x + 0.5) / across - 0.5, (y + 0.5) / down - 0.5);
  return {width, height, grey};
}

/** A picture turned to the right by so many quarters. */
export function quarterTurns(picture: Picture, quarters: number): Picture {
  if (quarters === 0) return picture;
  const {width: height, height: width, grey} = picture;
  const turned = new Uint8Array(grey.length);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) turned[y * width + x] = grey[(width - 1 - x) * height + y]!;
  return quarterTurns({width, height, grey: turned}, quarters - 1);
}

/** A picture turned around its middle; angles are radians, and what was outside is white. */
export function turn(picture: Picture, angle: number): Picture {
  const {width, height} = picture;
  const [sin, cos] = [Math.sin(angle), Math.cos(angle)];
  const [middleX, middleY] = [width / 2, height / 2];
  const grey = new Uint8Array(width * height);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const [dx, dy] = [x - middleX, y - middleY];
      const [fromX, fromY] = [middleX + dx * cos - dy * sin, middleY + dx * sin + dy * cos];
      const isOutside = fromX < 0 || fromY < 0 || fromX > width - 1 || fromY > height - 1;
      grey[y * width + x] = isOutside ? white : shadeAt(picture, fromX, fromY);
    }
  return {width, height, grey};
}

function shadeAt({width, height, grey}: Picture, x: number, y: number): number {
  const left = Math.min(Math.max(Math.floor(x), 0), width - 1);
  const top = Math.min(Math.max(Math.floor(y), 0), height - 1);
  const [right, bottom] = [Math.min(left + 1, width - 1), Math.min(top + 1, height - 1)];
  const [dx, dy] = [Math.min(Math.max(x - left, 0), 1), Math.min(Math.max(y - top, 0), 1)];
  const above = grey[top * width + left]! * (1 - dx) + grey[top * width + right]! * dx;
  const below = grey[bottom * width + left]! * (1 - dx) + grey[bottom * width + right]! * dx;
  return Math.round(above * (1 - dy) + below * dy);
}
