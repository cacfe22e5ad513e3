import type {FindingModel} from "#dashboard/model.ts";
import {findingModels} from "#dashboard/models/findings.ts";
import type {Reader} from "#dashboard/read.ts";

/** How often a rule held, failed and could not tell, and the first of what it found. */
export interface RuleModel {
  holds: number;
  fails: number;
  cannot_tell: number;
  found: number;
  findings: FindingModel[];
}

/** So many of its findings a rule shows. */
const limit = 8;

/** Every rule that was asked, by its name. */
export async function rulesModel(reader: Reader): Promise<ReadonlyMap<string, RuleModel>> {
  type Counts = Pick<RuleModel, "holds" | "fails" | "cannot_tell"> & {check: string};
  const counts = await reader.query<Counts>("rule-counts");
  const first = await reader.query<{check: string; finding: string; found: number}>(
    "rule-findings",
    {limit}
  );
  const ids = first.map(({finding}) => finding);
  const findings = (await findingModels(reader, ids)).filter(({finding}) => ids.includes(finding));
  return new Map(
    counts.map(({check, ...held}) => [
      check,
      {
        ...held,
        found: first.find((row) => row.check === check)?.found ?? 0,
        findings: findings.filter((finding) => finding.check === check)
      }
    ])
  );
}
