import type {Observation} from "#data/schema/observation.ts";
import {parsePlace} from "#data/schema/place.ts";
import type {ReadReport} from "#data/schema/reading.ts";
import {papersOf} from "#pipeline/papers.ts";

/** Words in a file: `line` and the characters of the line are known in text files only. */
export interface Spot {
  path: string;
  /** The heading that they stand under, as printed. */
  section: string | null;
  line: number | null;
  /** The last line of a run of lines. */
  lastLine: number | null;
  /** The row of a table, counted from one. */
  row: number | null;
  start: number | null;
  end: number | null;
  /** The whole text of the block, or of a table's row; empty for a run of blocks. */
  text: string;
}

/** The blocks of a document by number, and the path that the user knows it by. */
export interface Shelf {
  path: string;
  isText: boolean;
  blocks: Map<number, string>;
  /** Headings by the block where they begin to hold; none above the first of a report. */
  headings: {from: number; title: string | null}[];
}

/** Finds the words of a place again, in documents by the hash of their bytes. */
export function spotOn(shelves: Map<string, Shelf>, place: string): Spot | null {
  const {document, block, lastBlock, row, start, end} = parsePlace(place);
  const shelf = shelves.get(document);
  if (!shelf) return null;
  const isRun = lastBlock !== undefined;
  const isWords = !isRun && row === undefined && start !== undefined;
  return {
    path: shelf.path,
    section: headingOf(shelf, block),
    line: shelf.isText ? block : null,
    lastLine: shelf.isText ? (lastBlock ?? null) : null,
    row: row === undefined ? null : row + 1,
    start: isWords ? start : null,
    end: isWords ? end! : null,
    text: isRun ? "" : textOf(shelf.blocks.get(block) ?? "", row)
  };
}

/** A table's block has a line a row. */
function textOf(block: string, row: number | undefined): string {
  return row === undefined ? block : (block.split("\n")[row] ?? "");
}

function headingOf({headings}: Shelf, block: number): string | null {
  let last: Shelf["headings"][number] | null = null;
  for (const heading of headings)
    if (heading.from <= block && heading.from >= (last?.from ?? 0)) last = heading;
  return last?.title ?? null;
}

/** The documents of reports, by hash. */
export function shelve(reports: ReadReport[]): Map<string, Shelf> {
  const shelves = new Map<string, Shelf>();
  for (const report of reports)
    for (const [at, {document, blocks, part}] of papersOf(report).entries()) {
      const {sha256, path, format} = document;
      const shelf = shelves.get(sha256) ?? emptyShelf(path, format === "text");
      for (const {block, text} of blocks) shelf.blocks.set(block, text);
      const title = at === 0 ? null : appendixTitle;
      shelf.headings.push({from: parsePlace(part).block, title});
      if (at === 0) shelf.headings.push(...headingsIn(report));
      shelves.set(sha256, shelf);
    }
  return shelves;
}

/** Where the appendix and the sections of a report begin in its own file. */
function headingsIn({reading, sections}: ReadReport): Shelf["headings"] {
  const {observations, document} = reading;
  const own = observations.filter(({place}) => parsePlace(place).document === document.sha256);
  const appendix = appendixOf(own);
  return [
    ...(appendix === null ? [] : [{from: appendix, title: appendixTitle}]),
    ...sections.flatMap(({place, printed}) =>
      place && printed ? {from: parsePlace(place).block, title: printed} : []
    )
  ];
}

/** What stands in the statistics, or in a file of tables, stands in the appendix, whatever section is printed above it. */
export const appendixTitle = "附表";

function appendixOf(figures: Observation[]): number | null {
  const blocks = figures
    .filter(({origin}) => origin === "statistics")
    .map(({place}) => parsePlace(place).block);
  return blocks.length === 0 ? null : blocks.reduce((first, block) => Math.min(first, block));
}

export const emptyShelf = (path: string, isText: boolean): Shelf => ({
  ...{path, isText},
  ...{blocks: new Map(), headings: []}
});
