import {isLike, paper} from "./colour.ts";
import type {Styles} from "./note-marks.ts";
import {explains, saidBySheets} from "./page-sheets.ts";
import {saidByAttributes, saidByStyle, type PageElement, type PageLook} from "./page-style.ts";

/** The look of a part of the page, and whether its words may be such that nobody sees them. */
export interface OpenLook {
  depth: number;
  look: PageLook;
  isDoubtful: boolean;
}

/** How an element looks whose ancestors are `path`; null where neither it nor a style sheet of the page says anything. */
export function lookWithin(path: PageElement[], around: PageLook, styles: Styles): PageLook | null {
  const element = path.at(-1)!;
  const {style} = element.attributes;
  const old = saidByAttributes(element);
  const sheets = saidBySheets(path, styles);
  const own = style === undefined ? null : saidByStyle(style);
  const usual = usually(element, around, styles);
  if (!old && !sheets && !own && !usual) return null;
  return {...around, ...usual, ...old, ...sheets, ...own};
}

/** White on white, on what may be white, or without size or substance. */
export const isDoubtful = ({colour = null, fill = paper, isSizeless, isFaded}: PageLook) =>
  isSizeless === true ||
  isFaded === true ||
  colour === "transparent" ||
  isLike(colour, fill ?? paper);

const tabular = new Set(["td", "th", "tr"]);

/**
 * What is so though nobody says it: a link has a colour of its own, whatever stands around it; a cell in a coloured
 * table, of a class that only sheets elsewhere explain, may be of any.
 */
function usually(
  {name, attributes: {class: classes, href}}: PageElement,
  {colour, fill}: PageLook,
  styles: Styles
): PageLook | null {
  if (name === "a" && href !== undefined && colour) return {colour: null};
  if (!fill || classes === undefined || !tabular.has(name)) return null;
  return explains(styles, classes) ? null : {fill: null};
}
