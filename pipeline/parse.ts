import {archived, readIndex, warnOfStrays, type FiledSource, type Held} from "#pipeline/archive.ts";
import {factsOf, type Facts} from "#pipeline/facts.ts";
import type {Input} from "#pipeline/inputs.ts";
import {loadLibrary} from "#pipeline/library.ts";
import type {Parsed} from "#pipeline/parse-file.ts";
import {readAll} from "#pipeline/reading.ts";
import {releaseOf} from "#pipeline/release.ts";
import {fetchParsed, openSpool, type Slot} from "#pipeline/spool.ts";
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

/** Some of the archive's files with all that was read in them. */
export const fetchFiles = (files: SpooledFile[]): ParsedFile[] =>
  files.map(({source, read}) => ({source, parsed: read && fetchParsed(read.slot)}));

/** What was read and what could not be, without the lines of the index. */
export const parsedOf = ({files}: ParsedArchive): Parsed[] =>
  files.flatMap(({parsed}) => parsed ?? []);

/** Reads everything that the archive holds, and lays it down beside the release. */
export async function parse(world: World): Promise<SpooledArchive> {
  const [library, sources] = [await loadLibrary(world), await readIndex(world)];
  await warnOfStrays(sources, world);
  const files: SpooledFile[] = [];
  const waiting: SpooledFile[] = [];
  const inputs = noted(archived(sources, library, world), (file) => {
    files.push(file.entry);
    if (!file.holds) waiting.push(file.entry);
  });
  const spool = openSpool(`${releaseOf(world)}.next.readings`);
  try {
    // What is read comes in the order in which it was given.
    for await (const parsed of readAll(inputs, world))
      waiting.shift()!.read = {facts: factsOf(parsed), slot: spool.put(parsed)};
  } finally {
    spool.close();
  }
  return {files};
}

/** Files for the readers, each noted before it is handed over. */
async function* noted(
  held: AsyncIterable<Held>,
  note: (file: {entry: SpooledFile; holds: boolean}) => void
): AsyncGenerator<Input> {
  for await (const {source, input} of held) {
    note({entry: {source, read: null}, holds: input === null});
    if (input) yield input;
  }
}
