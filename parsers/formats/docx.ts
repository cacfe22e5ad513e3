import {readMarkup} from "#parsers/decode/markup.ts";
import {loadMarkupParser} from "#parsers/decode/markup-parser.ts";
import {beginsWith} from "#parsers/decode/signature.ts";
import {hasPart, readZip} from "#parsers/decode/zip.ts";
import {DecodeError, type Document, type Format, type Received} from "#parsers/document.ts";

/** A Word document since 2007: a block is a paragraph, a heading or a table, counted from one. */
export default {
  format: "docx",
  sniff: (bytes) => isWord(bytes) || isLocked(bytes),
  async decode({bytes, sha256}: Received): Promise<Document> {
    if (isLocked(bytes)) throw new DecodeError(sentences.locked);
    // mammoth inflates whatever it is given, so what is in the archive is seen first.
    const parts = await readZip(bytes);
    if (!parts.some(({name}) => name === "word/document.xml"))
      throw new DecodeError(sentences.half);
    const markup = readMarkup(await toMarkup(bytes), await loadMarkupParser());
    if (markup.frame.pictures === 0 && markup.blocks.every(isEmpty))
      throw new DecodeError(sentences.empty);
    return {sha256, format: "docx", ...markup};
  }
} satisfies Format;

/** Parts of a document of Word, its text among them or not. */
const isWord = (bytes: Uint8Array) =>
  hasPart(bytes, "[Content_Types].xml") && hasPart(bytes, "word/");

/** With a password Word wraps a document in an OLE file, whose one stream is called so in UTF-16. */
const isLocked = (bytes: Uint8Array) =>
  beginsWith(bytes, "\u00d0\u00cf\u0011\u00e0") &&
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).includes(
    "EncryptedPackage",
    0,
    "utf16le"
  );

const isEmpty = (block: Document["blocks"][number]) => block.type !== "table" && block.text === "";

const sentences = {
  locked: {
    zh: "文件加了密码；请先在 Word 中取消密码再保存",
    en: "it is locked with a password: open it in Word and save it without one"
  },
  half: {
    zh: "其中没有正文（word/document.xml），文件不完整；请重新下载",
    en: "it lacks its text (word/document.xml), so it is but part of a file: fetch it again"
  },
  empty: {
    zh: "文档中没有文字；请检查是什么文件",
    en: "there is no text in the document: see what it is"
  },
  broken: (message: string) => ({
    zh: `Word 文档的内部结构已损坏（${message}）；请重新下载，或用 Word 另存`,
    en: `the Word document is broken within (${message}): fetch it again, or save it anew in Word`
  })
};

/** The document as markup, with the spans of its cells. Pictures are counted, not carried along. */
async function toMarkup(bytes: Uint8Array): Promise<string> {
  const {default: mammoth} = await import("mammoth");
  const convertImage = mammoth.images.imgElement(() => Promise.resolve({src: "picture"}));
  try {
    const {value} = await mammoth.convertToHtml({buffer: Buffer.from(bytes)}, {convertImage});
    return value;
  } catch (error) {
    const [message] = (error as Error).message.split("\n");
    throw new DecodeError(sentences.broken(message!.slice(0, 80).replace(/\s+/g, " ")));
  }
}
