import type {Document, Format, Received, Tools} from "#parsers/document.ts";
import {toBlocks} from "#parsers/decode/pdf-blocks.ts";
import {isPicture, openPicture} from "#parsers/decode/picture-open.ts";
import {printPicture} from "#parsers/decode/picture-page.ts";

/** A picture of a page, as a scanner or a camera makes it: what a machine sees on it, and every figure marked so. */
export default {
  format: "image",
  sniff: isPicture,
  async decode(received: Received, tools: Tools): Promise<Document> {
    const picture = await openPicture(received, tools);
    const blocks = toBlocks([await printPicture(picture, tools.openRecogniser)]);
    return {sha256: received.sha256, format: "image", blocks};
  }
} satisfies Format;
