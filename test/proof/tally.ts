/** What was planted and found, rule by rule. */
import type {Finding, Outcome} from "#data/schema/finding.ts";
import {named} from "./expected.ts";
import type {Plant} from "./plants.ts";

export interface Count {
  planted: number;
  found: number;
  missed: number;
  cannot_tell: number;
  /** Reports without an error of which the rule could tell something, and its alarms there. */
  clean: number;
  false_alarms: number;
  determined: number;
  cause_named: number;
  cause_only: number;
}

export interface Tally {
  rules: Map<string, Count>;
  kinds: Map<string, Pick<Count, "planted" | "found" | "missed" | "cannot_tell">>;
  plants: number;
  /** What went wrong, with what it takes to see it again. */
  failures: string[];
}

const none: Count = {
  ...{planted: 0, found: 0, missed: 0, cannot_tell: 0, clean: 0, false_alarms: 0},
  ...{determined: 0, cause_named: 0, cause_only: 0}
};

export const newTally = (rules: Iterable<string>): Tally => ({
  rules: new Map([...rules].map((rule) => [rule, {...none}])),
  ...{kinds: new Map(), plants: 0, failures: []}
});

/** Adds what another process counted. */
export function addTo(sum: Tally, {rules, kinds, plants, failures}: Tally): void {
  for (const [rule, counted] of rules) addCounts(sum.rules.get(rule)!, counted);
  for (const [kind, counted] of kinds) {
    const known = sum.kinds.get(kind);
    if (known) addCounts(known, counted);
    else sum.kinds.set(kind, counted);
  }
  sum.plants += plants;
  sum.failures.push(...failures);
}

function addCounts<Counts extends object>(sum: Counts, more: Counts): void {
  for (const [name, count] of Object.entries(more))
    Object.assign(sum, {[name]: (sum[name as keyof Counts] as number) + count});
}

interface Clean {
  findings: Finding[];
  outcomes: Outcome[];
  where: string;
}

interface Planted {
  plant: Plant;
  found: Set<string>;
  outcomes: Outcome[];
  where: string;
  strangers: Finding[];
}

interface Caused {
  expected: Set<string>;
  isNamed: boolean;
  isOnly: boolean;
  where: string;
}

export const count = {
  clean({rules, failures}: Tally, {findings, outcomes, where}: Clean): void {
    for (const {check, holds, fails} of outcomes) if (holds + fails > 0) rules.get(check)!.clean++;
    for (const {check, severity, finding, message_zh} of findings) {
      if (severity === "info") continue;
      rules.get(check)!.false_alarms++;
      failures.push(`false alarm: ${finding}, ${message_zh} series ${where}`);
    }
  },

  plant(tally: Tally, {plant, found, outcomes, where, strangers}: Planted): void {
    tally.plants++;
    for (const expected of plant.expected) {
      const [rule, year] = expected.split(" ") as [string, string];
      const own = tally.rules.get(rule);
      // A rule that is not in the folder has nothing to find.
      if (!own) continue;
      const how = found.has(named(rule, Number(year)))
        ? "found"
        : outcomes.some((one) => one.check === rule && one.report.endsWith(year) && one.cannot_tell)
          ? "cannot_tell"
          : "missed";
      const kind = tally.kinds.get(plant.kind) ?? {planted: 0, found: 0, missed: 0, cannot_tell: 0};
      tally.kinds.set(plant.kind, kind);
      for (const counted of [own, kind]) {
        counted.planted++;
        counted[how]++;
      }
      if (how !== "found") tally.failures.push(`${how}: ${expected}, ${where}`);
    }
    for (const {finding} of strangers) tally.failures.push(`stranger: ${finding}, ${where}`);
  },

  cause({rules, failures}: Tally, {expected, isNamed, isOnly, where}: Caused): void {
    for (const name of expected) {
      const own = rules.get(name.split(" ")[0]!);
      if (!own) continue;
      own.determined++;
      if (isNamed) own.cause_named++;
      if (isOnly) own.cause_only++;
    }
    if (!isNamed) failures.push(`cause not named: ${where}`);
    else if (!isOnly) failures.push(`cause not alone: ${where}`);
  }
};
