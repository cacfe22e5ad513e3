import type {Block} from "#parsers/document.ts";
import {findMargins, goesOn, joinPages, joinParagraph, layOutPage} from "./pdf-flow.ts";
import type {Printed} from "./pdf-page.ts";
import type {TextLine} from "./pdf-text.ts";

/** Pages as one run of tables and paragraphs; after those of a page, what of it is not read. */
export function toBlocks(printed: Printed[]): Block[] {
  const pages = printed.map(layOutPage);
  const items = joinPages(pages);
  const margins = findMargins(items);
  const unread = pages.filter((page) => page.unread !== undefined);
  const blocks: Block[] = [];
  const tellUnread = (next: number) => {
    while (unread[0] && unread[0].number < next)
      blocks.push({
        ...{type: "paragraph", text: ""},
        ...numbered(),
        unread: unread.shift()!.unread!
      });
  };
  const numbered = () => ({block: blocks.length + 1});
  let paragraph: TextLine[] = [];
  items.forEach((item, index) => {
    // A paragraph that goes on over the page is one.
    if (paragraph.length === 0) tellUnread(item.page.number);
    const standing = {...numbered(), ...(item.page.recognised && {recognised: true})};
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
  tellUnread(Infinity);
  return blocks;
}
