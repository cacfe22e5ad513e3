import type {ReadReport} from "#data/schema/reading.ts";
import type {Statement} from "#data/schema/statement.ts";
import {lacking, stated, type Term} from "#pipeline/comparison.ts";

/** What the text puts in the place of a figure of some year; nothing can be told where it names two. */
export function announcedIn({statements}: ReadReport, key: string): Term | null {
  const [first, ...others] = statements.filter(
    (one) => one.kind === "corrected" && `${one.year}/${one.indicator}` === key
  ) as Extract<Statement, {kind: "corrected"}>[];
  if (!first) return null;
  return others.every(({value}) => value === first.value)
    ? stated(first.value, first.place)
    : lacking({why: "ambiguous", of: key});
}
