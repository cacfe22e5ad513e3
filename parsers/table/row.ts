import type {Token} from "./cells.ts";

/** Whether a table has blanks before or after rows that are full without them: decoration or merged cells. */
export interface Decoration {
  leading: boolean;
  trailing: boolean;
}

/** What the rows of a table that are full without them tell of its blanks. */
export function findDecoration(rows: {cells: Token[]; columns: number}[]): Decoration {
  const full = rows.filter(({cells, columns}) => valuesOf(cells).length === columns);
  const leading = full.filter(({cells}) => cells[0]!.kind === "blank");
  return {
    // One such row alone may as well have a blank cell and one value of a row whose label is lost.
    leading: leading.length >= 2 || leading.some(({cells}) => isVisible(cells)),
    trailing: full.some(({cells}) => cells.at(-1)!.kind === "blank")
  };
}

export const isValue = ({kind}: Token): boolean => kind !== "blank" && kind !== "unit";

export const valuesOf = (cells: Token[]): Token[] => cells.filter(isValue);

/** Whether it is seen which cells stand in one row. */
export const isVisible = (cells: Token[]): boolean => cells.some(({row}) => row !== null);

/**
 * The cells of a row, when it is certain which these are: as many values as columns, or values and blanks that make as
 * many. Never by guess: null where a cell has gone and nothing shows which.
 */
export function resolveRow(
  cells: Token[],
  columns: number,
  decoration: Decoration
): Token[] | null {
  const values = valuesOf(cells);
  if (isVisible(cells)) return resolveVisible(cells, columns, decoration);
  const inner = trimBlanks(cells, decoration);
  // 2021: a full row, then a line with a no-break space before (六)其他处理
  const full = trimBlanks(cells, {leading: decoration.leading, trailing: true});
  return full.length === columns && values.length === columns ? full : exactly(inner, columns);
}

/** In a row that is seen as one, a blank may be a slot that a merged cell covers: 一、本年新收… | | | 2 | 0 | … */
function resolveVisible(cells: Token[], columns: number, {leading}: Decoration): Token[] | null {
  const values = valuesOf(cells);
  if (values.length === columns) return values;
  const isMerged = cells[0]!.kind === "blank" && (leading || cells[0]!.line.row === undefined);
  return isMerged && values.length > 0 ? null : exactly(cells, columns);
}

function exactly(cells: Token[], columns: number): Token[] | null {
  const values = valuesOf(cells);
  if (values.length < columns && cells.length === columns) return cells;
  // 行政事业性收费 | | ||: whichever of the blanks are its cells, all of them are blank
  return values.length === 0 && cells.length > columns ? cells.slice(0, columns) : null;
}

/** Without the blanks at those ends at which the table has them for decoration. */
function trimBlanks(cells: Token[], {leading, trailing}: Decoration): Token[] {
  let [start, end] = [0, cells.length];
  while (leading && start < end && cells[start]!.kind === "blank") start++;
  while (trailing && end > start && cells[end - 1]!.kind === "blank") end--;
  return cells.slice(start, end);
}

/**
 * The cells of a row that is seen as one. 举办各类培训班数 |, and 次 and 25 on lines of their own, or 次 | 25: what seemed a
 * row ends in the midst of it, and its | is no blank.
 */
export function ownOf(cells: Token[], end: number): Token[] {
  const [own, next] = [cells.slice(0, end), cells[end]!];
  const isBroken = next.kind === "unit" || (next.row === null && next.kind === "value");
  return isBroken && own.every(({kind}) => kind === "blank") ? [] : own;
}
