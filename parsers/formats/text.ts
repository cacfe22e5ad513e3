import {DecodeError, type Document, type Format, type Received} from "#parsers/document.ts";

/** A text file: a block is a line, counted from one, so that a place can be found with any editor. */
export default {
  format: "text",
  sniff: (bytes) => !foreign.some((magic) => beginsWith(bytes, magic)) && !isMarkup(bytes),
  decode: ({bytes, sha256}: Received): Document => ({
    sha256,
    format: "text",
    blocks: toLines(toText(bytes)).map((text, index) => ({
      type: "paragraph",
      block: index + 1,
      text
    }))
  })
} satisfies Format;

/** How files begin that are no text, whatever their name: zip, pdf, OLE, png, jpeg, gif, gzip, rar, 7z, webp. */
const foreign = [
  "PK\u0003\u0004",
  "%PDF-",
  "\u00d0\u00cf\u0011\u00e0",
  "\u0089PNG",
  "\u00ff\u00d8\u00ff",
  "GIF8",
  "\u001f\u008b",
  "Rar!",
  "7z\u00bc\u00af",
  "RIFF"
];

const beginning = (bytes: Uint8Array, length: number) =>
  String.fromCharCode(...bytes.subarray(0, length));

const beginsWith = (bytes: Uint8Array, magic: string) => beginning(bytes, magic.length) === magic;

/** A page or an XML file; what follows a byte order mark and space counts as its beginning. */
const isMarkup = (bytes: Uint8Array) =>
  /^(?:\u00ef\u00bb\u00bf)?\s*<(?:!doctype|html|head|body|table|div|p|\?xml|!--|meta)\b/i.test(
    beginning(bytes, 512)
  );

/** The text of some bytes: by byte order mark, else strict UTF-8, else GB 18030, of which GB 2312 and GBK are part. */
function toText(bytes: Uint8Array): string {
  if (bytes.length === 0)
    throw new DecodeError("the file is empty: there is nothing to read in it");
  const text = decodeMarked(bytes) ?? decode(bytes, "utf-8") ?? decode(bytes, "gb18030");
  if (text === null) throw new DecodeError("the bytes are neither UTF-8 nor GB 18030 text");
  const nul = text.indexOf("\0");
  if (nul >= 0)
    throw new DecodeError(`a NUL byte stands at character ${nul + 1}: this is no text file`);
  if (!/\S/.test(text)) throw new DecodeError("the file holds nothing but space");
  if (controlShare(text) > 0.02)
    throw new DecodeError("control characters stand all through the file: this is no text file");
  return text;
}

function decodeMarked(bytes: Uint8Array): string | null {
  if (beginsWith(bytes, "\u00ff\u00fe")) return decode(bytes, "utf-16le");
  return beginsWith(bytes, "\u00fe\u00ff") ? decode(bytes, "utf-16be") : null;
}

function decode(bytes: Uint8Array, charset: string): string | null {
  try {
    return new TextDecoder(charset, {fatal: true}).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}

function controlShare(text: string): number {
  // eslint-disable-next-line no-control-regex -- these are the characters that text does not hold
  const controls = text.match(/[\u0001-\u0008\u000e-\u001a\u001c-\u001f\u007f]/g);
  return (controls?.length ?? 0) / text.length;
}

/** Lines by \n, \r\n or \r; the end of the last line begins no other. */
function toLines(text: string): string[] {
  const lines = text.split(/\r\n|\n|\r/);
  return lines.at(-1) === "" ? lines.slice(0, -1) : lines;
}
