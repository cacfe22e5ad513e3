import {createHash} from "node:crypto";
import {closeSync, openSync, readSync} from "node:fs";

/** What bytes are filed under. */
export function hashOf(bytes: Uint8Array | string): string {
  return createHash("sha256").update(bytes).digest("hex");
}

/** Of plain data, by what JSON makes of it. */
export const hashOfData = (data: unknown): string => hashOf(JSON.stringify(data));

/** Half of it, as a text of its own: what is cut out of another text holds the whole in memory. */
export const keyOfData = (data: unknown): string =>
  createHash("sha256").update(JSON.stringify(data)).digest().toString("hex", 0, 16);

/** One for all files: of a thousand small ones each would else ask for as much, and collecting it takes seconds. */
const piece = Buffer.alloc(1 << 20);

/** Of a file, read piece by piece: it may be larger than the memory. */
export async function hashOfFile(file: string): Promise<string> {
  const [hash, open] = [createHash("sha256"), openSync(file, "r")];
  try {
    for (let length = readSync(open, piece); length > 0; length = readSync(open, piece))
      hash.update(piece.subarray(0, length));
    return hash.digest("hex");
  } finally {
    closeSync(open);
  }
}
