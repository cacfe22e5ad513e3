import {compoundKind} from "#parsers/decode/compound.ts";
import {packages} from "#parsers/decode/packages.ts";
import {
  isLocked,
  isWordFile,
  readWordFile,
  tableName,
  type WordParagraph
} from "#parsers/decode/word-file.ts";
import {toContents} from "#parsers/decode/word-tables.ts";
import type {Content} from "#parsers/decode/table-layout.ts";
import {DecodeError, type Block, type Document, type Format} from "#parsers/document.ts";

/** A report's tables have a thousand cells, the largest list of a whole province's bodies some ten thousand. */
const mostSlots = 500_000;

/** A document of Word 97 to 2003. Of what only bears the name, HTML is another format's, and RTF is refused here. */
export default {
  format: "doc",
  sniff: (bytes) => compoundKind(bytes) === "document" || isRichText(bytes),
  async decode({bytes, sha256}): Promise<Document> {
    if (isRichText(bytes)) throw new DecodeError(sentences.richText);
    const contents = toContents(await readParagraphs(bytes), bounded());
    const blocks = contents.map(toBlock);
    if (blocks.every(({unread}) => unread !== undefined)) throw new DecodeError(sentences.empty);
    return {sha256, format: "doc", blocks};
  }
} satisfies Format;

const toBlock = (content: Content, index: number): Block => {
  const block = index + 1;
  if (content.type === "table") return {...content, block};
  return {...content, block};
};

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
  cells: {
    zh: `文件中的表格合计超过 ${mostSlots} 个单元格，未读；请检查来源`,
    en: `its tables have more than ${mostSlots} cells, and it is not read: see where it comes from`
  },
  empty: {
    zh: "文件里没有文字，报告可能是其中的图片；请找文字版",
    en: "the file holds no words, the report may be a picture in it: look for one with text"
  }
};

async function readParagraphs(bytes: Uint8Array): Promise<WordParagraph[]> {
  const {CFB} = await packages.sheets();
  try {
    const file = CFB.read(bytes, {type: "array"});
    const stream = (name: string) => Uint8Array.from(CFB.find(file, `/${name}`)?.content ?? []);
    const text = stream("WordDocument");
    if (!isWordFile(text)) throw new DecodeError(sentences.broken);
    if (isLocked(text)) throw new DecodeError(sentences.locked);
    return readWordFile({text, table: stream(tableName(text)), data: stream("Data")});
  } catch (error) {
    throw error instanceof DecodeError ? error : new DecodeError(sentences.broken);
  }
}

/** Counts the slots of all tables. */
function bounded(): (slots: number) => void {
  let sum = 0;
  return (slots) => {
    sum += slots;
    if (sum > mostSlots) throw new DecodeError(sentences.cells);
  };
}
