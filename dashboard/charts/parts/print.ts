/** A link over a part of a picture: what it covers is the picture's own. */
export interface Printed {
  /** What a reader who cannot see the picture is told: its numbers. */
  alt: string;
  /** What the links are, for whoever goes from one to the next. */
  links: string;
}

const named: Record<string, string> = {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;"};
/** Text as it may stand in SVG. */
export const escape = (text: string) => text.replace(/[&<>"]/g, (character) => named[character]!);

/** Two decimals are finer than any screen, and the same on every machine. */
const round = (text: string) =>
  text.replace(/-?\d+\.\d{3,}(?:e-?\d+)?/g, (number) => String(+Number(number).toFixed(2)));

/** Attributes that Plot writes for itself, or that a page's security policy forbids. */
const dropped = /^(style|class|aria-.*|role|font-family|xmlns.*)$/;

function attributes(element: Element): string {
  return [...element.attributes]
    .filter(({name}) => !dropped.test(name))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .map(({name, value}) => ` ${name}="${escape(round(value))}"`)
    .join("");
}

function print(node: Node): string {
  if (node.nodeType === 3) return escape(node.textContent ?? "");
  const element = node as Element;
  const name = element.localName;
  if (node.nodeType !== 1 || name === "style") return "";
  const label = name === "a" ? ` aria-label="${escape(element.textContent ?? "")}"` : "";
  return `<${name}${attributes(element)}${label}>${printAll(element.childNodes)}</${name}>`;
}

const printAll = (nodes: Iterable<Node>): string => [...nodes].map(print).join("");

const isLinks = (element: Element) => element.querySelector("a") !== null;

/**
 * A plot as text that may stand in a page or in a file of its own: one picture with its numbers in
 * words, and over it the links, which a picture must not hold.
 */
export function printSvg(svg: Element, {alt, links}: Printed): string {
  const [width, height] = ["width", "height"].map((name) => svg.getAttribute(name));
  const marks = [...svg.children];
  const picture = printAll(marks.filter((mark) => !isLinks(mark)));
  const linked = printAll(marks.filter(isLinks));
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" class="plot" width="${width}" height="${height}"`,
    ` viewBox="0 0 ${width} ${height}" text-anchor="middle" font-size="13" fill="currentColor">`,
    `<g role="img" aria-label="${escape(alt)}">${picture}</g>`,
    linked && `<g role="group" aria-label="${escape(links)}">${linked}</g>`,
    "</svg>"
  ].join("");
}

/** The picture without the links over it, for where they would lead nowhere. */
export function withoutLinks(svg: string): string {
  const links = svg.indexOf('<g role="group"');
  return links < 0 ? svg : `${svg.slice(0, links)}</svg>`;
}

/** How wide and high a printed picture is. */
export function sizeOf(svg: string): {width: number; height: number} {
  const [, width, height] = / width="(\d+)" height="(\d+)"/.exec(svg)!;
  return {width: Number(width), height: Number(height)};
}
