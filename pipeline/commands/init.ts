import {existsSync} from "node:fs";
import {cp, mkdir, rename, rm, rmdir, writeFile} from "node:fs/promises";
import {join, resolve} from "node:path";
import {Source} from "#data/schema/document.ts";
import type {Run} from "#pipeline/cli.ts";
import {Failure, status} from "#pipeline/failure.ts";
import {initWords} from "#pipeline/init-words.ts";
import {quoted} from "#pipeline/layout.ts";
import {isClone, projectPath, shown} from "#pipeline/world.ts";

/** Makes a data folder of one's own, whole or not at all. */
export const run: Run = async ([folder = "."], {example = false}, world) => {
  const data = resolve(folder, "data");
  // An empty one is what a run leaves that found nothing to read; no other can be removed so.
  await rmdir(data).catch(() => undefined);
  if (existsSync(data)) throw new Failure(initWords.there(shown(data))[world.lang]);
  const draft = `${data}.${process.pid}.tmp`;
  try {
    await fill(draft, example);
    await rename(draft, data);
  } finally {
    await rm(draft, {recursive: true, force: true});
  }
  const isHere = !isClone && data === world.data;
  const named = [data, resolve(folder, "site")].map((path) => quoted(shown(path)));
  const choices = isHere ? "" : ` --data ${named[0]} --site ${named[1]}`;
  world.print(initWords.made(shown(data), {example, choices})[world.lang]);
  return status.done;
};

async function fill(data: string, example: boolean): Promise<void> {
  for (const room of ["archive", "bodies", "corrections"]) {
    await mkdir(join(data, room), {recursive: true});
    if (example) await cp(projectPath(join("data", room)), join(data, room), {recursive: true});
  }
  const header = `${Object.keys(Source.shape).join(",")}\n`;
  if (!example) await writeFile(join(data, "archive/index.csv"), header);
  await cp(projectPath("pipeline/own-folder.md"), join(data, "README.md"));
}
