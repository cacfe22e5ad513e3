import {readdir} from "node:fs/promises";
import {basename, join} from "node:path";
import {Source} from "#data/schema/document.ts";
import {readCsv} from "#pipeline/doors.ts";
import {Failure} from "#pipeline/failure.ts";
import {receive, type Input} from "#pipeline/inputs.ts";
import {words} from "#pipeline/words.ts";
import {shown, type World} from "#pipeline/world.ts";

/** What the archive holds, line by line of its index. */
export async function readIndex(world: World): Promise<Source[]> {
  const path = join(world.data, "archive/index.csv");
  const sources = await readCsv(path, Source, world);
  const seen = new Set<string>();
  for (const [i, {sha256, path: name}] of sources.entries()) {
    const refuse = (message: string) =>
      new Failure(words.invalidFile(shown(path), i + 2, message)[world.lang]);
    if (seen.has(sha256)) throw refuse(`sha256: ${sha256.slice(0, 12)}… stands twice`);
    if (basename(name) !== name) throw refuse(`path: ${name} is no plain file name`);
    seen.add(sha256);
  }
  return sources;
}

/** The archived files, in the order of the index; one whose bytes are not the filed ones is a problem. */
export async function* archived(sources: Source[], world: World): AsyncGenerator<Input> {
  for (const source of sources) {
    const file = join(world.data, "archive", source.path);
    yield toArchived(source, await receive(file, source.path));
  }
}

function toArchived({path, sha256, bytes, url}: Source, input: Input): Input {
  if ("problem" in input) return input;
  const {received} = input;
  if (received.sha256 !== sha256 || received.bytes.length !== bytes)
    return {path, problem: words.bytesDiffer(path)};
  return {path, received: {...received, url}};
}

/** What lies in the archive besides documents: `collect` keeps there what it asked for and what came. */
const ours = ["index.csv", "retrievals.csv", "pages", "warc"];

/** Says which files lie in the archive and are in no line of its index: they are not read. */
export async function warnOfStrays(sources: Source[], world: World): Promise<void> {
  const known = new Set([...ours, ...sources.map(({path}) => path)]);
  const names = (await readdir(join(world.data, "archive"))).sort();
  for (const name of names.filter((name) => !known.has(name) && !name.startsWith(".")))
    world.warn(words.notIndexed(shown(join(world.data, "archive", name)))[world.lang]);
}
