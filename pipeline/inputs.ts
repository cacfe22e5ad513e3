import {createHash} from "node:crypto";
import type {Stats} from "node:fs";
import {lstat, readdir, readFile, readlink, realpath, stat} from "node:fs/promises";
import {join} from "node:path";
import type {Received} from "#parsers/document.ts";
import {errorCode, Failure} from "#pipeline/failure.ts";
import {words} from "#pipeline/words.ts";
import type {World} from "#pipeline/world.ts";

/** The largest file that is read: far above any report, and far below what would fill the memory. */
export const largest = 256 * 1024 * 1024;

/** A file that a user or a folder names: its bytes, or one sentence on why there are none. */
export type Input = {path: string; received: Received} | {path: string; problem: string};

/** The files that some paths mean, one by one: folders are walked, in the order of their names. */
export async function* inputs(paths: string[], world: World): AsyncGenerator<Input> {
  for (const path of paths) yield* walk(path, new Set(), world);
}

type Ancestors = ReadonlySet<string>;

async function* walk(path: string, above: Ancestors, world: World): AsyncGenerator<Input> {
  try {
    const found = await look(path, world);
    if (found.isDirectory()) yield* walkFolder(path, above, world);
    else yield {path, received: await receive(path, found, world)};
  } catch (error) {
    yield {path, problem: toProblem(path, error, world)};
  }
}

async function* walkFolder(path: string, above: Ancestors, world: World): AsyncGenerator<Input> {
  const real = await realpath(path);
  // A link to a folder that it lies in would be walked for ever.
  if (above.has(real)) return;
  const names = (await readdir(path)).filter((name) => !name.startsWith(".")).sort();
  if (names.length === 0) throw new Failure(words.emptyFolder(path)[world.lang]);
  for (const name of names) yield* walk(join(path, name), new Set([...above, real]), world);
}

async function look(path: string, world: World): Promise<Stats> {
  const found = await stat(path).catch(async (error: unknown) => {
    const link = await lstat(path).catch(() => null);
    if (!link?.isSymbolicLink()) throw error;
    throw new Failure(words.danglingLink(path, await readlink(path))[world.lang]);
  });
  if (!found.isFile() && !found.isDirectory()) throw new Failure(words.notAFile(path)[world.lang]);
  return found;
}

async function receive(path: string, {size}: Stats, world: World): Promise<Received> {
  if (size === 0) throw new Failure(words.emptyFile(path)[world.lang]);
  if (size > largest) throw new Failure(words.tooLarge(path, size)[world.lang]);
  const bytes = await readFile(path);
  return {bytes, sha256: hashOf(bytes), path, url: null};
}

/** What bytes are filed under. */
export function hashOf(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}

/** An error of the file system as a sentence that says what to do. */
export function toProblem(path: string, error: unknown, world: World): string {
  if (error instanceof Failure) return error.message;
  const code = errorCode(error);
  if (code === null) throw error;
  if (code === "ENOENT" || code === "ENOTDIR") return words.notThere(path)[world.lang];
  if (code === "EACCES" || code === "EPERM") return words.notAllowed(path)[world.lang];
  return words.notReadable(path, code)[world.lang];
}
