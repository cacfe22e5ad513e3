import {compoundKind} from "#parsers/decode/compound.ts";
import {DecodeError, type Document, type Format, type Paragraph} from "#parsers/document.ts";

/** A document of Word 97 to 2003. Of what only bears the name, HTML is another format's, and RTF is refused here. */
export default {
  format: "doc",
  sniff: (bytes) => compoundKind(bytes) === "document" || isRichText(bytes),
  async decode({bytes, sha256}): Promise<Document> {
    if (isRichText(bytes)) throw new DecodeError(sentences.richText);
    const blocks = toLines(await readWords(bytes)).map((text, index): Paragraph => ({
      type: "paragraph",
      block: index + 1,
      text
    }));
    if (blocks.every(({text}) => !/\S/.test(text))) throw new DecodeError(sentences.empty);
    return {sha256, format: "doc", blocks};
  }
} satisfies Format;

const isRichText = (bytes: Uint8Array) => String.fromCharCode(...bytes.subarray(0, 5)) === "{\\rtf";

const sentences = {
  richText: {
    zh: "这是 RTF 文件，不能直接读；请用 Word 或 WPS 另存为 .docx",
    en: "this is an RTF file, which is not read: save it as .docx with Word or WPS"
  },
  locked: {
    zh: "文件加了密码，未打开；请用 Word 或 WPS 取消密码后另存一份",
    en: "the file is locked with a password: open it with Word or WPS, take the password off and save it again"
  },
  broken: {
    zh: "文件已损坏，或是 Word 97 以前的格式；请重新下载，或用 Word、WPS 另存为 .docx",
    en: "the file is broken, or older than Word 97: fetch it again, or save it as .docx with Word or WPS"
  },
  empty: {
    zh: "文件里没有文字，报告可能是其中的图片；请找文字版",
    en: "the file holds no words, the report may be a picture in it: look for one with text"
  }
};

/** The text of a document, and of the boxes that float in it; a tab ends each cell. */
async function readWords(bytes: Uint8Array): Promise<string> {
  if (isLocked(bytes)) throw new DecodeError(sentences.locked);
  const {default: WordExtractor} = await import("word-extractor");
  try {
    const words = await new WordExtractor().extract(Buffer.from(bytes));
    const boxes = words.getTextboxes({filterUnicode: false, includeHeadersAndFooters: false});
    return cleaned(`${words.getBody({filterUnicode: false})}\n${boxes}`);
  } catch {
    throw new DecodeError(sentences.broken);
  }
}

/** Whether the head of the document, at the beginning of a sector, says that what follows is encrypted. */
function isLocked(bytes: Uint8Array): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  for (let at = 512; at + 12 < bytes.length; at += 512)
    if (view.getUint16(at, true) === 0xa5ec) return (view.getUint16(at + 10, true) & 0x100) !== 0;
  return false;
}

/** Signs that Word keeps for itself: an optional hyphen, for which the library writes "undefined", and a fixed one. */
const cleaned = (text: string) =>
  text
    .replaceAll("undefined", "")
    .replaceAll("\u001e", "\u2011")
    // eslint-disable-next-line no-control-regex -- marks of fields, pictures and notes
    .replaceAll(/[\u0000-\u0008\u000e-\u001f]/g, "");

const blank = "\u00a0";

/**
 * Lines of a text dump. `规章⇥7⇥14⇥21⇥` is a row. The ends of long rows are lost, and stand there as one more tab; so
 * do slots that a merged cell covers, and cells that are empty. Where two tabs stand together nothing tells which, and
 * every cell is a line: the readers of such dumps take a row only where its number of cells makes it certain.
 */
function toLines(text: string): string[] {
  return text.split("\n").flatMap((line) => {
    const row = line.endsWith("\t") ? line.slice(0, -1) : line;
    if (!line.includes("\t\t")) return [row];
    return row.split("\t").map((cell) => (/\S/.test(cell) ? cell : blank));
  });
}
