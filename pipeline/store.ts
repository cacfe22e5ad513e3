import {existsSync} from "node:fs";
import {mkdir, readdir, readFile, rename, rm, stat} from "node:fs/promises";
import {join} from "node:path";
import PQueue from "p-queue";
import {Source, type FileFormat} from "#data/schema/document.ts";
import {isHeld, type Retrieval} from "#data/schema/retrieval.ts";
import type {Answer} from "#pipeline/fetching.ts";
import {hashOf} from "#pipeline/hash.ts";
import {endingOf, formatOf, type Readers} from "#pipeline/kinds.ts";
import {openLedger, type Ledger} from "#pipeline/ledger.ts";
import {lock} from "#pipeline/release.ts";
import {openIndex, replace, type ArchiveIndex} from "#pipeline/archive-index.ts";
import {isDocument} from "#pipeline/targets.ts";
import {openWarc, type Warc} from "#pipeline/warc.ts";
import type {World} from "#pipeline/world.ts";

/** The archive while it is being filled: what is in it survives a kill at any moment. */
export interface Store {
  ledger: Pick<Ledger, "last" | "lastBytes" | "rows">;
  /** When this run began; one that was killed goes on under the time of its beginning. */
  start: Date;
  heard(answer: Answer): Promise<void>;
  /** Files bytes by their hash and gives the path: as a document, or among the pages. */
  file(bytes: Uint8Array, as: "document" | "page"): Promise<Filed>;
  read(path: string): Promise<Uint8Array | null>;
  /** What came of a request: its line in the ledger, and that of its document in the index. */
  add(row: Retrieval): Promise<void>;
  /** A document that was not fetched: its line in the index, if its bytes are new. Says whether they are. */
  enter(source: Source): Promise<boolean>;
  /** Ends the run; one that is not done is gone on with by the next. */
  close(done: boolean): Promise<void>;
}

export interface Filed {
  sha256: string;
  path: string;
  /** Null where the readers do not know it. */
  format: FileFormat | null;
}

export interface Opening {
  /** Who we are, as requests have it. */
  software: string;
  readers: Readers;
}

export const archiveOf = (world: World) => join(world.data, "archive");

export async function openStore({software, readers}: Opening, world: World): Promise<Store> {
  const archive = archiveOf(world);
  for (const folder of ["pages", "warc"]) await mkdir(join(archive, folder), {recursive: true});
  const unlock = await lock(join(archive, ".lock"), world);
  try {
    const {start, isResumed} = await begin(join(archive, ".collecting"), world);
    const [ledger, index] = [await openLedger(world), await openIndex(world)];
    if (isResumed) await setAside(archive, index, start);
    const stamp = start.toISOString().replace(/\D/g, "").slice(0, 14);
    const warc = await openWarc(join(archive, "warc", stamp), software, start);
    return storeOf({archive, start, ledger, index, warc, readers, unlock});
  } catch (error) {
    await unlock();
    throw error;
  }
}

interface Parts {
  archive: string;
  start: Date;
  ledger: Ledger;
  index: ArchiveIndex;
  warc: Warc;
  readers: Readers;
  unlock(): Promise<void>;
}

function storeOf({archive, start, ledger, index, warc, readers, unlock}: Parts): Store {
  // Hosts are asked side by side; what comes of them is written one thing after another.
  const writing = new PQueue({concurrency: 1});
  return {
    ledger,
    start,
    heard: (answer) => writing.add(() => warc.write(answer)),
    file: (bytes, as) => writing.add(() => file(bytes, as, {archive, readers})),
    read: (path) => readFile(join(archive, path)).catch(() => null),
    // The file is there before its line in the index, and that before the line in the ledger: whatever is named is had.
    add: (row) =>
      writing.add(async () => {
        const source = sourceOf(row);
        if (source) await index.enter(source);
        await ledger.add(row);
      }),
    enter: (source) =>
      writing.add(async () => {
        const isNew = !index.has(source.sha256);
        await index.enter(source);
        return isNew;
      }),
    async close(done) {
      try {
        await writing.onIdle();
        if (done) await rm(join(archive, ".collecting"), {force: true});
      } finally {
        await Promise.all([ledger.close(), warc.close()]);
        await unlock();
      }
    }
  };
}

/** Longer ago than this a run is not gone on with: what it had got by then may have changed, and is asked for again. */
const longest = 24 * 60 * 60 * 1000;

/** The time of a run's beginning: its own, or that of one that was killed within the last day. */
async function begin(path: string, world: World): Promise<{start: Date; isResumed: boolean}> {
  const now = world.hour();
  const said = new Date(await readFile(path, "utf8").catch(() => ""));
  const age = now.getTime() - said.getTime();
  if (age >= 0 && age < longest) return {start: said, isResumed: true};
  await replace(path, now.toISOString());
  return {start: now, isResumed: false};
}

/**
 * A run that was killed between a file and its line left a file that nobody names. It is kept among the pages, and
 * what it was asked for is asked for again; what a person put into the archive before is left alone.
 */
async function setAside(archive: string, index: ArchiveIndex, start: Date): Promise<void> {
  for (const name of await readdir(archive)) {
    const sha256 = /^([0-9a-f]{64})\.\w+$/.exec(name)?.[1];
    if (sha256 === undefined || index.has(sha256)) continue;
    const {mtime} = await stat(join(archive, name));
    if (mtime >= start) await rename(join(archive, name), join(archive, "pages", name));
  }
}

async function file(
  bytes: Uint8Array,
  as: "document" | "page",
  {archive, readers}: Pick<Parts, "archive" | "readers">
): Promise<Filed> {
  const sha256 = hashOf(bytes);
  const format = formatOf(bytes, readers);
  const isFiled = as === "document" && format !== null;
  const path = `${isFiled ? "" : "pages/"}${sha256}.${endingOf(format)}`;
  if (!existsSync(join(archive, path))) await replace(join(archive, path), bytes);
  return {sha256, path, format};
}

/** The line in the index of a document that was fetched; null for what is no document. */
function sourceOf(row: Retrieval): Source | null {
  const {path, sha256, bytes, url, time, kind, body, year} = row;
  if (!isHeld(row) || !isDocument(row) || path!.includes("/")) return null;
  const format = formats[path!.slice(path!.lastIndexOf(".") + 1)]!;
  const whose = [body, year].filter((part) => part !== null).join("/");
  const note = `collected as ${kind}${whose ? ` of ${whose}` : ""}`;
  return {sha256: sha256!, format, bytes: bytes!, path: path!, url, retrieved: time, note};
}

const formats = Object.fromEntries(
  Source.shape.format.options.map((format) => [endingOf(format), format])
);
