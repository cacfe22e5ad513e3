import {readdir} from "node:fs/promises";
import {basename, join} from "node:path";
import {fileURLToPath, pathToFileURL} from "node:url";

/** Every module of a folder by its file name: to add one is to add a file. */
export async function plugins<T>(folder: string | URL): Promise<Map<string, T>> {
  const path = folder instanceof URL ? fileURLToPath(folder) : folder;
  const files = (await readdir(path)).filter((file) => file.endsWith(".ts")).sort();
  const modules = files.map(async (file): Promise<[string, T]> => {
    const module = await import(pathToFileURL(join(path, file)).href);
    return [basename(file, ".ts"), module.default];
  });
  return new Map(await Promise.all(modules));
}
