import {groupBy} from "#data/schema/group.ts";
import {isShortened, parseLabel} from "#parsers/labels.ts";
import type {Form} from "#parsers/template.ts";
import {rowsOf, type Row} from "./axes.ts";
import type {Token} from "./cells.ts";
import type {FoundRow, Layout} from "./layout.ts";
import {valuesOf} from "./row.ts";
import {ownCells} from "./rows.ts";

/**
 * Rows whose label, or what is left of it, stands there a second time over other figures: which of them is the report's
 * is not known. The same figures again, as where a page ends, are no other row.
 */
export function findDoubles({forms, tokens, rows, headers}: Layout): Set<FoundRow> {
  const read = new Set(rows.flatMap(({words}) => words));
  // (七)总计 may as well be a word of a header, which has no such row after it.
  const aside = new Set(headers.flatMap(({words}) => words));
  const named = namedIn(rows, forms);
  const doubles = new Set<FoundRow>();
  const maybe = new Set<FoundRow>();
  const same = new Set<FoundRow>();
  tokens.forEach((token, at) => {
    if (token.kind !== "text" || read.has(token)) return;
    const isAside = aside.has(token);
    const found = named.whole(token) ?? (isAside ? null : named.left(token));
    if (!found) return;
    const again = figuresAfter(tokens, at);
    // 许可 is little, unless other rows are there twice.
    if ((textsOf(again).length === 0 && !isAside) || token.label.core.length < 3) maybe.add(found);
    else if (!isRow(again, found.row, isAside ? "seen" : "alone")) return;
    else if (isOther(again, found)) doubles.add(found);
    else same.add(found);
  });
  // Rows without a figure are those of another table only where others have some.
  if (doubles.size === 0) return doubles;
  const others = named.all.filter((found) => isOfTwo(found, doubles) && !same.has(found));
  return new Set([...doubles, ...maybe, ...others]);
}

/** Rows by what a table prints of their labels. */
interface Named {
  all: FoundRow[];
  /** The only one of this very label. */
  whole: (token: Token) => FoundRow | null;
  /** The only one of whose label some words are what is left: 规范性文件 of 行政规范性文件. */
  left: (token: Token) => FoundRow | null;
}

function namedIn(rows: FoundRow[], forms: Form[]): Named {
  // 同意公开答复数 is a row of its own, and not what is left of 同意部分公开答复数.
  const whole = new Set(forms.flatMap(rowsOf).flatMap(({cores}) => cores));
  const all = rows.filter(({row}) => row.id !== null);
  const labelled = groupBy(all, labelIn);
  const only = (found: FoundRow[]) => (found.length === 1 ? found[0]! : null);
  return {
    all,
    whole: ({label}) => only(labelled.get(label.core) ?? []),
    left: ({label}) =>
      whole.has(label.core) || labelled.has(label.core)
        ? null
        : only(all.filter((found) => isLeft(label.core, labelIn(found))))
  };
}

const isLeft = (core: string, label: string): boolean =>
  isShortened(core, label) || (core.length === 2 && label.length <= 4 && label.endsWith(core));

const labelIn = ({words}: FoundRow): string =>
  parseLabel(words.map(({text}) => text).join("")).core;

/** Whether two of the other rows of a row's form are there twice, or the one that it has: its own may be of either table. */
function isOfTwo({row: {form}}: FoundRow, doubles: Set<FoundRow>): boolean {
  const all = rowsOf(form).filter(({id, departs}) => id !== null && !departs);
  const own = [...doubles].filter(({row}) => row.form === form);
  return own.length >= Math.min(2, all.length - 1) && own.length > 0;
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
