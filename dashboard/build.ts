import {cp, mkdir, readdir, rename, rm, stat, writeFile} from "node:fs/promises";
import {dirname, join} from "node:path";
import {stringify} from "csv-stringify/sync";
import {parseHTML} from "linkedom";
import {bodyPage} from "./pages/body.ts";
import {drawings, widths, wordOf, type Drawing} from "./pages/charts.ts";
import {dataPage} from "./pages/data.ts";
import {findingsPage} from "./pages/findings.ts";
import {frontPage} from "./pages/front.ts";
import {bodyPath, fileName, fileOf, reportPath, type Context} from "./pages/links.ts";
import {methodPage} from "./pages/method.ts";
import {reportPage} from "./pages/report.ts";
import {rulesPage} from "./pages/rules.ts";
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

const fixed = ["style.css", "script.js", "icon.svg"];

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
    for (const file of fixed) await cp(join(import.meta.dirname, file), join(draft, file));
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
  const files = await releaseFiles(options.release);
  const reader = await siteModel(query, {files, notebooks: options.notebooks ?? []});
  const {document} = parseHTML("<!doctype html><html></html>") as unknown as {document: Document};
  const bodies: [BodyModel, string[]][] = [];
  let featured: BodyModel | null = null;
  for (const {body} of reader.site.bodies) {
    const model = await bodyModel(reader, body);
    bodies.push([model, Object.keys(sheets)]);
    if (!featured || model.reports.length > featured.reports.length) featured = model;
    await writeBody({reader, model, document}, write);
  }
  if (!featured) throw new Error("the release has no report to show");
  for (const lang of langs) {
    const at = (path: string): Context => ({lang, path});
    const put = (path: string, page: (context: Context) => string) =>
      write(fileOf(at(path)), page(at(path)));
    await put("index.html", (c) =>
      frontPage(c, reader.site, {model: featured!, document, context: c})
    );
    await put("findings.html", (c) => findingsPage(c, reader.site));
    await put("rules.html", (c) => rulesPage(c, reader.site));
    await put("data.html", (c) => dataPage(c, reader.site, bodies));
    await put("method.html", (c) => methodPage(c, reader.site));
  }
}

interface BodyJob {
  reader: Reader;
  model: BodyModel;
  document: Document;
}

/** A body's page, its charts as files, and its reports, each in both languages. */
async function writeBody({reader, model, document}: BodyJob, write: Write): Promise<void> {
  const {site} = reader;
  const {body} = model.body;
  const folder = `charts/${fileName(body)}`;
  for (const [name, rows] of Object.entries(sheets))
    await write(`${folder}/${name}.csv`, toCsv(rows(model.charts)));
  for (const lang of langs) {
    const context = {lang, path: bodyPath(body)};
    const drawing: Drawing = {model, document, context};
    await write(fileOf(context), bodyPage(context, site, drawing));
    for (const [name, draw] of drawings(drawing)) {
      const svg = draw({document, lang, width: widths.wide, href: () => null});
      await write(
        `${folder}/${name}.${lang}.svg`,
        standalone(svg, {model, lang, name, word: wordOf[name]!})
      );
    }
  }
  for (const row of model.reports) {
    const report = await reportModel(reader, model, row);
    for (const lang of langs) {
      const context = {lang, path: reportPath(row.report)};
      await write(fileOf(context), reportPage(context, site, report));
    }
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
