import {parsePlace, type Place} from "#data/schema/place.ts";
import type {ReadReport} from "#data/schema/reading.ts";
import type {ReportView} from "#pipeline/view.ts";

/** Where a sentence ends: 。；！？ and the end of a line. A comma ends none. */
const sentence = /[^。；;！!？?\n]+/g;
/** Cells of a table: with tabs between them, or, in a text file, with lines. */
const tabled = /[\t|]/;
/** 办结66786件 alone is no sentence that anyone would copy. */
const least = 10;

const squeeze = (text: string) => text.replace(/\s+/g, "");

/** The sentences of a report: those that may be copied, and the one around some words; taken apart when first asked. */
export function viewSentences({
  blocks,
  reading
}: ReadReport): Pick<ReportView, "sentences" | "sentenceAt"> {
  const {sha256: document} = reading.document;
  let known: Map<string, Place> | null = null;
  const texts = () => blocks.filter(({text}) => text.length >= least && !tabled.test(text));
  return {
    sentences: () =>
      (known ??= new Map(
        texts().flatMap(({block, text}) =>
          [...text.matchAll(sentence)].flatMap(({0: words, index: start}) => {
            const place = {document, block, start, end: start + words.length};
            const key = squeeze(words);
            return key.length < least ? [] : [[key, place] as const];
          })
        )
      )),
    sentenceAt: (place) => {
      const {block, row, start = 0} = parsePlace(place);
      const text = blocks.find((one) => one.block === block)?.text ?? "";
      if (row !== undefined) return squeeze(text);
      const found = [...text.matchAll(sentence)].find(
        ({0: words, index}) => index <= start && start < index + words.length
      );
      return squeeze(found?.[0] ?? "");
    }
  };
}
