import {readdir} from "node:fs/promises";
import {basename, join} from "node:path";
import {BodyFile} from "#data/schema/body.ts";
import {Indicator} from "#data/schema/indicator.ts";
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
