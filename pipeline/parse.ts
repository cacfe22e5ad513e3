import {join} from "node:path";
import type {Source} from "#data/schema/document.ts";
import {readIndex, warnOfStrays, type FiledSource} from "#pipeline/archive.ts";
import type {Facts} from "#pipeline/facts.ts";
import type {Input} from "#pipeline/inputs.ts";
import {loadLibrary} from "#pipeline/library.ts";
import type {Words} from "#pipeline/comparison.ts";
import {openFolder} from "#pipeline/packs/storage.ts";
import type {Parsed} from "#pipeline/parse-file.ts";
import {openProgress} from "#pipeline/progress.ts";
import {readAll} from "#pipeline/reading.ts";
import {
  fetchParsed,
  isPassing,
  openReadings,
  readingsOf,
  type Kept,
  type Slot,
  type Told
} from "#pipeline/readings.ts";
import {archived, toldOf, type Means, type Step} from "#pipeline/shelved.ts";
import {openSums} from "#pipeline/sums.ts";
import type {World} from "#pipeline/world.ts";

/** A file with what became of it: no line of its own where a user named it, nothing read where it holds others. */
export interface ParsedFile {
  source: FiledSource | null;
  parsed: Parsed | null;
}

/** Some files with all that was read in them, in the order of the archive's index. */
export interface ParsedArchive {
  files: ParsedFile[];
}

/** A file of the archive whose reading lies in a slot: nothing of it is in memory but its facts. */
export interface SpooledFile {
  source: FiledSource;
  read: {facts: Facts; slot: Slot} | null;
}

/** The archive's files, in the order of its index. */
export interface SpooledArchive {
  files: SpooledFile[];
}

/** Of a file what is needed to fetch its reading. */
type Lying = Pick<SpooledFile, "source"> & {read: {slot: Slot} | null};

/** Some of the archive's files with all that was read in them. */
export const fetchFiles = (files: Lying[]): ParsedFile[] =>
  files.map(({source, read}) => ({source, parsed: read && fetchParsed(read.slot)}));

/** What was read and what could not be, without the lines of the index. */
export const parsedOf = ({files}: ParsedArchive): Parsed[] =>
  files.flatMap(({parsed}) => parsed ?? []);

/** A file on its way; where what was read just now lies is known when all is kept. */
interface Entry {
  source: FiledSource;
  told: Told | null;
  kept: Kept | null;
}

/** Reads what the archive holds and was not read yet, and keeps it for the next run. */
export async function parse(world: World): Promise<SpooledArchive> {
  const [library, sources] = [await loadLibrary(world), await readIndex(world)];
  await warnOfStrays(sources, world);
  const folder = readingsOf(world);
  const tell = (sentence: Words) => world.warn(sentence[world.lang]);
  const readings = await openReadings(openFolder(folder), library, tell);
  const sums = await openSums(folder, world);
  const entries = await readEntries(sources, {library, readings, sums}, world);
  await readings.sweep();
  await sums.save();
  return {files: await Promise.all(entries.map((entry) => toSpooled(entry, folder)))};
}

async function readEntries(
  sources: Source[],
  given: Omit<Means, "miss">,
  world: World
): Promise<Entry[]> {
  let [fresh, unsettled] = [0, 0];
  const means = {...given, miss: () => void unsettled++};
  const entries: Entry[] = [];
  const waiting: Entry[] = [];
  const step = openProgress("parse", sources.length, world);
  const inputs = unread(archived(sources, means, world), (entry, isUnread) => {
    entries.push(entry);
    if (isUnread) waiting.push(entry);
  });
  // What is read comes in the order in which it was given.
  for await (const parsed of readAll(inputs, world)) {
    const entry = waiting.shift()!;
    entry.kept = await means.readings.keep(parsed, entry.told);
    fresh++;
    if (isPassing(parsed)) unsettled++;
    step(Math.min(entries.length, sources.length) - waiting.length);
  }
  const files = entries.filter(({kept}) => kept !== null).length;
  world.event({event: "read", files, read_now: fresh, kept: files - fresh, unsettled});
  return entries;
}

/** The files that were not read yet, each noted, like all others, before it is handed over. */
async function* unread(
  steps: AsyncIterable<Step>,
  note: (entry: Entry, isUnread: boolean) => void
): AsyncGenerator<Input> {
  for await (const {source, kept, input} of steps) {
    note({source, told: input && toldOf(input), kept}, input !== null && kept === null);
    if (input && !kept) yield input;
  }
}

async function toSpooled({source, kept}: Entry, folder: string): Promise<SpooledFile> {
  if (kept === null) return {source, read: null};
  const {facts, place} = kept;
  const {pack, ...lies} = await place();
  return {source, read: {facts, slot: {file: join(folder, pack), ...lies}}};
}
