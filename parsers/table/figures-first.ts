import {groupBy} from "#data/schema/group.ts";
import type {Token} from "./cells.ts";
import type {FoundRow} from "./layout.ts";
import {valuesOf} from "./row.ts";
import {ownCells} from "./rows.ts";

/**
 * 本年处理决定数量, 22, 行政处罚, 3, 行政强制, a cell a line: rows of a form whose figures may stand before their labels. A
 * figure that is no row's stands over the first, and behind the last there is none.
 */
export function findFiguresFirst(rows: FoundRow[], tokens: Token[]): Set<FoundRow> {
  const cells = new Set(rows.flatMap(({cells}) => cells));
  const isFirst = ([first]: FoundRow[]): boolean => {
    const above = tokens[first!.at - 1];
    const isFigure = above?.kind === "value" && /\d/.test(above.text);
    return isFigure && above.row === null && !cells.has(above);
  };
  const isBare = (found: FoundRow) => valuesOf(ownCells(found.cells)).length === 0;
  const groups = [...groupBy(rows, ({row}) => row.form).values()];
  return new Set(groups.filter((own) => isFirst(own) && isBare(own.at(-1)!)).flat());
}
