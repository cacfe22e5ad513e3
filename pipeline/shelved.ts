import type {Source} from "#data/schema/document.ts";
import type {Library} from "#parsers/read.ts";
import {
  openArchived,
  openKnown,
  pathOf,
  receiveArchived,
  type FiledSource,
  type Held
} from "#pipeline/archive.ts";
import type {Input} from "#pipeline/inputs.ts";
import type {Kept, Listed, Readings, Told} from "#pipeline/readings.ts";
import {lookAt, type Sums} from "#pipeline/sums.ts";
import type {World} from "#pipeline/world.ts";

/** A file of the archive, or one that lies in it: read already, still to be read, or neither, since it holds others. */
export interface Step {
  source: FiledSource;
  kept: Kept | null;
  input: Input | null;
}

export interface Means {
  library: Library;
  readings: Readings;
  sums: Sums;
  /** Hears of each archived file that is not there as it was filed. */
  miss(): void;
}

/**
 * The files of the archive in the order of its index, each followed by the files that it holds. The bytes of what was
 * read already are looked at only where something speaks for their having been touched.
 */
export async function* archived(
  sources: Iterable<Source>,
  means: Means,
  world: World
): AsyncGenerator<Step> {
  const isNew = openKnown(sources);
  for (const source of sources) {
    const {listed, inputs} = await lookInto(source, means, world);
    const steps: (Listed & {kept: Kept | null; at: number})[] = [];
    for (const [at, one] of listed.entries())
      if (isNew(one.source)) steps.push({...one, kept: await findKept(one, means), at});
    const isLacking = steps.some(({input, kept}) => input && "told" in input && !kept);
    const bytes = isLacking ? (inputs ?? (await open(source, means, world)).inputs) : [];
    for (const {source: own, input, kept, at} of steps)
      yield {source: own, kept, input: input && "told" in input ? (bytes[at] ?? null) : input};
  }
}

interface Opened {
  listed: Listed[];
  /** What is to be read of them, as they are listed. */
  inputs: (Input | null)[];
}

/** What a file is, or holds: as it is known, if its bytes are still the filed ones, else as they say. */
async function lookInto(
  source: Source,
  means: Means,
  world: World
): Promise<{listed: Listed[]; inputs: Opened["inputs"] | null}> {
  const {readings, sums} = means;
  const {sha256, path, url} = source;
  const told = {sha256, path, url};
  const known = readings.has(told) ? [{source, input: {told}}] : await readings.listing(source);
  if (!known) return open(source, means, world);
  if (isUntouched(source, sums, world)) return {listed: known, inputs: null};
  const input = await receiveSummed(source, means, world);
  return "problem" in input ? openReceived(source, input, means) : {listed: known, inputs: null};
}

/** Whether a file has the bytes, and as many, as its line says. */
function isUntouched(source: Source, sums: Sums, world: World): boolean {
  const file = pathOf(source, world);
  return sums.of(file) === source.sha256 && lookAt(file)?.size === BigInt(source.bytes);
}

const open = async (source: Source, means: Means, world: World): Promise<Opened> =>
  openReceived(source, await receiveSummed(source, means, world), means);

async function receiveSummed(source: Source, {sums, miss}: Means, world: World): Promise<Input> {
  const before = lookAt(pathOf(source, world));
  const input = await receiveArchived(source, world);
  if ("problem" in input) miss();
  else if (before) sums.note(pathOf(source, world), before, source.sha256);
  return input;
}

/** What is in an archived file, whose bytes are here; what is in a file of files is kept. */
export async function openReceived(
  source: Source,
  input: Input,
  {library, readings}: Pick<Means, "library" | "readings">
): Promise<Opened> {
  const held = await openArchived(source, input, library);
  const listed = held.map(toListed);
  if (held.length > 1 || held[0]?.input === null) await readings.keepListing(source, listed);
  return {listed, inputs: held.map(({input: own}) => own)};
}

function toListed({source, input}: Held): Listed {
  if (input === null || "problem" in input) return {source, input};
  return {source, input: {told: toldOf(input)!}};
}

/** What the reader of a file is told besides its bytes. */
export function toldOf(input: Input): Told | null {
  if ("problem" in input) return null;
  const {bytes: _bytes, ...told} = input.received;
  return told;
}

const findKept = async ({input}: Listed, {readings}: Means): Promise<Kept | null> =>
  input && "told" in input ? readings.find(input.told) : null;
