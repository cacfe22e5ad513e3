import {checkPaths} from "#pipeline/checked.ts";
import {choose} from "#pipeline/choose.ts";
import type {Run} from "#pipeline/cli.ts";
import {status, type Status} from "#pipeline/failure.ts";
import {isDismissed} from "#pipeline/listing/families.ts";
import type {Findings, Judged, Output} from "#pipeline/output.ts";
import {plugin} from "#pipeline/plugins.ts";
import {projectPath, type World} from "#pipeline/world.ts";

/** Prints the findings of some documents, or of the release where none is named. */
export const run: Run = async (paths, {format = "table", failOn, ...choice}, world) => {
  const {findings, reading} =
    paths.length > 0 ? await checkPaths(paths, world) : await stored(world);
  if (reading === status.nothing) return reading;
  const chosen = await choose(findings, choice, world);
  chosen.judged.sort(byReport);
  const print = await plugin<Output>(projectPath("pipeline/outputs"), format);
  world.print(print(chosen, world));
  return failOn && isMet(failOn, chosen.judged) ? status.found : reading;
};

/** The same order whether the findings are of documents or of the release. */
function byReport({finding: a}: Judged, {finding: b}: Judged): number {
  if (a.report !== b.report) return a.report < b.report ? -1 : 1;
  return a.finding < b.finding ? -1 : 1;
}

/** Whether a finding is as grave as that; one that a person has dismissed is not, as long as its words stand. */
function isMet(failOn: "error" | "warning", judged: Judged[]): boolean {
  const grave = failOn === "error" ? ["error"] : ["error", "warning"];
  return judged.some((one) => grave.includes(one.finding.severity) && !isDismissed(one));
}

interface Checked {
  findings: Findings;
  reading: Status;
}

// The database is loaded only when it is asked.
async function stored(world: World): Promise<Checked> {
  const {storedFindings} = await import("#pipeline/stored.ts");
  return {findings: await storedFindings(world), reading: status.done};
}
