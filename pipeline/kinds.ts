import type {DocumentFormat} from "#data/schema/document.ts";

const endings: Record<DocumentFormat, string> = {
  ...{html: "html", docx: "docx", doc: "doc", pdf: "pdf", xlsx: "xlsx", xls: "xls"},
  ...{text: "txt", image: "img"}
};

/** What a file of some format is called at its end; only for people, nothing goes by it. */
export const endingOf = (format: DocumentFormat | null): string =>
  format === null ? "bin" : endings[format];

/** First bytes, in Latin-1, and what begins so. */
const beginnings: [string, DocumentFormat][] = [
  ["%PDF-", "pdf"],
  ["\x89PNG", "image"],
  ["\xff\xd8\xff", "image"],
  ["GIF8", "image"],
  ["II*\0", "image"],
  ["MM\0*", "image"]
];

/** The format of bytes, told by them and never by a name or a header; null for one that the index has no word for. */
export function formatOf(bytes: Uint8Array): DocumentFormat | null {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const start = buffer.toString("latin1", 0, 8192);
  const known = beginnings.find(([beginning]) => start.startsWith(beginning));
  if (known) return known[1];
  if (start.startsWith("PK\x03\x04")) return zipped(buffer);
  if (start.startsWith("\xd0\xcf\x11\xe0")) return compound(buffer);
  if (/^(?:\xff\xfe|\xfe\xff)/.test(start)) return "text";
  // Control characters that no text has: archives of other makes, programs.
  if (buffer.subarray(0, 8192).some(isControl)) return null;
  return /<(?:!doctype html|html|head|body|meta|title|table|div|p|span|br)\b/i.test(start)
    ? "html"
    : "text";
}

const isControl = (byte: number) => byte < 9 || (byte > 13 && byte < 27);

/** Names of the parts of a zip stand unpacked in it. */
function zipped(buffer: Buffer): DocumentFormat | null {
  if (buffer.includes("word/document.xml")) return "docx";
  return buffer.includes("xl/workbook.xml") ? "xlsx" : null;
}

/** Word's and Excel's old files, and those of WPS, are folders with names in UTF-16. */
function compound(buffer: Buffer): DocumentFormat | null {
  if (buffer.includes(Buffer.from("WordDocument", "utf16le"))) return "doc";
  return buffer.includes(Buffer.from("Workbook", "utf16le")) ? "xls" : null;
}
