import {cp, mkdir, readdir, rename, rm, stat, writeFile} from "node:fs/promises";
import {dirname, join} from "node:path";
import {stringify} from "csv-stringify/sync";
import {parseHTML} from "linkedom";
import {bodyPage} from "./pages/body.ts";
import {drawings, widths, wordOf} from "./pages/charts.ts";
import {bodyPath, fileName, fileOf, reportPath} from "./pages/links.ts";
import {sitePages, type Files} from "./pages/list.ts";
import {reportPage} from "./pages/report.ts";
import {bodyModel, reportModel, siteModel, type Reader} from "./read.ts";
import type {BodyModel} from "./model.ts";
import {openRelease} from "./release.ts";
import {sheets} from "./sheets.ts";
import {standalone} from "./standalone.ts";
import {langs} from "./words.ts";

export interface BuildOptions {
  /** Folder of the release. */
  release: string;
  /** Folder that the site takes the place of. */
  site: string;
  /** Notebooks that stand rendered in the site's folder `notebooks`. */
  notebooks?: {file: string; title: string}[];
}

/** Writes a file of the site; folders come as they are needed. */
type Write = (file: string, content: string) => Promise<void>;

const fixed = ["style.css", "icon.svg", "scripts"];

/** Builds the site from the release beside its place, and puts it there when it is whole. */
export async function build(options: BuildOptions): Promise<void> {
  const {release: folder, site} = options;
  const draft = `${site}.${process.pid}.tmp`;
  const release = await openRelease(folder);
  try {
    await rm(draft, {recursive: true, force: true});
    await writeSite(options, release.query, (file, content) =>
      writeInto(join(draft, file), content)
    );
    await copyRelease(folder, join(draft, "data"));
    for (const file of fixed)
      await cp(join(import.meta.dirname, file), join(draft, file), {recursive: true});
    await swap(draft, site);
  } finally {
    release.close();
    await rm(draft, {recursive: true, force: true});
  }
}

async function writeSite(
  options: BuildOptions,
  query: Reader["query"],
  write: Write
): Promise<void> {
  const {document} = parseHTML("<!doctype html><html></html>") as unknown as {document: Document};
  const reader = await siteModel(query, {
    files: await releaseFiles(options.release),
    notebooks: options.notebooks ?? [],
    nav: sitePages.flatMap(({path, nav}) => (nav ? [{path, word: nav}] : [])),
    document
  });
  const files = filesOf(write);
  for (const {body} of reader.site.bodies)
    await writeBody({reader, model: await bodyModel(reader, body)}, files);
  for (const {path, shows, beside} of sitePages) {
    await files.page(path, await shows(reader));
    await beside?.(reader, files);
  }
}

/** Pages in both languages, and whatever has none. */
function filesOf(write: Write): Files {
  return {
    file: write,
    async page(path, draw) {
      for (const lang of langs) await write(fileOf({lang, path}), draw({lang, path}));
    }
  };
}

interface BodyJob {
  reader: Reader;
  model: BodyModel;
}

/** A body's page, its charts as files, and its reports, each in both languages. */
async function writeBody({reader, model}: BodyJob, files: Files): Promise<void> {
  const {site, document} = reader;
  const {body} = model.body;
  const folder = `charts/${fileName(body)}`;
  for (const [name, rows] of Object.entries(sheets))
    await files.file(`${folder}/${name}.csv`, toCsv(rows(model.charts)));
  const drawn = drawings(model);
  for (const lang of langs)
    for (const [name, draw] of drawn) {
      const svg = draw({document, lang, width: widths.wide, href: () => null});
      const picture = standalone(svg, {model, lang, name, word: wordOf[name]!});
      await files.file(`${folder}/${name}.${lang}.svg`, picture);
    }
  await files.page(bodyPath(body), (context) =>
    bodyPage(context, site, {model, document, context})
  );
  for (const row of model.reports) {
    const report = await reportModel(reader, model, row);
    await files.page(reportPath(row.report), (context) => reportPage(context, site, report));
  }
}

/** UTF-8 with a mark, for spreadsheets, and no cell that one would take for a formula. */
function toCsv(rows: Record<string, string | number | null>[]): string {
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  return stringify(rows, {bom: true, header: true, columns, escape_formulas: true});
}

async function writeInto(file: string, content: string): Promise<void> {
  await mkdir(dirname(file), {recursive: true});
  await writeFile(file, content);
}

const isDownload = (file: string) =>
  /\.(csv|parquet)$/.test(file) || file === "datapackage.json" || file === "SHA256SUMS";

async function releaseFiles(folder: string): Promise<{file: string; bytes: number}[]> {
  const files = (await readdir(folder)).filter(isDownload).sort();
  return Promise.all(
    files.map(async (file) => ({file, bytes: (await stat(join(folder, file))).size}))
  );
}

async function copyRelease(folder: string, target: string): Promise<void> {
  const files = await releaseFiles(folder);
  await mkdir(target, {recursive: true});
  for (const {file} of files) await cp(join(folder, file), join(target, file));
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
