import {createHash} from "node:crypto";
import {dirname} from "node:path";
import type {FiledSource} from "#pipeline/archive.ts";
import type {Clan, Clans} from "#pipeline/clans.ts";
import type {Said} from "#pipeline/corrections.ts";
import {hashOfData} from "#pipeline/hash.ts";
import {saidOf} from "#pipeline/handling.ts";
import type {FoundFile} from "#pipeline/parse.ts";
import type {Slot} from "#pipeline/readings.ts";
import type {Many} from "#pipeline/spool.ts";

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

/** A batch that is put together when it is wanted: all of them at once would be all files. */
export interface Lot extends Pick<Batch, "key"> {
  /** Where its files stand in the archive. */
  places: number[];
  open(): Batch;
}

interface Given extends Clans {
  files: Many<FoundFile>;
  said: Said[];
  /** Of the rules, and of all that they know besides the readings. */
  fingerprint: string;
}

/** A batch of so many files is cut in two, as long as it has more than one clan. */
const most = 256;
/** All clans are cut in two so often at least: of a small archive too, one that has changed leaves the others be. */
const least = 6;
/** As often as a hash can cut. */
const deepest = 32;

/** A clan with the hash of its name, which says where it belongs. */
interface Marked {
  clan: Clan;
  mark: number;
}

/**
 * The batches of all clans, cut by the hashes of their names: one that comes, goes or changes changes its own batch, and
 * at most cuts that in two.
 */
export function batchesOf(given: Given): Lot[] {
  const marked = given.clans.map((clan) => ({clan, mark: markOf(nameOf(clan, given))}));
  return cut(marked, 0).map((clans) => {
    const {key, places} = toBatch(clans, given);
    return {key, places, open: () => toBatch(clans, given)};
  });
}

/** What holds others has a reading of its own nowhere, and no name by it. */
const nameOf = ({name, files: [first]}: Clan, {files}: Given) =>
  name === "" ? files.at(first!)!.source.path : name;

const markOf = (name: string) => createHash("sha256").update(name).digest().readUInt32BE();

/** Clans whose marks begin with the same bits, cut by the next one until they are few. */
function cut(marked: Marked[], depth: number): Clan[][] {
  const files = marked.reduce((sum, {clan}) => sum + clan.files.length, 0);
  const isSmall = depth >= least && files <= most;
  if (isSmall || marked.length < 2 || depth === deepest)
    return marked.length === 0 ? [] : [marked.map(({clan}) => clan)];
  const isSet = ({mark}: Marked) => ((mark >>> (deepest - 1 - depth)) & 1) === 1;
  const [without, having] = [marked.filter((one) => !isSet(one)), marked.filter(isSet)];
  return [...cut(without, depth + 1), ...cut(having, depth + 1)];
}

function toBatch(clans: Clan[], {files, said, fingerprint, isCrowded}: Given) {
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
  const its = places.map((place) => toFile(files.at(place)!));
  const batch = {
    files: its,
    clans: own,
    crowded: [...new Set(its.map(({source}) => dirname(source.path)))].filter(isCrowded).sort(),
    said: saidOf(said, bodies)
  };
  return {...batch, key: keyOf(batch, fingerprint), places};
}

const toFile = ({source, read}: FoundFile): BatchFile => ({
  source,
  read: read && {slot: read.slot}
});

/** Where readings lie is no matter, only what they are. */
function keyOf({files, ...rest}: Omit<Batch, "key">, fingerprint: string): string {
  const named = files.map(({source, read}) => ({source, reading: read?.slot.key ?? null}));
  return hashOfData([fingerprint, named, rest]);
}
