/** Shapes of tables without rules, in which labels and the words of headers go on from line to line. */
import {randomFrom} from "#test/generated/random.ts";
import type {Layout} from "./pdf.ts";

/** The shape of a seed: how wide columns are, where words stand in them, how near lines are, where pages end. */
export function unruledShape(seed: number): Layout {
  const random = randomFrom(seed * 7919 + 17);
  const isNarrow = random.next() < 0.25;
  return {
    rule: null,
    height: random.pick([1600, 842, 595]),
    narrow: isNarrow ? random.pick([1.5, 2, 3, 3.5]) : random.pick([4, 5, 6, 8]),
    labels: random.pick([3, 4, 5, 6, 8, 10]),
    align: random.pick([0, 0.5, 1]),
    alignLabels: random.pick([0, 0.5]),
    stand: random.pick([0, 0.5, 0.5, 1]),
    leading: random.pick([1.2, 1.35, 1.5, 1.8]),
    spacing: random.pick([0, 2, 4, 8]),
    ...(random.next() < 0.2 && {height: 1600, cut: random.pick([400, 555])})
  };
}
