import type {Observation} from "#data/schema/observation.ts";
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

/** What a reader says that it cannot read is missed: it has no value that could be right or wrong. */
const isTold = ({state}: Observation) => state !== "unreadable";

/** Holds tables and prose of a reading against what was drawn. */
export function score(
  {cells, prose}: Pick<MadeReport, "cells" | "prose">,
  {reading}: ReadReport
): Score {
  const prefix = `${reading.report.body ?? "~"}/${reading.report.year ?? "~"}/`;
  const read = new Map(
    reading.observations
      .filter((each) => each.origin !== "narrative" && isTold(each))
      .map(({id, value, state}) => [id.slice(prefix.length), `${state} ${value}`])
  );
  const truth = new Map(
    Object.entries(cells).map(([key, {value, state}]) => [key, `${state} ${value}`])
  );
  const said = reading.observations.filter(({origin}) => origin === "narrative");
  for (const {indicator, value, approximate} of prose)
    truth.set(`${indicator}~1`, `${approximate} ${value}`);
  for (const {id, value, approximate} of said)
    read.set(id.slice(prefix.length), `${approximate} ${value}`);
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
