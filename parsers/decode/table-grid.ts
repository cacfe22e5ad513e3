/** A cell as its table's source has it. */
export interface SpannedCell {
  rowspan: number;
  colspan: number;
}

/** A cell in the grid: one object for all the slots that it covers, with the place where it begins. */
export interface Slot<Cell> {
  cell: Cell;
  row: number;
  column: number;
}

export interface SourceRow<Cell> {
  cells: Cell[];
  /** The first row of a thead, tbody or tfoot: no cell reaches into it from above. */
  opensGroup: boolean;
}

/** HTML allows no more; a cell of a form covers ten. */
const widest = 1000;

const widthOf = ({colspan}: SpannedCell) => Math.min(colspan, widest);

interface Reach<Cell> {
  slot: Slot<Cell>;
  /** How many rows it goes on below this one. */
  left: number;
}

/**
 * Resolves the spans of a table: each cell in every slot that it covers, rows as long as they are. A span ends with the
 * rows that exist, and before a slot that another cell covers; a slot that no cell covers is left out, never padded.
 * `charge` is told beforehand how many slots are looked at.
 */
export function unspan<Cell extends SpannedCell>(
  rows: SourceRow<Cell>[],
  charge: (slots: number) => void = () => undefined
): Slot<Cell>[][] {
  let reaching: (Reach<Cell> | undefined)[] = [];
  return rows.map(({cells, opensGroup}, row) => {
    if (opensGroup) reaching = [];
    charge(reaching.length + cells.reduce((sum, cell) => sum + widthOf(cell), 0));
    const slots = placeRow(cells, row, reaching);
    while (reaching.length > 0 && !reaching.at(-1)) reaching.pop();
    return slots;
  });
}

/** The slots of one row; `reaching` holds what comes from above, column by column, and what goes on below. */
function placeRow<Cell extends SpannedCell>(
  cells: Cell[],
  row: number,
  reaching: (Reach<Cell> | undefined)[]
): Slot<Cell>[] {
  const slots: Slot<Cell>[] = [];
  let column = 0;
  const passCovered = () => {
    for (let reach = reaching[column]; reach; reach = reaching[++column]) {
      slots.push(reach.slot);
      reaching[column] = --reach.left > 0 ? reach : undefined;
    }
  };
  for (const cell of cells) {
    passCovered();
    const slot = {cell, row, column};
    const end = column + widthOf(cell);
    do {
      slots.push(slot);
      reaching[column++] = cell.rowspan > 1 ? {slot, left: cell.rowspan - 1} : undefined;
    } while (column < end && !reaching[column]);
  }
  for (; column < reaching.length; column++) passCovered();
  return slots;
}

/** What an attribute says of a span: `3`, `"2"`; 0 and less, and words, are 1, but rowspan=0 goes to the end. */
export function parseSpan(value: string | undefined, zero = 1): number {
  const number = value === undefined ? 1 : Number.parseInt(value, 10);
  if (number === 0) return zero;
  return number > 0 ? number : 1;
}
