import {all} from "#pipeline/all.ts";
import type {Run} from "#pipeline/cli.ts";
import {status} from "#pipeline/failure.ts";
import {summarise} from "#pipeline/summary.ts";

/** Makes everything anew and says what came of it. */
export const run: Run = async (_words, _options, world) => {
  const summary = await all(world);
  world.print(summarise(summary, world));
  const failed = summary.read.files.some(({read}) => read?.facts.problem);
  return failed ? status.partly : status.done;
};
