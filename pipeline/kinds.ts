import {gunzipSync, constants} from "node:zlib";
import type {FileFormat} from "#data/schema/document.ts";
import type {Library} from "#parsers/read.ts";

const endings: Record<FileFormat, string> = {
  ...{html: "html", docx: "docx", doc: "doc", pdf: "pdf", xlsx: "xlsx", xls: "xls"},
  ...{text: "txt", image: "img", zip: "zip", mhtml: "mhtml", warc: "warc"}
};

/** What a file of some format is called at its end; only for people, nothing goes by it. */
export const endingOf = (format: FileFormat | null): string =>
  format === null ? "bin" : endings[format];

/** First bytes of pictures, in Latin-1. */
const pictures = ["\x89PNG", "\xff\xd8\xff", "GIF8", "II*\0", "MM\0*"];

/** What tells formats and containers apart: the readers themselves. */
export type Readers = Pick<Library, "formats" | "containers">;

/** The format of bytes as the readers tell it, never a name or a header; null for one that they do not read. */
export function formatOf(bytes: Uint8Array, {formats, containers}: Readers): FileFormat | null {
  const container = [...containers].find(([, {sniff}]) => sniff(bytes))?.[0] as FileFormat;
  if (container) return container === "warc" && isOtherGzip(bytes) ? null : container;
  const start = Buffer.from(bytes.subarray(0, 8)).toString("latin1");
  if (pictures.some((beginning) => start.startsWith(beginning))) return "image";
  const format = [...formats.values()].find(({sniff}) => sniff(bytes))?.format ?? null;
  return format === "text" && isBinary(bytes) ? null : format;
}

/** The readers take any gzip file for a web archive until they open it. */
function isOtherGzip(bytes: Uint8Array): boolean {
  if (bytes[0] !== 0x1f) return false;
  try {
    const options = {finishFlush: constants.Z_SYNC_FLUSH, maxOutputLength: 1 << 20};
    const start = gunzipSync(bytes.subarray(0, 1024), options);
    return start.toString("latin1", 0, 5) !== "WARC/";
  } catch {
    return true;
  }
}

/** Control characters that no text has: archives of other makes, programs. Text in UTF-16 has a mark before it. */
function isBinary(bytes: Uint8Array): boolean {
  const isMarked =
    (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  return !isMarked && bytes.subarray(0, 8192).some((byte) => byte < 9 || (byte > 13 && byte < 27));
}
