import {availableParallelism} from "node:os";
import type {Library} from "#parsers/read.ts";
import type {Input} from "#pipeline/inputs.ts";
import {loadLibrary} from "#pipeline/library.ts";
import {parseInput, type Parsed} from "#pipeline/parse-file.ts";
import {startThreads} from "#pipeline/threads.ts";
import {unpacked} from "#pipeline/unpack.ts";
import {words} from "#pipeline/words.ts";
import type {World} from "#pipeline/world.ts";

/** So few files are read here: each thread has to load and compile the readers first, which takes as long as some hundred. */
const few = 48;
/** The bytes of the first files are held until it is known whether they are few; where these are many, they are not. */
const much = 32 * 1024 * 1024;
/** In MiB, beside the bytes of its file; a reader holds some eighty. */
const heap = 1024;
/** A report is read in some ten milliseconds; what takes this long will never end. */
const longest = 60_000;
/** Sixty scanned pages, with the time that a recogniser takes for each, and some more. */
const longestOfPictures = 30 * 60_000;

/** Reads files in their order: one after another where there are few and small ones, else on every core. */
export async function* readAll(
  found: AsyncIterable<Input>,
  world: World,
  {threads = availableParallelism()} = {}
): AsyncGenerator<Parsed> {
  const library = await loadLibrary(world);
  const files = unpacked(found, library)[Symbol.asyncIterator]();
  const {first, areAll} = threads > 1 ? await firstOf(files) : {first: [], areAll: false};
  const all = chained(first, files);
  if (threads > 1 && !areAll) yield* readTogether(all, {library, threads}, world);
  else for await (const input of all) yield parseInput(input, library, world);
}

/** The first files, and whether there are no more. */
async function firstOf(files: AsyncIterator<Input>): Promise<{first: Input[]; areAll: boolean}> {
  const first: Input[] = [];
  for (let bytes = 0; first.length < few && bytes < much;) {
    const next = await files.next();
    if (next.done) return {first, areAll: true};
    first.push(next.value);
    if ("received" in next.value) bytes += next.value.received.bytes.length;
  }
  return {first, areAll: false};
}

/** Each of the first is let go of as it is handed over. */
async function* chained(first: Input[], rest: AsyncIterator<Input>): AsyncGenerator<Input> {
  for (let next = first.shift(); next; next = first.shift()) yield next;
  yield* {[Symbol.asyncIterator]: () => rest};
}

type Read = (input: Input) => Promise<Parsed>;

export interface Readers {
  read: Read;
  close(): Promise<void>;
}

/** At most a few files a thread are under way at once, so that memory does not grow with their number. */
async function* readTogether(
  files: AsyncIterable<Input>,
  {library, threads}: {library: Library; threads: number},
  world: World
): AsyncGenerator<Parsed> {
  const pool = await startPool(library, threads, world);
  try {
    const waiting: Promise<Parsed>[] = [];
    for await (const input of files) {
      waiting.push("problem" in input ? Promise.resolve(input) : pool.read(input));
      if (waiting.length >= threads * 4) yield await waiting.shift()!;
    }
    for (const parsed of waiting) yield await parsed;
  } finally {
    await pool.close();
  }
}

/** Threads that read, each file in its time. */
export async function startPool(library: Library, threads: number, world: World): Promise<Readers> {
  const {data, lang, debug} = world;
  const {bodies, indicators} = library;
  const pool = await startThreads({
    file: new URL("reading-thread.mjs", import.meta.url).href,
    ...{threads, heap, given: {data, lang, debug, bodies, indicators}}
  });
  const read: Read = async (input) => {
    try {
      return (await pool.run(input, {
        signal: AbortSignal.timeout(longestOf(input, library))
      })) as Parsed;
    } catch (error) {
      const problem = words.readerFailed(input.path, (error as Error).message);
      return {path: input.path, problem, passing: true};
    }
  };
  return {read, close: () => pool.destroy()};
}

/** How long a file may take: one that may hold pictures of text needs its time. */
function longestOf(input: Input, {formats}: Library): number {
  if ("problem" in input) return longest;
  const {bytes} = input.received;
  const holdsPictures = ["pdf", "image"].some((name) => formats.get(name)?.sniff(bytes));
  return holdsPictures ? longestOfPictures : longest;
}
