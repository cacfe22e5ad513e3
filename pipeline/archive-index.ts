import {existsSync} from "node:fs";
import {open, readFile, rename, truncate, writeFile} from "node:fs/promises";
import {dirname, join} from "node:path";
import {parse as parseCsv} from "csv-parse/sync";
import {stringify} from "csv-stringify/sync";
import {Source} from "#data/schema/document.ts";
import {readIndex} from "#pipeline/archive.ts";
import type {World} from "#pipeline/world.ts";

/** The index of the archive while it is filled: a document has its line before the next thing is asked for. */
export interface ArchiveIndex {
  /** Enters a document; one that is there already keeps its line, or is moved behind what it has overtaken again. */
  enter(source: Source): Promise<void>;
  /** Whether a line names these bytes. */
  has(sha256: string): boolean;
}

const columns = Object.keys(Source.shape);

export async function openIndex(world: World): Promise<ArchiveIndex> {
  const path = join(world.data, "archive/index.csv");
  if (!existsSync(path)) await replace(path, `${columns.join(",")}\n`);
  await mend(path);
  const lines = new Map((await readIndex(world)).map((source) => [source.sha256, source]));
  const last = new Map([...lines.values()].map(({url, sha256}) => [url, sha256]));
  return {
    has: (sha256) => lines.has(sha256),
    async enter(source) {
      const {sha256, url} = source;
      const own = lines.get(sha256);
      // Bytes that are known already, from here or from elsewhere, are the same document.
      if (own && (url === null || own.url !== url || last.get(url) === sha256)) return;
      // A page that is again what it was stands behind what it was in between: the later of two counts.
      lines.delete(sha256);
      lines.set(sha256, source);
      last.set(url, sha256);
      if (own) await replace(path, toCsv([...lines.values()]));
      else await append(path, stringify([source], {columns}));
    }
  };
}

const toCsv = (sources: Source[]) => `${columns.join(",")}\n${stringify(sources, {columns})}`;

async function append(path: string, text: string): Promise<void> {
  const file = await open(path, "a");
  await file.appendFile(text);
  await file.datasync();
  await file.close();
}

/** A last line without its end was torn, or a person wrote it: it is cut off if it is no line, and ended if it is one. */
async function mend(path: string): Promise<void> {
  const text = await readFile(path, "utf8");
  const whole = text.lastIndexOf("\n") + 1;
  if (whole === text.length) return;
  if (isLine(text.slice(whole))) await append(path, "\n");
  else await truncate(path, Buffer.byteLength(text.slice(0, whole)));
}

function isLine(text: string): boolean {
  try {
    return parseCsv(text)[0]?.length === columns.length;
  } catch {
    return false;
  }
}

/** Writes beside and renames: a file is whole or not there. */
export async function replace(path: string, content: string | Uint8Array): Promise<void> {
  const beside = join(dirname(path), `.${process.pid}.tmp`);
  await writeFile(beside, content);
  const written = await open(beside, "r+");
  await written.datasync();
  await written.close();
  await rename(beside, path);
}
