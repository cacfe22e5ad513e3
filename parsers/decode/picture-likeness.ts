import type {Picture} from "#parsers/document.ts";
import type {Figure} from "./picture-figure.ts";
import {cropOf, scale} from "./picture.ts";

/** A digit as it looks: so many shades by so many, from nothing to all ink. */
interface Look {
  figure: Figure;
  sign: string;
  shades: Float32Array;
}

/** Shades across and down: enough to tell an 8 from a 3. */
const side = 14;
/** A page has some two thousand digits; so many of more say what the others look like. */
const enough = 4000;
/** So many of the digits that look most like one say what it is. */
const neighbours = 5;
/** Digits of one font that are the same differ by less than this part of their ink. */
const alike = 0.25;
/** What is so much further than the nearest, and more than a little, says nothing beside it. */
const [much, little] = [1.6, 0.02];

/**
 * Numbers with a digit that looks like others on the page that were taken for something else: a 6 among sixes that
 * was seen as 0. What looks like no other is not told by this.
 */
export function misfits(picture: Picture, figures: Figure[]): Set<Figure> {
  const looks = figures.flatMap((figure) => looksOf(picture, figure));
  const every = Math.ceil(looks.length / enough);
  const others = looks.filter((_, at) => at % every === 0);
  return new Set(looks.filter((look) => !isAtHome(look, others)).map(({figure}) => figure));
}

function looksOf(picture: Picture, figure: Figure): Look[] {
  return [...figure.text].flatMap((sign, at) =>
    /\d/.test(sign) ? [{figure, sign, shades: shadesOf(picture, figure, at)}] : []
  );
}

function shadesOf(picture: Picture, {signs}: Figure, at: number): Float32Array {
  const mark = signs[at]!;
  const part = cropOf(picture, mark);
  const small = scale(part, side / part.height);
  const shades = new Float32Array(side * side);
  const offset = Math.floor((side - small.width) / 2);
  for (let y = 0; y < side; y++)
    for (let x = 0; x < small.width; x++)
      if (x + offset >= 0 && x + offset < side)
        shades[y * side + x + offset] = 255 - small.grey[y * small.width + x]!;
  const ink = Math.sqrt(shades.reduce((sum, shade) => sum + shade * shade, 0)) || 1;
  return shades.map((shade) => shade / ink);
}

function isAtHome(look: Look, looks: Look[]): boolean {
  const near: {sign: string; distance: number}[] = [];
  for (const other of looks) {
    if (other.figure === look.figure) continue;
    const most = near.length < neighbours ? alike : near.at(-1)!.distance;
    const distance = distanceOf(look.shades, other.shades, most);
    if (distance >= most) continue;
    near.push({sign: other.sign, distance});
    near.sort((a, b) => a.distance - b.distance);
    near.length = Math.min(near.length, neighbours);
  }
  const reach = Math.max((near[0]?.distance ?? 0) * much, little);
  const nearest = near.filter(({distance}) => distance <= reach);
  const same = nearest.filter(({sign}) => sign === look.sign).length;
  return nearest.length === 0 || same > nearest.length / 2;
}

/** How much two looks differ; no more than is asked for is told. */
function distanceOf(a: Float32Array, b: Float32Array, most: number): number {
  let sum = 0;
  for (let at = 0; at < a.length && sum < most; at++) sum += (a[at]! - b[at]!) ** 2;
  return sum;
}
