import {decodePage} from "#parsers/decode/charset.ts";
import {readMarkup} from "#parsers/decode/markup.ts";
import {isMarkup} from "#parsers/decode/signature.ts";
import {DecodeError, type Document, type Format, type Received} from "#parsers/document.ts";
import {loadMarkupParser} from "#parsers/decode/markup-parser.ts";

/** A web page, or what Word saves as one: a block is a paragraph, a heading or a table, counted from one. */
export default {
  format: "html",
  sniff: isMarkup,
  async decode({bytes, sha256}: Received): Promise<Document> {
    if (bytes.length > mostBytes) throw new DecodeError(sentences.large);
    const run = await loadMarkupParser();
    return {sha256, format: "html", ...readMarkup(decodePage(bytes), run)};
  }
} satisfies Format;

/** Word saves a report of twenty pages as half a megabyte; with its pictures written into it, as some ten. */
const mostBytes = 32 * 1024 * 1024;

const sentences = {
  large: {
    zh: `网页超过 ${mostBytes >> 20} MiB，未读；请检查来源`,
    en: `the page has more than ${mostBytes >> 20} MiB, and is not read: see where it comes from`
  }
};
