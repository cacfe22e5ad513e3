/** The same printed report as a Word document, made by hand: a zip archive of stored parts. */
import type {PrintedBlock, PrintedCell, PrintedReport} from "./report.ts";

export interface Docx {
  /** Writes words as runs. */
  runs?: (text: string) => string;
  blocks?: (blocks: PrintedBlock[]) => PrintedBlock[];
  /** Stands before and after the report's own blocks. */
  more?: string;
}

const escape = (text: string) =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

const run = (text: string) => `<w:r><w:t xml:space="preserve">${escape(text)}</w:t></w:r>`;

/** Digits apart in runs of their own, with the marks of a spelling checker between. */
export const splitRuns = (text: string): string =>
  (text.match(/\d|\D+/g) ?? []).map(run).join('<w:proofErr w:type="spellStart"/>');

/** Labels with a line break within. */
export const brokenRuns = (text: string): string => {
  const [, first, rest] = /^(商业|科研|法人或)(\p{Script=Han}+)$/u.exec(text) ?? [];
  return first ? `<w:r><w:t>${first}</w:t><w:br/><w:t>${rest}</w:t></w:r>` : run(text);
};

/** Writes a report as a document. */
export function writeDocx(
  {title, published, blocks}: PrintedReport,
  {runs = run, blocks: change = (same) => same, more = ""}: Docx = {}
): Uint8Array {
  const body = [
    paragraph(title, runs),
    paragraph(`发布日期:${published}`, runs),
    ...change(blocks).map((block) => writeBlock(block, runs)),
    more
  ];
  return wordFile(body.join(""));
}

const relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const office = "http://schemas.openxmlformats.org";
const names = {
  w: `${office}/wordprocessingml/2006/main`,
  r: relations,
  wp: `${office}/drawingml/2006/wordprocessingDrawing`,
  a: `${office}/drawingml/2006/main`,
  pic: `${office}/drawingml/2006/picture`,
  c: `${office}/drawingml/2006/chart`,
  mc: `${office}/markup-compatibility/2006`,
  v: "urn:schemas-microsoft-com:vml",
  wps: "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
  wpg: "http://schemas.microsoft.com/office/word/2010/wordprocessingGroup"
};
const spaces = Object.entries(names)
  .map(([name, space]) => ` xmlns:${name}="${space}"`)
  .join("");
const xml = '<?xml version="1.0" encoding="UTF-8"?>';

interface Parts {
  styles?: string;
  pictures?: string[];
  /** Other parts by their paths: word/header1.xml. */
  more?: Record<string, string>;
}

/** What stands over or under each page. */
export const margin = (of: "hdr" | "ftr", ...lines: string[]): string =>
  `${xml}<w:${of}${spaces}>${lines.map((line) => paragraph(line, run)).join("")}</w:${of}>`;

/** A document with this body, these styles, and pictures that it calls by their names. */
export const wordFile = (
  body: string,
  {styles = "", pictures = [], more = {}}: Parts = {}
): Uint8Array =>
  zip({
    "[Content_Types].xml": `${xml}<Types xmlns="${office}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="png" ContentType="image/png"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
    "_rels/.rels": `${xml}<Relationships xmlns="${office}/package/2006/relationships"><Relationship Id="rId1" Type="${relations}/officeDocument" Target="word/document.xml"/></Relationships>`,
    "word/_rels/document.xml.rels": `${xml}<Relationships xmlns="${office}/package/2006/relationships"><Relationship Id="rId1" Type="${relations}/styles" Target="styles.xml"/>${pictures.map((name) => `<Relationship Id="${name}" Type="${relations}/image" Target="media/${name}.png"/>`).join("")}</Relationships>`,
    "word/styles.xml": `${xml}<w:styles${spaces}>${styles}</w:styles>`,
    ...Object.fromEntries(pictures.map((name) => [`word/media/${name}.png`, name])),
    ...more,
    "word/document.xml": `${xml}<w:document${spaces}><w:body>${body}<w:sectPr/></w:body></w:document>`
  });

const paragraph = (text: string, runs: (text: string) => string) =>
  `<w:p>${text === "" ? "" : runs(text)}</w:p>`;

function writeBlock(block: PrintedBlock, runs: (text: string) => string): string {
  if (!("table" in block))
    return paragraph("heading" in block ? block.heading : block.paragraph, runs);
  const rows = mergedRows(block.table).map(
    (cells) => `<w:tr>${cells.map((cell) => writeCell(cell, runs)).join("")}</w:tr>`
  );
  return `<w:tbl><w:tblPr/>${rows.join("")}</w:tbl><w:p/>`;
}

interface Merged extends PrintedCell {
  /** Whether it begins in its row or goes on from the row above. */
  begins: boolean;
}

/** Word has a cell in every row: one that goes on from above is empty and says so. */
function mergedRows(table: PrintedCell[][]): Merged[][] {
  let open: {cell: PrintedCell; column: number; left: number}[] = [];
  return table.map((row) => {
    const merged: Merged[] = [];
    const rest = [...row];
    for (let column = 0; rest.length > 0 || open.some((each) => each.column >= column);) {
      const above = open.find((each) => each.column === column && each.left > 0);
      const cell = above?.cell ?? rest.shift();
      if (!cell) break;
      merged.push({...cell, begins: !above});
      if (above) above.left--;
      else if (cell.rows > 1) open.push({cell, column, left: cell.rows - 1});
      column += cell.columns;
    }
    open = open.filter(({left}) => left > 0);
    return merged;
  });
}

function writeCell({text, rows, columns, begins}: Merged, runs: (text: string) => string): string {
  const span = columns > 1 ? `<w:gridSpan w:val="${columns}"/>` : "";
  const merge = rows > 1 ? (begins ? '<w:vMerge w:val="restart"/>' : "<w:vMerge/>") : "";
  return `<w:tc><w:tcPr>${span}${merge}</w:tcPr>${paragraph(begins ? text : "", runs)}</w:tc>`;
}

/** A zip archive of these files, stored as they are. */
export function zip(files: Record<string, string | Uint8Array>): Uint8Array {
  const [locals, entries]: [Buffer[], Buffer[]] = [[], []];
  let at = 0;
  for (const [name, held] of Object.entries(files)) {
    const [path, content] = [Buffer.from(name), Buffer.from(held as Uint8Array)];
    const facts = Buffer.alloc(26);
    facts.writeUInt16LE(20, 0);
    facts.writeUInt16LE(0x800, 2);
    facts.writeUInt32LE(crc32(content), 10);
    facts.writeUInt32LE(content.length, 14);
    facts.writeUInt32LE(content.length, 18);
    facts.writeUInt16LE(path.length, 22);
    const local = Buffer.concat([Buffer.from("PK\x03\x04"), facts, path, content]);
    const more = Buffer.alloc(14);
    more.writeUInt32LE(at, 10);
    const made = Buffer.from([20, 0]);
    entries.push(Buffer.concat([Buffer.from("PK\x01\x02"), made, facts, more, path]));
    locals.push(local);
    at += local.length;
  }
  const directory = Buffer.concat(entries);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(entries.length, 4);
  end.writeUInt16LE(entries.length, 6);
  end.writeUInt32LE(directory.length, 8);
  end.writeUInt32LE(at, 12);
  return Buffer.concat([...locals, directory, Buffer.from("PK\x05\x06"), end]);
}

function crc32(bytes: Uint8Array): number {
  let sum = 0xffffffff;
  for (const byte of bytes) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit++) sum = (sum >>> 1) ^ (sum & 1 ? 0xedb88320 : 0);
  }
  return (sum ^ 0xffffffff) >>> 0;
}
