import type {ReadReport} from "#data/schema/reading.ts";
import type {MadeReport} from "./report.ts";

/** How a reading compares with the truth, figure by figure. */
export interface Score {
  right: number;
  wrong: number;
  missed: number;
  invented: number;
}

export const none: Score = {right: 0, wrong: 0, missed: 0, invented: 0};

export function add(a: Score, b: Score): Score {
  return {
    right: a.right + b.right,
    wrong: a.wrong + b.wrong,
    missed: a.missed + b.missed,
    invented: a.invented + b.invented
  };
}

/** Holds tables and prose of a reading against what was drawn. */
export function score(
  {cells, prose, open = new Set()}: Pick<MadeReport, "cells" | "prose"> & {open?: Set<string>},
  {reading}: ReadReport
): Score {
  const prefix = `${reading.report.body ?? "~"}/${reading.report.year ?? "~"}/`;
  const truth = new Map(
    Object.entries(cells).map(([key, {value, state}]) => [key, `${state} ${value}`])
  );
  const read = new Map<string, string>();
  // A cell that cannot be read gives no figure, and a note.
  for (const {id, origin, value, state} of reading.observations)
    if (origin !== "narrative" && state !== "unreadable")
      read.set(id.slice(prefix.length), `${state} ${value}`);
  // What is drawn is said once; what is read twice over is there once too often.
  const turns = new Map<string, number>();
  const keyOf = (indicator: string, category: string | null = null) =>
    `${indicator} ${category ?? ""}~`;
  for (const {indicator, category, value, approximate} of prose)
    truth.set(`${keyOf(indicator, category)}1`, `${approximate} ${value}`);
  for (const {indicator, category, origin, value, approximate} of reading.observations) {
    if (origin !== "narrative") continue;
    const key = keyOf(indicator, category);
    const turn = (turns.get(key) ?? 0) + 1;
    turns.set(key, turn);
    read.set(`${key}${turn}`, `${approximate} ${value}`);
  }
  // A row that lacks a cell may be read or not, but not otherwise.
  for (const key of open) if (!read.has(key)) truth.delete(key);
  return compare(truth, read);
}

function compare(truth: Map<string, string>, read: Map<string, string>): Score {
  const keys = [...truth.keys()];
  return {
    right: keys.filter((key) => read.get(key) === truth.get(key)).length,
    wrong: keys.filter((key) => read.has(key) && read.get(key) !== truth.get(key)).length,
    missed: keys.filter((key) => !read.has(key)).length,
    invented: [...read.keys()].filter((key) => !truth.has(key)).length
  };
}
