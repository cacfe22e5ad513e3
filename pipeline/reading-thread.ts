import type {Library} from "#parsers/read.ts";
import type {Input} from "#pipeline/inputs.ts";
import {loadLibrary} from "#pipeline/library.ts";
import {parseInput, type Parsed} from "#pipeline/parse-file.ts";
import {givenHere} from "#pipeline/threads.ts";
import {realWorld, type Choices} from "#pipeline/world.ts";

const given = givenHere<Choices & Known>();
const world = realWorld(given);
const library = loadLibrary(world).then((own): Library => {
  const {bodies, indicators} = given;
  return {...own, bodies, indicators};
});

/** What the readers are told is what it was when the run began, whoever edits it meanwhile. */
type Known = Pick<Library, "bodies" | "indicators">;

/** Reads one file in a thread of its own. */
export default async function read(input: Input): Promise<Parsed> {
  return parseInput(input, await library, world);
}
