/** Plants errors in reports that are right, and counts what is found of them. */
import type {ReadReport} from "#data/schema/reading.ts";
import type {CauseRow, Finding} from "#data/schema/finding.ts";
import {checkReports, type CheckResult, type Rules} from "#pipeline/check.ts";
import {reportId} from "#pipeline/views.ts";
import {randomFrom} from "#test/generated/random.ts";
import {findWriters, type Write} from "#test/generated/writers.ts";
import type {Draft, Series} from "./draft.ts";
import {brokenIn, named} from "./expected.ts";
import {plantInFamily} from "./family-plants.ts";
import {drawFamily, type Era, type Family} from "./family.ts";
import type {Identity} from "./identities.ts";
import {figurePlants, type Changed, type Plant, type Planter} from "./plants.ts";
import {formPlants} from "./form-plants.ts";
import {linePlants} from "./line-plants.ts";
import {readDraft} from "./print.ts";
import {drawSeries} from "./series.ts";
import {wordPlants} from "./word-plants.ts";
import {count, type Tally} from "./tally.ts";

export const planters: Record<string, Planter> = {
  ...figurePlants,
  ...linePlants,
  ...wordPlants,
  ...formPlants
};

export interface Shape {
  name: string;
  write: Write;
}

/** The shapes in which nothing is lost: a PDF and columns parted by spaces do not show every blank. */
export async function shapesOf(): Promise<Shape[]> {
  return (await findWriters())
    .filter(({format, shape}) => format !== "pdf" && shape !== "with spaces")
    .map(({format, shape, write}) => ({name: `${format}: ${shape}`, write}));
}

export interface Proof {
  rules: Rules;
  shapes: Shape[];
  tally: Tally;
}

export type Pages = Map<Draft, ReadReport>;

interface Judged extends Partial<Family["known"]> {
  reports: ReadReport[];
  /** What the same addresses gave before. */
  earlier: ReadReport[];
  rules: Rules;
}

/** What the rules say of reports, as they were read. */
function judge({reports, earlier, rules, ...known}: Judged): CheckResult {
  const histories: Rules["histories"] = new Map();
  for (const {reading} of earlier) {
    const version = {fetched: "2026-01-02", figures: reading.observations, claims: reading.claims};
    const report = reportId(reading.report);
    histories.set(report, {fetched: "2026-02-03", earlier: [version]});
  }
  return checkReports(reports, {...rules, ...known, histories});
}

const levelsOf = ({body, level}: Series) => new Map([[`~${body}`, level]]);

/** Reads the drafts of a series that have not been read yet. */
export async function readAll(series: Series, shape: Shape, known: Pages): Promise<ReadReport[]> {
  const reports: ReadReport[] = [];
  for (const draft of series.drafts) {
    if (!known.has(draft)) known.set(draft, await readDraft(series, draft, shape.write));
    reports.push(known.get(draft)!);
  }
  return reports;
}

async function readFamily(series: Series[], shape: Shape): Promise<ReadReport[]> {
  const reports: ReadReport[] = [];
  for (const one of series) reports.push(...(await readAll(one, shape, new Map())));
  return reports;
}

/** Reports in which nothing is to be found: what is found is a false alarm. */
export async function proveClean(seed: number, {rules, shapes, tally}: Proof): Promise<Pages> {
  const series = drawSeries(seed);
  const shape = shapes[seed % shapes.length]!;
  const pages: Pages = new Map();
  const reports = await readAll(series, shape, pages);
  const {findings, outcomes} = judge({reports, earlier: reports, rules, levels: levelsOf(series)});
  count.clean(tally, {findings, outcomes, where: `${seed} ${shape.name}`});
  return pages;
}

/** The reports of a family, in which nothing is to be found either. They are read as text, which costs least. */
export async function proveFamily(seed: number, era: Era, {rules, shapes, tally}: Proof) {
  const {series, known} = drawFamily(seed, era);
  const texts = shapes.filter(({name}) => name.startsWith("text"));
  const shape = texts[seed % texts.length]!;
  const reports = await readFamily(series, shape);
  const {findings, outcomes} = judge({reports, earlier: reports, rules, ...known});
  count.clean(tally, {findings, outcomes, where: `family ${seed} of ${era}, ${shape.name}`});
}

/** One error of each kind in the reports of a seed. */
export async function provePlants(seed: number, proof: Proof, kinds: string[]): Promise<void> {
  const pages = await proveClean(seed, proof);
  for (const kind of kinds) {
    const random = randomFrom(seed * 1009 + Object.keys(planters).indexOf(kind));
    const plant = planters[kind]!(drawSeriesOf(seed, pages), random);
    if (plant) await provePlant(plant, {...proof, seed, pages});
  }
}

/** The drafts that were read, and no others. */
const drawSeriesOf = (seed: number, pages: Pages): Series => ({
  ...drawSeries(seed),
  drafts: [...pages.keys()]
});

interface Known extends Proof {
  seed: number;
  pages: Pages;
}

async function provePlant(plant: Plant, {rules, shapes, tally, seed, pages}: Known): Promise<void> {
  const texts = shapes.filter(({name}) => name.startsWith("text"));
  const among = plant.textOnly ? texts : shapes;
  const shape = among[(seed + tally.plants) % among.length]!;
  const reports = await readAll(plant.series, shape, new Map(pages));
  const earlier = plant.changed.length > 0 ? [...pages.values()] : [];
  for (const {year, key} of plant.changed)
    if (!key.startsWith("#")) plant.expected.add(named("revision-changed", year));
  const {findings, outcomes, causes} = judge({
    ...{reports, earlier, rules},
    levels: levelsOf(plant.series)
  });
  const body = `~${plant.series.body}`;
  const found = new Set(findings.map(({check, year}) => named(check, year)));
  const where = `${plant.kind}, series ${seed}, ${shape.name}: ${JSON.stringify(plant.changed)}`;
  const strangers = findings.filter((one) => isStranger(one, plant, body));
  count.plant(tally, {plant, found, outcomes, where, strangers});
  const [only, ...others] = plant.changed;
  if (only && others.length === 0)
    countCause({plant, only, findings, causes, where, body, tally, rules});
}

/** One total of a government in the reports of a family, which are read as text. */
export async function proveInFamily(seed: number, {rules, shapes, tally}: Proof): Promise<void> {
  const {family, plant} = plantInFamily(seed);
  const shape = shapes.find(({name}) => name.startsWith("text"))!;
  const reports = await readFamily(family.series, shape);
  const {findings, outcomes} = judge({reports, earlier: [], rules, ...family.known});
  const found = new Set(findings.map(({check, year}) => named(check, year)));
  const where = `${plant.kind}, family ${seed}: ${JSON.stringify(plant.changed)}`;
  const body = `~${plant.series.body}`;
  const strangers = findings.filter((one) => isStranger(one, plant, body));
  count.plant(tally, {plant, found, outcomes, where, strangers});
}

/** A finding that rests on no changed figure, of a rule that has no reason to speak. */
export function isStranger({check, severity, figures, year}: Finding, plant: Plant, body: string) {
  const {changed, expected, may = []} = plant;
  if (severity === "info" || expected.has(named(check, year)) || may.includes(check)) return false;
  return !changed.some((one) => figures.includes(idOf(one, body)));
}

const idOf = ({year, key}: Pick<Changed, "year" | "key">, body: string) => `${body}/${year}/${key}`;

export interface Caused {
  plant: Plant;
  only: Changed;
  findings: Finding[];
  causes: CauseRow[];
  where: string;
  body: string;
  tally: Tally;
  rules: Rules;
}

/** Whether the figure that was changed is named as the cause, with what it was. */
export function countCause({
  plant,
  only,
  findings,
  causes,
  where,
  body,
  tally,
  rules
}: Caused): void {
  if (!isDetermined(plant, only, rules)) return;
  const id = idOf(only, body);
  const isIt = ({figures, settled, bound}: CauseRow) =>
    figures.length === 1 && figures[0] === id && settled[0] === only.was && bound === null;
  const own = findings.filter(({figures}) => figures.includes(id)).map(({finding}) => finding);
  const ways = causes.filter(({settles}) => settles.some((finding) => own.includes(finding)));
  const isNamed = ways.some(isIt);
  count.cause(tally, {
    expected: plant.expected,
    isNamed,
    isOnly: isNamed && ways.length === 1,
    where
  });
}

/** It stands in two sums that fail, whose other figures are known, and that share no other figure. */
function isDetermined({series}: Plant, {year, key}: Changed, {checks}: Rules): boolean {
  const isIt = (member: {year: number; key: string}) => member.year === year && member.key === key;
  const broken = brokenIn(series).filter(
    ({members, relation, rule}) => checks.has(rule) && relation === "=" && members.some(isIt)
  );
  const shares = (one: Identity, other: Identity) =>
    one.members.filter((a) => other.members.some((b) => a.year === b.year && a.key === b.key));
  return broken.some((one, at) =>
    broken.slice(at + 1).some((other) => shares(one, other).length === 1)
  );
}
