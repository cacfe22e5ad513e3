/** What comes of a folder of made files: the reports that count, and the tables that stand without one. */
import {mkdirSync, writeFileSync} from "node:fs";
import {dirname, join} from "node:path";
import {expect} from "vitest";
import type {Observation} from "#data/schema/observation.ts";
import type {ReadReport} from "#data/schema/reading.ts";
import {inputs} from "#pipeline/inputs.ts";
import type {Parsed} from "#pipeline/parse-file.ts";
import {readAll} from "#pipeline/reading.ts";
import {sortReports, type Sorted} from "#pipeline/records.ts";
import {quietWorld} from "#test/bundle.ts";
import {temporaryFolder} from "#test/world.ts";

export type Files = Record<string, Uint8Array>;

/** What a folder of these files gives. */
export async function sorted(files: Files): Promise<Sorted & {fate: (name: string) => unknown}> {
  const folder = temporaryFolder();
  for (const [name, bytes] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), {recursive: true});
    writeFileSync(join(folder, name), bytes);
  }
  const parsed: Parsed[] = [];
  for await (const one of readAll(inputs([folder]), quietWorld)) parsed.push(one);
  const result = sortReports(parsed);
  const fate = (name: string) => {
    const one = parsed.find(({path}) => path === join(folder, name))!;
    const [document] = "file" in one ? one.file.documents : [];
    return result.fates.get(document!.part)?.is ?? document!.kind;
  };
  return {...result, fate};
}

export const tabled = ({reading}: ReadReport) =>
  reading.observations.filter(({origin}) => origin !== "narrative");

export const valuesOf = (figures: Observation[]) =>
  Object.fromEntries(figures.map(({id, value}) => [id.split("/").at(-1)!, value]));

/** The figures in tables of the only report, by their ids. */
export function figuresOf({reports}: Sorted): Record<string, number | null> {
  expect(reports).toHaveLength(1);
  return valuesOf(tabled(reports[0]!));
}
