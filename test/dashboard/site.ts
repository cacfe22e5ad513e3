/** The site of the project's own reports, made anew for a test file. */
import {cpSync, existsSync, mkdirSync, readdirSync, readFileSync, statSync} from "node:fs";
import {join, relative} from "node:path";
import {parseHTML} from "linkedom";
import {build} from "#dashboard/build.ts";
import {openDatabase} from "#pipeline/database.ts";
import {publish} from "#pipeline/publish.ts";
import {fillRelease} from "#test/archive.ts";
import {projectWorld, temporaryFolder, type SmallWorld} from "#test/world.ts";

export interface MadeSite {
  world: SmallWorld;
  release: string;
  archive: string;
  site: string;
}

/** A release of the project's own archive. */
export async function madeRelease(): Promise<MadeSite> {
  const world = projectWorld();
  const release = join(world.folder, "release");
  mkdirSync(release);
  await fillRelease(release, world);
  await publish(release);
  return {world, release, archive: join(world.data, "archive"), site: world.site};
}

/** The same, and the site built from it. */
export async function madeSite(): Promise<MadeSite> {
  const made = await madeRelease();
  await build(made);
  return made;
}

/** The release with something in it changed, and a place for a site. */
export async function changedFrom(
  made: Pick<MadeSite, "release" | "archive">,
  ...changes: string[]
): Promise<Omit<MadeSite, "world">> {
  const folder = temporaryFolder();
  const release = join(folder, "release");
  cpSync(made.release, release, {recursive: true});
  const database = await openDatabase(join(release, "gongkai.duckdb"));
  for (const change of changes) await database.run(change);
  database.close();
  return {release, archive: made.archive, site: join(folder, "site")};
}

/** A folder of kept releases: the third is the release with something in it changed. */
export async function keptBefore(
  made: Pick<MadeSite, "release" | "archive">,
  ...changes: string[]
): Promise<string> {
  const before = await changedFrom(made, ...changes);
  const kept = join(before.release, "../releases/3");
  mkdirSync(kept, {recursive: true});
  const database = await openDatabase(join(before.release, "gongkai.duckdb"), "READ_ONLY");
  for (const table of ["reports", "observations", "findings"])
    await database.run(`copy ${table} to '${join(kept, table)}.parquet'`);
  database.close();
  return join(kept, "..");
}

/** What the release answers. */
export async function rowsIn(made: MadeSite, sql: string): Promise<Record<string, unknown>[]> {
  const database = await openDatabase(join(made.release, "gongkai.duckdb"), "READ_ONLY");
  const found = await database.rows(sql);
  database.close();
  return found;
}

/** A page of the site as a reader's program sees it. */
export const documentIn = (site: string, file: string) =>
  parseHTML(readIn(site, file)).document as unknown as Document;

/** Every page of the site as a reader's program sees it, by file. */
export const documentsIn = (site: string): Map<string, Document> =>
  new Map(pagesIn(site).map((file) => [file, documentIn(site, file)]));

/** What a page leads to, and the places that it has; hundreds of whole pages would not stay in memory. */
function linksIn(page: Document): {hrefs: string[]; ids: Set<string>} {
  const links = [...page.querySelectorAll("a[href], link[href], script[src]")];
  return {
    hrefs: links.map((link) => link.getAttribute("href") ?? link.getAttribute("src")!),
    ids: new Set([...page.querySelectorAll("[id]")].map(({id}) => id))
  };
}

/** Links of the site that lead nowhere, or to no anchor of their page, with the page that they stand on. */
export function lostLinks(site: string): string[] {
  const pages = new Map(pagesIn(site).map((file) => [file, linksIn(documentIn(site, file))]));
  const isLost = (file: string, href: string): boolean => {
    const {pathname, hash, protocol} = new URL(href, `site:///${file}`);
    const [target, anchor] = [pathname.slice(1), hash.slice(1)].map(decodeURIComponent);
    if (protocol !== "site:" || !existsSync(join(site, target!))) return true;
    return anchor !== "" && !pages.get(target!)?.ids.has(anchor!);
  };
  return [...pages].flatMap(([file, {hrefs}]) =>
    hrefs.filter((href) => isLost(file, href)).map((href) => `${file}: ${href}`)
  );
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
