import {existsSync} from "node:fs";
import {open} from "node:fs/promises";
import {collectWords} from "#pipeline/collect-words.ts";
import type {BodyFile} from "#data/schema/body.ts";
import {Address, isHeld, type Retrieval} from "#data/schema/retrieval.ts";
import {loadBodies} from "#pipeline/bodies.ts";
import {readCsv} from "#pipeline/doors.ts";
import {Failure, status} from "#pipeline/failure.ts";
import {inputs} from "#pipeline/inputs.ts";
import {shown, type World} from "#pipeline/world.ts";

/** An address to go to, and for what. */
export interface Target {
  url: string;
  kind: "list" | "report" | "attachment";
  body: string | null;
  year: number | null;
  /** What makes the list; null where it is to be told by the page. */
  family: string | null;
}

/** Whether an address is asked for a document, and not for the way to one. */
export const isDocument = ({kind}: Pick<Target, "kind">) => kind !== "list";

/** What is to be collected: addresses to fetch, files to take in, and the bodies asked for. */
export interface Order {
  targets: Target[];
  files: string[];
  bodies: string[];
}

/** What some words mean: bodies by id, folders of documents, lists of addresses; without any, every body. */
export async function orderOf(said: string[], world: World): Promise<Order> {
  const known = await loadBodies(world);
  const bodies = said.length === 0 ? [...known.keys()] : said.filter((word) => known.has(word));
  const paths = said.filter((word) => !known.has(word));
  const lost = paths.find((path) => !existsSync(path));
  if (lost !== undefined)
    throw new Failure(collectWords.noSuchBody(lost)[world.lang], status.usage);
  const own = await ownOf(paths, world);
  const targets = [...bodies.flatMap((body) => targetsOf(body, known.get(body)!)), ...own.targets];
  if (targets.length === 0 && own.files.length === 0)
    throw new Failure(collectWords.nothingToCollect()[world.lang]);
  return {targets, files: own.files, bodies};
}

function targetsOf(body: string, {lists = [], reports, ...file}: BodyFile): Target[] {
  const family = file.family ?? null;
  const listed = lists.map((url): Target => ({url, kind: "list", body, year: null, family}));
  const reported = Object.entries(reports).map(([year, url]): Target => {
    return {url, kind: "report", body, year: Number(year), family: null};
  });
  return [...listed, ...reported].map((target) => ({...target, url: plain(target.url)}));
}

/** An address as requests bear it: what stands behind # is for the reader's browser. */
function plain(address: string): string {
  const url = new URL(address);
  url.hash = "";
  return url.href;
}

/** What is ordered, and what was ever collected for the same bodies: a page may have changed, or be gone. */
export function withKnown({targets, bodies}: Order, rows: readonly Retrieval[]): Target[] {
  const asked = new Set(bodies);
  const known = new Map<string, Target | null>();
  for (const row of rows) {
    const {url, kind, body, year, outcome} = row;
    const holds = isHeld(row) && body !== null && asked.has(body) && isDocument({kind});
    if (holds) known.set(url, {url, kind, body, year, family: null});
    else if (outcome === "gone") known.set(url, null);
  }
  return [...targets, ...[...known.values()].filter((target) => target !== null)];
}

async function ownOf(paths: string[], world: World): Promise<Pick<Order, "targets" | "files">> {
  const own: Pick<Order, "targets" | "files"> = {targets: [], files: []};
  for await (const input of inputs(paths)) {
    if (await isList(input.path)) own.targets.push(...(await addressesIn(input.path, world)));
    else own.files.push(input.path);
  }
  return own;
}

/** A list of addresses is a CSV whose first line names a column `url`. */
async function isList(path: string): Promise<boolean> {
  if (!path.toLowerCase().endsWith(".csv")) return false;
  const file = await open(path).catch(() => null);
  const {buffer, bytesRead} = (await file?.read(Buffer.alloc(4096), 0, 4096, 0)) ?? {
    ...{buffer: Buffer.alloc(0), bytesRead: 0}
  };
  await file?.close();
  const [first] = buffer.toString("utf8", 0, bytesRead).split(/\r?\n/);
  return /(?:^\uFEFF?|,)"?url"?(?:,|$)/.test(first!);
}

async function addressesIn(path: string, world: World): Promise<Target[]> {
  const addresses = await readCsv(path, Address, world);
  if (addresses.length === 0) throw new Failure(collectWords.emptyList(shown(path))[world.lang]);
  return addresses.map(({body, year, url}) => ({
    ...{url: plain(url), kind: "report" as const, body, year, family: null}
  }));
}
