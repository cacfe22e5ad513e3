import {readdir} from "node:fs/promises";
import {basename, join} from "node:path";
import {Accuracy} from "#data/schema/accuracy.ts";
import {BodyFile, type Body, type BodyName} from "#data/schema/body.ts";
import {Indicator} from "#data/schema/indicator.ts";
import {Quality} from "#data/schema/quality.ts";
import type {ReportRow} from "#data/schema/rows.ts";
import type {Rows} from "#data/schema/tables.ts";
import type {Words} from "#pipeline/comparison.ts";
import {readCsv, readYaml, refuseAt} from "#pipeline/doors.ts";
import {bodyWords, joinBodies, ownNames, type KnownBody} from "#pipeline/successions.ts";
import {dataOf, projectPath, shown, type World} from "#pipeline/world.ts";

/** The body files by id, whatever province's folder they lie in; each goes with the others, or the run stops. */
export async function loadBodies(world: World): Promise<Map<string, KnownBody>> {
  const folder = dataOf(world, "bodies");
  const names = await readdir(folder, {recursive: true});
  const bodies = new Map<string, KnownBody>();
  for (const name of names.filter((name) => name.endsWith(".yml")).sort()) {
    const [file, id] = [join(folder, name), basename(name, ".yml")];
    const own = await readYaml(file, BodyFile, world);
    const problem = isId.test(id) ? twiceOf(id, bodies) : bodyWords.badId(id);
    if (problem) throw await refuseAt(file, {keys: [], problem}, world);
    bodies.set(id, {...own, file, successor: own.succeeded_by ?? null});
  }
  const slip = joinBodies(bodies);
  if (slip) throw await refuseAt(bodies.get(slip.id)!.file, slip, world);
  return bodies;
}

const isId = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

function twiceOf(id: string, bodies: Map<string, KnownBody>): Words | null {
  const other = bodies.get(id);
  return other ? bodyWords.twice(id, shown(other.file)) : null;
}

/** The dictionary of what reports count. */
export async function loadIndicators(world: World): Promise<Indicator[]> {
  return readCsv(dataOf(world, "indicators.csv"), Indicator, world);
}

/** How well made reports are read: of this version of the readers, whatever data they are given. */
export async function loadAccuracy(world: World): Promise<Accuracy[]> {
  return readCsv(projectPath("data/accuracy.csv"), Accuracy, world);
}

/** How often each rule is right: of this version of the rules, whatever data they are given. */
export async function loadQuality(world: World): Promise<Quality[]> {
  return readCsv(projectPath("data/quality.csv"), Quality, world);
}

/** The bodies that have a file. */
export const knownRows = (files: Map<string, KnownBody>): BodyTables => ({
  bodies: [...files].map(([body, file]) => knownBody(body, file)),
  body_names: [...files].flatMap(([body, file]) => ownNames(body, file))
});

/** The bodies that are known by their printed names alone. */
export function unknownRows(reports: ReportRow[], files: {has(body: string): boolean}): BodyTables {
  const unknown = [...new Set(reports.map(({body}) => body))].filter((body) => !files.has(body));
  return {
    bodies: unknown.map((body) => unknownBody(body)),
    body_names: unknown.map((body) => unknownName(body, reports))
  };
}

export type BodyTables = Pick<Rows, "bodies" | "body_names">;

function knownBody(body: string, known: KnownBody): Body {
  const {label, level, parent, division, successor, site, note} = known;
  return {
    ...{body, label_zh: label.zh, label_en: label.en, level, parent, division},
    succeeded_by: successor?.body ?? null,
    succeeded_from: successor?.year ?? null,
    succession_act: successor?.act ?? null,
    ...{site, note}
  };
}

const nameOf = (body: string) => body.replace(/^~/, "");

function unknownBody(body: string): Body {
  const label = nameOf(body);
  const nothing = {
    ...{level: null, parent: null, division: null, site: null, note: null},
    ...{succeeded_by: null, succeeded_from: null, succession_act: null}
  };
  return {body, label_zh: label, label_en: label, ...nothing};
}

function unknownName(body: string, reports: ReportRow[]): BodyName {
  const years = reports.filter((report) => report.body === body).map(({year}) => year);
  const [from_year, to_year] = [Math.min(...years), Math.max(...years)];
  return {body, name: nameOf(body), from_year, to_year};
}
