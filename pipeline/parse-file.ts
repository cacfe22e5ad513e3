import type {FileReading} from "#data/schema/reading.ts";
import {DecodeError} from "#parsers/document.ts";
import {readFile, type Library} from "#parsers/read.ts";
import type {Words} from "#pipeline/comparison.ts";
import type {Input} from "#pipeline/inputs.ts";
import {RecogniserFailure} from "#pipeline/recogniser.ts";
import {words} from "#pipeline/words.ts";
import type {World} from "#pipeline/world.ts";

/**
 * What became of one file: what was read in it, or one sentence on why it could not be read. What is passing may be
 * otherwise another time, or on another machine: the file was not there, its reader failed or took too long.
 */
export type Parsed = {path: string; within?: string} & (
  {file: FileReading} | {problem: Words; passing?: true}
);

/** Reads one file; a reader that fails on it takes no other file with it. */
export async function parseInput(input: Input, library: Library, world: World): Promise<Parsed> {
  if ("problem" in input) return input;
  const {path, received} = input;
  const standing = {path, ...(received.within && {within: received.within})};
  try {
    return {...standing, file: await readFile(received, library)};
  } catch (error) {
    const isPassing = !(error instanceof DecodeError) || error instanceof RecogniserFailure;
    const problem = toProblem(path, error, world);
    return {...standing, problem, ...(isPassing && {passing: true})};
  }
}

function toProblem(path: string, error: unknown, world: World): Words {
  const {message, stack} = error as Error;
  if (error instanceof DecodeError) return words.undecodable(path, error.sentence);
  const sentence = words.readerFailed(path, message);
  if (world.debug) world.warn(stack ?? message);
  return sentence;
}
