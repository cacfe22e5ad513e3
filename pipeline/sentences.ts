import {isSameBlock, parsePlace, type Place} from "#data/schema/place.ts";
import type {ReadReport} from "#data/schema/reading.ts";
import {papersOf} from "#pipeline/papers.ts";
import type {ReportView} from "#pipeline/view.ts";

/** Where a sentence ends: 。；！？ and the end of a line. A comma ends none. */
const end = /[。；;！!？?\n]/;
const sentence = /[^。；;！!？?\n]+/g;
/** Cells of a table: with tabs between them, or, in a text file, with lines. */
const tabled = /[\t|]/;
const digit = /[\d０-９]/;
/** 办结66786件 alone is no sentence that anyone would copy. */
const least = 10;

const squeeze = (text: string) => text.replace(/\s+/g, "");

type Sentences = Pick<ReportView, "sentences" | "placeOf" | "sentenceAt" | "around" | "between">;

/** The sentences of a report that hold a number, and the one around some words; taken apart when first asked. */
export function viewSentences(report: ReadReport): Sentences {
  const {blocks, reading} = report;
  let known: Set<string> | null = null;
  let texts: Map<string, string> | null = null;
  // A sentence is asked for by each of its numbers, of several rules.
  const taken = new Map<string, RegExpExecArray[]>();
  const told = () =>
    blocks.filter(({text}) => text.length >= least && digit.test(text) && !tabled.test(text));
  return {
    sentences: () =>
      (known ??= new Set(
        told()
          .flatMap(({text}) => text.split(end))
          .filter((words) => words.length >= least && digit.test(words))
          .map(squeeze)
      )),
    placeOf: (words) => {
      for (const {block, text} of told())
        for (const {0: own, index: start} of text.matchAll(sentence))
          if (squeeze(own) === words) return place(block, start, own.length);
      return place(blocks[0]?.block ?? 0, 0, 0);
    },
    sentenceAt: (at) => squeeze(partAt(at).words),
    between: (one, other) => {
      const [from, to] = [one, other].map(parsePlace) as [Place, Place];
      const isText = isSameBlock(from, to) && from.row === undefined && to.row === undefined;
      return isText ? squeeze(textAt(one).slice(from.end, to.start)) : "";
    },
    around: ({place: at, raw}) => {
      const {row, start, end} = parsePlace(at);
      const {words, index} = partAt(at);
      if (row === undefined && start !== undefined)
        return {
          before: squeeze(words.slice(0, start - index)),
          behind: squeeze(words.slice(end! - index)),
          next: squeeze(
            textAt(at)
              .slice(index + words.length)
              .match(sentence)?.[0] ?? ""
          )
        };
      const [before = "", ...behind] = squeeze(words).split(squeeze(raw));
      return behind.length === 0
        ? {before: "", behind: "", next: ""}
        : {before, behind: behind.join(squeeze(raw)), next: ""};
    }
  };

  /** The sentence in which a place stands, or all of the table, and where it begins in its block. */
  function partAt(at: string): {words: string; index: number} {
    const {row, start = 0} = parsePlace(at);
    const text = textAt(at);
    if (row !== undefined) return {words: text, index: 0};
    const known = taken.get(text) ?? [...text.matchAll(sentence)];
    taken.set(text, known);
    const found = known.find(({0: words, index}) => index <= start && start < index + words.length);
    return {words: found?.[0] ?? "", index: found?.index ?? start};
  }

  function textAt(at: string): string {
    const {document, block} = parsePlace(at);
    return (texts ??= textsIn(report)).get(`${document} ${block}`) ?? "";
  }

  function place(block: number, start: number, length: number): Place {
    return {document: reading.document.sha256, block, start, end: start + length};
  }
}

/** The text of each block, by its file and its number there. */
function textsIn(report: ReadReport): Map<string, string> {
  const blocks = papersOf(report).flatMap((paper) =>
    paper.blocks.map(({block, text}) => [`${paper.document.sha256} ${block}`, text] as const)
  );
  return new Map(blocks.reverse());
}
