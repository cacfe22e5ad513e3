import type {Note} from "#data/schema/note.ts";
import {formatPlace} from "#data/schema/place.ts";
import {isBlank, rawOf, trimmed, type Line} from "#parsers/lines.ts";

/** Every run of blocks that a machine saw on a picture: all that is read there is marked so. */
export function recognisedNotes(lines: Line[], document: string): Note[] {
  const runs: Line[][] = [];
  lines.forEach((line, index) => {
    if (!line.recognised) return;
    if (index > 0 && lines[index - 1]!.recognised) runs.at(-1)!.push(line);
    else runs.push([line]);
  });
  return runs.map((run) => {
    const [first, last] = [run[0]!.block, run.at(-1)!.block];
    const words = run.find(({text}) => !isBlank(text)) ?? run[0]!;
    return {
      code: "read-by-ocr",
      raw: rawOf(trimmed(words)),
      place: formatPlace({document, block: first, lastBlock: last})
    };
  });
}
