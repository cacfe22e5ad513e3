/** A rule's cases, in four legs: it holds, it fails, it cannot tell, it has nothing to say. */
import {beforeAll, describe, expect, test} from "vitest";
import {Finding} from "#data/schema/finding.ts";
import type {ReadReport} from "#data/schema/reading.ts";
import {
  checkReports,
  examineAll as nameEach,
  type CheckResult,
  type Rules
} from "#pipeline/check.ts";
import {loadRules} from "#pipeline/rules.ts";
import {realWorld} from "#pipeline/world.ts";
import {makeReports, type Case} from "./made.ts";

/** What should be found: the subject, the words or sum that the message has, and what else matters. */
export type Expected = Partial<Finding> & {subject: string; says: string};

export interface Cases {
  holds: Case[];
  breaks: [Case, Expected][];
  cannotTell: Case[];
  /** Reports that the rule has nothing to say about. */
  silent?: Case[];
}

let rules: Rules;
beforeAll(async () => {
  rules = await loadRules(realWorld());
});

/** What one rule says of the last report of a case. */
export function examine(id: string, made: Case): CheckResult {
  const {findings, outcomes, causes} = examineAll(id, made);
  const {body, year} = makeReports(made, rules.indicators).at(-1)!.reading.report;
  const last = `${body}/${year}`;
  return {
    findings: findings.filter(({report}) => report === last),
    outcomes: outcomes.filter(({report}) => report === last),
    causes
  };
}

/** What one rule says of all reports of a case, with what else is known of bodies. */
export function examineAll(id: string, made: Case, known: Partial<Rules> = {}): CheckResult {
  const reports = makeReports(made, rules.indicators);
  const check = rules.checks.get(id);
  if (!check) throw new Error(`no such rule: ${id}`);
  const histories = historyOf(made, reports.at(-1)!);
  return checkReports(reports, {
    ...{...rules, checks: new Map([[id, check]]), histories},
    ...known
  });
}

/** What one rule says of reports of several bodies, of which some are a government's. */
export function examineGroup(
  id: string,
  all: Case[],
  families: Record<string, string[]>,
  known: Partial<Rules> = {}
): CheckResult {
  const reports = all.flatMap((made) => makeReports(made, rules.indicators));
  const bodiesOf = (body: string) => families[body] ?? [];
  const checks = new Map([[id, rules.checks.get(id)!]]);
  return checkReports(reports, {...rules, checks, bodiesOf, ...known});
}

/** What the address of a report gave before, as the case has it. */
function historyOf({fetched = null, earlier = []}: Case, {reading}: ReadReport) {
  const {body, year} = reading.report;
  const versions = earlier.map((version) => {
    const {observations: figures, claims} = makeReports(
      {year: year!, ...version},
      rules.indicators
    ).at(-1)!.reading;
    return {fetched: version.fetched ?? null, figures, claims};
  });
  return new Map([[`${body}/${year}`, {fetched, earlier: versions}]]);
}

/** Every comparison of a case with its name. */
function nameAll(id: string, made: Case) {
  const checks = new Map([[id, rules.checks.get(id)!]]);
  return nameEach(makeReports(made, rules.indicators), {...rules, checks});
}

export function cases(id: string, {holds, breaks, cannotTell, silent = []}: Cases): void {
  describe(id, () => {
    test.each(holds.map(named))("holds: %s", (_, made) => {
      const {findings, outcomes} = examine(id, made);
      expect(findings).toEqual([]);
      expect(outcomes[0]!.holds).toBeGreaterThan(0);
    });

    test.each(breaks.map(([made, expected]) => [...named(made), expected] as const))(
      "fails: %s",
      (_, made, {subject, says, ...rest}) => {
        const {findings, outcomes} = examine(id, made);
        const report = outcomes[0]!.report;
        expect(findings.map(({finding}) => finding)).toEqual([`${id}/${report}/${subject}`]);
        expect(outcomes[0]!.fails).toBe(1);
        const found = Finding.parse(findings[0]);
        expect(found).toMatchObject({check: id, report, ...rest});
        for (const message of [found.message_zh, found.message_en]) expect(message).toContain(says);
        expect(found.places.length).toBeGreaterThan(0);
      }
    );

    test.each(cannotTell.map(named))("cannot tell: %s", (_, made) => {
      const {findings, outcomes} = examine(id, made);
      expect(findings).toEqual([]);
      expect(outcomes[0]!.cannot_tell).toBeGreaterThan(0);
      expect(outcomes[0]!.holds).toBe(0);
      // What it would be called is asked, too, where another of the same rule fails.
      expect(() => nameAll(id, made)).not.toThrow();
    });

    test.each(silent.map(named))("has nothing to say: %s", (_, made) => {
      expect(examine(id, made)).toEqual({findings: [], outcomes: [], causes: []});
    });
  });
}

const named = (made: Case): [string, Case] => [JSON.stringify(made).slice(0, 160), made];
