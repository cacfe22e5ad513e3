/** The ids that are most like one that is not there, the likest first. */
export function nearestTo(id: string, known: string[]): string[] {
  const far = new Map(known.map((other) => [other, distance(id, other)]));
  return known.toSorted((a, b) => far.get(a)! - far.get(b)! || (a < b ? -1 : 1));
}

/** How many characters must be changed, added or taken away; what stands whole within the other is nearer. */
function distance(one: string, other: string): number {
  const [a, b] = [[...one.toLowerCase()], [...other.toLowerCase()]];
  let row = b.map((_, i) => i + 1);
  for (const [i, character] of a.entries()) {
    let corner = i;
    let left = i + 1;
    row = b.map((against, j) => {
      const cost = character === against ? 0 : 1;
      const steps = Math.min(left + 1, row[j]! + 1, corner + cost);
      corner = row[j]!;
      left = steps;
      return steps;
    });
  }
  const steps = row.at(-1) ?? a.length;
  return one !== "" && other.includes(one) ? steps / 2 : steps;
}
