import {createHash} from "node:crypto";
import {createReadStream} from "node:fs";

/** What bytes are filed under. */
export function hashOf(bytes: Uint8Array | string): string {
  return createHash("sha256").update(bytes).digest("hex");
}

/** Of plain data, by what JSON makes of it. */
export const hashOfData = (data: unknown): string => hashOf(JSON.stringify(data));

/** Of a file, read piece by piece: it may be larger than the memory. */
export async function hashOfFile(file: string): Promise<string> {
  const hash = createHash("sha256");
  for await (const piece of createReadStream(file, {highWaterMark: 1 << 20})) hash.update(piece);
  return hash.digest("hex");
}
