import {toText} from "./pdf-characters.ts";
import {apply, linesOfPath, times, type Matrix, type Point} from "./pdf-path.ts";

/** A character of a page and the box in which it stands; y goes down, lengths are points. */
export interface Glyph {
  text: string;
  left: number;
  right: number;
  /** Its base line. */
  base: number;
  size: number;
  /** Which of the page's pieces of text it is of, one more for each that is set apart. */
  piece: number;
}

/** A straight line that is drawn along an axis: from `from` to `to`, at `at` on the other axis. */
export interface Rule {
  at: number;
  from: number;
  to: number;
}

/** What is printed on a page, turned so that its text runs from left to right. */
export interface Printed {
  width: number;
  height: number;
  glyphs: Glyph[];
  across: Rule[];
  down: Rule[];
  /** Whether anything is painted at all, be it only a picture. */
  painted: boolean;
  /** Whether it was seen on a picture, by a machine. */
  recognised?: boolean;
}

/** What pdfjs says of a page. */
export interface Operators {
  names: string[];
  args: unknown[];
  /** The page's own coordinates to those of its view. */
  view: Matrix;
  width: number;
  height: number;
  fontOf(name: string): Font;
}

export interface Font {
  /** A thousandth of an em, but in fonts that are drawings. */
  unit: number;
  /** Whether it says which characters its glyphs are. */
  isNamed: boolean;
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
  hidden: boolean;
}

interface PdfGlyph {
  unicode: string;
  width: number;
  isSpace: boolean;
}

type Lengths = [number, number, number, number, number, number];
type Things = [unknown, unknown];

/** A glyph as it is found: where it begins and ends, and how high it is. */
interface Found {
  text: string;
  begin: Point;
  end: Point;
  direction: Point;
  size: number;
  piece: number;
}

const identity: Matrix = [1, 0, 0, 1, 0, 0];

/** Walks through a page's operators as a press would, and keeps its characters and its straight lines. */
export function printPage(operators: Operators): Printed {
  const press = new Press(operators);
  operators.names.forEach((name, index) => press.run(name, operators.args[index]));
  const direction = mainDirection(press.found);
  const {turn, width, height} = turnerOf(direction, operators);
  const turned = press.found
    .filter((glyph) => isAlong(glyph.direction, direction))
    .map((glyph) => toGlyph(glyph, turn));
  return {
    ...{width, height, painted: press.painted},
    glyphs: withoutCopies(turned),
    ...toRules(press.segments, turn)
  };
}

class Press {
  found: Found[] = [];
  segments: [Point, Point][] = [];
  painted = false;
  private state: State;
  private stack: State[] = [];
  private piece = 0;
  private text = {matrix: identity, x: 0, y: 0, lineX: 0, lineY: 0};
  private readonly page: Operators;

  constructor(page: Operators) {
    this.page = page;
    this.state = {
      ...{matrix: page.view, font: {unit: 0.001, isNamed: true}, size: 0},
      ...{charSpacing: 0, wordSpacing: 0},
      ...{scale: 1, leading: 0, rise: 0, hidden: false}
    };
  }

  run(name: string, args: unknown): void {
    if (name === "transform" || name === "constructPath") this.painted = true;
    this.lengths[name]?.((args ?? []) as Lengths);
    this.things[name]?.((args ?? []) as Things);
  }

  /** Operators that are followed by lengths. */
  private readonly lengths: Record<string, (args: Lengths) => void> = {
    save: () => this.save(),
    restore: () => this.restore(),
    beginGroup: () => this.save(),
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
    // 3 and 7 leave no ink: the hidden text under a scan is a machine's guess at it, and not what is printed.
    setTextRenderingMode: ([mode]) => (this.state.hidden = mode === 3 || mode === 7)
  };

  /** Operators that are followed by other things. */
  private readonly things: Record<string, (args: Things) => void> = {
    paintFormXObjectBegin: ([matrix]) => {
      this.save();
      if (matrix) this.transform(matrix as Lengths);
    },
    setTextMatrix: ([matrix]) => this.begin([...(matrix as Lengths)] as Matrix),
    setFont: ([font, size]) => {
      this.state.font = this.page.fontOf(font as string);
      this.state.size = size as number;
    },
    showText: ([glyphs]) => this.show(glyphs as (PdfGlyph | number)[]),
    constructPath: ([end, path]) =>
      this.draw(end as string, (path as [ArrayLike<number> | null])[0])
  };

  private save(): void {
    this.stack.push({...this.state});
  }

  private restore(): void {
    this.state = this.stack.pop() ?? this.state;
  }

  private transform(matrix: ArrayLike<number>): void {
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
    for (const glyph of glyphs) {
      if (typeof glyph === "number") {
        this.text.x -= (glyph / 1000) * size * scale;
        continue;
      }
      const width = glyph.width * font.unit * size * scale;
      this.keep(glyph.unicode, width);
      this.text.x += width + (charSpacing + (glyph.isSpace ? wordSpacing : 0)) * scale;
    }
  }

  private keep(unicode: string, width: number): void {
    const text = this.state.font.isNamed ? toText(unicode) : "\ufffd";
    if (this.state.hidden || /^\s*$/.test(text)) return;
    const matrix = times(this.state.matrix, this.text.matrix);
    const {x, y} = this.text;
    const [begin, end] = [x, x + width].map((at) => apply(matrix, at, y + this.state.rise));
    const length = Math.hypot(matrix[0], matrix[1]) || 1;
    const sign = this.state.size < 0 ? -1 : 1;
    this.found.push({
      text,
      begin: begin!,
      end: end!,
      direction: [(sign * matrix[0]) / length, (sign * matrix[1]) / length],
      size: Math.abs(this.state.size) * Math.hypot(matrix[2], matrix[3]),
      piece: this.piece
    });
  }

  private draw(end: string, path: ArrayLike<number> | null): void {
    if (path) this.segments.push(...linesOfPath(end, path, this.state.matrix));
  }
}

/** Where most of the text runs: to the right, but on a page that was printed sideways. */
function mainDirection(found: Found[]): Point {
  const axes: Point[] = [
    [1, 0],
    [0, -1],
    [0, 1],
    [-1, 0]
  ];
  const counts = axes.map((axis) => found.filter(({direction}) => isAlong(direction, axis)).length);
  return axes[counts.indexOf(Math.max(...counts))]!;
}

/** Within a degree: a watermark runs aslant. */
const isAlong = (a: Point, b: Point) => a[0] * b[0] + a[1] * b[1] > 0.9998;

type Turn = (point: Point) => Point;

/** Turns points so that a direction is that to the right, and the page begins at nothing again. */
function turnerOf([dx, dy]: Point, {width, height}: Operators) {
  const around = ([x, y]: Point): Point => [dx * x + dy * y, dx * y - dy * x];
  const [a, b] = [around([0, 0]), around([width, height])];
  const [left, top] = [Math.min(a[0], b[0]), Math.min(a[1], b[1])];
  return {
    turn: (point: Point): Point => {
      const [x, y] = around(point);
      return [x - left, y - top];
    },
    width: Math.abs(a[0] - b[0]),
    height: Math.abs(a[1] - b[1])
  };
}

function toGlyph({text, begin, end, size, piece}: Found, turn: Turn): Glyph {
  const [left, base] = turn(begin);
  const [right] = turn(end);
  return {text, left, right, base, size, piece};
}

function toRules(segments: [Point, Point][], turn: Turn): {across: Rule[]; down: Rule[]} {
  const [across, down]: [Rule[], Rule[]] = [[], []];
  for (const [begin, end] of segments) {
    const [[x, y], [right, bottom]] = [turn(begin), turn(end)];
    const [width, height] = [Math.abs(right - x), Math.abs(bottom - y)];
    if (height < 0.5 && width > 0.5)
      across.push({at: (y + bottom) / 2, from: Math.min(x, right), to: Math.max(x, right)});
    if (width < 0.5 && height > 0.5)
      down.push({at: (x + right) / 2, from: Math.min(y, bottom), to: Math.max(y, bottom)});
  }
  return {across, down};
}

/** Without what is printed twice with a hair between, to look bold: 1 and 1 there is one 1. */
function withoutCopies(glyphs: Glyph[]): Glyph[] {
  const seen = new Map<string, Glyph>();
  const step = 4;
  return glyphs.filter((glyph) => {
    const {text, left, right, base, size} = glyph;
    const [column, row] = [Math.round(left / step), Math.round(base / step)];
    for (let x = column - 1; x <= column + 1; x++)
      for (let y = row - 1; y <= row + 1; y++) {
        const other = seen.get(`${text} ${x} ${y}`);
        if (!other || Math.abs(other.base - base) > size * 0.2) continue;
        if (Math.abs(other.left - left) < (right - left) * 0.3) return false;
      }
    seen.set(`${text} ${column} ${row}`, glyph);
    return true;
  });
}
