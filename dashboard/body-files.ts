import {parseHTML} from "linkedom";
import type {Draft} from "./draft.ts";
import type {BodyModel, Common} from "./model.ts";
import {bodyModel} from "./models/body.ts";
import {findingModels} from "./models/findings.ts";
import {reportModels} from "./models/report.ts";
import {bodyPage} from "./pages/body.ts";
import {bodyPath, fileName, fileOf, reportPath, type Context} from "./pages/links.ts";
import {reportPage} from "./pages/report.ts";
import {placesOf, type Range} from "./places.ts";
import {commonModel, joinedFiles, type Asking} from "./read.ts";
import {withRelease, type Query, type Release} from "./release.ts";
import {chartFiles} from "./take-along.ts";
import {langs} from "./words.ts";

/** What charts are drawn in: one for a run, since each takes time to come about. */
export const drawingBoard = (): Document =>
  parseHTML("<!doctype html><html></html>").document as unknown as Document;

/** Whose files these are: a body's pages, its reports', and its charts. */
export function pathsOf(body: string): string[] {
  const name = fileName(body);
  const own = [bodyPath(body), `reports/${name}`, `charts/${name}`];
  return langs.flatMap((lang) => own.map((path) => fileOf({lang, path})));
}

/** A report's page, in each language. */
export const filesOf = (report: string): string[] =>
  langs.map((lang) => fileOf({lang, path: reportPath(report)}));

/** A body whose files are to be written, and which of its reports' pages. */
export interface Task {
  body: string;
  reports: readonly string[];
}

/** What is to be built from what, and what of it can be kept. */
export interface Order {
  release: string;
  draft: string;
  last: string | null;
  nav: Common["nav"];
}

/** Where files are drawn, and where they go. */
export interface Bench {
  order: Order;
  draft: Draft;
  document: Document;
}

/** Of the release no more is held than some bodies need, since every core has its own. */
const small = {threads: 1, memory: "64MB"};

/** Writes the files of some bodies, and leaves nothing open behind it. */
export const writeBatch = ({order, ...at}: Bench, tasks: readonly Task[]): Promise<void> =>
  withRelease(order.release, small, async (release) => {
    const site = await commonModel(release.query, order.nav);
    await writeBodies({release, site, ...at}, tasks);
  });

interface Desk extends Omit<Bench, "order"> {
  release: Release;
  site: Common;
}

/** Asks once for what is theirs. */
async function writeBodies(desk: Desk, tasks: readonly Task[]): Promise<void> {
  const bodies = tasks.map(({body}) => body);
  await desk.release.part(bodies, async (query) => {
    const asking = {query, site: desk.site};
    const findings = await findingModels(asking, await findingsIn(query));
    const places = placesOf(await query<Range>("ranges", {findings: null}));
    const joined = await joinedFiles(query);
    for (const {body: id, reports} of tasks) {
      const model = await bodyModel(asking, {id, findings, joined});
      writeBody(desk, model);
      const beside = {findings, places, wanted: new Set(reports)};
      await writeReports(desk, asking, {model, beside});
    }
  });
}

async function findingsIn(query: Query): Promise<string[]> {
  return (await query<{finding: string}>("batch-findings")).map(({finding}) => finding);
}

/** A body's page, and its charts as files. */
function writeBody({site, draft, document}: Desk, model: BodyModel): void {
  for (const [file, text] of chartFiles({model, document})) draft.write(file, text);
  for (const lang of langs) {
    const context: Context = {lang, path: bodyPath(model.body.body), joined: model.joined};
    draft.write(fileOf(context), bodyPage(context, site, {model, document, context}));
  }
}

type Beside = Parameters<typeof reportModels>[2];

async function writeReports(
  {site, draft}: Desk,
  asking: Asking,
  {model, beside}: {model: BodyModel; beside: Beside}
): Promise<void> {
  for await (const report of reportModels(asking, model, beside))
    for (const lang of langs) {
      const path = reportPath(report.report.report);
      const context: Context = {lang, path, joined: model.joined};
      draft.write(fileOf(context), reportPage(context, site, report));
    }
}
