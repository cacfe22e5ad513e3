import {groupBy} from "#data/schema/group.ts";

/** What goes together, whatever it is: things by their numbers, tied two by two. */
export interface Ties {
  tie(one: number, other: number): void;
  tieAll(things: number[]): void;
  /** Ties those that have something in common; null is nothing. */
  tieBy<Thing extends {file: number}>(
    things: Iterable<Thing>,
    keyOf: (thing: Thing) => string | null
  ): void;
  /** Those that are tied to one another, each group in its order, in the order of their first. */
  groups(): number[][];
}

export function openTies(count: number): Ties {
  const above = Int32Array.from({length: count}, (_, i) => i);
  const topOf = (thing: number): number => {
    let top = thing;
    while (above[top] !== top) top = above[top] = above[above[top]!]!;
    return top;
  };
  const tie = (one: number, other: number) => {
    const [a, b] = [topOf(one), topOf(other)];
    above[Math.max(a, b)] = Math.min(a, b);
  };
  return {
    tie,
    tieAll: ([first, ...others]) => others.forEach((other) => tie(first!, other)),
    tieBy(things, keyOf) {
      const first = new Map<string, number>();
      for (const thing of things) {
        const key = keyOf(thing);
        if (key === null) continue;
        const known = first.get(key);
        if (known === undefined) first.set(key, thing.file);
        else tie(known, thing.file);
      }
    },
    groups: () => [...groupBy(above.keys(), topOf).values()]
  };
}
