/** A sound table of section 3 by hand, and what the rules say of it with some rows changed. */
import type {CauseRow} from "#data/schema/finding.ts";
import {applicants} from "#data/schema/observation.ts";
import {checkReports, type CheckResult, type Rules} from "#pipeline/check.ts";
import {loadRules} from "#pipeline/rules.ts";
import {realWorld} from "#pipeline/world.ts";
import {makeReports, type Case} from "../checks/made.ts";

const rules: Rules = await loadRules(realWorld());

/** A sound table, typed by hand: 自然人 商业企业 科研机构 公益组织 法律服务 其他 总计. */
export const sound: Record<string, number[]> = {
  "request.received": [859, 126, 14, 3, 41, 27, 1070],
  "request.carried_in": [18, 2, 0, 0, 1, 0, 21],
  "request.outcome.granted": [412, 61, 9, 2, 20, 13, 517],
  "request.outcome.partly_granted": [93, 18, 1, 0, 5, 4, 121],
  "request.outcome.denied.state_secret": [11, 0, 0, 0, 1, 0, 12],
  "request.outcome.unavailable.not_held": [287, 36, 4, 1, 12, 9, 349],
  "request.outcome.other.rest": [2, 5, 0, 0, 0, 1, 8],
  "request.outcome.total": [805, 120, 14, 3, 38, 27, 1007],
  "request.carried_forward": [72, 8, 0, 0, 4, 0, 84]
};
/** The rows of the form that the table above leaves out are printed with 0. */
const outcomes = () =>
  rules.indicators
    .map(({indicator}) => indicator)
    .filter((id) => id.startsWith("request.outcome.") && id !== "request.outcome.other");

export function tableOf(rows: Record<string, number[]>): Case {
  const zeros = Object.fromEntries(outcomes().map((id) => [id, [0, 0, 0, 0, 0, 0, 0]]));
  const cells = Object.entries({...zeros, ...rows}).flatMap(([id, row]) =>
    row.map((value, i) => [`${id}@${applicants[i]}`, value])
  );
  return Object.fromEntries(cells) as Case;
}

/** The sound table with some rows changed. */
export const withRows = (changed: Record<string, number[]>) => tableOf({...sound, ...changed});

const identities = [
  "requests-balance",
  "requests-applicant-total",
  "requests-outcome-total",
  "years-carry-over"
];

/** What some rules say of reports; without their names, those of section 3. */
export function check(made: Case, ids = identities): CheckResult {
  const checks = new Map(ids.map((id) => [id, rules.checks.get(id)!]));
  return checkReports(makeReports(made, rules.indicators), {...rules, checks});
}

/** The ways that one rule's findings have, of a whole report. */
export const waysOf = (id: string, made: Case): CauseRow[] => check(made, [id]).causes;

/** What all rules find, each with its root. */
export const rooted = (made: Case): string[] =>
  checkReports(makeReports(made, rules.indicators), rules).findings.map(({finding, root}) =>
    `${finding} ${root ?? "-"}`.replaceAll("county-bureau/", "")
  );

/** One way: the figures and what they would be, the slip, how many findings would be gone. */
export const short = ({figures, reported, settled, slip, settles}: CauseRow) =>
  `${figures.map((id, i) => `${id.split("/").at(-1)} ${reported[i]}→${settled[i]}`).join(" ")} ${slip} ${settles.length}`;
