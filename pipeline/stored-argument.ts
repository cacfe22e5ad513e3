import type {Finding} from "#data/schema/finding.ts";
import type {Rules} from "#pipeline/check.ts";
import {loadCorrections} from "#pipeline/corrections.ts";
import type {Known} from "#pipeline/explain.ts";
import {restoreReports} from "#pipeline/restore.ts";
import {loadRules} from "#pipeline/rules.ts";
import {inRelease, storedFindings} from "#pipeline/stored.ts";
import {surroundings} from "#pipeline/checked.ts";
import {shown, type World} from "#pipeline/world.ts";
import {join} from "node:path";

/** What a finding of the release is explained by: the reports that it may rest on, restored, and the rules. */
export async function storedArgument(id: string, world: World): Promise<Known> {
  const findings = await storedFindings(world);
  const rules = await loadRules(world);
  const finding = findings.judged.find(({finding}) => finding.finding === id)?.finding;
  const restored = finding
    ? await inRelease(world, (database) => restoreReports(database, bodiesBehind(finding, rules)))
    : [];
  const known = <Of extends {document: {path: string}}>(of: Of): Of => {
    const path = shown(join(world.data, "archive", of.document.path));
    return {...of, document: {...of.document, path}};
  };
  const reports = restored.map((report) => ({
    ...report,
    reading: known(report.reading),
    ...(report.joined && {joined: report.joined.map(known)})
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

/** Its body, the government that adds it up with the others, and whoever came before and after each of them. */
function bodiesBehind({body, year}: Finding, rules: Rules): string[] {
  const {levels, predecessors = new Map(), bodiesOf = () => []} = rules;
  const family = [...levels.keys()]
    .map((id) => [id, ...bodiesOf(id, year)])
    .filter((ids) => ids.includes(body));
  const all = new Set([body, ...family.flat()]);
  // A set that is gone through while it grows
  for (const id of all)
    for (const [next, {body: before}] of predecessors)
      if (next === id || before === id) all.add(before).add(next);
  return [...all];
}
