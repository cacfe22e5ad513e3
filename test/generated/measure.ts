import {onlyReport, readAny} from "#test/printed/read.ts";
import type {Edition} from "#test/printed/report.ts";
import {makeReport} from "./report.ts";
import {add, none, score, type Score} from "./score.ts";
import type {findWriters} from "./writers.ts";

export interface Measured extends Score {
  form: string;
  format: string;
  shape: string;
  reports: number;
}

export const formOf = (edition: Edition): string =>
  edition === "statistics" ? "2014 appendix" : `form of ${edition}`;

/** Reads made reports from a seed on, in every shape of every format that is given. */
export async function measure(
  writers: Awaited<ReturnType<typeof findWriters>>,
  seeds: number[]
): Promise<Measured[]> {
  const rows = new Map<string, Measured>();
  for (const {format, shape, write} of writers)
    for (const seed of seeds) {
      const made = makeReport(seed);
      const form = formOf(made.edition);
      const before = rows.get(`${form} ${format} ${shape}`);
      const read = onlyReport(await readAny(await write(made.report)));
      const sum = add(before ?? none, score(made, read));
      const reports = (before?.reports ?? 0) + 1;
      rows.set(`${form} ${format} ${shape}`, {form, format, shape, reports, ...sum});
    }
  return [...rows.values()];
}
