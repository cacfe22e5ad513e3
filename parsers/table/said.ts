import {groupBy} from "#data/schema/group.ts";
import type {Match} from "./align.ts";
import type {Token} from "./cells.ts";

/** As often as words stand in a row beside each other, they are said of its figures, and head no column. */
const fewest = 3;

/**
 * Matches without words of a header that stand in place of figures: 予以公开 | 其他 | 其他 | 其他 in a row that is seen as one,
 * behind its label.
 */
export function withoutSaid(matches: Match[], wordAt: (from: number) => Token): Match[] {
  const rows = groupBy(matches, ({from}) => wordAt(from).row);
  rows.delete(null);
  const said = new Set([...rows.values()].flatMap((row) => saidIn(row, wordAt)));
  return matches.filter((match) => !said.has(match));
}

/** Those of one row: beside a label, since a row of nothing but such words is a header. */
function saidIn(row: Match[], wordAt: (from: number) => Token): Match[] {
  const words = row.filter(({item}) => item === null);
  if (words.length === row.length) return [];
  const same = groupBy(words, ({from}) => wordAt(from).text);
  return [...same.values()].filter(({length}) => length >= fewest).flat();
}
