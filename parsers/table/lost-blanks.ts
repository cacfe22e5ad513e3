import {fold} from "#parsers/lines.ts";
import type {Token} from "./cells.ts";
import type {FoundRow} from "./layout.ts";
import {valuesOf} from "./row.ts";
import {ownCells} from "./rows.ts";
import {mayHoldOne} from "./spaced-numbers.ts";

/**
 * Rows of a line each, their cells parted by one space, that may be full for a wrong reason: 规章 1 234 5 is 1, 234 and 5,
 * or 1234, a blank and 5. It is so where another row is short, since a blank leaves nothing there, or too long, since a
 * number has a space in it; and where all are full, unless a number of four digits shows that none has, or its sums prove it.
 */
export function findUnsure(rows: FoundRow[], tokens: Token[]): Set<FoundRow> {
  const spaced = rows.filter(isOfOneLine);
  const isOther = ({row, cells}: FoundRow) => valuesOf(ownCells(cells)).length !== row.columns;
  const unsure = spaced.filter((found) => !isOther(found) && mayBeShort(found));
  if (unsure.length === 0 || spaced.some(isOther)) return new Set(unsure);
  if (tokens.some(({kind, text}) => kind === "value" && isLong(text))) return new Set();
  return new Set(unsure.filter((found) => !isSummed(found)));
}

/** 1234 and 1,234: thousands are not parted by spaces. */
const isLong = (text: string): boolean => /^\d{4}|^\d{1,3}[,，]\d{3}/.test(fold(text));

/** Whether the cells add up as those of section three and four do: one applicant with the other, one result with the other. */
function isSummed({row: {columns}, cells}: FoundRow): boolean {
  const width = columns === 7 ? 7 : 5;
  if (columns < 5 || columns % width > 0) return false;
  const values = valuesOf(ownCells(cells)).map(({text}) => Number(fold(text)));
  const parts = Array.from({length: columns / width}, (_, at) =>
    values.slice(at * width, (at + 1) * width)
  );
  return parts.every(
    (part) => part.slice(0, -1).reduce((sum, each) => sum + each, 0) === part.at(-1)
  );
}

/** Whether two of its cells may be one number; a number with a space that is told from them already is one cell. */
const mayBeShort = ({cells}: FoundRow): boolean =>
  mayHoldOne(cells[0]!.line.text) && cells.every(({text}) => !/\s/.test(text));

/** Whether a row's figures stand on one line, several or its label's, and nothing is seen to part them. */
function isOfOneLine({words, cells}: FoundRow): boolean {
  const values = valuesOf(ownCells(cells));
  const [first] = values;
  if (!first || first.row !== null || first !== cells[0]) return false;
  const isAlone = values.length === 1 && words.at(-1)!.line !== first.line;
  return !isAlone && values.every(({line}) => line === first.line);
}
