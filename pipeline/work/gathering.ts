import {join} from "node:path";
import type {Source} from "#data/schema/document.ts";
import type {Library} from "#parsers/read.ts";
import {readIndex} from "#pipeline/archive.ts";
import {readersFingerprint} from "#pipeline/fingerprint.ts";
import {loadLibrary} from "#pipeline/library.ts";
import {openFolder, type Storage} from "#pipeline/packs/storage.ts";
import {openReadings, readingsOf, type Readings} from "#pipeline/readings.ts";
import {haveDone} from "#pipeline/work/asking.ts";
import {filesOfJob, readTask, toJobs} from "#pipeline/work/jobs.ts";
import {exchange, fetchPacks, openRoom} from "#pipeline/work/meeting.ts";
import {roomOf} from "#pipeline/work/reading.ts";
import type {World} from "#pipeline/world.ts";

/** Where machines meet, how many minutes one of them may take for a job, and how many files a job is at most. */
export interface Meeting {
  database: string;
  storage: string;
  limit?: number | undefined;
  files?: number | undefined;
}

/** Has what the archive holds, and was not read yet, read by whoever works on the database; and fetches it. */
export async function gather(
  {database, storage, limit = 60, files = filesOfJob}: Meeting,
  world: World
): Promise<void> {
  const [library, sources] = [await loadLibrary(world), await readIndex(world)];
  const fingerprint = await readersFingerprint(library);
  const archive = await openRoom(storage, "archive", world);
  const packs = await openRoom(storage, roomOf(fingerprint), world);
  const own = openFolder(readingsOf(world));
  await exchange(sources, openFolder(join(world.data, "archive")), archive);
  await fetchPacks(packs, own);
  const lacking = await unread(sources, own, {library, world});
  if (lacking.length === 0) return;
  const task = readTask(fingerprint);
  const jobs = toJobs(lacking, task, files);
  await haveDone({url: database, task, jobs, longest: limit * 60}, world);
  await fetchPacks(packs, own);
}

async function unread(
  sources: Source[],
  own: Storage,
  {library, world}: {library: Library; world: World}
): Promise<Source[]> {
  const readings = await openReadings(own, library, (sentence) => world.warn(sentence[world.lang]));
  const lacking: Source[] = [];
  for (const source of sources) if (!(await isRead(source, readings))) lacking.push(source);
  return lacking;
}

async function isRead(source: Source, readings: Readings): Promise<boolean> {
  const {sha256, path, url} = source;
  if (readings.has({sha256, path, url})) return true;
  const listed = await readings.listing(source);
  const told = listed?.flatMap(({input}) => (input && "told" in input ? input.told : []));
  return told?.every((one) => readings.has(one)) ?? false;
}
