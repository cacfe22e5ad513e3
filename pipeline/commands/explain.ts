import type {Run} from "#pipeline/cli.ts";
import {checkPaths} from "#pipeline/checked.ts";
import {loadCorrections} from "#pipeline/corrections.ts";
import {explain, type Known} from "#pipeline/explain.ts";
import {Failure, status, type Status} from "#pipeline/failure.ts";
import {tellExplanation} from "#pipeline/listing/explanation.ts";
import {nearestTo} from "#pipeline/nearest.ts";
import {words} from "#pipeline/words.ts";
import type {World} from "#pipeline/world.ts";

/** Prints the whole argument of a finding: of some documents, or of the release where none is named. */
export const run: Run = async ([id = "", ...paths], _options, world) => {
  const {reading, ...known} = paths.length > 0 ? await read(paths, world) : await stored(id, world);
  if (reading === status.nothing) return reading;
  const explanation = explain(id, known);
  if (explanation === null) refuse(id, known, world);
  world.print(tellExplanation(explanation, world));
  return reading;
};

type Source = Known & {reading: Status};

async function read(paths: string[], world: World): Promise<Source> {
  const checked = await checkPaths(paths, world);
  return {...checked, said: await loadCorrections(world)};
}

// The database is loaded only when it is asked.
async function stored(id: string, world: World): Promise<Source> {
  const {storedArgument} = await import("#pipeline/stored-argument.ts");
  return {...(await storedArgument(id, world)), reading: status.done};
}

/** A finding that is not there: those that are most like it, of its own report first. */
function refuse(id: string, {findings}: Known, {lang}: World): never {
  const known = findings.judged.map(({finding}) => finding.finding);
  const near = nearestTo(id, known).slice(0, 3);
  throw new Failure(words.noSuchFinding(id, near)[lang], status.usage);
}
