import {DecodeError, type Block, type Document, type Tools} from "#parsers/document.ts";
import type {Markup} from "./markup.ts";
import {toBlocks} from "./pdf-blocks.ts";
import {openPicture} from "./picture-open.ts";
import {hasTable, printPicture} from "./picture-page.ts";

/** The bytes of a picture by its address; null where they are not in the file. */
export type BytesOf = (address: string) => Uint8Array | null;

/** A seal, a signature, a badge: a table takes more pixels. */
const least = 200;
/** A report of twenty scanned pages is a long one; each takes a recogniser some ten seconds. */
const mostOpened = 20;
/** A report that is only pictures has a title, and a line or two around them. */
const fewWords = 200;

/**
 * A page with what is seen on its pictures: on tables, and where pictures are all that it has. Where the bytes are not
 * there, or no recogniser is, a picture stays what is there and is not read.
 */
export async function seePictures(
  {blocks, frame, pictures}: Markup,
  bytesOf: BytesOf,
  tools: Tools
): Promise<Pick<Document, "blocks" | "frame">> {
  const words = blocks.reduce((sum, each) => sum + wordsOf(each), 0);
  const made: Block[] = [];
  let left = mostOpened;
  for (const block of blocks) {
    const address = pictures.get(block);
    if (address === undefined) made.push(block);
    else if (!block.outside) made.push(...(await see(block, bytesOf(address))));
  }
  return {blocks: made.map((each, index) => ({...each, block: index + 1})), frame};

  async function see(block: Block, bytes: Uint8Array | null): Promise<Block[]> {
    if (bytes === null || left === 0) return [block];
    try {
      const picture = await openPicture({bytes}, tools);
      if (Math.min(picture.width, picture.height) < least) return [];
      left--;
      if (!hasTable(picture) && words > fewWords) return [block];
      const found = toBlocks([await printPicture(picture, tools.openRecogniser)]);
      return found.length > 0 ? found : [block];
    } catch (error) {
      if (!(error instanceof DecodeError)) throw error;
      return [block];
    }
  }
}

const wordsOf = (block: Block) =>
  block.type === "table"
    ? block.rows.flat().reduce((sum, {text}) => sum + text.length, 0)
    : block.text.length;

/** data:image/png;base64,…: a picture that is written into the page. */
export function bytesInAddress(address: string): Uint8Array | null {
  const [, data] = /^data:image\/[\w.+-]{1,40};base64,(.*)$/s.exec(address) ?? [];
  return data === undefined ? null : new Uint8Array(Buffer.from(data, "base64"));
}
