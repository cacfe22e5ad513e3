import {existsSync} from "node:fs";
import {mkdir, readdir, readFile, rename, rm, writeFile} from "node:fs/promises";
import {basename, dirname, join} from "node:path";
import {errorCode, Failure} from "#pipeline/failure.ts";
import {words} from "#pipeline/words.ts";
import {projectPath, shown, type World} from "#pipeline/world.ts";

/** Where a run writes: folders beside the real ones, which take their place when all is done. */
export interface Stage {
  release: string;
  site: string;
}

export const releaseOf = (world: World) => join(world.data, "release");

/**
 * Runs what makes a release and its site, and puts both in place only when it is complete. A run that
 * fails, or is killed at any moment, leaves the last good ones.
 */
export async function replaceRelease<Result>(
  world: World,
  make: (stage: Stage) => Promise<Result>
): Promise<Result> {
  const places = [releaseOf(world), world.site];
  const unlock = await lock(`${releaseOf(world)}.lock`, world);
  try {
    for (const place of places) await recover(place);
    for (const place of places) await refuseForeign(place, world);
    const [release, site] = places.map((place) => `${place}.next`) as [string, string];
    await mkdir(release, {recursive: true});
    await mkdir(site, {recursive: true});
    const result = await make({release, site});
    await writeFile(join(site, marker), "");
    for (const place of places) await swap(place);
    return result;
  } finally {
    for (const place of places) await clear(place);
    await unlock();
  }
}

/** Two runs at once would write into each other's folders. */
export async function lock(file: string, world: World): Promise<() => Promise<void>> {
  await mkdir(dirname(file), {recursive: true});
  try {
    await writeFile(file, String(process.pid), {flag: "wx"});
  } catch (error) {
    if (errorCode(error) !== "EEXIST") throw error;
    const pid = await readFile(file, "utf8");
    if (isAlive(Number(pid))) throw new Failure(words.otherRun(pid, shown(file))[world.lang]);
    await writeFile(file, String(process.pid));
  }
  return () => rm(file, {force: true});
}

function isAlive(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return errorCode(error) === "EPERM";
  }
}

/** Where the last good folder of a place stands: under its other name, where a run was killed between its two renames. */
export const lastGood = (place: string): string =>
  existsSync(place) || !existsSync(`${place}.old`) ? place : `${place}.old`;

/** A run that was killed between its two renames left the last good folder under its other name. */
async function recover(place: string): Promise<void> {
  if (existsSync(`${place}.old`) && !existsSync(place)) await rename(`${place}.old`, place);
  await rm(`${place}.old`, {recursive: true, force: true});
  await clear(place);
}

/** What a run left half done beside a place, whichever stage left it: release.next, dist.next.4711.tmp. */
async function clear(place: string): Promise<void> {
  const folder = dirname(place);
  const names = await readdir(folder).catch(() => []);
  for (const name of names.filter((name) => name.startsWith(`${basename(place)}.next`)))
    await rm(join(folder, name), {recursive: true, force: true});
}

/** Says that a site is ours, so that no other folder is ever replaced. */
const marker = ".gongkai";

/** A folder that we did not make is not ours to replace, whoever named it with --site or --data. */
async function refuseForeign(place: string, world: World): Promise<void> {
  if (!existsSync(place) || place === projectPath("dashboard/dist")) return;
  const names = await readdir(place);
  const ours = names.length === 0 || names.includes(marker) || names.includes("gongkai.duckdb");
  if (!ours) throw new Failure(words.notOurs(shown(place))[world.lang]);
}

async function swap(place: string): Promise<void> {
  if (existsSync(place)) await rename(place, `${place}.old`);
  await rename(`${place}.next`, place);
  await rm(`${place}.old`, {recursive: true, force: true});
}
