import {existsSync, readFileSync} from "node:fs";
import {readdir, stat} from "node:fs/promises";
import {join} from "node:path";
import type {Described} from "./citation.ts";
import type {Draft} from "./draft.ts";
import type {Download} from "./model.ts";

const isDownload = (file: string) =>
  /\.(csv|parquet|sql)$/.test(file) || ["datapackage.json", "manifest.json", sums].includes(file);

/** The release's own list of what its files hold. */
export const sums = "SHA256SUMS";

/** What of the release can be taken along: everything but its database. */
export async function releaseFiles(folder: string): Promise<Download[]> {
  const files = (await readdir(folder)).filter(isDownload).sort();
  const {resources = []} = descriptionIn(folder);
  const fieldsOf = new Map(resources.map(({path, schema}) => [path, schema?.fields]));
  return Promise.all(
    files.map(async (file) => ({
      ...{file, bytes: (await stat(join(folder, file))).size},
      fields: fieldsOf.get(file)
    }))
  );
}

/** What was revised in published figures, as the site calls it. */
export const changesFile = "CHANGES.md";

/** The file of revisions, where there is one. */
export async function toldIn(changes: string | undefined): Promise<Download[]> {
  return changes ? [{file: changesFile, bytes: (await stat(changes)).size}] : [];
}

/** What the release says of itself. */
export function descriptionIn(folder: string): Described {
  const file = join(folder, "datapackage.json");
  if (!existsSync(file)) return {title: "gongkai 公开"};
  return JSON.parse(readFileSync(file, "utf8")) as Described;
}

/** Puts the release's files into the site; those that hold what they held are kept. */
export async function copyRelease(
  folder: string,
  draft: Draft,
  last: string | null
): Promise<void> {
  const [now, before] = [sumsIn(folder), last ? sumsIn(join(last, "data")) : new Map()];
  for (const {file} of await releaseFiles(folder)) {
    const path = `data/${file}`;
    const same = now.has(file) && now.get(file) === before.get(file);
    if (file === sums) draft.write(path, readFileSync(join(folder, file)));
    else if (!same || !draft.keep(path)) draft.copy(join(folder, file), path);
  }
}

function sumsIn(folder: string): Map<string, string> {
  const file = join(folder, sums);
  const lines = existsSync(file) ? readFileSync(file, "utf8").trim().split("\n") : [];
  return new Map(lines.map((line) => [line.slice(66), line.slice(0, 64)]));
}
