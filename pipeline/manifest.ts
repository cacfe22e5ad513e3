import {writeFile} from "node:fs/promises";
import {join} from "node:path";
import {tables} from "#data/schema/tables.ts";
import {openDatabase} from "#pipeline/database.ts";
import {readersFingerprint} from "#pipeline/fingerprint.ts";
import {loadLibrary} from "#pipeline/library.ts";
import {databaseOf} from "#pipeline/load.ts";
import {version} from "#pipeline/program.ts";
import {inputsOf} from "#pipeline/run-inputs.ts";
import {quoteName} from "#pipeline/tables.ts";
import type {World} from "#pipeline/world.ts";

export const manifestFile = "manifest.json";

/**
 * Says of a release what it was made from, by which program, and how many rows came of it: the same for the same inputs.
 * How long it took, and where, is in run.json beside it.
 */
export async function writeManifest(release: string, world: World): Promise<void> {
  const manifest = {
    schema: "gongkai/manifest@1",
    version: version(),
    readers: await readersFingerprint(await loadLibrary(world)),
    inputs: inputsOf(world),
    rows: await countRows(release)
  };
  await writeFile(join(release, manifestFile), `${JSON.stringify(manifest, null, 2)}\n`);
}

async function countRows(release: string): Promise<Record<string, number>> {
  const database = await openDatabase(databaseOf(release), "READ_ONLY");
  try {
    const counts: Record<string, number> = {};
    for (const name of Object.keys(tables)) {
      const [row] = await database.rows(
        `SELECT count(*)::INTEGER AS count FROM ${quoteName(name)}`
      );
      counts[name] = Number(row!.count);
    }
    return counts;
  } finally {
    database.close();
  }
}
