import type {FoundRow} from "./layout.ts";
import {valuesOf} from "./row.ts";
import {ownCells} from "./rows.ts";
import {mayHoldOne} from "./spaced-numbers.ts";

/**
 * Rows of a line each, their cells parted by one space, that may be full for a wrong reason: 规章 1 234 5 is 1, 234 and 5,
 * or 1234, a blank and 5. It is so where another row is short, since a blank leaves nothing there, or too long, since a
 * number has a space in it.
 */
export function findUnsure(rows: FoundRow[]): Set<FoundRow> {
  const spaced = rows.filter(isOfOneLine);
  const isOther = ({row, cells}: FoundRow) => valuesOf(ownCells(cells)).length !== row.columns;
  if (!spaced.some(isOther)) return new Set();
  return new Set(spaced.filter((found) => !isOther(found) && mayBeShort(found)));
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
