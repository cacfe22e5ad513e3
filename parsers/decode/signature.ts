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

/** Most pages begin with a tag right away. */
const glimpsed = 256;
/** How much of a file is looked at to tell what it is: some pages begin with a long comment or many empty lines. */
const sniffed = 8192;

/** The first bytes of a file, each as the character of its number. */
export const beginning = (bytes: Uint8Array, length: number): string =>
  String.fromCharCode(...bytes.subarray(0, length));

export const beginsWith = (bytes: Uint8Array, magic: string): boolean =>
  beginning(bytes, magic.length) === magic;

export const isForeign = (bytes: Uint8Array): boolean =>
  foreign.some((magic) => beginsWith(bytes, magic));

const byteOrderMark = /^(?:\u00ef\u00bb\u00bf|\u00ff\u00fe|\u00fe\u00ff|\s)+/;

const firstTag =
  /^<(?:!doctype|!--|!\[|\?xml|\/?(?:html|head|title|meta|base|link|script|style|body|table|tbody|tr|td|div|section|article|main|header|nav|center|form|p|span|font|b|strong|h[1-6]|ul|ol|li|a|img|input|br|hr)\b)/i;

/** A piece of a page as some interfaces give it: words first, then paragraphs or cells that are closed again. */
const piece = /<(p|div|table|td|span)\b[^<>]*>[^]*<\/\1>/i;

/** A page or an XML file; what follows a byte order mark and space counts as its beginning. */
export function isMarkup(bytes: Uint8Array): boolean {
  if (isForeign(bytes)) return false;
  const glimpse = shownAt(bytes, glimpsed);
  const [tag] = firstTag.exec(glimpse) ?? [];
  // A tag that ends where the glimpse does may go on.
  if (tag !== undefined && tag.length < glimpse.length) return true;
  const text = shownAt(bytes, sniffed);
  return firstTag.test(text) || piece.test(text);
}

/** The name of the first element of an XML file, behind comments and instructions; null where none is seen. */
export const firstElement = (bytes: Uint8Array): string | null =>
  /^(?:<(?:\?[^>]*|!--[^]*?--)>\s*)*<([\w:]+)/.exec(shownAt(bytes, sniffed))?.[1] ?? null;

/** What a page begins with, behind its byte order mark. */
function shownAt(bytes: Uint8Array, length: number): string {
  const start = beginning(bytes, length).replace(byteOrderMark, "");
  // In UTF-16 every other byte of a tag is nothing.
  return start.includes("\0") ? start.replaceAll("\0", "").trimStart() : start;
}
