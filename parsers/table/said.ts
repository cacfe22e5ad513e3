import type {Match} from "./align.ts";
import type {Token} from "./cells.ts";

/** As often as words stand in a row beside each other, they are said of its figures, and head no column. */
const fewest = 3;

/**
 * Matches without words of a header that stand in place of figures: 予以公开 | 其他 | 其他 | 其他 in a row that is seen as one,
 * behind its label.
 */
export function withoutSaid(matches: Match[], wordAt: (from: number) => Token): Match[] {
  const isHeader = ({item}: Match) => item === null;
  return matches.filter((match) => {
    const {row, text} = wordAt(match.from);
    if (!isHeader(match) || row === null) return true;
    const own = matches.filter(({from}) => wordAt(from).row === row);
    const same = own.filter((other) => isHeader(other) && wordAt(other.from).text === text);
    return same.length < fewest || own.every(isHeader);
  });
}
