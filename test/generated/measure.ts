import {onlyReport, readAny} from "#test/printed/read.ts";
import {makeReport, type Layout, type MadeEdition} from "./report.ts";
import {add, none, score, type Score} from "./score.ts";
import type {findWriters} from "./writers.ts";

export interface Measured extends Score {
  form: string;
  format: string;
  shape: string;
  layout: Layout;
  reports: number;
}

const forms: Record<MadeEdition, string> = {
  narrative: "narrative of 2008 to 2018",
  statistics: "2014 appendix",
  "2019": "form of 2019",
  "2021": "form of 2021"
};

export const formOf = (edition: MadeEdition): string => forms[edition];

export type Writers = Awaited<ReturnType<typeof findWriters>>;

/** Reads made reports of some seeds, in every shape of every format that is given. */
export async function measure(
  writers: Writers,
  seeds: number[],
  layout: Layout = "as printed"
): Promise<Measured[]> {
  const rows = new Map<string, Measured>();
  for (const {format, shape, write} of writers)
    for (const seed of seeds) {
      const inPlace = layout === "damaged" && /xlsx|pdf/.test(format);
      const made = makeReport(seed, inPlace ? "damaged in place" : layout);
      const form = formOf(made.edition);
      const before = rows.get(`${form} ${format} ${shape}`);
      const read = onlyReport(await readAny(await write(made.report)));
      const sum = add(before ?? none, score(made, read));
      const reports = (before?.reports ?? 0) + 1;
      rows.set(`${form} ${format} ${shape}`, {form, format, shape, layout, reports, ...sum});
    }
  return [...rows.values()];
}
