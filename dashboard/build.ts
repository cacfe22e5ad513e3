import {existsSync} from "node:fs";
import {mkdir, readdir, readFile, rename, rm, stat} from "node:fs/promises";
import {dirname, join} from "node:path";
import {bundled, liveScripts} from "./bundle.ts";
import {shareArchive} from "./archived.ts";
import {writeChanged} from "./bodies.ts";
import {drawingBoard, type Order} from "./body-files.ts";
import {bibtexOf, cslOf} from "./citation.ts";
import {draftIn, type Draft} from "./draft.ts";
import {codeKey, hashOfBytes, keysFile, keysIn, keysOf, type Keys, type SiteKeys} from "./keys.ts";
import {fileOf} from "./pages/links.ts";
import {sitePages, type Files} from "./pages/list.ts";
import {siteModel, type Reader} from "./read.ts";
import {withRelease} from "./release.ts";
import type {SiteModel} from "./model.ts";
import {changesFile, copyRelease, descriptionIn, releaseFiles, toldIn} from "./release-files.ts";
import {releasesOf, shareReleases} from "./releases.ts";
import {keepingIn, type Keeping} from "./sets.ts";
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
  /** The site that stands now, where it is another: what has not changed is kept from it; of null nothing is. */
  last?: string | null;
  /** So many bodies are asked for at once: a question goes through a large table once for all of them. */
  together?: number;
  /** Notebooks that stand rendered in the site's folder `notebooks`. */
  notebooks?: {file: string; title: string}[];
}

/** Builds the site from the release beside its place, and puts it there when it is whole. */
export async function build(options: BuildOptions): Promise<void> {
  const {site, last = site} = options;
  const isThere = last !== null && existsSync(last);
  const folders = {draft: `${site}.${process.pid}.tmp`, last: isThere ? last : null};
  try {
    await rm(folders.draft, {recursive: true, force: true});
    await writeSite(options, folders);
    await swap(folders.draft, site);
  } finally {
    await rm(folders.draft, {recursive: true, force: true});
  }
}

type Folders = Omit<Order, "nav" | "release">;

async function writeSite(options: BuildOptions, folders: Folders): Promise<void> {
  const {release: folder, archive, changes, together = 16} = options;
  const releases = releasesOf(folder, options.releases);
  const nav = sitePages.flatMap(({path, nav}) => (nav ? [{path, word: nav}] : []));
  const order = {release: folder, ...folders, nav};
  const draft = draftIn(folders.draft, folders.last);
  const document = drawingBoard();
  const keys = await withRelease(folder, {memory: "128MB"}, ({query}) => keysOf(query));
  const last = keysIn(folders.last);
  const keeping = keepingIn(draft, last.sets);
  await writeChanged({order, draft, document}, {keys, last: last.keys, together});
  const earlier = releases.earlier
    .toReversed()
    .map((number) => ({number, folder: join(options.releases!, `${number}`)}));
  await withRelease(folder, {earlier}, async ({query}) => {
    const files = [...(await releaseFiles(folder)), ...(await toldIn(changes))];
    const beside = {files, releases, notebooks: options.notebooks ?? [], nav};
    const site = await siteModel(query, beside);
    await writePages({query, site, document}, draft, {keys, keeping});
    writeCitations(folder, site, draft);
    await shareArchive(query, archive, draft);
  });
  await copyRelease(folder, draft, folders.last);
  if (changes) draft.copy(changes, `data/${changesFile}`);
  shareReleases(options.releases, draft);
  await writeFixed(draft, keeping);
  const made: SiteKeys = {keys, sets: keeping.sets};
  draft.write(keysFile, `${JSON.stringify(made, null, 1)}\n`);
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

interface Known {
  keys: Keys;
  keeping: Keeping;
}

/** The pages of the whole site, and what belongs to them. */
export async function writePages(
  reader: Reader,
  draft: Draft,
  {keys, keeping}: Known = {keys: {}, keeping: keepingIn(draft)}
): Promise<void> {
  const files: Files = {
    file: async (path, content) => draft.write(path, content),
    ofBodies: (name, {bodies, more}, make) =>
      keeping.have(
        name,
        hashOfBytes(JSON.stringify([bodies.map((body) => [body, keys[body]?.all]), more])),
        make
      ),
    async page(path, draw) {
      const {joined} = reader.site;
      for (const lang of langs) draft.write(fileOf({lang, path}), draw({lang, path, joined}));
    }
  };
  for (const {write} of sitePages) await write(reader, files);
}

/** What is the same in every site. */
export async function writeFixed(draft: Draft, keeping = keepingIn(draft)): Promise<void> {
  const scripts = await readdir(join(import.meta.dirname, "scripts"));
  for (const file of ["style.css", "icon.svg", ...scripts.map((name) => `scripts/${name}`)])
    draft.write(file, await readFile(join(import.meta.dirname, file)));
  const key = codeKey();
  await keeping.have("scripts", key, async (write) => {
    for (const name of liveScripts) await write(`scripts/${name}.js`, await bundled(name));
  });
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
