import type {CauseRow, Finding, Outcome, Severity} from "#data/schema/finding.ts";
import type {ReadReport} from "#data/schema/reading.ts";
import {isCertain} from "#pipeline/causes/cause.ts";
import {linkOpen} from "#pipeline/causes/open.ts";
import type {Judged} from "#pipeline/causes/web.ts";
import {tellCauses, type Told} from "#pipeline/causes/tell.ts";
import {
  figuresOf,
  lacksOf,
  matterOf,
  placesOf,
  written,
  type Comparison,
  type Matter,
  type Term
} from "./comparison.ts";
import {argue, unsureNotes, type Argument} from "./doubt.ts";
import type {Check, ReportView} from "./view.ts";
import {viewSeries, type Background} from "./views.ts";

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

/** A comparison, and whose it is; only what fails has an id, unless all are asked for. */
export interface Examined extends Judged {
  check: string;
  rule: Check;
  view: ReportView;
}

/** Every rule on every report: what fails, why, and how often each rule holds, fails and cannot tell. */
export function checkReports(reports: ReadReport[], rules: Rules): CheckResult {
  const result: CheckResult = {findings: [], outcomes: [], causes: []};
  const ids = new Set<string>();
  for (const series of viewSeries(reports, rules)) {
    const {findings, outcomes, causes} = checkSeries(series, {...rules, ids, isNamed: isFailing});
    result.findings.push(...findings);
    result.outcomes.push(...outcomes);
    result.causes.push(...causes);
  }
  return result;
}

/** Every comparison of some reports, with the id that its finding has or would have. */
export function examineAll(reports: ReadReport[], rules: Rules): Examined[] {
  const run = {...rules, ids: new Set<string>(), isNamed: () => true};
  return [...viewSeries(reports, rules)].flatMap((series) =>
    [...compareAll(series, rules)].flatMap((said) => named(said, run))
  );
}

/** The rules, the ids of the findings so far, and which comparisons get one. */
interface Run extends Rules {
  ids: Set<string>;
  isNamed(comparison: Comparison): boolean;
}

const isFailing = ({verdict}: Comparison) => verdict === "fails";

function checkSeries(series: ReportView[], run: Run): CheckResult {
  const said = [...compareAll(series, run)];
  const failing = said.flatMap((one) => named(one, run));
  const outcomes = said.map(count);
  if (failing.length === 0) return {findings: [], outcomes, causes: []};
  const told = tellCauses(failing.some(isCertain) ? withOthers(failing, said) : failing, series);
  linkOpen(failing, told.roots);
  const unsure = unsureNotes(series);
  const findings = failing.map((one) => describe(one, told, argue(one, unsure)));
  return {findings, outcomes, causes: told.causes};
}

/** What one rule says of one report, which is something. */
interface Said extends Omit<Examined, keyof Judged> {
  comparisons: Comparison[];
}

/** Every rule on each of one body's reports. */
function* compareAll(series: ReportView[], {checks}: Rules): Iterable<Said> {
  for (const view of series)
    for (const [check, rule] of checks) {
      const comparisons = [...compare(rule, view)];
      if (comparisons.length > 0) yield {check, rule, view, comparisons};
    }
}

/** The comparisons that get an id of their own. */
function named({comparisons, check, rule, view}: Said, {ids, isNamed}: Run): Examined[] {
  return comparisons.flatMap((comparison, i) => {
    if (!isNamed(comparison)) return [];
    const id = unique(`${check}/${view.report}/${turnOf(comparisons, i)}`, ids);
    return {id, comparison, check, rule, view};
  });
}

/** What fails, in its place among all that the same rules say. */
function withOthers(failing: Examined[], all: Said[]): Judged[] {
  const left = failing.values();
  return all.flatMap(({comparisons}) =>
    comparisons.map((comparison): Judged =>
      isFailing(comparison) ? left.next().value! : {id: "", comparison}
    )
  );
}

/** Reports whose body or year cannot be read may bear the same name. */
function unique(id: string, ids: Set<string>): string {
  let [name, times] = [id, 1];
  while (ids.has(name)) name = `${id}~${++times}`;
  ids.add(name);
  return name;
}

function compare(rule: Check, view: ReportView): Iterable<Comparison> {
  if (rule.scope === "report") return rule.compare(view);
  if (rule.scope === "series") return rule.compare([view.of(view.year - 1), view]);
  const bodies = view.bodies();
  return bodies.length === 0
    ? []
    : rule.compare({government: view, bodies, isComplete: view.addsUp()});
}

/** A subject that comes again is numbered, whatever its verdict: service.handled~2. */
function turnOf(comparisons: Comparison[], i: number): string {
  const {subject} = matterOf(comparisons[i]!);
  const before = comparisons.slice(0, i).filter((one) => matterOf(one).subject === subject).length;
  return before === 0 ? subject : `${subject}~${before + 1}`;
}

/** How often a rule held, failed and could not tell. */
function count({check, view, comparisons}: Said): Outcome {
  const outcome: Outcome = {check, report: view.report, ...nothingCounted, because: []};
  for (const comparison of comparisons) {
    outcome[comparison.verdict]++;
    if (comparison.verdict === "cannot_tell") addReasons(outcome, comparison);
  }
  return outcome;
}

const nothingCounted = {holds: 0, fails: 0, cannot_tell: 0};

function addReasons({because}: Outcome, {left, right}: Comparison): void {
  for (const {why} of [left, right].flatMap(lacksOf)) if (!because.includes(why)) because.push(why);
}

function describe(
  {id, check, comparison, rule, view}: Examined,
  told: Told,
  doubt: Argument
): Finding {
  const {left, right, relation} = comparison;
  const matter = matterOf(comparison);
  const {report, body, year} = view;
  const sum = written(comparison);
  return {
    finding: id,
    check,
    severity: severityOf(rule.severity, {doubt, matter}),
    doubt: doubt.doubt,
    ...{report, body, year, relation},
    ...sides(comparison),
    figures: [...figuresOf(left, right), ...(matter.figures ?? [])],
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

function severityOf(
  severity: Severity,
  {doubt, matter}: {doubt: Argument; matter: Matter}
): Severity {
  if (matter.isAnnounced) return "info";
  return doubt.mild && severity === "error" ? "warning" : severity;
}

/** Days have no sum of their own; only how far they are apart is a number. */
function sides({left, right, relation}: Comparison) {
  const difference = numberOf(left) === null ? null : rounded(left.value! - right.value!);
  if (relation === "not after") return {left: null, right: null, difference};
  return {left: numberOf(left), right: numberOf(right), difference};
}

const numberOf = ({value}: Term) => (value === null ? null : rounded(value));
const rounded = (value: number) => Number(value.toFixed(6));
