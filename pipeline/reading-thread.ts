import {workerData} from "node:worker_threads";
import type {Input} from "#pipeline/inputs.ts";
import {loadLibrary} from "#pipeline/library.ts";
import {parseInput, type Parsed} from "#pipeline/parse-file.ts";
import {realWorld, type Choices} from "#pipeline/world.ts";

// piscina hands its own data to a thread first, and ours second.
const choices = (Array.isArray(workerData) ? workerData[1] : workerData) as Choices;
const world = realWorld(choices);
const library = loadLibrary(world);

/** Reads one file in a thread of its own. */
export default async function read(input: Input): Promise<Parsed> {
  return parseInput(input, await library, world);
}
