/** Reports as files whose text can be changed before it is packed: what a tag, a character, a byte of each format is. */
import {writeDocx, zip} from "#test/printed/docx.ts";
import {siteBody, writeHtml} from "#test/printed/html.ts";
import {stroke, writePdf} from "#test/printed/pdf.ts";
import type {PrintedReport} from "#test/printed/report.ts";
import {
  barsBetween,
  cellALine,
  markdown,
  rowALine,
  tabs,
  toGb18030,
  writeCommaSeparated,
  writeText
} from "#test/printed/text.ts";
import {writeWorkbook} from "#test/printed/xlsx.ts";
import type {Model} from "./golden.ts";

export interface Source {
  format: string;
  shape: string;
  /** What is written in the file, with every number in plain digits. */
  text: string;
  pack(text: string): Uint8Array;
}

const decode = (bytes: Uint8Array) => new TextDecoder().decode(bytes);
export const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

/** A model as the press has it. */
export function toPrinted({title, published, blocks}: Model): PrintedReport {
  return {
    title,
    published,
    blocks: blocks.map((block) =>
      "sentences" in block ? {paragraph: block.sentences.map(({text}) => text).join("")} : block
    )
  };
}

export const plainText = (text: string, shape: string): Source => ({
  format: "text",
  shape,
  text,
  pack: encode
});

const dump = (shape: string, table: typeof cellALine) => (report: PrintedReport) =>
  plainText(decode(writeText(report, {table})), shape);

/** Files in a zip archive that are stored as they are. */
function openStored(bytes: Uint8Array): Record<string, string> {
  const buffer = Buffer.from(bytes);
  const files: Record<string, string> = {};
  for (let at = 0; buffer.readUInt32LE(at) === 0x04034b50;) {
    const [size, name, extra] = [18, 26, 28].map((field) =>
      field === 18 ? buffer.readUInt32LE(at + field) : buffer.readUInt16LE(at + field)
    ) as [number, number, number];
    const from = at + 30 + name + extra;
    files[buffer.toString("utf8", at + 30, at + 30 + name)] = buffer.toString(
      "utf8",
      from,
      from + size
    );
    at = from + size;
  }
  return files;
}

/** One part of an archive, changed and packed again with the others. */
function partOf(bytes: Uint8Array, name: string): Pick<Source, "text" | "pack"> {
  const files = openStored(bytes);
  return {text: files[name]!, pack: (text) => zip({...files, [name]: text})};
}

const ruled = {rule: stroke, height: 1600};
const bare = {rule: null, height: 1600};

const hexString = /<((?:[0-9a-f]{4})+)> Tj/g;
const characters = (hex: string) =>
  hex.match(/.{4}/g)!.map((code) => String.fromCharCode(parseInt(code, 16)));
const codes = (text: string) =>
  Array.from(text, (sign) => sign.charCodeAt(0).toString(16).padStart(4, "0")).join("");

/** The characters of a PDF in plain words; packed, as their codes again, and what is not latin in its place is a ?. */
function pdfSource(report: PrintedReport, layout: typeof ruled | typeof bare): Source {
  const written = Buffer.from(writePdf(report, layout)).toString("latin1");
  return {
    format: "pdf",
    shape: layout.rule ? "ruled" : "without rules",
    text: written.replace(hexString, (_all, hex: string) => `⟨${characters(hex).join("")}⟩ Tj`),
    pack: (text) =>
      Buffer.from(
        text.replace(/⟨([^⟨⟩]*)⟩ Tj/g, (_all, words: string) => `<${codes(words)}> Tj`),
        "latin1"
      )
  };
}

/** What GB 18030 has no two bytes for a page would write as a ?. */
const inGb18030 = (text: string): Uint8Array =>
  Buffer.concat(
    [...text].map((sign) => {
      try {
        return toGb18030(sign);
      } catch {
        return encode("?");
      }
    })
  );

/** What a page hides must stay hidden; a mutation might bring it to light, and then it is said. */
const withoutHidden = (page: string) => page.replace(/<div style="display: none">.*\n/, "\n");

/** How a report is made a source, and how often: reading a PDF takes as long as reading twenty texts. */
export const presses: Record<string, {weight: number; print: (report: PrintedReport) => Source}> = {
  "a cell a line": {weight: 10, print: dump("a cell a line", cellALine)},
  "lines of bars": {weight: 6, print: dump("lines of bars", barsBetween)},
  "a row a line": {weight: 8, print: dump("a row a line", rowALine)},
  markdown: {weight: 4, print: dump("markdown", markdown)},
  tabs: {weight: 6, print: dump("tabs", tabs)},
  page: {
    weight: 22,
    print: (report) => ({
      ...{format: "html", shape: "page", pack: encode},
      text: decode(writeHtml(report))
    })
  },
  site: {
    weight: 12,
    print: (report) => ({
      ...{format: "html", shape: "site", pack: encode},
      text: withoutHidden(decode(writeHtml(report, {body: siteBody})))
    })
  },
  docx: {
    weight: 9,
    print: (report) => ({
      ...{format: "docx", shape: "docx"},
      ...partOf(writeDocx(report), "word/document.xml")
    })
  },
  xlsx: {
    weight: 8,
    print: (report) => ({
      ...{format: "xlsx", shape: "xlsx"},
      ...partOf(writeWorkbook(report), "xl/worksheets/sheet1.xml")
    })
  },
  commas: {
    weight: 4,
    print: (report) => plainText(decode(writeCommaSeparated(report, {padded: 7})), "commas")
  },
  "page in GB 18030": {
    weight: 6,
    print: (report) => ({
      ...{format: "html", shape: "page in GB 18030", pack: inGb18030},
      text: decode(writeHtml(report))
    })
  },
  pdf: {weight: 3, print: (report) => pdfSource(report, ruled)},
  "pdf without rules": {weight: 1, print: (report) => pdfSource(report, bare)}
};
