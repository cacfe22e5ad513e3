/** Some pieces of text, one after another, that are together one thing; `item` null: a word of a header. */
export interface Match {
  from: number;
  count: number;
  item: number | null;
}

/** What a run of pieces may be, and how well it fits. */
export interface Fit {
  /** Items of the form by number, with the weight of each. */
  items: readonly (readonly [item: number, weight: number])[];
  /** The weight as words of a header, which may stand anywhere and again; 0 where they are none. */
  aside: number;
}

/** A label is broken over three lines at most. */
const mostPieces = 3;

const [pass, skipItem, asideStep, itemStep] = [0, 1, 10, 20];

/**
 * Lays pieces of text beside the items of a form, both in order, so that the sum of weights is greatest. Pieces that
 * fit nothing and items that nothing fits are passed over.
 */
export function align(
  pieces: number,
  items: number,
  fit: (from: number, count: number) => Fit
): Match[] {
  const width = items + 1;
  const best = new Float64Array((pieces + 1) * width);
  const steps = new Uint8Array((pieces + 1) * width);
  for (let from = pieces - 1; from >= 0; from--) {
    const row = from * width;
    // Passing the piece over is what every item can do.
    best.copyWithin(row, row + width, row + 2 * width);
    let isFit = false;
    for (let count = 1; count <= Math.min(mostPieces, pieces - from); count++) {
      const what = fit(from, count);
      if (what.aside === 0 && what.items.length === 0) continue;
      enter({best, steps}, {row, width, count}, what);
      isFit = true;
    }
    // What is passed over leaves everything as it is for the next piece.
    if (!isFit) continue;
    for (let item = items - 1; item >= 0; item--) {
      if (best[row + item + 1]! <= best[row + item]!) continue;
      best[row + item] = best[row + item + 1]!;
      steps[row + item] = skipItem;
    }
  }
  return walk(pieces, width, steps);
}

interface Table {
  best: Float64Array;
  steps: Uint8Array;
}

/** Enters what a run of pieces gains as words of a header, and as each item that it fits. */
function enter(
  {best, steps}: Table,
  {row, width, count}: {row: number; width: number; count: number},
  {items, aside}: Fit
): void {
  const below = row + count * width;
  for (let item = 0; aside > 0 && item < width; item++) {
    if (aside + best[below + item]! <= best[row + item]!) continue;
    best[row + item] = aside + best[below + item]!;
    steps[row + item] = asideStep + count;
  }
  for (const [item, weight] of items) {
    if (weight + best[below + item + 1]! <= best[row + item]!) continue;
    best[row + item] = weight + best[below + item + 1]!;
    steps[row + item] = itemStep + count;
  }
}

function walk(pieces: number, width: number, steps: Uint8Array): Match[] {
  const matches: Match[] = [];
  let [from, item] = [0, 0];
  while (from < pieces) {
    const step = steps[from * width + item]!;
    if (step === pass) from++;
    else if (step === skipItem) item++;
    else {
      const isItem = step > itemStep;
      const count = step - (isItem ? itemStep : asideStep);
      matches.push({from, count, item: isItem ? item : null});
      from += count;
      if (isItem) item++;
    }
  }
  return matches;
}
