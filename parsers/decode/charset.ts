import {DecodeError} from "#parsers/document.ts";
import {beginning, beginsWith} from "./signature.ts";

/** The text of some bytes: by byte order mark, else strict UTF-8, else GB 18030, of which GB 2312 and GBK are part. */
export function decodeText(bytes: Uint8Array): string {
  const text = decodeMarked(bytes) ?? decodeAs(bytes, "utf-8") ?? decodeAs(bytes, "gb18030");
  if (text === null) throw new DecodeError(neither(firstBroken(bytes)));
  return text;
}

/**
 * The text of a page. What its bytes are outweighs what it says of them: pages labelled gb2312 are UTF-8 after their
 * site has moved, and pages labelled utf-8 are still GB. A page of UTF-8 in which a summary was cut within a character
 * is UTF-8 all the same.
 */
export function decodePage(bytes: Uint8Array): string {
  const text =
    decodeMarked(bytes) ??
    decodeAs(bytes, "utf-8") ??
    (isBig5(bytes) ? decodeAs(bytes, "big5") : null) ??
    mostly(bytes, "utf-8") ??
    decodeAs(bytes, "gb18030") ??
    mostly(bytes, "gb18030");
  if (text === null) throw new DecodeError(neither(firstBroken(bytes)));
  return text;
}

/** Where pages name their charset: within their first kilobytes, else browsers would not look for it either. */
const labelWithin = 4096;

const isBig5 = (bytes: Uint8Array) =>
  /charset\s*=\s*["']?\s*(?:big5|cn-big5|x-x-big5)/i.test(beginning(bytes, labelWithin));

/** One broken character in three hundred is a cut; more are another charset. */
const brokenShare = 1 / 300;

function mostly(bytes: Uint8Array, charset: string): string | null {
  const text = new TextDecoder(charset).decode(bytes);
  const broken = text.match(/\ufffd/g)?.length ?? 0;
  const wide = text.match(/[^\0-\u00ff]/g)?.length ?? 0;
  return broken <= wide * brokenShare ? text : null;
}

const neither = (byte: number) => ({
  zh: `第 ${byte} 个字节起既不是 UTF-8，也不是 GB 18030 或带标记的 UTF-16 文本；请重新下载，或另存为 UTF-8`,
  en: `from byte ${byte} on it is neither UTF-8 nor GB 18030 text, nor UTF-16 with its mark: fetch it again, or save it as UTF-8`
});

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
  if (beginsWith(bytes, "\u00ff\u00fe")) return decodeAs(bytes, "utf-16le");
  return beginsWith(bytes, "\u00fe\u00ff") ? decodeAs(bytes, "utf-16be") : null;
}

/** The text of some bytes in a charset; null where they are not of it. */
function decodeAs(bytes: Uint8Array, charset: string): string | null {
  try {
    return new TextDecoder(charset, {fatal: true}).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}
