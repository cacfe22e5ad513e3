import type {Run} from "#pipeline/cli.ts";
import {meetingOf} from "#pipeline/options.ts";
import {runAll} from "#pipeline/run.ts";

/** Makes everything that has changed, and says what came of it. */
export const run: Run = async (_words, options, world) => {
  const meeting = meetingOf(options, world.lang);
  return runAll(world, meeting && {...meeting, limit: options.limit});
};
