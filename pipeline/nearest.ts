/** The ids that are most like one that is not there, the likest first. */
export function nearestTo(id: string, known: string[]): string[] {
  const far = new Map(known.map((other) => [other, distance(id, other)]));
  return known.toSorted((a, b) => far.get(a)! - far.get(b)! || (a < b ? -1 : 1));
}

/** How many characters must be changed or taken away; what is only left out counts half. */
function distance(said: string, known: string): number {
  const [a, b] = [[...said.toLowerCase()], [...known.toLowerCase()]];
  let row = [0, ...b.map((_, i) => (i + 1) * leftOut)];
  for (const character of a) {
    const next = [row[0]! + 1];
    for (const [i, against] of b.entries()) {
      const changed = row[i]! + (character === against ? 0 : 1);
      next.push(Math.min(changed, row[i + 1]! + 1, next[i]! + leftOut));
    }
    row = next;
  }
  return row.at(-1)!;
}

const leftOut = 0.5;
