import {existsSync} from "node:fs";
import {readdir} from "node:fs/promises";
import {basename, join} from "node:path";
import {Source, type FileFormat} from "#data/schema/document.ts";
import type {Received} from "#parsers/document.ts";
import type {Library} from "#parsers/read.ts";
import {rowsOfCsv} from "#pipeline/doors.ts";
import {Failure} from "#pipeline/failure.ts";
import {receive, type Input} from "#pipeline/inputs.ts";
import {formatOf} from "#pipeline/kinds.ts";
import {opened} from "#pipeline/unpack.ts";
import {words} from "#pipeline/words.ts";
import {shown, type World} from "#pipeline/world.ts";

/** What the archive holds, line by line of its index. */
export async function* linesOfIndex(world: World): AsyncGenerator<Source> {
  const path = join(world.data, "archive/index.csv");
  if (!existsSync(path)) throw new Failure(words.noArchive(shown(path))[world.lang]);
  const seen = new Set<string>();
  for await (const source of rowsOfCsv(path, Source, world)) {
    const {sha256, path: name} = source;
    const refuse = (message: string) =>
      new Failure(words.invalidFile(shown(path), seen.size + 2, message)[world.lang]);
    if (seen.has(sha256)) throw refuse(`sha256: ${sha256.slice(0, 12)}… stands twice`);
    if (basename(name) !== name) throw refuse(`path: ${name} is no plain file name`);
    seen.add(sha256);
    yield source;
  }
}

/** The same, whole. */
export async function readIndex(world: World): Promise<Source[]> {
  const sources: Source[] = [];
  for await (const source of linesOfIndex(world)) sources.push(source);
  return sources;
}

/** A file of the archive, or one that lies in a file of the archive, on its way to the readers. */
export interface Held {
  source: FiledSource;
  /** What is to be read; null for a container, whose files follow it. */
  input: Input | null;
}

/** A line of the index, or what would be one of a file that lies in another. */
export type FiledSource = Omit<Source, "format"> & {format: FileFormat | null};

/** The bytes of an archived file; a problem where they are not the filed ones. */
export async function receiveArchived(source: Source, world: World): Promise<Input> {
  return toArchived(source, await receive(pathOf(source, world), source.path));
}

export const pathOf = ({path}: Source, world: World) => join(world.data, "archive", path);

/** An archived file, followed by the files that it holds. */
export async function openArchived(
  source: Source,
  input: Input,
  library: Library
): Promise<Held[]> {
  const all: Held[] = [];
  for await (const {input: own, received, holds} of opened([input], library)) {
    const isWhole = own.path === source.path || received === null;
    const held = isWhole ? source : memberOf(source, received, library);
    all.push({source: held, input: holds ? null : isWhole ? own : within(source, own)});
  }
  return all;
}

/** Whether a file is new: what stands in the index, or was held already, is the same document wherever it lies again. */
export function openKnown(sources: Iterable<Source>): (source: FiledSource) => boolean {
  const known = new Set<string>();
  for (const {sha256} of sources) known.add(sha256);
  return ({path, sha256}) => {
    if (!liesInAnother(path)) return true;
    const isNew = !known.has(sha256);
    known.add(sha256);
    return isNew;
  };
}

/** Whether a path is that of a file within a file of the archive, which has plain names only. */
export const liesInAnother = (path: string): boolean => path.includes("/");

/** A file in another is read as from its own address, or from that of the whole and its name there. */
function within({url, path: whole}: Source, input: Input): Input {
  if ("problem" in input) return input;
  const {path, received} = input;
  const inner = url === null ? null : `${url}#${path.slice(whole.length)}`;
  return {path, received: {...received, url: received.url ?? inner}};
}

/** What would be the line of a file that lies in another: whence and when, as it says, or as the whole came. */
function memberOf(whole: Source, received: Received, library: Library) {
  const {sha256, bytes, path, url} = received;
  const format = formatOf(bytes, library);
  const retrieved = received.fetched ?? whole.retrieved;
  const note = `lies in ${whole.path}`;
  return {sha256, format, bytes: bytes.length, path, url: url ?? whole.url, retrieved, note};
}

/** The bytes of an archived file with their address; a problem where they are not the filed ones. */
export function toArchived({path, sha256, bytes, url}: Source, input: Input): Input {
  if ("problem" in input) return input;
  const {received} = input;
  if (received.sha256 !== sha256 || received.bytes.length !== bytes)
    return {path, problem: words.bytesDiffer(path)};
  return {path, received: {...received, url}};
}

/** What lies in the archive besides documents: `collect` keeps there what it asked for and what came. */
const ours = ["index.csv", "retrievals.csv", "pages", "warc"];

/** Files that lie in the archive and are in no line of its index. */
export async function straysOf(sources: Iterable<Source>, world: World): Promise<string[]> {
  const known = new Set(ours);
  for (const {path} of sources) known.add(path);
  const names = (await readdir(join(world.data, "archive"))).sort();
  return names.filter((name) => !known.has(name) && !name.startsWith("."));
}

/** Says which files are not read, since the index does not name them. */
export async function warnOfStrays(sources: Iterable<Source>, world: World): Promise<void> {
  for (const name of await straysOf(sources, world))
    world.warn(words.notIndexed(shown(join(world.data, "archive", name)))[world.lang]);
}
