import {availableParallelism} from "node:os";
import type {Library} from "#parsers/read.ts";
import type {Input} from "#pipeline/inputs.ts";
import {loadLibrary} from "#pipeline/library.ts";
import {parseInput, type Parsed} from "#pipeline/parse-file.ts";
import {unpacked} from "#pipeline/unpack.ts";
import {words} from "#pipeline/words.ts";
import type {World} from "#pipeline/world.ts";

/** Below it a second process of thought costs more than it saves: each has to load the readers first. */
const few = 48;
/** A report is read in some ten milliseconds; what takes this long will never end. */
const longest = 60_000;
/** Sixty scanned pages, with the time that a recogniser takes for each, and some more. */
const longestOfPictures = 30 * 60_000;

/** Reads files in their order: one after another where there are few, on every core where there are many. */
export async function* readAll(
  found: AsyncIterable<Input>,
  world: World,
  {threads = availableParallelism()} = {}
): AsyncGenerator<Parsed> {
  const library = await loadLibrary(world);
  const files = unpacked(found, library)[Symbol.asyncIterator]();
  const rest = {[Symbol.asyncIterator]: () => files};
  yield* readFirst(files, library, world);
  if (threads > 1) yield* readTogether(rest, {library, threads}, world);
  else for await (const input of rest) yield parseInput(input, library, world);
}

async function* readFirst(
  files: AsyncIterator<Input>,
  library: Library,
  world: World
): AsyncGenerator<Parsed> {
  for (let count = 0; count < few; count++) {
    const next = await files.next();
    if (next.done) return;
    yield parseInput(next.value, library, world);
  }
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
  const {Piscina} = await import("piscina");
  const pool = new Piscina({
    filename: new URL("reading-thread.mjs", import.meta.url).href,
    minThreads: threads,
    maxThreads: threads,
    execArgv: [],
    workerData: {
      ...{data: world.data, lang: world.lang, debug: world.debug},
      ...{bodies: library.bodies, indicators: library.indicators}
    }
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
