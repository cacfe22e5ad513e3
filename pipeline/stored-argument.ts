import {loadCorrections} from "#pipeline/corrections.ts";
import type {Known} from "#pipeline/explain.ts";
import {restoreReports} from "#pipeline/restore.ts";
import {loadRules} from "#pipeline/rules.ts";
import {inRelease, storedFindings} from "#pipeline/stored.ts";
import {surroundings} from "#pipeline/checked.ts";
import {shown, type World} from "#pipeline/world.ts";
import {join} from "node:path";

/** What a finding of the release is explained by: its body's reports, restored, and the rules. */
export async function storedArgument(id: string, world: World): Promise<Known> {
  const findings = await storedFindings(world);
  const rules = await loadRules(world);
  const finding = findings.judged.find(({finding}) => finding.finding === id)?.finding;
  const restored = finding
    ? await inRelease(world, (database) => restoreReports(database, finding.body))
    : [];
  const reports = restored.map((report) => ({
    ...report,
    reading: {
      ...report.reading,
      document: {
        ...report.reading.document,
        path: shown(join(world.data, "archive", report.reading.document.path))
      }
    }
  }));
  const around = surroundings(reports, rules);
  return {
    ...{reports, rules, said: await loadCorrections(world)},
    findings: {
      ...findings,
      spot: (place) => around.spot(place) ?? findings.spot(place),
      figure: (figure) => around.figure(figure) ?? findings.figure(figure)
    }
  };
}
