import {createHash} from "node:crypto";
import {readFileSync} from "node:fs";
import {parse} from "csv-parse/sync";
import type {FileReading, ReadReport} from "#data/schema/reading.ts";
import {readFile, type Library} from "#parsers/read.ts";
import {loadLibrary} from "#pipeline/library.ts";
import {projectPath, realWorld, type World} from "#pipeline/world.ts";

/** The project's own data, read in a world in which nobody listens. */
export const quietWorld: World = {
  ...realWorld({lang: "en"}),
  print() {},
  log() {},
  warn() {}
};

/** The bytes that the archive's index files under a hash. */
export function archived(sha256: string): Uint8Array {
  const index = readFileSync(projectPath("data/archive/index.csv"), "utf8");
  const rows: Record<string, string>[] = parse(index, {columns: true, bom: true});
  const row = rows.find((row) => row.sha256 === sha256);
  if (!row) throw new Error(`not in the archive's index: ${sha256}`);
  return readFileSync(projectPath(`data/archive/${row.path}`));
}

/** Lines as places count them: the first is lines[1]. */
export function linesOf(bytes: Uint8Array): string[] {
  const text = new TextDecoder("utf-8", {ignoreBOM: true}).decode(bytes);
  return ["", ...text.split("\n").map((line) => line.replace(/\r$/, ""))];
}

/** The bytes of lines[1] and on: what linesOf takes apart. */
export function bytesOf(lines: string[]): Uint8Array {
  return new TextEncoder().encode(lines.slice(1).join("\n"));
}

let library: Library | undefined;

/** Reads bytes as `gongkai parse` does. */
export async function readBytes(bytes: Uint8Array): Promise<FileReading> {
  library ??= await loadLibrary(quietWorld);
  return readFile({bytes, sha256: sha256Of(bytes), path: "bundle.txt", url: null}, library);
}

export function sha256Of(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}

export function reportsOf(reading: FileReading): ReadReport[] {
  return reading.documents.filter((document) => document.kind === "report");
}
