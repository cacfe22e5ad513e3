import type {Run} from "#pipeline/cli.ts";
import {runAll} from "#pipeline/run.ts";

/** Makes everything that has changed, and says what came of it. */
export const run: Run = async (_words, _options, world) => runAll(world);
