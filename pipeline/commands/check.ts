import type {Finding} from "#data/schema/finding.ts";
import type {ReadReport} from "#data/schema/reading.ts";
import {checkReports} from "#pipeline/check.ts";
import type {Run} from "#pipeline/cli.ts";
import {closing, tellRest, type Count} from "#pipeline/commands/parse.ts";
import {loadCorrections, standVerdicts} from "#pipeline/corrections.ts";
import {status, type Status} from "#pipeline/failure.ts";
import {inputs} from "#pipeline/inputs.ts";
import {shelve, spotOn, type Findings, type Judged, type Output} from "#pipeline/output.ts";
import type {Parsed} from "#pipeline/parse-file.ts";
import {readAll} from "#pipeline/reading.ts";
import {checkRows, sortReports, type Sorted} from "#pipeline/records.ts";
import {historiesOf} from "#pipeline/revisions.ts";
import {loadRules} from "#pipeline/rules.ts";
import type {World} from "#pipeline/world.ts";

/** Prints the findings of some documents, or of the release where none is named. */
export const run: Run = async (paths, {format = "table", failOn}, world) => {
  const {findings, reading} =
    paths.length > 0 ? await checkPaths(paths, world) : await stored(world);
  const {default: print} = (await import(`#pipeline/outputs/${format}.ts`)) as {default: Output};
  findings.judged.sort(byReport);
  if (reading !== status.nothing) world.print(print(findings, world));
  return failOn && isMet(failOn, findings.judged) ? status.found : reading;
};

/** The same order whether the findings are of documents or of the release. */
function byReport({finding: a}: Judged, {finding: b}: Judged): number {
  if (a.report !== b.report) return a.report < b.report ? -1 : 1;
  return a.finding < b.finding ? -1 : 1;
}

/** Whether a finding is as grave as that; one that a person has dismissed is not. */
function isMet(failOn: "error" | "warning", judged: Judged[]): boolean {
  const grave = failOn === "error" ? ["error"] : ["error", "warning"];
  return judged.some(
    ({finding, verdict}) => grave.includes(finding.severity) && verdict?.said !== "dismissed"
  );
}

interface Checked {
  findings: Findings;
  /** What the reading of the input ends with. */
  reading: Status;
}

async function checkPaths(paths: string[], world: World): Promise<Checked> {
  const {parsed, count} = await parsePaths(paths, world);
  const sorted = sortReports(parsed);
  for (const {reason} of sorted.refused) world.log(reason[world.lang]);
  const reports = [...sorted.reports, ...alone(sorted)];
  const files = parsed.map((one) => ({source: null, parsed: one}));
  const rules = {...(await loadRules(world)), histories: historiesOf(files, sorted.reports)};
  const {findings} = checkReports(reports, rules);
  const verdicts = standVerdicts(await loadCorrections(world), {findings, reports});
  const shelves = shelve(reports);
  return {
    reading: closing(count, world),
    findings: {
      judged: judge(findings, verdicts),
      checks: checkRows(rules),
      spot: (place) => spotOn(shelves, place)
    }
  };
}

/** Reports that stand in no series, since their body or year cannot be read: each is held against itself. */
function alone({refused}: Sorted): ReadReport[] {
  const isAlone = ({reading: {report}}: ReadReport) => report.body === null || report.year === null;
  return refused.map(({report}) => report).filter(isAlone);
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
  return {parsed, count: {read: parsed.length - failed, failed}};
}

function judge(findings: Finding[], verdicts: ReturnType<typeof standVerdicts>): Judged[] {
  const standing = new Map(verdicts.filter((v) => v.stands).map((v) => [v.about, v]));
  return findings.map((finding) => ({finding, verdict: standing.get(finding.finding) ?? null}));
}

// The database is loaded only when it is asked.
async function stored(world: World): Promise<Checked> {
  const {storedFindings} = await import("#pipeline/stored.ts");
  return {findings: await storedFindings(world), reading: status.done};
}
