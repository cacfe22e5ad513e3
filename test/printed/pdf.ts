/** The same printed report as PDF files, written by hand: exact positions, no font file, no browser. */
import type {PrintedBlock, PrintedCell, PrintedReport} from "./report.ts";

/** A page as a list of operators; lengths are points, and y goes up. */
export interface PdfPage {
  width: number;
  height: number;
  content: string;
  /** Degrees by which it is shown turned. */
  rotate?: number;
  /** What of it is shown, as its corners. */
  crop?: [number, number, number, number];
}

/** The bytes of a file of these pages. The font is named and not held: its characters are UCS-2 codes. */
export function makePdf(pages: PdfPage[], trailer = ""): Uint8Array {
  const kids = pages.map((_, index) => `${9 + index * 2} 0 R`).join(" ");
  const objects = [
    "<< /Type /Catalog /Pages 2 0 R /OCProperties << /OCGs [8 0 R] /D << /OFF [8 0 R] >> >> >>",
    `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`,
    "<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H /DescendantFonts [4 0 R] >>",
    "<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /DW 1000 /W [1 95 500] " +
      "/CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> /FontDescriptor 5 0 R >>",
    "<< /Type /FontDescriptor /FontName /STSong-Light /Flags 6 /FontBBox [-25 -254 1000 880] " +
      "/ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 880 /StemV 93 >>",
    // Its codes are numbers of glyphs, and nothing says which characters these are.
    "<< /Type /Font /Subtype /Type0 /BaseFont /AAAAAA+Song /Encoding /Identity-H /DescendantFonts [7 0 R] >>",
    "<< /Type /Font /Subtype /CIDFontType2 /BaseFont /AAAAAA+Song /DW 1000 " +
      "/CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /FontDescriptor 5 0 R >>",
    "<< /Type /OCG /Name (a layer that is not shown) >>",
    ...pages.flatMap(({width, height, content, rotate = 0, crop}, index) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${width} ${height}] /Rotate ${rotate} ` +
        `${crop ? `/CropBox [${crop.join(" ")}] ` : ""}/Resources << ${resources} >> ` +
        `/Contents ${10 + index * 2} 0 R >>`,
      `<< /Length ${content.length} >>\nstream\n${content}\nendstream`
    ])
  ];
  return withTable(objects, trailer);
}

/** What pages may name: fonts, ink that lets half through or is mixed, a layer. */
const resources =
  "/Font << /F 3 0 R /G 6 0 R >> /Properties << /L 8 0 R >> " +
  "/ExtGState << /Half << /ca 0.5 >> /None << /ca 0 >> /Mixed << /BM /Multiply >> >>";

/** Objects one after another, then the table of where each begins. */
function withTable(objects: string[], trailer: string): Uint8Array {
  let file = "%PDF-1.4\n";
  const offsets = objects.map((object, index) => {
    const offset = file.length;
    file += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(offset).padStart(10, "0")} 00000 n \n`;
  });
  const size = objects.length + 1;
  file += `xref\n0 ${size}\n0000000000 65535 f \n${offsets.join("")}trailer\n<< /Size ${size} /Root 1 0 R ${trailer} >>\nstartxref\n${file.length}\n%%EOF\n`;
  return Buffer.from(file, "latin1");
}

/** Width of some text in ems: what a keyboard has is half as wide as a Han character. */
export const emsOf = (text: string): number =>
  [...text].reduce((sum, sign) => sum + (sign < "\u007f" ? 0.5 : 1), 0);

/** Text at a place: the beginning of its base line. */
export function textAt(text: string, x: number, y: number, size: number): string {
  const codes = [...text].map((sign) => sign.charCodeAt(0).toString(16).padStart(4, "0"));
  return text === "" ? "" : `BT /F ${size} Tf ${x} ${y} Td <${codes.join("")}> Tj ET\n`;
}

export interface Layout {
  /** How a rule is drawn from one point to another; null where nothing is. */
  rule: ((from: [number, number], to: [number, number]) => string) | null;
  /** Height of a page; the width is what the widest table needs. */
  height: number;
  /** What stands at the head and at the foot of every page. */
  head?: string;
  foot?: (page: number) => string;
  /** How wide a column of figures is, in ems, where it is no wider: numbers go on in the next line of their cell. */
  narrow?: number;
  /** Where lines of a cell stand: from its left, its middle or its right; words begin at the left without rules. */
  align?: number;
  /** The same of labels. */
  alignLabels?: number;
  /** How wide a column of labels is, in ems, where columns of figures are narrow. */
  labels?: number;
  /** At what height pages are cut, be it within a row. */
  cut?: number;
  /** Where they stand in the height of a cell: from its head (0), in its middle (0.5), at its foot (1). */
  stand?: number;
  /** How far lines are apart, in ems, and rows besides, in points. */
  leading?: number;
  spacing?: number;
}

export const stroke: Layout["rule"] = ([x, y], [right, top]) =>
  `0.5 w ${x} ${y} m ${right} ${top} l S\n`;

/** As browsers print borders: a rectangle as thin as the border, filled; a piece for every cell. */
export const thinRectangle: Layout["rule"] = ([x, y], [right, top]) =>
  x === right ? `${x - 0.4} ${y} 0.8 ${top - y} re f\n` : `${x} ${y - 0.4} ${right - x} 0.8 re f\n`;

const size = 8;
const margin = 40;
const padding = 5;

interface Placed extends PrintedCell {
  row: number;
  column: number;
}

/** Writes a report as a PDF. */
export function writePdf(report: PrintedReport, layout: Layout): Uint8Array {
  const press = new Press(layout, layout.rule ? 842 : 1500);
  press.line(report.title, 0.5);
  press.line(`时间:${report.published}`, 0.5);
  for (const block of report.blocks) printBlock(block, press);
  return makePdf(press.finish().flatMap((page) => slice(page, layout.cut)));
}

/** A page as several, each so high; where one ends in the middle of a row, the row goes on in the next. */
function slice(page: PdfPage, high: number | undefined): PdfPage[] {
  if (high === undefined) return [page];
  const {width, height} = page;
  return Array.from({length: Math.ceil(height / high)}, (_, at) => ({
    ...page,
    crop: [0, height - (at + 1) * high, width, height - at * high]
  }));
}

function printBlock(block: PrintedBlock, press: Press): void {
  if ("table" in block) press.table(block.table);
  else press.prose("heading" in block ? block.heading : `\u3000\u3000${block.paragraph}`);
}

/** Every cell with the row and the column in which it begins. */
function place(table: PrintedCell[][]): Placed[] {
  const taken = new Set<string>();
  return table.flatMap((cells, row) => {
    let column = 0;
    return cells.map((cell) => {
      while (taken.has(`${row} ${column}`)) column++;
      for (let y = 0; y < cell.rows; y++)
        for (let x = 0; x < cell.columns; x++) taken.add(`${row + y} ${column + x}`);
      return {...cell, row, column};
    });
  });
}

const sum = (numbers: number[]) => numbers.reduce((a, b) => a + b, 0);

class Press {
  readonly pages: PdfPage[] = [];
  content = "";
  y: number;
  readonly layout: Layout;
  readonly width: number;
  readonly lineHeight: number;

  constructor(layout: Layout, width: number) {
    this.layout = layout;
    this.lineHeight = (layout.leading ?? 1.5) * size;
    this.width = width;
    this.y = layout.height - margin;
  }

  finish(): PdfPage[] {
    this.turn();
    return this.pages;
  }

  turn(): void {
    const {height, head = "", foot = () => ""} = this.layout;
    const below = foot(this.pages.length + 1);
    const furniture =
      textAt(head, margin, height - 20, 7) +
      textAt(below, (this.width - emsOf(below) * 7) / 2, 15, 7);
    this.pages.push({width: this.width, height, content: furniture + this.content});
    this.content = "";
    this.y = height - margin;
  }

  need(height: number): void {
    if (this.y - height < margin) this.turn();
  }

  line(text: string, align = 0): void {
    this.need(this.lineHeight);
    const room = this.width - margin * 2 - emsOf(text) * size;
    this.y -= this.lineHeight;
    this.content += textAt(text, margin + room * align, this.y + 3, size);
  }

  prose(text: string): void {
    for (const line of wrap(text, (this.width - margin * 2) / size)) this.line(line);
    this.y -= 4;
  }

  table(table: PrintedCell[][]): void {
    const cells = place(table);
    const widths = this.widthsOf(cells);
    const heights = this.heightsOf(cells, widths, table.length);
    this.y -= 6;
    let [from, height] = [0, 0];
    heights.forEach((row, index) => {
      if (this.y - height - row < margin && index > from) {
        this.rows({cells, widths, heights}, from, index);
        this.turn();
        [from, height] = [index, 0];
      }
      height += row;
    });
    this.rows({cells, widths, heights}, from, table.length);
    this.y -= 6;
  }

  widthsOf(cells: Placed[]): number[] {
    const {rule, narrow, labels = 8} = this.layout;
    if (narrow !== undefined) return narrowWidths(cells, narrow, labels);
    return rule ? this.evenWidths(cells) : naturalWidths(cells);
  }

  evenWidths(cells: Placed[]): number[] {
    const columns = Math.max(...cells.map(({column, columns}) => column + columns));
    return new Array<number>(columns).fill((this.width - margin * 2) / columns);
  }

  /** Some rows of a table, with the cells that reach into them. */
  rows({cells, widths, heights}: Measures, from: number, to: number): void {
    for (const cell of cells) {
      const [first, end] = [Math.max(cell.row, from), Math.min(cell.row + cell.rows, to)];
      if (first >= end) continue;
      const left = margin + sum(widths.slice(0, cell.column));
      const right = left + sum(widths.slice(cell.column, cell.column + cell.columns));
      const top = this.y - sum(heights.slice(from, first));
      const bottom = top - sum(heights.slice(first, end));
      this.frame([left, bottom], [right, top]);
      // A cell that goes on over the page has its words on the first.
      if (cell.row >= from) this.words(cell, [left, bottom], [right, top]);
    }
    this.y -= sum(heights.slice(from, to));
  }

  frame([left, bottom]: [number, number], [right, top]: [number, number]): void {
    const {rule} = this.layout;
    if (!rule) return;
    this.content += rule([left, bottom], [right, bottom]) + rule([left, top], [right, top]);
    this.content += rule([left, bottom], [left, top]) + rule([right, bottom], [right, top]);
  }

  words(cell: Placed, [left, bottom]: [number, number], [right, top]: [number, number]): void {
    const {rule, align = 0.5, stand = rule ? 0.5 : 0} = this.layout;
    const {alignLabels = rule ? align : 0} = this.layout;
    const lines = wrap(cell.text, (right - left - padding) / size);
    const slack = (top - bottom - lines.length * this.lineHeight) * stand;
    lines.forEach((line, index) => {
      const room = right - left - emsOf(line) * size - padding;
      const x = left + padding / 2 + room * (cell.is === "label" ? alignLabels : align);
      this.content += textAt(line, x, top - slack - (index + 1) * this.lineHeight + 3, size);
    });
  }

  /** Rows as high as the cells that stand in them alone; a cell over several makes the last one higher. */
  heightsOf(cells: Placed[], widths: number[], rows: number): number[] {
    const {spacing = 4} = this.layout;
    const heights = new Array<number>(rows).fill(0);
    const byHeight = [...cells].sort((a, b) => a.rows - b.rows);
    for (const {row, rows, column, columns, text} of byHeight) {
      const width = sum(widths.slice(column, column + columns));
      const lines = wrap(text, (width - padding) / size);
      const wanted = lines.length * this.lineHeight + spacing;
      const now = sum(heights.slice(row, row + rows));
      if (wanted > now) heights[row + rows - 1]! += wanted - now;
    }
    return heights;
  }
}

interface Measures {
  cells: Placed[];
  widths: number[];
  heights: number[];
}

function wrap(text: string, ems: number): string[] {
  const lines = [""];
  for (const word of text.match(/[\d０-９，,./-]+|[^\d０-９，,./-]/g) ?? []) {
    if (emsOf(lines.at(-1)! + word) > ems && lines.at(-1) !== "") lines.push("");
    // A number that is wider than its cell goes on in the next line.
    for (const sign of ems < narrowest && emsOf(word) > ems ? word : [word]) {
      if (emsOf(lines.at(-1)! + sign) > ems && lines.at(-1) !== "") lines.push("");
      lines.push(lines.pop()! + sign);
    }
  }
  return lines;
}

/** Cells that are less wide than this, in ems, break the numbers in them; wider ones are too wide to need it. */
const narrowest = 4;

/** Columns of figures all of one width, of labels wide enough for some words. */
function narrowWidths(cells: Placed[], narrow: number, labels: number): number[] {
  const widths: number[] = [];
  for (const {column, columns, is} of cells)
    for (let at = column; at < column + columns; at++) {
      const isFigure = is === "value" && columns === 1;
      widths[at] = isFigure ? narrow * size + padding : (widths[at] ?? labels * size);
    }
  return widths;
}

/** Columns as wide as their widest words: nothing is broken over lines. */
function naturalWidths(cells: Placed[]): number[] {
  const widths: number[] = [];
  const bySpan = [...cells].sort((a, b) => a.columns - b.columns);
  for (const {column, columns, text} of bySpan) {
    const wanted = emsOf(text) * size + 4 * padding;
    const now = sum(Array.from({length: columns}, (_, x) => (widths[column + x] ??= 0)));
    if (wanted > now) widths[column + columns - 1]! += wanted - now;
  }
  return widths;
}

/** The shapes that accuracy is measured in. */
export const shapes = {
  ruled: (report: PrintedReport) => writePdf(report, {rule: stroke, height: 1600}),
  "without rules": (report: PrintedReport) => writePdf(report, {rule: null, height: 1600})
};
