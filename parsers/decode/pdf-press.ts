import {toText} from "./pdf-characters.ts";
import {apply, linesOfPath, subpaths, times, type Matrix, type Point} from "./pdf-path.ts";
import {
  areaOf,
  isRectangle,
  leastCover,
  shared,
  sizeOf,
  squareOf,
  type Area,
  type Fill,
  type Ink
} from "./pdf-visible.ts";

/** What pdfjs says of a page. */
export interface Operators {
  names: string[];
  args: unknown[];
  /** The page's own coordinates to those of its view. */
  view: Matrix;
  width: number;
  height: number;
  fontOf(name: string): Font;
  /** Whether a layer of the page is shown. */
  isShown?(layer: unknown): boolean;
}

export interface Font {
  /** A thousandth of an em, but in fonts that are drawings. */
  unit: number;
  /** Whether it says which character a code of it shows. */
  names(code: number): boolean;
}

interface State {
  matrix: Matrix;
  font: Font;
  size: number;
  charSpacing: number;
  wordSpacing: number;
  scale: number;
  leading: number;
  rise: number;
  mode: number;
  ink: Ink;
  /** Half the width of a line that is drawn. */
  pen: number;
  /** How much was painted when its space was last moved. */
  bare: number;
}

interface PdfGlyph {
  unicode: string;
  width: number;
  isSpace: boolean;
  originalCharCode: number;
}

type Lengths = [number, number, number, number, number, number];
type Things = [unknown, unknown];

/** A glyph as it is found: where it begins and ends, how high it is, and with what ink it is painted. */
export interface Found {
  text: string;
  begin: Point;
  end: Point;
  direction: Point;
  size: number;
  piece: number;
  ink: Ink;
  /** When it is painted. */
  turn: number;
}

const identity: Matrix = [1, 0, 0, 1, 0, 0];
const everywhere: Area = {left: -Infinity, top: -Infinity, right: Infinity, bottom: Infinity};
const nowhere: Area = {left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity};

/** A sign of a font that is a picture is less large than this, in square points. */
const leastPicture = 400;
/** What is thicker than this, in points, is a bar of colour. */
const thickestRule = 6;
/** A path of more rectangles than these is a drawing. */
const mostParts = 60;
/** Carries out a page's operators one by one. */
export class Press {
  found: Found[] = [];
  /** Characters that are set and not painted. */
  inkless: Found[] = [];
  fills: Fill[] = [];
  /** Where pictures are. */
  pictures: Area[] = [];
  segments: [Point, Point][] = [];
  painted = false;
  private state: State;
  private stack: State[] = [];
  private piece = 0;
  private turn = 0;
  private paints = 0;
  /** Whether what is painted next cuts what is painted after it. */
  private isClip = false;
  /** Layers of the page in which we are, and whether each is shown. */
  private layers: boolean[] = [];
  private text = {matrix: identity, x: 0, y: 0, lineX: 0, lineY: 0};
  private readonly page: Operators;

  constructor(page: Operators) {
    this.page = page;
    this.state = {
      ...{matrix: page.view, font: {unit: 0.001, names: () => true}, size: 0},
      ...{charSpacing: 0, wordSpacing: 0},
      ...{scale: 1, leading: 0, rise: 0, mode: 0, pen: 0.5, bare: -1},
      ink: {
        colour: "#000000",
        cover: 1,
        isMixed: false,
        isMasked: false,
        clip: {...everywhere, isWhole: true}
      }
    };
  }

  print(): void {
    const {names, args} = this.page;
    names.forEach((name, index) => {
      this.turn = index;
      if (name === "transform" || name === "constructPath") this.painted = true;
      this.lengths[name]?.((args[index] ?? []) as Lengths);
      this.things[name]?.((args[index] ?? []) as Things);
    });
    this.paintPicture();
  }

  /** Operators that are followed by lengths. */
  private readonly lengths: Record<string, (args: Lengths) => void> = {
    save: () => this.save(),
    restore: () => this.restore(),
    endGroup: () => this.restore(),
    paintFormXObjectEnd: () => this.restore(),
    transform: (matrix) => this.transform(matrix),
    beginText: () => this.begin(identity),
    moveText: ([x, y]) => this.move(x, y),
    setLeadingMoveText: ([x, y]) => {
      this.state.leading = y;
      this.move(x, y);
    },
    setLeading: ([leading]) => (this.state.leading = -leading),
    nextLine: () => this.move(0, this.state.leading),
    setCharSpacing: ([spacing]) => (this.state.charSpacing = spacing),
    setWordSpacing: ([spacing]) => (this.state.wordSpacing = spacing),
    setHScale: ([scale]) => (this.state.scale = scale / 100),
    setTextRise: ([rise]) => (this.state.rise = rise),
    setTextRenderingMode: ([mode]) => (this.state.mode = mode),
    setLineWidth: ([width]) => (this.state.pen = width / 2),
    setFillTransparent: () => this.dip({colour: null}),
    shadingFill: () => this.cover(this.state.ink.clip, null, false),
    clip: () => (this.isClip = true),
    eoClip: () => (this.isClip = true),
    beginMarkedContent: () => this.layers.push(true),
    endMarkedContent: () => this.layers.pop()
  };

  /** Operators that are followed by other things. */
  private readonly things: Record<string, (args: Things) => void> = {
    paintFormXObjectBegin: ([matrix]) => {
      this.save();
      if (matrix) this.transform(matrix as Lengths);
    },
    beginGroup: ([group]) => {
      this.save();
      // A mask is drawn and not seen; what is in a group is laid on the page as the group is.
      if ((group as {smask?: unknown} | null)?.smask) this.dip({cover: 0});
    },
    beginMarkedContentProps: ([tag, layer]) =>
      this.layers.push(tag !== "OC" || (this.page.isShown?.(layer) ?? true)),
    setFillRGBColor: ([colour]) => this.dip({colour: colour as string}),
    setFillColorN: () => this.dip({colour: null}),
    setGState: ([entries]) => {
      for (const [key, value] of entries as [string, unknown][]) this.set(key, value);
    },
    setTextMatrix: ([matrix]) => this.begin([...(matrix as Lengths)] as Matrix),
    setFont: ([font, size]) => this.setFont(font as string, size as number),
    showText: ([glyphs]) => this.show(glyphs as (PdfGlyph | number)[]),
    constructPath: ([end, path]) =>
      this.draw(end as string, (path as [ArrayLike<number> | null])[0])
  };

  private setFont(font: string, size: number): void {
    this.state.font = this.page.fontOf(font);
    this.state.size = size;
  }

  /** What a state of graphics says of ink: how much it covers, how it is mixed, what masks it. */
  private set(key: string, value: unknown): void {
    if (key === "Font") this.setFont(...(value as [string, number]));
    if (key === "LW") this.state.pen = (value as number) / 2;
    if (key === "ca") this.dip({cover: value as number});
    if (key === "BM") this.dip({isMixed: value !== "source-over"});
    if (key === "SMask") this.dip({isMasked: value !== false});
  }

  private dip(ink: Partial<Ink>): void {
    this.state.ink = {...this.state.ink, ...ink};
  }

  private cover(area: Area, colour: string | null, isWhole: boolean): void {
    const {clip} = this.state.ink;
    const fill = {...shared(area, clip), colour, isWhole: isWhole && clip.isWhole};
    this.fills.push({...fill, turn: this.turn});
  }

  /** Pictures are not unpacked, and leave the square into which they are painted, with nothing in it. */
  private paintPicture(): void {
    const area = squareOf(this.state.matrix);
    if (this.state.bare !== this.paints++ || sizeOf(area) < leastPicture) return;
    this.pictures.push(area);
    this.cover(area, null, false);
  }

  private save(): void {
    this.stack.push({...this.state});
  }

  private restore(): void {
    this.paintPicture();
    this.state = this.stack.pop() ?? this.state;
  }

  private transform(matrix: ArrayLike<number>): void {
    this.state.bare = this.paints;
    this.state.matrix = times(this.state.matrix, matrix);
  }

  private begin(matrix: Matrix): void {
    this.text = {matrix, x: 0, y: 0, lineX: 0, lineY: 0};
  }

  private move(x: number, y: number): void {
    const {lineX, lineY, matrix} = this.text;
    const [nextX, nextY] = [lineX + x, lineY + y];
    this.text = {matrix, x: nextX, y: nextY, lineX: nextX, lineY: nextY};
  }

  private show(glyphs: (PdfGlyph | number)[]): void {
    const {size, font, charSpacing, wordSpacing, scale} = this.state;
    this.piece++;
    this.paints++;
    for (const glyph of glyphs) {
      if (typeof glyph === "number") {
        this.text.x -= (glyph / 1000) * size * scale;
        continue;
      }
      const width = glyph.width * font.unit * size * scale;
      const isNamed = font.names(glyph.originalCharCode);
      this.keep(isNamed ? toText(glyph.unicode) : "\ufffd", width);
      this.text.x += width + (charSpacing + (glyph.isSpace ? wordSpacing : 0)) * scale;
    }
  }

  private keep(text: string, width: number): void {
    if (/^\s*$/.test(text) || this.layers.includes(false)) return;
    const matrix = times(this.state.matrix, this.text.matrix);
    const {x, y} = this.text;
    const [begin, end] = [x, x + width].map((at) => apply(matrix, at, y + this.state.rise));
    const length = Math.hypot(matrix[0], matrix[1]) || 1;
    const sign = this.state.size < 0 ? -1 : 1;
    const {mode, ink, size} = this.state;
    // 3 and 7 leave no ink: the hidden text under a scan is a machine's guess at it, and not what is printed.
    const isInkless = mode === 3 || mode === 7;
    (isInkless ? this.inkless : this.found).push({
      text,
      begin: begin!,
      end: end!,
      direction: [(sign * matrix[0]) / length, (sign * matrix[1]) / length],
      size: Math.abs(size) * Math.hypot(matrix[2], matrix[3]),
      piece: this.piece,
      // Of letters that are drawn along their edges the colour is that of the pen.
      ink: mode % 4 === 0 ? ink : {...ink, colour: null},
      turn: this.turn
    });
  }

  private draw(end: string, path: ArrayLike<number> | null): void {
    this.paints++;
    if (!path || this.layers.includes(false)) return;
    const {matrix, ink, pen} = this.state;
    const parts = subpaths(path, matrix);
    const areas = parts.map((points) => areaOf(points.filter((point) => point !== null)));
    const isWhole = parts.every(isRectangle) && areas.length <= mostParts && areApart(areas);
    if (this.isClip) {
      const all = shared(unionOf(areas), ink.clip);
      this.dip({clip: {...all, isWhole: isWhole && parts.length === 1 && ink.clip.isWhole}});
      this.isClip = false;
    }
    const isRule = pen * Math.hypot(matrix[0], matrix[1]) <= thickestRule / 2;
    if (ink.cover >= leastCover && (isRule || !/stroke/i.test(end)))
      this.segments.push(...linesOfPath(end, path, matrix));
    this.fill(end, areas, isWhole);
  }

  private fill(end: string, areas: Area[], isWhole: boolean): void {
    const {ink, pen, matrix} = this.state;
    const isOpaque = ink.cover > 0.99 && !ink.isMixed && !ink.isMasked;
    if (/fill/i.test(end) && ink.cover >= leastCover)
      for (const area of isWhole ? areas : [unionOf(areas)])
        this.cover(area, isOpaque ? ink.colour : null, isWhole);
    const width = pen * Math.hypot(matrix[0], matrix[1]);
    // A thick line may be the ground on which white letters stand.
    if (/stroke/i.test(end) && width > 2)
      for (const {left, top, right, bottom} of areas)
        this.cover(
          {left: left - width, top: top - width, right: right + width, bottom: bottom + width},
          null,
          false
        );
  }
}

/** Whether no two of some rectangles share a part: where they do, it may be a hole. */
const areApart = (areas: Area[]) =>
  areas.every((one, at) => areas.slice(at + 1).every((other) => sizeOf(shared(one, other)) === 0));

const unionOf = (areas: Area[]): Area =>
  areas.reduce(
    (all, area) => ({
      left: Math.min(all.left, area.left),
      top: Math.min(all.top, area.top),
      right: Math.max(all.right, area.right),
      bottom: Math.max(all.bottom, area.bottom)
    }),
    nowhere
  );
