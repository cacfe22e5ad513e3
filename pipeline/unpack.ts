import {DecodeError, type Container, type Received} from "#parsers/document.ts";
import type {Library} from "#parsers/read.ts";
import {hashOf} from "#pipeline/hash.ts";
import type {Input} from "#pipeline/inputs.ts";
import {words} from "#pipeline/words.ts";

/** A container within a container within a container is nobody's report. */
const deepest = 2;

/** A file on its way to the readers. */
export interface Step {
  /** What is to be read, or why it cannot be; a container that was opened is not read itself. */
  input: Input;
  /** Its bytes; null where there are none. */
  received: Received | null;
  /** Whether what it holds comes next, in its place. */
  holds: boolean;
}

/** Files as they come, and in place of each container the files that it holds. */
export async function* unpacked(
  found: AsyncIterable<Input> | Input[],
  library: Library
): AsyncGenerator<Input> {
  for await (const {input, holds} of opened(found, library)) if (!holds) yield input;
}

/** Files as they come, and after each container the files that it holds. */
export async function* opened(
  found: AsyncIterable<Input> | Input[],
  library: Library,
  depth = 0
): AsyncGenerator<Step> {
  for await (const input of found) {
    if ("problem" in input) {
      yield {input, received: null, holds: false};
      continue;
    }
    const {path, received} = input;
    const container = containerOf(received, library);
    const members = container && (await membersOf(received, {container, depth, library}));
    if (!members) yield {input, received, holds: false};
    else if ("zh" in members) yield {input: {path, problem: members}, received, holds: false};
    else {
      yield {input, received, holds: true};
      yield* opened(members, library, depth + 1);
    }
  }
}

const containerOf = ({bytes}: Received, {containers}: Library) =>
  [...containers.values()].find(({sniff}) => sniff(bytes));

/** What a container holds, or a sentence on why it is not opened. */
async function membersOf({path, ...received}: Received, {container, depth, library}: Opening) {
  if (depth === deepest) return words.tooDeep(path);
  try {
    const members = await container.unpack({path, ...received}, library);
    if (members.length === 0) return words.emptyContainer(path);
    return members.map(({name, bytes, url, fetched, problem}): Input => {
      const own = `${path}/${name}`;
      if (problem) return {path: own, problem: words.undecodable(own, problem)};
      return {
        path: own,
        received: {bytes, sha256: hashOf(bytes), path: own, url, fetched, within: path}
      };
    });
  } catch (error) {
    if (error instanceof DecodeError) return words.undecodable(path, error.sentence);
    throw error;
  }
}

interface Opening {
  container: Container;
  depth: number;
  library: Library;
}
