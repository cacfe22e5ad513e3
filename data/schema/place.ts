import {z} from "zod";

const sha256 = /^[0-9a-f]{64}$/;

/**
 * Where in an archived document something stands: enough to put a finger on it.
 * A block is a numbered paragraph, heading or table; in a text file it is a line, counted from one.
 */
export const Place = z.object({
  document: z.string().regex(sha256).meta({description: "sha256 of the bytes as received"}),
  block: z.int().nonnegative(),
  /** The last block of a run of blocks: a document within a bundle. */
  lastBlock: z.int().nonnegative().optional(),
  row: z.int().nonnegative().optional(),
  column: z.int().nonnegative().optional(),
  /** Characters (UTF-16) of the block's or cell's text before the first one meant; 0 at its beginning. */
  start: z.int().nonnegative().optional(),
  /** The same for the first character no longer meant, so end - start is the length of raw. */
  end: z.int().nonnegative().optional(),
  page: z.int().positive().optional(),
  box: z
    .tuple([
      z.int().nonnegative(),
      z.int().nonnegative(),
      z.int().nonnegative(),
      z.int().nonnegative()
    ])
    .optional()
});
export type Place = z.infer<typeof Place>;

const printed =
  /^([0-9a-f]{64})#(?:p([1-9]\d*)\.x(\d+)\.y(\d+)\.w(\d+)\.h(\d+)|b(\d+)(?:-(\d+))?(?:\.r(\d+)\.c(\d+))?(?:\.s(\d+)-(\d+))?)$/;

/** A place as one string, which is also a link and a CSV column: `3f9c…#b41.r7.c9`, `…#b12.s103-118`. */
export function formatPlace(place: Place): string {
  if (place.page !== undefined && place.box) {
    const [x, y, w, h] = place.box;
    return `${place.document}#p${place.page}.x${x}.y${y}.w${w}.h${h}`;
  }
  const run = place.lastBlock === undefined ? "" : `-${place.lastBlock}`;
  const cell = place.row === undefined ? "" : `.r${place.row}.c${place.column}`;
  const words = place.start === undefined ? "" : `.s${place.start}-${place.end}`;
  return `${place.document}#b${place.block}${run}${cell}${words}`;
}

/** Reads what formatPlace prints; throws on anything else. */
export function parsePlace(text: string): Place {
  const match = printed.exec(text);
  if (!match) throw new Error(`invalid place: ${text}`);
  const [document, page, x, y, w, h, block, lastBlock, row, column, start, end] = match.slice(1);
  if (page !== undefined) {
    const box: [number, number, number, number] = [Number(x), Number(y), Number(w), Number(h)];
    return {document: document!, block: 0, page: Number(page), box};
  }
  return {
    document: document!,
    block: Number(block),
    ...(lastBlock !== undefined && {lastBlock: Number(lastBlock)}),
    ...(row !== undefined && {row: Number(row), column: Number(column)}),
    ...(start !== undefined && {start: Number(start), end: Number(end)})
  };
}

/** Whether two places are in one paragraph or cell. */
export const isSameBlock = (a: Place, b: Place): boolean =>
  a.document === b.document && a.block === b.block && a.row === b.row && a.column === b.column;

/** A place in its printed form, as readings and tables carry it. */
export const PlaceText = z
  .string()
  .regex(printed)
  .meta({description: "where it stands: sha256 of the document, then block, cell or characters"});
