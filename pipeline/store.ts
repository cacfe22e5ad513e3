import {existsSync} from "node:fs";
import {mkdir, open, readFile, rename, rm, writeFile} from "node:fs/promises";
import {dirname, join} from "node:path";
import {stringify} from "csv-stringify/sync";
import PQueue from "p-queue";
import {Source} from "#data/schema/document.ts";
import type {Retrieval} from "#data/schema/retrieval.ts";
import {readIndex} from "#pipeline/archive.ts";
import type {Answer} from "#pipeline/fetching.ts";
import {hashOf} from "#pipeline/inputs.ts";
import {endingOf, formatOf} from "#pipeline/kinds.ts";
import {openLedger, type Ledger} from "#pipeline/ledger.ts";
import {lock} from "#pipeline/release.ts";
import {openWarc, type Warc} from "#pipeline/warc.ts";
import type {World} from "#pipeline/world.ts";

/** The archive while it is being filled: what is in it survives a kill at any moment. */
export interface Store {
  ledger: Ledger;
  /** When this run began; one that was killed goes on under the time of its beginning. */
  start: Date;
  heard(answer: Answer): Promise<void>;
  /** Files bytes by their hash and gives the path. */
  file(bytes: Uint8Array, kind: Retrieval["kind"]): Promise<Filed>;
  read(path: string): Promise<Uint8Array | null>;
  /** A document that was not fetched: its line in the index. */
  enter(source: Source): void;
  /** Brings the index up to date and ends the run; one that is not done is gone on with by the next. */
  close(done: boolean): Promise<void>;
}

export interface Filed {
  sha256: string;
  path: string;
}

export const archiveOf = (world: World) => join(world.data, "archive");

export async function openStore(software: string, world: World): Promise<Store> {
  const archive = archiveOf(world);
  for (const folder of ["pages", "warc"]) await mkdir(join(archive, folder), {recursive: true});
  const unlock = await lock(join(archive, ".lock"), world);
  try {
    const start = await begin(join(archive, ".collecting"), world);
    const ledger = await openLedger(world);
    const stamp = start.toISOString().replace(/\D/g, "").slice(0, 14);
    const warc = await openWarc(join(archive, "warc", `${stamp}.warc`), software, start);
    return storeOf({archive, start, ledger, warc, unlock, world});
  } catch (error) {
    await unlock();
    throw error;
  }
}

interface Parts {
  archive: string;
  start: Date;
  ledger: Ledger;
  warc: Warc;
  unlock(): Promise<void>;
  world: World;
}

function storeOf({archive, start, ledger, warc, unlock, world}: Parts): Store {
  const entered: Source[] = [];
  // Hosts are asked side by side; what comes of them is written one thing after another.
  const writing = new PQueue({concurrency: 1});
  return {
    ledger: {...ledger, add: (row) => writing.add(() => ledger.add(row))},
    start,
    heard: (answer) => writing.add(() => warc.write(answer)),
    file: (bytes, kind) => writing.add(() => file(bytes, kind, archive)),
    read: (path) => readFile(join(archive, path)).catch(() => null),
    enter: (source) => void entered.push(source),
    async close(done) {
      try {
        await updateIndex([...entered, ...sourcesOf(ledger, start)], ledger, world);
        if (done) await rm(join(archive, ".collecting"), {force: true});
      } finally {
        await Promise.all([ledger.close(), warc.close()]);
        await unlock();
      }
    }
  };
}

const longest = 24 * 60 * 60 * 1000;

/** The time of a run's beginning: its own, or that of one that was killed within the last day. */
async function begin(path: string, world: World): Promise<Date> {
  const now = world.hour();
  const said = new Date(await readFile(path, "utf8").catch(() => ""));
  const age = now.getTime() - said.getTime();
  if (age >= 0 && age < longest) return said;
  await replace(path, now.toISOString());
  return now;
}

async function file(bytes: Uint8Array, kind: Retrieval["kind"], archive: string): Promise<Filed> {
  const sha256 = hashOf(bytes);
  const format = formatOf(bytes);
  const document = (kind === "report" || kind === "attachment") && format !== null;
  const path = `${document ? "" : "pages/"}${sha256}.${endingOf(format)}`;
  if (!existsSync(join(archive, path))) await replace(join(archive, path), bytes);
  return {sha256, path};
}

/** Writes beside and renames: a file is whole or not there. */
async function replace(path: string, content: string | Uint8Array): Promise<void> {
  const beside = join(dirname(path), `.${process.pid}.tmp`);
  await writeFile(beside, content);
  const written = await open(beside, "r+");
  await written.datasync();
  await written.close();
  await rename(beside, path);
}

/** The documents that this run fetched, as lines of the index. */
function sourcesOf(ledger: Ledger, start: Date): Source[] {
  return ledger.rows().flatMap((row) => {
    const {path, sha256, bytes, url, time, kind, body, year} = row;
    const ours = new Date(time) >= start && (kind === "report" || kind === "attachment");
    if (!ours || path === null || sha256 === null || bytes === null || path.includes("/"))
      return [];
    const format = formats[path.slice(path.lastIndexOf(".") + 1)]!;
    const whose = [body, year].filter((part) => part !== null).join("/");
    const note = `collected as ${kind}${whose ? ` of ${whose}` : ""}`;
    return [{sha256, format, bytes, path, url, retrieved: time, note}];
  });
}

const formats = Object.fromEntries(
  Source.shape.format.options.map((format) => [endingOf(format), format])
);

const columns = Object.keys(Source.shape);

async function updateIndex(sources: Source[], ledger: Ledger, world: World): Promise<void> {
  const path = join(archiveOf(world), "index.csv");
  if (!existsSync(path)) await replace(path, `${columns.join(",")}\n`);
  const old = await readIndex(world);
  const now = merge(old, sources, ledger);
  const isLonger = old.every((source, i) => source === now[i]);
  if (isLonger && now.length === old.length) return;
  const before = isLonger ? (await readFile(path, "utf8")).replace(/([^\n])$/, "$1\n") : null;
  const lines = isLonger ? now.slice(old.length) : now;
  await replace(path, (before ?? `${columns.join(",")}\n`) + stringify(lines, {columns}));
}

/**
 * New documents after the old, since of two documents of one report the later counts. A page that has gone
 * back to what it was is moved behind what it was in between.
 */
function merge(old: Source[], sources: Source[], ledger: Ledger): Source[] {
  const lines = new Map(old.map((source) => [source.sha256, source]));
  for (const source of sources) {
    const {sha256, url} = source;
    const own = lines.get(sha256);
    const isBack = own?.url != null && own.url === url && isOvertaken(own, lines);
    if (own && !isBack) continue;
    if (own && ledger.lastBytes(url!)?.sha256 !== sha256) continue;
    lines.delete(sha256);
    lines.set(sha256, own ?? source);
  }
  return [...lines.values()];
}

function isOvertaken(own: Source, lines: Map<string, Source>): boolean {
  return [...lines.values()].findLast(({url}) => url === own.url) !== own;
}
