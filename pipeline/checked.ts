import type {CorrectionRow} from "#data/schema/rows.ts";
import type {Observation} from "#data/schema/observation.ts";
import type {ReadReport} from "#data/schema/reading.ts";
import {checkReports, type Rules} from "#pipeline/check.ts";
import {closing, tellLeft, tellRest, waitingIn, type Count} from "#pipeline/commands/parse.ts";
import {figuresSaid, loadCorrections} from "#pipeline/corrections.ts";
import {indexIndicators} from "#pipeline/dictionary.ts";
import type {Status} from "#pipeline/failure.ts";
import {inputs} from "#pipeline/inputs.ts";
import {figuresIn, type Findings} from "#pipeline/output.ts";
import type {Parsed} from "#pipeline/parse-file.ts";
import {readAll} from "#pipeline/reading.ts";
import {checkRows, reportsOf, sortReports, type Sorted} from "#pipeline/records.ts";
import {historiesOf} from "#pipeline/revisions.ts";
import {loadRules} from "#pipeline/rules.ts";
import {shelve, spotOn} from "#pipeline/shelf.ts";
import {judge, standVerdicts, tellVerdicts} from "#pipeline/verdicts.ts";
import {nameFigure} from "#pipeline/view.ts";
import {isAlone} from "#pipeline/views.ts";
import {words} from "#pipeline/words.ts";
import type {World} from "#pipeline/world.ts";

/** What was found, and the reports and rules that it was found by. */
export interface Checked {
  findings: Findings;
  reports: ReadReport[];
  rules: Rules;
  /** What the reading of the input ends with. */
  reading: Status;
}

/** Reads files, and holds their reports against the rules and against each other. */
export async function checkPaths(paths: string[], world: World): Promise<Checked> {
  const {parsed, count} = await parsePaths(paths, world);
  const sorted = sortReports(parsed);
  const reports = [...sorted.reports, ...alone(sorted)];
  tellLeft(parsed.flatMap(waitingIn), sorted, world);
  tellRefused(sorted, reports, world);
  const files = parsed.map((one) => ({source: null, parsed: one}));
  const rules = {...(await loadRules(world)), histories: historiesOf(files, sorted.reports)};
  const {findings, causes} = checkReports(reports, rules);
  const said = await loadCorrections(world);
  const verdicts = standVerdicts(said, {findings, reports});
  tellVerdicts(said, verdicts.filter(isAbout(reports)), world);
  return {
    ...{reports, rules, reading: closing(count, world)},
    findings: {
      ...{judged: judge(findings, verdicts), checks: checkRows(rules), causes},
      corrections: figuresSaid(said),
      ...surroundings(reports, rules)
    }
  };
}

/** Whether a verdict is about these reports, or about none that there could be. */
function isAbout(reports: ReadReport[]) {
  const facts = reports.map(({reading}) => reading.report);
  const bodies = new Set(facts.map(({body}) => body));
  const ids = new Set(facts.map(({body, year}) => `${body}/${year}`));
  return ({body, report, about}: CorrectionRow) => {
    const [, own, year] = about.split("/");
    const isOther = own === body && /^\d{4}$/.test(year ?? "") && !ids.has(`${own}/${year}`);
    return bodies.has(body) && (report !== null || !isOther);
  };
}

/** Where words stand and what figures are called, in reports that are at hand. */
export function surroundings(
  reports: ReadReport[],
  rules: Rules
): Pick<Findings, "spot" | "figure" | "bodies"> {
  const shelves = shelve(reports);
  return {
    bodies: [...new Set(reports.flatMap(({reading}) => reading.report.body ?? []))],
    spot: (place) => spotOn(shelves, place),
    figure: figuresIn(reports, namer(rules))
  };
}

/** Names figures as the dictionary does, in the form of their years. */
export function namer({indicators}: Pick<Rules, "indicators">) {
  const dictionary = indexIndicators(indicators);
  return (observation: Observation) => {
    const year = Number(/\/(\d{4})\/[^/]*$/.exec(observation.id)?.[1] ?? 0);
    const label = (indicator: string) => dictionary.label(indicator, year);
    return nameFigure(observation, {year, label});
  };
}

/** Reports that stand in no series, since their body or year cannot be read: each is held against itself. */
function alone({refused}: Sorted): ReadReport[] {
  return refused.map(({report}) => report).filter(isAlone);
}

/** A draft by itself has no neighbours to miss, whatever it lacks yet; but a year most rules need. */
function tellRefused({refused}: Sorted, reports: ReadReport[], world: World): void {
  for (const {report, reason} of refused) {
    const {report: facts, document} = report.reading;
    if (facts.year === null) world.warn(words.noYear(document.path)[world.lang]);
    else if (!reports.includes(report)) world.log(reason[world.lang]);
    else if (reports.length > 1)
      world.log(`${report.reading.document.path}: ${reason[world.lang]}`);
  }
}

async function parsePaths(
  paths: string[],
  world: World
): Promise<{parsed: Parsed[]; count: Count}> {
  const parsed: Parsed[] = [];
  for await (const one of readAll(inputs(paths), world)) {
    parsed.push(one);
    tellRest(one, world);
  }
  const failed = parsed.filter((one) => "problem" in one).length;
  const reports = parsed.flatMap(reportsOf).length;
  return {parsed, count: {read: parsed.length - failed, failed, reports}};
}
