import type {Run} from "#pipeline/cli.ts";
import {status} from "#pipeline/failure.ts";
export const run: Run = async () => status.done;
