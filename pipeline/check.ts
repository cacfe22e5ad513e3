import type {CauseRow, Finding, Outcome} from "#data/schema/finding.ts";
import type {ReadReport} from "#data/schema/reading.ts";
import {causesOf, type Judged} from "#pipeline/causes/cause.ts";
import {tellCauses, type Told} from "#pipeline/causes/tell.ts";
import {placesOf, written, type Comparison, type Term} from "./comparison.ts";
import {argue, unsureNotes, type Argument} from "./doubt.ts";
import type {Check, ReportView} from "./view.ts";
import {viewReports, type Background} from "./views.ts";

/** The rules, by file name, and what they need to know besides the reports. */
export interface Rules extends Background {
  checks: Map<string, Check>;
}

export interface CheckResult {
  findings: Finding[];
  /** One for each check and report of which the check has something to say. */
  outcomes: Outcome[];
  /** What would settle the findings, a row for each way. */
  causes: CauseRow[];
}

/** A comparison, and whose it is. */
interface Examined extends Judged {
  check: string;
  rule: Check;
  view: ReportView;
}

/** Every rule on every report: what fails, why, and how often each rule holds, fails and cannot tell. */
export function checkReports(reports: ReadReport[], rules: Rules): CheckResult {
  const result: CheckResult = {findings: [], outcomes: [], causes: []};
  for (const series of seriesOf(viewReports(reports, rules))) {
    const {findings, outcomes, causes} = checkSeries(series, rules);
    result.findings.push(...findings);
    result.outcomes.push(...outcomes);
    result.causes.push(...causes);
  }
  return result;
}

/** The reports of each body, year by year. */
function seriesOf(views: ReportView[]): ReportView[][] {
  const bodies = new Map<string, ReportView[]>();
  for (const view of views.sort(byReport)) {
    const series = bodies.get(view.body);
    if (series) series.push(view);
    else bodies.set(view.body, [view]);
  }
  return [...bodies.values()];
}

function checkSeries(series: ReportView[], {checks}: Rules): CheckResult {
  const examined = examine(series, checks);
  const failing = examined.filter(({comparison}) => comparison.verdict === "fails");
  const told = failing.length === 0 ? nothingTold : tellCauses(causesOf(examined), series);
  const unsure = failing.length === 0 ? [] : unsureNotes(series);
  return {
    findings: failing.map((one) => describe(one, told, argue(one, unsure))),
    outcomes: count(examined),
    causes: told.causes
  };
}

const nothingTold: Told = {causes: [], roots: new Map(), words: new Map()};

/** Every comparison of one body's reports, each with an id of its own. */
function examine(series: ReportView[], checks: Rules["checks"]): Examined[] {
  const ids = new Map<string, number>();
  const examined: Examined[] = [];
  for (const view of series)
    for (const [check, rule] of checks)
      for (const comparison of compare(rule, view)) {
        const id = unique(`${check}/${view.report}/${comparison.matter.subject}`, ids);
        examined.push({id, comparison, check, rule, view});
      }
  return examined;
}

function compare(rule: Check, view: ReportView): Iterable<Comparison> {
  return rule.scope === "report"
    ? rule.compare(view)
    : rule.compare([view.of(view.year - 1), view]);
}

/** A subject that comes again is numbered, whatever its verdict: …/service.handled~2. */
function unique(id: string, ids: Map<string, number>): string {
  const times = (ids.get(id) ?? 0) + 1;
  ids.set(id, times);
  return times === 1 ? id : `${id}~${times}`;
}

/** How often each rule held, failed and could not tell, in each report. */
function count(examined: Examined[]): Outcome[] {
  const outcomes = new Map<string, Outcome>();
  for (const {check, view, comparison} of examined) {
    const {report} = view;
    const key = `${check} ${report}`;
    const outcome = outcomes.get(key) ?? {
      check,
      report,
      ...{holds: 0, fails: 0, cannot_tell: 0},
      because: []
    };
    outcome[comparison.verdict]++;
    if (comparison.verdict === "cannot_tell") addReasons(outcome, comparison);
    outcomes.set(key, outcome);
  }
  return [...outcomes.values()];
}

function addReasons({because}: Outcome, {left, right}: Comparison): void {
  for (const {why} of [...left.lacks, ...right.lacks])
    if (!because.includes(why)) because.push(why);
}

function describe(
  {id, check, comparison, rule, view}: Examined,
  told: Told,
  doubt: Argument
): Finding {
  const {left, right, relation, matter} = comparison;
  const {report, body, year} = view;
  const sum = written(comparison);
  return {
    finding: id,
    check,
    severity: doubt.doubt === "reading" && rule.severity === "error" ? "warning" : rule.severity,
    doubt: doubt.doubt,
    ...{report, body, year, relation},
    ...sides(comparison),
    figures: [...new Set([...left.figures, ...right.figures])],
    places: placesOf(comparison),
    root: told.roots.get(id) ?? null,
    message_zh: `${matter.zh}${sum && `：${sum}`}。`,
    message_en: `${matter.en}${sum && `: ${sum}`}.`,
    doubt_zh: doubt.zh,
    doubt_en: doubt.en,
    cause_zh: told.words.get(id)?.zh ?? null,
    cause_en: told.words.get(id)?.en ?? null
  };
}

/** Days have no sum of their own; only how far they are apart is a number. */
function sides({left, right, relation}: Comparison) {
  const difference = numberOf(left) === null ? null : rounded(left.value! - right.value!);
  if (relation === "not after") return {left: null, right: null, difference};
  return {left: numberOf(left), right: numberOf(right), difference};
}

const numberOf = ({value}: Term) => (value === null ? null : rounded(value));
const rounded = (value: number) => Number(value.toFixed(6));

function byReport(a: ReportView, b: ReportView): number {
  return a.body < b.body ? -1 : a.body > b.body ? 1 : a.year - b.year;
}
