import type {CauseRow} from "#data/schema/finding.ts";
import type {ReadReport} from "#data/schema/reading.ts";
import type {BothOutcomes, CheckRow, CorrectionRow} from "#data/schema/rows.ts";
import {bothOutcomes} from "#pipeline/both-outcomes.ts";
import {examineAll, type Examined, type Rules} from "#pipeline/check.ts";
import {leavesOf, type Comparison} from "#pipeline/comparison.ts";
import {stands, type Said} from "#pipeline/corrections.ts";
import type {Findings, Judged} from "#pipeline/output.ts";

/** All that there is to say of one finding. */
export interface Explanation {
  judged: Judged;
  rule: CheckRow;
  /** The two sides; null where the rule rests on what is not at hand, as earlier versions. */
  comparison: Comparison | null;
  /** The ways to settle it, and the other findings of its cause. */
  ways: CauseRow[];
  others: Judged[];
  /** What else its figures stand in. */
  beside: Examined[];
  /** What people say of its figures, and what the rules would say by these. */
  corrections: Correction[];
  outcomes: BothOutcomes[];
  findings: Findings;
  reports: ReadReport[];
}

export type Correction = Pick<CorrectionRow, "about" | "said" | "reason" | "said_by"> & {
  corrected: number | null;
};

/** What an explanation is made of. */
export interface Known {
  findings: Findings;
  /** The reports of the body. */
  reports: ReadReport[];
  rules: Rules;
  said: Said[];
}

/** The whole argument of a finding that is among those found; null where it is not. */
export function explain(id: string, known: Known): Explanation | null {
  const {findings, reports, rules, said} = known;
  const judged = findings.judged.find(({finding}) => finding.finding === id);
  if (!judged) return null;
  const {finding} = judged;
  const examined = examineAll(reports, rules);
  const own = examined.find((one) => isSame(one, judged)) ?? null;
  const cause = finding.root ?? finding.finding;
  const numbers = new Set([...finding.figures, ...(own ? numbersIn(own.comparison) : [])]);
  return {
    ...{judged, findings, reports, comparison: own?.comparison ?? null},
    rule: findings.checks.find(({check}) => check === finding.check)!,
    ways: findings.causes.filter((way) => way.cause === cause && way.settles.includes(id)),
    others: findings.judged.filter(
      ({finding: other}) => other.finding !== id && (other.root ?? other.finding) === cause
    ),
    beside: examined.filter(
      (one) => one !== own && numbersIn(one.comparison).some((number) => numbers.has(number))
    ),
    corrections: correctionsOf([...numbers], {said, findings}),
    outcomes: bothOutcomes(reports, said, rules).filter(({finding: about}) => about === id)
  };
}

function isSame({id, comparison}: Examined, {finding}: Judged): boolean {
  return id === finding.finding && comparison.verdict === "fails";
}

const numbersIn = ({left, right}: Comparison) => [left, right].flatMap(leavesOf).map(({id}) => id);

function correctionsOf(ids: string[], {said, findings}: Pick<Known, "said" | "findings">) {
  return said
    .flatMap((one) => one.figures)
    .filter((correction) => {
      const figure = findings.figure(correction.observation);
      return (
        ids.includes(correction.observation) && figure && stands(correction, figure.observation)
      );
    })
    .map(({observation, action, value, reason, by}): Correction => ({
      ...{about: observation, said: action, corrected: value ?? null},
      ...{reason, said_by: by}
    }));
}
