import {
  DecodeError,
  type Document,
  type Format,
  type Received,
  type Tools
} from "#parsers/document.ts";
import {toBlocks} from "#parsers/decode/pdf-blocks.ts";
import {readPages} from "#parsers/decode/pdf-open.ts";
import {recognisePages} from "#parsers/decode/pdf-scans.ts";
import type {Glyph, Printed} from "#parsers/decode/pdf-page.ts";

/** A PDF: tables from the lines that are drawn, else from what stands under what; a block is a paragraph or a table. */
export default {
  format: "pdf",
  sniff: (bytes) => String.fromCharCode(...bytes.subarray(0, 1024)).includes("%PDF-"),
  async decode(received: Received, tools: Tools): Promise<Document> {
    const printed = await readPages(received, tools.readData);
    complain(printed);
    const pages = await recognisePages(printed.map(withoutGarbage), received, tools);
    if (pages.every(({glyphs}) => glyphs.length === 0)) throw new DecodeError(sentences.pictures);
    const blocks = toBlocks(pages);
    return {sha256: received.sha256, format: "pdf", blocks};
  }
} satisfies Format;

const sentences = {
  empty: {
    zh: "PDF 的各页都是空白的；请重新下载，或检查是什么文件",
    en: "the pages of the PDF are blank: fetch it again, or see what it is"
  },
  pictures: {
    zh: "PDF 里只有图片，没有可以读取、也没有能识别的文字；请换用网页、Word 或带文字的 PDF",
    en: "the PDF holds pictures only, and no text that can be read or recognised: take the web page, the Word file or a PDF with text instead"
  },
  unmapped: {
    zh: "PDF 的字体没有说明字形是什么字，文字无法读取；请换用网页、Word 或另一份 PDF",
    en: "the fonts of the PDF do not say which characters they show, so that its text cannot be read: take the web page, the Word file or another PDF instead"
  }
};

/** A PDF with nothing on it, or with characters that nobody can name. */
function complain(pages: Printed[]): void {
  const glyphs = pages.flatMap((page) => page.glyphs);
  if (!pages.some(({painted}) => painted) && glyphs.length === 0)
    throw new DecodeError(sentences.empty);
  const rest = pages.filter((page) => !withoutGarbage(page).unread).flatMap((page) => page.glyphs);
  const isGarbage = rest.length === 0 && glyphs.length > 0;
  if (isGarbage || unknownIn(rest) > rest.length * 0.2) throw new DecodeError(sentences.unmapped);
}

const unknownIn = (glyphs: Glyph[]) => glyphs.filter(({text}) => text.includes("\ufffd")).length;

/** A page of which most characters have no name is not read: the few that have one say nothing. */
function withoutGarbage(page: Printed): Printed {
  const {glyphs} = page;
  const isGarbage = glyphs.length >= 20 && unknownIn(glyphs) > glyphs.length / 2;
  return isGarbage ? {...page, glyphs: [], across: [], down: [], unread: "page"} : page;
}
