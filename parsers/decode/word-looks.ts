import {paper} from "./colour.ts";
import type {Look} from "./look.ts";
import {packages} from "./packages.ts";

type Attributes = Record<string, string>;

const isOn = ({"w:val": value = ""}: Attributes) => !/^(?:0|false|off)$/.test(value);

const hex = /^[\da-f]{6}$/i;
const toColour = (value = "") => (hex.test(value) ? `#${value.toLowerCase()}` : null);

const told: Record<string, (attributes: Attributes) => Look> = {
  "w:vanish": (attributes) => ({hidden: isOn(attributes)}),
  "w:strike": (attributes) => ({struck: isOn(attributes)}),
  "w:dstrike": (attributes) => ({struck: isOn(attributes)}),
  "w:color": ({"w:val": value}) => ({colour: toColour(value)}),
  "w:sz": ({"w:val": value}) => (Number(value) > 0 ? {size: Number(value) / 2} : {}),
  "w:shd": shading,
  "w:highlight": ({"w:val": name}) =>
    name === "none" ? {} : {fill: name === "white" ? paper : null}
};

/** What one property says; null where it says nothing of this. */
export const lookOf = (name: string, attributes: Attributes): Look | null =>
  told[name]?.(attributes) ?? null;

function shading({"w:val": pattern, "w:color": ink, "w:fill": fill}: Attributes): Look {
  if (pattern === "solid") return {fill: toColour(ink)};
  if (pattern !== "clear") return pattern === "nil" ? {} : {fill: null};
  return hex.test(fill ?? "") ? {fill: toColour(fill)} : {};
}

/** The looks that a document's styles give, by their names; tables have one where a style may colour them. */
export interface Styles {
  named: Map<string, Look>;
  /** Of paragraphs that name no style. */
  usual: Look;
}

interface Style {
  id: string;
  basis: string;
  isUsual: boolean;
  look: Look;
}

/** Reads the styles of a document. */
export async function readStyles(xml: string): Promise<Styles> {
  const {Parser} = await packages.htmlparser2();
  const styles: Style[] = [];
  const defaults: Look = {};
  const within: string[] = [];
  let style: Style | null = null;
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        within.push(name);
        if (name === "w:style") styles.push((style = toStyle(attributes)));
        else if (style && name === "w:basedOn") style.basis = attributes["w:val"] ?? "";
        else if (!within.some((each) => ends.test(each)))
          Object.assign(style?.look ?? defaults, lookOf(name, attributes));
        else if (style && shading(attributes).fill !== undefined && name === "w:shd")
          style.look.fill = null;
      },
      onclosetag: (name) => {
        within.pop();
        if (name === "w:style") style = null;
      }
    },
    {xmlMode: true}
  );
  parser.end(xml);
  return inherited(styles, defaults);
}

/** What a style says of a part of a table alone, or said before it was changed. */
const ends = /^w:(?:tblStylePr|tcPr|\w+PrChange)$/;

const toStyle = (attributes: Attributes): Style => ({
  id: attributes["w:styleId"] ?? "",
  basis: "",
  isUsual:
    attributes["w:type"] === "paragraph" && /^(?:1|true)$/.test(attributes["w:default"] ?? ""),
  look: {}
});

function inherited(styles: Style[], defaults: Look): Styles {
  const known = new Map(styles.map((style) => [style.id, style]));
  const looksOf = (style: Style | undefined, left: number): Look =>
    style && left > 0 ? {...looksOf(known.get(style.basis), left - 1), ...style.look} : {};
  // Styles of Word rest on each other at most eleven deep; two that rest on each other come to an end as well.
  const named = new Map(styles.map((style) => [style.id, looksOf(style, 12)]));
  const usual = styles.find(({isUsual}) => isUsual);
  return {named, usual: {...defaults, ...(usual && named.get(usual.id))}};
}
