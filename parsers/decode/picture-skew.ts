import type {Ink} from "./picture-ink.ts";

/** A page laid on a scanner by hand lies no more than this many degrees aslant. */
const most = 3;
const degree = Math.PI / 180;
/** So many pixels of ink say enough of the whole. */
const sample = 60_000;

/** By how many radians a page lies aslant: turned back by them, most ink stands in few rows. */
export function skewOf(ink: Ink): number {
  const points = pointsOf(ink);
  if (points.length < 200) return 0;
  const coarse = bestOf(points, ink.height, 0, most, 0.2);
  const fine = bestOf(points, ink.height, coarse, 0.2, 0.02);
  return Math.abs(fine) < 0.03 ? 0 : fine * degree;
}

type Point = [x: number, y: number];

function pointsOf({width, height, dark}: Ink): Point[] {
  const count = dark.reduce((sum, one) => sum + one, 0);
  const every = Math.max(1, Math.floor(count / sample));
  const points: Point[] = [];
  let seen = 0;
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++)
      if (dark[y * width + x] && seen++ % every === 0) points.push([x, y]);
  return points;
}

/** The angle, in degrees, of some around a middle at which rows differ most in how much ink they have. */
function bestOf(
  points: Point[],
  height: number,
  middle: number,
  reach: number,
  step: number
): number {
  let [best, most] = [middle, -1];
  const steps = Math.round(reach / step);
  for (let at = -steps; at <= steps; at++) {
    const angle = middle + at * step;
    const contrast = contrastAt(points, height, Math.tan(angle * degree));
    if (contrast > most * 1.0001) [best, most] = [angle, contrast];
  }
  return best;
}

function contrastAt(points: Point[], height: number, slope: number): number {
  const rows = new Float64Array(height * 3);
  for (const [x, y] of points) {
    const row = Math.round(y - x * slope) + height;
    if (row >= 0 && row < rows.length) rows[row]!++;
  }
  return rows.reduce((sum, count) => sum + count * count, 0);
}
