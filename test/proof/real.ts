/** One figure of the eight real reports is another, in the bytes as they were archived. */
import {parsePlace} from "#data/schema/place.ts";
import type {Finding} from "#data/schema/finding.ts";
import type {Observation} from "#data/schema/observation.ts";
import type {ReadReport} from "#data/schema/reading.ts";
import {checkReports} from "#pipeline/check.ts";
import {randomFrom, type Random} from "#test/generated/random.ts";
import {archived, bytesOf, linesOf, readBytes, reportsOf} from "#test/bundle.ts";
import {loadGold} from "#test/gold.ts";
import type {Draft, Series} from "./draft.ts";
import {expectedIn, named} from "./expected.ts";
import {withCells, type Changed, type Plant} from "./plants.ts";
import {countCause, isStranger, type Proof} from "./prove.ts";
import {slips} from "./slips.ts";
import {count} from "./tally.ts";

/** The tables of reports that were read, as drafts. */
export function seriesOf(reports: ReadReport[]): Series {
  const drafts = reports.map(({reading}): Draft => {
    const {report, observations} = reading;
    const cells = observations.filter(({origin}) => origin !== "narrative");
    const isNumber = ({value}: Observation) => value !== null;
    return {
      ...{year: report.year!, sentences: [], published: report.published ?? ""},
      edition: cells.length === 0 ? "narrative" : report.year! >= 2021 ? "2021" : "2019",
      cells: new Map(cells.filter(isNumber).map((one) => [keyOf(one), one.value!])),
      printed: new Map(cells.filter((one) => !isNumber(one)).map((one) => [keyOf(one), one.raw]))
    };
  });
  return {body: reports[0]!.reading.report.body!, level: "department", drafts};
}

const keyOf = ({id}: Observation) => id.split("/").at(-1)!;

/** As many slips as asked for, each of one cell; every kind in turn. */
export async function proveReal(seeds: number[], proof: Proof): Promise<void> {
  const lines = linesOf(archived(loadGold()[0]!.document));
  const reports = reportsOf(await readBytes(bytesOf(lines)));
  const {findings: before} = checkReports(reports, proof.rules);
  for (const seed of seeds) {
    const slipped = slip({lines, reports}, seed);
    if (slipped) await proveSlip(slipped, {...proof, before});
  }
}

interface Slipped {
  plant: Plant;
  only: Changed;
  lines: string[];
}

interface Page {
  lines: string[];
  reports: ReadReport[];
}

function slip({lines, reports}: Page, seed: number): Slipped | null {
  const random = randomFrom(seed * 31 + 7);
  const kind = Object.keys(slips)[seed % Object.keys(slips).length]!;
  const series = seriesOf(reports);
  for (let turn = 0; turn < 200; turn++) {
    const {reading} = random.pick(reports);
    // Of noughts there are most.
    const least = random.next() < 0.5 ? 0 : 1;
    const cells = reading.observations.filter(
      ({origin, value}) => origin !== "narrative" && value !== null && value >= least
    );
    const tried = cells.length > 0 ? pickSlip({kind, cells, lines}, random) : null;
    if (!tried) continue;
    const changed = [{...tried.only, year: reading.report.year!}];
    const after = withCells(series, changed);
    const already = expectedIn(series);
    const expected = new Set([...expectedIn(after)].filter((one) => !already.has(one)));
    if (expected.size === 0) continue;
    const plant = {kind: `a cell: ${kind}`, series: after, changed, expected};
    return {plant, only: changed[0]!, lines: tried.lines};
  }
  return null;
}

interface Tried {
  kind: string;
  cells: Observation[];
  lines: string[];
}

/** The line of a figure with another number in it; of these reports each cell is a line. */
function pickSlip({kind, cells, lines}: Tried, random: Random) {
  const cell = random.pick(cells);
  const {block, start, end} = parsePlace(cell.place);
  const line = lines[block]!;
  const raw = line.slice(start, end);
  const was = cell.value!;
  const now = slips[kind]!(was, random);
  if (now === null || now === was || raw !== String(was)) return null;
  const other = line.slice(0, start) + String(now) + line.slice(end);
  const only = {key: keyOf(cell), was, now, year: 0};
  return {only, lines: lines.with(block, other)};
}

async function proveSlip(
  {plant, only, lines}: Slipped,
  {rules, tally, before}: Proof & {before: Finding[]}
): Promise<void> {
  const reports = reportsOf(await readBytes(bytesOf(lines)));
  const {findings, outcomes, causes} = checkReports(reports, rules);
  const {body} = plant.series;
  const fresh = findings.filter(({finding}) => !before.some((one) => one.finding === finding));
  const found = new Set(fresh.map(({check, year}) => named(check, year)));
  const where = `${plant.kind}, the real reports: ${JSON.stringify(plant.changed)}`;
  const strangers = fresh.filter((one) => isStranger(one, plant, body));
  count.plant(tally, {plant, found, outcomes, where, strangers});
  // A figure that was in doubt before is wrong twice over, and has no one cause.
  const id = `${body}/${only.year}/${only.key}`;
  if (before.some(({figures}) => figures.includes(id))) return;
  countCause({plant, only, findings: fresh, causes, where, body, tally, rules});
}
