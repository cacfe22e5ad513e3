import {existsSync, readdirSync, readFileSync} from "node:fs";
import {rm} from "node:fs/promises";
import {join} from "node:path";
import {pathOf, readIndex, receiveArchived} from "#pipeline/archive.ts";
import type {Status} from "#pipeline/failure.ts";
import {projectFingerprint} from "#pipeline/fingerprint.ts";
import {hashOfData} from "#pipeline/hash.ts";
import {openFolder} from "#pipeline/packs/storage.ts";
import {readingsOf} from "#pipeline/readings.ts";
import {sumsHold} from "#pipeline/release-sums.ts";
import {releaseOf} from "#pipeline/release.ts";
import {inputsOf, standingOf, type Standing} from "#pipeline/run-inputs.ts";
import {lookAt, openSums, settleSums} from "#pipeline/sums.ts";
import type {Language, World} from "#pipeline/world.ts";

/** What a run ended with and said. */
export interface Ending {
  status: Status;
  lang: Language;
  warned: string[];
  summary: string;
}

/** How things stood when a run ended: what it had been made of, and what it had made. */
interface LastRun extends Ending {
  inputs: string;
  made: string;
}

/** A run that is about to begin. */
export interface Beginning {
  /** How the last run ended, if this one would do the same again: nothing that it takes or gives has changed. */
  same: Ending | null;
  /** Says how this one ended, and how the site stands that it made, for the next. */
  end(ending: Ending, site: Standing): Promise<void>;
}

const name = "last-run.json";

export async function beginRun(world: World): Promise<Beginning> {
  const folder = readingsOf(world);
  const inputs = await stateOfInputs(world);
  const last = lastIn(join(folder, name));
  const isSame =
    last?.inputs === inputs &&
    last.made === stateOfResults(world, standingOf(world.site)) &&
    (await sumsHold(releaseOf(world))) &&
    (await isArchiveWhole(world));
  // Whoever fails, or is killed, leaves no last run.
  if (!isSame) await rm(join(folder, name), {force: true});
  return {
    same: isSame ? last : null,
    async end(ending, site) {
      await settleSums(folder);
      const run: LastRun = {...ending, inputs, made: stateOfResults(world, site)};
      await openFolder(folder).write(name, Buffer.from(JSON.stringify(run)));
    }
  };
}

/** All that a run takes, but for the bytes of the archive: those are as the index says, or it is another run. */
async function stateOfInputs(world: World): Promise<string> {
  const archive = join(world.data, "archive");
  const lying = existsSync(archive) ? readdirSync(archive).sort() : [];
  const kept = standingOf(join(world.data, "releases")).touched;
  return hashOfData([await projectFingerprint(), inputsOf(world), lying, kept]);
}

const stateOfResults = (world: World, site: Standing) =>
  hashOfData([standingOf(releaseOf(world)), site].map(({touched}) => touched));

function lastIn(path: string): LastRun | null {
  try {
    return JSON.parse(readFileSync(path, "utf8")) as LastRun;
  } catch {
    return null;
  }
}

/** Whether every archived file has the bytes that the index files it under. */
async function isArchiveWhole(world: World): Promise<boolean> {
  const sums = await openSums(readingsOf(world), world);
  for (const source of await readIndex(world)) {
    const file = pathOf(source, world);
    if (sums.of(file) === source.sha256) continue;
    const before = lookAt(file);
    if (!before || "problem" in (await receiveArchived(source, world))) return false;
    sums.note(file, before, source.sha256);
  }
  await sums.save();
  return true;
}
