import {availableParallelism} from "node:os";
import type {Source} from "#data/schema/document.ts";
import type {Library} from "#parsers/read.ts";
import {toArchived} from "#pipeline/archive.ts";
import {Failure} from "#pipeline/failure.ts";
import {readersFingerprint} from "#pipeline/fingerprint.ts";
import {hashOf} from "#pipeline/hash.ts";
import {loadLibrary} from "#pipeline/library.ts";
import type {Storage} from "#pipeline/packs/storage.ts";
import {startPool, type Readers} from "#pipeline/reading.ts";
import {openReadings} from "#pipeline/readings.ts";
import {openReceived, toldOf} from "#pipeline/shelved.ts";
import {ReadJob, readTask} from "#pipeline/work/jobs.ts";
import {openRoom} from "#pipeline/work/meeting.ts";
import {workWords} from "#pipeline/work/words.ts";
import type {Meeting} from "#pipeline/work/gathering.ts";
import {workOn, type Terms} from "#pipeline/work/working.ts";
import type {World} from "#pipeline/world.ts";

/** What a reader has at hand for a job. */
interface Desk {
  library: Library;
  fingerprint: string;
  archive: Storage;
  packs: Storage;
  readers: Readers;
}

/** On how many threads, and until when. */
type Manner = Omit<Terms, "url"> & {threads?: number | undefined};

/** Reads what is asked for on a database, and puts what was read into the storage. */
export async function readFor(
  {database, storage}: Meeting,
  {threads = availableParallelism(), ...terms}: Manner,
  world: World
): Promise<void> {
  const library = await loadLibrary(world);
  const fingerprint = await readersFingerprint(library);
  const archive = await openRoom(storage, "archive", world);
  const packs = await openRoom(storage, roomOf(fingerprint), world);
  // A storage that lets nobody in says so before the first job.
  await archive.read("index.csv", {start: 0, length: 1});
  const readers = await startPool(library, threads, world);
  const desk = {library, fingerprint, archive, packs, readers};
  const act = (payload: unknown) => readJob(ReadJob.parse(payload).sources, desk, world);
  try {
    await workOn({task: readTask(fingerprint), threads, act}, {...terms, url: database}, world);
  } finally {
    await readers.close();
  }
}

/** Readings lie by the readers that read them. */
export const roomOf = (fingerprint: string): string => `readings/${fingerprint.slice(0, 32)}`;

/** Reads some files; nothing of it is seen until all is, and done again it gives the same. */
async function readJob(sources: Source[], desk: Desk, world: World): Promise<void> {
  const tell = (sentence: {zh: string; en: string}) => world.warn(sentence[world.lang]);
  const readings = await openReadings(onlyToWrite(desk, world), desk.library, tell);
  for (const source of sources) {
    const received = await receive(source, desk, world);
    const {inputs} = await openReceived(source, received, {library: desk.library, readings});
    for (const input of inputs) {
      if (input === null || "problem" in input) continue;
      const parsed = await desk.readers.read(input);
      // What may be otherwise another time is left to whoever asks.
      if (!("problem" in parsed && parsed.passing)) await readings.keep(parsed, toldOf(input));
    }
  }
  await readings.close();
}

async function receive(source: Source, {archive}: Desk, world: World) {
  const {path, bytes: length} = source;
  const bytes = await archive.read(path, {start: 0, length});
  if (bytes === null) throw new Failure(workWords.notStored(path)[world.lang]);
  const received = {bytes, sha256: hashOf(bytes), path, url: null};
  return toArchived(source, {path, received});
}

/** What others put there is theirs; and nothing is put there by readers that were changed while they read. */
function onlyToWrite({packs, library, fingerprint}: Desk, world: World): Storage {
  return {
    ...packs,
    list: () => Promise.resolve([]),
    async write(name, bytes) {
      if ((await readersFingerprint(library)) !== fingerprint)
        throw new Failure(workWords.changedReaders()[world.lang]);
      await packs.write(name, bytes);
    }
  };
}
