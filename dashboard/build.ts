import {existsSync} from "node:fs";
import {mkdir, readdir, readFile, rename, rm, stat} from "node:fs/promises";
import {dirname, join} from "node:path";
import {bundled} from "./bundle.ts";
import {shareArchive} from "./archived.ts";
import {writeChanged} from "./bodies.ts";
import type {Order} from "./bodies-thread.ts";
import {drawingBoard} from "./body-files.ts";
import {bibtexOf, cslOf} from "./citation.ts";
import {draftIn, type Draft} from "./draft.ts";
import {keysFile, keysIn, keysOf} from "./keys.ts";
import {fileOf} from "./pages/links.ts";
import {sitePages, type Files} from "./pages/list.ts";
import {siteModel, type Reader} from "./read.ts";
import {openRelease, type Release} from "./release.ts";
import type {SiteModel} from "./model.ts";
import {changesFile, copyRelease, descriptionIn, releaseFiles, toldIn} from "./release-files.ts";
import {releasesOf, shareReleases} from "./releases.ts";
import {langs} from "./words.ts";

export interface BuildOptions {
  /** Folder of the release. */
  release: string;
  /** Folder of the documents as they were received. */
  archive: string;
  /** Folder of the releases that are kept, each under its number. */
  releases?: string;
  /** Folder that the site takes the place of. */
  site: string;
  /** What was revised in published figures, told in a file. */
  changes?: string;
  /** The site that stands now, where it is another: what has not changed is kept from it. */
  last?: string;
  /** So many bodies are asked for at once: a question goes through a large table once for all of them. */
  together?: number;
  /** Notebooks that stand rendered in the site's folder `notebooks`. */
  notebooks?: {file: string; title: string}[];
}

/** Builds the site from the release beside its place, and puts it there when it is whole. */
export async function build(options: BuildOptions): Promise<void> {
  const {site, last = site} = options;
  const folders = {draft: `${site}.${process.pid}.tmp`, last: existsSync(last) ? last : null};
  const releases = releasesOf(options.release, options.releases);
  const earlier = releases.earlier
    .toReversed()
    .map((number) => ({number, folder: join(options.releases!, `${number}`)}));
  const release = await openRelease(options.release, {earlier});
  try {
    await rm(folders.draft, {recursive: true, force: true});
    await writeSite(options, {release, releases}, folders);
    await swap(folders.draft, site);
  } finally {
    release.close();
    await rm(folders.draft, {recursive: true, force: true});
  }
}

type Folders = Omit<Order, "nav" | "release">;

async function writeSite(
  {release: folder, archive, releases: kept, changes, notebooks = [], together = 16}: BuildOptions,
  {release, releases}: {release: Release; releases: SiteModel["releases"]},
  folders: Folders
): Promise<void> {
  const nav = sitePages.flatMap(({path, nav}) => (nav ? [{path, word: nav}] : []));
  const files = [...(await releaseFiles(folder)), ...(await toldIn(changes))];
  const site = await siteModel(release.query, {files, releases, notebooks, nav});
  const draft = draftIn(folders.draft, folders.last);
  const document = drawingBoard();
  const [keys, last] = [await keysOf(release.query), keysIn(folders.last)];
  const desk = {release, site, draft, document};
  await writeChanged(desk, {release: folder, ...folders, nav}, {keys, last, together});
  await writePages({query: release.query, site, document}, draft);
  await copyRelease(folder, draft, folders.last);
  if (changes) draft.copy(changes, `data/${changesFile}`);
  shareReleases(kept, draft);
  writeCitations(folder, site, draft);
  await shareArchive(release.query, archive, draft);
  await writeFixed(draft);
  draft.write(keysFile, `${JSON.stringify(keys, null, 1)}\n`);
}

/** How the release is cited, for programs that keep references. */
function writeCitations(folder: string, {counts, releases}: SiteModel, draft: Draft): void {
  const number = releases.this;
  const described = {
    ...descriptionIn(folder),
    ...(number !== null && {version: String(number)})
  };
  draft.write("data/citation.bib", bibtexOf(described, counts));
  draft.write("data/citation.json", cslOf(described, counts));
}

/** The pages of the whole site, and what belongs to them. */
async function writePages(reader: Reader, draft: Draft): Promise<void> {
  const files: Files = {
    file: async (path, content) => draft.write(path, content),
    async page(path, draw) {
      const {joined} = reader.site;
      for (const lang of langs) draft.write(fileOf({lang, path}), draw({lang, path, joined}));
    }
  };
  for (const {write} of sitePages) await write(reader, files);
}

/** What is the same in every site. */
async function writeFixed(draft: Draft): Promise<void> {
  const scripts = await readdir(join(import.meta.dirname, "scripts"));
  for (const file of ["style.css", "icon.svg", ...scripts.map((name) => `scripts/${name}`)])
    draft.write(file, await readFile(join(import.meta.dirname, file)));
  for (const name of ["compare", "findings", "outcomes", "search"])
    draft.write(`scripts/${name}.js`, await bundled(name));
}

/** Puts the new site in the place of the old one: a failed build leaves the old as it was. */
async function swap(draft: string, site: string): Promise<void> {
  const old = `${site}.${process.pid}.old.tmp`;
  await mkdir(dirname(site), {recursive: true});
  const there = await stat(site).then(
    () => true,
    () => false
  );
  if (there) await rename(site, old);
  await rename(draft, site);
  await rm(old, {recursive: true, force: true});
}
