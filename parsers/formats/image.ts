import {
  DecodeError,
  type Document,
  type Format,
  type Received,
  type Tools
} from "#parsers/document.ts";
import {toBlocks} from "#parsers/decode/pdf-blocks.ts";
import {isPicture, openPicture} from "#parsers/decode/picture-open.ts";
import {printPicture} from "#parsers/decode/picture-page.ts";

const empty = {
  zh: "图片上没有识别出文字；请检查是什么图片，或换用网页、Word 或带文字的 PDF",
  en: "no text is seen on the picture: see what it is, or take the web page, the Word file or a PDF with text"
};

/** A picture of a page, as a scanner or a camera makes it: what a machine sees on it, and every figure marked so. */
export default {
  format: "image",
  sniff: isPicture,
  async decode(received: Received, tools: Tools): Promise<Document> {
    const picture = await openPicture(received, tools);
    const blocks = toBlocks([await printPicture(picture, tools.openRecogniser)]);
    if (blocks.length === 0) throw new DecodeError(empty);
    return {sha256: received.sha256, format: "image", blocks};
  }
} satisfies Format;
