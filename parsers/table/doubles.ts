import {groupBy} from "#data/schema/group.ts";
import {parseLabel} from "#parsers/labels.ts";
import type {Row} from "./axes.ts";
import type {Token} from "./cells.ts";
import type {FoundRow, Layout} from "./layout.ts";
import {valuesOf} from "./row.ts";
import {ownCells} from "./rows.ts";

/**
 * Rows whose very label stands there a second time, over other figures: which of them is the report's is not known. The
 * same figures again, as where a page ends, are no other row.
 */
export function findDoubles({tokens, rows, headers}: Layout): Set<FoundRow> {
  const read = new Set(rows.flatMap(({words}) => words));
  // (七)总计 may as well be a word of a header, which has no such row after it.
  const aside = new Set(headers.flatMap(({words}) => words));
  const named = rows.filter(({row}) => row.id !== null);
  const labelled = groupBy(
    named,
    ({words}) => parseLabel(words.map(({text}) => text).join("")).core
  );
  const doubles = new Set<FoundRow>();
  const blank = new Set<FoundRow>();
  tokens.forEach((token, at) => {
    if (token.kind !== "text" || read.has(token)) return;
    const [found, ...twins] = labelled.get(token.label.core) ?? [];
    if (!found || twins.length > 0) return;
    const again = figuresAfter(tokens, at);
    const isAside = aside.has(token);
    if (textsOf(again).length === 0 && !isAside) blank.add(found);
    else if (isRow(again, found.row, isAside ? "seen" : "alone") && isOther(again, found))
      doubles.add(found);
  });
  // Rows without a figure are those of another table only where others have some.
  return doubles.size === 0 ? doubles : new Set([...doubles, ...blank]);
}

/** The cells after a label; in a visible row no further than it goes. */
function figuresAfter(tokens: Token[], at: number): Token[] {
  const {row} = tokens[at]!;
  const after = tokens.slice(at + 1, at + 40);
  const end = after.findIndex(
    (token) => token.kind === "text" || (row !== null && token.row !== row)
  );
  return end < 0 ? after : after.slice(0, end);
}

/**
 * Whether cells behind a label make a row: one with blanks too, where they are seen, or where several figures remain of it
 * and the label is no word of a header. 规章 with one number is a line of another table.
 */
function isRow(again: Token[], {columns}: Row, label: "seen" | "alone"): boolean {
  const figures = textsOf(again).length;
  const isSeen = again[0]?.row !== null && ownCells(again).length >= columns;
  const isPartly = isSeen || (label === "alone" && figures > 1);
  return figures === columns || (figures > 0 && figures < columns && isPartly);
}

const isOther = (again: Token[], {cells}: FoundRow): boolean =>
  textsOf(again).join() !== textsOf(cells).join();

const textsOf = (cells: Token[]) => valuesOf(ownCells(cells)).map(({text}) => text);
