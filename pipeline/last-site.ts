import {existsSync, readFileSync} from "node:fs";
import {join} from "node:path";
import {openFolder} from "#pipeline/packs/storage.ts";
import {readingsOf} from "#pipeline/readings.ts";
import {standingOf, type Standing} from "#pipeline/run-inputs.ts";
import type {World} from "#pipeline/world.ts";

const name = "last-site";

/** The site that stands, of which pages can be kept; null where someone may have touched it since a run made it. */
export function untouchedSite(world: World): string | null {
  const file = join(readingsOf(world), name);
  const isOurs = existsSync(file) && readFileSync(file, "utf8") === standingOf(world.site).written;
  return isOurs ? world.site : null;
}

/** Says for the next run how the site stands that this one made. */
export async function noteSite(world: World): Promise<Standing> {
  const stands = standingOf(world.site);
  await openFolder(readingsOf(world)).write(name, Buffer.from(stands.written));
  return stands;
}
