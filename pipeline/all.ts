import {existsSync} from "node:fs";
import {join} from "node:path";
import {projectFingerprint} from "#pipeline/fingerprint.ts";
import {find} from "#pipeline/find.ts";
import {noteSite, untouchedSite} from "#pipeline/last-site.ts";
import {load} from "#pipeline/load.ts";
import {writeManifest} from "#pipeline/manifest.ts";
import {parse} from "#pipeline/parse.ts";
import {openPieces} from "#pipeline/pieces.ts";
import {publish} from "#pipeline/publish.ts";
import {readingsOf} from "#pipeline/readings.ts";
import {releaseOf, replaceRelease} from "#pipeline/release.ts";
import type {Standing} from "#pipeline/run-inputs.ts";
import type {Summary} from "#pipeline/summary.ts";
import type {Meeting} from "#pipeline/work/gathering.ts";
import {timer} from "#pipeline/timer.ts";
import type {World} from "#pipeline/world.ts";

/** What was made, and how the site stands of it. */
interface Made extends Summary {
  stands: Standing;
}

/** Everything from what data/ holds: the spine of the project. */
export async function all(world: World, meeting: Meeting | null = null): Promise<Made> {
  const {time, times} = timer(world);
  const kept = readingsOf(world);
  const pieces = await openPieces({
    ...{last: releaseOf(world), list: kept},
    by: await projectFingerprint()
  });
  const last = untouchedSite(world);
  const summary = await replaceRelease(world, async ({release, site}) => {
    const read = await time("parse", async () => {
      if (meeting) await gather(meeting, world);
      return parse(world);
    });
    const found = await time("check", () => find(read, world));
    await time("load", () => load(found, release, world));
    await time("publish", async () => {
      await writeManifest(release, world);
      await publish(release, pieces);
    });
    await time("dashboard", () => dashboard({release, site, last, ...standing(world)}));
    await time("notebooks", () => notebooks({release, site, last, kept}));
    return {read, found, times, release: releaseOf(world), site: world.site};
  });
  await pieces.save();
  return {...summary, stands: await noteSite(world)};
}

// The database of many machines, and what speaks to it, are loaded only where there is one.
async function gather(meeting: Meeting, world: World): Promise<void> {
  const {gather: gatherFrom} = await import("#pipeline/work/gathering.ts");
  await gatherFrom(meeting, world);
}

interface Folders {
  release: string;
  site: string;
  /** The site that stands, where pages can be kept from it. */
  last: string | null;
}

const presentFile = (path: string) => (existsSync(path) ? path : undefined);

/** What the site takes from where it stands: documents as received, and what was revised. */
const standing = (world: World) => ({
  archive: join(world.data, "archive"),
  releases: join(world.data, "releases"),
  changes: presentFile(join(world.data, "CHANGES.md"))
});

// Vite, Plot and linkedom are loaded only when the site is built.
async function dashboard(folders: Folders & ReturnType<typeof standing>): Promise<void> {
  const [{build}, {listNotebooks}] = await Promise.all([
    import("#dashboard/build.ts"),
    import("#dashboard/notebooks/list.ts")
  ]);
  await build({...folders, notebooks: await listNotebooks()});
}

async function notebooks(folders: Folders & {kept: string}): Promise<void> {
  const {renderNotebooks} = await import("#dashboard/notebooks.ts");
  await renderNotebooks(folders);
}
