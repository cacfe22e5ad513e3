import type {Block} from "#parsers/document.ts";
import {findMargins, goesOn, joinPages, joinParagraph, layOutPage} from "./pdf-flow.ts";
import type {Printed} from "./pdf-page.ts";
import type {TextLine} from "./pdf-text.ts";

/** Pages as one run of tables and paragraphs. */
export function toBlocks(pages: Printed[]): Block[] {
  const items = joinPages(pages.map(layOutPage));
  const margins = findMargins(items);
  const blocks: Block[] = [];
  let paragraph: TextLine[] = [];
  items.forEach((item, index) => {
    const standing = {block: blocks.length + 1, ...(item.page.recognised && {recognised: true})};
    if ("table" in item) {
      blocks.push({type: "table", ...standing, rows: item.table});
      return;
    }
    paragraph.push(item.line);
    const next = items[index + 1];
    if (next && "line" in next && goesOn(item.line, next.line, margins)) return;
    blocks.push({type: "paragraph", ...standing, text: joinParagraph(paragraph)});
    paragraph = [];
  });
  return blocks;
}
