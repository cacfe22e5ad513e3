import {groupBy} from "#data/schema/group.ts";
import type {Token} from "#parsers/table/cells.ts";

/**
 * Figures that nothing foresees, without those of a table that the page prints a second time, cell by cell the same: for
 * a wide screen and a narrow one. One copy is read, or noted.
 */
export function withoutCopies(left: Token[], tokens: Token[]): Token[] {
  const blocks = new Set(left.flatMap(({line}) => (line.row === undefined ? [] : line.block)));
  if (blocks.size === 0) return left;
  const same = groupBy(tablesIn(tokens), ([, words]) => words);
  const copies = new Set(
    [...same.values()].flatMap((tables) => {
      const all = tables.map(([block]) => block);
      const unread = all.filter((block) => blocks.has(block));
      return unread.length < all.length ? unread : unread.slice(1);
    })
  );
  return copies.size === 0 ? left : left.filter(({line}) => !copies.has(line.block));
}

/** The tables of a page by their blocks: what stands in their cells, and in which. */
function tablesIn(tokens: Token[]): Map<number, string> {
  const cells = new Map<number, string[]>();
  for (const {line, text} of tokens) {
    if (line.row === undefined) continue;
    const own = cells.get(line.block);
    const cell = `${line.row}.${line.column} ${text}`;
    if (own) own.push(cell);
    else cells.set(line.block, [cell]);
  }
  return new Map([...cells].map(([block, all]) => [block, all.join("\n")]));
}
