/** The part of word-extractor that is used; it has no types of its own. */
declare module "word-extractor" {
  interface Extracted {
    getBody(options: {filterUnicode: boolean}): string;
    getTextboxes(options: {filterUnicode: boolean; includeHeadersAndFooters: boolean}): string;
  }
  export default class WordExtractor {
    extract(source: Buffer): Promise<Extracted>;
  }
}
