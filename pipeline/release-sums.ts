import {existsSync} from "node:fs";
import {readdir, readFile, writeFile} from "node:fs/promises";
import {join} from "node:path";
import {hashOfFile} from "#pipeline/hash.ts";

const listOf = (release: string) => join(release, "SHA256SUMS");

/** Sums of every file but the database, whose bytes differ from run to run while its tables do not; some are known. */
export async function writeSums(
  release: string,
  known: ReadonlyMap<string, string>
): Promise<void> {
  const names = (await readdir(release)).filter((name) => !name.endsWith(".duckdb")).sort();
  const sums: string[] = [];
  for (const name of names)
    sums.push(`${known.get(name) ?? (await hashOfFile(join(release, name)))}  ${name}\n`);
  await writeFile(listOf(release), sums.join(""));
}

/** Files of a release that are not there, or are others than those that were published; null where it has no sums. */
export async function wrongIn(release: string): Promise<string[] | null> {
  if (!existsSync(listOf(release))) return null;
  const lines = (await readFile(listOf(release), "utf8")).trim().split("\n");
  const wrong: string[] = [];
  for (const line of lines) {
    const [sum, name] = line.split("  ") as [string, string];
    const own = await hashOfFile(join(release, name)).catch(() => null);
    if (own !== sum) wrong.push(name);
  }
  return wrong;
}

/** Whether every file of a release is the one that its list of sums names. */
export const sumsHold = async (release: string): Promise<boolean> =>
  (await wrongIn(release))?.length === 0;
