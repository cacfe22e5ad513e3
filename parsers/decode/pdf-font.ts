import type {Font} from "./pdf-press.ts";

/** What pdfjs gives of a font. */
export interface FontData {
  fontMatrix?: number[];
  composite?: boolean;
  /** For codes the characters that they show; or the first and last code, which stand for themselves. */
  toUnicode?: {_map?: unknown[]; firstChar?: number};
  type?: string;
  isType3Font?: boolean;
  isSymbolicFont?: boolean;
  missingFile?: boolean;
  /** The names of the glyphs of those codes that a font sets apart. */
  differences?: string[];
}

/** A table of all that a Macintosh had on its keys has so many; fonts that are cut down to what is printed name fewer. */
const wholeTable = 190;
/** Names that count glyphs, and say of none what it shows; pdfjs takes the number for a character's. */
const counting = /^(?:[A-Za-z]+(\d+)|[Gg]([\dA-Fa-f]{4}))$/;

/**
 * What is known of a font. Where it does not say what a code shows, pdfjs gives the code as if it were a character:
 * glyph 49 becomes a 1.
 */
export function toFont(data: FontData | null): Font {
  const unit = data?.fontMatrix?.[0] || 0.001;
  const map = data?.toUnicode?._map;
  if (!data || (!map && !data.composite)) return {unit, names: () => true};
  if (!map || isGuessed(data, map)) return {unit, names: () => false};
  const isCounted = (code: number) =>
    data.isType3Font === true && isNumberOf(data.differences?.[code] ?? "", map[code]);
  return {unit, names: (code) => map[code] !== undefined && !isCounted(code)};
}

/** Whether a character is no more than the number in the name of its glyph; any other is said by the font's own table. */
function isNumberOf(name: string, character: unknown): boolean {
  const number = counting.exec(name)?.slice(1).find(Boolean);
  return (
    number !== undefined &&
    [10, 16].some((base) => String.fromCodePoint(codeIn(number, base)) === character)
  );
}

const codeIn = (number: string, base: number) => Math.min(parseInt(number, base) || 0, 0x10ffff);

/** A font with glyphs of its own and no table of them: pdfjs takes its codes for those of a keyboard. */
function isGuessed({type, isSymbolicFont, missingFile, differences}: FontData, map: unknown[]) {
  const isOwn = type === "TrueType" && isSymbolicFont === true && missingFile !== true;
  const isBare = !differences?.some((name) => name);
  return isOwn && isBare && map.filter((sign) => sign !== undefined).length >= wholeTable;
}
