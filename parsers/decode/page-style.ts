import {kept, ofStyles} from "#parsers/kept.ts";
import type {Attributes} from "./elements.ts";
import {toColour, type Colour} from "./page-colour.ts";

/** How words on a page look, as far as it tells whether somebody sees them. */
export interface PageLook {
  /** What nothing is said of is the reader's own colour, and is seen. */
  colour?: Colour;
  /** What is behind the words; null where it is not known. */
  fill?: string | null;
  /** Without size, or without substance. */
  isSizeless?: boolean;
  isFaded?: boolean;
}

/** An element that is open, with what it is called and says. */
export interface PageElement {
  name: string;
  attributes: Attributes;
}

/** What an element says of its look by the attributes of old. */
export function saidByAttributes({name, attributes}: PageElement): PageLook | null {
  const {color, bgcolor, background, text} = attributes;
  if (!(color ?? bgcolor ?? background ?? text)) return null;
  const look: PageLook = {};
  const ink = name === "body" ? text : color;
  if (ink !== undefined) look.colour = toColour(ink);
  if (bgcolor !== undefined) look.fill = solid(toColour(bgcolor));
  if (background !== undefined) look.fill = null;
  return look;
}

const solid = (colour: Colour) => (colour === "transparent" ? null : colour);

/** What the declarations of a style say, one after another. */
export const saidByStyle: (style: string) => PageLook | null = kept(readStyle, ofStyles);

const telling = /color|background|opacity|font-size/i;

function readStyle(style: string): PageLook | null {
  if (!telling.test(style)) return null;
  const look: PageLook = {};
  for (const declaration of style.split(";")) {
    const [, property, value] = /^\s*([\w-]+)\s*:\s*([^!]*)/.exec(declaration) ?? [];
    if (property !== undefined)
      Object.assign(look, declared[property.toLowerCase()]?.(value!.trim()));
  }
  return look;
}

const asBefore = /^(?:inherit|initial|unset|revert|currentcolor|auto|none|)$/i;

const declared: Record<string, (value: string) => PageLook> = {
  color: (value) => (asBefore.test(value) ? {} : {colour: toColour(value)}),
  background: (value) => ground(value),
  "background-color": (value) => ground(value),
  "background-image": (value) => (asBefore.test(value) ? {} : {fill: null}),
  opacity: (value) => (Number.parseFloat(value) === 0 ? {isFaded: true} : {}),
  "font-size": (value) => ({isSizeless: Number.parseFloat(value) === 0})
};

/** A ground that is not one colour, and nothing else, is not known. */
function ground(value: string): PageLook {
  if (asBefore.test(value)) return {};
  const colour = toColour(
    value.replace(/\b(?:repeat|scroll|none|0(?:px|%)?|0% 0%)(?=\s|$)/gi, " ")
  );
  return colour === "transparent" ? {} : {fill: colour};
}
