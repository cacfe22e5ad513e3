import {createHash} from "node:crypto";
import {dirname} from "node:path";
import type {FiledSource} from "#pipeline/archive.ts";
import type {Clan, Clans} from "#pipeline/clans.ts";
import type {Said} from "#pipeline/corrections.ts";
import {saidOf} from "#pipeline/handling.ts";
import type {SpooledFile} from "#pipeline/parse.ts";
import type {Slot} from "#pipeline/readings.ts";

/**
 * Clans that are handled in one go, with all that is needed to do it. It is plain data, so that any process that has
 * the readings can be handed it; its key says what will come of it: the same key, the same shards.
 */
export interface Batch {
  key: string;
  files: BatchFile[];
  clans: BatchClan[];
  /** Folders of these files that hold more than one report. */
  crowded: string[];
  said: Said[];
}

/** A file of the archive, and where its reading lies; none of a container. */
export interface BatchFile {
  source: FiledSource;
  read: {slot: Slot} | null;
}

/** A clan by the numbers of its files in the batch, and its guests by theirs. */
interface BatchClan extends Pick<Clan, "bodies"> {
  files: number[];
  guests: number[][];
}

/** Batches, and where the files of each stand in the archive. */
export interface Batched extends Batch {
  places: number[];
}

interface Given extends Clans {
  files: SpooledFile[];
  said: Said[];
  /** Of the rules, and of all that they know besides the readings. */
  fingerprint: string;
}

/** As many files a batch, on average: so few that one that has changed costs little, so many that they make few shards. */
const many = 256;

/** The batches of all clans. A clan stays in its batch when files come and go elsewhere. */
export function batchesOf(given: Given): Batched[] {
  const buckets = new Map<number, Clan[]>();
  const count = 2 ** Math.ceil(Math.log2(Math.max(1, given.files.length / many)));
  for (const clan of given.clans) {
    const bucket = bucketOf(clan.name, count);
    const own = buckets.get(bucket);
    if (own) own.push(clan);
    else buckets.set(bucket, [clan]);
  }
  return [...buckets.values()].map((clans) => toBatch(clans, given));
}

const bucketOf = (name: string, count: number) =>
  createHash("sha256").update(name).digest().readUInt32BE() % count;

function toBatch(clans: Clan[], {files, said, fingerprint, isCrowded}: Given): Batched {
  const places: number[] = [];
  const numbers = new Map<number, number>();
  const numberOf = (file: number) => {
    const known = numbers.get(file) ?? places.push(file) - 1;
    numbers.set(file, known);
    return known;
  };
  const own = clans.map((clan): BatchClan => ({
    bodies: clan.bodies,
    files: clan.files.map(numberOf),
    guests: clan.guests.map((guest) => guest.files.map(numberOf))
  }));
  const bodies = clans.flatMap((clan) => [clan, ...clan.guests]).flatMap((each) => each.bodies);
  const batch = {
    files: places.map((place) => toFile(files[place]!)),
    clans: own,
    crowded: [...new Set(places.map((place) => dirname(files[place]!.source.path)))]
      .filter(isCrowded)
      .sort(),
    said: saidOf(said, bodies)
  };
  return {...batch, key: keyOf(batch, fingerprint), places};
}

const toFile = ({source, read}: SpooledFile): BatchFile => ({
  source,
  read: read && {slot: read.slot}
});

/** Where readings lie is no matter, only what they are. */
function keyOf({files, ...rest}: Omit<Batch, "key">, fingerprint: string): string {
  const named = files.map(({source, read}) => ({source, reading: read?.slot.key ?? null}));
  return createHash("sha256")
    .update(JSON.stringify([fingerprint, named, rest]))
    .digest("hex");
}
