/** Made reports that no test can write, as files with their truth beside: documents of Word 97. */
import {readdirSync, readFileSync} from "node:fs";
import {join} from "node:path";
import type {State} from "#data/schema/observation.ts";
import {onlyReport, readAny} from "#test/printed/read.ts";
import type {Edition} from "#test/printed/report.ts";
import {root} from "#test/source.ts";
import {formOf, type Measured} from "./measure.ts";
import type {MadeFigure} from "./prose.ts";
import {add, none, score} from "./score.ts";

const folder = join(root, "test", "formats-samples", "made");

interface Truth {
  edition: Edition;
  cells: Record<string, [value: number | null, state: State]>;
  prose: MadeFigure[];
}

/** Reads the samples and holds them against what was drawn when they were made. */
export async function measureSamples(): Promise<Measured[]> {
  const rows = new Map<string, Measured>();
  for (const name of readdirSync(folder).filter((file) => file.endsWith(".doc"))) {
    const truth = readFileSync(join(folder, name.replace(".doc", ".json")), "utf8");
    const {edition, cells, prose} = JSON.parse(truth) as Truth;
    const drawn = Object.entries(cells).map(([key, [value, state]]) => [key, {value, state}]);
    const read = onlyReport(await readAny(new Uint8Array(readFileSync(join(folder, name)))));
    const scored = score({cells: Object.fromEntries(drawn), prose}, read);
    const form = formOf(edition);
    const before = rows.get(form);
    const reports = (before?.reports ?? 0) + 1;
    const sum = add(before ?? none, scored);
    const shape = "by LibreOffice";
    rows.set(form, {form, format: "doc", shape, layout: "as printed", reports, ...sum});
  }
  return [...rows.values()];
}
