import {isSeen, type Look} from "./look.ts";
import {localName, type ReadXml} from "./xml.ts";

type Attributes = Record<string, string>;

/** White and black of every palette and theme; of other colours a file may have its own. */
const certain: Record<string, string> = {
  ...{
    "indexed 0": "#000000",
    "indexed 1": "#ffffff",
    "indexed 8": "#000000",
    "indexed 9": "#ffffff"
  },
  ...{"theme 0": "#ffffff", "theme 1": "#000000"}
};

/** A colour of a workbook as #rrggbb; null where it is not certain. */
export function colourOf({rgb, theme, indexed, tint}: Attributes): string | null {
  if (Number(tint ?? 0) !== 0) return null;
  if (rgb !== undefined) return /^[\da-f]{8}$/i.test(rgb) ? `#${rgb.slice(2).toLowerCase()}` : null;
  return certain[theme === undefined ? `indexed ${indexed}` : `theme ${theme}`] ?? null;
}

/** What an element within a font, or the properties of a run, says of its look. */
export function fontLook(name: string, attributes: Attributes): Look {
  if (name === "strike") return {struck: !/^(?:0|false)$/.test(attributes.val ?? "")};
  if (name === "sz") return {size: Number(attributes.val)};
  return name === "color" ? {colour: colourOf(attributes)} : {};
}

/** Reads the styles of a workbook: how what stands in a cell of each looks. */
export function readCellStyles(xml: string, readXml: ReadXml): Look[] {
  const within: string[] = [];
  const [fonts, fills, formats]: [Look[], Look[], Attributes[]] = [[], [], []];
  let pattern = "none";
  readXml(xml, {
    open: ({name: written, attributes}) => {
      const name = localName(written);
      const [list, depth] = [within[1], within.push(name)];
      if (list === "cellXfs" && name === "xf") formats.push(attributes);
      if (list === "fonts" && depth === 3) fonts.push({});
      else if (list === "fonts") Object.assign(fonts.at(-1)!, fontLook(name, attributes));
      if (list === "fills" && depth === 3) fills.push({});
      else if (name === "patternFill") pattern = attributes.patternType ?? "none";
      if (list !== "fills" || pattern === "none") return;
      if (name === "patternFill" || name === "gradientFill") fills.at(-1)!.fill = null;
      if (name === "fgColor" && pattern === "solid") fills.at(-1)!.fill = colourOf(attributes);
    },
    close: () => within.pop()
  });
  return formats.map(({fontId, fillId}) => ({...fonts[Number(fontId)], ...fills[Number(fillId)]}));
}

/** A text that is one of the strings of a workbook, or a part of one that has a look of its own. */
export interface Run {
  text: string;
  look: Look;
  /** Above the line or below it. */
  isMark: boolean;
}

/** Reads the strings that cells name by their number; how names are spoken is no part of them. */
export function readStrings(xml: string, readXml: ReadXml): Run[][] {
  const strings: Run[][] = [];
  const within: string[] = [];
  readXml(xml, {
    open: ({name: written, attributes}) => {
      const name = localName(written);
      if (name === "si") strings.push([]);
      else if (name === "r" || (name === "t" && within.at(-1) === "si"))
        strings.at(-1)!.push({text: "", look: {}, isMark: false});
      else if (within.at(-1) === "rPr") look(strings.at(-1)!.at(-1)!, name, attributes);
      within.push(name);
    },
    text: (text) => {
      if (within.at(-1) === "t" && !within.includes("rPh")) strings.at(-1)!.at(-1)!.text += text;
    },
    close: () => within.pop()
  });
  return strings;
}

function look(run: Run, name: string, attributes: Attributes): void {
  if (name === "vertAlign") run.isMark = attributes.val !== "baseline";
  else Object.assign(run.look, fontLook(name, attributes));
}

export const wholeOf = (runs: Run[]): string => runs.map(({text}) => text).join("");

/** What of a string is seen in a cell that looks so; a mark above the line is no digit of the number before it. */
export const shownOf = (runs: Run[], cell: Look): string =>
  runs
    .filter((run) => isSeen({...cell, ...run.look}))
    .map(({text, isMark}) => (isMark && runs.length > 1 ? `[${text}]` : text))
    .join("");
