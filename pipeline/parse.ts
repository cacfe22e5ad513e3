import {archived, readIndex, warnOfStrays, type FiledSource, type Held} from "#pipeline/archive.ts";
import type {Input} from "#pipeline/inputs.ts";
import {loadLibrary} from "#pipeline/library.ts";
import type {Parsed} from "#pipeline/parse-file.ts";
import {readAll} from "#pipeline/reading.ts";
import type {World} from "#pipeline/world.ts";

/** A file with what became of it: no line of its own where a user named it, nothing read where it holds others. */
export interface ParsedFile {
  source: FiledSource | null;
  parsed: Parsed | null;
}

/** The archive's files with what is in them, in the order of its index. */
export interface ParsedArchive {
  files: ParsedFile[];
}

/** What was read and what could not be, without the lines of the index. */
export const parsedOf = ({files}: ParsedArchive): Parsed[] =>
  files.flatMap(({parsed}) => parsed ?? []);

/** Reads everything that the archive holds. */
export async function parse(world: World): Promise<ParsedArchive> {
  const [library, sources] = [await loadLibrary(world), await readIndex(world)];
  await warnOfStrays(sources, world);
  const files: ParsedFile[] = [];
  const waiting: ParsedFile[] = [];
  const inputs = noted(archived(sources, library, world), (file) => {
    files.push(file.entry);
    if (!file.holds) waiting.push(file.entry);
  });
  // What is read comes in the order in which it was given.
  for await (const parsed of readAll(inputs, world)) waiting.shift()!.parsed = parsed;
  return {files};
}

/** Files for the readers, each noted before it is handed over. */
async function* noted(
  held: AsyncIterable<Held>,
  note: (file: {entry: ParsedFile; holds: boolean}) => void
): AsyncGenerator<Input> {
  for await (const {source, input} of held) {
    note({entry: {source, parsed: null}, holds: input === null});
    if (input) yield input;
  }
}
