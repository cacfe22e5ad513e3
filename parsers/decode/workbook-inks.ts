import {isSeen} from "./look.ts";

/** Kinds of records that say how cells look: [MS-XLS] 2.4.122, 2.4.353, 2.4.188. */
const kinds = {font: 0x31, format: 0xe0, palette: 0x92};

/** How long the record of a format is since Excel 97; in older ones a fill stands elsewhere. */
const formatLength = 20;

interface Font {
  size: number;
  struck: boolean;
  colour: number;
}

interface Format {
  font: number;
  pattern: number;
  fill: number;
}

/** What the records of a workbook of Excel 97 to 2003 say of how its cells look. */
export class Inks {
  readonly #view: DataView;
  readonly #fonts: Font[] = [];
  readonly #formats: Format[] = [];
  /** Colours from the eighth on, if the workbook has its own. */
  #palette: string[] | null = null;

  constructor(view: DataView) {
    this.#view = view;
  }

  take({kind, from, to}: {kind: number; from: number; to: number}): void {
    const word = (at: number) => this.#view.getUint16(from + at, true);
    if (kind === kinds.palette && to - from >= 2) this.#palette = this.#coloursAt(from + 2, to);
    if (kind === kinds.font && to - from >= 6)
      this.#fonts.push({size: word(0) / 20, struck: (word(2) & 8) !== 0, colour: word(4)});
    if (kind === kinds.format)
      this.#formats.push(
        to - from === formatLength
          ? {font: word(0), pattern: word(16) >> 10, fill: word(18) & 0x7f}
          : {font: -1, pattern: 0, fill: 0}
      );
  }

  /** Whether somebody sees what stands in a cell of a format; of one that is not known, it counts as seen. */
  isSeen(format: number): boolean {
    const {font, pattern, fill} = this.#formats[format] ?? {font: -1, pattern: 0, fill: 0};
    // No font has the number four.
    const {colour, ...look} = this.#fonts[font > 4 ? font - 1 : font] ?? {};
    if (colour === undefined) return true;
    const behind = pattern === 0 ? {} : {fill: pattern === 1 ? this.#colour(fill) : null};
    return isSeen({...look, colour: this.#colour(colour), ...behind});
  }

  /** The colours of a palette: red, green, blue and nothing. */
  #coloursAt(start: number, end: number): string[] {
    return Array.from({length: Math.floor((end - start) / 4)}, (_, index) => {
      const colour = this.#view.getUint32(start + 4 * index) >>> 8;
      return `#${colour.toString(16).padStart(6, "0")}`;
    });
  }

  /** Of the palette that workbooks without their own have, black and white; null where it is not certain. */
  #colour(index: number): string | null {
    if (index < 2) return index === 0 ? black : white;
    if (this.#palette) return this.#palette[index - 8] ?? null;
    return index === 8 ? black : index === 9 ? white : null;
  }
}

const [black, white] = ["#000000", "#ffffff"];
