import type {Stats} from "node:fs";
import {lstat, readdir, readFile, readlink, realpath, stat} from "node:fs/promises";
import {join} from "node:path";
import type {Received} from "#parsers/document.ts";
import type {Words} from "#pipeline/comparison.ts";
import {errorCode} from "#pipeline/failure.ts";
import {hashOf} from "#pipeline/hash.ts";
import {words} from "#pipeline/words.ts";

/** The largest file that is read: far above any report, and far below what would fill the memory. */
export const largest = 256 * 1024 * 1024;

/** A file that a user or a folder names: its bytes, or one sentence on why there are none. */
export type Input = {path: string; received: Received} | {path: string; problem: Words};

/** What is wrong with an input, in a sentence. */
class Unreadable extends Error {
  override name = "Unreadable";
  words: Words;

  constructor(words: Words) {
    super(words.en);
    this.words = words;
  }
}

/** The files that some paths mean, one by one: folders are walked, in the order of their names. */
export async function* inputs(paths: string[]): AsyncGenerator<Input> {
  for (const path of paths) yield* walk(path, new Set());
}

async function* walk(path: string, above: ReadonlySet<string>): AsyncGenerator<Input> {
  try {
    if ((await look(path, path)).isDirectory()) yield* walkFolder(path, above);
    else yield await receive(path);
  } catch (error) {
    yield {path, problem: toProblem(path, error)};
  }
}

async function* walkFolder(path: string, above: ReadonlySet<string>): AsyncGenerator<Input> {
  const real = await realpath(path);
  // A link to a folder that it lies in would be walked for ever.
  if (above.has(real)) return;
  const names = (await readdir(path)).filter((name) => !name.startsWith(".")).sort();
  if (names.length === 0) throw new Unreadable(words.emptyFolder(path));
  for (const name of names) yield* walk(join(path, name), new Set([...above, real]));
}

/** One file's bytes, or the sentence; `name` is what it is called in both. */
export async function receive(file: string, name = file): Promise<Input> {
  try {
    const {size} = await look(file, name);
    const problem = outOfBounds(name, size);
    if (problem) throw new Unreadable(problem);
    const bytes = await readFile(file);
    return {path: name, received: {bytes, sha256: hashOf(bytes), path: name, url: null}};
  } catch (error) {
    return {path: name, problem: toProblem(name, error)};
  }
}

/** Why so many bytes are not read; null where they are. */
export function outOfBounds(name: string, size: number): Words | null {
  if (size === 0) return words.emptyFile(name);
  return size > largest ? words.tooLarge(name, size) : null;
}

async function look(path: string, name: string): Promise<Stats> {
  const found = await stat(path).catch(async (error: unknown) => {
    const link = await lstat(path).catch(() => null);
    if (!link?.isSymbolicLink()) throw error;
    throw new Unreadable(words.danglingLink(name, await readlink(path)));
  });
  if (!found.isFile() && !found.isDirectory()) throw new Unreadable(words.notAFile(name));
  return found;
}

/** An error of the file system as a sentence that says what to do. */
export function toProblem(path: string, error: unknown): Words {
  if (error instanceof Unreadable) return error.words;
  const code = errorCode(error);
  if (code === null) throw error;
  if (code === "ENOENT" || code === "ENOTDIR") return words.notThere(path);
  if (code === "EACCES" || code === "EPERM") return words.notAllowed(path);
  return words.notReadable(path, code);
}
