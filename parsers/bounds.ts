import {DecodeError, type Block} from "./document.ts";

/** A report has some ten thousand characters, and two hundred of them are read in one file; more take too long. */
export const longestText = 2_000_000;

export const tooLong = {
  zh: `文件超过 ${longestText} 字，不像一份年度报告，未读；请检查来源，或分成几个文件`,
  en: `it has more than ${longestText} characters, as no annual report has, and is not read: see where it comes from, or cut it into several files`
};

/** Throws DecodeError where there is more text than is read. */
export function expectBounded(blocks: Block[]): void {
  let length = 0;
  for (const block of blocks) {
    length += block.type === "table" ? lengthOf(block.rows) : block.text.length;
    if (length > longestText) throw new DecodeError(tooLong);
  }
}

/** A spanned cell stands in several slots, and counts once. */
const lengthOf = (rows: {text: string}[][]): number =>
  [...new Set(rows.flat())].reduce((sum, {text}) => sum + text.length, 0);
