import {DecodeError, type Container, type Received} from "#parsers/document.ts";
import type {Library} from "#parsers/read.ts";
import {hashOf, type Input} from "#pipeline/inputs.ts";
import {words} from "#pipeline/words.ts";

/** A container within a container within a container is nobody's report. */
const deepest = 2;

/** Files as they come, and in place of each container the files that it holds. */
export async function* unpacked(
  found: AsyncIterable<Input> | Input[],
  library: Library,
  depth = 0
): AsyncGenerator<Input> {
  for await (const input of found) {
    const container = "problem" in input ? undefined : containerOf(input.received, library);
    if ("problem" in input || !container) yield input;
    else if (depth === deepest) yield {path: input.path, problem: words.tooDeep(input.path)};
    else yield* unpacked(await membersOf(input.received, container), library, depth + 1);
  }
}

const containerOf = ({bytes}: Received, {containers}: Library) =>
  [...containers.values()].find(({sniff}) => sniff(bytes));

async function membersOf({path, ...received}: Received, {unpack}: Container): Promise<Input[]> {
  try {
    const members = await unpack({path, ...received});
    if (members.length === 0) return [{path, problem: words.emptyContainer(path)}];
    return members.map(({name, bytes, url}) => {
      const own = `${path}/${name}`;
      return {path: own, received: {bytes, sha256: hashOf(bytes), path: own, url}};
    });
  } catch (error) {
    if (error instanceof DecodeError)
      return [{path, problem: words.undecodable(path, error.sentence)}];
    throw error;
  }
}
