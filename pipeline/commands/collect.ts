import type {Run} from "#pipeline/cli.ts";
import {Failure} from "#pipeline/failure.ts";
import {words} from "#pipeline/words.ts";

/** Says what cannot be done yet. */
export const run: Run = async (_bodies, _options, world) => {
  throw new Failure(words.noCollect()[world.lang]);
};
