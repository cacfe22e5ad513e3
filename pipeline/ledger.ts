import {existsSync} from "node:fs";
import {open, readFile, truncate, type FileHandle} from "node:fs/promises";
import {join} from "node:path";
import {stringify} from "csv-stringify/sync";
import {isHeld, Retrieval, type LastRetrieval} from "#data/schema/retrieval.ts";
import {readCsv} from "#pipeline/doors.ts";
import type {World} from "#pipeline/world.ts";

/** What was ever asked for and what came of it, a line each; lines are added and never changed. */
export interface Ledger {
  add(row: Retrieval): Promise<void>;
  /** The last line on an address that says which bytes it had: none of an error, or a script. */
  lastBytes(url: string): Retrieval | null;
  /** The last line on an address, whatever it says. */
  last(url: string): Retrieval | null;
  rows(): readonly Retrieval[];
  close(): Promise<void>;
}

const columns = Object.keys(Retrieval.shape);

export const ledgerOf = (world: World) => join(world.data, "archive/retrievals.csv");

/** The lines of the ledger as it stands; none where nothing was ever collected. */
export async function knownRows(world: World): Promise<Retrieval[]> {
  const path = ledgerOf(world);
  if (!existsSync(path)) return [];
  await mend(path);
  return readCsv(path, Retrieval, world);
}

/** What came last of every address. */
export function lastOf(rows: readonly Retrieval[]): LastRetrieval[] {
  return [...new Map(rows.map((row) => [row.url, row])).values()];
}

/** Opens the ledger; a last line that a kill tore is cut off. */
export async function openLedger(world: World): Promise<Ledger> {
  const path = ledgerOf(world);
  if (existsSync(path)) await mend(path);
  const file = await open(path, "a");
  if ((await file.stat()).size === 0) await write(file, columns.join(",") + "\n");
  const rows = await readCsv(path, Retrieval, world);
  const [last, bytes] = [new Map<string, Retrieval>(), new Map<string, Retrieval>()];
  const note = (row: Retrieval) => {
    last.set(row.url, row);
    if (isHeld(row)) bytes.set(row.url, row);
  };
  rows.forEach(note);
  return {
    async add(row) {
      await write(file, stringify([row], {columns, cast: {string: oneLine}}));
      rows.push(row);
      note(row);
    },
    lastBytes: (url) => bytes.get(url) ?? null,
    last: (url) => last.get(url) ?? null,
    rows: () => rows,
    close: () => file.close()
  };
}

// Headers are the host's words; a line of the ledger is one line, so that a torn one can be told.
const oneLine = (text: string) => text.replace(/[\r\n\0]+/g, " ");

async function mend(path: string): Promise<void> {
  const bytes = await readFile(path);
  const whole = bytes.lastIndexOf("\n") + 1;
  if (whole < bytes.length) await truncate(path, whole);
}

async function write(file: FileHandle, text: string): Promise<void> {
  await file.appendFile(text);
  await file.datasync();
}
