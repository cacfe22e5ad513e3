import type {CheckRow, CorrectionRow} from "#data/schema/rows.ts";
import {bothOutcomes} from "#pipeline/both-outcomes.ts";
import {checkReports, type CheckResult} from "#pipeline/check.ts";
import {store, type Loaded} from "#pipeline/load.ts";
import {checkRows} from "#pipeline/records.ts";
import {loadRules} from "#pipeline/rules.ts";
import {standVerdicts, tellVerdicts} from "#pipeline/verdicts.ts";
import type {World} from "#pipeline/world.ts";

/** What the rules found, with what people have said of it. */
export interface FoundAll extends CheckResult {
  checks: CheckRow[];
  corrections: CorrectionRow[];
}

/** Holds every report against every rule, and writes what fails beside what people have said of it. */
export async function find(loaded: Loaded, release: string, world: World): Promise<FoundAll> {
  const rules = await loadRules(world);
  const {reports, said, histories} = loaded;
  const {findings, outcomes, causes} = checkReports(reports, {...rules, histories});
  const checks = checkRows(rules);
  const verdicts = standVerdicts(said, {findings, reports});
  tellVerdicts(said, verdicts, world);
  const corrections = [...loaded.corrections, ...verdicts];
  const corrected_outcomes = bothOutcomes(reports, said, {...rules, histories});
  await store(release, {checks, findings, causes, outcomes, corrections, corrected_outcomes});
  return {checks, findings, causes, outcomes, corrections};
}
