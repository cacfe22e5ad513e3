import {escape} from "./print.ts";
import type {Sign} from "./legend.ts";

/** What a picture that stands alone says around itself. */
export interface Framing {
  headline: string;
  /** Measure and unit. */
  measure: string;
  legend: readonly Sign[];
  source: string;
}

/** One of the drawings in a frame: its size, and what is said over it where there are several. */
export interface Panel {
  width: number;
  height: number;
  lines?: readonly string[];
}

/** Where a drawing goes in a frame: a character that no text of a report keeps. */
const hole = "\ufffc";

const margin = 24;
const inner = 720;

/** The colours of the light page: a picture that is taken along is for paper and for others' pages. */
export const light = {
  page: "#fbfaf7",
  ink: "#1d1c1a",
  muted: "#5f5b53",
  rule: "#d8d3c8",
  seal: "#b3261e",
  warning: "#8a5d00",
  granted: "#0b5fa5",
  "partly-granted": "#7d8ebc",
  denied: "#7a1f5c",
  unavailable: "#b57a00",
  "not-processed": "#615c4f",
  other: "#1f9e89"
};

const style = `svg{${Object.entries(light)
  .map(([name, value]) => `--${name}:${value}`)
  .join(";")}}
text{white-space:pre;font-family:system-ui,"PingFang SC","Microsoft YaHei","Noto Sans CJK SC",sans-serif}`;

/** A Chinese character is as wide as it is high, a Latin one about half. */
const widthOf = (text: string) => [...text].reduce((sum, c) => sum + (c > "\u2e7f" ? 1 : 0.54), 0);

/** Lines of text no wider than so many ems; a full stop does not begin a line. */
function wrap(text: string, ems: number): string[] {
  const words = text.match(/[\u2e80-\uffef][，。；：、）”]*|[^\s\u2e80-\uffef]+\s*|\s+/g) ?? [];
  const lines = [""];
  for (const word of words) {
    if (widthOf(lines.at(-1)! + word.trimEnd()) > ems) lines.push("");
    lines[lines.length - 1] += word;
  }
  return lines.map((line) => line.trimEnd());
}

/** Pieces of SVG one under the other, and how far down they reach. */
interface Stack {
  pieces: string[];
  y: number;
}

interface Type {
  x?: number;
  size: number;
  leading: number;
  ems: number;
  more?: string;
}

function write({pieces, y}: Stack, text: string, type: Type): Stack {
  const {x = margin, size, leading, ems, more = ""} = type;
  const lines = wrap(text.replaceAll(hole, " "), ems);
  const set = lines.map(
    (line, i) =>
      `<text x="${x}" y="${y + size + i * leading}" font-size="${size}"${more}>${escape(line)}</text>`
  );
  return {pieces: [...pieces, ...set], y: y + lines.length * leading};
}

const title = {size: 21, leading: 28, ems: inner / 21, more: ' font-weight="600"'};
const small = {size: 13, leading: 18, ems: inner / 13, more: ' fill="var(--muted)"'};

/** The signs that occur, each before what it means, as many to a line as there is room for. */
function legend({pieces, y}: Stack, signs: readonly Sign[]): Stack {
  const set = [...pieces];
  let [x, line] = [margin, 0];
  for (const {sign, colour, text} of signs) {
    const [before, width] = [widthOf(sign) * 13 + 6, (widthOf(sign) + widthOf(text)) * 13 + 24];
    if (x > margin && x + width > margin + inner) [x, line] = [margin, line + 1];
    const at = y + 13 + line * 18;
    set.push(
      `<text x="${x}" y="${at}" font-size="13" fill="${colour}">${escape(sign)}</text>`,
      `<text x="${x + before}" y="${at}" font-size="13" fill="var(--muted)">${escape(text)}</text>`
    );
    x += width;
  }
  return {pieces: set, y: signs.length ? y + (line + 1) * 18 : y};
}

/** Panels in as many columns as fit, each under its lines. */
function panels(stack: Stack, all: readonly Panel[]): Stack {
  const columns = Math.max(1, Math.floor((inner + 24) / (all[0]!.width + 24)));
  const step = (inner + 24) / columns;
  let {pieces, y} = stack;
  for (let first = 0; first < all.length; first += columns) {
    let bottom = y;
    for (const [i, panel] of all.slice(first, first + columns).entries()) {
      const cell = onePanel({pieces, y}, panel, margin + Math.round(i * step));
      pieces = cell.pieces;
      bottom = Math.max(bottom, cell.y);
    }
    y = bottom + (first + columns < all.length ? 20 : 0);
  }
  return {pieces, y};
}

function onePanel(stack: Stack, {lines = [], width, height}: Panel, x: number): Stack {
  let cell = stack;
  for (const [i, text] of lines.entries())
    cell = write(cell, text, {
      ...{...small, x, ems: width / 13},
      more: i ? small.more : ' font-weight="600"'
    });
  const drawing = `<g transform="translate(${x} ${cell.y})">${hole}</g>`;
  return {pieces: [...cell.pieces, drawing], y: cell.y + height};
}

/**
 * A frame for drawings that leave the page: what is so above them; measure, signs and source below. It has a hole for
 * each drawing, so that a page can keep the frame beside the drawings that it shows already.
 */
export function framed({headline, measure, legend: signs, source}: Framing, all: Panel[]): string {
  let stack: Stack = {pieces: [], y: margin};
  stack = write(stack, headline, title);
  stack = write({...stack, y: stack.y + 2}, measure, small);
  stack = panels({...stack, y: stack.y + 10}, all);
  stack = legend({...stack, y: stack.y + 14}, signs);
  stack = write({...stack, y: stack.y + 4}, source, small);
  const [width, height] = [inner + 2 * margin, Math.ceil(stack.y + margin - 6)];
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"`,
    ` viewBox="0 0 ${width} ${height}"><title>${escape(headline)}</title><style>${style}</style>`,
    `<rect width="100%" height="100%" fill="var(--page)"/>`,
    `<g fill="var(--ink)" color="${light.ink}">`,
    ...stack.pieces,
    "</g></svg>\n"
  ].join("");
}

/** The frame with its drawings in it: a file of its own. */
export function filled(frame: string, drawings: readonly string[]): string {
  const left = [...drawings];
  return frame.replaceAll(hole, () => left.shift() ?? "");
}
