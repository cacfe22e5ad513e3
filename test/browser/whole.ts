/** The pages of the whole site with all that they fetch, of as many bodies as are wanted; those of the bodies are left out. */
import {cpSync, mkdirSync} from "node:fs";
import {join} from "node:path";
import {drawingBoard} from "#dashboard/body-files.ts";
import {writeFixed, writePages} from "#dashboard/build.ts";
import {draftIn} from "#dashboard/draft.ts";
import {siteModel} from "#dashboard/read.ts";
import {withRelease} from "#dashboard/release.ts";
import {madeBodies, multiply} from "#test/generated/release.ts";

/** Makes a release of so many bodies out of a file of the project's own, and their pages, in a folder. */
export async function wholeSite(own: string, bodies: number, folder: string): Promise<string> {
  const release = join(folder, "release");
  const site = join(folder, "site");
  mkdirSync(release);
  cpSync(own, join(release, "gongkai.duckdb"));
  await multiply(join(release, "gongkai.duckdb"), madeBodies(bodies - 1));
  const draft = draftIn(site, null);
  await withRelease(release, {}, async ({query}) => {
    const releases = {kept: [], this: null, earlier: []};
    const model = await siteModel(query, {files: [], releases, notebooks: [], nav: []});
    await writePages({query, site: model, document: drawingBoard()}, draft);
  });
  await writeFixed(draft);
  return site;
}
