import {
  DecodeError,
  type Block,
  type Document,
  type Format,
  type ReadData,
  type Received
} from "#parsers/document.ts";
import {
  findMargins,
  goesOn,
  joinPages,
  joinParagraph,
  layOutPage,
  type Item
} from "#parsers/decode/pdf-flow.ts";
import {readPages} from "#parsers/decode/pdf-open.ts";
import type {Printed} from "#parsers/decode/pdf-page.ts";
import type {TextLine} from "#parsers/decode/pdf-text.ts";

/** A PDF: tables from the lines that are drawn, else from what stands under what; a block is a paragraph or a table. */
export default {
  format: "pdf",
  sniff: (bytes) => String.fromCharCode(...bytes.subarray(0, 1024)).includes("%PDF-"),
  async decode(received: Received, readData: ReadData): Promise<Document> {
    const pages = await readPages(received, readData);
    complain(pages);
    const blocks = toBlocks(joinPages(pages.map(layOutPage)));
    return {sha256: received.sha256, format: "pdf", blocks};
  }
} satisfies Format;

const sentences = {
  empty: {
    zh: "PDF 的各页都是空白的；请重新下载，或检查是什么文件",
    en: "the pages of the PDF are blank: fetch it again, or see what it is"
  },
  pictures: {
    zh: "PDF 里只有图片（例如扫描件），没有可以读取的文字；请换用网页、Word 或带文字的 PDF",
    en: "the PDF holds pictures only, as a scan does, and no text: take the web page, the Word file or a PDF with text instead"
  },
  unmapped: {
    zh: "PDF 的字体没有说明字形是什么字，文字无法读取；请换用网页、Word 或另一份 PDF",
    en: "the fonts of the PDF do not say which characters they show, so that its text cannot be read: take the web page, the Word file or another PDF instead"
  }
};

/** A PDF without characters, or with such as nobody can name. */
function complain(pages: Printed[]): void {
  const glyphs = pages.flatMap((page) => page.glyphs);
  if (glyphs.length === 0)
    throw new DecodeError(
      pages.some(({painted}) => painted) ? sentences.pictures : sentences.empty
    );
  const unknown = glyphs.filter(({text}) => text.includes("\ufffd")).length;
  if (unknown > glyphs.length * 0.2) throw new DecodeError(sentences.unmapped);
}

function toBlocks(items: Item[]): Block[] {
  const margins = findMargins(items);
  const blocks: Block[] = [];
  let paragraph: TextLine[] = [];
  items.forEach((item, index) => {
    const block = blocks.length + 1;
    if ("table" in item) {
      blocks.push({type: "table", block, rows: item.table});
      return;
    }
    paragraph.push(item.line);
    const next = items[index + 1];
    if (next && "line" in next && goesOn(item.line, next.line, margins)) return;
    blocks.push({type: "paragraph", block, text: joinParagraph(paragraph)});
    paragraph = [];
  });
  return blocks;
}
