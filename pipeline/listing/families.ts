import type {CauseRow, Severity} from "#data/schema/finding.ts";
import type {Findings, Judged} from "#pipeline/output.ts";

/** A cause: the finding that explains the others, these, and the ways to settle them. */
export interface Family {
  root: Judged;
  members: Judged[];
  ways: CauseRow[];
}

/** The gravest first. */
export const severities: Severity[] = ["error", "warning", "info"];

/** Findings by what lies behind them. Where the first of a cause is left out, the next stands for it. */
export function familiesOf({judged, causes}: Findings): Family[] {
  const families = new Map<string, Family>();
  for (const one of judged) {
    const cause = one.finding.root ?? one.finding.finding;
    const family = families.get(cause);
    if (!family) families.set(cause, {root: one, members: [one], ways: []});
    else if (one.finding.finding === cause) {
      family.root = one;
      family.members.unshift(one);
    } else family.members.push(one);
  }
  for (const way of causes) families.get(way.cause)?.ways.push(way);
  const all = [...families.values()];
  const open = all.filter((family) => !isSettled(family));
  const ranked = severities.flatMap((severity) =>
    open.filter((family) => gravest(family) === severity)
  );
  return [...ranked, ...all.filter(isSettled)];
}

/** A person has dismissed it, and its words still stand. */
export const isDismissed = ({verdict}: Judged): boolean =>
  verdict !== null && verdict.stands && verdict.said === "dismissed";

/** A cause of which every finding is dismissed: it stands behind all others. */
export const isSettled = ({members}: Family): boolean => members.every(isDismissed);

export const gravest = ({members}: Family): Severity =>
  severities.find((severity) => members.some(({finding}) => finding.severity === severity))!;
