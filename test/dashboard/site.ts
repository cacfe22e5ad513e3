/** The site of the project's own reports, made anew for a test file. */
import {cpSync, mkdirSync, readdirSync, readFileSync, statSync} from "node:fs";
import {join, relative} from "node:path";
import {parseHTML} from "linkedom";
import {build} from "#dashboard/build.ts";
import {openDatabase} from "#pipeline/database.ts";
import {find} from "#pipeline/find.ts";
import {load} from "#pipeline/load.ts";
import {parse} from "#pipeline/parse.ts";
import {publish} from "#pipeline/publish.ts";
import {projectWorld, temporaryFolder, type SmallWorld} from "#test/world.ts";

export interface MadeSite {
  world: SmallWorld;
  release: string;
  site: string;
}

/** A release of the project's own archive. */
export async function madeRelease(): Promise<MadeSite> {
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

/** The release with something in it changed, and a place for a site. */
export async function changedFrom(
  made: MadeSite,
  ...changes: string[]
): Promise<{release: string; site: string}> {
  const folder = temporaryFolder();
  const release = join(folder, "release");
  cpSync(made.release, release, {recursive: true});
  const database = await openDatabase(join(release, "gongkai.duckdb"));
  for (const change of changes) await database.run(change);
  database.close();
  return {release, site: join(folder, "site")};
}

/** What the release answers. */
export async function rowsIn(made: MadeSite, sql: string): Promise<Record<string, unknown>[]> {
  const database = await openDatabase(join(made.release, "gongkai.duckdb"), "READ_ONLY");
  const found = await database.rows(sql);
  database.close();
  return found;
}

/** Every page of the site as a reader's program sees it, by file. */
export const documentsIn = (site: string): Map<string, Document> =>
  new Map(
    pagesIn(site).map((file) => [
      file,
      parseHTML(readIn(site, file)).document as unknown as Document
    ])
  );

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
