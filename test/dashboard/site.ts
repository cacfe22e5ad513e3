/** The site of the project's own reports, made anew for a test file. */
import {mkdirSync, readdirSync, readFileSync, statSync} from "node:fs";
import {join, relative} from "node:path";
import {build} from "#dashboard/build.ts";
import {find} from "#pipeline/find.ts";
import {load} from "#pipeline/load.ts";
import {parse} from "#pipeline/parse.ts";
import {publish} from "#pipeline/publish.ts";
import {projectWorld, type SmallWorld} from "#test/world.ts";

export interface MadeSite {
  world: SmallWorld;
  release: string;
  site: string;
}

/** A release of the project's own archive. */
async function madeRelease(): Promise<MadeSite> {
  const world = projectWorld();
  const release = join(world.folder, "release");
  mkdirSync(release);
  const loaded = await load(await parse(world), release, world);
  await find(loaded, release, world);
  await publish(release);
  return {world, release, site: world.site};
}

/** The same, and the site built from it. */
export async function madeSite(): Promise<MadeSite> {
  const made = await madeRelease();
  await build(made);
  return made;
}

/** Every file below a folder, by its path from there. */
export function filesIn(folder: string): string[] {
  const walk = (at: string): string[] =>
    readdirSync(at).flatMap((name) => {
      const path = join(at, name);
      return statSync(path).isDirectory() ? walk(path) : [relative(folder, path)];
    });
  return walk(folder)
    .map((path) => path.replaceAll("\\", "/"))
    .sort();
}

export const pagesIn = (site: string): string[] =>
  filesIn(site).filter((file) => file.endsWith(".html"));

export const readIn = (site: string, file: string): string =>
  readFileSync(join(site, file), "utf8");
