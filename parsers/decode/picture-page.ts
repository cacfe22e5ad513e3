import {DecodeError, type Box, type OpenRecogniser, type Picture} from "#parsers/document.ts";
import {findGrids, type Grid, type Slot} from "./pdf-grid.ts";
import type {Glyph, Printed} from "./pdf-page.ts";
import {readCell, type SeenCell} from "./picture-cell.ts";
import {unsure, type Figure, type Sheet} from "./picture-figure.ts";
import {inkOf, marksIn, medianOf, type Ink} from "./picture-ink.ts";
import {misfits} from "./picture-likeness.ts";
import {readProse, type Placed} from "./picture-prose.ts";
import {rulesOf, type InkRule} from "./picture-rules.ts";
import {skewOf} from "./picture-skew.ts";
import {turn} from "./picture.ts";

/** A character is so many points high on the page that a picture becomes: as in most reports that are set. */
const points = 10;

/** A full page of small print has four thousand characters of some five strokes that do not touch. */
const mostMarks = 40_000;

const tooFull = {
  zh: "图片上的墨迹远多于一页文字，像是照片或花纹，未识别；请检查是什么图片",
  en: "the picture holds far more marks than a page of text, as a photograph or a pattern does, and is not recognised: see what it is"
};

/** A picture that is none of a page. */
export class NoPage extends DecodeError {}

/** Whether lines on a picture make a table: some rows of some columns, and not the frame of a photograph. */
export function hasTable(picture: Picture): boolean {
  const ink = inkOf(picture);
  try {
    return findGrids(rulesOf(ink, emOf(ink))).some(({xs, ys}) => xs.length > 2 && ys.length > 2);
  } catch {
    return false;
  }
}

/** What is printed on a picture of a page: its lines by their ink, its tables cell by cell, the rest line by line. */
export async function printPicture(picture: Picture, open: OpenRecogniser): Promise<Printed> {
  const aslant = inkOf(picture);
  const em = emOf(aslant);
  const angle = skewOf(aslant);
  const straight = angle === 0 ? picture : turn(picture, angle);
  const ink = angle === 0 ? aslant : inkOf(straight);
  const recogniser = await open();
  try {
    return await printSheet({picture: straight, ink, em, recogniser, figures: []});
  } finally {
    await recogniser.close();
  }
}

/** A Han character is as high as one digit and a third. */
function emOf(ink: Ink): number {
  const {width, height} = ink;
  const marks = marksIn(ink, {left: 0, top: 0, right: width, bottom: height});
  if (marks.length > mostMarks) throw new NoPage(tooFull);
  const heights = marks.map(({top, bottom}) => bottom - top);
  return (medianOf(heights.filter((one) => one >= 6 && one < height / 8)) ?? 12) * 1.35;
}

async function printSheet(sheet: Sheet): Promise<Printed> {
  const {width, height} = sheet.picture;
  const unit = points / sheet.em;
  const rules = rulesOf(sheet.ink, sheet.em);
  const [across, down] = [scaled(rules.across, unit), scaled(rules.down, unit)];
  const grids = findGrids({across, down});
  const inset = thickest([...rules.across, ...rules.down]);
  const cells: (SeenCell & {edges: Edges})[] = [];
  for (const edges of grids.flatMap(cellsOf)) {
    const box = insideOf(edges, unit, inset);
    if (box) cells.push({edges, ...(await readCell(sheet, box))});
  }
  const boxes = grids.map(({xs, ys}) => boxOf([xs[0]!, ys[0]!, xs.at(-1)!, ys.at(-1)!], unit));
  const prose = await readProse(sheet, boxes);
  const doubtful = misfits(sheet.picture, sheet.figures);
  const isDoubtful = ({figure}: {figure?: Figure}) => figure !== undefined && doubtful.has(figure);
  const glyphs = [
    ...cells.flatMap((cell, index) =>
      setInto(cell.edges, isDoubtful(cell) ? `${cell.text}${unsure}` : cell.text, index + 1)
    ),
    ...prose.map((placed) => toGlyph(isDoubtful(placed) ? {...placed, text: unsure} : placed, unit))
  ];
  return {
    ...{
      width: width * unit,
      height: height * unit,
      painted: true,
      recognised: true,
      pictured: 1,
      hidden: []
    },
    ...{glyphs, across, down}
  };
}

const toGlyph = ({text, left, right, base, size}: Placed, unit: number): Glyph => ({
  text,
  left: left * unit,
  right: right * unit,
  base: base * unit,
  size: size * unit,
  piece: 0
});

const scaled = (rules: InkRule[], unit: number) =>
  rules.map(({at, from, to}) => ({at: at * unit, from: from * unit, to: to * unit}));

const thickest = (rules: InkRule[]) =>
  rules.reduce((most, {thickness}) => Math.max(most, thickness), 0);

/** Left, top, right and bottom of a cell, in points. */
type Edges = [number, number, number, number];

/** Every cell of a grid, once. */
function cellsOf({xs, ys, slots}: Grid): Edges[] {
  const ends = new Map<Slot, [row: number, column: number]>();
  slots.forEach((row, y) => row.forEach((slot, x) => ends.set(slot, [y, x])));
  return [...ends].map(([{row, column}, [y, x]]) => [
    xs[column]!,
    ys[row]!,
    xs[x + 1]!,
    ys[y + 1]!
  ]);
}

const boxOf = ([left, top, right, bottom]: Edges, unit: number): Box => ({
  left: Math.round(left / unit),
  top: Math.round(top / unit),
  right: Math.round(right / unit),
  bottom: Math.round(bottom / unit)
});

/** A cell without the lines around it, in pixels; null where they leave nothing. */
function insideOf(cell: Edges, unit: number, thickness: number): Box | null {
  const {left, top, right, bottom} = boxOf(cell, unit);
  const inset = Math.ceil(thickness / 2) + 1;
  const box = {left: left + inset, top: top + inset, right: right - inset, bottom: bottom - inset};
  return box.right - box.left > 2 && box.bottom - box.top > 2 ? box : null;
}

/** Words set into a cell as one line: where in it they stood says nothing more. */
function setInto([left, top, right, bottom]: Edges, text: string, piece: number): Glyph[] {
  const signs = [...text];
  const width = (right - left) / (signs.length + 1);
  const base = (top + bottom) / 2 + points * 0.35;
  return signs.map((sign, at) => ({
    text: sign,
    left: left + (at + 0.5) * width,
    right: left + (at + 1.5) * width,
    base,
    size: points,
    piece
  }));
}
