import PQueue from "p-queue";
import type {Retrieval} from "#data/schema/retrieval.ts";
import type {Received} from "#parsers/document.ts";
import type {Words} from "#pipeline/comparison.ts";
import {Failure, status, type Status} from "#pipeline/failure.ts";
import {collectWords} from "#pipeline/collect-words.ts";
import {Refused} from "#pipeline/fetching.ts";
import {getter, hostOf, type Got, type Run} from "#pipeline/getting.ts";
import {groupBy} from "#data/schema/group.ts";
import {inputs} from "#pipeline/inputs.ts";
import {kindOf} from "#pipeline/judging.ts";
import {formatOf} from "#pipeline/kinds.ts";
import {loadLibrary} from "#pipeline/library.ts";
import {decodePage} from "#pipeline/page-text.ts";
import {plugins} from "#pipeline/plugins.ts";
import {politely} from "#pipeline/politeness.ts";
import {
  attachments,
  isBareYear,
  isReportTitle,
  pictures,
  yearOf,
  type Link,
  type Page,
  type Site
} from "#pipeline/site.ts";
import {openStore} from "#pipeline/store.ts";
import {withKnown, type Order, type Target} from "#pipeline/targets.ts";
import type {World} from "#pipeline/world.ts";

/** What came of a run: documents by outcome, and what could not be had. */
export interface Tally {
  kept: number;
  same: number;
  changed: number;
  gone: number;
  failed: number;
}

/** Hosts that are asked at a time: each may send as much as the limits allow, and it is all held in memory. */
const sideBySide = 8;

/** A list that goes on for more pages than this is no list of annual reports. */
const mostPages = 100;
/** A city's list has its offices' reports of fifteen years, some thousand. */
const mostListed = 5000;
/** A report has a dozen files, where every table is one. */
const mostFiles = 50;

/** Fetches what an order names into the archive; what was done before a kill is not done again. */
export async function collect(order: Order, agent: string, world: World): Promise<Tally> {
  const sites = await plugins<Site>(new URL("sites/", import.meta.url));
  refuseUnknownFamilies(order.targets, sites, world);
  const library = await loadLibrary(world);
  const store = await openStore({software: agent, readers: library}, world);
  const visitor = politely({agent, heard: (answer) => store.heard(answer)}, world);
  const tally: Tally = {kept: 0, same: 0, changed: 0, gone: 0, failed: 0};
  let done = false;
  try {
    const run = {store, library, visitor, world, tally, sites};
    await takeIn(order.files, run);
    const targets = withKnown(order, store.ledger.rows());
    const hosts = [...groupBy(targets, ({url}) => hostOf(url)).values()];
    const beside = new PQueue({concurrency: sideBySide});
    const ends = await Promise.allSettled(
      hosts.map((targets) => beside.add(() => oneHost(targets, run)))
    );
    for (const end of ends) if (end.status === "rejected") throw end.reason;
    done = true;
  } finally {
    await visitor.close();
    await store.close(done);
  }
  return tally;
}

interface Work extends Run {
  tally: Tally;
  sites: Map<string, Site>;
}

function refuseUnknownFamilies(targets: Target[], sites: Map<string, Site>, world: World): void {
  const lost = targets.find(({family}) => family !== null && !sites.has(family));
  if (lost)
    throw new Failure(
      collectWords.noFamily(lost.family!, [...sites.keys()].join(", "))[world.lang]
    );
}

/** Files of a folder of one's own: filed by their hash like those that were fetched. */
async function takeIn(paths: string[], work: Work): Promise<void> {
  for await (const input of inputs(paths)) {
    if ("problem" in input) fail(input.problem, work);
    else await takeInOne(input.received, work);
  }
}

async function takeInOne({path, bytes}: Received, work: Work): Promise<void> {
  const format = formatOf(bytes, work.library);
  if (format === null) return fail(collectWords.fileUnknown(path), work);
  const filed = await work.store.file(bytes, "document");
  const note = "taken in from a folder";
  const source = {...filed, format, bytes: bytes.length, url: null, retrieved: null, note};
  work.tally[(await work.store.enter(source)) ? "kept" : "same"] += 1;
}

function fail(problem: Words, {tally, world}: Pick<Work, "tally" | "world">): void {
  tally.failed += 1;
  world.warn(problem[world.lang]);
}

async function oneHost(targets: Target[], work: Work): Promise<void> {
  const get = getter(work);
  const means = {...work, get: (target: Target) => counted(target, get, work)};
  for (const target of targets)
    await (target.kind === "list" ? list(target, means) : report(target, means));
}

interface Means extends Work {
  get(target: Target): Promise<Got | null>;
}

/** Gets once, and counts what came; null where it was got before in this run, or cannot be. */
async function counted(
  target: Target,
  get: ReturnType<typeof getter>,
  work: Work
): Promise<Got | null> {
  try {
    const got = await get(target);
    if (got && target.kind !== "list") count(got.row, got.before, work);
    return got?.bytes ? got : null;
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    fail(error.words, work);
    return null;
  }
}

function count(row: Retrieval, before: Retrieval | null, {tally, world}: Work): void {
  if (row.outcome === "gone") {
    tally.gone += 1;
    world.warn(collectWords.gone(row.url)[world.lang]);
  } else if (row.outcome === "kept") tally[before ? "changed" : "kept"] += 1;
  else tally.same += 1;
}

async function list(target: Target, means: Means): Promise<void> {
  const pages = [target.url];
  const found = new Map<string, Link>();
  let read = 0;
  for (let i = 0; i < pages.length && i < mostPages; i++) {
    const got = await means.get({...target, url: pages[i]!});
    if (!got) continue;
    read += 1;
    const {links, next} =
      seen(got, means, (page) => readList(page, target.family, means)) ?? nothing;
    // One page under http and under https is one page.
    for (const link of links) {
      const plain = link.url.replace(/^https?:/, "");
      if (!found.has(plain)) found.set(plain, link);
    }
    pages.push(...new Set(next.filter((url) => !pages.includes(url) && isWithin(target, url))));
  }
  if (pages.length > mostPages) fail(collectWords.tooManyPages(target.url, mostPages), means);
  if (found.size === 0 && read > 0) fail(collectWords.noReportListed(target.url), means);
  if (found.size > mostListed) fail(collectWords.tooManyListed(target.url, mostListed), means);
  // A list that leads to itself, as its menu does, is no report.
  const others = [...found.values()].filter(({url}) => !pages.includes(url));
  for (const link of others.slice(0, mostListed)) await listed(link, target, means);
}

const nothing = {links: [], next: []};
const isWithin = (target: Target, url: string) => hostOf(url) === hostOf(target.url);

/** What is seen on a page; null on one that is nested so deeply that nothing can be. */
function seen<T>(got: Got, work: Work, look: (page: Page) => T): T | null {
  try {
    return look({url: got.url, text: decodePage(got.bytes!, got.row.media_type)});
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    fail(collectWords.tooTangled(got.url), work);
    return null;
  }
}

function readList(
  page: Page,
  family: string | null,
  {sites}: Work
): {links: Link[]; next: string[]} {
  const generic = sites.get("generic")!;
  const told = [...sites.values()].find((site) => site !== generic && site.recognise(page));
  const site = (family === null ? told : sites.get(family)) ?? generic;
  const reports = (links: Link[]) => links.filter(({title}) => isReportTitle(title));
  const listed = site.links(page);
  // Many a list of annual reports gives nothing but their years, which are told by the family's addresses alone.
  const bare = () => (site === generic ? [] : listed.filter(({title}) => isBareYear(title)));
  const found = [
    () => (site === generic ? [] : reports(listed)),
    () => withYear(reports(generic.links(page))),
    bare
  ];
  const links = found.map((look) => look()).find(({length}) => length > 0) ?? [];
  return {links, next: site.next(page)};
}

/** Menus lead to 政府信息公开年度报告 without a year; where a list gives years, that is none of its reports. */
function withYear(links: Link[]): Link[] {
  const dated = links.filter(({title}) => yearOf(title) !== null);
  return dated.length > 0 ? dated : links;
}

async function listed({url, title}: Link, target: Target, means: Means): Promise<void> {
  if (!isWithin(target, url)) return fail(collectWords.offHost(target.url, url), means);
  const year = yearOf(title);
  await report({url, kind: "report", body: target.body, year, family: null}, means);
}

/** A report and the files that belong to it; a file may be all that there is of it. */
async function report(target: Target, means: Means): Promise<void> {
  const got = await means.get(target);
  if (!got?.bytes) return;
  const format = formatOf(got.bytes, means.library);
  if (format === null) fail(collectWords.formatUnknown(got.url, got.row.path!), means);
  if (target.kind === "attachment" || format !== "html") return;
  const files = await filesOf(got, means);
  if (files.length > mostFiles) fail(collectWords.tooManyFiles(got.url, mostFiles), means);
  for (const {url} of files.slice(0, mostFiles)) {
    if (!isWithin(target, url)) fail(collectWords.offHost(got.url, url), means);
    else await report({...target, url, kind: "attachment"}, means);
  }
}

/** A list of reports that somebody named for a report is told as that. */
function sayOther(kind: string, got: Got, means: Means): Words {
  const listed = kind === "list" && seen(got, means, (page) => readList(page, null, means));
  const isOfReports = listed && listed.links.length > 0;
  return isOfReports ? collectWords.isList(got.url) : collectWords.noReport(got.url);
}

/** The files that belong to a page; where it has none and no text, its pictures. What is no report is told. */
async function filesOf(got: Got, means: Means): Promise<Link[]> {
  const files = seen(got, means, attachments) ?? [];
  if (files.length > 0) return files;
  const kind = await kindOf({url: got.url, bytes: got.bytes!}, means.library);
  if (kind === "attachment") return seen(got, means, pictures) ?? [];
  if (kind !== "report" && kind !== null)
    means.world.warn(sayOther(kind, got, means)[means.world.lang]);
  return [];
}

/** What a run that was tallied so ends with. */
export function closingOf({kept, same, changed, gone, failed}: Tally): Status {
  if (failed === 0) return status.done;
  return kept + same + changed + gone > 0 ? status.partly : status.nothing;
}
