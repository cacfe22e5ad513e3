import {longestText, tooLong} from "#parsers/bounds.ts";
import {decodeText} from "#parsers/decode/charset.ts";
import {isForeign, isMarkup} from "#parsers/decode/signature.ts";
import {readCommaSeparated} from "#parsers/decode/comma-separated.ts";
import {
  DecodeError,
  type Block,
  type Document,
  type Format,
  type Received
} from "#parsers/document.ts";

/**
 * A text file: a block is a line, counted from one, so that a place can be found with any editor. One of
 * comma-separated values is a sheet: a block is a title or a run of rows.
 */
export default {
  format: "text",
  sniff: (bytes) => !isForeign(bytes) && !isMarkup(bytes),
  decode({bytes, sha256}: Received): Document {
    const text = toText(bytes);
    return {sha256, format: "text", blocks: readCommaSeparated(text) ?? linesAsBlocks(text)};
  }
} satisfies Format;

const linesAsBlocks = (text: string): Block[] =>
  toLines(text).map((line, index) => ({type: "paragraph", block: index + 1, text: line}));

/** The longest paragraph of a report has some thousand characters. */
const longestLine = 200_000;

function toText(bytes: Uint8Array): string {
  if (bytes.length === 0) throw new DecodeError(sentences.empty);
  // a character has four bytes at most
  if (bytes.length > 4 * longestText) throw new DecodeError(tooLong);
  const text = decodeText(bytes);
  if (text.length > longestText) throw new DecodeError(tooLong);
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
  line: (number: number) => ({
    zh: `第 ${number} 行超过 ${longestLine} 字，不像一份年度报告，未读；请检查来源，或分成几行`,
    en: `line ${number} has more than ${longestLine} characters, as no annual report has, and the file is not read: see where it comes from, or cut the line`
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

function controlShare(text: string): number {
  // eslint-disable-next-line no-control-regex -- these are the characters that text does not hold
  const controls = text.match(/[\u0001-\u0008\u000e-\u001a\u001c-\u001f\u007f]/g);
  return (controls?.length ?? 0) / text.length;
}

/** Lines by \n, \r\n or \r; the end of the last line begins no other. */
function toLines(text: string): string[] {
  const lines = text.split(/\r\n|\n|\r/);
  const tooLong = lines.findIndex((line) => line.length > longestLine);
  if (tooLong >= 0) throw new DecodeError(sentences.line(tooLong + 1));
  return lines.at(-1) === "" ? lines.slice(0, -1) : lines;
}
