/** A cell that stands in every slot of a grid that it covers, and the row in which it begins. */
interface Slot {
  row: number;
}

/** How the lines of a slot are told, a picture or a table in it as null, and what it is with but one of them. */
export interface Lines<S> {
  of: (slot: S) => (string | null)[];
  at: (slot: S, line: number) => S;
}

/**
 * Rows of which each stands in a row of its own: where one row of a table has several, 规章⏎规范性文件 beside 0⏎3, each
 * line is a row. Cells with as many lines are cut, others stand beside all of them.
 */
export function partRows<S extends Slot>(grid: S[][], lines: Lines<S>): S[][] {
  const parted = grid.map((slots, y) =>
    cutsOf(
      slots.filter(({row}) => row === y),
      grid[y + 1],
      lines
    )
  );
  if (parted.every(({count}) => count === 1)) return grid;
  const starts: number[] = [];
  parted.reduce((start, {count}) => (starts.push(start), start + count), 0);
  const moved = new Map<S, S>();
  return grid.flatMap((slots, y) => {
    const {count, cut} = parted[y]!;
    return Array.from({length: count}, (_, line) => {
      const made = new Map<S, S>();
      return slots.map((slot) => {
        const known = cut.has(slot) ? made : moved;
        const own = cut.has(slot) ? lines.at(slot, line) : slot;
        const row = cut.has(slot) ? starts[y]! + line : starts[slot.row]!;
        const placed = known.get(slot) ?? {...own, row};
        known.set(slot, placed);
        return placed;
      });
    });
  });
}

interface Cuts<S> {
  /** How many rows a row is. */
  count: number;
  cut: Set<S>;
}

/** A row is as many as its figures and its label have lines. */
function cutsOf<S extends Slot>(slots: S[], below: S[] | undefined, lines: Lines<S>): Cuts<S> {
  const none = {count: 1, cut: new Set<S>()};
  const several = slots.filter(
    (slot, x) => slot !== slots[x - 1] && lines.of(slot).length > 1 && !below?.includes(slot)
  );
  if (several.length === 0) return none;
  const listed = new Map(several.map((slot) => [slot, lines.of(slot)]));
  const texts = [...listed.values()];
  const figures = texts.find((each) => each.every(isValue) && each.some(hasDigit));
  const count = figures?.length ?? 1;
  if (!texts.some((each) => each.length === count && each.every(isWord))) return none;
  const cut = [...listed.keys()].filter((slot) => listed.get(slot)!.length === count);
  return {count, cut: new Set(cut)};
}

const value = /^(?:[-+]?[\d０-９][\d０-９,，.．]*[万亿]?[元件条项份]?|[-—－/／]|无|不适用)$/;
const isValue = (text: string | null) => value.test(text?.trim() ?? "");
const hasDigit = (text: string | null) => /[\d０-９]/.test(text ?? "");
const isWord = (text: string | null) =>
  text !== null && /\p{Script=Han}/u.test(text) && !isValue(text) && !goesOn.test(text.trim());

/** 行政处罚⏎（上年、本年） is one label of two lines, (一)予以公开 is one of its own. */
const goesOn = /^(?:[（(【](?![一二三四五六七八九十\d])|上一?年|去年|同比|增减|合计|其中)/;
