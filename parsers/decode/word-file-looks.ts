import type {Look} from "./look.ts";

/** One property of a file of Word 97 to 2003: its number, and the bytes after it. */
export interface Property {
  code: number;
  value: DataView;
}

const codes = {
  ...{deleted: 0x0800, hidden: 0x083c, struck: 0x0837, struckTwice: 0x2a53},
  ...{size: 0x4a43, palette: 0x2a42, colour: 0x6870, raised: 0x2a48, moved: 0x4845},
  ...{marker: 0x2a0c, shades: [0x4866, 0xca71, 0x442d, 0xc64d]},
  cellShades: new Map([
    [0xd609, 2],
    [0xd612, 10],
    [0xd616, 10],
    [0xd60c, 10]
  ])
};

export const isOn = (list: Property[], code: number): boolean =>
  list.some((each) => each.code === code && each.value.getUint8(0) === 1);

const isSaid = (list: Property[], code: number) =>
  list.some(({code: own, value}) => own === code && value.getUint8(0) !== 0);

/** How words look, by their own properties; those of styles are not looked at. */
export function lookOf(list: Property[]): Look {
  const hidden = isOn(list, codes.deleted) || isOn(list, codes.hidden);
  const struck = isOn(list, codes.struck) || isOn(list, codes.struckTwice);
  const size = list.findLast(({code}) => code === codes.size)?.value.getUint16(0, true);
  const isShaded = isSaid(list, codes.marker) || list.some(shades);
  return {
    ...{hidden, struck, colour: colourOf(list)},
    ...(size === undefined ? {} : {size: size / 2}),
    ...(isShaded ? {fill: null} : {})
  };
}

/** Whether words stand above the line, or below it. */
export const isMark = (list: Property[]): boolean =>
  isSaid(list, codes.raised) ||
  list.some(({code, value}) => code === codes.moved && value.getInt16(0, true) !== 0);

/** Of the sixteen colours of old the eighth is white; a colour of three bytes stands with it. */
function colourOf(list: Property[]): string | null {
  const full = list.findLast(({code}) => code === codes.colour)?.value;
  if (full) {
    const [rgb, isAuto] = [full.getUint32(0) >>> 8, full.getUint8(3) !== 0];
    return isAuto ? null : `#${rgb.toString(16).padStart(6, "0")}`;
  }
  const old = list.findLast(({code}) => code === codes.palette)?.value.getUint8(0);
  return old === 8 ? "#ffffff" : null;
}

/** Whether a paragraph or some words have a ground of their own. */
export const hasGround = (list: Property[]): boolean => list.some(shades);

const shades = ({code, value}: Property) =>
  codes.shades.includes(code) && !isPlain(value, code === 0x4866 || code === 0x442d ? 0 : 1);

/** Whether cells of a row have one. */
export const hasShadedCells = (list: Property[]): boolean =>
  list.some(({code, value}) => codes.cellShades.has(code) && !isPlain(value, 1));

/** Without a pattern, and of the colours that are the paper's: nothing, or the sign for it (0xff000000, 0xffff). */
function isPlain(value: DataView, from: number): boolean {
  for (let at = from; at < value.byteLength; at++) {
    const byte = value.getUint8(at);
    if (byte !== 0 && byte !== 0xff) return false;
  }
  return true;
}
