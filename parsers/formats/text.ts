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
  if (bytes.length === 0) throw new DecodeError(sentences.empty);
  const text = decodeMarked(bytes) ?? decode(bytes, "utf-8") ?? decode(bytes, "gb18030");
  if (text === null) throw new DecodeError(sentences.charset(firstBroken(bytes)));
  const nul = text.indexOf("\0");
  if (nul >= 0) throw new DecodeError(sentences.nul(nul + 1));
  if (!/\S/.test(text)) throw new DecodeError(sentences.space);
  if (controlShare(text) > 0.02) throw new DecodeError(sentences.controls);
  return text;
}

const sentences = {
  empty: {
    zh: "文件是空的，没有可读的内容；请重新下载",
    en: "the file is empty, there is nothing to read in it: fetch it again"
  },
  charset: (byte: number) => ({
    zh: `第 ${byte} 个字节起既不是 UTF-8，也不是 GB 18030 或带标记的 UTF-16 文本；请重新下载，或另存为 UTF-8`,
    en: `from byte ${byte} on it is neither UTF-8 nor GB 18030 text, nor UTF-16 with its mark: fetch it again, or save it as UTF-8`
  }),
  nul: (character: number) => ({
    zh: `第 ${character} 个字符是 NUL，这不是文本文件；请检查是什么文件`,
    en: `a NUL byte stands at character ${character}, this is no text file: see what it is`
  }),
  space: {
    zh: "文件中只有空白；请重新下载",
    en: "the file holds nothing but space: fetch it again"
  },
  controls: {
    zh: "文件中到处是控制字符，这不是文本文件；请检查是什么文件",
    en: "control characters stand all through the file, this is no text file: see what it is"
  }
};

/** The first byte, counted from one, that is not of the UTF-8 text before it. */
function firstBroken(bytes: Uint8Array): number {
  let [low, high] = [0, bytes.length];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (isTextSoFar(bytes.subarray(0, middle))) low = middle;
    else high = middle - 1;
  }
  return low + 1;
}

function isTextSoFar(bytes: Uint8Array): boolean {
  try {
    new TextDecoder("utf-8", {fatal: true}).decode(bytes, {stream: true});
    return true;
  } catch {
    return false;
  }
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
