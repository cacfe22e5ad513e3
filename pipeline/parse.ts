import {join} from "node:path";
import type {Source} from "#data/schema/document.ts";
import {linesOfIndex, warnOfStrays, type FiledSource} from "#pipeline/archive.ts";
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
  type Readings,
  type Slot,
  type Told
} from "#pipeline/readings.ts";
import {archived, toldOf, type Means, type Step} from "#pipeline/shelved.ts";
import {openSpool, type Many, type Spool} from "#pipeline/spool.ts";
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

/** A file of the archive, and of what was read in it the facts and where all of it lies; null for one that holds others. */
export interface FoundFile {
  source: FiledSource;
  read: {facts: Facts; slot: Slot} | null;
}

/** The archive's files, in the order of its index. */
export interface FoundArchive {
  files: Many<FoundFile>;
}

/** Of a file what is needed to fetch its reading. */
type Lying = Pick<FoundFile, "source"> & {read: {slot: Slot} | null};

/** Some of the archive's files with all that was read in them. */
export const fetchFiles = (files: Iterable<Lying>): ParsedFile[] =>
  Array.from(files, ({source, read}) => ({source, parsed: read && fetchParsed(read.slot)}));

/** What was read and what could not be, without the lines of the index. */
export const parsedOf = ({files}: ParsedArchive): Parsed[] =>
  files.flatMap(({parsed}) => parsed ?? []);

/** A file under whose key its reading is kept, though it may not lie in its place yet. */
interface Entry {
  source: FiledSource;
  kept: Kept | null;
}

/** Reads what the archive holds and was not read yet, and keeps it for the next run. */
export async function parse(world: World): Promise<FoundArchive> {
  const folder = readingsOf(world);
  const [library, sources] = [await loadLibrary(world), await spoolIndex(folder, world)];
  await warnOfStrays(sources, world);
  const tell = (sentence: Words) => world.warn(sentence[world.lang]);
  const readings = await openReadings(openFolder(folder), library, tell);
  const sums = await openSums(folder, world);
  const entries = openSpool<Entry>(folder);
  await readEntries({sources, entries, means: {library, readings, sums}}, world);
  await readings.sweep();
  await sums.save();
  const files = openSpool<FoundFile>(folder);
  for (const entry of entries) files.put(files.length, await toFound(entry, {readings, folder}));
  sources.close();
  entries.close();
  return {files};
}

/** A million lines are no array. */
async function spoolIndex(folder: string, world: World): Promise<Spool<Source>> {
  const sources = openSpool<Source>(folder);
  for await (const source of linesOfIndex(world)) sources.put(sources.length, source);
  return sources;
}

interface Reading {
  sources: Many<Source>;
  /** Filled with what is found. */
  entries: Spool<Entry>;
  means: Omit<Means, "miss">;
}

async function readEntries({sources, entries, means}: Reading, world: World): Promise<void> {
  let [noted, kept, fresh, unsettled] = [0, 0, 0, 0];
  const waiting: {number: number; source: FiledSource; told: Told | null}[] = [];
  const step = openProgress("parse", sources.length, world);
  const steps = archived(sources, {...means, miss: () => void unsettled++}, world);
  const inputs = unread(steps, ({source, kept: known, input}) => {
    const number = noted++;
    if (input && !known) return void waiting.push({number, source, told: toldOf(input)});
    if (known) kept++;
    entries.put(number, {source, kept: known});
  });
  // What is read comes in the order in which it was given.
  for await (const parsed of readAll(inputs, world)) {
    const {number, source, told} = waiting.shift()!;
    entries.put(number, {source, kept: await means.readings.keep(parsed, told)});
    fresh++;
    if (isPassing(parsed)) unsettled++;
    step(Math.min(noted, sources.length) - waiting.length);
  }
  world.event({event: "read", files: fresh + kept, read_now: fresh, kept, unsettled});
}

/** The files that were not read yet, each noted, like all others, before it is handed over. */
async function* unread(
  steps: AsyncIterable<Step>,
  note: (step: Step) => void
): AsyncGenerator<Input> {
  for await (const step of steps) {
    note(step);
    if (step.input && !step.kept) yield step.input;
  }
}

async function toFound(
  {source, kept}: Entry,
  {readings, folder}: {readings: Readings; folder: string}
): Promise<FoundFile> {
  if (kept === null) return {source, read: null};
  const {pack, ...lies} = await readings.place(kept.key);
  return {source, read: {facts: kept.facts, slot: {file: join(folder, pack), ...lies}}};
}
