import {readdir} from "node:fs/promises";
import {basename, join} from "node:path";
import {BodyFile, type Body, type BodyName} from "#data/schema/body.ts";
import {Indicator} from "#data/schema/indicator.ts";
import type {ReportRow} from "#data/schema/rows.ts";
import type {Rows} from "#data/schema/tables.ts";
import {readCsv, readYaml} from "#pipeline/doors.ts";
import type {World} from "#pipeline/world.ts";

/** The body files by id, whatever province's folder they lie in. */
export async function loadBodies(world: World): Promise<Map<string, BodyFile>> {
  const folder = join(world.data, "bodies");
  const names = await readdir(folder, {recursive: true});
  const files = names.filter((name) => name.endsWith(".yml")).sort();
  const bodies = new Map<string, BodyFile>();
  for (const name of files)
    bodies.set(basename(name, ".yml"), await readYaml(join(folder, name), BodyFile, world));
  return bodies;
}

/** The dictionary of what reports count. */
export async function loadIndicators(world: World): Promise<Indicator[]> {
  return readCsv(join(world.data, "indicators.csv"), Indicator, world);
}

/** The bodies that have a file, and those that are known by their printed names alone. */
export function bodyRows(files: Map<string, BodyFile>, reports: ReportRow[]): BodyTables {
  const unknown = [...new Set(reports.map(({body}) => body))].filter((body) => !files.has(body));
  return {
    bodies: [
      ...[...files].map(([body, file]) => knownBody(body, file)),
      ...unknown.map((body) => unknownBody(body))
    ],
    body_names: [
      ...[...files].flatMap(([body, file]) => knownNames(body, file)),
      ...unknown.map((body) => unknownName(body, reports))
    ]
  };
}

export type BodyTables = Pick<Rows, "bodies" | "body_names">;

function knownBody(body: string, {label, level, parent, site, note}: BodyFile): Body {
  return {body, label_zh: label.zh, label_en: label.en, level, parent, site, note};
}

function knownNames(body: string, {names}: BodyFile): BodyName[] {
  return Object.entries(names).flatMap(([name, spans]) =>
    spans.map(({from, to}) => ({body, name, from_year: from, to_year: to}))
  );
}

const nameOf = (body: string) => body.replace(/^~/, "");

function unknownBody(body: string): Body {
  const label = nameOf(body);
  const nothing = {level: null, parent: null, site: null, note: null};
  return {body, label_zh: label, label_en: label, ...nothing};
}

function unknownName(body: string, reports: ReportRow[]): BodyName {
  const years = reports.filter((report) => report.body === body).map(({year}) => year);
  const [from_year, to_year] = [Math.min(...years), Math.max(...years)];
  return {body, name: nameOf(body), from_year, to_year};
}
