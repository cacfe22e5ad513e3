import type {Doubt, Finding, Outcome, Severity} from "#data/schema/finding.ts";
import type {Note} from "#data/schema/note.ts";
import {parsePlace} from "#data/schema/place.ts";
import type {ReadReport} from "#data/schema/reading.ts";
import {written, type Comparison, type Term} from "./comparison.ts";
import {explain} from "./explain.ts";
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
}

/** Every rule on every report: what fails, and how often each rule holds, fails and cannot tell. */
export function checkReports(reports: ReadReport[], rules: Rules): CheckResult {
  const views = viewReports(reports, rules).sort(byReport);
  const result: CheckResult = {findings: [], outcomes: []};
  const ids = new Map<string, number>();
  for (const view of views)
    for (const [check, rule] of rules.checks) {
      const comparisons = compare(rule, view);
      if (comparisons.length > 0) result.outcomes.push(count(comparisons, check, view));
      for (const comparison of comparisons) {
        const finding = unique(`${check}/${view.report}/${comparison.matter.subject}`, ids);
        if (comparison.verdict === "fails")
          result.findings.push({finding, check, ...describe(comparison, rule, view)});
      }
    }
  return {...result, findings: explain(result.findings)};
}

function compare(rule: Check, view: ReportView): Comparison[] {
  return rule.scope === "report"
    ? [...rule.compare(view)]
    : [...rule.compare([view.of(view.year - 1), view])];
}

/** A subject that comes again is numbered, whatever its verdict: …/service.handled~2. */
function unique(id: string, ids: Map<string, number>): string {
  const times = (ids.get(id) ?? 0) + 1;
  ids.set(id, times);
  return times === 1 ? id : `${id}~${times}`;
}

function count(comparisons: Comparison[], check: string, {report}: ReportView): Outcome {
  const times = (verdict: Comparison["verdict"]) =>
    comparisons.filter((comparison) => comparison.verdict === verdict).length;
  return {
    ...{check, report},
    ...{holds: times("holds"), fails: times("fails"), cannot_tell: times("cannot_tell")}
  };
}

function describe(comparison: Comparison, rule: Check, view: ReportView) {
  const {left, right, relation, matter} = comparison;
  const {report, body, year} = view;
  const places = [...new Set([...left.places, ...right.places, ...(matter.places ?? [])])];
  const sum = written(comparison);
  return {
    severity: severityOf(rule, places, view),
    doubt: doubtOf(comparison, places, view),
    ...{report, body, year, relation},
    ...sides(comparison),
    figures: [...new Set([...left.figures, ...right.figures])],
    places,
    root: null,
    message_zh: `${matter.zh}${sum && `：${sum}`}。`,
    message_en: `${matter.en}${sum && `: ${sum}`}.`
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

/** Codes of notes by which the figure beside them may be read wrongly. */
const doubtful = new Set<Note["code"]>([
  "cells-missing",
  "cell-unreadable",
  "figure-unassigned",
  "read-by-ocr",
  "row-unknown",
  "text-damaged"
]);

/** A finding that rests on words we could not read for certain may be our own slip. */
function doubtOf({matter}: Comparison, places: string[], view: ReportView): Doubt {
  const notes = [view, view.of(view.year - 1)].flatMap((report) => report.notes);
  const unsure = notes.filter((note) => doubtful.has(note.code));
  const read = unsure.some((note) => places.some((place) => overlap(note.place, place)));
  return read ? "reading" : (matter.doubt ?? "report");
}

/** A figure that a machine saw on a picture is no proof: what rests on one is at most a warning. */
function severityOf({severity}: Check, places: string[], view: ReportView): Severity {
  const notes = [view, view.of(view.year - 1)].flatMap((report) => report.notes);
  const seen = notes.filter(({code}) => code === "read-by-ocr");
  const rests = seen.some((note) => places.some((place) => overlap(note.place, place)));
  return severity === "error" && rests ? "warning" : severity;
}

function overlap(note: string, words: string): boolean {
  if (note === words) return true;
  const [p, q] = [parsePlace(note), parsePlace(words)];
  if (p.document !== q.document || q.lastBlock !== undefined) return false;
  if (p.lastBlock !== undefined) return p.block <= q.block && q.block <= p.lastBlock;
  if (p.block !== q.block || p.row !== q.row) return false;
  return p.start === undefined || q.start === undefined || (p.start < q.end! && q.start < p.end!);
}

function byReport(a: ReportView, b: ReportView): number {
  return a.body < b.body ? -1 : a.body > b.body ? 1 : a.year - b.year;
}
