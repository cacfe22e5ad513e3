import {parsePlace} from "#data/schema/place.ts";
import type {Finding} from "#data/schema/finding.ts";
import type {ReadReport} from "#data/schema/reading.ts";
import type {CheckRow, CorrectionRow} from "#data/schema/rows.ts";
import type {World} from "#pipeline/world.ts";

/** A finding with the verdict of a person that still stands. */
export interface Judged {
  finding: Finding;
  verdict: Pick<CorrectionRow, "said" | "reason" | "said_by"> | null;
}

/** Findings on their way to a reader or a program. */
export interface Findings {
  judged: Judged[];
  checks: CheckRow[];
  /** Where a place is in a file that the user knows; null where the file is not at hand. */
  spot(place: string): Spot | null;
}

/** Words in a file: `line` and the characters of the line are known in text files only. */
export interface Spot {
  path: string;
  line: number | null;
  /** The last line of a run of lines. */
  lastLine: number | null;
  start: number | null;
  end: number | null;
  /** The whole text of the block; empty for a run of blocks. */
  text: string;
}

/** A way to print findings: a file of pipeline/outputs, whose name is the value of --format. */
export type Output = (findings: Findings, world: World) => string;

/** The blocks of a document by number, and the path that the user knows it by. */
export interface Shelf {
  path: string;
  isText: boolean;
  blocks: Map<number, string>;
}

/** Finds the words of a place again, in documents by the hash of their bytes. */
export function spotOn(shelves: Map<string, Shelf>, place: string): Spot | null {
  const {document, block, lastBlock, row, start, end} = parsePlace(place);
  const shelf = shelves.get(document);
  if (!shelf) return null;
  const isWords = lastBlock === undefined && row === undefined && start !== undefined;
  return {
    path: shelf.path,
    line: shelf.isText ? block : null,
    lastLine: shelf.isText ? (lastBlock ?? null) : null,
    start: isWords ? start : null,
    end: isWords ? end! : null,
    text: lastBlock === undefined ? (shelf.blocks.get(block) ?? "") : ""
  };
}

/** The documents of reports, by hash. */
export function shelve(reports: ReadReport[]): Map<string, Shelf> {
  const shelves = new Map<string, Shelf>();
  for (const {reading, blocks} of reports) {
    const {sha256, path, format} = reading.document;
    const shelf = shelves.get(sha256) ?? {path, isText: format === "text", blocks: new Map()};
    for (const {block, text} of blocks) shelf.blocks.set(block, text);
    shelves.set(sha256, shelf);
  }
  return shelves;
}
