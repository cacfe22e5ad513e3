import {stat} from "node:fs/promises";
import {join, resolve} from "node:path";
import PQueue from "p-queue";
import type {Source} from "#data/schema/document.ts";
import {Failure} from "#pipeline/failure.ts";
import {hashOf} from "#pipeline/hash.ts";
import {readPackIndex} from "#pipeline/packs/pack.ts";
import {openPacks} from "#pipeline/packs/packs.ts";
import {openFolder, type Storage} from "#pipeline/packs/storage.ts";
import {workWords} from "#pipeline/work/words.ts";
import {shown, type World} from "#pipeline/world.ts";

/** How many files are on their way at once. */
const atOnce = 16;

/** A room of the storage that machines share: `archive`, `readings/…`. */
export async function openRoom(where: string, room: string, world: World): Promise<Storage> {
  if (/^s3:/.test(where)) {
    const {openBucket} = await import("#pipeline/work/bucket.ts");
    return openBucket(`${where.replace(/\/+$/, "")}/${room}`, process.env, world.lang);
  }
  const folder = resolve(where);
  if (!(await stat(folder).catch(() => null))?.isDirectory())
    throw new Failure(workWords.noStorage(shown(folder))[world.lang]);
  return openFolder(join(folder, room));
}

/**
 * Brings the files that an index names to where they are not yet, from here to the storage and from there to here: the
 * machines that read find them there, and the site, which shows them, here.
 */
export async function exchange(sources: Source[], here: Storage, there: Storage): Promise<void> {
  const [own, shared] = await Promise.all([namesIn(here), namesIn(there)]);
  const queue = new PQueue({concurrency: atOnce});
  await queue.addAll(
    sources.flatMap((source) => {
      const [isHere, isThere] = [own.has(source.path), shared.has(source.path)];
      if (isHere && !isThere) return [() => bring(source, here, there)];
      return isThere && !isHere ? [() => bring(source, there, here)] : [];
    })
  );
}

/** Bytes that are not the filed ones stay where they are, and are told of there. */
async function bring({path, bytes, sha256}: Source, from: Storage, to: Storage): Promise<void> {
  const content = await from.read(path, {start: 0, length: bytes});
  if (content && hashOf(content) === sha256) await to.write(path, content);
}

const namesIn = async (storage: Storage) => new Set((await storage.list()).map(({name}) => name));

/** Fetches the packs that hold anything that is lacking here. */
export async function fetchPacks(there: Storage, here: Storage): Promise<void> {
  const known = await openPacks(here, () => {});
  const queue = new PQueue({concurrency: atOnce});
  const packs = (await there.list()).filter(({name}) => name.endsWith(".pack"));
  await queue.addAll(
    packs.map((pack) => async () => {
      const index = await readPackIndex(there, pack);
      if (!index?.records.some(({key}) => !known.has(key))) return;
      const bytes = await there.read(pack.name, {start: 0, length: pack.bytes});
      if (bytes) await here.write(pack.name, bytes);
    })
  );
}
