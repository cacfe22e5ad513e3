import {readdir} from "node:fs/promises";
import {basename, join} from "node:path";
import {fileURLToPath, pathToFileURL} from "node:url";
import {ending} from "#pipeline/world.ts";

/** Every module of a folder by its file name: to add one is to add a file. */
export async function plugins<T>(folder: string | URL): Promise<Map<string, T>> {
  const path = folder instanceof URL ? fileURLToPath(folder) : folder;
  const files = (await readdir(path)).filter((file) => file.endsWith(ending)).sort();
  const names = files.map((file) => basename(file, ending));
  return new Map(
    await Promise.all(names.map(async (name) => [name, await plugin<T>(path, name)] as const))
  );
}

/** One module of a folder. */
export async function plugin<T>(folder: string, name: string): Promise<T> {
  const module = (await import(pathToFileURL(join(folder, name + ending)).href)) as {default: T};
  return module.default;
}
